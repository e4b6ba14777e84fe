import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Diagnostic","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/Diagnostic.md","filePath":"api/editor/interfaces/Diagnostic.md"}');
const _sfc_main = { name: "api/editor/interfaces/Diagnostic.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-diagnostic" tabindex="-1">Interface: Diagnostic <a class="header-anchor" href="#interface-diagnostic" aria-label="Permalink to &quot;Interface: Diagnostic&quot;">​</a></h1><p>A problem at a place of the file that is looked at.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-message"></a> <code>message</code></td><td><code>readonly</code></td><td><code>string</code></td><td>What to tell.</td></tr><tr><td><a id="property-problem"></a> <code>problem</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/interfaces/Problem.html"><code>Problem</code></a></td><td>-</td></tr><tr><td><a id="property-span"></a> <code>span</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/interfaces/SourceSpan.html"><code>SourceSpan</code></a></td><td>In the file itself.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/Diagnostic.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Diagnostic = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Diagnostic as default
};
