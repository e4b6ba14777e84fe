import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConfigLoad","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ConfigLoad.md","filePath":"api/mmdet-config/interfaces/ConfigLoad.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ConfigLoad.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-configload" tabindex="-1">Interface: ConfigLoad <a class="header-anchor" href="#interface-configload" aria-label="Permalink to &quot;Interface: ConfigLoad&quot;">​</a></h1><p>A file that a config loads into its backbone, or into what holds it, before training starts.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./LoadReport.html"><code>LoadReport</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-at"></a> <code>at</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Where the config says so: <code>model.backbone.init_cfg</code>, <code>load_from</code>.</td></tr><tr><td><a id="property-file"></a> <code>file</code></td><td><code>readonly</code></td><td><code>string</code></td><td>As the config has it: a path, or a URL.</td></tr><tr><td><a id="property-stops"></a> <code>stops</code></td><td><code>readonly</code></td><td><code>string</code> | <code>undefined</code></td><td>Why the run stops there, whatever the file holds.</td></tr><tr><td><a id="property-way"></a> <code>way</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Way.html"><code>Way</code></a></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ConfigLoad.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConfigLoad = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConfigLoad as default
};
