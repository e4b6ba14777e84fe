import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RandomFlipOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/RandomFlipOptions.md","filePath":"api/mmdet-config/interfaces/RandomFlipOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/RandomFlipOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-randomflipoptions" tabindex="-1">Interface: RandomFlipOptions <a class="header-anchor" href="#interface-randomflipoptions" aria-label="Permalink to &quot;Interface: RandomFlipOptions&quot;">​</a></h1><p>Flips images at random. Source: mmdet/datasets/transforms/transforms.py.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-direction"></a> <code>direction?</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a> | <code>&quot;horizontal&quot;</code> | <code>&quot;vertical&quot;</code> | <code>&quot;diagonal&quot;</code> | readonly (<code>&quot;horizontal&quot;</code> | <code>&quot;vertical&quot;</code> | <code>&quot;diagonal&quot;</code>)[]</td><td>Direction, or several. Default: horizontal.</td></tr><tr><td><a id="property-prob"></a> <code>prob?</code></td><td><code>readonly</code></td><td>| <code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a> | readonly (<code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a>)[] | <code>null</code></td><td>Probability of a flip, or one for each direction.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;RandomFlip&quot;</code></td><td>The class to build.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/RandomFlipOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RandomFlipOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RandomFlipOptions as default
};
