import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Completion","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/Completion.md","filePath":"api/editor/interfaces/Completion.md"}');
const _sfc_main = { name: "api/editor/interfaces/Completion.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-completion" tabindex="-1">Interface: Completion <a class="header-anchor" href="#interface-completion" aria-label="Permalink to &quot;Interface: Completion&quot;">​</a></h1><p>Something that may stand at an offset.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-detail"></a> <code>detail</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>What is known of it, in a few words.</td></tr><tr><td><a id="property-documentation"></a> <code>documentation?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>What it is for, in sentences.</td></tr><tr><td><a id="property-kind"></a> <code>kind</code></td><td><code>readonly</code></td><td><code>&quot;key&quot;</code> | <code>&quot;variable&quot;</code> | <code>&quot;argument&quot;</code> | <code>&quot;class&quot;</code> | <code>&quot;value&quot;</code> | <code>&quot;file&quot;</code> | <code>&quot;folder&quot;</code></td><td>-</td></tr><tr><td><a id="property-label"></a> <code>label</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-rank"></a> <code>rank</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Groups: those with lower numbers come first.</td></tr><tr><td><a id="property-text"></a> <code>text</code></td><td><code>readonly</code></td><td><code>string</code></td><td>What takes the place of the word that was begun.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/Completion.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Completion = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Completion as default
};
