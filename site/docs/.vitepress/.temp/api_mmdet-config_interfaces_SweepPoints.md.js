import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SweepPoints","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/SweepPoints.md","filePath":"api/mmdet-config/interfaces/SweepPoints.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/SweepPoints.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-sweeppoints" tabindex="-1">Interface: SweepPoints <a class="header-anchor" href="#interface-sweeppoints" aria-label="Permalink to &quot;Interface: SweepPoints&quot;">​</a></h1><p>The points of a sweep: what each sets, by the path in the config. Made by <a href="./../functions/grid.html">grid</a>, <a href="./../functions/list.html">list</a> and <a href="./../functions/random.html">random</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>&quot;list&quot;</code> | <code>&quot;grid&quot;</code> | <code>&quot;random&quot;</code></td></tr><tr><td><a id="property-points"></a> <code>points</code></td><td><code>readonly</code></td><td>readonly <code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./PointValue.html"><code>PointValue</code></a>&gt;[]</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/SweepPoints.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SweepPoints = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SweepPoints as default
};
