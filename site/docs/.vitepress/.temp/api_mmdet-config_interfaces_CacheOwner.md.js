import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CacheOwner","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/CacheOwner.md","filePath":"api/mmdet-config/interfaces/CacheOwner.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/CacheOwner.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-cacheowner" tabindex="-1">Interface: CacheOwner <a class="header-anchor" href="#interface-cacheowner" aria-label="Permalink to &quot;Interface: CacheOwner&quot;">​</a></h1><p>What entries depend on besides the files.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-env"></a> <code>env</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code> | <code>undefined</code>&gt;&gt;</td><td>-</td></tr><tr><td><a id="property-files"></a> <code>files</code></td><td><code>readonly</code></td><td><a href="./FileSystem.html"><code>FileSystem</code></a></td><td>-</td></tr><tr><td><a id="property-settings"></a> <code>settings</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The other options, as a text.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/CacheOwner.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CacheOwner = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CacheOwner as default
};
