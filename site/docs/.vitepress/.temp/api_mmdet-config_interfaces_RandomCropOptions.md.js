import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RandomCropOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/RandomCropOptions.md","filePath":"api/mmdet-config/interfaces/RandomCropOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/RandomCropOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-randomcropoptions" tabindex="-1">Interface: RandomCropOptions <a class="header-anchor" href="#interface-randomcropoptions" aria-label="Permalink to &quot;Interface: RandomCropOptions&quot;">​</a></h1><p>Crops each image at random. Source: mmdet/datasets/transforms/transforms.py.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-allow_negative_crop"></a> <code>allow_negative_crop?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether a crop without objects is allowed. Default: False.</td></tr><tr><td><a id="property-bbox_clip_border"></a> <code>bbox_clip_border?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether boxes are clipped to the crop. Default: True.</td></tr><tr><td><a id="property-crop_size"></a> <code>crop_size</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a> | readonly (<code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a>)[]</td><td>Width and height for crop_type absolute (pixels) and the relative ones (shares), or a range for absolute_range.</td></tr><tr><td><a id="property-crop_type"></a> <code>crop_type?</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <code>&quot;absolute&quot;</code> | <code>&quot;absolute_range&quot;</code> | <code>&quot;relative&quot;</code> | <code>&quot;relative_range&quot;</code></td><td>How crop_size is interpreted. Default: absolute.</td></tr><tr><td><a id="property-recompute_bbox"></a> <code>recompute_bbox?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether boxes are recomputed from the cropped masks. Default: False.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;RandomCrop&quot;</code></td><td>The class to build.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/RandomCropOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RandomCropOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RandomCropOptions as default
};
