import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"syncbn-single-gpu","description":"","frontmatter":{},"headers":[],"relativePath":"rules/syncbn-single-gpu.md","filePath":"rules/syncbn-single-gpu.md"}');
const _sfc_main = { name: "rules/syncbn-single-gpu.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><h1 id="syncbn-single-gpu" tabindex="-1">syncbn-single-gpu <a class="header-anchor" href="#syncbn-single-gpu" aria-label="Permalink to &quot;syncbn-single-gpu&quot;">​</a></h1><p>note: statistics are to be shared, and there is one GPU</p><p>SyncBN shares its statistics between GPUs. With one GPU there is nothing to share: MMDetection 2 stopped there, MMEngine turns the layers into BN by itself, so that the statistics are those of a small batch. Only told with <code>check --gpus 1</code>.</p><p>Reported in <a href="https://github.com/open-mmlab/mmdetection/issues/8074" target="_blank" rel="noreferrer">mmdetection#8074</a>, <a href="https://github.com/open-mmlab/mmdetection/issues/6237" target="_blank" rel="noreferrer">mmdetection#6237</a>, <a href="https://github.com/open-mmlab/mmsegmentation/issues/354" target="_blank" rel="noreferrer">mmsegmentation#354</a>.</p></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("rules/syncbn-single-gpu.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const syncbnSingleGpu = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  syncbnSingleGpu as default
};
