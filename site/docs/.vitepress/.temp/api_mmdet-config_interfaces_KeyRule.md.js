import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: KeyRule","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/KeyRule.md","filePath":"api/mmdet-config/interfaces/KeyRule.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/KeyRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-keyrule" tabindex="-1">Interface: KeyRule <a class="header-anchor" href="#interface-keyrule" aria-label="Permalink to &quot;Interface: KeyRule&quot;">​</a></h1><p>What becomes of the keys with a prefix.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-cut"></a> <code>cut?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>What is cut off the key; empty by default.</td></tr><tr><td><a id="property-part"></a> <code>part</code></td><td><code>readonly</code></td><td><code>&quot;backbone&quot;</code> | <code>&quot;head&quot;</code> | <code>&quot;drop&quot;</code></td><td><code>backbone</code> is kept, <code>head</code> on request, <code>drop</code> never.</td></tr><tr><td><a id="property-prefix"></a> <code>prefix</code></td><td><code>readonly</code></td><td><code>string</code></td><td>What the key begins with, after the <code>module.</code> that DataParallel puts before everything.</td></tr><tr><td><a id="property-what"></a> <code>what</code></td><td><code>readonly</code></td><td><code>string</code></td><td>What the keys are, in a few words.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/KeyRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const KeyRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  KeyRule as default
};
