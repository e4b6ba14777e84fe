import { PyDict } from '../python/dict.ts'
import { CustomDict } from '../python/evaluate/customDict.ts'
import { raise, refuse } from '../python/evaluate/exceptions.ts'
import { ENTRY_BYTES } from '../python/evaluate/limits.ts'
import type { Machine } from '../python/evaluate/machine.ts'
import type { Method, PyType } from '../python/evaluate/objects.ts'
import { isTrue } from '../python/evaluate/operations/truth.ts'
import { aPyType } from '../python/hash.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { type Write, writeOver } from '../python/write.ts'
import { CONFIG_DICT_METHODS } from './configDictMethods.ts'
import { engineClass } from './engineClass.ts'

/**
 * MMEngine's `ConfigDict` (0.10.7): keys are attributes too, dicts put into it become of its kind, lists and tuples are copied
 * as they are put in, and `update` reaches into nested dicts. What a config sees as `_base_`.
 */
export class ConfigDict extends CustomDict {
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
    if (READ_ONLY.has(name)) raise('AttributeError', `'Dict' object attribute '${name}' is read-only`)
    this.setItem(name, value, write)
  }

  override deleteAttribute(name: string): boolean {
    if (!this.delete(name)) raise('KeyError', `'${name}'`)
    return true
  }

  override setItem(key: PyValue, value: PyValue, write: Write | undefined): void {
    this.set(key, hook(value), write)
  }

  override emptyCopy(): ConfigDict {
    return new ConfigDict()
  }

  /** `ConfigDict.update`: dicts are merged key by key, everything else is replaced. */
  updateWith(other: PyDict): void {
    for (const { key, value, write } of [...other.entries()]) {
      const entry = this.entry(key)
      if (entry?.value instanceof PyDict && value instanceof PyDict) {
        updateNested(entry.value, value)
        this.set(key, entry.value, writeOver(write, entry.write))
      } else this.setItem(key, value, writeOver(write, entry?.write))
    }
  }

  override operate(operator: string, other: PyValue, selfIsLeft: boolean): PyValue | undefined {
    // addict: an empty dict plus anything is the other.
    if (operator === '+' && selfIsLeft && this.size === 0) return other
    if (!(other instanceof PyDict)) return undefined
    if (operator === '|=' && selfIsLeft) {
      this.updateWith(other)
      return this
    }
    if (operator !== '|') return undefined
    const [left, right] = selfIsLeft ? [this, other] : [other, this]
    // addict copies all dicts of the left operand.
    const made = plainCopy(left)
    unite(made, right)
    return made
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

/** addict's `update`: what it puts in is not copied. */
function unite(target: PyDict, source: PyDict): void {
  for (const { key, value, write } of [...source.entries()]) {
    const entry = target.entry(key)
    if (entry?.value instanceof PyDict && value instanceof PyDict) unite(entry.value, value)
    else target.set(key, value, writeOver(write, entry?.write))
  }
}

/** A copy of a dict in which every dict, list and tuple is a copy too. */
function plainCopy(dict: PyDict): ConfigDict {
  const made = new ConfigDict()
  for (const { key, value, write } of dict.entries()) made.set(key, copyValue(value), write)
  return made
}

function copyValue(value: PyValue): PyValue {
  if (value instanceof PyDict) return plainCopy(value)
  if (value instanceof PyList) return new PyList(value.items.map(copyValue), value.writes?.slice())
  return value instanceof PyTuple ? new PyTuple(value.items.map(copyValue), value.writes) : value
}

function updateNested(target: PyDict, source: PyDict): void {
  if (target instanceof ConfigDict) target.updateWith(source)
  else for (const { key, value, write } of source.entries()) target.set(key, value, write)
}

/** What putting a value into a ConfigDict makes of it: plain dicts become ConfigDicts, lists and tuples are copied. */
export function hook(value: PyValue): PyValue {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof PyList) return new PyList(value.items.map(hook), value.writes?.slice())
  if (value instanceof PyTuple) return new PyTuple(value.items.map(hook), value.writes)
  return value instanceof PyDict && !(value instanceof CustomDict) ? ConfigDict.from(value) : value
}

/** What every ConfigDict has besides the methods that are evaluated, whatever its keys are. */
const OWN_MEMBERS: ReadonlySet<string> = new Set(['lazy', 'build_lazy', '_hook', '_to_lazy_dict'])

/** Attributes of the class itself, which addict does not let an object replace. */
const READ_ONLY: ReadonlySet<string> = new Set(
  (
    'lazy get pop update build_lazy values items merge to_dict copy deepcopy setdefault freeze unfreeze clear fromkeys keys ' +
    'popitem _hook _to_lazy_dict'
  ).split(' '),
)
