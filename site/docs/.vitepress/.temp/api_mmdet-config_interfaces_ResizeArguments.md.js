import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ResizeArguments","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ResizeArguments.md","filePath":"api/mmdet-config/interfaces/ResizeArguments.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ResizeArguments.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-resizearguments" tabindex="-1">Interface: ResizeArguments <a class="header-anchor" href="#interface-resizearguments" aria-label="Permalink to &quot;Interface: ResizeArguments&quot;">​</a></h1><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./RandomChoiceResizeOptions.html"><code>RandomChoiceResizeOptions</code></a></li><li><a href="./RandomResizeOptions.html"><code>RandomResizeOptions</code></a></li><li><a href="./ResizeOptions.html"><code>ResizeOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-backend"></a> <code>backend?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <code>&quot;cv2&quot;</code> | <code>&quot;pillow&quot;</code></td><td>The library that resizes. Default: cv2.</td></tr><tr><td><a id="property-clip_object_border"></a> <code>clip_object_border?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether boxes are clipped to the image. Default: True.</td></tr><tr><td><a id="property-interpolation"></a> <code>interpolation?</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <code>&quot;nearest&quot;</code> | <code>&quot;bilinear&quot;</code> | <code>&quot;bicubic&quot;</code> | <code>&quot;area&quot;</code> | <code>&quot;lanczos&quot;</code></td><td>Interpolation method. Default: bilinear.</td></tr><tr><td><a id="property-keep_ratio"></a> <code>keep_ratio?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether the ratio of width to height is kept, so that the image fits into the scale. Default: False.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ResizeArguments.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResizeArguments = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResizeArguments as default
};
