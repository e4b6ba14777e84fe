import { t as __exportAll } from "./rolldown-runtime.mjs";
import { a as SourceText, i as throwIfProblems, n as MmdetConfigError, o as escapeTalk } from "./errors.mjs";
import { r as nearestName, t as didYouMean } from "./nearest.mjs";
import { C as kindOf$1, D as wrongArgument, S as instanceOf, T as oneOf, _ as OBJECT, a as PyTuple, b as checkOptions, c as noPyValue, g as FUNCTION, h as BOOLEAN, i as PyList, m as ANYTHING, n as PyExpression, o as isInt, p as floatRepr, r as PyFloat, s as isPyValue, t as PyBytes, v as STRING, w as listOf, x as describeValue$1, y as checkArgument } from "./values.mjs";
import { a as aPyType, n as VALUES, r as hasTextKeys, s as pyTypeName, t as PyDict } from "./dict.mjs";
import { i as orderedItems, n as PySet, s as stringRepr, t as PyFrozenSet } from "./set.mjs";
import { a as isWritableName, i as isReadName, n as RESERVED_KEYS, r as isIdentifier } from "./engineKeys.mjs";
import { i as intFromText, n as MAX_INT_DIGITS, o as isPrintedInt, r as floatFromText } from "./numberText.mjs";
import { a as tokenize, d as sameValue, n as parsePython, s as Token, t as parseModule } from "./parse.mjs";
import { $ as locateBase, A as pureMember, I as PyBuiltin, J as withOverrides, M as builtin, N as methodNames, P as PyRange, Q as findPackage, U as CFG_OPTIONS, X as isTrue, Z as MODULES_WITH_CONFIGS, at as resolvePath, b as mmengineModule, ct as MAX_FILE_BYTES, et as packageConfigs, f as Tolerance, j as childNodes, k as isPureModule, l as sizeOf, lt as compareText, ot as readText, q as optionWrite, st as sourceOf$2, u as fillPlaceholders, ut as pySorted, z as PyType } from "./lost.mjs";
import { a as pythonRepr, i as pathKey, o as quotedRepr } from "./provenance.mjs";
import { n as pythonStr, t as PyDate } from "./pythonStr.mjs";
import { c as isRunnerKey, h as keySpan, l as runnerKeys, m as deleteKey, o as builtAlong, p as slotAt, t as Checker, u as acceptedBy } from "./check.mjs";
import { a as joinPaths, c as splitExtension, n as basename$1, r as dirname$1, s as relativePath, t as absolutePath } from "./posixPath.mjs";
import { _ as ConfigCache, c as readConfig, d as shownValues, f as stringOptions, g as readData, h as ownValues, i as fromConfig$1, l as readConfigString, m as pythonBases, o as checkLoadOptions, p as namedBases, s as contextOf, t as defineConfig, u as readTolerantly, v as memoryFileSystem } from "./defineConfig.mjs";
import { a as refuseLength, c as spansOf, i as refusal$1, o as rethrow, t as DataWrite } from "./dataText.mjs";
import { a as toPath, i as stepInto, n as formatPath, r as pathPart, t as followPath } from "./path.mjs";
import { a as isBuiltinModule, o as isLazyDialect } from "./dialect.mjs";
import { c as writtenPaths, o as pathsIn, s as targetPath } from "./readRecipe.mjs";
import { Wt as formatPython, _t as printDocument, bt as selfSupervised, dt as cocoInstance, it as multiScale, lt as maskRcnnR50Fpn, ot as schedule1x, st as schedule2x, ut as defaultRuntime, vt as printValue } from "./registry.mjs";
import { o as checkedOptions } from "./recipeSchema.mjs";
import { r as LazyValue } from "./lazyObject.mjs";
import { n as implicitType } from "./scalars.mjs";
import { a as PickleList, c as PickleSet, i as PickleGlobal, l as PickleTuple, o as PickleObject, r as PickleDict, s as PickleOpaque, t as TorchTensor } from "./tensor.mjs";
import { T as MAX_WALK_VALUES, a as requireListable, c as MAX_PICKLE_BYTES, i as pickleError, n as formatError, r as inFile, t as checkpointError } from "./problems.mjs";
import { a as requireRange, i as readBytes, n as bytesSource, r as handleSource, t as blobSource } from "./byteSource.mjs";
import { c as NumpyDtype, i as readPickle, n as TorchHost, o as PickleCursor, s as NumpyArray } from "./globals.mjs";
import { c as TorchDtype, n as decodeLatin1, r as decodeUtf8 } from "./storage.mjs";
import { t as RECORD_ENTRY } from "./container.mjs";
import { closeSync, constants, existsSync, fstatSync, openSync, readSync, readdirSync, statSync } from "node:fs";
import { link, lstat, mkdir, open, readdir, rename, stat, unlink } from "node:fs/promises";
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
// src/config/print/nesting.ts
function checkNesting(value) {
	descend(value, new Set(), []);
}
function descend(value, open, path) {
	if (value instanceof PyDict) {
		enter(value, open, path);
		for (const entry of value.entries()) {
			if (!isContainer(entry.value)) continue;
			path.push(pathKey(entry.key));
			descend(entry.value, open, path);
			path.pop();
		}
		open.delete(value);
	} else if (value instanceof PyList || value instanceof PyTuple) {
		enter(value, open, path);
		for (let at = 0; at < value.items.length; at++) {
			const item = value.items[at];
			if (!isContainer(item)) continue;
			path.push(at);
			descend(item, open, path);
			path.pop();
		}
		open.delete(value);
	}
}
function isContainer(value) {
	return typeof value === "object" && value !== null;
}
function enter(container, open, path) {
	if (open.has(container)) {
		const message = `a ${pyTypeName(container)} contains itself`;
		throw new MmdetConfigError({
			code: "python-value",
			message,
			path: [...path],
			pythonClass: "RecursionError"
		});
	}
	if (open.size >= 300) throw new MmdetConfigError({
		code: "limit",
		message: `values are nested deeper than 300`,
		path: [...path],
		pythonClass: "RecursionError"
	});
	open.add(container);
}
// src/config/print/prettySource.ts
function prettySource(dict) {
	return prettyStatements(dict).statements.join("\n");
}
function prettyStatements(dict) {
	return new SourceWriter(dict).write();
}
const INDENT$1 = 4;
var SourceWriter = class {
	#root;
	#text = "";
	#depth = 0;
	#areSeparate = true;
	constructor(root) {
		this.#root = root;
	}
	write() {
		const { items, isDisplay } = sorted(this.#root);
		if (isDisplay) {
			this.#items(items, true, 0, "\n");
			return {
				statements: [this.#text],
				areSeparate: false
			};
		}
		const statements = items.map(({ key, value }) => {
			this.#text = "";
			if (losesKey(key, value)) this.#areSeparate = false;
			this.#item(key, value, false, INDENT$1);
			return this.#text;
		});
		return {
			statements,
			areSeparate: this.#areSeparate && statements.length > 0
		};
	}
	#dict(dict, indent) {
		this.#enter();
		const { items, isDisplay } = sorted(dict);
		this.#items(items, isDisplay, indent, `,\n${" ".repeat(indent)}`);
		this.#depth--;
	}
	#items(items, isDisplay, indent, separator) {
		let before = isDisplay ? "{" : "";
		for (const { key, value } of items) {
			this.#text += before;
			this.#item(key, value, isDisplay, indent + INDENT$1);
			before = separator;
		}
		if (isDisplay) this.#text += "}";
	}
	#item(key, value, isDisplay, indent) {
		if (!losesKey(key, value)) this.#key(key, isDisplay, indent);
		if (value instanceof PyDict) {
			this.#text += `dict(\n${" ".repeat(indent)}`;
			this.#dict(value, indent);
			this.#text += ")";
		} else if (value instanceof PyList || value instanceof PyTuple) this.#sequence(value, indent);
		else this.#text += leafText(value);
	}
	#key(key, isDisplay, indent) {
		const name = keyName(key);
		if (!isDisplay) this.#text += `${name}=`;
		else if (typeof key !== "string") this.#text += `${name}: `;
		else {
			if (!PLAIN_KEY.test(name)) this.#areSeparate = false;
			this.#text += `'${name.includes("\n") ? name.replaceAll("\n", `\n${" ".repeat(indent)}`) : name}': `;
		}
	}
	#sequence(sequence, indent) {
		this.#enter();
		const margin = " ".repeat(indent);
		this.#text += sequence instanceof PyList ? "[\n" : "(\n";
		for (const item of sequence.items) {
			this.#text += margin;
			if (item instanceof PyDict) {
				this.#text += "dict(";
				this.#dict(item, indent + INDENT$1);
				this.#text += ")";
			} else if (item instanceof PyList || item instanceof PyTuple) this.#sequence(item, indent + 8);
			else this.#text += leafText(item);
			this.#text += ",\n";
		}
		this.#text += margin + (sequence instanceof PyList ? "]" : ")");
		this.#depth--;
	}
	#enter() {
		if (++this.#depth >= 300) checkNesting(this.#root);
	}
};
const PLAIN_KEY = /^[ -&(-[\]-~]*$/;
function losesKey(key, value) {
	return key === null && (value instanceof PyList || value instanceof PyTuple);
}
function sorted(dict) {
	const items = Array.from(dict.entries());
	let isAscii = true;
	let isDisplay = false;
	for (const { key } of items) {
		if (typeof key === "string" && ASCII_NAME.test(key)) continue;
		isAscii &&= typeof key === "string" && ASCII.test(key);
		isDisplay ||= !isIdentifier(keyName(key));
	}
	if (isAscii) items.sort(byAsciiKey);
	else items.sort((one, other) => compareText(keyName(one.key), keyName(other.key)));
	return {
		items,
		isDisplay
	};
}
const ASCII_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const ASCII = /^[ -~]*$/;
function byAsciiKey({ key: one }, { key: other }) {
	return one < other ? -1 : 1;
}
function keyName(key) {
	return typeof key === "string" ? key : printed(key);
}
function leafText(value) {
	return typeof value === "string" ? stringRepr(value) : printed(value);
}
function printed(value) {
	if (!holdsUnprintedInt(value)) return pythonStr(value);
	throw new MmdetConfigError({
		code: "python-value",
		message: `Exceeds the limit (${MAX_INT_DIGITS} digits) for integer string conversion`,
		pythonClass: "ValueError"
	});
}
function holdsUnprintedInt(value) {
	if (typeof value === "bigint") return !isPrintedInt(value);
	if (value instanceof PyTuple) return value.items.some(holdsUnprintedInt);
	return value instanceof PySet && Array.from(value.values()).some(holdsUnprintedInt);
}
// src/server/diagnostics.ts
async function diagnostics(workspace, path) {
	const { source } = await workspace.view(path);
	const found = [];
	for (const problem of await workspace.problems(path)) {
		const { span, hint } = problem;
		const isOwn = span?.source.name === path;
		const message = escapeTalk(problem.message);
		const said = hint === void 0 ? message : `${message}\n${escapeTalk(hint)}`;
		if (isOwn || span === void 0) {
			const place = span ?? {
				source,
				start: 0,
				end: firstLineEnd(source.text)
			};
			found.push({
				problem,
				span: {
					...place,
					source
				},
				message: said
			});
			continue;
		}
		const { line } = span.source.positionAt(span.start);
		const name = escapeTalk(basename$1(span.source.name));
		const own = problem.related?.find((one) => one.span?.source.name === path)?.span;
		const others = problem.related?.filter((one) => one.span === void 0 || one.span !== own) ?? [];
		found.push({
			problem: {
				...problem,
				related: [{
					message: "it is written here",
					span
				}, ...others]
			},
			span: own === void 0 ? await placeOfBase(workspace, path, span.source.name) : {
				...own,
				source
			},
			message: `in ${name}, line ${line}: ${said}`
		});
	}
	return found.sort((one, other) => one.span.start - other.span.start);
}
async function placeOfBase(workspace, path, file) {
	const bases = await workspace.bases(path);
	for (const base of bases) if (base.path === file || (await workspace.view(base.path)).files.includes(file)) return base.span;
	const { source } = await workspace.view(path);
	return bases[0]?.span ?? {
		source,
		start: 0,
		end: firstLineEnd(source.text)
	};
}
function firstLineEnd(text) {
	const end = text.indexOf("\n");
	return end < 0 ? text.length : end;
}
// src/server/finder.ts
function frameOf(kind, path) {
	return {
		kind,
		path,
		keys: new Map(),
		isOpaque: false,
		key: void 0,
		index: 0,
		isBegun: false,
		isComputed: false,
		isUpdate: false
	};
}
const VALUE_FOLLOWS = new Set("in if else and or not return lambda is yield".split(" "));
var Finder$1 = class {
	#text;
	#tokens;
	#at;
	#shift;
	#isOpen;
	#frames = [];
	#target;
	#names = [];
	#isStatementBegun = false;
	#isTop = true;
	#isComputed = false;
	#found;
	constructor(text, tokens, at, shift, isOpen, target) {
		this.#text = text;
		this.#tokens = tokens;
		this.#at = at;
		this.#shift = shift;
		this.#isOpen = isOpen;
		this.#target = target;
	}
	find() {
		const { kinds, starts, ends, length } = this.#tokens;
		const own = this.#wordIndex();
		for (let index = 0; index < length; index++) {
			const isBehind = own === void 0 ? starts[index] >= this.#at : index === own;
			if (this.#found === void 0 && (isBehind || kinds[index] === Token.error)) this.#note(own);
			if (kinds[index] === Token.end || kinds[index] === Token.error) break;
			index = this.#take(index);
			if (own !== void 0 && this.#found === void 0 && index >= own) this.#note(own);
		}
		if (this.#found === void 0 || own === void 0 && (ends.at(-1) ?? 0) < this.#at) this.#note(own);
		return this.#found();
	}
	#wordIndex() {
		const { kinds, starts, ends } = this.#tokens;
		const isWord = (kind) => kind === Token.name || kind === Token.string || kind === Token.number || kind === Token.keyword;
		const index = starts.findIndex((start, each) => start <= this.#at && this.#at <= ends[each] && isWord(kinds[each]));
		return index < 0 ? void 0 : index;
	}
	#note(own) {
		const frames = [...this.#frames];
		const frame = frames.at(-1);
		const { texts, kinds } = this.#tokens;
		const next = own === void 0 ? "" : texts[own + 1] ?? "";
		const isKeyWord = own !== void 0 && (frame?.kind === "call" ? next === "=" && kinds[own] === Token.name : frame?.kind === "display" && next === ":");
		const word = own === void 0 ? void 0 : this.#word(own);
		const begun = frame === void 0 ? this.#isStatementBegun && this.#target !== void 0 : frame.isBegun;
		const isKey = isKeyWord && !begun;
		const path = isKey && frame?.path !== void 0 && word !== void 0 ? [...frame.path, word.text] : this.#itemPath();
		const target = frame === void 0 && this.#target === void 0 && this.#isTop && word !== void 0 ? this.#targetPath(own) : void 0;
		const names = own === void 0 ? this.#namesBefore() : this.#dottedNames(own);
		const isGap = target === void 0 && !isKey && this.#isGap(frame, word);
		this.#found = () => ({
			language: "python",
			part: isKey || target !== void 0 ? "key" : isGap ? "gap" : "value",
			path: frames.some(({ isOpaque }) => isOpaque) ? void 0 : target ?? (isGap ? void 0 : path),
			frames: frames.map((one) => frames.some((outer) => outer.isOpaque) ? {
				...one,
				path: void 0
			} : one),
			word,
			names
		});
	}
	#isGap(frame, word) {
		if (frame === void 0) return this.#target === void 0 && this.#isTop;
		if (frame.kind === "call") return !frame.isBegun && word?.isText !== true;
		return frame.kind === "display" && !frame.isBegun;
	}
	#targetPath(own) {
		const { texts, kinds, length } = this.#tokens;
		let depth = 0;
		for (let index = own; index < length && kinds[index] !== Token.newline; index++) {
			const word = texts[index];
			if ("([{".includes(word) && word !== "") depth++;
			else if (")]}".includes(word) && word !== "") depth--;
			else if (depth === 0 && kinds[index] === Token.operator && /^(?:=|[^=!<>]+=)$/.test(word)) return fromBase([...this.#names, this.#word(own).text]);
		}
	}
	#take(index) {
		const { kinds, texts } = this.#tokens;
		const kind = kinds[index];
		const word = texts[index];
		const frame = this.#frames.at(-1);
		if (kind === Token.newline || word === ";" && frame === void 0) this.#endStatement();
		else if (kind === Token.operator && "([{".includes(word)) return this.#openBracket(index, word, frame);
		else if (kind === Token.operator && ")]}".includes(word)) this.#frames.pop();
		else if (frame === void 0) this.#takeTop(index, word);
		else this.#takeInside(frame, index, word);
		return index;
	}
	#endStatement() {
		this.#target = void 0;
		this.#names = [];
		this.#isStatementBegun = false;
		this.#isTop = true;
		this.#isComputed = false;
	}
	#takeTop(index, word) {
		const { kinds } = this.#tokens;
		const kind = kinds[index];
		if (kind === Token.indent || kind === Token.dedent) return;
		if (this.#target === void 0) {
			if (kind === Token.name && (!this.#isStatementBegun || this.#tokens.texts[index - 1] === ".")) this.#names.push(word);
			else if (word === "=" || /^[^=!<>]+=$/.test(word) && kind === Token.operator) {
				this.#target = this.#isTop ? fromBase(this.#names) : void 0;
				this.#isComputed = word !== "=";
			} else if (word === ":" && this.#names.length === 0) this.#endStatement();
			else if (word !== "." && word !== ":" && kind === Token.keyword) this.#isTop = false;
		} else if (isOperator(kind, word)) this.#isComputed = true;
		this.#isStatementBegun = true;
	}
	#takeInside(frame, index, word) {
		const { kinds, texts } = this.#tokens;
		const kind = kinds[index];
		if (word === "," && kind === Token.operator) {
			frame.key = void 0;
			frame.index++;
			frame.isBegun = false;
			frame.isComputed = false;
			return;
		}
		const next = texts[index + 1];
		const isName = frame.kind === "call" && kind === Token.name && next === "=";
		const isText = frame.kind === "display" && kind === Token.string && next === ":";
		if (!frame.isBegun && (isName || isText)) {
			frame.key = this.#word(index).text;
			const isTextValue = kinds[index + 2] === Token.string && /^[,)}]?$/.test(texts[index + 3] ?? "");
			frame.keys.set(frame.key, isTextValue ? this.#word(index + 2).text : void 0);
		} else if (kind === Token.keyword && word === "for") frame.isOpaque = true;
		else if (frame.kind === "list" && !frame.isBegun && (word === "*" || word === "**")) frame.isOpaque = true;
		else if (frame.isBegun && isOperator(kind, word)) frame.isComputed = true;
		frame.isBegun = !isName && !isText;
	}
	#openBracket(index, word, frame) {
		const { kinds, texts } = this.#tokens;
		const before = index === 0 ? "" : texts[index - 1];
		const kindBefore = index === 0 ? Token.newline : kinds[index - 1];
		const isAfterValue = kindBefore === Token.name || kindBefore === Token.string || kindBefore === Token.operator && /^[)\]}]$/.test(before) || kindBefore === Token.keyword && !VALUE_FOLLOWS.has(before);
		if (word === "[" && frame === void 0 && this.#target === void 0 && texts[index + 2] === "]" && (kinds[index + 1] === Token.string || kinds[index + 1] === Token.number)) {
			const own = this.#word(index + 1);
			if (!(own.start <= this.#at + this.#shift && this.#at + this.#shift <= own.end) || this.#found !== void 0) {
				this.#names.push(own.isText ? own.text : Number(own.text));
				return index + 2;
			}
		}
		const isDict = word === "(" && before === "dict" && texts[index - 2] !== ".";
		const path = (frame === void 0 ? this.#isComputed : frame.isComputed) ? void 0 : this.#itemPath();
		const kind = isDict ? "call" : isAfterValue ? "other" : word === "{" ? "display" : this.#bracketKind(index, word);
		if (frame !== void 0) frame.isBegun = true;
		else this.#isStatementBegun = true;
		const updated = word === "(" && frame === void 0 ? this.#updated() : void 0;
		if (updated !== void 0) this.#frames.push({
			...frameOf("call", updated),
			isUpdate: true
		});
		else this.#frames.push(frameOf(kind, kind === "other" ? void 0 : path));
		return index;
	}
	#updated() {
		return this.#target === void 0 && this.#isTop && this.#names.length > 1 && this.#names.at(-1) === "update" ? fromBase(this.#names.slice(0, -1)) : void 0;
	}
	#bracketKind(index, word) {
		if (word === "[") return "list";
		const { texts, kinds, length } = this.#tokens;
		let depth = 0;
		for (let at = index; at < length; at++) {
			if (kinds[at] !== Token.operator) continue;
			if ("([{".includes(texts[at])) depth++;
			else if (")]}".includes(texts[at]) && --depth === 0) return "group";
			else if (depth === 1 && texts[at] === ",") return "list";
		}
		return "group";
	}
	#itemPath() {
		const frame = this.#frames.at(-1);
		if (frame === void 0) return this.#target;
		if (frame.path === void 0 || frame.kind === "group") return frame.path;
		if (frame.kind === "list") return [...frame.path, frame.index];
		if (frame.key === void 0) return frame.isUpdate ? frame.path : void 0;
		return [...frame.path, frame.key];
	}
	#word(index) {
		const { kinds, starts, ends, texts } = this.#tokens;
		const start = starts[index] + this.#shift;
		const end = ends[index] + this.#shift;
		if (kinds[index] !== Token.string) return {
			text: texts[index] || this.#text.slice(starts[index], ends[index]),
			start,
			end,
			isText: false,
			isOpen: false
		};
		const whole = this.#text.slice(starts[index], ends[index]);
		const [prefix = "", quote = ""] = /^[a-zA-Z]{0,2}('''|"""|['"])/.exec(whole) ?? [];
		const isOpen = this.#isOpen && end - quote.length === this.#at + this.#shift;
		return {
			text: whole.slice(prefix.length, whole.length - quote.length),
			start: start + prefix.length,
			end: end - quote.length,
			isText: true,
			isOpen
		};
	}
	#namesBefore() {
		const dot = this.#tokens.ends.indexOf(this.#at);
		if (this.#tokens.texts[dot] !== "." || dot < 1) return [];
		const names = this.#dottedNames(dot - 1);
		return names.length === 0 ? [] : [...names, ""];
	}
	#dottedNames(index) {
		const { kinds, texts } = this.#tokens;
		if (kinds[index] !== Token.name) return [];
		const names = [texts[index]];
		for (let at = index; texts[at - 1] === "." && kinds[at - 2] === Token.name; at -= 2) names.unshift(texts[at - 2]);
		return names;
	}
};
function fromBase(names) {
	const path = names[0] === "_base_" && names.length > 1 ? names.slice(1) : names;
	return path.length === 0 ? void 0 : [...path];
}
function isOperator(kind, word) {
	return kind === Token.operator && /^(?:[-+*/%|&^@]|\/\/|<<|>>|\*\*)$/.test(word);
}
// src/server/spot.ts
function languageOf(path) {
	if (/\.ya?ml$/.test(path)) return "yaml";
	return path.endsWith(".json") ? "json" : "python";
}
async function spotIn(source, offset) {
	const language = languageOf(source.name);
	if (language === "yaml") return (await import("./yamlSpot.mjs")).yamlSpot(source, offset);
	return language === "json" ? jsonSpot(source, offset) : spotAt(source, offset);
}
function jsonSpot({ text }, offset) {
	const open = openText(text, tokenize(text), offset);
	const closed = open === void 0 ? text : `${text.slice(0, offset)}${open}${text.slice(offset)}`;
	return {
		...new Finder$1(closed, tokenize(closed), offset, 0, open !== void 0, []).find(),
		language: "json",
		names: []
	};
}
function spotAt(source, offset) {
	return withinField(source, spotOf(source, offset), offset);
}
function withinField({ text }, spot, offset) {
	const { word } = spot;
	if (!word?.isText || !/\bf[rR]?['"]+$|\b[rR]?f['"]+$/i.test(text.slice(Math.max(0, word.start - 5), word.start))) return spot;
	for (const { index, 1: names = "", 0: whole } of word.text.matchAll(/\{\{|\{[ \t]*([^\W\d]\w*(?:\.[^\W\d]\w*)*)/g)) {
		const from = word.start + index + whole.length - names.length;
		if (names === "" || offset < from || from + names.length < offset) continue;
		const after = names.slice(offset - from).search(/\.|$/);
		const before = names.slice(0, offset - from + after);
		const own = before.slice(before.lastIndexOf(".") + 1);
		const end = from + before.length;
		return {
			...spot,
			part: "value",
			word: {
				text: own,
				start: end - own.length,
				end,
				isText: false,
				isOpen: false
			},
			names: before.split(".")
		};
	}
	return spot;
}
function spotOf({ text }, offset) {
	const start = statementStart(text, offset);
	const end = statementEnd(text, offset);
	const tokens = tokenize(text.slice(start, end));
	const at = offset - start;
	const open = openText(text.slice(start, end), tokens, at);
	if (open === void 0) return new Finder$1(text.slice(start, end), tokens, at, start, false).find();
	const closed = `${text.slice(start, offset)}${open}${text.slice(offset, end)}`;
	return new Finder$1(closed, tokenize(closed), at, start, true).find();
}
function isComment({ text }, offset) {
	const start = statementStart(text, offset);
	const { kinds, starts, ends } = tokenize(text.slice(start, statementEnd(text, offset)));
	const last = starts.findLastIndex((one) => one < offset - start);
	const from = Math.max(start + (ends[last] ?? 0), text.lastIndexOf("\n", offset - 1) + 1);
	return kinds[last] !== Token.error && text.slice(from, offset).includes("#");
}
function namesBases({ text }, offset) {
	const line = text.lastIndexOf("\n", offset - 1) + 1;
	const starts = /[ \t]*from\b|_base_\b/y;
	for (const from of [line, statementStart(text, offset)]) {
		starts.lastIndex = from;
		if (starts.test(text)) return true;
	}
	return false;
}
function statementStart(text, offset) {
	let start = text.lastIndexOf("\n", offset - 1) + 1;
	while (start > 0 && !/[A-Za-z_]/.test(text[start] ?? "")) start = text.lastIndexOf("\n", start - 2) + 1;
	return start;
}
function statementEnd(text, offset) {
	let end = text.indexOf("\n", offset);
	while (end >= 0 && !/[A-Za-z_]/.test(text[end + 1] ?? "_")) end = text.indexOf("\n", end + 1);
	return end < 0 ? text.length : end + 1;
}
function openText(text, { kinds, starts }, at) {
	const start = starts.at(-1) ?? 0;
	if (kinds.at(-1) !== Token.error || at <= start || text.slice(start, at).includes("\n")) return void 0;
	return /^[a-zA-Z]{0,2}('''|"""|['"])/.exec(text.slice(start, at))?.[1];
}
// src/server/actions.ts
async function codeActions(workspace, path, start, end) {
	const actions = [];
	const { recipe } = await workspace.view(path);
	for (const { problem, span } of await diagnostics(workspace, path)) {
		if (span.start > end || start > span.end) continue;
		const isHere = (one) => one.span.source.name === path;
		const own = [
			problem.fix,
			...replacements(problem),
			replacing(problem),
			withoutStatement(problem)
		];
		const offered = problem.span?.source.name !== path ? [problem.fix?.edits.every(isHere) ? problem.fix : besideType(problem, span)] : recipe === void 0 ? [...own, await ofBase(workspace, path, problem)] : replacements(problem).filter(({ edits }) => isSaid(problem, edits));
		for (const fix of offered) if (fix !== void 0 && !actions.some((one) => isSame(one, fix))) actions.push({
			...fix,
			problem
		});
	}
	return actions;
}
function isSaid({ code, message }, edits) {
	if (code === "config-base" || code === "file-not-found") return true;
	return edits.every(({ span: { source, start, end } }) => message.includes(source.text.slice(start, end)));
}
function isSame(one, other) {
	const places = ({ edits }) => edits.map(({ span, text }) => `${span.start}-${span.end} ${text}`).join();
	return one.title === other.title && places(one) === places(other);
}
async function ofBase(workspace, path, { pythonClass, span }) {
	if (pythonClass !== "NameError" || span === void 0) return void 0;
	const name = span.source.text.slice(span.start, span.end);
	for (const base of (await workspace.facts(path)).bases) {
		if (!(await workspace.view(base.path)).dict.has(name)) continue;
		return {
			title: `replace by _base_.${name}`,
			edits: [{
				span,
				text: `_base_.${name}`
			}]
		};
	}
}
function besideType({ code }, { source, start }) {
	if (code !== "type-changed-without-delete") return void 0;
	const [key] = /(?:\btype\s*=|(["'])type\1\s*:|\btype\s*:)\s*$/.exec(source.text.slice(0, start)) ?? [];
	if (key === void 0) return void 0;
	return {
		...deleteKey(source, start - key.length, !/^["']/.test(key)),
		title: "add _delete_=True: nothing of the base stays"
	};
}
function replacements({ code, span, fix, suggestions = [] }) {
	if (span === void 0 || fix !== void 0) return [];
	const { source, start, end } = span;
	const [, prefix = "", quote = "", word = ""] = /^((?:[a-zA-Z]{0,2}(?=['"]))?)(['"]?)([^'"\n]+)\2$/.exec(source.text.slice(start, end)) ?? [];
	const isWord = quote !== "" || (languageOf(source.name) === "yaml" ? /^[\w./:-]+$/ : /^[\w.]+$/).test(word);
	if (word === "" || !isWord) return [];
	const from = start + prefix.length + quote.length;
	return suggestions.map((suggestion) => {
		const text = (code === "config-base" || code === "file-not-found") && suggestion.startsWith("/") ? baseText(suggestion, source, word) : suggestion;
		return {
			title: `replace by ${text}`,
			edits: [{
				span: {
					source,
					start: from,
					end: from + word.length
				},
				text
			}]
		};
	});
}
function baseText(file, { name }, before) {
	const path = relativePath(dirname$1(name), file);
	return before.startsWith("./") ? path : path.replace(/^\.\//, "");
}
function replacing({ code, span }) {
	if (code !== "config-merge" || span === void 0) return void 0;
	const { source, start, end } = span;
	const text = source.text.slice(start, end);
	const [head] = /^(?:dict\(|\{)\s*/.exec(text) ?? [];
	if (head !== void 0) return deleteKey(source, start + head.length, head.startsWith("d"));
	return languageOf(source.name) === "yaml" && /^[^[\]{}]*?:\s/.test(text) ? deleteKey(source, start, false) : void 0;
}
function withoutStatement({ code, span }) {
	if (code !== "dead-override" || span === void 0) return void 0;
	const { source } = span;
	if (languageOf(source.name) !== "python") return void 0;
	const statement = parseModule(source).module.body.find(({ start, end }) => start <= span.start && span.end <= end);
	if (statement?.nodeType !== "Assign") return void 0;
	const line = source.lineStarts[source.lineIndexAt(statement.start)] ?? statement.start;
	const next = source.lineStarts[source.lineIndexAt(statement.end) + 1] ?? source.text.length;
	if (!(source.text.slice(line, statement.start).trim() === "" && /^\s*(?:#.*\n?)?$/.test(source.text.slice(statement.end, next)))) return void 0;
	return {
		title: "remove what has no effect",
		edits: [{
			span: {
				source,
				start: line,
				end: next
			},
			text: ""
		}]
	};
}
// src/server/brief.ts
const MAX_PRINTED = 1e3;
function brief(value, most) {
	if (sizeOf(value).values > MAX_PRINTED) return `${pyTypeName(value)} of ${lengthOf(value)} items`;
	const text = quotedRepr(value);
	return text.length > most ? `${text.slice(0, most)}…` : text;
}
function lengthOf(value) {
	if (value instanceof PyDict) return value.size;
	return value instanceof PyList || value instanceof PyTuple ? value.items.length : 0;
}
const SHOWN$3 = 60;
function short(value) {
	if (value instanceof PyDict && value.size > 4) return `dict(${Array.from(value.entries(), ({ key }) => key).slice(0, 4).join(", ")}, …)`;
	if ((value instanceof PyList || value instanceof PyTuple) && value.items.length > 8) return `${value.items.length} items`;
	return brief(value, SHOWN$3);
}
// src/config/origin.ts
function originsOf(root, path) {
	const steps = followPath(root, path);
	if (steps.length < path.length) throw new MmdetConfigError(leadsNowhere(root, path));
	const found = new FoundOrigins();
	const own = steps.findLast(({ write }) => write !== void 0);
	const key = String(path.at(-1));
	found.addHistory(own?.write, key);
	for (let at = steps.length - 2; at >= 0; at--) for (const old of historyOf(steps[at]?.write?.shadowed)) found.addHistory(writeWithin(old.value, path.slice(at + 1)), key);
	return found.origins;
}
const MAX_HISTORY$1 = 1e3;
function* historyOf(newest) {
	let count = 0;
	for (let write = newest; write !== void 0 && count < MAX_HISTORY$1; write = write.shadowed, count++) yield write;
}
var FoundOrigins = class {
	origins = [];
	#places = new Map();
	addHistory(newest, name) {
		for (const write of historyOf(newest)) {
			const { span, value } = write;
			if (!this.#isNew(span)) continue;
			const { line, column } = span.source.positionAt(span.start);
			const merged = isMerged(write);
			this.origins.push({
				file: span.source.name,
				line,
				column,
				span,
				value,
				merged,
				key: keySpan(write, name)
			});
		}
	}
	#isNew({ source, start, end }) {
		const known = this.#places.get(source.name);
		const place = start * MAX_OFFSET + end;
		if (known === void 0) this.#places.set(source.name, new Set([place]));
		else if (known.has(place)) return false;
		else known.add(place);
		return true;
	}
};
const MAX_OFFSET = 2 ** 26;
const MAX_WRITES = 1e6;
function writesAt(root, file, offset) {
	const found = [];
	let looked = 0;
	const look = (value, path, outerReplaced) => {
		for (const { key, value: held, write } of stepsInto(value)) {
			if (++looked > MAX_WRITES) return;
			const inner = [...path, pathPart(key)];
			look(held, inner, outerReplaced);
			let isReplaced = outerReplaced;
			let newer;
			for (const one of historyOf(write)) {
				isReplaced ||= newer !== void 0 && !mergesInto(newer, one);
				newer = one;
				note(one, inner, isReplaced);
				if (isReplaced && !outerReplaced) look(one.value, inner, true);
			}
		}
	};
	const note = (write, path, isReplaced) => {
		const { span, value } = write;
		if (span.source.name !== file || offset > span.end) return;
		const key = offset < span.start && span.start - offset < 200 ? keySpan(write, String(path.at(-1))) : void 0;
		if (offset < span.start && (key === void 0 || offset < key.start || offset > key.end)) return;
		found.push({
			path,
			span,
			key: key ?? keySpan(write, String(path.at(-1))),
			value,
			isReplaced
		});
	};
	look(root, [], false);
	const length = ({ span }) => span.end - span.start;
	return found.sort((one, other) => length(one) - length(other) || Number(one.isReplaced) - Number(other.isReplaced));
}
function* stepsInto(value) {
	if (value instanceof PyDict) yield* value.entries();
	if (!(value instanceof PyList || value instanceof PyTuple)) return;
	for (const [key, item] of value.items.entries()) yield {
		key,
		value: item,
		write: value.writes?.[key]
	};
}
function writeWithin(root, path) {
	let value = root;
	let write;
	for (const part of path) {
		const step = stepInto(value, part);
		if (step === void 0) return void 0;
		value = step.value;
		write = step.write;
	}
	return write;
}
function leadsNowhere(root, path) {
	const steps = followPath(root, path);
	const found = steps.length;
	const held = found === 0 ? root : steps[found - 1].value;
	const shown = found === 0 ? "the config" : formatPath(path.slice(0, found));
	const missing = path[found];
	const message = `${formatPath(path)} leads nowhere: ${shown} ${lacks$1(held)} ${missing}`;
	const gone = replacedWhole(path, steps);
	if (gone !== void 0) return {
		code: "invalid-path",
		message,
		path,
		...gone
	};
	const near = held instanceof PyDict ? nearKey(held, missing) : void 0;
	return {
		code: "invalid-path",
		message,
		path,
		...near === void 0 ? {} : didYouMean(near)
	};
}
function lacks$1(held) {
	if (held instanceof PyDict) return "has no";
	if (held instanceof PyList || held instanceof PyTuple) return `has ${held.items.length} items and no`;
	return `is ${aPyType(held)} without`;
}
function nearKey(dict, missing) {
	const names = Array.from(dict.entries(), ({ key }) => String(pathPart(key)));
	return /^-?\d+$/.test(String(missing)) ? void 0 : nearestName(String(missing), names);
}
function replacedWhole(path, steps) {
	for (let at = steps.length - 1; at >= 0; at--) {
		const since = [];
		for (const write of historyOf(steps[at]?.write)) {
			const old = since.length === 0 ? void 0 : writeWithin(write.value, path.slice(at + 1));
			if (old !== void 0) {
				const shown = formatPath(path.slice(0, at + 1));
				const { span } = since.findLast((newer) => !mergesInto(newer, write)) ?? since.at(-1);
				return {
					span: old.span,
					related: [{
						message: `${shown} was replaced as a whole here`,
						span
					}],
					hint: `the value was written, and ${shown} has had another since`
				};
			}
			since.push(write);
		}
	}
}
function isMerged(write) {
	const { source } = write.span;
	for (const old of historyOf(write.shadowed)) if (old.span.source !== source) return mergesInto(write, old);
	return false;
}
function mergesInto({ value, span }, old) {
	if (!(value instanceof PyDict && old.value instanceof PyDict) || span.source === old.span.source) return false;
	return !isTrue(value.get("_delete_") ?? false);
}
// src/server/describe.ts
function originsAt(dict, path) {
	return path.length > 0 && followPath(dict, path).length === path.length ? originsOf(dict, path) : [];
}
function dictAt$1(dict, path) {
	if (path.length === 0) return dict;
	const steps = followPath(dict, path);
	const value = steps.length === path.length ? steps.at(-1)?.value : void 0;
	if (value instanceof PyDict) return value;
	return originsAt(dict, path).find((origin) => origin.value instanceof PyDict)?.value;
}
function nodeAt(dict, index, scope, path) {
	const node = builtAlong(dict, index, scope, path).at(-1);
	return node?.path.length === path.length ? node : void 0;
}
function argumentAt(dict, index, scope, path) {
	const component = nodeAt(dict, index, scope, path.slice(0, -1))?.component;
	const parameter = component?.parameters.find(({ name }) => name === path.at(-1));
	return component === void 0 || parameter === void 0 ? void 0 : {
		component,
		parameter
	};
}
function withFrames(dict, { path: own, frames }) {
	const made = new PyDict();
	for (const path of [own, ...frames.map((frame) => frame.path)]) {
		const step = path?.[0] === void 0 ? void 0 : stepInto(dict, path[0]);
		if (step !== void 0) made.set(step.key, step.value, step.write);
	}
	for (const { path, keys, kind } of frames) {
		if (path === void 0 || path.length === 0 || kind === "group" || kind === "other") continue;
		const held = followPath(made, path);
		const known = held.length === path.length ? held.at(-1)?.value : void 0;
		if (kind === "list") put(made, path, known instanceof PyList ? known : new PyList([]));
		else {
			const own = dictAt$1(made, path)?.copy() ?? new PyDict();
			for (const [key, text] of keys) if (text !== void 0 || !own.has(key)) own.set(key, text ?? null);
			put(made, path, own);
		}
	}
	return made;
}
function withValueAt(dict, path, value) {
	const made = dict.copy();
	put(made, path, value);
	return made;
}
function put(root, path, value) {
	let at = root;
	for (const [depth, part] of path.entries()) {
		const isLast = depth === path.length - 1;
		const held = stepInto(at, part)?.value;
		const next = isLast ? value : held instanceof PyDict ? held.copy() : copyOfList(held, path[depth + 1]);
		if (at instanceof PyDict) at.set(part, next);
		else if (at instanceof PyList && typeof part === "number") at.items[part] = next;
		at = next;
	}
}
function copyOfList(held, next) {
	if (held instanceof PyList) return new PyList(held.items.slice());
	return typeof next === "number" ? new PyList([]) : new PyDict();
}
function configSpot(spot) {
	const frames = spot.frames.flatMap((frame) => {
		const path = frame.path && configPath$1(frame.path);
		return path === void 0 ? [] : [{
			...frame,
			path
		}];
	});
	const path = spot.path && configPath$1(spot.path);
	return path === void 0 && frames.length === 0 ? void 0 : {
		...spot,
		path,
		frames,
		names: []
	};
}
function configPath$1([part, name, ...rest]) {
	if (part === "overrides" || part === "variables") return name === void 0 ? [] : [name, ...rest];
	if (name === void 0) return void 0;
	if (part === "model") return ["model", ...rest];
	return part === "dataset" || part === "schedule" || part === "runtime" ? rest : void 0;
}
// src/server/hoverText.ts
const SHOWN_ORIGIN = 80;
const MAX_ORIGINS = 8;
function hoverParts(info) {
	const { path, value, origins, argument, component, base, option, heirs } = info;
	if (base !== void 0) return [line("base ", {
		text: base,
		file: base,
		line: 1
	})];
	const parts = [];
	if (path !== void 0 && value !== void 0) parts.push(code(`${formatPath(path)} = ${value}`));
	const lines = origins.slice(0, MAX_ORIGINS).map((origin, at) => {
		return [
			{
				text: `${basename$1(origin.file)}:${origin.line}`,
				file: origin.file,
				line: origin.line
			},
			` ${verbOf(origins, at)} `,
			{ code: brief(origin.value, SHOWN_ORIGIN) }
		];
	});
	if (origins.length > MAX_ORIGINS) lines.push([`and ${origins.length - MAX_ORIGINS} more`]);
	if (lines.length > 0) parts.push({
		kind: "list",
		lines
	});
	if (heirs !== void 0 && heirs.overriding.length > 0) parts.push(heirsLine(heirs));
	if (option !== void 0) parts.push(...optionParts(option));
	if (argument !== void 0) parts.push(argumentLine(argument));
	if (component !== void 0) parts.push(...componentParts(component));
	return parts;
}
const MAX_HEIRS$1 = 3;
function heirsLine({ count, overriding }) {
	const shown = overriding.slice(0, MAX_HEIRS$1).flatMap((file, at) => {
		return [at === 0 ? ": " : ", ", {
			text: basename$1(file),
			file,
			line: 1
		}];
	});
	const rest = overriding.length - MAX_HEIRS$1;
	return line(`overridden in ${overriding.length} of ${count} config${count === 1 ? "" : "s"} that inherit${count === 1 ? "s" : ""} it`, ...shown, ...rest > 0 ? [` and ${rest} more`] : []);
}
function hoverText(info, linkOf) {
	const ofLine = (pieces) => pieces.map((piece) => markdownOf(piece, linkOf)).join("");
	return hoverParts(info).map((part) => {
		if (part.kind === "code") return `\`\`\`python\n${part.text.replaceAll("```", "'''")}\n\`\`\``;
		return part.kind === "line" ? ofLine(part.pieces) : part.lines.map((pieces) => `- ${ofLine(pieces)}`).join("\n");
	}).join("\n\n");
}
function markdownOf(piece, linkOf) {
	if (typeof piece === "string") return piece;
	if ("code" in piece) return `\`${piece.code.replaceAll("`", "'").replaceAll("\n", " ")}\``;
	const text = escapeTalk(piece.text).replace(/[\\`*_[\]<>&]/g, "\\$&");
	if (linkOf === void 0) return text;
	return `[${text}](${linkOf(piece.file, piece.line).replace(/[()&]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)})`;
}
function verbOf(origins, at) {
	const [own, newer] = [origins[at], origins[at - 1]];
	if (newer === void 0) return own?.merged === true ? "merges" : "sets";
	return newer.merged && newer.file !== own?.file ? "is merged over:" : "is replaced:";
}
const MAX_VALUES$1 = 12;
function optionParts({ description, default: value, values }) {
	const parts = description === void 0 ? [] : [line(description)];
	if (value !== void 0) parts.push(line("default: ", { code: value }));
	const shown = values.slice(0, MAX_VALUES$1).flatMap((one, at) => [at === 0 ? "one of " : ", ", { code: one }]);
	if (values.length > 1) parts.push(line(...shown, values.length > MAX_VALUES$1 ? ", …" : ""));
	return parts;
}
function argumentLine({ component, parameter }) {
	const { owner, required } = parameter;
	const from = owner === component.qualname ? [] : [", from ", { code: owner }];
	const of = { code: `${component.module}.${component.qualname}` };
	return line({ code: argumentWords(parameter) }, " of ", of, ...from, ...required ? [", required"] : []);
}
function argumentWords({ name, annotation, default: value }) {
	return `${name}${annotation === null ? "" : `: ${annotation}`}${value === null ? "" : ` = ${value}`}`;
}
const MAX_PARAMETERS = 30;
function componentParts({ parameters, kwargs, names, module, qualname }) {
	const shown = parameters.slice(0, MAX_PARAMETERS).map((parameter) => `    ${argumentWords(parameter)},`);
	if (parameters.length > MAX_PARAMETERS || kwargs !== "closed") shown.push("    ...");
	return [line({ code: `${module}.${qualname}` }), code([
		`${names[0] ?? qualname}(`,
		...shown,
		")"
	].join("\n"))];
}
function line(...pieces) {
	return {
		kind: "line",
		pieces
	};
}
function code(text) {
	return {
		kind: "code",
		text
	};
}
// src/server/folder.ts
const MAX_NAMES$1 = 1e5;
const NO_FOLDER = /\.(?:jpe?g|png|gif|bmp|svg|mp4|npy|npz|pth|pt|pkl|safetensors|md|rst|txt|csv|log|zip|gz|tar|so|ipynb|html|pyc)$/i;
const MAX_DATA_FILES = 500;
async function configFiles$2(files, root) {
	const found = [];
	const folders = [root.replace(/\/$/, "")];
	const seen = new Set();
	let looked = 0;
	for (const folder of folders) {
		const state = files.stateOf?.(folder)?.text;
		if (state !== void 0 && seen.size === seen.add(state).size) continue;
		const data = [];
		for (const name of await namesIn$2(files, folder)) {
			if (++looked > MAX_NAMES$1) return found.sort();
			const path = `${folder}/${name}`;
			if (name.endsWith(".py")) found.push(path);
			else if (DATA.test(name)) data.push(path);
			else if (!LEFT_OUT.has(name) && !name.startsWith(".") && !NO_FOLDER.test(name)) folders.push(path);
		}
		if (data.length <= MAX_DATA_FILES) found.push(...data);
	}
	return found.sort();
}
const DATA = /\.(?:json|ya?ml)$/;
const LEFT_OUT = new Set([
	"node_modules",
	"__pycache__",
	"site-packages",
	"work_dirs"
]);
function mayBeOurs(path) {
	return path.endsWith(".py") || DATA.test(path) && !path.split("/").some((name) => LEFT_OUT.has(name));
}
async function namesIn$2(files, folder) {
	try {
		return await files.readFolder(folder) ?? [];
	} catch (error) {
		if (error instanceof MmdetConfigError) return [];
		throw error;
	}
}
// src/server/imports.ts
const IMPORT = /(?:^|\n)([ \t]+)from[ \t]+(\.*)([\w.]*)(?:([ \t]+import\b[ \t]*)(\([^()]*|[^()\n]*))?$/;
const NAME = /^[^\W\d]\w*$/;
async function importItems(workspace, { name: path, text }, offset) {
	const before = text.slice(0, offset);
	const [whole, indent = "", dots = "", module = "", keyword, names = ""] = IMPORT.exec(before) ?? [];
	if (whole === void 0 || !isInReadBase(before.slice(0, offset - whole.length + 1), indent)) return void 0;
	const written = keyword === void 0 ? module : names;
	const start = offset - (/\w*$/.exec(written)?.[0].length ?? 0);
	const end = offset + (/^\w*/.exec(text.slice(offset))?.[0].length ?? 0);
	const parts = module.split(".");
	try {
		if (keyword !== void 0) return {
			items: await namesOf(workspace, path, dots, parts, listed(names, text.slice(offset))),
			start,
			end
		};
		const folder = await folderOf(workspace, path, dots, parts.slice(0, -1));
		return {
			items: folder === void 0 ? await packages(workspace) : await modules(workspace, path, folder),
			start,
			end
		};
	} catch (error) {
		if (error instanceof MmdetConfigError) return {
			items: [],
			start,
			end
		};
		throw error;
	}
}
function isInReadBase(before, indent) {
	const outer = before.split("\n").findLast((line) => {
		const [own = ""] = /^[ \t]*/.exec(line) ?? [];
		return own.length < indent.length && /^[^#\s]/.test(line.slice(own.length));
	});
	return outer !== void 0 && /^\s*with[ \t]+read_base\(\)[ \t]*:/.test(outer);
}
function listed(before, after) {
	const rest = before.startsWith("(") ? /^[^)]*/ : /^[^\n]*/;
	const all = `${before.replace(/\w*$/, "")}\0${rest.exec(after.replace(/^\w*/, ""))?.[0] ?? ""}`;
	return new Set(all.match(/\w+/g));
}
async function folderOf(workspace, path, dots, parts) {
	if (dots !== "") return joinPaths(dirname$1(path), ...new Array(dots.length - 1).fill(".."), ...parts);
	const [root, ...rest] = parts;
	if (root === void 0) return void 0;
	const folder = await findPackage(contextOf(workspace.loadOptions), root, void 0);
	return joinPaths(folder ?? "/", ...folder === void 0 ? parts : rest);
}
async function modules(workspace, path, folder) {
	return [...await namesIn$2(workspace.files, folder)].sort().flatMap((name) => {
		const label = name.replace(/\.py$/, "");
		if (!NAME.test(label) || label.startsWith("__") || joinPaths(folder, name) === path) return [];
		const kind = label === name ? "folder" : "file";
		return [{
			label,
			kind,
			detail: void 0,
			rank: kind === "folder" ? 0 : 1,
			text: label
		}];
	});
}
async function packages(workspace) {
	const found = new Set();
	for (const folder of workspace.options.searchPath ?? []) for (const name of await namesIn$2(workspace.files, folder)) if (NAME.test(name) && (await namesIn$2(workspace.files, joinPaths(folder, name, "configs"))).length > 0) found.add(name);
	return [...found].sort().map((label) => ({
		label,
		kind: "folder",
		detail: void 0,
		rank: 0,
		text: label
	}));
}
async function namesOf(workspace, path, dots, parts, taken) {
	const folder = await folderOf(workspace, path, dots, parts.slice(0, -1));
	const { dict } = await workspace.view(joinPaths(folder ?? "/", `${parts.at(-1)}.py`));
	const all = {
		label: "*",
		kind: "variable",
		detail: "all of it",
		rank: 0,
		text: "*"
	};
	const names = Array.from(dict.entries()).flatMap(({ key, value }) => typeof key !== "string" || taken.has(key) ? [] : [{
		label: key,
		kind: "variable",
		detail: short(value),
		rank: 1,
		text: key
	}]);
	return taken.size === 0 ? [all, ...names] : names;
}
// src/server/uses.ts
async function asUsed(workspace, view, dict, path) {
	const [head, ...rest] = path;
	const use = (head === void 0 ? void 0 : await useOf(workspace, view, head)) ?? (rest.length === 0 ? void 0 : byName(head));
	const value = use === void 0 ? void 0 : followPath(dict, [head])[0]?.value;
	if (use === void 0 || value === void 0) return {
		dict,
		path
	};
	return {
		dict: withValueAt(dict, use, value),
		path: [...use, ...rest]
	};
}
const NOT_USED_YET = "tta_model";
function byName(name) {
	if (typeof name !== "string" || name === "_base_" || isRunnerKey(name)) return void 0;
	const words = name.split("_");
	const ends = words.map((_, at) => words.slice(at).join("_"));
	return [NOT_USED_YET, ends.find((end) => slotAt([end]) !== void 0) ?? name];
}
const MAX_STEPS = 5;
async function useOf(workspace, view, name) {
	if (typeof name !== "string" || name === "_base_" || isRunnerKey(name)) return void 0;
	const sources = [];
	for (const file of new Set([view.path, ...view.files])) if (languageOf(file) === "python") sources.push(await workspace.source(file));
	let found = [name];
	for (let step = 0; step < MAX_STEPS; step++) {
		const [head, ...rest] = found;
		const uses = sources.flatMap((source) => usesIn$1(source, head));
		const next = uses.find(([first]) => isRunnerKey(String(first))) ?? uses.find(([first]) => first !== head);
		if (next === void 0) return void 0;
		found = [...next, ...rest];
		if (isRunnerKey(String(next[0]))) return found;
	}
}
function usesIn$1(source, name) {
	if (!source.text.includes(name)) return [];
	const found = [];
	const look = (value, path) => {
		if (value === void 0 || path.length === 0) return;
		if (isVariable(value, name)) found.push(path);
		if (value.nodeType === "Call" && value.func.nodeType === "Name" && value.func.id === "dict") {
			for (const { arg, value: held } of value.keywords) if (arg !== void 0) look(held, [...path, arg]);
		}
		if (value.nodeType === "List") for (const [at, item] of value.elts.entries()) look(item, [...path, at]);
		if (value.nodeType !== "Dict") return;
		for (const [at, key] of value.keys.entries()) if (key?.nodeType === "Constant" && typeof key.value === "string") look(value.values[at], [...path, key.value]);
	};
	for (const statement of parseModule(source).module.body) {
		if (statement.nodeType === "Assign") for (const target of statement.targets) look(statement.value, pathOf(target));
		const call = updateIn(statement);
		if (call === void 0) continue;
		for (const argument of call.args) look(argument, call.path);
		for (const { arg, value } of call.keywords) if (arg !== void 0) look(value, [...call.path, arg]);
	}
	return found;
}
function isVariable(value, name) {
	if (value.nodeType === "Name") return value.id === name;
	if (value.nodeType === "Attribute") return value.attr === name && value.value.nodeType === "Name" && value.value.id === "_base_";
	if (value.nodeType === "Set") return value.elts[0] !== void 0 && isVariable(value.elts[0], name);
	return value.nodeType === "Constant" && value.value === `{{_base_.${name}}}`;
}
function pathOf(target) {
	const path = targetPath(target);
	return path[0] === "_base_" ? path.slice(1) : path;
}
function updateIn(statement) {
	const call = statement.nodeType === "Expr" ? statement.value : void 0;
	if (call?.nodeType !== "Call" || call.func.nodeType !== "Attribute" || call.func.attr !== "update") return void 0;
	return {
		path: pathOf(call.func.value),
		args: call.args,
		keywords: call.keywords
	};
}
// src/server/complete.ts
async function complete(workspace, path, offset) {
	const view = await workspace.view(path);
	const spot = await spotIn(view.source, offset);
	const { word } = spot;
	if (spot.language === "python" && isComment(view.source, offset)) return {
		items: [],
		start: offset,
		end: offset
	};
	const imported = spot.language === "python" ? await importItems(workspace, view.source, offset) : void 0;
	if (imported !== void 0) return imported;
	const [start, end] = word === void 0 ? [offset, offset] : [word.start, word.end];
	if (spot.path?.[0] === (view.recipe === void 0 ? "_base_" : "base") && spot.part !== "key" && (word?.isText || spot.language === "yaml")) {
		const written = word?.text.slice(0, offset - start) ?? "";
		const from = start + (/[^/:]*$/.exec(written)?.index ?? 0);
		return {
			items: await baseFiles(workspace, path, written),
			start: from,
			end
		};
	}
	if (view.recipe !== void 0) return {
		items: await recipeItems(workspace, view, view.recipe, spot),
		start,
		end
	};
	if (spot.names.length > 1) return {
		items: namesIn$1(view, spot.names),
		start,
		end
	};
	const reference = /\{\{\s*_base_\.([\w.]*)$/.exec(view.source.text.slice(Math.max(0, offset - 200), offset));
	if (reference !== null) {
		const names = ["_base_", ...(reference[1] ?? "").split(".")];
		const from = offset - (names.at(-1)?.length ?? 0);
		return {
			items: namesIn$1(view, names),
			start: from,
			end: offset
		};
	}
	return {
		items: await configItems(workspace, view, spot, spot.language === "python" && VALUE_ENDS.test(view.source.text.slice(0, offset))),
		start,
		end
	};
}
async function recipeItems(workspace, view, recipe, spot) {
	const [{ hasTypedOverrides }, { optionItems }] = await Promise.all([import("./recipe.mjs"), import("./recipeOptions.mjs")]);
	const inner = spot.frames[1]?.path?.[0] === "overrides" ? configSpot(spot) : void 0;
	if (inner === void 0 || hasTypedOverrides(view.source)) return recipe.hasSchema ? optionItems(spot) : [];
	return configItems(workspace, {
		...view,
		dict: await recipe.start()
	}, inner);
}
async function configItems(workspace, view, spot, isBehindValue = false) {
	const [index, scope] = await Promise.all([workspace.components(), workspace.scope(view)]);
	const placed = await inUse(workspace, view, spot);
	return itemsAt({
		view,
		spot: placed,
		assigned: spot.path?.[0],
		index,
		scope,
		dict: withFrames(view.dict, placed)
	}, isBehindValue);
}
const VALUE_ENDS = /[)\]}'"][ \t]*$/;
async function inUse(workspace, view, spot) {
	const [head] = spot.path ?? spot.frames.findLast(({ path }) => path !== void 0)?.path ?? [];
	if (head === void 0 || view.recipe !== void 0) return spot;
	const use = await useOf(workspace, view, head) ?? (spot.path?.length === 1 ? void 0 : byName(head));
	if (use === void 0) return spot;
	const moved = (path) => path && [...use, ...path.slice(1)];
	return {
		...spot,
		path: moved(spot.path),
		frames: spot.frames.map((one) => ({
			...one,
			path: moved(one.path)
		}))
	};
}
function itemsAt(context, isBehindValue) {
	const { spot } = context;
	const { part, path, word, frames } = spot;
	const frame = frames.at(-1);
	if (part === "value" && path?.at(-1) === "type") return typesAt(context, path);
	if (part === "value") return word?.isText || isBehindValue && word === void 0 ? [] : valuesAt(context);
	if (frame === void 0 || frame.path?.length === 0) return topKeys(context, frame);
	return keysAt(context, frame);
}
function keysAt({ view, spot, index, scope, dict }, frame) {
	if (frame.path === void 0) return [];
	const node = nodeAt(dict, index, scope, frame.path);
	const isNew = frame.path.some((part) => typeof part === "number");
	const inherited = isNew ? void 0 : dictAt$1(view.dict, frame.path);
	const own = spot.word?.text;
	const isFree = (name) => name === own || !frame.keys.has(name);
	const found = new Map();
	const add = (label, kind, rank, detail) => {
		if (isFree(label) && !found.has(label)) found.set(label, {
			label,
			kind,
			detail: detail(),
			rank,
			text: keyText$2(label, frame, spot)
		});
	};
	const { supplies = [], removes = [] } = node?.slot ?? {};
	for (const parameter of node?.component?.parameters ?? []) if (supplies === "any" || !supplies.includes(parameter.name)) add(parameter.name, "argument", parameter.required ? 0 : 1, () => argumentWords(parameter));
	const accepted = node === void 0 ? void 0 : acceptedBy(node, index);
	for (const name of accepted?.names.keys() ?? []) if (supplies === "any" || !supplies.includes(name)) add(name, "argument", 1, nothing$1);
	for (const name of removes) add(name, "argument", 1, nothing$1);
	for (const { key, value } of inherited?.entries() ?? []) if (typeof key === "string") add(key, "key", 1, () => `inherited: ${short(value)}`);
	if (node?.slot?.registry !== void 0 || node?.typeEntry !== void 0) add("type", "key", 0, nothing$1);
	if (frame.path.length > 0 && view.files.length > 1 && view.recipe === void 0 && !isNew) add("_delete_", "key", 2, () => "= True: drop the base's keys");
	return [...found.values()];
}
const nothing$1 = () => void 0;
function keyText$2(label, frame, { part, word, language }) {
	if (part === "key") return label;
	if (language === "python" && frame?.kind !== "display") return `${label}${frame === void 0 ? " = " : "="}`;
	if (language === "yaml") return word?.isText ? label : `${label}: `;
	if (word?.isText) return label;
	return language === "json" ? `"${label}": ` : `'${label}': `;
}
function textValue(text, { word, language }) {
	if (word?.isText || language === "yaml") return text;
	return language === "json" ? `"${text}"` : `'${text}'`;
}
function literal(printed, spot) {
	if (spot.language === "python") return printed;
	const known = new Map([
		["True", "true"],
		["False", "false"],
		["None", "null"]
	]).get(printed);
	if (known !== void 0 || /^-?\d+(?:\.\d+)?$/.test(printed)) return known ?? printed;
	const [, text] = /^'([^'\\]*)'$/.exec(printed) ?? [];
	return text === void 0 ? void 0 : textValue(text, spot);
}
function typesAt({ dict, spot, index, scope }, path) {
	const node = nodeAt(dict, index, scope, path.slice(0, -1));
	const slot = node?.slot;
	return (node === void 0 ? [] : namesFor(node, index)).map((label) => {
		return {
			label,
			kind: "class",
			detail: (slot?.registry === void 0 ? void 0 : componentOf(index, slot.registry, label, node?.scope))?.module,
			rank: 0,
			text: textValue(label, spot)
		};
	});
}
function namesFor({ slot, scope }, index) {
	if (slot?.types !== void 0) return Object.keys(slot.types);
	if (slot?.namespace !== void 0) return index.classNames(slot.namespace);
	if (slot?.registry === void 0) return [];
	const { registry, from, like } = slot;
	const all = index.names(registry, scope);
	if (from === void 0 && like === void 0) return all;
	const own = all.filter((name) => {
		const { module = "", qualname } = componentOf(index, registry, name, scope) ?? {};
		return from === void 0 ? like?.test(`${module}.${qualname}`) : module.split(".").includes(from);
	});
	return own.length > 0 ? own : all;
}
function componentOf(index, registry, name, scope = "mmdet") {
	const found = index.find(registry, name, scope);
	return found.kind === "component" ? found.component : void 0;
}
function valuesAt({ view, spot, assigned, index, scope, dict }) {
	const { path } = spot;
	const items = [];
	const add = (printed, kind, detail, rank) => {
		const label = literal(printed, spot);
		if (label !== void 0) items.push({
			label,
			kind,
			detail,
			rank,
			text: label
		});
	};
	if (path !== void 0 && path.length > 1) {
		const parameter = (nodeAt(dict, index, scope, path.slice(0, -1))?.component)?.parameters.find(({ name }) => name === path.at(-1));
		if (/^(?:True|False)$/.test(parameter?.default ?? "") || parameter?.annotation === "bool") for (const label of ["True", "False"]) add(label, "value", void 0, 0);
		else if (parameter?.default != null) add(parameter.default, "value", "the default", 0);
	}
	if (spot.language !== "python") return items;
	for (const { key, value, write } of view.dict.entries()) if (typeof key === "string" && key !== assigned && write?.span.source.name === view.path) add(key, "variable", short(value), 1);
	if (view.files.length > 1) add("_base_", "variable", "what the bases say", 2);
	return items;
}
function topKeys({ view, spot }, frame) {
	if (frame === void 0 && spot.language !== "python") return [];
	const inherited = Array.from(view.dict.entries()).flatMap(({ key, value }) => typeof key === "string" ? [{
		label: key,
		detail: short(value),
		rank: 0
	}] : []);
	const others = runnerKeys.filter((key) => !view.dict.has(key)).map((label) => ({
		label,
		detail: void 0,
		rank: 1
	}));
	const base = {
		label: "_base_",
		detail: "the files that it inherits from",
		rank: 2
	};
	return [
		...inherited,
		...others,
		...view.recipe === void 0 ? [base] : []
	].flatMap((item) => {
		return item.label === spot.word?.text || frame?.keys.has(item.label) !== true ? [{
			...item,
			kind: "key",
			text: keyText$2(item.label, frame, spot)
		}] : [];
	});
}
function namesIn$1({ dict, path }, names) {
	const isOfBase = names[0] === "_base_";
	const holder = names.slice(isOfBase ? 1 : 0, -1);
	return Array.from(dictAt$1(dict, holder)?.entries() ?? []).flatMap(({ key, value }) => typeof key === "string" && /^[^\W\d]\w*$/.test(key) && (!isOfBase || originsAt(dict, [...holder, key]).some(({ file }) => file !== path)) ? [{
		label: key,
		kind: "variable",
		detail: short(value),
		rank: 0,
		text: key
	}] : []);
}
async function baseFiles(workspace, path, written) {
	const [, module, inside = written] = /^(\w+)::(.*)$/.exec(written) ?? [];
	try {
		const root = module === void 0 ? dirname$1(path) : await packageConfigs(contextOf(workspace.loadOptions), module);
		if (root === void 0) return [];
		const folder = joinPaths(root, inside.slice(0, inside.lastIndexOf("/") + 1));
		const names = [...await workspace.files.readFolder(folder) ?? []].sort();
		const isShown = (name) => !name.startsWith(".") && joinPaths(folder, name) !== path;
		return [...written.endsWith("..") || written === "" ? [".."] : [], ...names].flatMap((label) => {
			if (label !== ".." && !isShown(label)) return [];
			const rank = label.endsWith(".py") ? 1 : 2;
			if (/\.(?:py|json|ya?ml)$/.test(label)) return [{
				label,
				kind: "file",
				detail: void 0,
				rank,
				text: label
			}];
			return label === ".." || !/\.\w+$/.test(label) ? [{
				label: `${label}/`,
				kind: "folder",
				detail: void 0,
				rank: 0,
				text: `${label}/`
			}] : [];
		});
	} catch (error) {
		if (error instanceof MmdetConfigError) return [];
		throw error;
	}
}
// src/server/hover.ts
const SHOWN_VALUE = 500;
async function hover(workspace, path, offset) {
	const view = await workspace.view(path);
	const spot = await spotIn(view.source, offset);
	const base = await baseAt(workspace, path, offset);
	const nothing = {
		path: void 0,
		value: void 0,
		origins: [],
		argument: void 0,
		component: void 0
	};
	if (base !== void 0) return {
		...nothing,
		span: base.span,
		base: base.path
	};
	const { word } = spot;
	if (word === void 0) return void 0;
	const span = {
		source: view.source,
		start: word.start,
		end: word.end
	};
	const option = view.recipe?.hasSchema ? (await import("./recipeOptions.mjs")).optionAt(spot) : void 0;
	const place = await placeAt(view, spot, word, offset);
	if (place === void 0 || place.origins.length === 0 && view.recipe === void 0) return option === void 0 ? void 0 : {
		...nothing,
		span,
		base: void 0,
		option
	};
	const [index, scope] = await Promise.all([workspace.components(), workspace.scope(view)]);
	const { path: target, origins } = place;
	const dict = place.isReplaced ? await baseWith(workspace, view, target[0]) : view.dict;
	const built = view.recipe === void 0 ? await asUsed(workspace, view, dict, target) : {
		dict,
		path: target
	};
	const component = target.at(-1) === "type" ? nodeAt(built.dict, index, scope, built.path.slice(0, -1))?.component : void 0;
	const argument = argumentAt(built.dict, index, scope, built.path);
	return {
		span,
		path: target,
		value: reprAt(dict, target),
		origins,
		argument,
		component,
		base: void 0,
		option,
		heirs: await heirsOf(workspace, view, target, origins)
	};
}
async function heirsOf(workspace, { path: file }, path, origins) {
	if (!origins.some((origin) => origin.file === file)) return void 0;
	const index = await workspace.index(file);
	const { length: count } = index.inheritorsOf(file);
	return count === 0 ? void 0 : {
		count,
		overriding: index.overridersOf(file, path)
	};
}
async function baseWith(workspace, { path, dict }, key = "") {
	for (const base of await workspace.bases(path)) {
		const view = await workspace.view(base.path);
		if (view.dict.has(key)) return view.dict;
	}
	return dict;
}
async function baseAt(workspace, path, offset) {
	const source = await workspace.source(path);
	if (languageOf(path) === "python" && !namesBases(source, offset)) return void 0;
	const base = (await workspace.bases(path)).find(({ span }) => span.start <= offset && offset <= span.end);
	return base && languageOf(path) === "python" ? ofModule(base, offset) : base;
}
function ofModule({ path, span }, offset) {
	const text = span.source.text.slice(span.start, span.end);
	const [head, from = "", module = ""] = /^(from\s+)([\w.]+)\s+import\b/.exec(text) ?? [];
	if (head === void 0) return {
		path,
		span
	};
	const at = offset - span.start;
	if (at > head.length && /\w/.test(text.slice(at - 1, at + 1))) return void 0;
	const start = span.start + from.length;
	return {
		path,
		span: {
			...span,
			start,
			end: start + module.length
		}
	};
}
async function placeAt(view, spot, word, offset) {
	const { dict, path: file } = view;
	if (view.recipe !== void 0) return composedAt(view, view.recipe, spot, word);
	const { names, part, path } = spot;
	const reference = part === "key" ? void 0 : referenceAt(spot, word, offset);
	if (reference !== void 0) {
		const all = originsAt(dict, reference);
		const origins = all.filter((origin) => origin.file !== file);
		return {
			path: reference,
			origins,
			isReplaced: origins.length < all.length
		};
	}
	const isReplaced = false;
	if (part !== "key" && names[0] !== void 0 && dict.has(names[0])) return {
		path: names,
		origins: originsAt(dict, names),
		isReplaced
	};
	if (path?.[0] === "_base_" || part === "gap") return void 0;
	const origins = path === void 0 ? [] : originsAt(dict, path);
	const here = origins.findIndex(({ span, key, file: from }) => from === file && (key?.start ?? span.start) <= offset && offset <= span.end);
	if (path !== void 0 && here === 0) return {
		path,
		origins,
		isReplaced
	};
	const [write] = writesAt(dict, file, offset);
	const isElsewhere = write !== void 0 && !write.isReplaced;
	const isKnown = here > 0 || part === "key" && origins.length > 0;
	if (path !== void 0 && isKnown && !isElsewhere) return {
		path,
		origins,
		isReplaced
	};
	return write === void 0 ? void 0 : {
		path: write.path,
		origins: originsAt(dict, write.path),
		isReplaced
	};
}
async function composedAt({ dict, path: file, source }, recipe, spot, { start, end }) {
	const path = spot.part === "gap" ? void 0 : configSpot(spot)?.path;
	if (path === void 0 || path.length === 0) return void 0;
	const inherited = originsAt(await recipe.start(), path);
	const steps = followPath(dict, path);
	const value = steps.length === path.length ? steps.at(-1)?.value : void 0;
	const before = {
		path,
		origins: inherited,
		isReplaced: false
	};
	if (value === void 0) return inherited.length === 0 ? void 0 : before;
	if (spot.path?.[0] !== "overrides") return before;
	const merged = value instanceof PyDict && inherited[0]?.value instanceof PyDict;
	const own = {
		file,
		...source.positionAt(start),
		span: {
			source,
			start,
			end
		},
		value,
		merged,
		key: void 0
	};
	return {
		...before,
		origins: [own, ...inherited]
	};
}
function referenceAt({ names }, { text, start, isText }, offset) {
	if (!isText) return names[0] === "_base_" && names.length > 1 ? names.slice(1) : void 0;
	for (const { index, 0: whole, 1: path = "" } of text.matchAll(/\{\{\s*_base_\.([\w.]+)\s*\}\}/g)) if (start + index <= offset && offset <= start + index + whole.length) return path.split(".");
}
function reprAt(dict, path) {
	const value = followPath(dict, path).at(-1)?.value;
	return value === void 0 ? void 0 : brief(value, SHOWN_VALUE);
}
// src/server/definition.ts
async function definition(workspace, path, offset) {
	const view = await workspace.view(path);
	const { source } = view;
	const base = await baseAt(workspace, path, offset);
	if (base !== void 0) {
		const start = {
			source: await workspace.source(base.path),
			start: 0,
			end: 0
		};
		const there = await exists(workspace.files, base.path) ? [start] : [];
		return {
			word: base.span,
			targets: there
		};
	}
	const spot = await spotIn(source, offset);
	if (spot.word === void 0) return void 0;
	const word = {
		source,
		start: spot.word.start,
		end: spot.word.end
	};
	const place = await placeAt(view, spot, spot.word, offset);
	if (place === void 0) return void 0;
	if (place.path.at(-1) === "type" && spot.part === "value") {
		const [index, scope] = await Promise.all([workspace.components(), workspace.scope(view)]);
		const component = nodeAt(view.dict, index, scope, place.path.slice(0, -1))?.component;
		const target = component && await classIn(workspace, component.module, component.qualname);
		if (target !== void 0) return {
			word,
			targets: [target]
		};
	}
	return place.origins.length === 0 ? void 0 : {
		word,
		targets: place.origins.map(({ span }) => span)
	};
}
async function exists(files, path) {
	return await textOf$2(files, path) !== void 0;
}
async function textOf$2(files, path) {
	try {
		return await readText(files, path);
	} catch (error) {
		if (error instanceof MmdetConfigError) return void 0;
		throw error;
	}
}
async function classIn(workspace, module, name) {
	for (const folder of workspace.options.searchPath ?? []) {
		const place = joinPaths(folder, ...module.split("."));
		const source = await textOf$2(workspace.files, `${place}.py`) ?? await textOf$2(workspace.files, joinPaths(place, "__init__.py"));
		const span = source === void 0 ? void 0 : definitionIn(source, name);
		if (span !== void 0) return span;
	}
}
function definitionIn(source, name) {
	const node = parseModule(source).module.body.findLast((statement) => (statement.nodeType === "ClassDef" || statement.nodeType === "FunctionDef") && statement.name === name);
	if (node === void 0) return void 0;
	const head = /^(?:@[^\n]*\n\s*)*(?:class|def)\s+/.exec(source.text.slice(node.start, node.end))?.[0].length ?? 0;
	return {
		source,
		start: node.start + head,
		end: node.start + head + name.length
	};
}
// src/server/outline.ts
async function outline(source) {
	if (languageOf(source.name) !== "python") return dataSymbols(await ownValues(source), {
		source,
		start: 0,
		end: source.text.length
	});
	return parseModule(source).module.body.flatMap((statement) => {
		if (statement.nodeType !== "Assign") return [];
		return statement.targets.flatMap((target) => target.nodeType === "Name" ? [symbol(source, target.id, target, statement, statement.value)] : []);
	});
}
function symbol(source, name, key, whole, value) {
	return {
		name,
		kind: value.nodeType === "Dict" || value.nodeType === "Call" && value.keywords.length > 0 ? "dict" : value.nodeType === "List" || value.nodeType === "Tuple" ? "list" : "value",
		span: {
			source,
			start: whole.start,
			end: whole.end
		},
		key: {
			source,
			start: key.start,
			end: key.end
		},
		children: inside$2(source, value)
	};
}
function inside$2(source, value) {
	if (value.nodeType === "Call") return value.keywords.flatMap((node) => {
		const key = {
			nodeType: "key",
			start: node.start,
			end: node.start + (node.arg?.length ?? 0)
		};
		return node.arg === void 0 ? [] : [symbol(source, node.arg, key, node, node.value)];
	});
	if (value.nodeType === "Dict") return value.keys.flatMap((key, at) => {
		const held = value.values[at];
		if (key?.nodeType !== "Constant" || typeof key.value !== "string") return [];
		return [symbol(source, key.value, key, {
			nodeType: "item",
			start: key.start,
			end: held.end
		}, held)];
	});
	if (value.nodeType !== "List") return [];
	return value.elts.flatMap((item, at) => {
		return item.nodeType === "Dict" || item.nodeType === "Call" ? [symbol(source, `[${at}]`, {
			...item,
			end: item.start
		}, item, item)] : [];
	});
}
function dataSymbols(value, { source, start, end }) {
	return Array.from(stepsInto(value)).flatMap(({ key, value: held, write }) => {
		const span = write?.span;
		if (span === void 0 || span.start < start || span.end > end) return [];
		const isItem = typeof key === "number";
		if (isItem && !(held instanceof PyDict)) return [];
		const from = (isItem ? {
			source,
			start: span.start,
			end: span.start
		} : keySpan(write, String(key))) ?? {
			source,
			start: span.start,
			end: span.start
		};
		const kind = held instanceof PyDict ? "dict" : held instanceof PyList || held instanceof PyTuple ? "list" : "value";
		return {
			name: isItem ? `[${key}]` : String(pathPart(key)),
			kind,
			span: {
				source,
				start: from.start,
				end: span.end
			},
			key: from,
			children: dataSymbols(held, span)
		};
	});
}
function folds(source) {
	if (languageOf(source.name) !== "python") return [];
	const found = new Map();
	const look = (node) => {
		const startLine = source.lineIndexAt(node.start);
		const last = source.lineIndexAt(node.end);
		if (last === startLine) return;
		const endLine = /[)\]}]/.test(source.text[node.end - 1] ?? "") && last > startLine + 1 && onlyBrackets(source, last) ? last - 1 : last;
		if (!found.has(startLine)) found.set(startLine, {
			startLine,
			endLine
		});
		for (const child of childNodes(node)) look(child);
	};
	for (const statement of parseModule(source).module.body) look(statement);
	return [...found.values()].sort((one, other) => one.startLine - other.startLine);
}
function onlyBrackets(source, line) {
	return /^\s*[)\]}]/.test(source.lineText(line + 1));
}
function formatting(source) {
	return edited(source, 0, source.text.length);
}
function rangeFormatting(source, start, end) {
	const touched = parseModule(source).module.body.filter((one) => one.start <= end && start <= one.end);
	const [first, last] = [touched[0], touched.at(-1)];
	if (first === void 0 || last === void 0) return [];
	return edited(source, source.lineStarts[source.lineIndexAt(first.start)] ?? first.start, source.lineStarts[source.lineIndexAt(last.end) + 1] ?? source.text.length);
}
function edited(source, start, end) {
	if (languageOf(source.name) !== "python") return [];
	const before = source.text.slice(start, end);
	const text = formatPython(before);
	return text === before ? [] : [{
		span: {
			source,
			start,
			end
		},
		text
	}];
}
// src/server/overrides.ts
function overridesOf({ dict, path: file }) {
	const found = [];
	const seen = new Set();
	const look = (held, path) => {
		if (seen.size === seen.add(held).size) return;
		for (const { key, value, write } of held.entries()) {
			const place = [...path, pathPart(key)];
			if (write?.span.source.name !== file) {
				if (value instanceof PyDict) look(value, place);
				continue;
			}
			const inherited = inheritedBy(write, file);
			if (inherited === void 0) continue;
			if (value instanceof PyDict && inherited.value instanceof PyDict) look(value, place);
			else found.push({
				path: place,
				span: write.span,
				inherited
			});
		}
	};
	look(dict, []);
	return found;
}
function inheritedBy(write, file) {
	let older = write.shadowed;
	for (let count = 0; older !== void 0 && count < MAX_HISTORY; count++) {
		if (older.span.source.name !== file) return older;
		older = older.shadowed;
	}
}
const MAX_HISTORY = 100;
async function lenses(workspace, path) {
	const view = await workspace.view(path);
	const span = {
		source: view.source,
		start: 0,
		end: 0
	};
	const found = [];
	const overrides = overridesOf(view);
	if (overrides.length > 0) {
		const files = new Set(overrides.map(({ inherited }) => inherited.span.source.name));
		const title = `overrides ${counted(overrides.length, "value")} of ${counted(files.size, "file")}`;
		found.push({
			span,
			title,
			places: overrides.map((one) => one.span)
		});
	}
	const index = await workspace.index();
	const heirs = index.inheritorsOf(path);
	if (heirs.length > 0) {
		const places = index.childrenOf(path).flatMap((child) => index.facts(child)?.bases.filter((base) => base.path === path) ?? []);
		found.push({
			span,
			title: `inherited by ${counted(heirs.length, "config")}`,
			places: places.map((one) => one.span)
		});
	}
	return found;
}
function counted(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
const SHOWN$2 = 30;
async function inlayHints(workspace, path, start, end) {
	return overridesOf(await workspace.view(path)).flatMap(({ span, inherited }) => {
		if (span.end < start || span.end > end) return [];
		return [{
			offset: span.end,
			text: `<- ${brief(inherited.value, SHOWN$2)}`
		}];
	});
}
// src/server/variables.ts
async function variableAt(workspace, path, offset) {
	const spot = await spotIn(await workspace.source(path), offset);
	const { word, names } = spot;
	if (word === void 0) return void 0;
	const reference = referenceAt(spot, word, offset);
	const isKey = spot.part === "key" && spot.path?.length === 1;
	const isName = spot.part !== "key" && names.length === 1;
	const name = reference?.length === 1 ? reference[0] : isKey ? spot.path?.[0] : isName ? names[0] : void 0;
	if (typeof name !== "string") return void 0;
	const span = (await usesIn(workspace, path, name)).find(({ start, end }) => start <= offset && offset <= end);
	if (span === void 0) return void 0;
	for (const file of await sharing(workspace, path, name)) if (await sets(workspace, file, name)) return {
		name,
		span
	};
}
async function references(workspace, path, offset, all = true) {
	const base = await baseAt(workspace, path, offset);
	if (base !== void 0) return namings(workspace, base.path);
	const variable = await variableAt(workspace, path, offset);
	if (variable === void 0) return [];
	const found = [];
	for (const file of await sharing(workspace, path, variable.name)) {
		const { variables } = await workspace.facts(file);
		const isSet = (one) => variables.some(({ span }) => span.start === one.start);
		found.push(...(await usesIn(workspace, file, variable.name)).filter((one) => all || !isSet(one)));
	}
	return found;
}
async function namings(workspace, path) {
	const index = await workspace.wholeIndex();
	return index.childrenOf(path).flatMap((child) => index.facts(child)?.bases ?? []).filter((base) => base.path === path).map(({ span }) => span);
}
async function renamable(workspace, path, offset) {
	const variable = await variableAt(workspace, path, offset);
	if (variable === void 0) return void 0;
	const { name } = variable;
	refuseKept(name);
	const uses = new Map();
	for (const file of await sharing(workspace, path, name)) {
		const found = await usesIn(workspace, file, name);
		if (found.length === 0 && await sets(workspace, file, name)) throw refused(`${name} is set in ${basename$1(file)}, where its place cannot be told`);
		if (found.length > 0 && /\/(?:site|dist)-packages\//.test(file)) throw refused(`${name} is used in ${file}, which is of an installed package`);
		uses.set(file, found);
	}
	return {
		...variable,
		uses
	};
}
async function rename$1(workspace, path, offset, name) {
	const variable = await renamable(workspace, path, offset);
	if (variable === void 0) throw refused("there is no variable here");
	refuseKept(name);
	if (!isReadName(name)) throw refused(`${name} is no name of a variable`);
	const edits = [];
	for (const [file, uses] of variable.uses) {
		if ((await usesIn(workspace, file, name)).length > 0) throw refused(`${name} is used in ${basename$1(file)} already`);
		edits.push(...uses.map((span) => ({
			span,
			text: name
		})));
	}
	await refuseBases(workspace, [...variable.uses.keys()], name);
	return edits;
}
async function refuseBases(workspace, files, name) {
	const bases = new Set();
	for (const file of files) for (const base of await basesOf$1(workspace, file)) bases.add(base);
	for (const base of bases) if (await sets(workspace, base, name)) throw refused(`${name} is set in ${basename$1(base)} already`);
}
async function sets(workspace, file, name) {
	return (await workspace.facts(file)).variables.some((one) => one.name === name);
}
function refuseKept(name) {
	if (name.startsWith("_") || runnerKeys.includes(name) || name === "default_scope") throw refused(`${name} is a name that MMEngine reads`);
}
function refused(message) {
	return new MmdetConfigError({
		code: "invalid-option",
		message
	});
}
async function sharing(workspace, path, name) {
	const index = await workspace.wholeIndex();
	const found = new Set([path]);
	for (const file of found) {
		for (const base of await basesOf$1(workspace, file)) if (await sets(workspace, base, name)) found.add(base);
		if (await sets(workspace, file, name)) for (const heir of index.inheritorsOf(file)) found.add(heir);
	}
	return [...found].sort();
}
async function basesOf$1(workspace, path) {
	const found = new Set();
	for (const { path: base } of (await workspace.facts(path)).bases) found.add(base);
	for (const file of found) for (const { path: base } of (await workspace.facts(file)).bases) found.add(base);
	return found;
}
async function usesIn(workspace, file, name) {
	const source = await workspace.source(file);
	if (languageOf(file) === "python") return usesOf(source, name);
	const { variables } = await workspace.facts(file);
	return [...variables.filter(({ span }) => source.text.slice(span.start, span.end) === name).map(({ span }) => ({
		...span,
		source
	})), ...placeholdersOf(source, name)];
}
function usesOf(source, name) {
	const { text } = source;
	if (!text.includes(name)) return [];
	const found = new Map();
	const add = (start) => {
		if (text.startsWith(name, start)) found.set(start, {
			source,
			start,
			end: start + name.length
		});
	};
	const look = (node) => {
		const expression = node;
		if (hides(node, name)) {
			for (const outer of outside(node)) look(outer);
			return;
		}
		if (expression.nodeType === "Name" && expression.id === name) add(node.start);
		if (expression.nodeType === "Attribute" && expression.attr === name && isBase(expression.value)) add(node.end - name.length);
		if (expression.nodeType === "Subscript" && isBase(expression.value)) {
			const { slice } = expression;
			if (slice.nodeType === "Constant" && slice.value === name) add(slice.start + 1);
		}
		if (node.nodeType === "alias" && node.name === name) add(node.start);
		for (const child of childNodes(node)) look(child);
	};
	for (const statement of parseModule(source).module.body) look(statement);
	for (const { start } of placeholdersOf(source, name)) add(start);
	return [...found.values()].sort((one, other) => one.start - other.start);
}
function placeholdersOf(source, name) {
	const { text } = source;
	return Array.from(text.matchAll(/\{\{\s*_base_\./g), ({ index, 0: head }) => index + head.length).filter((start) => text.startsWith(name, start) && !/\w/.test(text[start + name.length] ?? "")).map((start) => ({
		source,
		start,
		end: start + name.length
	}));
}
function isBase(node) {
	return node.nodeType === "Name" && node.id === "_base_";
}
function hides(node, name) {
	const { generators = [], args } = node;
	if (generators.some(({ target }) => namesIn(target).includes(name))) return true;
	return (node.nodeType === "Lambda" || node.nodeType === "FunctionDef") && Array.from(childNodes(args)).some((one) => one.arg === name);
}
function outside(node) {
	const { generators, args } = node;
	if (generators?.[0] !== void 0) return [generators[0].iter];
	return args?.defaults ?? [];
}
function namesIn(node) {
	return [...node.nodeType === "Name" ? [node.id] : [], ...Array.from(childNodes(node)).flatMap(namesIn)];
}
// src/check/checkFiles.ts
function heeded(problems, ignored = new WeakMap()) {
	return problems.filter((problem) => !isIgnored(problem, ignored));
}
const IGNORE = /^#\s*mmdet-config:\s*ignore(?:\s+([\w-]+(?:\s*,\s*[\w-]+)*))?$/;
function isIgnored({ code, span }, known) {
	if (span === void 0) return false;
	const { source, start } = span;
	const index = source.lineIndexAt(start);
	const lines = known.get(source) ?? new Map();
	known.set(source, lines);
	const rules = lines.get(index) ?? ignoredOn(source.lineText(source.before.lines + index + 1));
	lines.set(index, rules);
	return rules === "all" || rules.includes(code);
}
function ignoredOn(line) {
	const match = IGNORE.exec(line.slice(Math.max(0, line.lastIndexOf("#"))).trimEnd());
	if (match === null) return [];
	return match[1]?.split(",").map((rule) => rule.trim()) ?? "all";
}
// src/check/findProblems.ts
const CONFIG = kindOf$1("a Config or a PyDict", (value) => {
	return value instanceof PyDict || typeof value?.toDict === "function";
});
const OPTIONS$1 = {
	catalogues: listOf(OBJECT),
	scope: STRING,
	rules: listOf(OBJECT),
	severities: OBJECT,
	gpus: ANYTHING
};
async function findProblems(config, options = {}) {
	checkArgument(config, CONFIG);
	checkOptions(options, OPTIONS$1);
	const index = await indexOf(options.catalogues ?? []);
	loaded ??= import("./check.mjs").then((n) => n.n);
	const { Checker } = await loaded;
	if (!(VALUES in config)) return new Checker(index, options).problemsOf("toDict" in config ? config.toDict() : config, options.scope);
	const isPlain = Object.values(options).every((value) => value === void 0);
	if (isPlain) plain ??= new Checker(index);
	return ((isPlain ? plain : void 0) ?? new Checker(index, options)).problemsOf(config[VALUES](), options.scope);
}
let loaded;
let plain;
let stock;
async function indexOf(catalogues) {
	if (catalogues.length === 0 && stock !== void 0) return stock;
	const [{ loadCatalogue }, { ComponentIndex }, { unpackCatalogue }] = await Promise.all([
		import("./load.mjs").then((n) => n.n),
		import("./lookup.mjs").then((n) => n.n),
		import("./pack.mjs")
	]);
	const made = loadCatalogue().then((known) => new ComponentIndex([known, ...catalogues.map(unpackCatalogue)]));
	if (catalogues.length === 0) stock = made;
	return made;
}
// src/config/load/baseIndex.ts
var BaseIndex = class {
	#options;
	#facts = new Map();
	#children = new Map();
	constructor(options) {
		checkLoadOptions(options);
		this.#options = options;
	}
	get files() {
		return [...this.#facts.keys()].sort();
	}
	async update(path, given) {
		checkArgument(path, STRING, "path");
		const facts = given ?? await readFacts(path, this.#options);
		this.#forget(path);
		if (facts === void 0) return;
		this.#facts.set(path, facts);
		for (const base of facts.bases) {
			const children = this.#children.get(base.path) ?? new Set();
			this.#children.set(base.path, children.add(path));
		}
	}
	#forget(path) {
		for (const base of this.#facts.get(path)?.bases ?? []) this.#children.get(base.path)?.delete(path);
		this.#facts.delete(path);
	}
	facts(path) {
		return this.#facts.get(path);
	}
	childrenOf(path) {
		return [...this.#children.get(path) ?? []].sort();
	}
	overridersOf(path, value) {
		const wanted = value.join(".");
		return this.inheritorsOf(path).filter((file) => this.#facts.get(file)?.paths?.some((own) => isWithin(own, wanted) || isWithin(wanted, own)));
	}
	inheritorsOf(path) {
		const found = new Set(this.#children.get(path));
		for (const file of found) for (const child of this.#children.get(file) ?? []) found.add(child);
		found.delete(path);
		return [...found].sort();
	}
};
function isWithin(path, outer) {
	return path === outer || path.startsWith(`${outer}.`);
}
async function readBases(path, options) {
	return (await readFacts(path, options, true))?.bases ?? [];
}
async function readFacts(path, options, basesOnly = false) {
	const context = {
		...contextOf(options),
		tolerance: new Tolerance()
	};
	try {
		const source = await readText(options.fileSystem, path);
		if (source === void 0) return void 0;
		if (!path.endsWith(".py")) return await dataFacts(context, path, source);
		const { module } = parseModule(source);
		const bases = await basesOf(context, path, module);
		return basesOnly ? {
			bases,
			variables: []
		} : {
			bases,
			variables: variablesOf(module),
			paths: writtenPaths(module)
		};
	} catch (error) {
		if (error instanceof MmdetConfigError) return void 0;
		throw error;
	}
}
async function dataFacts(context, path, source) {
	const filled = fillPlaceholders(source, path, context);
	const dict = await readData(splitExtension(path)[1], source, filled.text, context);
	const bases = namedBases(dict.get("_base_"), dict.entry("_base_")?.write);
	const variables = Array.from(dict.entries()).flatMap(({ key, write }) => {
		const name = String(key);
		const span = keySpan(write, name) ?? write?.span;
		return name === "_base_" || span === void 0 ? [] : [{
			name,
			span
		}];
	});
	return {
		bases: await located(context, path, bases),
		variables,
		paths: pathsIn(dict)
	};
}
async function basesOf(context, path, module) {
	if (!isLazy(module)) return located(context, path, pythonBases(context, module));
	const [{ inlineReadBase }, { locateModule }] = await Promise.all([import("./readBase.mjs"), import("./load2.mjs")]);
	const places = inlineReadBase(module).bases.map(({ module: name, node }) => {
		const span = module.spanOf(node);
		return placeOf$1(span, async () => resolvePath(context, await locateModule(context, path, name, span)));
	});
	return (await Promise.all(places)).flat();
}
async function located(context, path, bases) {
	const places = bases.map(({ value, write }) => placeOf$1(write?.span, async () => (await locateBase(context, path, value, write)).path));
	return (await Promise.all(places)).flat();
}
async function placeOf$1(span, locate) {
	try {
		return span === void 0 ? [] : [{
			path: await locate(),
			span
		}];
	} catch (error) {
		if (error instanceof MmdetConfigError) return [];
		throw error;
	}
}
function isLazy(module) {
	try {
		return isLazyDialect(module);
	} catch {
		return false;
	}
}
function variablesOf(module) {
	return module.body.flatMap((statement) => targetsOf(statement).flatMap((target) => target.nodeType === "Name" && target.id !== "_base_" ? [{
		name: target.id,
		span: module.spanOf(target)
	}] : []));
}
function targetsOf(statement) {
	if (statement.nodeType === "AnnAssign") return [statement.target];
	if (statement.nodeType !== "Assign") return [];
	return statement.targets.flatMap((target) => target.nodeType === "Tuple" ? target.elts : [target]);
}
// src/recipes/looks.ts
const HEAD = 2e4;
function kindOfText(path, text) {
	const head = text.slice(0, HEAD);
	if (path.endsWith(".py")) return isPythonConfig(path, head) ? "config" : void 0;
	const isYaml = /\.ya?ml$/.test(path);
	if (!isYaml && !path.endsWith(".json")) return void 0;
	const keys = isYaml && !/^\s*\{/.test(head) ? keysOfYaml(head) : keysOfJson(head);
	if (isYaml && isRecipe(head, keys)) return "recipe";
	return keys.some((key) => CONFIG_KEYS.has(key)) || /\/_base_\//.test(path) && keys.length > 0 ? "config" : void 0;
}
function schemaOf(text) {
	return SCHEMA_LINE.exec(text)?.[1];
}
function isPythonConfig(path, head) {
	if (/\/(?:configs|_base_)\//.test(path) || PYTHON_BASES.test(head)) return true;
	return PYTHON_PARTS.test(head) && !PROGRAM.test(head);
}
const PYTHON_BASES = /^(?:_base_[ \t]*=|with read_base\(\)[ \t]*:)/m;
const PYTHON_PARTS = new RegExp([
	"^(?:default_scope[ \\t]*=",
	"\\w+[ \\t]*=[ \\t]*\\[?\\s*(?:dict\\(\\s*type[ \\t]*=|\\{\\s*['\"]type['\"])",
	"(?:model|tta_model|(?:train|val|test)_(?:dataloader|evaluator|cfg)|optim_wrapper|default_hooks|log_processor)[ \\t]*=[ \\t]*dict\\()"
].join("|"), "m");
const PROGRAM = /^(?:def|class|async def|if __name__)\b/m;
const CONFIG_KEYS = new Set("_base_ default_scope optim_wrapper default_hooks env_cfg vis_backends".split(" "));
const RECIPE_KEYS = new Set("base name model dataset schedule runtime pretrain multi_scale with exact variables overrides sweep launch".split(" "));
const SCHEMA_LINE = /^#[ \t]*yaml-language-server:[ \t]*\$schema=((?:\S*\/)?recipe\.schema\.json)[ \t]*\r?$/m;
const RECIPE_BASE = /^base[ \t]*:\s*(?:\[\s*\]|(?:\[|-[ \t])?\s*['"]?(?:\w+::|[^\s'"]+\.(?:py|json|ya?ml)\b))/m;
function isRecipe(head, keys) {
	if (SCHEMA_LINE.test(head)) return true;
	const own = keys.filter((key) => RECIPE_KEYS.has(key));
	return ([
		"model",
		"dataset",
		"schedule"
	].every((key) => own.includes(key)) || RECIPE_BASE.test(head)) && own.length * 2 > keys.length;
}
function keysOfYaml(head) {
	return Array.from(head.matchAll(/^(['"]?)(\w+)\1[ \t]*:(?=\s|$)/gm), ([, , key = ""]) => key);
}
function keysOfJson(head) {
	const keys = [];
	let depth = 0;
	for (const [part, key] of head.matchAll(/"((?:[^"\\\n]|\\.)*)"(?=\s*:)|"(?:[^"\\\n]|\\.)*"|[{}[\]]/g)) if (part === "{" || part === "[") depth++;
	else if (part === "}" || part === "]") depth--;
	else if (depth === 1 && key !== void 0) keys.push(key);
	return keys;
}
// src/server/workspace.ts
const LOOK_MILLISECONDS = 200;
var Workspace = class {
	options;
	files;
	#documents = new Map();
	#withReturns = new Set();
	#cache = new ConfigCache();
	#views = new Map();
	#checked = new WeakMap();
	#states = new Map();
	#looked = new Map();
	#cleaned = new Map();
	#now;
	#index;
	#checker;
	#components;
	#folders = new Set();
	#changed = new Set();
	#turn = 0;
	constructor(options) {
		this.options = options;
		this.#now = options.now ?? Date.now;
		this.files = this.#overlaid(options.fileSystem);
		this.#index = new BaseIndex(this.loadOptions);
	}
	#overlaid(fileSystem) {
		const note = (path) => {
			const file = this.#clean(path);
			this.#states.set(file, this.#stateOf(file));
			this.#looked.set(file, this.#now());
			return file;
		};
		return {
			workingFolder: fileSystem.workingFolder,
			readFolder: (path) => fileSystem.readFolder(path),
			readFile: (path, maxBytes) => {
				const file = note(path);
				const document = this.#documents.get(file);
				return document === void 0 ? fileSystem.readFile(file, maxBytes) : new TextEncoder().encode(document.text);
			},
			readSource: (path) => {
				const document = this.#documents.get(path);
				if (document !== void 0) note(path);
				return document;
			}
		};
	}
	get loadOptions() {
		const { searchPath = [], env = {} } = this.options;
		return {
			fileSystem: this.files,
			searchPath,
			env
		};
	}
	open(path, text) {
		this.#documents.set(path, sourceOf$2(path, text));
		if (text.includes("\r\n")) this.#withReturns.add(path);
		else this.#withReturns.delete(path);
		this.changed(path);
	}
	close(path) {
		this.#documents.delete(path);
		this.#withReturns.delete(path);
		this.changed(path);
	}
	get opened() {
		return [...this.#documents.keys()].sort();
	}
	changed(path) {
		this.#turn++;
		this.#cache.invalidate(path);
		for (const [key, view] of this.#views) if (view.files.includes(path)) this.#views.delete(key);
		if (mayBeOurs(path) || this.#index.facts(path) !== void 0) this.#changed.add(path);
	}
	#stateOf(path) {
		return this.#documents.has(path) ? "open" : this.options.fileSystem.stateOf?.(path)?.text;
	}
	#areFresh(files) {
		if (this.options.fileSystem.stateOf === void 0) return true;
		const now = this.#now();
		const old = files.filter((file) => {
			if (!this.#states.has(file) || now - (this.#looked.get(file) ?? 0) < LOOK_MILLISECONDS) return false;
			this.#looked.set(file, now);
			return this.#states.get(file) !== this.#stateOf(file);
		});
		for (const file of old) this.changed(file);
		return old.length === 0;
	}
	async view(path) {
		for (;;) {
			const known = this.#views.get(path);
			if (known !== void 0 && this.#areFresh(known.files)) return known;
			const turn = this.#turn;
			const cache = this.#cache;
			const view = await this.#read(path, {
				...this.loadOptions,
				cache
			});
			const { files } = view;
			if (turn === this.#turn && this.#areFresh(files)) {
				this.#views.set(path, view);
				return view;
			}
			if (cache === this.#cache) this.#cache = new ConfigCache();
		}
	}
	async #read(path, load) {
		const source = await this.source(path);
		if (languageOf(path) === "yaml" && kindOfText(path, source.text) === "recipe") {
			const hasSchema = this.options.schemasElsewhere !== true || !await this.#hasSchema(path, source.text);
			return (await import("./recipe.mjs")).recipeView(source, load, hasSchema);
		}
		const { loaded, problems, lost, ...read } = await readTolerantly(path, load);
		const files = read.files.map((file) => this.#clean(file));
		return {
			path,
			source,
			dict: loaded === void 0 ? new PyDict() : shownValues(loaded.dict, loaded.importedNames),
			problems,
			files,
			lost
		};
	}
	#clean(path) {
		const known = this.#cleaned.get(path);
		if (known !== void 0) return known;
		const clean = absolutePath(path, this.options.fileSystem.workingFolder);
		this.#cleaned.set(path, clean);
		return clean;
	}
	async #hasSchema(path, text) {
		const named = schemaOf(text);
		if (named === void 0 || /^https?:/.test(named)) return named !== void 0;
		const file = joinPaths(dirname$1(path), named);
		return (await namesIn$2(this.files, dirname$1(file))).includes(basename$1(file));
	}
	async source(path) {
		const document = this.#documents.get(path);
		if (document !== void 0) return document;
		try {
			return await readText(this.files, path) ?? sourceOf$2(path, "");
		} catch (error) {
			if (error instanceof MmdetConfigError) return sourceOf$2(path, "");
			throw error;
		}
	}
	lineEndOf(path) {
		return this.#withReturns.has(path) ? "\r\n" : "\n";
	}
	async problems(path) {
		const view = await this.view(path);
		if (view.problems.some(({ severity = "error" }) => severity === "error") && view.lost === void 0) return view.problems;
		const known = this.#checked.get(view) ?? this.#check(view);
		this.#checked.set(view, known);
		return known;
	}
	async #check(view) {
		const { rules = {}, gpus } = this.options;
		const [index, scope] = await Promise.all([this.components(), this.scope(view)]);
		this.#checker ??= new Checker(index, {
			severities: rules,
			gpus
		});
		const { place = (problem) => problem } = view.recipe ?? {};
		return [...view.problems, ...heeded(this.#checker.problemsOf(view.dict, scope, view.lost).map(place))].flatMap((problem) => {
			const severity = Object.hasOwn(rules, problem.code) ? rules[problem.code] : void 0;
			return severity === "off" ? [] : [{
				...problem,
				severity: severity ?? problem.severity
			}];
		});
	}
	components() {
		this.#components ??= indexOf(this.options.catalogues ?? []);
		return this.#components;
	}
	async scope({ path, dict }) {
		const own = dict.get("default_scope");
		if (typeof own === "string") return own;
		for (const heir of (await this.index()).inheritorsOf(path).slice(0, MAX_HEIRS)) {
			const scope = (await this.view(heir)).dict.get("default_scope");
			if (typeof scope === "string") return scope;
		}
		return "mmdet";
	}
	async index(but) {
		for (const path of [...this.#changed]) {
			if (path === but) continue;
			this.#changed.delete(path);
			await this.#update(path);
		}
		return this.#index;
	}
	async #update(path) {
		await this.#index.update(path, languageOf(path) === "python" ? void 0 : await this.#dataFacts(path));
		for (const base of this.#index.facts(path)?.bases ?? []) if (this.#index.facts(base.path) === NO_FACTS) await this.#update(base.path);
	}
	async #dataFacts(path) {
		const text = await this.#dataText(path);
		const kind = text === void 0 ? void 0 : kindOfText(path, text);
		if (kind === "recipe") return (await import("./recipe.mjs")).recipeFacts(await this.source(path), this.loadOptions);
		return kind === "config" || this.#index.childrenOf(path).length > 0 ? void 0 : NO_FACTS;
	}
	async #dataText(path) {
		try {
			const bytes = await this.files.readFile(path, MAX_DATA_BYTES);
			return bytes === void 0 || bytes.length > MAX_DATA_BYTES ? void 0 : new TextDecoder().decode(bytes);
		} catch (error) {
			if (error instanceof MmdetConfigError) return void 0;
			throw error;
		}
	}
	async wholeIndex() {
		for (const folder of this.#folders) await this.addFolder(folder);
		this.#areFresh(this.#index.files);
		return this.index();
	}
	async kindOf(path) {
		const { text } = await this.source(path);
		const kind = kindOfText(path, text);
		if (kind !== void 0 || !/\.(?:py|json|ya?ml)$/.test(path)) return kind;
		return (await this.index()).childrenOf(path).length > 0 ? "config" : void 0;
	}
	async facts(path) {
		const index = await this.index();
		if (index.facts(path) === void 0) await this.#update(path);
		return index.facts(path) ?? {
			bases: [],
			variables: []
		};
	}
	async bases(path) {
		const known = this.#changed.has(path) ? void 0 : this.#index.facts(path);
		if (known !== void 0) return known.bases;
		return languageOf(path) === "python" ? readBases(path, this.loadOptions) : (await this.facts(path)).bases;
	}
	async addFolder(folder, pause = async () => void 0) {
		this.#folders.add(folder);
		for (const path of await configFiles$2(this.options.fileSystem, folder)) {
			await pause();
			if (this.#index.facts(path) === void 0) await this.#update(path);
		}
	}
};
const MAX_DATA_BYTES = 1e6;
const NO_FACTS = {
	bases: [],
	variables: []
};
const MAX_HEIRS = 5;
// src/node/systemReason.ts
function systemReason(error) {
	const code = error?.code;
	return code !== void 0 && SYSTEM_REASONS.get(code) || (error instanceof Error ? error.message : String(error));
}
const SYSTEM_REASONS = new Map(Object.entries({
	EACCES: "permission denied",
	EISDIR: "it is a directory",
	ENOENT: "no such file or directory",
	ENOSPC: "no space left on device",
	ENOTDIR: "a part of the path is not a directory",
	EPERM: "operation not permitted",
	EROFS: "the file system is read-only"
}));
// src/node/readFile.ts
let scratch = Buffer.alloc(0);
function readRegularFile(path, maxBytes) {
	if (scratch.length <= maxBytes) scratch = Buffer.allocUnsafe(maxBytes + 1);
	const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	try {
		const facts = fstatSync(file);
		if (facts.isDirectory()) throw Object.assign(new Error("it is a directory"), { code: "EISDIR" });
		if (!facts.isFile()) {
			const message = `cannot read ${path}: it is not a regular file`;
			throw new MmdetConfigError({
				code: "file-read",
				message,
				pythonClass: "OSError"
			});
		}
		let length = facts.size > maxBytes ? facts.size : 0;
		for (let read = 1; read > 0 && length <= maxBytes; length += read) read = readSync(file, scratch, { offset: length });
		if (length <= maxBytes) return Buffer.from(scratch.subarray(0, length));
		throw new MmdetConfigError({
			code: "limit",
			message: `${path} has more than the ${maxBytes} bytes that are read`
		});
	} finally {
		closeSync(file);
	}
}
// src/node/fileSystem.ts
function nodeFileSystem(workingFolder = process.cwd()) {
	checkArgument(workingFolder, STRING, "workingFolder");
	return {
		workingFolder,
		readFile,
		readFolder,
		stateOf,
		writeFile
	};
}
function stateOf(path) {
	const facts = statsOf(path);
	if (facts === void 0) return void 0;
	const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = facts;
	const changed = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
	return {
		text: `${dev}:${ino}:${size}:${mtimeNs}:${ctimeNs}`,
		size: Number(size),
		changed
	};
}
function statsOf(path) {
	try {
		return statSync(path, {
			throwIfNoEntry: false,
			bigint: true
		});
	} catch {
		return;
	}
}
function readFile(path, maxBytes) {
	try {
		return readRegularFile(path, maxBytes);
	} catch (error) {
		return explain(path, error);
	}
}
function readFolder(path) {
	try {
		return readdirSync(path);
	} catch (error) {
		return explain(path, error);
	}
}
async function writeFile(path, text) {
	const { writeIntoFolder } = await Promise.resolve().then(() => writeFile_exports);
	await writeIntoFolder(path, text);
}
const PYTHON_CLASSES = new Map(Object.entries({
	EACCES: "PermissionError",
	EISDIR: "IsADirectoryError"
}));
function explain(path, error) {
	const code = error.code ?? "";
	if (error instanceof MmdetConfigError) throw error;
	if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG" || code === "ERR_INVALID_ARG_VALUE") return void 0;
	throw new MmdetConfigError({
		code: "file-read",
		message: `cannot read ${path}: ${systemReason(error)}`,
		pythonClass: PYTHON_CLASSES.get(code) ?? "OSError"
	}, { cause: error });
}
// src/author/selfsupPretrain.ts
const METHODS = ["mocov2", "swav"];
const SCHEDULES = [{
	name: "1x",
	schedule: schedule1x,
	overrides: () => []
}, {
	name: "ms-2x",
	schedule: schedule2x,
	overrides: () => [multiScale()]
}];
function selfsupPretrainConfigs() {
	return METHODS.flatMap((method) => SCHEDULES.map(({ name, schedule, overrides }) => ({
		name: `selfsup_pretrain/mask-rcnn_r50-${method}-pre_fpn_${name}_coco`,
		config: defineConfig({
			bases: [
				maskRcnnR50Fpn(),
				cocoInstance(),
				schedule(),
				defaultRuntime()
			],
			overrides: [selfSupervised({ method }), ...overrides()]
		})
	})));
}
function namedConfig(name) {
	checkArgument(name, STRING, "name");
	const configs = selfsupPretrainConfigs();
	const wanted = name.replace(/\.py$/, "");
	const found = configs.find((config) => config.name === wanted || config.name.endsWith(`/${wanted}`));
	if (found !== void 0) return found;
	const names = configs.map((config) => config.name.slice(config.name.lastIndexOf("/") + 1));
	const near = nearestName(wanted, names);
	throw new MmdetConfigError({
		code: "unknown-name",
		message: `no config is named ${name}`,
		...near === void 0 ? { hint: `known names: ${names.join(", ")}` } : didYouMean(near)
	});
}
const NAMED = kindOf$1("a config with its name, { name, config }", (value) => {
	const { name, config } = value ?? {};
	return typeof name === "string" && typeof config?.toPython === "function" && Array.isArray(config.bases);
});
function placeOf(folder, path) {
	return folder === void 0 ? {} : { directory: dirname$1(joinPaths(folder, path)) };
}
function configFiles$1(named, options = {}) {
	checkArgument(named, NAMED);
	checkOptions(options, {
		form: oneOf("inherit", "standalone"),
		folder: STRING
	});
	const { name, config } = named;
	const { form = "inherit", folder } = options;
	const path = `${name}.py`;
	if (form === "standalone") return [{
		path,
		text: config.toPython({ form })
	}];
	const depth = name.split("/").length - 1;
	const baseDirectory = depth === 0 ? "./_base_" : `${"../".repeat(depth)}_base_`;
	return [{
		path,
		text: config.toPython({
			baseDirectory,
			...placeOf(folder, path)
		})
	}, ...config.bases.filter(({ exists }) => exists === void 0).map((base) => ({
		path: `_base_/${base.path}`,
		text: printDocument(base.stock)
	}))];
}
// src/config/audit/audit.ts
function auditSyntax(module, isLazy) {
	const visitor = new Visitor(module, isLazy);
	for (const node of module.body) visitor.visit(node, false);
	return visitor.findings;
}
var Visitor = class {
	findings = [];
	#module;
	#isLazy;
	#functions = new Set();
	#modules = new Map();
	constructor(module, isLazy) {
		this.#module = module;
		this.#isLazy = isLazy;
	}
	visit(any, isInFunction) {
		const node = any;
		const found = this.#find(node);
		if (found !== void 0) {
			const { at = node, ...finding } = found;
			const isImport = (node.nodeType === "Import" || node.nodeType === "ImportFrom") && !isInFunction;
			this.findings.push({
				...finding,
				span: this.#module.spanOf(at),
				isImport
			});
		}
		const isFunction = node.nodeType === "FunctionDef" || node.nodeType === "AsyncFunctionDef" || node.nodeType === "Lambda";
		const called = node.nodeType === "Call" && found?.kind === "call" ? node.func : void 0;
		for (const child of childNodes(node)) {
			if (child === called && (called.nodeType === "Name" || called.nodeType === "Attribute")) continue;
			this.visit(child, isInFunction || isFunction);
		}
		if (called?.nodeType === "Attribute") this.visit(called.value, isInFunction);
	}
	#find(node) {
		switch (node.nodeType) {
			case "Import":
				for (const { name, asname } of node.names) if (asname !== void 0) this.#modules.set(asname, name);
				return this.#importing(node.names.map(({ name }) => name));
			case "ImportFrom": return this.#importingFrom(node);
			case "FunctionDef":
			case "AsyncFunctionDef":
				this.#functions.add(node.name);
				return definingFunction(node);
			case "ClassDef": return {
				kind: "definition",
				message: `defines the class ${node.name}, whose body runs`,
				runs: true
			};
			case "Lambda": return {
				kind: "definition",
				message: "defines a lambda",
				runs: false
			};
			case "Call": return this.#calling(node);
			case "Name": return isImpureName(node.id) ? {
				kind: "name",
				message: `names ${node.id}`,
				runs: true
			} : void 0;
			case "Attribute": return this.#isImpureMember(node) ? {
				kind: "name",
				message: `names ${dotted$1(node)}`,
				runs: true
			} : void 0;
			case "Await":
			case "Yield":
			case "YieldFrom":
			case "AsyncFor":
			case "AsyncWith": return {
				kind: "statement",
				message: `uses ${node.nodeType}`,
				runs: true
			};
			default: return;
		}
	}
	#importing(names) {
		const listed = names.join(", ");
		const kind = "import";
		if (names.every((name) => isOwnModule(name))) return void 0;
		if (this.#isLazy && !names.every((name) => isBuiltinModule(name))) return {
			kind,
			message: `names ${listed}, which MMEngine imports when the object is built`,
			runs: false
		};
		if (names.every((name) => isOwnModule(name) || isPureModule(name))) return {
			kind,
			message: `imports ${listed}`,
			runs: false
		};
		return {
			kind,
			message: `imports ${listed}${names.every((name) => isBuiltinModule(name)) ? " of the standard library" : ""}`,
			runs: true
		};
	}
	#importingFrom({ level, module = "", names }) {
		if (level > 0) return void 0;
		for (const { name, asname = name } of names) this.#modules.set(asname, `${module}.${name}`);
		const isNamed = this.#isLazy && !isBuiltinModule(module);
		const impure = isPureModule(module) && !isNamed ? names.filter(({ name }) => pureMember(module, name) === void 0) : [];
		if (impure.length === 0) return this.#importing([module]);
		return {
			kind: "import",
			message: `imports ${impure.map(({ name }) => `${module}.${name}`).join(", ")}`,
			runs: true
		};
	}
	#calling(node) {
		const { func } = node;
		const found = (message) => ({
			kind: "call",
			message,
			runs: true,
			at: func
		});
		if (func.nodeType === "Name") {
			if (this.#functions.has(func.id)) return found(`calls its own function ${func.id}()`);
			if (func.id === "read_base" || this.#isPureImport(func.id) || isPureName(func.id)) return void 0;
			return found(`calls ${func.id}()`);
		}
		if (func.nodeType === "Attribute") return methodNames().has(func.attr) || this.#isPureCall(func) ? void 0 : found(`calls ${dotted$1(func)}()`);
		return found(func.nodeType === "Lambda" ? "calls a lambda" : "calls a computed function");
	}
	#isPureImport(name) {
		const [, module = "", member = ""] = /^(.*)\.(\w+)$/.exec(this.#modules.get(name) ?? "") ?? [];
		return pureMember(module, member) !== void 0;
	}
	#isPureCall({ value, attr }) {
		if (pureMember(this.#moduleName(value), attr) !== void 0) return true;
		const type = value.nodeType === "Name" && isPureName(value.id) ? builtin(value.id) : void 0;
		return type instanceof PyType && type.getAttribute(attr) !== void 0;
	}
	#isImpureMember({ value, attr }) {
		const module = this.#moduleName(value);
		if (isDunder(attr)) return true;
		return !(this.#isLazy && !isBuiltinModule(module)) && isPureModule(module) && pureMember(module, attr) === void 0;
	}
	#moduleName(node) {
		const name = dotted$1(node);
		return this.#modules.get(name) ?? name;
	}
};
function isOwnModule(name) {
	return /^mmengine(?:\.config(?:\.config)?)?$/.test(name) && mmengineModule(name) !== void 0;
}
function definingFunction({ name, decorators }) {
	const message = `defines the function ${name}`;
	if (decorators.length === 0) return {
		kind: "definition",
		message,
		runs: false
	};
	return {
		kind: "definition",
		message: `${message} and calls its decorator`,
		runs: true,
		at: decorators[0]
	};
}
function isPureName(name) {
	if (isDunder(name)) return false;
	const value = pythonName(name);
	return (value instanceof PyBuiltin || value instanceof PyType) && value.pure;
}
function isImpureName(name) {
	if (isDunder(name)) return !/^__(?:name|file|debug|doc)__$/.test(name);
	const value = pythonName(name);
	return (value instanceof PyBuiltin || value instanceof PyType) && !value.pure;
}
function isDunder(name) {
	return /^__.*__$/.test(name);
}
function pythonName(name) {
	try {
		return builtin(name);
	} catch {
		return;
	}
}
function dotted$1(node) {
	if (node.nodeType === "Name") return node.id;
	return node.nodeType === "Attribute" ? `${dotted$1(node.value)}.${node.attr}` : "…";
}
// src/config/audit/built.ts
const NAMING = new Set([
	"type",
	"constructor",
	"runner_type"
]);
const SCOPES = new Set(["default_scope", "_scope_"]);
const PACKAGES = new Set([
	...MODULES_WITH_CONFIGS,
	"mmengine",
	"mmcv",
	"torch",
	"torchvision"
]);
const FUNCTIONS = /(?:^|_)collate$|^worker_init_fn$/;
function auditBuilt(config) {
	const findings = [];
	const seen = new Set([config]);
	for (const container of seen) for (const { key, value, span } of entriesOf$2(container)) {
		if (value instanceof PyDict || value instanceof PyList || value instanceof PyTuple) seen.add(value);
		const message = messageFor(key, value);
		if (message !== void 0) findings.push({
			kind: "build",
			message,
			span: span ?? NOWHERE,
			runs: true
		});
	}
	return findings;
}
const NOWHERE = {
	source: new SourceText("config", ""),
	start: 0,
	end: 0
};
function* entriesOf$2(container) {
	if (container instanceof PyDict) for (const { key, value, write } of container.entries()) yield {
		key,
		value,
		span: write?.span
	};
	else if (container instanceof PyList || container instanceof PyTuple) for (const value of container.items) yield {
		key: null,
		value,
		span: void 0
	};
}
function messageFor(key, value) {
	const name = value instanceof LazyValue ? value.dottedName : value;
	if (typeof name !== "string") return void 0;
	const [module = "", ...rest] = name.split(".");
	if (SCOPES.has(key)) return PACKAGES.has(module) && rest.length === 0 ? void 0 : `MMEngine imports ${name}.registry when it builds this`;
	if (!NAMING.has(key) || rest.length === 0 || isComponent(module, rest)) return void 0;
	return `MMEngine imports ${module} and calls ${name} when it builds this`;
}
function isComponent(module, rest) {
	if (!PACKAGES.has(module)) return false;
	if (module === "torch" && rest[0] !== "nn" && rest[0] !== "optim") return false;
	const name = rest.at(-1) ?? "";
	return /^\p{Lu}/u.test(name) || FUNCTIONS.test(name);
}
// src/config/audit/placeholders.ts
const VARIABLE = /\{\{['"]?\s*\$([\p{L}\p{N}_]+)\s*:\s*(\S{0,1000}?)\s*['"]?\}\}/gu;
const LITERAL = /^(?:[-+]?[\d._]+(?:e[-+]?\d+)?|True|False|None|)$/i;
function auditPlaceholders(source, module) {
	return Array.from(source.text.matchAll(VARIABLE), (match) => {
		const [whole, name, fallback = ""] = match;
		const span = {
			source,
			start: match.index,
			end: match.index + whole.length
		};
		if (module === void 0 || stringAt(module, span.start, span.end) || LITERAL.test(fallback)) return {
			kind: "environment",
			message: `reads the environment variable ${name}`,
			span,
			runs: false
		};
		return {
			kind: "environment",
			message: `runs ${fallback} as code where the environment variable ${name} is not set`,
			span,
			runs: true
		};
	});
}
function stringAt({ tokens }, start, end) {
	let low = 0;
	let high = tokens.length - 1;
	while (low < high) {
		const middle = low + high >> 1;
		if (tokens.ends[middle] >= end) high = middle;
		else low = middle + 1;
	}
	return tokens.kinds[low] === Token.string && tokens.starts[low] < start;
}
function hasPlaceholders({ text }) {
	return /\{\{\s*(?:['"]?\s*\$|file(?:Dirname|Basename|BasenameNoExtension|Extname)\s*\}\})/.test(text);
}
// src/config/audit/auditFile.ts
async function auditFile(path, options) {
	checkArgument(path, STRING, "path");
	checkLoadOptions(options);
	const read = new Set();
	const loading = await load(path, options, read);
	const texts = await textsOf(read, options.fileSystem);
	const isLazy = texts.some(({ source, module }) => isEntry(source, path, options) && isLazyModule(module));
	const syntax = texts.flatMap(({ module }) => module === void 0 ? [] : auditSyntax(module, isLazy));
	const placeholders = isLazy ? [] : texts.flatMap(({ source, module }) => auditPlaceholders(source, module));
	const files = texts.map(({ source }) => source.name);
	if (loading instanceof MmdetConfigError) {
		const listed = [...placeholders, ...syntax];
		const findings = [...loading.problems.filter((problem) => isOurs(problem) && !isTold(problem, listed)).map((problem) => notEvaluated(problem, path)), ...listed];
		const problems = loading.problems.filter((problem) => !isOurs(problem));
		return {
			path,
			files,
			findings: shortened(findings),
			problems
		};
	}
	const reached = !isLazy && texts.some(({ source }) => hasPlaceholders(source)) ? syntax : syntax.map(asEvaluated);
	return {
		path,
		files,
		findings: shortened([
			...customImports(loading, isLazy),
			...auditBuilt(loading.dict),
			...placeholders,
			...reached
		]),
		problems: []
	};
}
const MAX_FINDINGS = 1e3;
function shortened(findings) {
	if (findings.length <= MAX_FINDINGS) return findings;
	return [...findings.filter(({ runs }) => runs), ...findings.filter(({ runs }) => !runs)].slice(0, MAX_FINDINGS);
}
async function load(path, { cfgOptions: _, ...options }, read) {
	const { workingFolder, readFile, readFolder } = options.fileSystem;
	const fileSystem = {
		workingFolder,
		readFile: (file, maxBytes) => {
			read.add(file);
			return readFile(file, maxBytes);
		},
		readFolder
	};
	try {
		return await readConfig(path, {
			...options,
			fileSystem,
			cache: new ConfigCache()
		});
	} catch (error) {
		if (error instanceof MmdetConfigError) return error;
		throw error;
	}
}
async function textsOf(paths, fileSystem) {
	const texts = [];
	for (const path of paths) {
		const source = await orUndefined(() => readText(fileSystem, path));
		if (source === void 0) continue;
		const module = path.endsWith(".py") ? await orUndefined(() => parsePython(source)) : void 0;
		texts.push({
			source,
			module
		});
	}
	return texts;
}
async function orUndefined(work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof MmdetConfigError) return void 0;
		throw error;
	}
}
function isEntry({ name }, path, { fileSystem }) {
	return name === absolutePath(path, fileSystem.workingFolder);
}
function isLazyModule(module) {
	try {
		return module !== void 0 && isLazyDialect(module);
	} catch {
		return false;
	}
}
const IMPORT_ERRORS = new Set(["ModuleNotFoundError", "ImportError"]);
function isOurs({ code, pythonClass }) {
	return pythonClass === void 0 || code === "limit" || IMPORT_ERRORS.has(pythonClass);
}
function isTold({ span }, findings) {
	return findings.some(({ runs, span: other }) => {
		const isThere = span !== void 0 && other.source.name === span.source.name;
		return runs && isThere && other.start < span.end && span.start < other.end;
	});
}
function notEvaluated({ message, span }, path) {
	const start = {
		source: new SourceText(path, ""),
		start: 0,
		end: 0
	};
	return {
		kind: "not-evaluated",
		message: `${message}: what MMEngine would run here, and after it, is not known`,
		span: span ?? start,
		runs: true
	};
}
function asEvaluated(finding) {
	if (finding.isImport || !finding.runs) return finding;
	return {
		...finding,
		message: `${finding.message}, where this config never gets`,
		runs: false
	};
}
function customImports({ dict }, isLazy) {
	const entry = dict.entry("custom_imports");
	if (entry === void 0 || !isTrue(entry.value)) return [];
	const imports = entry.value instanceof PyDict ? entry.value.get("imports") : void 0;
	if (entry.value instanceof PyDict && !isTrue(imports ?? null)) return [];
	const span = entry.write?.span ?? {
		source: new SourceText("custom_imports", ""),
		start: 0,
		end: 0
	};
	return [{
		kind: "custom-import",
		message: isLazy ? "custom_imports has no effect in a config of the pure-Python dialect" : `MMEngine imports ${moduleNames(imports)} for custom_imports`,
		span,
		runs: !isLazy
	}];
}
function moduleNames(imports) {
	return (imports instanceof PyList ? imports.items : [imports]).map((name) => typeof name === "string" ? name : "…").join(", ");
}
// src/config/cfgOptions.ts
const MAX_DEPTH$3 = 900;
function parseCfgOptions(options) {
	checkArgument(options, listOf(STRING));
	const overrides = new Map();
	const problems = [];
	for (const option of options) try {
		const override = parseOption(option);
		overrides.set(override.key, override);
	} catch (error) {
		if (!(error instanceof MmdetConfigError)) throw error;
		problems.push(...error.problems);
	}
	throwIfProblems(problems);
	return [...overrides.values()];
}
function parseOption(option) {
	const split = option.indexOf("=");
	if (split < 0) throw refuse(option, "it has no \"=\"", "ValueError", "write key=value");
	const key = option.slice(0, split);
	const text = option.slice(split + 1);
	const value = parseIterable(text, option, 0);
	return {
		key,
		value,
		write: optionWrite(key, value, text)
	};
}
function refuse(option, reason, pythonClass, hint) {
	const message = `the option ${option} is not understood: ${reason}`;
	const span = {
		source: new SourceText(CFG_OPTIONS, option),
		start: option.indexOf("=") + 1,
		end: option.length
	};
	return new MmdetConfigError({
		code: "invalid-option",
		message,
		pythonClass,
		hint,
		span
	});
}
function parseIterable(text, option, depth) {
	if (depth > MAX_DEPTH$3) throw refuse(option, "its brackets never end", "RecursionError");
	const value = text.replace(/^['"]+|['"]+$/g, "").replaceAll(" ", "");
	const isTuple = value.startsWith("(") && value.endsWith(")");
	const isList = !isTuple && value.startsWith("[") && value.endsWith("]");
	if (!isTuple && !isList && !value.includes(",")) return parseScalar(value);
	const values = splitItems(isTuple || isList ? value.slice(1, -1) : value, option).map((item) => parseIterable(item, option, depth + 1));
	return isTuple ? new PyTuple(values) : new PyList(values);
}
function splitItems(text, option) {
	const items = [];
	if (text !== "") checkBalance(text, option);
	for (let start = 0; start < text.length;) {
		const end = findComma(text, start);
		items.push(text.slice(start, end));
		start = end + 1;
	}
	return items;
}
function findComma(text, start) {
	let round = 0;
	let square = 0;
	for (let at = start; at < text.length; at++) {
		const unit = text[at];
		if (unit === "," && round === 0 && square === 0) return at;
		if (unit === "(") round++;
		else if (unit === ")") round--;
		else if (unit === "[") square++;
		else if (unit === "]") square--;
	}
	return text.length;
}
function checkBalance(text, option) {
	const count = (bracket) => text.split(bracket).length;
	if (count("(") === count(")") && count("[") === count("]")) return;
	throw refuse(option, "its brackets do not match", "AssertionError");
}
function parseScalar(text) {
	const int = intFromText(text);
	if (int !== void 0) return int;
	const float = floatFromText(text);
	if (float !== void 0) return new PyFloat(float);
	const lower = text.toLowerCase();
	if (lower === "true" || lower === "false") return lower === "true";
	return text === "None" ? null : text;
}
// src/config/diff.ts
function diffValues(before, after) {
	for (const value of [before, after]) if (!isPyValue(value)) throw noPyValue(value);
	return [...differences(before, after, [])];
}
function* differences(before, after, path) {
	if (before === after) return;
	if (before instanceof PyDict && after instanceof PyDict) yield* dictDifferences(before, after, path);
	else if (before instanceof PyList && after instanceof PyList) yield* itemDifferences(before.items, after.items, path);
	else if (before instanceof PyTuple && after instanceof PyTuple) yield* itemDifferences(before.items, after.items, path);
	else if (!sameValue(before, after)) yield {
		kind: "changed",
		path,
		before,
		after
	};
}
function* dictDifferences(before, after, path) {
	for (const { key, value } of before.entries()) {
		const here = [...path, pathPart(key)];
		const other = after.entry(key);
		if (other === void 0) yield {
			kind: "removed",
			path: here,
			before: value
		};
		else yield* differences(value, other.value, here);
	}
	for (const { key, value } of after.entries()) if (!before.has(key)) yield {
		kind: "added",
		path: [...path, pathPart(key)],
		after: value
	};
}
function* itemDifferences(before, after, path) {
	for (let at = 0; at < Math.max(before.length, after.length); at++) {
		const here = [...path, at];
		const [one, other] = [before[at], after[at]];
		if (other === void 0) yield {
			kind: "removed",
			path: here,
			before: one
		};
		else if (one === void 0) yield {
			kind: "added",
			path: here,
			after: other
		};
		else yield* differences(one, other, here);
	}
}
// src/yapf/formatMemo.ts
const KEPT_CHARACTERS = 1 << 25;
var FormatMemo = class {
	#texts = new Map();
	#capacity;
	#characters = 0;
	constructor(capacity = KEPT_CHARACTERS) {
		this.#capacity = capacity;
	}
	format(source) {
		const known = this.#texts.get(source);
		if (known !== void 0) return known;
		const text = formatPython(source);
		this.#characters += source.length + text.length;
		if (this.#characters > this.#capacity) {
			this.#texts.clear();
			this.#characters = source.length + text.length;
		}
		this.#texts.set(source, text);
		return text;
	}
};
// src/config/print/placeholders.ts
const PLACEHOLDERS = [
	/\{\{\s*file(?:Dirname|Basename|BasenameNoExtension|Extname)\s*\}\}/,
	/\{\{['"]?\s*\$[\p{L}\p{N}_]+\s*:\s*\S*?\s*['"]?\}\}/u,
	/\{\{\s*_base_\.[\p{L}\p{N}_.]+\s*\}\}/u
];
function holdsPlaceholder(text) {
	return text.includes("{{") && PLACEHOLDERS.some((pattern) => pattern.test(text));
}
// src/config/print/printModule.ts
function toPython(dict) {
	checkNesting(dict);
	return formatPython(printModule(dict));
}
function printModule(dict) {
	const statements = [];
	const entries = Array.from(dict.entries());
	const called = new Set([...CALLED$1, ...classNames(dict)]);
	for (let at = 0; at < entries.length; at++) {
		const { key, value } = entries[at];
		const name = readableKey(key);
		if (called.has(name)) {
			statements.push(updateText(entries.slice(at)));
			break;
		}
		statements.push(isWritableName(name) ? `${name} = ${printValue(value, OPTIONS)}` : updateText([{
			key,
			value
		}]));
	}
	return statements.map((statement) => `${statement}\n`).join("");
}
function updateText(entries) {
	for (const { key } of entries) readableKey(key);
	const items = PyDict.of(entries.map(({ key, value }) => [key, value]));
	return `globals().update(${printValue(items, OPTIONS)})`;
}
const OPTIONS = { expression: (expression) => {
	if (!(expression instanceof PyDate)) return className$1(expression) ?? expression.code;
	throw new MmdetConfigError({
		code: "python-value",
		message: `${expression.code} has no literal in a config`,
		hint: "write the date as a text, or dump the config to .yaml"
	});
} };
const CALLED$1 = [
	"dict",
	"float",
	"frozenset",
	"globals",
	"range",
	"set"
];
function className$1(expression) {
	return expression instanceof PyType && !expression.name.includes(".") ? expression.name : void 0;
}
function classNames(value) {
	if (value instanceof PyExpression) return [className$1(value)].filter((name) => name !== void 0);
	if (value instanceof PyDict) return Array.from(value.entries()).flatMap((entry) => [...classNames(entry.key), ...classNames(entry.value)]);
	if (value instanceof PyList || value instanceof PyTuple) return value.items.flatMap(classNames);
	return value instanceof PySet ? Array.from(value.values()).flatMap(classNames) : [];
}
const OWN_KEYS = {
	_base_: "MMEngine takes it for the paths of the base configs",
	_deprecation_: "MMEngine shows it as a warning and drops it",
	...Object.fromEntries(RESERVED_KEYS.map((key) => [key, "MMEngine reserves it"]))
};
function lostKeyReason(key) {
	if (typeof key !== "string") return "a top-level key of a .py config is a str";
	if (key.startsWith("__")) return "MMEngine drops keys that begin with two underscores";
	return Object.hasOwn(OWN_KEYS, key) ? OWN_KEYS[key] : void 0;
}
function readableKey(key) {
	const reason = lostKeyReason(key);
	if (reason === void 0) return key;
	throw new MmdetConfigError({
		code: "python-value",
		message: `the top-level key ${pathKey(key)} does not read back: ${reason}`,
		path: [pathKey(key)],
		hint: "rename or remove the key"
	});
}
// src/config/print/findings.ts
function findings(dict) {
	const finder = new Finder();
	finder.root(dict);
	return finder.found;
}
const MAX_BRACKETS = 200;
var Finder = class {
	found = [];
	#path = [];
	#brackets = 0;
	root(dict) {
		const isDisplay = hasForeignKey(dict);
		for (const { key, value } of dict.entries()) this.#at(key, () => {
			const reason = lostKeyReason(key);
			if (!isIdentifier(pythonStr(key))) this.#add("a top-level key that is not an identifier makes the file one dict display, which assigns nothing");
			else if (reason !== void 0) this.#add(`the key ${pathKey(key)} is not read: ${reason}`);
			else if (!isDisplay) this.#name(key, value);
			this.#value(value);
		});
		this.#hiddenBuiltins(dict);
	}
	#value(value) {
		if (value instanceof PyDict) this.#dict(value);
		else if (value instanceof PyList || value instanceof PyTuple) this.#within(1, () => {
			for (let at = 0; at < value.items.length; at++) this.#at(at, () => this.#value(value.items[at]));
		});
		else this.#leaf(value);
	}
	#dict(dict) {
		const isDisplay = hasForeignKey(dict);
		this.#within(isDisplay ? 2 : 1, () => {
			for (const { key, value } of dict.entries()) this.#at(key, () => {
				if (isDisplay) this.#displayKey(key, value);
				else this.#name(key, value);
				this.#value(value);
			});
		});
	}
	#name(key, value) {
		if (losesKey(key, value)) this.#add("a list or tuple under the key None is printed without its key");
		else if (typeof key !== "string") this.#add(`the key ${pythonStr(key)} is printed as a name`);
		else if (!isReadName(key)) {
			const isFolded = key.normalize("NFKC") !== key;
			this.#add(`the key ${key} is printed as a name, which Python ${isFolded ? "reads as another one" : "reserves"}`);
		}
	}
	#displayKey(key, value) {
		if (losesKey(key, value)) this.#add("a list or tuple under the key None is printed without its key");
		else if (typeof key !== "string") this.#leaf(key);
		else if (UNREAD_KEY.test(key) || LONE_SURROGATE$2.test(key)) this.#add("the key is printed between quotes as it is, without the escapes that it needs");
		else if (holdsPlaceholder(key)) this.#add(PLACEHOLDER);
	}
	#leaf(value) {
		if (typeof value === "string") {
			if (holdsPlaceholder(stringRepr(value))) this.#add(PLACEHOLDER);
		} else if (value === null || typeof value === "boolean" || value instanceof PyBytes) return;
		else if (isInt(value)) {
			if (!isPrintedInt(value)) this.#add(`Python does not print an int of more than ${MAX_INT_DIGITS} digits`);
		} else if (value instanceof PyFloat) {
			if (!Number.isFinite(value.value)) this.#add(`${pythonRepr(value)} is printed as a bare name`);
		} else if (value instanceof PyExpression) {
			if (!isReadObject(value)) this.#add(`${pythonStr(value)} is printed as it is`);
		} else if (value instanceof PySet) this.#set(value);
		else if (value instanceof PyTuple) this.#leaves(value.items, 1);
		else this.#add(`a ${pyTypeName(value)} cannot be hashed`);
	}
	#set(set) {
		if (set.size > 1) this.#add(`Python prints the items of this ${set.typeName} in an order that changes from run to run`);
		this.#leaves([...set.values()], set instanceof PyFrozenSet ? 2 : 1);
	}
	#leaves(items, brackets) {
		this.#within(brackets, () => {
			for (const item of items) this.#leaf(item);
		});
	}
	#hiddenBuiltins(dict) {
		for (const { key } of dict.entries()) {
			if (typeof key !== "string" || !CALLED.has(key)) continue;
			for (const { key: other, value } of dict.entries()) {
				if (!(pythonStr(other) > key) || !calls(value, key)) continue;
				this.#at(other, () => this.#add(`the value calls ${key}(), which the variable ${key} above it hides`));
			}
		}
	}
	#within(brackets, work) {
		if (this.#brackets <= MAX_BRACKETS && this.#brackets + brackets > MAX_BRACKETS) this.#add(`values are nested deeper than the ${MAX_BRACKETS} brackets that Python reads`);
		this.#brackets += brackets;
		work();
		this.#brackets -= brackets;
	}
	#at(key, work) {
		this.#path.push(pathKey(key));
		work();
		this.#path.pop();
	}
	#add(message) {
		this.found.push({
			path: [...this.#path],
			message
		});
	}
};
const PLACEHOLDER = "the text holds a placeholder, which MMEngine replaces when it reads the file";
function isReadObject(expression) {
	return expression instanceof PyRange || expression.code === "Ellipsis";
}
const CALLED = new Set([
	"dict",
	"frozenset",
	"range",
	"set"
]);
const UNREAD_KEY = /['\n\r\0]|\\(?:[\\"abfnrtvxNuU0-7]|$)/;
const LONE_SURROGATE$2 = /\p{Cs}/u;
function hasForeignKey(dict) {
	for (const { key } of dict.entries()) if (!isIdentifier(pythonStr(key))) return true;
	return false;
}
function calls(value, name) {
	if (value instanceof PyDict) {
		if (name === "dict") return true;
		return Array.from(value.entries()).some((entry) => calls(entry.key, name) || calls(entry.value, name));
	}
	if (value instanceof PyList || value instanceof PyTuple) return value.items.some((item) => calls(item, name));
	if (value instanceof PySet) return (value instanceof PyFrozenSet || value.size === 0) && value.typeName === name || Array.from(value.values()).some((item) => calls(item, name));
	return value instanceof PyExpression && value.code.startsWith(`${name}(`);
}
// src/config/print/prettyText.ts
function prettyText(dict) {
	return mmengineText(dict) ?? toPython(dict);
}
function prettyTextWarnings(dict) {
	checkNesting(dict);
	const found = findings(dict);
	if (found.length === 0) return [];
	const isReplaced = mmengineText(dict) === void 0;
	return found.map(({ path, message }) => ({
		code: "python-value",
		severity: "warning",
		message: isReplaced ? `MMEngine cannot print this config as Python: ${message}` : `the printed text does not read back: ${message}`,
		path,
		hint: isReplaced ? "the text is that of toPython, which keeps the order of keys" : "toPython writes a text that reads back"
	}));
}
const LAID_OUT = new FormatMemo(2 ** 24);
function mmengineText(dict) {
	const { statements, areSeparate } = sourceOf$1(dict) ?? {};
	if (statements === void 0 || statements.some((statement) => statement.includes("\r"))) return void 0;
	try {
		if (!areSeparate) return formatPython(statements.join("\n"));
		return statements.map((statement) => LAID_OUT.format(statement)).join("");
	} catch (error) {
		if (error instanceof MmdetConfigError && error.code === "python-syntax") return void 0;
		throw error;
	}
}
function sourceOf$1(dict) {
	try {
		return prettyStatements(dict);
	} catch (error) {
		if (error instanceof MmdetConfigError && error.pythonClass === "ValueError") return void 0;
		throw error;
	}
}
// src/config/dump/walk.ts
const MAX_DEPTH$2 = 400;
var Walk = class {
	#path = [];
	#open = new Set();
	within(container, work) {
		if (this.#open.has(container)) throw this.refuse(`a ${pyTypeName(container)} contains itself`, "ValueError");
		if (this.#open.size >= MAX_DEPTH$2) throw this.refuse(`values are nested deeper than ${MAX_DEPTH$2} levels`, "RecursionError", "limit");
		this.#open.add(container);
		const result = work();
		this.#open.delete(container);
		return result;
	}
	at(key, work) {
		this.#path.push(pathKey(key));
		const result = work();
		this.#path.pop();
		return result;
	}
	refuse(message, pythonClass, code = "python-value", hint) {
		return new MmdetConfigError({
			code,
			message,
			path: [...this.#path],
			pythonClass,
			hint
		});
	}
	intText(value) {
		if (isPrintedInt(value)) return String(value);
		throw this.refuse(`an int of more than ${MAX_INT_DIGITS} digits is not printed`, "ValueError");
	}
};
// src/config/dump/json.ts
function jsonDump(value) {
	return textOf$1(value, new Walk());
}
function textOf$1(value, walk) {
	if (typeof value === "string") return jsonString(value);
	if (value === null) return "null";
	if (typeof value === "boolean") return String(value);
	if (isInt(value)) return walk.intText(value);
	if (value instanceof PyFloat) return jsonFloat(value.value);
	if (value instanceof PyDict) return walk.within(value, () => objectText(value, walk));
	if (value instanceof PyList || value instanceof PyTuple) return walk.within(value, () => arrayText(value.items, walk));
	if (value instanceof PySet && !(value instanceof PyFrozenSet)) return walk.within(value, () => arrayText(orderedItems(value), walk));
	if (value instanceof PyRange) return rangeText(value, walk);
	throw unsupported(value instanceof PyExpression ? value.code : `a ${pyTypeName(value)}`, walk);
}
function rangeText(range, walk) {
	if (range.length > MAX_RANGE) throw walk.refuse(`a range of more than ${MAX_RANGE} items`, "MemoryError", "limit");
	return arrayText(Array.from({ length: range.length }, (_, at) => range.at(at)), walk);
}
const MAX_RANGE = 1e6;
function unsupported(what, walk) {
	return walk.refuse(`${what} is unsupported for json dump`, "TypeError", "python-value", "dump to .py or .yaml, which have words for it");
}
function arrayText(items, walk) {
	let text = "[";
	for (let at = 0; at < items.length; at++) {
		if (at > 0) text += ", ";
		text += walk.at(at, () => textOf$1(items[at], walk));
	}
	return `${text}]`;
}
function objectText(dict, walk) {
	let text = "{";
	let separator = "";
	for (const { key, value } of dict.entries()) {
		text += walk.at(key, () => `${separator}${keyText$1(key, walk)}: ${textOf$1(value, walk)}`);
		separator = ", ";
	}
	return `${text}}`;
}
function keyText$1(key, walk) {
	if (typeof key === "string") return jsonString(key);
	if (key === null) return "\"null\"";
	if (typeof key === "boolean") return `"${key}"`;
	if (isInt(key)) return `"${walk.intText(key)}"`;
	if (key instanceof PyFloat) return `"${jsonFloat(key.value)}"`;
	throw walk.refuse(`keys must be str, int, float, bool or None, not ${pyTypeName(key)}`, "TypeError", "python-value", "dump to .py or .yaml, which have words for such a key");
}
function jsonFloat(value) {
	if (Number.isFinite(value)) return floatRepr(value);
	return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}
function jsonString(text) {
	return PLAIN$1.test(text) ? `"${text}"` : `"${text.replace(ESCAPED$1, escapeUnit)}"`;
}
const PLAIN$1 = /^[ !#-[\]-~]*$/;
const ESCAPED$1 = /["\\]|[^ -~]/g;
function escapeUnit(unit) {
	return SHORT_ESCAPES$1.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
const SHORT_ESCAPES$1 = new Map(Object.entries({
	"\"": "\\\"",
	"\\": "\\\\",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\f": "\\f",
	"\b": "\\b"
}));
// src/config/dump/yaml/output.ts
var YamlOutput = class {
	#text = "";
	column = 0;
	afterSpace = true;
	onlyIndentation = true;
	get text() {
		return this.#text;
	}
	write(characters) {
		this.#text += characters;
		this.column += characters.length;
	}
	lineBreak() {
		this.#text += "\n";
		this.column = 0;
	}
	indentTo(indent) {
		const target = Math.max(0, indent);
		if (!this.onlyIndentation || this.column > target || this.column === target && !this.afterSpace) this.lineBreak();
		if (this.column < target) this.write(" ".repeat(target - this.column));
		this.afterSpace = true;
		this.onlyIndentation = true;
	}
	mark(characters, isIndentation = false) {
		const wasIndentation = this.onlyIndentation;
		if (!this.afterSpace) this.write(" ");
		this.attach(characters);
		this.onlyIndentation = wasIndentation && isIndentation;
	}
	attach(characters) {
		this.write(characters);
		this.afterSpace = false;
		this.onlyIndentation = false;
	}
};
// src/config/dump/yaml/scalarStyle.ts
const SPECIAL = /[^\n -~]/;
const INDICATOR_START = /^(?:[#,[\]{}&*!|>'"%@`]|[?:-](?:[ \n]|$)|---|\.\.\.)/;
const INDICATOR_INSIDE = /:(?:[ \n]|$)|[ \n]#/;
function scalarStyle({ text, tag, plain, literal }, isSimpleKey) {
	if (literal === true) return isSimpleKey || text === "" ? "double" : "literal";
	if (isSimpleKey && text.includes("\n")) return "double";
	if ((plain || tag !== void 0) && !(text === "" && isSimpleKey) && allowsPlain(text)) return "plain";
	return SPECIAL.test(text) || / \n|\n /.test(text) ? "double" : "single";
}
function allowsPlain(text) {
	if (/^ | $|\n/.test(text) || SPECIAL.test(text)) return false;
	return !INDICATOR_START.test(text) && !INDICATOR_INSIDE.test(text);
}
// src/config/dump/yaml/writeScalar.ts
function writeScalar(out, text, style, indent, mayFold) {
	if (style === "plain") writePlain(out, text, indent, mayFold);
	else if (style === "single") writeSingleQuoted(out, text, indent, mayFold);
	else if (style === "double") writeDoubleQuoted(out, text, indent, mayFold);
	else writeLiteral(out, text, indent);
	out.afterSpace = false;
	out.onlyIndentation = false;
}
function writePlain(out, text, indent, mayFold) {
	if (text === "") return;
	if (!out.afterSpace) out.write(" ");
	writeFolded(out, text, indent, mayFold);
}
function writeSingleQuoted(out, text, indent, mayFold) {
	out.mark("'");
	const lines = text.split("\n");
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at];
		const isFirst = at === 0;
		const isLast = at === lines.length - 1;
		if (!isFirst) {
			if (at === 1 || lines[at - 1] !== "") out.lineBreak();
			out.lineBreak();
		}
		if (!isFirst && (line !== "" || isLast)) {
			out.onlyIndentation = true;
			out.indentTo(indent);
		}
		writeFolded(out, line.replaceAll("'", "''"), indent, mayFold, isFirst, isLast);
		out.onlyIndentation = false;
	}
	out.attach("'");
}
function writeFolded(out, line, indent, mayFold, keepFirst = false, keepLast = false) {
	if (!mayFold || out.column + line.length <= 80 || !line.includes(" ")) {
		out.write(line);
		return;
	}
	let from = 0;
	for (let at = line.indexOf(" "); at !== -1; at = line.indexOf(" ", at + 1)) {
		const isSingle = line[at - 1] !== " " && line[at + 1] !== " ";
		const isEdge = keepFirst && at === 0 || keepLast && at === line.length - 1;
		if (!isSingle || isEdge || out.column + at - from <= 80) continue;
		out.write(line.slice(from, at));
		out.onlyIndentation = false;
		out.indentTo(indent);
		from = at + 1;
	}
	out.write(line.slice(from));
}
function writeDoubleQuoted(out, text, indent, mayFold) {
	out.mark("\"");
	const characters = Array.from(text);
	let previousIsSpace = false;
	for (let at = 0; at < characters.length; at++) {
		const character = characters[at];
		const isSpace = character === " ";
		const isInner = at > 0 && at < characters.length - 1;
		if (isSpace && mayFold && !previousIsSpace && isInner && out.column > 80) {
			out.onlyIndentation = false;
			out.indentTo(indent);
			if (characters[at + 1] === " ") out.write("\\");
		} else out.write(ESCAPED.test(character) ? escaped(character) : character);
		previousIsSpace = isSpace;
	}
	out.attach("\"");
}
const ESCAPED = /[^ !#-[\]-~]/;
function escaped(character) {
	const short = SHORT_ESCAPES.get(character);
	if (short !== void 0) return short;
	const code = character.codePointAt(0);
	const digits = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${digits.padStart(2, "0")}`;
	return code <= 65535 ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`;
}
const SHORT_ESCAPES = new Map(Object.entries({
	"\0": "\\0",
	"\x07": "\\a",
	"\b": "\\b",
	"	": "\\t",
	"\n": "\\n",
	"\v": "\\v",
	"\f": "\\f",
	"\r": "\\r",
	"\x1B": "\\e",
	"\"": "\\\"",
	"\\": "\\\\",
	"": "\\N",
	"\xA0": "\\_",
	"\u2028": "\\L",
	"\u2029": "\\P"
}));
function writeLiteral(out, text, indent) {
	out.mark("|");
	for (const line of text.slice(0, -1).split("\n")) {
		out.lineBreak();
		out.write(" ".repeat(indent) + line);
	}
}
// src/config/dump/yaml/emit.ts
const INDENT = 2;
const MAX_SIMPLE_KEY = 128;
function emit(root) {
	const emitter = new Emitter(root);
	emitter.node(root, -1, {
		inMapping: false,
		isSimpleKey: false
	});
	emitter.out.indentTo(0);
	return emitter.out.text;
}
const ITEM = {
	inMapping: false,
	isSimpleKey: false
};
const VALUE = {
	inMapping: true,
	isSimpleKey: false
};
const SIMPLE_KEY = {
	inMapping: true,
	isSimpleKey: true
};
var Emitter = class {
	out = new YamlOutput();
	#anchors;
	#written = new Set();
	constructor(root) {
		this.#anchors = nameAnchors(root);
	}
	node(node, indent, place) {
		const anchor = this.#anchors.get(node);
		if (anchor !== void 0 && this.#written.has(node)) {
			this.out.mark(`*${anchor}`);
			if (place.isSimpleKey) this.out.write(" ");
			return;
		}
		this.#written.add(node);
		const style = node.kind === "scalar" ? scalarStyle(node, place.isSimpleKey) : void 0;
		if (anchor !== void 0) this.out.mark(`&${anchor}`);
		if (node.tag !== void 0) this.out.mark(node.tag);
		if (style !== void 0) {
			const { text } = node;
			writeScalar(this.out, text, style, indent < 0 ? INDENT : indent + INDENT, !place.isSimpleKey);
		} else if (node.kind === "sequence") this.#sequence(node, indent, place);
		else this.#mapping(node, indent);
	}
	#sequence({ items }, indent, { inMapping }) {
		if (items.length === 0) {
			this.out.mark("[");
			this.out.attach("]");
			return;
		}
		const inner = inMapping && !this.out.onlyIndentation ? indent : deeper(indent);
		for (const item of items) {
			this.out.indentTo(inner);
			this.out.mark("-", true);
			this.node(item, inner, ITEM);
		}
	}
	#mapping({ pairs }, indent) {
		if (pairs.length === 0) {
			this.out.mark("{");
			this.out.attach("}");
			return;
		}
		const inner = deeper(indent);
		for (const [key, value] of pairs) {
			this.out.indentTo(inner);
			if (this.#isSimpleKey(key)) {
				this.node(key, inner, SIMPLE_KEY);
				this.out.attach(":");
			} else {
				this.out.mark("?", true);
				this.node(key, inner, VALUE);
				this.out.indentTo(inner);
				this.out.mark(":", true);
			}
			this.node(value, inner, VALUE);
		}
	}
	#isSimpleKey(key) {
		const anchor = this.#anchors.get(key);
		let length = anchor?.length ?? 0;
		if (anchor !== void 0 && this.#written.has(key)) return length <= MAX_SIMPLE_KEY;
		length += key.tag?.length ?? 0;
		if (key.kind === "sequence") return key.items.length === 0 && length <= MAX_SIMPLE_KEY;
		if (key.kind === "mapping") return key.pairs.length === 0 && length <= MAX_SIMPLE_KEY;
		return !LINE_END.test(key.text) && length + utf8Length(key.text) <= MAX_SIMPLE_KEY;
	}
};
const LINE_END = /[\n\r\x85\u2028\u2029]/;
function deeper(indent) {
	return indent < 0 ? 0 : indent + INDENT;
}
function utf8Length(text) {
	let length = 0;
	for (const character of text) {
		const code = character.codePointAt(0);
		length += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
	}
	return length;
}
function nameAnchors(root) {
	const met = new Set();
	const names = new Map();
	const visit = (node) => {
		if (met.has(node)) {
			if (!names.has(node)) names.set(node, `id${String(names.size + 1).padStart(3, "0")}`);
			return;
		}
		met.add(node);
		if (node.kind === "sequence") for (const item of node.items) visit(item);
		if (node.kind === "mapping") for (const [key, value] of node.pairs) {
			visit(key);
			visit(value);
		}
	};
	visit(root);
	return names;
}
// src/config/dump/yaml/base64.ts
const LINE_BYTES = 57;
function base64Lines(bytes) {
	let text = "";
	for (let at = 0; at < bytes.length; at += LINE_BYTES) text += `${btoa(String.fromCharCode(...bytes.subarray(at, at + LINE_BYTES)))}\n`;
	return text;
}
// src/config/dump/yaml/represent.ts
function represent(value) {
	return new Representer().value(value);
}
var Representer = class {
	#walk = new Walk();
	#known = new Map();
	value(value) {
		if (value instanceof PyDict) return this.#walk.within(value, () => this.#dict(value));
		if (value instanceof PyList) return this.#walk.within(value, () => this.#sequence(value.items, void 0));
		if (value instanceof PyTuple) return this.#walk.within(value, () => this.#sequence(value.items, TUPLE));
		return this.#uncopied(value);
	}
	#uncopied(value) {
		const identity = identityOf(value);
		const known = this.#known.get(identity);
		if (known !== void 0) return known;
		const node = this.#uncopiedNode(value);
		if (identity !== void 0) this.#known.set(identity, node);
		return node;
	}
	#uncopiedNode(value) {
		if (value instanceof PyTuple) return {
			kind: "sequence",
			tag: TUPLE,
			items: this.#uncopiedItems(value.items)
		};
		if (value instanceof PyFrozenSet) return this.#frozenSet(value);
		if (value instanceof PySet) return this.#set(value);
		return value instanceof PyExpression ? this.#object(value) : this.#scalar(value);
	}
	#uncopiedItems(items) {
		return Array.from(items, (item) => this.#uncopied(item));
	}
	#sequence(items, tag) {
		return {
			kind: "sequence",
			tag,
			items: items.map((item, at) => this.#walk.at(at, () => this.value(item)))
		};
	}
	#dict(dict) {
		return {
			kind: "mapping",
			pairs: (pySorted(dict.entries(), ({ key }) => key) ?? Array.from(dict.entries())).map(({ key, value }) => {
				return this.#walk.at(key, () => [this.#uncopied(key), this.value(value)]);
			})
		};
	}
	#set(set) {
		return {
			kind: "mapping",
			tag: "!!set",
			pairs: (pySorted([...set.values()], (item) => item) ?? orderedItems(set)).map((item) => [this.#uncopied(item), this.#scalar(null)])
		};
	}
	#frozenSet(set) {
		return {
			kind: "sequence",
			tag: "!!python/object/apply:builtins.frozenset",
			items: [{
				kind: "sequence",
				items: this.#uncopiedItems(orderedItems(set))
			}]
		};
	}
	#object(expression) {
		if (expression instanceof PyRange) return {
			kind: "sequence",
			tag: "!!python/object/apply:builtins.range",
			items: [
				expression.start,
				expression.stop,
				expression.step
			].map((item) => this.#scalar(item))
		};
		if (expression instanceof PyType) return {
			kind: "scalar",
			text: "",
			tag: `!!python/name:${expression.name.includes(".") ? expression.name : `builtins.${expression.name}`}`,
			plain: false
		};
		if (expression instanceof PyDate) return typed(expression.text);
		throw this.#walk.refuse(`${expression.code} cannot be written as YAML`, "RepresenterError");
	}
	#scalar(value) {
		if (typeof value === "string") return this.#string(value);
		if (value === null) return typed("null");
		if (typeof value === "boolean") return typed(String(value));
		if (isInt(value)) return typed(this.#walk.intText(value));
		if (value instanceof PyFloat) return typed(floatText(value.value));
		if (value instanceof PyBytes) return {
			kind: "scalar",
			text: base64Lines(value.value),
			tag: "!!binary",
			plain: false,
			literal: true
		};
		throw this.#walk.refuse(`a ${pyTypeName(value)} cannot be written as YAML`, "RepresenterError");
	}
	#string(text) {
		if (LONE_SURROGATE$1.test(text)) throw this.#walk.refuse("a lone surrogate cannot be encoded in UTF-8", "UnicodeEncodeError");
		return {
			kind: "scalar",
			text,
			plain: implicitType(text) === "str"
		};
	}
};
const LONE_SURROGATE$1 = /\p{Cs}/u;
const TUPLE = "!!python/tuple";
function identityOf(value) {
	return value instanceof PyExpression || value instanceof PySet || value instanceof PyTuple && value.items.length > 0 ? value : void 0;
}
function typed(text) {
	return {
		kind: "scalar",
		text,
		plain: true
	};
}
function floatText(value) {
	if (Number.isNaN(value)) return ".nan";
	if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
	const text = floatRepr(value);
	return text.includes(".") ? text : text.replace("e", ".0e");
}
// src/config/dump/yaml/yamlDump.ts
function yamlDump(value) {
	return emit(represent(value));
}
// src/config/dump/dump.ts
const DUMPS = {
	py: prettyText,
	json: jsonDump,
	yaml: yamlDump,
	yml: yamlDump
};
function dump(config, format) {
	return DUMPS[format](config);
}
function dumpFormat(path) {
	const suffix = path.slice(path.lastIndexOf(".") + 1);
	if (Object.hasOwn(DUMPS, suffix)) return suffix;
	throw new MmdetConfigError({
		code: "invalid-option",
		message: `cannot dump a config to ${path}: its suffix is none of ${Object.keys(DUMPS).join(", ")}`,
		pythonClass: "TypeError",
		hint: "name the file .py, .json, .yaml or .yml"
	});
}
// src/config/print/printedLines.ts
function printedLines(text) {
	const source = new SourceText("<printed>", text);
	const paths = source.lineStarts.map(() => []);
	const isFirst = (start) => {
		return text.slice(source.lineStarts[source.lineIndexAt(start)], start).trim() === "";
	};
	const fill = (start, node, path) => {
		const from = source.lineIndexAt(start) + (isFirst(start) ? 0 : 1);
		for (let line = from; line <= source.lineIndexAt(node.end); line++) paths[line] = path;
		for (const item of itemsOf$1(node)) fill(item.start, item.value, [...path, item.key]);
	};
	for (const statement of parseModule(source).module.body) {
		if (statement.nodeType === "Expr") fill(statement.start, statement.value, []);
		if (statement.nodeType !== "Assign") continue;
		const [target] = statement.targets;
		if (target?.nodeType === "Name") fill(statement.start, statement.value, [target.id]);
	}
	const lines = source.lineStarts.map((_, at) => source.lineText(at + 1));
	if (lines.at(-1) === "") lines.pop();
	return lines.map((line, at) => ({
		text: line,
		path: paths[at] ?? []
	}));
}
function itemsOf$1(node) {
	switch (node.nodeType) {
		case "Call": return node.keywords.flatMap(({ arg, start, value }) => arg === void 0 ? [] : [{
			key: arg,
			start,
			value
		}]).concat(node.args.flatMap((argument) => argument.nodeType === "Dict" ? itemsOf$1(argument) : []));
		case "Dict": return node.keys.flatMap((key, at) => {
			const name = key?.nodeType === "Constant" ? key.value : void 0;
			if (key === void 0 || typeof name !== "string" && typeof name !== "number") return [];
			return [{
				key: name,
				start: key.start,
				value: node.values[at]
			}];
		});
		case "List":
		case "Tuple": return node.elts.map((value, key) => ({
			key,
			start: value.start,
			value
		}));
		default: return [];
	}
}
// src/config/typedValue.ts
const READERS = {
	str: (value) => typeof value === "string" ? value : void 0,
	bool: (value) => typeof value === "boolean" ? value : void 0,
	int: (value) => typeof value === "number" ? value : void 0,
	float: (value) => value instanceof PyFloat ? value : void 0,
	number: (value) => {
		if (value instanceof PyFloat) return value.value;
		return typeof value === "number" || typeof value === "bigint" ? Number(value) : void 0;
	},
	dict: (value) => value instanceof PyDict ? value : void 0,
	list: (value) => value instanceof PyList ? value : void 0,
	tuple: (value) => value instanceof PyTuple ? value : void 0
};
function typedValue(value, type, path, span) {
	checkArgument(type, oneOf(...Object.keys(READERS)), "type");
	const read = READERS[type](value);
	if (read !== void 0) return read;
	const held = type === "int" && typeof value === "bigint" ? "an int beyond 2^53" : aPyType(value);
	const message = `${formatPath(path)} is ${held}, not ${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
	throw new MmdetConfigError({
		code: "invalid-path",
		message,
		path,
		span
	});
}
// src/config/config.ts
var Config$1 = class Config$1 {
	filename;
	warnings;
	environment;
	files;
	#importedNames;
	#files;
	#values;
	constructor(filename, loaded, files) {
		if (!(loaded?.dict instanceof PyDict)) throw new MmdetConfigError(NO_CONFIG);
		this.filename = filename;
		this.warnings = loaded.warnings;
		this.environment = loaded.environment;
		this.files = loaded.files;
		this.#importedNames = loaded.importedNames;
		this.#values = loaded.dict;
		this.#files = files;
	}
	static async fromFile(path, options) {
		checkLoadOptions(options);
		return new Config$1(path, await readConfig(path, options), options.fileSystem);
	}
	static async readAll(path, options) {
		checkLoadOptions(options);
		const { loaded, problems, files } = await readTolerantly(path, options);
		return loaded === void 0 ? {
			problems,
			files
		} : {
			problems,
			files,
			config: new Config$1(path, loaded, options.fileSystem)
		};
	}
	static async fromString(text, format, options = {}) {
		const { filename, ...given } = stringOptions(text, format, options);
		const { fileSystem = memoryFileSystem({}) } = given;
		return new Config$1(filename, await readConfigString(text, filename, {
			...given,
			fileSystem
		}), fileSystem);
	}
	get(path, type) {
		const parts = toPath(path);
		const value = this.#at(parts);
		if (value === void 0) throw new MmdetConfigError(leadsNowhere(this[VALUES](), parts));
		return type === void 0 ? value : typedValue(value, type, parts, this.origins(parts)[0]?.span);
	}
	has(path) {
		return this.#at(toPath(path)) !== void 0;
	}
	#at(parts) {
		const steps = followPath(this.#values, parts);
		if (steps.length < parts.length || this.#importedNames.has(String(parts[0]))) return void 0;
		const value = parts.length === 0 ? this.toDict() : steps.at(-1)?.value;
		return value === void 0 ? void 0 : copyOf(value);
	}
	origins(path) {
		return originsOf(this.#values, toPath(path));
	}
	writesAt(file, offset) {
		checkArgument(file, STRING, "file");
		checkArgument(offset, OFFSET, "offset");
		return writesAt(this.#values, file, offset);
	}
	mergeFromDict(options) {
		this.#values = withOverrides(this.#values, options);
	}
	toDict() {
		const copy = new PyDict();
		for (const { key, value, write } of this.#values.entries()) if (!this.#importedNames.has(key)) copy.set(key, copyOf(value), write);
		return copy;
	}
	prettyText() {
		return prettyText(this[VALUES]());
	}
	prettyLines() {
		return printedLines(this.prettyText());
	}
	prettyTextWarnings() {
		return prettyTextWarnings(this[VALUES]());
	}
	toPython() {
		return toPython(this[VALUES]());
	}
	dumpText(path = this.filename) {
		checkArgument(path, STRING, "path");
		return dump(this[VALUES](), dumpFormat(path));
	}
	async dump(path) {
		checkArgument(path, STRING, "path");
		const text = this.dumpText(path);
		if (LONE_SURROGATE.test(text)) throw new MmdetConfigError({
			code: "python-value",
			message: `cannot write ${path}: a lone surrogate cannot be encoded in UTF-8`,
			pythonClass: "UnicodeEncodeError"
		});
		const { workingFolder, writeFile } = this.#files;
		if (writeFile === void 0) throw new MmdetConfigError({
			code: "file-write",
			message: `cannot write ${path}: the file system that the config was read with only reads`,
			hint: "take the text from dumpText(path)"
		});
		await writeFile(absolutePath(path, workingFolder), text);
	}
	diff(other) {
		checkArgument(other, kindOf$1("a Config", (value) => value instanceof Config$1));
		return diffValues(this[VALUES](), other[VALUES]());
	}
	toRepr() {
		return pythonRepr(this[VALUES]());
	}
	[VALUES]() {
		return shownValues(this.#values, this.#importedNames);
	}
};
const NO_CONFIG = {
	code: "invalid-option",
	message: "a Config is not made with new",
	hint: "write await Config.fromFile(path), or await Config.fromString(text, format)"
};
const OFFSET = kindOf$1("an offset", Number.isSafeInteger);
const LONE_SURROGATE = /\p{Cs}/u;
function copyOf(value) {
	if (value instanceof PyDict) {
		const copy = new PyDict();
		for (const entry of value.entries()) copy.set(entry.key, copyOf(entry.value), entry.write);
		return copy;
	}
	if (value instanceof PyList) return new PyList(value.items.map(copyOf), value.writes?.slice());
	return value instanceof PyTuple ? new PyTuple(value.items.map(copyOf), value.writes) : value;
}
// src/config/load/loadJson.ts
var loadJson_exports = __exportAll({ loadJson: () => loadJson });
function loadJson(source, spanOf = spansOf(source), passOver = rethrow) {
	refuseLength(source.text, spanOf);
	const cursor = new JsonCursor(source.text, spanOf);
	if (source.text.startsWith("﻿")) throw cursor.error("a JSON text begins with no byte order mark", 0, "save it without one");
	cursor.skipSpace();
	const value = new JsonReader(cursor, passOver).value();
	cursor.skipSpace();
	if (!cursor.atEnd) passOver(cursor.error("more text follows the value"));
	return value;
}
const NUMBER = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const CONSTANTS = [
	["null", null],
	["true", true],
	["false", false],
	["NaN", new PyFloat(NaN)],
	["Infinity", new PyFloat(Number.POSITIVE_INFINITY)],
	["-Infinity", new PyFloat(Number.NEGATIVE_INFINITY)]
];
var JsonReader = class {
	#cursor;
	#passOver;
	#depth = 0;
	constructor(cursor, passOver) {
		this.#cursor = cursor;
		this.#passOver = passOver;
	}
	value() {
		const cursor = this.#cursor;
		const { character } = cursor;
		if (character === "\"") return takeString(cursor);
		if (character === "{" || character === "[") {
			this.#depth++;
			if (this.#depth > 990) throw cursor.limit(`more than 990 nested collections`);
			const value = character === "{" ? this.#object() : this.#array();
			this.#depth--;
			return value;
		}
		for (const [word, value] of CONSTANTS) if (cursor.takeText(word)) return value;
		return this.#number();
	}
	#object() {
		const cursor = this.#cursor;
		const dict = new PyDict();
		const depth = this.#depth;
		for (let isAtEnd = this.#open("}"); !isAtEnd;) {
			const from = cursor.at;
			try {
				if (cursor.character !== "\"") throw cursor.error("a key in double quotes is expected");
				const key = takeString(cursor);
				cursor.skipSpace();
				if (!cursor.takeText(":")) throw cursor.error("a : is expected behind the key");
				cursor.skipSpace();
				const [value, write] = this.#written(dict.entry(key)?.write);
				dict.set(key, value, write);
				isAtEnd = this.#takeSeparator("}");
			} catch (error) {
				isAtEnd = this.#goOn(error, depth, from, "}");
			}
		}
		return dict;
	}
	#array() {
		const cursor = this.#cursor;
		const items = [];
		const writes = [];
		const depth = this.#depth;
		for (let isAtEnd = this.#open("]"); !isAtEnd;) {
			const from = cursor.at;
			try {
				const [value, write] = this.#written(void 0);
				items.push(value);
				writes.push(write);
				isAtEnd = this.#takeSeparator("]");
			} catch (error) {
				isAtEnd = this.#goOn(error, depth, from, "]");
			}
		}
		return new PyList(items, writes);
	}
	#open(last) {
		const cursor = this.#cursor;
		cursor.at++;
		cursor.skipSpace();
		return cursor.takeText(last);
	}
	#takeSeparator(last) {
		const cursor = this.#cursor;
		cursor.skipSpace();
		if (cursor.takeText(last)) return true;
		if (!cursor.takeText(",")) throw cursor.error(`, or ${last} is expected`);
		cursor.skipSpace();
		return false;
	}
	#goOn(error, outer, from, last) {
		const cursor = this.#cursor;
		this.#passOver(error);
		this.#depth = outer;
		if (cursor.character === "\"" && cursor.at > from) return false;
		let depth = 0;
		for (let part = cursor.takePattern(PART)?.[0]; part !== void 0; part = cursor.takePattern(PART)?.[0]) if (part === "{" || part === "[") depth++;
		else if (part === "}" || part === "]") {
			if (--depth >= 0) continue;
			if (part !== last) cursor.at--;
			return true;
		} else if (depth === 0 && (part === "," || part === "\n")) {
			cursor.skipSpace();
			if (part === ",") return cursor.takeText(last);
			if (cursor.character === "\"") return false;
		}
		return true;
	}
	#written(shadowed) {
		const start = this.#cursor.at;
		const value = this.value();
		return [value, new DataWrite(this.#cursor.spanOf, start, this.#cursor.at, value, shadowed)];
	}
	#number() {
		const cursor = this.#cursor;
		const match = cursor.takePattern(NUMBER);
		if (match === void 0) throw cursor.error("a value is expected", cursor.at, VALUE_HINT);
		const [text, whole = "", fraction, exponent] = match;
		if (fraction !== void 0 || exponent !== void 0) return new PyFloat(Number(text));
		const int = intFromText(whole);
		if (int !== void 0) return int;
		throw cursor.error("an int has at most 4300 digits", cursor.at - text.length, void 0, "ValueError");
	}
};
const PART = /"(?:[^"\\\n]|\\.)*"?|[{}[\],\n]|[^"{}[\],\n]+/y;
const VALUE_HINT = "JSON has no comments, no single quotes and no comma at the end; true, false and null are lower case";
const SPACE = /[ \t\n\r]*/y;
var JsonCursor = class {
	text;
	spanOf;
	at = 0;
	constructor(text, spanOf) {
		this.text = text;
		this.spanOf = spanOf;
	}
	get character() {
		return this.text.charAt(this.at);
	}
	get atEnd() {
		return this.at >= this.text.length;
	}
	skipSpace() {
		this.takePattern(SPACE);
	}
	takeText(expected) {
		if (!this.text.startsWith(expected, this.at)) return false;
		this.at += expected.length;
		return true;
	}
	takePattern(pattern) {
		pattern.lastIndex = this.at;
		const match = pattern.exec(this.text);
		if (match === null) return void 0;
		this.at += match[0].length;
		return match;
	}
	error(message, start = this.at, hint, pythonClass = "JSONDecodeError") {
		return refusal$1(this.spanOf, {
			code: "json-syntax",
			message,
			start,
			pythonClass,
			hint
		});
	}
	limit(message) {
		return refusal$1(this.spanOf, {
			code: "limit",
			message,
			start: this.at,
			pythonClass: "RecursionError"
		});
	}
};
const PLAIN = /[^"\\\x00-\x1f]*/y;
const ESCAPES = new Map(Object.entries({
	"\"": "\"",
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
}));
function takeString(cursor) {
	const start = cursor.at;
	let value = "";
	cursor.at++;
	for (;;) {
		value += cursor.takePattern(PLAIN)?.[0] ?? "";
		if (cursor.takeText("\"")) return value;
		if (cursor.atEnd) throw cursor.error("a text is not closed", start);
		if (cursor.character !== "\\") throw cursor.error("a string cannot hold a control character", cursor.at, "write it as an escape: \\n, \\t, \\u0001");
		if (cursor.at + 1 >= cursor.text.length) throw cursor.error("a text is not closed", start);
		value += takeEscape(cursor);
	}
}
function takeEscape(cursor) {
	const letter = cursor.text.charAt(cursor.at + 1);
	if (letter === "u") return takeUnit(cursor);
	const meaning = ESCAPES.get(letter);
	if (meaning === void 0) throw cursor.error("no known escape", cursor.at, "double a backslash that stands for itself");
	cursor.at += 2;
	return meaning;
}
function takeUnit(cursor) {
	const from = cursor.at + 2;
	const digits = cursor.text.slice(from, from + 4);
	if (!/^[0-9a-fA-F]{4}$/.test(digits) || from + 4 >= cursor.text.length) throw cursor.error("four hexadecimal digits are expected behind \\u", from - 1);
	cursor.at = from + 4;
	return String.fromCharCode(Number.parseInt(digits, 16));
}
// src/config/json/fromJson.ts
function fromJson(text, name = "<json>") {
	checkArgument(text, STRING, "text");
	checkArgument(name, STRING, "name");
	return decode(loadJson(new SourceText(name, text)));
}
function decode(value) {
	if (value instanceof PyList) return new PyList(value.items.map(decode));
	if (!(value instanceof PyDict)) return value;
	const [only] = value.entries();
	if (value.size === 1 && typeof only?.key === "string" && only.key.startsWith("$")) return untag(only.key, only.value);
	const dict = new PyDict();
	for (const { key, value: item } of value.entries()) dict.set(key, decode(item));
	return dict;
}
function untag(tag, value) {
	const items = value instanceof PyList ? value.items.map(decode) : void 0;
	if (tag === "$tuple" && items !== void 0) return new PyTuple(items);
	if (tag === "$set" && items !== void 0) return new PySet(items);
	if (tag === "$frozenset" && items !== void 0) return new PyFrozenSet(items);
	const pairs = items?.filter((item) => item instanceof PyList && item.items.length === 2);
	if (tag === "$dict" && pairs !== void 0 && pairs.length === items?.length) return dictOf$2(pairs);
	if (typeof value === "string") {
		const float = tag === "$float" ? floatFromText(value) : void 0;
		if (float !== void 0) return new PyFloat(float);
		if (tag === "$bytes" && /^(?:[\da-f]{2})*$/.test(value)) return new PyBytes(bytesOf(value));
		if (tag === "$expression") return new PyExpression(value, void 0, []);
	}
	throw new MmdetConfigError({
		code: "python-value",
		message: `{"${tag}": ...} is none of the forms that stand for a Python value`,
		hint: "write a dict with one key that starts with $ as {\"$dict\": [[key, value]]}"
	});
}
function dictOf$2(pairs) {
	return PyDict.of(pairs.map(({ items }) => items));
}
function bytesOf(hex) {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
// src/launch/job.ts
function jobOf(configs, isSweep, options, folder) {
	const gpus = options.gpus_per_node ?? 1;
	const name = options.name ?? configs[0]?.name ?? "training";
	return {
		name,
		configs,
		isSweep,
		folder: folder ?? `launch/${name}`,
		nodes: options.nodes ?? 1,
		gpus,
		processes: options.processes_per_node ?? Math.max(gpus, 1)
	};
}
function configPath({ name }) {
	return `${name}.py`;
}
function configFiles({ configs }) {
	return configs.map((config) => ({
		path: configPath(config),
		text: config.text
	}));
}
// src/launch/shell.ts
const PLAIN_WORD = /^[\w@%+:,./-]+$/;
function shellWord(text) {
	if (text.includes("\0")) throw new MmdetConfigError({
		code: "invalid-option",
		message: "a word of a shell holds no NUL"
	});
	return PLAIN_WORD.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
const UNSAFE = /(?![\t\n])[\p{Cc}\u2028\u2029\p{Cs}]/u;
function textProblem(text, path, { lines }) {
	const unsafe = UNSAFE.exec(text)?.[0] ?? (lines ? void 0 : /\n/.exec(text)?.[0]);
	if (unsafe === void 0) return void 0;
	const code = unsafe.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
	return {
		code: "invalid-option",
		message: `${path.join(".")} holds the character U+${code}, which would not reach the job unchanged`,
		path,
		hint: "remove it"
	};
}
// src/launch/script.ts
const ONE_NODE = (id, port = 0) => ({
	id: shellWord(id),
	endpoint: `localhost:${port}`
});
function trainLine({ nodes, processes }, options, training, prefix = "") {
	const { id, endpoint } = training.rendezvous;
	return [
		`${prefix}torchrun --nnodes ${nodes} --nproc-per-node ${processes}`,
		`--rdzv-backend c10d --rdzv-id ${id} --rdzv-endpoint ${endpoint}`,
		`"$train_py" ${training.config} --launcher pytorch`,
		...training.workDir === void 0 ? [] : [`--work-dir=${training.workDir}`],
		...options.auto_scale_lr === true ? ["--auto-scale-lr"] : [],
		...options.resume === true ? ["--resume"] : []
	].join(" \\\n  ");
}
const INSTALLED = "train_py=$(python -c 'import importlib.util, os; print(os.path.join(os.path.dirname(importlib.util.find_spec(\"mmdet\").origin), \".mim\", \"tools\", \"train.py\"))')";
function trainPy({ mmdet }) {
	if (mmdet === void 0) return INSTALLED;
	const named = mmdet.replace(/(?<=.)\/+$/, "");
	const path = named.startsWith("/") ? shellWord(named) : `"$PWD"/${shellWord(named)}`;
	if (mmdet.endsWith(".py")) return `train_py=${path}`;
	return `for train_py in \\\n  ${[
		"tools",
		".mim/tools",
		"mmdet/.mim/tools"
	].map((folder) => `${path}/${folder}/train.py`).join(" \\\n  ")}\ndo\n  if [ -f "$train_py" ]; then break; fi\ndone`;
}
function exportLines({ env = {} }) {
	return Object.entries(env).flatMap(([name, value]) => value === null ? [] : [`export ${name}=${shellWord(value)}`]);
}
function chdirLines({ chdir }) {
	return chdir === void 0 ? [] : [`cd ${shellWord(chdir.startsWith("/") ? chdir : `./${chdir}`)}`];
}
const SCRIPT_VARIABLES = new Set([
	"config",
	"folder",
	"head",
	"port",
	"start",
	"train_py",
	"work_dir"
]);
function fileWord({ folder }, path) {
	return `${folder.startsWith("/") ? "" : "\"$start\"/"}${shellWord(`${folder}/${path}`)}`;
}
function startLines({ folder }) {
	return folder.startsWith("/") ? [] : ["start=$PWD"];
}
function pointLines({ configs }, index, fileOf) {
	const points = configs.map((config, at) => `  ${at}) config=${fileOf(config)} work_dir=${shellWord(config.workDir ?? `work_dirs/${config.name}`)} ;;`);
	return [
		`case ${index} in`,
		...points,
		"  *) echo \"there is no such point\" >&2; exit 2 ;;",
		"esac"
	];
}
function bodyLines(job, options, rendezvous, { index, fileOf, prefix }) {
	const [first] = job.configs;
	const single = first === void 0 ? "" : fileOf(first);
	const training = job.isSweep ? {
		config: "\"$config\"",
		workDir: "\"$work_dir\"",
		rendezvous
	} : {
		config: single,
		workDir: first?.workDir === void 0 ? void 0 : shellWord(first.workDir),
		rendezvous
	};
	return [
		...exportLines(options),
		...job.isSweep ? pointLines(job, index, fileOf) : [],
		trainPy(options),
		...chdirLines(options),
		trainLine(job, options, training, prefix)
	];
}
function scriptText(lines) {
	return `${lines.join("\n")}\n`;
}
const CONFIG_FOLDER$1 = "/mmdet-config";
const MAX_NAME = 40;
function kubernetesName(name, suffix = "") {
	const room = MAX_NAME - suffix.length;
	const cut = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+/, "").replace(/-+$/, "");
	if (cut.length <= room && cut === name) return `${cut}${suffix}`;
	return `${cut.slice(0, room - 9).replace(/-+$/, "") || "job"}-${checksum(name)}${suffix}`;
}
function checksum(text) {
	let hash = 2166136261;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return (hash >>> 0).toString(16).padStart(8, "0");
}
function kubernetesText(text) {
	return text.replaceAll(/\$(?=[$(])/g, "$$$$");
}
function podCommand(job, config, options, rendezvous) {
	const single = {
		...job,
		configs: [config],
		isSweep: false
	};
	const fileOf = (one) => shellWord(`${CONFIG_FOLDER$1}/${configPath(one)}`);
	return [
		"sh",
		"-c",
		kubernetesText(scriptText(["set -e", ...bodyLines(single, {
			...options,
			env: void 0
		}, rendezvous, {
			index: "",
			fileOf,
			prefix: "exec "
		})]))
	];
}
function podEnv({ env = {}, secrets = {} }) {
	const passedOn = Object.keys(env).find((name) => env[name] === null);
	if (passedOn !== void 0) throw noEnvironment(passedOn);
	const all = [...Object.entries(env).map(([name, value]) => ({
		name,
		value: kubernetesText(value ?? "")
	})), ...Object.entries(secrets).map(([name, { name: secret, key }]) => ({
		name,
		valueFrom: { secretKeyRef: {
			name: secret,
			key
		} }
	}))];
	return all.length === 0 ? void 0 : all;
}
function noEnvironment(name) {
	return new MmdetConfigError({
		code: "invalid-option",
		message: `${name} cannot be passed on: a pod has no environment of yours`,
		path: ["env", name],
		hint: `write its value, or name a key of a Secret: --secret ${name}=NAME/KEY`
	});
}
function podVolumes(configMap, config, { volumes = [] }) {
	return {
		volumes: [
			{
				name: "config",
				configMap: {
					name: configMap,
					items: [{
						key: CONFIG_KEY,
						path: configPath(config)
					}]
				}
			},
			{
				name: "shm",
				emptyDir: { medium: "Memory" }
			},
			...volumes.map(({ claim }, at) => ({
				name: `volume-${at}`,
				persistentVolumeClaim: { claimName: claim }
			}))
		],
		volumeMounts: [
			{
				name: "config",
				mountPath: CONFIG_FOLDER$1,
				readOnly: true
			},
			{
				name: "shm",
				mountPath: "/dev/shm"
			},
			...volumes.map(({ path }, at) => ({
				name: `volume-${at}`,
				mountPath: path
			}))
		]
	};
}
const CONFIG_KEY = "config";
function configMap(name, { text }, { namespace }) {
	if (new TextEncoder().encode(text).length > 1048570) throw new MmdetConfigError({
		code: "limit",
		message: "the config is larger than 1 MiB, which is the most that a ConfigMap holds",
		hint: "put it into the image or on a volume"
	});
	return {
		apiVersion: "v1",
		kind: "ConfigMap",
		metadata: {
			name,
			namespace
		},
		data: { [CONFIG_KEY]: text }
	};
}
function gpuResources({ gpus }, { gpu_resource = "nvidia.com/gpu" }) {
	return gpus > 0 ? { limits: { [gpu_resource]: gpus } } : void 0;
}
async function onKubernetes(job, options, manifest) {
	const documents = job.configs.flatMap((config, at) => {
		const name = kubernetesName(job.name, job.isSweep ? `-${at}` : "");
		const map = `${name}-config`;
		return [configMap(map, config, options), manifest(name, map, config)];
	});
	const where = options.namespace === void 0 ? [] : ["--namespace", options.namespace];
	const apply = (...flags) => [
		"kubectl",
		"apply",
		...flags,
		...where,
		"-f",
		`${job.folder}/${MANIFEST}`
	];
	const { yamlText } = await import("./yamlText.mjs");
	return {
		files: [...configFiles(job), {
			path: MANIFEST,
			text: yamlText(documents)
		}],
		handover: MANIFEST,
		commands: [{
			argv: apply(),
			dryRun: apply("--dry-run=server")
		}]
	};
}
const MANIFEST = "job.yaml";
// src/launch/engines/pytorchJob.ts
function pytorchJob(job, options, patched) {
	return onKubernetes(job, options, (name, map, config) => patched(manifest$1(name, map, job, config, options)));
}
function manifest$1(name, map, job, config, options) {
	const { volumes, volumeMounts } = podVolumes(map, config, options);
	const rendezvous = {
		id: name,
		endpoint: `${name}-master-0:${options.port ?? 29500}`
	};
	const replicas = (count) => ({
		replicas: count,
		restartPolicy: "Never",
		template: { spec: {
			containers: [{
				name: "pytorch",
				image: options.image,
				command: podCommand(job, config, options, rendezvous),
				env: podEnv(options),
				resources: gpuResources(job, options),
				volumeMounts
			}],
			volumes
		} }
	});
	return {
		apiVersion: "kubeflow.org/v1",
		kind: "PyTorchJob",
		metadata: {
			name,
			namespace: options.namespace
		},
		spec: {
			nprocPerNode: String(job.processes),
			pytorchReplicaSpecs: {
				Master: replicas(1),
				Worker: job.nodes > 1 ? replicas(job.nodes - 1) : void 0
			}
		}
	};
}
// src/launch/engines/ray.ts
const SCRIPT$2 = "run.sh";
function ray(job, options) {
	if (job.nodes > 1) throw severalNodes$1();
	const fileOf = (config) => `"$folder"/${shellWord(configPath(config))}`;
	const text = scriptText([
		"#!/bin/sh",
		"set -e",
		"folder=$PWD",
		...passedOn(options),
		...bodyLines(job, options, ONE_NODE(job.name, options.port), {
			index: "\"$1\"",
			fileOf,
			prefix: "exec "
		})
	]);
	const gpus = job.gpus > 0 ? ["--entrypoint-num-gpus", String(job.gpus)] : [];
	const submit = [
		"--working-dir",
		job.folder,
		...gpus,
		"--",
		"sh",
		SCRIPT$2
	];
	return {
		files: [...configFiles(job), {
			path: SCRIPT$2,
			text
		}],
		handover: SCRIPT$2,
		commands: (job.isSweep ? job.configs : [void 0]).map((_, at) => ({ argv: [
			"ray",
			"job",
			"submit",
			...submit,
			...job.isSweep ? [String(at)] : []
		] }))
	};
}
function passedOn({ env = {} }) {
	return Object.entries(env).flatMap(([name, value]) => value === null ? [`: "\${${name}:?is not set where Ray runs the job}"`] : []);
}
function severalNodes$1() {
	return new MmdetConfigError({
		code: "invalid-option",
		message: "a job of Ray is started on one machine, so that nodes can be no more than 1",
		path: ["nodes"],
		hint: "choose slurm, kubeflow-pytorchjob, kubeflow-trainjob or skypilot"
	});
}
// src/launch/engines/skypilot.ts
const PORT = 29500;
const LIST = "tasks.yaml";
const CONFIG_FOLDER = ".mmdet-config";
async function skypilot(job, options, patched) {
	if (job.gpus > 0 && options.gpu_resource === void 0) throw noAccelerator();
	const documents = job.configs.map((config) => patched(task(job, config, options)));
	const { yamlText } = await import("./yamlText.mjs");
	const tasks = job.configs.map((config, at) => ({
		path: job.isSweep ? `${config.name}.task.yaml` : "task.yaml",
		text: yamlText(documents.slice(at, at + 1))
	}));
	const list = job.isSweep ? [{
		path: LIST,
		text: yamlText(documents)
	}] : [];
	const passedOn = Object.entries(options.env ?? {}).flatMap(([name, value]) => value === null ? ["--env", name] : []);
	return {
		files: [
			...configFiles(job),
			...tasks,
			...list
		],
		handover: job.isSweep ? LIST : "task.yaml",
		commands: tasks.map(({ path }) => ({
			argv: [
				"sky",
				job.isSweep ? "jobs" : "",
				"launch",
				"--yes",
				...passedOn,
				`${job.folder}/${path}`
			].filter(Boolean),
			dryRun: [
				"sky",
				"launch",
				"--dryrun",
				"--yes",
				...passedOn,
				`${job.folder}/${path}`
			]
		}))
	};
}
function task(job, config, options) {
	const several = job.nodes > 1;
	const passedOn = Object.entries(options.env ?? {}).filter(([, value]) => value === null);
	const single = {
		...job,
		configs: [config],
		isSweep: false
	};
	const fileOf = (one) => `"$HOME"/${CONFIG_FOLDER}/${shellWord(configPath(one))}`;
	const rendezvous = several ? {
		id: "\"$SKYPILOT_TASK_ID\"",
		endpoint: `"$head:${options.port ?? PORT}"`
	} : ONE_NODE(job.name, options.port);
	return {
		name: taskName(job.isSweep ? config.name : job.name),
		num_nodes: job.nodes,
		resources: {
			accelerators: job.gpus > 0 ? `${options.gpu_resource}:${job.gpus}` : void 0,
			image_id: options.image
		},
		envs: passedOn.length === 0 ? void 0 : Object.fromEntries(passedOn),
		file_mounts: { [`~/${CONFIG_FOLDER}/${configPath(config)}`]: `${job.folder}/${configPath(config)}` },
		setup: options.setup,
		run: scriptText([
			"set -e",
			...several ? ["head=$(echo \"$SKYPILOT_NODE_IPS\" | head -n 1)"] : [],
			...bodyLines(single, options, rendezvous, {
				index: "",
				fileOf,
				prefix: "exec "
			})
		])
	};
}
function taskName(name) {
	const plain = name.replaceAll(/[^\w.-]+/g, "-").replace(/^[^A-Za-z]+/, "").slice(0, 50).replace(/[-._]+$/, "");
	return plain === "" ? "training" : plain;
}
function noAccelerator() {
	return new MmdetConfigError({
		code: "invalid-option",
		message: "SkyPilot has to know which GPU is wanted",
		path: ["gpu_resource"],
		hint: "name it, as --gpu-resource A100; or ask for none: --gpus-per-node 0"
	});
}
// src/launch/engines/slurm.ts
const SCRIPT$1 = "job.sbatch";
function slurm(job, options) {
	const fileOf = (config) => fileWord(job, configPath(config));
	const several = job.nodes > 1;
	const rendezvous = several ? acrossNodes(options.port) : {
		...ONE_NODE("", options.port),
		id: "\"$SLURM_JOB_ID\""
	};
	const prefix = several ? srun(options) : "exec ";
	const text = scriptText([
		"#!/bin/bash",
		...directives(job, options),
		...options.setup === void 0 ? [] : [options.setup.replace(/\n+$/, "")],
		"set -e",
		...startLines(job),
		...several ? headLines(options.port) : [],
		...bodyLines(job, options, rendezvous, {
			index: "\"$SLURM_ARRAY_TASK_ID\"",
			fileOf,
			prefix
		})
	]);
	const script = `${job.folder}/${SCRIPT$1}`;
	return {
		files: [...configFiles(job), {
			path: SCRIPT$1,
			text
		}],
		handover: SCRIPT$1,
		commands: [{
			argv: ["sbatch", script],
			dryRun: [
				"sbatch",
				"--test-only",
				script
			]
		}]
	};
}
function directives(job, options) {
	const array = job.isSweep ? `0-${job.configs.length - 1}${limit(options)}` : void 0;
	return [
		["job-name", job.name],
		["output", `${percentSafe(job.name)}-${job.isSweep ? "%A_%a" : "%j"}.out`],
		["nodes", job.nodes],
		["ntasks-per-node", 1],
		["gpus-per-node", job.gpus > 0 ? job.gpus : void 0],
		["array", array],
		["partition", options.partition],
		["account", options.account],
		["qos", options.qos],
		["time", options.time],
		["mem", options.mem],
		["cpus-per-task", options.cpus_per_task],
		["export", "ALL"]
	].flatMap(([name, value]) => value === void 0 ? [] : [`#SBATCH --${name}=${directiveText(value)}`]);
}
function limit({ max_parallel }) {
	return max_parallel === void 0 ? "" : `%${max_parallel}`;
}
function directiveText(value) {
	const text = String(value);
	return /^[\w@%+:,./-]+$/.test(text) ? text : `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}
function percentSafe(name) {
	return name.replaceAll("%", "%%").replaceAll("/", "-");
}
function headLines(port) {
	return ["head=$(scontrol show hostnames \"$SLURM_JOB_NODELIST\" | head -n 1)", ...port === void 0 ? ["port=$((20000 + SLURM_JOB_ID % 10000))"] : []];
}
function acrossNodes(port) {
	return {
		id: "\"$SLURM_JOB_ID\"",
		endpoint: port === void 0 ? "\"$head:$port\"" : `"$head:${port}"`
	};
}
function srun({ cpus_per_task }) {
	return `exec srun --kill-on-bad-exit=1${cpus_per_task === void 0 ? "" : ` --cpus-per-task=${cpus_per_task}`} \\\n  `;
}
// src/launch/engines/torchrun.ts
const SCRIPT = "run.sh";
function torchrun(job, options) {
	if (job.nodes > 1) throw severalNodes();
	const fileOf = (config) => fileWord(job, configPath(config));
	const text = scriptText([
		"#!/bin/sh",
		"set -e",
		...startLines(job),
		...bodyLines(job, options, ONE_NODE(job.name, options.port), {
			index: "\"$1\"",
			fileOf,
			prefix: "exec "
		})
	]);
	const script = `${job.folder}/${SCRIPT}`;
	return {
		files: [...configFiles(job), {
			path: SCRIPT,
			text
		}],
		handover: SCRIPT,
		commands: job.isSweep ? job.configs.map((_, at) => ({ argv: [
			"sh",
			script,
			String(at)
		] })) : [{ argv: ["sh", script] }]
	};
}
function severalNodes() {
	return new MmdetConfigError({
		code: "invalid-option",
		message: "torchrun is started on this machine only, so that nodes can be no more than 1",
		path: ["nodes"],
		hint: "choose an engine that starts several machines: slurm, kubeflow-pytorchjob, kubeflow-trainjob or skypilot"
	});
}
// src/launch/engines/trainJob.ts
const NODE = "node";
function trainJob(job, options, patched) {
	return onKubernetes(job, options, (name, map, config) => patched(manifest(name, map, job, config, options)));
}
function manifest(name, map, job, config, options) {
	const { volumes, volumeMounts } = podVolumes(map, config, options);
	const endpoint = `${name}-${NODE}-0-0.${name}:${options.port ?? 29500}`;
	const pod = { spec: {
		containers: [{
			name: NODE,
			volumeMounts
		}],
		volumes
	} };
	return {
		apiVersion: "trainer.kubeflow.org/v1alpha1",
		kind: "TrainJob",
		metadata: {
			name,
			namespace: options.namespace
		},
		spec: {
			runtimeRef: { name: options.runtime ?? "torch-distributed" },
			trainer: {
				image: options.image,
				command: podCommand(job, config, options, {
					id: name,
					endpoint
				}),
				numNodes: job.nodes,
				numProcPerNode: job.processes,
				resourcesPerNode: gpuResources(job, options),
				env: podEnv(options)
			},
			runtimePatches: [{
				manager: "mmdet-config.github.io/launch",
				trainingRuntimeSpec: { template: { spec: { replicatedJobs: [{
					name: NODE,
					template: { spec: { template: pod } }
				}] } } }
			}]
		}
	};
}
// src/launch/patch.ts
function mergePatch(target, patch) {
	const merged = new Map(Object.entries(target));
	for (const [key, value] of Object.entries(patch)) {
		const before = merged.get(key);
		if (value === null) merged.delete(key);
		else merged.set(key, isDict(value) ? mergePatch(isDict(before) ? before : {}, value) : value);
	}
	return Object.fromEntries(merged);
}
function isDict(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/launch/launch.ts
const LAUNCHABLE = kindOf$1("a config with its name: { name, text } or { name, config }", (value) => {
	const { name, text, config, workDir = "" } = value ?? {};
	const hasText = typeof text === "string" || typeof config?.toPython === "function";
	return typeof name === "string" && typeof workDir === "string" && hasText;
});
const CONFIGS = kindOf$1(`${LAUNCHABLE.words}, or a list of them`, (value) => Array.isArray(value) ? value.length > 0 && value.every(LAUNCHABLE.accepts) : LAUNCHABLE.accepts(value));
async function launch(configs, options, place = {}) {
	checkArgument(configs, CONFIGS);
	checkOptions(place, {
		folder: STRING,
		patch: OBJECT
	});
	const given = checkedOptions(options);
	const job = jobOf((Array.isArray(configs) ? configs : [configs]).map(textOf), Array.isArray(configs), given, place.folder);
	throwIfProblems([
		...textProblems(given),
		...variableProblems(given),
		...jobProblems(job)
	]);
	const patched = (document) => place.patch === void 0 ? document : mergePatch(document, place.patch);
	switch (given.on) {
		case "kubeflow-pytorchjob": return pytorchJob(job, given, patched);
		case "kubeflow-trainjob": return trainJob(job, given, patched);
		case "skypilot": return skypilot(job, given, patched);
		default:
			if (place.patch !== void 0) throw noManifest(given.on);
			return given.on === "slurm" ? slurm(job, given) : given.on === "ray" ? ray(job, given) : torchrun(job, given);
	}
}
function textOf(config) {
	if ("text" in config) return config;
	return {
		name: config.name.slice(config.name.lastIndexOf("/") + 1),
		text: config.config.toPython({ form: "standalone" })
	};
}
function noManifest(engine) {
	return new MmdetConfigError({
		code: "invalid-option",
		message: `${engine} takes a script: there is no manifest to patch`,
		path: ["patch"]
	});
}
function textProblems(options) {
	const texts = (value, path) => {
		if (typeof value === "string") {
			const problem = textProblem(value, path, { lines: path[0] === "setup" || path[0] === "env" });
			return problem === void 0 ? [] : [problem];
		}
		if (typeof value !== "object" || value === null) return [];
		return Object.entries(value).flatMap(([key, inner]) => texts(inner, [...path, key]));
	};
	return texts(options, []);
}
function variableProblems({ env = {} }) {
	return Object.keys(env).flatMap((name) => {
		if (!SCRIPT_VARIABLES.has(name)) return [];
		return [{
			code: "invalid-option",
			message: `the script that starts training has a variable ${name} of its own`,
			path: ["env", name],
			hint: "take another name"
		}];
	});
}
function jobProblems({ name, configs, folder }) {
	const named = configs.flatMap((config, at) => [[config.name, [
		"configs",
		at,
		"name"
	]], [config.workDir ?? "", [
		"configs",
		at,
		"workDir"
	]]]);
	return [
		[name, ["name"]],
		[folder, ["folder"]],
		...named
	].flatMap(([text, path]) => textProblem(text, path, { lines: false }) ?? []);
}
// src/plan/checkpoints.ts
function checkpointsOf(hook, loop) {
	const byEpoch = hook.bool("by_epoch", true);
	const interval = hook.number("interval", -1);
	const begin = hook.number("save_begin", 0);
	const last = byEpoch ? loop.maxEpochs : loop.maxIters;
	const savesLast = hook.bool("save_last", true);
	const template = hook.text("filename_tmpl") ?? (byEpoch ? "epoch_{}.pth" : "iter_{}.pth");
	const written = [];
	for (let at = 1; at <= last; at++) if (interval > 0 && at - begin >= 0 && (at - begin) % interval === 0 || savesLast && at === last) written.push(at);
	const kept = hook.number("max_keep_ckpts", -1);
	const length = byEpoch ? loop.byEpoch ? loop.epochIters : loop.maxIters : 1;
	return written.map((at, index) => ({
		file: template.replace("{}", String(at)),
		iteration: at * length,
		kept: kept <= 0 || index >= written.length - kept
	}));
}
// src/plan/curve.ts
const SAMPLES = 400;
function runSchedulers(loop, schedulers, parameters, asked, isStepped) {
	const names = [
		"lr",
		"momentum",
		"weight_decay"
	].filter((name) => parameters.has(name));
	const curves = new Map(names.map((name) => [name, {
		points: [],
		samples: []
	}]));
	const iterative = isStepped ? schedulers.filter(({ byEpoch }) => !byEpoch) : [];
	const epochal = isStepped && loop.byEpoch ? schedulers.filter(({ byEpoch }) => byEpoch) : [];
	const wanted = new Set(asked);
	const stride = Math.max(1, Math.ceil(loop.maxIters / SAMPLES));
	const marked = new Set(names);
	for (let iteration = 0; iteration < loop.maxIters; iteration++) {
		const isKept = iteration === 0 || iteration === loop.maxIters - 1 || wanted.has(iteration);
		const isSample = iteration % stride === 0 || iteration === loop.maxIters - 1;
		if (isKept || isSample || marked.size > 0) {
			for (const [name, { points, samples }] of curves) {
				if (!isKept && !isSample && !marked.has(name)) continue;
				const point = {
					iteration,
					values: [...parameters.values(name)]
				};
				if (isKept || marked.has(name)) points.push(point);
				if (isSample) samples.push(point);
			}
			marked.clear();
		}
		for (const scheduler of iterative) if (scheduler.step()) marked.add(scheduler.parameter);
		if (epochal.length > 0 && (iteration + 1) % loop.epochIters === 0) {
			for (const scheduler of epochal) if (scheduler.step()) marked.add(scheduler.parameter);
		}
	}
	return curves;
}
// src/plan/section.ts
var Section = class Section {
	dict;
	path;
	constructor(dict, path = []) {
		this.dict = dict;
		this.path = path;
	}
	has(key) {
		return (this.dict.get(key) ?? null) !== null;
	}
	get(key) {
		return this.dict.get(key);
	}
	get type() {
		const type = this.dict.get("type");
		return typeof type === "string" ? type.slice(type.lastIndexOf(".") + 1) : "";
	}
	section(key) {
		const value = this.dict.get(key);
		return value instanceof PyDict ? new Section(value, [...this.path, key]) : void 0;
	}
	sections(key) {
		const value = this.dict.get(key);
		if (value instanceof PyDict) return [new Section(value, [...this.path, key])];
		return (itemsOf(value) ?? []).flatMap((item, at) => item instanceof PyDict ? [new Section(item, [
			...this.path,
			key,
			at
		])] : []);
	}
	bool(key, otherwise = false) {
		const value = this.dict.get(key);
		return value === void 0 ? otherwise : value !== null && value !== false && value !== 0;
	}
	text(key) {
		const value = this.dict.get(key);
		return typeof value === "string" ? value : void 0;
	}
	optional(key) {
		const value = this.dict.get(key) ?? null;
		if (value === null) return void 0;
		const number = numberOf(value);
		if (number === void 0) throw this.refusal(key, `${key} is no number: ${quotedRepr(value)}`, "TypeError");
		return number;
	}
	number(key, otherwise) {
		const number = this.optional(key) ?? otherwise;
		if (number === void 0) throw this.refusal(key, `${key} is missing`, "TypeError");
		return number;
	}
	numbers(key) {
		const numbers = itemsOf(this.dict.get(key))?.map(numberOf);
		if (numbers === void 0 || numbers.includes(void 0)) throw this.refusal(key, `${key} is no list of numbers`, "TypeError");
		return numbers;
	}
	problem(code, severity, key, message, hint) {
		const type = (key === void 0 ? void 0 : this.dict.entry(key)?.write) ?? this.dict.entry("type")?.write;
		return {
			code,
			severity,
			message,
			path: key === void 0 ? this.path : [...this.path, key],
			span: type?.span,
			hint
		};
	}
	refusal(key, message, pythonClass, hint) {
		return new MmdetConfigError({
			...this.problem("runner-refuses", "error", key, message, hint),
			pythonClass
		});
	}
	question(key, message, hint) {
		return new MmdetConfigError(this.problem("not-given", "error", key, message, hint));
	}
	unknown(key, message, hint) {
		return new MmdetConfigError(this.problem("not-planned", "error", key, message, hint));
	}
};
function itemsOf(value) {
	return value instanceof PyList || value instanceof PyTuple ? value.items : void 0;
}
function numberOf(value) {
	if (value instanceof PyFloat) return value.value;
	if (typeof value === "bigint" || typeof value === "boolean") return Number(value);
	return typeof value === "number" ? value : void 0;
}
// src/plan/epochLength.ts
function epochLength(loader, measures) {
	const batcher = loader.section("batch_sampler");
	const batch = batchSize(loader, batcher);
	return {
		batch,
		iterations: () => {
			const samples = samplesOf(loader, measures, batch);
			return (batcher ?? loader).bool("drop_last") ? Math.floor(samples / batch) : Math.ceil(samples / batch);
		}
	};
}
const BATCH_SAMPLERS = [
	"AspectRatioBatchSampler",
	"TrackAspectRatioBatchSampler",
	"BatchSampler"
];
function batchSize(loader, batcher) {
	if (batcher !== void 0) {
		if (!BATCH_SAMPLERS.includes(batcher.type)) throw batcher.unknown("type", `how many batches ${batcher.type || "this batch sampler"} gives is not known`);
		if (!loader.has("batch_size")) throw loader.refusal("batch_size", "batch_size is missing", "ValueError");
		const words = "batch_sampler excludes drop_last: the batch sampler takes it";
		if (loader.bool("drop_last")) throw loader.refusal("drop_last", words, "ValueError");
	}
	const batch = loader.number("batch_size", 1);
	if (Number.isInteger(batch) && batch > 0) return batch;
	throw loader.refusal("batch_size", `batch_size should be a positive integer, but got ${batch}`, "ValueError");
}
function samplesOf(loader, measures, batch) {
	const perEpoch = loader.optional("num_batch_per_epoch");
	const sampler = loader.section("sampler");
	const type = sampler?.type ?? "";
	const share = (count) => Math.ceil(count / measures.gpus);
	if (type === "CustomSampleSizeSampler" && sampler !== void 0) return share(chosenSizes(sampler, loader, measures));
	const count = perEpoch === void 0 ? datasetLength(loader, measures) : perEpoch * batch * measures.gpus;
	if (SHARED.includes(type)) return share(count);
	if (sampler === void 0 || WHOLE.includes(type)) return count;
	throw sampler.unknown("type", `how many samples ${type || "this sampler"} gives is not known`);
}
const SHARED = [
	"DefaultSampler",
	"ClassAwareSampler",
	"MultiDataSampler",
	"TrackImgSampler"
];
const WHOLE = [
	"InfiniteSampler",
	"MultiSourceSampler",
	"GroupMultiSourceSampler"
];
function chosenSizes(sampler, loader, measures) {
	const counts = lengths(loader.section("dataset")?.sections("datasets") ?? [], loader, measures);
	const sizes = sampler.numbers("dataset_size");
	if (counts.length !== sizes.length) {
		const words = `dataset_size has ${sizes.length} items for ${counts.length} data sets`;
		throw sampler.refusal("dataset_size", words, "AssertionError");
	}
	const isRatio = sampler.bool("ratio_mode");
	return counts.reduce((sum, count, at) => {
		const size = sizes[at];
		if (size === -1) return sum + count;
		const wanted = isRatio ? Math.trunc(size * count) : size;
		const words = `dataset size ${wanted} is larger than dataset length ${count}`;
		if (wanted > count) throw sampler.refusal("dataset_size", words, "AssertionError");
		return sum + wanted;
	}, 0);
}
function datasetLength(loader, measures) {
	if (measures.length !== void 0) return measures.length;
	const dataset = loader.section("dataset");
	if (dataset === void 0) throw loader.refusal("dataset", "train_dataloader has no dataset", "TypeError");
	return lengths([dataset], loader, measures).reduce((sum, count) => sum + count, 0);
}
function lengths(datasets, loader, { images }) {
	const parts = datasets.map((each) => leaves(each, 1));
	const open = parts.flat().filter(({ own }) => own === void 0);
	const given = typeof images === "number" ? [images] : images ?? [];
	const isShared = given.length === 1 && datasets.length === 1 && new Set(open.map(({ times }) => times)).size === 1;
	const total = open.length > 1 && isShared && open.length === parts.flat().length;
	if (open.length > 0 && !total && given.length !== open.length) throw ask(open, given.length, loader);
	if (total) return [given[0] * open[0].times];
	let next = 0;
	const countOf = ({ own, times }) => (own ?? given[next++]) * times;
	return parts.map((leavesOfOne) => leavesOfOne.reduce((sum, leaf) => sum + countOf(leaf), 0));
}
function ask(open, given, loader) {
	if (open.length === 1) {
		const words = given === 0 ? "how many images are there to train with?" : `there is one data set, but ${given} counts of images`;
		return loader.question("dataset", words, "give the count after filtering: --images 117266");
	}
	const names = open.map(({ section }) => section.text("ann_file") ?? section.type).join(", ");
	const words = `how many images has each of the ${open.length} data sets: ${names}?`;
	return loader.question("dataset", words, "give the counts after filtering, in this order: --images 5011,11540");
}
function leaves(dataset, times) {
	const inner = dataset.section("dataset");
	switch (dataset.type) {
		case "RepeatDataset": return inner === void 0 ? [] : leaves(inner, times * dataset.number("times"));
		case "MultiImageMixDataset": return inner === void 0 ? [] : leaves(inner, times);
		case "ConcatDataset": return dataset.sections("datasets").flatMap((each) => leaves(each, times));
		case "ClassBalancedDataset": throw dataset.unknown("type", "ClassBalancedDataset repeats images by the classes in them: only the annotations tell how long an epoch is", "plan it with num_batch_per_epoch in train_dataloader, or without the wrapper");
		default: return [{
			section: dataset,
			times,
			own: ownLength(dataset)
		}];
	}
}
function ownLength(dataset) {
	const indices = dataset.get("indices");
	const number = numberOf(indices);
	return number === void 0 ? itemsOf(indices)?.length : Math.abs(number);
}
// src/plan/frozen.ts
function frozenOf(model) {
	const found = {
		parameters: [],
		evalMode: [],
		unknown: []
	};
	visit$1(model, "", found);
	return found;
}
const MODEL_SETTINGS = new Set([
	"train_cfg",
	"test_cfg",
	"data_preprocessor",
	"init_cfg"
]);
function visit$1(section, name, found) {
	const family = Object.hasOwn(FAMILIES, section.type) ? FAMILIES[section.type] : void 0;
	if (family !== void 0) {
		family(section, name, found);
		return;
	}
	const asks = [
		"frozen_stages",
		"norm_eval",
		"freeze_at",
		"freeze_cfg",
		"eval_teacher",
		"freeze"
	].find((key) => section.bool(key));
	if (asks !== void 0 && (numberOf(section.get(asks)) ?? 0) >= 0) found.unknown.push(section);
	if (section.section("norm_cfg")?.get("requires_grad") === false) found.parameters.push(`${name}: every norm`);
	for (const { key, value } of section.dict.entries()) if (typeof key === "string" && !MODEL_SETTINGS.has(key)) inside$1(value, section, key, `${dotted(name)}${key}`, found);
}
function inside$1(value, parent, key, name, found) {
	const path = [...parent.path, key];
	if (value instanceof PyDict) {
		if (typeof value.get("type") === "string") visit$1(new Section(value, path), name, found);
	} else if (value instanceof PyList || value instanceof PyTuple) {
		const list = new Section(new PyDict(), path);
		for (const [at, item] of value.items.entries()) inside$1(item, list, at, `${name}.${at}`, found);
	}
}
const dotted = (name) => name === "" ? "" : `${name}.`;
function freeze(found, ...names) {
	found.parameters.push(...names);
	found.evalMode.push(...names);
}
const NORMS$1 = new Map([
	["BN", "bn"],
	["SyncBN", "bn"],
	["BN2d", "bn"],
	["GN", "gn"],
	["LN", "ln"],
	["IN", "in"]
]);
function normOf$1(backbone) {
	const type = backbone.section("norm_cfg")?.type ?? "BN";
	return NORMS$1.get(type) ?? "norm_layer";
}
function stagesOf(backbone, otherwise, least, most) {
	const stages = backbone.number("frozen_stages", otherwise);
	if (Number.isInteger(stages) && stages >= least && stages <= most) return stages;
	const words = `frozen_stages must be from ${least} to ${most}, but is ${stages}`;
	throw backbone.refusal("frozen_stages", words, "ValueError");
}
const upTo = (from, to) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
function resNet(isDeep, ...ownNorms) {
	return (backbone, name, found) => {
		const at = dotted(name);
		const depth = backbone.number("num_stages", 4);
		const stages = backbone.number("frozen_stages", -1);
		if (stages > depth) {
			const words = `frozen_stages is ${stages}, but there are ${depth} stages`;
			throw backbone.refusal("frozen_stages", words, "AttributeError");
		}
		const norm = normOf$1(backbone);
		const isDeepStem = backbone.bool("deep_stem", isDeep);
		const stem = isDeepStem ? [`${at}stem`] : [`${at}conv1`, `${at}${norm}1`];
		if (stages >= 0) found.parameters.push(...stem);
		if (stages >= 0) found.evalMode.push(isDeepStem ? `${at}stem` : `${at}${norm}1`);
		freeze(found, ...upTo(1, stages).map((stage) => `${at}layer${stage}`));
		if (backbone.section("norm_cfg")?.get("requires_grad") === false) {
			if (stages < 0) found.parameters.push(...isDeepStem ? [
				1,
				4,
				7
			].map((i) => `${at}stem.${i}`) : [`${at}${norm}1`]);
			const isAverage = backbone.bool("avg_down", isDeep);
			const norms = [
				`${norm}*`,
				...ownNorms,
				`downsample.${isAverage ? 2 : 1}`
			];
			const rest = upTo(Math.max(1, stages + 1), depth);
			found.parameters.push(...rest.flatMap((stage) => norms.map((each) => `${at}layer${stage}.*.${each}`)));
		}
		if (norm === "bn" && backbone.bool("norm_eval", true)) found.evalMode.push(`${name}: every BatchNorm`);
	};
}
const cspDarknet = (backbone, name, found) => {
	const stages = stagesOf(backbone, -1, -1, backbone.text("arch") === "P6" ? 5 : 4);
	freeze(found, ...upTo(0, stages).map((stage) => `${dotted(name)}${stage === 0 ? "stem" : `stage${stage}`}`));
	keptNorms(backbone, false, name, found);
};
function keptNorms(backbone, otherwise, name, found) {
	if (backbone.section("norm_cfg")?.get("requires_grad") === false) found.parameters.push(`${name}: every norm`);
	if (normOf$1(backbone) === "bn" && backbone.bool("norm_eval", otherwise)) found.evalMode.push(`${name}: every BatchNorm`);
}
const swin = (backbone, name, found) => {
	const at = dotted(name);
	const stages = backbone.number("frozen_stages", -1);
	if (stages < 0) return;
	const out = backbone.has("out_indices") ? backbone.numbers("out_indices") : [
		0,
		1,
		2,
		3
	];
	freeze(found, `${at}patch_embed`);
	if (backbone.bool("use_abs_pos_embed")) found.parameters.push(`${at}absolute_pos_embed`);
	found.evalMode.push(`${at}drop_after_pos`);
	for (const stage of upTo(1, stages)) {
		if (out.includes(stage - 1)) freeze(found, `${at}norm${stage - 1}`);
		freeze(found, `${at}stages.${stage - 1}`);
	}
};
const darknet = (backbone, name, found) => {
	freeze(found, ...[
		"conv1",
		"conv_res_block1",
		"conv_res_block2",
		"conv_res_block3",
		"conv_res_block4",
		"conv_res_block5"
	].slice(0, Math.max(0, backbone.number("frozen_stages", -1))).map((each) => `${dotted(name)}${each}`));
	keptNorms(backbone, true, name, found);
};
const mobileNet = (backbone, name, found) => {
	const stages = stagesOf(backbone, -1, -1, 7);
	if (stages >= 0) found.parameters.push(`${dotted(name)}conv1`);
	freeze(found, ...upTo(1, stages).map((stage) => `${dotted(name)}layer${stage}`));
	keptNorms(backbone, false, name, found);
};
const efficientNet = (backbone, name, found) => {
	const stages = stagesOf(backbone, 0, 0, 7);
	freeze(found, ...upTo(0, stages - 1).map((stage) => `${dotted(name)}layers.${stage}`));
	keptNorms(backbone, false, name, found);
};
const normsOnly = (backbone, name, found) => keptNorms(backbone, true, name, found);
const nothing = () => void 0;
const FAMILIES = {
	ResNet: resNet(false),
	ResNetV1d: resNet(true),
	ResNeXt: resNet(false),
	RegNet: resNet(false),
	Res2Net: resNet(true, "bns.*"),
	ResNeSt: resNet(true, "conv2.bn*"),
	DetectoRS_ResNet: resNet(false),
	DetectoRS_ResNeXt: resNet(false),
	TridentResNet: resNet(false),
	SwinTransformer: swin,
	CSPDarknet: cspDarknet,
	CSPNeXt: cspDarknet,
	Darknet: darknet,
	MobileNetV2: mobileNet,
	EfficientNet: efficientNet,
	HRNet: normsOnly,
	PyramidVisionTransformer: nothing,
	PyramidVisionTransformerV2: nothing,
	HourglassNet: nothing,
	SSDVGG: nothing
};
// src/plan/hooks.ts
const DEFAULTS = [
	["runtime_info", "RuntimeInfoHook"],
	["timer", "IterTimerHook"],
	["sampler_seed", "DistSamplerSeedHook"],
	["logger", "LoggerHook"],
	["param_scheduler", "ParamSchedulerHook"],
	["checkpoint", "CheckpointHook"]
];
function hooksOf(config) {
	const given = config.section("default_hooks");
	const hooks = [];
	for (const [key, type] of DEFAULTS) {
		const own = given?.section(key);
		if (own !== void 0) hooks.push(own);
		else if (given?.dict.has(key) !== true) {
			const made = PyDict.of([["type", type], ...key === "checkpoint" ? [["interval", 1]] : []]);
			hooks.push(new Section(made, ["default_hooks", key]));
		}
	}
	for (const { key } of given?.dict.entries() ?? []) {
		const own = given?.section(String(key));
		if (own !== void 0 && !DEFAULTS.some(([name]) => name === key)) hooks.push(own);
	}
	return [...hooks, ...config.sections("custom_hooks")];
}
const WORDS = {
	RuntimeInfoHook: () => "notes epoch, iteration and learning rate for the log",
	IterTimerHook: () => "measures the time of an iteration",
	DistSamplerSeedHook: () => "shuffles anew each epoch",
	LoggerHook: (hook) => `logs every ${hook.number("interval", 10)} iterations`,
	ParamSchedulerHook: () => "steps the schedulers",
	CheckpointHook: () => "writes the checkpoints",
	DetVisualizationHook: drawing,
	GroundingVisualizationHook: drawing,
	TrackVisualizationHook: drawing,
	EMAHook: averaging,
	YOLOXModeSwitchHook: switching,
	PipelineSwitchHook: (hook) => `another pipeline from epoch ${hook.number("switch_epoch") + 1} on`,
	MeanTeacherHook: (hook) => {
		return `the teacher follows the student, momentum ${hook.number("momentum", .001)}, every ${hook.number("interval", 1)} iterations`;
	},
	CheckInvalidLossHook: (hook) => `stops at a loss that is no number, looked at every ${hook.number("interval", 50)}`,
	NumClassCheckHook: () => "compares num_classes with the data set",
	SyncNormHook: () => "averages the norms of all GPUs before it validates",
	SyncBuffersHook: () => "averages the buffers of all GPUs after each epoch",
	SetEpochInfoHook: () => "tells the model the epoch",
	EarlyStoppingHook: (hook) => {
		return `may stop early: after ${hook.number("patience", 5)} validations without a better ${hook.text("monitor") ?? "metric"}`;
	},
	EmptyCacheHook: () => "empties the cache of the GPU",
	MemoryProfilerHook: (hook) => `logs memory every ${hook.number("interval", 50)} iterations`,
	ProfilerHook: () => "profiles the run"
};
function drawing(hook) {
	return hook.bool("draw") ? `draws results, every ${hook.number("interval", 50)}` : "draws nothing (draw=False)";
}
function averaging(hook, loop) {
	const epoch = hook.number("begin_epoch", 0);
	const iteration = hook.number("begin_iter", 0);
	if (epoch !== 0 && iteration !== 0) throw hook.refusal("begin_iter", "begin_iter and begin_epoch should not be both set", "AssertionError");
	if (epoch > loop.maxEpochs || iteration > loop.maxIters) {
		const key = epoch > 0 ? "begin_epoch" : "begin_iter";
		throw hook.refusal(key, `${key} is beyond the end of the run`, "AssertionError");
	}
	return `averages the weights from ${epoch > 0 ? `epoch ${epoch}` : `iteration ${Math.max(0, iteration - 1)}`} on (momentum ${hook.number("momentum", 2e-4)}); validates the average`;
}
function switching(hook, loop) {
	return `no Mosaic and MixUp, but an L1 loss, from epoch ${Math.max(1, loop.maxEpochs - hook.number("num_last_epochs", 15))} on`;
}
function wordsOf(hooks, loop) {
	return hooks.map((hook) => {
		const says = Object.hasOwn(WORDS, hook.type) ? WORDS[hook.type] : void 0;
		return {
			type: hook.type,
			does: says?.(hook, loop) ?? ""
		};
	});
}
// src/plan/loop.ts
function trainLoop(config, iterationsOfEpoch) {
	const cfg = config.section("train_cfg");
	const byEpoch = isByEpoch(cfg);
	const key = byEpoch ? "max_epochs" : "max_iters";
	const length = cfg.number(key);
	const words = `${key} should be a integer number, but get ${length}`;
	if (!Number.isInteger(length)) throw cfg.refusal(key, words, "AssertionError");
	const validations = validates(config) ? validationsOf(cfg, length, byEpoch) : [];
	if (!byEpoch) return {
		byEpoch,
		maxEpochs: 1,
		maxIters: length,
		validations
	};
	return {
		byEpoch,
		maxEpochs: length,
		maxIters: length * iterationsOfEpoch(),
		validations
	};
}
function isByEpoch(cfg) {
	if (cfg.dict.has("type") && cfg.dict.has("by_epoch")) throw cfg.refusal("by_epoch", "train_cfg has both type and by_epoch: only one of them can exist", "RuntimeError", "remove by_epoch");
	if (!cfg.dict.has("type")) return cfg.bool("by_epoch");
	if (cfg.type === "EpochBasedTrainLoop") return true;
	if (cfg.type === "IterBasedTrainLoop") return false;
	throw cfg.unknown("type", `what the loop ${cfg.type || "of this type"} does is not known`);
}
const VALIDATION = [
	"val_dataloader",
	"val_cfg",
	"val_evaluator"
];
function validates(config) {
	const given = VALIDATION.filter((key) => config.has(key));
	if (given.length === 0 || given.length === VALIDATION.length) return given.length > 0;
	const missing = VALIDATION.filter((key) => !given.includes(key)).join(" and ");
	const words = `${VALIDATION.join(", ")} should be all None or none of them: ${missing} is missing`;
	throw config.refusal(given[0], words, "ValueError");
}
function validationsOf(cfg, length, byEpoch) {
	const begin = cfg.number("val_begin", 1);
	const steps = [[0, cfg.number("val_interval", byEpoch ? 1 : 1e3)], ...dynamicIntervals(cfg)];
	const found = [];
	for (let at = 1; at <= length; at++) {
		const interval = steps.filter(([milestone]) => milestone <= at + 1).at(-1)?.[1];
		if (interval === 0) throw cfg.refusal("val_interval", "val_interval is 0", "ZeroDivisionError");
		if (at >= begin && (at % interval === 0 || at === length)) found.push(at);
	}
	return found;
}
function dynamicIntervals(cfg) {
	if (!cfg.has("dynamic_intervals")) return [];
	return (itemsOf(cfg.get("dynamic_intervals")) ?? []).map((each) => {
		const [milestone, interval] = itemsOf(each)?.map(numberOf) ?? [];
		if (each instanceof PyTuple && milestone !== void 0 && interval !== void 0) return [milestone, interval];
		throw cfg.refusal("dynamic_intervals", "dynamic_intervals should be a list of tuples", "AssertionError");
	});
}
// src/plan/power.ts
function power(base, exponent) {
	if (exponent === 1) return base;
	if (!Number.isInteger(exponent) || exponent < 2 || exponent > MAX_EXACT || !(Math.abs(base) < 1)) return base ** exponent;
	const [mantissa, shift] = exactly(base);
	const half = Math.trunc(shift * exponent / 2);
	return Number(mantissa ** BigInt(exponent)) * 2 ** half * 2 ** (shift * exponent - half);
}
const MAX_EXACT = 18;
function exactly(value) {
	let shift = 0;
	let scaled = value;
	while (!Number.isInteger(scaled)) {
		scaled *= 2;
		shift--;
	}
	return [BigInt(scaled), shift];
}
// src/plan/optimizer.ts
const CONSTRUCTORS = [
	"DefaultOptimWrapperConstructor",
	"LearningRateDecayOptimizerConstructor",
	""
];
function readOptimizer(wrapper) {
	const section = wrapper.section("optimizer");
	if (section === void 0) throw wrapper.unknown(void 0, "optim_wrapper has no optimizer of its own: several optimizers are not planned");
	const maker = typeNameOf(wrapper, "constructor");
	if (!CONSTRUCTORS.includes(maker)) throw wrapper.unknown("constructor", `which groups ${maker} makes is not known`);
	const baseLr = section.optional("lr");
	if (baseLr === void 0) throw section.question(void 0, "the optimizer has no lr: the default of PyTorch would be taken", "write lr in optim_wrapper.optimizer");
	const paramwise = wrapper.section("paramwise_cfg");
	const groups = [{
		name: "base",
		lrMult: 1,
		decayMult: 1
	}, ...distinct(paramwise === void 0 || paramwise.dict.size === 0 ? [] : rulesOf(paramwise, section, maker))];
	const rates = groups.map(({ lrMult }) => lrMult === 1 ? baseLr : baseLr * lrMult);
	return {
		type: section.type,
		baseLr,
		groups,
		rates,
		section
	};
}
function typeNameOf(section, key) {
	const type = section.text(key) ?? "";
	return type.slice(type.lastIndexOf(".") + 1);
}
function rulesOf(paramwise, optimizer, maker) {
	if (maker === "LearningRateDecayOptimizerConstructor") return layerRules(paramwise);
	const decays = [
		"bias_decay_mult",
		"norm_decay_mult",
		"dwconv_decay_mult"
	].find((key) => paramwise.dict.has(key));
	if (decays !== void 0 && !optimizer.has("weight_decay")) throw paramwise.refusal(decays, `${decays} needs a weight_decay in the optimizer`, "ValueError");
	return [...customRules(paramwise, optimizer), ...kindRules(paramwise)];
}
function customRules(paramwise, optimizer) {
	if (!paramwise.dict.has("custom_keys")) return [];
	const keys = paramwise.section("custom_keys");
	if (keys === void 0) throw paramwise.refusal("custom_keys", "custom_keys must be a dict", "TypeError");
	return Array.from(keys.dict.entries(), ({ key, value }) => {
		const name = String(key);
		if (!(value instanceof PyDict)) throw keys.refusal(name, `custom_keys.${name} is no dict`, "AttributeError");
		const rule = new Section(value, [...keys.path, name]);
		if (rule.dict.has("decay_mult") && !optimizer.has("weight_decay")) throw rule.refusal("decay_mult", "decay_mult needs a weight_decay in the optimizer", "ValueError");
		const lr = rule.optional("lr");
		const base = optimizer.number("lr");
		return {
			name,
			lrMult: lr === void 0 ? rule.number("lr_mult", 1) : lr / base,
			decayMult: rule.number("decay_mult", 1)
		};
	});
}
function kindRules(paramwise) {
	const rule = (name, lr, decay) => {
		if ([lr, decay].filter((key) => key !== void 0 && paramwise.has(key)).length === 0) return [];
		const value = (key) => key === void 0 ? 1 : paramwise.number(key, 1);
		return [{
			name,
			lrMult: value(lr),
			decayMult: value(decay)
		}];
	};
	return [
		...rule("bias", "bias_lr_mult", "bias_decay_mult"),
		...rule("norm", void 0, "norm_decay_mult"),
		...rule("dwconv", void 0, "dwconv_decay_mult"),
		...rule("flat", void 0, "flat_decay_mult"),
		...rule("dcn_offset", "dcn_offset_lr_mult")
	];
}
function layerRules(paramwise) {
	const layers = paramwise.number("num_layers") + 2;
	const rate = paramwise.number("decay_rate");
	const count = paramwise.text("decay_type") === "stage_wise" ? Math.min(5, layers - 1) : layers - 1;
	return Array.from({ length: count }, (_, at) => {
		return {
			name: `layer_${at}`,
			lrMult: power(rate, layers - at - 1),
			decayMult: 1
		};
	});
}
function distinct(rules) {
	const names = new Map();
	for (const rule of rules) {
		const key = `${rule.lrMult} ${rule.decayMult}`;
		const known = names.get(key);
		if (known === void 0) names.set(key, {
			rule,
			names: [rule.name]
		});
		else known.names.push(rule.name);
	}
	return Array.from(names.values(), ({ rule, names: all }) => ({
		...rule,
		name: all.join(", ")
	}));
}
const MOMENTUM = ["SGD", "RMSprop"];
const BETAS = [
	"Adam",
	"AdamW",
	"Adamax",
	"NAdam",
	"RAdam",
	"SparseAdam"
];
const NONE = [
	"Adadelta",
	"Adagrad",
	"ASGD",
	"Rprop",
	"LBFGS"
];
function momentumOf({ type, section }, scheduler) {
	if (MOMENTUM.includes(type)) return section.number("momentum", 0);
	if (BETAS.includes(type)) return numberOf(itemsOf(section.get("betas"))?.[0]) ?? .9;
	if (NONE.includes(type)) throw scheduler.refusal("type", `${type} has no momentum: a momentum scheduler needs one`, "ValueError");
	throw scheduler.unknown("type", `where ${type} keeps its momentum is not known`);
}
// src/plan/recurrences.ts
const curve = (next) => ({
	next,
	isDiscrete: false,
	overwrites: false
});
const steps = (next) => ({
	next,
	isDiscrete: true,
	overwrites: false
});
function over(section, dividend, divisor) {
	if (divisor !== 0) return dividend / divisor;
	throw section.refusal(void 0, `${section.type} divides by zero after it began`, "ZeroDivisionError");
}
const KINDS$1 = {
	Step: (section, { unit }) => {
		const size = section.number("step_size") * unit;
		const gamma = section.number("gamma", .1);
		if (size === 0) throw section.refusal("step_size", "step_size is 0", "ZeroDivisionError");
		return steps((value, count) => count === 0 || count % size !== 0 ? value : value * gamma);
	},
	MultiStep: (section, { unit }) => {
		const milestones = new Map();
		for (const each of section.numbers("milestones")) milestones.set(each * unit, (milestones.get(each * unit) ?? 0) + 1);
		const gamma = section.number("gamma", .1);
		return steps((value, count) => {
			const times = milestones.get(count);
			return times === void 0 ? value : value * power(gamma, times);
		});
	},
	Constant: (section, { begin, end }) => {
		const factor = between0And1(section, "factor", 1 / 3);
		const total = end - begin - 1;
		return steps((value, count) => {
			if (count === 0) return value * factor;
			return count === total ? value * over(section, 1, factor) : value;
		});
	},
	Exponential: (section) => {
		const gamma = section.number("gamma");
		return curve((value, count) => count === 0 ? value : value * gamma);
	},
	Linear: (section, { begin, end }) => {
		const start = between0And1(section, "start_factor", 1 / 3);
		const slope = between0And1(section, "end_factor", 1) - start;
		const total = end - begin - 1;
		return curve((value, count) => {
			if (count === 0) return value * start;
			return value * (1 + over(section, slope, total * start + (count - 1) * slope));
		});
	},
	Poly: (section, { begin, end }) => {
		const floor = section.number("eta_min", 0);
		const exponent = section.number("power", 1);
		const total = end - begin - 1;
		return curve((value, count) => {
			if (count === 0) return value;
			const left = 1 - 1 / (total - count + 1);
			if (left === 0 && exponent < 0) over(section, 1, 0);
			return (value - floor) * power(left, exponent) + floor;
		});
	},
	CosineAnnealing: cosineAnnealing,
	CosineRestart: cosineRestart,
	OneCycle: oneCycle,
	QuadraticWarmup: (section, { begin, end, initial }) => {
		if (end >= 1e9) throw section.refusal("end", "end must be less than infinity", "ValueError");
		const square = (end - begin) ** 2;
		return {
			...curve((value, count, at) => {
				const step = initial[at] * (2 * count + 1) / square;
				return count === 0 ? step : value + step;
			}),
			overwrites: true
		};
	},
	ReduceOnPlateau: () => steps((value) => value)
};
function between0And1(section, key, otherwise) {
	const factor = section.number(key, otherwise);
	if (factor >= 0 && factor <= 1) return factor;
	throw section.refusal(key, `${key} should be between 0 and 1, but is ${factor}`, "ValueError");
}
function floorOf(section, initial, mayLack) {
	const floor = section.optional("eta_min");
	const ratio = section.optional("eta_min_ratio");
	if (floor !== void 0 && ratio !== void 0) throw section.refusal("eta_min_ratio", "only one of eta_min and eta_min_ratio may be given", "AssertionError");
	if (ratio !== void 0) return (at) => initial[at] * ratio;
	if (floor === void 0 && !mayLack) throw section.refusal(void 0, "eta_min or eta_min_ratio must be given", "AssertionError");
	return () => floor ?? 0;
}
function cosineAnnealing(section, { begin, end, unit, initial }) {
	const period = (section.optional("T_max") ?? 0) * unit || end - begin;
	const floor = floorOf(section, initial, true);
	return curve((value, count, at) => {
		if (count === 0) return value;
		const lowest = floor(at);
		if ((count - 1 - period) % (2 * period) === 0) return value + (initial[at] - lowest) * (1 - Math.cos(Math.PI / period)) / 2;
		return over(section, 1 + Math.cos(Math.PI * count / period), 1 + Math.cos(Math.PI * (count - 1) / period)) * (value - lowest) + lowest;
	});
}
function cosineRestart(section, { unit, initial }) {
	const periods = section.numbers("periods").map((each) => each * unit);
	const weights = section.has("restart_weights") ? section.numbers("restart_weights") : [1];
	const floor = floorOf(section, initial, false);
	if (periods.length !== weights.length) throw section.refusal("periods", "periods and restart_weights should have the same length", "AssertionError");
	const ends = periods.map((_, at) => periods.slice(0, at + 1).reduce((sum, each) => sum + each, 0));
	const next = (value, count, at) => {
		const index = ends.findIndex((each) => count < each);
		if (index < 0) return value;
		const period = periods[index];
		const step = count - (ends[index - 1] ?? 0);
		if (step === 0) return initial[at] * weights[index];
		const lowest = floor(at);
		return over(section, 1 + Math.cos(Math.PI * step / period), 1 + Math.cos(Math.PI * (step - 1) / period)) * (value - lowest) + lowest;
	};
	return {
		next,
		isDiscrete: false,
		overwrites: true
	};
}
function oneCycle(section, { begin, end, unit, cycle }) {
	const highest = highestOf(section, cycle.initial.length);
	const total = section.optional("total_steps");
	if (total !== void 0 && !(Number.isInteger(total) && total > 0)) throw section.refusal("total_steps", `total_steps should be a positive integer, but is ${total}`, "ValueError");
	const count = total === void 0 ? end - begin : total * unit;
	const start = section.number("pct_start", .3);
	const isFloat = !section.has("pct_start") || section.get("pct_start") instanceof PyFloat;
	if (start < 0 || start > 1 || !isFloat) throw section.refusal("pct_start", "pct_start should be a float between 0 and 1", "ValueError");
	const division = section.number("div_factor", 25);
	const last = section.number("final_div_factor", 1e4);
	for (const [at, max] of highest.entries()) {
		cycle.max[at] = max;
		cycle.initial[at] = over(section, max, division);
		cycle.min[at] = over(section, cycle.initial[at], last);
	}
	const { initial, max, min } = cycle;
	const first = {
		end: start * count - 1,
		from: initial,
		to: max
	};
	const phases = section.bool("three_phase") ? [
		first,
		{
			end: 2 * start * count - 2,
			from: max,
			to: initial
		},
		{
			end: count - 1,
			from: initial,
			to: min
		}
	] : [first, {
		end: count - 1,
		from: max,
		to: min
	}];
	const anneal = annealing(section);
	const next = (_, step, at) => {
		if (step > count) throw section.refusal("total_steps", `stepped beyond the total_steps of ${count}`, "ValueError");
		const found = phases.findIndex((phase) => step <= phase.end);
		const index = found < 0 ? phases.length - 1 : found;
		const { end: stop, from, to } = phases[index];
		const before = phases[index - 1]?.end ?? 0;
		return anneal(from[at], to[at], over(section, step - before, stop - before));
	};
	return {
		next,
		isDiscrete: false,
		overwrites: true
	};
}
function highestOf(section, groups) {
	const value = section.get("eta_max");
	if (typeof value !== "object" || value === null || value instanceof PyFloat) return new Array(groups).fill(section.number("eta_max", 0));
	const highest = section.numbers("eta_max");
	if (highest.length === groups && groups === 1) return highest;
	throw section.unknown("eta_max", "eta_max has a value for each group of the optimizer, which only the model tells", "give one number");
}
function annealing(section) {
	const strategy = section.text("anneal_strategy") ?? "cos";
	if (strategy === "linear") return (start, end, part) => (end - start) * part + start;
	if (strategy === "cos") return (start, end, part) => end + (start - end) / 2 * (Math.cos(Math.PI * part) + 1);
	throw section.refusal("anneal_strategy", `anneal_strategy must be "cos" or "linear", not ${strategy}`, "ValueError");
}
// src/plan/schedulers.ts
var Parameters = class {
	#values = new Map();
	#cycles = new Map();
	set(name, values) {
		if (!this.#values.has(name)) this.#values.set(name, [...values]);
	}
	has(name) {
		return this.#values.has(name);
	}
	values(name) {
		return this.#values.get(name);
	}
	cycle(name) {
		const known = this.#cycles.get(name) ?? {
			initial: [...this.values(name)],
			max: [],
			min: []
		};
		this.#cycles.set(name, known);
		return known;
	}
};
var Scheduler = class {
	section;
	parameter;
	kindName;
	byEpoch;
	begin;
	end;
	kind;
	#values;
	#count = -1;
	#last = -1;
	hasActed = false;
	constructor(section, around) {
		this.section = section;
		const [kindName, parameter] = kindOf(section);
		this.kindName = kindName;
		this.parameter = parameter;
		const isConverted = section.bool("convert_to_iter_based");
		const givenByEpoch = section.bool("by_epoch", true);
		if (isConverted && !givenByEpoch) throw section.refusal("convert_to_iter_based", "only schedulers with by_epoch=True can be converted to iterations", "AssertionError");
		const unit = isConverted ? around.epochLength() : 1;
		const end = section.number("end", givenByEpoch ? around.maxEpochs : around.maxIters);
		this.begin = Math.trunc(section.number("begin", 0) * unit);
		this.end = end === 1e9 ? end : isConverted ? Math.trunc(end * unit) : end;
		this.byEpoch = givenByEpoch && !isConverted;
		around.parameters.set(parameter, around.start(parameter, section));
		const cycle = around.parameters.cycle(parameter);
		const make = KINDS$1[kindName];
		this.kind = make(section, {
			begin: this.begin,
			end: this.end,
			unit,
			initial: [...cycle.initial],
			cycle
		});
		if (this.end <= this.begin) {
			const words = `end should be larger than begin, but got begin=${this.begin}, end=${this.end}`;
			throw section.refusal(section.has("end") ? "end" : "begin", words, "ValueError");
		}
		if (kindName === "ReduceOnPlateau") this.#plateau();
		this.#values = around.parameters.values(parameter);
		this.step();
	}
	#plateau() {
		if (!this.byEpoch) throw this.section.refusal("by_epoch", "only by_epoch=True is supported", "AssertionError");
		if (this.section.number("factor", .1) >= 1) throw this.section.refusal("factor", "factor should be < 1.0", "ValueError");
	}
	step() {
		const count = ++this.#count;
		if (count < this.begin || count >= this.end) return count === this.end;
		const last = ++this.#last;
		const values = this.#values;
		let changed = false;
		for (let group = 0; group < values.length; group++) {
			const before = values[group];
			const after = this.kind.next(before, last, group);
			values[group] = after;
			if (after !== before) changed = true;
		}
		if (changed) this.hasActed = true;
		return count === this.begin || count === this.end - 1 || changed && (this.kind.isDiscrete || this.byEpoch);
	}
};
function kindOf(section) {
	const [, kind = "", suffix = ""] = /^(\w+?)(LR|Momentum|ParamScheduler)$/.exec(section.type) ?? [];
	if (!(Object.hasOwn(KINDS$1, kind) && !(kind === "OneCycle" && suffix === "Momentum"))) throw section.unknown("type", `what the scheduler ${section.type || "of no type"} does is not known`);
	if (suffix !== "ParamScheduler") return [kind, suffix === "LR" ? "lr" : "momentum"];
	const name = section.text("param_name");
	if (name === void 0) throw section.refusal("param_name", "param_name is missing", "TypeError");
	const words = `OneCycle only works for learning rate updating, not for ${name}`;
	if (kind === "OneCycle" && name !== "lr") throw section.refusal("param_name", words, "AssertionError");
	return [kind, name];
}
// src/plan/surprises.ts
function surprisesOf(planned) {
	const { schedulers } = planned;
	return [
		...schedulers.flatMap((each) => ofScheduler(each, planned)),
		...schedulers.flatMap((each, at) => ofOrder(each, schedulers.slice(0, at))),
		...ofRun(planned)
	];
}
function ofScheduler(scheduler, { loop, isStepped }) {
	const { section, kindName, byEpoch, begin, end } = scheduler;
	const say = (key, words, hint) => [section.problem("scheduler-surprise", "warning", key, words, hint)];
	const unit = byEpoch ? "epoch" : "iteration";
	const length = byEpoch ? loop.maxEpochs : loop.maxIters;
	if (!isStepped) return say("type", "no hook steps the schedulers: the first values stay", "keep ParamSchedulerHook");
	if (byEpoch && !loop.byEpoch && kindName !== "ReduceOnPlateau") return say("by_epoch", `${section.type} counts epochs, but an iteration loop has one, at its very end: nothing changes`, "write by_epoch=False");
	if (kindName === "ReduceOnPlateau") return say("type", "what ReduceOnPlateau does depends on the metric: the plan shows the rate without it");
	if (begin >= length) return say("begin", `${section.type} begins at ${unit} ${begin}: the run ends at ${length}`);
	if (kindName === "Linear" && end === begin + 1) return say("end", `LinearLR has one ${unit}: only the start factor is applied, and it stays`.replace("LinearLR", section.type), "let it end two or more later");
	if (CURVES.includes(kindName) && end > length) return say("end", `the run ends at ${unit} ${length}: ${section.type} is cut off before its end at ${end}`);
	if (kindName === "MultiStep") return milestones(scheduler, length, unit);
	if (kindName === "Step" && !scheduler.hasActed) return say("step_size", `${section.type} never drops in this run`);
	return [];
}
const CURVES = [
	"Linear",
	"CosineAnnealing",
	"Poly",
	"Constant",
	"QuadraticWarmup",
	"OneCycle"
];
function milestones({ section, begin, end, parameter }, length, unit) {
	if ((section.bool("convert_to_iter_based") ? void 0 : 1) === void 0) return [];
	const last = Math.min(end, length);
	const never = section.numbers("milestones").filter((each) => each + begin >= last);
	if (never.length === 0) return [];
	const limit = last === end && end < length ? `its own end is ${end}` : `the run ends at ${length}`;
	const words = `${parameter} never drops at ${never.join(", ")}: milestones count ${unit}s from begin (${begin}), and ${limit}`;
	return [section.problem("scheduler-surprise", "warning", "milestones", words)];
}
function ofOrder(scheduler, before) {
	const other = before.find((each) => overlaps(each, scheduler) && (each.kind.overwrites || scheduler.kind.overwrites));
	if (other === void 0) return [];
	const words = `${other.section.type} and ${scheduler.section.type} act at the same time, and one overwrites the other: their order counts`;
	return [scheduler.section.problem("scheduler-surprise", "warning", "type", words)];
}
function overlaps(one, other) {
	return one.parameter === other.parameter && one.byEpoch === other.byEpoch && one.begin < other.end && other.begin < one.end;
}
function ofRun({ config, optimizer, ratio, accumulation, loop }) {
	const found = [];
	const say = (section, severity, key, words) => {
		if (section !== void 0) found.push(section.problem("plan-surprise", severity, key, words));
	};
	const wrapper = config.section("optim_wrapper");
	if (ratio !== 1 && optimizer.groups.length > 1) {
		const words = `auto_scale_lr scales the groups, but not the base_lr of the log: it shows ${optimizer.baseLr}`;
		say(config.section("auto_scale_lr"), "note", "enable", words);
	}
	if (accumulation > 1) say(wrapper, "note", "accumulative_counts", `schedulers count iterations, not steps of the optimizer: every ${accumulation} iterations it takes one`);
	if (accumulation > 1 && ratio !== 1) say(wrapper, "warning", "accumulative_counts", "auto_scale_lr takes no notice of accumulative_counts");
	for (const [at, { lrMult, name }] of optimizer.groups.entries()) if (at > 0 && lrMult === 0) say(wrapper, "note", "paramwise_cfg", `${name}: a learning rate of 0, nothing is learned`);
	if (loop.maxIters === 0) say(config.section("train_dataloader"), "warning", "batch_size", "an epoch has no iteration");
	for (const hook of config.sections("custom_hooks")) {
		if (hook.type !== "YOLOXModeSwitchHook" || loop.byEpoch) continue;
		say(hook, "warning", "type", "an iteration loop has one epoch: YOLOXModeSwitchHook switches before the first iteration");
	}
	return found;
}
function takenForGranted(path) {
	return {
		code: "plan-surprise",
		severity: "note",
		message: "nobody said how many GPUs: one process is planned, as tools/train.py starts without a launcher",
		path,
		hint: "give --gpus N"
	};
}
// src/plan/weights.ts
function weightsOf(config) {
	const found = [];
	const model = config.section("model");
	if (model !== void 0) visit(model.dict, "", found);
	const from = config.text("load_from");
	const resumes = config.bool("resume");
	if (from === void 0 && resumes) found.push({
		checkpoint: "the last checkpoint of the work folder",
		part: "",
		how: "resumes, where there is one"
	});
	else if (from !== void 0) {
		const how = resumes ? "resumes: optimizer and schedulers too" : "over init_cfg, names that fit";
		found.push({
			checkpoint: from,
			part: "",
			how
		});
	}
	return found;
}
function visit(value, name, found) {
	if (value instanceof PyList || value instanceof PyTuple) for (const [at, item] of value.items.entries()) visit(item, `${name}.${at}`, found);
	else if (value instanceof PyDict) {
		for (const section of new Section(value).sections("init_cfg")) {
			const checkpoint = section.text("checkpoint");
			const prefix = section.text("prefix");
			const how = prefix === void 0 ? "by init_cfg" : `by init_cfg, what begins with ${prefix}`;
			if (section.type === "Pretrained" && checkpoint !== void 0) found.push({
				checkpoint,
				part: name,
				how
			});
		}
		for (const { key, value: inner } of value.entries()) if (key !== "init_cfg") visit(inner, name === "" ? String(key) : `${name}.${String(key)}`, found);
	}
}
// src/plan/plan.ts
const COUNT = kindOf$1("a positive integer", (value) => Number.isInteger(value) && value > 0);
const COUNTS = kindOf$1("a positive integer or a list of them", (value) => [value].flat().every(COUNT.accepts));
const ITERATION = kindOf$1("an iteration, from 0", (value) => Number.isInteger(value) && value >= 0);
const PLANNED = kindOf$1("a Config", (value) => value instanceof Config$1 || value instanceof PyDict);
const MAX_ITERATIONS = 5e7;
function planRun(config, options = {}) {
	checkArgument(config, PLANNED);
	checkOptions(options, {
		gpus: COUNT,
		images: COUNTS,
		length: COUNT,
		batch: COUNT,
		at: listOf(ITERATION)
	});
	return new Planner(new Section(config instanceof Config$1 ? config.toDict() : config), options).plan();
}
const TRAINING = [
	"train_dataloader",
	"train_cfg",
	"optim_wrapper"
];
var Planner = class {
	#config;
	#options;
	#gpus;
	constructor(config, options) {
		this.#config = config;
		this.#options = options;
		this.#gpus = options.gpus ?? 1;
	}
	plan() {
		const config = this.#config;
		const loader = this.#loader();
		const { batch, iterations } = epochLength(loader, {
			gpus: this.#gpus,
			images: this.#options.images,
			length: this.#options.length
		});
		const loop = trainLoop(config, iterations);
		if (loop.maxIters > MAX_ITERATIONS) throw new MmdetConfigError({
			code: "limit",
			message: `a run of ${loop.maxIters} iterations: at most ${MAX_ITERATIONS} are planned`
		});
		const wrapper = config.section("optim_wrapper");
		const optimizer = readOptimizer(wrapper);
		const accumulation = wrapper.number("accumulative_counts", 1);
		if (accumulation <= 0) throw wrapper.refusal("accumulative_counts", "accumulative_counts must be 1 or more", "AssertionError");
		const base = this.#scaling(loader);
		const ratio = base === void 0 ? 1 : this.#gpus * batch / base;
		const epochIters = loop.byEpoch ? iterations() : known$1(iterations);
		const full = {
			...loop,
			epochIters
		};
		const hooks = hooksOf(config);
		const isStepped = hooks.some(({ type }) => type === "ParamSchedulerHook");
		const { schedulers, curves } = this.#curves(full, optimizer, ratio, iterations, isStepped);
		const frozen = this.#frozen();
		const rates = curves.get("lr");
		return {
			epochLength: epochIters ?? null,
			maxIters: loop.maxIters,
			maxEpochs: loop.maxEpochs,
			byEpoch: loop.byEpoch,
			baseLr: optimizer.baseLr,
			scaledLr: optimizer.baseLr * ratio,
			groups: optimizer.groups,
			learningRate: rates.points,
			validations: loop.validations,
			checkpoints: this.#checkpoints(hooks, full),
			frozen: frozen.parameters,
			evalMode: frozen.evalMode,
			batch: {
				gpus: this.#gpus,
				perGpu: batch,
				accumulation,
				scaledFrom: base ?? null,
				effective: this.#gpus * batch * accumulation
			},
			weights: weightsOf(config),
			hooks: wordsOf(hooks, loop),
			others: new Map(Array.from(curves).flatMap(([name, { points }]) => name === "lr" ? [] : [[name, points]])),
			picture: rates.samples,
			problems: [
				...this.#options.gpus === void 0 ? [takenForGranted([])] : [],
				...surprisesOf({
					config,
					loop: full,
					optimizer,
					schedulers,
					isStepped,
					ratio,
					accumulation
				}),
				...frozen.unknown.map((each) => {
					const words = `what ${each.type} freezes is not known: its arguments ask for something`;
					return each.problem("not-planned", "note", "type", words);
				})
			]
		};
	}
	#loader() {
		const config = this.#config;
		const missing = TRAINING.filter((key) => !config.has(key));
		if (missing.length > 0) {
			const words = `train_dataloader, train_cfg and optim_wrapper are all needed for training: ${missing.join(", ")} missing`;
			throw config.refusal(TRAINING.find((key) => config.has(key)), words, "ValueError");
		}
		const loader = config.section("train_dataloader");
		const broken = TRAINING.find((key) => config.section(key) === void 0);
		if (broken !== void 0 || loader === void 0) throw config.refusal(broken, `${broken} is no dict`, "TypeError");
		const { batch } = this.#options;
		if (batch === void 0) return loader;
		const dict = loader.dict.copy();
		dict.set("batch_size", batch, loader.dict.entry("batch_size")?.write);
		return new Section(dict, loader.path);
	}
	#scaling(loader) {
		const scaling = this.#config.section("auto_scale_lr");
		if (scaling === void 0 || !scaling.bool("enable")) return void 0;
		if (!scaling.has("base_batch_size")) throw scaling.refusal("enable", "auto_scale_lr lacks base_batch_size", "AssertionError");
		if (loader.has("batch_size")) return scaling.number("base_batch_size");
		throw loader.refusal("batch_size", "auto_scale_lr needs the batch_size of train_dataloader", "KeyError");
	}
	#curves(loop, optimizer, ratio, iterations, isStepped) {
		const parameters = new Parameters();
		parameters.set("lr", ratio === 1 ? optimizer.rates : optimizer.rates.map((rate) => rate * ratio));
		const { maxEpochs, maxIters } = loop;
		const start = (name, section) => startOf(name, section, optimizer);
		const around = {
			parameters,
			maxEpochs,
			maxIters,
			epochLength: iterations,
			start
		};
		const schedulers = this.#schedulerSections().map((section) => new Scheduler(section, around));
		return {
			schedulers,
			curves: runSchedulers({
				...loop,
				epochIters: loop.epochIters ?? maxIters
			}, schedulers, parameters, this.#options.at ?? [], isStepped)
		};
	}
	#schedulerSections() {
		const config = this.#config;
		if (!config.has("param_scheduler")) return [];
		const value = config.get("param_scheduler");
		if (value instanceof PyDict && !value.has("type")) throw config.unknown("param_scheduler", "schedulers of several optimizers are not planned");
		return config.sections("param_scheduler");
	}
	#checkpoints(hooks, loop) {
		const filled = {
			...loop,
			epochIters: loop.epochIters ?? loop.maxIters
		};
		return hooks.filter(({ type }) => type === "CheckpointHook").flatMap((hook) => checkpointsOf(hook, filled));
	}
	#frozen() {
		const model = this.#config.section("model");
		return model === void 0 ? {
			parameters: [],
			evalMode: [],
			unknown: []
		} : frozenOf(model);
	}
};
function startOf(name, scheduler, optimizer) {
	if (name === "momentum") return optimizer.groups.map(() => momentumOf(optimizer, scheduler));
	if (name === "weight_decay") {
		const decay = optimizer.section.number("weight_decay");
		return optimizer.groups.map(({ decayMult }) => decayMult === 1 ? decay : decay * decayMult);
	}
	if (name === "lr") return [...optimizer.rates];
	throw scheduler.unknown("param_name", `what ${name} begins with is not known`);
}
function known$1(iterations) {
	try {
		return iterations();
	} catch (error) {
		if (error instanceof MmdetConfigError && (error.code === "not-given" || error.code === "not-planned")) return void 0;
		throw error;
	}
}
// src/checkpoint/backbone/config.ts
var CannotCompute = class {
	reason;
	constructor(reason) {
		this.reason = reason;
	}
};
function intOf(config, key, fallback) {
	const value = config[key] ?? fallback;
	if (typeof value === "number" && Number.isInteger(value)) return value;
	throw new CannotCompute(`${key} is ${describeValue$1(value)}, not an int`);
}
function boolOf(config, key, fallback) {
	const value = config[key] ?? fallback;
	if (typeof value === "boolean") return value;
	throw new CannotCompute(`${key} is ${describeValue$1(value)}, not a bool`);
}
function intsOf(config, key, fallback) {
	const value = config[key] ?? fallback;
	if (Array.isArray(value) && value.every((item) => Number.isInteger(item))) return value;
	throw new CannotCompute(`${key} is ${describeValue$1(value)}, not a sequence of ints`);
}
function dictAt(config, key) {
	const value = config !== void 0 && Object.hasOwn(config, key) ? config[key] : void 0;
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function dictOf$1(config, key) {
	const value = config[key];
	if (value === void 0 || value === null) return void 0;
	if (typeof value === "object" && !Array.isArray(value)) return value;
	throw new CannotCompute(`${key} is ${describeValue$1(value)}, not a dict`);
}
// src/checkpoint/backbone/layers.ts
const BATCH$1 = {
	abbreviation: "bn",
	affine: true,
	statistics: true,
	counter: true,
	affineArgument: ["affine", true],
	statisticsByDefault: true
};
const INSTANCE = {
	...BATCH$1,
	abbreviation: "in",
	affineArgument: ["affine", false],
	statisticsByDefault: false
};
const NORMS = {
	BN: BATCH$1,
	BN1d: BATCH$1,
	BN2d: BATCH$1,
	BN3d: BATCH$1,
	SyncBN: BATCH$1,
	FrozenBN: {
		abbreviation: "bn",
		affine: true,
		statistics: true,
		counter: false
	},
	GN: {
		abbreviation: "gn",
		affine: true,
		statistics: false,
		counter: false,
		affineArgument: ["affine", true]
	},
	LN: {
		abbreviation: "ln",
		affine: true,
		statistics: false,
		counter: false,
		affineArgument: ["elementwise_affine", true]
	},
	IN: INSTANCE,
	IN1d: INSTANCE,
	IN2d: INSTANCE,
	IN3d: INSTANCE
};
const NORM_CLASSES = {
	BatchNorm1d: "BN1d",
	BatchNorm2d: "BN",
	BatchNorm3d: "BN3d",
	SyncBatchNorm: "SyncBN",
	FrozenBatchNorm2d: "FrozenBN",
	GroupNorm: "GN",
	LayerNorm: "LN",
	InstanceNorm1d: "IN1d",
	InstanceNorm2d: "IN",
	InstanceNorm3d: "IN3d"
};
function normName(type) {
	const name = lastName(type);
	return Object.hasOwn(NORM_CLASSES, name) ? NORM_CLASSES[name] : name;
}
const PLAIN_CONVOLUTIONS = new Set([
	"Conv2d",
	"Conv",
	"ConvWS",
	"ConvWS2d"
]);
var LayerTable = class {
	tensors = new Map();
	#norm;
	constructor(config) {
		this.#norm = normOf(dictOf$1(config, "norm_cfg"));
		const convolution = dictOf$1(config, "conv_cfg")?.["type"] ?? "Conv2d";
		if (typeof convolution !== "string" || !PLAIN_CONVOLUTIONS.has(lastName(convolution))) throw new CannotCompute(`convolutions of type ${JSON.stringify(convolution)} are not known`);
	}
	convolution(name, out, into, kernel) {
		this.tensors.set(`${name}.weight`, [
			out,
			into,
			kernel,
			kernel
		]);
	}
	numberedNorm(prefix, number, channels) {
		this.norm(`${prefix}${this.#norm.abbreviation}${number}`, channels);
	}
	norm(name, channels) {
		const { affine, statistics, counter } = this.#norm;
		if (affine) this.tensors.set(`${name}.weight`, [channels]).set(`${name}.bias`, [channels]);
		if (statistics) this.tensors.set(`${name}.running_mean`, [channels]).set(`${name}.running_var`, [channels]);
		if (counter) this.tensors.set(`${name}.num_batches_tracked`, []);
	}
};
function lastName(type) {
	return type.slice(type.lastIndexOf(".") + 1);
}
function normOf(config) {
	const type = config?.["type"] ?? "BN";
	const name = typeof type === "string" ? normName(type) : "";
	const kind = Object.hasOwn(NORMS, name) ? NORMS[name] : void 0;
	if (kind === void 0) throw new CannotCompute(`normalisation layers of type ${JSON.stringify(type)} are not known`);
	if (config === void 0 || kind.affineArgument === void 0) return kind;
	const affine = boolOf(config, ...kind.affineArgument);
	if (kind.statisticsByDefault === void 0) return {
		...kind,
		affine
	};
	const statistics = boolOf(config, "track_running_stats", kind.statisticsByDefault);
	return {
		...kind,
		affine,
		statistics,
		counter: statistics
	};
}
// src/checkpoint/backbone/resnet.ts
const DEPTHS$1 = {
	18: ["basic", [
		2,
		2,
		2,
		2
	]],
	34: ["basic", [
		3,
		4,
		6,
		3
	]],
	50: ["bottleneck", [
		3,
		4,
		6,
		3
	]],
	101: ["bottleneck", [
		3,
		4,
		23,
		3
	]],
	152: ["bottleneck", [
		3,
		8,
		36,
		3
	]]
};
const EXPANSION = {
	basic: 1,
	bottleneck: 4
};
function resnetTensors(config, grouped) {
	requireOrdinary(config);
	const depth = intOf(config, "depth", NaN);
	const [block, numbers] = DEPTHS$1[depth] ?? [];
	if (block === void 0 || numbers === void 0 || grouped && depth < 50) throw new CannotCompute(`there is no ${grouped ? "ResNeXt" : "ResNet"} of depth ${depth}`);
	const count = intOf(config, "num_stages", 4);
	const strides = intsOf(config, "strides", [
		1,
		2,
		2,
		2
	]);
	const dilations = intsOf(config, "dilations", [
		1,
		1,
		1,
		1
	]);
	if (count < 1 || count > 4 || strides.length !== count || dilations.length !== count) throw new CannotCompute(`num_stages is ${count}, with ${strides.length} strides and ${dilations.length} dilations`);
	const base = intOf(config, "base_channels", 64);
	const stem = intOf(config, "stem_channels", base);
	const table = new LayerTable(config);
	const groups = grouped ? intOf(config, "groups", 1) : 1;
	const baseWidth = grouped ? intOf(config, "base_width", 4) : 4;
	const width = (planes) => groups === 1 ? planes : Math.floor(planes * (baseWidth / base)) * groups;
	const network = {
		table,
		block,
		averageDown: boolOf(config, "avg_down", false),
		width,
		groups
	};
	addStem(table, intOf(config, "in_channels", 3), stem, boolOf(config, "deep_stem", false));
	let channels = stem;
	for (let at = 0; at < count; at++) channels = addStage(network, {
		name: `layer${at + 1}`,
		blocks: numbers[at],
		planes: base * 2 ** at,
		stride: strides[at]
	}, channels);
	return table.tensors;
}
function requireOrdinary(config) {
	const stages = config["stage_with_dcn"];
	if (dictOf$1(config, "dcn") !== void 0 && Array.isArray(stages) && stages.includes(true)) throw new CannotCompute("it has deformable convolutions (dcn), whose tensors are not known");
	const plugins = config["plugins"];
	if (Array.isArray(plugins) && plugins.length > 0) throw new CannotCompute("it has plugins, whose tensors are not known");
}
function addStem(table, into, stem, deep) {
	if (!deep) {
		table.convolution("conv1", stem, into, 7);
		table.numberedNorm("", 1, stem);
		return;
	}
	const half = Math.floor(stem / 2);
	for (const [at, from, to] of [
		[
			0,
			into,
			half
		],
		[
			3,
			half,
			half
		],
		[
			6,
			half,
			stem
		]
	]) {
		table.convolution(`stem.${at}`, to, from, 3);
		table.norm(`stem.${at + 1}`, to);
	}
}
function addStage(network, stage, channels) {
	const out = stage.planes * EXPANSION[network.block];
	let into = channels;
	for (let at = 0; at < stage.blocks; at++) {
		const prefix = `${stage.name}.${at}.`;
		if (network.block === "basic") addBasic(network.table, prefix, into, stage.planes);
		else addBottleneck(network, prefix, into, stage.planes);
		if (at === 0 && (stage.stride !== 1 || into !== out)) addDownsample(network, prefix, into, out);
		into = out;
	}
	return out;
}
function addBasic(table, prefix, into, planes) {
	table.convolution(`${prefix}conv1`, planes, into, 3);
	table.numberedNorm(prefix, 1, planes);
	table.convolution(`${prefix}conv2`, planes, planes, 3);
	table.numberedNorm(prefix, 2, planes);
}
function addBottleneck({ table, width, groups }, prefix, into, planes) {
	const inner = width(planes);
	table.convolution(`${prefix}conv1`, inner, into, 1);
	table.numberedNorm(prefix, 1, inner);
	table.convolution(`${prefix}conv2`, inner, inner / groups, 3);
	table.numberedNorm(prefix, 2, inner);
	table.convolution(`${prefix}conv3`, planes * EXPANSION.bottleneck, inner, 1);
	table.numberedNorm(prefix, 3, planes * EXPANSION.bottleneck);
}
function addDownsample({ table, averageDown }, prefix, into, out) {
	const first = averageDown ? 1 : 0;
	table.convolution(`${prefix}downsample.${first}`, out, into, 1);
	table.norm(`${prefix}downsample.${first + 1}`, out);
}
// src/checkpoint/backbone/swin.ts
function swinTensors(config) {
	const table = new LayerTable({ norm_cfg: config["norm_cfg"] ?? { type: "LN" } });
	const { tensors } = table;
	const embed = intOf(config, "embed_dims", 96);
	const patch = intOf(config, "patch_size", 4);
	const depths = intsOf(config, "depths", [
		2,
		2,
		6,
		2
	]);
	const heads = intsOf(config, "num_heads", [
		3,
		6,
		12,
		24
	]);
	const strides = intsOf(config, "strides", [
		4,
		2,
		2,
		2
	]);
	const norms = boolOf(config, "patch_norm", true);
	const outputs = intsOf(config, "out_indices", [
		0,
		1,
		2,
		3
	]);
	requireStages(depths, heads, strides, outputs);
	if (strides[0] !== patch) throw new CannotCompute(`strides begin with ${strides[0]}, patch_size is ${patch}`);
	if (boolOf(config, "use_abs_pos_embed", false)) {
		const [height = 0, width = height] = sizesOf(config);
		tensors.set("absolute_pos_embed", [
			1,
			Math.floor(height / patch) * Math.floor(width / patch),
			embed
		]);
	}
	tensors.set("patch_embed.projection.weight", [
		embed,
		intOf(config, "in_channels", 3),
		patch,
		patch
	]);
	tensors.set("patch_embed.projection.bias", [embed]);
	if (norms) table.norm("patch_embed.norm", embed);
	const block = {
		window: intOf(config, "window_size", 7),
		ratio: intOf(config, "mlp_ratio", 4),
		bias: boolOf(config, "qkv_bias", true)
	};
	for (const [stage, depth] of depths.entries()) {
		const channels = embed * 2 ** stage;
		for (let at = 0; at < depth; at++) addBlock(table, `stages.${stage}.blocks.${at}.`, {
			...block,
			channels,
			heads: heads[stage]
		});
		if (stage === depths.length - 1) continue;
		if (norms) table.norm(`stages.${stage}.downsample.norm`, 4 * channels);
		tensors.set(`stages.${stage}.downsample.reduction.weight`, [2 * channels, 4 * channels]);
	}
	for (const stage of outputs) table.norm(`norm${stage}`, embed * 2 ** stage);
	return tensors;
}
function isOutputNorm(name) {
	return /^norm\d+\./.test(name);
}
function addBlock(table, prefix, { channels, heads, window, ratio, bias }) {
	const linear = (name, out, into, withBias = true) => {
		table.tensors.set(`${prefix}${name}.weight`, [out, into]);
		if (withBias) table.tensors.set(`${prefix}${name}.bias`, [out]);
	};
	table.norm(`${prefix}norm1`, channels);
	table.tensors.set(`${prefix}attn.w_msa.relative_position_bias_table`, [(2 * window - 1) ** 2, heads]);
	table.tensors.set(`${prefix}attn.w_msa.relative_position_index`, [window ** 2, window ** 2]);
	linear("attn.w_msa.qkv", 3 * channels, channels, bias);
	linear("attn.w_msa.proj", channels, channels);
	table.norm(`${prefix}norm2`, channels);
	linear("ffn.layers.0.0", ratio * channels, channels);
	linear("ffn.layers.1", channels, ratio * channels);
}
const MAX_STAGES$1 = 16;
const MAX_DEPTH$1 = 200;
function requireStages(depths, heads, strides, outputs) {
	if (heads.length < depths.length || strides.length < depths.length) throw new CannotCompute(`it has ${depths.length} depths, ${heads.length} num_heads and ${strides.length} strides`);
	if (depths.length > MAX_STAGES$1 || depths.some((depth) => depth < 0 || depth > MAX_DEPTH$1)) throw new CannotCompute(`its depths are ${depths.slice(0, MAX_STAGES$1).join(", ")}`);
	if (outputs.some((stage) => stage < 0 || stage >= depths.length)) throw new CannotCompute("out_indices names a stage that is not there");
}
function sizesOf(config) {
	return typeof (config["pretrain_img_size"] ?? 224) === "number" ? [intOf(config, "pretrain_img_size", 224)] : intsOf(config, "pretrain_img_size", []);
}
function convertedSwinKey(key) {
	if (key.startsWith("head")) return void 0;
	if (key.startsWith("patch_embed")) return key.replaceAll("proj", "projection");
	if (!key.startsWith("layers")) return key;
	return renamed(key).replace("layers", "stages");
}
function renamed(key) {
	if (key.includes("attn.")) return key.replaceAll("attn.", "attn.w_msa.");
	if (key.includes("mlp.fc1.")) return key.replaceAll("mlp.fc1.", "ffn.layers.0.0.");
	if (key.includes("mlp.fc2.")) return key.replaceAll("mlp.fc2.", "ffn.layers.1.");
	return key.replaceAll("mlp.", "ffn.");
}
// src/checkpoint/backbone/tensors.ts
const KINDS = {
	ResNet: {
		family: "resnet",
		tensors: (config) => resnetTensors(config, false)
	},
	ResNetV1d: {
		family: "resnet",
		tensors: (config) => resnetTensors({
			...config,
			deep_stem: true,
			avg_down: true
		}, false)
	},
	ResNeXt: {
		family: "resnet",
		tensors: (config) => resnetTensors(config, true)
	},
	SwinTransformer: {
		family: "swin",
		tensors: swinTensors
	}
};
const KNOWN = Object.keys(KINDS).join(", ");
function familyOf(config) {
	const { type, _scope_: scope = "mmdet" } = config;
	if (typeof type !== "string" || !isMmdet(type) || scope !== "mmdet") return void 0;
	return Object.hasOwn(KINDS, lastName(type)) ? KINDS[lastName(type)]?.family : void 0;
}
function backboneTensors(config) {
	const type = typeof config["type"] === "string" ? config["type"] : "";
	const family = familyOf(config);
	if (family === void 0) {
		const scope = config["_scope_"] ?? "mmdet";
		return {
			known: false,
			type,
			reason: `the tensors of ${`${type || "a backbone without type"}${scope === "mmdet" ? "" : ` of ${String(scope)}`}`} are not known, those of ${KNOWN} are`
		};
	}
	try {
		return {
			known: true,
			type,
			family,
			tensors: KINDS[lastName(type)].tensors(config)
		};
	} catch (error) {
		if (error instanceof CannotCompute) return {
			known: false,
			type,
			reason: error.reason
		};
		throw error;
	}
}
function isMmdet(type) {
	return !type.includes(".") || /^mmdet(\.models(\.backbones(\.resnet|\.resnext|\.swin)?)?)?\.[A-Za-z0-9]+$/.test(type);
}
// src/checkpoint/modules.ts
const MAX_NAMES = 5e4;
const known = new WeakMap();
function isModule(value) {
	if (!(value instanceof PickleObject) || !(value.state instanceof PickleDict)) return false;
	return value.state.get("_parameters") !== void 0 && value.state.get("_modules") !== void 0;
}
function moduleTensors(module) {
	const tensors = known.get(module) ?? new Map();
	if (tensors.size === 0) collect(module, tensors);
	known.set(module, tensors);
	return tensors;
}
function collect(module, tensors) {
	let looked = 0;
	let characters = 0;
	const visit = ({ state }, prefix, depth) => {
		const passing = state.get("_non_persistent_buffers_set");
		const isPassing = (name) => passing instanceof PickleSet && passing.items.includes(name);
		for (const place of [
			"_parameters",
			"_buffers",
			"_modules"
		]) for (const [name, value] of pairs(state.get(place))) {
			if (++looked > MAX_NAMES) return;
			characters = requireListable(characters + prefix.length + name.length);
			if (isModule(value) && depth < 100) visit(value, `${prefix}${name}.`, depth + 1);
			else if (value instanceof TorchTensor && !(place === "_buffers" && isPassing(name))) tensors.set(prefix + name, value);
		}
	};
	visit(module, "", 0);
}
function moduleAttributes({ state }) {
	return pairs(state).filter(([name]) => !name.startsWith("_"));
}
function pairs(value) {
	if (!(value instanceof PickleDict)) return [];
	return value.entries.flatMap(({ key, value: held }) => typeof key === "string" ? [[key, held]] : []);
}
// src/checkpoint/walk.ts
var WalkPath = class {
	parent;
	step;
	depth;
	length;
	constructor(parent, step) {
		this.parent = parent;
		this.step = step;
		this.depth = (parent?.depth ?? 0) + 1;
		this.length = (parent?.length ?? 0) + String(step).length;
	}
	steps() {
		const steps = [];
		for (let at = this; at !== void 0; at = at.parent) steps.push(at.step);
		return steps.reverse();
	}
};
function wayTeller() {
	let told = 0;
	return (path) => {
		told = requireListable(told + (path?.length ?? 0));
		return path?.steps() ?? [];
	};
}
function walk(root, visit) {
	const seen = new Set();
	let repeats = 0;
	const open = [];
	const enter = (value, path) => {
		const isObject = typeof value === "object" && value !== null;
		if (isObject && seen.has(value) && !(value instanceof PickleOpaque && repeats++ < 25e3)) return;
		if (isObject && !(value instanceof PyFloat)) seen.add(value);
		if (!visit(value, path) || !isObject || open.length >= 100) return;
		open.push({
			path,
			children: childrenOf(value)
		});
	};
	enter(root, void 0);
	for (let count = 0; count < MAX_WALK_VALUES; count++) {
		const top = open[open.length - 1];
		if (top === void 0) return;
		const next = top.children.next();
		if (next.done === true) open.pop();
		else enter(next.value[1], new WalkPath(top.path, next.value[0]));
	}
}
function* childrenOf(value) {
	if (value instanceof PickleDict) yield* entriesOf$1(value.entries);
	else if (value instanceof PickleList || value instanceof PickleTuple || value instanceof PickleSet) yield* value.items.entries();
	else if (isModule(value)) {
		yield* moduleTensors(value);
		yield* moduleAttributes(value);
	} else if (value instanceof PickleObject) {
		yield* value.items.entries();
		yield* entriesOf$1(value.entries);
		if (value.state instanceof PickleDict) yield* entriesOf$1(value.state.entries);
		else if (value.state !== void 0) yield ["state", value.state];
	}
}
function* entriesOf$1(entries) {
	for (const { key, value } of entries) yield [keyText(key), value];
}
function keyText(key) {
	if (typeof key === "string" || typeof key === "number") return key;
	if (key === null) return "None";
	if (typeof key === "boolean") return key ? "True" : "False";
	return typeof key === "bigint" ? String(key) : "<key>";
}
// src/checkpoint/checkpoint.ts
var Checkpoint = class {
	#source;
	#contents;
	#tensors;
	constructor(source, contents) {
		if (contents === void 0) throw checkpointError("invalid-option", "a Checkpoint is not made with new", void 0, OPEN);
		this.#source = source;
		this.#contents = contents;
	}
	get name() {
		return this.#source.name;
	}
	get byteLength() {
		return this.#source.size;
	}
	get container() {
		return this.#contents.kind;
	}
	get root() {
		return this.#contents.root;
	}
	get globals() {
		return this.#contents.globals;
	}
	get notes() {
		return this.#contents.notes;
	}
	get metadata() {
		return this.#contents.metadata;
	}
	get tensors() {
		this.#tensors ??= collectTensors(this.root);
		return this.#tensors;
	}
	tensor(...path) {
		let value = this.root;
		for (const key of path) value = value instanceof PickleDict ? value.get(key) : void 0;
		return value instanceof TorchTensor ? value : void 0;
	}
	async close() {
		await this.#source.close?.();
	}
};
const OPEN = "write await openCheckpoint(file)";
const CHECKPOINT = kindOf$1("a checkpoint, as openCheckpoint() gives it", (value) => value instanceof Checkpoint, (value) => value instanceof Promise ? "await it" : OPEN);
function collectTensors(root) {
	const tensors = [];
	const tell = wayTeller();
	walk(root, (value, path) => {
		if (value instanceof TorchTensor) tensors.push({
			path: tell(path),
			tensor: value
		});
		return true;
	});
	return tensors;
}
// src/checkpoint/crc32.ts
let tables;
const crc32 = (bytes, value = 0) => {
	tables ??= makeTables();
	const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;
	let crc = ~value;
	let at = 0;
	for (const end = bytes.length - 7; at < end; at += 8) {
		const low = crc ^ (bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24);
		crc = t7[low & 255] ^ t6[low >>> 8 & 255] ^ t5[low >>> 16 & 255] ^ t4[low >>> 24] ^ t3[bytes[at + 4]] ^ t2[bytes[at + 5]] ^ t1[bytes[at + 6]] ^ t0[bytes[at + 7]];
	}
	for (; at < bytes.length; at++) crc = t0[(crc ^ bytes[at]) & 255] ^ crc >>> 8;
	return ~crc >>> 0;
};
function makeTables() {
	const first = Uint32Array.from({ length: 256 }, (_, index) => {
		let value = index;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
		return value;
	});
	const made = [first];
	for (let level = 1; level < 8; level++) {
		const before = made[level - 1];
		made.push(before.map((value) => first[value & 255] ^ value >>> 8));
	}
	return made;
}
// src/checkpoint/loads.ts
const SEMI_SUPERVISED = new Set(["SemiBaseDetector", "SoftTeacher"]);
function loadsOf(whole) {
	const { config, path, backbone } = whole;
	const loads = backboneLoads(backbone, path.join("."));
	const model = dictAt(config, "model") ?? {};
	const from = loadFromWay(whole);
	if (path.length > 2) loads.push(...pretrainedOf(dictAt(model, "detector") ?? {}, "model.detector", {
		...from,
		stem: "backbone."
	}));
	loads.push(...pretrainedOf(model, "model", from));
	if (typeof model["pretrained"] === "string") loads.push({
		at: "model.pretrained",
		file: model["pretrained"],
		way: { kind: "init" },
		stops: "the models of MMDetection 3.x take no pretrained=, as those of 2.x did: they stop with a TypeError"
	});
	const file = config["load_from"];
	if (typeof file === "string") loads.push({
		at: "load_from",
		file,
		way: from,
		stops: void 0
	});
	return loads;
}
function loadFromWay({ config, path }) {
	const isSemi = SEMI_SUPERVISED.has(typeOf(config["model"] ?? null));
	return {
		kind: "model",
		stem: path.length === 2 ? "backbone." : isSemi ? "student.backbone." : "detector.backbone.",
		by: "load_from",
		ema: [config["custom_hooks"] ?? null].flat().some((hook) => typeOf(hook) === "EMAHook")
	};
}
function otherLoadsOf({ config, path }, isFile) {
	const judged = new Set(path.map((_, at) => path.slice(0, at + 1).join(".")));
	const found = [];
	const visit = (value, at) => {
		if (typeof value !== "object" || value === null) return;
		if (!Array.isArray(value) && !judged.has(at) && pretrainedDicts(value).some((one) => isFile(String(one["checkpoint"])))) found.push(`${at}.init_cfg`);
		for (const [key, inner] of Object.entries(value)) visit(inner, `${at}.${key}`);
	};
	visit(config["model"] ?? null, "model");
	return found;
}
function initOf(backbone) {
	const [first] = pretrainedDicts(backbone);
	return {
		kind: "init",
		prefix: prefixOf(first)
	};
}
function backboneLoads(backbone, at) {
	const loads = pretrainedOf(backbone, at, { kind: "init" });
	const isSwin = familyOf(backbone) === "swin";
	const named = backbone["pretrained"];
	if (isSwin && Array.isArray(backbone["init_cfg"]) && loads[0] !== void 0) return [{
		...loads[0],
		stops: "SwinTransformer takes one dict as init_cfg, and stops at a list with an AssertionError"
	}];
	if (typeof named !== "string") return loads;
	const load = {
		at: `${at}.pretrained`,
		file: named,
		way: { kind: "init" },
		stops: void 0
	};
	if (loads.length > 0) return [{
		...load,
		stops: "init_cfg and pretrained exclude each other: an AssertionError"
	}];
	return isSwin ? [] : [load];
}
function pretrainedOf(module, at, way) {
	return pretrainedDicts(module).map((one) => {
		const prefix = prefixOf(one);
		const by = way.kind === "init" ? {
			kind: "init",
			prefix
		} : {
			...way,
			prefix,
			by: "init_cfg",
			ema: false
		};
		return {
			at: `${at}.init_cfg`,
			file: String(one["checkpoint"]),
			way: by,
			stops: void 0
		};
	});
}
function pretrainedDicts(module) {
	return [module["init_cfg"] ?? null].flat().filter((one) => {
		if (typeof one !== "object" || one === null || Array.isArray(one)) return false;
		const { type, checkpoint } = one;
		return /(^|\.)Pretrained(Init)?$/.test(String(type)) && typeof checkpoint === "string";
	});
}
function prefixOf(one) {
	const prefix = one?.["prefix"];
	return typeof prefix === "string" ? prefix : void 0;
}
function typeOf(value) {
	const type = typeof value === "object" && value !== null && "type" in value ? value.type : void 0;
	return lastName(String(type));
}
function modelConfigOf(config) {
	checkArgument(config, DICT, "config");
	const plain = plainDict(config);
	const model = dictAt(plain, "model");
	for (const [around, path] of [[model, ["model", "backbone"]], [dictAt(model, "detector"), [
		"model",
		"detector",
		"backbone"
	]]]) {
		const backbone = dictAt(around, "backbone");
		if (backbone !== void 0) return {
			config: plain,
			path,
			backbone
		};
	}
	throw new MmdetConfigError({
		code: "invalid-path",
		message: "the config has no dict model.backbone",
		path: ["model", "backbone"],
		hint: "a checkpoint is checked against the backbone of a detector"
	});
}
const DICT = kindOf$1("a PyDict, as toDict() of a Config gives it", (value) => value instanceof PyDict);
function plainOf$1(value) {
	if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
	if (value instanceof PyFloat) return value.value;
	if (value instanceof PyList || value instanceof PyTuple) return value.items.map(plainOf$1);
	return value instanceof PyDict ? plainDict(value) : null;
}
function plainDict(dict) {
	const entries = Array.from(dict.entries(), ({ key, value }) => [String(key), plainOf$1(value)]);
	return Object.fromEntries(entries);
}
// src/checkpoint/stateDict.ts
const HOLDERS = [
	["state_dict"],
	["model"],
	["teacher"],
	["online_network_state_dict"],
	["online_backbone"],
	["student"],
	["model_state_dict"],
	["net"],
	["network"],
	["weights"]
];
function stateDictAt(root, at) {
	const value = valueAt(root, at);
	const stateDict = isModule(value) ? {
		at,
		tensors: moduleTensors(value),
		others: []
	} : dictOf(value, at);
	return stateDict.tensors.size === 0 ? void 0 : stateDict;
}
function valueAt(root, at) {
	let value = root;
	for (const key of at) value = value instanceof PickleDict ? value.get(key) : void 0;
	return value;
}
function dictOf(value, at) {
	const tensors = new Map();
	const others = [];
	for (const { key, value: held } of dictEntries(value)) {
		if (typeof key !== "string") continue;
		if (held instanceof TorchTensor) tensors.set(key, held);
		else others.push(key);
	}
	return {
		at,
		tensors,
		others
	};
}
function mmengineStateDict(root) {
	const at = root instanceof PickleDict && root.get("state_dict") !== void 0 ? ["state_dict"] : [];
	return dictOf(valueAt(root, at), at);
}
function findStateDicts(root) {
	return [...HOLDERS, []].flatMap((at) => stateDictAt(root, at) ?? []);
}
function allStateDicts({ root, tensors }) {
	const places = new Map();
	for (const { path } of tensors) {
		const at = path.slice(0, -1);
		if (at.every((step) => typeof step === "string")) places.set(JSON.stringify(at), at);
	}
	return [...places.values()].flatMap((at) => stateDictAt(root, at) ?? []);
}
function dictEntries(value) {
	if (value instanceof PickleDict) return value.entries;
	return value instanceof PickleObject ? value.entries : [];
}
// src/checkpoint/weightsOnly.ts
const ALLOWED = new Set([
	"collections.OrderedDict",
	"collections.Counter",
	"_codecs.encode",
	"builtins.bytearray",
	"builtins.set",
	"builtins.complex"
]);
const SHOWN$1 = 3;
const WEIGHTS_ONLY_SINCE = [2, 6];
function refusedByTorch({ name: file, container, globals }, version = "2.13") {
	if (container === "pickle") return "MMEngine reads what torch.load reads, and that is no plain pickle";
	if (container === "safetensors") {
		if (!file.endsWith(".safetensors")) return "torch.load knows safetensors by the suffix .safetensors alone";
		return isBefore(version, [2, 13]) ? `torch 2.13 reads safetensors; that ${version} does is not known` : void 0;
	}
	if (isBefore(version, WEIGHTS_ONLY_SINCE)) return void 0;
	if (container === "torch-tar") return "torch 2.6 and later refuse the file, as it has the tar form";
	const names = globals.filter(({ name, kind }) => !ALLOWED.has(name) && !(kind === "known" && name.startsWith("torch."))).map(({ name }) => name);
	if (names.length === 0) return void 0;
	const more = names.length > SHOWN$1 ? ` and ${names.length - SHOWN$1} more` : "";
	return `torch 2.6 and later refuse the file, as it names ${names.slice(0, SHOWN$1).join(", ")}${more}`;
}
function isBefore(version, [major = 0, minor = 0]) {
	const [ours = 0, least = 0] = version.split(".").map(Number);
	return ours < major || ours === major && least < minor;
}
// src/checkpoint/methods/network.ts
const SIGNS = [
	{
		key: /^(.*?)layer1\.0\.conv1\.weight$/,
		title: "ResNet",
		names: "mmdet"
	},
	{
		key: /^(.*?)4\.0\.conv1\.weight$/,
		title: "ResNet",
		names: "children"
	},
	{
		key: /^(.*?)stages\.0\.blocks\.0\.attn\.w_msa\.qkv\.weight$/,
		title: "Swin Transformer",
		names: "mmdet"
	},
	{
		key: /^(.*?)layers\.0\.blocks\.0\.attn\.qkv\.weight$/,
		title: "Swin Transformer",
		names: "swin"
	},
	{
		key: /^(.*?)(?<!(?:layers|stages)\.\d+\.)blocks\.0\.attn\.qkv\.weight$/,
		title: "Vision Transformer",
		names: "other"
	},
	{
		key: /^(.*?)layers\.0\.attn\.qkv\.weight$/,
		title: "Vision Transformer",
		names: "other"
	},
	{
		key: /^(.*?)stages\.0\.0\.(dwconv|depthwise_conv)\.weight$/,
		title: "ConvNeXt",
		names: "other"
	},
	{
		key: /^(.*?)res2\.0\.conv1\.weight$/,
		title: "ResNet by detectron2's names",
		names: "other"
	}
];
const MAX_NETWORKS = 16;
function networksIn(tensors) {
	const networks = new Map();
	for (const key of tensors.keys()) for (const { key: pattern, title, names } of SIGNS) {
		const prefix = pattern.exec(key)?.[1];
		if (prefix === void 0 || networks.has(prefix) || networks.size === MAX_NETWORKS) continue;
		if (names === "children" && !tensors.has(`${prefix}0.weight`) && !tensors.has(`${prefix}1.weight`)) continue;
		networks.set(prefix, networkAt(tensors, {
			prefix,
			title,
			names,
			backbone: void 0
		}));
	}
	return [...networks.values()];
}
function mmdetName({ prefix, names }, key) {
	if (!key.startsWith(prefix)) return void 0;
	const bare = key.slice(prefix.length);
	if (names === "swin") return convertedSwinKey(bare);
	if (names !== "children") return bare;
	const dot = bare.indexOf(".");
	const child = RESNET_CHILDREN.get(bare.slice(0, dot));
	return child === void 0 ? void 0 : child + bare.slice(dot);
}
const RESNET_CHILDREN = new Map(Object.entries({
	"0": "conv1",
	"1": "bn1",
	"4": "layer1",
	"5": "layer2",
	"6": "layer3",
	"7": "layer4"
}));
function networkAt(tensors, network) {
	if (network.names === "other") return network;
	const named = new Map();
	for (const [key, { shape }] of tensors) {
		const name = mmdetName(network, key);
		if (name !== void 0) named.set(name, shape);
	}
	return network.title === "ResNet" ? resnetOf(network, named) : {
		...network,
		...swinOf(network.title, named)
	};
}
const DEPTHS = new Map(Object.entries({
	"basic 2,2,2,2": 18,
	"basic 3,4,6,3": 34,
	"bottleneck 3,4,6,3": 50,
	"bottleneck 3,4,23,3": 101,
	"bottleneck 3,8,36,3": 152,
	"bottleneck 3,24,36,3": 200
}));
function resnetOf(network, shapes) {
	if (shapes.has("conv1.0.weight")) return {
		...network,
		names: "other",
		title: "ResNet with timm's deep stem (conv1.0)"
	};
	const stages = blocksOf(shapes, /^layer(\d+)\.(\d+)\./, 1);
	const block = [...shapes.keys()].some((name) => /^layer\d+\.\d+\.conv3\.weight$/.test(name)) ? "bottleneck" : "basic";
	const depth = DEPTHS.get(`${block} ${stages.join(",")}`);
	const [inner = 64, into = inner] = shapes.get("layer1.0.conv2.weight") ?? [];
	const planes = block === "basic" ? inner : Math.ceil((shapes.get("layer1.0.conv3.weight")?.[0] ?? 256) / 4);
	const groups = into > 0 && block === "bottleneck" ? inner / into : 1;
	const backbone = depth === void 0 ? void 0 : resnetConfig(shapes, {
		depth,
		planes,
		inner,
		groups
	});
	return {
		...network,
		title: resnetTitle(shapes, {
			stages,
			block,
			depth,
			inner,
			groups
		}),
		backbone
	};
}
function resnetTitle(shapes, facts) {
	const { stages, block, depth, inner, groups } = facts;
	const name = groups > 1 ? "ResNeXt" : "ResNet";
	return `${depth === void 0 ? `${name} of ${stages.join(", ")} ${block} blocks` : `${name}-${depth}`}${groups > 1 ? ` (${groups}x${inner / groups}d)` : inner > 64 ? `, ${inner / 64} times as wide` : ""}${stages.length === 1 ? ", stage 1 alone" : stages.length < 4 ? `, stages 1 to ${stages.length} alone` : ""}${shapes.has("conv1.weight") || shapes.has("stem.0.weight") ? "" : " without a stem (conv1.weight)"}`;
}
function resnetConfig(shapes, { depth, planes, inner, groups }) {
	const config = {
		type: groups > 1 ? "ResNeXt" : "ResNet",
		depth
	};
	if (groups > 1) Object.assign(config, {
		groups,
		base_width: inner / groups
	});
	if (planes !== 64) config["base_channels"] = planes;
	const isDeep = shapes.has("stem.0.weight");
	const [stem = planes] = shapes.get(isDeep ? "stem.6.weight" : "conv1.weight") ?? [];
	const channels = shapes.get(isDeep ? "stem.0.weight" : "conv1.weight")?.[1] ?? 3;
	if (stem !== planes) config["stem_channels"] = stem;
	if (channels !== 3) config["in_channels"] = channels;
	if (isDeep) config["deep_stem"] = true;
	if (shapes.get("layer2.0.downsample.1.weight")?.length === 4) config["avg_down"] = true;
	if (shapes.has("layer1.0.gn1.weight")) config["norm_cfg"] = {
		type: "GN",
		num_groups: 32
	};
	return config;
}
function swinOf(title, shapes) {
	if ([...shapes.keys()].some((name) => name.includes("logit_scale") || name.includes("cpb_mlp"))) return {
		title: `${title} V2`,
		backbone: void 0
	};
	const [embed = 0, channels = 3, patch = 4] = shapes.get("patch_embed.projection.weight") ?? [];
	const depths = blocksOf(shapes, /^stages\.(\d+)\.blocks\.(\d+)\./, 0);
	const tables = depths.map((_, stage) => shapes.get(`stages.${stage}.blocks.0.attn.w_msa.relative_position_bias_table`) ?? [169, 0]);
	const [wide = 4, narrow = 1] = shapes.get("stages.0.blocks.0.ffn.layers.0.0.weight") ?? [];
	return {
		title,
		backbone: {
			type: "SwinTransformer",
			embed_dims: embed,
			in_channels: channels,
			patch_size: patch,
			depths,
			num_heads: tables.map(([, heads = 0]) => heads),
			strides: [patch, ...depths.slice(1).map(() => 2)],
			out_indices: depths.map((_, stage) => stage),
			window_size: Math.round((Math.sqrt(tables[0]?.[0] ?? 169) + 1) / 2),
			mlp_ratio: Math.round(wide / Math.max(narrow, 1)),
			qkv_bias: shapes.has("stages.0.blocks.0.attn.w_msa.qkv.bias"),
			patch_norm: shapes.has("patch_embed.norm.weight"),
			use_abs_pos_embed: shapes.has("absolute_pos_embed")
		}
	};
}
function blocksOf(shapes, pattern, first) {
	const counts = [];
	for (const name of shapes.keys()) {
		const [, stage, block] = pattern.exec(name) ?? [];
		if (stage === void 0) continue;
		const at = Number(stage) - first;
		if (at >= 0 && at < MAX_STAGES) counts[at] = Math.max(counts[at] ?? 0, Math.min(Number(block) + 1, MAX_BLOCKS));
	}
	return Array.from(counts, (count) => count ?? 0);
}
const MAX_STAGES = 8;
const MAX_BLOCKS = 100;
// src/checkpoint/methods/rules.ts
function applyRules(method, tensors, keepHead) {
	const kept = [];
	const dropped = [];
	for (const [from, tensor] of tensors) {
		const bare = withoutModule(from);
		const rule = method.rules.find(({ prefix }) => bare.startsWith(prefix));
		if (rule === void 0 || rule.part === "drop" || rule.part === "head" && !keepHead) {
			dropped.push({
				from,
				what: rule?.what ?? "not a part of the backbone",
				tensor
			});
			continue;
		}
		const cut = bare.slice((rule.cut ?? "").length);
		kept.push({
			from,
			to: cut,
			part: rule.part,
			tensor
		});
	}
	return {
		kept,
		dropped
	};
}
function withoutModule(key) {
	return key.startsWith("module.") ? key.slice(7) : key;
}
// src/checkpoint/methods/extract.ts
function extract(method, tensors, keepHead) {
	const { kept, dropped } = applyRules(method, tensors, keepHead);
	const parts = kept.filter(({ part }) => part === "backbone");
	const networks = networksIn(new Map(parts.map(({ to, tensor }) => [to, tensor])));
	const network = networks.find(({ prefix, names }) => prefix === "" && names === "mmdet") ?? (networks.length === 1 ? networks[0] : void 0);
	const cut = network === void 0 ? void 0 : renaming(network);
	if (cut === void 0) return {
		kept,
		dropped,
		network
	};
	const renamed = [];
	for (const one of kept) {
		const to = one.part === "head" ? one.to : cut(one.to);
		if (to === void 0) dropped.push({
			from: one.from,
			what: `not a part of the ${network?.title}`,
			tensor: one.tensor
		});
		else renamed.push({
			...one,
			to
		});
	}
	return {
		kept: renamed,
		dropped,
		network
	};
}
function renaming(network) {
	if (network.names === "other") return void 0;
	const isSwin = network.backbone?.["type"] === "SwinTransformer";
	if (network.names === "swin") return (key) => mmdetName(network, key) === void 0 ? void 0 : key.slice(network.prefix.length);
	if (isSwin) return (key) => key.startsWith(network.prefix) ? `backbone.${key.slice(network.prefix.length)}` : void 0;
	return network.prefix === "" && network.names === "mmdet" ? void 0 : (key) => mmdetName(network, key);
}
function backboneFor({ backbone, names }) {
	return backbone !== void 0 && names === "swin" ? {
		...backbone,
		convert_weights: true
	} : backbone;
}
// src/checkpoint/methods/words.ts
function countOf({ tensors }, prefix) {
	let count = 0;
	for (const key of tensors.keys()) if (withoutModule(key).startsWith(prefix)) count++;
	return count;
}
function countText(stateDict, prefix) {
	const count = countOf(stateDict, prefix);
	const shown = ([...stateDict.tensors.keys()].find((key) => withoutModule(key).startsWith(prefix)) ?? "").startsWith("module.") ? `module.${prefix}` : prefix;
	return `${keysText(count)} ${shown}${shown.endsWith(".") ? "*" : ""}`;
}
function partsText(method, { tensors }) {
	const counts = new Map();
	for (const key of tensors.keys()) {
		const bare = withoutModule(key);
		const rule = method.rules.find(({ prefix }) => bare.startsWith(prefix));
		const written = key.slice(0, key.length - bare.length);
		const name = rule === void 0 ? "of other names" : `${written}${rule.prefix}* (${rule.what})`;
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return Array.from(counts, ([name, count]) => `${keysText(count)} ${name}`).join(", ");
}
function placeText(at) {
	return at.length === 0 ? "the root" : at.join(".");
}
function keysText(count) {
	return `${count} ${count === 1 ? "key" : "keys"}`;
}
// src/checkpoint/methods/other.ts
const SHOWN = 3;
function detectOther(checkpoint) {
	const nothing = {
		kind: "unknown",
		ready: false,
		method: void 0,
		stateDict: void 0,
		origin: void 0
	};
	if (checkpoint.tensors.length === 0) return {
		...nothing,
		...withoutTensors(checkpoint)
	};
	const stateDicts = allStateDicts(checkpoint);
	const found = stateDicts.flatMap((stateDict) => networksIn(stateDict.tensors).map((network) => ({
		stateDict,
		network
	})));
	const [first] = [...found.filter(({ network }) => network.names !== "other"), ...found];
	if (first === void 0) {
		const reasons = ["its keys fit no layout that is known", ...mocoRemains(stateDicts)];
		return {
			...nothing,
			title: "unknown",
			reasons,
			stateDict: stateDicts[0]
		};
	}
	const reasons = found.slice(0, SHOWN).map(({ stateDict, network }) => `${placeText(stateDict.at)} has a ${network.title}${underText(network)}`);
	reasons.push("a layout that no method of the table writes", ...mocoRemains(stateDicts));
	const { network, stateDict } = first;
	const title = `${network.title}${network.prefix === "" ? "" : " in an unknown layout"}`;
	return {
		...nothing,
		title,
		reasons,
		stateDict
	};
}
function underText({ prefix }) {
	return prefix === "" ? "" : ` under ${prefix}*`;
}
function mocoRemains(stateDicts) {
	return stateDicts.filter((one) => countOf(one, "encoder_k.") > 0 && countOf(one, "encoder_q.") === 0).map((one) => `${countText(one, "encoder_k.")}: MoCo's key encoder; the query encoder, encoder_q, is missing`);
}
function withoutTensors({ root }) {
	const held = root instanceof PickleDict ? root.get("model") : void 0;
	const [place, dict] = held instanceof PickleDict ? ["model", held] : ["the root", root];
	const arrays = dict instanceof PickleDict ? dict.entries.filter(({ value }) => value instanceof NumpyArray) : [];
	if (arrays.length === 0) return {
		title: "unknown",
		reasons: ["it holds no tensors"],
		hint: "there is nothing to convert"
	};
	const reasons = [`${place} has ${arrays.length} numpy ${arrays.length === 1 ? "array" : "arrays"} and no tensors`];
	const detectron2 = arrays.some(({ key }) => typeof key === "string" && /(^|\.)res2\.0\./.test(key));
	if (detectron2) reasons.push("res2.0.* is detectron2's name for the first stage of a ResNet");
	const author = root instanceof PickleDict ? root.get("__author__") : void 0;
	if (typeof author === "string") reasons.push(`its author is ${author.slice(0, 40)}`);
	return {
		title: detectron2 ? "detectron2 weights" : "numpy arrays",
		reasons,
		hint: "MMEngine reads torch files alone: take the file that this one was made from"
	};
}
// src/checkpoint/loading.ts
function loadedBy(root, spec, config, way) {
	const expected = spec.known ? spec.tensors : new Map();
	if (!(root instanceof PickleDict)) return refusal(expected, "MMEngine loads dicts alone, and what the file holds is none");
	if (way.kind === "init" && spec.known && spec.family === "swin") return loadedBySwin(root, expected, config);
	const held = root.get("state_dict") ?? root;
	if (!(held instanceof PickleDict)) return refusal(expected, "its state_dict is no dict");
	if (held.entries.some(({ key }) => typeof key !== "string")) return refusal(expected, "a key of its tensors is no text");
	if (way.kind === "model" && way.ema === true && held === root) return refusal(expected, "EMAHook stops: the file has no key state_dict");
	return way.kind === "init" ? byInitCfg(held, expected, way.prefix) : intoModel(held, expected, way);
}
function byInitCfg(held, expected, prefix) {
	const { entries, left } = initEntries(held, prefix);
	if (prefix === void 0 || entries.size > 0) return compare(expected, entries, left);
	return refusal(expected, noPrefix(prefix));
}
function initEntries(held, prefix) {
	const dotted = prefix === void 0 || prefix.endsWith(".") ? prefix : `${prefix}.`;
	const entries = new Map();
	const left = [];
	for (const [key, value] of textEntries(held)) if (dotted === void 0) entries.set(withoutModule(key), {
		key,
		value
	});
	else if (key.startsWith(dotted)) entries.set(key.slice(dotted.length), {
		key,
		value
	});
	else left.push(key);
	return {
		entries,
		left
	};
}
function noPrefix(prefix) {
	return `no key begins with ${prefix}: MMEngine stops with an AssertionError (module. is not stripped where there is a prefix)`;
}
function intoModel(held, expected, way) {
	const { entries: all } = way.by === "init_cfg" ? initEntries(held, way.prefix) : runnerEntries(held);
	if (way.prefix !== void 0 && all.size === 0) return refusal(expected, noPrefix(way.prefix));
	const stem = way.stem.startsWith("student.") && ![...all.keys()].some((name) => /student|teacher/.test(name)) ? way.stem.slice(8) : way.stem;
	const entries = new Map();
	for (const [name, entry] of all) if (name.startsWith(stem)) entries.set(name.slice(stem.length), entry);
	return compare(expected, entries, []);
}
function runnerEntries(held) {
	return { entries: new Map(textEntries(held).map(([key, value]) => [key.replace(/^module./, ""), {
		key,
		value
	}])) };
}
function loadedBySwin(root, expected, config) {
	const held = root.get("state_dict") ?? root.get("model") ?? root;
	if (!(held instanceof PickleDict)) return refusal(expected, "its state_dict is no dict");
	let entries = swinEntries(held, config["convert_weights"] === true);
	const [first] = entries.keys();
	if (first === void 0) return refusal(expected, "no key begins with backbone., and SwinTransformer takes no others: it stops with an IndexError");
	if (first.startsWith("module.")) entries = new Map(Array.from(entries, ([name, entry]) => [name.slice(7), entry]));
	if (entries.has("absolute_pos_embed")) return refusal(expected, "SwinTransformer stops at any absolute_pos_embed");
	const resized = new Map(expected);
	for (const [name, { value }] of entries) {
		if (!name.includes("relative_position_bias_table")) continue;
		const found = value instanceof TorchTensor ? value.shape : [];
		const wanted = expected.get(name);
		if (wanted === void 0) return refusal(expected, `SwinTransformer has no ${name}: it stops with a KeyError`);
		const isSquare = Number.isInteger(Math.sqrt(found[0] ?? NaN));
		if (found.length === 2 && found[1] === wanted[1] && isSquare) resized.set(name, found);
	}
	const loaded = compare(resized, entries, []);
	const [wrong] = [...loaded.wrongShape, ...loaded.unfit];
	if (wrong === void 0) return loaded;
	return {
		...loaded,
		matched: [],
		refused: `${wrong.name} does not fit, and SwinTransformer stops at that`
	};
}
function swinEntries(held, isConverted) {
	const entries = new Map();
	for (const [key, value] of textEntries(held)) {
		const converted = isConverted ? convertedSwinKey(key) : key;
		if (converted === void 0) continue;
		if (isConverted) entries.set(converted, {
			key,
			value
		});
		else if (key.startsWith("backbone.")) entries.set(key.slice(9), {
			key,
			value
		});
	}
	return entries;
}
function textEntries(dict) {
	return dict.entries.flatMap(({ key, value }) => typeof key === "string" ? [[key, value]] : []);
}
function compare(expected, entries, left) {
	const matched = [];
	const missing = [];
	const counters = [];
	const wrongShape = [];
	const unfit = [];
	for (const [name, shape] of expected) {
		const value = entries.get(name)?.value;
		const why = value === void 0 ? void 0 : uncopied(value);
		if (value === void 0) (name.endsWith(".num_batches_tracked") ? counters : missing).push(name);
		else if (why !== void 0) unfit.push({
			name,
			why
		});
		else if (fits$1(shape, value.shape)) matched.push(name);
		else wrongShape.push({
			name,
			expected: shape,
			found: value.shape
		});
	}
	const unexpected = Array.from(entries).flatMap(([name, { key }]) => expected.has(name) ? [] : [key]);
	return {
		matched,
		missing,
		counters,
		unexpected: [...left, ...unexpected],
		wrongShape,
		unfit,
		refused: void 0
	};
}
function refusal(expected, refused) {
	const names = [...expected.keys()];
	const isCounter = (name) => name.endsWith(".num_batches_tracked");
	const counters = names.filter(isCounter);
	return {
		matched: [],
		missing: names.filter((name) => !isCounter(name)),
		counters,
		unexpected: [],
		wrongShape: [],
		unfit: [],
		refused
	};
}
function uncopied(value) {
	if (!(value instanceof TorchTensor)) return "it is no tensor";
	if (value.layout !== "strided") return `it is ${value.layout}`;
	return /^(bits|float4)/.test(value.dtype.name) ? `its dtype is ${value.dtype.name}` : void 0;
}
function fits$1(expected, found) {
	if (expected.length === 0 && found.length === 1) return found[0] > 0;
	return expected.length === found.length && expected.every((size, at) => size === found[at]);
}
// src/checkpoint/methods/proof.ts
function prove(root, backbone, way) {
	const spec = backboneTensors(backbone);
	const loaded = loadedBy(root, spec, backbone, way);
	const { missing, wrongShape, unfit, refused } = loaded;
	const isNew = (name) => spec.known && spec.family === "swin" && isOutputNorm(name);
	const whole = missing.every(isNew) && wrongShape.length === 0 && unfit.length === 0 && refused === void 0;
	return {
		backbone,
		spec,
		loaded,
		holds: spec.known && whole
	};
}
function rootOf(kept) {
	const tensors = new PickleDict("OrderedDict");
	for (const { to, tensor } of kept) tensors.set(to, tensor);
	const root = new PickleDict();
	root.set("state_dict", tensors);
	return root;
}
const LISTED$1 = 3;
function lackText({ loaded: { refused, missing, wrongShape, unfit }, spec }) {
	if (refused !== void 0) return refused;
	const names = [
		...missing,
		...wrongShape.map(({ name }) => name),
		...unfit.map(({ name }) => name)
	];
	const more = names.length > LISTED$1 ? ", …" : "";
	const total = spec.known ? spec.tensors.size : 0;
	return `${names.length} of its ${total} tensors are missing or do not fit: ${names.slice(0, LISTED$1).join(", ")}${more}`;
}
function provedWays({ root, container }, backbone, prefix, loadFrom = {
	kind: "model",
	stem: "backbone.",
	by: "load_from"
}) {
	if (container === "pickle") return [];
	const converted = {
		...backbone,
		convert_weights: true
	};
	const dotted = prefix.replace(/\.$/, "");
	const ways = [[
		"init_cfg of type 'Pretrained'",
		backbone,
		{ kind: "init" }
	], [
		"load_from",
		backbone,
		loadFrom
	]];
	if (familyOf(backbone) === "swin") ways.push([
		"init_cfg of type 'Pretrained' with convert_weights=True",
		converted,
		{ kind: "init" }
	]);
	else if (dotted !== "") ways.push([
		`init_cfg of type 'Pretrained' with prefix='${dotted}'`,
		backbone,
		{
			kind: "init",
			prefix
		}
	]);
	const proved = ways.map(([text, config, way]) => ({
		text,
		proof: prove(root, config, way)
	})).filter(({ proof }) => proof.holds);
	return proved.filter(({ text }) => !text.includes("prefix=") || proved[0]?.text !== ways[0]?.[0]);
}
// src/checkpoint/methods/table.ts
function keep(prefix, what) {
	return {
		prefix,
		part: "backbone",
		cut: prefix,
		what
	};
}
function head(encoder, name) {
	return {
		prefix: encoder + name,
		part: "head",
		cut: encoder,
		what: "projection head"
	};
}
function drop(prefix, what) {
	return {
		prefix,
		part: "drop",
		what
	};
}
const MOCO_RULES = [
	head("encoder_q.", "fc."),
	keep("encoder_q.", "query encoder"),
	drop("encoder_k.", "key encoder, a momentum copy"),
	drop("queue", "queue of negative keys")
];
const SWAV_RULES = [
	head("", "projection_head."),
	drop("prototypes", "prototypes"),
	keep("", "backbone")
];
const BACKBONE_RULES = [keep("backbone.", "backbone")];
const CHECKPOINT_METHODS = [
	{
		id: "densecl",
		title: "DenseCL",
		places: [["state_dict"]],
		signs: [
			"encoder_q.0.",
			"queue2",
			"backbone."
		],
		rules: [
			...BACKBONE_RULES,
			drop("encoder_q.1.", "dense projection head"),
			drop("encoder_q.", "query encoder, the backbone again"),
			drop("encoder_k.", "key encoder, a momentum copy"),
			drop("queue", "queues of negative keys")
		]
	},
	{
		id: "mocov1",
		title: "MoCo v1",
		places: [["state_dict"], []],
		signs: ["encoder_q.fc.weight"],
		rules: MOCO_RULES
	},
	{
		id: "mocov2",
		title: "MoCo v2",
		places: [["state_dict"], []],
		signs: ["encoder_q.fc.0.weight", "encoder_q.fc.2.weight"],
		rules: MOCO_RULES
	},
	{
		id: "moco",
		title: "MoCo without its head (v1 or v2)",
		places: [["state_dict"], []],
		signs: ["encoder_q."],
		never: ["backbone.", "encoder_q.0."],
		rules: MOCO_RULES
	},
	{
		id: "mocov3",
		title: "MoCo v3",
		places: [["state_dict"], []],
		signs: ["base_encoder.", "momentum_encoder."],
		rules: [
			head("base_encoder.", "fc."),
			head("base_encoder.", "head."),
			keep("base_encoder.", "base encoder"),
			drop("momentum_encoder.", "momentum encoder"),
			drop("predictor.", "predictor")
		]
	},
	{
		id: "swav",
		title: "SwAV or DeepCluster v2",
		places: [["state_dict"], []],
		signs: ["projection_head.", "prototypes"],
		rules: SWAV_RULES
	},
	{
		id: "vissl",
		title: "VISSL",
		places: [
			[
				"classy_state_dict",
				"base_model",
				"model",
				"trunk"
			],
			["model_state_dict"],
			[]
		],
		signs: ["_feature_blocks.conv1.", "_feature_blocks.layer1."],
		rules: [keep("_feature_blocks.", "trunk")]
	},
	{
		id: "dino",
		title: "DINO",
		places: [["teacher"]],
		signs: ["backbone.", "head."],
		rules: [...BACKBONE_RULES, drop("head.", "projection head")]
	},
	{
		id: "barlowtwins",
		title: "Barlow Twins",
		places: [["model"]],
		signs: [
			"backbone.",
			"projector.",
			"bn.running_mean"
		],
		rules: [
			...BACKBONE_RULES,
			drop("projector.", "projector"),
			drop("bn.", "normalisation of the representations")
		]
	},
	{
		id: "vicreg",
		title: "VICReg",
		places: [["model"]],
		signs: ["backbone.", "projector."],
		rules: [...BACKBONE_RULES, drop("projector.", "expander")]
	},
	{
		id: "pixpro",
		title: "PixPro",
		places: [["model"]],
		signs: [
			"encoder.",
			"encoder_k.",
			"projector."
		],
		rules: [
			keep("encoder.", "encoder"),
			drop("encoder_k.", "momentum encoder"),
			drop("projector", "projectors"),
			drop("value_transform.", "pixel propagation"),
			drop("predictor.", "predictor")
		]
	},
	{
		id: "simmim",
		title: "SimMIM",
		places: [["model"]],
		signs: ["encoder.mask_token", "decoder."],
		rules: [
			drop("encoder.mask_token", "token of masked patches"),
			keep("encoder.", "encoder"),
			drop("decoder.", "decoder of pixels")
		]
	},
	{
		id: "simsiam",
		title: "SimSiam",
		places: [["state_dict"], []],
		signs: ["encoder.", "predictor."],
		never: ["encoder.0."],
		rules: [
			head("encoder.", "fc."),
			keep("encoder.", "encoder"),
			drop("predictor.", "predictor")
		]
	},
	{
		id: "byol-yaox12",
		title: "BYOL (port by yaox12)",
		places: [["model"]],
		signs: ["online_network.encoder.0.", "target_network."],
		rules: [
			keep("online_network.encoder.", "encoder of the online network"),
			drop("online_network.", "projection head"),
			drop("target_network.", "target network"),
			drop("predictor.", "predictor")
		]
	},
	{
		id: "byol-sthalles",
		title: "BYOL (port by sthalles)",
		places: [["online_network_state_dict"]],
		signs: ["encoder.0.", "projetion."],
		rules: [keep("encoder.", "encoder"), drop("projetion.", "projection head")]
	},
	{
		id: "openmmlab",
		title: "OpenMMLab model (MMSelfSup, MMPreTrain, MMDetection)",
		places: [["state_dict"], []],
		signs: ["backbone."],
		rules: BACKBONE_RULES
	},
	{
		id: "backbone",
		title: "backbone by itself",
		places: [
			["state_dict"],
			["model"],
			["teacher"],
			["online_backbone"],
			[]
		],
		signs: ["conv1.weight", "layer1.0."],
		rules: [keep("", "backbone")]
	}
];
function isPretraining(method) {
	return CHECKPOINT_METHODS.includes(method) && method.id !== "openmmlab" && method.id !== "backbone";
}
function methodById(id) {
	const asked = id.toLowerCase();
	const method = CHECKPOINT_METHODS.find((one) => one.id === asked);
	if (method !== void 0) return method;
	const names = ["auto", ...CHECKPOINT_METHODS.map((one) => one.id)];
	const near = nearestName(asked, names);
	throw checkpointError("unknown-name", `no method is called ${JSON.stringify(id)}`, void 0, `${near === void 0 ? "" : `did you mean ${near}? `}the methods are: ${names.join(", ")}`);
}
function prefixMethod(prefix) {
	return {
		id: "prefix",
		title: `the prefix ${JSON.stringify(prefix)}`,
		places: [],
		signs: [],
		rules: [keep(prefix, "asked for")]
	};
}
// src/checkpoint/methods/detect.ts
const DETECTOR_PARTS = [
	"rpn_head.",
	"roi_head.",
	"bbox_head.",
	"mask_head.",
	"panoptic_head.",
	"decoder.",
	"query_head."
];
const PRETRAINING = CHECKPOINT_METHODS.filter(isPretraining);
function detectCheckpoint(checkpoint) {
	checkArgument(checkpoint, CHECKPOINT, "checkpoint");
	const look = detectRaw(checkpoint) ?? detectBackbone(checkpoint) ?? detectModel(checkpoint) ?? detectOther(checkpoint);
	if (look.stateDict === void 0) return {
		...look,
		hint: look.hint,
		loadable: false,
		convertible: false
	};
	const networks = networksIn(bareTensors(look.stateDict));
	const likely = networks.filter(({ backbone }) => backbone !== void 0);
	const network = likely[0] ?? networks[0];
	if (look.method === void 0 && likely.length > 1) return {
		...look,
		hint: choiceOf(likely, look.stateDict),
		loadable: false,
		convertible: false
	};
	const method = look.method ?? (network?.backbone === void 0 ? void 0 : prefixMethod(network.prefix));
	const extracted = method === void 0 ? void 0 : extractionProof(method, look.stateDict);
	const ways = network?.backbone === void 0 ? [] : provedWays(checkpoint, network.backbone, network.prefix);
	const refused = ways.length > 0 && refusedByTorch(checkpoint) !== void 0 ? " (torch 2.6 and later refuse the file)" : "";
	const told = look.hint ?? hintOf(network, ways, extracted);
	const hint = told === void 0 ? void 0 : told + refused;
	return {
		...look,
		hint,
		method,
		loadable: ways.length > 0,
		convertible: extracted?.holds === true
	};
}
function choiceOf(networks, stateDict) {
	const proved = networks.filter(({ prefix }) => extractionProof(prefixMethod(prefix), stateDict)?.holds === true);
	if (proved.length === 0) return "none of its networks was proved to be a whole backbone";
	return `say which one is meant: ${proved.map(({ prefix }) => `convert --prefix ${prefix || "''"}`).join(", or ")}`;
}
function extractionProof(method, stateDict) {
	const { kept, network } = extract(method, stateDict.tensors, false);
	const backbone = network === void 0 ? void 0 : backboneFor(network);
	return backbone === void 0 ? void 0 : prove(rootOf(kept), backbone, { kind: "init" });
}
function hintOf(network, ways, extracted) {
	const [first] = ways;
	if (first !== void 0) {
		const { loaded, backbone } = first.proof;
		const all = loaded.missing.length === 0 ? "every tensor" : "all but the norms of its outputs";
		return `nothing needs converting: ${ways.map(({ text }) => text).join(", or ")} loads ${all} of a ${className(network, backbone["type"])}`;
	}
	if (extracted?.holds === true) return void 0;
	if (extracted === void 0) return "no backbone whose tensors are known is in it";
	return `not proved to be a whole ${className(network, extracted.backbone["type"])}: ${lackText(extracted)}`;
}
function className(network, type) {
	return type === "SwinTransformer" ? "SwinTransformer" : network?.title ?? String(type);
}
function detectRaw({ root }) {
	for (const method of PRETRAINING) for (const place of method.places) {
		const stateDict = stateDictAt(root, place);
		if (stateDict === void 0 || !fits(method, stateDict)) continue;
		const reasons = [
			`${placeText(place)} has ${partsText(method, stateDict)}`,
			`the sign of ${method.title}: ${method.signs.map((sign) => `${sign}${sign.endsWith(".") ? "*" : ""}`).join(" and ")}`,
			...encoderReason(method, stateDict),
			...method.rules.find((rule) => rule.prefix === "queue") ? queueReason(stateDict) : []
		];
		return {
			kind: "raw",
			ready: false,
			title: `raw ${method.title}`,
			reasons,
			method,
			stateDict,
			origin: method.id
		};
	}
}
function fits(method, { tensors }) {
	const has = (sign) => [...tensors.keys()].some((key) => withoutModule(key).startsWith(sign));
	return method.signs.every(has) && !(method.never ?? []).some(has);
}
function encoderReason(method, { tensors }) {
	const { network } = extract(method, tensors, false);
	if (network === void 0) return [];
	return [`its encoder is a ${network.title}${{
		children: ", its parts by number",
		swin: ", by the Swin authors' names",
		mmdet: "",
		other: ""
	}[network.names]}`];
}
function queueReason({ tensors }) {
	const queue = [...tensors].find(([key]) => withoutModule(key) === "queue");
	return queue === void 0 ? [] : [`${queue[0]} is a queue of negatives, (${queue[1].shape.join(", ")})`];
}
function detectBackbone(checkpoint) {
	const { root, metadata } = checkpoint;
	const stateDict = findStateDicts(root).find((one) => hasResNet(one));
	if (stateDict === void 0) return void 0;
	const network = networksIn(bareTensors(stateDict)).find(({ prefix }) => prefix === "");
	const reasons = [`${placeText(stateDict.at)} is a ${network?.title ?? "ResNet"} by itself`];
	const recorded = metadata["method"];
	if (recorded !== void 0) reasons.push(`the file says that mmdet-config made it from ${recorded} weights`);
	const head = headOf(stateDict);
	if (head !== void 0) reasons.push(head.reason);
	const found = mmengineStateDict(root);
	const ready = found.tensors.size > 0 && found.at.join(".") === stateDict.at.join(".");
	if (!ready) reasons.push(...notReady(checkpoint, stateDict));
	const origin = recorded ?? head?.origin;
	return {
		kind: "backbone",
		ready,
		title: "extracted backbone",
		reasons,
		method: methodById("backbone"),
		stateDict,
		origin
	};
}
function notReady({ root }, { at }) {
	const value = valueAt(root, at);
	return [...isModule(value) ? [`the network was pickled whole, as ${value.typeName}`] : [], "MMEngine looks for a dict of tensors in state_dict or at the root, and does not find it"];
}
function hasResNet(stateDict) {
	return countOf(stateDict, "conv1.weight") + countOf(stateDict, "stem.0.weight") > 0 && countOf(stateDict, "layer1.0.") > 0;
}
const MOCO_FEATURES = 128;
function headOf(stateDict) {
	if (countOf(stateDict, "fc.") === 0) return void 0;
	const rows = (name) => bareTensors(stateDict).get(name)?.shape[0];
	if (rows("fc.2.weight") === MOCO_FEATURES && rows("fc.0.weight") !== void 0) return {
		reason: "fc.0 and fc.2 are the projection head of MoCo v2, which a detector does not use",
		origin: "mocov2"
	};
	if (rows("fc.weight") === MOCO_FEATURES) return {
		reason: "fc is the projection head of MoCo v1, which a detector does not use",
		origin: "mocov1"
	};
	return {
		reason: "with a classifier, fc, that a detector does not use",
		origin: void 0
	};
}
function bareTensors({ tensors }) {
	return new Map(Array.from(tensors, ([key, tensor]) => [withoutModule(key), tensor]));
}
function detectModel(checkpoint) {
	const stateDict = [mmengineStateDict(checkpoint.root), ...allStateDicts(checkpoint)].find((one) => countOf(one, "backbone.") > 0);
	if (stateDict === void 0) return void 0;
	const method = methodById("openmmlab");
	const parts = DETECTOR_PARTS.filter((part) => countOf(stateDict, part) > 0);
	const shared = {
		ready: false,
		reasons: [`${placeText(stateDict.at)} has ${["backbone.", ...parts].map((part) => countText(stateDict, part)).join(" and ")}`, ...encoderReason(method, stateDict).map((reason) => reason.replace("its encoder", "its backbone"))],
		method,
		stateDict,
		origin: void 0
	};
	return parts.length > 0 ? {
		kind: "detector",
		title: "whole detector",
		...shared
	} : {
		kind: "model",
		title: "model around a backbone",
		...shared
	};
}
// src/checkpoint/convert.ts
const PLAN_OPTIONS = {
	method: STRING,
	prefix: STRING,
	keepHead: BOOLEAN,
	backbone: OBJECT,
	unproved: BOOLEAN
};
const PLAN = kindOf$1("a plan, as planConversion() gives it", (value) => Array.isArray(value?.kept));
const SINK = kindOf$1("a sink with a method write(chunk)", (value) => typeof value?.write === "function");
function planConversion(checkpoint, options = {}) {
	checkArgument(checkpoint, CHECKPOINT, "checkpoint");
	checkOptions(options, PLAN_OPTIONS);
	try {
		return planOf(checkpoint, options);
	} catch (error) {
		throw inFile(checkpoint.name, error);
	}
}
function planOf(checkpoint, options) {
	const detection = detectCheckpoint(checkpoint);
	const { method, stateDict } = wayOf(checkpoint, detection, options);
	const { kept, dropped, network } = extract(method, stateDict?.tensors ?? new Map(), options.keepHead ?? false);
	if (!kept.some(({ part }) => part === "backbone")) {
		const like = `it looks like ${detection.title}: --method ${detection.method?.id}`;
		throw checkpointError("checkpoint-mismatch", `the checkpoint has no keys of ${method.title}: ${detection.reasons.join("; ")}`, void 0, detection.method === void 0 || detection.method === method ? detection.hint : like);
	}
	requireDistinct$1(kept);
	const backbone = options.backbone ?? (network === void 0 ? void 0 : backboneFor(network));
	const proof = backbone === void 0 ? void 0 : prove(rootOf(kept), backbone, initOf(backbone));
	const why = unproved(proof, detection, network?.title);
	if (why !== void 0 && options.unproved !== true) {
		const hint = `${detection.loadable ? `${detection.hint}; ` : ""}--unproved writes it all the same`;
		throw checkpointError("checkpoint-mismatch", `nothing is written: ${why}`, void 0, hint);
	}
	const warnings = why === void 0 ? notesOf(proof, network?.names === "swin") : [`not proved: ${why}`];
	const unchanged = detection.ready && dropped.length === 0 && kept.every(({ from, to }) => from === to);
	const origin = detection.origin ?? (isPretraining(method) ? method.id : void 0);
	return {
		source: checkpoint.name,
		method,
		detection,
		origin,
		unchanged,
		kept,
		dropped,
		proof,
		warnings
	};
}
function unproved(proof, { title }, network) {
	if (proof?.holds === true) return void 0;
	const what = network === void 0 ? `no backbone whose tensors are known is in it (${title})` : `what is kept is a ${network}`;
	if (proof === void 0) return network === void 0 ? what : `${what}, and that is none of MMDetection's backbones whose tensors are known`;
	const { spec } = proof;
	return spec.known ? `${what}, and of a ${spec.type} of MMDetection ${lackText(proof)}` : spec.reason;
}
function notesOf(proof, isConverted) {
	const notes = [];
	const fresh = proof?.loaded.missing.length ?? 0;
	if (fresh > 0) notes.push(`${fresh} tensors of the norms of its outputs are not among pretrained weights: they start anew`);
	if (isConverted) notes.push("it keeps the names of the Swin authors: give the backbone convert_weights=True");
	return notes;
}
function wayOf(checkpoint, detection, { method: asked = "auto", prefix }) {
	if (prefix !== void 0) {
		if (asked !== "auto") throw checkpointError("invalid-option", "a prefix and a method exclude each other");
		return byPrefix(checkpoint, prefix);
	}
	const method = asked === "auto" ? methodOf(detection) : methodById(asked);
	if (detection.method === method) return {
		method,
		stateDict: detection.stateDict
	};
	return {
		method,
		stateDict: method.places.map((place) => stateDictAt(checkpoint.root, place)).find((one) => one !== void 0)
	};
}
function byPrefix(checkpoint, given) {
	const method = prefixMethod(withoutModule(given));
	const [{ prefix }] = method.rules;
	const having = allStateDicts(checkpoint).map((stateDict) => {
		const keys = [...stateDict.tensors].filter(([key]) => withoutModule(key).startsWith(prefix));
		const bare = new Map(keys.map(([key, tensor]) => [withoutModule(key).slice(prefix.length), tensor]));
		return {
			stateDict,
			found: bare.size,
			networks: networksIn(bare)
		};
	});
	return {
		method,
		stateDict: (having.find(({ networks }) => networks.some((network) => network.prefix === "")) ?? having.find(({ found }) => found > 0))?.stateDict
	};
}
function metadataOf({ origin }) {
	return {
		tool: "mmdet-config",
		...origin === void 0 ? {} : { method: origin }
	};
}
const SAFETENSORS = ".safetensors";
function methodOf({ method, reasons, hint, title }) {
	if (method !== void 0) return method;
	const what = title === "unknown" ? "it is not known what this checkpoint is" : `this is no checkpoint of a known method but: ${title}`;
	throw checkpointError("checkpoint-mismatch", `${what}: ${reasons.join("; ")}`, void 0, hint ?? "name the method with --method, or what the keys of the backbone begin with: --prefix; inspect lists the keys");
}
function requireDistinct$1(kept) {
	const seen = new Map();
	for (const { from, to } of kept) {
		const other = seen.get(to);
		if (other !== void 0) throw checkpointError("checkpoint-mismatch", `${other} and ${from} would both become ${to}`);
		seen.set(to, from);
	}
}
async function writeConversion(plan, target, sink, options = {}) {
	checkArgument(plan, PLAN, "plan");
	checkArgument(target, STRING, "target");
	checkArgument(sink, SINK, "sink");
	checkOptions(options, {
		onProgress: FUNCTION,
		verify: BOOLEAN,
		crc32: FUNCTION
	});
	const { onProgress, verify = true, crc32: crc32$1 = crc32 } = options;
	const tensors = new Map(plan.kept.map(({ to, tensor }) => [to, tensor]));
	await (target.endsWith(SAFETENSORS) ? (await import("./safetensorsWriter.mjs")).writeSafetensors : (await import("./writer.mjs")).writeTorchZip)(sink, tensors, {
		crc32: crc32$1,
		verify,
		metadata: metadataOf(plan),
		onProgress
	});
}
// src/checkpoint/pretrainAdvice.ts
function adviceFor(fileName, detection, backbone) {
	const origin = originOf(fileName, detection);
	if (origin === void 0 || familyOf(backbone) !== "resnet") return [];
	const advice = [];
	const norm = dictOf$1(backbone, "norm_cfg")?.["type"] ?? "BN";
	if (normName(String(norm)) !== "SyncBN") advice.push(`norm_cfg is of type ${String(norm)}; ${origin} is trained on with SyncBN`);
	if ((backbone["norm_eval"] ?? true) !== false) advice.push("norm_eval is True, which freezes the statistics: set it to False");
	const frozen = backbone["frozen_stages"] ?? -1;
	if (frozen !== 0) advice.push(`frozen_stages is ${String(frozen)}: MMDetection uses 0 with such weights`);
	return advice;
}
function originOf(fileName, { origin }) {
	if (origin !== void 0) return CHECKPOINT_METHODS.find(({ id }) => id === origin)?.title ?? origin;
	const base = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1);
	const match = /moco|swav|simsiam|simclr|byol|barlow|vicreg|dino|densecl|pixpro|deepcluster/i.exec(base);
	return match === null ? void 0 : `${match[0]} (by the file's name)`;
}
// src/checkpoint/check.ts
function checkCheckpoint(checkpoint, backbone, options = {}) {
	checkArgument(checkpoint, CHECKPOINT, "checkpoint");
	checkArgument(backbone, OBJECT, "backbone");
	checkOptions(options, {
		prefix: STRING,
		torch: VERSION
	});
	const spec = backboneTensors(backbone);
	const detection = detectCheckpoint(checkpoint);
	const way = options.prefix === void 0 ? initOf(backbone) : {
		kind: "init",
		prefix: options.prefix
	};
	const loaded = loadedBy(checkpoint.root, spec, backbone, way);
	const refused = refusedByTorch(checkpoint, options.torch) ?? loaded.refused;
	return {
		...loaded,
		refused,
		backbone: spec,
		detection,
		prefix: way.kind === "init" ? way.prefix : void 0,
		complete: spec.known && lackOf(loaded) === 0 && refused === void 0,
		advice: adviceFor(checkpoint.name, detection, backbone)
	};
}
function lackOf({ missing, wrongShape, unfit }) {
	return missing.length + wrongShape.length + unfit.length;
}
const VERSION = kindOf$1("a version such as 2.6", (value) => typeof value === "string" && /^\d+\.\d+/.test(value));
const MODEL = kindOf$1("a model, as modelConfigOf() gives it", (value) => Array.isArray(value?.path));
function checkConfig(checkpoint, model, options = {}) {
	checkArgument(checkpoint, CHECKPOINT, "checkpoint");
	checkArgument(model, MODEL, "model");
	checkOptions(options, {
		isFile: FUNCTION,
		torch: VERSION
	});
	const { isFile = (path) => bare(path) === bare(checkpoint.name) } = options;
	const backbone = backboneTensors(model.backbone);
	const detection = detectCheckpoint(checkpoint);
	const loads = loadsOf(model).map((load) => {
		const isThis = !isUrl(load.file) && isFile(load.file);
		return {
			...load,
			loaded: isThis ? loadedBy(checkpoint.root, backbone, model.backbone, load.way) : void 0
		};
	});
	const problems = problemsOf(checkpoint, model, backbone, {
		loads,
		elsewhere: otherLoadsOf(model, isFile),
		torch: options.torch
	});
	const advice = loads.some(({ loaded }) => loaded !== void 0) ? [
		...adviceFor(checkpoint.name, detection, model.backbone),
		...resumeAdvice(model),
		...othersAdvice(loads)
	] : [];
	return {
		backbone,
		detection,
		loads,
		complete: problems.length === 0,
		problems,
		advice
	};
}
function bare(path) {
	return path.replace(/^(\.\/)+/, "");
}
function resumeAdvice({ config }) {
	if (config["resume"] !== true || typeof config["load_from"] === "string") return [];
	return ["resume is True: the newest checkpoint in work_dir, where there is one, is loaded over it"];
}
function othersAdvice(loads) {
	return loads.filter(({ loaded }) => loaded === void 0).map(({ at, file }) => `${at} loads ${file}, which is not judged: it has to be there and to load`);
}
function isUrl(path) {
	return /^[\w+.-]+:(\w+:)?\/\//.test(path);
}
function problemsOf(checkpoint, model, backbone, { loads, elsewhere, torch }) {
	const stops = loads.flatMap(({ at, stops: why }) => why === void 0 ? [] : [mismatch(`${at}: ${why}`)]);
	const last = loads.findLastIndex(({ loaded }) => loaded !== void 0);
	if (last === -1) return [...stops, notLoaded(checkpoint, model, {
		loads,
		elsewhere
	})];
	if (!backbone.known) return [...stops, mismatch(`it is not known what is loaded: ${backbone.reason}`)];
	const refused = refusedByTorch(checkpoint, torch);
	if (refused !== void 0) return [...stops, mismatch(`nothing is loaded: ${refused}`, TORCH_HELP)];
	const over = loads.slice(last + 1).map(({ at, file }) => mismatch(`${at} loads ${file} over it afterwards: what stays of this file is not known`));
	return [
		...stops,
		...lacks(checkpoint, model, backbone.tensors.size, loads),
		...over
	];
}
const TORCH_HELP = "convert writes a file that every torch loads; --torch says which torch trains";
function lacks(checkpoint, model, total, loads) {
	const mine = loads.filter((load) => load.loaded !== void 0);
	const refused = mine.filter(({ loaded }) => loaded.refused !== void 0);
	if (refused.length > 0) {
		const help = wayOut(checkpoint, model);
		return refused.map(({ at, loaded }) => mismatch(`${at} loads nothing: ${loaded.refused}`, help));
	}
	const given = new Set(mine.flatMap(({ loaded }) => loaded.matched));
	const problems = [];
	const [{ loaded }] = mine;
	const missing = loaded.missing.filter((name) => !given.has(name) && mine.every((one) => one.loaded.missing.includes(name)));
	if (missing.length > 0) problems.push(`${missing.length} of its ${total} tensors are not in the file: ${some(missing)}`);
	const wrong = [...new Map(mine.flatMap((one) => one.loaded.wrongShape).map((one) => [one.name, one])).keys()].filter((name) => !given.has(name));
	if (wrong.length > 0) problems.push(`${wrong.length} have another shape in the file: ${some(wrong)}`);
	for (const { name, why } of mine.flatMap((one) => one.loaded.unfit)) if (!given.has(name)) problems.push(`${name} cannot be copied: ${why}`);
	const help = problems.length === 0 ? void 0 : wayOut(checkpoint, model);
	return problems.map((message, at) => mismatch(message, at === 0 ? help : void 0));
}
const LISTED = 3;
function some(names) {
	return `${names.slice(0, LISTED).join(", ")}${names.length > LISTED ? ", …" : ""}`;
}
function notLoaded(checkpoint, model, { loads, elsewhere }) {
	const others = loads.map(({ at, file }) => `${at} loads ${file}`);
	return {
		code: "checkpoint-not-loaded",
		message: `this config does not load the file into its backbone: ${others.length > 0 ? others.join(", ") : nothingLoaded(model)}${elsewhere.length === 0 ? "" : `; ${elsewhere.join(", ")} loads it into another part, which is not judged`}`,
		hint: wayOut(checkpoint, model)
	};
}
function mismatch(message, hint) {
	return {
		code: "checkpoint-mismatch",
		message,
		hint
	};
}
function nothingLoaded({ path, backbone }) {
	if (typeof backbone["pretrained"] === "string") return `SwinTransformer loses ${path.join(".")}.pretrained without a word; init_cfg is what it goes by`;
	return `neither init_cfg nor load_from names one, and ${path.join(".")} starts from random numbers`;
}
function wayOut(checkpoint, model) {
	const { backbone, path } = model;
	const [network] = networksIn(mmengineStateDict(checkpoint.root).tensors);
	const ways = provedWays(checkpoint, backbone, network?.prefix ?? "", loadFromWay(model));
	const [first] = ways;
	if (first === void 0) return convertible(checkpoint, backbone);
	const all = first.proof.loaded.missing.length === 0 ? "every tensor" : "all but the norms of its outputs";
	return `${ways.map(({ text }) => text).join(", or ")} would load ${all} of ${path.join(".")} from it`;
}
function convertible(checkpoint, backbone) {
	try {
		planConversion(checkpoint, { backbone });
		return "convert it first: mmdet-config checkpoint convert writes a file that this backbone loads";
	} catch (error) {
		if (error instanceof MmdetConfigError) return void 0;
		throw error;
	}
}
// src/checkpoint/describe.ts
const SHOWN_ITEMS = 6;
const SHOWN_DEPTH = 3;
function describeValue(value, width = 60, depth = 0) {
	if (typeof value === "string") return shortText(value, width);
	if (value instanceof PyFloat) return floatRepr(value.value);
	if (value instanceof PyBytes) return `<${value.value.byteLength} bytes>`;
	if (value === null) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	if (typeof value === "number" || typeof value === "bigint") return String(value);
	if (value instanceof PickleDict || value instanceof PickleList || value instanceof PickleTuple || value instanceof PickleSet) return describeContainer(value, width, depth);
	return describeObject(value);
}
function describeContainer(value, width, depth) {
	const count = value instanceof PickleDict ? value.size : value.items.length;
	const [open, close] = bracketsOf(value);
	if (count === 0) return value instanceof PickleSet ? "set()" : `${open}${close}`;
	if (depth >= SHOWN_DEPTH) return `${open}…${close}`;
	const shown = (item) => describeValue(item, width, depth + 1);
	const parts = value instanceof PickleDict ? value.entries.slice(0, SHOWN_ITEMS).map((entry) => `${shown(entry.key)}: ${shown(entry.value)}`) : value.items.slice(0, SHOWN_ITEMS).map(shown);
	const rest = count > SHOWN_ITEMS ? ", …" : value instanceof PickleTuple && count === 1 ? "," : "";
	const text = `${open}${parts.join(", ")}${rest}${close}`;
	const counted = count > SHOWN_ITEMS ? ` (${count} items)` : "";
	return text.length + counted.length <= width * 2 ? text + counted : `${cut(text, width * 2)}${counted}`;
}
function bracketsOf(value) {
	if (value instanceof PickleList) return ["[", "]"];
	if (value instanceof PickleTuple) return value.typeName === "tuple" ? ["(", ")"] : [`${value.typeName}([`, "])"];
	return ["{", "}"];
}
function describeObject(value) {
	if (value instanceof TorchTensor) return `tensor ${value.dtype.name} (${value.shape.join(", ")})`;
	if (value instanceof TorchDtype) return `torch.${value.name}`;
	if (value instanceof NumpyDtype) return `numpy.dtype('${value.code}')`;
	if (value instanceof NumpyArray) return `numpy array ${value.dtype?.code ?? "?"} (${value.shape.join(", ")})`;
	if (value instanceof PickleGlobal) return `<${value.qualifiedName}>`;
	if (value instanceof PickleObject) return `<object of ${value.typeName}>`;
	return typeof value === "object" && value !== null && "typeName" in value ? `<${value.typeName}>` : "<value>";
}
function shortText(text, width) {
	if (text.length <= width) return quoted(text);
	return `${quoted(cut(text, width))} (${text.length} characters)`;
}
function quoted(text) {
	const quote = text.includes("'") && !text.includes("\"") ? "\"" : "'";
	return quote + escapeTalk(text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`)) + quote;
}
function cut(text, width) {
	return `${Array.from(text.slice(0, width + 1)).slice(0, width - 1).join("")}…`;
}
// src/checkpoint/inspect.ts
const MAX_VALUES = 1e4;
const MAX_TEXT = 4096;
function inspectCheckpoint(checkpoint) {
	checkArgument(checkpoint, CHECKPOINT, "checkpoint");
	const detection = detectCheckpoint(checkpoint);
	const tensors = checkpoint.tensors.map(({ path, tensor }) => summaryOf(path, tensor));
	const { values, more } = valuesOf(checkpoint.root);
	return {
		file: checkpoint.name,
		bytes: checkpoint.byteLength,
		container: checkpoint.container,
		notes: checkpoint.notes,
		kind: detection.kind,
		title: detection.title,
		reasons: detection.reasons,
		hint: detection.hint ?? null,
		method: detection.method?.id ?? null,
		convertible: detection.convertible,
		metadata: checkpoint.metadata,
		groups: groupsOf(checkpoint),
		tensors,
		values,
		moreValues: more,
		globals: checkpoint.globals
	};
}
function summaryOf(path, tensor) {
	return {
		group: groupOf(path),
		path,
		dtype: tensor.dtype.name,
		shape: tensor.shape,
		bytes: tensor.byteLength,
		layout: tensor.layout,
		contiguous: tensor.contiguous,
		storage: tensor.storage?.key ?? null,
		parameter: tensor.parameter
	};
}
function groupOf(path) {
	const last = path[path.length - 1];
	const numbered = path.findIndex((step) => typeof step === "number");
	if (numbered !== -1) return path.slice(0, numbered).join(".");
	const holder = path.slice(0, -1);
	const parts = String(last ?? "").split(".");
	const depth = parts[0] === "module" ? 2 : 1;
	return [...holder, parts.length > depth ? parts.slice(0, depth).join(".") : ""].filter((part) => part !== "").join(".");
}
function groupsOf(checkpoint) {
	const groups = new Map();
	for (const { path, tensor } of checkpoint.tensors) {
		const name = groupOf(path);
		const group = groups.get(name) ?? {
			tensors: 0,
			bytes: 0,
			storages: new Set()
		};
		groups.set(name, group);
		group.tensors++;
		if (tensor.storage === void 0 || group.storages.has(tensor.storage)) continue;
		group.storages.add(tensor.storage);
		group.bytes += tensor.storage.byteLength;
	}
	return Array.from(groups, ([name, { tensors, bytes }]) => ({
		name,
		tensors,
		bytes
	}));
}
function valuesOf(root) {
	const values = [];
	let more = false;
	const tell = wayTeller();
	walk(root, (value, path) => {
		if (!isLeaf(value)) return true;
		if (value instanceof TorchTensor) return false;
		if (values.length < MAX_VALUES) values.push(valueSummary(value, tell(path)));
		else more = true;
		return isOpen(value);
	});
	return {
		values,
		more
	};
}
function isLeaf(value) {
	if (value instanceof PickleDict) return value.size === 0;
	if (value instanceof PickleList || value instanceof PickleTuple) return value.items.every(isPlain);
	return true;
}
function isOpen(value) {
	if (!(value instanceof PickleObject) || !(value.state instanceof PickleDict)) return false;
	return value.callee instanceof PickleGlobal && value.callee.kind === "unknown";
}
function isPlain(value) {
	if (value instanceof PickleDict || value instanceof PickleList || value instanceof PickleTuple) return false;
	return !(value instanceof PickleObject || value instanceof PickleOpaque);
}
function valueSummary(value, path) {
	const summary = {
		path,
		text: describeValue(value)
	};
	if (typeof value === "string") return {
		...summary,
		value: value.slice(0, MAX_TEXT)
	};
	const plain = value instanceof PyFloat ? value.value : value;
	if (plain === null || typeof plain === "boolean") return {
		...summary,
		value: plain
	};
	return typeof plain === "number" && Number.isFinite(plain) ? {
		...summary,
		value: plain
	} : summary;
}
// src/checkpoint/containers/recognise.ts
const HEAD_BYTES = 512;
async function recognise(source) {
	const head = await readBytes(source, 0, Math.min(source.size, HEAD_BYTES));
	const text = decodeLatin1(head);
	if (text.startsWith("PK") || text.startsWith("PK")) return "torch-zip";
	if (text.slice(257, 262) === "ustar") return "torch-tar";
	if (text[8] === "{" && head.length > 8 && isHeaderLength(head, source.size)) return "safetensors";
	if (head[0] === 128 && (head[1] ?? 6) <= 5 || text.startsWith("L119547037146038801333356")) return "torch-legacy";
	const [what, hint] = STRANGERS.find(({ begin }) => lower(text).startsWith(begin))?.say ?? plainText(head) ?? [];
	if (source.size === 0) throw formatError("the file is empty", 0, "fetch it again");
	throw formatError(`no checkpoint of a known form${what === void 0 ? "" : `: ${what}`}`, 0, hint ?? "torch files, safetensors files and pickles are read");
}
const SHOWN_TEXT = 40;
function plainText(head) {
	const text = decodeUtf8(head) ?? decodeUtf8(head.subarray(0, -1)) ?? decodeUtf8(head.subarray(0, -2)) ?? "\0";
	if (/[^\P{Cc}\t\n\r]/u.test(text)) return void 0;
	const [line = ""] = text.trim().split(/[\r\n]/);
	return [`it is a text: ${JSON.stringify(line.slice(0, SHOWN_TEXT))}`, "a checkpoint is no text: name another file, or fetch this one again if a server wrote this in its place"];
}
function isHeaderLength(head, size) {
	const length = new DataView(head.buffer, head.byteOffset, head.byteLength).getBigUint64(0, true);
	return length >= 2n && length <= BigInt(size);
}
function lower(text) {
	return text.trimStart().toLowerCase();
}
const STRANGERS = [
	{
		begin: "<!doctype",
		say: ["it is a web page", "the download went wrong: fetch the file itself"]
	},
	{
		begin: "<html",
		say: ["it is a web page", "the download went wrong: fetch the file itself"]
	},
	{
		begin: "<?xml",
		say: ["it is an XML text", "the download went wrong: fetch the file itself"]
	},
	{
		begin: "version https://git-lfs",
		say: ["it is a Git LFS pointer", "fetch what it stands for: git lfs pull"]
	},
	{
		begin: "",
		say: ["it is gzip-compressed", "unpack it first: gunzip"]
	},
	{
		begin: "bzh",
		say: ["it is bzip2-compressed", "unpack it first: bunzip2"]
	},
	{
		begin: "ý7zxz",
		say: ["it is xz-compressed", "unpack it first: unxz"]
	},
	{
		begin: "hdf",
		say: ["it is an HDF5 file (Keras?)", "convert it with the program that wrote it"]
	},
	{
		begin: "gguf",
		say: ["it is a GGUF file", "it holds no weights of a detector"]
	},
	{
		begin: "numpy",
		say: ["it is a numpy array", "load and save it with torch"]
	}
];
const CENTRAL_HEADER = 33639248;
const CENTRAL_SIZE = 46;
const ZIP64_EXTRA = 1;
const IN_ZIP64 = 4294967295;
function readEntry(directory, at, base) {
	const offset = base + at;
	const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
	if (at + CENTRAL_SIZE > directory.byteLength || view.getUint32(at, true) !== CENTRAL_HEADER) throw formatError("the zip directory holds fewer entries than it announces", offset);
	const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
	const extraEnd = nameEnd + view.getUint16(at + 30, true);
	const next = extraEnd + view.getUint16(at + 32, true);
	if (next > directory.byteLength) throw formatError("an entry reaches beyond the zip directory", offset);
	const nameBytes = directory.subarray(at + CENTRAL_SIZE, nameEnd);
	const wide = zip64Fields(view, nameEnd, extraEnd, offset, [
		view.getUint32(at + 24, true),
		view.getUint32(at + 20, true),
		view.getUint32(at + 42, true)
	]);
	return {
		head: {
			name: decodeUtf8(nameBytes) ?? decodeLatin1(nameBytes),
			method: view.getUint16(at + 10, true),
			encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
			crc32: view.getUint32(at + 16, true),
			size: wide[0],
			stored: wide[1],
			header: wide[2]
		},
		next
	};
}
function zip64Fields(view, start, end, offset, narrow) {
	const wide = [...narrow];
	if (!narrow.includes(IN_ZIP64)) return wide;
	for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
		const fieldEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true));
		let field = at + 4;
		for (const [index, value] of narrow.entries()) {
			if (value !== IN_ZIP64) continue;
			if (field + 8 > fieldEnd) break;
			const read = view.getBigUint64(field, true);
			if (read > BigInt(Number.MAX_SAFE_INTEGER)) throw formatError(`a zip64 field holds ${read}`, offset);
			wide[index] = Number(read);
			field += 8;
		}
		return wide;
	}
	return wide;
}
// src/checkpoint/zip/directory.ts
const END_RECORD = 101010256;
const END_RECORD_SIZE = 22;
const END_RECORD64 = 101075792;
const END_LOCATOR64 = 117853008;
async function readZip(source) {
	const { start, size, count } = await findDirectory(source);
	requireRange(source, start, size);
	if (count > 65536 || size > 16777216) throw formatError(`the zip directory announces ${count} entries in ${size} bytes`, start);
	const directory = await readBytes(source, start, size);
	const heads = [];
	for (let at = 0; heads.length < count;) {
		const { head, next } = readEntry(directory, at, start);
		heads.push(head);
		at = next;
	}
	requireDistinct(heads, start);
	return locate(source, heads, start);
}
async function findDirectory(source) {
	const tailSize = Math.min(source.size, 65577);
	const tailStart = source.size - tailSize;
	const tail = await readBytes(source, tailStart, tailSize);
	const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
	for (let at = tailSize - END_RECORD_SIZE; at >= 0; at--) {
		if (view.getUint32(at, true) !== END_RECORD) continue;
		if (at + END_RECORD_SIZE + view.getUint16(at + 20, true) !== tailSize) continue;
		return directoryOf(source, view, at, tailStart);
	}
	throw formatError("the file begins like a zip archive and has no zip directory at its end", source.size, "the file is truncated: fetch it again");
}
async function directoryOf(source, view, at, tailStart) {
	const locator = at - 20;
	if (locator >= 0 && view.getUint32(locator, true) === END_LOCATOR64) {
		const recordAt = view.getBigUint64(locator + 8, true);
		if (recordAt > BigInt(source.size)) throw formatError("the zip64 end record lies beyond the file", tailStart + locator);
		const record = await readBytes(source, Number(recordAt), 56);
		const fields = new DataView(record.buffer);
		if (fields.getUint32(0, true) !== END_RECORD64) throw formatError("no zip64 end record", Number(recordAt));
		return {
			count: safe(fields.getBigUint64(32, true), Number(recordAt)),
			size: safe(fields.getBigUint64(40, true), Number(recordAt)),
			start: safe(fields.getBigUint64(48, true), Number(recordAt))
		};
	}
	return {
		count: view.getUint16(at + 10, true),
		size: view.getUint32(at + 12, true),
		start: view.getUint32(at + 16, true)
	};
}
function safe(value, offset) {
	if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw formatError(`a zip64 field holds ${value}`, offset);
	return Number(value);
}
function requireDistinct(heads, offset) {
	const names = new Set();
	for (const { name } of heads) {
		if (names.has(name)) throw formatError(`the zip directory lists ${JSON.stringify(name)} twice`, offset);
		names.add(name);
	}
}
const BATCH = 64;
async function locate(source, heads, directory) {
	const entries = [];
	for (let from = 0; from < heads.length; from += BATCH) entries.push(...await Promise.all(heads.slice(from, from + BATCH).map((head) => locateOne(source, head))));
	const sorted = entries.map((entry, at) => ({
		entry,
		head: heads[at]
	}));
	sorted.sort((one, other) => one.head.header - other.head.header);
	sorted.forEach(({ entry, head }, at) => {
		const limit = sorted[at + 1]?.head.header ?? directory;
		if (entry.place + head.stored <= limit) return;
		throw formatError(`the entry ${JSON.stringify(entry.name)} overlaps what follows it`, entry.place);
	});
	return entries;
}
async function locateOne(source, head) {
	const fixed = await readBytes(source, head.header, 30);
	const view = new DataView(fixed.buffer);
	if (view.getUint32(0, true) !== 67324752) throw formatError(`no zip entry begins where ${JSON.stringify(head.name)} is announced`, head.header);
	const nameLength = view.getUint16(26, true);
	const name = await readBytes(source, head.header + 30, nameLength);
	if ((decodeUtf8(name) ?? decodeLatin1(name)) !== head.name) throw formatError(`the entry ${JSON.stringify(head.name)} has another name in its own header`, head.header);
	requireReadable(head);
	const place = head.header + 30 + nameLength + view.getUint16(28, true);
	requireRange(source, place, head.stored);
	const crc32 = head.crc32 === 0 && head.size > 0 ? void 0 : head.crc32;
	const { size } = head;
	if (head.method === STORED) return {
		name: head.name,
		source,
		offset: place,
		size,
		place,
		crc32
	};
	const { inflatedSource } = await import("./inflate.mjs");
	const inflated = inflatedSource(source, {
		...head,
		offset: place
	});
	return {
		name: head.name,
		source: inflated,
		offset: 0,
		size,
		place,
		crc32
	};
}
const STORED = 0;
const DEFLATED = 8;
function requireReadable(head) {
	if (head.encrypted || head.method !== STORED && head.method !== DEFLATED) throw checkpointError("checkpoint-unsupported", `the entry ${JSON.stringify(head.name)} is ${head.encrypted ? "encrypted" : `compressed by method ${head.method}`}`, head.header, "unpack the archive and pack it without compression, or load and save it with torch");
	if (head.method === STORED && head.size !== head.stored) throw formatError(`a stored entry of ${head.stored} bytes claims to hold ${head.size}`, head.header);
}
// src/checkpoint/containers/torchZip.ts
const MAX_SMALL_ENTRY = 65536;
async function readTorchZip(source, options) {
	const entries = new Map((await readZip(source)).map((entry) => [entry.name, entry]));
	const prefix = archiveName(entries);
	const pickle = entries.get(`${prefix}data.pkl`);
	const bigEndian = await readByteOrder(entries.get(`${prefix}byteorder`));
	const host = new TorchHost((storage, offset) => {
		const entry = entries.get(`${prefix}data/${storage.key}`);
		if (entry === void 0) throw pickleError(`the archive has no entry for storage ${storage.key}`, offset);
		if (entry.size < storage.byteLength) throw pickleError(`storage ${storage.key} has ${storage.byteLength} bytes, its entry ${entry.size}`, offset);
		const whole = entry.size === storage.byteLength;
		storage.place = {
			source: entry.source,
			offset: entry.offset,
			bigEndian,
			crc32: whole ? entry.crc32 : void 0
		};
	});
	const root = unpickle(await readPickleEntry(pickle, options), pickle, host);
	const notes = [];
	if (pickle.source !== source) notes.push("its pickle is compressed: offsets are those of the unpacked one");
	if (bigEndian) notes.push("written on a big-endian machine: numbers are turned while reading");
	if (entries.has(`${prefix}constants.pkl`)) notes.push("a TorchScript archive: its code is not read");
	const metadata = await readRecord(entries.get(prefix + RECORD_ENTRY));
	return {
		kind: "torch-zip",
		root,
		globals: [...host.uses.values()],
		notes,
		metadata
	};
}
function archiveName(entries) {
	for (const name of entries.keys()) {
		const match = /^([^/]*\/)data\.pkl$/.exec(name);
		if (match !== null) return match[1];
	}
	const seen = [...entries.keys()].slice(0, 3).join(", ");
	throw checkpointError("checkpoint-format", `a zip archive without data.pkl: torch did not write it${seen === "" ? "" : ` (it holds ${seen})`}`, 0, "if a checkpoint is packed inside, unpack the archive first");
}
async function readPickleEntry(entry, options) {
	if (entry.size > 201326592) throw pickleError(`the pickle has ${entry.size} bytes, the limit is ${MAX_PICKLE_BYTES}`, entry.place);
	const bytes = await readBytes(entry.source, entry.offset, entry.size);
	if (options.verify === false || entry.crc32 === void 0 || crc32(bytes) === entry.crc32) return bytes;
	throw formatError(`the checksum of ${entry.name} does not match`, entry.place, "the file is damaged: fetch it again (or read it without verifying)");
}
function unpickle(bytes, entry, host) {
	try {
		return readPickle(new PickleCursor(bytes, entry.offset, true), host);
	} catch (error) {
		if (!(error instanceof MmdetConfigError) || entry.offset === entry.place) throw error;
		const [{ message, offset, hint }] = error.problems;
		throw pickleError(`${message} (byte ${offset} of the unpacked ${entry.name})`, entry.place, hint);
	}
}
async function readByteOrder(entry) {
	if (entry === void 0) return false;
	const text = await readSmall(entry);
	if (text === "little" || text === "big") return text === "big";
	throw formatError(`the byte order ${JSON.stringify(text.slice(0, 20))} is unknown`, entry.place);
}
async function readRecord(entry) {
	if (entry === void 0 || entry.size > MAX_SMALL_ENTRY) return {};
	try {
		const record = JSON.parse(await readSmall(entry));
		const pairs = Object.entries(record).filter(([, value]) => typeof value === "string");
		return Object.fromEntries(pairs);
	} catch {
		return {};
	}
}
async function readSmall({ source, offset, size }) {
	const bytes = await readBytes(source, offset, Math.min(size, MAX_SMALL_ENTRY));
	return new TextDecoder().decode(bytes);
}
// src/checkpoint/open.ts
async function openCheckpoint$1(input, options = {}) {
	checkOptions(options, OPEN_OPTIONS);
	const source = await sourceOf(input);
	try {
		return new Checkpoint(source, await readContents(source, options));
	} catch (error) {
		await source.close?.();
		throw inFile(source.name, error);
	}
}
async function readContents(source, options) {
	const kind = await recognise(source);
	switch (kind) {
		case "torch-zip": return readTorchZip(source, options);
		case "torch-legacy": return (await import("./torchLegacy.mjs")).readTorchLegacy(source);
		case "safetensors": return (await import("./safetensors.mjs")).readSafetensors(source);
		case "torch-tar": return (await import("./torchTar.mjs")).readTorchTar(source);
	}
	return kind;
}
const OPEN_OPTIONS = { verify: BOOLEAN };
async function sourceOf(input) {
	if (input instanceof Uint8Array) return bytesSource(input);
	if (input instanceof Blob) return blobSource(input);
	if (input instanceof ArrayBuffer) return bytesSource(new Uint8Array(input));
	const given = typeof input === "object" ? input : void 0;
	if (typeof given?.readInto === "function") return given;
	if (typeof given?.read === "function" && typeof given.stat === "function") return handleSource(given);
	throw wrongArgument("an open file, a Blob, the bytes of a file or a source of them", input);
}
// src/python/plain.ts
function toPlain(value) {
	return plainOf(value, {
		made: new Map(),
		open: new Set()
	});
}
function plainOf(value, conversion) {
	if (value === null || typeof value === "boolean" || typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "bigint") return value;
	if (value instanceof PyFloat || value instanceof PyBytes) return value.value;
	const known = conversion.made.get(value);
	if (known !== void 0) return known;
	if (conversion.open.has(value)) throw new MmdetConfigError({
		code: "python-value",
		message: `a ${value.typeName} contains itself`
	});
	conversion.open.add(value);
	const made = containerOf(value, (inner) => plainOf(inner, conversion));
	conversion.open.delete(value);
	conversion.made.set(value, made);
	return made;
}
function containerOf(value, plain) {
	if (value instanceof PyList || value instanceof PyTuple) return value.items.map(plain);
	if (value instanceof PySet) return new Set(Array.from(value.values(), plain));
	if (value instanceof PyExpression) return value.value === void 0 ? value.code : plain(value.value);
	if (!(value instanceof PyDict)) throw noPyValue(value);
	const entries = Array.from(value.entries(), (entry) => [plain(entry.key), plain(entry.value)]);
	return hasTextKeys(value) ? Object.fromEntries(entries) : new Map(entries);
}
// src/node/fileSink.ts
const FLUSH_BYTES = 25165824;
var FileSink = class {
	#file;
	#flushes = [];
	#unflushed = 0;
	constructor(file) {
		this.#file = file;
	}
	async write(chunk) {
		for (let done = 0; done < chunk.byteLength;) done += (await this.#file.write(chunk, done, chunk.byteLength - done)).bytesWritten;
		this.#unflushed += chunk.byteLength;
		if (this.#unflushed < FLUSH_BYTES) return;
		this.#unflushed = 0;
		const flush = this.#file.datasync();
		flush.catch(() => void 0);
		this.#flushes.push(flush);
	}
	async settle() {
		await Promise.all(this.#flushes);
	}
};
// src/node/temporaries.ts
const temporaries = new Set();
// src/node/writeFile.ts
var writeFile_exports = __exportAll({ writeIntoFolder: () => writeIntoFolder });
async function writeFileAtomic(path, content, options) {
	await keepSources(path, options.sources);
	await tidyFolder(dirname(path));
	const { temporaryBeside } = await import("./staleFiles.mjs");
	const temporary = temporaryBeside(path);
	temporaries.add(temporary);
	try {
		await fill(temporary, content, options.overwrite ? await modeOf(path) : void 0);
		if (options.overwrite) await rename(temporary, path);
		else await putWhereNothingIs(temporary, path);
	} catch (error) {
		await unlink(temporary).catch(() => void 0);
		if (error instanceof MmdetConfigError) throw error;
		const hint = "nothing was changed: the file is as it was before";
		const message = `cannot write ${path}: ${systemReason(error)}`;
		throw new MmdetConfigError({
			code: "file-write",
			message,
			hint
		}, { cause: error });
	} finally {
		temporaries.delete(temporary);
	}
}
async function tidyFolder(folder) {
	const { removeStaleTemporaries } = await import("./staleFiles.mjs");
	await removeStaleTemporaries(folder);
}
async function keepSources(target, sources = []) {
	const look = (path) => stat(path, { bigint: true }).catch(() => void 0);
	const there = sources.length === 0 ? void 0 : await look(target);
	if (there === void 0) return;
	for (const source of sources) {
		const read = await look(source);
		if (read?.ino !== there.ino || read.dev !== there.dev) continue;
		throw new MmdetConfigError({
			code: "file-exists",
			message: `${target} is the file that is read`,
			hint: "it could not be made again from what is left of it: give another target"
		});
	}
}
async function fill(temporary, content, mode) {
	const file = await open(temporary, "wx", mode);
	try {
		if (mode !== void 0) await file.chmod(mode);
		if (typeof content === "function") await content(file);
		else await file.writeFile(content);
		await file.sync();
	} finally {
		await file.close();
	}
}
async function modeOf(path) {
	const facts = await lstat(path).catch(() => void 0);
	if (!facts?.isSymbolicLink()) return facts === void 0 ? void 0 : facts.mode & 4095;
	throw new MmdetConfigError({
		code: "file-write",
		message: `cannot write ${path}: it is a link`,
		hint: "remove the link, or name the file that it leads to"
	});
}
async function putWhereNothingIs(temporary, path) {
	try {
		await link(temporary, path);
		await unlink(temporary);
	} catch (error) {
		const { code } = error;
		if (code === "EEXIST") throw fileExists(path);
		if (code === void 0 || !WITHOUT_LINKS.has(code)) throw error;
		await putByReserving(temporary, path);
	}
}
const WITHOUT_LINKS = new Set([
	"EPERM",
	"ENOTSUP",
	"EOPNOTSUPP",
	"ENOSYS",
	"EMLINK"
]);
async function putByReserving(temporary, path) {
	try {
		await (await open(path, "wx")).close();
	} catch (error) {
		throw error.code === "EEXIST" ? fileExists(path) : error;
	}
	await rename(temporary, path);
}
function fileExists(path) {
	return new MmdetConfigError({
		code: "file-exists",
		message: `${path} exists; nothing was written`,
		hint: "give --force (overwrite) to replace it, or choose another name"
	});
}
async function writeIntoFolder(path, text) {
	await makeFolder(dirname(path));
	await writeFileAtomic(path, text, { overwrite: true });
}
async function makeFolder(folder) {
	try {
		await makeWithParents(resolve(folder));
	} catch (error) {
		const message = `cannot make the folder ${folder}: ${systemReason(error)}`;
		throw new MmdetConfigError({
			code: "file-write",
			message
		}, { cause: error });
	}
}
async function makeWithParents(folder) {
	try {
		await mkdir(folder);
	} catch (error) {
		if (await isFolder(folder)) return;
		if (error.code !== "ENOENT" || dirname(folder) === folder) throw error;
		if (!await isFolder(dirname(folder))) await makeWithParents(dirname(folder));
		await mkdir(folder).catch(async (second) => {
			if (!await isFolder(folder)) throw second;
		});
	}
}
async function isFolder(path) {
	return stat(path).then((facts) => facts.isDirectory(), () => false);
}
// src/node/checkpoint.ts
async function openCheckpoint(input, options = {}) {
	return openCheckpoint$1(typeof input === "string" ? await openPath(input) : input, options);
}
async function openPath(path) {
	try {
		const facts = await stat(path);
		if (!facts.isFile()) throw unreadable$1(path, facts.isDirectory() ? "it is a directory" : "it is not a regular file");
		const handle = await open(path, "r");
		return await handleSource(handle, path, () => handle.close());
	} catch (error) {
		if (error instanceof MmdetConfigError) throw error;
		const missing = error.code === "ENOENT";
		throw unreadable$1(path, systemReason(error), missing ? "file-not-found" : "file-read");
	}
}
function unreadable$1(path, why, code = "file-read") {
	return checkpointError(code, `cannot read ${path}: ${why}`);
}
const CONVERT_OPTIONS = {
	...PLAN_OPTIONS,
	overwrite: BOOLEAN,
	verify: BOOLEAN,
	onProgress: FUNCTION
};
async function convertCheckpoint(source, target, options = {}) {
	checkArgument(target, STRING, "target");
	checkOptions(options, CONVERT_OPTIONS);
	if (source instanceof Checkpoint) {
		const { method, prefix, keepHead, backbone, unproved } = options;
		const plan = planConversion(source, {
			method,
			prefix,
			keepHead,
			backbone,
			unproved
		});
		await writePlan(plan, target, options);
		return plan;
	}
	const checkpoint = await openCheckpoint(source, options.verify === void 0 ? {} : { verify: options.verify });
	try {
		return await convertCheckpoint(checkpoint, target, options);
	} finally {
		await checkpoint.close();
	}
}
async function writePlan(plan, target, options = {}) {
	const { overwrite = false, verify = true, onProgress } = options;
	const { crc32 } = await import("node:zlib");
	await requireTarget(plan.source, target, overwrite);
	const fill = async (file) => {
		const sink = new FileSink(file);
		await writeConversion(plan, target, sink, {
			crc32,
			verify,
			onProgress
		});
		await sink.settle();
	};
	await writeFileAtomic(target, fill, { overwrite });
}
async function requireTarget(source, target, overwrite) {
	const look = (path) => stat(path).catch(() => void 0);
	const there = await look(target);
	if (there?.isDirectory()) throw checkpointError("file-write", `cannot write ${target}: it is a directory`);
	if (there !== void 0 && !overwrite) throw checkpointError("file-exists", `${target} exists`, void 0, "give --force (overwrite) to replace it");
	await keepSources(target, [source]);
	if (await look(dirname(target))) return;
	throw checkpointError("file-write", `cannot write ${target}: the folder ${dirname(target)} does not exist`);
}
// src/node/config.ts
var Config = class Config extends Config$1 {
	static async fromFile(path, options = {}) {
		checkLoadOptions(options, []);
		const { fileSystem = nodeFileSystem() } = options;
		return new Config(path, await readConfig(path, {
			...options,
			fileSystem
		}), fileSystem);
	}
	static async readAll(path, options = {}) {
		checkLoadOptions(options, []);
		const { fileSystem = nodeFileSystem() } = options;
		const { loaded, problems, files } = await readTolerantly(path, {
			...options,
			fileSystem
		});
		return loaded === void 0 ? {
			problems,
			files
		} : {
			problems,
			files,
			config: new Config(path, loaded, fileSystem)
		};
	}
	static async fromString(text, format, options = {}) {
		const { filename, ...given } = stringOptions(text, format, options);
		const { fileSystem = nodeFileSystem() } = given;
		return new Config(filename, await readConfigString(text, filename, {
			...given,
			fileSystem
		}), fileSystem);
	}
};
// src/node/dataset.ts
function dataFiles(folder = process.cwd()) {
	checkArgument(folder, STRING, "folder");
	return (path) => openData(resolve(folder, path));
}
async function openData(path) {
	try {
		const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		const facts = await handle.stat();
		if (facts.isFile()) return await handleSource(handle, path, () => handle.close());
		await handle.close();
		throw unreadable(path, facts.isDirectory() ? "it is a directory" : "it is not a regular file");
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		if (error instanceof MmdetConfigError) throw error;
		throw unreadable(path, systemReason(error), error);
	}
}
function unreadable(path, reason, cause) {
	return new MmdetConfigError({
		code: "file-read",
		message: `cannot read ${path}: ${reason}`
	}, { cause });
}
const DATASET_OPTIONS = {
	config: instanceOf(PyDict),
	images: STRING,
	folder: STRING,
	progress: FUNCTION
};
async function readDataset(path, options = {}) {
	checkArgument(path, STRING, "path");
	const { files } = await checkDataset(path, options);
	return files[0];
}
async function checkDataset(target, options = {}) {
	checkArgument(target, STRING, "target");
	checkOptions(options, DATASET_OPTIONS);
	const { folder = process.cwd(), config: given, images, progress } = options;
	const [{ checkAnnotations }, { annotationNames }, { imageProblems }, { readImageHeader }] = await Promise.all([
		import("./checkDataset.mjs"),
		import("./uses.mjs"),
		import("./imageFiles.mjs"),
		import("./imageHeader.mjs")
	]);
	const path = resolve(folder, target);
	const facts = statSync(path, { throwIfNoEntry: false });
	if (facts === void 0) throw new MmdetConfigError({
		code: "file-not-found",
		message: `there is no file or folder ${target}`
	});
	const isFolder = facts.isDirectory();
	const find = finder(folder, isFolder ? path : void 0, given);
	const named = given === void 0 ? [] : annotationNames(given);
	const own = given ?? (isFolder ? await vocConfig(path) : void 0);
	const files = isFolder ? own === void 0 ? await annotationFiles(path, folder) : [] : [named.find((name) => find(name) === path) ?? target];
	if (files.length === 0 && own === void 0) {
		const message = `there is no .json file in ${target} or below`;
		throw new MmdetConfigError({
			code: "file-not-found",
			message,
			hint: existsSync(join(path, CITYSCAPES)) ? CONVERT : void 0
		});
	}
	return checkAnnotations({
		open: (name) => openData(find(name)),
		config: own,
		files,
		isSearched: isFolder,
		images,
		progress,
		checkImages: (file, prefix) => {
			const place = images === void 0 ? find(prefix) : resolve(folder, images);
			return images === void 0 && !existsSync(place) ? Promise.resolve([]) : imageProblems(file, place, readImageHeader);
		}
	});
}
const CITYSCAPES = "gtFine";
const CONVERT = "CityscapesDataset reads what tools/dataset_converters/cityscapes.py of MMDetection makes of gtFine: run it first";
async function vocConfig(root) {
	const lists = join(root, "ImageSets/Main");
	if (!existsSync(join(root, "Annotations")) || !existsSync(lists)) return void 0;
	const dataset = (name) => PyDict.of([
		["type", "XMLDataset"],
		["ann_file", join(lists, `${name}.txt`)],
		["data_prefix", PyDict.of([["sub_data_root", root]])]
	]);
	const names = (await entriesOf(lists)).map(({ name }) => name).filter((name) => /^(?:train|val|test)\.txt$/.test(name)).map((name) => name.slice(0, -4));
	return PyDict.of(names.map((name) => [`${name}_dataloader`, PyDict.of([["dataset", dataset(name)]])]));
}
function finder(folder, root, config) {
	const roots = config === void 0 ? [] : dataRoots(config);
	return (path) => {
		const inside = root === void 0 ? [] : roots.filter((one) => path.startsWith(one)).map((one) => join(root, path.slice(one.length)));
		const places = [resolve(folder, path), ...root === void 0 ? [] : [resolve(root, path), ...inside]];
		return places.find((place) => existsSync(place)) ?? places[0];
	};
}
function dataRoots(value) {
	if (value instanceof PyDict) {
		const own = value.get("data_root");
		return [...typeof own === "string" && own !== "" ? [own] : [], ...Array.from(value.entries()).flatMap((entry) => dataRoots(entry.value))];
	}
	return value instanceof PyList || value instanceof PyTuple ? value.items.flatMap(dataRoots) : [];
}
async function entriesOf(folder) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		const message = `cannot read the folder ${folder}: ${systemReason(error)}`;
		throw new MmdetConfigError({
			code: "file-read",
			message
		}, { cause: error });
	}
}
const MAX_DEPTH = 3;
async function annotationFiles(root, folder, depth = 0) {
	const found = (await entriesOf(root)).sort((one, other) => one.name < other.name ? -1 : 1).map(async (entry) => {
		const path = join(root, entry.name);
		if (entry.isDirectory()) return depth < MAX_DEPTH && !entry.name.startsWith(".") && entry.name !== CITYSCAPES ? annotationFiles(path, folder, depth + 1) : [];
		return entry.isFile() && entry.name.endsWith(".json") ? [relative(folder, path)] : [];
	});
	return (await Promise.all(found)).flat();
}
async function fixDataset(from, to, options) {
	checkArgument(from, STRING, "from");
	checkArgument(to, STRING, "to");
	checkOptions(options, { overwrite: BOOLEAN }, ["overwrite"]);
	const source = await openData(from);
	if (source === void 0) throw new MmdetConfigError({
		code: "file-not-found",
		message: `there is no file ${from}`
	});
	const [{ BufferedSink }, { fixCoco }] = await Promise.all([import("./byteSink.mjs"), import("./fix.mjs")]);
	try {
		const fixIds = !await hasBoth(source);
		let fixes = {
			iscrowd: 0,
			area: 0,
			ids: 0
		};
		const fill = async (file) => {
			const sink = new FileSink(file);
			const buffered = new BufferedSink(sink);
			fixes = await fixCoco(source, buffered, fixIds);
			await buffered.flush();
			await sink.settle();
		};
		await writeFileAtomic(to, fill, {
			...options,
			sources: [from]
		});
		return fixes;
	} finally {
		await source.close?.();
	}
}
async function hasBoth(source) {
	const [{ readCoco }, { isIntegerText }] = await Promise.all([import("./coco.mjs").then((n) => n.t), import("./fix.mjs")]);
	const file = await readCoco(source);
	return [Array.from(file.images.keys()), file.categories.map(({ id }) => id)].some((ids) => {
		const numbers = new Set(ids.filter((id) => typeof id === "number"));
		return ids.some((id) => typeof id === "string" && isIntegerText(id) && numbers.has(Number(id)));
	});
}
// src/node/filePlan.ts
async function compareFiles(outDirectory, files) {
	const unique = new Map();
	for (const file of files) {
		const known = unique.get(file.path);
		if (known !== void 0 && known.text !== file.text) throw plannedTwice(file.path);
		unique.set(file.path, file);
	}
	return Promise.all([...unique.values()].map((file) => compareFile(outDirectory, file)));
}
async function writeFiles(files, options) {
	const conflicts = files.filter(({ state }) => state === "differs");
	const [first, ...rest] = options.force ? [] : conflicts.map(overwriteProblem);
	if (first !== void 0) throw new MmdetConfigError([first, ...rest]);
	for (const { target } of conflicts) await keepSources(target, options.sources);
	for (const { state, target, text } of files) if (state === "same") await tidyFolder(dirname(target));
	else {
		await makeFolder(dirname(target));
		await writePlanned(target, text, options.force);
	}
}
async function writePlanned(target, text, overwrite) {
	try {
		await writeFileAtomic(target, text, { overwrite });
	} catch (error) {
		if (!(error instanceof MmdetConfigError && error.code === "file-exists") || readIfExists(target) !== text) throw error;
	}
}
async function compareFile(outDirectory, file) {
	const target = inside(outDirectory, file.path);
	const existing = readIfExists(target);
	if (existing === void 0) return {
		...file,
		target,
		state: "new"
	};
	const isSame = existing === file.text || await file.keeps?.(existing) === true;
	return {
		...file,
		target,
		existing,
		state: isSame ? "same" : "differs"
	};
}
function inside(outDirectory, path) {
	const clean = normalize(path);
	if (isAbsolute(path) || clean === ".." || clean.startsWith(`..${sep}`)) throw new MmdetConfigError({
		code: "invalid-path",
		message: `the name ${JSON.stringify(path)} would be written outside the output folder`,
		hint: "use a name without a leading slash and without .. at its start; --out chooses the folder"
	});
	return join(outDirectory, clean);
}
function readIfExists(path) {
	try {
		return readRegularFile(path, MAX_FILE_BYTES).toString("utf8");
	} catch (error) {
		if (error instanceof MmdetConfigError) throw error;
		if (error.code === "ENOENT") return void 0;
		throw new MmdetConfigError({
			code: "file-read",
			message: `cannot read ${path}: ${systemReason(error)}`
		}, { cause: error });
	}
}
function plannedTwice(path) {
	return new MmdetConfigError({
		code: "invalid-path",
		message: `two of the configs would be written to ${path}, with different texts`,
		hint: "give them different names, or generate them into different folders"
	});
}
function overwriteProblem({ target }) {
	return {
		code: "file-exists",
		message: `${target} exists and differs; nothing was written`,
		hint: "look at the difference above, then repeat with --force to overwrite it, or choose another folder"
	};
}
// src/write/writeConfig.ts
async function writeConfig(config, options = {}) {
	checkOptions(options, {
		out: STRING,
		form: oneOf("inherit", "standalone"),
		overwrite: BOOLEAN
	});
	const { out = "configs", form = "inherit", overwrite = false } = options;
	const files = await compareFiles(resolve(out), configFiles$1(config, {
		form,
		folder: resolve(out)
	}));
	await writeFiles(files, { force: overwrite });
	return files.map(({ target }) => target);
}
// src/index.ts
function fromConfig(path, options = {}) {
	const { fileSystem = nodeFileSystem() } = options ?? {};
	return fromConfig$1(path, {
		...options,
		fileSystem
	});
}
async function importConfig(path, options = {}) {
	const { fileSystem = nodeFileSystem() } = options ?? {};
	const { importConfig: importConfigOf } = await import("./importConfig.mjs");
	return importConfigOf(path, {
		...options,
		fileSystem
	});
}
async function countImages(dataset, files) {
	const { countImages: countImagesOf } = await import("./countImages.mjs");
	return countImagesOf(dataset, files);
}
export { namedConfig as A, lenses as B, launch as C, parseCfgOptions as D, diffValues as E, findProblems as F, definition as G, formatting as H, references as I, hoverParts as J, hover as K, rename$1 as L, nodeFileSystem as M, Workspace as N, auditFile as O, BaseIndex as P, prettySource as Q, variableAt as R, planRun as S, loadJson_exports as T, outline as U, folds as V, rangeFormatting as W, codeActions as X, hoverText as Y, diagnostics as Z, writeConversion as _, checkDataset as a, modelConfigOf as b, readDataset as c, openCheckpoint as d, toPlain as f, planConversion as g, checkConfig as h, writeConfig as i, selfsupPretrainConfigs as j, configFiles$1 as k, Config as l, checkCheckpoint as m, fromConfig as n, dataFiles as o, inspectCheckpoint as p, complete as q, importConfig as r, fixDataset as s, countImages as t, convertCheckpoint as u, detectCheckpoint as v, fromJson as w, Checkpoint as x, CHECKPOINT_METHODS as y, inlayHints as z };
