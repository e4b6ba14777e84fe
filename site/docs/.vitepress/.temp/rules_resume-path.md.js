import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"resume-path","description":"","frontmatter":{},"headers":[],"relativePath":"rules/resume-path.md","filePath":"rules/resume-path.md"}');
const _sfc_main = { name: "rules/resume-path.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><h1 id="resume-path" tabindex="-1">resume-path <a class="header-anchor" href="#resume-path" aria-label="Permalink to &quot;resume-path&quot;">​</a></h1><p>warning: resume is a path, where True or False is meant</p><p>resume says whether training goes on, load_from from which checkpoint. A path in resume counts as True: without load_from Runner looks for the last checkpoint in its own folder, and begins anew where there is none.</p><div class="language-python vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">python</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0" v-pre=""><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">resume </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">=</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &#39;work_dirs/mine/epoch_8.pth&#39;</span></span></code></pre></div><p>Without the mistake:</p><div class="language-python vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">python</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0" v-pre=""><code><span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">load_from </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">=</span><span style="--shiki-light:#032563;--shiki-dark:#ADDCFF;"> &#39;work_dirs/mine/epoch_8.pth&#39;</span></span>
<span class="line"><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">resume </span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">=</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> True</span></span></code></pre></div><p>Reported in <a href="https://github.com/open-mmlab/mmpose/issues/1351" target="_blank" rel="noreferrer">mmpose#1351</a>.</p></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("rules/resume-path.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const resumePath = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  resumePath as default
};
