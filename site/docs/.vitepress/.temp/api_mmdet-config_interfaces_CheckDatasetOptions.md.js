import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CheckDatasetOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/CheckDatasetOptions.md","filePath":"api/mmdet-config/interfaces/CheckDatasetOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/CheckDatasetOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-checkdatasetoptions" tabindex="-1">Interface: CheckDatasetOptions <a class="header-anchor" href="#interface-checkdatasetoptions" aria-label="Permalink to &quot;Interface: CheckDatasetOptions&quot;">​</a></h1><p>What <a href="./../functions/checkDataset.html">checkDataset</a> takes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-config"></a> <code>config?</code></td><td><code>readonly</code></td><td><a href="./../classes/PyDict.html"><code>PyDict</code></a></td><td>A merged config, as <code>config.toDict()</code> gives it: all of its loaders and evaluators are tried.</td></tr><tr><td><a id="property-folder"></a> <code>folder?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Where relative paths count from; by default the working folder of the process.</td></tr><tr><td><a id="property-images"></a> <code>images?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The folder of the images: each is looked at. With a config its own <code>data_prefix</code> says it, where that folder exists.</td></tr><tr><td><a id="property-progress"></a> <code>progress?</code></td><td><code>readonly</code></td><td>(<code>done</code>, <code>total</code>) =&gt; <code>void</code></td><td>Bytes of the file that is read.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/CheckDatasetOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckDatasetOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckDatasetOptions as default
};
