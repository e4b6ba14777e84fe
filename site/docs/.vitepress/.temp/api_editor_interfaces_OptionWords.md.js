import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OptionWords","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/OptionWords.md","filePath":"api/editor/interfaces/OptionWords.md"}');
const _sfc_main = { name: "api/editor/interfaces/OptionWords.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-optionwords" tabindex="-1">Interface: OptionWords <a class="header-anchor" href="#interface-optionwords" aria-label="Permalink to &quot;Interface: OptionWords&quot;">​</a></h1><p>What is said of a key.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-default"></a> <code>default</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>As JSON.</td></tr><tr><td><a id="property-description"></a> <code>description</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>-</td></tr><tr><td><a id="property-values"></a> <code>values</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Those that it is one of, as JSON.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/OptionWords.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OptionWords = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OptionWords as default
};
