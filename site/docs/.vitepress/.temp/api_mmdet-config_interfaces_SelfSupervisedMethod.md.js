import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SelfSupervisedMethod","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/SelfSupervisedMethod.md","filePath":"api/mmdet-config/interfaces/SelfSupervisedMethod.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/SelfSupervisedMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-selfsupervisedmethod" tabindex="-1">Interface: SelfSupervisedMethod <a class="header-anchor" href="#interface-selfsupervisedmethod" aria-label="Permalink to &quot;Interface: SelfSupervisedMethod&quot;">​</a></h1><p>A method that pre-trains a backbone without labels: a row of <a href="./../variables/SELF_SUPERVISED_METHODS.html">SELF_SUPERVISED_METHODS</a>, or one of your own.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-backbone"></a> <code>backbone?</code></td><td><code>readonly</code></td><td><code>&quot;ResNet&quot;</code> | <code>&quot;SwinTransformer&quot;</code></td><td>The class that takes the weights. Default: ResNet.</td></tr><tr><td><a id="property-checkpoint"></a> <code>checkpoint</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The default file name of the checkpoint, as in MMDetection&#39;s configs.</td></tr><tr><td><a id="property-conversion"></a> <code>conversion</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>The <code>--method</code> of <code>checkpoint convert</code> that extracts the backbone from the authors&#39; file; <code>null</code>: it loads unchanged.</td></tr><tr><td><a id="property-paper"></a> <code>paper</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The paper to cite.</td></tr><tr><td><a id="property-title"></a> <code>title</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name for people.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/SelfSupervisedMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SelfSupervisedMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SelfSupervisedMethod as default
};
