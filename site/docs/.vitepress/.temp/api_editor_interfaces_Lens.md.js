import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Lens","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/Lens.md","filePath":"api/editor/interfaces/Lens.md"}');
const _sfc_main = { name: "api/editor/interfaces/Lens.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-lens" tabindex="-1">Interface: Lens <a class="header-anchor" href="#interface-lens" aria-label="Permalink to &quot;Interface: Lens&quot;">​</a></h1><p>A line above a file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-places"></a> <code>places</code></td><td><code>readonly</code></td><td>readonly <a href="./../../mmdet-config/interfaces/SourceSpan.html"><code>SourceSpan</code></a>[]</td><td>The places that it is about.</td></tr><tr><td><a id="property-span"></a> <code>span</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/interfaces/SourceSpan.html"><code>SourceSpan</code></a></td><td>-</td></tr><tr><td><a id="property-title"></a> <code>title</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/Lens.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Lens = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Lens as default
};
