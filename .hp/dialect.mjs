import { n as MmdetConfigError } from "./errors.mjs";
// src/evaluate/modules/standardModules.ts
const STANDARD_MODULES = new Set("__future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bootsubprocess _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle _compression _contextvars _crypt _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5 _msi _multibytecodec _multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem _posixsubprocess _py_abc _pydecimal _pyio _queue _random _scproxy _sha1 _sha256 _sha3 _sha512 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _symtable _thread _threading_local _tkinter _tokenize _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi _zoneinfo abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo".split(" "));
const STANDARD_PACKAGES = new Set("asyncio collections concurrent ctypes curses dbm email encodings ensurepip html http idlelib importlib json lib2to3 logging multiprocessing pydoc_data re sqlite3 tkinter tomllib turtledemo unittest urllib venv wsgiref xml xmlrpc zoneinfo".split(" "));
// src/config/load/dialect.ts
const NOT_STANDARD = new Set("_collections_abc _dbm _frozen_importlib _frozen_importlib_external _gdbm _msi _overlapped _scproxy _sitebuiltins _winapi abc codecs distutils genericpath io msilib msvcrt nt ntpath os posixpath runpy site stat winreg winsound zipimport".split(" "));
function isBuiltinModule(name) {
	if (name.startsWith(".")) return false;
	if (name.startsWith("mmengine.config")) return true;
	const [root = ""] = name.split(".");
	return STANDARD_MODULES.has(root) && !NOT_STANDARD.has(root);
}
function isBaseAssignment(node) {
	const [target] = node.nodeType === "Assign" ? node.targets : [];
	return target?.nodeType === "Name" && target.id === "_base_";
}
function isLazyDialect(module) {
	let level = module.body;
	while (level.length > 0) {
		const next = [];
		for (const node of level) {
			const verdict = verdictOf(module, node);
			if (verdict !== void 0) return verdict;
			next.push(...innerStatements(node));
		}
		level = next;
	}
	return false;
}
function importThatDecides(module) {
	const node = module.body.find((one) => isBaseAssignment(one) || verdictOf(module, one) === true);
	if (node?.nodeType === "ImportFrom" && node.level > 0) return {
		node,
		why: "it is relative"
	};
	const [root = ""] = (node?.nodeType === "Import" ? node.names.map(({ name }) => name) : node?.nodeType === "ImportFrom" ? [node.module] : []).find((name) => name !== void 0 && !isBuiltinModule(name))?.split(".") ?? [];
	if (node === void 0 || root === "") return void 0;
	return {
		node,
		why: STANDARD_MODULES.has(root) ? `under Python 3.11 MMEngine does not know ${root} for a module of Python` : `${root} is no module of Python`
	};
}
function verdictOf(module, node) {
	switch (node.nodeType) {
		case "Assign": return isBaseAssignment(node) ? false : void 0;
		case "With":
			checkReadBase(module, node);
			return true;
		case "ImportFrom": return importsOutside(node) ? true : void 0;
		case "Import": return node.names.some(({ name }) => !isBuiltinModule(name)) ? true : void 0;
		default: return;
	}
}
function importsOutside({ level, module, names }) {
	if (level > 0) return true;
	if (module === "mmengine" && names.length === 1 && names[0]?.name === "Config") return false;
	return module !== void 0 && !isBuiltinModule(module);
}
function checkReadBase(module, node) {
	const expression = node.items[0]?.contextExpr;
	const isCall = expression.nodeType === "Call";
	if (isCall && expression.func.nodeType === "Name" && expression.func.id === "read_base") return;
	const stumbles = isCall && expression.func.nodeType !== "Name";
	throw new MmdetConfigError({
		code: "config-parse",
		message: "the only with statement of a config is `with read_base():`",
		span: module.spanOf(expression),
		pythonClass: stumbles ? "AttributeError" : "ConfigParsingError"
	});
}
function innerStatements(node) {
	const { body = [], orelse = [] } = node;
	return orelse.length === 0 ? body : [...body, ...orelse];
}
export { isBuiltinModule as a, STANDARD_PACKAGES as c, isBaseAssignment as i, importThatDecides as n, isLazyDialect as o, innerStatements as r, STANDARD_MODULES as s, checkReadBase as t };
