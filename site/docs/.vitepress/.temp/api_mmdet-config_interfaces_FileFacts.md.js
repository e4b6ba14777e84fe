import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FileFacts","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/FileFacts.md","filePath":"api/mmdet-config/interfaces/FileFacts.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/FileFacts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-filefacts" tabindex="-1">Interface: FileFacts <a class="header-anchor" href="#interface-filefacts" aria-label="Permalink to &quot;Interface: FileFacts&quot;">​</a></h1><p>What a config says of itself without being evaluated.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-bases"></a> <code>bases</code></td><td><code>readonly</code></td><td>readonly <a href="./BasePlace.html"><code>BasePlace</code></a>[]</td><td>-</td></tr><tr><td><a id="property-paths"></a> <code>paths?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Dotted paths of the values that it writes; of a dict that is merged those of what is in it.</td></tr><tr><td><a id="property-variables"></a> <code>variables</code></td><td><code>readonly</code></td><td>readonly <a href="./VariablePlace.html"><code>VariablePlace</code></a>[]</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/FileFacts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FileFacts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FileFacts as default
};
