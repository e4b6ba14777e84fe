import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Catalogue","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Catalogue.md","filePath":"api/mmdet-config/interfaces/Catalogue.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Catalogue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-catalogue" tabindex="-1">Interface: Catalogue <a class="header-anchor" href="#interface-catalogue" aria-label="Permalink to &quot;Interface: Catalogue&quot;">​</a></h1><p>What is known of some packages.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-bases"></a> <code>bases</code></td><td><code>readonly</code></td><td>readonly <a href="./BaseClass.html"><code>BaseClass</code></a>[]</td><td>Classes that no registry holds: those that registered ones inherit from or hand a dict to, and those of <code>roi_layer</code>.</td></tr><tr><td><a id="property-components"></a> <code>components</code></td><td><code>readonly</code></td><td>readonly <a href="./Component.html"><code>Component</code></a>[]</td><td>-</td></tr><tr><td><a id="property-parts"></a> <code>parts</code></td><td><code>readonly</code></td><td>readonly <a href="./Part.html"><code>Part</code></a>[]</td><td>-</td></tr><tr><td><a id="property-registries"></a> <code>registries</code></td><td><code>readonly</code></td><td>readonly <a href="./RegistryInfo.html"><code>RegistryInfo</code></a>[]</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Catalogue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Catalogue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Catalogue as default
};
