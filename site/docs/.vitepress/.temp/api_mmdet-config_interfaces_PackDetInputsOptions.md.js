import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PackDetInputsOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/PackDetInputsOptions.md","filePath":"api/mmdet-config/interfaces/PackDetInputsOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/PackDetInputsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-packdetinputsoptions" tabindex="-1">Interface: PackDetInputsOptions <a class="header-anchor" href="#interface-packdetinputsoptions" aria-label="Permalink to &quot;Interface: PackDetInputsOptions&quot;">​</a></h1><p>Packs image and annotations for the model. Source: mmdet/datasets/transforms/formatting.py.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-meta_keys"></a> <code>meta_keys?</code></td><td><code>readonly</code></td><td>| readonly <code>string</code>[] | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <a href="./../classes/PyTuple.html"><code>PyTuple</code></a> | <a href="./../classes/PyList.html"><code>PyList</code></a></td><td>Facts about the image to keep: id, path, shapes, scale factor, flips.</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>&quot;PackDetInputs&quot;</code></td><td>The class to build.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/PackDetInputsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PackDetInputsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PackDetInputsOptions as default
};
