import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CustomImportsOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/CustomImportsOptions.md","filePath":"api/mmdet-config/interfaces/CustomImportsOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/CustomImportsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-customimportsoptions" tabindex="-1">Interface: CustomImportsOptions <a class="header-anchor" href="#interface-customimportsoptions" aria-label="Permalink to &quot;Interface: CustomImportsOptions&quot;">​</a></h1><p>Modules to import first, for custom classes. Source: mmengine/config/config.py.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-allow_failed_imports"></a> <code>allow_failed_imports?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether a module that cannot be imported is only a warning. Default: False.</td><td>-</td></tr><tr><td><a id="property-imports"></a> <code>imports?</code></td><td><code>readonly</code></td><td>| <code>string</code> | readonly <code>string</code>[] | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a></td><td>Module, or several.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/CustomImportsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CustomImportsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CustomImportsOptions as default
};
