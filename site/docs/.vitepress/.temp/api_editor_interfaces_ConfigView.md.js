import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConfigView","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/ConfigView.md","filePath":"api/editor/interfaces/ConfigView.md"}');
const _sfc_main = { name: "api/editor/interfaces/ConfigView.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-configview" tabindex="-1">Interface: ConfigView <a class="header-anchor" href="#interface-configview" aria-label="Permalink to &quot;Interface: ConfigView&quot;">​</a></h1><p>A config as far as it can be read.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-dict"></a> <code>dict</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/classes/PyDict.html"><code>PyDict</code></a></td><td>Its values, with what it inherits; empty where nothing can be told.</td></tr><tr><td><a id="property-files"></a> <code>files</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Absolute paths of the files that were read or looked for.</td></tr><tr><td><a id="property-lost"></a> <code>lost?</code></td><td><code>readonly</code></td><td><code>ReadonlySet</code>&lt;<code>string</code>&gt;</td><td>Keys of which a mistake keeps what they say from being known; undefined where that may be any.</td></tr><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-problems"></a> <code>problems</code></td><td><code>readonly</code></td><td>readonly <a href="./../../mmdet-config/interfaces/Problem.html"><code>Problem</code></a>[]</td><td>What is wrong with reading it.</td></tr><tr><td><a id="property-recipe"></a> <code>recipe?</code></td><td><code>readonly</code></td><td><a href="./RecipeParts.html"><code>RecipeParts</code></a></td><td>-</td></tr><tr><td><a id="property-source"></a> <code>source</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/classes/SourceText.html"><code>SourceText</code></a></td><td>Its text.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/ConfigView.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConfigView = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConfigView as default
};
