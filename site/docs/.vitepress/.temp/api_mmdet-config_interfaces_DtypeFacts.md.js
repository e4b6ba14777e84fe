import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DtypeFacts","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/DtypeFacts.md","filePath":"api/mmdet-config/interfaces/DtypeFacts.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/DtypeFacts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-dtypefacts" tabindex="-1">Interface: DtypeFacts <a class="header-anchor" href="#interface-dtypefacts" aria-label="Permalink to &quot;Interface: DtypeFacts&quot;">​</a></h1><p>What is known of one of torch&#39;s element types.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-safetensors"></a> <code>safetensors?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Its name in a safetensors header, where that format can hold it.</td></tr><tr><td><a id="property-size"></a> <code>size</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Bytes of one stored element.</td></tr><tr><td><a id="property-storage"></a> <code>storage?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The class that names it in a pickle; newer types have none and are stored as <code>UntypedStorage</code>.</td></tr><tr><td><a id="property-swap"></a> <code>swap?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Bytes that are swapped as one on a machine of the other byte order, where that is not <code>size</code>.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/DtypeFacts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DtypeFacts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DtypeFacts as default
};
