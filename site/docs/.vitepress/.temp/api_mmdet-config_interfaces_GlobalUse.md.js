import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GlobalUse","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/GlobalUse.md","filePath":"api/mmdet-config/interfaces/GlobalUse.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/GlobalUse.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-globaluse" tabindex="-1">Interface: GlobalUse <a class="header-anchor" href="#interface-globaluse" aria-label="Permalink to &quot;Interface: GlobalUse&quot;">​</a></h1><p>A global that a pickle names, and how.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-called"></a> <code>called</code></td><td><code>public</code></td><td><code>boolean</code></td><td>Whether Python would call it or make an instance of it while loading; false: it is only referred to.</td></tr><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>public</code></td><td><a href="./../type-aliases/GlobalKind.html"><code>GlobalKind</code></a></td><td>-</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>module.name</code>, by its present name where Python 2 had another.</td></tr><tr><td><a id="property-offset"></a> <code>offset</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Where the file names it first, in bytes; in the unpacked pickle where that is compressed.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/GlobalUse.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GlobalUse = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GlobalUse as default
};
