import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Accepted","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Accepted.md","filePath":"api/mmdet-config/interfaces/Accepted.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Accepted.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-accepted" tabindex="-1">Interface: Accepted <a class="header-anchor" href="#interface-accepted" aria-label="Permalink to &quot;Interface: Accepted&quot;">​</a></h1><p>What a dict may hold, and what it holds besides.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-names"></a> <code>names</code></td><td><code>readonly</code></td><td><code>Pick</code>&lt;<code>ReadonlySet</code>&lt;<code>string</code>&gt;, <code>&quot;has&quot;</code> | <code>&quot;keys&quot;</code>&gt;</td><td>Anything that knows names by <code>has</code> and gives them by <code>keys</code>.</td></tr><tr><td><a id="property-others"></a> <code>others</code></td><td><code>readonly</code></td><td><code>&quot;refused&quot;</code> | <code>&quot;ignored&quot;</code> | <code>&quot;swallowed&quot;</code></td><td>What becomes of other keys: they end the run, or nothing reads them.</td></tr><tr><td><a id="property-unknown"></a> <code>unknown</code></td><td><code>readonly</code></td><td>readonly <a href="./DictEntry.html"><code>DictEntry</code></a>[]</td><td>The entries that are none of these.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Accepted.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Accepted = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Accepted as default
};
