import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ContainerContents","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ContainerContents.md","filePath":"api/mmdet-config/interfaces/ContainerContents.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ContainerContents.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-containercontents" tabindex="-1">Interface: ContainerContents <a class="header-anchor" href="#interface-containercontents" aria-label="Permalink to &quot;Interface: ContainerContents&quot;">​</a></h1><p>What the readers of the containers give.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-globals"></a> <code>globals</code></td><td><code>readonly</code></td><td>readonly <a href="./GlobalUse.html"><code>GlobalUse</code></a>[]</td><td>Every global that its pickle names.</td></tr><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ContainerKind.html"><code>ContainerKind</code></a></td><td>-</td></tr><tr><td><a id="property-metadata"></a> <code>metadata</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</td><td>Texts that the writer put beside the tensors: safetensors metadata, the record of this package.</td></tr><tr><td><a id="property-notes"></a> <code>notes</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>What is worth knowing of the container, one sentence each.</td></tr><tr><td><a id="property-root"></a> <code>root</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/PickleValue.html"><code>PickleValue</code></a></td><td>What the file unpickles to, or a dict of its tensors.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ContainerContents.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ContainerContents = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ContainerContents as default
};
