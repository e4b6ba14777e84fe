import { i as readBytes } from "./byteSource.mjs";
import { i as isNumber, n as splitJson } from "./splitJson.mjs";
// src/dataset/fix.ts
const IDS = {
	images: ["id"],
	categories: ["id"],
	annotations: [
		"id",
		"image_id",
		"category_id"
	]
};
const COPIED_BYTES = 1048576;
async function fixCoco(source, sink, fixIds) {
	const fixes = {
		iscrowd: 0,
		area: 0,
		ids: 0
	};
	const waiting = [];
	let copied = 0;
	const copyTo = async (end) => {
		for (; copied < end; copied = Math.min(end, copied + COPIED_BYTES)) await sink.write(await readBytes(source, copied, Math.min(COPIED_BYTES, end - copied)));
	};
	await splitJson(source, {
		member: () => true,
		value: () => void 0,
		elements(name, items, _, chunk) {
			const fixed = fixElements(items, chunk.text, (item) => fixElement(name, item, fixIds, fixes));
			if (fixed !== void 0) waiting.push({
				...chunk,
				fixed
			});
		},
		async progress() {
			for (const { start, end, fixed } of waiting.splice(0)) {
				await copyTo(start);
				await sink.write(new TextEncoder().encode(fixed));
				copied = end;
			}
		}
	});
	await copyTo(source.size);
	return fixes;
}
function fixElement(name, item, fixIds, fixes) {
	if (typeof item !== "object" || item === null || Array.isArray(item)) return void 0;
	const entry = item;
	const added = {};
	const replaced = {};
	for (const key of fixIds && Object.hasOwn(IDS, name) ? IDS[name] : []) {
		const value = entry[key];
		if (typeof value === "string" && isIntegerText(value)) replaced[key] = Number(value);
	}
	if (name === "annotations" && !Array.isArray(entry["segments_info"])) {
		const { bbox } = entry;
		if (entry["iscrowd"] === void 0) added.iscrowd = 0;
		if (entry["area"] === void 0 && Array.isArray(bbox) && bbox.length === 4 && bbox.every(isNumber)) {
			const area = Number(bbox[2]) * Number(bbox[3]);
			if (Number.isFinite(area)) added.area = area;
		}
	}
	fixes.ids += Object.keys(replaced).length;
	if (added.iscrowd !== void 0) fixes.iscrowd++;
	if (added.area !== void 0) fixes.area++;
	return Object.keys(added).length + Object.keys(replaced).length === 0 ? void 0 : {
		added,
		replaced
	};
}
function isIntegerText(text) {
	return /^(?:0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text));
}
function fixElements(items, text, change) {
	const changes = items.map(change);
	if (changes.every((one) => one === void 0)) return void 0;
	return elementTexts(text).map((element, at) => changes[at] === void 0 ? element : changedText(element, changes[at])).join(",");
}
function changedText(element, { added, replaced }) {
	const close = element.lastIndexOf("}");
	const keys = Object.entries(added).map(([key, value]) => `, ${JSON.stringify(key)}: ${value}`);
	const isEmpty = /^\s*\{\s*$/.test(element.slice(0, close));
	const grown = element.slice(0, close) + (isEmpty ? keys.join("").slice(2) : keys.join("")) + element.slice(close);
	return Object.keys(replaced).length === 0 ? grown : withNumbers(grown, replaced);
}
function withNumbers(element, replaced) {
	let depth = 0;
	return element.replace(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"(\s*:\s*("[^"\\]*"))?|[{}[\]]/g, (token, tail, value) => {
		if (token === "{" || token === "[") depth++;
		else if (token === "}" || token === "]") depth--;
		if (depth !== 1 || tail === void 0 || value === void 0) return token;
		const key = JSON.parse(token.slice(0, -tail.length));
		return Object.hasOwn(replaced, key) ? `${token.slice(0, -value.length)}${replaced[key]}` : token;
	});
}
function elementTexts(text) {
	const texts = [];
	let depth = 0;
	let from = 1;
	for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[{}[\],]/g)) if (token === "{" || token === "[") depth++;
	else if (token === "}" || token === "]") depth--;
	else if (token === "," && depth === 1) {
		texts.push(text.slice(from, index));
		from = index + 1;
	}
	texts.push(text.slice(from, -1));
	return texts;
}
export { fixCoco, isIntegerText };
