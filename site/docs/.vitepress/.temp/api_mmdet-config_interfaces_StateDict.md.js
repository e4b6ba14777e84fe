import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StateDict","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/StateDict.md","filePath":"api/mmdet-config/interfaces/StateDict.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/StateDict.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-statedict" tabindex="-1">Interface: StateDict <a class="header-anchor" href="#interface-statedict" aria-label="Permalink to &quot;Interface: StateDict&quot;">​</a></h1><p>A dict of tensors by name, and where it was found.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-at"></a> <code>at</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Keys from the root of the checkpoint; empty for the root itself.</td></tr><tr><td><a id="property-others"></a> <code>others</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Keys of the dict that hold something else.</td></tr><tr><td><a id="property-tensors"></a> <code>tensors</code></td><td><code>readonly</code></td><td><code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../classes/TorchTensor.html"><code>TorchTensor</code></a>&gt;</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/StateDict.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StateDict = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StateDict as default
};
