import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DictEntry","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/DictEntry.md","filePath":"api/mmdet-config/interfaces/DictEntry.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/DictEntry.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-dictentry" tabindex="-1">Interface: DictEntry <a class="header-anchor" href="#interface-dictentry" aria-label="Permalink to &quot;Interface: DictEntry&quot;">​</a></h1><p>One item of a <a href="./../classes/PyDict.html">PyDict</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/PyValue.html"><code>PyValue</code></a></td><td>-</td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>public</code></td><td><a href="./../type-aliases/PyValue.html"><code>PyValue</code></a></td><td>-</td></tr><tr><td><a id="property-write"></a> <code>write</code></td><td><code>public</code></td><td><a href="./Written.html"><code>Written</code></a> | <code>undefined</code></td><td>Who wrote the value; absent where no source text did.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/DictEntry.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DictEntry = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DictEntry as default
};
