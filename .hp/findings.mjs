// src/dataset/findings.ts
const MAX_EXAMPLES = 10;
var Findings = class {
	#found = new Map();
	add(kind, path, detail = "") {
		const key = `${kind} ${detail}`;
		let known = this.#found.get(key);
		if (known === void 0) {
			known = {
				kind,
				finding: {
					count: 0,
					examples: [],
					detail
				}
			};
			this.#found.set(key, known);
		}
		known.finding.count++;
		if (known.finding.examples.length < MAX_EXAMPLES) known.finding.examples.push(path());
	}
	*[Symbol.iterator]() {
		for (const { kind, finding } of this.#found.values()) yield [kind, finding];
	}
};
export { Findings as t };
