import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DictFacts","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/DictFacts.md","filePath":"api/mmdet-config/interfaces/DictFacts.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/DictFacts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-dictfacts" tabindex="-1">Interface: DictFacts <a class="header-anchor" href="#interface-dictfacts" aria-label="Permalink to &quot;Interface: DictFacts&quot;">​</a></h1><p>What a dict is, by its <code>type</code> and by where it stands.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ConfigNode.html"><code>ConfigNode</code></a></li><li><a href="./KnownDict.html"><code>KnownDict</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-component"></a> <code>component</code></td><td><code>readonly</code></td><td><a href="./Component.html"><code>Component</code></a> | <code>undefined</code></td><td>What it builds, where the catalogues know it.</td></tr><tr><td><a id="property-found"></a> <code>found</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Found.html"><code>Found</code></a> | <code>undefined</code></td><td>-</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The name of the component, else what <code>type</code> says.</td></tr><tr><td><a id="property-scope"></a> <code>scope</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The scope in which its <code>type</code> is looked up.</td></tr><tr><td><a id="property-slot"></a> <code>slot</code></td><td><code>readonly</code></td><td><a href="./Slot.html"><code>Slot</code></a> | <code>undefined</code></td><td>-</td></tr><tr><td><a id="property-type"></a> <code>type</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>What <code>type</code> says, or the type that a dict without one has at this place.</td></tr><tr><td><a id="property-typeentry"></a> <code>typeEntry</code></td><td><code>readonly</code></td><td><a href="./DictEntry.html"><code>DictEntry</code></a> | <code>undefined</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/DictFacts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DictFacts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DictFacts as default
};
