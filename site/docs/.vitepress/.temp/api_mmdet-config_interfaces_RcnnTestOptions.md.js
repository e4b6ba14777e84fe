import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RcnnTestOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/RcnnTestOptions.md","filePath":"api/mmdet-config/interfaces/RcnnTestOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/RcnnTestOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-rcnntestoptions" tabindex="-1">Interface: RcnnTestOptions <a class="header-anchor" href="#interface-rcnntestoptions" aria-label="Permalink to &quot;Interface: RcnnTestOptions&quot;">​</a></h1><p>Results of the region head. Source: mmdet/models/roi_heads/standard_roi_head.py.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-mask_thr_binary"></a> <code>mask_thr_binary?</code></td><td><code>readonly</code></td><td>| <code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Minimum probability of a mask pixel; a negative value gives probabilities. Stock: 0.5.</td><td>-</td></tr><tr><td><a id="property-max_per_img"></a> <code>max_per_img?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Results to keep in each image; -1 for all. Stock: 100.</td><td>-</td></tr><tr><td><a id="property-nms"></a> <code>nms?</code></td><td><code>readonly</code></td><td><a href="./NmsOptions.html"><code>NmsOptions</code></a></td><td>Non-maximum suppression.</td><td>-</td></tr><tr><td><a id="property-score_thr"></a> <code>score_thr?</code></td><td><code>readonly</code></td><td>| <code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Results below this score are dropped. Stock: 0.05.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/RcnnTestOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RcnnTestOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RcnnTestOptions as default
};
