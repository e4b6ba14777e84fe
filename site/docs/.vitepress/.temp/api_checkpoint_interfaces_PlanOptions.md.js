import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PlanOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/checkpoint/interfaces/PlanOptions.md","filePath":"api/checkpoint/interfaces/PlanOptions.md"}');
const _sfc_main = { name: "api/checkpoint/interfaces/PlanOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/checkpoint</a></p><h1 id="interface-planoptions" tabindex="-1">Interface: PlanOptions <a class="header-anchor" href="#interface-planoptions" aria-label="Permalink to &quot;Interface: PlanOptions&quot;">​</a></h1><p>Which tensors are kept, and under which names.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./../../mmdet-config/interfaces/ConvertOptions.html"><code>ConvertOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-backbone"></a> <code>backbone?</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../mmdet-config/type-aliases/PlainValue.html"><code>PlainValue</code></a>&gt;&gt;</td><td>The <code>model.backbone</code> that the result is for; by default the backbone of MMDetection that the tensors look like.</td></tr><tr><td><a id="property-keephead"></a> <code>keepHead?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether the projection head is kept, where its keys are beside the backbone&#39;s. Default false.</td></tr><tr><td><a id="property-method"></a> <code>method?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>A method&#39;s <code>id</code>, or <code>auto</code> (the default): by the checkpoint&#39;s keys.</td></tr><tr><td><a id="property-prefix"></a> <code>prefix?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Instead of a method: what the keys of the backbone begin with. They are kept without it, everything else is dropped.</td></tr><tr><td><a id="property-unproved"></a> <code>unproved?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether a plan is made although a comparison does not prove that the backbone loads the result. Default false.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/checkpoint/interfaces/PlanOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PlanOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PlanOptions as default
};
