import { i as throwIfProblems } from "./errors.mjs";
import { i as refusal } from "./dataText.mjs";
import { Composer, Lexer, Parser } from "yaml";
const MAX_YAML_PARTS = 3e5;
const MAX_PROBLEMS = 20;
function parseYaml(text, spanOf, schema) {
	const tooDeep = (start) => refusal(spanOf, {
		code: "limit",
		message: `the text nests more than 100 lists and dicts`,
		start
	});
	const tooLong = (start) => refusal(spanOf, {
		code: "limit",
		message: `the text has more than ${MAX_YAML_PARTS} parts`,
		start
	});
	const tokens = Array.from(tokensOf(text, tooDeep, tooLong));
	const deepest = nestingAbove(tokens, 100);
	if (deepest !== void 0) throw tooDeep(deepest);
	const composer = new Composer({
		...OPTIONS,
		version: schema === "core" ? "1.2" : "1.1",
		schema
	});
	stopAfterProblems(composer, spanOf);
	const [document, second] = composer.compose(tokens, true, text.length);
	const problems = problemsOf(document.errors, spanOf);
	if (second !== void 0) {
		const marker = text.lastIndexOf("---", second.contents?.range[0] ?? second.range[1]);
		const start = marker < 0 ? second.range[0] : marker;
		problems.push({
			code: "yaml-syntax",
			message: "a second document begins here, and only one is read",
			span: spanOf(start, start + 3)
		});
	}
	return {
		document,
		problems
	};
}
const OPTIONS = {
	merge: false,
	resolveKnownTags: false,
	intAsBigInt: true,
	uniqueKeys: false,
	prettyErrors: false
};
function problemsOf(errors, spanOf) {
	return errors.slice(0, MAX_PROBLEMS).map(({ message, pos: [start, end] }) => {
		return {
			code: "yaml-syntax",
			message: message.replace(/\.$/, ""),
			span: spanOf(start, Math.max(end, start + 1))
		};
	});
}
function stopAfterProblems(composer, spanOf) {
	const inside = composer;
	const onError = inside.onError;
	inside.onError = (...args) => {
		onError(...args);
		if (inside.errors.length >= MAX_PROBLEMS) throwIfProblems(problemsOf(inside.errors, spanOf));
	};
}
function* tokensOf(text, tooDeep, tooLong) {
	const parser = new Parser();
	let problems = 0;
	let parts = 0;
	for (const lexeme of looseLexer().lex(text)) {
		if (++parts > 3e5) throw tooLong(parser.offset);
		if (parser.stack.length > 100) {
			const first = parser.stack.filter((token) => "items" in token)[100];
			if (first !== void 0) throw tooDeep(first.offset);
		}
		for (const token of parser.next(lexeme)) {
			yield token;
			if (token.type === "error" && ++problems === MAX_PROBLEMS) return;
		}
	}
	yield* parser.end();
}
function looseLexer() {
	const lexer = new Lexer();
	const inside = lexer;
	for (const name of ["parseQuotedScalar", "parseFlowCollection"]) {
		const parse = inside[name];
		inside[name] = function* () {
			const indent = inside.indentNext;
			inside.indentNext = 0;
			const next = yield* parse.call(inside);
			inside.indentNext = indent;
			return next;
		};
	}
	return lexer;
}
function nestingAbove(tokens, limit) {
	const left = tokens.map((token) => [token, 0]);
	for (let next = left.pop(); next !== void 0; next = left.pop()) {
		const [token, depth] = next;
		if (token.type === "document" && token.value !== void 0) left.push([token.value, depth]);
		if (!("items" in token)) continue;
		if (depth === limit) return token.offset;
		for (const { key, value } of token.items) {
			if (key != null) left.push([key, depth + 1]);
			if (value !== void 0) left.push([value, depth + 1]);
		}
	}
}
export { parseYaml as t };
