// src/python/posixPath.ts
function isAbsolute(path) {
	return path.startsWith("/");
}
function joinPaths(...parts) {
	return parts.reduce((joined, part) => {
		if (part.startsWith("/")) return part;
		return joined === "" || joined.endsWith("/") ? joined + part : `${joined}/${part}`;
	});
}
function dirname(path) {
	const head = path.slice(0, path.lastIndexOf("/") + 1);
	return /^\/*$/.test(head) ? head : head.replace(/\/+$/, "");
}
function basename(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function splitExtension(path) {
	const name = basename(path);
	const dot = name.lastIndexOf(".");
	if (dot < 0 || /^\.*$/.test(name.slice(0, dot))) return [path, ""];
	return [path.slice(0, path.length - (name.length - dot)), name.slice(dot)];
}
const NORMAL = /^(?:\/(?!\.\.?(?:\/|$))[^/]+)+$/;
function normalizePath(path) {
	if (NORMAL.test(path)) return path;
	if (path === "") return ".";
	const root = path.startsWith("/") ? path.startsWith("//") && !path.startsWith("///") ? "//" : "/" : "";
	const kept = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== ".." || root === "" && kept.length === 0 || kept.length > 0 && kept.at(-1) === "..") kept.push(part);
		else kept.pop();
	}
	return root + kept.join("/") || ".";
}
function absolutePath(path, workingFolder) {
	return normalizePath(isAbsolute(path) ? path : joinPaths(workingFolder, path));
}
function relativePath(folder, path) {
	const from = normalizePath(folder).split("/").filter(Boolean);
	const to = normalizePath(path).split("/").filter(Boolean);
	const shared = from.findIndex((part, at) => part !== to[at]);
	const same = shared === -1 ? from.length : shared;
	const up = from.length - same;
	return `${up === 0 ? "./" : "../".repeat(up)}${to.slice(same).join("/")}`;
}
export { joinPaths as a, splitExtension as c, isAbsolute as i, basename as n, normalizePath as o, dirname as r, relativePath as s, absolutePath as t };
