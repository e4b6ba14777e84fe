import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LaunchPlace","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/LaunchPlace.md","filePath":"api/mmdet-config/interfaces/LaunchPlace.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/LaunchPlace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-launchplace" tabindex="-1">Interface: LaunchPlace <a class="header-anchor" href="#interface-launchplace" aria-label="Permalink to &quot;Interface: LaunchPlace&quot;">​</a></h1><p>Besides the options: where the files will be, and what the user changes in a manifest.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-folder"></a> <code>folder?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The folder that the files are written to, where the job is submitted. Default: <code>launch/NAME</code>, below the folder of submission.</td></tr><tr><td><a id="property-patch"></a> <code>patch?</code></td><td><code>readonly</code></td><td><code>object</code></td><td>A JSON merge patch (RFC 7386) of the job&#39;s manifest or task. Engines whose handover is a script take none.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/LaunchPlace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LaunchPlace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LaunchPlace as default
};
