import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConfigTypes","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ConfigTypes.md","filePath":"api/mmdet-config/interfaces/ConfigTypes.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ConfigTypes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-configtypes" tabindex="-1">Interface: ConfigTypes <a class="header-anchor" href="#interface-configtypes" aria-label="Permalink to &quot;Interface: ConfigTypes&quot;">​</a></h1><p>What <code>config.get(path, type)</code> gives for each name of a type: Python&#39;s, and <code>number</code> for an int or a float as a number of JavaScript.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-bool"></a> <code>bool</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>-</td></tr><tr><td><a id="property-dict"></a> <code>dict</code></td><td><code>readonly</code></td><td><a href="./../classes/PyDict.html"><code>PyDict</code></a></td><td>-</td></tr><tr><td><a id="property-float"></a> <code>float</code></td><td><code>readonly</code></td><td><a href="./../classes/PyFloat.html"><code>PyFloat</code></a></td><td>-</td></tr><tr><td><a id="property-int"></a> <code>int</code></td><td><code>readonly</code></td><td><code>number</code></td><td>An int beyond 2^53, which <code>number</code> would round, is refused: <code>get</code> without a type gives it as a bigint.</td></tr><tr><td><a id="property-list"></a> <code>list</code></td><td><code>readonly</code></td><td><a href="./../classes/PyList.html"><code>PyList</code></a></td><td>-</td></tr><tr><td><a id="property-number"></a> <code>number</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-str"></a> <code>str</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-tuple"></a> <code>tuple</code></td><td><code>readonly</code></td><td><a href="./../classes/PyTuple.html"><code>PyTuple</code></a></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ConfigTypes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConfigTypes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConfigTypes as default
};
