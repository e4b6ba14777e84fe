import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PhotoMetricDistortionOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/PhotoMetricDistortionOptions.md","filePath":"api/mmdet-config/interfaces/PhotoMetricDistortionOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/PhotoMetricDistortionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-photometricdistortionoptions" tabindex="-1">Interface: PhotoMetricDistortionOptions <a class="header-anchor" href="#interface-photometricdistortionoptions" aria-label="Permalink to &quot;Interface: PhotoMetricDistortionOptions&quot;">​</a></h1><p>Changes colours at random. Source: mmdet/datasets/transforms/transforms.py.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-brightness_delta"></a> <code>brightness_delta?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Largest change of brightness, on the scale 0 to 255. Default: 32.</td></tr><tr><td><a id="property-contrast_range"></a> <code>contrast_range?</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a> | readonly (<code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a>)[]</td><td>Smallest and largest factor of contrast. Default: (0.5, 1.5).</td></tr><tr><td><a id="property-hue_delta"></a> <code>hue_delta?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Largest change of hue, in degrees. Default: 18.</td></tr><tr><td><a id="property-saturation_range"></a> <code>saturation_range?</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a> | readonly (<code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a>)[]</td><td>Smallest and largest factor of saturation. Default: (0.5, 1.5).</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;PhotoMetricDistortion&quot;</code></td><td>The class to build.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/PhotoMetricDistortionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PhotoMetricDistortionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PhotoMetricDistortionOptions as default
};
