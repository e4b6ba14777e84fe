import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RuleOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/RuleOptions.md","filePath":"api/mmdet-config/interfaces/RuleOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/RuleOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-ruleoptions" tabindex="-1">Interface: RuleOptions <a class="header-anchor" href="#interface-ruleoptions" aria-label="Permalink to &quot;Interface: RuleOptions&quot;">​</a></h1><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./FindOptions.html"><code>FindOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-ateachpath"></a> <code>atEachPath?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether what is wrong with a dict that stands at several paths is told at each of them; else at the first.</td></tr><tr><td><a id="property-gpus"></a> <code>gpus?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>How many GPUs the run will have, for the rules that ask.</td></tr><tr><td><a id="property-rules"></a> <code>rules?</code></td><td><code>readonly</code></td><td>readonly <a href="./Rule.html"><code>Rule</code></a>[]</td><td>Rules of one&#39;s own.</td></tr><tr><td><a id="property-scope"></a> <code>scope?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Whose components are meant where the config has no <code>default_scope</code>, as in a file that others inherit from: <code>mmdet</code>.</td></tr><tr><td><a id="property-severities"></a> <code>severities?</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../type-aliases/RuleSeverity.html"><code>RuleSeverity</code></a> | <code>undefined</code>&gt;&gt;</td><td>Severities by rule, in place of those that its findings have.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/RuleOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RuleOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RuleOptions as default
};
