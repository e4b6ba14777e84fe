import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConfigReport","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ConfigReport.md","filePath":"api/mmdet-config/interfaces/ConfigReport.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ConfigReport.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-configreport" tabindex="-1">Interface: ConfigReport <a class="header-anchor" href="#interface-configreport" aria-label="Permalink to &quot;Interface: ConfigReport&quot;">​</a></h1><p>What a config loads into its backbone before training starts, and what of it comes from one file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-advice"></a> <code>advice</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-backbone"></a> <code>backbone</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/BackboneSpec.html"><code>BackboneSpec</code></a></td><td>-</td></tr><tr><td><a id="property-complete"></a> <code>complete</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether it is proved that every tensor of the backbone comes from the file, and that nothing is loaded over it.</td></tr><tr><td><a id="property-detection"></a> <code>detection</code></td><td><code>readonly</code></td><td><a href="./Detection.html"><code>Detection</code></a></td><td>-</td></tr><tr><td><a id="property-loads"></a> <code>loads</code></td><td><code>readonly</code></td><td>readonly <a href="./LoadReport.html"><code>LoadReport</code></a>[]</td><td>Every load, in the order in which it happens.</td></tr><tr><td><a id="property-problems"></a> <code>problems</code></td><td><code>readonly</code></td><td>readonly <a href="./Problem.html"><code>Problem</code></a>[]</td><td>Why it does not, or why that is not known.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ConfigReport.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConfigReport = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConfigReport as default
};
