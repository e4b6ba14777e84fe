import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ProblemColours","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ProblemColours.md","filePath":"api/mmdet-config/interfaces/ProblemColours.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ProblemColours.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-problemcolours" tabindex="-1">Interface: ProblemColours <a class="header-anchor" href="#interface-problemcolours" aria-label="Permalink to &quot;Interface: ProblemColours&quot;">​</a></h1><p>How a problem is coloured.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th></tr></thead><tbody><tr><td><a id="property-bold"></a> <code>bold</code></td><td><code>readonly</code></td><td>(<code>text</code>) =&gt; <code>string</code></td></tr><tr><td><a id="property-cyan"></a> <code>cyan</code></td><td><code>readonly</code></td><td>(<code>text</code>) =&gt; <code>string</code></td></tr><tr><td><a id="property-red"></a> <code>red</code></td><td><code>readonly</code></td><td>(<code>text</code>) =&gt; <code>string</code></td></tr><tr><td><a id="property-yellow"></a> <code>yellow</code></td><td><code>readonly</code></td><td>(<code>text</code>) =&gt; <code>string</code></td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ProblemColours.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProblemColours = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProblemColours as default
};
