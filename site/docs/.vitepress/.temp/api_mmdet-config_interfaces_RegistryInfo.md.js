import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RegistryInfo","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/RegistryInfo.md","filePath":"api/mmdet-config/interfaces/RegistryInfo.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/RegistryInfo.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-registryinfo" tabindex="-1">Interface: RegistryInfo <a class="header-anchor" href="#interface-registryinfo" aria-label="Permalink to &quot;Interface: RegistryInfo&quot;">​</a></h1><p>A registry, and where a source imports it from.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-parent"></a> <code>parent</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>The path of the registry that is asked next.</td></tr><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>mmdet.registry.MODELS</code>.</td></tr><tr><td><a id="property-registry"></a> <code>registry</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-scope"></a> <code>scope</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/RegistryInfo.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RegistryInfo = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RegistryInfo as default
};
