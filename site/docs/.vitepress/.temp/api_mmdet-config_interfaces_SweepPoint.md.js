import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SweepPoint","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/SweepPoint.md","filePath":"api/mmdet-config/interfaces/SweepPoint.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/SweepPoint.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-sweeppoint" tabindex="-1">Interface: SweepPoint <a class="header-anchor" href="#interface-sweeppoint" aria-label="Permalink to &quot;Interface: SweepPoint&quot;">​</a></h1><p>One config of a sweep.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./NamedConfig.html"><code>NamedConfig</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-config"></a> <code>config</code></td><td><code>readonly</code></td><td><a href="./DefinedConfig.html"><code>DefinedConfig</code></a></td><td>-</td><td><a href="./NamedConfig.html"><code>NamedConfig</code></a>.<a href="./NamedConfig.html#property-config"><code>config</code></a></td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Path without the suffix, with slashes: <code>selfsup_pretrain/mask-rcnn_r50-mocov2-pre_fpn_1x_coco</code>.</td><td><a href="./NamedConfig.html"><code>NamedConfig</code></a>.<a href="./NamedConfig.html#property-name"><code>name</code></a></td></tr><tr><td><a id="property-values"></a> <code>values</code></td><td><code>readonly</code></td><td><code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/PyValue.html"><code>PyValue</code></a>&gt;</td><td>What it sets, by the path in the config.</td><td>-</td></tr><tr><td><a id="property-workdir"></a> <code>workDir</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The folder of its run: <code>work_dir</code> in the config.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/SweepPoint.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SweepPoint = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SweepPoint as default
};
