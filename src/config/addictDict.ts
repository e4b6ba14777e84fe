import { raise, refuse } from '../evaluate/exceptions.ts'
import { ENTRY_BYTES } from '../evaluate/limits.ts'
import type { Machine } from '../evaluate/machine.ts'
import { type Method, PyType } from '../evaluate/objects.ts'
import { isMember } from '../evaluate/operations/members.ts'
import { PyDict } from '../python/dict.ts'
import { pythonRepr } from '../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { Write } from '../python/write.ts'
import { ADDICT_DICT_METHODS, updateFrom } from './addictDictMethods.ts'
import { MergingDict, READ_ONLY } from './mergingDict.ts'

/** The dict of which one that does not exist yet would be an item. */
interface Place {
  readonly parent: AddictDict
  readonly key: PyValue
}

/**
 * addict's `Dict` (2.4.0), which MMEngine's ConfigDict is made of and gives for `config_dict | other`: a key that it does not have is
 * an empty Dict, which becomes an item once something is put into it.
 */
export class AddictDict extends MergingDict {
  isFrozen = false
  /** Whether `copy()` made it, which leaves out what a missing key asks for. */
  #isBare = false
  #place: Place | undefined

  /** `Dict(items)`: all dicts below are of the class, all lists and tuples new. */
  static from(items: PyDict): AddictDict {
    const made = new AddictDict()
    for (const { key, value, write } of items.entries()) made.set(key, hook(value), write)
    return made
  }

  override get typeName(): string {
    return 'Dict'
  }

  override get ownType(): PyType {
    return ADDICT_DICT_TYPE
  }

  override get methods(): Readonly<Record<string, Method<never>>> {
    return ADDICT_DICT_METHODS
  }

  override missing(key: PyValue): PyValue {
    if (this.#isBare) raise('AttributeError', "'Dict' object has no attribute '__frozen'")
    if (this.isFrozen) raise('KeyError', pythonRepr(key))
    const made = new AddictDict()
    made.#place = { parent: this, key }
    return made
  }

  override getAttribute(name: string): PyValue | undefined {
    if (isMember('dict', name) || HIDDEN.has(name)) return undefined
    const entry = this.entry(name)
    return entry === undefined ? this.missing(name) : entry.value
  }

  override setAttribute(_machine: Machine, name: string, value: PyValue, write: Write): void {
    if (CLASS_MEMBERS.has(name) || isMember('dict', name)) {
      raise('AttributeError', `'Dict' object attribute '${name}' is read-only`)
    }
    this.setItem(name, value, write)
  }

  override setItem(key: PyValue, value: PyValue, write: Write | undefined): void {
    if (this.isFrozen && !this.has(key)) raise('KeyError', pythonRepr(key))
    this.set(key, value, write)
    const place = this.#place
    this.#place = undefined
    place?.parent.setItem(place.key, this, write)
  }

  override emptyCopy(): AddictDict {
    return new AddictDict()
  }

  override shallowCopy(): AddictDict {
    const copy = new AddictDict()
    for (const { key, value, write } of this.entries()) copy.set(key, value, write)
    copy.#isBare = true
    return copy
  }

  override operate(machine: Machine, operator: string, other: PyValue, selfIsLeft: boolean): PyValue | undefined {
    if (operator === '|=' && !(other instanceof PyDict)) {
      updateFrom(machine, this, { positional: [other], nodes: [machine.at], keywords: undefined })
      return this
    }
    return operateMerging(machine, this, operator, other, selfIsLeft)
  }
}

/** addict's operators, which MMEngine's class has too. */
export function operateMerging(
  machine: Machine,
  self: MergingDict,
  operator: string,
  other: PyValue,
  selfIsLeft: boolean,
): PyValue | undefined {
  if (operator === '+' && selfIsLeft && self.size === 0) return other
  if (!(other instanceof PyDict)) return undefined
  if (operator === '|=' && selfIsLeft) {
    self.updateWith(other)
    return self
  }
  if (operator !== '|') return undefined
  const [left, right] = selfIsLeft ? [self, other] : [other, self]
  machine.allocate((left.size + right.size) * ENTRY_BYTES)
  const made = AddictDict.from(left)
  made.updateWith(right)
  return made
}

/** The class itself, as `type()` gives it. */
const ADDICT_DICT_TYPE = new PyType(
  'addict.addict.Dict',
  () => refuse('Dict(...) of addict is not evaluated'),
  (value) => value instanceof MergingDict,
)

function hook(value: PyValue): PyValue {
  if (value instanceof PyDict) return AddictDict.from(value)
  if (value instanceof PyList) return new PyList(value.items.map(hook), value.writes?.slice())
  return value instanceof PyTuple ? new PyTuple(value.items.map(hook), value.writes) : value
}

const CLASS_MEMBERS: ReadonlySet<string> = new Set(READ_ONLY)

/** Members that are not evaluated: they are no keys either. */
const HIDDEN: ReadonlySet<string> = new Set(['_hook', 'fromkeys', '__frozen', '__parent', '__key'])
