import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Launch","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Launch.md","filePath":"api/mmdet-config/interfaces/Launch.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Launch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-launch" tabindex="-1">Interface: Launch <a class="header-anchor" href="#interface-launch" aria-label="Permalink to &quot;Interface: Launch&quot;">​</a></h1><p>What an engine takes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-commands"></a> <code>commands</code></td><td><code>readonly</code></td><td>readonly <a href="./LaunchCommand.html"><code>LaunchCommand</code></a>[]</td><td>One for each run of the tool: engines that know no arrays have one for each point.</td></tr><tr><td><a id="property-files"></a> <code>files</code></td><td><code>readonly</code></td><td>readonly <a href="./LaunchFile.html"><code>LaunchFile</code></a>[]</td><td>All files, the configs among them.</td></tr><tr><td><a id="property-handover"></a> <code>handover</code></td><td><code>readonly</code></td><td><code>string</code></td><td>Which of the files is handed over.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Launch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Launch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Launch as default
};
