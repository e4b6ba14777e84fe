import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DatasetFileReport","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/DatasetFileReport.md","filePath":"api/mmdet-config/interfaces/DatasetFileReport.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/DatasetFileReport.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-datasetfilereport" tabindex="-1">Interface: DatasetFileReport <a class="header-anchor" href="#interface-datasetfilereport" aria-label="Permalink to &quot;Interface: DatasetFileReport&quot;">​</a></h1><p>What was found in one file of annotations.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-counts"></a> <code>counts?</code></td><td><code>readonly</code></td><td><a href="./DatasetCounts.html"><code>DatasetCounts</code></a></td><td>Undefined where the file could not be read.</td></tr><tr><td><a id="property-file"></a> <code>file</code></td><td><code>readonly</code></td><td><code>string</code></td><td>As the config or the caller names it.</td></tr><tr><td><a id="property-loaded"></a> <code>loaded</code></td><td><code>readonly</code></td><td>readonly <code>object</code>[]</td><td>How many images each loader has after its filter.</td></tr><tr><td><a id="property-problems"></a> <code>problems</code></td><td><code>readonly</code></td><td>readonly <a href="./Problem.html"><code>Problem</code></a>[]</td><td>-</td></tr><tr><td><a id="property-roles"></a> <code>roles</code></td><td><code>readonly</code></td><td>readonly <a href="./../type-aliases/Role.html"><code>Role</code></a>[]</td><td>The loaders that read it.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/DatasetFileReport.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DatasetFileReport = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DatasetFileReport as default
};
