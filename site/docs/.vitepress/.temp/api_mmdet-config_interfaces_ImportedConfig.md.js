import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImportedConfig","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ImportedConfig.md","filePath":"api/mmdet-config/interfaces/ImportedConfig.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ImportedConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-importedconfig" tabindex="-1">Interface: ImportedConfig <a class="header-anchor" href="#interface-importedconfig" aria-label="Permalink to &quot;Interface: ImportedConfig&quot;">​</a></h1><p>An existing config as TypeScript, or as a recipe.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-exact"></a> <code>exact</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether what is written says <code>exact</code>: what it changes would have consequences otherwise.</td></tr><tr><td><a id="property-form"></a> <code>form</code></td><td><code>readonly</code></td><td><code>&quot;inherit&quot;</code> | <code>&quot;standalone&quot;</code></td><td>-</td></tr><tr><td><a id="property-text"></a> <code>text</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ImportedConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImportedConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImportedConfig as default
};
