import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StoragePlace","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/StoragePlace.md","filePath":"api/mmdet-config/interfaces/StoragePlace.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/StoragePlace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-storageplace" tabindex="-1">Interface: StoragePlace <a class="header-anchor" href="#interface-storageplace" aria-label="Permalink to &quot;Interface: StoragePlace&quot;">​</a></h1><p>Where the bytes of a storage lie in a file.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-bigendian"></a> <code>bigEndian</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether the numbers have their highest byte first.</td></tr><tr><td><a id="property-crc32"></a> <code>crc32</code></td><td><code>readonly</code></td><td><code>number</code> | <code>undefined</code></td><td>The checksum that the archive records for the whole storage; torch can be told to leave it out.</td></tr><tr><td><a id="property-offset"></a> <code>offset</code></td><td><code>readonly</code></td><td><code>number</code></td><td>The first byte.</td></tr><tr><td><a id="property-source"></a> <code>source</code></td><td><code>readonly</code></td><td><a href="./ByteSource.html"><code>ByteSource</code></a></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/StoragePlace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StoragePlace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StoragePlace as default
};
