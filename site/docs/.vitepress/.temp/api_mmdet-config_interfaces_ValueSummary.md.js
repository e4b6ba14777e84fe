import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ValueSummary","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ValueSummary.md","filePath":"api/mmdet-config/interfaces/ValueSummary.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ValueSummary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-valuesummary" tabindex="-1">Interface: ValueSummary <a class="header-anchor" href="#interface-valuesummary" aria-label="Permalink to &quot;Interface: ValueSummary&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td>readonly (<code>string</code> | <code>number</code>)[]</td><td>-</td></tr><tr><td><a id="property-text"></a> <code>text</code></td><td><code>readonly</code></td><td><code>string</code></td><td>As Python would print it, cut when it is long.</td></tr><tr><td><a id="property-value"></a> <code>value?</code></td><td><code>readonly</code></td><td><code>string</code> | <code>number</code> | <code>boolean</code> | <code>null</code></td><td>The value itself where JSON has it: a truth value, a finite number, a short text, null.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ValueSummary.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ValueSummary = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ValueSummary as default
};
