import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Fixes","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Fixes.md","filePath":"api/mmdet-config/interfaces/Fixes.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Fixes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-fixes" tabindex="-1">Interface: Fixes <a class="header-anchor" href="#interface-fixes" aria-label="Permalink to &quot;Interface: Fixes&quot;">​</a></h1><p>What was written, by kind: how many values.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-area"></a> <code>area</code></td><td><code>number</code></td><td>The area of the box where an annotation had none, as <code>CocoMetric.gt_to_coco_json</code> has it.</td></tr><tr><td><a id="property-ids"></a> <code>ids</code></td><td><code>number</code></td><td>Ids that were digits in quotes.</td></tr><tr><td><a id="property-iscrowd"></a> <code>iscrowd</code></td><td><code>number</code></td><td><code>iscrowd: 0</code> where an annotation had none.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Fixes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Fixes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Fixes as default
};
