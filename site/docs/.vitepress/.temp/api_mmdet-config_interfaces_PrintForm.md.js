import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PrintForm","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/PrintForm.md","filePath":"api/mmdet-config/interfaces/PrintForm.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/PrintForm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-printform" tabindex="-1">Interface: PrintForm <a class="header-anchor" href="#interface-printform" aria-label="Permalink to &quot;Interface: PrintForm&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-basedirectory"></a> <code>baseDirectory?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path from the config&#39;s folder to the fragments&#39; folder, with slashes. Default <code>../_base_</code>.</td></tr><tr><td><a id="property-directory"></a> <code>directory?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Absolute path of the config&#39;s folder: a file of <a href="./../functions/fromConfig.html">fromConfig</a> is named from there. Without it, by its absolute path.</td></tr><tr><td><a id="property-form"></a> <code>form?</code></td><td><code>readonly</code></td><td><code>&quot;inherit&quot;</code> | <code>&quot;standalone&quot;</code></td><td><code>inherit</code> (the default): a <code>_base_</code> list and what differs. <code>standalone</code>: one file without bases.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/PrintForm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PrintForm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PrintForm as default
};
