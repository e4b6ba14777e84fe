import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConversionPlan","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ConversionPlan.md","filePath":"api/mmdet-config/interfaces/ConversionPlan.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ConversionPlan.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-conversionplan" tabindex="-1">Interface: ConversionPlan <a class="header-anchor" href="#interface-conversionplan" aria-label="Permalink to &quot;Interface: ConversionPlan&quot;">​</a></h1><p>What a conversion does to each key.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-detection"></a> <code>detection</code></td><td><code>readonly</code></td><td><a href="./Detection.html"><code>Detection</code></a></td><td>What the checkpoint was found to be.</td></tr><tr><td><a id="property-dropped"></a> <code>dropped</code></td><td><code>readonly</code></td><td>readonly <a href="./DroppedKey.html"><code>DroppedKey</code></a>[]</td><td>-</td></tr><tr><td><a id="property-kept"></a> <code>kept</code></td><td><code>readonly</code></td><td>readonly <a href="./KeptKey.html"><code>KeptKey</code></a>[]</td><td>-</td></tr><tr><td><a id="property-method"></a> <code>method</code></td><td><code>readonly</code></td><td><a href="./CheckpointMethod.html"><code>CheckpointMethod</code></a></td><td>-</td></tr><tr><td><a id="property-origin"></a> <code>origin</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>The self-supervised method that the weights come from, by its <code>id</code>, where that is known.</td></tr><tr><td><a id="property-proof"></a> <code>proof</code></td><td><code>readonly</code></td><td><a href="./Proof.html"><code>Proof</code></a> | <code>undefined</code></td><td>The comparison of the result with the tensors of a backbone; undefined where no backbone of MMDetection looks like it.</td></tr><tr><td><a id="property-source"></a> <code>source</code></td><td><code>readonly</code></td><td><code>string</code></td><td>How the checkpoint was named when it was opened.</td></tr><tr><td><a id="property-unchanged"></a> <code>unchanged</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether there is nothing to do: every tensor is kept under its own name, where MMEngine finds it.</td></tr><tr><td><a id="property-warnings"></a> <code>warnings</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>What to know of the result, one sentence each.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ConversionPlan.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConversionPlan = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConversionPlan as default
};
