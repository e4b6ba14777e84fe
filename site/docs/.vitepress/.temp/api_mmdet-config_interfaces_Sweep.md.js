import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Sweep","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Sweep.md","filePath":"api/mmdet-config/interfaces/Sweep.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Sweep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-sweep" tabindex="-1">Interface: Sweep <a class="header-anchor" href="#interface-sweep" aria-label="Permalink to &quot;Interface: Sweep&quot;">​</a></h1><p>A definition at some points.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-name"></a> <code>name</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The folder of the configs, below the output folder: the definition&#39;s name.</td></tr><tr><td><a id="property-points"></a> <code>points</code></td><td><code>readonly</code></td><td>readonly <a href="./SweepPoint.html"><code>SweepPoint</code></a>[]</td><td>The configs: <code>NAME/lr-0.01.py</code>.</td></tr></tbody></table><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="named" tabindex="-1">named() <a class="header-anchor" href="#named" aria-label="Permalink to &quot;named()&quot;">​</a></h3><div class="language-ts vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">ts</span><pre class="shiki shiki-themes github-light-high-contrast github-dark-high-contrast vp-code" tabindex="0" v-pre=""><code><span class="line"><span style="--shiki-light:#622CBC;--shiki-dark:#DBB7FF;">named</span><span style="--shiki-light:#0E1116;--shiki-dark:#F0F3F6;">(name): Sweep;</span></span></code></pre></div><p>The same below another name, where the definition gives none.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><table tabindex="0"><thead><tr><th>Parameter</th><th>Type</th></tr></thead><tbody><tr><td><code>name</code></td><td><code>string</code></td></tr></tbody></table><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Sweep</code></p></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Sweep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Sweep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Sweep as default
};
