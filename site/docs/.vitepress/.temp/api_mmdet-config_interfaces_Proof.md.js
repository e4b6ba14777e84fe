import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Proof","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Proof.md","filePath":"api/mmdet-config/interfaces/Proof.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Proof.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-proof" tabindex="-1">Interface: Proof <a class="header-anchor" href="#interface-proof" aria-label="Permalink to &quot;Interface: Proof&quot;">​</a></h1><p>What a comparison with the tensors of a backbone says.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-backbone"></a> <code>backbone</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/BackboneConfig.html"><code>BackboneConfig</code></a></td><td>-</td></tr><tr><td><a id="property-holds"></a> <code>holds</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether every tensor is loaded, but for the norms that MMDetection adds behind the stages of a SwinTransformer.</td></tr><tr><td><a id="property-loaded"></a> <code>loaded</code></td><td><code>readonly</code></td><td><a href="./Loaded.html"><code>Loaded</code></a></td><td>-</td></tr><tr><td><a id="property-spec"></a> <code>spec</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/BackboneSpec.html"><code>BackboneSpec</code></a></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Proof.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Proof = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Proof as default
};
