import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ReadAll","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/ReadAll.md","filePath":"api/mmdet-config/interfaces/ReadAll.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/ReadAll.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-readall" tabindex="-1">Interface: ReadAll <a class="header-anchor" href="#interface-readall" aria-label="Permalink to &quot;Interface: ReadAll&quot;">​</a></h1><p>What can be told of a config that may have mistakes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-config"></a> <code>config?</code></td><td><code>readonly</code></td><td><code>Config$1</code></td><td>As far as it can be read; absent where nothing can be told.</td></tr><tr><td><a id="property-files"></a> <code>files</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Absolute paths of the files that were read, or looked for in vain: a change of any may change the rest.</td></tr><tr><td><a id="property-problems"></a> <code>problems</code></td><td><code>readonly</code></td><td>readonly <a href="./Problem.html"><code>Problem</code></a>[]</td><td>What is wrong, and what a reader should know. With an error, values may be missing from the config.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/ReadAll.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ReadAll = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ReadAll as default
};
