import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FilterAnnotationsOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/FilterAnnotationsOptions.md","filePath":"api/mmdet-config/interfaces/FilterAnnotationsOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/FilterAnnotationsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-filterannotationsoptions" tabindex="-1">Interface: FilterAnnotationsOptions <a class="header-anchor" href="#interface-filterannotationsoptions" aria-label="Permalink to &quot;Interface: FilterAnnotationsOptions&quot;">​</a></h1><p>Removes objects that are too small. Source: mmdet/datasets/transforms/loading.py.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-by_box"></a> <code>by_box?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether the sizes of boxes count. Default: True.</td></tr><tr><td><a id="property-by_mask"></a> <code>by_mask?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether the areas of masks count. Default: False.</td></tr><tr><td><a id="property-keep_empty"></a> <code>keep_empty?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether an image without objects is replaced by another. Default: True.</td></tr><tr><td><a id="property-min_gt_bbox_wh"></a> <code>min_gt_bbox_wh?</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a> | readonly (<code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a>)[]</td><td>Smallest width and height of a box, in pixels. Default: (1, 1).</td></tr><tr><td><a id="property-min_gt_mask_area"></a> <code>min_gt_mask_area?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Smallest area of a mask, in pixels. Default: 1.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;FilterAnnotations&quot;</code></td><td>The class to build.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/FilterAnnotationsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FilterAnnotationsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FilterAnnotationsOptions as default
};
