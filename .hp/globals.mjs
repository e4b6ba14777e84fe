import { l as pyInt, r as PyFloat, t as PyBytes } from "./values.mjs";
import { a as PickleList, c as PickleSet, i as PickleGlobal, l as PickleTuple, o as PickleObject, r as PickleDict, s as PickleOpaque, t as TorchTensor } from "./tensor.mjs";
import { _ as MAX_PICKLE_TEXT_BYTES, f as MAX_PICKLE_LINE_BYTES, g as MAX_PICKLE_OPCODES, h as MAX_PICKLE_OBJECTS, i as pickleError, l as MAX_PICKLE_GLOBALS, p as MAX_PICKLE_MARKS, u as MAX_PICKLE_INT_BYTES } from "./problems.mjs";
import { a as encodeUtf8, c as TorchDtype, d as dtypeOfStorage, f as findDtype, i as encodeLatin1, l as dtypeOf, n as decodeLatin1, o as unescapeString, p as isBareDtype, r as decodeUtf8, s as unescapeUnicode, t as TorchStorage } from "./storage.mjs";
// src/checkpoint/pickle/containers.ts
const CONTAINER_OPERATIONS = {
	"(": (state) => state.mark(),
	")": (state) => state.pushNew(new PickleTuple([])),
	t: (state) => state.pushNew(new PickleTuple(state.popMark())),
	"": (state) => pushTuple(state, 1),
	"": (state) => pushTuple(state, 2),
	"": (state) => pushTuple(state, 3),
	"]": (state) => state.pushNew(new PickleList()),
	l: (state) => pushList(state),
	a: (state) => append(state, [state.pop()]),
	e: (state) => append(state, state.popMark()),
	"}": (state) => state.pushNew(new PickleDict()),
	d: (state) => pushDict(state),
	s: (state) => setItems(state, [state.pop(), state.pop()].reverse()),
	u: (state) => setItems(state, state.popMark()),
	"": (state) => state.pushNew(new PickleSet("set")),
	"": (state) => addItems(state),
	"": (state) => pushFrozenSet(state)
};
function fillDict(dict, items, offset) {
	if (items.length % 2 !== 0) throw pickleError("a dict gets a key without a value", offset);
	for (let at = 0; at < items.length; at += 2) {
		const key = items[at];
		requireHashable(key, offset);
		dict.set(key, items[at + 1]);
	}
}
function fillSet(set, items, offset) {
	for (const item of items) {
		requireHashable(item, offset);
		set.add(item);
	}
}
function requireHashable(key, offset) {
	if (!(key instanceof PickleList || key instanceof PickleDict)) return;
	throw pickleError(`a ${key instanceof PickleList ? "list" : "dict"} cannot be a dict key or a set element`, offset);
}
function pushTuple(state, length) {
	const items = [];
	for (let at = 0; at < length; at++) items.push(state.pop());
	state.pushNew(new PickleTuple(items.reverse()));
}
function pushList(state) {
	const list = new PickleList();
	pushAll(list.items, state.popMark());
	state.pushNew(list);
}
function pushDict(state) {
	const dict = new PickleDict();
	fillDict(dict, state.popMark(), state.offset);
	state.pushNew(dict);
}
function pushFrozenSet(state) {
	const set = new PickleSet("frozenset");
	fillSet(set, state.popMark(), state.offset);
	state.pushNew(set);
}
function append(state, items) {
	const target = state.top();
	if (!(target instanceof PickleList || target instanceof PickleObject)) throw pickleError(`items are appended to a ${kindOf(target)}, not to a list`, state.offset);
	pushAll(target.items, items);
}
function setItems(state, items) {
	const target = state.top();
	if (target instanceof PickleDict) {
		fillDict(target, items, state.offset);
		return;
	}
	if (!(target instanceof PickleObject)) throw pickleError(`items are set on a ${kindOf(target)}, not on a dict`, state.offset);
	const dict = new PickleDict();
	fillDict(dict, items, state.offset);
	for (const entry of dict.entries) target.entries.push(entry);
}
function addItems(state) {
	const items = state.popMark();
	const target = state.top();
	if (target instanceof PickleSet) fillSet(target, items, state.offset);
	else if (target instanceof PickleObject) pushAll(target.items, items);
	else throw pickleError(`elements are added to a ${kindOf(target)}, not to a set`, state.offset);
}
function pushAll(target, items) {
	for (const item of items) target.push(item);
}
function kindOf(value) {
	if (value === null) return "None";
	if (typeof value === "boolean") return "bool";
	if (typeof value === "number" || typeof value === "bigint") return "int";
	if (typeof value === "string") return "str";
	if (value instanceof PyFloat) return "float";
	if (value instanceof PyBytes) return "bytes";
	if (value instanceof PickleList) return "list";
	return "typeName" in value ? value.typeName : "global";
}
// src/checkpoint/torch/numpy.ts
const NUMPY_BUILDERS = {
	"numpy.dtype": (args, at) => newDtype(args, at),
	"numpy.ndarray": () => new NumpyArray(),
	"numpy.core.multiarray._reconstruct": () => new NumpyArray(),
	"numpy._core.multiarray._reconstruct": () => new NumpyArray(),
	"numpy.core.multiarray.scalar": (args, at) => scalar(args, at),
	"numpy._core.multiarray.scalar": (args, at) => scalar(args, at)
};
var NumpyDtype = class extends PickleOpaque {
	code;
	littleEndian = true;
	typeName = "numpy.dtype";
	constructor(code) {
		super();
		this.code = code;
	}
	setState(state) {
		if (state instanceof PickleTuple) this.littleEndian = state.items[1] !== ">";
	}
};
var NumpyArray = class extends PickleOpaque {
	shape = [];
	dtype;
	data;
	typeName = "numpy.ndarray";
	setState(state, offset) {
		const [, shape, dtype, , data] = state instanceof PickleTuple ? state.items : [];
		if (!(shape instanceof PickleTuple && shape.items.length <= 64) || !(dtype instanceof NumpyDtype)) throw pickleError("the state of a numpy array is not understood", offset);
		this.shape = shape.items.map((size) => typeof size === "number" ? size : 0);
		this.dtype = dtype;
		this.data = data instanceof PyBytes ? data : void 0;
	}
};
function newDtype(args, at) {
	const [code] = args;
	if (typeof code !== "string") throw pickleError(`a numpy dtype is made from ${kindOf(code ?? null)}`, at.offset);
	return new NumpyDtype(code);
}
function scalar(args, at) {
	const [dtype, data] = args;
	if (!(dtype instanceof NumpyDtype)) throw pickleError("a numpy scalar has no dtype", at.offset);
	if (!(data instanceof PyBytes)) return data ?? null;
	const read = SCALARS.get(dtype.code);
	const { value } = data;
	if (read === void 0 || value.byteLength < Number(dtype.code.slice(1))) return data;
	return read(new DataView(value.buffer, value.byteOffset, value.byteLength), dtype.littleEndian);
}
const SCALARS = new Map(Object.entries({
	f8: (view, little) => new PyFloat(view.getFloat64(0, little)),
	f4: (view, little) => new PyFloat(view.getFloat32(0, little)),
	i8: (view, little) => pyInt(view.getBigInt64(0, little)),
	i4: (view, little) => view.getInt32(0, little),
	i2: (view, little) => view.getInt16(0, little),
	i1: (view) => view.getInt8(0),
	u8: (view, little) => pyInt(view.getBigUint64(0, little)),
	u4: (view, little) => view.getUint32(0, little),
	u2: (view, little) => view.getUint16(0, little),
	u1: (view) => view.getUint8(0),
	b1: (view) => view.getUint8(0) !== 0
}));
// src/checkpoint/pickle/cursor.ts
var NeedMoreBytes = class {
	wanted;
	constructor(wanted) {
		this.wanted = wanted;
	}
};
var PickleCursor = class {
	bytes;
	base;
	at;
	#view;
	#complete;
	constructor(bytes, base, complete, at = 0) {
		this.bytes = bytes;
		this.base = base;
		this.at = at;
		this.#complete = complete;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}
	get offset() {
		return this.base + this.at;
	}
	byte() {
		return this.#view.getUint8(this.#advance(1));
	}
	uint16() {
		return this.#view.getUint16(this.#advance(2), true);
	}
	int32() {
		return this.#view.getInt32(this.#advance(4), true);
	}
	uint32() {
		return this.#view.getUint32(this.#advance(4), true);
	}
	length64() {
		const start = this.offset;
		const value = this.#view.getBigUint64(this.#advance(8), true);
		if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw pickleError(`a length of ${value} bytes is announced`, start);
		return Number(value);
	}
	float64() {
		return this.#view.getFloat64(this.#advance(8), false);
	}
	take(length) {
		const start = this.#advance(length);
		return this.bytes.subarray(start, start + length);
	}
	line() {
		const end = this.bytes.indexOf(10, this.at);
		const length = (end === -1 ? this.bytes.byteLength : end) - this.at;
		if (length > 65536) throw pickleError(`a line is longer than ${MAX_PICKLE_LINE_BYTES} bytes`, this.offset);
		if (end === -1) this.#advance(length + 1);
		const line = this.take(length);
		this.at++;
		return decodeUtf8(line) ?? decodeLatin1(line);
	}
	#advance(length) {
		const start = this.at;
		if (start + length > this.bytes.byteLength) {
			if (!this.#complete) throw new NeedMoreBytes(start + length);
			throw pickleError(`the pickle ends at byte ${this.base + this.bytes.byteLength}, ${length} bytes more were announced`, this.offset, "the file is truncated or damaged: fetch it again");
		}
		this.at = start + length;
		return start;
	}
};
// src/checkpoint/pickle/objects.ts
const OBJECT_OPERATIONS = {
	c: (state) => pushGlobal(state, state.cursor.line(), state.cursor.line()),
	"": (state) => stackGlobal(state),
	R: (state) => reduce(state),
	b: (state) => build(state),
	i: (state) => instanceByName(state),
	o: (state) => instanceFromStack(state),
	"": (state) => newObject(state),
	"": (state) => newObjectWithKeywords(state),
	P: (state) => state.pushNew(state.host.persistent(state.cursor.line(), state.offset)),
	Q: (state) => state.pushNew(state.host.persistent(state.pop(), state.offset)),
	"": (state) => pushExtension(state, state.cursor.byte()),
	"": (state) => pushExtension(state, state.cursor.uint16()),
	"": (state) => pushExtension(state, state.cursor.int32())
};
function pushGlobal(state, module, name) {
	state.push(state.host.global(module, name, state.offset));
}
function stackGlobal(state) {
	const name = state.pop();
	const module = state.pop();
	if (typeof name !== "string" || typeof module !== "string") throw pickleError("STACK_GLOBAL needs two texts", state.offset);
	pushGlobal(state, module, name);
}
function pushExtension(state, code) {
	pushGlobal(state, "copyreg", `extension ${code}`);
}
function reduce(state) {
	const args = state.pop();
	const callee = state.pop();
	if (!(args instanceof PickleTuple)) throw pickleError(`the arguments of a call are a ${kindOf(args)}, not a tuple`, state.offset);
	state.pushNew(make(state, callee, args, "call"));
}
function newObject(state) {
	const args = state.pop();
	const callee = state.pop();
	if (!(args instanceof PickleTuple)) throw pickleError(`the arguments of an instance are a ${kindOf(args)}, not a tuple`, state.offset);
	state.pushNew(make(state, callee, args, "new"));
}
function newObjectWithKeywords(state) {
	const keywords = state.pop();
	const args = state.pop();
	const callee = state.pop();
	if (!(args instanceof PickleTuple) || !(keywords instanceof PickleDict)) throw pickleError("NEWOBJ_EX needs a tuple and a dict", state.offset);
	if (keywords.size === 0) {
		state.pushNew(make(state, callee, args, "new"));
		return;
	}
	state.host.noteCall(callee);
	state.charge(args.items.length);
	state.pushNew(new PickleObject(callee, new PickleTuple([...args.items, keywords]), "new"));
}
function instanceByName(state) {
	const callee = state.host.global(state.cursor.line(), state.cursor.line(), state.offset);
	state.pushNew(make(state, callee, new PickleTuple(state.popMark()), "call"));
}
function instanceFromStack(state) {
	const [callee, ...args] = state.popMark();
	if (callee === void 0) throw state.underflow();
	state.pushNew(make(state, callee, new PickleTuple(args), "call"));
}
function make(state, callee, args, way) {
	state.host.noteCall(callee);
	if (!(callee instanceof PickleGlobal) || callee.builder === void 0) return new PickleObject(callee, args, way);
	const made = callee.builder(args.items, state, way);
	if (made instanceof PickleObject) state.host.noteCall(made.callee);
	return made;
}
function build(state) {
	const given = state.pop();
	const target = state.top();
	if (target instanceof PickleObject) target.state = given;
	else if (target instanceof PickleDict) target.attributes = given;
	else if (target instanceof PickleOpaque) target.setState(given, state.offset);
	else throw pickleError(`a state is set on a ${kindOf(target)}`, state.offset);
}
// src/checkpoint/pickle/scalars.ts
const SCALAR_OPERATIONS = {
	N: (state) => state.push(null),
	"": (state) => state.push(true),
	"": (state) => state.push(false),
	I: (state) => pushIntLine(state),
	J: (state) => state.push(state.cursor.int32()),
	K: (state) => state.push(state.cursor.byte()),
	M: (state) => state.push(state.cursor.uint16()),
	L: (state) => state.push(parseInteger(state, state.cursor.line().replace(/L$/, ""))),
	"": (state) => pushLong(state, state.cursor.byte()),
	"": (state) => pushLong(state, state.cursor.int32()),
	F: (state) => state.push(new PyFloat(parseFloatLine(state))),
	G: (state) => state.push(new PyFloat(state.cursor.float64())),
	S: (state) => pushStringLine(state),
	T: (state) => pushOldString(state, positive(state, state.cursor.int32())),
	U: (state) => pushOldString(state, state.cursor.byte()),
	V: (state) => pushUnicodeLine(state),
	X: (state) => pushText(state, state.cursor.uint32()),
	"": (state) => pushText(state, state.cursor.byte()),
	"": (state) => pushText(state, state.cursor.length64()),
	B: (state) => pushBytes(state, state.cursor.uint32()),
	C: (state) => pushBytes(state, state.cursor.byte()),
	"": (state) => pushBytes(state, state.cursor.length64()),
	"": (state) => pushBytes(state, state.cursor.length64())
};
function decodeInteger(bytes) {
	if (bytes.length === 0) return 0;
	let hex = "";
	for (let at = bytes.length - 1; at >= 0; at--) hex += bytes[at].toString(16).padStart(2, "0");
	const unsigned = BigInt(`0x${hex}`);
	const negative = (bytes[bytes.length - 1] & 128) !== 0;
	return pyInt(negative ? unsigned - (1n << BigInt(8 * bytes.length)) : unsigned);
}
const SMALL_INT_BYTES = 8;
function pushLong(state, length) {
	if (positive(state, length) > 1024) throw pickleError(`an integer of ${length} bytes: the limit is ${MAX_PICKLE_INT_BYTES}`, state.offset);
	if (length > SMALL_INT_BYTES) state.charge(1);
	state.push(decodeInteger(state.cursor.take(length)));
}
function positive(state, length) {
	if (length < 0) throw pickleError(`a length of ${length} bytes`, state.offset);
	return length;
}
function pushIntLine(state) {
	const line = state.cursor.line();
	if (line === "01" || line === "00") state.push(line === "01");
	else state.push(parseInteger(state, line));
}
function parseInteger(state, line) {
	const text = line.trim();
	if (text.length > 4300) throw pickleError("an integer has too many digits", state.offset);
	if (!/^[+-]?\d+$/.test(text)) throw pickleError(`not an integer: ${JSON.stringify(text)}`, state.offset);
	return pyInt(BigInt(text.startsWith("+") ? text.slice(1) : text));
}
function parseFloatLine(state) {
	const text = state.cursor.line().trim();
	const special = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text);
	if (special !== null) {
		if (special[2]?.toLowerCase() === "nan") return NaN;
		return special[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw pickleError(`not a float: ${JSON.stringify(text.slice(0, 40))}`, state.offset);
	return Number(text);
}
function pushBytes(state, length) {
	state.pushNew(new PyBytes(state.cursor.take(length)));
}
function pushText(state, length) {
	state.host.budget.text(length, state.offset);
	const text = decodeUtf8(state.cursor.take(length));
	if (text === void 0) throw pickleError("a text is not valid UTF-8", state.offset);
	state.push(text);
}
function pushOldString(state, length) {
	if (length > 65536) {
		pushBytes(state, length);
		return;
	}
	state.host.budget.text(length, state.offset);
	const bytes = state.cursor.take(length);
	state.push(decodeUtf8(bytes) ?? decodeLatin1(bytes));
}
function pushUnicodeLine(state) {
	state.push(unescapeUnicode(textLine(state)));
}
function textLine(state) {
	const line = state.cursor.line();
	state.host.budget.text(line.length, state.offset);
	return line;
}
function pushStringLine(state) {
	const line = textLine(state);
	const quote = line[0];
	if (line.length < 2 || quote !== "\"" && quote !== "'" || line[line.length - 1] !== quote) throw pickleError("the argument of the STRING opcode is not quoted", state.offset);
	state.push(unescapeString(line.slice(1, -1)));
}
// src/checkpoint/pickle/state.ts
var PickleBudget = class {
	#opcodes = 0;
	#objects = 0;
	#textBytes = 0;
	opcode(offset) {
		if (++this.#opcodes > 3e6) throw pickleError(`the pickle has more than ${MAX_PICKLE_OPCODES} opcodes`, offset);
	}
	objects(count, offset) {
		this.#objects += count;
		if (this.#objects > 5e5) throw pickleError(`the pickle makes more than ${MAX_PICKLE_OBJECTS} objects`, offset);
	}
	text(bytes, offset) {
		this.#textBytes += bytes;
		if (this.#textBytes > 16777216) throw pickleError(`the pickle has more than ${MAX_PICKLE_TEXT_BYTES} bytes of text`, offset);
	}
};
var PickleState = class {
	cursor;
	host;
	memo = new Map();
	stack = [];
	#below = [];
	offset = 0;
	result;
	constructor(cursor, host) {
		this.cursor = cursor;
		this.host = host;
	}
	push(value) {
		this.stack.push(value);
	}
	pushNew(value) {
		this.charge(1);
		this.stack.push(value);
	}
	charge(count) {
		this.host.budget.objects(count, this.offset);
	}
	pop() {
		const value = this.stack.pop();
		if (value === void 0) throw this.underflow();
		return value;
	}
	top() {
		const value = this.stack[this.stack.length - 1];
		if (value === void 0) throw this.underflow();
		return value;
	}
	mark() {
		if (this.#below.length >= 1e4) throw pickleError(`more than ${MAX_PICKLE_MARKS} marks are open`, this.offset);
		this.#below.push(this.stack);
		this.stack = [];
	}
	popMark() {
		const items = this.stack;
		const below = this.#below.pop();
		if (below === void 0) throw pickleError("an opcode needs a mark, and none is set", this.offset);
		this.stack = below;
		return items;
	}
	popOrMark() {
		if (this.stack.length > 0) this.stack.pop();
		else this.popMark();
	}
	underflow() {
		return pickleError("an opcode takes a value from an empty stack", this.offset);
	}
};
// src/checkpoint/pickle/machine.ts
const NEWEST_PROTOCOL = 5;
const OPERATIONS = tableOf({
	"": (state) => readProtocol(state),
	"": (state) => readFrame(state),
	".": (state) => stop(state),
	"0": (state) => state.popOrMark(),
	"1": (state) => void state.popMark(),
	"2": (state) => state.push(state.top()),
	p: (state) => memoize(state, textIndex(state)),
	q: (state) => memoize(state, state.cursor.byte()),
	r: (state) => memoize(state, state.cursor.uint32()),
	"": (state) => memoize(state, state.memo.size),
	g: (state) => recall(state, textIndex(state)),
	h: (state) => recall(state, state.cursor.byte()),
	j: (state) => recall(state, state.cursor.uint32()),
	"": (state) => refuse(state, "NEXT_BUFFER: data outside the pickle"),
	"": (state) => refuse(state, "READONLY_BUFFER: data outside the pickle")
}, SCALAR_OPERATIONS, CONTAINER_OPERATIONS, OBJECT_OPERATIONS);
function readPickle(cursor, host) {
	const state = new PickleState(cursor, host);
	for (;;) {
		state.offset = cursor.offset;
		host.budget.opcode(state.offset);
		const opcode = cursor.byte();
		const operation = OPERATIONS[opcode];
		if (operation === void 0) throw pickleError(`0x${opcode.toString(16).padStart(2, "0")} is no opcode of any pickle protocol`, state.offset);
		operation(state);
		if (state.result !== void 0) return state.result.value;
	}
}
function tableOf(...groups) {
	const table = new Array(256).fill(void 0);
	for (const group of groups) for (const [code, operation] of Object.entries(group)) table[code.charCodeAt(0)] = operation;
	return table;
}
function readProtocol(state) {
	const protocol = state.cursor.byte();
	if (protocol > NEWEST_PROTOCOL) throw pickleError(`pickle protocol ${protocol} is not known`, state.offset);
}
function readFrame(state) {
	const length = state.cursor.length64();
	const start = state.cursor.at;
	state.cursor.take(length);
	state.cursor.at = start;
}
function stop(state) {
	state.result = { value: state.pop() };
}
function textIndex(state) {
	const line = state.cursor.line().trim();
	if (!/^\d{1,10}$/.test(line)) throw pickleError(`not a memo index: ${JSON.stringify(line.slice(0, 40))}`, state.offset);
	return Number(line);
}
function memoize(state, index) {
	state.memo.set(index, state.top());
}
function recall(state, index) {
	const value = state.memo.get(index);
	if (value === void 0) throw pickleError(`nothing is memoized at index ${index}`, state.offset);
	state.push(value);
}
function refuse(state, what) {
	throw pickleError(`${what} is not supported`, state.offset);
}
// src/checkpoint/pickle/danger.ts
const DANGEROUS_MODULES = new Set(`os posix nt sys subprocess shutil socket ssl ctypes importlib imp runpy pty platform code codeop commands popen2 pdb bdb
   trace timeit doctest profile cProfile webbrowser pickle _pickle cPickle dill cloudpickle joblib marshal shelve types inspect
   functools operator _operator threading _thread multiprocessing asyncio concurrent signal io _io tempfile pathlib glob fileinput
   urllib http ftplib smtplib poplib imaplib telnetlib xmlrpc requests httpx aiohttp pip setuptools distutils ensurepip venv
   site sysconfig zipimport pkgutil gc atexit resource mmap linecache idlelib pydoc antigravity`.split(/\s+/).filter((name) => name !== ""));
const DANGEROUS_BUILTINS = new Set([
	"eval",
	"exec",
	"execfile",
	"compile",
	"open",
	"file",
	"input",
	"breakpoint",
	"__import__",
	"getattr",
	"setattr",
	"delattr",
	"globals",
	"locals",
	"vars",
	"apply",
	"map",
	"filter",
	"reload",
	"memoryview",
	"type"
]);
const DANGEROUS_NAMES = new Set([
	"torch.load",
	"torch.save",
	"torch.compile",
	"torch.serialization.load",
	"torch.storage._load_from_bytes",
	"numpy.load",
	"numpy.save",
	"numpy.fromfile",
	"numpy.testing._private.utils.runstring"
]);
const HARMLESS_NAMES = new Set([
	"pathlib.Path",
	"pathlib.PosixPath",
	"pathlib.WindowsPath",
	"pathlib.PurePath",
	"pathlib.PurePosixPath",
	"pathlib.PureWindowsPath",
	"types.SimpleNamespace"
]);
const DANGEROUS_PREFIXES = [
	"torch.hub",
	"torch.jit",
	"torch.utils.cpp_extension",
	"torch.distributed.rpc",
	"torch._inductor",
	"torch._dynamo",
	"numpy.f2py",
	"numpy.distutils",
	"mmengine.config.config.Config",
	"mmcv.utils.config.Config"
];
function dangerOf(module, name) {
	const [root = ""] = module.split(".");
	const full = `${module}.${name}`;
	if (HARMLESS_NAMES.has(full)) return "unknown";
	if (DANGEROUS_MODULES.has(root)) return "dangerous";
	const steps = name.split(".");
	if (root === "builtins" && DANGEROUS_BUILTINS.has(steps[0] ?? "")) return "dangerous";
	if (steps.some((step) => DANGEROUS_MODULES.has(step) || /^__\w+__$/.test(step))) return "dangerous";
	if (DANGEROUS_NAMES.has(full)) return "dangerous";
	return DANGEROUS_PREFIXES.some((prefix) => full === prefix || full.startsWith(`${prefix}.`)) ? "dangerous" : "unknown";
}
const RENAMED_MODULES = {
	__builtin__: "builtins",
	copy_reg: "copyreg",
	cPickle: "pickle",
	commands: "subprocess",
	"torch.tensor": "torch._tensor"
};
function presentModule(module) {
	return Object.hasOwn(RENAMED_MODULES, module) ? RENAMED_MODULES[module] : module;
}
// src/checkpoint/torch/python.ts
const PYTHON_BUILDERS = {
	"collections.OrderedDict": mutable((args, at) => dictFrom("OrderedDict", args[0], at)),
	"collections.Counter": mutable((args, at) => dictFrom("Counter", args[0], at)),
	"collections.defaultdict": mutable((args, at) => dictFrom("defaultdict", args[1], at)),
	"mmengine.config.config.ConfigDict": mutable((args, at) => dictFrom("ConfigDict", args[0], at)),
	"mmcv.utils.config.ConfigDict": mutable((args, at) => dictFrom("ConfigDict", args[0], at)),
	"addict.addict.Dict": mutable((args, at) => dictFrom("Dict", args[0], at)),
	"builtins.set": mutable((args, at) => setFrom("set", args[0], at)),
	"builtins.frozenset": (args, at) => setFrom("frozenset", args[0], at),
	"builtins.bytes": (args, at) => bytesFrom(args, at),
	"builtins.bytearray": mutable((args, at) => bytesFrom(args, at)),
	"builtins.complex": (args) => new PickleObject(COMPLEX, new PickleTuple(args), "call"),
	"_codecs.encode": (args, at) => encode(args, at),
	"builtins.getattr": (args) => attribute(args)
};
function mutable(build) {
	return (args, at, way) => build(way === "new" ? [] : args, at, way);
}
const HISTORY_BUFFER = "mmengine.logging.history_buffer.HistoryBuffer";
const HISTORY_METHODS = new Set([
	"min",
	"max",
	"mean",
	"current"
]);
const COMPLEX = new PickleGlobal("builtins", "complex", "known");
const GETATTR = new PickleGlobal("builtins", "getattr", "dangerous");
function isHistoryMethod(args) {
	const [owner, name] = args;
	return owner instanceof PickleGlobal && owner.qualifiedName === HISTORY_BUFFER && HISTORY_METHODS.has(name ?? null);
}
function attribute(args) {
	if (isHistoryMethod(args)) return new PickleGlobal(HISTORY_BUFFER, String(args[1]), "known");
	return new PickleObject(GETATTR, new PickleTuple(args), "call");
}
function dictFrom(typeName, source, at) {
	const dict = new PickleDict(typeName);
	if (source instanceof PickleDict) {
		at.charge(source.size);
		for (const { key, value } of source.entries) dict.set(key, value);
		return dict;
	}
	for (const item of itemsOf(source, at)) {
		const pair = item instanceof PickleTuple || item instanceof PickleList ? item.items : [];
		if (pair.length !== 2) throw pickleError(`${typeName} is filled with ${kindOf(item)}, not with pairs`, at.offset);
		fillDict(dict, pair, at.offset);
	}
	return dict;
}
function setFrom(typeName, source, at) {
	const set = new PickleSet(typeName);
	fillSet(set, itemsOf(source, at), at.offset);
	return set;
}
function itemsOf(source, at) {
	if (source === void 0) return [];
	if (source instanceof PickleList || source instanceof PickleTuple || source instanceof PickleSet) {
		at.charge(source.items.length);
		return source.items;
	}
	throw pickleError(`a container is made from ${kindOf(source)}`, at.offset);
}
function bytesFrom(args, at) {
	const [source] = args;
	if (source === void 0) return new PyBytes(new Uint8Array(0));
	if (source instanceof PyBytes) return source;
	if (args.length === 1) throw pickleError(`bytes are made from ${kindOf(source)} without an encoding`, at.offset);
	return encode(args, at);
}
function encode(args, at) {
	const [text, encoding = "utf-8"] = args;
	const name = typeof encoding === "string" ? encoding.toLowerCase().replaceAll(/[-_]/g, "") : "";
	const isUtf8 = name === "utf8";
	if (typeof text !== "string" || !(isUtf8 || name === "latin1" || name === "iso88591")) throw pickleError(`bytes are made from ${kindOf(text ?? null)} and the encoding ${JSON.stringify(name)}`, at.offset);
	at.charge(Math.ceil(text.length / 256));
	const bytes = isUtf8 ? encodeUtf8(text) : encodeLatin1(text);
	if (bytes !== void 0) return new PyBytes(bytes);
	throw pickleError(`a text that stands for bytes has characters that ${isUtf8 ? "UTF-8" : "latin-1"} lacks`, at.offset);
}
// src/checkpoint/torch/rebuild.ts
const REBUILDERS = {
	"torch._utils._rebuild_tensor": (args, at) => strided(args, at),
	"torch._utils._rebuild_tensor_v2": (args, at) => strided(args, at, { flags: args[6] }),
	"torch._utils._rebuild_tensor_v3": (args, at) => strided(args, at, {
		dtype: args[6] ?? null,
		flags: args[7]
	}),
	"torch._utils._rebuild_qtensor": (args, at) => quantized(args, at),
	"torch._utils._rebuild_parameter": (args, at) => parameter(args, at),
	"torch._utils._rebuild_parameter_with_state": (args, at) => parameter(args, at),
	"torch._utils._rebuild_sparse_tensor": (args, at) => sparse(args, at),
	"torch._utils._rebuild_nested_tensor": (args, at) => nested(args, at),
	"torch._utils._rebuild_meta_tensor_no_storage": (args, at) => meta(args, at),
	"torch._tensor._rebuild_from_type_v2": (args, at) => fromType(args, at),
	"torch._tensor._rebuild_from_type": (args, at) => fromType(args, at),
	"torch.nn.parameter.Parameter": (args, at) => parameter(args, at)
};
function requireShape(value, what, at) {
	const { offset } = at;
	if (!(value instanceof PickleTuple)) throw pickleError(`the ${what} of a tensor is no tuple`, offset);
	if (value.items.length > 64) throw pickleError(`a tensor has ${value.items.length} dimensions: the limit is 64`, offset);
	at.charge(Math.ceil(value.items.length / 8));
	return value.items.map((item) => {
		if (typeof item === "number" && item >= 0) return item;
		throw pickleError(`the ${what} of a tensor holds ${shown(item)}`, offset);
	});
}
function strided(args, at, { dtype: named, flags } = {}) {
	const { storage, storageOffset, shape, stride } = view(args, at);
	const dtype = named === void 0 ? storage.dtype : requireDtype(named, at.offset);
	if (flags instanceof PickleDict && flags.size > 0) return layered("conjugated", dtype, shape, at);
	at.charge(5);
	const requiresGrad = args[4] === true;
	return requireInside(new TorchTensor({
		layout: "strided",
		dtype,
		shape,
		stride,
		storageOffset,
		storage,
		requiresGrad
	}), at.offset);
}
function quantized(args, at) {
	const { storage, shape } = view(args, at);
	return layered("quantized", storage.dtype, shape, at);
}
function view(args, at) {
	const { offset } = at;
	const [storage, storageOffset] = args;
	if (!(storage instanceof TorchStorage)) throw pickleError(`a tensor is built over ${shown(storage)}, not over a storage`, offset);
	if (typeof storageOffset !== "number" || storageOffset < 0) throw pickleError(`a tensor begins at element ${shown(storageOffset)} of its storage`, offset);
	const shape = requireShape(args[2], "size", at);
	const stride = requireShape(args[3], "stride", at);
	if (shape.length !== stride.length) throw pickleError(`a tensor has ${shape.length} sizes and ${stride.length} strides`, offset);
	return {
		storage,
		storageOffset,
		shape,
		stride
	};
}
function requireInside(tensor, offset) {
	const { shape, stride, dtype, storage, storageOffset } = tensor;
	if (!Number.isSafeInteger(tensor.elements * dtype.size)) throw pickleError(`a tensor of shape (${shape.join(", ")}) is larger than any file`, offset);
	if (tensor.elements === 0 || storage === void 0) return tensor;
	const last = shape.reduce((sum, size, at) => sum + (size - 1) * stride[at], storageOffset);
	const capacity = Math.floor(storage.byteLength / dtype.size);
	if (last < capacity) return tensor;
	throw pickleError(`a tensor reaches to element ${last} of storage ${storage.key}, which has ${capacity}`, offset, "the file is damaged, or made to mislead");
}
function parameter(args, at) {
	const [data, requiresGrad] = args;
	if (!(data instanceof TorchTensor)) throw pickleError(`a Parameter wraps ${shown(data)}, not a tensor`, at.offset);
	at.charge(5);
	return data.with({
		requiresGrad: requiresGrad !== false,
		parameter: true
	});
}
function sparse(args, at) {
	const [, parts] = args;
	if (!(parts instanceof PickleTuple)) throw pickleError("a sparse tensor has no parts", at.offset);
	const tensors = parts.items.filter((part) => part instanceof TorchTensor);
	const values = tensors[tensors.length - 1];
	const size = parts.items.find((part) => part instanceof PickleTuple);
	if (values === void 0) throw pickleError("a sparse tensor has no values", at.offset);
	at.charge(parts.items.length);
	return layered("sparse", values.dtype, requireShape(size, "size", at), at);
}
function nested(args, at) {
	const [buffer] = args;
	if (!(buffer instanceof TorchTensor)) throw pickleError("a nested tensor has no buffer", at.offset);
	return layered("nested", buffer.dtype, buffer.shape, at);
}
function meta(args, at) {
	const shape = requireShape(args[1], "size", at);
	return layered("meta", requireDtype(args[0], at.offset), shape, at);
}
function layered(layout, dtype, shape, at) {
	at.charge(5);
	return requireInside(new TorchTensor({
		layout,
		dtype,
		shape,
		stride: [],
		storageOffset: 0,
		storage: void 0,
		requiresGrad: false
	}), at.offset);
}
function fromType(args, at) {
	const [build, subclass, inner] = args;
	if (!(build instanceof PickleGlobal) || build.builder === void 0 || !(inner instanceof PickleTuple)) throw pickleError(`a tensor subclass is built by ${shown(build)}`, at.offset);
	const tensor = build.builder(inner.items, at, "call");
	if (!(tensor instanceof TorchTensor)) throw pickleError("a tensor subclass is built of no tensor", at.offset);
	at.charge(5);
	return subclass instanceof PickleGlobal && subclass.kind !== "known" ? tensor.with({ subclass }) : tensor;
}
function requireDtype(value, offset) {
	if (value instanceof TorchDtype) return value;
	throw pickleError(`${shown(value)} stands where a dtype is needed`, offset);
}
function shown(value) {
	if (value === void 0) return "nothing";
	if (typeof value === "number" || typeof value === "bigint") return String(value);
	return value instanceof PickleGlobal ? value.qualifiedName : kindOf(value);
}
// src/checkpoint/torch/globals.ts
const KNOWN_NAMES = new Set([
	"torch.Tensor",
	...[
		"dict",
		"list",
		"int",
		"float"
	].map((type) => `builtins.${type}`),
	...[
		"Float",
		"Double",
		"Half",
		"BFloat16",
		"Long",
		"Int",
		"Short",
		"Char",
		"Byte",
		"Bool"
	].map((type) => `torch.${type}Tensor`),
	"torch.per_tensor_affine",
	"torch.per_tensor_symmetric",
	"torch.per_channel_affine",
	"torch.per_channel_symmetric",
	"torch.per_channel_affine_float_qparams",
	"mmengine.logging.history_buffer.HistoryBuffer",
	...[
		"min",
		"max",
		"mean",
		"current"
	].map((name) => `mmengine.logging.history_buffer.HistoryBuffer.${name}`)
]);
const BUILDERS = new Map([
	...Object.entries(PYTHON_BUILDERS),
	...Object.entries(NUMPY_BUILDERS),
	...Object.entries(REBUILDERS),
	["torch.Size", (args) => new PickleTuple(args[0] instanceof PickleTuple ? args[0].items : [], "torch.Size")],
	["torch.device", inert("torch", "device")],
	["torch.serialization._get_layout", inert("torch.serialization", "_get_layout")]
]);
var StorageClass = class extends PickleGlobal {
	dtype;
	constructor(module, name, dtype) {
		super(module, name, "known");
		this.dtype = dtype;
	}
};
var TorchHost = class {
	budget = new PickleBudget();
	uses = new Map();
	storages = new Map();
	#globals = new Map();
	#place;
	constructor(place = () => {}) {
		this.#place = place;
	}
	global(written, name, offset) {
		if (written.length + name.length > 1024) throw pickleError(`a name of ${written.length + name.length} characters`, offset);
		const module = presentModule(written);
		const full = `${module}.${name}`;
		const known = this.#globals.get(full);
		if (known !== void 0) return known;
		if (this.#globals.size === 1e4) throw pickleError(`the pickle names more than ${MAX_PICKLE_GLOBALS} globals`, offset);
		const global = meaningOf(module, name);
		this.#globals.set(full, global);
		const kind = global instanceof PickleGlobal ? global.kind : "known";
		this.uses.set(full, {
			name: full,
			kind,
			called: false,
			offset
		});
		return global;
	}
	noteCall(callee) {
		if (!(callee instanceof PickleGlobal)) return;
		const use = this.uses.get(callee.qualifiedName);
		if (use === void 0) return;
		use.called = true;
		if (callee.kind === "dangerous") use.kind = "dangerous";
	}
	persistent(id, offset) {
		if (id instanceof PickleTuple && textOf(id.items[0]) === "module") return id.items[1] ?? null;
		if (!(id instanceof PickleTuple) || textOf(id.items[0]) !== "storage") {
			const callee = id instanceof PickleTuple ? id.items[1] ?? null : null;
			return new PickleObject(callee, id, "persistent");
		}
		const [, storageClass, key, location, elements, viewed] = id.items;
		if (!(storageClass instanceof StorageClass)) throw pickleError("a storage has an unknown class", offset);
		const { dtype } = storageClass;
		const storage = this.#storage(key, dtype, bytesOf(elements, dtype, offset), textOf(location) ?? "cpu", offset);
		return viewed === void 0 || viewed === null ? storage : this.#view(storage, dtype, viewed, offset);
	}
	#storage(key, dtype, byteLength, location, offset) {
		const name = keyText(key, offset);
		const known = this.storages.get(name);
		if (known !== void 0) return known;
		const storage = new TorchStorage(name, dtype, byteLength, location);
		this.storages.set(name, storage);
		this.#place(storage, offset);
		return storage;
	}
	#view(root, dtype, viewed, offset) {
		const [key, start, elements] = viewed instanceof PickleTuple ? viewed.items : [];
		const name = `${root.key}[${keyText(key, offset)}]`;
		const known = this.storages.get(name);
		if (known !== void 0) return known;
		const from = bytesOf(start, dtype, offset);
		const byteLength = bytesOf(elements, dtype, offset);
		if (from + byteLength > root.byteLength) throw pickleError("a storage view reaches beyond its storage", offset);
		const storage = new TorchStorage(name, dtype, byteLength, root.location, {
			storage: root,
			offset: from
		});
		this.storages.set(name, storage);
		return storage;
	}
};
function bytesOf(elements, dtype, offset) {
	if (typeof elements === "number" && elements >= 0 && Number.isSafeInteger(elements * dtype.size)) return elements * dtype.size;
	throw pickleError(`a storage has ${String(elements)} elements`, offset);
}
function keyText(key, offset) {
	const name = typeof key === "number" || typeof key === "bigint" ? String(key) : textOf(key);
	if (name === void 0) throw pickleError("a storage has no key", offset);
	if (name.length > 1024) throw pickleError(`a storage has a key of ${name.length} characters`, offset);
	return name;
}
function textOf(value) {
	if (typeof value === "string") return value;
	return value instanceof PyBytes ? decodeLatin1(value.value) : void 0;
}
function meaningOf(module, name) {
	const full = `${module}.${name}`;
	const stored = module === "torch" || module.startsWith("torch.") ? storageDtype(name) : void 0;
	if (stored !== void 0) return new StorageClass(module, name, stored);
	const dtype = module === "torch" ? findDtype(name) : void 0;
	if (dtype !== void 0) return dtype;
	const builder = BUILDERS.get(full);
	if (builder !== void 0) return new PickleGlobal(module, name, "known", builder);
	const known = KNOWN_NAMES.has(full) || module === "torch" && isBareDtype(name);
	return new PickleGlobal(module, name, known ? "known" : dangerOf(module, name));
}
function storageDtype(name) {
	return name === "UntypedStorage" || name === "_UntypedStorage" ? dtypeOf("uint8") : dtypeOfStorage(name);
}
function inert(module, name) {
	const callee = new PickleGlobal(module, name, "known");
	return (args) => new PickleObject(callee, new PickleTuple(args), "call");
}
export { NeedMoreBytes as a, NumpyDtype as c, readPickle as i, TorchHost as n, PickleCursor as o, requireInside as r, NumpyArray as s, StorageClass as t };
