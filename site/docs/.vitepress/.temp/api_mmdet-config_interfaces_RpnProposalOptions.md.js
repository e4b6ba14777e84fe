import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RpnProposalOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/RpnProposalOptions.md","filePath":"api/mmdet-config/interfaces/RpnProposalOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/RpnProposalOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-rpnproposaloptions" tabindex="-1">Interface: RpnProposalOptions <a class="header-anchor" href="#interface-rpnproposaloptions" aria-label="Permalink to &quot;Interface: RpnProposalOptions&quot;">​</a></h1><p>Turns the outputs of the region proposal head into regions. Source: mmdet/models/dense_heads/rpn_head.py.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-max_per_img"></a> <code>max_per_img?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Regions to keep in each image. Stock: 1000.</td><td>-</td></tr><tr><td><a id="property-min_bbox_size"></a> <code>min_bbox_size?</code></td><td><code>readonly</code></td><td>| <code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Regions with a side shorter than this, in pixels, are dropped; -1 keeps all. Stock: 0.</td><td>-</td></tr><tr><td><a id="property-nms"></a> <code>nms?</code></td><td><code>readonly</code></td><td><a href="./NmsOptions.html"><code>NmsOptions</code></a></td><td>Non-maximum suppression.</td><td>-</td></tr><tr><td><a id="property-nms_pre"></a> <code>nms_pre?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Best boxes of each level to consider; -1 for all. Stock: 2000 (train_cfg.rpn_proposal); 1000 (test_cfg.rpn).</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/RpnProposalOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RpnProposalOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RpnProposalOptions as default
};
