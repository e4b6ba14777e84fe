import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CodeAction","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/CodeAction.md","filePath":"api/editor/interfaces/CodeAction.md"}');
const _sfc_main = { name: "api/editor/interfaces/CodeAction.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-codeaction" tabindex="-1">Interface: CodeAction <a class="header-anchor" href="#interface-codeaction" aria-label="Permalink to &quot;Interface: CodeAction&quot;">​</a></h1><p>What mends a problem.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-edits"></a> <code>edits</code></td><td><code>readonly</code></td><td>readonly <a href="./../../mmdet-config/interfaces/Edit.html"><code>Edit</code></a>[]</td></tr><tr><td><a id="property-problem"></a> <code>problem</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/interfaces/Problem.html"><code>Problem</code></a></td></tr><tr><td><a id="property-title"></a> <code>title</code></td><td><code>readonly</code></td><td><code>string</code></td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/CodeAction.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CodeAction = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CodeAction as default
};
