import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { basename, dirname, isAbsolute, joinPaths, normalizePath, splitExtension } from '../../python/posixPath.ts'
import { PySet } from '../../python/set.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES, step } from '../../python/workBudget.ts'
import { bind, type CallArguments, takesNoKeywords } from '../callArguments.ts'
import { CustomDict } from '../customDict.ts'
import { raise } from '../exceptions.ts'
import { PyBuiltin, PyIterator, PyModuleObject, PyObject, PyType } from '../objects.ts'
import { deepCopy } from '../operations/deepCopy.ts'
import { asIndex } from '../operations/indices.ts'
import { type Int, moduloInts, subtractInts } from '../operations/integer.ts'
import { asFloat, asInt, truncate } from '../operations/numbers.ts'
import { collect, iterate, turns } from '../operations/protocols.ts'
import { STANDARD_MODULES, STANDARD_PACKAGES } from './standardModules.ts'

const only = (call: CallArguments, name: string): PyValue => bind(call, { name, parameters: ['x'] })[0] as PyValue

const COPY_SIGNATURE = { parameters: ['x', 'memo'], required: 1, positionalOnly: 0 }

/** The module `copy`. */
const COPY: Readonly<Record<string, PyValue>> = {
  copy: new PyBuiltin('copy', (call) => copy(bind(call, { ...COPY_SIGNATURE, name: 'copy' })[0] as PyValue), false),
  deepcopy: new PyBuiltin(
    'deepcopy',
    (call) => deepCopy(bind(call, { ...COPY_SIGNATURE, name: 'deepcopy' })[0] as PyValue),
    false,
  ),
}

/** Python's `copy.copy`: a new container, the same items. */
function copy(value: PyValue): PyValue {
  if (value instanceof PyList) return new PyList(value.items.slice(), value.writes?.slice())
  if (value instanceof PySet) return value.like(value.values())
  if (value instanceof CustomDict) return value.shallowCopy()
  return value instanceof PyDict ? value.copy() : value
}

type Items = Generator<PyValue, undefined>

/** What of `itertools` public configs use: chain; product is its sister. */
const ITERTOOLS: Readonly<Record<string, PyValue>> = {
  chain: new PyType(
    'itertools.chain',
    (call) => {
      takesNoKeywords(call, 'chain')
      return new PyIterator('chain', chained(call.positional))
    },
    undefined,
    {
      from_iterable: new PyBuiltin('from_iterable', (call) => {
        const sources = new PyIterator('iterator', iterate(only(call, 'from_iterable')))
        return new PyIterator('chain', chained(turns(sources)))
      }),
    },
  ),
  product: new PyType('itertools.product', (call) => {
    for (const { key } of call.keywords?.entries() ?? []) {
      if (key !== 'repeat') raise('TypeError', `'${String(key)}' is an invalid keyword argument for product()`)
    }
    const count = asIndex(call.keywords?.get('repeat') ?? 1)
    if (count < 0) raise('ValueError', 'repeat argument cannot be negative')
    const pools = count === 0 ? [] : call.positional.map((source) => collect(source))
    allocate(count * pools.length * ITEM_BYTES)
    return new PyIterator('product', product(Array.from({ length: count }, () => pools).flat()))
  }),
}

function* chained(sources: Iterable<PyValue>): Items {
  for (const source of sources) yield* turns(source)
  return undefined
}

function* product(pools: readonly (readonly PyValue[])[], row: readonly PyValue[] = []): Items {
  step()
  const pool = pools[row.length]
  if (pool === undefined) yield new PyTuple(row)
  else for (const item of pool) yield* product(pools, [...row, item])
  return undefined
}

function real(value: PyValue): number {
  return asFloat(value) ?? raise('TypeError', `must be real number, not ${pyTypeName(value)}`)
}

/** `floor` and `ceil`; ints are returned unchanged. */
function rounding(name: string, round: (value: number) => number): PyBuiltin {
  return new PyBuiltin(name, (call) => {
    const value = only(call, name)
    return asInt(value) ?? truncate(round(real(value)))
  })
}

function testing(name: string, test: (value: number) => boolean): PyBuiltin {
  return new PyBuiltin(name, (call) => test(real(only(call, name))))
}

/** What of `math` is exact, so that every machine gives the same. */
const MATH: Readonly<Record<string, PyValue>> = {
  ceil: rounding('ceil', Math.ceil),
  e: new PyFloat(Math.E),
  floor: rounding('floor', Math.floor),
  gcd: new PyBuiltin('gcd', (call) => {
    takesNoKeywords(call, 'gcd')
    return call.positional.map(wholeNumber).reduce(greatestDivisor, 0)
  }),
  inf: new PyFloat(Number.POSITIVE_INFINITY),
  isinf: testing('isinf', (value) => Math.abs(value) === Number.POSITIVE_INFINITY),
  isnan: testing('isnan', Number.isNaN),
  nan: new PyFloat(Number.NaN),
  pi: new PyFloat(Math.PI),
  sqrt: new PyBuiltin('sqrt', (call) => {
    const value = real(only(call, 'sqrt'))
    return value < 0 ? raise('ValueError', 'math domain error') : new PyFloat(Math.sqrt(value))
  }),
  tau: new PyFloat(2 * Math.PI),
}

function wholeNumber(value: PyValue): Int {
  return asInt(value) ?? raise('TypeError', `'${pyTypeName(value)}' object cannot be interpreted as an integer`)
}

function greatestDivisor(left: Int, right: Int): Int {
  let [one, other] = [left, right].map((value) => (value < 0 ? subtractInts(0, value) : value)) as [Int, Int]
  while (Number(other) !== 0) [one, other] = [other, moduloInts(one, other)]
  return one
}

function ofPath(name: string, compute: (path: string) => PyValue): PyBuiltin {
  const run = (call: CallArguments) =>
    compute(textOf(bind(call, { name, parameters: ['path'], positionalOnly: 0 })[0] as PyValue))
  return new PyBuiltin(name, run, false)
}

function textOf(value: PyValue): string {
  if (typeof value === 'string') return value
  return raise('TypeError', `expected str, bytes or os.PathLike object, not ${pyTypeName(value)}`)
}

/** The part of `os.path` that only looks at the text of a path. */
const OS_PATH: Readonly<Record<string, PyValue>> = {
  basename: ofPath('basename', basename),
  dirname: ofPath('dirname', dirname),
  isabs: ofPath('isabs', isAbsolute),
  join: new PyBuiltin('join', (call) => joinPaths(...call.positional.map(textOf)), false),
  normpath: ofPath('normpath', normalizePath),
  sep: '/',
  split: ofPath('split', (path) => new PyTuple([dirname(path), basename(path)])),
  splitext: ofPath('splitext', (path) => new PyTuple([...splitExtension(path)])),
}

/** A name of `typing` or `__future__`, which is for annotations only. */
class NameOnly extends PyObject {
  override get typeName(): string {
    return '_SpecialForm'
  }

  override get printable(): boolean {
    return true
  }
}

const named = (module: string, names: string): Readonly<Record<string, PyValue>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, new NameOnly(`${module}.${name}`)]))

/** Modules whose pure functions are known. Their other members are refused by name. */
const MODULES: Readonly<Record<string, Readonly<Record<string, PyValue>>>> = {
  copy: COPY,
  itertools: ITERTOOLS,
  math: MATH,
  os: { path: new PyModuleObject('os.path', OS_PATH), sep: '/' },
  'os.path': OS_PATH,
  __future__: { annotations: new NameOnly("_Feature((3, 7, 0, 'beta', 1), None, 16777216)") },
  typing: named('typing', 'Any Callable Dict Iterable List Optional Sequence Set Tuple Type Union'),
}

/** Whether a module is one whose pure functions are known. */
export function isPureModule(name: string): boolean {
  return Object.hasOwn(MODULES, name)
}

/** A member of such a module; undefined for one that is not evaluated, or not there. */
export function pureMember(module: string, name: string): PyValue | undefined {
  const members = Object.hasOwn(MODULES, module) ? MODULES[module] : undefined
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined
}

const made = new Map<string, PyModuleObject>()

/** What registers classes is imported by MMEngine itself; a type is a text in a config. */
const OWN_MODULE =
  "name it in custom_imports = dict(imports=[...]), and write its classes as texts, type='Name', its values as they are"

/** The module that `import name` gives. */
export function importModule(name: string): PyValue {
  const known = made.get(name)
  if (known !== undefined) return known
  const members = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined
  const [root = name] = name.split('.')
  if (members === undefined && !STANDARD_MODULES.has(root)) {
    return raise('ModuleNotFoundError', `the module ${root} is not imported: nothing of a config is run`, OWN_MODULE)
  }
  if (members === undefined && root !== name && !STANDARD_PACKAGES.has(root)) {
    return raise('ModuleNotFoundError', `No module named '${name}'; '${root}' is not a package`)
  }
  const module = new PyModuleObject(name, members ?? {})
  made.set(name, module)
  return module
}
