import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Part","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Part.md","filePath":"api/mmdet-config/interfaces/Part.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Part.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-part" tabindex="-1">Interface: Part <a class="header-anchor" href="#interface-part" aria-label="Permalink to &quot;Interface: Part&quot;">​</a></h1><p>A dict without <code>type</code> that a class hands to another as keywords: <code>DetrTransformerEncoder(**self.encoder)</code>. Classes by their paths.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-holder"></a> <code>holder</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-made"></a> <code>made</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-supplies"></a> <code>supplies</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Arguments that the holder gives beside the dict, or writes into it.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Part.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Part = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Part as default
};
