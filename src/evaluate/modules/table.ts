import type { PyValue } from '../../python/values.ts'
import { raise } from '../exceptions.ts'
import { PyModuleObject } from '../objects.ts'
import { COLLECTIONS } from './collections.ts'
import { COPY } from './copy.ts'
import { FUTURE } from './future.ts'
import { FUNCTOOLS, ITERTOOLS, OPERATOR } from './iteration.ts'
import { MATH } from './math.ts'
import { OS, OS_PATH } from './osPath.ts'
import { STANDARD_MODULES, STANDARD_PACKAGES } from './standardModules.ts'
import { TYPING } from './typing.ts'

/** Modules whose pure functions are known. Their other members are refused by name. */
const MODULES: Readonly<Record<string, Readonly<Record<string, PyValue>>>> = {
  collections: COLLECTIONS,
  copy: COPY,
  functools: FUNCTOOLS,
  itertools: ITERTOOLS,
  math: MATH,
  operator: OPERATOR,
  os: OS,
  'os.path': OS_PATH,
  posixpath: OS_PATH,
  __future__: FUTURE,
  typing: TYPING,
}

/** Whether a module is one whose pure functions are known. */
export function isPureModule(name: string): boolean {
  return Object.hasOwn(MODULES, name)
}

const made = new Map<string, PyModuleObject>()

/** The module that `import name` gives. */
export function importModule(name: string): PyValue {
  const known = made.get(name)
  if (known !== undefined) return known
  const members = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined
  const [root = name] = name.split('.')
  if (members === undefined && !STANDARD_MODULES.has(root)) {
    return raise('ModuleNotFoundError', `No module named '${root}'`)
  }
  if (members === undefined && root !== name && !STANDARD_PACKAGES.has(root)) {
    return raise('ModuleNotFoundError', `No module named '${name}'; '${root}' is not a package`)
  }
  const module = new PyModuleObject(name === 'posixpath' ? 'os.path' : name, members ?? {})
  made.set(name, module)
  return module
}
