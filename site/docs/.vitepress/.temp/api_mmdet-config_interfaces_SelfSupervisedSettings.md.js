import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SelfSupervisedSettings","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/SelfSupervisedSettings.md","filePath":"api/mmdet-config/interfaces/SelfSupervisedSettings.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/SelfSupervisedSettings.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-selfsupervisedsettings" tabindex="-1">Interface: SelfSupervisedSettings <a class="header-anchor" href="#interface-selfsupervisedsettings" aria-label="Permalink to &quot;Interface: SelfSupervisedSettings&quot;">​</a></h1><p>A backbone that starts from self-supervised weights. Source: configs/selfsup_pretrain.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./SelfSupervisedOptions.html"><code>SelfSupervisedOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-checkpoint"></a> <code>checkpoint?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path or URL of the checkpoint. Default: the file name of the method, in the folder of the run.</td><td>-</td></tr><tr><td><a id="property-sync"></a> <code>sync?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether batch statistics are gathered over all GPUs (SyncBN). false is for a single GPU: BN over its few images. Default: true. Stock: True.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/SelfSupervisedSettings.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SelfSupervisedSettings = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SelfSupervisedSettings as default
};
