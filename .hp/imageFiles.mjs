import { a as joinPaths } from "./posixPath.mjs";
import { t as Findings } from "./findings.mjs";
// src/dataset/imageFiles.ts
const AT_ONCE = 16;
async function imageProblems(file, folder, read) {
	const findings = new Findings();
	const images = file.imageList;
	for (let at = 0; at < images.length; at += AT_ONCE) {
		const some = images.slice(at, at + AT_ONCE);
		const headers = await Promise.all(some.map((image) => headerOf(image, folder, read)));
		for (const [index, image] of some.entries()) {
			const kind = judgeHeader(image, headers[index]);
			if (kind !== void 0) findings.add(kind, () => `images[${image.index}]`);
		}
	}
	return Array.from(findings, ([kind, { count, examples }]) => {
		const [code, severity, one, many, effect] = TEXTS[kind];
		return {
			code,
			severity,
			message: `${count} ${count === 1 ? one : many}: ${effect}`,
			path: examples.slice(0, 1),
			count,
			examples
		};
	});
}
const TEXTS = {
	missing: [
		"dataset-image-missing",
		"error",
		"image file is not there",
		"image files are not there",
		"LoadImageFromFile fails with FileNotFoundError when training comes to it"
	],
	unreadable: [
		"dataset-image-missing",
		"warning",
		"image file has no header that could be read",
		"image files have no header that could be read",
		"cv2 may fail to decode it"
	],
	size: [
		"dataset-image-size",
		"error",
		"image has another size than its entry says",
		"images have another size than their entries say",
		"mmdet takes boxes as they are, silently: they lie elsewhere"
	],
	turned: [
		"dataset-image-size",
		"error",
		"image is turned by its EXIF orientation",
		"images are turned by their EXIF orientation",
		"cv2 swaps its width and height when it is decoded, the boxes stay as they are, silently"
	]
};
async function headerOf({ url, fileName }, folder, read) {
	const name = url ?? fileName;
	return typeof name === "string" ? read(joinPaths(folder, name)) : void 0;
}
function judgeHeader(image, header) {
	if (header === void 0 || typeof header === "string") return header;
	const { width, height, orientation = 1 } = header;
	const isTurned = orientation >= 5 && orientation <= 8;
	if (isTurned ? height === image.width && width === image.height : width === image.width && height === image.height) return void 0;
	return isTurned && width === image.width && height === image.height ? "turned" : "size";
}
function pngOrientation(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
		const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
		if (name === "IDAT") return void 0;
		const end = at + 8 + view.getUint32(at);
		if (name === "eXIf" && end <= bytes.length) return tiffOrientation(new DataView(bytes.buffer, bytes.byteOffset + at + 8, view.getUint32(at)));
	}
}
const ORIENTATION = 274;
function tiffOrientation(tiff) {
	if (tiff.byteLength < 10) return void 0;
	const little = tiff.getUint16(0) === 18761;
	const first = tiff.getUint32(4, little);
	if (first + 2 > tiff.byteLength) return void 0;
	const count = tiff.getUint16(first, little);
	for (let at = first + 2; at < first + 2 + count * 12 && at + 12 <= tiff.byteLength; at += 12) if (tiff.getUint16(at, little) === ORIENTATION) return tiff.getUint16(at + 8, little);
}
export { imageProblems, pngOrientation };
