import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WriteConversionOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/WriteConversionOptions.md","filePath":"api/mmdet-config/interfaces/WriteConversionOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/WriteConversionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-writeconversionoptions" tabindex="-1">Interface: WriteConversionOptions <a class="header-anchor" href="#interface-writeconversionoptions" aria-label="Permalink to &quot;Interface: WriteConversionOptions&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-crc32"></a> <code>crc32?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Crc32.html"><code>Crc32</code></a></td><td>A faster CRC-32 than the one in JavaScript: that of <code>node:zlib</code>.</td></tr><tr><td><a id="property-onprogress"></a> <code>onProgress?</code></td><td><code>readonly</code></td><td>(<code>done</code>, <code>total</code>) =&gt; <code>void</code></td><td>Called with the bytes that are written, of all.</td></tr><tr><td><a id="property-verify"></a> <code>verify?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether checksums that the source records are compared. Default true.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/WriteConversionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WriteConversionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WriteConversionOptions as default
};
