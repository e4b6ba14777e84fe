import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BaseClass","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/BaseClass.md","filePath":"api/mmdet-config/interfaces/BaseClass.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/BaseClass.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-baseclass" tabindex="-1">Interface: BaseClass <a class="header-anchor" href="#interface-baseclass" aria-label="Permalink to &quot;Interface: BaseClass&quot;">​</a></h1><p>A class that registered ones inherit from, or that other packages do.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Signature.html"><code>Signature</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-kwargs"></a> <code>kwargs</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/KwargsState.html"><code>KwargsState</code></a></td><td><a href="./Signature.html"><code>Signature</code></a>.<a href="./Signature.html#property-kwargs"><code>kwargs</code></a></td></tr><tr><td><a id="property-module"></a> <code>module</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-parameters"></a> <code>parameters</code></td><td><code>readonly</code></td><td>readonly <a href="./Parameter.html"><code>Parameter</code></a>[]</td><td><a href="./Signature.html"><code>Signature</code></a>.<a href="./Signature.html#property-parameters"><code>parameters</code></a></td></tr><tr><td><a id="property-qualname"></a> <code>qualname</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/BaseClass.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BaseClass = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BaseClass as default
};
