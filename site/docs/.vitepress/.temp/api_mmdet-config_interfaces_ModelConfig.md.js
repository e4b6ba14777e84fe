import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ModelConfig","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ModelConfig.md","filePath":"api/mmdet-config/interfaces/ModelConfig.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ModelConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-modelconfig" tabindex="-1">Interface: ModelConfig <a class="header-anchor" href="#interface-modelconfig" aria-label="Permalink to &quot;Interface: ModelConfig&quot;">​</a></h1><p>A composed config as plain data, and where its backbone is.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-backbone"></a> <code>backbone</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/BackboneConfig.html"><code>BackboneConfig</code></a></td><td>-</td></tr><tr><td><a id="property-config"></a> <code>config</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/BackboneConfig.html"><code>BackboneConfig</code></a></td><td>The whole config.</td></tr><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>From the config&#39;s root: <code>[&#39;model&#39;, &#39;backbone&#39;]</code>, or behind <code>detector</code>.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ModelConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ModelConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ModelConfig as default
};
