import { t as CONTROL_ESCAPES } from "./controlEscapes.mjs";
import { s as PickleOpaque } from "./tensor.mjs";
import { i as pickleError } from "./problems.mjs";
// src/checkpoint/torch/dtypes.ts
const DTYPES = {
	float64: {
		size: 8,
		storage: "DoubleStorage",
		safetensors: "F64"
	},
	float32: {
		size: 4,
		storage: "FloatStorage",
		safetensors: "F32"
	},
	float16: {
		size: 2,
		storage: "HalfStorage",
		safetensors: "F16"
	},
	bfloat16: {
		size: 2,
		storage: "BFloat16Storage",
		safetensors: "BF16"
	},
	int64: {
		size: 8,
		storage: "LongStorage",
		safetensors: "I64"
	},
	int32: {
		size: 4,
		storage: "IntStorage",
		safetensors: "I32"
	},
	int16: {
		size: 2,
		storage: "ShortStorage",
		safetensors: "I16"
	},
	int8: {
		size: 1,
		storage: "CharStorage",
		safetensors: "I8"
	},
	uint8: {
		size: 1,
		storage: "ByteStorage",
		safetensors: "U8"
	},
	bool: {
		size: 1,
		storage: "BoolStorage",
		safetensors: "BOOL"
	},
	complex128: {
		size: 16,
		storage: "ComplexDoubleStorage",
		swap: 8
	},
	complex64: {
		size: 8,
		storage: "ComplexFloatStorage",
		swap: 4
	},
	qint8: {
		size: 1,
		storage: "QInt8Storage"
	},
	qint32: {
		size: 4,
		storage: "QInt32Storage"
	},
	quint8: {
		size: 1,
		storage: "QUInt8Storage"
	},
	quint4x2: {
		size: 1,
		storage: "QUInt4x2Storage"
	},
	quint2x4: {
		size: 1,
		storage: "QUInt2x4Storage"
	},
	uint16: {
		size: 2,
		safetensors: "U16"
	},
	uint32: {
		size: 4,
		safetensors: "U32"
	},
	uint64: {
		size: 8,
		safetensors: "U64"
	},
	complex32: {
		size: 4,
		swap: 2
	},
	float8_e4m3fn: {
		size: 1,
		safetensors: "F8_E4M3"
	},
	float8_e4m3fnuz: {
		size: 1,
		safetensors: "F8_E4M3FNUZ"
	},
	float8_e5m2: {
		size: 1,
		safetensors: "F8_E5M2"
	},
	float8_e5m2fnuz: {
		size: 1,
		safetensors: "F8_E5M2FNUZ"
	},
	float8_e8m0fnu: { size: 1 },
	float4_e2m1fn_x2: { size: 1 },
	bits8: { size: 1 },
	bits16: { size: 2 },
	bits1x8: { size: 1 },
	bits2x4: { size: 1 },
	bits4x2: { size: 1 }
};
const BARE_DTYPE = /^u?int[1-7]$/;
var TorchDtype = class extends PickleOpaque {
	name;
	size;
	storageClass;
	safetensors;
	swap;
	typeName = "torch.dtype";
	constructor(name, facts) {
		super();
		this.name = name;
		this.size = facts.size;
		this.storageClass = facts.storage;
		this.safetensors = facts.safetensors;
		this.swap = facts.swap ?? facts.size;
	}
	setState(_state, offset) {
		throw pickleError("a dtype takes no state", offset);
	}
};
const BY_NAME = new Map(Object.entries(DTYPES).map(([name, facts]) => [name, new TorchDtype(name, facts)]));
const BY_STORAGE = new Map([...BY_NAME.values()].flatMap((dtype) => dtype.storageClass === void 0 ? [] : [[dtype.storageClass, dtype]]));
const BY_SAFETENSORS = new Map([
	...[...BY_NAME.values()].flatMap((dtype) => dtype.safetensors === void 0 ? [] : [[dtype.safetensors, dtype]]),
	["C64", dtypeOf("complex64")],
	["F8_E8M0", dtypeOf("float8_e8m0fnu")]
]);
function dtypeOf(name) {
	return BY_NAME.get(name);
}
function findDtype(name) {
	return BY_NAME.get(name);
}
function dtypeOfStorage(storageClass) {
	return BY_STORAGE.get(storageClass);
}
function dtypeOfSafetensors(name) {
	return BY_SAFETENSORS.get(name);
}
function isBareDtype(name) {
	return BARE_DTYPE.test(name);
}
// src/checkpoint/pickle/text.ts
const utf8 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const latin1 = new TextDecoder("latin1");
function decodeUtf8(bytes) {
	try {
		return utf8.decode(bytes);
	} catch {
		return decodeWithSurrogates(bytes);
	}
}
function decodeWithSurrogates(bytes) {
	let text = "";
	let from = 0;
	for (let at = 0; at + 2 < bytes.length; at++) {
		if (bytes[at] !== 237 || (bytes[at + 1] & 224) !== 160) continue;
		if ((bytes[at + 2] & 192) !== 128) return void 0;
		const before = tryUtf8(bytes.subarray(from, at));
		if (before === void 0) return void 0;
		const unit = 53248 | (bytes[at + 1] & 63) << 6 | bytes[at + 2] & 63;
		text += before + String.fromCharCode(unit);
		from = at + 3;
		at += 2;
	}
	const rest = tryUtf8(bytes.subarray(from));
	return from === 0 || rest === void 0 ? void 0 : text + rest;
}
function tryUtf8(bytes) {
	try {
		return utf8.decode(bytes);
	} catch {
		return;
	}
}
function decodeLatin1(bytes) {
	if (!bytes.some((byte) => byte >= 128 && byte <= 159)) return latin1.decode(bytes);
	let text = "";
	for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
	return text;
}
function encodeLatin1(text) {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit > 255) return void 0;
		bytes[at] = unit;
	}
	return bytes;
}
function encodeUtf8(text) {
	return /\p{Surrogate}/u.test(text) ? void 0 : new TextEncoder().encode(text);
}
function unescapeString(text) {
	return text.replace(/\\(x[0-9a-fA-F]{2}|[0-7]{1,3}|[\s\S])/g, (whole, body) => {
		if (body[0] === "x") return String.fromCharCode(Number.parseInt(body.slice(1), 16));
		if (/^[0-7]/.test(body)) return String.fromCharCode(Number.parseInt(body, 8) & 255);
		return ESCAPES.get(body) ?? whole;
	});
}
function unescapeUnicode(text) {
	return text.replace(/\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/g, (whole, body) => {
		const code = Number.parseInt(body.slice(1), 16);
		return code > 1114111 ? whole : String.fromCodePoint(code);
	});
}
const ESCAPES = new Map(Object.entries({
	"\\": "\\",
	"'": "'",
	"\"": "\"",
	"\n": "",
	...CONTROL_ESCAPES
}));
// src/checkpoint/torch/storage.ts
var TorchStorage = class extends PickleOpaque {
	key;
	dtype;
	byteLength;
	location;
	#place;
	typeName = "torch.storage";
	root;
	constructor(key, dtype, byteLength, location, root) {
		super();
		this.root = root;
		this.key = key;
		this.dtype = dtype;
		this.byteLength = byteLength;
		this.location = location;
	}
	get place() {
		if (this.root === void 0) return this.#place;
		const { place } = this.root.storage;
		return place && {
			...place,
			offset: place.offset + this.root.offset,
			crc32: void 0
		};
	}
	set place(place) {
		this.#place = place;
	}
	setState(_state, offset) {
		throw pickleError("a storage takes no state", offset);
	}
};
export { encodeUtf8 as a, TorchDtype as c, dtypeOfStorage as d, findDtype as f, encodeLatin1 as i, dtypeOf as l, decodeLatin1 as n, unescapeString as o, isBareDtype as p, decodeUtf8 as r, unescapeUnicode as s, TorchStorage as t, dtypeOfSafetensors as u };
