import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TensorboardVisBackendOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/TensorboardVisBackendOptions.md","filePath":"api/mmdet-config/interfaces/TensorboardVisBackendOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/TensorboardVisBackendOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-tensorboardvisbackendoptions" tabindex="-1">Interface: TensorboardVisBackendOptions <a class="header-anchor" href="#interface-tensorboardvisbackendoptions" aria-label="Permalink to &quot;Interface: TensorboardVisBackendOptions&quot;">​</a></h1><p>Writes for TensorBoard. Source: mmengine/visualization/vis_backend.py.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-save_dir"></a> <code>save_dir?</code></td><td><code>readonly</code></td><td><code>string</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <code>null</code></td><td>Folder. Default: the run&#39;s.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;TensorboardVisBackend&quot;</code></td><td>The class to build.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/TensorboardVisBackendOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TensorboardVisBackendOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TensorboardVisBackendOptions as default
};
