import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WorkspaceOptions","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/editor/interfaces/WorkspaceOptions.md","filePath":"api/editor/interfaces/WorkspaceOptions.md"}');
const _sfc_main = { name: "api/editor/interfaces/WorkspaceOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config/editor</a></p><h1 id="interface-workspaceoptions" tabindex="-1">Interface: WorkspaceOptions <a class="header-anchor" href="#interface-workspaceoptions" aria-label="Permalink to &quot;Interface: WorkspaceOptions&quot;">​</a></h1><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-catalogues"></a> <code>catalogues?</code></td><td><code>readonly</code></td><td>readonly <a href="./../../mmdet-config/interfaces/PackedCatalogue.html"><code>PackedCatalogue</code></a>[]</td><td>-</td></tr><tr><td><a id="property-env"></a> <code>env?</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code> | <code>undefined</code>&gt;&gt;</td><td>-</td></tr><tr><td><a id="property-filesystem"></a> <code>fileSystem</code></td><td><code>readonly</code></td><td><a href="./../../mmdet-config/interfaces/FileSystem.html"><code>FileSystem</code></a></td><td>-</td></tr><tr><td><a id="property-gpus"></a> <code>gpus?</code></td><td><code>readonly</code></td><td><code>number</code></td><td>How many GPUs train, for rules of the batch.</td></tr><tr><td><a id="property-now"></a> <code>now?</code></td><td><code>readonly</code></td><td>() =&gt; <code>number</code></td><td>The time in milliseconds, which says when the disk is looked at again.</td></tr><tr><td><a id="property-rules"></a> <code>rules?</code></td><td><code>readonly</code></td><td><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../mmdet-config/type-aliases/RuleSeverity.html"><code>RuleSeverity</code></a> | <code>undefined</code>&gt;&gt;</td><td>Severities by rule.</td></tr><tr><td><a id="property-schemaselsewhere"></a> <code>schemasElsewhere?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether another server reads the schema that a recipe names: what the schema says is left to that one.</td></tr><tr><td><a id="property-searchpath"></a> <code>searchPath?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Folders in which packages are looked for.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/editor/interfaces/WorkspaceOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WorkspaceOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WorkspaceOptions as default
};
