import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TensorFacts","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/TensorFacts.md","filePath":"api/mmdet-config/interfaces/TensorFacts.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/TensorFacts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-tensorfacts" tabindex="-1">Interface: TensorFacts <a class="header-anchor" href="#interface-tensorfacts" aria-label="Permalink to &quot;Interface: TensorFacts&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-dtype"></a> <code>dtype</code></td><td><code>readonly</code></td><td><a href="./../classes/TorchDtype.html"><code>TorchDtype</code></a></td><td>-</td></tr><tr><td><a id="property-layout"></a> <code>layout</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/TensorLayout.html"><code>TensorLayout</code></a></td><td>-</td></tr><tr><td><a id="property-parameter"></a> <code>parameter?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether it is an <code>nn.Parameter</code>.</td></tr><tr><td><a id="property-requiresgrad"></a> <code>requiresGrad</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>-</td></tr><tr><td><a id="property-shape"></a> <code>shape</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>-</td></tr><tr><td><a id="property-storage"></a> <code>storage</code></td><td><code>readonly</code></td><td><a href="./../classes/TorchStorage.html"><code>TorchStorage</code></a> | <code>undefined</code></td><td>-</td></tr><tr><td><a id="property-storageoffset"></a> <code>storageOffset</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Of the first element in its storage, in elements.</td></tr><tr><td><a id="property-stride"></a> <code>stride</code></td><td><code>readonly</code></td><td>readonly <code>number</code>[]</td><td>In elements, for each dimension.</td></tr><tr><td><a id="property-subclass"></a> <code>subclass?</code></td><td><code>readonly</code></td><td><a href="./../classes/PickleGlobal.html"><code>PickleGlobal</code></a></td><td>The class of a tensor subclass.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/TensorFacts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TensorFacts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TensorFacts as default
};
