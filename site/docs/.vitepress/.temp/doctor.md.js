import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Before a run starts","description":"","frontmatter":{},"headers":[],"relativePath":"doctor.md","filePath":"doctor.md"}');
const _sfc_main = { name: "doctor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><h1 id="before-a-run-starts" tabindex="-1">Before a run starts <a class="header-anchor" href="#before-a-run-starts" aria-label="Permalink to &quot;Before a run starts&quot;">​</a></h1><p>Run <code>mmdet-config doctor CONFIG</code> before <code>tools/train.py</code>. It does four things, and says in one report what each found:</p><table tabindex="0"><thead><tr><th>section</th><th>what is looked at</th><th>the command that says more</th></tr></thead><tbody><tr><td>Config</td><td>types, arguments, values, rules</td><td><a href="./check.html"><code>check</code></a></td></tr><tr><td>Plan of the run</td><td>length, batch, learning rate, what is written</td><td><a href="./plan.html"><code>plan</code></a></td></tr><tr><td>Data set</td><td>annotation files of all loaders and evaluators, where they are there</td><td><a href="./dataset.html"><code>dataset</code></a></td></tr><tr><td>Checkpoints</td><td>what <code>init_cfg</code> and <code>load_from</code> load into the backbone, where the file is there</td><td><a href="./checkpoints.html"><code>checkpoint check</code></a></td></tr></tbody></table><div class="language-sh vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">sh</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0" v-pre=""><code><span class="line"><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;">npx</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> mmdet-config</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> doctor</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> configs/selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --gpus</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 8</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> --images</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> 117266</span></span></code></pre></div><p>Paths in the config count from <code>--start-dir</code>, the folder that training starts in; by default the one that you are in. Data or weights that are not there are no mistake: they are listed as not looked at, and nothing that was not looked at is called clean. What the config loads into a neck or a head is listed in the same way: only loads into the backbone are judged. The images of the training data are counted where their file is there; else <code>--images</code> says how many there are after filtering.</p><p>It exits with 1 when there are errors. <code>--json</code> has <code>sections</code> and <code>notChecked</code> beside the problems. <code>--html report.html</code> writes one page that loads nothing and runs nothing, with the curve of the learning rate and the counts of the data.</p></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("doctor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const doctor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  doctor as default
};
