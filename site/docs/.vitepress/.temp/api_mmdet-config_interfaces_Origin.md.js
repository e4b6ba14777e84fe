import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Origin","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Origin.md","filePath":"api/mmdet-config/interfaces/Origin.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Origin.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-origin" tabindex="-1">Interface: Origin <a class="header-anchor" href="#interface-origin" aria-label="Permalink to &quot;Interface: Origin&quot;">​</a></h1><p>One place that wrote a value.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-column"></a> <code>column</code></td><td><code>readonly</code></td><td><code>number</code></td><td>-</td></tr><tr><td><a id="property-file"></a> <code>file</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><a href="./SourceSpan.html"><code>SourceSpan</code></a> | <code>undefined</code></td><td>The key in front of the value, without quotes; undefined where none stands there, as for an item of a list.</td></tr><tr><td><a id="property-line"></a> <code>line</code></td><td><code>readonly</code></td><td><code>number</code></td><td>Counted from 1, as editors do; the column in characters.</td></tr><tr><td><a id="property-merged"></a> <code>merged</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether it was merged into what the next origin wrote, as a dict is into a base&#39;s, in place of replacing it.</td></tr><tr><td><a id="property-span"></a> <code>span</code></td><td><code>readonly</code></td><td><a href="./SourceSpan.html"><code>SourceSpan</code></a></td><td>-</td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/PyValue.html"><code>PyValue</code></a></td><td>What was written there; all but the first origin&#39;s were replaced or merged over since.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Origin.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Origin = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Origin as default
};
