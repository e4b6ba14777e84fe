import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ModelTestCfgOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ModelTestCfgOptions.md","filePath":"api/mmdet-config/interfaces/ModelTestCfgOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ModelTestCfgOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-modeltestcfgoptions" tabindex="-1">Interface: ModelTestCfgOptions <a class="header-anchor" href="#interface-modeltestcfgoptions" aria-label="Permalink to &quot;Interface: ModelTestCfgOptions&quot;">​</a></h1><p>Results of the detector. The testing loop is the top-level test_cfg. Source: mmdet/models/detectors/two_stage.py.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-rcnn"></a> <code>rcnn?</code></td><td><code>readonly</code></td><td><a href="./RcnnTestOptions.html"><code>RcnnTestOptions</code></a></td><td>Results of the region head.</td><td>-</td></tr><tr><td><a id="property-rpn"></a> <code>rpn?</code></td><td><code>readonly</code></td><td><a href="./RpnProposalOptions.html"><code>RpnProposalOptions</code></a></td><td>Turns the outputs of the region proposal head into regions.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ModelTestCfgOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ModelTestCfgOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ModelTestCfgOptions as default
};
