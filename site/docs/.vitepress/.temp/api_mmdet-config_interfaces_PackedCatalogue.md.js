import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PackedCatalogue","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/PackedCatalogue.md","filePath":"api/mmdet-config/interfaces/PackedCatalogue.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/PackedCatalogue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-packedcatalogue" tabindex="-1">Interface: PackedCatalogue <a class="header-anchor" href="#interface-packedcatalogue" aria-label="Permalink to &quot;Interface: PackedCatalogue&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-bases"></a> <code>bases</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/PackedSignature.html"><code>PackedSignature</code></a>[]</td></tr><tr><td><a id="property-components"></a> <code>components</code></td><td><code>readonly</code></td><td>[<code>registry</code>: <code>string</code>, <code>scope</code>: <code>string</code>, <code>names</code>: <code>string</code>[], <code>module</code>: <code>number</code>, <code>qualname</code>: <code>string</code>, <code>state</code>: <code>number</code>, <code>parameters</code>: <code>number</code>[]][]</td></tr><tr><td><a id="property-parameters"></a> <code>parameters</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/PackedParameter.html"><code>PackedParameter</code></a>[]</td></tr><tr><td><a id="property-parts"></a> <code>parts</code></td><td><code>readonly</code></td><td>[<code>holder</code>: <code>number</code>, <code>key</code>: <code>string</code>, <code>made</code>: <code>number</code>, <code>supplies</code>: <code>string</code>[]][]</td></tr><tr><td><a id="property-registries"></a> <code>registries</code></td><td><code>readonly</code></td><td>[<code>registry</code>: <code>string</code>, <code>scope</code>: <code>string</code>, <code>path</code>: <code>string</code>, <code>parent</code>: <code>string</code> | <code>null</code>][]</td></tr><tr><td><a id="property-texts"></a> <code>texts</code></td><td><code>readonly</code></td><td><code>string</code>[]</td></tr><tr><td><a id="property-version"></a> <code>version</code></td><td><code>readonly</code></td><td><code>1</code></td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/PackedCatalogue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PackedCatalogue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PackedCatalogue as default
};
