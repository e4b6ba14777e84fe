import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Component","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Component.md","filePath":"api/mmdet-config/interfaces/Component.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Component.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-component" tabindex="-1">Interface: Component <a class="header-anchor" href="#interface-component" aria-label="Permalink to &quot;Interface: Component&quot;">​</a></h1><p>A class or function in one of MMEngine&#39;s registries.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Signature.html"><code>Signature</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-kwargs"></a> <code>kwargs</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/KwargsState.html"><code>KwargsState</code></a></td><td>-</td><td><a href="./Signature.html"><code>Signature</code></a>.<a href="./Signature.html#property-kwargs"><code>kwargs</code></a></td></tr><tr><td><a id="property-module"></a> <code>module</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td><td>-</td></tr><tr><td><a id="property-names"></a> <code>names</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>What <code>type</code> may say, the class&#39;s own name first where it is one of them.</td><td>-</td></tr><tr><td><a id="property-parameters"></a> <code>parameters</code></td><td><code>readonly</code></td><td>readonly <a href="./Parameter.html"><code>Parameter</code></a>[]</td><td>-</td><td><a href="./Signature.html"><code>Signature</code></a>.<a href="./Signature.html#property-parameters"><code>parameters</code></a></td></tr><tr><td><a id="property-qualname"></a> <code>qualname</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td><td>-</td></tr><tr><td><a id="property-registry"></a> <code>registry</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The registry&#39;s name: <code>model</code>, <code>task util</code>.</td><td>-</td></tr><tr><td><a id="property-scope"></a> <code>scope</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The package that the registry belongs to: <code>mmdet</code>, <code>mmengine</code>.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Component.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Component = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Component as default
};
