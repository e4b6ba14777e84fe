import type { GlobalKind } from './values.ts'

/**
 * Modules of which every name can run code, touch files or reach the network when it is called. A checkpoint has no reason
 * to name one. The list only marks: nothing that a pickle names is ever imported or called here, in it or not.
 */
const DANGEROUS_MODULES: ReadonlySet<string> = new Set(
  `os posix nt sys subprocess shutil socket ssl ctypes importlib imp runpy pty platform code codeop commands popen2 pdb bdb
   trace timeit doctest profile cProfile webbrowser pickle _pickle cPickle dill cloudpickle joblib marshal shelve types inspect
   functools operator _operator threading _thread multiprocessing asyncio concurrent signal io _io tempfile pathlib glob fileinput
   urllib http ftplib smtplib poplib imaplib telnetlib xmlrpc requests httpx aiohttp pip setuptools distutils ensurepip venv
   site sysconfig zipimport pkgutil gc atexit resource mmap linecache idlelib pydoc antigravity`
    .split(/\s+/)
    .filter((name) => name !== ''),
)

/** Built-in functions that run code, or reach what runs code. */
const DANGEROUS_BUILTINS: ReadonlySet<string> = new Set([
  'eval',
  'exec',
  'execfile',
  'compile',
  'open',
  'file',
  'input',
  'breakpoint',
  '__import__',
  'getattr',
  'setattr',
  'delattr',
  'globals',
  'locals',
  'vars',
  'apply',
  'map',
  'filter',
  'reload',
  'memoryview',
  'type',
])

/** Names in modules that are harmless otherwise. */
const DANGEROUS_NAMES: ReadonlySet<string> = new Set([
  'torch.load',
  'torch.save',
  'torch.compile',
  'torch.serialization.load',
  'torch.storage._load_from_bytes',
  'numpy.load',
  'numpy.save',
  'numpy.fromfile',
  'numpy.testing._private.utils.runstring',
])

/** Classes of such modules that only hold values; training programs keep paths among their arguments. */
const HARMLESS_NAMES: ReadonlySet<string> = new Set([
  'pathlib.Path',
  'pathlib.PosixPath',
  'pathlib.WindowsPath',
  'pathlib.PurePath',
  'pathlib.PurePosixPath',
  'pathlib.PureWindowsPath',
  'types.SimpleNamespace',
])

/** Packages of which a part loads or runs code. */
const DANGEROUS_PREFIXES: readonly string[] = [
  'torch.hub',
  'torch.jit',
  'torch.utils.cpp_extension',
  'torch.distributed.rpc',
  'torch._inductor',
  'torch._dynamo',
  'numpy.f2py',
  'numpy.distutils',
  'mmengine.config.config.Config',
  'mmcv.utils.config.Config',
]

/** Whether a name, if Python called it, could run code. Names of Python 2 are asked for by their Python 3 names. */
export function dangerOf(module: string, name: string): Exclude<GlobalKind, 'known'> {
  const [root = ''] = module.split('.')
  const full = `${module}.${name}`
  if (HARMLESS_NAMES.has(full)) return 'unknown'
  if (DANGEROUS_MODULES.has(root)) return 'dangerous'
  const steps = name.split('.')
  if (root === 'builtins' && DANGEROUS_BUILTINS.has(steps[0] ?? '')) return 'dangerous'
  // A name leads on to what a module imports: `torch.serialization`, `os.system` is os.system.
  if (steps.some((step) => DANGEROUS_MODULES.has(step) || /^__\w+__$/.test(step))) return 'dangerous'
  if (DANGEROUS_NAMES.has(full)) return 'dangerous'
  return DANGEROUS_PREFIXES.some((prefix) => full === prefix || full.startsWith(`${prefix}.`)) ? 'dangerous' : 'unknown'
}

/** Python 2's names of modules, and what they are now (CPython Lib/_compat_pickle.py). */
const RENAMED_MODULES: Readonly<Record<string, string>> = {
  __builtin__: 'builtins',
  copy_reg: 'copyreg',
  cPickle: 'pickle',
  commands: 'subprocess',
  'torch.tensor': 'torch._tensor',
}

/** A module's present name. */
export function presentModule(module: string): string {
  return Object.hasOwn(RENAMED_MODULES, module) ? (RENAMED_MODULES[module] as string) : module
}
