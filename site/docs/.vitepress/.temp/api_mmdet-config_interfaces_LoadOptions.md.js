import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LoadOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/LoadOptions.md","filePath":"api/mmdet-config/interfaces/LoadOptions.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/LoadOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-loadoptions" tabindex="-1">Interface: LoadOptions <a class="header-anchor" href="#interface-loadoptions" aria-label="Permalink to &quot;Interface: LoadOptions&quot;">​</a></h1><p>What loading a config takes besides its path.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ImportOptions.html"><code>ImportOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-cache"></a> <code>cache?</code></td><td><code>readonly</code></td><td><a href="./../classes/ConfigCache.html"><code>ConfigCache</code></a></td><td>Shared by many loads, each base is read once, and the disk is never asked whether it changed.</td></tr><tr><td><a id="property-cfgoptions"></a> <code>cfgOptions?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Overrides.html"><code>Overrides</code></a></td><td>Overrides by dotted key, merged as <code>merge_from_dict</code> does; <code>parseCfgOptions</code> reads those of a command line.</td></tr><tr><td><a id="property-env"></a> <code>env?</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code> | <code>undefined</code>&gt;&gt;</td><td>Environment variables for <code>{{$NAME:default}}</code>; none by default, so that a result depends on its files only.</td></tr><tr><td><a id="property-filesystem"></a> <code>fileSystem</code></td><td><code>readonly</code></td><td><a href="./FileSystem.html"><code>FileSystem</code></a></td><td>Where files are read from.</td></tr><tr><td><a id="property-searchpath"></a> <code>searchPath?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Folders in which <code>package::path</code> and absolute imports look for packages, as Python&#39;s <code>sys.path</code>.</td></tr><tr><td><a id="property-useenvironmentvariables"></a> <code>useEnvironmentVariables?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether <code>{{$NAME:default}}</code> is filled in; true by default.</td></tr><tr><td><a id="property-usepredefinedvariables"></a> <code>usePredefinedVariables?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether <code>{{ fileDirname }}</code> and its like are filled in; true by default.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/LoadOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadOptions as default
};
