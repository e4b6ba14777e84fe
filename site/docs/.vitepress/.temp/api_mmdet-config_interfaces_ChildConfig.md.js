import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ChildConfig","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ChildConfig.md","filePath":"api/mmdet-config/interfaces/ChildConfig.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ChildConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-childconfig" tabindex="-1">Interface: ChildConfig <a class="header-anchor" href="#interface-childconfig" aria-label="Permalink to &quot;Interface: ChildConfig&quot;">​</a></h1><p>What a config must say so that MMEngine, merging it over its bases, arrives at the wanted config.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-entries"></a> <code>entries</code></td><td><code>readonly</code></td><td><a href="./../classes/PyDict.html"><code>PyDict</code></a></td><td>The entries of the child, nested, with <code>_delete_=True</code> where merging would not give the wanted value.</td></tr><tr><td><a id="property-removed"></a> <code>removed</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Top-level keys of the bases that are not wanted, or that no merge could give as they are wanted. The file must pop them off <code>_base_</code>; what is wanted in their place is among the entries.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ChildConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ChildConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ChildConfig as default
};
