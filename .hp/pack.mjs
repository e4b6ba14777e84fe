// src/catalog/pack.ts
const STATES = [
	"closed",
	"swallowed",
	"open"
];
const OPTIONAL = "";
function packCatalogue({ registries, components, bases, parts }) {
	const texts = table(String);
	const parameters = table(JSON.stringify);
	const signature = ({ module, qualname, kwargs, parameters: own }) => [
		texts.index(module),
		qualname,
		STATES.indexOf(kwargs),
		own.map((parameter) => parameters.index(packParameter(parameter, texts.index)))
	];
	return {
		version: 1,
		registries: registries.map(({ registry, scope, path, parent }) => [
			registry,
			scope,
			path,
			parent
		]),
		components: components.map((one) => [
			one.registry,
			one.scope,
			[...one.names],
			...signature(one)
		]),
		bases: bases.map(signature),
		parts: parts.map(({ holder, key, made, supplies }) => [
			texts.index(holder),
			key,
			texts.index(made),
			[...supplies]
		]),
		texts: texts.items,
		parameters: parameters.items
	};
}
function packParameter(parameter, index) {
	const { name, default: value, required, annotation, owner, renamed } = parameter;
	const other = renamed ?? (value === null && !required ? OPTIONAL : void 0);
	const at = annotation === null ? -1 : index(annotation);
	return other === void 0 ? [
		name,
		value,
		at,
		index(owner)
	] : [
		name,
		value,
		at,
		index(owner),
		other
	];
}
function table(keyOf) {
	const items = [];
	const places = new Map();
	const index = (item) => {
		const key = keyOf(item);
		const known = places.get(key);
		if (known !== void 0) return known;
		places.set(key, items.length);
		items.push(item);
		return items.length - 1;
	};
	return {
		items,
		index
	};
}
function unpackCatalogue(packed) {
	const texts = packed.texts;
	const parameters = packed.parameters.map((parameter) => unpackParameter(parameter, texts));
	const signature = (module, qualname, state, own) => ({
		module: texts[module],
		qualname,
		kwargs: STATES[state],
		parameters: own.map((at) => parameters[at])
	});
	return {
		registries: packed.registries.map(([registry, scope, path, parent]) => ({
			registry,
			scope,
			path,
			parent
		})),
		components: packed.components.map(([registry, scope, names, ...rest]) => ({
			registry,
			scope,
			names,
			...signature(...rest)
		})),
		bases: packed.bases.map((one) => signature(...one)),
		parts: packed.parts.map(([holder, key, made, supplies]) => ({
			holder: texts[holder],
			key,
			made: texts[made],
			supplies
		}))
	};
}
function unpackParameter([name, value, annotation, owner, other], texts) {
	const parameter = {
		name,
		default: value,
		required: value === null && other === void 0,
		annotation: texts[annotation] ?? null,
		owner: texts[owner]
	};
	return other === void 0 || other === OPTIONAL ? parameter : {
		...parameter,
		renamed: other
	};
}
export { packCatalogue, unpackCatalogue };
