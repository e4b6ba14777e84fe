import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OpenOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/OpenOptions.md","filePath":"api/mmdet-config/interfaces/OpenOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/OpenOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-openoptions" tabindex="-1">Interface: OpenOptions <a class="header-anchor" href="#interface-openoptions" aria-label="Permalink to &quot;Interface: OpenOptions&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-verify"></a> <code>verify?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether checksums that a file records are compared: that of the pickle when it is opened, those of storages when they are converted. Default true. torch itself never looks at them.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/OpenOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OpenOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OpenOptions as default
};
