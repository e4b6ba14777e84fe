import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OutlineSymbol","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/OutlineSymbol.md","filePath":"api/editor/interfaces/OutlineSymbol.md"}');
const _sfc_main = { name: "api/editor/interfaces/OutlineSymbol.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-outlinesymbol" tabindex="-1">Interface: OutlineSymbol <a class="header-anchor" href="#interface-outlinesymbol" aria-label="Permalink to &quot;Interface: OutlineSymbol&quot;">​</a></h1><p>A key of a config, with those inside.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-children"></a> <code>children</code></td><td><code>readonly</code></td><td>readonly <code>OutlineSymbol</code>[]</td><td>-</td></tr><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/interfaces/SourceSpan.html"><code>SourceSpan</code></a></td><td>-</td></tr><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>&quot;value&quot;</code> | <code>&quot;list&quot;</code> | <code>&quot;dict&quot;</code></td><td>-</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-span"></a> <code>span</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/interfaces/SourceSpan.html"><code>SourceSpan</code></a></td><td>The key with its value.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/OutlineSymbol.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OutlineSymbol = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OutlineSymbol as default
};
