import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RelatedPlace","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/RelatedPlace.md","filePath":"api/mmdet-config/interfaces/RelatedPlace.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/RelatedPlace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-relatedplace" tabindex="-1">Interface: RelatedPlace <a class="header-anchor" href="#interface-relatedplace" aria-label="Permalink to &quot;Interface: RelatedPlace&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-message"></a> <code>message</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-path"></a> <code>path?</code></td><td><code>readonly</code></td><td>readonly (<code>string</code> | <code>number</code>)[]</td><td>Where in a value, of what no source text wrote.</td></tr><tr><td><a id="property-span"></a> <code>span?</code></td><td><code>readonly</code></td><td><a href="./SourceSpan.html"><code>SourceSpan</code></a></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/RelatedPlace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RelatedPlace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RelatedPlace as default
};
