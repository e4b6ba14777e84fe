import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CheckpointMethod","description":"","frontmatter":{"prev":false,"next":false},"headers":[],"relativePath":"api/mmdet-config/interfaces/CheckpointMethod.md","filePath":"api/mmdet-config/interfaces/CheckpointMethod.md"}');
const _sfc_main = { name: "api/mmdet-config/interfaces/CheckpointMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><div><p><a href="./../">mmdet-config</a></p><h1 id="interface-checkpointmethod" tabindex="-1">Interface: CheckpointMethod <a class="header-anchor" href="#interface-checkpointmethod" aria-label="Permalink to &quot;Interface: CheckpointMethod&quot;">​</a></h1><p>A way of self-supervised pretraining, and how its programs name the tensors in their checkpoints.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><table tabindex="0"><thead><tr><th>Property</th><th>Modifier</th><th>Type</th><th>Description</th></tr></thead><tbody><tr><td><a id="property-id"></a> <code>id</code></td><td><code>readonly</code></td><td><code>string</code></td><td>The name for <code>--method</code>.</td></tr><tr><td><a id="property-never"></a> <code>never?</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Beginnings of keys of which none may occur.</td></tr><tr><td><a id="property-places"></a> <code>places</code></td><td><code>readonly</code></td><td>readonly (readonly <code>string</code>[])[]</td><td>Where the dict of tensors is, from the root; the first that is there counts.</td></tr><tr><td><a id="property-rules"></a> <code>rules</code></td><td><code>readonly</code></td><td>readonly <a href="./KeyRule.html"><code>KeyRule</code></a>[]</td><td>The first rule whose prefix fits decides; a key that none fits is dropped.</td></tr><tr><td><a id="property-signs"></a> <code>signs</code></td><td><code>readonly</code></td><td>readonly <code>string</code>[]</td><td>Beginnings of keys of which each must occur for the method to be recognised.</td></tr><tr><td><a id="property-title"></a> <code>title</code></td><td><code>readonly</code></td><td><code>string</code></td><td>-</td></tr></tbody></table></div></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/mmdet-config/interfaces/CheckpointMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CheckpointMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CheckpointMethod as default
};
