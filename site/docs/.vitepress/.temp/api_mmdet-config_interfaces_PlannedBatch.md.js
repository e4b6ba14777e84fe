import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PlannedBatch","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/PlannedBatch.md","filePath":"api/mmdet-config/interfaces/PlannedBatch.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/PlannedBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-plannedbatch" tabindex="-1">Interface: PlannedBatch <a class="header-anchor" href="#interface-plannedbatch" aria-label="Permalink to &quot;Interface: PlannedBatch&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-accumulation"></a> <code>accumulation</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>accumulative_counts</code>: iterations of one step of the optimizer.</td></tr><tr><td><a id="property-effective"></a> <code>effective</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Images of one step of the optimizer.</td></tr><tr><td><a id="property-gpus"></a> <code>gpus</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-pergpu"></a> <code>perGpu</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Images of one process in one iteration.</td></tr><tr><td><a id="property-scaledfrom"></a> <code>scaledFrom</code></td><td><code>readonly</code></td><td><code>number</code> | <code>null</code></td><td><code>auto_scale_lr.base_batch_size</code>, where scaling is enabled.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/PlannedBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PlannedBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PlannedBatch as default
};
