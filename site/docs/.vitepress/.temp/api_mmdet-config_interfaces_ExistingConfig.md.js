import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExistingConfig","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ExistingConfig.md","filePath":"api/mmdet-config/interfaces/ExistingConfig.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ExistingConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-existingconfig" tabindex="-1">Interface: ExistingConfig <a class="header-anchor" href="#interface-existingconfig" aria-label="Permalink to &quot;Interface: ExistingConfig&quot;">​</a></h1><p>A config that a child inherits from where it is.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-dialect"></a> <code>dialect</code></td><td><code>readonly</code></td><td><code>&quot;_base_&quot;</code> | <code>&quot;read_base&quot;</code></td><td>-</td></tr><tr><td><a id="property-module"></a> <code>module?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The module that a child with <code>read_base()</code> imports; undefined for a config of the other dialect.</td></tr><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td><code>package::path</code>, or an absolute path.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ExistingConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExistingConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExistingConfig as default
};
