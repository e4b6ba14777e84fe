import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CheckedConfig","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/CheckedConfig.md","filePath":"api/mmdet-config/interfaces/CheckedConfig.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/CheckedConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-checkedconfig" tabindex="-1">Interface: CheckedConfig <a class="header-anchor" href="#interface-checkedconfig" aria-label="Permalink to &quot;Interface: CheckedConfig&quot;">​</a></h1><p>A config with what is known of it: what rules look at.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-below"></a> <code>below</code></td><td><code>readonly</code></td><td>(<code>key</code>) =&gt; readonly <a href="./ConfigNode.html"><code>ConfigNode</code></a>[]</td><td>Those below a key of the config, itself first.</td></tr><tr><td><a id="property-config"></a> <code>config</code></td><td><code>readonly</code></td><td><a href="./../classes/PyDict.html"><code>PyDict</code></a></td><td>-</td></tr><tr><td><a id="property-gpus"></a> <code>gpus</code></td><td><code>readonly</code></td><td><code>number</code> | <code>undefined</code></td><td>How many GPUs the run will have, where that was said.</td></tr><tr><td><a id="property-hasimports"></a> <code>hasImports</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether MMEngine imports modules before it builds anything: they may register what no catalogue knows.</td></tr><tr><td><a id="property-index"></a> <code>index</code></td><td><code>readonly</code></td><td><a href="./../classes/ComponentIndex.html"><code>ComponentIndex</code></a></td><td>-</td></tr><tr><td><a id="property-iswhole"></a> <code>isWhole</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether a run can start from the config; else it is a part that others inherit, which may add what is missing.</td></tr><tr><td><a id="property-nodes"></a> <code>nodes</code></td><td><code>readonly</code></td><td>readonly <a href="./ConfigNode.html"><code>ConfigNode</code></a>[]</td><td>Outer ones first, in the order of the config&#39;s keys.</td></tr><tr><td><a id="property-scope"></a> <code>scope</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The config&#39;s <code>default_scope</code>, or the one that its file is taken to have.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/CheckedConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckedConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckedConfig as default
};
