import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Signature","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Signature.md","filePath":"api/mmdet-config/interfaces/Signature.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Signature.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-signature" tabindex="-1">Interface: Signature <a class="header-anchor" href="#interface-signature" aria-label="Permalink to &quot;Interface: Signature&quot;">​</a></h1><p>What a constructor or function accepts.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./BaseClass.html"><code>BaseClass</code></a></li><li><a href="./Component.html"><code>Component</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-kwargs"></a> <code>kwargs</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/KwargsState.html"><code>KwargsState</code></a></td></tr><tr><td><a id="property-parameters"></a> <code>parameters</code></td><td><code>readonly</code></td><td>readonly <a href="./Parameter.html"><code>Parameter</code></a>[]</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Signature.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Signature = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Signature as default
};
