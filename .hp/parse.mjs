import { a as SourceText, n as MmdetConfigError } from "./errors.mjs";
import { a as PyTuple, i as PyList, l as pyInt, n as PyExpression, o as isInt, r as PyFloat, t as PyBytes } from "./values.mjs";
import { d as spendWork, t as PyDict } from "./dict.mjs";
import { n as PySet } from "./set.mjs";
import { t as CONTROL_ESCAPES } from "./controlEscapes.mjs";
// src/python/equal.ts
function sameValue(left, right) {
	return compare(left, right);
}
function pyEquals(left, right, judge = sameCode) {
	return compare(left, right, judge);
}
function sameCode(left, right) {
	return left instanceof PyExpression && right instanceof PyExpression && left.code === right.code;
}
function compare(left, right, judge) {
	spendWork(1);
	const strict = judge === void 0;
	if (left instanceof PyExpression || right instanceof PyExpression) return (judge ?? sameCode)(left, right);
	if (left instanceof PyFloat || right instanceof PyFloat) return compareFloats(left, right, strict);
	if (left === right) return true;
	if (typeof left !== "object" || typeof right !== "object") return !strict && sameNumber(left, right);
	if (left === null || right === null) return false;
	if (left instanceof PyDict) return right instanceof PyDict && compareDicts(left, right, judge);
	if (left instanceof PyList) return right instanceof PyList && compareItems(left.items, right.items, judge);
	if (left instanceof PyTuple) return right instanceof PyTuple && compareItems(left.items, right.items, judge);
	if (left instanceof PySet) return right instanceof PySet && (!strict || left.typeName === right.typeName) && compareSets(left, right);
	return right instanceof PyBytes && sameBytes(left.value, right.value);
}
function compareFloats(left, right, strict) {
	if (left instanceof PyFloat && right instanceof PyFloat) return strict ? Object.is(left.value, right.value) : left.value === right.value;
	return !strict && sameNumber(left, right);
}
function sameNumber(left, right) {
	const one = numeric(left);
	const other = numeric(right);
	return one !== void 0 && other !== void 0 && one == other;
}
function numeric(value) {
	if (typeof value === "boolean") return value ? 1 : 0;
	if (isInt(value)) return value;
	return value instanceof PyFloat ? value.value : void 0;
}
function compareItems(left, right, judge) {
	return left.length === right.length && left.every((item, at) => sameItem(item, right[at], judge));
}
function sameItem(left, right, judge) {
	if (left !== right) return compare(left, right, judge);
	spendWork(1);
	return true;
}
function compareDicts(left, right, judge) {
	if (left.size !== right.size) return false;
	spendWork(left.size);
	if (judge !== void 0) {
		for (const { key, value } of left.entries()) {
			const other = right.entry(key);
			if (other === void 0 || !sameItem(value, other.value, judge)) return false;
		}
		return true;
	}
	const others = right.entries();
	for (const { key, value } of left.entries()) {
		const other = others.next().value;
		if (other === void 0 || !compare(key, other.key) || !compare(value, other.value)) return false;
	}
	return true;
}
function compareSets(left, right) {
	if (left.size !== right.size) return false;
	for (const item of left.values()) if (!right.has(item)) return false;
	return true;
}
function sameBytes(left, right) {
	return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
// src/syntax/tokenize/tokens.ts
const Token = {
	end: 0,
	newline: 1,
	indent: 2,
	dedent: 3,
	name: 4,
	keyword: 5,
	number: 6,
	string: 7,
	operator: 8,
	error: 9
};
var Tokens = class Tokens {
	kinds;
	starts;
	ends;
	texts;
	error;
	constructor(kinds = [], starts = [], ends = [], texts = []) {
		this.kinds = kinds;
		this.starts = starts;
		this.ends = ends;
		this.texts = texts;
	}
	get length() {
		return this.kinds.length;
	}
	indexFrom(offset) {
		let [low, high] = [0, this.length];
		while (low < high) {
			const middle = low + high >> 1;
			if (this.starts[middle] < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}
	upTo(length) {
		const [kinds, starts, ends, texts] = [
			this.kinds,
			this.starts,
			this.ends,
			this.texts
		];
		return new Tokens(kinds.slice(0, length), starts.slice(0, length), ends.slice(0, length), texts.slice(0, length));
	}
	push(kind, start, end, text = "") {
		this.kinds.push(kind);
		this.starts.push(start);
		this.ends.push(end);
		this.texts.push(text);
	}
	truncate(length) {
		for (const property of [
			this.kinds,
			this.starts,
			this.ends,
			this.texts
		]) property.length = length;
	}
};
const KEYWORDS = new Set("False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" "));
// src/syntax/beginning.ts
const ENDING = new Set([
	"Assign",
	"AnnAssign",
	"AugAssign",
	"Expr",
	"Import",
	"ImportFrom"
]);
function sharedBeginning({ body, tokens, text }, sound, other) {
	if (other.includes("global") && /\bglobal\b/.test(other)) return void 0;
	for (let count = body.length; count > 0; count--) {
		const statement = body[count - 1];
		if (statement.end > sound || !ENDING.has(statement.nodeType)) continue;
		const index = tokens.indexFrom(statement.end);
		const end = tokens.ends[index];
		if (tokens.kinds[index] !== Token.newline || text[end - 1] !== "\n" || end > sound) continue;
		if (other.slice(0, end) === text.slice(0, end)) return {
			body: body.slice(0, count),
			tokens: tokens.upTo(index + 1),
			end
		};
	}
}
// src/syntax/syntaxError.ts
var PythonSyntaxError = class {
	message;
	start;
	end;
	pythonClass;
	hint;
	constructor(message, start, end, pythonClass = "SyntaxError", hint) {
		this.message = message;
		this.start = start;
		this.end = end;
		this.pythonClass = pythonClass;
		this.hint = hint;
	}
	get breaksToken() {
		return this.pythonClass === "SyntaxError" && !/never closed|continuation|EOF/.test(this.message);
	}
};
// src/syntax/tokenize/literals.ts
const BASED = /0(?:[xX](?:_?[\da-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y;
const DECIMAL = /\d(?:_?\d)*/y;
const BASE_NAMES = new Map(Object.entries({
	x: "hexadecimal",
	o: "octal",
	b: "binary"
}));
const FOLLOWS = /(?:and|else|for|or|not)(?![\w\x80-\uffff])|i[fns]/y;
function scanNumber(text, start) {
	const plain = plainEnd(text, start);
	if (plain >= 0) return plain;
	const base = BASE_NAMES.get((text[start + 1] ?? "").toLowerCase());
	if (text[start] === "0" && base !== void 0) {
		const end = endOf(BASED, text, start);
		if (end < 0) throw new PythonSyntaxError(`invalid ${base} literal`, start, start + 2);
		if (/[\d]/.test(text[end] ?? "")) throw new PythonSyntaxError(`invalid digit '${text[end]}' in ${base} literal`, end, end + 1);
		return checkEnd(text, start, end, base);
	}
	return decimalEnd(text, start);
}
function plainEnd(text, start) {
	let at = start;
	let code = text.charCodeAt(at);
	const isZero = code === 48;
	while (code >= 48 && code <= 57) code = text.charCodeAt(++at);
	if (code === 46) do
		code = text.charCodeAt(++at);
	while (code >= 48 && code <= 57);
	else if (isZero && at > start + 1) return -1;
	return code === 44 || code === 41 || code === 93 || code === 10 ? at : -1;
}
function decimalEnd(text, start) {
	let at = text[start] === "." ? start : digitsEnd(text, start);
	let isInt = text[start] !== ".";
	if (text[at] === ".") {
		isInt = false;
		at++;
		if (isDigit$1(text[at])) at = digitsEnd(text, at);
	}
	const exponent = exponentEnd(text, at);
	if (exponent >= 0) {
		isInt = false;
		at = exponent;
	}
	if (text[at] === "j" || text[at] === "J") return checkEnd(text, start, at + 1, "imaginary");
	if (isInt && text[start] === "0" && /[1-9]/.test(text.slice(start, at))) throw new PythonSyntaxError("leading zeros in decimal integer literals are not permitted", start, at, "SyntaxError", "write 0o for octal");
	return checkEnd(text, start, at, "decimal");
}
function digitsEnd(text, start) {
	const end = endOf(DECIMAL, text, start);
	if (text[end] === "_") throw new PythonSyntaxError("invalid decimal literal", start, end + 1);
	return end;
}
function exponentEnd(text, at) {
	if (text[at] !== "e" && text[at] !== "E") return -1;
	const sign = text[at + 1] === "+" || text[at + 1] === "-" ? 1 : 0;
	if (isDigit$1(text[at + 1 + sign])) return digitsEnd(text, at + 1 + sign);
	if (sign === 1) throw new PythonSyntaxError("invalid decimal literal", at, at + 2);
	return -1;
}
function checkEnd(text, start, end, kind) {
	if (!/\w/.test(text[end] ?? "") || endOf(FOLLOWS, text, end) >= 0) return end;
	throw new PythonSyntaxError(`invalid ${kind} literal`, start, end + 1);
}
function isDigit$1(unit) {
	return unit !== void 0 && unit >= "0" && unit <= "9";
}
function endOf(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : -1;
}
function readNumber(literal) {
	const text = literal.includes("_") ? literal.replaceAll("_", "") : literal;
	if (/^0[xXoObB]/.test(text)) return pyInt(BigInt(text.toLowerCase()));
	if (/[jJ]$/.test(text)) return void 0;
	if (/[.eE]/.test(text)) return new PyFloat(Number(text));
	return text.length < 16 ? Number(text) : pyInt(BigInt(text));
}
function startsString(text, start, end) {
	const quote = text.charCodeAt(end);
	if (quote !== 39 && quote !== 34 || end - start > 2) return false;
	return /^(?:[rR][bBfF]?|[bBfF][rR]?|[uU])$/.test(text.slice(start, end));
}
const PLAIN_STRING = /'[^'\\\n]+'|"[^"\\\n]+"/y;
function scanString(text, start, quote) {
	const plain = endOf(PLAIN_STRING, text, quote);
	if (plain >= 0) return plain;
	const mark = text.charCodeAt(quote);
	const isTriple = text.charCodeAt(quote + 1) === mark && text.charCodeAt(quote + 2) === mark;
	for (let at = quote + (isTriple ? 3 : 1); at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 92) at++;
		else if (code === mark) {
			if (!isTriple) return at + 1;
			if (text.charCodeAt(at + 1) === mark && text.charCodeAt(at + 2) === mark) return at + 3;
		} else if (code === 10 && !isTriple) break;
	}
	throw new PythonSyntaxError(isTriple ? "unterminated triple-quoted string literal" : "unterminated string literal", start, quote + (isTriple ? 3 : 1));
}
// src/syntax/expressions/target.ts
const NAMES = {
	Await: "await expression",
	BinOp: "expression",
	BoolOp: "expression",
	Call: "function call",
	Compare: "comparison",
	Constant: "literal",
	Dict: "dict literal",
	DictComp: "dict comprehension",
	FormattedValue: "f-string expression",
	GeneratorExp: "generator expression",
	IfExp: "conditional expression",
	JoinedStr: "f-string expression",
	Lambda: "lambda",
	List: "list",
	ListComp: "list comprehension",
	NamedExpr: "named expression",
	Set: "set display",
	SetComp: "set comprehension",
	Starred: "starred",
	Tuple: "tuple",
	UnaryOp: "expression",
	Yield: "yield expression",
	YieldFrom: "yield expression"
};
function describe(node) {
	if (node.nodeType === "Constant" && node.special === "ellipsis") return "ellipsis";
	if (node.nodeType === "Constant" && (node.value === null || typeof node.value === "boolean")) return node.value === null ? "None" : node.value ? "True" : "False";
	return NAMES[node.nodeType] ?? node.nodeType;
}
function checkTarget(parser, target) {
	if (target.nodeType === "Starred") {
		checkPart(parser, target);
		parser.failLater(target, "starred assignment target must be in a list or tuple");
	} else checkPart(parser, target);
}
function checkPart(parser, target) {
	switch (target.nodeType) {
		case "Name":
			if (target.id === "__debug__") parser.failLater(target, "cannot assign to __debug__");
			return;
		case "Attribute":
			if (target.attr === "__debug__") parser.failLater(target, "cannot assign to __debug__");
			return;
		case "Subscript": return;
		case "Starred":
			if (target.value.nodeType === "Starred") parser.failAt(target, "cannot assign to starred");
			checkPart(parser, target.value);
			return;
		case "Tuple":
		case "List":
			if (target.elts.filter(({ nodeType }) => nodeType === "Starred").length > 1) parser.failLater(target, "multiple starred expressions in assignment");
			for (const part of target.elts) checkPart(parser, part);
			return;
		default: parser.failAt(target, `cannot assign to ${describe(target)}`);
	}
}
function checkDeletable(parser, target) {
	if (target.nodeType === "Tuple" || target.nodeType === "List") for (const part of target.elts) checkDeletable(parser, part);
	else if (target.nodeType !== "Name" && target.nodeType !== "Attribute" && target.nodeType !== "Subscript") parser.failAt(target, `cannot delete ${describe(target)}`);
	else if (target.nodeType === "Name" && target.id === "__debug__") parser.failLater(target, "cannot delete __debug__");
}
function namesOf(target) {
	if (target.nodeType === "Name") return [target.id];
	if (target.nodeType === "Starred") return namesOf(target.value);
	return target.nodeType === "Tuple" || target.nodeType === "List" ? target.elts.flatMap(namesOf) : [];
}
function parseTargets$1(parser) {
	const { start } = parser;
	const elts = [];
	let hasComma = false;
	while (!parser.is("in")) {
		elts.push(parseStarTarget(parser));
		hasComma = parser.take(",");
		if (!hasComma) break;
	}
	const [first] = elts;
	if (first === void 0) return parser.fail();
	const target = elts.length === 1 && !hasComma ? first : {
		nodeType: "Tuple",
		elts,
		bracketed: false,
		start,
		end: parser.lastEnd
	};
	checkTarget(parser, target);
	return target;
}
function parseStarred$1(parser, read = parser.grammar.operand) {
	const { start } = parser;
	parser.expect("*");
	return {
		nodeType: "Starred",
		value: read(parser),
		start,
		end: parser.lastEnd
	};
}
function parseStarTarget(parser) {
	return parser.is("*") ? parseStarred$1(parser) : parser.grammar.operand(parser);
}
function starless(parser, value) {
	if (value.nodeType === "Starred") parser.failLater(value, "can't use starred expression here");
	return value;
}
// src/syntax/expressions/displays.ts
const MISSING_COMMA = "invalid syntax. Perhaps you forgot a comma?";
function parseParentheses(parser, start) {
	if (parser.take(")")) return {
		nodeType: "Tuple",
		elts: [],
		bracketed: true,
		start,
		end: parser.lastEnd
	};
	if (parser.is("yield")) {
		const node = parser.grammar.yieldExpression(parser);
		parser.expect(")");
		return node;
	}
	const mark = parser.scopes.mark();
	const first = parseStarNamed(parser);
	if (startsComprehension(parser)) {
		refuseStar(parser, first);
		const generators = parseGenerators(parser, mark, true);
		parser.expect(")");
		return {
			nodeType: "GeneratorExp",
			elt: first,
			generators,
			start,
			end: parser.lastEnd
		};
	}
	if (parser.is(",")) return {
		nodeType: "Tuple",
		elts: parseRest(parser, first, ")"),
		bracketed: true,
		start,
		end: parser.lastEnd
	};
	if (first.nodeType === "Starred") parser.failAt(first, "cannot use starred expression here");
	parser.expect(")", MISSING_COMMA);
	parser.bracketed.add(first);
	return first;
}
function parseBrackets(parser, start) {
	if (parser.take("]")) return {
		nodeType: "List",
		elts: [],
		start,
		end: parser.lastEnd
	};
	const mark = parser.scopes.mark();
	const first = parseStarNamed(parser);
	if (startsComprehension(parser)) {
		refuseStar(parser, first);
		const generators = parseGenerators(parser, mark);
		parser.expect("]");
		return {
			nodeType: "ListComp",
			elt: first,
			generators,
			start,
			end: parser.lastEnd
		};
	}
	return {
		nodeType: "List",
		elts: parseRest(parser, first, "]"),
		start,
		end: parser.lastEnd
	};
}
function parseBraces(parser, start) {
	if (parser.take("}")) return {
		nodeType: "Dict",
		keys: [],
		values: [],
		start,
		end: parser.lastEnd
	};
	if (parser.is("**")) return parseDict(parser, start, void 0, void 0);
	const mark = parser.scopes.mark();
	const first = parseStarNamed(parser);
	if (parser.is(":")) {
		if (first.nodeType === "NamedExpr" && !parser.bracketed.has(first) || first.nodeType === "Starred") parser.fail();
		parser.at++;
		const value = parser.grammar.expression(parser);
		if (!startsComprehension(parser)) return parseDict(parser, start, first, value);
		const generators = parseGenerators(parser, mark);
		parser.expect("}");
		return {
			nodeType: "DictComp",
			key: first,
			value,
			generators,
			start,
			end: parser.lastEnd
		};
	}
	if (startsComprehension(parser)) {
		refuseStar(parser, first);
		const generators = parseGenerators(parser, mark);
		parser.expect("}");
		return {
			nodeType: "SetComp",
			elt: first,
			generators,
			start,
			end: parser.lastEnd
		};
	}
	return {
		nodeType: "Set",
		elts: parseRest(parser, first, "}"),
		start,
		end: parser.lastEnd
	};
}
function refuseStar(parser, element) {
	if (element.nodeType === "Starred") parser.failAt(element, "iterable unpacking cannot be used in comprehension");
}
function parseStarNamed(parser) {
	return parser.is("*") ? parseStarred$1(parser) : parser.grammar.namedExpression(parser);
}
function parseRest(parser, first, close) {
	const elts = [first];
	while (!parser.take(close)) {
		parser.expect(",", MISSING_COMMA);
		if (parser.take(close)) break;
		elts.push(parseStarNamed(parser));
	}
	return elts;
}
function parseDict(parser, start, firstKey, firstValue) {
	const keys = firstValue === void 0 ? [] : [firstKey];
	const values = firstValue === void 0 ? [] : [firstValue];
	while (!parser.take("}")) {
		if (values.length > 0) {
			parser.expect(",", MISSING_COMMA);
			if (parser.take("}")) break;
		}
		if (parser.take("**")) {
			keys.push(void 0);
			values.push(parser.grammar.operand(parser));
			if (startsComprehension(parser)) parser.fail("dict unpacking cannot be used in dict comprehension");
		} else {
			keys.push(parser.grammar.expression(parser));
			parser.expect(":", "':' expected after dictionary key");
			values.push(parser.grammar.expression(parser));
		}
	}
	return {
		nodeType: "Dict",
		keys,
		values,
		start,
		end: parser.lastEnd
	};
}
function startsComprehension(parser) {
	return parser.is("for") || parser.is("async") && parser.peek() === "for";
}
function parseGenerators(parser, mark, isGenerator = false) {
	const generators = [];
	while (startsComprehension(parser)) generators.push(parseClause(parser));
	const targets = new Set(generators.flatMap(({ target }) => namesOf(target)));
	parser.scopes.checkComprehension(mark, targets);
	const asynchronous = generators.find(({ isAsync }) => isAsync);
	if (asynchronous !== void 0 && !isGenerator) parser.scopes.checkAsync(asynchronous, "async for");
	return generators;
}
function parseClause(parser) {
	const { start } = parser;
	const isAsync = parser.take("async");
	parser.expect("for");
	const target = parseTargets$1(parser);
	parser.expect("in");
	const iter = parser.scopes.inSource(() => parser.grammar.disjunction(parser));
	const ifs = [];
	while (parser.take("if")) ifs.push(parser.grammar.disjunction(parser));
	return {
		nodeType: "comprehension",
		target,
		iter,
		ifs,
		isAsync,
		start,
		end: parser.lastEnd
	};
}
// src/syntax/expressions/atom.ts
const MAX_DIGITS = 4300;
function parseAtom(parser) {
	switch (parser.kind) {
		case Token.name: return parseName(parser);
		case Token.string: return parser.grammar.strings(parser);
		case Token.number: return parseNumber$1(parser);
		case Token.keyword: return parseKeywordAtom(parser);
		case Token.operator: return parseOperatorAtom(parser);
		default: return parser.fail();
	}
}
function parseName(parser) {
	const { start, end, word: id } = parser;
	parser.at++;
	parser.scopes.use(id);
	return {
		nodeType: "Name",
		id,
		start,
		end
	};
}
function constant(parser, value, special) {
	const { start, end } = parser;
	parser.at++;
	return {
		nodeType: "Constant",
		value,
		special,
		start,
		end
	};
}
function parseNumber$1(parser) {
	const { start, end } = parser;
	const literal = parser.text.slice(start, end);
	if (literal.length > MAX_DIGITS && /^\d+$/.test(literal.replaceAll("_", ""))) {
		if (literal.replaceAll("_", "").length > MAX_DIGITS) throw new PythonSyntaxError(`Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion`, start, end);
	}
	const value = readNumber(literal);
	return value === void 0 ? constant(parser, null, "imaginary") : constant(parser, value);
}
function parseKeywordAtom(parser) {
	switch (parser.word) {
		case "True": return constant(parser, true);
		case "False": return constant(parser, false);
		case "None": return constant(parser, null);
		default: return parser.fail();
	}
}
function parseOperatorAtom(parser) {
	const { start, word } = parser;
	if (word === "...") return constant(parser, null, "ellipsis");
	if (word !== "(" && word !== "[" && word !== "{") return parser.fail();
	parser.at++;
	parser.enter();
	const display = word === "(" ? parseParentheses(parser, start) : word === "[" ? parseBrackets(parser, start) : parseBraces(parser, start);
	parser.leave();
	return display;
}
// src/syntax/expressions/trailers.ts
function parsePrimary(parser) {
	const { start } = parser;
	let value = parseAtom(parser);
	let levels = 0;
	for (;;) {
		const { word } = parser;
		if (word !== "." && word !== "(" && word !== "[") break;
		parser.enter();
		levels++;
		parser.at++;
		value = parseTrailer(parser, value, word, start);
	}
	for (; levels > 0; levels--) parser.leave();
	return value;
}
function parseTrailer(parser, value, word, start) {
	if (word === ".") return {
		nodeType: "Attribute",
		value,
		attr: parser.expectName(),
		start,
		end: parser.lastEnd
	};
	if (word === "(") {
		const { args, keywords } = parseArguments(parser);
		return {
			nodeType: "Call",
			func: value,
			args,
			keywords,
			start,
			end: parser.lastEnd
		};
	}
	return {
		nodeType: "Subscript",
		value,
		slice: parseSubscript(parser),
		start,
		end: parser.lastEnd
	};
}
function parseArguments(parser) {
	const args = [];
	const keywords = [];
	const open = parser.lastEnd - 1;
	const known = {
		names: new Set(),
		unpacks: false
	};
	while (!parser.take(")")) {
		if (parser.is("**")) keywords.push(parseDoubleStarred(parser, known));
		else if (parser.is("*")) {
			if (known.unpacks) parser.fail("iterable argument unpacking follows keyword argument unpacking");
			args.push(parseStarred$1(parser, parser.grammar.expression));
		} else if (parser.kind === Token.name && parser.peek() === "=") keywords.push(parseKeyword(parser, known));
		else args.push(parsePositional(parser, known, args.length + keywords.length === 0, open));
		if (!parser.is(")")) parser.expect(",", MISSING_COMMA);
	}
	return {
		args,
		keywords
	};
}
function parseDoubleStarred(parser, known) {
	known.unpacks = true;
	const { start } = parser;
	parser.at++;
	return {
		nodeType: "keyword",
		arg: void 0,
		value: parser.grammar.expression(parser),
		start,
		end: parser.lastEnd
	};
}
function parseKeyword(parser, { names }) {
	const { start } = parser;
	const arg = parser.expectName();
	parser.at++;
	const node = {
		nodeType: "keyword",
		arg,
		value: parser.grammar.expression(parser),
		start,
		end: parser.lastEnd
	};
	if (names.has(arg)) parser.failLater(node, `keyword argument repeated: ${arg}`);
	names.add(arg);
	if (arg === "__debug__") parser.failLater(node, "cannot assign to __debug__");
	return node;
}
function parsePositional(parser, known, isFirst, open) {
	const mark = parser.scopes.mark();
	const value = parser.grammar.namedExpression(parser);
	if (startsComprehension(parser)) {
		const generators = parseGenerators(parser, mark, true);
		if (!isFirst || !parser.is(")")) parser.failAt(value, "Generator expression must be parenthesized");
		return {
			nodeType: "GeneratorExp",
			elt: value,
			generators,
			start: open,
			end: parser.end
		};
	}
	if (parser.is("=")) parser.fail("expression cannot contain assignment, perhaps you meant \"==\"?");
	if (known.unpacks || known.names.size > 0) parser.failAt(value, `positional argument follows keyword argument${known.unpacks ? " unpacking" : ""}`);
	return value;
}
function parseSubscript(parser) {
	const { start } = parser;
	const elts = [];
	let hasComma = false;
	while (!parser.is("]")) {
		elts.push(parseSlice(parser));
		hasComma = parser.take(",");
		if (!hasComma) break;
	}
	const [first] = elts;
	if (first === void 0) return parser.fail();
	const end = parser.lastEnd;
	parser.expect("]", MISSING_COMMA);
	if (elts.length === 1 && !hasComma && first.nodeType !== "Starred") return first;
	return {
		nodeType: "Tuple",
		elts,
		bracketed: false,
		start,
		end
	};
}
function parseSlice(parser) {
	const { start } = parser;
	if (parser.is("*")) return parseStarred$1(parser, parser.grammar.expression);
	const lower = parser.is(":") ? void 0 : parser.grammar.namedExpression(parser);
	if (!parser.is(":")) return lower;
	if (lower?.nodeType === "NamedExpr" && !parser.bracketed.has(lower)) parser.fail();
	parser.at++;
	return {
		nodeType: "Slice",
		lower,
		upper: bound(parser),
		step: parser.take(":") ? bound(parser) : void 0,
		start,
		end: parser.lastEnd
	};
}
function bound(parser) {
	return parser.is(":") || parser.is(",") || parser.is("]") ? void 0 : parser.grammar.expression(parser);
}
// src/syntax/expressions/operators.ts
function parseDisjunction(parser) {
	return parseChain(parser, "or", parseConjunction);
}
function parseConjunction(parser) {
	return parseChain(parser, "and", parseInversion);
}
function parseChain(parser, op, operand) {
	const { start } = parser;
	const first = operand(parser);
	if (!parser.is(op)) return first;
	const values = [first];
	while (parser.take(op)) values.push(operand(parser));
	return {
		nodeType: "BoolOp",
		op,
		values,
		start,
		end: parser.lastEnd
	};
}
function parseInversion(parser) {
	const { start } = parser;
	if (!parser.take("not")) return parseComparison(parser);
	parser.enter();
	const operand = parseInversion(parser);
	parser.leave();
	return {
		nodeType: "UnaryOp",
		op: "not",
		operand,
		start,
		end: parser.lastEnd
	};
}
const COMPARISONS = new Set([
	"<",
	"<=",
	">",
	">=",
	"==",
	"!="
]);
function parseComparison(parser) {
	const { start } = parser;
	const left = parseOperand(parser);
	let op = takeComparison(parser);
	if (op === void 0) return left;
	const ops = [];
	const comparators = [];
	for (; op !== void 0; op = takeComparison(parser)) {
		ops.push(op);
		comparators.push(parseOperand(parser));
	}
	return {
		nodeType: "Compare",
		left,
		ops,
		comparators,
		start,
		end: parser.lastEnd
	};
}
function takeComparison(parser) {
	const { word } = parser;
	if (COMPARISONS.has(word)) {
		parser.at++;
		return word;
	}
	if (parser.take("in")) return "in";
	if (parser.take("is")) return parser.take("not") ? "is not" : "is";
	if (!parser.is("not") || parser.peek() !== "in") return void 0;
	parser.at += 2;
	return "not in";
}
const PRECEDENCE = new Map(Object.entries({
	"|": 1,
	"^": 2,
	"&": 3,
	"<<": 4,
	">>": 4,
	"+": 5,
	"-": 5,
	"*": 6,
	"/": 6,
	"//": 6,
	"%": 6,
	"@": 6
}));
function parseOperand(parser) {
	return parseBinary(parser, 1);
}
function parseBinary(parser, least) {
	const { start } = parser;
	let left = parseFactor(parser);
	let levels = 0;
	for (;;) {
		const op = parser.word;
		const precedence = PRECEDENCE.get(op);
		if (precedence === void 0 || precedence < least) break;
		parser.at++;
		parser.enter();
		levels++;
		const right = parseBinary(parser, precedence + 1);
		left = {
			nodeType: "BinOp",
			left,
			op,
			right,
			start,
			end: parser.lastEnd
		};
	}
	for (; levels > 0; levels--) parser.leave();
	return left;
}
function parseFactor(parser) {
	const { word: op, start } = parser;
	if (op !== "-" && op !== "+" && op !== "~") return parsePower(parser);
	parser.at++;
	parser.enter();
	const operand = parseFactor(parser);
	parser.leave();
	return {
		nodeType: "UnaryOp",
		op,
		operand,
		start,
		end: parser.lastEnd
	};
}
function parsePower(parser) {
	const { start } = parser;
	const base = parser.take("await") ? parseAwait(parser, start) : parsePrimary(parser);
	if (!parser.take("**")) return base;
	parser.enter();
	const right = parseFactor(parser);
	parser.leave();
	return {
		nodeType: "BinOp",
		left: base,
		op: "**",
		right,
		start,
		end: parser.lastEnd
	};
}
function parseAwait(parser, start) {
	const node = {
		nodeType: "Await",
		value: parsePrimary(parser),
		start,
		end: parser.lastEnd
	};
	parser.scopes.checkAsync(node, "await");
	return node;
}
// src/syntax/expressions/parameters.ts
function parseParameters(parser, close, annotated) {
	const draft = {
		positional: [],
		vararg: void 0,
		keywordOnly: [],
		kwarg: void 0,
		defaults: [],
		hasDefault: false,
		hasSlash: false,
		hasStar: false
	};
	while (!parser.is(close)) {
		parseOne(parser, draft, annotated, close);
		if (!parser.is(close)) parser.expect(",");
	}
	const { positional, vararg, keywordOnly, kwarg, defaults } = draft;
	checkRepeats(parser, [
		...positional,
		...keywordOnly,
		...[vararg, kwarg].filter((one) => one !== void 0)
	]);
	return {
		positional,
		vararg,
		keywordOnly,
		kwarg,
		defaults
	};
}
function parseOne(parser, draft, annotated, close) {
	if (draft.kwarg !== void 0) parser.fail("arguments cannot follow var-keyword argument");
	if (parser.take("**")) draft.kwarg = parseParameter(parser, annotated);
	else if (parser.take("*")) parseStar(parser, draft, annotated, close);
	else if (parser.is("/")) parseSlash(parser, draft);
	else parsePlain$1(parser, draft, annotated);
	if (draft.kwarg !== void 0 && parser.is("=")) parser.fail("var-keyword argument cannot have default value");
}
function parseSlash(parser, draft) {
	if (draft.positional.length === 0) parser.fail("at least one argument must precede /");
	if (draft.hasSlash) parser.fail("/ may appear only once");
	if (draft.hasStar) parser.fail("/ must be ahead of *");
	draft.hasSlash = true;
	parser.at++;
}
function parseStar(parser, draft, annotated, close) {
	if (draft.hasStar) parser.fail("* argument may appear only once");
	draft.hasStar = true;
	if (!parser.is(",")) {
		if (parser.is(close)) parser.fail("named arguments must follow bare *");
		draft.vararg = parseParameter(parser, annotated, true);
		if (parser.is("=")) parser.fail("var-positional argument cannot have default value");
	} else if (parser.peek() === close || parser.peek() === "**") parser.fail("named arguments must follow bare *");
}
function parsePlain$1(parser, draft, annotated) {
	const parameter = parseParameter(parser, annotated);
	const value = parser.take("=") ? parser.grammar.expression(parser) : void 0;
	if (value !== void 0) draft.defaults.push(value);
	if (draft.hasStar) draft.keywordOnly.push(parameter);
	else {
		if (value === void 0 && draft.hasDefault) parser.failAt(parameter, "non-default argument follows default argument");
		draft.hasDefault ||= value !== void 0;
		draft.positional.push(parameter);
	}
}
function parseParameter(parser, annotated, mayUnpack = false) {
	const { start } = parser;
	return {
		nodeType: "arg",
		arg: parser.expectName(),
		annotation: annotated && parser.take(":") ? parseAnnotation(parser, mayUnpack) : void 0,
		start,
		end: parser.lastEnd
	};
}
function parseAnnotation(parser, mayUnpack) {
	return mayUnpack && parser.is("*") ? parseStarred$1(parser) : parser.grammar.expression(parser);
}
function checkRepeats(parser, parameters) {
	const names = new Set();
	for (const parameter of parameters) {
		const { arg } = parameter;
		if (names.has(arg)) parser.failLater(parameter, `duplicate argument '${arg}' in function definition`);
		if (arg === "__debug__") parser.failLater(parameter, "cannot assign to __debug__");
		names.add(arg);
	}
}
function parameterNames({ positional, vararg, keywordOnly, kwarg }) {
	return [
		...positional,
		...keywordOnly,
		...[vararg, kwarg].filter((one) => one !== void 0)
	].map(({ arg }) => arg);
}
// src/syntax/expressions/expression.ts
function parseExpression(parser) {
	if (isLoneAtom(parser)) return parseAtom(parser);
	if (parser.is("lambda")) return parseLambda(parser);
	const { start } = parser;
	const body = parseDisjunction(parser);
	if (!parser.take("if")) return body;
	const test = parseDisjunction(parser);
	parser.expect("else", "expected 'else' after 'if' expression");
	parser.enter();
	const orelse = parseExpression(parser);
	parser.leave();
	return {
		nodeType: "IfExp",
		test,
		body,
		orelse,
		start,
		end: parser.lastEnd
	};
}
function isLoneAtom(parser) {
	const { kind } = parser;
	if (kind !== Token.name && kind !== Token.number && kind !== Token.string && !parser.isConstant) return false;
	return parser.nextKind === Token.newline || parser.nextKind === Token.operator && CLOSING$1.includes(parser.peek());
}
const CLOSING$1 = [
	",",
	")",
	"]",
	"}"
];
function parseLambda(parser) {
	const { start } = parser;
	parser.at++;
	parser.enter();
	const args = parseParameters(parser, ":", false);
	parser.expect(":");
	const body = parser.scopes.within("lambda", parameterNames(args), () => parseExpression(parser));
	parser.leave();
	return {
		nodeType: "Lambda",
		args,
		body,
		start,
		end: parser.lastEnd
	};
}
function parseNamedExpression(parser) {
	const { start } = parser;
	if (parser.kind !== Token.name || parser.peek() !== ":=") {
		const value = parseExpression(parser);
		if (parser.is(":=")) parser.failAt(value, "cannot use assignment expressions with this");
		return value;
	}
	const { word: id, end } = parser;
	parser.at += 2;
	const value = parseExpression(parser);
	const node = {
		nodeType: "NamedExpr",
		target: {
			nodeType: "Name",
			id,
			start,
			end
		},
		value,
		start,
		end: parser.lastEnd
	};
	parser.scopes.checkWalrus(node, id);
	if (id === "__debug__") parser.failLater(node, "cannot assign to __debug__");
	return node;
}
function parseStarExpressions(parser) {
	const { start } = parser;
	const first = parseStarExpression(parser);
	if (!parser.is(",")) return first;
	const elts = [first];
	while (parser.take(",")) {
		if (!startsExpression(parser)) break;
		elts.push(parseStarExpression(parser));
	}
	return {
		nodeType: "Tuple",
		elts,
		bracketed: false,
		start,
		end: parser.lastEnd
	};
}
function parseStarExpression(parser) {
	return parser.is("*") ? parseStarred$1(parser) : parseExpression(parser);
}
function startsExpression(parser) {
	const { kind, word } = parser;
	if (kind === Token.name || kind === Token.number || kind === Token.string) return true;
	if (kind === Token.operator) return STARTING_OPERATORS.has(word);
	return kind === Token.keyword && STARTING_KEYWORDS.has(word);
}
const STARTING_OPERATORS = new Set([
	"(",
	"[",
	"{",
	"-",
	"+",
	"~",
	"*",
	"..."
]);
const STARTING_KEYWORDS = new Set([
	"True",
	"False",
	"None",
	"not",
	"lambda",
	"await"
]);
function parseYield(parser) {
	const { start } = parser;
	parser.at++;
	const node = parser.take("from") ? yieldFrom(parser, start) : yieldValue(parser, start);
	parser.scopes.checkYield(node);
	return node;
}
function yieldFrom(parser, start) {
	return {
		nodeType: "YieldFrom",
		value: parseExpression(parser),
		start,
		end: parser.lastEnd
	};
}
function yieldValue(parser, start) {
	return {
		nodeType: "Yield",
		value: parser.kind === Token.newline || parser.is(")") || parser.is("=") || parser.is(";") || parser.is("}") ? void 0 : starless(parser, parseStarExpressions(parser)),
		start,
		end: parser.lastEnd
	};
}
// src/syntax/module.ts
var Places = class {
	source;
	#map;
	constructor(source, map) {
		this.source = source;
		this.#map = map;
	}
	spanOf(start, end) {
		const { source } = this;
		return this.#map === void 0 ? {
			source,
			start,
			end
		} : {
			source,
			...this.#map.originOf(start, end)
		};
	}
};
var PythonModule = class {
	places;
	text;
	body;
	tokens;
	#compileError;
	constructor(places, parsed, compileError) {
		this.places = places;
		this.text = parsed.text;
		this.body = parsed.body;
		this.tokens = parsed.tokens;
		this.#compileError = compileError;
	}
	get source() {
		return this.places.source;
	}
	textOf({ start, end }) {
		return this.text.slice(start, end);
	}
	spanOf({ start, end }) {
		return this.places.spanOf(start, end);
	}
	lineOf(node) {
		return this.source.positionAt(this.spanOf(node).start).line;
	}
	compile() {
		if (this.#compileError !== void 0) throw syntaxProblem(this.places, this.#compileError);
	}
};
function syntaxProblem(places, error) {
	const { message, start, end, pythonClass, hint } = error;
	return new MmdetConfigError({
		code: pythonClass === "RecursionError" ? "limit" : "python-syntax",
		message,
		span: withinText(places.spanOf(start, end)),
		pythonClass,
		hint
	});
}
function withinText(span) {
	const end = Math.min(span.end, span.source.text.length);
	return {
		...span,
		start: Math.min(span.start, end),
		end
	};
}
// src/syntax/scopes.ts
const LEAVES_GROUP = "'break', 'continue' and 'return' cannot appear in an except* block";
const MAX_ERRORS = 100;
const MAX_BLOCKS = 20;
var Scopes = class {
	#scopes = [newScope("module", [])];
	errors = [];
	note(error) {
		if (this.errors.length < MAX_ERRORS) this.errors.push(error);
	}
	within(kind, parameters, work) {
		const scope = newScope(kind, parameters);
		this.#scopes.push(scope);
		try {
			return work();
		} finally {
			this.#scopes.pop();
			if (kind === "async function" && scope.returned !== void 0 && scope.yields.length > 0) this.#refuse(scope.returned, "'return' with value in async generator");
		}
	}
	inBlock(node, isLoop, work) {
		const scope = this.#current;
		if (++scope.blocks > MAX_BLOCKS) this.#refuse(node, "too many statically nested blocks");
		if (isLoop) scope.loops++;
		try {
			return work();
		} finally {
			if (isLoop) scope.loops--;
			scope.blocks--;
		}
	}
	inGroup(work) {
		const scope = this.#current;
		const { loops } = scope;
		scope.loops = 0;
		scope.groups++;
		try {
			return work();
		} finally {
			scope.groups--;
			scope.loops = loops;
		}
	}
	inSource(work) {
		const scope = this.#current;
		scope.sources++;
		try {
			return work();
		} finally {
			scope.sources--;
		}
	}
	use(name) {
		this.#current.used.add(name);
	}
	checkReturn(node, hasValue) {
		const scope = this.#current;
		if (!scope.kind.endsWith("function")) this.#refuse(node, "'return' outside function");
		if (scope.groups > 0) this.#refuse(node, LEAVES_GROUP);
		if (hasValue) scope.returned ??= node;
	}
	checkLoop(node, word) {
		const { loops, groups } = this.#current;
		if (loops > 0) return;
		if (groups > 0) this.#refuse(node, LEAVES_GROUP);
		this.#refuse(node, word === "break" ? "'break' outside loop" : "'continue' not properly in loop");
	}
	checkYield(node) {
		const { kind, yields } = this.#current;
		yields.push(node);
		if (kind === "async function" && node.nodeType === "YieldFrom") this.#refuse(node, "'yield from' inside async function");
		if (kind === "module" || kind === "class") this.#refuse(node, "'yield' outside function");
	}
	checkAsync(node, word) {
		const { kind } = this.#current;
		if (kind !== "async function") this.#refuse(node, `'${word}' outside ${kind === "module" ? "" : "async "}function`);
	}
	checkWalrus(node, name) {
		const scope = this.#current;
		this.use(name);
		if (scope.sources > 0) this.#refuse(node, "assignment expression cannot be used in a comprehension iterable expression");
		scope.walruses.push({
			node,
			name
		});
	}
	mark() {
		const { walruses, yields } = this.#current;
		return {
			walruses: walruses.length,
			yields: yields.length
		};
	}
	checkComprehension(mark, targets) {
		const { kind, walruses, yields } = this.#current;
		const [yielded] = yields.slice(mark.yields);
		if (yielded !== void 0) this.#refuse(yielded, "'yield' inside comprehension");
		for (const { node, name } of walruses.slice(mark.walruses)) if (targets.has(name)) this.#refuse(node, `assignment expression cannot rebind comprehension iteration variable '${name}'`);
		else if (kind === "class") this.#refuse(node, "assignment expression within a comprehension cannot be used in a class body");
	}
	checkGlobal(node, name) {
		const scope = this.#current;
		if (scope.parameters.has(name)) this.#refuse(node, `name '${name}' is parameter and global`);
		else if (scope.used.has(name)) this.#refuse(node, `name '${name}' is used prior to global declaration`);
	}
	checkNonlocal(node, name) {
		if (this.#current.kind === "module") this.#refuse(node, "nonlocal declaration not allowed at module level");
		else this.checkGlobal(node, name);
	}
	checkImportStar(node) {
		if (this.#current.kind !== "module") this.#refuse(node, "import * only allowed at module level");
	}
	get #current() {
		return this.#scopes.at(-1);
	}
	#refuse({ start, end }, message) {
		this.note(new PythonSyntaxError(message, start, end));
	}
};
function newScope(kind, parameters) {
	const names = new Set(parameters);
	return {
		kind,
		parameters: names,
		used: new Set(names),
		loops: 0,
		blocks: 0,
		groups: 0,
		returned: void 0,
		sources: 0,
		walruses: [],
		yields: []
	};
}
// src/syntax/parser.ts
const MAX_DEPTH = 2990;
const MAX_PROBLEMS = 100;
const CLAUSES = new Set([
	"elif",
	"else",
	"except",
	"finally"
]);
var TooManyProblems = class {};
var Parser = class Parser {
	text;
	tokens;
	grammar;
	scopes;
	bracketed;
	formatDepth;
	openMatch;
	futureImports = [];
	problems = [];
	firstBroken = Number.POSITIVE_INFINITY;
	at = 0;
	#depth = 0;
	#tokenizer;
	constructor(text, tokens, grammar, from) {
		const outer = from instanceof Parser ? from : void 0;
		this.text = text;
		this.tokens = tokens;
		this.grammar = grammar;
		this.scopes = outer?.scopes ?? new Scopes();
		this.bracketed = outer?.bracketed ?? new Set();
		this.formatDepth = outer === void 0 ? 0 : outer.formatDepth + 1;
		this.#tokenizer = from instanceof Parser ? void 0 : from;
	}
	get kind() {
		return this.tokens.kinds[this.at];
	}
	get word() {
		return this.tokens.texts[this.at];
	}
	get nextKind() {
		return this.tokens.kinds[this.at + 1];
	}
	get isConstant() {
		return this.is("True") || this.is("False") || this.is("None");
	}
	get start() {
		return this.tokens.starts[this.at];
	}
	get end() {
		return this.tokens.ends[this.at];
	}
	get lastEnd() {
		return this.tokens.ends[this.at - 1] ?? 0;
	}
	get blockEnd() {
		let at = this.at - 1;
		while (at > 0 && (this.tokens.kinds[at] === Token.dedent || this.tokens.kinds[at] === Token.newline)) at--;
		return this.tokens.ends[at] ?? 0;
	}
	peek(distance = 1) {
		return this.tokens.texts[this.at + distance] ?? "";
	}
	is(word) {
		return this.tokens.texts[this.at] === word && this.tokens.kinds[this.at] !== Token.name;
	}
	take(word) {
		if (!this.is(word)) return false;
		this.at++;
		return true;
	}
	expect(word, message) {
		if (!this.take(word)) this.fail(message);
	}
	takeKind(kind) {
		if (this.kind !== kind) return false;
		this.at++;
		return true;
	}
	expectName() {
		if (this.kind !== Token.name) this.fail();
		const name = this.word;
		this.at++;
		return name;
	}
	enter() {
		if (++this.#depth <= MAX_DEPTH) return;
		throw new PythonSyntaxError("maximum recursion depth exceeded during compilation", this.start, this.end, "RecursionError");
	}
	leave() {
		this.#depth--;
	}
	fail(message) {
		const { kind, start, end } = this;
		if (kind === Token.error && this.tokens.error !== void 0) throw this.tokens.error;
		if (message === void 0 && kind === Token.indent) throw new PythonSyntaxError("unexpected indent", start, end, "IndentationError");
		if (message === void 0 && kind === Token.dedent) throw new PythonSyntaxError("unexpected unindent", start, end, "IndentationError");
		throw new PythonSyntaxError(message ?? "invalid syntax", start, Math.max(end, start + 1));
	}
	failAt({ start, end }, message) {
		throw new PythonSyntaxError(message, start, end);
	}
	failLater({ start, end }, message) {
		this.scopes.note(new PythonSyntaxError(message, start, end));
	}
	failMissingBlock(after) {
		const { error } = this.tokens;
		if (error !== void 0 && (error.breaksToken || this.kind === Token.error)) throw error;
		throw new PythonSyntaxError(`expected an indented block after ${after}`, this.start, this.end, "IndentationError");
	}
	tolerate(readStatement) {
		const { at } = this;
		const depth = this.#depth;
		try {
			readStatement();
		} catch (error) {
			if (!(error instanceof PythonSyntaxError)) throw error;
			const problem = this.#asSeen(error);
			if (this.#tokenizer === void 0) throw problem;
			this.firstBroken = Math.min(this.firstBroken, this.tokens.starts[at]);
			if (!this.problems.includes(problem)) this.problems.push(problem);
			if (this.problems.length >= MAX_PROBLEMS) throw new TooManyProblems();
			this.#depth = depth;
			this.#skipStatement(at, this.#tokenizer);
		}
	}
	#asSeen(error) {
		const { openMatch } = this;
		if (openMatch === void 0 || error.pythonClass !== "IndentationError" || error === this.tokens.error || this.problems.length > 0) return error;
		return new PythonSyntaxError("expected ':'", openMatch.start, openMatch.end);
	}
	#skipStatement(start, tokenizer) {
		const { kinds, texts } = this.tokens;
		this.at = start;
		do {
			let depth = 0;
			do {
				if (kinds[this.at] === Token.error) this.at = Math.min(this.at, tokenizer.resume());
				if (kinds[this.at] === Token.end) return;
				if (kinds[this.at] === Token.indent) depth++;
				else if (kinds[this.at] === Token.dedent) depth--;
				this.at++;
			} while (depth > 0 || !this.#isBehindLine && kinds[this.at] !== Token.end || kinds[this.at] === Token.indent);
		} while (kinds[this.at] === Token.keyword && CLAUSES.has(texts[this.at]));
	}
	get #isBehindLine() {
		const before = this.tokens.kinds[this.at - 1];
		return before === Token.newline || before === Token.dedent;
	}
};
// src/syntax/statements/compound.ts
function parseIf(parser) {
	const clauses = [];
	let word = "if";
	do {
		const { start } = parser;
		parser.at++;
		const test = parser.grammar.namedExpression(parser);
		clauses.push({
			start,
			test,
			body: parser.grammar.block(parser, `'${word}' statement`)
		});
		word = "elif";
		parser.enter();
	} while (parser.is("elif"));
	for (const _ of clauses) parser.leave();
	let orelse = parseElse(parser);
	let node;
	for (const { start, test, body } of clauses.reverse()) {
		node = {
			nodeType: "If",
			test,
			body,
			orelse,
			start,
			end: parser.blockEnd
		};
		orelse = [node];
	}
	return node;
}
function parseElse(parser) {
	return parser.take("else") ? parser.grammar.block(parser, "'else' statement") : [];
}
function parseWhile(parser) {
	const { start, end } = parser;
	parser.at++;
	const test = parser.grammar.namedExpression(parser);
	const place = {
		nodeType: "While",
		start,
		end
	};
	return {
		nodeType: "While",
		test,
		body: parser.scopes.inBlock(place, true, () => parser.grammar.block(parser, "'while' statement")),
		orelse: parseElse(parser),
		start,
		end: parser.blockEnd
	};
}
function parseFor(parser, start = parser.start, isAsync = false) {
	const { end } = parser;
	parser.at++;
	const target = parseTargets$1(parser);
	parser.expect("in");
	const iter = starless(parser, parser.grammar.starExpressions(parser));
	const place = {
		nodeType: "For",
		start,
		end
	};
	const body = parser.scopes.inBlock(place, true, () => parser.grammar.block(parser, "'for' statement"));
	const orelse = parseElse(parser);
	return {
		nodeType: isAsync ? "AsyncFor" : "For",
		target,
		iter,
		body,
		orelse,
		start,
		end: parser.blockEnd
	};
}
function parseAsync(parser) {
	const { start } = parser;
	parser.at++;
	if (!parser.is("for") && !parser.is("with")) parser.fail();
	const word = `async ${parser.word}`;
	const node = parser.is("for") ? parseFor(parser, start, true) : parseWith(parser, start, true);
	parser.scopes.checkAsync(node, word);
	return node;
}
function parseTry(parser) {
	const { start, end } = parser;
	parser.at++;
	const place = {
		nodeType: "Try",
		start,
		end
	};
	const body = parser.scopes.inBlock(place, false, () => parser.grammar.block(parser, "'try' statement"));
	const isStar = parser.is("except") && parser.peek() === "*";
	const handlers = [];
	while (parser.is("except")) handlers.push(parseHandler(parser, isStar));
	const orelse = handlers.length > 0 && parser.take("else") ? parser.grammar.block(parser, "'else' statement") : [];
	const finalbody = parser.take("finally") ? parser.grammar.block(parser, "'finally' statement") : [];
	if (handlers.length === 0 && finalbody.length === 0) parser.fail("expected 'except' or 'finally' block");
	const bare = handlers.findIndex(({ type }) => type === void 0);
	if (bare >= 0 && bare < handlers.length - 1) parser.failLater(handlers[bare], "default 'except:' must be last");
	return {
		nodeType: isStar ? "TryStar" : "Try",
		body,
		handlers,
		orelse,
		finalbody,
		start,
		end: parser.blockEnd
	};
}
function parseHandler(parser, isStar) {
	const { start } = parser;
	parser.at++;
	if (parser.take("*") !== isStar) parser.fail("cannot have both 'except' and 'except*' on the same 'try'");
	if (isStar && parser.is(":")) parser.fail("expected one or more exception types");
	const type = parser.is(":") ? void 0 : parser.grammar.expression(parser);
	if (parser.is(",")) parser.fail("multiple exception types must be parenthesized");
	const name = type !== void 0 && parser.take("as") ? parser.expectName() : void 0;
	const readBody = () => parser.grammar.block(parser, "'except' statement");
	return {
		nodeType: "ExceptHandler",
		type,
		name,
		body: isStar ? parser.scopes.inGroup(readBody) : readBody(),
		start,
		end: parser.blockEnd
	};
}
function parseWith(parser, start = parser.start, isAsync = false) {
	const { end } = parser;
	parser.at++;
	const inBrackets = parser.is("(") ? parseBracketed(parser) : void 0;
	const bracketed = inBrackets !== void 0;
	const items = inBrackets ?? parseItems$1(parser, ":");
	const place = {
		nodeType: "With",
		start,
		end
	};
	const body = parser.scopes.inBlock(place, false, () => parser.grammar.block(parser, "'with' statement"));
	return {
		nodeType: isAsync ? "AsyncWith" : "With",
		items,
		bracketed,
		body,
		start,
		end: parser.blockEnd
	};
}
function parseBracketed(parser) {
	const { at } = parser;
	try {
		parser.at++;
		const items = parseItems$1(parser, ")");
		if (parser.take(")") && parser.is(":")) return items;
	} catch (error) {
		if (!(error instanceof PythonSyntaxError)) throw error;
	}
	parser.at = at;
}
function parseItems$1(parser, close) {
	const items = [];
	do {
		if (items.length > 0 && close === ")" && parser.is(")")) break;
		items.push(parseItem(parser));
	} while (parser.take(","));
	return items;
}
function parseItem(parser) {
	const contextExpr = parser.grammar.expression(parser);
	const optionalVars = parser.take("as") ? parseStarTarget(parser) : void 0;
	if (optionalVars !== void 0) checkTarget(parser, optionalVars);
	return {
		contextExpr,
		optionalVars
	};
}
const COMPOUND = {
	if: parseIf,
	for: (parser) => parseFor(parser),
	while: parseWhile,
	try: parseTry,
	with: (parser) => parseWith(parser)
};
// src/syntax/statements/definitions.ts
function parseDecorated(parser) {
	const decorators = [];
	while (parser.take("@")) {
		decorators.push(parser.grammar.namedExpression(parser));
		if (!parser.takeKind(Token.newline)) parser.fail();
	}
	if (parser.is("class")) return parseClass$1(parser, decorators);
	return parseFunction(parser, decorators);
}
function parseFunction(parser, decorators = []) {
	const { start } = parser;
	const isAsync = parser.take("async");
	parser.expect("def");
	const name = parser.expectName();
	declare(parser, start, name);
	parser.expect("(", "expected '('");
	const args = parseParameters(parser, ")", true);
	parser.at++;
	const returns = parser.take("->") ? parser.grammar.expression(parser) : void 0;
	const kind = isAsync ? "async function" : "function";
	const body = parser.scopes.within(kind, parameterNames(args), () => parser.grammar.block(parser, "function definition"));
	return {
		nodeType: isAsync ? "AsyncFunctionDef" : "FunctionDef",
		name,
		args,
		body,
		decorators,
		returns,
		start,
		end: parser.blockEnd
	};
}
function parseClass$1(parser, decorators = []) {
	const { start } = parser;
	parser.at++;
	const name = parser.expectName();
	declare(parser, start, name);
	const { args: bases, keywords } = parser.take("(") ? parseArguments(parser) : {
		args: [],
		keywords: []
	};
	const generator = bases.find((base) => base.nodeType === "GeneratorExp" && !parser.bracketed.has(base));
	if (generator !== void 0) parser.failAt(generator, "invalid syntax");
	return {
		nodeType: "ClassDef",
		name,
		bases,
		keywords,
		body: parser.scopes.within("class", [], () => parser.grammar.block(parser, "class definition")),
		decorators,
		start,
		end: parser.blockEnd
	};
}
function declare(parser, start, name) {
	parser.scopes.use(name);
	if (name === "__debug__") parser.failLater({
		start,
		end: parser.lastEnd
	}, "cannot assign to __debug__");
}
// src/syntax/statements/match.ts
function parseMatch(parser) {
	const { at, start } = parser;
	const subject = parseSubject(parser);
	if (subject !== void 0 && parser.kind === Token.newline) parser.openMatch ??= {
		start,
		end: subject.end
	};
	if (subject === void 0 || !startsCases(parser)) {
		parser.at = at;
		return;
	}
	parser.at += 3;
	const cases = [];
	while (parser.kind === Token.name && parser.word === "case") cases.push(parseCase(parser));
	if (!parser.takeKind(Token.dedent)) parser.fail();
	return {
		nodeType: "Match",
		subject,
		cases,
		start,
		end: parser.blockEnd
	};
}
function parseSubject(parser) {
	parser.at++;
	const { start } = parser;
	try {
		const elts = [parseStarNamed(parser)];
		let hasComma = false;
		while (parser.take(",")) {
			hasComma = true;
			if (parser.is(":") || parser.kind === Token.newline) break;
			elts.push(parseStarNamed(parser));
		}
		const [first] = elts;
		if (!hasComma) return first.nodeType === "Starred" ? void 0 : first;
		return {
			nodeType: "Tuple",
			elts,
			bracketed: false,
			start,
			end: parser.lastEnd
		};
	} catch (error) {
		if (error instanceof PythonSyntaxError) return void 0;
		throw error;
	}
}
function startsCases(parser) {
	const { kinds, texts } = parser.tokens;
	const { at } = parser;
	const endsLine = parser.is(":") && kinds[at + 1] === Token.newline;
	if (endsLine && kinds[at + 2] !== Token.indent) {
		parser.at += 2;
		parser.failMissingBlock("'match' statement");
	}
	return endsLine && texts[at + 3] === "case";
}
function parseCase(parser) {
	parser.at++;
	return {
		pattern: parsePatterns(parser),
		guard: parser.take("if") ? parser.grammar.namedExpression(parser) : void 0,
		body: parser.grammar.block(parser, "'case' statement")
	};
}
function parsePatterns(parser) {
	const { start } = parser;
	const { patterns, isOne } = parseItems(parser, () => parser.is(":") || parser.is("if"));
	const [first] = patterns;
	if (first === void 0) return parser.fail();
	return isOne ? first : {
		nodeType: "MatchSequence",
		patterns,
		open: "",
		start,
		end: parser.lastEnd
	};
}
function parsePattern(parser) {
	const { start } = parser;
	const pattern = parseAlternatives(parser);
	if (!parser.take("as")) return pattern;
	if (parser.kind === Token.name && parser.word === "_") parser.fail("cannot use '_' as a target");
	return {
		nodeType: "MatchAs",
		pattern,
		name: captureName(parser),
		start,
		end: parser.lastEnd
	};
}
function parseAlternatives(parser) {
	const { start } = parser;
	const first = parseClosed(parser);
	if (!parser.is("|")) return first;
	const patterns = [first];
	while (parser.take("|")) patterns.push(parseClosed(parser));
	return {
		nodeType: "MatchOr",
		patterns,
		start,
		end: parser.lastEnd
	};
}
function parseClosed(parser) {
	const { start, word: open } = parser;
	if (open === "(" || open === "[") {
		const close = open === "(" ? ")" : "]";
		parser.at++;
		const { patterns, isOne } = parseItems(parser, () => parser.is(close), open === "[");
		parser.expect(close);
		return isOne ? patterns[0] : {
			nodeType: "MatchSequence",
			patterns,
			open,
			start,
			end: parser.lastEnd
		};
	}
	if (open === "{") return parseMapping(parser);
	if (parser.kind === Token.name) return parseNamed(parser);
	return {
		nodeType: "MatchValue",
		value: parseLiteral(parser),
		start,
		end: parser.lastEnd
	};
}
function parseNamed(parser) {
	const { start } = parser;
	if (parser.word === "_" || parser.peek() !== "." && parser.peek() !== "(") return {
		nodeType: "MatchAs",
		pattern: void 0,
		name: parser.word === "_" ? parser.expectName() : captureName(parser),
		start,
		end: parser.lastEnd
	};
	const value = parseDottedName$1(parser);
	if (parser.is("(")) return parseClass(parser, value);
	if (parser.is("=")) parser.fail();
	return {
		nodeType: "MatchValue",
		value,
		start,
		end: parser.lastEnd
	};
}
function parseDottedName$1(parser) {
	let name = parseAtom(parser);
	while (parser.take(".")) {
		const attr = parser.expectName();
		name = {
			nodeType: "Attribute",
			value: name,
			attr,
			start: name.start,
			end: parser.lastEnd
		};
	}
	return name;
}
function captureName(parser) {
	if (parser.kind !== Token.name || parser.word === "_") parser.fail();
	const name = parser.expectName();
	if (parser.is(".") || parser.is("(") || parser.is("=")) parser.fail();
	parser.scopes.use(name);
	return name;
}
function parseItems(parser, isEnd, isList = false) {
	const patterns = [];
	let hasComma = false;
	while (!isEnd()) {
		patterns.push(parser.is("*") ? parseStarred(parser) : parsePattern(parser));
		hasComma = parser.take(",");
		if (!hasComma) break;
	}
	const isOne = patterns.length === 1 && !hasComma && !isList;
	if (isOne && patterns[0]?.nodeType === "MatchStar") parser.fail();
	return {
		patterns,
		isOne
	};
}
function parseStarred(parser) {
	const { start } = parser;
	parser.at++;
	const name = parser.word === "_" ? parser.expectName() : captureName(parser);
	if (parser.is(".") || parser.is("(")) parser.fail();
	return {
		nodeType: "MatchStar",
		name,
		start,
		end: parser.lastEnd
	};
}
function parseLiteral(parser) {
	if (parser.kind === Token.operator && !parser.is("-")) parser.fail();
	if (parser.kind === Token.number || parser.is("-")) return parseNumber(parser);
	const { start, end } = parser;
	const node = parseAtom(parser);
	if (node.nodeType !== "Constant") parser.failLater({
		start,
		end
	}, "patterns may only match literals and attribute lookups");
	return node;
}
function parseNumber(parser) {
	const { start } = parser;
	const isNegative = parser.take("-");
	const operand = parseUnsigned(parser);
	const left = isNegative ? {
		nodeType: "UnaryOp",
		op: "-",
		operand,
		start,
		end: parser.lastEnd
	} : operand;
	const op = parser.word;
	if (op !== "+" && op !== "-") return left;
	if (isImaginary(operand)) parser.fail("real number required in complex literal");
	parser.at++;
	const right = parseUnsigned(parser);
	if (!isImaginary(right)) parser.fail("imaginary number required in complex literal");
	return {
		nodeType: "BinOp",
		left,
		op,
		right,
		start,
		end: parser.lastEnd
	};
}
function parseUnsigned(parser) {
	return parser.kind === Token.number ? parseAtom(parser) : parser.fail();
}
function isImaginary(number) {
	return number.nodeType === "Constant" && number.special !== void 0;
}
function parseMapping(parser) {
	const { start } = parser;
	parser.at++;
	const keys = [];
	const patterns = [];
	let rest;
	while (!parser.is("}")) {
		if (parser.take("**")) {
			rest = captureName(parser);
			parser.take(",");
			break;
		}
		if (parser.kind === Token.name && parser.peek() !== ".") parser.fail();
		keys.push(parser.kind === Token.name ? parseDottedName$1(parser) : parseLiteral(parser));
		parser.expect(":");
		patterns.push(parsePattern(parser));
		if (!parser.take(",")) break;
	}
	parser.expect("}");
	return {
		nodeType: "MatchMapping",
		keys,
		patterns,
		rest,
		start,
		end: parser.lastEnd
	};
}
function parseClass(parser, cls) {
	parser.at++;
	const patterns = [];
	const names = [];
	while (!parser.is(")")) {
		if (parser.kind === Token.name && parser.peek() === "=") {
			names.push(parser.expectName());
			parser.at++;
		} else if (names.length > 0) parser.fail("positional patterns follow keyword patterns");
		patterns.push(parsePattern(parser));
		if (!parser.take(",")) break;
	}
	parser.expect(")");
	return {
		nodeType: "MatchClass",
		cls,
		patterns,
		names,
		start: cls.start,
		end: parser.lastEnd
	};
}
// src/syntax/statements/assignment.ts
const AUGMENTED = new Set("+= -= *= /= //= %= @= &= |= ^= >>= <<= **=".split(" "));
function parseAssignment(parser) {
	const { start } = parser;
	const first = parser.grammar.starExpressions(parser);
	if (parser.is("=")) return parseTargets(parser, first, start);
	if (parser.is(":")) return parseAnnotated(parser, first, start);
	if (AUGMENTED.has(parser.word)) return parseAugmented(parser, first, start);
	return {
		nodeType: "Expr",
		value: starless(parser, first),
		start,
		end: parser.lastEnd
	};
}
function parseValue(parser) {
	return parser.is("yield") ? parser.grammar.yieldExpression(parser) : parser.grammar.starExpressions(parser);
}
function parseTargets(parser, first, start) {
	const targets = [];
	let value = first;
	while (parser.take("=")) {
		checkTarget(parser, value);
		targets.push(value);
		value = parseValue(parser);
	}
	return {
		nodeType: "Assign",
		targets,
		value: starless(parser, value),
		start,
		end: parser.lastEnd
	};
}
function parseAnnotated(parser, target, start) {
	if (target.nodeType === "List" || target.nodeType === "Tuple") parser.failAt(target, `only single target (not ${describe(target)}) can be annotated`);
	if (target.nodeType !== "Name" && target.nodeType !== "Attribute" && target.nodeType !== "Subscript") parser.failAt(target, "illegal target for annotation");
	if (startsWithTarget(parser, target)) parser.failAt(target, "illegal target for annotation");
	checkTarget(parser, target);
	parser.at++;
	return {
		nodeType: "AnnAssign",
		target,
		annotation: parser.grammar.expression(parser),
		value: parser.take("=") ? starless(parser, parseValue(parser)) : void 0,
		simple: target.nodeType === "Name" && !parser.bracketed.has(target),
		start,
		end: parser.lastEnd
	};
}
function startsWithTarget(parser, target) {
	let node = target;
	while (!parser.bracketed.has(node)) if (node.nodeType === "Attribute" || node.nodeType === "Subscript") node = node.value;
	else if (node.nodeType === "Call") node = node.func;
	else return false;
	return node !== target && [
		"Name",
		"Attribute",
		"Subscript"
	].includes(node.nodeType);
}
function parseAugmented(parser, target, start) {
	if (target.nodeType !== "Name" && target.nodeType !== "Attribute" && target.nodeType !== "Subscript") parser.failAt(target, `'${describe(target)}' is an illegal expression for augmented assignment`);
	if (target.nodeType === "Name") checkTarget(parser, target);
	const op = parser.word.slice(0, -1);
	parser.at++;
	return {
		nodeType: "AugAssign",
		target,
		op,
		value: starless(parser, parseValue(parser)),
		start,
		end: parser.lastEnd
	};
}
function parseDelete(parser) {
	const { start } = parser;
	parser.at++;
	const targets = [];
	do {
		if (targets.length > 0 && (parser.kind === Token.newline || parser.is(";"))) break;
		const target = parser.grammar.operand(parser);
		checkDeletable(parser, target);
		targets.push(target);
	} while (parser.take(","));
	return {
		nodeType: "Delete",
		targets,
		start,
		end: parser.lastEnd
	};
}
// src/syntax/statements/imports.ts
function parseImport(parser) {
	const { start } = parser;
	parser.at++;
	const names = [];
	do
		names.push(parseAlias(parser, parseDottedName));
	while (parser.take(","));
	return {
		nodeType: "Import",
		names,
		start,
		end: parser.lastEnd
	};
}
function parseFrom(parser) {
	const { start } = parser;
	parser.at++;
	let level = 0;
	for (; parser.is(".") || parser.is("..."); parser.at++) level += parser.word.length;
	const module = level > 0 && parser.is("import") ? void 0 : parseDottedName(parser);
	parser.expect("import");
	const names = parseNames(parser);
	const node = {
		nodeType: "ImportFrom",
		module,
		names,
		level,
		start,
		end: parser.lastEnd
	};
	if (module === "__future__") parser.futureImports.push(node);
	if (names[0]?.name === "*") parser.scopes.checkImportStar(node);
	return node;
}
function parseNames(parser) {
	if (parser.is("*")) {
		const { start, end } = parser;
		parser.at++;
		return [{
			nodeType: "alias",
			name: "*",
			asname: void 0,
			start,
			end
		}];
	}
	const bracketed = parser.take("(");
	const names = [];
	do {
		if (bracketed && names.length > 0 && parser.is(")")) break;
		names.push(parseAlias(parser, (inner) => inner.expectName()));
	} while (parser.take(","));
	if (bracketed) parser.expect(")");
	else if (parser.kind === Token.newline && parser.peek(-1) === ",") parser.fail("trailing comma not allowed without surrounding parentheses");
	return names;
}
function parseAlias(parser, parseName) {
	const { start } = parser;
	const name = parseName(parser);
	const asname = parser.take("as") ? parser.expectName() : void 0;
	const node = {
		nodeType: "alias",
		name,
		asname,
		start,
		end: parser.lastEnd
	};
	parser.scopes.use(asname ?? name);
	if ((asname ?? name) === "__debug__") parser.failLater(node, "cannot assign to __debug__");
	return node;
}
function parseDottedName(parser) {
	let name = parser.expectName();
	while (parser.take(".")) name += `.${parser.expectName()}`;
	return name;
}
const FEATURES = new Set("nested_scopes generators division absolute_import with_statement print_function unicode_literals barry_as_FLUFL generator_stop annotations".split(" "));
const LATE = "from __future__ imports must occur at the beginning of the file";
function checkFutureImports(parser, body) {
	const inside = parser.futureImports.find((node) => !body.includes(node));
	if (inside !== void 0) parser.failLater(inside, LATE);
	let isStart = true;
	for (const [at, node] of body.entries()) if (node.nodeType === "ImportFrom" && node.module === "__future__") {
		if (!isStart) parser.failLater(node, LATE);
		for (const alias of node.names) if (alias.name === "braces") parser.failLater(alias, "not a chance");
		else if (!FEATURES.has(alias.name)) parser.failLater(alias, `future feature ${alias.name} is not defined`);
	} else if (at > 0 || !isDocstring(node)) isStart = false;
}
function isDocstring(node) {
	return node.nodeType === "Expr" && node.value.nodeType === "Constant" && typeof node.value.value === "string";
}
// src/syntax/statements/simple.ts
function parseSimpleStatements(parser, into) {
	do {
		if (into.length > 0 && parser.kind === Token.newline) break;
		into.push(parseSimple(parser));
	} while (parser.take(";") && parser.kind !== Token.newline);
	if (!parser.takeKind(Token.newline)) parser.fail();
}
function parseSimple(parser) {
	if (parser.kind !== Token.keyword) return parseAssignment(parser);
	switch (parser.word) {
		case "import": return parseImport(parser);
		case "from": return parseFrom(parser);
		case "del": return parseDelete(parser);
		case "pass": return parseWord(parser, "Pass");
		case "break":
		case "continue": return parseLeave(parser);
		case "return": return parseReturn(parser);
		case "raise": return parseRaise(parser);
		case "assert": return parseAssert(parser);
		case "global":
		case "nonlocal": return parseScopeNames(parser);
		case "yield": {
			const { start } = parser;
			return {
				nodeType: "Expr",
				value: parser.grammar.yieldExpression(parser),
				start,
				end: parser.lastEnd
			};
		}
		default: return parseAssignment(parser);
	}
}
function parseWord(parser, nodeType) {
	const { start, end } = parser;
	parser.at++;
	return {
		nodeType,
		start,
		end
	};
}
function parseLeave(parser) {
	const word = parser.word;
	const node = parseWord(parser, word === "break" ? "Break" : "Continue");
	parser.scopes.checkLoop(node, word);
	return node;
}
function endsStatement(parser) {
	return parser.kind === Token.newline || parser.is(";");
}
function parseReturn(parser) {
	const { start } = parser;
	parser.at++;
	const value = endsStatement(parser) ? void 0 : starless(parser, parser.grammar.starExpressions(parser));
	const node = {
		nodeType: "Return",
		value,
		start,
		end: parser.lastEnd
	};
	parser.scopes.checkReturn(node, value !== void 0);
	return node;
}
function parseRaise(parser) {
	const { start } = parser;
	parser.at++;
	const exc = endsStatement(parser) ? void 0 : parser.grammar.expression(parser);
	return {
		nodeType: "Raise",
		exc,
		cause: exc !== void 0 && parser.take("from") ? parser.grammar.expression(parser) : void 0,
		start,
		end: parser.lastEnd
	};
}
function parseAssert(parser) {
	const { start } = parser;
	parser.at++;
	return {
		nodeType: "Assert",
		test: parser.grammar.expression(parser),
		msg: parser.take(",") ? parser.grammar.expression(parser) : void 0,
		start,
		end: parser.lastEnd
	};
}
function parseScopeNames(parser) {
	const { start } = parser;
	const isGlobal = parser.take("global");
	if (!isGlobal) parser.expect("nonlocal");
	const names = [];
	do
		names.push(parser.expectName());
	while (parser.take(","));
	const node = {
		nodeType: isGlobal ? "Global" : "Nonlocal",
		names,
		start,
		end: parser.lastEnd
	};
	for (const name of names) if (isGlobal) parser.scopes.checkGlobal(node, name);
	else parser.scopes.checkNonlocal(node, name);
	return node;
}
// src/syntax/statements/block.ts
function parseFile(parser, into) {
	while (parser.kind !== Token.end) parser.tolerate(() => parseStatement(parser, into));
}
function parseBlock(parser, after) {
	parser.expect(":", "expected ':'");
	const body = [];
	if (!parser.takeKind(Token.newline)) {
		parseSimpleStatements(parser, body);
		return body;
	}
	if (!parser.takeKind(Token.indent)) parser.failMissingBlock(after);
	parser.enter();
	while (!parser.takeKind(Token.dedent)) parser.tolerate(() => parseStatement(parser, body));
	parser.leave();
	return body;
}
function parseStatement(parser, into) {
	const { kind, word } = parser;
	if (kind === Token.keyword) {
		const compound = Object.hasOwn(COMPOUND, word) ? COMPOUND[word] : void 0;
		if (compound !== void 0) into.push(compound(parser));
		else if (word === "def") into.push(parseFunction(parser));
		else if (word === "class") into.push(parseClass$1(parser));
		else if (word === "async") into.push(parser.peek() === "def" ? parseFunction(parser) : parseAsync(parser));
		else simple(parser, into);
		return;
	}
	if (kind === Token.operator && word === "@") into.push(parseDecorated(parser));
	else {
		const match = kind === Token.name && word === "match" ? parseMatch(parser) : void 0;
		if (match === void 0) simple(parser, into);
		else into.push(match);
	}
}
function simple(parser, into) {
	const statements = [];
	parseSimpleStatements(parser, statements);
	into.push(...statements);
}
// src/syntax/tokenize/indentation.ts
const MAX_INDENTS = 100;
const TAB_SIZE = 8;
var Indentation = class {
	#text;
	#tokens;
	#columns = [0];
	#narrowColumns = [0];
	afterBlankLine = 0;
	constructor(text, tokens) {
		this.#text = text;
		this.#tokens = tokens;
	}
	get column() {
		return this.#columns.at(-1);
	}
	startLine(start) {
		const text = this.#text;
		let column = 0;
		let narrow = 0;
		let at = start;
		let joined;
		for (; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === 32) {
				column++;
				narrow++;
			} else if (code === 9) {
				column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
				narrow++;
			} else if (code === 12) {
				column = 0;
				narrow = 0;
			} else if (code === 92) {
				joined ||= column;
				at = continuedLine(text, at) - 1;
			} else break;
		}
		const code = text.charCodeAt(at);
		if (at >= text.length || code === 10 || code === 35) {
			const end = text.indexOf("\n", at);
			this.afterBlankLine = end < 0 ? text.length : end + 1;
			return -1;
		}
		this.#indentTo(joined || column, joined || narrow, start, at);
		return at;
	}
	#indentTo(column, narrow, start, at) {
		const columns = this.#columns;
		const narrowColumns = this.#narrowColumns;
		const top = this.column;
		if (column === top) {
			if (narrow !== narrowColumns.at(-1)) throw inconsistent(start, at);
		} else if (column > top) {
			if (columns.length >= MAX_INDENTS) throw indentationError("too many levels of indentation", start, at);
			if (narrow <= narrowColumns.at(-1)) throw inconsistent(start, at);
			columns.push(column);
			narrowColumns.push(narrow);
			this.#tokens.push(Token.indent, start, at);
		} else {
			const level = columns.indexOf(column);
			if (level < 0) throw indentationError("unindent does not match any outer indentation level", start, at);
			if (narrow !== narrowColumns[level]) throw inconsistent(start, at);
			for (let left = columns.length - 1 - level; left > 0; left--) this.#tokens.push(Token.dedent, at, at);
			columns.length = level + 1;
			narrowColumns.length = level + 1;
		}
	}
	close(at) {
		for (let level = 1; level < this.#columns.length; level++) this.#tokens.push(Token.dedent, at, at);
	}
};
function continuedLine(text, at) {
	const next = at + 1;
	if (next < text.length && text[next] !== "\n") throw new PythonSyntaxError("unexpected character after line continuation character", at, next);
	if (next + 1 >= text.length) throw new PythonSyntaxError("unexpected EOF while parsing", at, next);
	return next + 1;
}
function indentationError(message, start, end) {
	return new PythonSyntaxError(message, start, end, "IndentationError");
}
function inconsistent(start, end) {
	return new PythonSyntaxError("inconsistent use of tabs and spaces in indentation", start, end, "TabError");
}
// src/syntax/tokenize/tokenizer.ts
const MAX_BRACKETS = 200;
const BEYOND_ASCII = /[\x80-\uffff]/;
const OPENING = new Map(Object.entries({
	")": "(",
	"]": "[",
	"}": "{"
}));
function tokenize(text) {
	const tokenizer = new Tokenizer(text);
	tokenizer.run();
	return tokenizer.tokens;
}
var Tokenizer = class {
	tokens;
	#text;
	#indentation;
	#open = [];
	#at;
	constructor(text, tokens = new Tokens(), at = 0) {
		this.#text = text;
		this.tokens = tokens;
		this.#at = at;
		this.#indentation = new Indentation(text, tokens);
	}
	run() {
		const { tokens } = this;
		try {
			this.#lines();
			tokens.push(Token.end, this.#at, this.#at);
		} catch (error) {
			if (!(error instanceof PythonSyntaxError)) throw error;
			tokens.error = error;
			tokens.push(Token.error, this.#at, Math.max(this.#at, error.end));
		}
	}
	resume() {
		const { tokens } = this;
		const error = tokens.error;
		let index = tokens.length - 1;
		while (index > 0 && !LINE_ENDS.has(tokens.kinds[index - 1])) index--;
		const line = tokens.starts[index];
		const next = this.#open.length > 0 || BRACKET.test(error.message) ? this.#nextStatement(line) : this.#nextLine(Math.max(error.start, this.#at, line));
		tokens.truncate(index);
		tokens.error = void 0;
		tokens.push(Token.newline, next, next);
		this.#open = [];
		this.#at = next;
		this.run();
		return index;
	}
	#nextLine(from) {
		const end = this.#text.indexOf("\n", from);
		return end < 0 ? this.#text.length : end + 1;
	}
	#nextStatement(from) {
		for (let at = this.#nextLine(from); at < this.#text.length; at = this.#nextLine(at)) {
			STATEMENT.lastIndex = at;
			const indent = STATEMENT.exec(this.#text)?.[1];
			if (indent !== void 0 && indent.length <= this.#indentation.column) return at;
		}
		return this.#text.length;
	}
	#lines() {
		const text = this.#text;
		while (this.#at < text.length) {
			const content = this.#indentation.startLine(this.#at);
			if (content < 0) this.#at = this.#indentation.afterBlankLine;
			else {
				this.#at = content;
				this.#logicalLine();
			}
		}
		this.#indentation.close(this.#at);
	}
	#logicalLine() {
		const text = this.#text;
		while (this.#at < text.length) {
			const code = text.charCodeAt(this.#at);
			const unit = code < 128 ? UNITS[code] : NAME;
			if (unit === BLANK) this.#at = endOf(BLANKS, text, this.#at);
			else if (code === 10 && this.#open.length > 0) this.#at = endOf(BLANK_LINES, text, this.#at);
			else if (code === 92) this.#at = continuedLine(text, this.#at);
			else {
				this.#token(code, unit);
				if (code === 10) return;
			}
		}
		this.#endOfText();
	}
	#endOfText() {
		const open = this.#open.at(-1);
		if (open !== void 0) throw new PythonSyntaxError(`'${this.#text[open]}' was never closed`, open, open + 1);
		this.tokens.push(Token.newline, this.#at, this.#at);
	}
	#token(code, unit) {
		const text = this.#text;
		const start = this.#at;
		let kind = Token.operator;
		let end = start + 1;
		let word = "";
		if (unit === NAME) {
			end = endOf(WORD, text, start);
			if (end - start <= 2 && startsString(text, start, end)) {
				kind = Token.string;
				end = scanString(text, start, end);
			} else {
				word = text.slice(start, end);
				kind = end - start <= LONGEST_KEYWORD && KEYWORDS.has(word) ? Token.keyword : Token.name;
				if (BEYOND_ASCII.test(word)) word = normalized(word, start);
			}
		} else if (unit === QUOTE) {
			kind = Token.string;
			end = scanString(text, start, start);
		} else if (unit === DIGIT || code === 46 && isDigit(text, end)) {
			kind = Token.number;
			end = scanNumber(text, start);
		} else if (code === 10) kind = Token.newline;
		else {
			word = this.#operator(code);
			end = start + word.length;
		}
		this.tokens.push(kind, start, end, word);
		this.#at = end;
	}
	#operator(code) {
		const operator = scanOperator(this.#text, this.#at);
		const end = this.#at + operator.length;
		if (code === 40 || code === 91 || code === 123) {
			if (this.#open.length >= MAX_BRACKETS) throw new PythonSyntaxError("too many nested parentheses", this.#at, end);
			this.#open.push(this.#at);
		} else if (code === 41 || code === 93 || code === 125) this.#close(operator, end);
		return operator;
	}
	#close(operator, end) {
		const open = this.#open.pop();
		if (open === void 0) throw new PythonSyntaxError(`unmatched '${operator}'`, this.#at, end);
		const opening = this.#text[open];
		if (opening === OPENING.get(operator)) return;
		throw new PythonSyntaxError(`closing parenthesis '${operator}' does not match opening parenthesis '${opening}'`, this.#at, end);
	}
};
const LINE_ENDS = new Set([
	Token.newline,
	Token.indent,
	Token.dedent
]);
const BRACKET = /does not match opening/;
const STATEMENT = /([ \t]*)(?:@|(?:import|def|class|while|with|try|return|pass|del|assert|raise|global|nonlocal|break|continue|async)\b|from[ \t]+[.\w]+[ \t]+import\b|(?:if|for|elif|else|except|finally)\b.*:[ \t]*(?:#.*)?$|[^\W\d][\w.]*(?:\[.*\])?[ \t]*(?:=(?!=)|:|[-+*/|&]=|\())/my;
const LONGEST_KEYWORD = 8;
const WORD = /[\w\x80-\uffff]+/y;
const BLANKS = /[ \t\f]*(?:#[^\n]*)?/y;
const BLANK_LINES = /(?:[ \t\f\n]+|#[^\n]*)*/y;
const NAME = 1;
const DIGIT = 2;
const QUOTE = 3;
const BLANK = 4;
const UNITS = Uint8Array.from({ length: 128 }, (_, code) => {
	const unit = String.fromCharCode(code);
	if (/\w/.test(unit)) return /\d/.test(unit) ? DIGIT : NAME;
	if (/['"]/.test(unit)) return QUOTE;
	return /[ \t\f#]/.test(unit) ? BLANK : 0;
});
function isDigit(text, at) {
	const code = text.charCodeAt(at);
	return code >= 48 && code <= 57;
}
const OPERATORS = new Set("** // << >> <= >= == != -> += -= *= /= %= &= |= ^= @= := + - * / % & | ^ ~ < > ( ) [ ] { } , : . ; @ =".split(" "));
const LONG_OPERATORS = new Set([
	"**=",
	"//=",
	"<<=",
	">>=",
	"..."
]);
const SECOND = Uint8Array.from({ length: 128 }, (_, code) => "*/<>=.".includes(String.fromCharCode(code)) ? 1 : 0);
function scanOperator(text, at) {
	const one = text[at];
	if (SECOND[text.charCodeAt(at + 1)] === 1) {
		const three = text.slice(at, at + 3);
		if (LONG_OPERATORS.has(three)) return three;
		const two = text.slice(at, at + 2);
		if (OPERATORS.has(two)) return two;
	}
	const code = one.charCodeAt(0);
	if (code >= 32 && code !== 127) return one;
	throw new PythonSyntaxError(`invalid non-printable character U+${code.toString(16).padStart(4, "0").toUpperCase()}`, at, at + 1);
}
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
function normalized(name, start) {
	if (IDENTIFIER.test(name)) return name.normalize("NFKC");
	let at = 0;
	for (const character of name) {
		if (!/[\p{XID_Continue}]/u.test(character) || at === 0 && !/[\p{XID_Start}_]/u.test(character)) {
			const code = character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
			throw new PythonSyntaxError(/[^\p{C}\p{Z}]/u.test(character) ? `invalid character '${character}' (U+${code})` : `invalid non-printable character U+${code}`, start + at, start + at + character.length);
		}
		at += character.length;
	}
	return name.normalize("NFKC");
}
// src/syntax/strings/literal.ts
function takeApart(text, start, end) {
	let quote = start;
	while (text.charCodeAt(quote) !== 39 && text.charCodeAt(quote) !== 34) quote++;
	const mark = text[quote];
	const width = end - quote >= 6 && text[quote + 1] === mark && text[quote + 2] === mark ? 3 : 1;
	const prefix = quote === start ? "" : text.slice(start, quote).toLowerCase();
	return {
		isRaw: prefix.includes("r"),
		isBytes: prefix.includes("b"),
		isFormatted: prefix.includes("f"),
		start: quote + width,
		end: end - width
	};
}
function appendPart(parts, part) {
	const last = parts.at(-1);
	if (part.nodeType !== "Constant" || last?.nodeType !== "Constant") {
		if (part.nodeType !== "Constant" || part.value !== "") parts.push(part);
		return;
	}
	const value = String(last.value) + String(part.value);
	parts[parts.length - 1] = {
		...last,
		value,
		special: last.special ?? part.special,
		end: part.end
	};
}
const SHORT = new Map(Object.entries({
	"\n": "",
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	...CONTROL_ESCAPES
}));
const ESCAPE = /\\(?:([0-7]{1,3})|x([\da-fA-F]{0,2})|u([\da-fA-F]{0,4})|U([\da-fA-F]{0,8})|N(?:\{([^}]*)\})?|(.))/gsu;
function decodeEscapes(content, start, isBytes) {
	if (!content.includes("\\")) return content;
	return content.replace(ESCAPE, (...match) => {
		const [whole, octal, x, u, U, name, other] = match;
		const at = start + match[7];
		if (octal !== void 0) return String.fromCharCode(Number.parseInt(octal, 8) & (isBytes ? 255 : 511));
		if (x !== void 0) return character(x, 2, at, isBytes);
		if (other !== void 0) return SHORT.get(other) ?? whole;
		if (isBytes) return whole;
		if (u !== void 0) return character(u, 4, at, false);
		if (U !== void 0) return character(U, 8, at, false);
		if (!name) throw broken("malformed \\N character escape", at);
		return whole;
	});
}
function character(digits, count, at, isBytes) {
	if (digits.length < count) throw broken(isBytes ? "invalid \\x escape" : "truncated escape: digits are missing", at);
	const code = Number.parseInt(digits, 16);
	if (code > 1114111) throw broken("illegal Unicode character", at);
	return code > 65535 ? String.fromCodePoint(code) : String.fromCharCode(code);
}
function broken(message, at) {
	return new PythonSyntaxError(`(unicode error) ${message}`, at, at + 2);
}
function namesCharacter(content) {
	return /(?:^|[^\\])(?:\\\\)*\\N\{/.test(content);
}
// src/syntax/strings/formatted.ts
const MAX_NESTING = 2;
function parseFormatted(parser, literal) {
	return new FormatReader(parser, literal).parts(0);
}
var FormatReader = class {
	#parser;
	#text;
	#end;
	#isRaw;
	#at;
	constructor(parser, { start, end, isRaw }) {
		this.#parser = parser;
		this.#text = parser.text;
		this.#at = start;
		this.#end = end;
		this.#isRaw = isRaw;
	}
	parts(level) {
		const parts = [];
		while (this.#at < this.#end) {
			const literal = this.#literal(level);
			if (literal !== void 0) appendPart(parts, literal);
			if (this.#at >= this.#end || this.#text[this.#at] === "}") break;
			if (this.#text[this.#at] === "{") for (const part of this.#field(level)) appendPart(parts, part);
		}
		return parts;
	}
	#literal(level) {
		const start = this.#at;
		let text = "";
		let from = start;
		const flush = (to) => {
			const content = this.#text.slice(from, to);
			text += this.#isRaw ? content : decodeEscapes(content, from, false);
		};
		for (;;) {
			const at = this.#nextBrace();
			if (at >= this.#end || level > 0 || this.#text[at + 1] !== this.#text[at] || at + 1 >= this.#end) {
				flush(at);
				this.#at = at;
				if (level === 0 && at < this.#end && this.#text[at] === "}") this.#fail("f-string: single '}' is not allowed", at);
				break;
			}
			flush(at + 1);
			this.#at = at + 2;
			from = at + 2;
		}
		if (text === "") return void 0;
		const isNamed = !this.#isRaw && namesCharacter(this.#text.slice(start, this.#at));
		return {
			nodeType: "Constant",
			value: text,
			special: isNamed ? "named character" : void 0,
			start,
			end: this.#at
		};
	}
	#nextBrace() {
		let at = this.#at;
		for (; at < this.#end; at++) {
			const unit = this.#text[at];
			if (unit === "{" || unit === "}") return at;
			if (unit !== "\\" || this.#isRaw) continue;
			const next = this.#text[at + 1];
			if (next === "N" && this.#text[at + 2] === "{") {
				const close = this.#text.indexOf("}", at);
				at = close < 0 || close >= this.#end ? this.#end : close;
			} else if (next !== "{" && next !== "}") at++;
		}
		return this.#end;
	}
	#field(level) {
		if (level >= MAX_NESTING) this.#fail("f-string: expressions nested too deeply", this.#at);
		const start = this.#at;
		const end = findFieldEnd(this.#text, start + 1, this.#end);
		const value = this.#expression(start + 1, end);
		this.#at = end;
		const debug = this.#debugText(start + 1);
		let conversion = this.#conversion();
		let formatSpec;
		if (this.#text[this.#at] === ":") {
			const from = ++this.#at;
			formatSpec = {
				nodeType: "JoinedStr",
				values: this.parts(level + 1),
				start: from,
				end: this.#at
			};
		}
		if (this.#at >= this.#end || this.#text[this.#at] !== "}") this.#fail("f-string: expecting '}'", this.#at);
		this.#at++;
		if (debug !== void 0 && formatSpec === void 0) conversion ??= "r";
		const node = {
			nodeType: "FormattedValue",
			value,
			conversion,
			formatSpec,
			start,
			end: this.#at
		};
		if (debug === void 0) return [node];
		return [{
			nodeType: "Constant",
			value: debug,
			special: void 0,
			start: start + 1,
			end
		}, node];
	}
	#debugText(start) {
		if (this.#text[this.#at] !== "=") return void 0;
		this.#at++;
		while (/[ \t\n\f\v\r]/.test(this.#text[this.#at] ?? "")) this.#at++;
		return this.#text.slice(start, this.#at);
	}
	#conversion() {
		if (this.#text[this.#at] !== "!") return void 0;
		const conversion = this.#at + 1 < this.#end ? this.#text[this.#at + 1] : void 0;
		if (conversion !== "s" && conversion !== "r" && conversion !== "a") return this.#fail("f-string: invalid conversion character: expected 's', 'r', or 'a'", this.#at);
		this.#at += 2;
		return conversion;
	}
	#expression(start, end) {
		const source = this.#text.slice(start, end);
		if (/^[ \t\n\f\r]*$/.test(source)) this.#fail("f-string: empty expression not allowed", start - 1);
		const tokens = tokensOf$1(source, start);
		const parser = new Parser(this.#text, tokens, this.#parser.grammar, this.#parser);
		const value = parser.grammar.starExpressions(parser);
		if (parser.kind !== Token.newline) parser.fail("f-string: invalid syntax");
		return value;
	}
	#fail(message, at) {
		throw new PythonSyntaxError(message, at, at + 1);
	}
};
function tokensOf$1(source, start) {
	const shift = start - 1;
	const tokens = tokenize(`(${source})`);
	for (const [at, offset] of tokens.starts.entries()) tokens.starts[at] = offset + shift;
	for (const [at, offset] of tokens.ends.entries()) tokens.ends[at] = offset + shift;
	if (tokens.error !== void 0) {
		const { message, start: from, end, pythonClass } = tokens.error;
		tokens.error = new PythonSyntaxError(`f-string: ${message}`, from + shift, end + shift, pythonClass);
	}
	return tokens;
}
const CLOSING = new Map(Object.entries({
	"(": ")",
	"[": "]",
	"{": "}"
}));
function findFieldEnd(text, start, end) {
	const open = [];
	for (let at = start; at < end; at++) {
		const unit = text[at];
		if (unit === "\\") throw refused("f-string expression part cannot include a backslash", at);
		if (unit === "#") throw refused("f-string expression part cannot include '#'", at);
		if (unit === "'" || unit === "\"") at = quoteEnd(text, at, end);
		else if (CLOSING.has(unit)) open.push(CLOSING.get(unit));
		else if (open.length === 0 && "!:}=<>".includes(unit)) {
			if (unit !== ":" && unit !== "}" && text[at + 1] === "=" && at + 1 < end) at++;
			else if (unit !== "<" && unit !== ">") return at;
		} else if (unit === ")" || unit === "]" || unit === "}") {
			if (open.pop() !== unit) throw refused(`f-string: unmatched '${unit}'`, at);
		}
	}
	throw refused(open.length > 0 ? "f-string: a bracket was never closed" : "f-string: expecting '}'", end - 1);
}
function quoteEnd(text, at, end) {
	const quote = text[at];
	const mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
	const close = text.indexOf(mark, at + mark.length);
	if (close < 0 || close + mark.length > end) throw refused("f-string: unterminated string", at);
	const backslash = text.slice(at, close).indexOf("\\");
	if (backslash >= 0) throw refused("f-string expression part cannot include a backslash", at + backslash);
	return close + mark.length - 1;
}
function refused(message, at) {
	return new PythonSyntaxError(message, at, at + 1);
}
// src/syntax/strings/strings.ts
function parseStrings(parser) {
	return parsePlain(parser) ?? parseLiterals(parser);
}
function parsePlain(parser) {
	const { text, start, end } = parser;
	const mark = text[start];
	if (mark !== "'" && mark !== "\"" || text[start + 1] === mark && end - start > 2) return void 0;
	const value = text.slice(start + 1, end - 1);
	if (value.includes("\\") || parser.nextKind === Token.string) return void 0;
	parser.at++;
	return {
		nodeType: "Constant",
		value,
		special: void 0,
		start,
		end
	};
}
function parseLiterals(parser) {
	const { start } = parser;
	const literals = [];
	while (parser.kind === Token.string) {
		literals.push(takeApart(parser.text, parser.start, parser.end));
		parser.at++;
	}
	const end = parser.lastEnd;
	const isBytes = literals.some((literal) => literal.isBytes);
	if (isBytes && !literals.every((literal) => literal.isBytes)) throw new PythonSyntaxError("cannot mix bytes and nonbytes literals", start, end);
	if (literals.some(({ isFormatted }) => isFormatted)) return formatted(parser, literals, start, end);
	const text = literals.map((literal) => decode(parser.text, literal)).join("");
	const special = literals.some((literal) => isNamed(parser.text, literal)) ? "named character" : void 0;
	return {
		nodeType: "Constant",
		value: isBytes ? new PyBytes(Uint8Array.from(text, (unit) => unit.charCodeAt(0))) : text,
		special,
		start,
		end
	};
}
function isNamed(text, { start, end, isRaw, isBytes }) {
	return !isRaw && !isBytes && namesCharacter(text.slice(start, end));
}
function decode(text, { start, end, isRaw, isBytes }) {
	const content = text.slice(start, end);
	if (isBytes) {
		const at = content.search(/[\x80-\uffff]/);
		if (at >= 0) throw new PythonSyntaxError("bytes can only contain ASCII literal characters", start + at, start + at + 1);
	}
	return isRaw ? content : decodeEscapes(content, start, isBytes);
}
function formatted(parser, literals, start, end) {
	const values = [];
	for (const literal of literals) {
		const parts = literal.isFormatted ? parseFormatted(parser, literal) : [constantOf(parser.text, literal)];
		for (const part of parts) appendPart(values, part);
	}
	return {
		nodeType: "JoinedStr",
		values,
		start,
		end
	};
}
function constantOf(text, literal) {
	return {
		nodeType: "Constant",
		value: decode(text, literal),
		special: isNamed(text, literal) ? "named character" : void 0,
		start: literal.start,
		end: literal.end
	};
}
// src/syntax/parse.ts
const GRAMMAR = {
	expression: parseExpression,
	namedExpression: parseNamedExpression,
	starExpressions: parseStarExpressions,
	disjunction: parseDisjunction,
	operand: parseOperand,
	yieldExpression: parseYield,
	block: parseBlock,
	strings: parseStrings
};
function parsePython(source, text = source.text, map) {
	const { module, errors } = parse(source, text, map, false);
	if (errors[0] !== void 0) throw syntaxProblem(module.places, errors[0]);
	return module;
}
function parseModule(source, text = source.text, map) {
	if (text !== source.text || map !== void 0) return withProblems(parse(source, text, map, true));
	const before = lastParsed.get(source.name);
	if (before?.source === source) return before;
	const parsed = withProblems(parse(source, text, map, true, before));
	keep({
		source,
		...parsed
	});
	return parsed;
}
function tokensOf(source) {
	const known = lastParsed.get(source.name);
	return known?.source === source && known.errors.length === 0 && known.module.text === source.text ? known.module.tokens : tokenize(source.text);
}
function withProblems(parsed) {
	const { module, errors, compileErrors } = parsed;
	const problems = [...errors, ...compileErrors].map((error) => syntaxProblem(module.places, error));
	return {
		...parsed,
		problems
	};
}
const lastParsed = new Map();
const MAX_KEPT = 2 ** 15;
let kept = 0;
function keep(parsed) {
	const { name, text } = parsed.source;
	forget(name);
	lastParsed.set(name, parsed);
	kept += text.length;
	for (const oldest of lastParsed.keys()) {
		if (kept <= MAX_KEPT || oldest === name) break;
		forget(oldest);
	}
}
function forget(name) {
	kept -= lastParsed.get(name)?.source.text.length ?? 0;
	lastParsed.delete(name);
}
function parse(source, text, map, isTolerant, before) {
	if (text.includes("\r")) return parse(withPlainLines(source), plainLines(text), map, isTolerant);
	const known = before && !text.includes("\0") ? sharedBeginning(before.module, before.sound, text) : void 0;
	const tokenizer = new Tokenizer(text, known?.tokens, known?.end);
	const { tokens } = tokenizer;
	const parser = new Parser(text, tokens, GRAMMAR, isTolerant ? tokenizer : void 0);
	parser.at = tokens.length;
	const body = known?.body ?? [];
	const errors = parser.problems;
	try {
		refuseNul(text);
		tokenizer.run();
		parseFile(parser, body);
		checkFutureImports(parser, body);
	} catch (error) {
		if (error instanceof PythonSyntaxError) errors.push(error);
		else if (error instanceof RangeError) errors.push(tooDeep(text));
		else if (!(error instanceof TooManyProblems)) throw error;
	}
	const compileErrors = parser.scopes.errors;
	return {
		module: new PythonModule(new Places(source, map), {
			text,
			body,
			tokens
		}, compileErrors[0]),
		errors,
		compileErrors,
		sound: soundUntil(parser, compileErrors)
	};
}
function soundUntil({ problems, firstBroken, openMatch }, compileErrors) {
	const doubts = [
		...problems,
		...compileErrors,
		...openMatch === void 0 ? [] : [openMatch]
	];
	return Math.min(firstBroken, ...doubts.map(({ start }) => start));
}
function refuseNul(text) {
	const at = text.indexOf("\0");
	if (at >= 0) throw new PythonSyntaxError("source code string cannot contain null bytes", at, at + 1);
}
function plainLines(text) {
	return text.replace(/\r\n?/g, "\n");
}
function withPlainLines(source) {
	return source.text.includes("\r") ? new SourceText(source.name, plainLines(source.text)) : source;
}
function tooDeep(text) {
	return new PythonSyntaxError("maximum recursion depth exceeded during compilation", 0, Math.min(1, text.length), "RecursionError");
}
export { tokenize as a, numeric as c, sameValue as d, tokensOf as i, pyEquals as l, parsePython as n, KEYWORDS as o, plainLines as r, Token as s, parseModule as t, sameCode as u };
