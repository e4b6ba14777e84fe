import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CHECKPOINT_METHODS","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/variables/CHECKPOINT_METHODS.md","filePath":"api/mmdet-config/variables/CHECKPOINT_METHODS.md"}');
const _sfc_main = { name: "api/mmdet-config/variables/CHECKPOINT_METHODS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="variable-checkpoint-methods" tabindex="-1">Variable: CHECKPOINT_METHODS <a class="header-anchor" href="#variable-checkpoint-methods" aria-label="Permalink to &quot;Variable: CHECKPOINT\\_METHODS&quot;">​</a></h1><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0" v-pre=""><code><span class="line"><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">const</span><span style="--shiki-light:#023B95;--shiki-dark:#91CBFF;"> CHECKPOINT_METHODS</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;">:</span><span style="--shiki-light:#A0111F;--shiki-dark:#FF9492;"> readonly</span><span style="--shiki-light:#702C00;--shiki-dark:#FFB757;"> CheckpointMethod</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">[];</span></span></code></pre></div><p>The methods whose checkpoints are known, the more particular ones first. Each layout was read in its authors&#39; own code, which stands above its row; nothing here is guessed from a file&#39;s name.</p></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/variables/CHECKPOINT_METHODS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CHECKPOINT_METHODS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CHECKPOINT_METHODS as default
};
