import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NamedBackbone","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/NamedBackbone.md","filePath":"api/mmdet-config/interfaces/NamedBackbone.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/NamedBackbone.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-namedbackbone" tabindex="-1">Interface: NamedBackbone <a class="header-anchor" href="#interface-namedbackbone" aria-label="Permalink to &quot;Interface: NamedBackbone&quot;">​</a></h1><p>A backbone as recipes name it, and as TypeScript calls it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-argument"></a> <code>argument?</code></td><td><code>readonly</code></td><td><code>string</code> | <code>number</code></td></tr><tr><td><a id="property-call"></a> <code>call</code></td><td><code>readonly</code></td><td><code>string</code></td></tr><tr><td><a id="property-make"></a> <code>make</code></td><td><code>readonly</code></td><td>(<code>options?</code>) =&gt; <a href="./../classes/Backbone.html"><code>Backbone</code></a></td></tr><tr><td><a id="property-word"></a> <code>word</code></td><td><code>readonly</code></td><td><code>string</code></td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/NamedBackbone.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NamedBackbone = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NamedBackbone as default
};
