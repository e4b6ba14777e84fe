import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Audit","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Audit.md","filePath":"api/mmdet-config/interfaces/Audit.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Audit.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-audit" tabindex="-1">Interface: Audit <a class="header-anchor" href="#interface-audit" aria-label="Permalink to &quot;Interface: Audit&quot;">​</a></h1><p>What one config and its bases would do.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-files"></a> <code>files</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>The files that were looked at: the config and everything that it inherits from; absolute paths.</td></tr><tr><td><a id="property-findings"></a> <code>findings</code></td><td><code>readonly</code></td><td>readonly <a href="./AuditFinding.html"><code>AuditFinding</code></a>[]</td><td>What MMEngine would do besides computing values. The config is clean when none of them <code>runs</code>, and there are no problems.</td></tr><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-problems"></a> <code>problems</code></td><td><code>readonly</code></td><td>readonly <a href="./Problem.html"><code>Problem</code></a>[]</td><td>Why MMEngine itself could not load the config.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Audit.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Audit = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Audit as default
};
