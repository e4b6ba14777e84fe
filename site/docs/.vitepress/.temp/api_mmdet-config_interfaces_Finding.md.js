import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Finding","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/Finding.md","filePath":"api/mmdet-config/interfaces/Finding.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/Finding.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-finding" tabindex="-1">Interface: Finding <a class="header-anchor" href="#interface-finding" aria-label="Permalink to &quot;Interface: Finding&quot;">​</a></h1><p>What a rule says of one place of a config.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-fix"></a> <code>fix?</code></td><td><code>readonly</code></td><td><a href="./Fix.html"><code>Fix</code></a></td><td>-</td></tr><tr><td><a id="property-hint"></a> <code>hint?</code></td><td><code>readonly</code></td><td><code>string</code></td><td>What to do next.</td></tr><tr><td><a id="property-iskey"></a> <code>isKey?</code></td><td><code>readonly</code></td><td><code>boolean</code></td><td>Whether the mistake is in the key of the path rather than in its value.</td></tr><tr><td><a id="property-message"></a> <code>message</code></td><td><code>readonly</code></td><td><code>string</code></td><td>One sentence: what was found and what was expected.</td></tr><tr><td><a id="property-path"></a> <code>path</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/ConfigPath.html"><code>ConfigPath</code></a></td><td>-</td></tr><tr><td><a id="property-related"></a> <code>related?</code></td><td><code>readonly</code></td><td>readonly <a href="./RelatedPlace.html"><code>RelatedPlace</code></a>[]</td><td>Other places that take part. Absent: what the value replaced.</td></tr><tr><td><a id="property-severity"></a> <code>severity?</code></td><td><code>readonly</code></td><td><a href="./../type-aliases/Severity.html"><code>Severity</code></a></td><td>Absent: that of the rule.</td></tr><tr><td><a id="property-suggestions"></a> <code>suggestions?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>-</td></tr><tr><td><a id="property-write"></a> <code>write?</code></td><td><code>readonly</code></td><td><a href="./Written.html"><code>Written</code></a></td><td>The write to point at, where it is not the one of the path.</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/Finding.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Finding = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Finding as default
};
