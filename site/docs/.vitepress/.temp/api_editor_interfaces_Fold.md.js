import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Fold","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/Fold.md","filePath":"api/editor/interfaces/Fold.md"}');
const _sfc_main = { name: "api/editor/interfaces/Fold.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-fold" tabindex="-1">Interface: Fold <a class="header-anchor" href="#interface-fold" aria-label="Permalink to &quot;Interface: Fold&quot;">​</a></h1><p>Lines, counted from 0, that fold into the first of them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-endline"></a> <code>endLine</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-startline"></a> <code>startLine</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/Fold.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Fold = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Fold as default
};
