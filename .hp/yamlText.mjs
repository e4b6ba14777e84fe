import { Document, isScalar, visit } from "yaml";
// src/launch/yamlText.ts
const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null|nan|inf)$)[a-z][\w./-]*$/i;
function yamlText(documents) {
	return documents.map((content) => {
		const document = new Document(content, { aliasDuplicateObjects: false });
		visit(document, {
			Scalar: (key, node) => {
				if (typeof node.value === "string") node.type = styleOf(node.value, key === "key");
			},
			Pair: (_, pair) => isScalar(pair.value) && pair.value.value === void 0 ? visit.REMOVE : void 0
		});
		return document.toString({ lineWidth: 0 });
	}).join("---\n");
}
function styleOf(text, isKey) {
	if (PLAIN.test(text)) return "PLAIN";
	return text.includes("\n") && !isKey ? "BLOCK_LITERAL" : "QUOTE_DOUBLE";
}
export { yamlText };
