import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ModelWay","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ModelWay.md","filePath":"api/mmdet-config/interfaces/ModelWay.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ModelWay.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-modelway" tabindex="-1">Interface: ModelWay <a class="header-anchor" href="#interface-modelway" aria-label="Permalink to &quot;Interface: ModelWay&quot;">​</a></h1><p>Into a model that holds the backbone under <code>stem</code>: <code>load_from</code>, and <code>init_cfg</code> of the model.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-by"></a> <code>by</code></td><td><code>readonly</code></td><td><code>&quot;init_cfg&quot;</code> | <code>&quot;load_from&quot;</code></td><td>-</td></tr><tr><td><a id="property-ema"></a> <code>ema?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether an EMAHook reads the key <code>state_dict</code> of the file, without asking whether it is there.</td></tr><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>&quot;model&quot;</code></td><td>-</td></tr><tr><td><a id="property-prefix"></a> <code>prefix?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-stem"></a> <code>stem</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ModelWay.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ModelWay = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ModelWay as default
};
