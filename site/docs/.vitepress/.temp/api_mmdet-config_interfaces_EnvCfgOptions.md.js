import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EnvCfgOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/EnvCfgOptions.md","filePath":"api/mmdet-config/interfaces/EnvCfgOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/EnvCfgOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-envcfgoptions" tabindex="-1">Interface: EnvCfgOptions <a class="header-anchor" href="#interface-envcfgoptions" aria-label="Permalink to &quot;Interface: EnvCfgOptions&quot;">​</a></h1><p>The environment of a run. Source: mmengine/runner/runner.py.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-cudnn_benchmark"></a> <code>cudnn_benchmark?</code></td><td><code>readonly</code></td><td><code>boolean</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Whether cuDNN benchmarks algorithms; good if all images have one size. Stock: False.</td><td>-</td></tr><tr><td><a id="property-dist_cfg"></a> <code>dist_cfg?</code></td><td><code>readonly</code></td><td><a href="./DistCfgOptions.html"><code>DistCfgOptions</code></a></td><td>Communication between GPUs.</td><td>-</td></tr><tr><td><a id="property-mp_cfg"></a> <code>mp_cfg?</code></td><td><code>readonly</code></td><td><a href="./MpCfgOptions.html"><code>MpCfgOptions</code></a></td><td>Processes that load data.</td><td>-</td></tr><tr><td><a id="property-resource_limit"></a> <code>resource_limit?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Limit of open files. Default: 4096.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/EnvCfgOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EnvCfgOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EnvCfgOptions as default
};
