import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DistCfgOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/DistCfgOptions.md","filePath":"api/mmdet-config/interfaces/DistCfgOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/DistCfgOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-distcfgoptions" tabindex="-1">Interface: DistCfgOptions <a class="header-anchor" href="#interface-distcfgoptions" aria-label="Permalink to &quot;Interface: DistCfgOptions&quot;">​</a></h1><p>Communication between GPUs. Source: mmengine/dist/utils.py.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./Held.html"><code>Held</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th><th>Inherited from</th></tr></thead><tbody><tr><td><a id="property-given"></a> <code>[GIVEN]?</code></td><td><code>readonly</code></td><td><code>&quot;PyDict&quot;</code> | <code>&quot;PyExpression&quot;</code> | <code>&quot;Replacement&quot;</code> | <code>&quot;Removal&quot;</code></td><td>-</td><td><a href="./Held.html"><code>Held</code></a>.<a href="./Held.html#property-given"><code>[GIVEN]</code></a></td></tr><tr><td><a id="property-backend"></a> <code>backend?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a> | <code>&quot;mpi&quot;</code> | <code>&quot;nccl&quot;</code> | <code>&quot;gloo&quot;</code></td><td>The library. Stock: &#39;nccl&#39;.</td><td>-</td></tr><tr><td><a id="property-port"></a> <code>port?</code></td><td><code>readonly</code></td><td><code>number</code> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Port of the first process, for slurm.</td><td>-</td></tr><tr><td><a id="property-timeout"></a> <code>timeout?</code></td><td><code>readonly</code></td><td>| <code>number</code> | <a href="./../classes/PyFloat.html"><code>PyFloat</code></a> | <a href="./../type-aliases/GivenMarker.html"><code>GivenMarker</code></a></td><td>Seconds after which a missing process is an error. Default: 1800.</td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/DistCfgOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DistCfgOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DistCfgOptions as default
};
