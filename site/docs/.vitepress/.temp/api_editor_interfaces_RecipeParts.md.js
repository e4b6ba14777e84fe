import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RecipeParts","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/RecipeParts.md","filePath":"api/editor/interfaces/RecipeParts.md"}');
const _sfc_main = { name: "api/editor/interfaces/RecipeParts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-recipeparts" tabindex="-1">Interface: RecipeParts <a class="header-anchor" href="#interface-recipeparts" aria-label="Permalink to &quot;Interface: RecipeParts&quot;">​</a></h1><p>What there is of a recipe besides the config that it composes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-hasschema"></a> <code>hasSchema</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether the words, keys and values of the schema are told here.</td></tr><tr><td><a id="property-place"></a> <code>place</code></td><td><code>readonly</code></td><td>| ((<code>problem</code>) =&gt; <a href="./../../mmdet-config/interfaces/Problem.html"><code>Problem</code></a>) | <code>undefined</code></td><td>Gives problems of the config their places, where there is one.</td></tr><tr><td><a id="property-start"></a> <code>start</code></td><td><code>readonly</code></td><td>() =&gt; <code>Promise</code>&lt;<a href="./../../mmdet-config/classes/PyDict.html"><code>PyDict</code></a>&gt;</td><td>What it starts from: its bases and parts, without what it says of them.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/RecipeParts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RecipeParts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RecipeParts as default
};
