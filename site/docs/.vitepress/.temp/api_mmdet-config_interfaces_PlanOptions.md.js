import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PlanOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/PlanOptions.md","filePath":"api/mmdet-config/interfaces/PlanOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/PlanOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-planoptions" tabindex="-1">Interface: PlanOptions <a class="header-anchor" href="#interface-planoptions" aria-label="Permalink to &quot;Interface: PlanOptions&quot;">​</a></h1><p>What a config cannot say of a run.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-at"></a> <code>at?</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Iterations whose values are wanted besides those where something begins, ends or drops.</td></tr><tr><td><a id="property-batch"></a> <code>batch?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>In place of <code>train_dataloader.batch_size</code>.</td></tr><tr><td><a id="property-gpus"></a> <code>gpus?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>GPUs, one process each; without it one process, as <code>tools/train.py</code> starts without a launcher.</td></tr><tr><td><a id="property-images"></a> <code>images?</code></td><td><code>readonly</code></td><td><code>number</code> | readonly <code>number</code>[]</td><td>Images after filtering: of all data sets together, or of each in the config&#39;s order.</td></tr><tr><td><a id="property-length"></a> <code>length?</code></td><td><code>readonly</code></td><td><code>number</code></td><td><code>len(dataset)</code> of the training data with all that wraps it, as <code>--data</code> counts it; then <code>images</code> are not asked for.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/PlanOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PlanOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PlanOptions as default
};
