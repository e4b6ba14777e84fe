import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WriteAt","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/WriteAt.md","filePath":"api/mmdet-config/interfaces/WriteAt.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/WriteAt.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-writeat" tabindex="-1">Interface: WriteAt <a class="header-anchor" href="#interface-writeat" aria-label="Permalink to &quot;Interface: WriteAt&quot;">​</a></h1><p>One write of a piece of source: to which place of a config, and whether it is still there.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-isreplaced"></a> <code>isReplaced</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether another write replaced it, or what held it.</td></tr><tr><td><a id="property-key"></a> <code>key</code></td><td><code>readonly</code></td><td><a href="./SourceSpan.html"><code>SourceSpan</code></a> | <code>undefined</code></td><td>-</td></tr><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ConfigPath.html"><code>ConfigPath</code></a></td><td>-</td></tr><tr><td><a id="property-span"></a> <code>span</code></td><td><code>readonly</code></td><td><a href="./SourceSpan.html"><code>SourceSpan</code></a></td><td>-</td></tr><tr><td><a id="property-value"></a> <code>value</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/PyValue.html"><code>PyValue</code></a></td><td>What was written.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/WriteAt.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WriteAt = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WriteAt as default
};
