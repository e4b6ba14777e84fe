import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"batch-differs","description":"","frontmatter":{},"headers":[],"relativePath":"rules/batch-differs.md","filePath":"rules/batch-differs.md"}');
const _sfc_main = { name: "rules/batch-differs.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><h1 id="batch-differs" tabindex="-1">batch-differs <a class="header-anchor" href="#batch-differs" aria-label="Permalink to &quot;batch-differs&quot;">​</a></h1><p>warning: the learning rate is for another batch than that of the run</p><p>The learning rate of a config is for the batch that auto_scale_lr.base_batch_size says, mostly 16. Fewer GPUs make a smaller batch, and the rate is too high for it: the loss becomes nan. Only told with <code>check --gpus N</code>, and where auto_scale_lr does not scale by itself.</p><p>Reported in <a href="https://github.com/open-mmlab/mmdetection/issues/3240" target="_blank" rel="noreferrer">mmdetection#3240</a>, <a href="https://github.com/open-mmlab/mmdetection/issues/1710" target="_blank" rel="noreferrer">mmdetection#1710</a>.</p></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("rules/batch-differs.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const batchDiffers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  batchDiffers as default
};
