import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BoxLossOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/BoxLossOptions.md","filePath":"api/mmdet-config/interfaces/BoxLossOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/BoxLossOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-boxlossoptions" tabindex="-1">Interface: BoxLossOptions <a class="header-anchor" href="#interface-boxlossoptions" aria-label="Permalink to &quot;Interface: BoxLossOptions&quot;">​</a></h1><p>The box regression loss. Source: mmdet/models/losses/smooth_l1_loss.py.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-beta"></a> <code>beta?</code></td><td><code>readonly</code></td><td>| <code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>For SmoothL1Loss: the error from which the loss is linear. Default: 1.</td><td>-</td></tr><tr><td><a id="property-loss_weight"></a> <code>loss_weight?</code></td><td><code>readonly</code></td><td>| <code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Factor of this loss in the sum. Stock: 1.0.</td><td>-</td></tr><tr><td><a id="property-reduction"></a> <code>reduction?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <code>&quot;none&quot;</code> | <code>&quot;mean&quot;</code> | <code>&quot;sum&quot;</code></td><td>How the losses of elements are reduced to one. Default: mean.</td><td>-</td></tr><tr><td><a id="property-type"></a> <code>type?</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <code>&quot;L1Loss&quot;</code> | <code>&quot;SmoothL1Loss&quot;</code></td><td>The class to build. component() takes any other class. Stock: &#39;L1Loss&#39;.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/BoxLossOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BoxLossOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BoxLossOptions as default
};
