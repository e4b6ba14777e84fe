import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ScheduleKeys","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ScheduleKeys.md","filePath":"api/mmdet-config/interfaces/ScheduleKeys.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ScheduleKeys.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-schedulekeys" tabindex="-1">Interface: ScheduleKeys <a class="header-anchor" href="#interface-schedulekeys" aria-label="Permalink to &quot;Interface: ScheduleKeys&quot;">​</a></h1><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ConfigOverrides.html"><code>ConfigOverrides</code></a></li><li><a href="./StepScheduleOptions.html"><code>StepScheduleOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-auto_scale_lr"></a> <code>auto_scale_lr?</code></td><td><code>readonly</code></td><td><a href="./AutoScaleLrOptions.html"><code>AutoScaleLrOptions</code></a></td><td>Scales the learning rate with the batch size.</td></tr><tr><td><a id="property-optim_wrapper"></a> <code>optim_wrapper?</code></td><td><code>readonly</code></td><td><a href="./OptimWrapperOptions.html"><code>OptimWrapperOptions</code></a></td><td>How gradients are applied.</td></tr><tr><td><a id="property-param_scheduler"></a> <code>param_scheduler?</code></td><td><code>readonly</code></td><td>| <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a> | readonly <a href="./../type-aliases/ParamScheduler.html"><code>ParamScheduler</code></a>[]</td><td>Schedulers of the learning rate. A list replaces that of the bases.</td></tr><tr><td><a id="property-test_cfg"></a> <code>test_cfg?</code></td><td><code>readonly</code></td><td><a href="./TestLoopOptions.html"><code>TestLoopOptions</code></a></td><td>The testing loop.</td></tr><tr><td><a id="property-train_cfg"></a> <code>train_cfg?</code></td><td><code>readonly</code></td><td><a href="./TrainLoopOptions.html"><code>TrainLoopOptions</code></a></td><td>The training loop.</td></tr><tr><td><a id="property-val_cfg"></a> <code>val_cfg?</code></td><td><code>readonly</code></td><td><a href="./ValLoopOptions.html"><code>ValLoopOptions</code></a></td><td>The validation loop.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ScheduleKeys.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ScheduleKeys = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ScheduleKeys as default
};
