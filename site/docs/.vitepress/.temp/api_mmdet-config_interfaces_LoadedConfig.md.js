import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LoadedConfig","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/LoadedConfig.md","filePath":"api/mmdet-config/interfaces/LoadedConfig.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/LoadedConfig.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-loadedconfig" tabindex="-1">Interface: LoadedConfig <a class="header-anchor" href="#interface-loadedconfig" aria-label="Permalink to &quot;Interface: LoadedConfig&quot;">​</a></h1><p>What loading one config file gives. Its values are shared with other loads and never changed.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-bases"></a> <code>bases</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>What it names as its bases: absolute paths, or <code>package::path</code>.</td></tr><tr><td><a id="property-dict"></a> <code>dict</code></td><td><code>readonly</code></td><td><a href="./../classes/PyDict.html"><code>PyDict</code></a></td><td>-</td></tr><tr><td><a id="property-environment"></a> <code>environment</code></td><td><code>readonly</code></td><td><code>ReadonlyMap</code>&lt;<code>string</code>, <code>string</code>&gt;</td><td>Environment variables that the file or its bases used, with their values.</td></tr><tr><td><a id="property-files"></a> <code>files</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Absolute paths of every file that was read: the bases in order, the file itself last.</td></tr><tr><td><a id="property-importednames"></a> <code>importedNames</code></td><td><code>readonly</code></td><td><code>ReadonlySet</code>&lt;<code>string</code>&gt;</td><td>Names that the file imported, which are not part of the config&#39;s values.</td></tr><tr><td><a id="property-ownfilesonly"></a> <code>ownFilesOnly</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether it depends on its files only: it asks for no environment variable and looks for no package.</td></tr><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr><tr><td><a id="property-shared"></a> <code>shared?</code></td><td><code>readonly</code></td><td><code>ReadonlySet</code>&lt;<a href="./../classes/PyDict.html"><code>PyDict</code></a>&gt;</td><td>Dicts of its bases that it refers to: one object here and there, as MMEngine has them.</td></tr><tr><td><a id="property-warnings"></a> <code>warnings</code></td><td><code>readonly</code></td><td>readonly <a href="./Problem.html"><code>Problem</code></a>[]</td><td>What a reader of the config should know, and what stops nothing.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/LoadedConfig.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadedConfig = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadedConfig as default
};
