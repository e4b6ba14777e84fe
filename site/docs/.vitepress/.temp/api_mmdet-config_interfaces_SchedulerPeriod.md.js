import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SchedulerPeriod","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/SchedulerPeriod.md","filePath":"api/mmdet-config/interfaces/SchedulerPeriod.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/SchedulerPeriod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-schedulerperiod" tabindex="-1">Interface: SchedulerPeriod <a class="header-anchor" href="#interface-schedulerperiod" aria-label="Permalink to &quot;Interface: SchedulerPeriod&quot;">​</a></h1><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CosineAnnealingLROptions.html"><code>CosineAnnealingLROptions</code></a></li><li><a href="./LinearLROptions.html"><code>LinearLROptions</code></a></li><li><a href="./MultiStepLROptions.html"><code>MultiStepLROptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-begin"></a> <code>begin?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>First step of this scheduler. Default: 0.</td></tr><tr><td><a id="property-by_epoch"></a> <code>by_epoch?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether begin, end and milestones count epochs instead of iterations. Default: True.</td></tr><tr><td><a id="property-end"></a> <code>end?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Step at which this scheduler ends. Default: never.</td></tr><tr><td><a id="property-last_step"></a> <code>last_step?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Step from which a resumed run continues. Default: -1.</td></tr><tr><td><a id="property-verbose"></a> <code>verbose?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether each change is printed. Default: False.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/SchedulerPeriod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SchedulerPeriod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SchedulerPeriod as default
};
