import { CustomDict } from '../evaluate/customDict.ts'
import { raise, refuse } from '../evaluate/exceptions.ts'
import { ENTRY_BYTES } from '../evaluate/limits.ts'
import type { Machine } from '../evaluate/machine.ts'
import { OrderedDict } from '../evaluate/modules/orderedDict.ts'
import type { Method, PyType } from '../evaluate/objects.ts'
import { isTrue } from '../evaluate/operations/truth.ts'
import { PyDict } from '../python/dict.ts'
import { aPyType } from '../python/hash.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { Write } from '../python/write.ts'
import { operateMerging } from './addictDict.ts'
import { CONFIG_DICT_METHODS } from './configDictMethods.ts'
import { engineClass } from './engineClass.ts'
import { MergingDict, READ_ONLY } from './mergingDict.ts'

/**
 * MMEngine's `ConfigDict` (0.10.7): keys are attributes too, dicts put into it become of its kind, lists and tuples are copied
 * as they are put in, and `update` reaches into nested dicts. What a config sees as `_base_`.
 */
export class ConfigDict extends MergingDict {
  /** The scope of an external base, which the object knows as an attribute; undefined where there is no such attribute. */
  readonly scope: string | null | undefined

  constructor(scope?: string | null) {
    super()
    this.scope = scope
  }

  /** `ConfigDict(items)`. */
  static from(items: PyDict, scope?: string | null): ConfigDict {
    const made = new ConfigDict(scope)
    for (const { key, value, write } of items.entries()) made.setItem(key, value, write)
    return made
  }

  override get typeName(): string {
    return 'ConfigDict'
  }

  override get ownType(): PyType {
    return CONFIG_DICT_TYPE
  }

  override get methods(): Readonly<Record<string, Method<never>>> {
    return CONFIG_DICT_METHODS
  }

  override getAttribute(name: string): PyValue | undefined {
    if (name === 'scope' && this.scope !== undefined) return this.scope
    if (OWN_MEMBERS.has(name)) refuse(`the attribute ${name} of a ConfigDict is not evaluated`)
    return this.get(name)
  }

  override setAttribute(_machine: Machine, name: string, value: PyValue, write: Write): void {
    if (CLASS_MEMBERS.has(name)) raise('AttributeError', `'Dict' object attribute '${name}' is read-only`)
    this.setItem(name, value, write)
  }

  override setItem(key: PyValue, value: PyValue, write: Write | undefined): void {
    this.set(key, hook(value), write)
  }

  override emptyCopy(): ConfigDict {
    return new ConfigDict()
  }

  override operate(machine: Machine, operator: string, other: PyValue, selfIsLeft: boolean): PyValue | undefined {
    return operateMerging(machine, this, operator, other, selfIsLeft)
  }
}

/** The class itself, as `type()` gives it. */
export const CONFIG_DICT_TYPE = engineClass(
  'ConfigDict',
  'config',
  (value) => value instanceof ConfigDict,
  (machine, call) => {
    const made = new ConfigDict()
    for (const source of [...call.positional, call.keywords]) {
      if (source === undefined || !isTrue(source)) continue
      if (!(source instanceof PyDict)) refuse(`ConfigDict() of ${aPyType(source)} is not evaluated`)
      machine.allocate(source.size * ENTRY_BYTES)
      for (const { key, value, write } of source.entries()) made.setItem(key, value, write)
    }
    return made
  },
)

/** What putting a value into a ConfigDict makes of it: plain dicts become ConfigDicts, lists and tuples are copied. */
export function hook(value: PyValue): PyValue {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof PyList) return new PyList(value.items.map(hook), value.writes?.slice())
  if (value instanceof PyTuple) return new PyTuple(value.items.map(hook), value.writes)
  return value instanceof PyDict && isPlain(value) ? ConfigDict.from(value) : value
}

/** MMEngine makes ConfigDicts of dicts and OrderedDicts, not of other kinds. */
function isPlain(dict: PyDict): boolean {
  return !(dict instanceof CustomDict) || dict instanceof OrderedDict
}

/** What every ConfigDict has besides the methods that are evaluated, whatever its keys are. */
const OWN_MEMBERS: ReadonlySet<string> = new Set(['lazy', 'build_lazy', '_hook', '_to_lazy_dict'])

/** Attributes of the class itself, which addict does not let an object replace. */
const CLASS_MEMBERS: ReadonlySet<string> = new Set([...READ_ONLY, 'lazy', 'build_lazy', 'merge', '_to_lazy_dict'])
