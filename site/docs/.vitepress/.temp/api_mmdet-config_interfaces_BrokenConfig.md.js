import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BrokenConfig","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/BrokenConfig.md","filePath":"api/mmdet-config/interfaces/BrokenConfig.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/BrokenConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-brokenconfig" tabindex="-1">Interface: BrokenConfig <a class="header-anchor" href="#interface-brokenconfig" aria-label="Permalink to &quot;Interface: BrokenConfig&quot;">​</a></h1><p>A config of which parts were passed over.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-loaded"></a> <code>loaded</code></td><td><code>readonly</code></td><td><a href="./LoadedConfig.html"><code>LoadedConfig</code></a></td><td>-</td></tr><tr><td><a id="property-lost"></a> <code>lost</code></td><td><code>readonly</code></td><td><code>ReadonlySet</code>&lt;<code>string</code>&gt; | <code>undefined</code></td><td>As Tolerance.lost.</td></tr><tr><td><a id="property-problems"></a> <code>problems</code></td><td><code>readonly</code></td><td>readonly <a href="./Problem.html"><code>Problem</code></a>[]</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/BrokenConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BrokenConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BrokenConfig as default
};
