import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LayerDecayOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/LayerDecayOptions.md","filePath":"api/mmdet-config/interfaces/LayerDecayOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/LayerDecayOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-layerdecayoptions" tabindex="-1">Interface: LayerDecayOptions <a class="header-anchor" href="#interface-layerdecayoptions" aria-label="Permalink to &quot;Interface: LayerDecayOptions&quot;">​</a></h1><p>What <a href="./../functions/layerDecay.html">layerDecay</a> takes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-decay_rate"></a> <code>decay_rate</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a></td></tr><tr><td><a id="property-decay_type"></a> <code>decay_type?</code></td><td><code>readonly</code></td><td><code>&quot;layer_wise&quot;</code> | <code>&quot;stage_wise&quot;</code></td></tr><tr><td><a id="property-num_layers"></a> <code>num_layers</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/LayerDecayOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LayerDecayOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LayerDecayOptions as default
};
