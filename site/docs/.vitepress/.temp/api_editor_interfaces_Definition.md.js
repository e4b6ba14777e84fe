import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Definition","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/Definition.md","filePath":"api/editor/interfaces/Definition.md"}');
const _sfc_main = { name: "api/editor/interfaces/Definition.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-definition" tabindex="-1">Interface: Definition <a class="header-anchor" href="#interface-definition" aria-label="Permalink to &quot;Interface: Definition&quot;">​</a></h1><p>Where something is defined.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-targets"></a> <code>targets</code></td><td><code>readonly</code></td><td>readonly <a href="./../../mmdet-config/interfaces/SourceSpan.html"><code>SourceSpan</code></a>[]</td><td>-</td></tr><tr><td><a id="property-word"></a> <code>word</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/interfaces/SourceSpan.html"><code>SourceSpan</code></a></td><td>The word that was asked about.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/Definition.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Definition = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Definition as default
};
