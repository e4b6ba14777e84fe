import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"name-disagrees","description":"","frontmatter":{},"headers":[],"relativePath":"rules/name-disagrees.md","filePath":"rules/name-disagrees.md"}');
const _sfc_main = { name: "rules/name-disagrees.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><h1 id="name-disagrees" tabindex="-1">name-disagrees <a class="header-anchor" href="#name-disagrees" aria-label="Permalink to &quot;name-disagrees&quot;">​</a></h1><p>off unless the settings ask for it: the name of a config says another batch size</p><p>MMDetection&#39;s names of configs say how they are trained: 8xb2 is eight GPUs with two images each. A config that was copied and changed says one thing and does another.</p></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("rules/name-disagrees.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const nameDisagrees = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  nameDisagrees as default
};
