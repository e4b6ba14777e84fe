import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CheckOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/CheckOptions.md","filePath":"api/mmdet-config/interfaces/CheckOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/CheckOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-checkoptions" tabindex="-1">Interface: CheckOptions <a class="header-anchor" href="#interface-checkoptions" aria-label="Permalink to &quot;Interface: CheckOptions&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-prefix"></a> <code>prefix?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>As in <code>init_cfg</code>; by default the one that the backbone&#39;s own <code>init_cfg</code> names.</td></tr><tr><td><a id="property-torch"></a> <code>torch?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The version of torch that trains; by default the newest.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/CheckOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckOptions as default
};
