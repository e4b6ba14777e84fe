import { t as __exportAll } from "./rolldown-runtime.mjs";
// src/catalog/load.ts
var load_exports = __exportAll({ loadCatalogue: () => loadCatalogue });
let loaded;
function loadCatalogue() {
	loaded ??= load();
	return loaded;
}
async function load() {
	const [{ PACKED }, { unpackCatalogue }] = await Promise.all([import("./catalogue.generated.mjs"), import("./pack.mjs")]);
	return unpackCatalogue(JSON.parse(PACKED));
}
export { load_exports as n, loadCatalogue as t };
