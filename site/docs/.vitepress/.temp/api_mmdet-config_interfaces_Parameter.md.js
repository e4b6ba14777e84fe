import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Parameter","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Parameter.md","filePath":"api/mmdet-config/interfaces/Parameter.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Parameter.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-parameter" tabindex="-1">Interface: Parameter <a class="header-anchor" href="#interface-parameter" aria-label="Permalink to &quot;Interface: Parameter&quot;">​</a></h1><p>One argument that a component accepts. Names, defaults and annotations are facts of the sources.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-annotation"></a> <code>annotation</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>The annotation as it is written, without line ends.</td></tr><tr><td><a id="property-default"></a> <code>default</code></td><td><code>readonly</code></td><td><code>string</code> | <code>null</code></td><td>Python&#39;s repr of the default, where it can be known; else its source. Null for none.</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-owner"></a> <code>owner</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The class or function whose signature names it.</td></tr><tr><td><a id="property-renamed"></a> <code>renamed?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The argument to write instead, where a decorator keeps this name for old configs.</td></tr><tr><td><a id="property-required"></a> <code>required</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Parameter.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Parameter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Parameter as default
};
