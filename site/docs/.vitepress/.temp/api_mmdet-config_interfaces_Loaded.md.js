import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Loaded","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Loaded.md","filePath":"api/mmdet-config/interfaces/Loaded.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Loaded.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-loaded" tabindex="-1">Interface: Loaded <a class="header-anchor" href="#interface-loaded" aria-label="Permalink to &quot;Interface: Loaded&quot;">​</a></h1><p>What a file brings for the tensors of a backbone.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CheckReport.html"><code>CheckReport</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-counters"></a> <code>counters</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td><code>num_batches_tracked</code> counters that are absent: MMEngine and torch fill them in without a word.</td></tr><tr><td><a id="property-matched"></a> <code>matched</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Tensors that are there with the right shape.</td></tr><tr><td><a id="property-missing"></a> <code>missing</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Tensors that the backbone has and the checkpoint lacks: they keep their start.</td></tr><tr><td><a id="property-refused"></a> <code>refused</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Why the run stops instead of loading.</td></tr><tr><td><a id="property-unexpected"></a> <code>unexpected</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Keys of the checkpoint, as written there, that the backbone has no place for.</td></tr><tr><td><a id="property-unfit"></a> <code>unfit</code></td><td><code>readonly</code></td><td>readonly <code>object</code>[]</td><td>What has the name of a tensor and cannot be copied into it, with the reason.</td></tr><tr><td><a id="property-wrongshape"></a> <code>wrongShape</code></td><td><code>readonly</code></td><td>readonly <a href="./ShapeMismatch.html"><code>ShapeMismatch</code></a>[]</td><td>Tensors that are there with another shape: they are not loaded.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Loaded.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Loaded = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Loaded as default
};
