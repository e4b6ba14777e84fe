import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LoadedWeights","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/LoadedWeights.md","filePath":"api/mmdet-config/interfaces/LoadedWeights.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/LoadedWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-loadedweights" tabindex="-1">Interface: LoadedWeights <a class="header-anchor" href="#interface-loadedweights" aria-label="Permalink to &quot;Interface: LoadedWeights&quot;">​</a></h1><p>A checkpoint that is loaded before training, in this order.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-checkpoint"></a> <code>checkpoint</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-how"></a> <code>how</code></td><td><code>readonly</code></td><td><code>string</code></td><td>How it is loaded, in a few words.</td></tr><tr><td><a id="property-part"></a> <code>part</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The part of the model that gets it: <code>backbone</code>, or the empty text for all of it.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/LoadedWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadedWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadedWeights as default
};
