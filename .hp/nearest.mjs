// src/nearest.ts
function nearestName(name, known) {
	const wanted = normalize(name);
	let best;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const candidate of known) {
		const other = normalize(candidate);
		const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
		if (Math.abs(wanted.length - other.length) > allowed) continue;
		const distance = editDistance(wanted, other);
		if (Math.floor(distance) <= allowed && distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}
function isSlip(name, meant) {
	return Math.floor(editDistance(normalize(name), normalize(meant))) <= 1;
}
function didYouMean(near) {
	return {
		hint: `did you mean ${near}?`,
		suggestions: [near]
	};
}
const MAX_NAME_LENGTH = 80;
function normalize(name) {
	return name.slice(0, MAX_NAME_LENGTH).toLowerCase().replace(/[-_]/g, "");
}
const REPLACEMENT = 1.001;
function editDistance(left, right) {
	const width = right.length + 1;
	let before = [];
	let last = Array.from({ length: width }, (_, at) => at);
	for (let row = 1; row <= left.length; row++) {
		const next = [row];
		for (let column = 1; column < width; column++) {
			const same = left[row - 1] === right[column - 1];
			let cost = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + (same ? 0 : REPLACEMENT));
			if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) cost = Math.min(cost, before[column - 2] + 1);
			next.push(cost);
		}
		before = last;
		last = next;
	}
	return last[width - 1];
}
export { isSlip as n, nearestName as r, didYouMean as t };
