import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MultiScaleOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/MultiScaleOptions.md","filePath":"api/mmdet-config/interfaces/MultiScaleOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/MultiScaleOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-multiscaleoptions" tabindex="-1">Interface: MultiScaleOptions <a class="header-anchor" href="#interface-multiscaleoptions" aria-label="Permalink to &quot;Interface: MultiScaleOptions&quot;">​</a></h1><p>Training images of random scales. Source: configs/selfsup_pretrain, the ms-2x configs.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-keep_ratio"></a> <code>keep_ratio?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether the ratio of width to height is kept. Stock: True.</td><td>-</td></tr><tr><td><a id="property-prob"></a> <code>prob?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a></td><td>Probability that an image is flipped left to right. Stock: 0.5.</td><td>-</td></tr><tr><td><a id="property-scale"></a> <code>scale?</code></td><td><code>readonly</code></td><td>| <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a> | readonly ( | readonly <code>number</code>[] | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a>)[]</td><td>Two scales, each as width and height in pixels. The scale of an image is drawn between them. Stock: [(1333, 640), (1333, 800)].</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/MultiScaleOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MultiScaleOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MultiScaleOptions as default
};
