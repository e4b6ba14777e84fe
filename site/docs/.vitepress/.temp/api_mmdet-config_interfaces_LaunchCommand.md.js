import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LaunchCommand","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/LaunchCommand.md","filePath":"api/mmdet-config/interfaces/LaunchCommand.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/LaunchCommand.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-launchcommand" tabindex="-1">Interface: LaunchCommand <a class="header-anchor" href="#interface-launchcommand" aria-label="Permalink to &quot;Interface: LaunchCommand&quot;">​</a></h1><p>A command of the user&#39;s own tools.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-argv"></a> <code>argv</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-dryrun"></a> <code>dryRun?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>What <code>--dry-run</code> runs in its place, where the engine can check without running.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/LaunchCommand.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LaunchCommand = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LaunchCommand as default
};
