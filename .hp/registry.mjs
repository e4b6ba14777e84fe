import { a as SourceText, i as throwIfProblems, n as MmdetConfigError } from "./errors.mjs";
import { r as nearestName, t as didYouMean } from "./nearest.mjs";
import { C as kindOf$2, E as unknownKey, S as instanceOf, T as oneOf$1, _ as OBJECT, a as PyTuple, b as checkOptions, c as noPyValue, g as FUNCTION, i as PyList, n as PyExpression, p as floatRepr, r as PyFloat, s as isPyValue, t as PyBytes, v as STRING, w as listOf$1, x as describeValue, y as checkArgument } from "./values.mjs";
import { s as pyTypeName, t as PyDict } from "./dict.mjs";
import { a as bytesRepr, n as PySet, s as stringRepr, t as PyFrozenSet } from "./set.mjs";
import { a as isWritableName, t as DELETE_KEY } from "./engineKeys.mjs";
import { o as isPrintedInt } from "./numberText.mjs";
import { d as sameValue, n as parsePython, r as plainLines, s as Token } from "./parse.mjs";
import { a as ref, i as ownValue, o as toPy, r as float$1, s as tuple } from "./input.mjs";
import { i as outputStrides, o as outputsAt, t as oldKeyHint } from "./oldKeys.mjs";
import { S as treeToPy, _ as ownNode, b as splitKeys, d as Replacement, f as applyOverrides, g as ownMarker, h as isPlainObject, l as ComponentTree, m as isMarker, n as OnlyItem, u as Removal, x as toTree, y as replace } from "./listEdits.mjs";
import * as z from "zod/mini";
// src/yapf/syntax/kinds.ts
const Kind = {
	endMarker: 0,
	name: 1,
	number: 2,
	string: 3,
	newline: 4,
	indent: 5,
	dedent: 6,
	comment: 7,
	continuation: 8,
	async: 9,
	await: 10,
	open: 11,
	close: 12,
	comma: 13,
	colon: 14,
	semicolon: 15,
	equal: 16,
	dot: 17,
	star: 18,
	doubleStar: 19,
	at: 20,
	arrow: 21,
	walrus: 22,
	augmented: 23,
	operator: 24,
	fileInput: 64,
	simpleStatement: 65,
	suite: 66,
	ifStatement: 67,
	whileStatement: 68,
	forStatement: 69,
	tryStatement: 70,
	exceptClause: 71,
	withStatement: 72,
	matchStatement: 73,
	caseBlock: 74,
	functionDefinition: 75,
	classDefinition: 76,
	decorator: 77,
	decorators: 78,
	decorated: 79,
	asyncFunction: 80,
	asyncStatement: 81,
	expressionStatement: 82,
	annotatedAssign: 83,
	keywordStatement: 84,
	importName: 85,
	importFrom: 86,
	importAsNames: 87,
	importAsName: 88,
	dottedAsNames: 89,
	dottedName: 90,
	parameters: 91,
	typedArguments: 92,
	typedName: 93,
	lambdaArguments: 94,
	lambda: 95,
	test: 96,
	orTest: 97,
	andTest: 98,
	notTest: 99,
	comparison: 100,
	comparisonOperator: 101,
	starExpression: 102,
	bitOr: 103,
	bitXor: 104,
	bitAnd: 105,
	shift: 106,
	arithmetic: 107,
	term: 108,
	factor: 109,
	power: 110,
	atom: 111,
	trailer: 112,
	listMaker: 113,
	groupMaker: 114,
	dictSetMaker: 115,
	argumentList: 116,
	argument: 117,
	subscriptList: 118,
	subscript: 119,
	sliceStep: 120,
	compFor: 121,
	oldCompFor: 122,
	compIf: 123,
	namedExpression: 124,
	asExpression: 125,
	expressionList: 126,
	yieldExpression: 127,
	pattern: 128,
	guard: 129,
	starredTypedName: 130
};
// src/yapf/limits.ts
const MAX_NESTING = 1e3;
const MAX_TOKENS = 3e5;
const MAX_OUTPUT = 16777216;
const MAX_LINE_STATES = 1e6;
const MAX_SOURCE_STATES = 1e7;
function limitError(text, token, message, hint) {
	const start = Math.min(token.start, text.length);
	const end = Math.min(start + token.text.length, text.length);
	return new MmdetConfigError({
		code: "limit",
		message,
		span: {
			source: new SourceText("<source>", text),
			start,
			end
		},
		hint
	});
}
var Effort = class {
	#source;
	#left;
	constructor(source, states = MAX_SOURCE_STATES) {
		this.#source = source;
		this.#left = states;
	}
	get line() {
		return Math.min(MAX_LINE_STATES, this.#left);
	}
	spend(states) {
		this.#left -= states;
	}
	exceeded(tokens) {
		const token = tokens.find(({ kind }) => kind !== Kind.comment) ?? tokens[0];
		return limitError(this.#source, token, `laying out this statement takes more than ${this.line} steps`, "put `# yapf: disable` behind it to keep it as it is, or a trailing comma into its longest list");
	}
};
// src/yapf/style.ts
const EXCESS_CHARACTER = 7e3;
const SplitPenalty = {
	unbreakable: 1e6,
	namedAssign: 15e3,
	afterUnary: 1e4,
	subscript: 6e3,
	dottedName: 4e3,
	veryStrong: 3500,
	strong: 3e3,
	atom: 2300,
	factor: 2100,
	term: 2e3,
	arithmetic: 1900,
	shift: 1800,
	bitAnd: 1700,
	bitXor: 1500,
	bitOr: 1400,
	comparison: 1300,
	starred: 1300,
	not: 1200,
	and: 1100,
	or: 1e3,
	connected: 500,
	oneArgument: 500,
	operator: 300,
	afterOpening: 300,
	together: 100,
	beforeClosing: 100
};
// src/yapf/syntax/tree.ts
var Leaf = class {
	kind;
	text;
	line;
	column;
	start;
	prefixStart;
	hasTrivia;
	parent = void 0;
	isKeyword = false;
	subtypes = 0;
	syntaxPenalty = 0;
	mustSplit = false;
	newlines = 0;
	container = void 0;
	length;
	match = void 0;
	elements = void 0;
	entryIndent = void 0;
	parameters = void 0;
	enclosing = void 0;
	index = 0;
	spacesBefore = 0;
	totalLength = 0;
	splitPenalty = 0;
	canBreakBefore = false;
	mustBreakBefore = false;
	whitespace = "";
	constructor(kind, text, line, column, start, prefixStart) {
		this.kind = kind;
		this.text = text;
		this.line = line;
		this.column = column;
		this.start = start;
		this.prefixStart = prefixStart;
		this.hasTrivia = false;
		this.length = text.length;
	}
};
const Subtype = {
	unaryOperator: 1,
	binaryOperator: 2,
	subscriptColon: 4,
	subscriptBracket: 8,
	namedAssign: 16,
	namedAssignList: 32,
	lambdaDefault: 64,
	argumentsStar: 128,
	keywordsStar: 256,
	dictKey: 512,
	dictKeyPart: 1024,
	dictValue: 2048,
	dictSetGenerator: 4096,
	compExpression: 8192,
	compFor: 16384,
	compIf: 32768,
	functionName: 65536,
	decorator: 1 << 17,
	typedName: 1 << 18,
	parameterStart: 1 << 19,
	parameterStop: 1 << 20
};
var Node = class {
	kind;
	children;
	parent = void 0;
	childIndent = void 0;
	constructor(kind, children) {
		this.kind = kind;
		this.children = children;
		for (const child of children) child.parent = this;
	}
};
function nodeOf(kind, children) {
	return children.length === 1 ? children[0] : new Node(kind, children);
}
function isName(leaf) {
	return leaf.kind === Kind.name && !leaf.isKeyword;
}
function isLeaf(tree) {
	return tree.kind < 64;
}
function firstLeaf(tree) {
	let at = tree;
	while (!isLeaf(at)) at = at.children[0];
	return at;
}
function lastLeaf(tree) {
	let at = tree;
	while (!isLeaf(at)) at = at.children[at.children.length - 1];
	return at;
}
function ruleTable(rows) {
	const rules = new Array(131).fill(void 0);
	for (const [kind, rule] of rows) rules[kind] = rule;
	return rules;
}
// src/yapf/lines/logicalLine.ts
var LogicalLine = class {
	depth;
	tokens;
	disabled = false;
	constructor(depth, tokens = []) {
		this.depth = depth;
		this.tokens = tokens;
	}
	get first() {
		return this.tokens[0];
	}
	get last() {
		return this.tokens[this.tokens.length - 1];
	}
	get isComment() {
		return this.first.kind === Kind.comment;
	}
};
function finishLine(line) {
	matchBrackets(line.tokens);
	gatherParameters(line.tokens);
	forbidBreaksOutsideBrackets(line.tokens);
}
function matchBrackets(tokens) {
	const open = [];
	for (const token of tokens) {
		if (token.kind === Kind.open) open.push(token);
		else if (token.kind === Kind.close) {
			const opening = open.pop();
			opening.match = token;
			token.match = opening;
		}
		const { container } = token;
		if (container === void 0 || container.match !== void 0) continue;
		if (container.elements === void 0) container.elements = [token];
		else container.elements.push(token);
	}
}
function gatherParameters(tokens) {
	const functions = [];
	const starts = [];
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if ((token.subtypes & Subtype.functionName) !== 0) {
			const open = tokens[at + 1];
			open.parameters = [];
			functions.push(open);
			continue;
		}
		const current = functions[functions.length - 1];
		if (current === void 0) continue;
		if (token.text === ")") {
			if (token === current.match) functions.pop();
			continue;
		}
		if ((token.subtypes & Subtype.parameterStart) !== 0) starts.push(token);
		if (starts.length > 0 && (token.subtypes & Subtype.parameterStop) !== 0) {
			const parameter = {
				first: starts.pop(),
				last: token
			};
			current.parameters?.push(parameter);
		}
	}
}
function forbidBreaksOutsideBrackets(tokens) {
	let depth = 0;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (at > 0 && depth === 0) token.syntaxPenalty = SplitPenalty.unbreakable;
		if (token.kind === Kind.open) depth++;
		else if (token.kind === Kind.close) depth--;
	}
}
// src/yapf/syntax/pythonText.ts
function isSpace(unit) {
	if (unit <= 32) return unit === 32 || unit >= 9 && unit <= 13 || unit >= 28 && unit <= 31;
	if (unit < 5760) return unit === 133 || unit === 160;
	if (unit >= 8192 && unit <= 8202) return true;
	return [
		5760,
		8232,
		8233,
		8239,
		8287,
		12288
	].includes(unit);
}
function trimStart(text) {
	let start = 0;
	while (start < text.length && isSpace(text.charCodeAt(start))) start++;
	return text.slice(start);
}
function trimEnd(text) {
	let end = text.length;
	while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
	return text.slice(0, end);
}
function trim(text) {
	return trimEnd(trimStart(text));
}
const OTHER_ENDS = "\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029";
new RegExp(`[${OTHER_ENDS}]`, "g");
const LINE_END = new RegExp(`\\r\\n|[\\r\\n${OTHER_ENDS}]`);
function splitLines(text) {
	return text.split(LINE_END);
}
function countNewlines(text) {
	let count = 0;
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
	return count;
}
function codePoints(text) {
	let length = text.length;
	for (let at = 0; at < text.length - 1; at++) if ((text.charCodeAt(at) & 64512) === 55296 && (text.charCodeAt(at + 1) & 64512) === 56320) {
		length--;
		at++;
	}
	return length;
}
// src/yapf/lines/whitespace.ts
function keepSpaces(line) {
	const { tokens } = line;
	const first = line.first.column;
	for (let at = 1; at < tokens.length; at++) {
		const token = tokens[at];
		token.spacesBefore = writtenSpaces(tokens[at - 1], token, line.depth * 4 - first);
	}
}
function writtenSpaces(previous, token, shift) {
	const isBlock = isTripleQuoted(previous);
	const newlines = isBlock ? countNewlines(previous.text) : 0;
	if (token.line !== previous.line + newlines) return token.column + shift;
	if (!isBlock) return token.column - (previous.column + previous.length);
	const last = codePoints(previous.text.slice(previous.text.lastIndexOf("\n") + 1));
	return token.column - last - (newlines > 0 ? 0 : previous.column);
}
function isTripleQuoted({ kind, text }) {
	return kind === Kind.string && (text.endsWith("\"\"\"") || text.endsWith("'''"));
}
function keepLineEnds(line, before) {
	const { tokens } = line;
	if (before !== void 0) keepLineEndsBefore(line.first, before);
	for (let at = 1; at < tokens.length; at++) {
		const token = tokens[at];
		const previous = tokens[at - 1];
		const least = previous.kind === Kind.comment ? 1 : 0;
		setLineEnds(token, Math.max(least, writtenLineEnds(previous, token)));
	}
}
function keepLineEndsBefore(first, before) {
	const least = before.last.kind === Kind.colon ? 0 : 1;
	setLineEnds(first, Math.max(least, writtenLineEnds(before.last, first)));
}
function writtenLineEnds(previous, token) {
	let end = previous.line;
	if (previous.kind === Kind.string) end += countNewlines(previous.text);
	if (previous.kind !== Kind.comment && previous.text.endsWith("\\")) end += countNewlines(previous.text);
	return topLine(token) - end;
}
function topLine(token) {
	return token.kind === Kind.comment ? token.line - countNewlines(token.text) : token.line;
}
function keepBlankLinesBeforeComments(line) {
	let previous;
	for (const token of line.tokens) {
		if (token.kind === Kind.comment && previous !== void 0 && topLine(token) - previous.line > 1) setLineEnds(token, 2);
		previous = token;
	}
}
const made = new Map();
function space(lineEnds, columns) {
	const key = columns * MANY_LINE_ENDS + lineEnds;
	const text = made.get(key) ?? "\n".repeat(lineEnds) + " ".repeat(columns);
	made.set(key, text);
	return text;
}
const MANY_LINE_ENDS = 64;
function addWhitespace(leaf, lineEnds, spaces, depth) {
	const columns = depth * 4 + Math.max(0, spaces);
	const indent = space(0, columns);
	if (leaf.kind === Kind.comment && leaf.text.includes("\n")) leaf.text = leaf.text.split("\n").map(trimStart).join(`\n${indent}`);
	if (leaf.whitespace === "") leaf.whitespace = space(leaf.newlines === 0 ? lineEnds : leaf.newlines, columns);
	else leaf.whitespace += indent;
}
function setLineEnds(leaf, count) {
	leaf.whitespace = "\n".repeat(Math.max(0, count)) + leaf.whitespace.replace(/^\n+/, "");
}
// src/yapf/lines/joinLines.ts
function splitAtSemicolons(lines) {
	return lines.flatMap((line) => {
		if (line.disabled || !line.tokens.some(isSemicolon)) return [line];
		const parts = [];
		let part = new LogicalLine(line.depth);
		for (const token of line.tokens) {
			if (token.kind === Kind.continuation && part.tokens.length === 0 && parts.length > 0) continue;
			if (!isSemicolon(token)) part.tokens.push(token);
			else {
				parts.push(part);
				part = new LogicalLine(line.depth);
			}
		}
		if (part.tokens.length > 0) parts.push(part);
		return parts;
	});
}
function isSemicolon(token) {
	return token.kind === Kind.semicolon;
}
function* joinLines(lines) {
	let joined = false;
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		if (line.disabled) at = joinDisabled(lines, at);
		else {
			joined = canJoin(lines, at, joined);
			if (joined) joinBody(line, lines[++at]);
		}
		yield line;
	}
}
function joinDisabled(lines, start) {
	const line = lines[start];
	let at = start + 1;
	for (; at < lines.length; at++) {
		const next = lines[at];
		if (next.first.line !== line.first.line) break;
		const { last } = line;
		if (last.text !== ":") line.tokens.push(new Leaf(Kind.semicolon, ";", line.first.line, last.column + 2, 0, 0));
		line.tokens.push(...next.tokens);
	}
	return at - 1;
}
function joinBody(line, body) {
	if (body.tokens.length === 1 && isTripleQuoted(body.first)) line.disabled = true;
	line.tokens.push(...body.tokens);
}
function canJoin(lines, at, joined) {
	const line = lines[at];
	const body = lines[at + 1];
	const next = lines[at + 2];
	const indent = line.depth * 4;
	if (body === void 0 || indent > 79) return false;
	if (next !== void 0 && next.depth >= body.depth && line.depth !== next.depth) return false;
	const { text } = line.first;
	if (text !== "if" && !(joined && (text === "elif" || text === "else"))) return false;
	const room = 79 - indent - line.last.totalLength;
	if (room <= 0) return false;
	if (body.tokens.length === 1 && isTripleQuoted(body.first)) return true;
	return line.first.line === body.first.line && body.last.totalLength < room;
}
// src/yapf/search/mustSplitOpcodes.ts
const Opcode = {
	result: 0,
	columnBeyond: 1,
	columnWithin: 2,
	outerIndentBeyond: 3,
	indentBeyond: 4,
	shiftBeyond: 5,
	ifOpenedBroken: 6,
	breakBracket: 7
};
const Decided = {
	open: 0,
	forced: 1,
	free: 2,
	byTest: 3
};
function lastFittingColumn(start, end) {
	return 79 - (end.totalLength - start.totalLength + start.length);
}
function lastFittingIndent(open, close) {
	return 79 - (close.totalLength - open.totalLength);
}
function openingOf(token) {
	if (token.kind === Kind.open) return token;
	return token.kind === Kind.close ? token.match : token.enclosing;
}
function countCommas(tokens, open) {
	const close = open.match;
	let commas = 0;
	for (let at = open.index + 1; at < close.index; at++) {
		const token = tokens[at];
		if (token.kind === Kind.comma) commas++;
		else if (token.kind === Kind.open) at = token.match.index - 1;
	}
	return commas;
}
function isNameOrDot(leaf) {
	return isName(leaf) || leaf.kind === Kind.dot;
}
// src/yapf/search/parameterLists.ts
function isFunctionOpening(tokens, token) {
	if (token.text !== "(" || token.index === 0) return false;
	return (tokens[token.index - 1].subtypes & Subtype.functionName) !== 0;
}
var ParameterList = class {
	open;
	close;
	first;
	hasReturnType;
	hasDefaults;
	endsInComma;
	tailLength;
	headLength;
	constructor(tokens, open) {
		this.open = open;
		this.close = open.match;
		const parameters = open.parameters ?? [];
		this.first = parameters[0]?.first;
		const last = parameters[parameters.length - 1];
		this.hasReturnType = tokens[this.close.index + 1]?.text === "->";
		this.hasDefaults = parameters.some(({ first, last: end }) => hasDefault(tokens, first, end));
		this.endsInComma = last !== void 0 && tokens[last.last.index + 1]?.kind === Kind.comma;
		const end = lastOfLine(tokens, this.close);
		this.tailLength = last === void 0 ? 0 : spanTo(end, last.first);
		this.headLength = this.first === void 0 ? 0 : spanTo(end, this.first);
	}
	lastFits(indent) {
		if (!this.hasReturnType) return false;
		return this.first === void 0 || this.tailLength + indent <= 79;
	}
	breaksBeforeClose(indent) {
		if (this.endsInComma) return true;
		return this.first !== void 0 && this.tailLength + indent > 79;
	}
};
function spanTo(end, start) {
	return end.totalLength - (start.totalLength - start.length);
}
function hasDefault(tokens, first, last) {
	for (let at = first.index; at < last.index; at++) {
		const token = tokens[at];
		if ((token.subtypes & Subtype.namedAssign) !== 0) return true;
		if (token.kind === Kind.open) at = token.match.index - 1;
	}
	return false;
}
function lastOfLine(tokens, start) {
	let at = start.index;
	while (tokens[at].kind !== Kind.comment && at + 1 < tokens.length) at++;
	return tokens[at];
}
// src/yapf/search/mustSplitCalls.ts
function namedArgumentRule(tokens, at, rule) {
	const token = tokens[at];
	const previous = tokens[at - 1];
	if (token.kind === Kind.comment || (token.subtypes & Subtype.namedAssignList) === 0) return Decided.open;
	if (previous.kind === Kind.equal || previous.kind === Kind.colon) return Decided.open;
	if (previous.kind === Kind.star || previous.kind === Kind.doubleStar) return Decided.open;
	if (token.kind === Kind.colon || token.kind === Kind.equal || token.kind === Kind.comma || token.text === ")") return Decided.open;
	if (isFunctionOpening(tokens, previous)) return Decided.open;
	if (previous.text === "(") {
		if (previous.enclosing !== void 0) rule.push(Opcode.columnWithin, lastFittingColumn(previous, previous.match));
		rule.push(Opcode.shiftBeyond, 4);
		return Decided.byTest;
	}
	const open = openingOf(token);
	if (open === void 0) return Decided.open;
	rule.push(Opcode.indentBeyond, lastFittingIndent(open, open.match));
	return Decided.byTest;
}
function callRule(tokens, at, rule) {
	const token = tokens[at];
	const previous = tokens[at - 1];
	if (previous.text === "(") {
		if (token.text !== "{" && token.text !== ")") dictArgumentRule(tokens, at, rule);
		return firstArgumentRule(tokens, at, rule);
	}
	if (previous.kind !== Kind.comma || !(isName(token) || isStar$1(token))) return Decided.open;
	const open = openingOf(token);
	if (open?.text !== "(" || open.index === 0) return Decided.open;
	const caller = tokens[open.index - 1];
	if (!isName(caller) && !isStar$1(caller)) return Decided.open;
	const call = callOpening(tokens, at);
	if (call === void 0) return Decided.open;
	const close = call.match;
	const after = tokens[close.index + 1];
	if (after !== void 0 && after.kind !== Kind.comma && after.kind !== Kind.close) return Decided.forced;
	rule.push(Opcode.columnBeyond, lastFittingColumn(token, close));
	return Decided.open;
}
function isStar$1(leaf) {
	return leaf.kind === Kind.star || leaf.kind === Kind.doubleStar;
}
function callOpening(tokens, start) {
	for (let at = start; at < tokens.length; at++) {
		const token = tokens[at];
		if (token.text === "(") return token;
		if (!isNameOrDot(token) && !isStar$1(token)) return void 0;
	}
}
function dictArgumentRule(tokens, start, rule) {
	const caller = tokens[start - 2];
	if (caller === void 0 || !isName(caller)) return;
	for (let at = start; at < tokens.length; at++) {
		const token = tokens[at];
		if (token.text === "{") {
			rule.push(Opcode.outerIndentBeyond, lastFittingIndent(token, token.match));
			return;
		}
		if (token.kind === Kind.close) return;
		if (token.kind === Kind.open) at = token.match.index;
	}
}
function firstArgumentRule(tokens, at, rule) {
	const token = tokens[at];
	const open = tokens[at - 1];
	const caller = tokens[at - 2];
	if (caller === void 0 || !isName(caller)) return Decided.open;
	if (token.text === "{") {
		const close = token.match;
		if (tokens[close.index + 1]?.kind === Kind.comma) rule.push(Opcode.columnBeyond, lastFittingColumn(token, close));
	} else if (isName(token) && isCallWithArguments(tokens, at)) rule.push(Opcode.columnBeyond, lastFittingColumn(open, open.match));
	return Decided.open;
}
function isCallWithArguments(tokens, start) {
	for (let at = start; at < tokens.length; at++) {
		const { kind, text } = tokens[at];
		if (text === "(") return at + 1 < tokens.length && tokens[at + 1].text !== ")";
		if (kind !== Kind.name && kind !== Kind.dot && kind !== Kind.equal) return false;
	}
	return false;
}
// src/yapf/search/mustSplitContainers.ts
const LAST_ROOMY_COLUMN = Math.floor(55.3);
function elementRule(tokens, at, rule) {
	const token = tokens[at];
	if (tokens[at - 1].kind !== Kind.comma) return Decided.open;
	const { enclosing } = token;
	if (enclosing === void 0) return Decided.open;
	const inList = enclosing.text !== "(";
	const operator = callOrFormat(tokens, at);
	if (operator !== void 0) {
		if (inList) rule.push(Opcode.columnBeyond, lastFittingColumn(enclosing, enclosing.match));
		else if (operator.text === "(") rule.push(Opcode.columnBeyond, lastFittingColumn(token, operator.match));
	}
	if (token.kind === Kind.open && (tokens[at + 1].subtypes & Subtype.dictKey) === 0) {
		if (inList && (enclosing.subtypes & Subtype.subscriptBracket) === 0) rule.push(Opcode.columnBeyond, lastFittingColumn(token, token.match));
	}
	return Decided.open;
}
function callOrFormat(tokens, start) {
	const token = tokens[start];
	let at = start + 1;
	if (isName(token)) {
		while (at < tokens.length && isNameOrDot(tokens[at])) at++;
		return tokens[at]?.text === "(" ? tokens[at] : void 0;
	}
	if (token.kind !== Kind.string) return void 0;
	while (tokens[at]?.kind === Kind.string) at++;
	return tokens[at]?.text === "%" ? tokens[at] : void 0;
}
function containerRule(tokens, at, rule) {
	const token = tokens[at];
	const open = tokens[at - 1];
	if (open.kind !== Kind.open || token.kind === Kind.open || token.kind === Kind.comment) return Decided.open;
	if ((open.subtypes & Subtype.subscriptBracket) !== 0) return Decided.open;
	const before = tokens[at - 2];
	const close = open.match;
	if (before !== void 0 && !before.isKeyword && !isName(before)) {
		for (let inner = at; inner < close.index; inner++) if (tokens[inner].kind === Kind.comment) return Decided.forced;
	}
	const fitting = lastFittingColumn(open, close);
	if (open.text !== "(") {
		rule.push(Opcode.columnBeyond, fitting);
		return Decided.open;
	}
	if (before === void 0 || !isName(before)) {
		rule.push(Opcode.columnWithin, fitting);
		return Decided.open;
	}
	return callArgumentsRule(open, close, fitting, rule);
}
function callArgumentsRule(open, close, fitting, rule) {
	const elements = open.elements ?? [];
	if (elements.length === 1) return Decided.open;
	let least = LAST_ROOMY_COLUMN;
	for (let at = 0; at < elements.length; at++) {
		const element = elements[at];
		if (element.kind !== Kind.open) least = Math.min(least, lastFittingColumn(element, elements[at + 1] ?? close));
	}
	rule.push(Opcode.columnBeyond, Math.max(fitting, least));
	return Decided.open;
}
// src/yapf/search/mustSplitDicts.ts
function dictRule(tokens, at, rule) {
	const token = tokens[at];
	const previous = tokens[at - 1];
	if ((token.subtypes & Subtype.dictKey) !== 0 && token.kind !== Kind.comment) {
		const kept = keptDictColumn(tokens, previous);
		if (kept !== void 0) rule.push(Opcode.columnWithin, kept);
		return Decided.forced;
	}
	if ((token.subtypes & Subtype.dictSetGenerator) !== 0) return Decided.forced;
	if ((token.subtypes & Subtype.dictValue) !== 0 && token.kind !== Kind.open) rule.push(Opcode.outerIndentBeyond, lastEntryIndent(tokens, openingOf(token)));
	if (previous.text === "{") {
		const close = previous.match;
		if (tokens[close.index - 1].kind === Kind.comma) rule.push(Opcode.breakBracket, lastFittingColumn(previous, close));
	}
	return Decided.open;
}
function keptDictColumn(tokens, brace) {
	const before = tokens[brace.index - 1];
	if (brace.text !== "{" || before === void 0) return void 0;
	const open = openingOf(before);
	if (open?.text !== "(" || open.index === 0 || !isName(tokens[open.index - 1])) return void 0;
	const close = brace.match;
	if (tokens[close.index + 1] === void 0) return void 0;
	if (tokens[open.match.index + 1]?.text === ".") return void 0;
	return countCommas(tokens, brace) === 0 ? lastFittingColumn(brace, close) : void 0;
}
function lastEntryIndent(tokens, open) {
	if (open.entryIndent !== void 0) return open.entryIndent;
	open.entryIndent = findEntryIndent(tokens, open);
	return open.entryIndent;
}
function findEntryIndent(tokens, open) {
	const close = open.match;
	let entry = tokens[open.index + 1];
	let last = Number.MAX_SAFE_INTEGER;
	let at = open.index + 2;
	while (at < close.index) {
		const token = tokens[at];
		if ((token.subtypes & Subtype.dictSetGenerator) !== 0) break;
		if ((token.subtypes & Subtype.dictKey) !== 0) {
			let end = beforeComments(tokens, at);
			if (end.kind === Kind.comma) end = beforeComments(tokens, end.index - 1);
			if (!isContainerValue(tokens, end)) last = Math.min(last, 79 - spanLength(entry, end) - 1);
			entry = token;
		}
		if (token.kind !== Kind.open) at++;
		else if (token.text === "{") {
			const next = nextKey(tokens, token.match.index, close);
			if (next === void 0) return last;
			entry = tokens[next];
			at = next;
		} else at = token.match.index;
	}
	return Math.min(last, 79 - spanLength(entry, beforeComments(tokens, Math.min(at, close.index))));
}
function spanLength(start, end) {
	return end.totalLength - start.totalLength + start.length;
}
function beforeComments(tokens, at) {
	let before = at - 1;
	while (before > 0 && tokens[before].kind === Kind.comment) before--;
	return tokens[before];
}
function isContainerValue(tokens, end) {
	const open = end.match;
	if (open === void 0) return false;
	const colon = tokens[open.index - 1];
	if (colon === void 0 || colon.kind !== Kind.colon) return false;
	const key = tokens[colon.index - 1];
	return key !== void 0 && (key.subtypes & Subtype.dictKeyPart) !== 0;
}
function nextKey(tokens, start, close) {
	for (let at = start; at < tokens.length; at++) {
		if (at === close.index) return void 0;
		if ((tokens[at].subtypes & Subtype.dictKey) !== 0) return at;
	}
}
// src/yapf/search/mustSplitRules.ts
const FORCED = [Opcode.result, 1];
const FREE = [Opcode.result, 0];
function mustSplitRule(tokens, at) {
	if (tokens[at].mustBreakBefore) return FORCED;
	const rule = [];
	const done = closingRule(tokens, at, rule) || groupedExpressionRule(tokens, at) || elementRule(tokens, at, rule) || dictRule(tokens, at, rule) || namedArgumentRule(tokens, at, rule) || callRule(tokens, at, rule) || containerRule(tokens, at, rule) || writtenRule(tokens, at);
	if (done === Decided.forced) rule.push(Opcode.result, 1);
	else if (done !== Decided.byTest) rule.push(Opcode.result, 0);
	return rule.length === 2 && rule[0] === Opcode.result ? rule[1] === 1 ? FORCED : FREE : rule;
}
function closingRule(tokens, at, rule) {
	const token = tokens[at];
	if (token.kind !== Kind.close) return Decided.open;
	const afterComma = tokens[at - 1].kind === Kind.comma;
	if (token.text !== ")") {
		if ((token.subtypes & Subtype.subscriptBracket) === 0 || afterComma) rule.push(Opcode.ifOpenedBroken, token.syntaxPenalty === SplitPenalty.unbreakable ? 0 : 1);
		return Decided.open;
	}
	return afterComma && countCommas(tokens, token.match) !== 1 ? Decided.forced : Decided.open;
}
function groupedExpressionRule(tokens, at) {
	const previous = tokens[at - 1];
	if (previous.text !== "(" || previous.enclosing !== void 0 || !isName(tokens[at])) return Decided.open;
	const before = tokens[at - 2];
	if (before === void 0 || isName(before) || before.isKeyword) return Decided.open;
	return isGroupedToEnd(tokens, at) ? Decided.forced : Decided.open;
}
function isGroupedToEnd(tokens, start) {
	for (let at = start; at < tokens.length; at++) {
		const token = tokens[at];
		if (token.kind === Kind.comma) return false;
		if (token.text === ")") return at === tokens.length - 1;
		if (token.kind === Kind.open) at = token.match.index;
	}
	return false;
}
function writtenRule(tokens, at) {
	const token = tokens[at];
	const previous = tokens[at - 1];
	if (token.text === "&" || token.text === "|") return previous.line < token.line ? Decided.forced : Decided.free;
	if (token.kind !== Kind.comment) return Decided.free;
	return previous.line < token.line - countNewlines(token.text) ? Decided.forced : Decided.free;
}
// src/yapf/search/traits.ts
const Trait = {
	opens: 1,
	closes: 2,
	comment: 4,
	afterOpen: 8,
	afterOpenComment: 16,
	breaksIfForced: 32,
	breaksFreely: 64,
	uncounted: 128,
	partedBrackets: 256,
	dictKeyPart: 512,
	belowString: 1024,
	afterFunctionOpen: 2048,
	parameterStart: 4096,
	startsParameter: 8192,
	mayExceed: 16384,
	startsComprehension: 32768,
	comprehensionFor: 65536,
	hasNestedSyntax: 1 << 17
};
const FREE_COMMENT = /^#.*\b(?:(?:pylint|pytype):\s*(?:disable|enable)=|copybara:\s*(?:strip|insert|replace))/;
function mayExceedLimit(token) {
	return token.kind === Kind.comment && FREE_COMMENT.test(token.text);
}
function traitsOf(tokens, at) {
	const token = tokens[at];
	const previous = tokens[at - 1];
	let traits = 0;
	if (token.kind === Kind.open) traits |= Trait.opens;
	else if (token.kind === Kind.close) traits |= Trait.closes;
	else if (token.kind === Kind.comment) traits |= Trait.comment;
	if (mayExceedLimit(token)) traits |= Trait.mayExceed;
	if (token.text === "if" || token.text === "for") traits |= Trait.uncounted;
	if ((token.subtypes & Subtype.dictKeyPart) !== 0) traits |= Trait.dictKeyPart;
	if ((token.subtypes & Subtype.parameterStart) !== 0) traits |= Trait.startsParameter | Trait.parameterStart;
	if (token.text === "for" && (token.subtypes & Subtype.compFor) !== 0) traits |= Trait.comprehensionFor;
	if (previous === void 0) return traits;
	return traits | breakTraits(token, previous) | neighbourTraits(tokens, token, previous);
}
function breakTraits(token, previous) {
	if (!token.canBreakBefore || previous.kind === Kind.dot && token.kind === Kind.dot) return 0;
	return (token.subtypes & Subtype.dictKeyPart) !== 0 && (token.subtypes & Subtype.dictKey) === 0 ? Trait.breaksIfForced : Trait.breaksIfForced | Trait.breaksFreely;
}
function neighbourTraits(tokens, token, previous) {
	const before = tokens[previous.index - 1];
	let traits = 0;
	if (previous.kind === Kind.open) {
		traits |= Trait.afterOpen;
		if (token.kind === Kind.open && (before === void 0 || !isName(before))) traits |= Trait.partedBrackets;
		if (isFunctionOpening(tokens, previous)) traits |= Trait.afterFunctionOpen;
	} else if (previous.kind === Kind.comment) {
		if (before?.kind === Kind.open) traits |= Trait.afterOpenComment;
		if ((previous.subtypes & Subtype.parameterStart) !== 0) traits |= Trait.parameterStart;
	}
	if (previous.kind === Kind.string && token.kind === Kind.string && (token.subtypes & Subtype.dictValue) !== 0) traits |= Trait.belowString;
	const { compExpression } = Subtype;
	if ((token.subtypes & compExpression) !== 0 && (previous.subtypes & compExpression) === 0) traits |= Trait.startsComprehension;
	return traits;
}
// src/yapf/search/preparedLine.ts
function prepareLine(line, { rules }) {
	const { tokens, depth } = line;
	const count = tokens.length;
	const parameterLists = new Map();
	const plan = {
		tokens,
		firstIndent: 4 * depth,
		depth,
		isDisabled: line.disabled,
		isCompound: isCompound(tokens),
		traits: new Int32Array(count),
		spaces: new Int32Array(count),
		widths: new Int32Array(count),
		lastColumns: new Int32Array(count),
		penalties: new Int32Array(count),
		levels: new Int32Array(count),
		rules: rules ? tokens.map((_, at) => at === 0 ? [] : mustSplitRule(tokens, at)) : [],
		parameterLists
	};
	let level = 0;
	let nested = 0;
	for (let at = 0; at < count; at++) {
		const token = tokens[at];
		const traits = traitsOf(tokens, at);
		plan.traits[at] = traits;
		plan.spaces[at] = token.spacesBefore;
		plan.penalties[at] = token.splitPenalty;
		plan.levels[at] = level;
		measureWidth(token, at, plan);
		if ((traits & Trait.opens) !== 0) level++;
		else if ((traits & Trait.closes) !== 0 && level > 0) level--;
		if ((traits & Trait.startsComprehension) !== 0) nested = Trait.hasNestedSyntax;
		if ((traits & Trait.afterFunctionOpen) !== 0) {
			nested = Trait.hasNestedSyntax;
			parameterLists.set(at, new ParameterList(tokens, tokens[at - 1]));
		}
	}
	if (nested !== 0) for (let at = 0; at < count; at++) plan.traits[at] = plan.traits[at] | nested;
	return plan;
}
function measureWidth(token, at, plan) {
	const { text, kind } = token;
	const isLong = kind === Kind.string && text.includes("\n");
	plan.widths[at] = isLong ? codePoints(text.slice(0, text.indexOf("\n"))) : token.length;
	plan.lastColumns[at] = isLong ? codePoints(text.slice(text.lastIndexOf("\n") + 1)) : -1;
}
const COMPOUND$1 = new Set([
	"for",
	"while",
	"if",
	"elif",
	"with",
	"except",
	"def",
	"class"
]);
function isCompound(tokens) {
	const first = tokens[0];
	if (first.text === "match") return first.isKeyword;
	return COMPOUND$1.has((first.text === "async" ? tokens[1] ?? first : first).text);
}
// src/yapf/search/mustSplit.ts
var MustSplit = class {
	#states;
	constructor(states) {
		this.#states = states;
	}
	test(line, state) {
		const states = this.#states;
		const { parens } = states;
		const rule = line.rules[states.token(state)];
		for (let at = 0;; at += 2) {
			const bound = rule[at + 1];
			switch (rule[at]) {
				case Opcode.result: return bound === 1;
				case Opcode.columnBeyond:
					if (states.column(state) > bound) return true;
					break;
				case Opcode.columnWithin:
					if (states.column(state) <= bound) return false;
					break;
				case Opcode.outerIndentBeyond:
					if (parens.indent(parens.parent(states.paren(state))) > bound) return true;
					break;
				case Opcode.indentBeyond: return parens.indent(states.paren(state)) > bound;
				case Opcode.shiftBeyond: return states.column(state) - parens.lastSpace(states.paren(state)) > bound;
				case Opcode.ifOpenedBroken:
					if (parens.broken(states.paren(state)) === 1) return bound === 1;
					break;
				case Opcode.breakBracket: if (states.column(state) > bound) {
					this.#breakBracket(state);
					return true;
				}
			}
		}
	}
	#breakBracket(state) {
		const states = this.#states;
		const { parens } = states;
		const row = states.paren(state);
		const { indent, lastSpace, closing, breaks } = {
			indent: parens.indent(row),
			lastSpace: parens.lastSpace(row),
			closing: parens.closing(row),
			breaks: parens.breaks(row)
		};
		states.setParen(state, parens.add(parens.parent(row), indent, lastSpace, closing, 1, breaks));
	}
};
// src/yapf/search/queue.ts
const LEAST$1 = 4096;
const KEPT$1 = 65536;
var PenaltyQueue = class {
	#next = new Int32Array(LEAST$1);
	#heads = [];
	#tails = [];
	#penalties = [];
	#lineOf = new Map();
	#heap = [];
	#current = -1;
	clear() {
		if (this.#next.length > KEPT$1) this.#next = new Int32Array(LEAST$1);
		this.#heads.length = 0;
		this.#tails.length = 0;
		this.#penalties.length = 0;
		this.#lineOf.clear();
		this.#heap.length = 0;
		this.#current = -1;
	}
	push(state, penalty) {
		if (state >= this.#next.length) this.#grow(state);
		this.#next[state] = -1;
		let line = this.#current;
		if (line < 0 || this.#penalties[line] !== penalty) {
			const known = this.#lineOf.get(penalty);
			if (known === void 0) {
				this.#open(state, penalty);
				return;
			}
			line = known;
		}
		if (this.#heads[line] === -1) this.#heads[line] = state;
		else this.#next[this.#tails[line]] = state;
		this.#tails[line] = state;
	}
	pop() {
		for (;;) {
			const line = this.#current;
			if (line >= 0) {
				const state = this.#heads[line];
				if (state >= 0) {
					this.#heads[line] = this.#next[state];
					return state;
				}
				this.#lineOf.delete(this.#penalties[line]);
			}
			if (this.#heap.length === 0) {
				this.#current = -1;
				return -1;
			}
			this.#current = this.#takeLeast();
		}
	}
	get penalty() {
		return this.#penalties[this.#current];
	}
	#grow(state) {
		const next = new Int32Array(Math.max(state + 1, this.#next.length * 2));
		next.set(this.#next);
		this.#next = next;
	}
	#open(state, penalty) {
		const line = this.#penalties.length;
		this.#penalties.push(penalty);
		this.#heads.push(state);
		this.#tails.push(state);
		this.#lineOf.set(penalty, line);
		const heap = this.#heap;
		let at = heap.length;
		heap.push(line);
		while (at > 0) {
			const parent = at - 1 >> 1;
			if (this.#penalties[heap[parent]] <= penalty) break;
			heap[at] = heap[parent];
			at = parent;
		}
		heap[at] = line;
	}
	#takeLeast() {
		const heap = this.#heap;
		const least = heap[0];
		const last = heap.pop();
		if (heap.length === 0) return least;
		const penalty = this.#penalties[last];
		let at = 0;
		for (;;) {
			let child = at * 2 + 1;
			if (child >= heap.length) break;
			const right = child + 1;
			if (right < heap.length && this.#at(heap, right) < this.#at(heap, child)) child = right;
			if (this.#at(heap, child) >= penalty) break;
			heap[at] = heap[child];
			at = child;
		}
		heap[at] = last;
		return least;
	}
	#at(heap, index) {
		return this.#penalties[heap[index]];
	}
};
// src/yapf/search/seen.ts
const LEAST_SLOTS = 256;
const SLOTS_PER_TOKEN = 8;
const KEPT_SLOTS = 1 << 17;
var SeenStates = class {
	#states;
	#slots = new Int32Array(LEAST_SLOTS);
	#size = LEAST_SLOTS;
	#count = 0;
	#withBrackets = true;
	constructor(states) {
		this.#states = states;
		this.clear(0);
	}
	clear(tokens) {
		this.#withBrackets = true;
		if (this.#slots.length > KEPT_SLOTS) this.#slots = new Int32Array(LEAST_SLOTS);
		let size = LEAST_SLOTS;
		while (size < tokens * SLOTS_PER_TOKEN) size *= 2;
		this.#resize(size);
	}
	get comparesBrackets() {
		return this.#withBrackets;
	}
	ignoreBrackets() {
		this.#withBrackets = false;
		this.#rebuild(this.#size);
	}
	has(state) {
		return this.#slots[this.#find(state)] !== -1;
	}
	add(state) {
		const slot = this.#find(state);
		if (this.#slots[slot] !== -1) return;
		this.#slots[slot] = state;
		if (++this.#count * 2 > this.#size) this.#rebuild(this.#size * 2);
	}
	#find(state) {
		const slots = this.#slots;
		const mask = this.#size - 1;
		const withBrackets = this.#withBrackets;
		let at = this.#states.hash(state, withBrackets) & mask;
		for (;;) {
			const other = slots[at];
			if (other === -1 || this.#states.equal(state, other, withBrackets)) return at;
			at = at + 1 & mask;
		}
	}
	#rebuild(size) {
		const kept = this.#slots.slice(0, this.#size);
		this.#resize(size);
		for (const state of kept) if (state !== -1) this.add(state);
	}
	#resize(size) {
		if (size > this.#slots.length) this.#slots = new Int32Array(size);
		this.#slots.fill(-1, 0, size);
		this.#size = size;
		this.#count = 0;
	}
};
const LEAST = 28672;
const KEPT = 7 << 16;
var Rows = class {
	values = new Int32Array(LEAST);
	count = 0;
	clear() {
		this.count = 0;
		if (this.values.length > KEPT) this.values = new Int32Array(LEAST);
	}
	row(a, b, c, d, e, f, g) {
		const at = this.count * 7;
		if (at + 7 > this.values.length) this.#grow();
		const { values } = this;
		values[at] = a;
		values[at + 1] = b;
		values[at + 2] = c;
		values[at + 3] = d;
		values[at + 4] = e;
		values[at + 5] = f;
		values[at + 6] = g;
		return this.count++;
	}
	#grow() {
		const values = new Int32Array(this.values.length * 2);
		values.set(this.values);
		this.values = values;
	}
};
// src/yapf/search/parenStates.ts
const PARENT = 0;
const INDENT = 1;
const LAST_SPACE = 2;
const CLOSING = 3;
const BROKEN = 4;
const BREAKS = 5;
const HASH = 6;
var ParenStates = class extends Rows {
	add(parent, indent, lastSpace, closing, broken, breaks) {
		let hash = parent < 0 ? 17 : this.hash(parent);
		hash = Math.imul(hash ^ indent, 2654435761);
		hash = Math.imul(hash ^ hash >>> 15 ^ lastSpace, 2246822507);
		hash = Math.imul(hash ^ hash >>> 13 ^ closing, 3266489909);
		hash = Math.imul(hash ^ hash >>> 16 ^ breaks * 2 + broken, 668265263);
		return this.row(parent, indent, lastSpace, closing, broken, breaks, hash);
	}
	withLastSpace(row, lastSpace) {
		if (this.lastSpace(row) === lastSpace) return row;
		return this.add(this.parent(row), this.indent(row), lastSpace, this.closing(row), this.broken(row), this.breaks(row));
	}
	parent(row) {
		return this.values[row * 7 + PARENT];
	}
	indent(row) {
		return this.values[row * 7 + INDENT];
	}
	lastSpace(row) {
		return this.values[row * 7 + LAST_SPACE];
	}
	closing(row) {
		return this.values[row * 7 + CLOSING];
	}
	broken(row) {
		return this.values[row * 7 + BROKEN];
	}
	breaks(row) {
		return this.values[row * 7 + BREAKS];
	}
	hash(row) {
		return this.values[row * 7 + HASH];
	}
	equal(one, other) {
		const rows = this.values;
		let a = one * 7;
		let b = other * 7;
		while (a !== b) {
			if (a < 0 || b < 0 || rows[a + HASH] !== rows[b + HASH]) return false;
			for (let field = INDENT; field < HASH; field++) if (rows[a + field] !== rows[b + field]) return false;
			a = rows[a + PARENT] * 7;
			b = rows[b + PARENT] * 7;
		}
		return true;
	}
};
// src/yapf/search/states.ts
const ON_LINE = -(2 ** 31);
const TOKEN = 0;
const COLUMN = 1;
const LOWEST = 2;
const PAREN = 3;
const NESTED = 4;
const FROM = 5;
const PLACED = 6;
var States = class extends Rows {
	parens = new ParenStates();
	clear() {
		super.clear();
		this.parens.clear();
	}
	add(token, column, lowest, paren, nested, from, placed) {
		return this.row(token, column, lowest, paren, nested, from, placed);
	}
	token(state) {
		return this.values[state * 7 + TOKEN];
	}
	column(state) {
		return this.values[state * 7 + COLUMN];
	}
	lowest(state) {
		return this.values[state * 7 + LOWEST];
	}
	paren(state) {
		return this.values[state * 7 + PAREN];
	}
	setParen(state, paren) {
		this.values[state * 7 + PAREN] = paren;
	}
	nested(state) {
		return this.values[state * 7 + NESTED];
	}
	from(state) {
		return this.values[state * 7 + FROM];
	}
	placed(state) {
		return this.values[state * 7 + PLACED];
	}
	hash(state, withBrackets) {
		const rows = this.values;
		const at = state * 7;
		let hash = Math.imul(rows[at + TOKEN] ^ 1374496523, 2654435761);
		hash = Math.imul(hash ^ hash >>> 15 ^ rows[at + COLUMN], 2246822507);
		hash = Math.imul(hash ^ hash >>> 13 ^ rows[at + LOWEST], 3266489909);
		if (withBrackets) {
			hash = Math.imul(hash ^ this.parens.hash(rows[at + PAREN]), 668265263);
			hash = Math.imul(hash ^ rows[at + NESTED], 374761393);
		}
		return hash ^ hash >>> 16;
	}
	equal(one, other, withBrackets) {
		const rows = this.values;
		const a = one * 7;
		const b = other * 7;
		if (rows[a] !== rows[b] || rows[a + COLUMN] !== rows[b + COLUMN]) return false;
		if (rows[a + LOWEST] !== rows[b + LOWEST]) return false;
		if (!withBrackets) return true;
		if (rows[a + NESTED] !== rows[b + NESTED]) return false;
		return this.parens.equal(rows[a + PAREN], rows[b + PAREN]);
	}
};
// src/yapf/search/nestedSyntaxState.ts
var KeptSyntax = class {
	#all = [];
	#byKey = new Map();
	constructor() {
		this.keep(void 0, void 0);
	}
	clear() {
		if (this.#all.length === 1) return;
		this.#all.length = 0;
		this.#byKey.clear();
		this.keep(void 0, void 0);
	}
	get(id) {
		return this.#all[id];
	}
	keep(comprehension, parameters) {
		const key = `${comprehensionKey(comprehension)}|${parametersKey(parameters)}`;
		const known = this.#byKey.get(key);
		if (known !== void 0) return known;
		const id = this.#all.length;
		this.#all.push({
			comprehension,
			parameters
		});
		this.#byKey.set(key, id);
		return id;
	}
};
function comprehensionKey(state) {
	if (state === void 0) return "";
	const { outer, expression, forToken, brokenAtFor, brokenInside } = state;
	return `${comprehensionKey(outer)};${expression},${forToken},${brokenAtFor},${brokenInside}`;
}
function parametersKey(state) {
	if (state === void 0) return "";
	return `${parametersKey(state.outer)};${state.start},${state.brokenAtStart},${state.openingColumn}`;
}
var NestedSyntaxSteps = class {
	penalty = 0;
	#kept = new KeptSyntax();
	#line;
	begin(line) {
		this.#line = line;
		this.#kept.clear();
	}
	parametersAt(token, nested) {
		const { parameterLists } = this.#line;
		const opened = parameterLists.get(token);
		if (opened !== void 0) return opened;
		const { parameters } = this.#kept.get(nested);
		return parameters === void 0 ? void 0 : parameterLists.get(parameters.start);
	}
	step(id, token, column, outerIndent, newline) {
		this.penalty = 0;
		const { comprehension, parameters } = this.#kept.get(id);
		return this.#kept.keep(this.#stepComprehension(comprehension, token, newline), this.#stepParameters(parameters, token, column, outerIndent, newline));
	}
	#stepComprehension(state, token, newline) {
		const { tokens, traits } = this.#line;
		const trait = traits[token];
		let top = state;
		if (top !== void 0) {
			if (tokens[top.expression - 1]?.match === tokens[token]) {
				if (top.brokenInside) this.penalty += 80;
				return top.outer;
			}
			if (newline && !top.brokenInside) top = {
				...top,
				brokenInside: true
			};
		}
		if ((trait & Trait.startsComprehension) !== 0) return {
			outer: top,
			expression: token,
			forToken: -1,
			brokenAtFor: false,
			brokenInside: false
		};
		if ((trait & Trait.comprehensionFor) === 0 || top === void 0 || top.forToken >= 0) return top;
		return {
			...top,
			forToken: token,
			brokenAtFor: newline
		};
	}
	#stepParameters(state, token, column, outerIndent, newline) {
		const line = this.#line;
		const opened = line.parameterLists.get(token);
		if (opened !== void 0) {
			const openingColumn = opened.open.totalLength + outerIndent;
			this.penalty += startPenalty(opened, openingColumn, column, newline);
			return {
				outer: state,
				start: token,
				brokenAtStart: newline,
				openingColumn
			};
		}
		const list = state && line.parameterLists.get(state.start);
		if (state === void 0 || list === void 0) return state;
		const leaf = line.tokens[token];
		if (leaf === list.close) {
			if (newline && list.lastFits(column)) this.penalty += SplitPenalty.strong;
			if (!newline && list.hasReturnType && state.brokenAtStart) this.penalty += SplitPenalty.strong;
			return state.outer;
		}
		if (list.first === void 0) return state;
		if (newline && list.headLength + column <= 79) this.penalty += SplitPenalty.strong;
		const startsOther = leaf !== list.first && (line.traits[token] & Trait.startsParameter) !== 0;
		if (!newline && list.hasDefaults && startsOther) this.penalty += SplitPenalty.strong;
		return state;
	}
};
function startPenalty(list, openingColumn, column, newline) {
	if (newline) return openingColumn <= column ? SplitPenalty.veryStrong : 0;
	return list.first !== void 0 && list.hasReturnType && list.tailLength + column > 79 ? SplitPenalty.veryStrong : 0;
}
// src/yapf/search/stepper.ts
const EITHER_BRACKET = Trait.opens | Trait.closes;
const AFTER_OPENING = Trait.afterOpen | Trait.afterOpenComment;
var Stepper = class {
	states = new States();
	penalty = 0;
	#parens = this.states.parens;
	#nested = new NestedSyntaxSteps();
	#line;
	begin(line) {
		this.#line = line;
		this.states.clear();
		this.#nested.begin(line);
		this.penalty = 0;
		const { firstIndent } = line;
		let paren = this.#parens.add(-1, firstIndent, firstIndent, 0, 0, 0);
		if ((line.traits[0] & Trait.opens) !== 0) paren = this.#open(paren, firstIndent);
		return this.states.add(1, this.#pass(0, 0, firstIndent), 0, paren, 0, -1, ON_LINE);
	}
	stay(state) {
		const { states } = this;
		const line = this.#line;
		const token = states.token(state);
		const traits = line.traits[token];
		const spaces = line.spaces[token];
		const column = states.column(state) + spaces;
		const row = states.paren(state);
		let paren = row;
		this.penalty = 0;
		if ((traits & Trait.afterOpen) !== 0) paren = this.#startInside(row, traits, column - spaces, column);
		const nested = (traits & Trait.hasNestedSyntax) === 0 ? states.nested(state) : this.#stepNested(state, token, row, column, false);
		let lowest = states.lowest(state);
		if ((traits & EITHER_BRACKET) !== 0) paren = this.#crossBracket(traits, paren);
		else lowest = Math.min(lowest, line.levels[token]);
		return states.add(token + 1, this.#pass(token, traits, column), lowest, paren, nested, state, ON_LINE);
	}
	break(state, forced) {
		const { states } = this;
		const parens = this.#parens;
		const line = this.#line;
		const token = states.token(state);
		const traits = line.traits[token];
		const row = states.paren(state);
		const indent = parens.indent(row);
		let closing = parens.closing(row);
		let broken = parens.broken(row);
		let breaks = parens.breaks(row);
		const column = this.#columnOfNewLine(token, traits, indent, closing, states.nested(state));
		const lastSpace = (traits & Trait.comment) === 0 ? column : parens.lastSpace(row);
		if ((traits & AFTER_OPENING) !== 0) {
			closing = Math.max(0, indent - 4);
			broken = 1;
		}
		this.penalty = line.penalties[token];
		if (!forced) {
			if ((traits & Trait.uncounted) === 0) this.penalty += 30 * ++breaks;
			if ((traits & Trait.partedBrackets) !== 0) this.penalty += 10;
			this.penalty += 10;
		}
		const nested = (traits & Trait.hasNestedSyntax) === 0 ? states.nested(state) : this.#stepNested(state, token, row, column, true);
		let paren = parens.add(parens.parent(row), indent, lastSpace, closing, broken, breaks);
		if ((traits & EITHER_BRACKET) !== 0) paren = this.#crossBracket(traits, paren);
		const lowest = line.levels[token];
		return states.add(token + 1, this.#pass(token, traits, column), lowest, paren, nested, state, column);
	}
	#startInside(row, traits, closing, column) {
		const parens = this.#parens;
		const isComment = (traits & Trait.comment) !== 0;
		const oldIndent = parens.indent(row);
		return parens.add(parens.parent(row), isComment ? oldIndent : column, parens.lastSpace(row), isComment ? oldIndent - 4 : closing, parens.broken(row), parens.breaks(row));
	}
	#crossBracket(traits, paren) {
		const parens = this.#parens;
		const lastSpace = parens.lastSpace(paren);
		if ((traits & Trait.opens) !== 0) return this.#open(paren, lastSpace);
		const outer = parens.parent(paren);
		if (outer < 0) return paren;
		return parens.withLastSpace(outer, (traits & Trait.dictKeyPart) !== 0 ? parens.indent(outer) : lastSpace);
	}
	#open(paren, lastSpace) {
		return this.#parens.add(paren, 4 + lastSpace, lastSpace, 0, 0, 0);
	}
	#pass(token, traits, start) {
		const line = this.#line;
		const column = start + line.widths[token];
		if (column > 79 && (traits & Trait.mayExceed) === 0) this.penalty += EXCESS_CHARACTER * (column - 79);
		const end = line.lastColumns[token];
		return end >= 0 ? end : column;
	}
	#columnOfNewLine(token, traits, indent, closing, nested) {
		const line = this.#line;
		const spaces = line.spaces[token];
		if (line.isDisabled || spaces > 2) return spaces;
		if ((traits & Trait.opens) !== 0) return line.levels[token] > 0 ? indent : line.firstIndent;
		if ((traits & Trait.closes) !== 0) return (traits & AFTER_OPENING) === 0 ? closing : Math.max(0, indent - 4);
		if ((traits & Trait.belowString) !== 0) return line.tokens[token - 1].column;
		if (indent !== (line.depth + 1) * 4) return indent;
		const list = this.#nested.parametersAt(token, nested);
		return (list === void 0 ? line.isCompound : !list.breaksBeforeClose(indent) && (traits & Trait.parameterStart) !== 0) ? indent + 4 : indent;
	}
	#stepNested(state, token, row, column, newline) {
		const parens = this.#parens;
		const outer = parens.parent(row);
		const outerIndent = outer < 0 ? 0 : parens.indent(outer);
		const nested = this.#nested.step(this.states.nested(state), token, column, outerIndent, newline);
		this.penalty += this.#nested.penalty;
		return nested;
	}
};
// src/yapf/search/search.ts
function findBreaks(line, effort) {
	const last = explore(line, effort);
	effort.spend(states.count);
	return last < 0 ? void 0 : placesOf$1(line, last);
}
function placeBreaks(line, isBroken) {
	let state = stepper.begin(line);
	for (let token = 1; token < line.tokens.length; token++) state = isBroken(token) ? stepper.break(state, true) : stepper.stay(state);
	return placesOf$1(line, state);
}
const stepper = new Stepper();
const { states } = stepper;
const mustSplit = new MustSplit(states);
const seen = new SeenStates(states);
const queue = new PenaltyQueue();
function explore(line, effort) {
	const limit = effort.line;
	const end = line.tokens.length;
	seen.clear(end);
	queue.clear();
	queue.push(stepper.begin(line), 0);
	for (;;) {
		const state = queue.pop();
		if (state < 0 || states.token(state) === end) return state;
		if (states.count > 1e4) {
			if (seen.comparesBrackets) seen.ignoreBrackets();
			if (states.count > limit) throw effort.exceeded(line.tokens);
		}
		if (!seen.has(state)) follow(line, state);
	}
}
function follow(line, state) {
	const must = mustSplit.test(line, state);
	seen.add(state);
	const { penalty } = queue;
	const traits = line.traits[states.token(state)];
	if (!must) queue.push(stepper.stay(state), penalty + stepper.penalty);
	if ((traits & (must ? Trait.breaksIfForced : Trait.breaksFreely)) !== 0) queue.push(stepper.break(state, must), penalty + stepper.penalty);
}
function placesOf$1(line, last) {
	const places = new Int32Array(line.tokens.length).fill(ON_LINE);
	for (let state = last; state >= 0; state = states.from(state)) places[states.token(state) - 1] = states.placed(state);
	return places;
}
// src/yapf/lines/directives.ts
const DISABLE = /^#.*\b(?:yapf:\s*disable|fmt: ?off)\b/i;
const ENABLE = /^#.*\b(?:yapf:\s*enable|fmt: ?on)\b/i;
const LONG_LINE = /\bpylint:\s+disable=line-too-long\b/;
function markDisabled(lines) {
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		if (!line.isComment) {
			if (DISABLE.test(trim(line.last.text))) line.disabled = true;
		} else if (says(DISABLE, line.first)) for (at++; at < lines.length; at++) {
			const next = lines[at];
			if (next.isComment && says(ENABLE, next.first) && !says(DISABLE, next.first)) break;
			next.disabled = true;
		}
	}
}
function says(directive, comment) {
	const lines = trim(comment.text).split("\n");
	return [lines[0], lines[lines.length - 1]].some((line) => line !== void 0 && directive.test(trim(line)));
}
function keepsItsBreaks(line) {
	return LONG_LINE.test(line.last.text);
}
// src/yapf/lines/layoutLine.ts
function layoutLine(line, previous, effort) {
	const { tokens } = line;
	let comments = false;
	let continued = false;
	let forced = false;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		token.index = at;
		if (token.kind === Kind.comment) comments = true;
		else if (token.kind === Kind.continuation) continued = true;
		if (token.mustBreakBefore) forced = true;
	}
	if (!line.disabled) prepare(line, previous, comments);
	if (line.disabled || continued) printAsWritten(line, previous, true);
	else if (keepsItsBreaks(line)) printAsWritten(line, previous, false);
	else if (!forced && fitsOnOneLine(line, comments)) printOnOneLine(line);
	else printBroken(line, previous, effort);
}
function prepare(line, previous, comments) {
	if (previous?.disabled) {
		trimComment(line);
		keepLineEndsBefore(line.first, previous);
	} else if (comments) trimComment(line);
	if (comments) keepBlankLinesBeforeComments(line);
}
function trimComment(line) {
	const token = line.isComment ? line.first : line.last;
	if (token.kind !== Kind.comment) return;
	token.text = trimEnd(token.text);
	token.length = codePoints(token.text);
}
function fitsOnOneLine({ tokens, depth }, comments) {
	const count = tokens.length;
	const end = mayExceedLimit(tokens[count - 1]) ? count - 1 : count;
	if (end === 0) return true;
	if (tokens[end - 1].totalLength + 4 * depth > 79) return false;
	if (!comments) return true;
	for (let at = 0; at < end - 1; at++) if (tokens[at].kind === Kind.comment) return false;
	return true;
}
function printOnOneLine({ tokens }) {
	for (let at = 1; at < tokens.length; at++) {
		const token = tokens[at];
		addWhitespace(token, 0, token.spacesBefore, 0);
	}
}
function printBroken(line, previous, effort) {
	const columns = findBreaks(prepareLine(line, { rules: true }), effort);
	if (columns === void 0) printAsWritten(line, previous, true);
	else print(line, columns);
}
function printAsWritten(line, previous, withSpaces) {
	const { tokens } = line;
	if (withSpaces) keepSpaces(line);
	keepLineEnds(line, previous);
	const isBroken = (at) => isBrokenBefore(tokens[at - 1], tokens[at]);
	print(line, placeBreaks(prepareLine(line, { rules: false }), isBroken));
}
function isBrokenBefore(previous, token) {
	if (previous.kind === Kind.continuation) return false;
	return token.line > previous.line + (previous.kind === Kind.string ? countNewlines(previous.text) : 0);
}
function print({ tokens, depth }, columns) {
	for (let at = 1; at < tokens.length; at++) {
		const token = tokens[at];
		const column = columns[at];
		if (column === ON_LINE) addWhitespace(token, 0, token.spacesBefore, 0);
		else addWhitespace(token, 1, column - depth * 4, depth);
	}
}
// src/yapf/lines/lineSpacing.ts
function separateLine(line, done) {
	const previous = done[done.length - 1];
	addWhitespace(line.first, previous === void 0 ? firstLine$1(line) : lineEndsBefore(line, previous, done), 0, line.depth);
}
function firstLine$1(line) {
	line.first.newlines = 0;
	return 0;
}
function lineEndsBefore(line, previous, done) {
	const { first } = line;
	if (first.kind === Kind.string) return 1;
	if (isName(first) && line.depth === 0) {
		const before = previous.first.text;
		if (before === "from" || before === "import") return 2;
	}
	const { last } = previous;
	if (last.kind === Kind.string && previous.tokens.length === 1) return lineEndsAfterDocstring(line, last);
	if (isDefinition(line) && line.depth === 0 && isAttachedComment(previous, first)) {
		raiseComment(previous, done);
		first.newlines = 0;
		return 1;
	}
	const end = last.line + (isTripleQuoted(last) ? countNewlines(last.text) : 0);
	return topLine(first) - end > 1 ? 2 : 1;
}
function lineEndsAfterDocstring(line, docstring) {
	const { first } = line;
	const { text } = first;
	if (line.depth === 0 && (text === "class" || text === "def" || text === "async")) return 3;
	return docstring.line + countNewlines(docstring.text) === topLine(first) - 1 ? 1 : 2;
}
function isDefinition(line) {
	const { text } = line.first;
	return text === "class" || text === "def" || text === "@" || text === "async" && line.tokens[1]?.text === "def";
}
function isAttachedComment(previous, first) {
	const { last } = previous;
	if (previous.disabled || last.kind !== Kind.comment || !last.whitespace.includes("\n")) return false;
	return last.line === topLine(first) - 1;
}
function raiseComment(previous, done) {
	let top = done.length - 1;
	while (top > 0 && done[top - 1].isComment) top--;
	if (done[top === 0 ? done.length - 1 : top - 1].first.text === "@") setLineEnds(done[top].first, 1);
	else setLineEnds(previous.last, 3);
}
// src/yapf/syntax/expressions.ts
function buildExpression(builder, node) {
	builder.enter();
	const tree = builder.start < node.start ? new Node(Kind.atom, [
		builder.leaf(),
		buildExpression(builder, node),
		builder.leaf()
	]) : BUILDERS[node.nodeType](builder, node);
	builder.leave();
	return tree;
}
const BUILDERS = {
	Attribute: buildPower,
	Await: buildPower,
	BinOp: (builder, node) => node.op === "**" ? buildPower(builder, node) : buildBinary(builder, node),
	BoolOp: (builder, { op, values }) => buildParts(builder, values, op === "or" ? Kind.orTest : Kind.andTest),
	Call: buildPower,
	Compare: buildComparison,
	Constant: buildLiteral,
	Dict: buildDict,
	DictComp: (builder, { key, value, generators }) => inBrackets(builder, (into) => {
		into.push(buildExpression(builder, key), builder.leaf(), buildExpression(builder, value));
		into.push(buildClauses(builder, generators, Kind.compFor));
		return new Node(Kind.dictSetMaker, into);
	}),
	FormattedValue: buildLiteral,
	GeneratorExp: (builder, node) => buildComprehension(builder, node, Kind.groupMaker, Kind.oldCompFor),
	IfExp: (builder, { test, body, orelse }) => {
		const children = [
			buildExpression(builder, body),
			builder.leaf(),
			buildExpression(builder, test)
		];
		return new Node(Kind.test, [
			...children,
			builder.leaf(),
			buildExpression(builder, orelse)
		]);
	},
	JoinedStr: buildLiteral,
	Lambda: buildLambda,
	List: (builder, { elts }) => inBrackets(builder, (into) => buildElements(builder, elts, into, Kind.listMaker)),
	ListComp: (builder, node) => buildComprehension(builder, node, Kind.listMaker, Kind.oldCompFor),
	Name: (builder) => builder.leaf(),
	NamedExpr: (builder, node) => buildNamed(builder, node, Kind.namedExpression),
	Set: buildSet,
	SetComp: (builder, node) => buildComprehension(builder, node, Kind.dictSetMaker, Kind.compFor),
	Slice: buildSlice,
	Starred: (builder, { value }) => new Node(Kind.starExpression, [builder.leaf(), buildExpression(builder, value)]),
	Subscript: buildPower,
	Tuple: buildTuple,
	UnaryOp: (builder, { op, operand }) => new Node(op === "not" ? Kind.notTest : Kind.factor, [builder.leaf(), buildExpression(builder, operand)]),
	Yield: (builder, { value }) => {
		const children = [builder.leaf()];
		if (value !== void 0) children.push(buildExpression(builder, value));
		return nodeOf(Kind.yieldExpression, children);
	},
	YieldFrom: (builder, { value }) => {
		const word = builder.leaf();
		const from = new Node(Kind.yieldExpression, [builder.leaf(), buildExpression(builder, value)]);
		return new Node(Kind.yieldExpression, [word, from]);
	}
};
function inBrackets(builder, build) {
	const children = [builder.leaf()];
	if (!isClosing(builder)) children.push(build([]));
	children.push(builder.leaf());
	return new Node(Kind.atom, children);
}
function isClosing({ word }) {
	return word === ")" || word === "]" || word === "}";
}
function buildLiteral(builder) {
	const children = [];
	if (builder.word === "...") builder.takeDots(children);
	else do
		children.push(builder.leaf());
	while (children[0]?.kind === Kind.string && builder.kind === Token.string);
	return nodeOf(Kind.atom, children);
}
function buildElements(builder, nodes, into, kind) {
	for (const node of nodes) {
		into.push(buildExpression(builder, node));
		builder.take(",", into);
	}
	return nodeOf(kind, into);
}
function buildTuple(builder, { elts, bracketed }) {
	if (bracketed) return inBrackets(builder, (into) => buildElements(builder, elts, into, Kind.groupMaker));
	return buildElements(builder, elts, [], Kind.expressionList);
}
function buildSet(builder, { elts }) {
	return inBrackets(builder, (into) => {
		for (const node of elts) {
			const element = buildExpression(builder, node);
			if (element.kind === Kind.namedExpression) into.push(...element.children);
			else into.push(element);
			builder.take(",", into);
		}
		return nodeOf(Kind.dictSetMaker, into);
	});
}
function buildDict(builder, { keys, values }) {
	return inBrackets(builder, (into) => {
		for (let at = 0; at < values.length; at++) {
			const key = keys[at];
			if (key !== void 0) into.push(buildExpression(builder, key));
			into.push(builder.leaf(), buildExpression(builder, values[at]));
			builder.take(",", into);
		}
		return new Node(Kind.dictSetMaker, into);
	});
}
function buildComprehension(builder, { elt, generators }, kind, clause) {
	return inBrackets(builder, (into) => {
		into.push(buildExpression(builder, elt), buildClauses(builder, generators, clause));
		return new Node(kind, into);
	});
}
function buildClauses(builder, generators, kind) {
	const [first, ...others] = generators;
	const children = [];
	builder.enter();
	builder.take("async", children);
	children.push(builder.leaf(), buildExpression(builder, first.target));
	children.push(builder.leaf(), buildExpression(builder, first.iter));
	const more = buildConditions(builder, first.ifs, others, kind);
	if (more !== void 0) children.push(more);
	builder.leave();
	return new Node(kind, children);
}
function buildConditions(builder, [first, ...ifs], others, kind) {
	if (first === void 0) return others.length > 0 ? buildClauses(builder, others, kind) : void 0;
	builder.enter();
	const children = [builder.leaf(), buildExpression(builder, first)];
	const more = buildConditions(builder, ifs, others, kind);
	if (more !== void 0) children.push(more);
	builder.leave();
	return new Node(Kind.compIf, children);
}
function buildNamed(builder, { target, value }, kind) {
	return new Node(kind, [
		buildExpression(builder, target),
		builder.leaf(),
		buildExpression(builder, value)
	]);
}
const BINARY_KINDS = new Map(Object.entries({
	"|": Kind.bitOr,
	"^": Kind.bitXor,
	"&": Kind.bitAnd,
	"<<": Kind.shift,
	">>": Kind.shift,
	"+": Kind.arithmetic,
	"-": Kind.arithmetic
}));
function kindOf$1({ op }) {
	return BINARY_KINDS.get(op) ?? Kind.term;
}
function buildBinary(builder, node) {
	const kind = kindOf$1(node);
	const operands = [];
	let left = node;
	while (left.nodeType === "BinOp" && left.op !== "**" && kindOf$1(left) === kind && left.start === node.start) {
		operands.push(left.right);
		left = left.left;
	}
	const children = [buildExpression(builder, left)];
	for (const operand of operands.reverse()) children.push(builder.leaf(), buildExpression(builder, operand));
	return new Node(kind, children);
}
function buildParts(builder, parts, kind) {
	const children = [];
	for (const part of parts) {
		if (children.length > 0) children.push(builder.leaf());
		children.push(buildExpression(builder, part));
	}
	return new Node(kind, children);
}
function buildComparison(builder, { left, ops, comparators }) {
	const children = [buildExpression(builder, left)];
	for (const [at, op] of ops.entries()) {
		if (!op.includes(" ")) children.push(builder.leaf());
		else children.push(new Node(Kind.comparisonOperator, [builder.leaf(), builder.leaf()]));
		children.push(buildExpression(builder, comparators[at]));
	}
	return new Node(Kind.comparison, children);
}
function buildLambda(builder, { args, body }) {
	const children = [builder.leaf()];
	if (builder.word !== ":") children.push(buildParameterList(builder, args, Kind.lambdaArguments, ":"));
	children.push(builder.leaf(), buildExpression(builder, body));
	return new Node(Kind.lambda, children);
}
function buildParameterList(builder, args, kind, close) {
	const { positional, vararg, keywordOnly, kwarg, defaults } = args;
	const parameters = [
		...positional,
		vararg,
		...keywordOnly,
		kwarg
	].filter((one) => one !== void 0);
	const children = [];
	let parameter = 0;
	let value = 0;
	let mark = "";
	while (builder.word !== close) if (builder.kind === Token.name) children.push(buildParameter(builder, parameters[parameter++], mark === "*"));
	else {
		mark = builder.word;
		children.push(builder.leaf());
		if (mark === "=") children.push(buildExpression(builder, defaults[value++]));
	}
	return nodeOf(kind, children);
}
function buildParameter(builder, { annotation }, afterStar) {
	const children = [builder.leaf()];
	if (annotation !== void 0) children.push(builder.leaf(), buildExpression(builder, annotation));
	return nodeOf(afterStar ? Kind.starredTypedName : Kind.typedName, children);
}
function buildPower(builder, node) {
	const children = [];
	if (node.nodeType === "BinOp") {
		buildPrimary(builder, node.left, children);
		children.push(builder.leaf(), buildExpression(builder, node.right));
	} else buildPrimary(builder, node, children);
	return new Node(Kind.power, children);
}
function buildPrimary(builder, node, into) {
	if (builder.start === node.start && node.nodeType === "Await") {
		into.push(builder.leaf());
		buildPrimary(builder, node.value, into);
		return;
	}
	const trailers = [];
	let base = node;
	while (base.start === node.start && isTrailed(base) && builder.start === node.start) {
		trailers.push(base);
		base = base.nodeType === "Call" ? base.func : base.value;
	}
	into.push(buildExpression(builder, base));
	for (const trailer of trailers.reverse()) into.push(buildTrailer(builder, trailer));
}
function isTrailed(node) {
	return node.nodeType === "Attribute" || node.nodeType === "Call" || node.nodeType === "Subscript";
}
function buildTrailer(builder, node) {
	const children = [builder.leaf()];
	if (node.nodeType === "Attribute") children.push(builder.leaf());
	else if (node.nodeType === "Call") buildArguments(builder, node.args, node.keywords, children);
	else children.push(buildSubscripts(builder, node.slice), builder.leaf());
	return new Node(Kind.trailer, children);
}
function buildArguments(builder, args, keywords, into) {
	const children = [];
	let keyword = 0;
	let positional = 0;
	while (builder.word !== ")") {
		const arg = args[positional];
		const named = keywords[keyword];
		if (named !== void 0 && (arg === void 0 || named.start < arg.start)) {
			children.push(buildKeyword(builder, named));
			keyword++;
		} else {
			children.push(buildArgument(builder, arg));
			positional++;
		}
		builder.take(",", children);
	}
	if (children.length > 0) into.push(nodeOf(Kind.argumentList, children));
	into.push(builder.leaf());
}
function buildKeyword(builder, { arg, value }) {
	const children = [builder.leaf()];
	if (arg !== void 0) children.push(builder.leaf());
	children.push(buildExpression(builder, value));
	return new Node(Kind.argument, children);
}
function buildArgument(builder, node) {
	if (node.nodeType === "GeneratorExp" && node.start < builder.start) {
		const children = [buildExpression(builder, node.elt), buildClauses(builder, node.generators, Kind.compFor)];
		return new Node(Kind.argument, children);
	}
	if (node.start === builder.start) {
		if (node.nodeType === "Starred") return new Node(Kind.argument, [builder.leaf(), buildExpression(builder, node.value)]);
		if (node.nodeType === "NamedExpr") return buildNamed(builder, node, Kind.argument);
	}
	return buildExpression(builder, node);
}
function buildSubscripts(builder, node) {
	if (node.nodeType !== "Tuple" || node.bracketed) return buildIndex(builder, node);
	const children = [];
	for (const element of node.elts) {
		children.push(buildIndex(builder, element));
		builder.take(",", children);
	}
	return nodeOf(Kind.subscriptList, children);
}
function buildIndex(builder, node) {
	return node.nodeType === "NamedExpr" && node.start === builder.start ? buildNamed(builder, node, Kind.subscript) : buildExpression(builder, node);
}
function buildSlice(builder, { lower, upper, step }) {
	const children = [];
	if (lower !== void 0) children.push(buildExpression(builder, lower));
	children.push(builder.leaf());
	if (upper !== void 0) children.push(buildExpression(builder, upper));
	if (builder.word === ":") {
		const last = [builder.leaf()];
		if (step !== void 0) last.push(buildExpression(builder, step));
		children.push(nodeOf(Kind.sliceStep, last));
	}
	return nodeOf(Kind.subscript, children);
}
// src/yapf/syntax/patterns.ts
function buildPattern(builder, node) {
	return build(builder, node, Kind.pattern);
}
function build(builder, node, asKind) {
	builder.enter();
	const tree = builder.start < node.start ? new Node(Kind.atom, [
		builder.leaf(),
		build(builder, node, Kind.asExpression),
		builder.leaf()
	]) : buildBare(builder, node, asKind);
	builder.leave();
	return tree;
}
function buildBare(builder, node, asKind) {
	switch (node.nodeType) {
		case "MatchAs":
			if (node.pattern === void 0) return builder.leaf();
			return new Node(asKind, [
				build(builder, node.pattern, Kind.asExpression),
				builder.leaf(),
				builder.leaf()
			]);
		case "MatchValue": return buildExpression(builder, node.value);
		case "MatchStar": return new Node(Kind.starExpression, [builder.leaf(), builder.leaf()]);
		case "MatchOr": {
			const children = [];
			for (const pattern of node.patterns) {
				children.push(build(builder, pattern, Kind.asExpression));
				builder.take("|", children);
			}
			return new Node(Kind.bitOr, children);
		}
		case "MatchSequence": {
			if (node.open === "") return buildList(builder, node.patterns, Kind.expressionList, Kind.pattern);
			const children = [builder.leaf()];
			const kind = node.open === "[" ? Kind.listMaker : Kind.groupMaker;
			if (node.patterns.length > 0) children.push(buildList(builder, node.patterns, kind, Kind.asExpression));
			children.push(builder.leaf());
			return new Node(Kind.atom, children);
		}
		case "MatchMapping": return buildMapping(builder, node);
		case "MatchClass": return buildClass(builder, node);
	}
}
function buildList(builder, patterns, kind, asKind) {
	const children = [];
	for (const pattern of patterns) {
		children.push(build(builder, pattern, asKind));
		builder.take(",", children);
	}
	return nodeOf(kind, children);
}
function buildMapping(builder, node) {
	const open = builder.leaf();
	const children = [];
	for (const [at, key] of node.keys.entries()) {
		children.push(buildExpression(builder, key), builder.leaf());
		children.push(build(builder, node.patterns[at], Kind.asExpression));
		builder.take(",", children);
	}
	if (builder.take("**", children)) {
		children.push(builder.leaf());
		builder.take(",", children);
	}
	if (children.length === 0) return new Node(Kind.atom, [open, builder.leaf()]);
	return new Node(Kind.atom, [
		open,
		nodeOf(Kind.dictSetMaker, children),
		builder.leaf()
	]);
}
function buildClass(builder, { cls, patterns, names }) {
	const name = buildExpression(builder, cls);
	const open = builder.leaf();
	const children = [];
	for (const [at, pattern] of patterns.entries()) {
		if (at < patterns.length - names.length) children.push(build(builder, pattern, Kind.argument));
		else {
			const parts = [
				builder.leaf(),
				builder.leaf(),
				build(builder, pattern, Kind.asExpression)
			];
			children.push(new Node(Kind.argument, parts));
		}
		builder.take(",", children);
	}
	const trailer = [open];
	if (children.length > 0) trailer.push(nodeOf(Kind.argumentList, children));
	trailer.push(builder.leaf());
	const parts = name.kind === Kind.power ? name.children : [name];
	return new Node(Kind.power, [...parts, new Node(Kind.trailer, trailer)]);
}
// src/yapf/syntax/statements.ts
function buildStatements(builder, body, into) {
	for (let at = 0; at < body.length;) {
		const statement = body[at];
		const build = COMPOUND[statement.nodeType];
		if (build === void 0) at = buildSimpleLine(builder, body, at, into);
		else {
			into.push(build(builder, statement));
			at++;
		}
	}
}
function buildSimpleLine(builder, body, from, into) {
	const children = [];
	let at = from;
	do
		children.push(buildSimple(builder, body[at++]));
	while (builder.take(";", children) && builder.kind !== Token.newline);
	children.push(builder.leaf());
	into.push(new Node(Kind.simpleStatement, children));
	return at;
}
function buildBlock(builder, body, into) {
	into.push(builder.leaf());
	if (builder.kind !== Token.newline) {
		buildSimpleLine(builder, body, 0, into);
		return;
	}
	builder.enter();
	const children = [builder.leaf(), builder.leaf()];
	buildStatements(builder, body, children);
	children.push(builder.leaf());
	builder.leave();
	into.push(new Node(Kind.suite, children));
}
const COMPOUND = {
	AsyncFor: (builder, node) => new Node(Kind.asyncStatement, [builder.leaf(), buildLoop(builder, node)]),
	AsyncFunctionDef: buildDefinition,
	AsyncWith: (builder, node) => new Node(Kind.asyncStatement, [builder.leaf(), buildWith(builder, node)]),
	ClassDef: buildDefinition,
	For: buildLoop,
	FunctionDef: buildDefinition,
	If: buildIf,
	Match: buildMatch,
	Try: buildTry,
	TryStar: buildTry,
	While: (builder, { test, body, orelse }) => {
		const children = [builder.leaf(), buildExpression(builder, test)];
		buildBlock(builder, body, children);
		buildElse(builder, orelse, children);
		return new Node(Kind.whileStatement, children);
	},
	With: buildWith
};
function buildIf(builder, node) {
	const children = [];
	let clause = node;
	while (clause !== void 0) {
		const { test, body, orelse } = clause;
		children.push(builder.leaf(), buildExpression(builder, test));
		buildBlock(builder, body, children);
		clause = builder.word === "elif" && orelse.length > 0 ? orelse[0] : void 0;
		if (clause === void 0) buildElse(builder, orelse, children);
	}
	return new Node(Kind.ifStatement, children);
}
function buildElse(builder, body, into) {
	if (body.length === 0) return;
	into.push(builder.leaf());
	buildBlock(builder, body, into);
}
function buildLoop(builder, { target, iter, body, orelse }) {
	const children = [
		builder.leaf(),
		buildExpression(builder, target),
		builder.leaf(),
		buildExpression(builder, iter)
	];
	buildBlock(builder, body, children);
	buildElse(builder, orelse, children);
	return new Node(Kind.forStatement, children);
}
function buildTry(builder, { body, handlers, orelse, finalbody }) {
	const children = [builder.leaf()];
	buildBlock(builder, body, children);
	for (const { type, name, body } of handlers) {
		const clause = [builder.leaf()];
		builder.take("*", clause);
		if (type !== void 0) clause.push(buildExpression(builder, type));
		if (name !== void 0) clause.push(builder.leaf(), builder.leaf());
		children.push(nodeOf(Kind.exceptClause, clause));
		buildBlock(builder, body, children);
	}
	buildElse(builder, orelse, children);
	buildElse(builder, finalbody, children);
	return new Node(Kind.tryStatement, children);
}
function buildWith(builder, { items, bracketed, body }) {
	const children = [builder.leaf()];
	if (bracketed) {
		const open = builder.leaf();
		const inner = [];
		buildItems(builder, items, inner);
		children.push(new Node(Kind.atom, [
			open,
			nodeOf(Kind.groupMaker, inner),
			builder.leaf()
		]));
	} else buildItems(builder, items, children);
	buildBlock(builder, body, children);
	return new Node(Kind.withStatement, children);
}
function buildItems(builder, items, into) {
	for (const { contextExpr, optionalVars } of items) {
		const children = [buildExpression(builder, contextExpr)];
		if (optionalVars !== void 0) children.push(builder.leaf(), buildExpression(builder, optionalVars));
		into.push(nodeOf(Kind.asExpression, children));
		builder.take(",", into);
	}
}
function buildDefinition(builder, node) {
	builder.hasDefinitions = true;
	if (node.decorators.length === 0) return buildUndecorated(builder, node, Kind.asyncStatement);
	const decorators = node.decorators.map((decorator) => {
		const children = [
			builder.leaf(),
			buildExpression(builder, decorator),
			builder.leaf()
		];
		return new Node(Kind.decorator, children);
	});
	const definition = buildUndecorated(builder, node, Kind.asyncFunction);
	return new Node(Kind.decorated, [nodeOf(Kind.decorators, decorators), definition]);
}
function buildUndecorated(builder, node, asyncKind) {
	if (node.nodeType === "AsyncFunctionDef") return new Node(asyncKind, [builder.leaf(), buildFunction(builder, node)]);
	if (node.nodeType === "FunctionDef") return buildFunction(builder, node);
	const children = [builder.leaf(), builder.leaf()];
	if (builder.take("(", children)) buildArguments(builder, node.bases, node.keywords, children);
	buildBlock(builder, node.body, children);
	return new Node(Kind.classDefinition, children);
}
function buildFunction(builder, node) {
	const children = [builder.leaf(), builder.leaf()];
	const parameters = [builder.leaf()];
	if (builder.word !== ")") parameters.push(buildParameterList(builder, node.args, Kind.typedArguments, ")"));
	parameters.push(builder.leaf());
	children.push(new Node(Kind.parameters, parameters));
	if (node.returns !== void 0) children.push(builder.leaf(), buildExpression(builder, node.returns));
	buildBlock(builder, node.body, children);
	return new Node(Kind.functionDefinition, children);
}
function buildMatch(builder, { subject, cases }) {
	const children = [softKeyword(builder), buildExpression(builder, subject)];
	children.push(builder.leaf(), builder.leaf(), builder.leaf());
	for (const { pattern, guard, body } of cases) {
		const clause = [softKeyword(builder), buildPattern(builder, pattern)];
		if (guard !== void 0) clause.push(new Node(Kind.guard, [builder.leaf(), buildExpression(builder, guard)]));
		buildBlock(builder, body, clause);
		children.push(new Node(Kind.caseBlock, clause));
	}
	children.push(builder.leaf());
	return new Node(Kind.matchStatement, children);
}
function softKeyword(builder) {
	const leaf = builder.leaf();
	leaf.isKeyword = true;
	return leaf;
}
function buildSimple(builder, node) {
	switch (node.nodeType) {
		case "Expr": return buildExpression(builder, node.value);
		case "Assign": return buildParts(builder, [...node.targets, node.value], Kind.expressionStatement);
		case "AugAssign": return buildParts(builder, [node.target, node.value], Kind.expressionStatement);
		case "AnnAssign": {
			const target = buildExpression(builder, node.target);
			const children = [builder.leaf(), buildExpression(builder, node.annotation)];
			if (node.value !== void 0) children.push(builder.leaf(), buildExpression(builder, node.value));
			return new Node(Kind.expressionStatement, [target, new Node(Kind.annotatedAssign, children)]);
		}
		case "Import": return new Node(Kind.importName, [builder.leaf(), buildNames(builder, Kind.dottedAsNames)]);
		case "ImportFrom": return buildImportFrom(builder, node);
		case "Delete": {
			const word = builder.leaf();
			const targets = buildElements(builder, node.targets, [], Kind.expressionList);
			return new Node(Kind.keywordStatement, [word, targets]);
		}
		case "Global":
		case "Nonlocal": {
			const children = [builder.leaf()];
			do
				children.push(builder.leaf());
			while (builder.take(",", children));
			return new Node(Kind.keywordStatement, children);
		}
		case "Assert": return buildKeywordStatement(builder, [node.test, node.msg]);
		case "Raise": return buildKeywordStatement(builder, [node.exc, node.cause]);
		case "Return": return buildKeywordStatement(builder, [node.value]);
		default: return builder.leaf();
	}
}
function buildKeywordStatement(builder, parts) {
	const children = [builder.leaf()];
	for (const part of parts) {
		if (part === void 0) break;
		if (children.length > 1) children.push(builder.leaf());
		children.push(buildExpression(builder, part));
	}
	return nodeOf(Kind.keywordStatement, children);
}
function buildImportFrom(builder, { module, names }) {
	const children = [builder.leaf()];
	while (builder.word === "." || builder.word === "...") builder.takeDots(children);
	if (module !== void 0) children.push(buildDottedName(builder));
	children.push(builder.leaf());
	if (names[0]?.name === "*") children.push(builder.leaf());
	else {
		const bracketed = builder.take("(", children);
		children.push(buildNames(builder, Kind.importAsNames));
		if (bracketed) children.push(builder.leaf());
	}
	return new Node(Kind.importFrom, children);
}
function buildNames(builder, kind) {
	const children = [];
	do {
		if (builder.kind !== Token.name) break;
		const name = [buildDottedName(builder)];
		if (builder.take("as", name)) name.push(builder.leaf());
		children.push(nodeOf(Kind.importAsName, name));
	} while (builder.take(",", children));
	return nodeOf(kind, children);
}
function buildDottedName(builder) {
	const children = [builder.leaf()];
	while (builder.take(".", children)) children.push(builder.leaf());
	return nodeOf(Kind.dottedName, children);
}
// src/yapf/syntax/treeBuilder.ts
var TreeBuilder = class {
	#source;
	#tokens;
	#isAscii;
	#hasWide;
	#at = 0;
	#previousEnd = 0;
	#line = 1;
	#lineStart = 0;
	#lineEnd;
	#depth = 0;
	hasTrivia = false;
	hasDefinitions = false;
	constructor(source, tokens) {
		this.#source = source;
		this.#tokens = tokens;
		this.#isAscii = !/[^\0-\x7f]/.test(source);
		this.#hasWide = !this.#isAscii && /[\ud800-\udbff]/.test(source);
		this.#lineEnd = lineEndAfter(source, 0);
		if (tokens.length <= 3e5) return;
		while (this.#at < MAX_TOKENS) this.leaf();
		throw limitError(source, this.leaf(), `more than ${MAX_TOKENS} tokens`, "split the source into several files");
	}
	get kind() {
		return this.#tokens.kinds[this.#at];
	}
	get word() {
		return this.#tokens.texts[this.#at];
	}
	get start() {
		return this.#tokens.starts[this.#at];
	}
	leaf() {
		const tokens = this.#tokens;
		const at = this.#at++;
		const start = tokens.starts[at];
		const end = tokens.ends[at];
		const word = tokens.texts[at];
		const kind = tokens.kinds[at];
		const text = word !== "" && this.#isAscii ? word : this.#source.slice(start, end);
		const leaf = this.#make(leafKind(kind, word), text, start);
		leaf.isKeyword = kind === Token.keyword;
		return leaf;
	}
	take(word, into) {
		if (this.word !== word) return false;
		into.push(this.leaf());
		return true;
	}
	takeDots(into) {
		const { start, word } = this;
		this.#at++;
		for (let dot = 0; dot < word.length; dot++) into.push(this.#make(Kind.dot, ".", start + dot));
	}
	enter() {
		if (++this.#depth <= 1e3) return;
		const message = `more than ${MAX_NESTING} levels of nesting`;
		throw limitError(this.#source, this.leaf(), message, "give an inner part a name in its own statement");
	}
	leave() {
		this.#depth--;
	}
	#make(kind, text, start) {
		while (this.#lineEnd < start) {
			this.#line++;
			this.#lineStart = this.#lineEnd + 1;
			this.#lineEnd = lineEndAfter(this.#source, this.#lineStart);
		}
		const leaf = new Leaf(kind, text, this.#line, start - this.#lineStart, start, this.#previousEnd);
		if (this.#previousEnd < start && this.#isTrivia(start)) {
			leaf.hasTrivia = true;
			this.hasTrivia = true;
		}
		if (this.#hasWide) {
			leaf.column = codePoints(this.#source.slice(this.#lineStart, start));
			leaf.length = codePoints(text);
		}
		this.#previousEnd = start + text.length;
		return leaf;
	}
	#isTrivia(end) {
		for (let at = this.#previousEnd; at < end; at++) {
			const code = this.#source.charCodeAt(at);
			if (code === 35 || code === 92) return true;
		}
		return false;
	}
};
function lineEndAfter(source, offset) {
	const end = source.indexOf("\n", offset);
	return end < 0 ? Number.POSITIVE_INFINITY : end;
}
function leafKind(kind, word) {
	if (kind === Token.operator) return OPERATOR_KINDS.get(word) ?? Kind.operator;
	if (kind === Token.keyword && word.charCodeAt(0) === 97) {
		if (word === "async") return Kind.async;
		if (word === "await") return Kind.await;
	}
	return KINDS[kind];
}
const KINDS = [
	Kind.endMarker,
	Kind.newline,
	Kind.indent,
	Kind.dedent,
	Kind.name,
	Kind.name,
	Kind.number,
	Kind.string
];
const OPERATOR_KINDS = new Map([
	...[..."([{"].map((text) => [text, Kind.open]),
	...[...")]}"].map((text) => [text, Kind.close]),
	..."+= -= *= /= //= %= @= &= |= ^= >>= <<= **=".split(" ").map((text) => [text, Kind.augmented]),
	[",", Kind.comma],
	[":", Kind.colon],
	[";", Kind.semicolon],
	["=", Kind.equal],
	[".", Kind.dot],
	["*", Kind.star],
	["**", Kind.doubleStar],
	["@", Kind.at],
	["->", Kind.arrow],
	[":=", Kind.walrus]
]);
// src/yapf/syntax/parse.ts
function parse(source) {
	const { body, tokens } = parsePython(new SourceText("<source>", source));
	const builder = new TreeBuilder(source, tokens);
	const children = [];
	buildStatements(builder, body, children);
	children.push(builder.leaf());
	const { hasTrivia, hasDefinitions } = builder;
	return {
		tree: new Node(Kind.fileInput, children),
		hasTrivia,
		hasDefinitions
	};
}
// src/yapf/tokens/containers.ts
function assignContainers(node) {
	const { children } = node;
	for (const child of children) if (!isLeaf(child)) assignContainers(child);
	if (children.length !== 3 || node.kind !== Kind.trailer && node.kind !== Kind.atom) return;
	const open = children[0];
	if (open.text !== "(" || open.kind !== Kind.open) return;
	const inner = children[1];
	if (node.kind === Kind.trailer && inner.kind !== Kind.argumentList) {
		firstLeaf(inner).container = open;
		return;
	}
	if (!isLeaf(inner)) for (const child of inner.children) firstLeaf(child).container = open;
}
// src/yapf/tokens/spacing.ts
const { unaryOperator, binaryOperator, subscriptColon, subscriptBracket } = Subtype;
const { namedAssign, namedAssignList, lambdaDefault, argumentsStar, keywordsStar, typedName } = Subtype;
function isSpaced(left, right) {
	if (left.kind === Kind.continuation || right.kind === Kind.continuation) return false;
	if (isWord$1(left) && isWord$1(right)) return true;
	if (right.kind === Kind.colon) return left.kind === Kind.comma;
	if (right.kind === Kind.comma) return false;
	if (left.kind === Kind.comma) return true;
	const dotted = spaceAtDot(left, right);
	if (dotted !== void 0) return dotted;
	const either = left.subtypes | right.subtypes;
	if ((either & subscriptColon) !== 0) return false;
	if ((either & typedName) !== 0) return true;
	if (left.kind === Kind.string) {
		const spaced = spaceAfterString(right);
		if (spaced !== void 0) return spaced;
	}
	return spaceAtOperator(left, right) ?? spaceAtBracket(left, right);
}
function isWord$1({ kind, isKeyword }) {
	return kind === Kind.name || kind === Kind.number || kind === Kind.string || isKeyword;
}
function spaceAtDot(left, right) {
	if (right.kind === Kind.dot) {
		if (left.text === "from" || left.kind === Kind.colon) return true;
		if (left.kind === Kind.equal && (left.subtypes & namedAssign) === 0) return true;
	}
	return left.kind === Kind.dot && right.text === "import" ? true : void 0;
}
function spaceAfterString(right) {
	if (right.kind === Kind.equal && (right.subtypes & namedAssignList) !== 0) return false;
	const { text } = right;
	if (!(text === "[" || text === ")" || text === "]" || text === "}" || text === ".") && (right.subtypes & binaryOperator) === 0) return true;
	if (right.kind === Kind.close) return false;
	return (right.subtypes & subscriptBracket) !== 0 ? false : void 0;
}
function spaceAtOperator(left, right) {
	const leftUnary = (left.subtypes & unaryOperator) !== 0;
	const leftBinary = (left.subtypes & binaryOperator) !== 0;
	if ((right.subtypes & unaryOperator) !== 0) {
		if (leftBinary && left.kind !== Kind.doubleStar || left.isKeyword) return true;
		if (leftUnary) return false;
	}
	if (leftBinary || (right.subtypes & binaryOperator) !== 0) return left.kind !== Kind.doubleStar && right.kind !== Kind.doubleStar;
	if (leftUnary && left.text !== "not" && (isName(right) || right.kind === Kind.number || right.text === "(")) return false;
	if (((left.subtypes | right.subtypes) & (namedAssign | lambdaDefault)) !== 0) return false;
	if ((left.subtypes & (argumentsStar | keywordsStar | Subtype.decorator)) !== 0) return false;
}
function spaceAtBracket(left, right) {
	if (left.isKeyword && right.kind === Kind.dot) return left.text !== "None";
	if (left.kind === Kind.dot && right.isKeyword) return right.text !== "None";
	if (left.kind === Kind.dot || right.kind === Kind.dot) return false;
	if (right.kind === Kind.close) return false;
	if (left.kind === Kind.open) {
		if (right.kind === Kind.open || isWord$1(right) || right.kind === Kind.await) return false;
		return (right.subtypes & (unaryOperator | argumentsStar | keywordsStar)) === 0;
	}
	if ((left.kind === Kind.close || isName(left)) && (right.text === "(" || right.text === "[")) return false;
	return right.kind !== Kind.semicolon;
}
// src/yapf/tokens/measure.ts
function measureLine({ tokens }) {
	const first = tokens[0];
	first.spacesBefore = 1;
	first.totalLength = first.length;
	let enclosing;
	const stack = [];
	let previous = first;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		token.index = at;
		token.enclosing = enclosing;
		if (at > 0) measureToken(previous, token);
		if (token.kind === Kind.open) {
			stack.push(enclosing);
			enclosing = token;
		} else if (token.kind === Kind.close) enclosing = stack.pop();
		previous = token;
	}
}
function measureToken(previous, token) {
	if (token.kind === Kind.comment) token.spacesBefore = 2;
	else token.spacesBefore = isSpaced(previous, token) ? 1 : 0;
	token.totalLength = previous.totalLength + token.length + token.spacesBefore;
	token.splitPenalty = penaltyBetween(previous, token);
	token.mustBreakBefore = mustBreak(previous, token);
	token.canBreakBefore = token.mustBreakBefore || canBreak(previous, token);
}
function penaltyBetween(previous, token) {
	const before = previous.text;
	if (before === "not") return SplitPenalty.unbreakable;
	if (token.syntaxPenalty > 0) return token.syntaxPenalty;
	const after = token.text;
	if (before === "and" || before === "or" || isBitwise(previous)) return SplitPenalty.operator;
	if (after === "and" || after === "or" || isBitwise(token)) return 0;
	if ((token.subtypes & (Subtype.compFor | Subtype.compIf)) !== 0) return 0;
	if ((previous.subtypes & Subtype.unaryOperator) !== 0) return SplitPenalty.afterUnary;
	if (previous.kind === Kind.comma) return 0;
	if (previous.kind === Kind.doubleStar || token.kind === Kind.doubleStar) return SplitPenalty.strong;
	if ((previous.subtypes & (Subtype.argumentsStar | Subtype.keywordsStar)) !== 0) return SplitPenalty.unbreakable;
	if (previous.kind === Kind.open && after !== "(") return SplitPenalty.afterOpening;
	if (token.kind === Kind.colon || token.kind === Kind.equal) return SplitPenalty.unbreakable;
	if (((previous.subtypes | token.subtypes) & Subtype.namedAssign) !== 0) return SplitPenalty.unbreakable;
	if (after === "==") return SplitPenalty.strong;
	return token.kind === Kind.close ? SplitPenalty.beforeClosing : 0;
}
function isBitwise({ kind, text }) {
	return kind === Kind.operator && (text === "&" || text === "|" || text === "^");
}
function mustBreak(previous, token) {
	if (previous.kind === Kind.comment) return true;
	if (token.kind === Kind.string && previous.kind === Kind.string && token.enclosing !== void 0) return true;
	return token.mustSplit;
}
function canBreak(previous, token) {
	const before = previous.text;
	const after = token.text;
	if (before === "yield" && after === "from") return false;
	if ((before === "async" || before === "await") && (after === "def" || after === "with" || after === "for")) return false;
	if (token.splitPenalty >= SplitPenalty.unbreakable) return false;
	if (previous.kind === Kind.at || token.kind === Kind.colon || token.kind === Kind.comma) return false;
	if (isName(previous) && (after === "(" || after === "[")) return false;
	if (token.kind === Kind.comment && previous.line === token.line) return false;
	return (previous.subtypes & Subtype.unaryOperator) === 0;
}
// src/yapf/tokens/raisePenalty.ts
function raise(tree, penalty) {
	if (isLeaf(tree)) {
		if (tree.syntaxPenalty < penalty) tree.syntaxPenalty = penalty;
		return;
	}
	for (const child of tree.children) raise(child, penalty);
}
function raiseEach(trees, penalty) {
	for (const tree of trees) raise(tree, penalty);
}
function increase(tree, amount) {
	increaseFrom(tree, amount, firstLeaf(tree));
}
function increaseFrom(tree, amount, first) {
	if (isLeaf(tree)) {
		if (tree !== first && tree.text !== "(" && tree.text !== "for") tree.syntaxPenalty += amount;
		return;
	}
	for (const child of tree.children) increaseFrom(child, amount, first);
}
// src/yapf/tokens/splitPenaltyExpressions.ts
function penalizeTrailer(node) {
	const { children } = node;
	const first = children[0];
	const second = children[1];
	if (first.text === ".") {
		first.syntaxPenalty = SplitPenalty.dottedName;
		if (isLeaf(second)) second.syntaxPenalty = SplitPenalty.veryStrong;
	} else if (children.length === 2) {
		if (isLeaf(second)) second.syntaxPenalty = SplitPenalty.veryStrong;
	} else if (children.length === 3) penalizeBracketed(node, first, second, children[2]);
}
function penalizeBracketed(node, open, inner, close) {
	const { kind } = inner;
	if (kind === Kind.argument || kind === Kind.comparison) {
		raise(inner, SplitPenalty.strong);
		const generator = !isLeaf(inner) && inner.children.length > 1 && inner.children[1]?.kind === Kind.compFor;
		firstLeaf(inner).syntaxPenalty = generator ? 0 : SplitPenalty.oneArgument;
	} else if (open.text === "[" && !isLeaf(inner) && inner.children.length > 2 && isSplittableIndex(kind)) {
		raise(inner.children[0], SplitPenalty.strong);
		raise(inner.children[2], SplitPenalty.strong);
		lastLeaf(inner.children[1]).syntaxPenalty = 0;
		raise(close, SplitPenalty.veryStrong);
	} else if (!FREE_IN_BRACKETS.has(kind)) {
		if ((open.subtypes & Subtype.subscriptBracket) !== 0) {
			increase(node, SplitPenalty.subscript);
			increase(inner, SplitPenalty.connected);
		} else {
			raise(inner, SplitPenalty.strong);
			raise(close, SplitPenalty.strong);
		}
	}
	if (kind === Kind.argumentList) raise(close, SplitPenalty.strong);
}
function isSplittableIndex(kind) {
	switch (kind) {
		case Kind.orTest:
		case Kind.andTest:
		case Kind.notTest:
		case Kind.bitXor:
		case Kind.bitAnd:
		case Kind.shift:
		case Kind.arithmetic:
		case Kind.starExpression: return true;
		default: return false;
	}
}
const FREE_IN_BRACKETS = new Set([
	Kind.argumentList,
	Kind.term,
	Kind.orTest,
	Kind.andTest,
	Kind.atom,
	Kind.power
]);
function penalizePower(node) {
	const { children } = node;
	penalizeBetweenTrailers(children);
	for (let at = 1; at < children.length; at++) {
		const trailer = children[at];
		if (trailer.kind !== Kind.trailer) break;
		penalizeTrailerEnd(trailer);
	}
}
function penalizeBetweenTrailers(children) {
	const second = children[1];
	if (second?.kind !== Kind.trailer) return;
	const opening = second.children[0];
	if (opening.text !== ".") raise(opening, SplitPenalty.unbreakable);
	for (let at = 2; at < children.length; at++) {
		const trailer = children[at];
		if (trailer.kind !== Kind.trailer) break;
		const before = children[at - 1].children;
		const last = before[before.length - 1];
		if (last.text !== ")") raise(last, SplitPenalty.strong);
		raise(trailer.children[0], SplitPenalty.strong);
	}
}
function penalizeTrailerEnd(trailer) {
	const { children } = trailer;
	const open = children[0];
	if (open.text !== "(" && open.text !== "[") return;
	if (children.length <= 2) {
		raise(children[children.length - 1], SplitPenalty.strong);
		return;
	}
	if ((open.subtypes & Subtype.subscriptBracket) !== 0) raise(firstLeaf(children[1]), SplitPenalty.strong);
	let close = children[children.length - 1];
	let before = children[children.length - 2];
	if (close.kind === Kind.comment) {
		close = before;
		before = children[children.length - 3];
	}
	if (lastLeaf(before).kind === Kind.comma) return;
	if (close.text === "]") raise(close, SplitPenalty.unbreakable);
	else if (isLeaf(close)) close.syntaxPenalty = SplitPenalty.veryStrong;
}
function penalizeLogical(node, penalty) {
	const { children } = node;
	increase(node, penalty);
	for (let at = 1; at + 1 < children.length; at += 2) {
		const leaf = firstLeaf(children[at]);
		leaf.syntaxPenalty = leaf.syntaxPenalty > penalty ? leaf.syntaxPenalty - penalty : 0;
	}
}
function penalizeComparison(node) {
	const { children } = node;
	const operator = children[1];
	if (children.length !== 3 || !isTightComparison(operator)) {
		increase(node, SplitPenalty.comparison);
		return;
	}
	increase(operator, SplitPenalty.veryStrong);
	firstLeaf(children[2]).syntaxPenalty = SplitPenalty.strong;
}
function isTightComparison(operator) {
	if (!isLeaf(operator)) return operator.kind === Kind.comparisonOperator && operator.children.length === 2;
	return operator.kind === Kind.operator || operator.text === "in" || operator.text === "is";
}
function penalizeBitwise(node, penalty) {
	const { children } = node;
	increase(node, penalty);
	for (let at = 1; at < children.length - 1; at++) {
		const child = children[at];
		if (isLeaf(child) && child.kind === Kind.operator) child.syntaxPenalty = SplitPenalty.operator;
	}
}
function penalizeArithmetic(node, penalty) {
	const { children } = node;
	increase(node, penalty);
	for (let at = 1; at < children.length - 1; at++) {
		const { kind } = children[at];
		if (kind === Kind.operator || kind === Kind.star || kind === Kind.at) firstLeaf(children[at + 1]).syntaxPenalty = SplitPenalty.operator;
	}
}
// src/yapf/tokens/splitPenalty.ts
function assignSplitPenalties(tree) {
	if (isLeaf(tree)) return;
	const { kind } = tree;
	BEFORE[kind]?.(tree);
	if (kind === Kind.lambda) return;
	penalizeChildren(tree);
	AFTER[kind]?.(tree);
}
function penalizeChildren(node) {
	const { children } = node;
	for (let at = 0; at < children.length; at++) assignSplitPenalties(children[at]);
}
const BEFORE = ruleTable([
	[Kind.lambda, penalizeLambda],
	[Kind.test, (node) => increase(node, SplitPenalty.or)],
	[Kind.classDefinition, penalizeClass],
	[Kind.functionDefinition, penalizeFunction],
	[Kind.trailer, penalizeTrailer],
	[Kind.subscript, (node) => raiseEach(node.children, SplitPenalty.strong)],
	[Kind.compFor, penalizeComprehension],
	[Kind.oldCompFor, penalizeComprehension],
	[Kind.compIf, penalizeCondition]
]);
const AFTER = ruleTable([
	[Kind.argumentList, penalizeArguments],
	[Kind.dictSetMaker, penalizeColons],
	[Kind.importAsNames, penalizeImports],
	[Kind.functionDefinition, penalizeArrow],
	[Kind.parameters, penalizeParameters],
	[Kind.argument, (node) => penalizeAssign(node, Kind.equal)],
	[Kind.typedName, (node) => penalizeAssign(node, Kind.colon)],
	[Kind.dottedName, (node) => raiseEach(node.children.slice(1), SplitPenalty.unbreakable)],
	[Kind.power, penalizePower],
	[Kind.subscriptList, penalizeSubscripts],
	[Kind.orTest, (node) => penalizeLogical(node, SplitPenalty.or)],
	[Kind.andTest, (node) => penalizeLogical(node, SplitPenalty.and)],
	[Kind.notTest, (node) => increase(node, SplitPenalty.not)],
	[Kind.comparison, penalizeComparison],
	[Kind.starExpression, (node) => increase(node, SplitPenalty.starred)],
	[Kind.bitOr, (node) => penalizeBitwise(node, SplitPenalty.bitOr)],
	[Kind.bitXor, (node) => penalizeBitwise(node, SplitPenalty.bitXor)],
	[Kind.bitAnd, (node) => penalizeBitwise(node, SplitPenalty.bitAnd)],
	[Kind.shift, (node) => increase(node, SplitPenalty.shift)],
	[Kind.arithmetic, (node) => penalizeArithmetic(node, SplitPenalty.arithmetic)],
	[Kind.term, (node) => penalizeArithmetic(node, SplitPenalty.term)],
	[Kind.factor, (node) => increase(node, SplitPenalty.factor)],
	[Kind.atom, penalizeAtom],
	[Kind.groupMaker, penalizeGroup]
]);
function penalizeLambda(node) {
	raiseExpression(node, node.children.some((child) => child.kind === Kind.comment && LONG_LAMBDA.test(child.text)) ? SplitPenalty.strong : SplitPenalty.veryStrong, firstLeaf(node));
}
const LONG_LAMBDA = /pylint:.*disable=.*\bg-long-lambda/;
function raiseExpression(tree, penalty, first) {
	if (isLeaf(tree)) {
		if (tree === first || tree.text === "(" || tree.text === "for" || tree.text === "if") return;
		if (tree.syntaxPenalty < penalty) tree.syntaxPenalty = penalty;
		return;
	}
	for (const child of tree.children) raiseExpression(child, penalty, first);
}
function penalizeArguments(node) {
	const { children } = node;
	for (let at = 1; at < children.length; at++) {
		const child = children[at];
		if (child.kind === Kind.comma) child.syntaxPenalty = Math.max(child.syntaxPenalty, SplitPenalty.unbreakable);
	}
	for (const child of children) if (child.kind === Kind.atom) increase(child, SplitPenalty.connected);
}
function penalizeColons(node) {
	for (const child of node.children) if (child.kind === Kind.colon) raise(child, SplitPenalty.strong);
}
function penalizeClass(node) {
	const { children } = node;
	raise(children[1], SplitPenalty.unbreakable);
	if (children.length > 4) raise(children[2], SplitPenalty.unbreakable);
	raise(children[children.length - 2], SplitPenalty.unbreakable);
}
function penalizeFunction(node) {
	const { children } = node;
	let at = 1;
	while (children[at].kind === Kind.simpleStatement) at++;
	raise(children[at], SplitPenalty.unbreakable);
	while (at < children.length && children[at].kind !== Kind.colon) at++;
	raise(children[at], SplitPenalty.unbreakable);
}
function penalizeArrow(node) {
	const { children } = node;
	const arrow = children.findIndex((child) => child.kind === Kind.arrow);
	if (arrow < 0) return;
	lastLeaf(children[arrow - 1]).syntaxPenalty = 0;
	raise(children[arrow], SplitPenalty.unbreakable);
	raise(children[arrow + 1], SplitPenalty.strong);
}
function penalizeParameters(node) {
	raise(node.children[0], SplitPenalty.unbreakable);
	raise(node.children[node.children.length - 1], SplitPenalty.strong);
}
function penalizeImports(node) {
	const { children } = node;
	for (let at = 1; at < children.length; at++) {
		const child = children[at];
		if (children[at - 1].kind === Kind.comma && isLeaf(child)) child.syntaxPenalty = 0;
	}
}
function penalizeAssign(node, mark) {
	const { children } = node;
	for (let at = 1; at < children.length - 1; at++) {
		const child = children[at];
		if (child.kind !== mark) continue;
		child.syntaxPenalty = SplitPenalty.namedAssign;
		firstLeaf(children[at + 1]).syntaxPenalty = SplitPenalty.namedAssign;
	}
}
function penalizeSubscripts(node) {
	const { children } = node;
	firstLeaf(node).syntaxPenalty = 0;
	for (let at = 1; at < children.length; at++) if (children[at - 1].kind === Kind.comma) firstLeaf(children[at]).syntaxPenalty = 0;
}
function penalizeComprehension(node) {
	firstLeaf(node).syntaxPenalty = 0;
	raiseEach(node.children.slice(1), SplitPenalty.strong);
}
function penalizeCondition(node) {
	const first = node.children[0];
	if (isLeaf(first)) first.syntaxPenalty = 0;
	raiseEach(node.children.slice(1), SplitPenalty.strong);
}
function penalizeAtom(node) {
	const { children } = node;
	const open = children[0];
	const last = children[children.length - 1];
	if (open.text === "(") {
		if (!isLeaf(last) || last.text !== ")") return;
		if (node.parent?.kind === Kind.ifStatement) {
			last.syntaxPenalty = SplitPenalty.strong;
			return;
		}
		if (children.length > 2) firstLeaf(children[1]).syntaxPenalty = SplitPenalty.bitOr;
		last.syntaxPenalty = SplitPenalty.atom;
	} else if ((open.text === "[" || open.text === "{") && children.length === 2) raise(last, SplitPenalty.unbreakable);
}
function penalizeGroup(node) {
	let afterComma = false;
	for (const child of node.children) if (child.kind === Kind.comma) {
		raise(child, SplitPenalty.unbreakable);
		afterComma = true;
	} else {
		if (afterComma) firstLeaf(child).syntaxPenalty = SplitPenalty.together;
		afterComma = false;
	}
}
// src/yapf/tokens/subtypes.ts
function assignSubtypes(node) {
	const { children } = node;
	for (let at = 0; at < children.length; at++) {
		const child = children[at];
		if (!isLeaf(child)) assignSubtypes(child);
	}
	RULES[node.kind]?.(node);
}
const RULES = ruleTable([
	[Kind.argument, markArgumentMarks],
	[Kind.parameters, markOnlyParameter],
	[Kind.typedName, markNamedList],
	[Kind.argumentList, markNamedList],
	[Kind.typedArguments, markParameters],
	[Kind.lambdaArguments, markLambdaArguments],
	[Kind.dictSetMaker, markDictOrSet],
	[Kind.trailer, (node) => markLeaves(node, isSquareBracket, Subtype.subscriptBracket)],
	[Kind.subscript, (node) => markLeaves(node, isColon, Subtype.subscriptColon)],
	[Kind.sliceStep, (node) => markLeaves(node, isColon, Subtype.subscriptColon)],
	[Kind.factor, (node) => markLeaves(node, isOperator, Subtype.unaryOperator)],
	[Kind.notTest, (node) => markLeaves(node, (leaf) => isWord(leaf, "not"), Subtype.unaryOperator)],
	[Kind.starExpression, (node) => markLeaves(node, isStar, Subtype.unaryOperator | Subtype.argumentsStar)],
	[Kind.compFor, markComprehension],
	[Kind.oldCompFor, markComprehension],
	[Kind.compIf, (node) => markAll(node, Subtype.compIf)],
	[Kind.decorator, (node) => markLeaves(node, (leaf) => leaf.kind === Kind.at, Subtype.decorator)],
	[Kind.functionDefinition, markFunctionName],
	[Kind.comparison, markComparison],
	[Kind.orTest, (node) => markLeaves(node, (leaf) => isWord(leaf, "or"), Subtype.binaryOperator)],
	[Kind.andTest, (node) => markLeaves(node, (leaf) => isWord(leaf, "and"), Subtype.binaryOperator)],
	[Kind.power, (node) => markLeaves(node, (leaf) => leaf.kind === Kind.doubleStar, Subtype.binaryOperator)],
	...[
		Kind.bitOr,
		Kind.bitXor,
		Kind.bitAnd,
		Kind.shift,
		Kind.arithmetic,
		Kind.term
	].map((kind) => [kind, (node) => markLeaves(node, isOperator, Subtype.binaryOperator)])
]);
function addSubtype(leaf, subtype) {
	leaf.subtypes |= subtype;
}
function markAll(tree, subtype) {
	if (isLeaf(tree)) addSubtype(tree, subtype);
	else for (const child of tree.children) markAll(child, subtype);
}
function markLeaves(node, test, subtype) {
	for (const child of node.children) if (isLeaf(child) && test(child)) addSubtype(child, subtype);
}
function isSquareBracket(leaf) {
	return leaf.text === "[" || leaf.text === "]";
}
function isColon(leaf) {
	return leaf.kind === Kind.colon;
}
function isStar(leaf) {
	return leaf.kind === Kind.star;
}
function isOperator(leaf) {
	return leaf.kind === Kind.operator || leaf.kind === Kind.star || leaf.kind === Kind.at;
}
function isWord(leaf, word) {
	return leaf.kind === Kind.name && leaf.text === word;
}
function markComparison(node) {
	for (const child of node.children) if (!isLeaf(child)) {
		if (child.kind === Kind.comparisonOperator) markAll(child, Subtype.binaryOperator);
	} else if (child.kind === Kind.operator || child.text === "in" || child.text === "is") addSubtype(child, Subtype.binaryOperator);
}
function markComprehension(node) {
	markAll(node, Subtype.compFor);
	for (const sibling of node.parent.children) {
		if (sibling === node) break;
		markAll(sibling, Subtype.compExpression);
	}
}
function markFunctionName(node) {
	for (const child of node.children) if (isLeaf(child) && child.kind === Kind.name && child.text !== "def") {
		addSubtype(child, Subtype.functionName);
		return;
	}
}
function markDictOrSet(node) {
	let isDict = false;
	for (const child of node.children) if (child.kind === Kind.compFor) markGenerator(child);
	else if (child.kind === Kind.colon || child.kind === Kind.doubleStar) isDict = true;
	if (isDict) markDict(node);
}
function markGenerator(node) {
	addSubtype(firstLeaf(node), Subtype.dictSetGenerator);
	for (const child of node.children) if (child.kind === Kind.compFor) markGenerator(child);
}
function markDict(node) {
	let afterColon = false;
	let unpacking = false;
	for (const child of node.children) {
		if (child.kind === Kind.compFor) break;
		if (child.kind === Kind.doubleStar) addSubtype(child, Subtype.keywordsStar);
		if (afterColon) addSubtype(firstLeaf(child), Subtype.dictValue);
		else if (child.kind !== Kind.comment && child.kind !== Kind.colon && child.kind !== Kind.comma) {
			if (!unpacking || child.kind === Kind.doubleStar) addSubtype(firstLeaf(child), Subtype.dictKey);
			markAll(child, Subtype.dictKeyPart);
		}
		afterColon = child.kind === Kind.colon;
		if (child.kind === Kind.doubleStar) unpacking = true;
		else if (afterColon) unpacking = false;
	}
}
function markArgumentMarks(node) {
	for (const child of node.children) if (isLeaf(child)) markArgumentMark(child);
}
function markOnlyParameter(node) {
	const { children } = node;
	if (children.length <= 2) return;
	addSubtype(firstLeaf(children[1]), Subtype.parameterStart);
	addSubtype(lastLeaf(children[children.length - 2]), Subtype.parameterStop);
}
function markLambdaArguments(node) {
	markArgumentMarks(node);
	markLeaves(node, (leaf) => leaf.kind === Kind.equal, Subtype.lambdaDefault);
}
function markArgumentMark(leaf) {
	if (leaf.kind === Kind.equal) addSubtype(leaf, Subtype.namedAssign);
	else if (leaf.kind === Kind.colon) addSubtype(leaf, Subtype.typedName);
	else if (leaf.kind === Kind.star) addSubtype(leaf, Subtype.argumentsStar);
	else if (leaf.kind === Kind.doubleStar) addSubtype(leaf, Subtype.keywordsStar);
}
function markNamedList(node) {
	markArgumentMarks(node);
	if (!holdsNamedAssign(node)) return;
	for (const child of node.children) if (child.kind !== Kind.atom && child.kind !== Kind.comma) addSubtype(firstLeaf(child), Subtype.namedAssignList);
}
function holdsNamedAssign(tree) {
	if (isLeaf(tree)) return (tree.subtypes & Subtype.namedAssign) !== 0;
	for (const child of tree.children) {
		if (child.kind === Kind.atom || child.kind === Kind.argumentList || child.kind === Kind.power) continue;
		if (holdsNamedAssign(child)) return true;
	}
	return false;
}
function markParameters(node) {
	const { children } = node;
	markNamedList(node);
	addSubtype(firstLeaf(children[0]), Subtype.parameterStart);
	addSubtype(lastLeaf(children[children.length - 1]), Subtype.parameterStop);
	let typed = children[0].kind === Kind.typedName;
	for (let at = 1; at < children.length; at++) {
		const previous = children[at - 1];
		const child = children[at];
		if (previous.kind === Kind.comma) addSubtype(firstLeaf(child), Subtype.parameterStart);
		else if (child.kind === Kind.comma) addSubtype(lastLeaf(previous), Subtype.parameterStop);
		if (child.kind === Kind.typedName) typed = true;
		else if (child.kind === Kind.comma) typed = false;
		else if (child.kind === Kind.equal && typed) {
			addSubtype(child, Subtype.typedName);
			typed = false;
		}
	}
}
// src/yapf/lines/blankLines.ts
function assignBlankLines(tree) {
	new BlankLines().visit(tree);
}
const STATEMENTS = new Set([
	Kind.simpleStatement,
	Kind.ifStatement,
	Kind.whileStatement,
	Kind.forStatement,
	Kind.tryStatement,
	Kind.withStatement,
	Kind.asyncStatement
]);
var BlankLines = class {
	#classes = 0;
	#functions = 0;
	#lastComment = 0;
	#afterDecorator = false;
	#afterDefinition = false;
	visit(node) {
		switch (node.kind) {
			case Kind.simpleStatement:
				this.#visitSimple(node);
				break;
			case Kind.decorator:
				this.#visitDecorator(node);
				break;
			case Kind.classDefinition:
				this.#visitClass(node);
				break;
			case Kind.functionDefinition:
				this.#visitFunction(node);
				break;
			default: this.#visitOther(node);
		}
	}
	#visitChildren(children) {
		for (const child of children) if (!isLeaf(child)) this.visit(child);
	}
	#visitOther(node) {
		if (this.#afterDefinition && STATEMENTS.has(node.kind)) {
			const leaf = firstLeaf(node);
			leaf.newlines = this.#wanted(leaf.column === 0);
		}
		this.#afterDefinition = false;
		this.#visitChildren(node.children);
	}
	#visitSimple(node) {
		this.#visitOther(node);
		const first = node.children[0];
		if (first.kind === Kind.comment) this.#lastComment = first.line;
	}
	#visitDecorator(node) {
		const first = firstLeaf(node);
		if (this.#lastComment !== 0 && this.#lastComment === first.line - 1) first.newlines = 1;
		else first.newlines = this.#wanted(first.column === 0);
		this.#visitChildren(node.children);
		this.#afterDecorator = true;
	}
	#visitClass(node) {
		this.#afterDefinition = false;
		const index = this.#spaceDefinition(node);
		this.#afterDecorator = false;
		this.#classes++;
		this.#visitChildren(node.children.slice(index));
		this.#classes--;
		this.#afterDefinition = true;
	}
	#visitFunction(node) {
		this.#afterDefinition = false;
		let index = this.#spaceDefinition(node);
		if (asyncBefore(node) !== void 0) {
			index = this.#spaceDefinition(node.parent);
			firstLeaf(node.children[0]).newlines = 0;
		}
		this.#afterDecorator = false;
		this.#functions++;
		this.#visitChildren(node.children.slice(index));
		this.#functions--;
		this.#afterDefinition = true;
	}
	#spaceDefinition(node) {
		const { children } = node;
		let index = 0;
		let above;
		for (; isCommentStatement(children[index]); index++) {
			above = firstLeaf(children[index]);
			if (!this.#afterDecorator) above.newlines = 2;
		}
		const first = firstLeaf(children[index]);
		if (above !== void 0 && first.line - 1 === above.line) first.newlines = 1;
		else if (this.#lastComment + 1 === first.line) first.newlines = 1;
		else first.newlines = this.#wanted(startsInFirstColumn(node));
		return index;
	}
	#wanted(inFirstColumn) {
		if (this.#afterDecorator) return 1;
		return inFirstColumn && this.#classes === 0 && this.#functions === 0 ? 3 : 2;
	}
};
function isCommentStatement(tree) {
	return tree.kind === Kind.simpleStatement && tree.children[0]?.kind === Kind.comment;
}
function startsInFirstColumn(node) {
	return firstLeaf(node).column === 0 || asyncBefore(node)?.column === 0;
}
function asyncBefore(node) {
	const siblings = node.parent?.children;
	const before = siblings?.[siblings.indexOf(node) - 1];
	return before?.kind === Kind.async ? before : void 0;
}
// src/yapf/lines/comments.ts
function spliceComments(tree, source) {
	annotateIndents(tree);
	new Splicer(source).visit(tree);
}
function commentLines$1(text) {
	const lines = splitLines(text);
	return lines.every((line, at) => at === 0 || /^(?:#|$)/.test(trim(line))) ? lines : text.split(/\r?\n/);
}
var Splicer = class {
	#source;
	#previous;
	constructor(source) {
		this.#source = source;
	}
	visit(node) {
		for (const child of [...node.children]) if (!isLeaf(child)) this.visit(child);
		else {
			if (child.hasTrivia) this.#splice(child);
			this.#previous = child;
		}
	}
	#splice(leaf) {
		const text = this.#source.slice(leaf.prefixStart, leaf.start);
		if (!trimStart(text).startsWith("#")) return;
		leaf.hasTrivia = false;
		const prefix = {
			text,
			line: leaf.line - countNewlines(text)
		};
		if (leaf.kind === Kind.newline) this.#spliceTrailing(leaf, prefix);
		else if (leaf.kind === Kind.dedent) spliceAtDedent(leaf, prefix);
		else if (isFirstOfStatement(leaf)) spliceStandalone(leaf, prefix);
		else this.#spliceInside(leaf, prefix);
	}
	#spliceTrailing(leaf, { text, line }) {
		if (this.#previous === void 0) {
			insertBefore(commentLeaves(text, line, 0).map(asStatement), leaf);
			return;
		}
		insertAfter(commentLeaves(text, line, leaf.column - codePoints(trimStart(text))), this.#previous);
	}
	#spliceInside(leaf, prefix) {
		let { text, line } = prefix;
		const previous = this.#previous;
		if (line === previous.line) {
			const lines = commentLines$1(text);
			const first = lines[0];
			const value = trimStart(first);
			if (value !== "") {
				const column = previous.column + previous.length + (first.length - value.length);
				insertAfter([commentLeaf(value, line, column)], previous);
				text = lines.slice(1).join("\n");
				line++;
			}
		}
		const trimmed = trimEnd(text);
		const last = text.slice(trimmed.lastIndexOf("\n") + 1);
		insertBefore(commentLeaves(text, line, last.length - trimStart(last).length), leaf);
	}
};
function spliceStandalone(leaf, { text, line }) {
	let target = leaf;
	while (!STANDALONE.has(target.parent.kind)) target = target.parent;
	const parent = target.parent;
	if (parent.kind === Kind.functionDefinition || parent.kind === Kind.classDefinition) {
		if (line + countNewlines(text.replace(/\n+$/, "")) < firstLine(target) - 1) target = parent;
	}
	insertBefore(commentLeaves(text, line, 0).map(asStatement), target);
}
function firstLine(tree) {
	let at = tree;
	while (!isLeaf(at)) at = at.children[0];
	return at.line;
}
function spliceAtDedent(leaf, { text, line: start }) {
	let line = start;
	const groups = [];
	for (const comment of text.split("\n")) {
		const column = comment.indexOf("#");
		const group = groups[groups.length - 1];
		if (column < 0) {
			if (group === void 0) {
				line++;
				continue;
			}
		} else if (group === void 0 || column < group.column) groups.push({
			column,
			indent: comment.slice(0, column),
			lines: []
		});
		groups[groups.length - 1]?.lines.push(comment);
	}
	for (const { column, indent, lines } of groups) {
		const ancestor = ancestorAtIndent(leaf, indent);
		const nodes = commentLeaves(`${lines.join("\n")}\n`, line, column).map(asStatement);
		if (ancestor.kind === Kind.dedent) insertBefore(nodes, ancestor);
		else insertAfter(nodes, ancestor);
		line += lines.length;
	}
}
function ancestorAtIndent(leaf, indent) {
	let at = leaf;
	for (;;) {
		const parent = at.parent;
		if (parent.parent === void 0) return at;
		if (parent.childIndent !== void 0 && indent.startsWith(parent.childIndent)) return at;
		at = parent;
	}
}
function commentLeaves(text, line, column) {
	const leaves = [];
	const lines = text.split("\n");
	let at = 0;
	while (at < lines.length) {
		const block = [];
		for (; at < lines.length && trimStart(lines[at]).startsWith("#"); at++) block.push(trim(lines[at]));
		if (block.length > 0) leaves.push(commentLeaf(block.join("\n"), line + at - 1, column));
		while (at < lines.length && !trimStart(lines[at]).startsWith("#")) at++;
	}
	return leaves;
}
function commentLeaf(text, line, column) {
	const leaf = new Leaf(Kind.comment, text, line, column, 0, 0);
	leaf.length = codePoints(text);
	return leaf;
}
function asStatement(leaf) {
	return new Node(Kind.simpleStatement, [leaf]);
}
function insertBefore(trees, target) {
	insertAt(trees, target, 0);
}
function insertAfter(trees, target) {
	insertAt(trees, target, 1);
}
function insertAt(trees, target, offset) {
	const parent = target.parent;
	for (const tree of trees) tree.parent = parent;
	parent.children.splice(parent.children.indexOf(target) + offset, 0, ...trees);
}
const STANDALONE = new Set([
	Kind.suite,
	Kind.ifStatement,
	Kind.whileStatement,
	Kind.forStatement,
	Kind.tryStatement,
	Kind.withStatement,
	Kind.functionDefinition,
	Kind.classDefinition,
	Kind.decorated,
	Kind.fileInput
]);
function isFirstOfStatement(leaf) {
	let statement = leaf.parent;
	while (statement.kind !== Kind.simpleStatement && !STANDALONE.has(statement.kind)) statement = statement.parent;
	return firstToken(statement) === leaf;
}
function firstToken(node) {
	for (const child of node.children) if (!isLeaf(child)) {
		const found = firstToken(child);
		if (found !== void 0) return found;
	} else if (child.kind !== Kind.newline) return child;
}
function annotateIndents(root) {
	root.childIndent = "";
	annotate(root);
}
function annotate(node) {
	for (const child of node.children) if (isLeaf(child)) {
		if (child.kind === Kind.indent) node.childIndent = child.text;
	} else annotate(child);
}
function spliceContinuations(node, source) {
	const children = [];
	for (const child of node.children) {
		if (!isLeaf(child)) spliceContinuations(child, source);
		else if (child.hasTrivia) {
			const mark = continuationBefore(child, source);
			if (mark !== void 0) children.push(mark);
		}
		children.push(child);
	}
	if (children.length > node.children.length) node.children = children;
}
function continuationBefore(leaf, source) {
	const prefix = source.slice(leaf.prefixStart, leaf.start);
	if (!trimStart(prefix).startsWith("\\\n")) return void 0;
	const mark = new Leaf(Kind.continuation, trimEnd(prefix), leaf.line - countNewlines(prefix), 0, 0, 0);
	mark.parent = leaf.parent;
	return mark;
}
// src/yapf/lines/logicalLines.ts
function logicalLinesOf(tree, comments) {
	const unwrapper = new Unwrapper(comments);
	unwrapper.visit(tree);
	unwrapper.startLine();
	return unwrapper.lines.sort((a, b) => a.first.line - b.first.line);
}
const BODY_HOLDERS = new Set([
	Kind.ifStatement,
	Kind.whileStatement,
	Kind.forStatement,
	Kind.tryStatement,
	Kind.withStatement,
	Kind.matchStatement,
	Kind.caseBlock,
	Kind.functionDefinition,
	Kind.classDefinition
]);
const LINE_STARTERS = {
	[Kind.ifStatement]: [
		"if",
		"else",
		"elif"
	],
	[Kind.whileStatement]: ["while", "else"],
	[Kind.forStatement]: ["for", "else"],
	[Kind.tryStatement]: [
		"try",
		"except",
		"else",
		"finally"
	],
	[Kind.exceptClause]: ["except"],
	[Kind.functionDefinition]: ["def"],
	[Kind.classDefinition]: ["class"],
	[Kind.withStatement]: ["with"],
	[Kind.matchStatement]: ["match", "case"],
	[Kind.caseBlock]: ["case"]
};
const SPLIT_LISTS = new Set([
	Kind.listMaker,
	Kind.dictSetMaker,
	Kind.groupMaker,
	Kind.argumentList,
	Kind.typedArguments,
	Kind.subscriptList
]);
var Unwrapper = class {
	lines = [];
	#current = [];
	#currentDepth = 0;
	#depth = 0;
	#comments;
	constructor(comments) {
		this.#comments = comments;
	}
	startLine() {
		if (this.#current.length > 0) {
			const line = new LogicalLine(this.#currentDepth, this.#current);
			this.lines.push(line);
			finishLine(line);
			this.#current = [];
		}
		this.#currentDepth = this.#depth;
	}
	visit(tree) {
		if (isLeaf(tree)) this.#visitLeaf(tree);
		else this.#visitNode(tree);
	}
	#visitNode(node) {
		if (SPLIT_LISTS.has(node.kind) || node.kind === Kind.importAsNames && isBracketed(node)) markSplits(node, this.#comments);
		switch (node.kind) {
			case Kind.simpleStatement:
				this.#visitSimple(node);
				break;
			case Kind.suite:
				this.#visitDeeper(node, void 0);
				break;
			case Kind.caseBlock:
				this.#visitDeeper(node, LINE_STARTERS[node.kind]);
				break;
			case Kind.asyncFunction:
			case Kind.asyncStatement:
				this.#visitAsync(node);
				break;
			case Kind.decorator:
				this.#visitDecorator(node);
				break;
			case Kind.decorators:
			case Kind.decorated:
				for (const child of node.children) {
					this.startLine();
					this.visit(child);
				}
				break;
			default: this.#visitCompound(node, LINE_STARTERS[node.kind]);
		}
	}
	#visitLeaf(leaf) {
		if (leaf.kind >= Kind.newline && leaf.kind <= Kind.dedent) this.startLine();
		else if (leaf.kind === Kind.endMarker) this.startLine();
		else this.#current.push(leaf);
	}
	#visitCompound(node, starters) {
		for (const child of node.children) {
			if (starters !== void 0 && child.kind === Kind.name && starters.includes(child.text)) this.startLine();
			this.visit(child);
		}
	}
	#visitDeeper(node, starters) {
		this.#depth++;
		this.startLine();
		this.#visitCompound(node, starters);
		this.#depth--;
	}
	#visitSimple(node) {
		const parent = node.parent?.kind ?? 0;
		const isComment = node.children[0]?.kind === Kind.comment;
		const deeper = BODY_HOLDERS.has(parent) && !isComment || parent === Kind.matchStatement;
		if (deeper) this.#depth++;
		this.startLine();
		for (const child of node.children) this.visit(child);
		if (deeper) this.#depth--;
	}
	#visitAsync(node) {
		this.startLine();
		const { children } = node;
		let at = 0;
		for (; at < children.length; at++) {
			const child = children[at];
			this.visit(child);
			if (child.kind === Kind.async) break;
		}
		const statement = children[at + 1];
		for (const child of statement.children) {
			if (node.kind === Kind.asyncStatement && child.kind === Kind.name && child.text === "else") this.startLine();
			this.visit(child);
		}
	}
	#visitDecorator(node) {
		const first = node.children[0];
		for (const child of node.children) {
			this.visit(child);
			if (child.kind === Kind.comment && child.text === first.text) this.startLine();
		}
	}
};
function isBracketed(node) {
	const siblings = node.parent?.children ?? [];
	const before = siblings[siblings.indexOf(node) - 1];
	return before !== void 0 && isLeaf(before) && before.text === "(";
}
function markSplits(node, comments) {
	if (!endsInComma(node) && !(comments && holdsComment(node))) return;
	const { children } = node;
	firstLeaf(children[0]).mustSplit = true;
	for (let at = 0; at < children.length - 1; at++) {
		if (children[at].kind !== Kind.comma) continue;
		if (children[at + 1].kind === Kind.comment) {
			at++;
			if (at >= children.length - 1) break;
		}
		firstLeaf(children[at + 1]).mustSplit = true;
	}
}
function endsInComma(node) {
	const { children } = node;
	if (children[children.length - 1].kind !== Kind.comma) return false;
	if (firstLeaf(node.parent).text !== "(") return true;
	let commas = 0;
	for (const child of children) if (child.kind === Kind.comma) commas++;
	return commas >= 2;
}
function holdsComment(tree) {
	if (isLeaf(tree)) return tree.kind === Kind.comment;
	for (const child of tree.children) if (holdsComment(child)) return true;
	return false;
}
// src/yapf/lines/readLines.ts
function readLines(source) {
	const { tree, hasTrivia, hasDefinitions } = parse(source);
	if (hasTrivia) {
		spliceComments(tree, source);
		spliceContinuations(tree, source);
	}
	assignSubtypes(tree);
	assignContainers(tree);
	assignSplitPenalties(tree);
	if (hasDefinitions) assignBlankLines(tree);
	const lines = logicalLinesOf(tree, hasTrivia);
	for (const line of lines) measureLine(line);
	markDisabled(lines);
	return splitAtSemicolons(lines);
}
// src/yapf/format.ts
function formatPython(source) {
	checkArgument(source, STRING, "source");
	const lines = source.includes("\r") ? plainLines(source) : source;
	const text = lines.endsWith("\n") ? lines : `${lines}\n`;
	return render(layOut(readLines(text), text));
}
function layOut(lines, source) {
	const effort = new Effort(source);
	const done = [];
	let length = 0;
	for (const line of joinLines(lines)) {
		separateLine(line, done);
		layoutLine(line, done[done.length - 1], effort);
		done.push(line);
		for (const { whitespace, text } of line.tokens) length += whitespace.length + text.length;
		if (length > 16777216) throw tooLong(source, line.tokens[0]);
	}
	return done;
}
function render(lines) {
	let text = "";
	for (const { tokens } of lines) for (const token of tokens) text += token.whitespace + token.text;
	return `${text}\n`;
}
function tooLong(source, token) {
	return limitError(source, token, `laid out, the source has more than ${MAX_OUTPUT} characters`, "nest less: each level indents what is in it");
}
// src/author/byValues.ts
function checkByValues(held, input, path, problems) {
	const base = held instanceof PyExpression ? held.value : held;
	if (isMarker(input)) return ownMarker(input);
	if (isPlainObject(input)) return level(base, input, path, problems);
	if (Array.isArray(input)) return items(base, input, path, problems);
	if (typeof input === "number" && Number.isSafeInteger(input) && base instanceof PyFloat) return new PyFloat(input);
	const kinds = [base instanceof PyDict ? "a dict" : kindOf(base), kindOf(input)];
	if (kinds[0] !== void 0 && kinds[1] !== void 0 && kinds[0] !== kinds[1]) problems.push({
		code: "invalid-option",
		message: `expected ${kinds[0]}, as the base has it, not ${describeValue(input)}`,
		path,
		hint: "replace(…) replaces it with a value of another kind"
	});
	return toTree(input, path);
}
function level(base, input, path, problems) {
	const siblings = base instanceof PyDict ? siblingsOf(base.get("type"), input["type"]) : void 0;
	const own = base instanceof PyDict && (siblings !== void 0 || !isOtherType(base.get("type"), input["type"])) ? base : void 0;
	const made = new Map();
	for (const [key, value] of Object.entries(input)) {
		if (value === void 0) continue;
		if (own !== void 0 && !own.has(key)) problems.push(...slips(own, key, input, path));
		made.set(key, checkByValues(own?.get(key), value, [...path, key], problems));
	}
	return siblings === void 0 ? made : new ComponentTree(made, siblings);
}
const FAMILIES = [["OptimWrapper", "AmpOptimWrapper"], [
	"BN",
	"SyncBN",
	"MMSyncBN"
]];
function siblingsOf(held, given) {
	return FAMILIES.find((family) => family.includes(held) && family.includes(given));
}
function isOtherType(held, given) {
	return typeof given === "string" && typeof held === "string" && given !== held;
}
function items(base, input, path, problems) {
	const known = base instanceof PyList || base instanceof PyTuple ? base.items : [];
	const floats = known.length > 0 && known.every((item) => item instanceof PyFloat);
	const sample = floats ? known[0] : known.find((item) => item instanceof PyTuple);
	const made = input.map((item, at) => {
		const fits = typeof item === "number" ? floats : Array.isArray(item) && sample instanceof PyTuple;
		return treeToPy(checkByValues(fits ? sample : void 0, item, [...path, at], problems));
	});
	return base instanceof PyTuple ? new PyTuple(made) : new PyList(made);
}
function kindOf(value) {
	if (typeof value === "string") return "a string";
	if (typeof value === "boolean") return "true or false";
	return typeof value === "number" || typeof value === "bigint" || value instanceof PyFloat ? "a number" : void 0;
}
function slips(base, key, input, path) {
	const known = Array.from(base.entries(), (entry) => String(entry.key)).filter((name) => !Object.hasOwn(input, name));
	const near = nearestName(key, known);
	if (near === void 0 || !isOneSlip(key, near)) return [];
	return [{
		code: "unknown-key",
		message: `${path.length === 0 ? "the bases have" : `${path.join(".")} has`} no key ${key}`,
		path: [...path, key],
		...didYouMean(near)
	}];
}
function isOneSlip(one, other) {
	const left = [...one].sort();
	const rest = [...other].sort().filter((letter) => {
		const at = left.indexOf(letter);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	return one.length > 3 && left.length <= 1 && rest.length <= 1;
}
// src/config/child.ts
const DICT = instanceOf(PyDict, "a PyDict, as dict() and toPy() make it");
const NO_WHOLE_PATHS = () => false;
function computeChild(base, wanted, wholePaths = NO_WHOLE_PATHS) {
	checkArgument(base, DICT, "base");
	checkArgument(wanted, DICT, "wanted");
	checkArgument(wholePaths, FUNCTION, "wholePaths");
	const removed = [];
	for (const { key, value } of base.entries()) {
		const target = wanted.get(key);
		if (target === void 0 || keepsDelete(value, target, [key], wholePaths)) removed.push(String(key));
	}
	const kept = base.copy();
	for (const key of removed) kept.delete(key);
	return {
		entries: difference(kept, wanted, [], wholePaths),
		removed
	};
}
function keepsDelete(base, wanted, path, wholePaths) {
	const target = resolved$1(wanted);
	if (!(target instanceof PyDict) || equalIgnoringOrder(base, target) && !wholePaths(path)) return false;
	if (target.has("_delete_")) return true;
	const from = resolved$1(base);
	if (!(from instanceof PyDict && canMerge(from, target))) return false;
	for (const { key, value } of target.entries()) {
		const known = from.get(key);
		if (known !== void 0 && keepsDelete(known, value, [...path, key], wholePaths)) return true;
	}
	return false;
}
function difference(base, wanted, path, wholePaths) {
	const child = new PyDict();
	for (const { key, value } of wanted.entries()) {
		const here = [...path, key];
		const known = base.entry(key);
		if (known === void 0) child.set(key, value);
		else if (wholePaths(here)) child.set(key, writeWhole(known.value, value));
		else if (!equalIgnoringOrder(known.value, value)) child.set(key, overBase(known.value, value, here, wholePaths));
	}
	return child;
}
function overBase(base, wanted, path, wholePaths) {
	const target = resolved$1(wanted);
	if (!(target instanceof PyDict)) return wanted;
	const from = resolved$1(base);
	if (from instanceof PyDict && canMerge(from, target)) return difference(from, target, path, wholePaths);
	return replacing(target);
}
function writeWhole(base, wanted) {
	const target = resolved$1(wanted);
	if (!(target instanceof PyDict)) return wanted;
	const from = resolved$1(base);
	return from instanceof PyDict && mergesWhole(from, target) ? target : replacing(target);
}
function mergesWhole(base, wanted) {
	if (!canMerge(base, wanted)) return false;
	for (const { key, value } of wanted.entries()) {
		const known = base.entry(key);
		const target = resolved$1(value);
		if (known === void 0 || !(target instanceof PyDict)) continue;
		const from = resolved$1(known.value);
		if (!(from instanceof PyDict && mergesWhole(from, target))) return false;
	}
	return true;
}
function canMerge(base, wanted) {
	if (wanted.has("_delete_")) return false;
	for (const { key } of base.entries()) {
		const kept = wanted.entry(key);
		if (kept === void 0 || !sameValue(kept.key, key)) return false;
	}
	return true;
}
function replacing(wanted) {
	const whole = new PyDict();
	whole.set(DELETE_KEY, true);
	for (const { key, value, write } of wanted.entries()) whole.set(key, value, write);
	return whole;
}
function resolved$1(value) {
	return value instanceof PyExpression && value.value !== void 0 ? resolved$1(value.value) : value;
}
function equalIgnoringOrder(left, right) {
	const one = resolved$1(left);
	const other = resolved$1(right);
	if (one instanceof PyDict && other instanceof PyDict) return one.size === other.size && equalEntries(one, other);
	if (one instanceof PyList && other instanceof PyList) return equalItems(one.items, other.items);
	if (one instanceof PyTuple && other instanceof PyTuple) return equalItems(one.items, other.items);
	return sameValue(one, other);
}
function equalEntries(one, other) {
	for (const { key, value } of one.entries()) {
		const match = other.entry(key);
		if (match === void 0 || !sameValue(match.key, key) || !equalIgnoringOrder(value, match.value)) return false;
	}
	return true;
}
function equalItems(one, other) {
	return one.length === other.length && one.every((item, at) => equalIgnoringOrder(item, other[at]));
}
// src/author/consequences/follow.ts
function withConsequences(config, rules, trees, changed, baseOf) {
	const view = {
		at: (path) => valueAt$1(config, path),
		said: (path) => named$1(config, path).some((each) => trees.some((tree) => isSaid(tree, each.split("."))) || changed(each)),
		apart: (path, other) => baseOf(keyOf(path)) !== baseOf(keyOf(other)),
		removed: (path) => trees.some((tree) => nodeAt(tree, path.split(".")) instanceof Removal)
	};
	const problems = [];
	let made = config;
	for (const found of rules.flatMap((rule) => rule(view))) if ("code" in found) problems.push(found);
	else if (!isMissing(view, found)) {
		if (!view.said(found.path)) made = put(made, found.path.split("."), found.value);
		else if (found.yields !== true) problems.push(contradiction(view, found));
	}
	const [first, ...rest] = problems;
	if (first !== void 0) throw new MmdetConfigError([first, ...rest]);
	return made;
}
function keyOf(path) {
	return path.split(".", 1)[0];
}
function named$1(config, path) {
	const [first = "", ...rest] = path.split(".");
	const held = config.get(first);
	if (!(held instanceof PyExpression) || held.names[0] !== held.code) return [path];
	return [path, ...named$1(config, [held.code, ...rest].join("."))];
}
function isMissing(view, { path, value, adds = false, because }) {
	const held = view.at(path);
	if (held === void 0) return !adds || !view.said(because);
	return equalIgnoringOrder(held, value) || !(view.said(path) || view.said(because) || view.apart(path, because));
}
function contradiction(view, { path, because, words, hint }) {
	return {
		code: "invalid-option",
		message: `${path.slice(path.lastIndexOf(".") + 1)} is ${briefly(view.at(path))}, but ${words}`,
		path: path.split("."),
		related: [{
			message: "this is the other place",
			path: because.split(".")
		}],
		hint
	};
}
function briefly(value) {
	const plain = value instanceof PyExpression ? value.value : value;
	if (plain instanceof PyList || plain instanceof PyTuple) return plain.items.map(briefly).join(", ");
	if (plain instanceof PyDict) return "a dict";
	return plain === void 0 ? "not given" : String(plain);
}
function resolved(value) {
	return value instanceof PyExpression && value.value !== void 0 ? resolved(value.value) : value;
}
function valueAt$1(root, path) {
	let value = resolved(root);
	for (const key of path.split(".")) if (value instanceof PyDict) value = resolved(value.get(key));
	else if (value instanceof PyList || value instanceof PyTuple) value = resolved(value.items[Number(key)]);
	else return void 0;
	return value;
}
function put(container, path, value) {
	const [key, ...rest] = path;
	if (key === void 0) return value;
	const held = resolved(container);
	if (held instanceof PyList || held instanceof PyTuple) {
		const items = held.items.with(Number(key), put(held.items[Number(key)], rest, value));
		return held instanceof PyList ? new PyList(items) : new PyTuple(items);
	}
	const dict = held instanceof PyDict ? held.copy() : new PyDict();
	dict.set(key, put(dict.get(key), rest, value));
	return dict;
}
function isSaid(tree, path) {
	let node = tree;
	for (const key of path) {
		if (node instanceof Replacement) node = node.changesOf(void 0, []) ?? node;
		if (node instanceof Replacement || node instanceof Removal || node instanceof PyExpression) return true;
		node = childOf(node, key);
	}
	return node !== void 0;
}
function nodeAt(tree, path) {
	return path.reduce(childOf, tree);
}
function childOf(node, key) {
	if (node instanceof Map || node instanceof PyDict) return node.get(key);
	return node instanceof PyList || node instanceof PyTuple ? node.items[Number(key)] : void 0;
}
function headsOf(view) {
	return ["model", "model.roi_head"].flatMap((owner) => [`${owner}.bbox_head`, `${owner}.mask_head`]).flatMap((path) => {
		const held = view.at(path);
		return held instanceof PyList ? held.items.map((_, at) => `${path}.${at}`) : [path];
	});
}
// src/author/consequences/roles.ts
const OTHERS = [
	"semantic_head",
	"data_preprocessor",
	"backbone",
	"neck",
	"train_cfg",
	"test_cfg"
];
function classPlaces(model, path = ["model"]) {
	const value = model instanceof PyExpression ? model.value : model;
	if (value instanceof PyList || value instanceof PyTuple) return value.items.flatMap((item, at) => classPlaces(item, [...path, String(at)]));
	if (!(value instanceof PyDict)) return [];
	const own = ["num_classes", "num_things_classes"].filter((key) => typeof value.get(key) === "number").map((key) => ({
		path: [...path, key],
		value: (classes) => classes
	}));
	const inner = Array.from(value.entries()).flatMap(({ key, value: held }) => OTHERS.includes(String(key)) ? [] : classPlaces(held, [...path, String(key)]));
	return [
		...own,
		...weightPlaces(value, path),
		...inner
	];
}
function weightPlaces(head, path) {
	const stuff = head.get("num_stuff_classes");
	const loss = head.get("loss_cls");
	const weights = loss instanceof PyDict ? loss.get("class_weight") : void 0;
	const [first, none] = weights instanceof PyList ? [weights.items[0], weights.items.at(-1)] : [];
	if (typeof stuff !== "number" || first === void 0 || none === void 0) return [];
	const value = (classes) => new PyList([...new Array(classes + stuff).fill(first), none]);
	return [{
		path: [
			...path,
			"loss_cls",
			"class_weight"
		],
		value
	}];
}
const RESNETS = [
	"ResNet",
	"ResNetV1d",
	"ResNeXt",
	"Res2Net",
	"ResNeSt"
];
// src/checkpoint/methods/pretraining.ts
const FAIR = "https://dl.fbaipublicfiles.com";
const NON_COMMERCIAL = "CC BY-NC 4.0";
const PRETRAININGS = {
	mocov1: {
		title: "MoCo v1",
		paper: "He, Fan, Wu, Xie and Girshick, Momentum Contrast for Unsupervised Visual Representation Learning, 2019 (arXiv:1911.05722)",
		weights: `${FAIR}/moco/moco_checkpoints/moco_v1_200ep/moco_v1_200ep_pretrain.pth.tar`,
		licence: NON_COMMERCIAL,
		checkpoint: "./mocov1_r50_200ep_pretrain.pth",
		backbone: "ResNet",
		conversion: "mocov1"
	},
	mocov2: {
		title: "MoCo v2",
		paper: "Chen, Fan, Girshick and He, Improved Baselines with Momentum Contrastive Learning, 2020 (arXiv:2003.04297)",
		weights: `${FAIR}/moco/moco_checkpoints/moco_v2_800ep/moco_v2_800ep_pretrain.pth.tar`,
		licence: NON_COMMERCIAL,
		checkpoint: "./mocov2_r50_800ep_pretrain.pth",
		backbone: "ResNet",
		conversion: "mocov2"
	},
	mocov3: {
		title: "MoCo v3",
		paper: "Chen, Xie and He, An Empirical Study of Training Self-Supervised Vision Transformers, 2021 (arXiv:2104.02057)",
		weights: `${FAIR}/moco-v3/r-50-1000ep/r-50-1000ep.pth.tar`,
		licence: NON_COMMERCIAL,
		checkpoint: "./mocov3_r50_1000ep_pretrain.pth",
		backbone: "ResNet",
		conversion: "mocov3",
		note: "Its Vision Transformers have no backbone in MMDetection 3.3.0."
	},
	swav: {
		title: "SwAV",
		paper: "Caron et al., Unsupervised Learning of Visual Features by Contrasting Cluster Assignments, 2020 (arXiv:2006.09882)",
		weights: `${FAIR}/deepcluster/swav_800ep_pretrain.pth.tar`,
		licence: NON_COMMERCIAL,
		checkpoint: "./swav_800ep_pretrain.pth.tar",
		backbone: "ResNet",
		conversion: null
	},
	dino: {
		title: "DINO",
		paper: "Caron et al., Emerging Properties in Self-Supervised Vision Transformers, 2021 (arXiv:2104.14294)",
		weights: `${FAIR}/dino/dino_resnet50_pretrain/dino_resnet50_pretrain.pth`,
		licence: "Apache-2.0",
		checkpoint: "./dino_resnet50_pretrain.pth",
		backbone: "ResNet",
		conversion: null,
		note: "The pre-training, not the detector of that name. Its full checkpoint is converted by --method dino; its Vision Transformers have no backbone in MMDetection 3.3.0."
	},
	byol: {
		title: "BYOL",
		paper: "Grill et al., Bootstrap Your Own Latent: A New Approach to Self-Supervised Learning, 2020 (arXiv:2006.07733)",
		weights: "https://storage.googleapis.com/deepmind-byol/checkpoints/pretrain_res50x1.pkl",
		licence: "Apache-2.0 (the code; nothing is said of the weights)",
		checkpoint: "./pretrain_res50x1.pth.tar",
		backbone: "ResNet",
		conversion: null,
		note: "The weights are those of a JAX program: ajtejankar/byol-convert makes a torch file of them, which loads unchanged. Checkpoints of the ports by yaox12 and sthalles are converted by --method byol-yaox12 and byol-sthalles."
	},
	barlowtwins: {
		title: "Barlow Twins",
		paper: "Zbontar, Jing, Misra, LeCun and Deny, Barlow Twins: Self-Supervised Learning via Redundancy Reduction, 2021 (arXiv:2103.03230)",
		weights: `${FAIR}/barlowtwins/epochs1000_bs2048_lr0.2_lambd0.0051_proj_8192_8192_8192_scale0.024/resnet50.pth`,
		licence: NON_COMMERCIAL,
		checkpoint: "./barlowtwins_resnet50.pth",
		backbone: "ResNet",
		conversion: null,
		note: "The full checkpoint is converted by --method barlowtwins."
	},
	vicreg: {
		title: "VICReg",
		paper: "Bardes, Ponce and LeCun, VICReg: Variance-Invariance-Covariance Regularization for Self-Supervised Learning, 2021 (arXiv:2105.04906)",
		weights: `${FAIR}/vicreg/resnet50.pth`,
		licence: "MIT",
		checkpoint: "./vicreg_resnet50.pth",
		backbone: "ResNet",
		conversion: null,
		note: "The full checkpoint is converted by --method vicreg."
	},
	simsiam: {
		title: "SimSiam",
		paper: "Chen and He, Exploring Simple Siamese Representation Learning, 2020 (arXiv:2011.10566)",
		weights: `${FAIR}/simsiam/models/100ep/pretrain/checkpoint_0099.pth.tar`,
		licence: NON_COMMERCIAL,
		checkpoint: "./simsiam_r50_100ep_pretrain.pth",
		backbone: "ResNet",
		conversion: "simsiam"
	},
	densecl: {
		title: "DenseCL",
		paper: "Wang, Zhang, Shen, Kong and Li, Dense Contrastive Learning for Self-Supervised Visual Pre-Training, 2020 (arXiv:2011.09157)",
		weights: "github.com/WXinlong/DenseCL (README, Models)",
		licence: "Apache-2.0",
		checkpoint: "./densecl_r50_pretrain.pth",
		backbone: "ResNet",
		conversion: "densecl",
		note: "A file that tools/extract_backbone_weights.py wrote loads unchanged."
	},
	pixpro: {
		title: "PixPro",
		paper: "Xie et al., Propagate Yourself: Exploring Pixel-Level Consistency for Unsupervised Visual Representation Learning, 2020 (arXiv:2011.10043)",
		weights: "github.com/zdaxie/PixPro (README, PixPro pre-trained models)",
		licence: "MIT",
		checkpoint: "./pixpro_r50_pretrain.pth",
		backbone: "ResNet",
		conversion: "pixpro"
	},
	simmim: {
		title: "SimMIM",
		paper: "Xie et al., SimMIM: A Simple Framework for Masked Image Modeling, 2021 (arXiv:2111.09886)",
		weights: "github.com/microsoft/SimMIM (README, Swin Transformer, pre-train model)",
		licence: "MIT",
		checkpoint: "./simmim_swin_pretrain.pth",
		backbone: "SwinTransformer",
		conversion: "simmim",
		note: "Trained with windows of 6 (Swin-Base) and 12 (Swin-Large): MMDetection resizes the tables of positions to the window of the config. Its Vision Transformer has no backbone in MMDetection 3.3.0."
	},
	mae: {
		title: "MAE",
		paper: "He et al., Masked Autoencoders Are Scalable Vision Learners, 2021 (arXiv:2111.06377)",
		weights: "github.com/facebookresearch/mae (README)",
		licence: NON_COMMERCIAL,
		checkpoint: "./mae_pretrain.pth",
		backbone: null,
		conversion: null,
		note: "A Vision Transformer. MMDetection 3.3.0 has one only in its projects/ViTDet, which no package installs."
	}
};
// src/author/schema/fields.ts
const typeTexts = z.registry();
const inMemoryOnly = z.registry();
const interfaces = z.registry();
function int(doc, { min, max } = {}) {
	const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number;
	return described(z.int().check(z.minimum(min ?? MIN_SAFE_INTEGER), z.maximum(max ?? MAX_SAFE_INTEGER)), doc);
}
function float(doc, range = {}) {
	const plainNumber = (input) => input instanceof PyFloat ? input.value : input;
	return described(typedAs(transformed(z.pipe(z.transform(plainNumber), inRange(range)), (value) => new PyFloat(value)), "number | PyFloat"), doc);
}
function number(doc, range = {}) {
	const number = transformed(inRange(range), (value) => Number.isSafeInteger(value) ? value : new PyFloat(value));
	return described(z.union([number, pyFloat]), doc);
}
function bool(doc) {
	return described(z.boolean(), doc);
}
function str(doc) {
	return described(z.string(), doc);
}
function inheritedStr(doc) {
	return typedAs(described(z.string(), doc), "string | Function");
}
function oneOf(doc, values) {
	return described(z.enum(values), doc);
}
function oneOfInts(doc, values) {
	return described(z.literal(values), doc);
}
function list(doc, item, length = {}) {
	return described(sequence(item, length, (items) => new PyList(items)), doc);
}
function tupleOf(doc, item, length = {}) {
	return described(sequence(item, length, (items) => new PyTuple(items)), doc);
}
function sequence(item, { min, max }, make) {
	let items = z.array(item);
	if (min !== void 0) items = items.check(z.minLength(min));
	if (max !== void 0) items = items.check(z.maxLength(max));
	return z.union([transformed(items, (parsed) => make(parsed.map(treeToPy))), pySequence]);
}
function orNone(field) {
	return described(z.union([field, z.null()]), docOf(field));
}
function either(doc, one, other) {
	return described(z.union([one, other]), doc);
}
function anything(doc) {
	const toNode = (input, context) => {
		try {
			return toTree(input);
		} catch (error) {
			context.issues.push({
				code: "custom",
				input,
				message: error instanceof Error ? error.message : String(error)
			});
			return z.NEVER;
		}
	};
	return described(typedAs(z.pipe(z.unknown(), z.transform(toNode)), "Unchecked"), doc);
}
function anyComponent(doc) {
	const component = transformed(z.looseObject({ type: str("The class to build.") }), (input) => toTree(input));
	return described(typedAs(z.union([
		pyDict,
		component,
		z.null()
	]), "object | null"), doc);
}
const marker = instance(isMarker, "Marker");
const pyFloat = instance((input) => input instanceof PyFloat, "PyFloat");
const pySequence = instance((input) => input instanceof PyTuple || input instanceof PyList, "PyTuple | PyList");
const pyDict = instance((input) => input instanceof PyDict, "PyDict");
const taggedElement = instance((input) => input instanceof PyExpression || input instanceof Replacement || input instanceof PyDict, "PyExpression | Replacement | PyDict");
const replacingElement = transformed(taggedElement, (input) => input instanceof Replacement ? input.value : input);
function instance(guard, text) {
	const schema = z.custom(guard);
	inMemoryOnly.add(schema, { inMemory: true });
	return typedAs(schema, text);
}
function typedAs(schema, text) {
	typeTexts.add(schema, { text });
	return schema;
}
function inRange({ min, max, above }) {
	let schema = z.number();
	if (min !== void 0) schema = schema.check(z.minimum(min));
	if (above !== void 0) schema = schema.check(z.gt(above));
	if (max !== void 0) schema = schema.check(z.maximum(max));
	return schema;
}
function described(schema, doc) {
	z.globalRegistry.add(schema, { description: doc });
	return schema;
}
function docOf(schema) {
	return z.globalRegistry.get(schema)?.description ?? "";
}
function transformed(schema, convert) {
	return z.pipe(schema, z.transform(convert));
}
// src/author/schema/objects.ts
function mergeLevel(info, shape, rest) {
	return optionLevel(info, shape, { rest });
}
function classLevel(info, shape) {
	return optionLevel(info, shape, { make: (entries) => new ComponentTree(entries, "any") });
}
function optionLevel(info, shape, further) {
	const level = () => optionObject(info, shape(), (_, field) => z.optional(orMarker(field)), further);
	const onlyBraces = z.transform((input) => isPlainObject(input) ? input : void 0);
	const braces = () => z.pipe(onlyBraces, level());
	return described(z.lazy(() => z.union([pyDict, braces()])), info.doc);
}
function componentLevel(info, types, shape, keys = "shared") {
	const type = () => described(z.enum(types), "The class to build. component() takes any other class.");
	const siblings = keys === "shared" ? types : [];
	const typed = () => ({
		type: type(),
		...shape()
	});
	return optionLevel(info, typed, { make: (entries) => new ComponentTree(entries, siblings) });
}
function plainObject(info, shape) {
	const plain = () => optionObject(info, shape(), (_, field) => z.optional(field));
	return described(z.lazy(plain), info.doc);
}
function listElement(info, shape, required = []) {
	const names = required;
	const type = () => described(z.literal(info.name), "The class to build.");
	const element = () => optionObject(info, {
		type: type(),
		...shape()
	}, (key, field) => {
		if (key === "type") return field;
		return names.includes(key) ? orMarker(field) : z.optional(orMarker(field));
	});
	return z.lazy(element);
}
function listOf(doc, element, classes) {
	const inner = z.discriminatedUnion("type", classes);
	const schema = described(z.union([replacingElement, transformed(inner, treeToPy)]), element.doc);
	interfaces.add(schema, element);
	return list(doc, schema);
}
function optionObject(info, shape, member, { make = (entries) => new Map(entries), rest } = {}) {
	const fields = Object.entries(shape).map(([key, field]) => [key, member(key, field)]);
	const strict = z.strictObject(Object.fromEntries(fields));
	const object = rest === void 0 ? strict : z.catchall(strict, orMarker(rest));
	interfaces.add(object, {
		name: info.interface ?? `${info.name}Options`,
		doc: info.doc,
		source: info.source
	});
	return transformed(object, (options) => {
		return make(Object.entries(options).filter(([, value]) => value !== void 0));
	});
}
function orMarker(field) {
	return described(z.union([marker, field]), docOf(field));
}
// src/author/components/shared.ts
const normCfg = componentLevel({
	name: "Norm",
	doc: "The normalization layer.",
	source: "mmcv/cnn/bricks/norm.py"
}, [
	"BN",
	"SyncBN",
	"MMSyncBN",
	"GN"
], () => ({
	requires_grad: bool("Whether scale and shift are trained. Default: True."),
	eps: float("Added to the variance for numerical stability. Default: 1e-05.", { above: 0 }),
	momentum: float("Share of a new batch in the running statistics, for BN and SyncBN. Default: PyTorch's 0.1.", {
		min: 0,
		max: 1
	}),
	num_groups: int("Number of channel groups; GN needs it.", { min: 1 })
}));
const initCfg = orNone(either("How the weights of this part are initialized.", componentLevel({
	name: "Init",
	doc: "How weights are initialized.",
	source: "mmengine/model/weight_init.py"
}, [
	"Pretrained",
	"Constant",
	"Xavier",
	"Normal",
	"TruncNormal",
	"Uniform",
	"Kaiming",
	"Caffe2Xavier"
], () => ({
	checkpoint: str("For Pretrained: a file, a URL, or a name such as torchvision://resnet50."),
	prefix: orNone(str("For Pretrained: only the tensors whose names begin with this prefix are loaded, without the prefix.")),
	map_location: str("For Pretrained: the device that tensors are loaded to. Default: cpu."),
	layer: anything("Layer classes to fill: a name or a list of names, such as Conv2d."),
	override: anything("Parts of the module with other rules: a dict or a list of dicts, each with a name."),
	bias: float("Initial value of biases. Default: 0."),
	bias_prob: orNone(float("Sets biases so that a sigmoid over them gives this probability.", {
		min: 0,
		max: 1
	})),
	val: float("For Constant: the value."),
	gain: float("For Xavier: the scaling factor. Default: 1."),
	distribution: oneOf("For Xavier and Kaiming: the distribution.", ["normal", "uniform"]),
	mean: float("For Normal and TruncNormal: the mean. Default: 0."),
	std: float("For Normal and TruncNormal: the standard deviation. Default: 1 and 0.01."),
	a: float("For Uniform the lower end, for TruncNormal the lower cut, for Kaiming the slope of the leaky ReLU."),
	b: float("For Uniform the upper end, for TruncNormal the upper cut."),
	mode: oneOf("For Kaiming: keep the variance of the forward (fan_in) or the backward pass (fan_out).", ["fan_in", "fan_out"]),
	nonlinearity: str("For Kaiming: the activation that follows. Default: relu.")
}), "own"), list("Several rules.", anything("A rule."))));
const layerCfg = (doc) => orNone(anything(doc));
const nmsCfg = componentLevel({
	name: "Nms",
	doc: "Non-maximum suppression.",
	source: "mmcv/ops/nms.py"
}, ["nms", "soft_nms"], () => ({
	iou_threshold: float("Boxes that overlap a better one by more than this IoU are dropped (soft_nms: weakened).", {
		min: 0,
		max: 1
	}),
	score_threshold: float("Boxes below this score are dropped first. Default: 0.", {
		min: 0,
		max: 1
	}),
	max_num: int("At most this many boxes are kept; -1 for all. Default: -1.", { min: -1 }),
	class_agnostic: bool("Whether boxes of different classes suppress each other. Default: False."),
	split_thr: int("With this many boxes or more, classes are handled one after the other. Default: 10000.", { min: 0 }),
	sigma: float("For soft_nms: width of the gaussian. Default: 0.5.", { above: 0 }),
	min_score: float("For soft_nms: boxes weakened below this score are dropped. Default: 0.001.", {
		min: 0,
		max: 1
	}),
	method: oneOf("For soft_nms: how scores are weakened. Default: linear.", [
		"naive",
		"linear",
		"gaussian"
	])
}));
const backendArgs = orNone(anything("File backend: a dict such as { backend: \"petrel\" }, or null for the local disk."));
// src/author/components/transforms.ts
const MMCV = "mmcv/transforms/processing.py";
const MMDET = "mmdet/datasets/transforms/transforms.py";
const imageScale = tupleOf("Width and height that images are fitted into, in pixels.", int("Pixels.", { min: 1 }), {
	min: 2,
	max: 2
});
const IMAGE_BACKENDS = ["cv2", "pillow"];
const INTERPOLATIONS = [
	"nearest",
	"bilinear",
	"bicubic",
	"area",
	"lanczos"
];
const resizeArguments = () => ({
	keep_ratio: bool("Whether the ratio of width to height is kept, so that the image fits into the scale. Default: False."),
	clip_object_border: bool("Whether boxes are clipped to the image. Default: True."),
	backend: oneOf("The library that resizes. Default: cv2.", IMAGE_BACKENDS),
	interpolation: oneOf("Interpolation method. Default: bilinear.", INTERPOLATIONS)
});
const loadImageFromFile = listElement({
	name: "LoadImageFromFile",
	doc: "Reads the image.",
	source: "mmcv/transforms/loading.py"
}, () => ({
	to_float32: bool("Whether pixels become floats. Default: False."),
	color_type: oneOf("Colour mode. Default: color.", [
		"color",
		"grayscale",
		"unchanged",
		"color_ignore_orientation"
	]),
	imdecode_backend: str("The library that decodes. Default: cv2."),
	ignore_empty: bool("Whether an unreadable image is skipped silently. Default: False."),
	backend_args: backendArgs
}));
const loadAnnotations = listElement({
	name: "LoadAnnotations",
	doc: "Reads boxes, labels and masks.",
	source: "mmdet/datasets/transforms/loading.py"
}, () => ({
	with_bbox: bool("Whether boxes are read. Default: True."),
	with_label: bool("Whether labels are read. Default: True."),
	with_mask: bool("Whether instance masks are read. Default: False."),
	with_seg: bool("Whether a semantic map is read. Default: False."),
	poly2mask: bool("Whether polygons become bitmaps. Default: True."),
	box_type: str("The kind of boxes. Default: hbox."),
	reduce_zero_label: bool("Whether label 0 of the semantic map is ignored. Default: False."),
	ignore_index: int("Label of the semantic map to ignore. Default: 255."),
	imdecode_backend: str("The library that decodes the semantic map. Default: cv2."),
	backend_args: backendArgs
}));
const resize = listElement({
	name: "Resize",
	doc: "Resizes images.",
	source: `${MMDET}, ${MMCV}`
}, () => ({
	scale: imageScale,
	scale_factor: either("Factor for both directions, or for width and height; instead of scale.", float("A factor.", { above: 0 }), tupleOf("For width and height.", float("A factor.", { above: 0 }), {
		min: 2,
		max: 2
	})),
	...resizeArguments()
}));
const randomResize = listElement({
	name: "RandomResize",
	doc: "Resizes each image to a random scale.",
	source: MMCV
}, () => ({
	scale: either("Two scales, [[w, h], [w, h]]: long and short side are drawn between them; or one scale for ratio_range.", list("From and to.", imageScale, {
		min: 2,
		max: 2
	}), imageScale),
	ratio_range: orNone(tupleOf("Smallest and largest factor on a single scale.", float("A factor.", { above: 0 }), {
		min: 2,
		max: 2
	})),
	resize_type: str("The transform that resizes. Default: Resize."),
	...resizeArguments()
}), ["scale"]);
const randomChoiceResize = listElement({
	name: "RandomChoiceResize",
	doc: "Resizes each image to one of several scales.",
	source: MMCV
}, () => ({
	scales: list("The scales to choose from.", imageScale, { min: 1 }),
	resize_type: str("The transform that resizes. Default: Resize."),
	...resizeArguments()
}), ["scales"]);
const FLIPS = [
	"horizontal",
	"vertical",
	"diagonal"
];
const PROBABILITY = {
	min: 0,
	max: 1
};
const randomFlip = listElement({
	name: "RandomFlip",
	doc: "Flips images at random.",
	source: MMDET
}, () => ({
	prob: orNone(either("Probability of a flip, or one for each direction.", float("A probability.", PROBABILITY), list("One for each direction.", float("A probability.", PROBABILITY)))),
	direction: either("Direction, or several. Default: horizontal.", oneOf("A direction.", FLIPS), list("Several.", oneOf("A direction.", FLIPS)))
}));
const randomCrop = listElement({
	name: "RandomCrop",
	doc: "Crops each image at random.",
	source: MMDET
}, () => ({
	crop_size: tupleOf("Width and height for crop_type absolute (pixels) and the relative ones (shares), or a range for absolute_range.", number("Pixels or a share.", { above: 0 }), {
		min: 2,
		max: 2
	}),
	crop_type: oneOf("How crop_size is interpreted. Default: absolute.", [
		"absolute",
		"absolute_range",
		"relative",
		"relative_range"
	]),
	allow_negative_crop: bool("Whether a crop without objects is allowed. Default: False."),
	recompute_bbox: bool("Whether boxes are recomputed from the cropped masks. Default: False."),
	bbox_clip_border: bool("Whether boxes are clipped to the crop. Default: True.")
}), ["crop_size"]);
const pad = listElement({
	name: "Pad",
	doc: "Pads images and masks.",
	source: `${MMDET}, ${MMCV}`
}, () => ({
	size: orNone(imageScale),
	size_divisor: orNone(int("Width and height become multiples of this, in pixels.", { min: 1 })),
	pad_to_square: bool("Whether images become square. Default: False."),
	pad_val: anything("Padding value: a number, or a dict with img, mask and seg. Default: dict(img=0, seg=255)."),
	padding_mode: oneOf("Kind of padding. Default: constant.", [
		"constant",
		"edge",
		"reflect",
		"symmetric"
	])
}));
const filterAnnotations = listElement({
	name: "FilterAnnotations",
	doc: "Removes objects that are too small.",
	source: "mmdet/datasets/transforms/loading.py"
}, () => ({
	min_gt_bbox_wh: tupleOf("Smallest width and height of a box, in pixels. Default: (1, 1).", number("Pixels."), {
		min: 2,
		max: 2
	}),
	min_gt_mask_area: int("Smallest area of a mask, in pixels. Default: 1.", { min: 0 }),
	by_box: bool("Whether the sizes of boxes count. Default: True."),
	by_mask: bool("Whether the areas of masks count. Default: False."),
	keep_empty: bool("Whether an image without objects is replaced by another. Default: True.")
}));
const range = (doc) => list(doc, float("A factor.", { min: 0 }), {
	min: 2,
	max: 2
});
const TRANSFORMS = [
	loadImageFromFile,
	loadAnnotations,
	resize,
	randomResize,
	randomChoiceResize,
	randomFlip,
	randomCrop,
	pad,
	filterAnnotations,
	listElement({
		name: "PhotoMetricDistortion",
		doc: "Changes colours at random.",
		source: MMDET
	}, () => ({
		brightness_delta: int("Largest change of brightness, on the scale 0 to 255. Default: 32.", { min: 0 }),
		contrast_range: range("Smallest and largest factor of contrast. Default: (0.5, 1.5)."),
		saturation_range: range("Smallest and largest factor of saturation. Default: (0.5, 1.5)."),
		hue_delta: int("Largest change of hue, in degrees. Default: 18.", { min: 0 })
	})),
	listElement({
		name: "PackDetInputs",
		doc: "Packs image and annotations for the model.",
		source: "mmdet/datasets/transforms/formatting.py"
	}, () => ({ meta_keys: tupleOf("Facts about the image to keep: id, path, shapes, scale factor, flips.", str("A key.")) }))
];
const pipeline = (doc) => listOf(doc, {
	name: "Transform",
	doc: "A transform of a pipeline."
}, TRANSFORMS);
// src/author/components/dataset.ts
const BASE_DATASET = "mmengine/dataset/base_dataset.py";
const metainfo = mergeLevel({
	name: "Metainfo",
	doc: "Names and colours of the classes.",
	source: BASE_DATASET
}, () => ({
	classes: either("Names of the classes, in the order of the model's outputs; or a file with one name per line.", tupleOf("The names.", str("A name."), { min: 1 }), str("The file.")),
	palette: list("Colour of each class.", tupleOf("Red, green and blue.", int("0 to 255.", {
		min: 0,
		max: 255
	}), {
		min: 3,
		max: 3
	})),
	task_name: str("Name of the task."),
	dataset_type: str("Name of the data set.")
}));
const dataPrefix = mergeLevel({
	name: "DataPrefix",
	doc: "Folders below data_root.",
	source: BASE_DATASET
}, () => ({
	img: str("Folder of the images."),
	seg: str("Folder of the semantic maps."),
	img_path: str("Folder of the images, for data sets that are not COCO.")
}));
const filterCfg = mergeLevel({
	name: "FilterCfg",
	doc: "Which images are left out in training.",
	source: "mmdet/datasets/coco.py"
}, () => ({
	filter_empty_gt: bool("Whether images without objects are left out. Default: False."),
	min_size: int("Images with a side shorter than this, in pixels, are left out. Default: 0.", { min: 0 })
}));
const dataset$1 = classLevel({
	name: "Dataset",
	doc: "The data set.",
	source: `mmdet/datasets/coco.py, base_det_dataset.py, ${BASE_DATASET}`
}, () => ({
	type: str("The class of the data set, such as CocoDataset."),
	data_root: orNone(str("Folder of ann_file and data_prefix.")),
	ann_file: str("Annotation file, below data_root."),
	metainfo: orNone(metainfo),
	data_prefix: dataPrefix,
	filter_cfg: orNone(filterCfg),
	indices: orNone(either("Number of first samples to use, or the indices of the samples.", int("How many."), list("Which.", int("Its place.")))),
	serialize_data: bool("Whether annotations are kept serialized, to share them among processes. Default: True."),
	test_mode: bool("Whether images are neither filtered nor replaced by others, as in testing. Default: False."),
	lazy_init: bool("Whether annotations are read only when used. Default: False."),
	max_refetch: int("How often another sample is drawn for one that fails. Default: 1000.", { min: 0 }),
	pipeline: pipeline("Transforms that each sample goes through."),
	seg_map_suffix: str("Suffix of semantic maps. Default: .png."),
	proposal_file: orNone(str("File with proposals, below data_root. Default: None.")),
	return_classes: bool("Whether samples carry the names of the classes. Default: False."),
	backend_args: backendArgs
}));
const sampler$1 = componentLevel({
	name: "DataSampler",
	doc: "The order of the samples.",
	source: "mmengine/dataset/sampler.py"
}, ["DefaultSampler", "InfiniteSampler"], () => ({
	shuffle: bool("Whether samples are shuffled in each epoch. Default: True."),
	seed: orNone(int("Seed of the order. Default: random, shared by all processes.", { min: 0 })),
	round_up: bool("For DefaultSampler: whether samples repeat so that all processes get the same number. Default: True.")
}));
const batchSampler = componentLevel({
	name: "BatchSampler",
	doc: "How samples are grouped into batches.",
	source: "mmdet/datasets/samplers/batch_sampler.py"
}, ["AspectRatioBatchSampler"], () => ({ drop_last: bool("Whether an incomplete last batch is dropped. Default: False.") }));
const dataloader = mergeLevel({
	name: "Dataloader",
	doc: "Loads batches.",
	source: "mmengine/runner/runner.py, torch.utils.data.DataLoader"
}, () => ({
	batch_size: int("Images per batch on each GPU.", { min: 1 }),
	num_workers: int("Loading processes for each GPU; 0 loads in the main process.", { min: 0 }),
	persistent_workers: bool("Whether loading processes stay alive between epochs; needs num_workers above 0."),
	drop_last: bool("Whether an incomplete last batch is dropped. Default: False."),
	pin_memory: bool("Whether batches are copied to page-locked memory. Default: False."),
	prefetch_factor: orNone(int("Batches each process loads ahead. Default: 2.", { min: 1 })),
	timeout: int("Seconds to wait for a batch; 0 waits forever. Default: 0.", { min: 0 }),
	sampler: sampler$1,
	batch_sampler: orNone(batchSampler),
	collate_fn: anything("How samples become a batch. Default: dict(type=\"pseudo_collate\")."),
	worker_init_fn: anything("Function that each process runs first. Default: one that sets the seed."),
	num_batch_per_epoch: orNone(int("An epoch ends after this many batches. Default: after all.", { min: 1 })),
	dataset: dataset$1
}));
const METRICS = [
	"bbox",
	"segm",
	"proposal",
	"proposal_fast"
];
const evaluator = either("How results are evaluated.", componentLevel({
	name: "CocoMetric",
	doc: "COCO's average precision.",
	source: "mmdet/evaluation/metrics/coco_metric.py"
}, ["CocoMetric"], () => ({
	ann_file: orNone(str("Path of the annotation file; data_root is not prepended.")),
	metric: either("Metrics to compute. Default: bbox.", oneOf("One.", METRICS), list("Several.", oneOf("One.", METRICS))),
	classwise: bool("Whether the precision of each class is shown. Default: False."),
	proposal_nums: list("Numbers of results for which recall is computed. Default: (100, 300, 1000).", int("A number.")),
	iou_thrs: anything("IoU thresholds for precision: a float or a list. Default: 0.5 to 0.95 by 0.05."),
	metric_items: orNone(list("Metrics to report, such as mAP_50. Default: all.", str("A figure."))),
	format_only: bool("Whether results are only written, not evaluated; needs outfile_prefix. Default: False."),
	outfile_prefix: orNone(str("Path prefix of result files. Default: a temporary folder.")),
	collect_device: oneOf("Where results of several GPUs are gathered. Default: cpu.", ["cpu", "gpu"]),
	prefix: orNone(str("Prefix of the metrics in logs. Default: coco.")),
	sort_categories: bool("Whether categories are sorted by id. Default: False."),
	use_mp_eval: bool("Whether evaluation uses several processes. Default: False."),
	backend_args: backendArgs
})), list("Several metrics, or one of another class.", anything("A metric.")));
// src/author/components/heads.ts
const REDUCTIONS = [
	"none",
	"mean",
	"sum"
];
const crossEntropyLoss = componentLevel({
	name: "CrossEntropyLoss",
	doc: "The classification or mask loss.",
	source: "mmdet/models/losses/cross_entropy_loss.py"
}, ["CrossEntropyLoss"], () => ({
	use_sigmoid: bool("Whether each class is decided independently, by sigmoid instead of softmax. Default: False."),
	use_mask: bool("Whether the loss is over masks, one binary map per class. Default: False."),
	reduction: oneOf("How the losses of elements are reduced to one. Default: mean.", REDUCTIONS),
	class_weight: orNone(list("Weight of each class. Default: None.", float("A weight.", { min: 0 }))),
	ignore_index: orNone(int("Label to ignore. Default: None.")),
	loss_weight: float("Factor of this loss in the sum.", { min: 0 }),
	avg_non_ignore: bool("Whether the mean covers only elements that are not ignored. Default: False.")
}));
const boxLoss = componentLevel({
	name: "BoxLoss",
	doc: "The box regression loss.",
	source: "mmdet/models/losses/smooth_l1_loss.py"
}, ["L1Loss", "SmoothL1Loss"], () => ({
	beta: float("For SmoothL1Loss: the error from which the loss is linear. Default: 1.", { above: 0 }),
	reduction: oneOf("How the losses of elements are reduced to one. Default: mean.", REDUCTIONS),
	loss_weight: float("Factor of this loss in the sum.", { min: 0 })
}));
const anchorGenerator = componentLevel({
	name: "AnchorGenerator",
	doc: "The anchors of every feature map.",
	source: "mmdet/models/task_modules/prior_generators/anchor_generator.py"
}, ["AnchorGenerator"], () => ({
	strides: list("Distance of neighbouring anchors in image pixels, for each level.", either("One stride, or one for each direction.", int("Pixels.", { min: 1 }), pair("Width and height, in pixels."))),
	ratios: list("Ratios of height to width of the anchors at one position.", float("A ratio.", { above: 0 })),
	scales: orNone(list("Scales of the anchors at one position, as multiples of the base size.", number("A factor.", { above: 0 }))),
	base_sizes: orNone(list("Side of the base anchor of each level, in pixels. Default: the strides.", number("Pixels."))),
	scale_major: bool("Whether anchors are ordered by scale first, then by ratio. Default: True."),
	octave_base_scale: orNone(int("Base scale of an octave; used with scales_per_octave instead of scales.", { min: 1 })),
	scales_per_octave: orNone(int("Scales in an octave.", { min: 1 })),
	centers: orNone(anything("Centre of the anchor in each cell, per level: list of pairs. Default: None.")),
	center_offset: float("Offset of the centres, as a share of the stride. Default: 0.", {
		min: 0,
		max: 1
	}),
	use_box_type: bool("Whether anchors are wrapped in a box type. Default: False.")
}));
function pair(doc) {
	return tupleOf(doc, int("Pixels.", { min: 1 }), {
		min: 2,
		max: 2
	});
}
const boxCoder = componentLevel({
	name: "BoxCoder",
	doc: "How boxes are encoded relative to reference boxes.",
	source: "mmdet/models/task_modules/coders/delta_xywh_bbox_coder.py"
}, ["DeltaXYWHBBoxCoder"], () => ({
	target_means: list("Means that are subtracted from dx, dy, dw, dh.", float("A mean."), {
		min: 4,
		max: 4
	}),
	target_stds: list("Standard deviations that dx, dy, dw, dh are divided by.", float("A deviation.", { above: 0 }), {
		min: 4,
		max: 4
	}),
	clip_border: bool("Whether decoded boxes are clipped to the image. Default: True."),
	add_ctr_clamp: bool("Whether the movement of the centre is limited, as in YOLOF. Default: False."),
	ctr_clamp: int("The limit of that movement, in pixels. Default: 32.", { min: 0 })
}));
const rpnHead = componentLevel({
	name: "RpnHead",
	doc: "The head that proposes regions.",
	source: "mmdet/models/dense_heads/rpn_head.py, anchor_head.py"
}, ["RPNHead"], () => ({
	in_channels: int("Channels of the input feature maps.", { min: 1 }),
	feat_channels: int("Channels between the shared convolutions and the two outputs. Default: 256.", { min: 1 }),
	num_convs: int("Shared 3x3 convolutions. Default: 1.", { min: 1 }),
	num_classes: int("Classes to predict; 1 for object or background. Default: 1.", { min: 1 }),
	anchor_generator: anchorGenerator,
	bbox_coder: boxCoder,
	reg_decoded_bbox: bool("Whether the box loss uses decoded boxes, as IoU losses need. Default: False."),
	loss_cls: crossEntropyLoss,
	loss_bbox: boxLoss,
	init_cfg: initCfg
}));
const CHANNELS = { min: 1 };
const roiLayer = componentLevel({
	name: "RoiLayer",
	doc: "How features of a region are sampled.",
	source: "mmcv/ops/roi_align.py"
}, ["RoIAlign"], () => ({
	output_size: either("Size of the sampled feature map: its side, or height and width.", int("Cells.", { min: 1 }), list("Height and width.", int("Cells.", { min: 1 }), {
		min: 2,
		max: 2
	})),
	sampling_ratio: int("Samples per cell along one side; 0 for as many as fit. Default: 0.", { min: 0 }),
	spatial_scale: float("Factor from image to feature map. Default: set by the extractor from its strides.", { above: 0 }),
	pool_mode: oneOf("How the samples of a cell are pooled. Default: avg.", ["avg", "max"]),
	aligned: bool("Whether coordinates are shifted by half a pixel. Default: True."),
	use_torchvision: bool("Whether torchvision's operator is used. Default: False.")
}));
const roiExtractor = componentLevel({
	name: "RoiExtractor",
	doc: "Takes the features of each region from the level that fits its size.",
	source: "mmdet/models/roi_heads/roi_extractors/single_level_roi_extractor.py, base_roi_extractor.py"
}, ["SingleRoIExtractor"], () => ({
	roi_layer: roiLayer,
	out_channels: int("Channels of the features.", CHANNELS),
	featmap_strides: list("Stride of each level that regions are taken from, in pixels.", int("Pixels.", { min: 1 })),
	finest_scale: int("Regions below this side, in pixels, are taken from the finest level. Default: 56.", { min: 1 }),
	init_cfg: initCfg
}));
const bboxHead = componentLevel({
	name: "BboxHead",
	doc: "The box branch.",
	source: "mmdet/models/roi_heads/bbox_heads/convfc_bbox_head.py, bbox_head.py"
}, ["Shared2FCBBoxHead", "Shared4Conv1FCBBoxHead"], () => ({
	in_channels: int("Input channels.", CHANNELS),
	fc_out_channels: int("Width of the fully connected layers.", CHANNELS),
	conv_out_channels: int("Channels of the convolutions. Default: 256.", CHANNELS),
	roi_feat_size: int("Side of the sampled feature map; must equal output_size of the extractor.", { min: 1 }),
	num_classes: int("Classes of the data set, background not counted.", { min: 1 }),
	bbox_coder: boxCoder,
	reg_class_agnostic: bool("Whether all classes share one box. Default: False."),
	reg_decoded_bbox: bool("Whether the box loss uses decoded boxes, as IoU losses need. Default: False."),
	with_avg_pool: bool("Whether features are averaged first. Default: False."),
	with_cls: bool("Whether there is a classification output. Default: True."),
	with_reg: bool("Whether there is a box output. Default: True."),
	conv_cfg: layerCfg("The convolution layer. Default: None, a plain Conv2d."),
	norm_cfg: orNone(normCfg),
	reg_predictor_cfg: anything("The layer that predicts boxes. Default: dict(type=\"Linear\")."),
	cls_predictor_cfg: anything("The layer that predicts classes. Default: dict(type=\"Linear\")."),
	loss_cls: crossEntropyLoss,
	loss_bbox: boxLoss,
	init_cfg: initCfg
}));
const maskHead = componentLevel({
	name: "MaskHead",
	doc: "The mask branch.",
	source: "mmdet/models/roi_heads/mask_heads/fcn_mask_head.py"
}, ["FCNMaskHead"], () => ({
	num_convs: int("3x3 convolutions before upsampling.", { min: 0 }),
	in_channels: int("Input channels.", CHANNELS),
	conv_kernel_size: int("Side of the convolutions. Default: 3.", { min: 1 }),
	conv_out_channels: int("Channels of the convolutions.", CHANNELS),
	roi_feat_size: int("Side of the sampled feature map. Default: 14.", { min: 1 }),
	num_classes: int("Classes of the data set, background not counted.", { min: 1 }),
	class_agnostic: bool("Whether all classes share one mask. Default: False."),
	upsample_cfg: anything("How the feature map is upsampled. Default: dict(type=\"deconv\", scale_factor=2)."),
	conv_cfg: layerCfg("The convolution layer. Default: None, a plain Conv2d."),
	norm_cfg: orNone(normCfg),
	predictor_cfg: anything("The layer that predicts masks. Default: dict(type=\"Conv\")."),
	loss_mask: crossEntropyLoss,
	init_cfg: initCfg
}));
const roiHead = componentLevel({
	name: "RoiHead",
	doc: "The head that refines each region: box branch and mask branch.",
	source: "mmdet/models/roi_heads/standard_roi_head.py, base_roi_head.py"
}, ["StandardRoIHead"], () => ({
	bbox_roi_extractor: roiExtractor,
	bbox_head: bboxHead,
	mask_roi_extractor: roiExtractor,
	mask_head: maskHead,
	shared_head: orNone(anything("A module before both branches, as in C4 models. Default: None.")),
	init_cfg: initCfg
}));
// src/author/components/trainTestCfg.ts
const IOU = {
	min: 0,
	max: 1
};
const TWO_STAGE = "mmdet/models/detectors/two_stage.py";
const assigner = componentLevel({
	name: "Assigner",
	doc: "Assigns boxes to objects during training.",
	source: "mmdet/models/task_modules/assigners/max_iou_assigner.py"
}, ["MaxIoUAssigner"], () => ({
	pos_iou_thr: float("A box with at least this IoU with an object is positive.", IOU),
	neg_iou_thr: either("A box below this IoU with every object is negative; or a range of IoUs.", float("An IoU.", IOU), tupleOf("From and to.", float("An IoU.", IOU), {
		min: 2,
		max: 2
	})),
	min_pos_iou: float("Minimum IoU for the best box of an object to be positive, with match_low_quality.", IOU),
	match_low_quality: bool("Whether each object gets its best box even below pos_iou_thr. Default: True."),
	gt_max_assign_all: bool("Whether all boxes that tie for the best are assigned to the object. Default: True."),
	ignore_iof_thr: number("Boxes covered by ignored regions by more than this share are ignored; -1 for never.", {
		min: -1,
		max: 1
	}),
	ignore_wrt_candidates: bool("Whether that share is of the box instead of the region. Default: True."),
	gpu_assign_thr: number("With more objects than this in an image, IoUs are computed on the CPU; -1 for never.", { min: -1 }),
	iou_calculator: anything("Computes the overlaps. Default: dict(type=\"BboxOverlaps2D\").")
}));
const sampler = componentLevel({
	name: "Sampler",
	doc: "Chooses the assigned boxes to train on.",
	source: "mmdet/models/task_modules/samplers/random_sampler.py"
}, ["RandomSampler"], () => ({
	num: int("Boxes to sample from each image.", { min: 1 }),
	pos_fraction: float("Maximum share of positive boxes among them.", IOU),
	neg_pos_ub: number("At most this many negatives for each positive; -1 for no limit. Default: -1.", { min: -1 }),
	add_gt_as_proposals: bool("Whether the ground truth boxes are candidates too. Default: True.")
}));
const allowedBorder = number("Anchors that reach more pixels than this outside the image are ignored; -1 keeps all.");
const posWeight = number("Weight of positive boxes; 0 or less for 1.");
const debug = bool("Whether assigner and sampler run in debug mode.");
const rpnTrain = mergeLevel({
	name: "RpnTrain",
	doc: "Training of the region proposal head.",
	source: TWO_STAGE
}, () => ({
	assigner,
	sampler,
	allowed_border: allowedBorder,
	pos_weight: posWeight,
	debug
}));
const rpnProposal = mergeLevel({
	name: "RpnProposal",
	doc: "Turns the outputs of the region proposal head into regions.",
	source: "mmdet/models/dense_heads/rpn_head.py"
}, () => ({
	nms_pre: int("Best boxes of each level to consider; -1 for all.", { min: -1 }),
	max_per_img: int("Regions to keep in each image.", { min: 1 }),
	nms: nmsCfg,
	min_bbox_size: number("Regions with a side shorter than this, in pixels, are dropped; -1 keeps all.", { min: -1 })
}));
const rcnnTrain = mergeLevel({
	name: "RcnnTrain",
	doc: "Training of the region head.",
	source: "mmdet/models/roi_heads/standard_roi_head.py"
}, () => ({
	assigner,
	sampler,
	mask_size: either("Side of the target masks in pixels, or height and width.", int("Pixels.", { min: 1 }), list("Height and width.", int("Pixels.", { min: 1 }), {
		min: 2,
		max: 2
	})),
	pos_weight: posWeight,
	debug
}));
const rcnnTest = mergeLevel({
	name: "RcnnTest",
	doc: "Results of the region head.",
	source: "mmdet/models/roi_heads/standard_roi_head.py"
}, () => ({
	score_thr: float("Results below this score are dropped.", IOU),
	nms: nmsCfg,
	max_per_img: int("Results to keep in each image; -1 for all.", { min: -1 }),
	mask_thr_binary: float("Minimum probability of a mask pixel; a negative value gives probabilities.", { max: 1 })
}));
const modelTrainCfg = mergeLevel({
	name: "ModelTrainCfg",
	doc: "Training of the detector. The training loop is the top-level train_cfg.",
	source: TWO_STAGE
}, () => ({
	rpn: rpnTrain,
	rpn_proposal: rpnProposal,
	rcnn: rcnnTrain
}));
const modelTestCfg = mergeLevel({
	name: "ModelTestCfg",
	doc: "Results of the detector. The testing loop is the top-level test_cfg.",
	source: TWO_STAGE
}, () => ({
	rpn: rpnProposal,
	rcnn: rcnnTest
}));
// src/author/components/detector.ts
const resNet$1 = componentLevel({
	name: "ResNet",
	doc: "The backbone.",
	source: "mmdet/models/backbones/resnet.py, resnext.py"
}, [
	"ResNet",
	"ResNetV1d",
	"ResNeXt"
], () => ({
	depth: oneOfInts("Number of layers.", [
		18,
		34,
		50,
		101,
		152
	]),
	in_channels: int("Channels of the input image. Default: 3.", { min: 1 }),
	stem_channels: orNone(int("Channels after the stem. Default: base_channels.", { min: 1 })),
	base_channels: int("Channels of the first residual stage before expansion. Default: 64.", { min: 1 }),
	num_stages: int("Number of residual stages.", {
		min: 1,
		max: 4
	}),
	strides: tupleOf("Stride of the first block of each stage. Default: (1, 2, 2, 2).", int("Pixels.", { min: 1 })),
	dilations: tupleOf("Dilation of each stage. Default: (1, 1, 1, 1).", int("Pixels.", { min: 1 })),
	out_indices: tupleOf("Stages whose feature maps are outputs, counted from 0.", int("A stage.", {
		min: 0,
		max: 3
	})),
	frozen_stages: int("Frozen stages: -1 for none, 0 for the stem, 1 for the stem and the first stage, and so on.", {
		min: -1,
		max: 4
	}),
	conv_cfg: layerCfg("The convolution layer. Default: None, a plain Conv2d."),
	norm_cfg: normCfg,
	norm_eval: bool("Whether the running statistics of BN stay fixed during training."),
	style: oneOf("Which convolution of a bottleneck has the stride: pytorch the 3x3 one, caffe the first 1x1 one.", ["pytorch", "caffe"]),
	deep_stem: bool("Whether three 3x3 convolutions replace the 7x7 one of the stem. Default: False."),
	avg_down: bool("Whether shortcuts downsample by average pooling instead of a stride. Default: False."),
	dcn: orNone(anything("Deformable convolution for the stages that stage_with_dcn names. Default: None.")),
	stage_with_dcn: tupleOf("Stages with deformable convolution. Default: none of the four.", bool("Yes or no."), { max: 4 }),
	plugins: orNone(anything("List of plug-in blocks, each with cfg, stages and position. Default: None.")),
	with_cp: bool("Whether activations are recomputed in the backward pass, to save memory. Default: False."),
	zero_init_residual: bool("Whether the last norm of each block starts at zero. Default: True."),
	groups: int("For ResNeXt: groups of the 3x3 convolutions. Default: 1.", { min: 1 }),
	base_width: int("For ResNeXt: channels per group in the first stage. Default: 4.", { min: 1 }),
	init_cfg: initCfg
}));
const fpn = componentLevel({
	name: "Fpn",
	doc: "The feature pyramid.",
	source: "mmdet/models/necks/fpn.py"
}, ["FPN"], () => ({
	in_channels: list("Channels of each feature map of the backbone.", int("Channels.", { min: 1 })),
	out_channels: int("Channels of every level of the pyramid.", { min: 1 }),
	num_outs: int("Levels of the pyramid, including those added on top.", { min: 1 }),
	start_level: int("First feature map that is used, counted from 0. Default: 0.", { min: 0 }),
	end_level: int("First feature map that is not used; -1 to use all. Default: -1.", { min: -1 }),
	add_extra_convs: either("Input of the convolutions that add levels; false adds levels by max pooling. Default: False.", bool("True is on_input."), oneOf("The input.", [
		"on_input",
		"on_lateral",
		"on_output"
	])),
	relu_before_extra_convs: bool("Whether a ReLU precedes the added convolutions. Default: False."),
	no_norm_on_lateral: bool("Whether the lateral 1x1 convolutions have no norm layer. Default: False."),
	conv_cfg: layerCfg("The convolution layer. Default: None, a plain Conv2d."),
	norm_cfg: orNone(normCfg),
	act_cfg: layerCfg("The activation layer. Default: None."),
	upsample_cfg: anything("How a coarser level is upsampled. Default: dict(mode=\"nearest\")."),
	init_cfg: initCfg
}));
const maskRcnnKeys = {
	data_preprocessor: componentLevel({
		name: "DataPreprocessor",
		doc: "Normalizes and pads a batch of images into one tensor.",
		source: "mmdet/models/data_preprocessors/data_preprocessor.py"
	}, ["DetDataPreprocessor"], () => ({
		mean: orNone(list("Mean to subtract from each channel, on the scale 0 to 255.", float("A mean."))),
		std: orNone(list("Standard deviation to divide each channel by, on the scale 0 to 255.", float("A deviation.", { above: 0 }))),
		bgr_to_rgb: bool("Whether channels are converted from BGR, as images are read, to RGB. Default: False."),
		rgb_to_bgr: bool("Whether channels are converted from RGB to BGR. Default: False."),
		pad_mask: bool("Whether masks are padded like their images. Default: False."),
		mask_pad_value: int("Padding value of masks. Default: 0."),
		pad_seg: bool("Whether semantic maps are padded like their images. Default: False."),
		seg_pad_value: int("Padding value of semantic maps. Default: 255."),
		pad_size_divisor: int("Height and width are padded to a multiple of this, in pixels. Default: 1.", { min: 1 }),
		pad_value: number("Padding value of images. Default: 0."),
		boxtype2tensor: bool("Whether typed boxes become plain tensors. Default: True."),
		non_blocking: bool("Whether copies to the GPU are non-blocking. Default: False."),
		batch_augments: orNone(anything("List of augmentations of a whole batch, such as BatchFixedSizePad. Default: None."))
	})),
	backbone: resNet$1,
	neck: fpn,
	rpn_head: rpnHead,
	roi_head: roiHead,
	train_cfg: modelTrainCfg,
	test_cfg: modelTestCfg,
	init_cfg: initCfg
};
const maskRcnn = componentLevel({
	name: "MaskRcnn",
	doc: "The detector.",
	source: "mmdet/models/detectors/mask_rcnn.py, two_stage.py"
}, ["MaskRCNN"], () => maskRcnnKeys);
// src/author/components/runtime.ts
const RUNNER = "mmengine/runner/runner.py";
const timer = componentLevel({
	name: "TimerHook",
	doc: "Measures time.",
	source: "mmengine/hooks/iter_timer_hook.py"
}, ["IterTimerHook"], () => ({}));
const logger = componentLevel({
	name: "LoggerHook",
	doc: "Writes logs.",
	source: "mmengine/hooks/logger_hook.py"
}, ["LoggerHook"], () => ({
	interval: int("Iterations between log lines.", { min: 1 }),
	ignore_last: bool("Whether the last iterations of an epoch are not logged if they are fewer than interval. Default: True."),
	interval_exp_name: int("Iterations between log lines with the name of the experiment. Default: 1000.", { min: 1 }),
	out_dir: orNone(str("Folder or address that logs are copied to. Default: None.")),
	keep_local: bool("Whether logs stay in the work folder after copying. Default: True."),
	log_metric_by_epoch: bool("Whether validation metrics are logged by epoch. Default: True."),
	backend_args: backendArgs
}));
const paramSchedulerHook = componentLevel({
	name: "ParamSchedulerHook",
	doc: "Updates the learning rate.",
	source: "mmengine/hooks/param_scheduler_hook.py"
}, ["ParamSchedulerHook"], () => ({}));
const oneOrMore = (doc) => orNone(either(doc, str("One."), list("Several.", str("One."))));
const checkpoint = componentLevel({
	name: "CheckpointHook",
	doc: "Writes checkpoints.",
	source: "mmengine/hooks/checkpoint_hook.py"
}, ["CheckpointHook"], () => ({
	interval: int("Epochs (or iterations) between checkpoints; -1 for none.", { min: -1 }),
	by_epoch: bool("Whether interval counts epochs. Default: True."),
	save_optimizer: bool("Whether the state of the optimizer is written. Default: True."),
	save_param_scheduler: bool("Whether the state of the schedulers is written. Default: True."),
	out_dir: orNone(str("Folder of the checkpoints. Default: the work folder.")),
	max_keep_ckpts: int("Checkpoints to keep; -1 for all. Default: -1.", { min: -1 }),
	save_last: bool("Whether the last checkpoint is always written. Default: True."),
	save_best: oneOrMore("Metrics whose best checkpoint is kept, such as coco/bbox_mAP, or auto. Default: None."),
	rule: oneOrMore("Whether greater or less is better, for each of them. Default: by the name of the metric."),
	greater_keys: orNone(list("Parts of metric names for which greater is better.", str("A part."))),
	less_keys: orNone(list("Parts of metric names for which less is better.", str("A part."))),
	filename_tmpl: orNone(str("Name of a checkpoint, with {} for the number. Default: epoch_{}.pth.")),
	published_keys: oneOrMore("Keys of the checkpoint that are published after training. Default: None."),
	save_begin: int("First epoch (or iteration) with a checkpoint. Default: 0.", { min: 0 }),
	backend_args: backendArgs
}));
const samplerSeed = componentLevel({
	name: "SamplerSeedHook",
	doc: "Reshuffles in each epoch.",
	source: "mmengine/hooks/sampler_seed_hook.py"
}, ["DistSamplerSeedHook"], () => ({}));
const visualization = componentLevel({
	name: "VisualizationHook",
	doc: "Draws results.",
	source: "mmdet/engine/hooks/visualization_hook.py"
}, ["DetVisualizationHook"], () => ({
	draw: bool("Whether results are drawn. Default: False."),
	interval: int("Iterations between drawings in validation. Default: 50.", { min: 1 }),
	score_thr: float("Results below this score are not drawn. Default: 0.3.", {
		min: 0,
		max: 1
	}),
	show: bool("Whether drawings are shown in a window. Default: False."),
	wait_time: float("Seconds that a window stays open. Default: 0.", { min: 0 }),
	test_out_dir: orNone(str("Folder of the drawings in testing. Default: None.")),
	backend_args: backendArgs
}));
const defaultHooks = mergeLevel({
	name: "DefaultHooks",
	doc: "Hooks of every run, by any name. null removes one of MMEngine's own, which come back otherwise.",
	source: RUNNER
}, () => ({
	timer: orNone(timer),
	logger: orNone(logger),
	param_scheduler: orNone(paramSchedulerHook),
	checkpoint: orNone(checkpoint),
	sampler_seed: orNone(samplerSeed),
	visualization: orNone(visualization),
	runtime_info: anyComponent("Records facts of the run. Default: dict(type=\"RuntimeInfoHook\").")
}), anyComponent("A hook of any other name, with its type: { type: \"EMAHook\" }."));
const mpCfg = mergeLevel({
	name: "MpCfg",
	doc: "Processes that load data.",
	source: "mmengine/utils/dl_utils/setup_env.py"
}, () => ({
	mp_start_method: oneOf("How processes start.", [
		"fork",
		"spawn",
		"forkserver"
	]),
	opencv_num_threads: int("Threads of OpenCV in each process; 0 for no extra threads.", { min: 0 })
}));
const distCfg = mergeLevel({
	name: "DistCfg",
	doc: "Communication between GPUs.",
	source: "mmengine/dist/utils.py"
}, () => ({
	backend: oneOf("The library.", [
		"nccl",
		"gloo",
		"mpi"
	]),
	timeout: number("Seconds after which a missing process is an error. Default: 1800.", { above: 0 }),
	port: int("Port of the first process, for slurm.", {
		min: 1,
		max: 65535
	})
}));
const envCfg = mergeLevel({
	name: "EnvCfg",
	doc: "The environment of a run.",
	source: RUNNER
}, () => ({
	cudnn_benchmark: bool("Whether cuDNN benchmarks algorithms; good if all images have one size."),
	mp_cfg: mpCfg,
	dist_cfg: distCfg,
	resource_limit: int("Limit of open files. Default: 4096.", { min: 1 })
}));
const saveDir = orNone(str("Folder. Default: the run's."));
const VIS_BACKENDS = "mmengine/visualization/vis_backend.py";
const visBackends = listOf("Where drawings and metrics are written.", {
	name: "VisBackend",
	doc: "A backend for drawings and metrics."
}, [
	listElement({
		name: "LocalVisBackend",
		doc: "Writes drawings and metrics to files.",
		source: VIS_BACKENDS
	}, () => ({
		save_dir: saveDir,
		img_save_dir: str("Folder of the drawings. Default: vis_image."),
		config_save_file: str("File name of the config. Default: config.py."),
		scalar_save_file: str("File name of the metrics. Default: scalars.json.")
	})),
	listElement({
		name: "TensorboardVisBackend",
		doc: "Writes for TensorBoard.",
		source: VIS_BACKENDS
	}, () => ({ save_dir: saveDir })),
	listElement({
		name: "WandbVisBackend",
		doc: "Sends to Weights & Biases.",
		source: VIS_BACKENDS
	}, () => ({
		save_dir: saveDir,
		init_kwargs: orNone(anything("Arguments of wandb.init, such as project. Default: None.")),
		define_metric_cfg: orNone(anything("How metrics are summarized. Default: None.")),
		commit: bool("Whether every call sends data. Default: True."),
		log_code_name: orNone(str("Name of the logged code. Default: None.")),
		watch_kwargs: orNone(anything("Arguments of wandb.watch. Default: None."))
	}))
]);
const visualizer = componentLevel({
	name: "Visualizer",
	doc: "Draws images with results.",
	source: "mmdet/visualization/local_visualizer.py"
}, ["DetLocalVisualizer"], () => ({
	vis_backends: visBackends,
	name: str("Name of the visualizer."),
	save_dir: saveDir,
	bbox_color: orNone(anything("Colour of boxes: a name or a tuple. Default: by class.")),
	text_color: orNone(anything("Colour of text: a name or a tuple. Default: (200, 200, 200).")),
	mask_color: orNone(anything("Colour of masks: a name or a tuple. Default: by class.")),
	line_width: number("Width of lines, in pixels. Default: 3.", { above: 0 }),
	alpha: float("Opacity of masks. Default: 0.8.", {
		min: 0,
		max: 1
	})
}));
const logProcessor = componentLevel({
	name: "LogProcessor",
	doc: "Format of log lines.",
	source: "mmengine/runner/log_processor.py"
}, ["LogProcessor"], () => ({
	window_size: int("Iterations to average over.", { min: 1 }),
	by_epoch: bool("Whether lines count epochs."),
	custom_cfg: orNone(anything("List of further log entries, each with data_src and method_name. Default: None.")),
	num_digits: int("Digits after the point. Default: 4.", { min: 0 }),
	log_with_hierarchy: bool("Whether names of metrics include train or val. Default: False."),
	mean_pattern: str("Regular expression of the names to average.")
}));
const randomness = mergeLevel({
	name: "Randomness",
	doc: "Seeds of the run.",
	source: RUNNER
}, () => ({
	seed: orNone(int("The seed. Default: random.", { min: 0 })),
	deterministic: bool("Whether cuDNN uses only deterministic algorithms. Default: False."),
	diff_rank_seed: bool("Whether each process has a different seed. Default: False.")
}));
const customImports = mergeLevel({
	name: "CustomImports",
	doc: "Modules to import first, for custom classes.",
	source: "mmengine/config/config.py"
}, () => ({
	imports: either("Module, or several.", list("Several.", str("A module.")), str("A module.")),
	allow_failed_imports: bool("Whether a module that cannot be imported is only a warning. Default: False.")
}));
// src/author/components/schedule.ts
const LOOPS = "mmengine/runner/loops.py";
const SCHEDULERS = "mmengine/optim/scheduler/param_scheduler.py";
const trainLoop = componentLevel({
	name: "TrainLoop",
	doc: "The training loop.",
	source: LOOPS
}, ["EpochBasedTrainLoop", "IterBasedTrainLoop"], () => ({
	max_epochs: int("For EpochBasedTrainLoop: epochs to train.", { min: 1 }),
	max_iters: int("For IterBasedTrainLoop: iterations to train.", { min: 1 }),
	val_begin: int("First epoch (or iteration) with validation. Default: 1.", { min: 0 }),
	val_interval: int("Epochs (or iterations) between validations. Default: 1, or 1000.", { min: 1 }),
	dynamic_intervals: orNone(list("Other intervals from an epoch (or iteration) on: pairs (from, interval). Default: None.", tupleOf("From and interval.", int("Epochs or iterations.", { min: 0 }), {
		min: 2,
		max: 2
	})))
}), "own");
const fp16 = bool("Whether the loop runs in half precision. Default: False.");
const valLoop = componentLevel({
	name: "ValLoop",
	doc: "The validation loop.",
	source: LOOPS
}, ["ValLoop"], () => ({ fp16 }));
const testLoop = componentLevel({
	name: "TestLoop",
	doc: "The testing loop.",
	source: LOOPS
}, ["TestLoop"], () => ({ fp16 }));
const FACTOR = {
	above: 0,
	max: 1
};
const period = () => ({
	by_epoch: bool("Whether begin, end and milestones count epochs instead of iterations. Default: True."),
	begin: int("First step of this scheduler. Default: 0.", { min: 0 }),
	end: int("Step at which this scheduler ends. Default: never.", { min: 1 }),
	last_step: int("Step from which a resumed run continues. Default: -1.", { min: -1 }),
	verbose: bool("Whether each change is printed. Default: False.")
});
const convert = bool("Whether epochs are converted to iterations, so that every iteration changes the rate. Default: False.");
const warmupKeys = () => ({
	start_factor: float("Factor of the learning rate at the start. Default: 1/3.", FACTOR),
	end_factor: float("Factor of the learning rate at the end. Default: 1.", {
		min: 0,
		max: 1
	}),
	...period(),
	convert_to_iter_based: convert
});
const paramScheduler = listOf("Schedulers of the learning rate. A list replaces that of the bases.", {
	name: "ParamScheduler",
	doc: "A scheduler of the learning rate."
}, [
	listElement({
		name: "LinearLR",
		doc: "The learning rate grows along a line: warm-up.",
		source: SCHEDULERS
	}, warmupKeys),
	listElement({
		name: "MultiStepLR",
		doc: "The learning rate drops at each milestone.",
		source: SCHEDULERS
	}, () => ({
		...period(),
		milestones: list("Steps after which the learning rate drops, in order.", int("An epoch or iteration.", { min: 1 })),
		gamma: float("Factor at each milestone. Default: 0.1.", { above: 0 }),
		convert_to_iter_based: convert
	}), ["milestones"]),
	listElement({
		name: "CosineAnnealingLR",
		doc: "The learning rate falls along a cosine.",
		source: SCHEDULERS
	}, () => ({
		T_max: orNone(int("Steps of half a cosine. Default: end - begin.", { min: 1 })),
		eta_min: orNone(float("The smallest learning rate. Default: 0.", { min: 0 })),
		eta_min_ratio: orNone(float("The smallest learning rate as a share of the initial one; instead of eta_min.", {
			min: 0,
			max: 1
		})),
		...period(),
		convert_to_iter_based: convert
	}))
]);
const optimizer = componentLevel({
	name: "Optimizer",
	doc: "The optimizer.",
	source: "torch.optim.SGD"
}, ["SGD"], () => ({
	lr: float("Learning rate, for a batch of auto_scale_lr.base_batch_size images.", { min: 0 }),
	momentum: float("Share of the last step in the next one.", { min: 0 }),
	weight_decay: float("Factor of the L2 penalty on weights.", { min: 0 }),
	dampening: float("Damping of the momentum. Default: 0.", { min: 0 }),
	nesterov: bool("Whether the momentum is Nesterov's. Default: False.")
}));
const clipGrad = mergeLevel({
	name: "ClipGrad",
	doc: "Gradient clipping.",
	source: "mmengine/optim/optimizer/optimizer_wrapper.py"
}, () => ({
	type: oneOf("Clip by norm or by value. Default: norm.", ["norm", "value"]),
	max_norm: number("The largest norm.", { above: 0 }),
	norm_type: number("Which norm. Default: 2."),
	error_if_nonfinite: bool("Whether a norm that is not finite is an error. Default: False."),
	clip_value: number("For value: the largest gradient.", { above: 0 })
}));
const factor = (of) => orNone(float(`Factor of the ${of}. Default: 1.`, { min: 0 }));
const paramwiseCfg = mergeLevel({
	name: "ParamwiseCfg",
	doc: "Optimizer settings for some parameters.",
	source: "mmengine/optim/optimizer/default_constructor.py"
}, () => ({
	custom_keys: anything("Factors by a part of the name: { backbone: { lr_mult: 0.1, decay_mult: 1 } }."),
	bias_lr_mult: factor("learning rate of biases"),
	bias_decay_mult: factor("weight decay of biases"),
	norm_decay_mult: factor("weight decay of normalization layers"),
	flat_decay_mult: factor("weight decay of parameters with one dimension"),
	dwconv_decay_mult: factor("weight decay of depth-wise convolutions"),
	dcn_offset_lr_mult: factor("learning rate of the offsets of deformable convolutions"),
	bypass_duplicate: bool("Whether parameters that occur twice are optimized once. Default: False.")
}));
const optimWrapper = componentLevel({
	name: "OptimWrapper",
	doc: "How gradients are applied.",
	source: "mmengine/optim/optimizer/optimizer_wrapper.py, amp_optimizer_wrapper.py"
}, ["OptimWrapper", "AmpOptimWrapper"], () => ({
	optimizer,
	accumulative_counts: int("Iterations whose gradients are accumulated before a step. Default: 1.", { min: 1 }),
	clip_grad: orNone(clipGrad),
	paramwise_cfg: orNone(paramwiseCfg),
	constructor: inheritedStr("The class that builds the optimizer. Default: DefaultOptimWrapperConstructor."),
	loss_scale: either("For AmpOptimWrapper: factor on losses in half precision. Default: dynamic.", oneOf("Adapted during training.", ["dynamic"]), anything("A number, or arguments of GradScaler.")),
	dtype: orNone(oneOf("For AmpOptimWrapper: the number format. Default: chosen by PyTorch.", [
		"float16",
		"bfloat16",
		"float32",
		"float64"
	])),
	use_fsdp: bool("For AmpOptimWrapper: whether it works with FSDP. Default: False.")
}));
const autoScaleLr = mergeLevel({
	name: "AutoScaleLr",
	doc: "Scales the learning rate with the batch size.",
	source: "mmengine/runner/runner.py"
}, () => ({
	enable: bool("Whether the learning rate is multiplied by the real batch size over base_batch_size; the training script's --auto-scale-lr sets it."),
	base_batch_size: int("Images on all GPUs that the learning rate is meant for: 8 GPUs with 2 each are 16.", { min: 1 })
}));
// src/author/configOverrides.ts
const datasetKeys = {
	dataset_type: str("The class of the data sets: CocoDataset, or one that takes the same keys."),
	data_root: str("Folder of the data set, with a slash at the end: MMDetection appends file names to it."),
	backend_args: backendArgs,
	train_pipeline: pipeline("Transforms of training, from file to model."),
	test_pipeline: pipeline("Transforms of validation and testing, from file to model."),
	train_dataloader: dataloader,
	val_dataloader: dataloader,
	test_dataloader: dataloader,
	val_evaluator: evaluator,
	test_evaluator: evaluator
};
const scheduleKeys = {
	train_cfg: trainLoop,
	val_cfg: valLoop,
	test_cfg: testLoop,
	param_scheduler: paramScheduler,
	optim_wrapper: optimWrapper,
	auto_scale_lr: autoScaleLr
};
const runtimeKeys = () => ({
	default_scope: str("The registry that types are looked up in first: MMDetection's is mmdet."),
	default_hooks: defaultHooks,
	env_cfg: envCfg,
	vis_backends: visBackends,
	visualizer,
	log_processor: logProcessor,
	log_level: oneOf("Minimum level of logged messages.", [
		"DEBUG",
		"INFO",
		"WARNING",
		"ERROR",
		"CRITICAL"
	]),
	load_from: orNone(str("Checkpoint to start from or, with resume, to continue from.")),
	resume: bool("Whether training resumes from load_from, or without it from the last checkpoint in the work folder.")
});
const otherKeys = () => ({
	custom_hooks: orNone(list("Hooks in addition to default_hooks.", anything("A hook."))),
	custom_imports: customImports,
	work_dir: orNone(str("Folder of logs and checkpoints. Default: ./work_dirs/ and the name of the config.")),
	experiment_name: orNone(str("Name of the experiment. Default: made of the name of the config and the time.")),
	randomness,
	launcher: oneOf("Launcher of the processes for several GPUs. Default: none.", [
		"none",
		"pytorch",
		"slurm",
		"mpi"
	]),
	tta_model: anything("The model of test-time augmentation, such as DetTTAModel."),
	tta_pipeline: list("Transforms of test-time augmentation.", anything("A transform.")),
	find_unused_parameters: bool("Whether distributed training looks for parameters without gradients. Default: False."),
	detect_anomalous_params: bool("Whether parameters outside the graph are logged. Default: False."),
	model_wrapper_cfg: anything("Wrapper of the model for several GPUs. Default: MMDistributedDataParallel."),
	sync_bn: orNone(oneOf("Converts all BN layers to synchronized ones. Default: None.", ["torch", "mmcv"])),
	compile: anything("Whether the model is compiled: true, or arguments of torch.compile. Default: False."),
	activation_checkpointing: orNone(list("Modules whose activations are recomputed.", str("A name."))),
	efficient_conv_bn_eval: orNone(list("Modules whose BN is folded into convolutions in eval mode.", str("A name.")))
});
const OVERRIDES_INFO = {
	name: "ConfigOverrides",
	interface: "ConfigOverrides",
	doc: "What differs from the bases, by top-level key.",
	source: "mmengine/runner/runner.py, tools/train.py of MMDetection"
};
const allKeys = () => ({
	model: maskRcnn,
	...datasetKeys,
	...scheduleKeys,
	...runtimeKeys(),
	...otherKeys()
});
function isConfigKey(key) {
	return Object.hasOwn(allKeys(), key);
}
const configOverrides = mergeLevel(OVERRIDES_INFO, allKeys);
function overridesWith(open) {
	const free = Object.fromEntries(open.map((key) => [key, anything("Checked by the base.")]));
	return mergeLevel(OVERRIDES_INFO, () => ({
		...allKeys(),
		...free
	}));
}
// src/author/zodMessages.ts
function branchMeant(issue) {
	const branches = issue.errors.filter((branch) => !branch.some(isOtherForm));
	return branches.length === 0 ? void 0 : branches.reduce((best, next) => next.length < best.length ? next : best);
}
function isOtherForm(issue) {
	if (issue.path.length > 0) return false;
	if (issue.code === "invalid_union") return branchMeant(issue) === void 0 && issue.errors.length > 0;
	return issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "custom";
}
const MAX_SHOWN = 12;
function expectedText(issue) {
	switch (issue.code) {
		case "invalid_type": return TYPE_TEXTS.get(issue.expected) ?? issue.expected;
		case "invalid_value":
			if (issue.values.length > MAX_SHOWN) return "a known name";
			return issue.values.map((value) => JSON.stringify(value)).join(", ");
		case "too_small": return boundText(issue.origin, issue.inclusive === false ? "above" : "at least", issue.minimum);
		case "too_big": return boundText(issue.origin, issue.inclusive === false ? "below" : "at most", issue.maximum);
		case "invalid_union": return issue.errors.length === 0 ? classesOf$1(issue).join(", ") : branchTexts(issue.errors);
		case "invalid_key": return issue.issues.map(expectedText).join(", ");
		case "invalid_format": return issue.message;
		default: return "";
	}
}
function namesOf(issue) {
	if (issue.code === "invalid_value") return issue.values.map(String);
	if (issue.code !== "invalid_union") return [];
	return issue.errors.length === 0 ? classesOf$1(issue) : issue.errors.flat().filter(isOtherForm).flatMap(namesOf);
}
function classesOf$1(issue) {
	return "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}
function branchTexts(branches) {
	const texts = branches.flatMap((branch) => branch.filter(isOtherForm).map(expectedText));
	return Array.from(new Set(texts.filter((text) => text !== ""))).join(" or ");
}
const TYPE_TEXTS = new Map(Object.entries({
	int: "an integer",
	number: "a number",
	string: "a string",
	boolean: "true or false",
	object: "a dict",
	record: "a dict",
	array: "a list",
	null: "null"
}));
function boundText(origin, relation, bound) {
	if (origin === "string") return bound === 1 ? "a text that is not empty" : `a text of ${relation} ${bound} characters`;
	return origin === "array" ? `a list of ${relation} ${bound === 1 ? "one item" : `${bound} items`}` : `a number ${SIGNS.get(relation)} ${bound}`;
}
const SIGNS = new Map(Object.entries({
	above: ">",
	"at least": ">=",
	below: "<",
	"at most": "<="
}));
// src/author/zodIssues.ts
const TYPESCRIPT_PHRASES = {
	component: (type) => `component('${type}', {…}) replaces the dict with another component`,
	replace: "replace({…}) replaces the value of the bases instead of merging"
};
const MAX_PLACES = 3;
var IssueReader = class {
	#schema;
	#phrases;
	#known = new WeakMap();
	constructor(schema, phrases) {
		this.#schema = schema;
		this.#phrases = phrases;
	}
	note(issue) {
		if (issue.code !== "unrecognized_keys") return;
		const shape = issue.inst?._zod?.def?.shape;
		this.#known.set(issue.keys, Object.keys(shape ?? {}));
	}
	problems(issues, input, at = []) {
		return withoutMisspelt(issues.flatMap((issue) => this.#problems(issue, input, at)));
	}
	#problems(issue, input, at) {
		const inside = issue.path;
		const path = [...at, ...inside];
		const value = issue.code === "invalid_key" ? inside.at(-1) : valueAt(input, inside);
		if (issue.code === "unrecognized_keys") return issue.keys.map((key) => this.#unknownKey(key, path, issue.keys));
		if (issue.code === "invalid_union") {
			const branch = branchMeant(issue);
			if (branch !== void 0) return this.problems(branch, value, path);
		}
		return [this.#wrongValue(issue, value, path)];
	}
	#wrongValue(issue, value, path) {
		const expected = expectedText(issue);
		return {
			code: "invalid-option",
			message: expected === "" ? issue.message : wrongValueMessage(expected, value, path.at(-1)),
			path,
			...this.#wrongValueHelp(issue, value, path)
		};
	}
	#wrongValueHelp(issue, value, path) {
		if (value === void 0 && path.at(-1) === "type") return { hint: this.#keyMeant(path.slice(0, -1)) };
		if (typeof value !== "string") return {};
		const nearest = nearestName(value, namesOf(issue));
		const meant = nearest === void 0 ? {} : didYouMean(nearest);
		if (path.at(-1) !== "type") return meant;
		const other = this.#phrases.component(value);
		return nearest === void 0 ? { hint: other } : {
			...meant,
			hint: `did you mean ${nearest}? Otherwise ${other}`
		};
	}
	#keyMeant(path) {
		const known = path.slice(0, -1).reduce((objects, key) => objects.flatMap(({ shape }) => Object.hasOwn(shape, key) ? objectsIn(shape[key]) : []), objectsOf(this.#schema));
		const nearest = nearestName(String(path.at(-1)), known.flatMap(({ shape }) => Object.keys(shape)));
		return nearest === void 0 ? void 0 : `did you mean ${nearest}?`;
	}
	#unknownKey(key, level, keys) {
		const message = level.length === 0 ? `unknown key ${key}` : `${level.join(".")} has no key ${key}`;
		const help = this.#unknownKeyHelp(key, level, this.#known.get(keys) ?? []);
		return {
			code: "unknown-key",
			message,
			path: [...level, key],
			...help
		};
	}
	#unknownKeyHelp(key, level, known) {
		if (key === "_delete_") return { hint: this.#phrases.replace };
		const old = oldKeyHint(key);
		const places = keyPlaces(this.#schema, key, level).slice(0, MAX_PLACES).join(" or ");
		if (old !== void 0) return { hint: places === "" ? old : `${old}; did you mean ${places}?` };
		const nearest = nearestName(key, known);
		if (nearest !== void 0) return didYouMean(nearest);
		if (places !== "") return { hint: `did you mean ${places}?` };
		return known.length > 0 ? { hint: `known keys: ${known.join(", ")}` } : {};
	}
};
function withoutMisspelt(problems) {
	const meant = new Set(problems.flatMap(({ code, path = [], suggestions = [] }) => code === "unknown-key" ? suggestions.map((name) => JSON.stringify([...path.slice(0, -1), name])) : []));
	return problems.filter(({ message, path }) => !(meant.has(JSON.stringify(path)) && IS_MISSING.test(message)));
}
const IS_MISSING = /^\S+ is missing: /;
function wrongValueMessage(expected, value, key) {
	if (value !== void 0 || key === void 0) return `expected ${expected}, not ${describeValue(value)}`;
	return `${key} is missing: expected ${expected}`;
}
function valueAt(input, path) {
	let value = input;
	for (const key of path) value = value?.[key];
	return value;
}
function keyPlaces(schema, key, at) {
	return (placesOf(schema).get(key) ?? []).map((path) => ({
		path,
		shared: sharedLength(path, at)
	})).sort((one, other) => other.shared - one.shared || one.path.length - other.path.length).map(({ path }) => path.join("."));
}
const places = new WeakMap();
function placesOf(schema) {
	const known = places.get(schema);
	if (known !== void 0) return known;
	const found = new Map();
	collectPlaces(schema, [], found);
	places.set(schema, found);
	return found;
}
function collectPlaces(schema, path, found) {
	for (const object of objectsOf(schema)) for (const [name, field] of Object.entries(object.shape)) {
		const here = [...path, name];
		found.set(name, [...found.get(name) ?? [], here]);
		collectPlaces(field, here, found);
	}
}
function objectsIn(schema) {
	return schema === void 0 ? [] : objectsOf(schema);
}
function objectsOf(schema) {
	const { def } = schema._zod;
	switch (def.type) {
		case "object": return [{
			schema,
			shape: def.shape
		}];
		case "lazy": return objectsOf(schema._zod.innerType);
		case "union": return def.options.flatMap(objectsOf);
		case "optional": return objectsOf(def.innerType);
		case "pipe": return objectsOf(def.in._zod.def.type === "transform" ? def.out : def.in);
		default: return [];
	}
}
function sharedLength(path, at) {
	const end = path.findIndex((part, index) => part !== at[index]);
	return end === -1 ? path.length : end;
}
// src/author/validate.ts
function validate(schema, input, phrases = TYPESCRIPT_PHRASES) {
	const unsupported = unsupportedInput(input, []);
	if (unsupported.length > 0) return { problems: unsupported };
	const reader = new IssueReader(schema, phrases);
	const result = z.safeParse(schema, ownInput(input), { error: (issue) => reader.note(issue) });
	if (!result.success) return { problems: reader.problems(result.error.issues, input) };
	return {
		problems: [],
		value: inInputOrder(result.data, input)
	};
}
function validateOverrides(input) {
	return validateLayer(input, new PyDict(), void 0);
}
function validateLayer(input, open, check) {
	const names = Array.from(open.entries(), ({ key }) => String(key));
	const { problems, value } = validate(names.length === 0 ? configOverrides : overridesWith(names), input);
	if (!(value instanceof Map)) return { problems: problems.length > 0 ? problems.map((problem) => hintVariables(problem, names)) : [NO_OVERRIDES] };
	const found = [];
	const checked = Array.from(value).map(([key, node]) => {
		if (!open.has(key) || check === void 0) return [key, node];
		return [key, check(open.get(key), input[key], [key], found)];
	});
	return found.length > 0 ? { problems: found } : {
		problems: [],
		value: new Map(checked)
	};
}
const NO_OVERRIDES = {
	code: "invalid-option",
	message: "expected a dict of overrides",
	path: []
};
function hintVariables(problem, open) {
	if (problem.code !== "unknown-key" || problem.path?.length !== 1) return problem;
	const [key] = problem.path;
	if (oldKeyHint(String(key)) !== void 0) return problem;
	const nearest = nearestName(String(key), open);
	const hint = nearest === void 0 ? problem.hint : `did you mean ${nearest}?`;
	const near = hint?.startsWith("did you mean") ? `${hint} ` : "";
	return {
		...problem,
		message: `MMDetection reads no top-level key named ${key}`,
		hint: `${near}For a variable of your own write variables: { ${key}: … }`
	};
}
function inInputOrder(value, input) {
	if (Array.isArray(input)) {
		const ordered = (items) => items.map((item, at) => inInputOrder(item, input[at]));
		if (value instanceof PyList) return new PyList(ordered(value.items));
		return value instanceof PyTuple ? new PyTuple(ordered(value.items)) : value;
	}
	if (!isPlainObject(input) || !(value instanceof Map || value instanceof PyDict)) return value;
	const entries = Object.keys(input).filter((key) => value.has(key)).map((key) => [key, inInputOrder(value.get(key), input[key])]);
	if (value instanceof PyDict) return PyDict.of(entries);
	return value instanceof ComponentTree ? new ComponentTree(entries, value.siblings) : new Map(entries);
}
function ownInput(input) {
	if (Array.isArray(input)) return input.map(ownInput);
	if (input instanceof Replacement) {
		const held = ownMarker(input);
		const own = ownValue(held.value);
		return own === held.value ? held : new Replacement(own);
	}
	if (!isPlainObject(input)) return ownValue(input);
	const copy = Object.create(null);
	for (const [key, value] of Object.entries(input)) copy[key] = ownInput(value);
	return copy;
}
const MAX_DEPTH = 100;
function unsupportedInput(input, path) {
	if (path.length > MAX_DEPTH) return [{
		code: "invalid-option",
		message: "options are nested too deeply, or contain themselves",
		path
	}];
	if (Array.isArray(input)) return input.flatMap((item, at) => unsupportedInput(item, [...path, at]));
	if (isPlainObject(input)) return Object.entries(input).flatMap(([key, value]) => unsupportedInput(value, [...path, key]));
	if (typeof input === "function" || typeof input === "symbol") return [unsupported(`a ${typeof input}`, path)];
	if (typeof input !== "object" || input === null || isMarker(input) || isPyValue(input)) return [];
	if (CONTAINERS.some((known) => input instanceof known)) return [];
	return [unsupported(`an object of class ${input.constructor.name}`, path)];
}
const CONTAINERS = [
	Uint8Array,
	Map,
	Set
];
function unsupported(what, path) {
	return {
		code: "invalid-option",
		message: `an option cannot be ${what}`,
		path,
		hint: "options are plain objects, arrays, numbers, strings, true, false and null"
	};
}
// src/author/fragments/fragmentFile.ts
function fragment(path, stock, wanted, overrides) {
	const { variables, wholePaths } = assignAll(wanted, overrides);
	return {
		path,
		stock: { blocks: assignAll(stock, []).blocks },
		value: variables,
		said: overrides,
		wholePaths
	};
}
function assignAll(blocks, overrides) {
	let variables = new PyDict();
	const wholePaths = [];
	const read = (name) => new PyExpression(name, variables.get(name));
	const change = (name) => {
		for (const tree of overrides) {
			const node = tree.get(name);
			if (node === void 0) continue;
			variables = applyOverrides(variables, new Map([[name, node]]), (path) => wholePaths.push(path));
		}
	};
	const made = blocks.map(({ comment, assign }) => {
		return {
			comment,
			assignments: Object.entries(assign).map(([name, value]) => {
				variables.set(name, value(read));
				change(name);
				return {
					name,
					value: variables.get(name) ?? null
				};
			})
		};
	});
	const names = new Set(made.flatMap(({ assignments }) => assignments.map(({ name }) => name)));
	for (const tree of overrides) for (const name of tree.keys()) if (!names.has(name)) change(name);
	return {
		blocks: made,
		variables,
		wholePaths
	};
}
function stockValue(schema, input) {
	const { problems, value } = validate(schema, input);
	throwIfProblems(problems);
	return value === void 0 ? null : treeToPy(value);
}
function validateOptions(schema, options) {
	const { problems, value } = validate(schema, options);
	throwIfProblems(problems);
	if (value instanceof Map) return value;
	throwIfProblems([{
		code: "invalid-option",
		message: "expected a dict of options",
		path: []
	}]);
	return new Map();
}
function isPlain(option) {
	return option !== void 0 && !isMarker(option);
}
// src/author/overridesOf.ts
function madeOverrides(overrides) {
	return overrides;
}
// src/author/overrides/selfSupervised.ts
const { mae: _, ...withBackbone } = PRETRAININGS;
const SELF_SUPERVISED_METHODS = withBackbone;
const selfSupervisedSettings = plainObject({
	name: "SelfSupervised",
	interface: "SelfSupervisedSettings",
	doc: "A backbone that starts from self-supervised weights.",
	source: "configs/selfsup_pretrain"
}, () => ({
	checkpoint: str("Path or URL of the checkpoint. Default: the file name of the method, in the folder of the run."),
	sync: bool("Whether batch statistics are gathered over all GPUs (SyncBN). false is for a single GPU: BN over its few images. Default: true.")
}));
function selfSupervised(options, methods = SELF_SUPERVISED_METHODS) {
	checkArgument(options, OBJECT);
	checkArgument(methods, OBJECT, "methods");
	const { method: name, ...given } = options;
	const method = methodNamed(name, methods);
	checkArgument(method, OBJECT, "methods");
	validateOptions(selfSupervisedSettings, given);
	const { checkpoint = method.checkpoint, sync = true } = given;
	const init_cfg = replace({
		type: "Pretrained",
		checkpoint
	});
	const { title, backbone: type = "ResNet" } = method;
	if (type === "SwinTransformer" && given.sync !== void 0) throw new MmdetConfigError(noSync(title));
	const norm_cfg = replace({
		type: sync ? "SyncBN" : "BN",
		requires_grad: true
	});
	return madeOverrides({ model: { backbone: new Pretrained({
		title,
		type
	}, type === "SwinTransformer" ? {
		frozen_stages: -1,
		convert_weights: true,
		init_cfg
	} : {
		frozen_stages: 0,
		norm_cfg,
		norm_eval: false,
		init_cfg
	}, methods) } });
}
const IMAGENET_IMAGES = {
	mean: [
		123.675,
		116.28,
		103.53
	],
	std: [
		58.395,
		57.12,
		57.375
	],
	bgr_to_rgb: true
};
var Pretrained = class extends Replacement {
	#method;
	#changes;
	#methods;
	constructor(method, changes, methods) {
		const tree = toTree(changes);
		super(treeToPy(tree));
		this.#method = method;
		this.#changes = tree;
		this.#methods = methods;
	}
	get follows() {
		return toTree({ model: { data_preprocessor: IMAGENET_IMAGES } });
	}
	changesOf(base, path) {
		const held = base instanceof PyExpression ? base.value : base;
		if (!(held instanceof PyDict)) return this.#changes;
		this.#checkClass(String(held.get("type")), path);
		return held.has("style") ? new Map([...this.#changes, ["style", "pytorch"]]) : this.#changes;
	}
	#checkClass(held, path) {
		const { title, type } = this.#method;
		if (held.replace(/^mmdet\./, "") === type) return;
		const names = Object.entries(this.#methods).filter(([, { backbone = "ResNet" }]) => backbone === held).map(([name]) => name).join(", ");
		throw new MmdetConfigError({
			code: "invalid-option",
			message: `the weights of ${title} are those of a ${type}, but model.backbone is a ${held}`,
			path: path.map(String),
			related: [{
				message: "this is the other place",
				path: [...path.map(String), "type"]
			}],
			hint: names === "" ? `give the model a ${type}` : `methods for a ${held}: ${names}`
		});
	}
};
function noSync(title) {
	return {
		code: "invalid-option",
		message: `sync is about batch norm, and the Swin Transformer of ${title} has none`,
		path: ["sync"],
		hint: "leave it out"
	};
}
function methodNamed(name, methods) {
	const method = typeof name === "string" && Object.hasOwn(methods, name) ? methods[name] : void 0;
	if (method !== void 0) return method;
	if (name === "mae") throw new MmdetConfigError({
		code: "unknown-name",
		message: `MAE: ${PRETRAININGS.mae.note}`,
		path: ["method"]
	});
	const names = Object.keys(methods);
	const nearest = typeof name === "string" ? nearestName(name, names) : void 0;
	throw new MmdetConfigError({
		code: "unknown-name",
		message: name === void 0 ? "method is missing" : `no self-supervised method is named ${typeof name === "string" ? name : describeValue(name)}`,
		path: ["method"],
		...nearest === void 0 ? { hint: `known methods: ${names.join(", ")}` } : didYouMean(nearest)
	});
}
// src/python/print.ts
function printValue(value, options = {}) {
	checkOptions(options, { expression: FUNCTION });
	return new Printer(options).print(value);
}
const MAX_BRACKETS = 200;
var Printer = class {
	#options;
	#open = new Set();
	#brackets = 0;
	constructor(options) {
		this.#options = options;
	}
	print(value) {
		if (typeof value === "string") return protectPlaceholders(stringRepr(value), value);
		if (value === null) return "None";
		if (typeof value === "boolean") return value ? "True" : "False";
		if (typeof value === "number") return String(value);
		if (typeof value === "bigint") return printBigInt(value);
		if (value instanceof PyFloat) return this.#float(value.value);
		if (value instanceof PyBytes) return bytesRepr(value.value);
		if (value instanceof PyExpression) return this.#expression(value);
		return this.#container(value);
	}
	#expression(expression) {
		const choose = this.#options.expression;
		const code = choose === void 0 ? expression.code : choose(expression);
		if (code?.startsWith("<")) throw new MmdetConfigError({
			code: "python-value",
			message: `${code} has no literal`
		});
		if (code !== void 0) return code;
		if (expression.value !== void 0) return this.print(expression.value);
		throw new MmdetConfigError({
			code: "python-value",
			message: `the value of ${expression.code} is not known here`,
			hint: "assign the variable in the config, or inherit a base that does"
		});
	}
	#float(value) {
		if (Number.isFinite(value)) return floatRepr(value);
		this.#checkDepth();
		return `float('${floatRepr(value)}')`;
	}
	#container(value) {
		if (!isPyValue(value)) throw noPyValue(value);
		if (this.#open.has(value)) throw new MmdetConfigError({
			code: "python-value",
			message: `a ${pyTypeName(value)} contains itself`
		});
		const brackets = value instanceof PyFrozenSet && value.size > 0 ? 2 : 1;
		this.#checkDepth(brackets);
		this.#open.add(value);
		this.#brackets += brackets;
		const text = this.#items(value);
		this.#brackets -= brackets;
		this.#open.delete(value);
		return text;
	}
	#checkDepth(brackets = 1) {
		if (this.#brackets + brackets <= MAX_BRACKETS) return;
		throw new MmdetConfigError({
			code: "limit",
			message: `values are nested deeper than the ${MAX_BRACKETS} brackets that Python reads`
		});
	}
	#items(value) {
		if (value instanceof PyDict) return this.#dict(value);
		if (value instanceof PySet) return this.#set(value);
		if (value instanceof PyList) return `[${this.#join(value.items)}]`;
		return value.items.length === 1 ? `(${this.#join(value.items)}, )` : `(${this.#join(value.items)})`;
	}
	#set(set) {
		const items = set.size === 0 ? "" : `{${this.#join([...set.values()])}}`;
		return set instanceof PyFrozenSet || set.size === 0 ? `${set.typeName}(${items})` : items;
	}
	#dict(dict) {
		const parts = [];
		if (canBeCall(dict)) {
			for (const { key, value } of dict.entries()) parts.push(`${String(key)}=${this.print(value)}`);
			return `dict(${parts.join(", ")})`;
		}
		for (const { key, value } of dict.entries()) parts.push(`${this.print(key)}: ${this.print(value)}`);
		return `{${parts.join(", ")}}`;
	}
	#join(items) {
		return Array.from(items, (item) => this.print(item)).join(", ");
	}
};
function canBeCall(dict) {
	for (const { key } of dict.entries()) if (typeof key !== "string" || !isWritableName(key)) return false;
	return true;
}
function printBigInt(value) {
	if (isPrintedInt(value)) return String(value);
	return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}
const PLACEHOLDER = /\{(?=\{(?:\s*(?:file(?:Dirname|Basename|BasenameNoExtension|Extname)\s*\}|_base_\.)|['"]?\s*\$))/g;
function protectPlaceholders(literal, value) {
	return value.includes("{{") ? literal.replace(PLACEHOLDER, "\\x7b") : literal;
}
// src/author/document.ts
function ownFragment(fragment) {
	if (fragment.value instanceof PyDict) return fragment;
	const { stock, value, said, wholePaths, ...rest } = fragment;
	const ownBlock = ({ comment, assignments }) => {
		return {
			comment,
			assignments: assignments.map((each) => ({
				name: each.name,
				value: ownValue(each.value)
			}))
		};
	};
	return {
		...rest,
		stock: { blocks: stock.blocks.map(ownBlock) },
		value: ownValue(value),
		...said === void 0 ? {} : { said: said.map((tree) => ownNode(tree)) },
		...wholePaths === void 0 ? {} : { wholePaths: wholePaths.map((path) => path.map(ownValue)) }
	};
}
const FRAGMENT = kindOf$2("a fragment, as maskRcnnR50Fpn(), cocoInstance(), schedule1x() and defaultRuntime() make them", (value) => typeof value === "object" && value !== null && "path" in value && "stock" in value && "value" in value, (value) => typeof value === "function" ? `call it, ${value.name || "fragment"}()` : void 0);
const DOCUMENT = kindOf$2("a document, { blocks: [{ assignments: [{ name, value }] }] }", (value) => {
	const blocks = value?.blocks;
	return Array.isArray(blocks) && blocks.every((block) => Array.isArray(block?.assignments) && block.assignments.every(isAssignment));
});
function isAssignment(value) {
	const { name, value: assigned } = value ?? {};
	return typeof name === "string" && isPyValue(assigned);
}
function documentVariables(document) {
	const variables = new PyDict();
	for (const { assignments } of document.blocks) for (const { name, value } of assignments) variables.set(name, value);
	return variables;
}
function printDocument(document) {
	checkArgument(document, DOCUMENT);
	return formatPython(blocksText(document.blocks, (assignment) => assignmentText(assignment)));
}
function blocksText(blocks, print) {
	return blocks.map(({ comment, assignments }) => {
		return [...comment === void 0 ? [] : commentLines(comment), ...assignments.map(print)].map((line) => `${line}\n`).join("");
	}).join("\n");
}
function assignmentText({ name, value }, options = {}) {
	return `${name} = ${printValue(value, options)}`;
}
const COMMENT_WIDTH = 77;
function commentLines(comment) {
	return comment.split("\n").flatMap((line) => wrap(line).map((text) => text === "" ? "#" : `# ${text}`));
}
function wrap(line) {
	const lines = [""];
	for (const word of line.split(" ")) {
		const last = lines.at(-1);
		if (last !== "" && last.length + 1 + word.length > COMMENT_WIDTH) lines.push(word);
		else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
	}
	return lines;
}
// src/author/fragments/cocoInstance.ts
const PATH$3 = "datasets/coco_instance.py";
const annFile = (of) => str(`Annotation file of ${of}, below data_root.`);
const COCO_2017 = {
	train_ann_file: "annotations/instances_train2017.json",
	train_data_prefix: { img: "train2017/" },
	val_ann_file: "annotations/instances_val2017.json",
	val_data_prefix: { img: "val2017/" },
	img_scale: [1333, 800],
	batch_size: 2,
	num_workers: 2
};
const shortDataFields = () => ({
	classes: tupleOf("Names of the classes for all three data sets, in the order of the model's outputs and spelled as in the annotation files.", str("A name."), { min: 1 }),
	train_ann_file: annFile("training"),
	train_data_prefix: dataPrefix,
	val_ann_file: annFile("validation, for data loader and evaluator"),
	val_data_prefix: dataPrefix,
	test_ann_file: annFile("testing, for data loader and evaluator. Default: that of validation"),
	test_data_prefix: dataPrefix,
	img_scale: imageScale,
	batch_size: int("Images in a training batch on each GPU.", { min: 1 }),
	num_workers: int("Loading processes for each GPU and data loader; 0 loads in the main process.", { min: 0 })
});
const cocoInstanceOptions = mergeLevel({
	name: "CocoInstance",
	doc: "A data set in COCO format, with boxes and masks.",
	source: `configs/_base_/${PATH$3}`
}, () => {
	const { classes, ...short } = shortDataFields();
	return {
		classes,
		metainfo,
		...short,
		...datasetKeys
	};
});
function cocoInstance(options = {}) {
	const given = validateOptions(cocoInstanceOptions, options);
	throwIfProblems(cocoProblems(options));
	const own = new Map(Array.from(given).filter(([key]) => key in datasetKeys));
	return fragment(PATH$3, fileBlocks$1({}), fileBlocks$1(options), [own]);
}
function fileBlocks$1(options) {
	const scale = options.img_scale ?? COCO_2017.img_scale;
	return [
		{
			comment: "The data set, and the folder it is in",
			assign: {
				dataset_type: () => "CocoDataset",
				data_root: () => "data/coco/"
			}
		},
		{
			comment: "How files are reached: None for the disk, else a file backend, such as dict(backend='petrel')",
			assign: { backend_args: () => null }
		},
		{ assign: {
			train_pipeline: (read) => trainPipeline(read("backend_args"), scale),
			test_pipeline: (read) => testPipeline(read("backend_args"), scale)
		} },
		{ assign: {
			train_dataloader: (read) => trainDataloader(read, options),
			val_dataloader: (read) => valDataloader(read, options),
			test_dataloader: (read) => testDataloader(read("val_dataloader"), options)
		} },
		{
			comment: "How results are measured",
			assign: {
				val_evaluator: (read) => valEvaluator(read, options),
				test_evaluator: (read) => testEvaluator(read, options)
			}
		}
	];
}
function trainPipeline(backend_args, scale) {
	return stockValue(pipeline(""), [
		{
			type: "LoadImageFromFile",
			backend_args
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "Resize",
			scale,
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	]);
}
function testPipeline(backend_args, scale) {
	return stockValue(pipeline(""), [
		{
			type: "LoadImageFromFile",
			backend_args
		},
		{
			type: "Resize",
			scale,
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "PackDetInputs",
			meta_keys: [
				"img_id",
				"img_path",
				"ori_shape",
				"img_shape",
				"scale_factor"
			]
		}
	]);
}
function trainDataloader(read, options) {
	return stockValue(dataloader, {
		batch_size: options.batch_size ?? COCO_2017.batch_size,
		...workers(options),
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			...classesOf(options),
			ann_file: options.train_ann_file ?? COCO_2017.train_ann_file,
			data_prefix: options.train_data_prefix ?? COCO_2017.train_data_prefix,
			filter_cfg: {
				filter_empty_gt: true,
				min_size: 32
			},
			pipeline: read("train_pipeline"),
			backend_args: read("backend_args")
		}
	});
}
function valDataloader(read, options) {
	return stockValue(dataloader, {
		batch_size: 1,
		...workers(options),
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			...classesOf(options),
			ann_file: options.val_ann_file ?? COCO_2017.val_ann_file,
			data_prefix: options.val_data_prefix ?? COCO_2017.val_data_prefix,
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	});
}
function testDataloader(validation, options) {
	const files = {
		ann_file: options.test_ann_file,
		data_prefix: options.test_data_prefix
	};
	if (files.ann_file === void 0 && files.data_prefix === void 0) return validation;
	return overridden(validation, validateOptions(dataloader, { dataset: files }));
}
function valEvaluator(read, options) {
	return stockValue(evaluator, {
		type: "CocoMetric",
		ann_file: inDataRoot(read("data_root"), options.val_ann_file ?? COCO_2017.val_ann_file),
		metric: ["bbox", "segm"],
		format_only: false,
		backend_args: read("backend_args")
	});
}
function testEvaluator(read, options) {
	const validation = read("val_evaluator");
	if (options.test_ann_file === void 0) return validation;
	return overridden(validation, validateOptions(evaluator, { ann_file: inDataRoot(read("data_root"), options.test_ann_file) }));
}
function overridden({ value }, overrides) {
	return applyOverrides(value instanceof PyDict ? value : new PyDict(), overrides);
}
function workers({ num_workers = COCO_2017.num_workers }) {
	return {
		num_workers,
		persistent_workers: num_workers !== 0
	};
}
function classesOf({ classes, metainfo }) {
	if (classes === void 0) return metainfo === void 0 ? {} : { metainfo };
	return { metainfo: isPlain(metainfo) ? {
		...metainfo,
		classes
	} : { classes } };
}
function cocoProblems(options) {
	return [
		...dataRootProblems(options),
		...classesProblems(options),
		...scaleProblems(options)
	];
}
function dataRootProblems({ data_root: dataRoot }) {
	if (dataRoot === void 0 || dataRoot === "") return [];
	const path = ["data_root"];
	if (!isPlain(dataRoot)) return [{
		code: "invalid-option",
		message: "data_root must be a string here: the names of the files are appended to it",
		path
	}];
	if (dataRoot.endsWith("/")) return [];
	return [{
		code: "invalid-option",
		message: "data_root must end with a slash: MMDetection appends the names of annotation files to it",
		path,
		hint: `write '${dataRoot}/'`
	}];
}
function classesProblems({ classes, metainfo }) {
	if (classes === void 0 || metainfo === void 0) return [];
	if (isPlainObject(metainfo) && !("classes" in metainfo)) return [];
	return [{
		code: "invalid-option",
		message: "classes is short for metainfo.classes, which is also given",
		path: ["classes"],
		hint: "leave out one of the two"
	}];
}
function scaleProblems({ img_scale: scale, train_pipeline: train, test_pipeline: test }) {
	if (scale === void 0 || train === void 0 || test === void 0) return [];
	return [{
		code: "invalid-option",
		message: "img_scale applies to the stock pipelines, but both pipelines are given",
		path: ["img_scale"],
		hint: "set the scale of Resize in the pipelines"
	}];
}
function inDataRoot(dataRoot, file) {
	if (typeof file !== "string" || isAbsolute(file)) return file;
	const root = dataRoot.value;
	const value = typeof root === "string" ? `${root}${file}` : void 0;
	return new PyExpression(`${dataRoot.code} + ${stringRepr(file)}`, value, [dataRoot.code]);
}
function isAbsolute(file) {
	return /^(?:\/|https?:\/\/|s3:\/\/)/.test(file);
}
// src/author/fragments/defaultRuntime.ts
const PATH$2 = "default_runtime.py";
const defaultRuntimeOptions = mergeLevel({
	name: "DefaultRuntime",
	doc: "Hooks, environment, logs, checkpoints.",
	source: `configs/_base_/${PATH$2}`
}, () => ({
	...runtimeKeys(),
	...otherKeys()
}));
function defaultRuntime(options = {}) {
	return fragment(PATH$2, BLOCKS, BLOCKS, [validateOptions(defaultRuntimeOptions, options)]);
}
const BLOCKS = [
	{ assign: { default_scope: () => "mmdet" } },
	{ assign: { default_hooks: () => stockValue(defaultHooks, {
		timer: { type: "IterTimerHook" },
		logger: {
			type: "LoggerHook",
			interval: 50
		},
		param_scheduler: { type: "ParamSchedulerHook" },
		checkpoint: {
			type: "CheckpointHook",
			interval: 1
		},
		sampler_seed: { type: "DistSamplerSeedHook" },
		visualization: { type: "DetVisualizationHook" }
	}) } },
	{ assign: { env_cfg: () => stockValue(envCfg, {
		cudnn_benchmark: false,
		mp_cfg: {
			mp_start_method: "fork",
			opencv_num_threads: 0
		},
		dist_cfg: { backend: "nccl" }
	}) } },
	{ assign: {
		vis_backends: () => stockValue(visBackends, [{ type: "LocalVisBackend" }]),
		visualizer: (read) => stockValue(visualizer, {
			type: "DetLocalVisualizer",
			vis_backends: read("vis_backends"),
			name: "visualizer"
		}),
		log_processor: () => stockValue(logProcessor, {
			type: "LogProcessor",
			window_size: 50,
			by_epoch: true
		})
	} },
	{ assign: {
		log_level: () => "INFO",
		load_from: () => null,
		resume: () => false
	} }
];
// src/author/fragments/maskRcnn.ts
const PATH$1 = "models/mask-rcnn_r50_fpn.py";
const maskRcnnR50FpnOptions = componentLevel({
	name: "MaskRcnnR50Fpn",
	doc: "Mask R-CNN with ResNet-50 and FPN.",
	source: `configs/_base_/${PATH$1}`
}, ["MaskRCNN"], () => ({
	num_classes: int("Classes of the data set without background, for box branch and mask branch.", { min: 1 }),
	...maskRcnnKeys
}));
function maskRcnnR50Fpn(options = {}) {
	const model = new Map(validateOptions(maskRcnnR50FpnOptions, options));
	const classes = model.get("num_classes");
	model.delete("num_classes");
	const trees = classes === void 0 ? [model] : [withClasses(classes), model];
	const blocks = [{
		comment: COMMENT,
		assign: { model: () => stockValue(maskRcnn, STOCK) }
	}];
	const overrides = trees.map((tree) => new Map([["model", tree]]));
	return fragment(PATH$1, blocks, blocks, overrides);
}
function withClasses(classes) {
	const branch = new Map([["num_classes", classes]]);
	return new Map([["roi_head", new Map([["bbox_head", branch], ["mask_head", branch]])]]);
}
const COMMENT = "Mask R-CNN: backbone, feature pyramid, region proposals, box and mask branch";
const STOCK = {
	type: "MaskRCNN",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_mask: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: [
			0,
			1,
			2,
			3
		],
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: true
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		num_outs: 5
	},
	rpn_head: {
		type: "RPNHead",
		in_channels: 256,
		feat_channels: 256,
		anchor_generator: {
			type: "AnchorGenerator",
			scales: [8],
			ratios: [
				.5,
				1,
				2
			],
			strides: [
				4,
				8,
				16,
				32,
				64
			]
		},
		bbox_coder: {
			type: "DeltaXYWHBBoxCoder",
			target_means: [
				0,
				0,
				0,
				0
			],
			target_stds: [
				1,
				1,
				1,
				1
			]
		},
		loss_cls: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			loss_weight: 1
		},
		loss_bbox: {
			type: "L1Loss",
			loss_weight: 1
		}
	},
	roi_head: {
		type: "StandardRoIHead",
		bbox_roi_extractor: {
			type: "SingleRoIExtractor",
			roi_layer: {
				type: "RoIAlign",
				output_size: 7,
				sampling_ratio: 0
			},
			out_channels: 256,
			featmap_strides: [
				4,
				8,
				16,
				32
			]
		},
		bbox_head: {
			type: "Shared2FCBBoxHead",
			in_channels: 256,
			fc_out_channels: 1024,
			roi_feat_size: 7,
			num_classes: 80,
			bbox_coder: {
				type: "DeltaXYWHBBoxCoder",
				target_means: [
					0,
					0,
					0,
					0
				],
				target_stds: [
					.1,
					.1,
					.2,
					.2
				]
			},
			reg_class_agnostic: false,
			loss_cls: {
				type: "CrossEntropyLoss",
				use_sigmoid: false,
				loss_weight: 1
			},
			loss_bbox: {
				type: "L1Loss",
				loss_weight: 1
			}
		},
		mask_roi_extractor: {
			type: "SingleRoIExtractor",
			roi_layer: {
				type: "RoIAlign",
				output_size: 14,
				sampling_ratio: 0
			},
			out_channels: 256,
			featmap_strides: [
				4,
				8,
				16,
				32
			]
		},
		mask_head: {
			type: "FCNMaskHead",
			num_convs: 4,
			in_channels: 256,
			conv_out_channels: 256,
			num_classes: 80,
			loss_mask: {
				type: "CrossEntropyLoss",
				use_mask: true,
				loss_weight: 1
			}
		}
	},
	train_cfg: {
		rpn: {
			assigner: {
				type: "MaxIoUAssigner",
				pos_iou_thr: .7,
				neg_iou_thr: .3,
				min_pos_iou: .3,
				match_low_quality: true,
				ignore_iof_thr: -1
			},
			sampler: {
				type: "RandomSampler",
				num: 256,
				pos_fraction: .5,
				neg_pos_ub: -1,
				add_gt_as_proposals: false
			},
			allowed_border: -1,
			pos_weight: -1,
			debug: false
		},
		rpn_proposal: {
			nms_pre: 2e3,
			max_per_img: 1e3,
			nms: {
				type: "nms",
				iou_threshold: .7
			},
			min_bbox_size: 0
		},
		rcnn: {
			assigner: {
				type: "MaxIoUAssigner",
				pos_iou_thr: .5,
				neg_iou_thr: .5,
				min_pos_iou: .5,
				match_low_quality: true,
				ignore_iof_thr: -1
			},
			sampler: {
				type: "RandomSampler",
				num: 512,
				pos_fraction: .25,
				neg_pos_ub: -1,
				add_gt_as_proposals: true
			},
			mask_size: 28,
			pos_weight: -1,
			debug: false
		}
	},
	test_cfg: {
		rpn: {
			nms_pre: 1e3,
			max_per_img: 1e3,
			nms: {
				type: "nms",
				iou_threshold: .7
			},
			min_bbox_size: 0
		},
		rcnn: {
			score_thr: .05,
			nms: {
				type: "nms",
				iou_threshold: .5
			},
			max_per_img: 100,
			mask_thr_binary: .5
		}
	}
};
// src/author/fragments/stepSchedule.ts
const warmup = mergeLevel({
	name: "Warmup",
	doc: "How the learning rate grows at the start; null for no warm-up.",
	source: "LinearLR of MMEngine"
}, warmupKeys);
const stepScheduleOptions = mergeLevel({
	name: "StepSchedule",
	doc: "Training by epochs, with a learning rate that drops at milestones.",
	source: "configs/_base_/schedules/schedule_1x.py, schedule_2x.py"
}, () => ({
	max_epochs: int("Epochs to train; also the end of the learning rate schedule.", { min: 1 }),
	milestones: list("Epochs after which the learning rate drops, in order and before max_epochs.", int("An epoch.", { min: 1 })),
	gamma: float("Factor of the learning rate at each milestone.", { above: 0 }),
	warmup: orNone(warmup),
	val_interval: int("Epochs between validations.", { min: 1 }),
	optimizer,
	...scheduleKeys
}));
function schedule1x(options = {}) {
	return schedule$1("schedules/schedule_1x.py", SCHEDULE_1X, options);
}
function schedule2x(options = {}) {
	return schedule$1("schedules/schedule_2x.py", SCHEDULE_2X, options);
}
function stepSchedule(options, file = {}) {
	checkOptions(file, { path: STRING });
	const { path } = file;
	validateOptions(stepScheduleOptions, options);
	for (const key of ["max_epochs", "milestones"]) if (options[key] === void 0) throwIfProblems([missing(key)]);
	if (path === void 0) return schedule1x(options);
	checkFragmentPath(path);
	const { stock, value, said = [] } = schedule$1(path, SCHEDULE_1X, options);
	return {
		path,
		stock: { blocks: stock.blocks.map(({ comment, assignments }) => ({
			comment,
			assignments: assignments.flatMap(({ name }) => value.has(name) ? [{
				name,
				value: value.get(name)
			}] : [])
		})) },
		value,
		said
	};
}
const STEP_DEFAULTS = {
	gamma: .1,
	warmup: {
		start_factor: .001,
		by_epoch: false,
		begin: 0,
		end: 500
	},
	val_interval: 1,
	optimizer: {
		type: "SGD",
		lr: .02,
		momentum: .9,
		weight_decay: 1e-4
	}
};
const SCHEDULE_1X = {
	max_epochs: 12,
	milestones: [8, 11]
};
const SCHEDULE_2X = {
	max_epochs: 24,
	milestones: [16, 22]
};
function schedule$1(path, steps, options) {
	const given = validateOptions(stepScheduleOptions, options);
	throwIfProblems(stepProblems(options, steps));
	const own = new Map(Array.from(given).filter(([key]) => key in scheduleKeys));
	const optimizerLevel = new Map(Array.from(given).filter(([key]) => key === "optimizer"));
	const overrides = optimizerLevel.size > 0 ? [new Map([["optim_wrapper", optimizerLevel]]), own] : [own];
	return fragment(path, fileBlocks(steps, {}), fileBlocks(steps, options), overrides);
}
function fileBlocks(steps, options) {
	const { max_epochs = steps.max_epochs, val_interval = STEP_DEFAULTS.val_interval } = options;
	return [
		{
			comment: "How long training goes on, and how often there is validation",
			assign: {
				train_cfg: () => stockValue(trainLoop, {
					type: "EpochBasedTrainLoop",
					max_epochs,
					val_interval
				}),
				val_cfg: () => stockValue(valLoop, { type: "ValLoop" }),
				test_cfg: () => stockValue(testLoop, { type: "TestLoop" })
			}
		},
		{
			comment: "The learning rate: warm-up by iterations, then a fall at each milestone",
			assign: { param_scheduler: () => stockValue(paramScheduler, schedulers(steps, options)) }
		},
		{
			comment: "The optimizer; its learning rate is meant for base_batch_size images",
			assign: { optim_wrapper: () => stockValue(optimWrapper, {
				type: "OptimWrapper",
				optimizer: STEP_DEFAULTS.optimizer
			}) }
		},
		{
			comment: "What --auto-scale-lr goes by: images on all GPUs together",
			assign: { auto_scale_lr: () => stockValue(autoScaleLr, {
				enable: false,
				base_batch_size: 16
			}) }
		}
	];
}
function schedulers(steps, options) {
	const { max_epochs: end = steps.max_epochs, milestones = steps.milestones, gamma = STEP_DEFAULTS.gamma } = options;
	const stepping = {
		type: "MultiStepLR",
		begin: 0,
		end,
		by_epoch: true,
		milestones,
		gamma
	};
	return [...warmingUp(options), stepping];
}
function warmingUp({ warmup }) {
	if (warmup === null || warmup instanceof Removal) return [];
	if (warmup instanceof PyExpression || warmup instanceof Replacement || warmup instanceof PyDict) return [warmup];
	const given = Object.fromEntries(Object.entries(warmup ?? {}).filter(([, value]) => value !== void 0));
	return [{
		type: "LinearLR",
		...STEP_DEFAULTS.warmup,
		...given
	}];
}
const PARTS = [
	"milestones",
	"gamma",
	"warmup"
];
function stepProblems(options, steps) {
	if (options.param_scheduler === void 0) return milestoneProblems(options, steps);
	return PARTS.filter((key) => options[key] !== void 0).map((key) => ({
		code: "invalid-option",
		message: `${key} is a part of param_scheduler, which is also given`,
		path: [key],
		hint: "leave out one of the two"
	}));
}
function milestoneProblems(options, steps) {
	const { max_epochs: end = steps.max_epochs, milestones = steps.milestones } = options;
	if (typeof end !== "number" || !Array.isArray(milestones)) return [];
	const epochs = milestones;
	const at = epochs.findIndex((epoch, index) => epoch >= end || epoch <= (epochs[index - 1] ?? 0));
	if (at === -1) return [];
	return [{
		code: "invalid-option",
		message: `milestones must rise and be less than max_epochs, ${end}; they are ${epochs.join(", ")}`,
		path: options.milestones === void 0 ? ["max_epochs"] : ["milestones", at],
		hint: "the learning rate drops after each of these epochs; two thirds and eleven twelfths of max_epochs are usual"
	}];
}
function missing(key) {
	return {
		code: "invalid-option",
		message: `${key} is missing: a schedule needs max_epochs and milestones`,
		path: [key]
	};
}
const TAKEN = new Set([
	"schedules/schedule_1x.py",
	"schedules/schedule_2x.py",
	"schedules/schedule_20e.py"
]);
const PATH = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.py$/;
function checkFragmentPath(path) {
	const problem = TAKEN.has(path) ? "is a file of MMDetection with other contents" : PATH.test(path) ? void 0 : "is not the path of a .py file below _base_/";
	if (problem === void 0) return;
	throw new MmdetConfigError({
		code: "invalid-path",
		message: `${JSON.stringify(path)} ${problem}`,
		path: ["path"],
		hint: "for example schedules/schedule_3x.py"
	});
}
// src/author/overrides/multiScale.ts
const multiScaleOptions = plainObject({
	name: "MultiScale",
	doc: "Training images of random scales.",
	source: "configs/selfsup_pretrain, the ms-2x configs"
}, () => ({
	scale: list("Two scales, each as width and height in pixels. The scale of an image is drawn between them.", imageScale, {
		min: 2,
		max: 2
	}),
	keep_ratio: bool("Whether the ratio of width to height is kept."),
	prob: float("Probability that an image is flipped left to right.", {
		min: 0,
		max: 1
	})
}));
const STOCK_SCALES = {
	scale: [[1333, 640], [1333, 800]],
	keep_ratio: true,
	prob: .5
};
function multiScale(options = {}) {
	validateOptions(multiScaleOptions, options);
	const { scale = STOCK_SCALES.scale, keep_ratio = STOCK_SCALES.keep_ratio, prob = STOCK_SCALES.prob } = options;
	return madeOverrides({
		train_pipeline: [
			{
				type: "LoadImageFromFile",
				backend_args: ref("backend_args")
			},
			{
				type: "LoadAnnotations",
				with_bbox: true,
				with_mask: true
			},
			{
				type: "RandomResize",
				scale,
				keep_ratio
			},
			{
				type: "RandomFlip",
				prob
			},
			{ type: "PackDetInputs" }
		],
		train_dataloader: { dataset: { pipeline: ref("train_pipeline") } }
	});
}
// src/author/overrides/training.ts
const NUMBER = kindOf$2("a number", (value) => typeof value === "number" || value instanceof PyFloat);
const COUNT = kindOf$2("a whole number above 0", (value) => Number.isSafeInteger(value) && value > 0);
const COUNT_OR_NONE = kindOf$2("a whole number", (value) => Number.isSafeInteger(value) && value >= 0);
const asFloat = (value) => typeof value === "number" ? new PyFloat(value) : value;
function adamW(options = {}) {
	checkOptions(options, {
		lr: NUMBER,
		weight_decay: NUMBER
	});
	const { lr = 1e-4, weight_decay = .05 } = options;
	return madeOverrides({ optim_wrapper: { optimizer: replace({
		type: "AdamW",
		lr: asFloat(lr),
		weight_decay: asFloat(weight_decay)
	}) } });
}
function layerDecay(options) {
	checkOptions(options, {
		decay_rate: NUMBER,
		num_layers: COUNT,
		decay_type: kindOf$2("layer_wise or stage_wise", isDecay)
	}, ["decay_rate", "num_layers"]);
	const { decay_rate, num_layers, decay_type = "layer_wise" } = options;
	return madeOverrides({ optim_wrapper: {
		constructor: "LearningRateDecayOptimizerConstructor",
		paramwise_cfg: replace({
			decay_rate: asFloat(decay_rate),
			decay_type,
			num_layers
		})
	} });
}
function isDecay(value) {
	return value === "layer_wise" || value === "stage_wise";
}
function amp(options = {}) {
	checkOptions(options, {});
	return madeOverrides({ optim_wrapper: {
		type: "AmpOptimWrapper",
		loss_scale: "dynamic"
	} });
}
function ema(options = {}) {
	checkOptions(options, { momentum: NUMBER });
	const { momentum = 2e-4 } = options;
	return madeOverrides({ custom_hooks: new OnlyItem({
		type: "EMAHook",
		ema_type: "ExpMomentumEMA",
		momentum,
		update_buffers: true,
		priority: 49
	}) });
}
function tta(options = {}) {
	checkOptions(options, { scales: kindOf$2("a list of scales, [[1333, 800], …]", isScales) });
	const { scales = [
		[1333, 800],
		[666, 400],
		[2e3, 1200]
	] } = options;
	const meta_keys = [...META_KEYS];
	return madeOverrides({
		tta_model: {
			type: "DetTTAModel",
			tta_cfg: {
				nms: {
					type: "nms",
					iou_threshold: .5
				},
				max_per_img: 100
			}
		},
		tta_pipeline: [{
			type: "LoadImageFromFile",
			backend_args: null
		}, {
			type: "TestTimeAug",
			transforms: [
				scales.map((scale) => ({
					type: "Resize",
					scale: [...scale],
					keep_ratio: true
				})),
				[{
					type: "RandomFlip",
					prob: asFloat(1)
				}, {
					type: "RandomFlip",
					prob: asFloat(0)
				}],
				[{
					type: "LoadAnnotations",
					with_bbox: true
				}],
				[{
					type: "PackDetInputs",
					meta_keys
				}]
			]
		}]
	});
}
function isScales(value) {
	const isScale = (scale) => Array.isArray(scale) && scale.length === 2 && scale.every(COUNT.accepts);
	return Array.isArray(value) && value.length > 0 && value.every(isScale);
}
const META_KEYS = [
	"img_id",
	"img_path",
	"ori_shape",
	"img_shape",
	"scale_factor",
	"flip",
	"flip_direction"
];
function cosine(options) {
	checkOptions(options, {
		max_epochs: COUNT,
		warmup: COUNT_OR_NONE,
		eta_min: NUMBER
	}, ["max_epochs"]);
	const { max_epochs, eta_min = 0 } = options;
	return epochs(options, {
		type: "CosineAnnealingLR",
		eta_min: asFloat(eta_min),
		begin: 0,
		T_max: max_epochs,
		end: max_epochs,
		by_epoch: true,
		convert_to_iter_based: true
	});
}
function poly(options) {
	checkOptions(options, {
		max_epochs: COUNT,
		warmup: COUNT_OR_NONE,
		power: NUMBER,
		eta_min: NUMBER
	}, ["max_epochs"]);
	const { max_epochs, power = .9, eta_min = 0 } = options;
	return epochs(options, {
		type: "PolyLR",
		power: asFloat(power),
		eta_min: asFloat(eta_min),
		begin: 0,
		end: max_epochs,
		by_epoch: true,
		convert_to_iter_based: true
	});
}
function epochs({ max_epochs, warmup = 500 }, falling) {
	const rising = {
		type: "LinearLR",
		start_factor: asFloat(.001),
		by_epoch: false,
		begin: 0,
		end: warmup
	};
	const param_scheduler = replace(warmup === 0 ? [falling] : [rising, falling]);
	return madeOverrides({
		train_cfg: { max_epochs },
		param_scheduler
	});
}
function byIterations(options) {
	const kinds = {
		max_iters: COUNT,
		milestones: listOf$1(COUNT),
		val_interval: COUNT
	};
	checkOptions(options, kinds, ["max_iters", "milestones"]);
	const { max_iters, milestones, val_interval = Math.min(1e4, max_iters) } = options;
	if (!milestones.every((milestone, at) => milestone > (milestones[at - 1] ?? 0) && milestone < max_iters)) {
		const message = `milestones must rise and be less than max_iters, ${max_iters}; they are ${milestones.join(", ")}`;
		throw new MmdetConfigError({
			code: "invalid-option",
			message,
			path: ["milestones"]
		});
	}
	const steps = {
		begin: 0,
		end: max_iters,
		by_epoch: false,
		milestones: [...milestones],
		gamma: asFloat(.1)
	};
	return madeOverrides({
		train_cfg: replace({
			type: "IterBasedTrainLoop",
			max_iters,
			val_interval
		}),
		param_scheduler: replace([{
			type: "LinearLR",
			start_factor: asFloat(.001),
			by_epoch: false,
			begin: 0,
			end: 500
		}, {
			type: "MultiStepLR",
			...steps
		}])
	});
}
// src/author/zoo/backbones.ts
var Backbone = class extends Replacement {
	#options;
	#follows;
	constructor(value, options, follows = {}) {
		super(treeToPy(toTree({
			...value,
			...options
		})));
		this.#options = options;
		this.#follows = toTree(follows);
	}
	get follows() {
		return this.#follows;
	}
	over(base, path) {
		const made = super.over(base, path);
		const held = base instanceof PyExpression ? base.value : base;
		if (!(made instanceof PyDict) || !(held instanceof PyDict)) return made;
		for (const [key, value] of [...levels(held, made), ...training(held, made)]) if (this.#options[key] === void 0) made.set(key, value);
		return made;
	}
};
function levels(held, made) {
	const strides = (dict) => outputStrides(String(dict.get("type")), (key) => dict.get(key));
	const [wanted, given] = [strides(held), strides(made)];
	if (wanted === void 0 || given === void 0 || String(wanted) === String(given)) return [];
	const indices = outputsAt(String(made.get("type")), wanted);
	if (indices === void 0) return [];
	return [["out_indices", made.get("out_indices") instanceof PyList ? new PyList(indices) : new PyTuple(indices)]];
}
function training(held, made) {
	if (![held, made].every((dict) => RESNETS.includes(String(dict.get("type"))))) return [];
	return [
		"frozen_stages",
		"norm_cfg",
		"norm_eval"
	].flatMap((key) => {
		const value = held.get(key);
		return value === void 0 ? [] : [[key, value]];
	});
}
function withImages(options, images = IMAGENET_IMAGES) {
	checkArgument(options, OBJECT, "options");
	return options.init_cfg === void 0 ? { model: { data_preprocessor: images } } : {};
}
const pretrained = (checkpoint, more = {}) => ({
	type: "Pretrained",
	...more,
	checkpoint
});
function chosen(name, table) {
	checkArgument(name, oneOf$1(...table.keys()));
	return table.get(name);
}
const SWIN_URL = "https://github.com/SwinTransformer/storage/releases/download/v1.0.0/swin_";
const swinRow = (file, embed, depth, heads, window, more = {}) => ({
	...more,
	embed_dims: embed,
	depths: [
		2,
		2,
		depth,
		2
	],
	num_heads: [
		1,
		2,
		4,
		8
	].map((factor) => heads * factor),
	window_size: window,
	init_cfg: pretrained(`${SWIN_URL}${file}.pth`)
});
const SWIN = new Map([
	["T", swinRow("tiny_patch4_window7_224", 96, 6, 3, 7)],
	["S", swinRow("small_patch4_window7_224", 96, 18, 3, 7)],
	["B", swinRow("base_patch4_window12_384", 128, 18, 4, 12, { pretrain_img_size: 384 })],
	["L", swinRow("large_patch4_window12_384_22k", 192, 18, 6, 12, { pretrain_img_size: 384 })]
]);
function swin(size, options = {}) {
	const value = {
		type: "SwinTransformer",
		...chosen(size, SWIN),
		mlp_ratio: 4,
		qkv_bias: true,
		drop_path_rate: .2,
		patch_norm: true,
		out_indices: tuple(0, 1, 2, 3),
		convert_weights: true
	};
	const still = { decay_mult: 0 };
	const custom_keys = {
		absolute_pos_embed: still,
		relative_position_bias_table: still,
		norm: still
	};
	return new Backbone(value, options, {
		...withImages(options),
		optim_wrapper: { paramwise_cfg: { custom_keys } }
	});
}
const RESNET = {
	num_stages: 4,
	out_indices: tuple(0, 1, 2, 3),
	frozen_stages: 1,
	norm_cfg: {
		type: "BN",
		requires_grad: true
	},
	norm_eval: true,
	style: "pytorch"
};
function resNet(depth, options = {}) {
	checkArgument(depth, kindOf$2("18, 34, 50, 101 or 152", (value) => [
		18,
		34,
		50,
		101,
		152
	].includes(value)));
	const init_cfg = pretrained(`torchvision://resnet${depth}`);
	return new Backbone({
		type: "ResNet",
		depth,
		...RESNET,
		init_cfg
	}, options, withImages(options));
}
const NEXT = new Map([
	["50-32x4d", {
		depth: 50,
		groups: 32,
		base_width: 4,
		init_cfg: pretrained("open-mmlab://resnext50_32x4d")
	}],
	["101-32x4d", {
		depth: 101,
		groups: 32,
		base_width: 4,
		init_cfg: pretrained("open-mmlab://resnext101_32x4d")
	}],
	["101-64x4d", {
		depth: 101,
		groups: 64,
		base_width: 4,
		init_cfg: pretrained("open-mmlab://resnext101_64x4d")
	}]
]);
function resNeXt(name, options = {}) {
	return new Backbone({
		type: "ResNeXt",
		...RESNET,
		...chosen(name, NEXT)
	}, options, withImages(options));
}
function res2Net(options = {}) {
	const init_cfg = pretrained("open-mmlab://res2net101_v1d_26w_4s");
	return new Backbone({
		type: "Res2Net",
		depth: 101,
		scales: 4,
		base_width: 26,
		...RESNET,
		init_cfg
	}, options, withImages(options));
}
function regNet(size, options = {}) {
	checkArgument(size, oneOf$1("400MF", "800MF", "1.6GF", "3.2GF", "4.0GF", "6.4GF", "8.0GF", "12GF"));
	const arch = `regnetx_${size.toLowerCase()}`;
	const images = {
		mean: [
			103.53,
			116.28,
			123.675
		],
		std: [
			57.375,
			57.12,
			58.395
		],
		bgr_to_rgb: false
	};
	const init_cfg = pretrained(`open-mmlab://${arch}`);
	return new Backbone({
		type: "RegNet",
		arch,
		...withoutStages(RESNET),
		init_cfg
	}, options, withImages(options, images));
}
function withoutStages({ num_stages: _, ...rest }) {
	return rest;
}
const PVT = new Map([
	["b0", {
		embed_dims: 32,
		num_layers: [
			2,
			2,
			2,
			2
		]
	}],
	["b1", {
		embed_dims: 64,
		num_layers: [
			2,
			2,
			2,
			2
		]
	}],
	["b2", {
		embed_dims: 64,
		num_layers: [
			3,
			4,
			6,
			3
		]
	}],
	["b3", {
		embed_dims: 64,
		num_layers: [
			3,
			4,
			18,
			3
		]
	}],
	["b4", {
		embed_dims: 64,
		num_layers: [
			3,
			8,
			27,
			3
		],
		mlp_ratios: tuple(4, 4, 4, 4)
	}],
	["b5", {
		embed_dims: 64,
		num_layers: [
			3,
			6,
			40,
			3
		],
		mlp_ratios: tuple(4, 4, 4, 4)
	}]
]);
function pvtV2(size, options = {}) {
	const sizes = chosen(size, PVT);
	const init_cfg = { checkpoint: `https://github.com/whai362/PVT/releases/download/v2/pvt_v2_${size}.pth` };
	return new Backbone({
		type: "PyramidVisionTransformerV2",
		...sizes,
		init_cfg
	}, options, withImages(options));
}
const NEXT_URL = "https://download.openmmlab.com/mmclassification/v0/convnext/downstream/convnext-";
const CONVNEXT = new Map([["T", {
	arch: "tiny",
	drop_path_rate: .4,
	init_cfg: convNeXtWeights("tiny_3rdparty_32xb128-noema_in1k_20220301-795e9634")
}], ["S", {
	arch: "small",
	drop_path_rate: .6,
	init_cfg: convNeXtWeights("small_3rdparty_32xb128-noema_in1k_20220301-303e75e3")
}]]);
function convNeXtWeights(file) {
	return {
		...pretrained(`${NEXT_URL}${file}.pth`),
		prefix: "backbone."
	};
}
function convNeXt(size, options = {}) {
	const value = {
		type: "mmpretrain.ConvNeXt",
		...chosen(size, CONVNEXT),
		out_indices: [
			0,
			1,
			2,
			3
		],
		layer_scale_init_value: 1,
		gap_before_final_norm: false
	};
	const custom_imports = {
		imports: ["mmpretrain.models"],
		allow_failed_imports: false
	};
	return new Backbone(value, options, {
		...withImages(options),
		custom_imports
	});
}
function named(word, call, make, names) {
	return names.map((name) => ({
		word: `${word}-${name}`,
		call,
		argument: name,
		make: (options) => make(name, options)
	}));
}
const NAMED_BACKBONES = [
	...named("resnet", "resNet", resNet, [
		18,
		34,
		50,
		101,
		152
	]),
	...named("resnext", "resNeXt", resNeXt, [
		"50-32x4d",
		"101-32x4d",
		"101-64x4d"
	]),
	{
		word: "res2net-101",
		call: "res2Net",
		make: (options) => res2Net(options)
	},
	...named("regnetx", "regNet", regNet, [
		"400MF",
		"800MF",
		"1.6GF",
		"3.2GF",
		"4.0GF",
		"6.4GF",
		"8.0GF",
		"12GF"
	]),
	...named("swin", "swin", swin, [
		"T",
		"S",
		"B",
		"L"
	]),
	...named("pvtv2", "pvtV2", pvtV2, [
		"b0",
		"b1",
		"b2",
		"b3",
		"b4",
		"b5"
	]),
	...named("convnext", "convNeXt", convNeXt, ["T", "S"])
];
// src/author/zoo/dataOptions.ts
const SPLITS = [
	"train",
	"val",
	"test"
];
const folders = mergeLevel({
	name: "Folders",
	doc: "Folders below data_root.",
	source: "mmdet/datasets"
}, () => ({}), str("A folder."));
const shortDataOptions = mergeLevel({
	name: "ShortData",
	doc: "What is said once of a data set.",
	source: "configs/_base_/datasets"
}, () => ({
	...shortDataFields(),
	train_data_prefix: folders,
	val_data_prefix: folders,
	test_data_prefix: folders
}));
function shortDataNames() {
	return Object.keys(shortDataFields());
}
function dataTrees(stock, options) {
	throwIfProblems(rootProblems(options.data_root));
	const [named, rest] = splitKeys(options, shortDataNames());
	const given = validateOptions(shortDataOptions, named);
	const short = Object.fromEntries(Array.from(given, ([key, node]) => [key, treeToPy(node)]));
	return {
		trees: [
			...SPLITS.flatMap((split) => loaderTree(stock, split, short)),
			...["val", "test"].flatMap((split) => evaluatorTree(stock, split, short, options.data_root)),
			...short.img_scale === void 0 ? [] : scaleTrees(stock, short.img_scale)
		],
		rest
	};
}
function rootProblems(root) {
	if (typeof root !== "string" || root === "" || root.endsWith("/")) return [];
	return [{
		code: "invalid-option",
		message: "data_root must end with a slash: MMDetection appends the names of annotation files to it",
		path: ["data_root"],
		hint: `write '${root}/'`
	}];
}
function loaderTree(stock, split, options) {
	const loader = plain(stock.get(`${split}_dataloader`));
	const { classes, batch_size: batch, num_workers: workers } = options;
	const dataset = {
		...classes === void 0 ? {} : { metainfo: { classes } },
		...options[`${split}_ann_file`] === void 0 ? {} : { ann_file: options[`${split}_ann_file`] },
		...options[`${split}_data_prefix`] === void 0 ? {} : { data_prefix: options[`${split}_data_prefix`] }
	};
	const own = {
		...split === "train" && batch !== void 0 ? { batch_size: batch } : {},
		...workers === void 0 ? {} : {
			num_workers: workers,
			persistent_workers: workers !== 0
		}
	};
	const shares = split === "test" && stock.get("test_dataloader") instanceof PyExpression;
	const changes = shares ? {
		...options.test_ann_file === void 0 ? {} : dataset,
		...options.test_data_prefix === void 0 ? {} : dataset
	} : dataset;
	const made = shares ? {} : own;
	if (Object.keys(changes).length > 0) made["dataset"] = inside(plain(loader.get("dataset")), changes);
	return Object.keys(made).length === 0 ? [] : [new Map([[`${split}_dataloader`, toTree(made)]])];
}
function inside(dataset, changes) {
	if (!(dataset instanceof PyDict)) return changes;
	const inner = plain(dataset.get("dataset"));
	if (inner instanceof PyDict) return { dataset: inside(inner, changes) };
	const several = plain(dataset.get("datasets"));
	if (!(several instanceof PyList)) return changes;
	if ("ann_file" in changes || "data_prefix" in changes) throwIfProblems([{
		code: "invalid-option",
		message: "these data sets are several, each with files of its own",
		path: ["train_ann_file"],
		hint: "write train_dataloader: { dataset: … }"
	}]);
	return { datasets: several.items.map((item) => merged(item, changes)) };
}
function merged(item, changes) {
	if (!(item instanceof PyDict)) return item;
	const copy = item.copy();
	for (const [key, value] of Object.entries(changes)) copy.set(key, treeToPy(toTree(value)));
	return copy;
}
function evaluatorTree(stock, split, options, given) {
	const key = `${split}_evaluator`;
	const file = options[`${split}_ann_file`];
	const evaluator = plain(stock.get(key));
	if (file === void 0 || evaluator === void 0) return [];
	const ann_file = inDataRoot(new PyExpression("data_root", typeof given === "string" ? given : stock.get("data_root")), file);
	if (evaluator instanceof PyDict) return evaluator.has("ann_file") ? [new Map([[key, toTree({ ann_file })]])] : [];
	if (!(evaluator instanceof PyList)) return [];
	const items = evaluator.items.map((item) => item instanceof PyDict && item.has("ann_file") ? merged(item, { ann_file }) : item);
	return [new Map([[key, toTree(items)]])];
}
function scaleTrees(stock, scale) {
	const isNamed = stock.has("img_scale");
	if (!isNamed) throwIfProblems(unscaled(stock));
	const pipelines = ["train_pipeline", "test_pipeline"].flatMap((name) => {
		const pipeline = stock.get(name);
		if (!(pipeline instanceof PyList)) return [];
		const items = pipeline.items.map((item) => {
			const type = item instanceof PyDict ? item.get("type") : void 0;
			if (type === "Resize" && !isNamed) return merged(item, { scale });
			return type === "RandomAffine" && isNamed ? merged(item, { border: halves(scale) }) : item;
		});
		return [new Map([[name, toTree(items)]])];
	});
	return [...isNamed ? [new Map([["img_scale", scale]])] : [], ...pipelines];
}
function unscaled(stock) {
	return ["train_pipeline", "test_pipeline"].flatMap((name) => {
		const pipeline = stock.get(name);
		const types = (pipeline instanceof PyList ? pipeline.items : []).map((item) => String(item instanceof PyDict ? item.get("type") : ""));
		if (types.length === 0 || types.includes("Resize")) return [];
		const sizing = types.filter((type) => /Resize|Crop|Mosaic|Choice/.test(type)).join(", ");
		return [{
			code: "invalid-option",
			message: `img_scale is for Resize, and ${name} has ${sizing === "" ? "none" : `${sizing} in its place`}`,
			path: ["img_scale"],
			hint: `write ${name}: pipeline.update(…), or in a recipe !edit`
		}];
	});
}
function halves(scale) {
	const sides = scale instanceof PyTuple ? scale.items : [];
	return new PyTuple(sides.map((side) => -Math.floor(Number(side) / 2)));
}
function plain(value) {
	return value instanceof PyExpression ? plain(value.value) : value;
}
// src/author/zoo/fragments.ts
function modelFragment(path, facts, options = {}) {
	checkArgument(options, OBJECT);
	const { num_classes: classes, ...own } = options;
	const stock = facts["model"](refuseRead);
	const value = toPy(stock);
	throwIfProblems(misspelt(own, value, ["num_classes"]));
	const said = [];
	let wanted = value;
	if (classes !== void 0) {
		if (!isCount(classes)) throw new MmdetConfigError(noCount(classes));
		for (const place of classPlaces(value)) wanted = put(wanted, place.path.slice(1), place.value(classes));
		said.push(new Map([["model", classTree(value)]]));
	}
	const blocks = (model) => [{ assign: { model: () => model } }];
	const made = fragment(path, blocks(value), blocks(wanted), [new Map([["model", checked(value, own)]])]);
	return {
		...made,
		said: [...made.said ?? [], ...said],
		open: checkByValues
	};
}
function datasetFragment(path, facts, options = {}) {
	checkArgument(options, OBJECT);
	const blocks = blocksOf(facts);
	const stock = fragment(path, blocks, blocks, []).value;
	const { trees, rest } = dataTrees(stock, options);
	throwIfProblems(strangeKeys(rest, stock, shortDataNames()));
	return {
		...fragment(path, blocks, blocks, [...trees, checked(stock, rest)]),
		open: checkByValues
	};
}
function scheduleFragment(path, facts, options = {}, adds) {
	checkArgument(options, OBJECT);
	const blocks = blocksOf(facts);
	const stock = fragment(path, blocks, blocks, []).value;
	throwIfProblems(strangeKeys(options, stock, []));
	const made = fragment(path, blocks, blocks, [checked(stock, options)]);
	const more = adds === void 0 ? {} : { adds: toTree(adds) };
	return {
		...made,
		open: checkByValues,
		...more
	};
}
function strangeKeys(options, stock, short) {
	const known = [...short, ...Array.from(stock.entries(), ({ key }) => String(key))];
	return Object.keys(options).filter((key) => !stock.has(key)).map((key) => unknownKey(key, known));
}
function misspelt(options, stock, short) {
	return Object.keys(options).filter((key) => !stock.has(key) && nearestName(key, short) !== void 0).map((key) => unknownKey(key, short));
}
function blocksOf(facts) {
	return Object.entries(facts).map(([name, value]) => ({ assign: { [name]: (read) => toPy(value(reader(read))) } }));
}
function reader(read) {
	return (name, behind) => {
		const known = read(name);
		if (behind === void 0) return known;
		const value = typeof known.value === "string" ? known.value + behind : void 0;
		return new PyExpression(`${name} + ${stringRepr(behind)}`, value, [name]);
	};
}
const refuseRead = (name) => new PyExpression(name);
function checked(stock, options) {
	const problems = [];
	const tree = checkByValues(stock, options, [], problems);
	if (!(tree instanceof Map)) problems.push({
		code: "invalid-option",
		message: "expected a dict of options",
		path: []
	});
	throwIfProblems(problems);
	return tree;
}
function classTree(model) {
	const tree = new Map();
	for (const { path } of classPlaces(model)) nest(tree, path.slice(1));
	return tree;
}
function nest(tree, [first = "", ...rest]) {
	const known = tree.get(first);
	const inner = known instanceof Map ? known : new Map();
	tree.set(first, rest.length === 0 ? null : inner);
	if (rest.length > 0) nest(inner, rest);
}
function isCount(value) {
	return Number.isSafeInteger(value) && value > 0;
}
function noCount(value) {
	return {
		code: "invalid-option",
		message: `expected a number of classes, not ${describeValue(value)}`,
		path: ["num_classes"]
	};
}
// src/author/zoo/faster-rcnn_r50_fpn.generated.ts
function fasterRcnnR50Fpn(options) {
	return modelFragment("models/faster-rcnn_r50_fpn.py", FACTS$35, options);
}
const FACTS$35 = { model: () => ({
	type: "FasterRCNN",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: true
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		num_outs: 5
	},
	rpn_head: {
		type: "RPNHead",
		in_channels: 256,
		feat_channels: 256,
		anchor_generator: {
			type: "AnchorGenerator",
			scales: [8],
			ratios: [
				.5,
				float$1(1),
				float$1(2)
			],
			strides: [
				4,
				8,
				16,
				32,
				64
			]
		},
		bbox_coder: {
			type: "DeltaXYWHBBoxCoder",
			target_means: [
				float$1(0),
				float$1(0),
				float$1(0),
				float$1(0)
			],
			target_stds: [
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1)
			]
		},
		loss_cls: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "L1Loss",
			loss_weight: float$1(1)
		}
	},
	roi_head: {
		type: "StandardRoIHead",
		bbox_roi_extractor: {
			type: "SingleRoIExtractor",
			roi_layer: {
				type: "RoIAlign",
				output_size: 7,
				sampling_ratio: 0
			},
			out_channels: 256,
			featmap_strides: [
				4,
				8,
				16,
				32
			]
		},
		bbox_head: {
			type: "Shared2FCBBoxHead",
			in_channels: 256,
			fc_out_channels: 1024,
			roi_feat_size: 7,
			num_classes: 80,
			bbox_coder: {
				type: "DeltaXYWHBBoxCoder",
				target_means: [
					float$1(0),
					float$1(0),
					float$1(0),
					float$1(0)
				],
				target_stds: [
					.1,
					.1,
					.2,
					.2
				]
			},
			reg_class_agnostic: false,
			loss_cls: {
				type: "CrossEntropyLoss",
				use_sigmoid: false,
				loss_weight: float$1(1)
			},
			loss_bbox: {
				type: "L1Loss",
				loss_weight: float$1(1)
			}
		}
	},
	train_cfg: {
		rpn: {
			assigner: {
				type: "MaxIoUAssigner",
				pos_iou_thr: .7,
				neg_iou_thr: .3,
				min_pos_iou: .3,
				match_low_quality: true,
				ignore_iof_thr: -1
			},
			sampler: {
				type: "RandomSampler",
				num: 256,
				pos_fraction: .5,
				neg_pos_ub: -1,
				add_gt_as_proposals: false
			},
			allowed_border: -1,
			pos_weight: -1,
			debug: false
		},
		rpn_proposal: {
			nms_pre: 2e3,
			max_per_img: 1e3,
			nms: {
				type: "nms",
				iou_threshold: .7
			},
			min_bbox_size: 0
		},
		rcnn: {
			assigner: {
				type: "MaxIoUAssigner",
				pos_iou_thr: .5,
				neg_iou_thr: .5,
				min_pos_iou: .5,
				match_low_quality: false,
				ignore_iof_thr: -1
			},
			sampler: {
				type: "RandomSampler",
				num: 512,
				pos_fraction: .25,
				neg_pos_ub: -1,
				add_gt_as_proposals: true
			},
			pos_weight: -1,
			debug: false
		}
	},
	test_cfg: {
		rpn: {
			nms_pre: 1e3,
			max_per_img: 1e3,
			nms: {
				type: "nms",
				iou_threshold: .7
			},
			min_bbox_size: 0
		},
		rcnn: {
			score_thr: .05,
			nms: {
				type: "nms",
				iou_threshold: .5
			},
			max_per_img: 100
		}
	}
}) };
// src/author/zoo/cascade-rcnn_r50_fpn.generated.ts
function cascadeRcnnR50Fpn(options) {
	return modelFragment("models/cascade-rcnn_r50_fpn.py", FACTS$34, options);
}
const FACTS$34 = { model: () => ({
	type: "CascadeRCNN",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: true
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		num_outs: 5
	},
	rpn_head: {
		type: "RPNHead",
		in_channels: 256,
		feat_channels: 256,
		anchor_generator: {
			type: "AnchorGenerator",
			scales: [8],
			ratios: [
				.5,
				float$1(1),
				float$1(2)
			],
			strides: [
				4,
				8,
				16,
				32,
				64
			]
		},
		bbox_coder: {
			type: "DeltaXYWHBBoxCoder",
			target_means: [
				float$1(0),
				float$1(0),
				float$1(0),
				float$1(0)
			],
			target_stds: [
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1)
			]
		},
		loss_cls: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "SmoothL1Loss",
			beta: .1111111111111111,
			loss_weight: float$1(1)
		}
	},
	roi_head: {
		type: "CascadeRoIHead",
		num_stages: 3,
		stage_loss_weights: [
			1,
			.5,
			.25
		],
		bbox_roi_extractor: {
			type: "SingleRoIExtractor",
			roi_layer: {
				type: "RoIAlign",
				output_size: 7,
				sampling_ratio: 0
			},
			out_channels: 256,
			featmap_strides: [
				4,
				8,
				16,
				32
			]
		},
		bbox_head: [
			{
				type: "Shared2FCBBoxHead",
				in_channels: 256,
				fc_out_channels: 1024,
				roi_feat_size: 7,
				num_classes: 80,
				bbox_coder: {
					type: "DeltaXYWHBBoxCoder",
					target_means: [
						float$1(0),
						float$1(0),
						float$1(0),
						float$1(0)
					],
					target_stds: [
						.1,
						.1,
						.2,
						.2
					]
				},
				reg_class_agnostic: true,
				loss_cls: {
					type: "CrossEntropyLoss",
					use_sigmoid: false,
					loss_weight: float$1(1)
				},
				loss_bbox: {
					type: "SmoothL1Loss",
					beta: float$1(1),
					loss_weight: float$1(1)
				}
			},
			{
				type: "Shared2FCBBoxHead",
				in_channels: 256,
				fc_out_channels: 1024,
				roi_feat_size: 7,
				num_classes: 80,
				bbox_coder: {
					type: "DeltaXYWHBBoxCoder",
					target_means: [
						float$1(0),
						float$1(0),
						float$1(0),
						float$1(0)
					],
					target_stds: [
						.05,
						.05,
						.1,
						.1
					]
				},
				reg_class_agnostic: true,
				loss_cls: {
					type: "CrossEntropyLoss",
					use_sigmoid: false,
					loss_weight: float$1(1)
				},
				loss_bbox: {
					type: "SmoothL1Loss",
					beta: float$1(1),
					loss_weight: float$1(1)
				}
			},
			{
				type: "Shared2FCBBoxHead",
				in_channels: 256,
				fc_out_channels: 1024,
				roi_feat_size: 7,
				num_classes: 80,
				bbox_coder: {
					type: "DeltaXYWHBBoxCoder",
					target_means: [
						float$1(0),
						float$1(0),
						float$1(0),
						float$1(0)
					],
					target_stds: [
						.033,
						.033,
						.067,
						.067
					]
				},
				reg_class_agnostic: true,
				loss_cls: {
					type: "CrossEntropyLoss",
					use_sigmoid: false,
					loss_weight: float$1(1)
				},
				loss_bbox: {
					type: "SmoothL1Loss",
					beta: float$1(1),
					loss_weight: float$1(1)
				}
			}
		]
	},
	train_cfg: {
		rpn: {
			assigner: {
				type: "MaxIoUAssigner",
				pos_iou_thr: .7,
				neg_iou_thr: .3,
				min_pos_iou: .3,
				match_low_quality: true,
				ignore_iof_thr: -1
			},
			sampler: {
				type: "RandomSampler",
				num: 256,
				pos_fraction: .5,
				neg_pos_ub: -1,
				add_gt_as_proposals: false
			},
			allowed_border: 0,
			pos_weight: -1,
			debug: false
		},
		rpn_proposal: {
			nms_pre: 2e3,
			max_per_img: 2e3,
			nms: {
				type: "nms",
				iou_threshold: .7
			},
			min_bbox_size: 0
		},
		rcnn: [
			{
				assigner: {
					type: "MaxIoUAssigner",
					pos_iou_thr: .5,
					neg_iou_thr: .5,
					min_pos_iou: .5,
					match_low_quality: false,
					ignore_iof_thr: -1
				},
				sampler: {
					type: "RandomSampler",
					num: 512,
					pos_fraction: .25,
					neg_pos_ub: -1,
					add_gt_as_proposals: true
				},
				pos_weight: -1,
				debug: false
			},
			{
				assigner: {
					type: "MaxIoUAssigner",
					pos_iou_thr: .6,
					neg_iou_thr: .6,
					min_pos_iou: .6,
					match_low_quality: false,
					ignore_iof_thr: -1
				},
				sampler: {
					type: "RandomSampler",
					num: 512,
					pos_fraction: .25,
					neg_pos_ub: -1,
					add_gt_as_proposals: true
				},
				pos_weight: -1,
				debug: false
			},
			{
				assigner: {
					type: "MaxIoUAssigner",
					pos_iou_thr: .7,
					neg_iou_thr: .7,
					min_pos_iou: .7,
					match_low_quality: false,
					ignore_iof_thr: -1
				},
				sampler: {
					type: "RandomSampler",
					num: 512,
					pos_fraction: .25,
					neg_pos_ub: -1,
					add_gt_as_proposals: true
				},
				pos_weight: -1,
				debug: false
			}
		]
	},
	test_cfg: {
		rpn: {
			nms_pre: 1e3,
			max_per_img: 1e3,
			nms: {
				type: "nms",
				iou_threshold: .7
			},
			min_bbox_size: 0
		},
		rcnn: {
			score_thr: .05,
			nms: {
				type: "nms",
				iou_threshold: .5
			},
			max_per_img: 100
		}
	}
}) };
// src/author/zoo/cascade-mask-rcnn_r50_fpn.generated.ts
function cascadeMaskRcnnR50Fpn(options) {
	return modelFragment("models/cascade-mask-rcnn_r50_fpn.py", FACTS$33, options);
}
const FACTS$33 = { model: () => ({
	type: "CascadeRCNN",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_mask: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: true
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		num_outs: 5
	},
	rpn_head: {
		type: "RPNHead",
		in_channels: 256,
		feat_channels: 256,
		anchor_generator: {
			type: "AnchorGenerator",
			scales: [8],
			ratios: [
				.5,
				float$1(1),
				float$1(2)
			],
			strides: [
				4,
				8,
				16,
				32,
				64
			]
		},
		bbox_coder: {
			type: "DeltaXYWHBBoxCoder",
			target_means: [
				float$1(0),
				float$1(0),
				float$1(0),
				float$1(0)
			],
			target_stds: [
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1)
			]
		},
		loss_cls: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "SmoothL1Loss",
			beta: .1111111111111111,
			loss_weight: float$1(1)
		}
	},
	roi_head: {
		type: "CascadeRoIHead",
		num_stages: 3,
		stage_loss_weights: [
			1,
			.5,
			.25
		],
		bbox_roi_extractor: {
			type: "SingleRoIExtractor",
			roi_layer: {
				type: "RoIAlign",
				output_size: 7,
				sampling_ratio: 0
			},
			out_channels: 256,
			featmap_strides: [
				4,
				8,
				16,
				32
			]
		},
		bbox_head: [
			{
				type: "Shared2FCBBoxHead",
				in_channels: 256,
				fc_out_channels: 1024,
				roi_feat_size: 7,
				num_classes: 80,
				bbox_coder: {
					type: "DeltaXYWHBBoxCoder",
					target_means: [
						float$1(0),
						float$1(0),
						float$1(0),
						float$1(0)
					],
					target_stds: [
						.1,
						.1,
						.2,
						.2
					]
				},
				reg_class_agnostic: true,
				loss_cls: {
					type: "CrossEntropyLoss",
					use_sigmoid: false,
					loss_weight: float$1(1)
				},
				loss_bbox: {
					type: "SmoothL1Loss",
					beta: float$1(1),
					loss_weight: float$1(1)
				}
			},
			{
				type: "Shared2FCBBoxHead",
				in_channels: 256,
				fc_out_channels: 1024,
				roi_feat_size: 7,
				num_classes: 80,
				bbox_coder: {
					type: "DeltaXYWHBBoxCoder",
					target_means: [
						float$1(0),
						float$1(0),
						float$1(0),
						float$1(0)
					],
					target_stds: [
						.05,
						.05,
						.1,
						.1
					]
				},
				reg_class_agnostic: true,
				loss_cls: {
					type: "CrossEntropyLoss",
					use_sigmoid: false,
					loss_weight: float$1(1)
				},
				loss_bbox: {
					type: "SmoothL1Loss",
					beta: float$1(1),
					loss_weight: float$1(1)
				}
			},
			{
				type: "Shared2FCBBoxHead",
				in_channels: 256,
				fc_out_channels: 1024,
				roi_feat_size: 7,
				num_classes: 80,
				bbox_coder: {
					type: "DeltaXYWHBBoxCoder",
					target_means: [
						float$1(0),
						float$1(0),
						float$1(0),
						float$1(0)
					],
					target_stds: [
						.033,
						.033,
						.067,
						.067
					]
				},
				reg_class_agnostic: true,
				loss_cls: {
					type: "CrossEntropyLoss",
					use_sigmoid: false,
					loss_weight: float$1(1)
				},
				loss_bbox: {
					type: "SmoothL1Loss",
					beta: float$1(1),
					loss_weight: float$1(1)
				}
			}
		],
		mask_roi_extractor: {
			type: "SingleRoIExtractor",
			roi_layer: {
				type: "RoIAlign",
				output_size: 14,
				sampling_ratio: 0
			},
			out_channels: 256,
			featmap_strides: [
				4,
				8,
				16,
				32
			]
		},
		mask_head: {
			type: "FCNMaskHead",
			num_convs: 4,
			in_channels: 256,
			conv_out_channels: 256,
			num_classes: 80,
			loss_mask: {
				type: "CrossEntropyLoss",
				use_mask: true,
				loss_weight: float$1(1)
			}
		}
	},
	train_cfg: {
		rpn: {
			assigner: {
				type: "MaxIoUAssigner",
				pos_iou_thr: .7,
				neg_iou_thr: .3,
				min_pos_iou: .3,
				match_low_quality: true,
				ignore_iof_thr: -1
			},
			sampler: {
				type: "RandomSampler",
				num: 256,
				pos_fraction: .5,
				neg_pos_ub: -1,
				add_gt_as_proposals: false
			},
			allowed_border: 0,
			pos_weight: -1,
			debug: false
		},
		rpn_proposal: {
			nms_pre: 2e3,
			max_per_img: 2e3,
			nms: {
				type: "nms",
				iou_threshold: .7
			},
			min_bbox_size: 0
		},
		rcnn: [
			{
				assigner: {
					type: "MaxIoUAssigner",
					pos_iou_thr: .5,
					neg_iou_thr: .5,
					min_pos_iou: .5,
					match_low_quality: false,
					ignore_iof_thr: -1
				},
				sampler: {
					type: "RandomSampler",
					num: 512,
					pos_fraction: .25,
					neg_pos_ub: -1,
					add_gt_as_proposals: true
				},
				mask_size: 28,
				pos_weight: -1,
				debug: false
			},
			{
				assigner: {
					type: "MaxIoUAssigner",
					pos_iou_thr: .6,
					neg_iou_thr: .6,
					min_pos_iou: .6,
					match_low_quality: false,
					ignore_iof_thr: -1
				},
				sampler: {
					type: "RandomSampler",
					num: 512,
					pos_fraction: .25,
					neg_pos_ub: -1,
					add_gt_as_proposals: true
				},
				mask_size: 28,
				pos_weight: -1,
				debug: false
			},
			{
				assigner: {
					type: "MaxIoUAssigner",
					pos_iou_thr: .7,
					neg_iou_thr: .7,
					min_pos_iou: .7,
					match_low_quality: false,
					ignore_iof_thr: -1
				},
				sampler: {
					type: "RandomSampler",
					num: 512,
					pos_fraction: .25,
					neg_pos_ub: -1,
					add_gt_as_proposals: true
				},
				mask_size: 28,
				pos_weight: -1,
				debug: false
			}
		]
	},
	test_cfg: {
		rpn: {
			nms_pre: 1e3,
			max_per_img: 1e3,
			nms: {
				type: "nms",
				iou_threshold: .7
			},
			min_bbox_size: 0
		},
		rcnn: {
			score_thr: .05,
			nms: {
				type: "nms",
				iou_threshold: .5
			},
			max_per_img: 100,
			mask_thr_binary: .5
		}
	}
}) };
// src/author/zoo/retinanet_r50_fpn.generated.ts
function retinanetR50Fpn(options) {
	return modelFragment("models/retinanet_r50_fpn.py", FACTS$32, options);
}
const FACTS$32 = { model: () => ({
	type: "RetinaNet",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: true
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		start_level: 1,
		add_extra_convs: "on_input",
		num_outs: 5
	},
	bbox_head: {
		type: "RetinaHead",
		num_classes: 80,
		in_channels: 256,
		stacked_convs: 4,
		feat_channels: 256,
		anchor_generator: {
			type: "AnchorGenerator",
			octave_base_scale: 4,
			scales_per_octave: 3,
			ratios: [
				.5,
				float$1(1),
				float$1(2)
			],
			strides: [
				8,
				16,
				32,
				64,
				128
			]
		},
		bbox_coder: {
			type: "DeltaXYWHBBoxCoder",
			target_means: [
				float$1(0),
				float$1(0),
				float$1(0),
				float$1(0)
			],
			target_stds: [
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1)
			]
		},
		loss_cls: {
			type: "FocalLoss",
			use_sigmoid: true,
			gamma: float$1(2),
			alpha: .25,
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "L1Loss",
			loss_weight: float$1(1)
		}
	},
	train_cfg: {
		assigner: {
			type: "MaxIoUAssigner",
			pos_iou_thr: .5,
			neg_iou_thr: .4,
			min_pos_iou: 0,
			ignore_iof_thr: -1
		},
		sampler: { type: "PseudoSampler" },
		allowed_border: -1,
		pos_weight: -1,
		debug: false
	},
	test_cfg: {
		nms_pre: 1e3,
		min_bbox_size: 0,
		score_thr: .05,
		nms: {
			type: "nms",
			iou_threshold: .5
		},
		max_per_img: 100
	}
}) };
// src/author/zoo/fcos_r50_fpn.generated.ts
function fcosR50Fpn(options) {
	return modelFragment("models/fcos_r50_fpn.py", FACTS$31, options);
}
const FACTS$31 = { model: () => ({
	type: "FCOS",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			102.9801,
			115.9465,
			122.7717
		],
		std: [
			float$1(1),
			float$1(1),
			float$1(1)
		],
		bgr_to_rgb: false,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: false
		},
		norm_eval: true,
		style: "caffe",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "open-mmlab://detectron/resnet50_caffe"
		}
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		start_level: 1,
		add_extra_convs: "on_output",
		num_outs: 5,
		relu_before_extra_convs: true
	},
	bbox_head: {
		type: "FCOSHead",
		num_classes: 80,
		in_channels: 256,
		stacked_convs: 4,
		feat_channels: 256,
		strides: [
			8,
			16,
			32,
			64,
			128
		],
		loss_cls: {
			type: "FocalLoss",
			use_sigmoid: true,
			gamma: float$1(2),
			alpha: .25,
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "IoULoss",
			loss_weight: float$1(1)
		},
		loss_centerness: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			loss_weight: float$1(1)
		}
	},
	test_cfg: {
		nms_pre: 1e3,
		min_bbox_size: 0,
		score_thr: .05,
		nms: {
			type: "nms",
			iou_threshold: .5
		},
		max_per_img: 100
	}
}) };
// src/author/zoo/atss_r50_fpn.generated.ts
function atssR50Fpn(options) {
	return modelFragment("models/atss_r50_fpn.py", FACTS$30, options);
}
const FACTS$30 = { model: () => ({
	type: "ATSS",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: true
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		start_level: 1,
		add_extra_convs: "on_output",
		num_outs: 5
	},
	bbox_head: {
		type: "ATSSHead",
		num_classes: 80,
		in_channels: 256,
		stacked_convs: 4,
		feat_channels: 256,
		anchor_generator: {
			type: "AnchorGenerator",
			ratios: [float$1(1)],
			octave_base_scale: 8,
			scales_per_octave: 1,
			strides: [
				8,
				16,
				32,
				64,
				128
			]
		},
		bbox_coder: {
			type: "DeltaXYWHBBoxCoder",
			target_means: [
				float$1(0),
				float$1(0),
				float$1(0),
				float$1(0)
			],
			target_stds: [
				.1,
				.1,
				.2,
				.2
			]
		},
		loss_cls: {
			type: "FocalLoss",
			use_sigmoid: true,
			gamma: float$1(2),
			alpha: .25,
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "GIoULoss",
			loss_weight: float$1(2)
		},
		loss_centerness: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			loss_weight: float$1(1)
		}
	},
	train_cfg: {
		assigner: {
			type: "ATSSAssigner",
			topk: 9
		},
		allowed_border: -1,
		pos_weight: -1,
		debug: false
	},
	test_cfg: {
		nms_pre: 1e3,
		min_bbox_size: 0,
		score_thr: .05,
		nms: {
			type: "nms",
			iou_threshold: .6
		},
		max_per_img: 100
	}
}) };
// src/author/zoo/gfl_r50_fpn.generated.ts
function gflR50Fpn(options) {
	return modelFragment("models/gfl_r50_fpn.py", FACTS$29, options);
}
const FACTS$29 = { model: () => ({
	type: "GFL",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: true
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		start_level: 1,
		add_extra_convs: "on_output",
		num_outs: 5
	},
	bbox_head: {
		type: "GFLHead",
		num_classes: 80,
		in_channels: 256,
		stacked_convs: 4,
		feat_channels: 256,
		anchor_generator: {
			type: "AnchorGenerator",
			ratios: [float$1(1)],
			octave_base_scale: 8,
			scales_per_octave: 1,
			strides: [
				8,
				16,
				32,
				64,
				128
			]
		},
		loss_cls: {
			type: "QualityFocalLoss",
			use_sigmoid: true,
			beta: float$1(2),
			loss_weight: float$1(1)
		},
		loss_dfl: {
			type: "DistributionFocalLoss",
			loss_weight: .25
		},
		reg_max: 16,
		loss_bbox: {
			type: "GIoULoss",
			loss_weight: float$1(2)
		}
	},
	train_cfg: {
		assigner: {
			type: "ATSSAssigner",
			topk: 9
		},
		allowed_border: -1,
		pos_weight: -1,
		debug: false
	},
	test_cfg: {
		nms_pre: 1e3,
		min_bbox_size: 0,
		score_thr: .05,
		nms: {
			type: "nms",
			iou_threshold: .6
		},
		max_per_img: 100
	}
}) };
// src/author/zoo/detr_r50.generated.ts
function detrR50(options) {
	return modelFragment("models/detr_r50.py", FACTS$28, options);
}
const FACTS$28 = { model: () => ({
	type: "DETR",
	num_queries: 100,
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 1
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: false
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "ChannelMapper",
		in_channels: [2048],
		kernel_size: 1,
		out_channels: 256,
		act_cfg: null,
		norm_cfg: null,
		num_outs: 1
	},
	encoder: {
		num_layers: 6,
		layer_cfg: {
			self_attn_cfg: {
				embed_dims: 256,
				num_heads: 8,
				dropout: .1,
				batch_first: true
			},
			ffn_cfg: {
				embed_dims: 256,
				feedforward_channels: 2048,
				num_fcs: 2,
				ffn_drop: .1,
				act_cfg: {
					type: "ReLU",
					inplace: true
				}
			}
		}
	},
	decoder: {
		num_layers: 6,
		layer_cfg: {
			self_attn_cfg: {
				embed_dims: 256,
				num_heads: 8,
				dropout: .1,
				batch_first: true
			},
			cross_attn_cfg: {
				embed_dims: 256,
				num_heads: 8,
				dropout: .1,
				batch_first: true
			},
			ffn_cfg: {
				embed_dims: 256,
				feedforward_channels: 2048,
				num_fcs: 2,
				ffn_drop: .1,
				act_cfg: {
					type: "ReLU",
					inplace: true
				}
			}
		},
		return_intermediate: true
	},
	positional_encoding: {
		num_feats: 128,
		normalize: true
	},
	bbox_head: {
		type: "DETRHead",
		num_classes: 80,
		embed_dims: 256,
		loss_cls: {
			type: "CrossEntropyLoss",
			bg_cls_weight: .1,
			use_sigmoid: false,
			loss_weight: float$1(1),
			class_weight: float$1(1)
		},
		loss_bbox: {
			type: "L1Loss",
			loss_weight: float$1(5)
		},
		loss_iou: {
			type: "GIoULoss",
			loss_weight: float$1(2)
		}
	},
	train_cfg: { assigner: {
		type: "HungarianAssigner",
		match_costs: [
			{
				type: "ClassificationCost",
				weight: float$1(1)
			},
			{
				type: "BBoxL1Cost",
				weight: float$1(5),
				box_format: "xywh"
			},
			{
				type: "IoUCost",
				iou_mode: "giou",
				weight: float$1(2)
			}
		]
	} },
	test_cfg: { max_per_img: 100 }
}) };
// src/author/zoo/deformable-detr_r50.generated.ts
function deformableDetrR50(options) {
	return modelFragment("models/deformable-detr_r50.py", FACTS$27, options);
}
const FACTS$27 = { model: () => ({
	type: "DeformableDETR",
	num_queries: 300,
	num_feature_levels: 4,
	with_box_refine: false,
	as_two_stage: false,
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 1
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: false
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "ChannelMapper",
		in_channels: [
			512,
			1024,
			2048
		],
		kernel_size: 1,
		out_channels: 256,
		act_cfg: null,
		norm_cfg: {
			type: "GN",
			num_groups: 32
		},
		num_outs: 4
	},
	encoder: {
		num_layers: 6,
		layer_cfg: {
			self_attn_cfg: {
				embed_dims: 256,
				batch_first: true
			},
			ffn_cfg: {
				embed_dims: 256,
				feedforward_channels: 1024,
				ffn_drop: .1
			}
		}
	},
	decoder: {
		num_layers: 6,
		return_intermediate: true,
		layer_cfg: {
			self_attn_cfg: {
				embed_dims: 256,
				num_heads: 8,
				dropout: .1,
				batch_first: true
			},
			cross_attn_cfg: {
				embed_dims: 256,
				batch_first: true
			},
			ffn_cfg: {
				embed_dims: 256,
				feedforward_channels: 1024,
				ffn_drop: .1
			}
		},
		post_norm_cfg: null
	},
	positional_encoding: {
		num_feats: 128,
		normalize: true,
		offset: -.5
	},
	bbox_head: {
		type: "DeformableDETRHead",
		num_classes: 80,
		sync_cls_avg_factor: true,
		loss_cls: {
			type: "FocalLoss",
			use_sigmoid: true,
			gamma: float$1(2),
			alpha: .25,
			loss_weight: float$1(2)
		},
		loss_bbox: {
			type: "L1Loss",
			loss_weight: float$1(5)
		},
		loss_iou: {
			type: "GIoULoss",
			loss_weight: float$1(2)
		}
	},
	train_cfg: { assigner: {
		type: "HungarianAssigner",
		match_costs: [
			{
				type: "FocalLossCost",
				weight: float$1(2)
			},
			{
				type: "BBoxL1Cost",
				weight: float$1(5),
				box_format: "xywh"
			},
			{
				type: "IoUCost",
				iou_mode: "giou",
				weight: float$1(2)
			}
		]
	} },
	test_cfg: { max_per_img: 100 }
}) };
// src/author/zoo/dino-4scale_r50.generated.ts
function dino4scaleR50(options) {
	return modelFragment("models/dino-4scale_r50.py", FACTS$26, options);
}
const FACTS$26 = { model: () => ({
	type: "DINO",
	num_queries: 900,
	with_box_refine: true,
	as_two_stage: true,
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 1
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: false
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	neck: {
		type: "ChannelMapper",
		in_channels: [
			512,
			1024,
			2048
		],
		kernel_size: 1,
		out_channels: 256,
		act_cfg: null,
		norm_cfg: {
			type: "GN",
			num_groups: 32
		},
		num_outs: 4
	},
	encoder: {
		num_layers: 6,
		layer_cfg: {
			self_attn_cfg: {
				embed_dims: 256,
				num_levels: 4,
				dropout: float$1(0)
			},
			ffn_cfg: {
				embed_dims: 256,
				feedforward_channels: 2048,
				ffn_drop: float$1(0)
			}
		}
	},
	decoder: {
		num_layers: 6,
		return_intermediate: true,
		layer_cfg: {
			self_attn_cfg: {
				embed_dims: 256,
				num_heads: 8,
				dropout: float$1(0)
			},
			cross_attn_cfg: {
				embed_dims: 256,
				num_levels: 4,
				dropout: float$1(0)
			},
			ffn_cfg: {
				embed_dims: 256,
				feedforward_channels: 2048,
				ffn_drop: float$1(0)
			}
		},
		post_norm_cfg: null
	},
	positional_encoding: {
		num_feats: 128,
		normalize: true,
		offset: float$1(0),
		temperature: 20
	},
	bbox_head: {
		type: "DINOHead",
		num_classes: 80,
		sync_cls_avg_factor: true,
		loss_cls: {
			type: "FocalLoss",
			use_sigmoid: true,
			gamma: float$1(2),
			alpha: .25,
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "L1Loss",
			loss_weight: float$1(5)
		},
		loss_iou: {
			type: "GIoULoss",
			loss_weight: float$1(2)
		}
	},
	dn_cfg: {
		label_noise_scale: .5,
		box_noise_scale: float$1(1),
		group_cfg: {
			dynamic: true,
			num_groups: null,
			num_dn_queries: 100
		}
	},
	train_cfg: { assigner: {
		type: "HungarianAssigner",
		match_costs: [
			{
				type: "FocalLossCost",
				weight: float$1(2)
			},
			{
				type: "BBoxL1Cost",
				weight: float$1(5),
				box_format: "xywh"
			},
			{
				type: "IoUCost",
				iou_mode: "giou",
				weight: float$1(2)
			}
		]
	} },
	test_cfg: { max_per_img: 300 }
}) };
// src/author/zoo/yolox_s.generated.ts
function yoloxS(options) {
	return modelFragment("models/yolox_s.py", FACTS$25, options);
}
const FACTS$25 = { model: () => ({
	type: "YOLOX",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		pad_size_divisor: 32,
		batch_augments: [{
			type: "BatchSyncRandomResize",
			random_size_range: tuple(480, 800),
			size_divisor: 32,
			interval: 10
		}]
	},
	backbone: {
		type: "CSPDarknet",
		deepen_factor: .33,
		widen_factor: .5,
		out_indices: tuple(2, 3, 4),
		use_depthwise: false,
		spp_kernal_sizes: tuple(5, 9, 13),
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" }
	},
	neck: {
		type: "YOLOXPAFPN",
		in_channels: [
			128,
			256,
			512
		],
		out_channels: 128,
		num_csp_blocks: 1,
		use_depthwise: false,
		upsample_cfg: {
			scale_factor: 2,
			mode: "nearest"
		},
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" }
	},
	bbox_head: {
		type: "YOLOXHead",
		num_classes: 80,
		in_channels: 128,
		feat_channels: 128,
		stacked_convs: 2,
		strides: tuple(8, 16, 32),
		use_depthwise: false,
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" },
		loss_cls: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			reduction: "sum",
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "IoULoss",
			mode: "square",
			eps: 1e-16,
			reduction: "sum",
			loss_weight: float$1(5)
		},
		loss_obj: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			reduction: "sum",
			loss_weight: float$1(1)
		},
		loss_l1: {
			type: "L1Loss",
			reduction: "sum",
			loss_weight: float$1(1)
		}
	},
	train_cfg: { assigner: {
		type: "SimOTAAssigner",
		center_radius: 2.5
	} },
	test_cfg: {
		score_thr: .01,
		nms: {
			type: "nms",
			iou_threshold: .65
		}
	}
}) };
// src/author/zoo/yolox_tiny.generated.ts
function yoloxTiny(options) {
	return modelFragment("models/yolox_tiny.py", FACTS$24, options);
}
const FACTS$24 = { model: () => ({
	type: "YOLOX",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		pad_size_divisor: 32,
		batch_augments: [{
			type: "BatchSyncRandomResize",
			random_size_range: tuple(320, 640),
			size_divisor: 32,
			interval: 10
		}]
	},
	backbone: {
		type: "CSPDarknet",
		deepen_factor: .33,
		widen_factor: .375,
		out_indices: tuple(2, 3, 4),
		use_depthwise: false,
		spp_kernal_sizes: tuple(5, 9, 13),
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" }
	},
	neck: {
		type: "YOLOXPAFPN",
		in_channels: [
			96,
			192,
			384
		],
		out_channels: 96,
		num_csp_blocks: 1,
		use_depthwise: false,
		upsample_cfg: {
			scale_factor: 2,
			mode: "nearest"
		},
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" }
	},
	bbox_head: {
		type: "YOLOXHead",
		num_classes: 80,
		in_channels: 96,
		feat_channels: 96,
		stacked_convs: 2,
		strides: tuple(8, 16, 32),
		use_depthwise: false,
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" },
		loss_cls: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			reduction: "sum",
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "IoULoss",
			mode: "square",
			eps: 1e-16,
			reduction: "sum",
			loss_weight: float$1(5)
		},
		loss_obj: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			reduction: "sum",
			loss_weight: float$1(1)
		},
		loss_l1: {
			type: "L1Loss",
			reduction: "sum",
			loss_weight: float$1(1)
		}
	},
	train_cfg: { assigner: {
		type: "SimOTAAssigner",
		center_radius: 2.5
	} },
	test_cfg: {
		score_thr: .01,
		nms: {
			type: "nms",
			iou_threshold: .65
		}
	}
}) };
// src/author/zoo/yolox_l.generated.ts
function yoloxL(options) {
	return modelFragment("models/yolox_l.py", FACTS$23, options);
}
const FACTS$23 = { model: () => ({
	type: "YOLOX",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		pad_size_divisor: 32,
		batch_augments: [{
			type: "BatchSyncRandomResize",
			random_size_range: tuple(480, 800),
			size_divisor: 32,
			interval: 10
		}]
	},
	backbone: {
		type: "CSPDarknet",
		deepen_factor: float$1(1),
		widen_factor: float$1(1),
		out_indices: tuple(2, 3, 4),
		use_depthwise: false,
		spp_kernal_sizes: tuple(5, 9, 13),
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" }
	},
	neck: {
		type: "YOLOXPAFPN",
		in_channels: [
			256,
			512,
			1024
		],
		out_channels: 256,
		num_csp_blocks: 3,
		use_depthwise: false,
		upsample_cfg: {
			scale_factor: 2,
			mode: "nearest"
		},
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" }
	},
	bbox_head: {
		type: "YOLOXHead",
		num_classes: 80,
		in_channels: 256,
		feat_channels: 256,
		stacked_convs: 2,
		strides: tuple(8, 16, 32),
		use_depthwise: false,
		norm_cfg: {
			type: "BN",
			momentum: .03,
			eps: .001
		},
		act_cfg: { type: "Swish" },
		loss_cls: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			reduction: "sum",
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "IoULoss",
			mode: "square",
			eps: 1e-16,
			reduction: "sum",
			loss_weight: float$1(5)
		},
		loss_obj: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			reduction: "sum",
			loss_weight: float$1(1)
		},
		loss_l1: {
			type: "L1Loss",
			reduction: "sum",
			loss_weight: float$1(1)
		}
	},
	train_cfg: { assigner: {
		type: "SimOTAAssigner",
		center_radius: 2.5
	} },
	test_cfg: {
		score_thr: .01,
		nms: {
			type: "nms",
			iou_threshold: .65
		}
	}
}) };
// src/author/zoo/rtmdet_tiny.generated.ts
function rtmdetTiny(options) {
	return modelFragment("models/rtmdet_tiny.py", FACTS$22, options);
}
const FACTS$22 = { model: () => ({
	type: "RTMDet",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			103.53,
			116.28,
			123.675
		],
		std: [
			57.375,
			57.12,
			58.395
		],
		bgr_to_rgb: false,
		batch_augments: null
	},
	backbone: {
		type: "CSPNeXt",
		arch: "P5",
		expand_ratio: .5,
		deepen_factor: .167,
		widen_factor: .375,
		channel_attention: true,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		},
		init_cfg: {
			type: "Pretrained",
			prefix: "backbone.",
			checkpoint: "https://download.openmmlab.com/mmdetection/v3.0/rtmdet/cspnext_rsb_pretrain/cspnext-tiny_imagenet_600e.pth"
		}
	},
	neck: {
		type: "CSPNeXtPAFPN",
		in_channels: [
			96,
			192,
			384
		],
		out_channels: 96,
		num_csp_blocks: 1,
		expand_ratio: .5,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		}
	},
	bbox_head: {
		type: "RTMDetSepBNHead",
		num_classes: 80,
		in_channels: 96,
		stacked_convs: 2,
		feat_channels: 96,
		anchor_generator: {
			type: "MlvlPointGenerator",
			offset: 0,
			strides: [
				8,
				16,
				32
			]
		},
		bbox_coder: { type: "DistancePointBBoxCoder" },
		loss_cls: {
			type: "QualityFocalLoss",
			use_sigmoid: true,
			beta: float$1(2),
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "GIoULoss",
			loss_weight: float$1(2)
		},
		with_objectness: false,
		exp_on_reg: false,
		share_conv: true,
		pred_kernel_size: 1,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		}
	},
	train_cfg: {
		assigner: {
			type: "DynamicSoftLabelAssigner",
			topk: 13
		},
		allowed_border: -1,
		pos_weight: -1,
		debug: false
	},
	test_cfg: {
		nms_pre: 3e4,
		min_bbox_size: 0,
		score_thr: .001,
		nms: {
			type: "nms",
			iou_threshold: .65
		},
		max_per_img: 300
	}
}) };
// src/author/zoo/rtmdet_s.generated.ts
function rtmdetS(options) {
	return modelFragment("models/rtmdet_s.py", FACTS$21, options);
}
const FACTS$21 = { model: () => ({
	type: "RTMDet",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			103.53,
			116.28,
			123.675
		],
		std: [
			57.375,
			57.12,
			58.395
		],
		bgr_to_rgb: false,
		batch_augments: null
	},
	backbone: {
		type: "CSPNeXt",
		arch: "P5",
		expand_ratio: .5,
		deepen_factor: .33,
		widen_factor: .5,
		channel_attention: true,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		},
		init_cfg: {
			type: "Pretrained",
			prefix: "backbone.",
			checkpoint: "https://download.openmmlab.com/mmdetection/v3.0/rtmdet/cspnext_rsb_pretrain/cspnext-s_imagenet_600e.pth"
		}
	},
	neck: {
		type: "CSPNeXtPAFPN",
		in_channels: [
			128,
			256,
			512
		],
		out_channels: 128,
		num_csp_blocks: 1,
		expand_ratio: .5,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		}
	},
	bbox_head: {
		type: "RTMDetSepBNHead",
		num_classes: 80,
		in_channels: 128,
		stacked_convs: 2,
		feat_channels: 128,
		anchor_generator: {
			type: "MlvlPointGenerator",
			offset: 0,
			strides: [
				8,
				16,
				32
			]
		},
		bbox_coder: { type: "DistancePointBBoxCoder" },
		loss_cls: {
			type: "QualityFocalLoss",
			use_sigmoid: true,
			beta: float$1(2),
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "GIoULoss",
			loss_weight: float$1(2)
		},
		with_objectness: false,
		exp_on_reg: false,
		share_conv: true,
		pred_kernel_size: 1,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		}
	},
	train_cfg: {
		assigner: {
			type: "DynamicSoftLabelAssigner",
			topk: 13
		},
		allowed_border: -1,
		pos_weight: -1,
		debug: false
	},
	test_cfg: {
		nms_pre: 3e4,
		min_bbox_size: 0,
		score_thr: .001,
		nms: {
			type: "nms",
			iou_threshold: .65
		},
		max_per_img: 300
	}
}) };
// src/author/zoo/rtmdet_l.generated.ts
function rtmdetL(options) {
	return modelFragment("models/rtmdet_l.py", FACTS$20, options);
}
const FACTS$20 = { model: () => ({
	type: "RTMDet",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			103.53,
			116.28,
			123.675
		],
		std: [
			57.375,
			57.12,
			58.395
		],
		bgr_to_rgb: false,
		batch_augments: null
	},
	backbone: {
		type: "CSPNeXt",
		arch: "P5",
		expand_ratio: .5,
		deepen_factor: 1,
		widen_factor: 1,
		channel_attention: true,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		}
	},
	neck: {
		type: "CSPNeXtPAFPN",
		in_channels: [
			256,
			512,
			1024
		],
		out_channels: 256,
		num_csp_blocks: 3,
		expand_ratio: .5,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		}
	},
	bbox_head: {
		type: "RTMDetSepBNHead",
		num_classes: 80,
		in_channels: 256,
		stacked_convs: 2,
		feat_channels: 256,
		anchor_generator: {
			type: "MlvlPointGenerator",
			offset: 0,
			strides: [
				8,
				16,
				32
			]
		},
		bbox_coder: { type: "DistancePointBBoxCoder" },
		loss_cls: {
			type: "QualityFocalLoss",
			use_sigmoid: true,
			beta: float$1(2),
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "GIoULoss",
			loss_weight: float$1(2)
		},
		with_objectness: false,
		exp_on_reg: true,
		share_conv: true,
		pred_kernel_size: 1,
		norm_cfg: { type: "SyncBN" },
		act_cfg: {
			type: "SiLU",
			inplace: true
		}
	},
	train_cfg: {
		assigner: {
			type: "DynamicSoftLabelAssigner",
			topk: 13
		},
		allowed_border: -1,
		pos_weight: -1,
		debug: false
	},
	test_cfg: {
		nms_pre: 3e4,
		min_bbox_size: 0,
		score_thr: .001,
		nms: {
			type: "nms",
			iou_threshold: .65
		},
		max_per_img: 300
	}
}) };
// src/author/zoo/mask2former_r50.generated.ts
function mask2formerR50(options) {
	return modelFragment("models/mask2former_r50.py", FACTS$19, options);
}
const FACTS$19 = { model: () => ({
	type: "Mask2Former",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_size_divisor: 32,
		pad_mask: true,
		mask_pad_value: 0,
		pad_seg: false,
		seg_pad_value: 255,
		batch_augments: [{
			type: "BatchFixedSizePad",
			size: tuple(1024, 1024),
			img_pad_value: 0,
			pad_mask: true,
			mask_pad_value: 0,
			pad_seg: false
		}]
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: -1,
		norm_cfg: {
			type: "BN",
			requires_grad: false
		},
		norm_eval: true,
		style: "pytorch",
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		}
	},
	panoptic_head: {
		type: "Mask2FormerHead",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		strides: [
			4,
			8,
			16,
			32
		],
		feat_channels: 256,
		out_channels: 256,
		num_things_classes: 80,
		num_stuff_classes: 0,
		num_queries: 100,
		num_transformer_feat_level: 3,
		pixel_decoder: {
			type: "MSDeformAttnPixelDecoder",
			num_outs: 3,
			norm_cfg: {
				type: "GN",
				num_groups: 32
			},
			act_cfg: { type: "ReLU" },
			encoder: {
				num_layers: 6,
				layer_cfg: {
					self_attn_cfg: {
						embed_dims: 256,
						num_heads: 8,
						num_levels: 3,
						num_points: 4,
						dropout: float$1(0),
						batch_first: true
					},
					ffn_cfg: {
						embed_dims: 256,
						feedforward_channels: 1024,
						num_fcs: 2,
						ffn_drop: float$1(0),
						act_cfg: {
							type: "ReLU",
							inplace: true
						}
					}
				}
			},
			positional_encoding: {
				num_feats: 128,
				normalize: true
			}
		},
		enforce_decoder_input_project: false,
		positional_encoding: {
			num_feats: 128,
			normalize: true
		},
		transformer_decoder: {
			return_intermediate: true,
			num_layers: 9,
			layer_cfg: {
				self_attn_cfg: {
					embed_dims: 256,
					num_heads: 8,
					dropout: float$1(0),
					batch_first: true
				},
				cross_attn_cfg: {
					embed_dims: 256,
					num_heads: 8,
					dropout: float$1(0),
					batch_first: true
				},
				ffn_cfg: {
					embed_dims: 256,
					feedforward_channels: 2048,
					num_fcs: 2,
					ffn_drop: float$1(0),
					act_cfg: {
						type: "ReLU",
						inplace: true
					}
				}
			},
			init_cfg: null
		},
		loss_cls: {
			type: "CrossEntropyLoss",
			use_sigmoid: false,
			loss_weight: float$1(2),
			reduction: "mean",
			class_weight: [
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				float$1(1),
				.1
			]
		},
		loss_mask: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			reduction: "mean",
			loss_weight: float$1(5)
		},
		loss_dice: {
			type: "DiceLoss",
			use_sigmoid: true,
			activate: true,
			reduction: "mean",
			naive_dice: true,
			eps: float$1(1),
			loss_weight: float$1(5)
		}
	},
	panoptic_fusion_head: {
		type: "MaskFormerFusionHead",
		num_things_classes: 80,
		num_stuff_classes: 0,
		loss_panoptic: null,
		init_cfg: null
	},
	train_cfg: {
		num_points: 12544,
		oversample_ratio: float$1(3),
		importance_sample_ratio: .75,
		assigner: {
			type: "HungarianAssigner",
			match_costs: [
				{
					type: "ClassificationCost",
					weight: float$1(2)
				},
				{
					type: "CrossEntropyLossCost",
					weight: float$1(5),
					use_sigmoid: true
				},
				{
					type: "DiceCost",
					weight: float$1(5),
					pred_act: true,
					eps: float$1(1)
				}
			]
		},
		sampler: { type: "MaskPseudoSampler" }
	},
	test_cfg: {
		panoptic_on: false,
		semantic_on: false,
		instance_on: true,
		max_per_image: 100,
		iou_thr: .8,
		filter_low_score: true
	},
	init_cfg: null
}) };
// src/author/zoo/solov2_r50_fpn.generated.ts
function solov2R50Fpn(options) {
	return modelFragment("models/solov2_r50_fpn.py", FACTS$18, options);
}
const FACTS$18 = { model: () => ({
	type: "SOLOv2",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_mask: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		},
		style: "pytorch"
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		start_level: 0,
		num_outs: 5
	},
	mask_head: {
		type: "SOLOV2Head",
		num_classes: 80,
		in_channels: 256,
		feat_channels: 512,
		stacked_convs: 4,
		strides: [
			8,
			8,
			16,
			32,
			32
		],
		scale_ranges: tuple(tuple(1, 96), tuple(48, 192), tuple(96, 384), tuple(192, 768), tuple(384, 2048)),
		pos_scale: .2,
		num_grids: [
			40,
			36,
			24,
			16,
			12
		],
		cls_down_index: 0,
		mask_feature_head: {
			feat_channels: 128,
			start_level: 0,
			end_level: 3,
			out_channels: 256,
			mask_stride: 4,
			norm_cfg: {
				type: "GN",
				num_groups: 32,
				requires_grad: true
			}
		},
		loss_mask: {
			type: "DiceLoss",
			use_sigmoid: true,
			loss_weight: float$1(3)
		},
		loss_cls: {
			type: "FocalLoss",
			use_sigmoid: true,
			gamma: float$1(2),
			alpha: .25,
			loss_weight: float$1(1)
		}
	},
	test_cfg: {
		nms_pre: 500,
		score_thr: .1,
		mask_thr: .5,
		filter_thr: .05,
		kernel: "gaussian",
		sigma: float$1(2),
		max_per_img: 100
	}
}) };
// src/author/zoo/condinst_r50_fpn.generated.ts
function condinstR50Fpn(options) {
	return modelFragment("models/condinst_r50_fpn.py", FACTS$17, options);
}
const FACTS$17 = { model: () => ({
	type: "CondInst",
	data_preprocessor: {
		type: "DetDataPreprocessor",
		mean: [
			123.675,
			116.28,
			103.53
		],
		std: [
			58.395,
			57.12,
			57.375
		],
		bgr_to_rgb: true,
		pad_mask: true,
		pad_size_divisor: 32
	},
	backbone: {
		type: "ResNet",
		depth: 50,
		num_stages: 4,
		out_indices: tuple(0, 1, 2, 3),
		frozen_stages: 1,
		norm_cfg: {
			type: "BN",
			requires_grad: true
		},
		norm_eval: true,
		init_cfg: {
			type: "Pretrained",
			checkpoint: "torchvision://resnet50"
		},
		style: "pytorch"
	},
	neck: {
		type: "FPN",
		in_channels: [
			256,
			512,
			1024,
			2048
		],
		out_channels: 256,
		start_level: 1,
		add_extra_convs: "on_output",
		num_outs: 5,
		relu_before_extra_convs: true
	},
	bbox_head: {
		type: "CondInstBboxHead",
		num_params: 169,
		num_classes: 80,
		in_channels: 256,
		stacked_convs: 4,
		feat_channels: 256,
		strides: [
			8,
			16,
			32,
			64,
			128
		],
		norm_on_bbox: true,
		centerness_on_reg: true,
		dcn_on_last_conv: false,
		center_sampling: true,
		conv_bias: true,
		loss_cls: {
			type: "FocalLoss",
			use_sigmoid: true,
			gamma: float$1(2),
			alpha: .25,
			loss_weight: float$1(1)
		},
		loss_bbox: {
			type: "GIoULoss",
			loss_weight: float$1(1)
		},
		loss_centerness: {
			type: "CrossEntropyLoss",
			use_sigmoid: true,
			loss_weight: float$1(1)
		}
	},
	mask_head: {
		type: "CondInstMaskHead",
		num_layers: 3,
		feat_channels: 8,
		size_of_interest: 8,
		mask_out_stride: 4,
		max_masks_to_train: 300,
		mask_feature_head: {
			in_channels: 256,
			feat_channels: 128,
			start_level: 0,
			end_level: 2,
			out_channels: 8,
			mask_stride: 8,
			num_stacked_convs: 4,
			norm_cfg: {
				type: "BN",
				requires_grad: true
			}
		},
		loss_mask: {
			type: "DiceLoss",
			use_sigmoid: true,
			activate: true,
			eps: 5e-6,
			loss_weight: float$1(1)
		}
	},
	test_cfg: {
		nms_pre: 1e3,
		min_bbox_size: 0,
		score_thr: .05,
		nms: {
			type: "nms",
			iou_threshold: .6
		},
		max_per_img: 100,
		mask_thr: .5
	}
}) };
// src/author/zoo/coco_detection.generated.ts
function cocoDetection(options) {
	return datasetFragment("datasets/coco_detection.py", FACTS$16, options);
}
const FACTS$16 = {
	dataset_type: () => "CocoDataset",
	data_root: () => "data/coco/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "Resize",
			scale: tuple(1333, 800),
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1333, 800),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 2,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_train2017.json",
			data_prefix: { img: "train2017/" },
			filter_cfg: {
				filter_empty_gt: true,
				min_size: 32
			},
			pipeline: read("train_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_val2017.json",
			data_prefix: { img: "val2017/" },
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "CocoMetric",
		ann_file: read("data_root", "annotations/instances_val2017.json"),
		metric: "bbox",
		format_only: false,
		backend_args: read("backend_args")
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/coco_panoptic.generated.ts
function cocoPanoptic(options) {
	return datasetFragment("datasets/coco_panoptic.py", FACTS$15, options);
}
const FACTS$15 = {
	dataset_type: () => "CocoPanopticDataset",
	data_root: () => "data/coco/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadPanopticAnnotations",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1333, 800),
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1333, 800),
			keep_ratio: true
		},
		{
			type: "LoadPanopticAnnotations",
			backend_args: read("backend_args")
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 2,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/panoptic_train2017.json",
			data_prefix: {
				img: "train2017/",
				seg: "annotations/panoptic_train2017/"
			},
			filter_cfg: {
				filter_empty_gt: true,
				min_size: 32
			},
			pipeline: read("train_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/panoptic_val2017.json",
			data_prefix: {
				img: "val2017/",
				seg: "annotations/panoptic_val2017/"
			},
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "CocoPanopticMetric",
		ann_file: read("data_root", "annotations/panoptic_val2017.json"),
		seg_prefix: read("data_root", "annotations/panoptic_val2017/"),
		backend_args: read("backend_args")
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/voc0712.generated.ts
function voc0712(options) {
	return datasetFragment("datasets/voc0712.py", FACTS$14, options);
}
const FACTS$14 = {
	dataset_type: () => "VOCDataset",
	data_root: () => "data/VOCdevkit/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "Resize",
			scale: tuple(1e3, 600),
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1e3, 600),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 2,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: "RepeatDataset",
			times: 3,
			dataset: {
				type: "ConcatDataset",
				ignore_keys: ["dataset_type"],
				datasets: [{
					type: read("dataset_type"),
					data_root: read("data_root"),
					ann_file: "VOC2007/ImageSets/Main/trainval.txt",
					data_prefix: { sub_data_root: "VOC2007/" },
					filter_cfg: {
						filter_empty_gt: true,
						min_size: 32,
						bbox_min_size: 32
					},
					pipeline: read("train_pipeline"),
					backend_args: read("backend_args")
				}, {
					type: read("dataset_type"),
					data_root: read("data_root"),
					ann_file: "VOC2012/ImageSets/Main/trainval.txt",
					data_prefix: { sub_data_root: "VOC2012/" },
					filter_cfg: {
						filter_empty_gt: true,
						min_size: 32,
						bbox_min_size: 32
					},
					pipeline: read("train_pipeline"),
					backend_args: read("backend_args")
				}]
			}
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "VOC2007/ImageSets/Main/test.txt",
			data_prefix: { sub_data_root: "VOC2007/" },
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: () => ({
		type: "VOCMetric",
		metric: "mAP",
		eval_mode: "11points"
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/cityscapes_detection.generated.ts
function cityscapesDetection(options) {
	return datasetFragment("datasets/cityscapes_detection.py", FACTS$13, options);
}
const FACTS$13 = {
	dataset_type: () => "CityscapesDataset",
	data_root: () => "data/cityscapes/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "RandomResize",
			scale: [tuple(2048, 800), tuple(2048, 1024)],
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(2048, 1024),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: "RepeatDataset",
			times: 8,
			dataset: {
				type: read("dataset_type"),
				data_root: read("data_root"),
				ann_file: "annotations/instancesonly_filtered_gtFine_train.json",
				data_prefix: { img: "leftImg8bit/train/" },
				filter_cfg: {
					filter_empty_gt: true,
					min_size: 32
				},
				pipeline: read("train_pipeline"),
				backend_args: read("backend_args")
			}
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instancesonly_filtered_gtFine_val.json",
			data_prefix: { img: "leftImg8bit/val/" },
			test_mode: true,
			filter_cfg: {
				filter_empty_gt: true,
				min_size: 32
			},
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "CocoMetric",
		ann_file: read("data_root", "annotations/instancesonly_filtered_gtFine_val.json"),
		metric: "bbox",
		backend_args: read("backend_args")
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/cityscapes_instance.generated.ts
function cityscapesInstance(options) {
	return datasetFragment("datasets/cityscapes_instance.py", FACTS$12, options);
}
const FACTS$12 = {
	dataset_type: () => "CityscapesDataset",
	data_root: () => "data/cityscapes/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "RandomResize",
			scale: [tuple(2048, 800), tuple(2048, 1024)],
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(2048, 1024),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: "RepeatDataset",
			times: 8,
			dataset: {
				type: read("dataset_type"),
				data_root: read("data_root"),
				ann_file: "annotations/instancesonly_filtered_gtFine_train.json",
				data_prefix: { img: "leftImg8bit/train/" },
				filter_cfg: {
					filter_empty_gt: true,
					min_size: 32
				},
				pipeline: read("train_pipeline"),
				backend_args: read("backend_args")
			}
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instancesonly_filtered_gtFine_val.json",
			data_prefix: { img: "leftImg8bit/val/" },
			test_mode: true,
			filter_cfg: {
				filter_empty_gt: true,
				min_size: 32
			},
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => [{
		type: "CocoMetric",
		ann_file: read("data_root", "annotations/instancesonly_filtered_gtFine_val.json"),
		metric: ["bbox", "segm"],
		backend_args: read("backend_args")
	}, {
		type: "CityScapesMetric",
		seg_prefix: read("data_root", "gtFine/val"),
		outfile_prefix: "./work_dirs/cityscapes_metric/instance",
		backend_args: read("backend_args")
	}],
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/lvis_v0.5_instance.generated.ts
function lvisV05Instance(options) {
	return datasetFragment("datasets/lvis_v0.5_instance.py", FACTS$11, options);
}
const FACTS$11 = {
	dataset_type: () => "LVISV05Dataset",
	data_root: () => "data/lvis_v0.5/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "RandomChoiceResize",
			scales: [
				tuple(1333, 640),
				tuple(1333, 672),
				tuple(1333, 704),
				tuple(1333, 736),
				tuple(1333, 768),
				tuple(1333, 800)
			],
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1333, 800),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 2,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: "ClassBalancedDataset",
			oversample_thr: .001,
			dataset: {
				type: read("dataset_type"),
				data_root: read("data_root"),
				ann_file: "annotations/lvis_v0.5_train.json",
				data_prefix: { img: "train2017/" },
				filter_cfg: {
					filter_empty_gt: true,
					min_size: 32
				},
				pipeline: read("train_pipeline"),
				backend_args: read("backend_args")
			}
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/lvis_v0.5_val.json",
			data_prefix: { img: "val2017/" },
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "LVISMetric",
		ann_file: read("data_root", "annotations/lvis_v0.5_val.json"),
		metric: ["bbox", "segm"],
		backend_args: read("backend_args")
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/lvis_v1_instance.generated.ts
function lvisV1Instance(options) {
	return datasetFragment("datasets/lvis_v1_instance.py", FACTS$10, options);
}
const FACTS$10 = {
	dataset_type: () => "LVISV1Dataset",
	data_root: () => "data/lvis_v1/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "RandomChoiceResize",
			scales: [
				tuple(1333, 640),
				tuple(1333, 672),
				tuple(1333, 704),
				tuple(1333, 736),
				tuple(1333, 768),
				tuple(1333, 800)
			],
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1333, 800),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 2,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: "ClassBalancedDataset",
			oversample_thr: .001,
			dataset: {
				type: read("dataset_type"),
				data_root: read("data_root"),
				ann_file: "annotations/lvis_v1_train.json",
				data_prefix: { img: "" },
				filter_cfg: {
					filter_empty_gt: true,
					min_size: 32
				},
				pipeline: read("train_pipeline"),
				backend_args: read("backend_args")
			}
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/lvis_v1_val.json",
			data_prefix: { img: "" },
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "LVISMetric",
		ann_file: read("data_root", "annotations/lvis_v1_val.json"),
		metric: ["bbox", "segm"],
		backend_args: read("backend_args")
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/openimages_detection.generated.ts
function openimagesDetection(options) {
	return datasetFragment("datasets/openimages_detection.py", FACTS$9, options);
}
const FACTS$9 = {
	dataset_type: () => "OpenImagesDataset",
	data_root: () => "data/OpenImages/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "Resize",
			scale: tuple(1024, 800),
			keep_ratio: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1024, 800),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor", "instances", "image_level_labels")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 2,
		num_workers: 0,
		persistent_workers: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/oidv6-train-annotations-bbox.csv",
			data_prefix: { img: "OpenImages/train/" },
			label_file: "annotations/class-descriptions-boxable.csv",
			hierarchy_file: "annotations/bbox_labels_600_hierarchy.json",
			meta_file: "annotations/train-image-metas.pkl",
			pipeline: read("train_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 0,
		persistent_workers: false,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/validation-annotations-bbox.csv",
			data_prefix: { img: "OpenImages/validation/" },
			label_file: "annotations/class-descriptions-boxable.csv",
			hierarchy_file: "annotations/bbox_labels_600_hierarchy.json",
			meta_file: "annotations/validation-image-metas.pkl",
			image_level_ann_file: "annotations/validation-annotations-human-imagelabels-boxable.csv",
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: () => ({
		type: "OpenImagesMetric",
		iou_thrs: .5,
		ioa_thrs: .5,
		use_group_of: true,
		get_supercategory: true
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/coco_yolox.generated.ts
function cocoYolox(options) {
	return datasetFragment("datasets/coco_yolox.py", FACTS$8, options);
}
const FACTS$8 = {
	data_root: () => "data/coco/",
	dataset_type: () => "CocoDataset",
	backend_args: () => null,
	img_scale: () => tuple(640, 640),
	train_pipeline: (read) => [
		{
			type: "Mosaic",
			img_scale: read("img_scale"),
			pad_val: float$1(114)
		},
		{
			type: "RandomAffine",
			scaling_ratio_range: tuple(.1, 2),
			border: tuple(-320, -320)
		},
		{
			type: "MixUp",
			img_scale: read("img_scale"),
			ratio_range: tuple(.8, 1.6),
			pad_val: float$1(114)
		},
		{ type: "YOLOXHSVRandomAug" },
		{
			type: "RandomFlip",
			prob: .5
		},
		{
			type: "Resize",
			scale: read("img_scale"),
			keep_ratio: true
		},
		{
			type: "Pad",
			pad_to_square: true,
			pad_val: { img: tuple(float$1(114), float$1(114), float$1(114)) }
		},
		{
			type: "FilterAnnotations",
			min_gt_bbox_wh: tuple(1, 1),
			keep_empty: false
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: read("img_scale"),
			keep_ratio: true
		},
		{
			type: "Pad",
			pad_to_square: true,
			pad_val: { img: tuple(float$1(114), float$1(114), float$1(114)) }
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataset: (read) => ({
		type: "MultiImageMixDataset",
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_train2017.json",
			data_prefix: { img: "train2017/" },
			pipeline: [{
				type: "LoadImageFromFile",
				backend_args: read("backend_args")
			}, {
				type: "LoadAnnotations",
				with_bbox: true
			}],
			filter_cfg: {
				filter_empty_gt: false,
				min_size: 32
			},
			backend_args: read("backend_args")
		},
		pipeline: read("train_pipeline")
	}),
	train_dataloader: (read) => ({
		batch_size: 8,
		num_workers: 4,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		dataset: read("train_dataset")
	}),
	val_dataloader: (read) => ({
		batch_size: 8,
		num_workers: 4,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_val2017.json",
			data_prefix: { img: "val2017/" },
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "CocoMetric",
		ann_file: read("data_root", "annotations/instances_val2017.json"),
		metric: "bbox",
		backend_args: read("backend_args")
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/coco_rtmdet.generated.ts
function cocoRtmdet(options) {
	return datasetFragment("datasets/coco_rtmdet.py", FACTS$7, options);
}
const FACTS$7 = {
	dataset_type: () => "CocoDataset",
	data_root: () => "data/coco/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "CachedMosaic",
			img_scale: tuple(640, 640),
			pad_val: float$1(114),
			max_cached_images: 20,
			random_pop: false
		},
		{
			type: "RandomResize",
			scale: tuple(1280, 1280),
			ratio_range: tuple(.5, float$1(2)),
			keep_ratio: true
		},
		{
			type: "RandomCrop",
			crop_size: tuple(640, 640)
		},
		{ type: "YOLOXHSVRandomAug" },
		{
			type: "RandomFlip",
			prob: .5
		},
		{
			type: "Pad",
			size: tuple(640, 640),
			pad_val: { img: tuple(114, 114, 114) }
		},
		{
			type: "CachedMixUp",
			img_scale: tuple(640, 640),
			ratio_range: tuple(float$1(1), float$1(1)),
			max_cached_images: 10,
			random_pop: false,
			pad_val: tuple(114, 114, 114),
			prob: .5
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(640, 640),
			keep_ratio: true
		},
		{
			type: "Pad",
			size: tuple(640, 640),
			pad_val: { img: tuple(114, 114, 114) }
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 32,
		num_workers: 10,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: null,
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_train2017.json",
			data_prefix: { img: "train2017/" },
			filter_cfg: {
				filter_empty_gt: true,
				min_size: 32
			},
			pipeline: read("train_pipeline"),
			backend_args: read("backend_args")
		},
		pin_memory: true
	}),
	val_dataloader: (read) => ({
		batch_size: 5,
		num_workers: 10,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_val2017.json",
			data_prefix: { img: "val2017/" },
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "CocoMetric",
		ann_file: read("data_root", "annotations/instances_val2017.json"),
		metric: "bbox",
		format_only: false,
		backend_args: read("backend_args"),
		proposal_nums: tuple(100, 1, 10)
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/coco_mask2former.generated.ts
function cocoMask2former(options) {
	return datasetFragment("datasets/coco_mask2former.py", FACTS$6, options);
}
const FACTS$6 = {
	dataset_type: () => "CocoDataset",
	data_root: () => "data/coco/",
	backend_args: () => null,
	image_size: () => tuple(1024, 1024),
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			to_float32: true,
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{
			type: "RandomResize",
			scale: read("image_size"),
			ratio_range: tuple(.1, float$1(2)),
			resize_type: "Resize",
			keep_ratio: true
		},
		{
			type: "RandomCrop",
			crop_size: read("image_size"),
			crop_type: "absolute",
			recompute_bbox: true,
			allow_negative_crop: true
		},
		{
			type: "FilterAnnotations",
			min_gt_bbox_wh: tuple(1e-5, 1e-5),
			by_mask: true
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			to_float32: true,
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1333, 800),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true,
			with_mask: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 2,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_train2017.json",
			data_prefix: {
				img: "train2017/",
				seg: "annotations/panoptic_train2017/"
			},
			filter_cfg: {
				filter_empty_gt: true,
				min_size: 32
			},
			pipeline: read("train_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_val2017.json",
			data_prefix: {
				img: "val2017/",
				seg: "annotations/panoptic_val2017/"
			},
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "CocoMetric",
		ann_file: read("data_root", "annotations/instances_val2017.json"),
		metric: ["bbox", "segm"],
		format_only: false,
		backend_args: read("backend_args")
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/coco_detr.generated.ts
function cocoDetr(options) {
	return datasetFragment("datasets/coco_detr.py", FACTS$5, options);
}
const FACTS$5 = {
	dataset_type: () => "CocoDataset",
	data_root: () => "data/coco/",
	backend_args: () => null,
	train_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "RandomFlip",
			prob: .5
		},
		{
			type: "RandomChoice",
			transforms: [[{
				type: "RandomChoiceResize",
				scales: [
					tuple(480, 1333),
					tuple(512, 1333),
					tuple(544, 1333),
					tuple(576, 1333),
					tuple(608, 1333),
					tuple(640, 1333),
					tuple(672, 1333),
					tuple(704, 1333),
					tuple(736, 1333),
					tuple(768, 1333),
					tuple(800, 1333)
				],
				keep_ratio: true
			}], [
				{
					type: "RandomChoiceResize",
					scales: [
						tuple(400, 4200),
						tuple(500, 4200),
						tuple(600, 4200)
					],
					keep_ratio: true
				},
				{
					type: "RandomCrop",
					crop_type: "absolute_range",
					crop_size: tuple(384, 600),
					allow_negative_crop: true
				},
				{
					type: "RandomChoiceResize",
					scales: [
						tuple(480, 1333),
						tuple(512, 1333),
						tuple(544, 1333),
						tuple(576, 1333),
						tuple(608, 1333),
						tuple(640, 1333),
						tuple(672, 1333),
						tuple(704, 1333),
						tuple(736, 1333),
						tuple(768, 1333),
						tuple(800, 1333)
					],
					keep_ratio: true
				}
			]]
		},
		{ type: "PackDetInputs" }
	],
	test_pipeline: (read) => [
		{
			type: "LoadImageFromFile",
			backend_args: read("backend_args")
		},
		{
			type: "Resize",
			scale: tuple(1333, 800),
			keep_ratio: true
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "PackDetInputs",
			meta_keys: tuple("img_id", "img_path", "ori_shape", "img_shape", "scale_factor")
		}
	],
	train_dataloader: (read) => ({
		batch_size: 2,
		num_workers: 2,
		persistent_workers: true,
		sampler: {
			type: "DefaultSampler",
			shuffle: true
		},
		batch_sampler: { type: "AspectRatioBatchSampler" },
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_train2017.json",
			data_prefix: { img: "train2017/" },
			filter_cfg: {
				filter_empty_gt: false,
				min_size: 32
			},
			pipeline: read("train_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	val_dataloader: (read) => ({
		batch_size: 1,
		num_workers: 2,
		persistent_workers: true,
		drop_last: false,
		sampler: {
			type: "DefaultSampler",
			shuffle: false
		},
		dataset: {
			type: read("dataset_type"),
			data_root: read("data_root"),
			ann_file: "annotations/instances_val2017.json",
			data_prefix: { img: "val2017/" },
			test_mode: true,
			pipeline: read("test_pipeline"),
			backend_args: read("backend_args")
		}
	}),
	test_dataloader: (read) => read("val_dataloader"),
	val_evaluator: (read) => ({
		type: "CocoMetric",
		ann_file: read("data_root", "annotations/instances_val2017.json"),
		metric: "bbox",
		format_only: false,
		backend_args: read("backend_args")
	}),
	test_evaluator: (read) => read("val_evaluator")
};
// src/author/zoo/schedule_20e.generated.ts
function schedule20e(options) {
	return scheduleFragment("schedules/schedule_20e.py", FACTS$4, options);
}
const FACTS$4 = {
	train_cfg: () => ({
		type: "EpochBasedTrainLoop",
		max_epochs: 20,
		val_interval: 1
	}),
	val_cfg: () => ({ type: "ValLoop" }),
	test_cfg: () => ({ type: "TestLoop" }),
	param_scheduler: () => [{
		type: "LinearLR",
		start_factor: .001,
		by_epoch: false,
		begin: 0,
		end: 500
	}, {
		type: "MultiStepLR",
		begin: 0,
		end: 20,
		by_epoch: true,
		milestones: [16, 19],
		gamma: .1
	}],
	optim_wrapper: () => ({
		type: "OptimWrapper",
		optimizer: {
			type: "SGD",
			lr: .02,
			momentum: .9,
			weight_decay: 1e-4
		}
	}),
	auto_scale_lr: () => ({
		enable: false,
		base_batch_size: 16
	})
};
// src/author/zoo/yolox_300e.generated.ts
function yolox300e(options) {
	return scheduleFragment("schedules/yolox_300e.py", FACTS$3, options, { default_hooks: { checkpoint: {
		interval: 10,
		max_keep_ckpts: 3
	} } });
}
const FACTS$3 = {
	max_epochs: () => 300,
	interval: () => 10,
	train_cfg: (read) => ({
		type: "EpochBasedTrainLoop",
		max_epochs: read("max_epochs"),
		val_interval: read("interval")
	}),
	val_cfg: () => ({ type: "ValLoop" }),
	test_cfg: () => ({ type: "TestLoop" }),
	param_scheduler: (read) => [
		{
			type: "mmdet.QuadraticWarmupLR",
			by_epoch: true,
			begin: 0,
			end: 5,
			convert_to_iter_based: true
		},
		{
			type: "CosineAnnealingLR",
			eta_min: 5e-4,
			begin: 5,
			T_max: 285,
			end: 285,
			by_epoch: true,
			convert_to_iter_based: true
		},
		{
			type: "ConstantLR",
			by_epoch: true,
			factor: 1,
			begin: 285,
			end: read("max_epochs")
		}
	],
	base_lr: () => .01,
	optim_wrapper: (read) => ({
		type: "OptimWrapper",
		optimizer: {
			type: "SGD",
			lr: read("base_lr"),
			momentum: .9,
			weight_decay: 5e-4,
			nesterov: true
		},
		paramwise_cfg: {
			norm_decay_mult: float$1(0),
			bias_decay_mult: float$1(0)
		}
	}),
	auto_scale_lr: () => ({
		enable: false,
		base_batch_size: 64
	}),
	num_last_epochs: () => 15,
	custom_hooks: (read) => [
		{
			type: "YOLOXModeSwitchHook",
			num_last_epochs: read("num_last_epochs"),
			priority: 48
		},
		{
			type: "SyncNormHook",
			priority: 48
		},
		{
			type: "EMAHook",
			ema_type: "ExpMomentumEMA",
			momentum: 1e-4,
			update_buffers: true,
			priority: 49
		}
	]
};
// src/author/zoo/rtmdet_300e.generated.ts
function rtmdet300e(options) {
	return scheduleFragment("schedules/rtmdet_300e.py", FACTS$2, options, { default_hooks: { checkpoint: {
		interval: 10,
		max_keep_ckpts: 3
	} } });
}
const FACTS$2 = {
	max_epochs: () => 300,
	interval: () => 10,
	train_cfg: (read) => ({
		type: "EpochBasedTrainLoop",
		max_epochs: read("max_epochs"),
		val_interval: read("interval"),
		dynamic_intervals: [tuple(280, 1)]
	}),
	val_cfg: () => ({ type: "ValLoop" }),
	test_cfg: () => ({ type: "TestLoop" }),
	param_scheduler: (read) => [{
		type: "LinearLR",
		start_factor: 1e-5,
		by_epoch: false,
		begin: 0,
		end: 1e3
	}, {
		type: "CosineAnnealingLR",
		eta_min: 2e-4,
		begin: 150,
		end: read("max_epochs"),
		T_max: 150,
		by_epoch: true,
		convert_to_iter_based: true
	}],
	base_lr: () => .004,
	optim_wrapper: (read) => ({
		type: "OptimWrapper",
		optimizer: {
			type: "AdamW",
			lr: read("base_lr"),
			weight_decay: .05
		},
		paramwise_cfg: {
			norm_decay_mult: 0,
			bias_decay_mult: 0,
			bypass_duplicate: true
		}
	}),
	auto_scale_lr: () => ({
		enable: false,
		base_batch_size: 16
	}),
	train_pipeline_stage2: () => [
		{
			type: "LoadImageFromFile",
			backend_args: null
		},
		{
			type: "LoadAnnotations",
			with_bbox: true
		},
		{
			type: "RandomResize",
			scale: tuple(640, 640),
			ratio_range: tuple(.5, float$1(2)),
			keep_ratio: true
		},
		{
			type: "RandomCrop",
			crop_size: tuple(640, 640)
		},
		{ type: "YOLOXHSVRandomAug" },
		{
			type: "RandomFlip",
			prob: .5
		},
		{
			type: "Pad",
			size: tuple(640, 640),
			pad_val: { img: tuple(114, 114, 114) }
		},
		{ type: "PackDetInputs" }
	],
	custom_hooks: (read) => [{
		type: "EMAHook",
		ema_type: "ExpMomentumEMA",
		momentum: 2e-4,
		update_buffers: true,
		priority: 49
	}, {
		type: "PipelineSwitchHook",
		switch_epoch: 280,
		switch_pipeline: read("train_pipeline_stage2")
	}]
};
// src/author/zoo/mask2former_50e.generated.ts
function mask2former50e(options) {
	return scheduleFragment("schedules/mask2former_50e.py", FACTS$1, options, {
		default_hooks: { checkpoint: {
			interval: 5e3,
			by_epoch: false,
			save_last: true,
			max_keep_ckpts: 3
		} },
		log_processor: { by_epoch: false }
	});
}
const FACTS$1 = {
	embed_multi: () => ({
		lr_mult: float$1(1),
		decay_mult: float$1(0)
	}),
	optim_wrapper: (read) => ({
		type: "OptimWrapper",
		optimizer: {
			type: "AdamW",
			lr: 1e-4,
			weight_decay: .05,
			eps: 1e-8,
			betas: tuple(.9, .999)
		},
		paramwise_cfg: {
			custom_keys: {
				backbone: {
					lr_mult: .1,
					decay_mult: float$1(1)
				},
				query_embed: read("embed_multi"),
				query_feat: read("embed_multi"),
				level_embed: read("embed_multi")
			},
			norm_decay_mult: float$1(0)
		},
		clip_grad: {
			max_norm: .01,
			norm_type: 2
		}
	}),
	max_iters: () => 368750,
	param_scheduler: (read) => ({
		type: "MultiStepLR",
		begin: 0,
		end: read("max_iters"),
		by_epoch: false,
		milestones: [327778, 355092],
		gamma: .1
	}),
	interval: () => 5e3,
	dynamic_intervals: (read) => [tuple(365001, read("max_iters"))],
	train_cfg: (read) => ({
		type: "IterBasedTrainLoop",
		max_iters: read("max_iters"),
		val_interval: read("interval"),
		dynamic_intervals: read("dynamic_intervals")
	}),
	val_cfg: () => ({ type: "ValLoop" }),
	test_cfg: () => ({ type: "TestLoop" }),
	auto_scale_lr: () => ({
		enable: false,
		base_batch_size: 16
	})
};
// src/author/zoo/detr_12e.generated.ts
function detr12e(options) {
	return scheduleFragment("schedules/detr_12e.py", FACTS, options);
}
const FACTS = {
	optim_wrapper: () => ({
		type: "OptimWrapper",
		optimizer: {
			type: "AdamW",
			lr: 1e-4,
			weight_decay: 1e-4
		},
		clip_grad: {
			max_norm: .1,
			norm_type: 2
		},
		paramwise_cfg: { custom_keys: { backbone: { lr_mult: .1 } } }
	}),
	max_epochs: () => 12,
	train_cfg: (read) => ({
		type: "EpochBasedTrainLoop",
		max_epochs: read("max_epochs"),
		val_interval: 1
	}),
	val_cfg: () => ({ type: "ValLoop" }),
	test_cfg: () => ({ type: "TestLoop" }),
	param_scheduler: (read) => [{
		type: "MultiStepLR",
		begin: 0,
		end: read("max_epochs"),
		by_epoch: true,
		milestones: [11],
		gamma: .1
	}],
	auto_scale_lr: () => ({ base_batch_size: 16 })
};
// src/author/zoo/table.generated.ts
const ZOO = {
	"faster-rcnn_r50_fpn": fasterRcnnR50Fpn,
	"cascade-rcnn_r50_fpn": cascadeRcnnR50Fpn,
	"cascade-mask-rcnn_r50_fpn": cascadeMaskRcnnR50Fpn,
	retinanet_r50_fpn: retinanetR50Fpn,
	fcos_r50_fpn: fcosR50Fpn,
	atss_r50_fpn: atssR50Fpn,
	gfl_r50_fpn: gflR50Fpn,
	detr_r50: detrR50,
	"deformable-detr_r50": deformableDetrR50,
	"dino-4scale_r50": dino4scaleR50,
	yolox_s: yoloxS,
	yolox_tiny: yoloxTiny,
	yolox_l: yoloxL,
	rtmdet_tiny: rtmdetTiny,
	rtmdet_s: rtmdetS,
	rtmdet_l: rtmdetL,
	mask2former_r50: mask2formerR50,
	solov2_r50_fpn: solov2R50Fpn,
	condinst_r50_fpn: condinstR50Fpn,
	coco_detection: cocoDetection,
	coco_panoptic: cocoPanoptic,
	voc0712,
	cityscapes_detection: cityscapesDetection,
	cityscapes_instance: cityscapesInstance,
	"lvis_v0.5_instance": lvisV05Instance,
	lvis_v1_instance: lvisV1Instance,
	openimages_detection: openimagesDetection,
	coco_yolox: cocoYolox,
	coco_rtmdet: cocoRtmdet,
	coco_mask2former: cocoMask2former,
	coco_detr: cocoDetr,
	schedule_20e: schedule20e,
	yolox_300e: yolox300e,
	rtmdet_300e: rtmdet300e,
	mask2former_50e: mask2former50e,
	detr_12e: detr12e
};
// src/author/zoo/sources.ts
const model = (from, title) => ({
	kind: "model",
	from,
	title
});
const dataset = (from, title) => ({
	kind: "dataset",
	from: `_base_/datasets/${from}.py`,
	title
});
const schedule = (from, title) => ({
	kind: "schedule",
	from,
	title
});
const SOURCES = {
	"faster-rcnn_r50_fpn": model("_base_/models/faster-rcnn_r50_fpn.py", "Faster R-CNN with ResNet-50 and FPN"),
	"cascade-rcnn_r50_fpn": model("_base_/models/cascade-rcnn_r50_fpn.py", "Cascade R-CNN with ResNet-50 and FPN"),
	"cascade-mask-rcnn_r50_fpn": model("_base_/models/cascade-mask-rcnn_r50_fpn.py", "Cascade Mask R-CNN with ResNet-50 and FPN"),
	retinanet_r50_fpn: model("_base_/models/retinanet_r50_fpn.py", "RetinaNet with ResNet-50 and FPN"),
	fcos_r50_fpn: model("fcos/fcos_r50-caffe_fpn_gn-head_1x_coco.py", "FCOS with ResNet-50 (Caffe) and FPN"),
	atss_r50_fpn: model("atss/atss_r50_fpn_1x_coco.py", "ATSS with ResNet-50 and FPN"),
	gfl_r50_fpn: model("gfl/gfl_r50_fpn_1x_coco.py", "Generalized Focal Loss with ResNet-50 and FPN"),
	detr_r50: model("detr/detr_r50_8xb2-150e_coco.py", "DETR with ResNet-50"),
	"deformable-detr_r50": model("deformable_detr/deformable-detr_r50_16xb2-50e_coco.py", "Deformable DETR with ResNet-50"),
	"dino-4scale_r50": model("dino/dino-4scale_r50_8xb2-12e_coco.py", "DINO, the detector, with ResNet-50 and four scales"),
	yolox_s: model("yolox/yolox_s_8xb8-300e_coco.py", "YOLOX-s"),
	yolox_tiny: model("yolox/yolox_tiny_8xb8-300e_coco.py", "YOLOX-tiny"),
	yolox_l: model("yolox/yolox_l_8xb8-300e_coco.py", "YOLOX-l"),
	rtmdet_tiny: model("rtmdet/rtmdet_tiny_8xb32-300e_coco.py", "RTMDet-tiny"),
	rtmdet_s: model("rtmdet/rtmdet_s_8xb32-300e_coco.py", "RTMDet-s"),
	rtmdet_l: model("rtmdet/rtmdet_l_8xb32-300e_coco.py", "RTMDet-l"),
	mask2former_r50: model("mask2former/mask2former_r50_8xb2-lsj-50e_coco.py", "Mask2Former for instances, with ResNet-50"),
	solov2_r50_fpn: model("solov2/solov2_r50_fpn_1x_coco.py", "SOLOv2 with ResNet-50 and FPN"),
	condinst_r50_fpn: model("condinst/condinst_r50_fpn_ms-poly-90k_coco_instance.py", "CondInst with ResNet-50 and FPN"),
	coco_detection: dataset("coco_detection", "COCO with boxes"),
	coco_panoptic: dataset("coco_panoptic", "COCO with panoptic segments"),
	voc0712: dataset("voc0712", "Pascal VOC 2007 and 2012"),
	cityscapes_detection: dataset("cityscapes_detection", "Cityscapes with boxes"),
	cityscapes_instance: dataset("cityscapes_instance", "Cityscapes with masks"),
	"lvis_v0.5_instance": dataset("lvis_v0.5_instance", "LVIS v0.5"),
	lvis_v1_instance: dataset("lvis_v1_instance", "LVIS v1"),
	openimages_detection: dataset("openimages_detection", "Open Images"),
	coco_yolox: {
		kind: "dataset",
		from: "yolox/yolox_s_8xb8-300e_coco.py",
		title: "COCO with mosaic and mixup, as YOLOX is trained"
	},
	coco_rtmdet: {
		kind: "dataset",
		from: "rtmdet/rtmdet_tiny_8xb32-300e_coco.py",
		title: "COCO with cached mosaic and mixup, as small RTMDets are trained"
	},
	coco_mask2former: {
		kind: "dataset",
		from: "mask2former/mask2former_r50_8xb2-lsj-50e_coco.py",
		title: "COCO with large scale jittering, as Mask2Former is trained"
	},
	coco_detr: {
		kind: "dataset",
		from: "dino/dino-4scale_r50_8xb2-12e_coco.py",
		title: "COCO with the random crops of DETR"
	},
	schedule_20e: schedule("_base_/schedules/schedule_20e.py", "20 epochs of SGD"),
	yolox_300e: schedule("yolox/yolox_s_8xb8-300e_coco.py", "300 epochs of SGD, as YOLOX is trained"),
	rtmdet_300e: schedule("rtmdet/rtmdet_tiny_8xb32-300e_coco.py", "300 epochs of AdamW with EMA, as RTMDet is trained"),
	mask2former_50e: schedule("mask2former/mask2former_r50_8xb2-lsj-50e_coco.py", "368,750 iterations of AdamW, as Mask2Former is trained"),
	detr_12e: schedule("dino/dino-4scale_r50_8xb2-12e_coco.py", "12 epochs of AdamW, as DINO is trained")
};
// src/author/registry.ts
const step = {
	kind: "schedule",
	options: stepScheduleOptions
};
const FRAGMENTS = {
	"mask-rcnn_r50_fpn": {
		kind: "model",
		make: maskRcnnR50Fpn,
		options: maskRcnnR50FpnOptions,
		short: { num_classes: 80 }
	},
	coco_instance: {
		kind: "dataset",
		make: cocoInstance,
		options: cocoInstanceOptions,
		short: COCO_2017
	},
	schedule_1x: {
		...step,
		make: schedule1x,
		short: {
			...STEP_DEFAULTS,
			...SCHEDULE_1X
		}
	},
	schedule_2x: {
		...step,
		make: schedule2x,
		short: {
			...STEP_DEFAULTS,
			...SCHEDULE_2X
		}
	},
	step_schedule: {
		...step,
		make: stepSchedule,
		short: STEP_DEFAULTS,
		stock: schedule1x
	},
	default_runtime: {
		kind: "runtime",
		make: defaultRuntime,
		options: defaultRuntimeOptions,
		short: {}
	}
};
function fragmentsOf(kind) {
	const open = described(z.looseObject({}), "Its keys, at any depth.");
	const zoo = Object.entries(ZOO).map(([name, make]) => [name, {
		kind: SOURCES[name].kind,
		make,
		options: open,
		short: {}
	}]);
	const all = [...Object.entries(FRAGMENTS), ...zoo];
	return new Map(all.filter(([, entry]) => entry.kind === kind));
}
export { ema as $, dino4scaleR50 as A, inMemoryOnly as At, Backbone as B, withConsequences as Bt, mask2formerR50 as C, ownInput as Ct, yoloxL as D, configOverrides as Dt, rtmdetTiny as E, validateOverrides as Et, fcosR50Fpn as F, classPlaces as Ft, res2Net as G, convNeXt as H, equalIgnoringOrder as Ht, retinanetR50Fpn as I, briefly as It, swin as J, resNeXt as K, cascadeMaskRcnnR50Fpn as L, headsOf as Lt, detrR50 as M, marker as Mt, gflR50Fpn as N, taggedElement as Nt, yoloxTiny as O, isConfigKey as Ot, atssR50Fpn as P, RESNETS as Pt, cosine as Q, cascadeRcnnR50Fpn as R, isSaid as Rt, solov2R50Fpn as S, stockValue as St, rtmdetS as T, validateLayer as Tt, pvtV2 as U, checkByValues as Ut, NAMED_BACKBONES as V, computeChild as Vt, regNet as W, formatPython as Wt, amp as X, adamW as Y, byIterations as Z, cityscapesDetection as _, printDocument as _t, mask2former50e as a, multiScaleOptions as at, cocoDetection as b, selfSupervised as bt, schedule20e as c, stepSchedule as ct, cocoRtmdet as d, cocoInstance as dt, layerDecay as et, cocoYolox as f, FRAGMENT as ft, cityscapesInstance as g, ownFragment as gt, lvisV05Instance as h, documentVariables as ht, detr12e as i, multiScale as it, deformableDetrR50 as j, interfaces as jt, yoloxS as k, described as kt, cocoDetr as l, maskRcnnR50Fpn as lt, lvisV1Instance as m, blocksText as mt, fragmentsOf as n, tta as nt, rtmdet300e as o, schedule1x as ot, openimagesDetection as p, assignmentText as pt, resNet as q, ZOO as r, STOCK_SCALES as rt, yolox300e as s, schedule2x as st, FRAGMENTS as t, poly as tt, cocoMask2former as u, defaultRuntime as ut, voc0712 as v, printValue as vt, rtmdetL as w, validate as wt, condinstR50Fpn as x, selfSupervisedSettings as xt, cocoPanoptic as y, SELF_SUPERVISED_METHODS as yt, fasterRcnnR50Fpn as z, valueAt$1 as zt };
