import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TrainingConfig","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/TrainingConfig.md","filePath":"api/mmdet-config/interfaces/TrainingConfig.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/TrainingConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-trainingconfig" tabindex="-1">Interface: TrainingConfig <a class="header-anchor" href="#interface-trainingconfig" aria-label="Permalink to &quot;Interface: TrainingConfig&quot;">​</a></h1><p>A config that is trained: the text of one file that inherits nothing.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Name of the config: MMDetection calls the default work_dir so.</td></tr><tr><td><a id="property-text"></a> <code>text</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-workdir"></a> <code>workDir?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>train.py&#39;s --work-dir; absent: the config&#39;s own.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/TrainingConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TrainingConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TrainingConfig as default
};
