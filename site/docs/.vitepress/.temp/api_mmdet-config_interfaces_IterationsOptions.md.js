import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IterationsOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/IterationsOptions.md","filePath":"api/mmdet-config/interfaces/IterationsOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/IterationsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-iterationsoptions" tabindex="-1">Interface: IterationsOptions <a class="header-anchor" href="#interface-iterationsoptions" aria-label="Permalink to &quot;Interface: IterationsOptions&quot;">​</a></h1><p>What <a href="./../functions/byIterations.html">byIterations</a> takes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-max_iters"></a> <code>max_iters</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-milestones"></a> <code>milestones</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>Iterations after which the learning rate drops to a tenth.</td></tr><tr><td><a id="property-val_interval"></a> <code>val_interval?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/IterationsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IterationsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IterationsOptions as default
};
