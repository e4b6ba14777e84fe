import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FilterCfgOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/FilterCfgOptions.md","filePath":"api/mmdet-config/interfaces/FilterCfgOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/FilterCfgOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-filtercfgoptions" tabindex="-1">Interface: FilterCfgOptions <a class="header-anchor" href="#interface-filtercfgoptions" aria-label="Permalink to &quot;Interface: FilterCfgOptions&quot;">​</a></h1><p>Which images are left out in training. Source: mmdet/datasets/coco.py.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-filter_empty_gt"></a> <code>filter_empty_gt?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether images without objects are left out. Default: False. Stock: True.</td><td>-</td></tr><tr><td><a id="property-min_size"></a> <code>min_size?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Images with a side shorter than this, in pixels, are left out. Default: 0. Stock: 32.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/FilterCfgOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FilterCfgOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FilterCfgOptions as default
};
