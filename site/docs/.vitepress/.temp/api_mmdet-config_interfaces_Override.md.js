import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Override","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Override.md","filePath":"api/mmdet-config/interfaces/Override.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Override.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-override" tabindex="-1">Interface: Override <a class="header-anchor" href="#interface-override" aria-label="Permalink to &quot;Interface: Override&quot;">​</a></h1><p>A value that overrides a config, under its dotted key: <code>model.backbone.depth</code>, <code>train_pipeline.0.type</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/PyValue.html"><code>PyValue</code></a></td><td>-</td></tr><tr><td><a id="property-write"></a> <code>write?</code></td><td><code>readonly</code></td><td><a href="./Written.html"><code>Written</code></a></td><td>Who says so; by default the option itself, shown as <code>key=value</code>.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Override.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Override = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Override as default
};
