import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NamedTensor","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/NamedTensor.md","filePath":"api/mmdet-config/interfaces/NamedTensor.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/NamedTensor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-namedtensor" tabindex="-1">Interface: NamedTensor <a class="header-anchor" href="#interface-namedtensor" aria-label="Permalink to &quot;Interface: NamedTensor&quot;">​</a></h1><p>A tensor and the way to it from the root of its checkpoint.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td>readonly (<code>string</code> | <code>number</code>)[]</td><td>Dict keys and positions: <code>[&#39;state_dict&#39;, &#39;module.queue&#39;]</code>.</td></tr><tr><td><a id="property-tensor"></a> <code>tensor</code></td><td><code>readonly</code></td><td><a href="./../classes/TorchTensor.html"><code>TorchTensor</code></a></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/NamedTensor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NamedTensor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NamedTensor as default
};
