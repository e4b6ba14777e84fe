import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Spread","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Spread.md","filePath":"api/mmdet-config/interfaces/Spread.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Spread.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-spread" tabindex="-1">Interface: Spread <a class="header-anchor" href="#interface-spread" aria-label="Permalink to &quot;Interface: Spread&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-max"></a> <code>max</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-mean"></a> <code>mean</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-median"></a> <code>median</code></td><td><code>readonly</code></td><td><code>number</code></td></tr><tr><td><a id="property-min"></a> <code>min</code></td><td><code>readonly</code></td><td><code>number</code></td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Spread.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Spread = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Spread as default
};
