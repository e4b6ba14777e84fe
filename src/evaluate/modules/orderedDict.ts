import type { DictEntry, PyDict } from '../../python/dict.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { spend } from '../../python/work.ts'
import type { Write } from '../../python/write.ts'
import { bind, type Signature } from '../callArguments.ts'
import { present, raise } from '../exceptions.ts'
import { ENTRY_BYTES } from '../limits.ts'
import { copyDict } from '../methods/copyDict.ts'
import { updateDict } from '../methods/dict.ts'
import { fromKeys } from '../methods/fromKeys.ts'
import { type Method, PyType } from '../objects.ts'
import { isTrue } from '../operations/truth.ts'
import { StandardDict } from './standardDict.ts'

/** `collections.OrderedDict`: a dict whose order counts and can be changed. */
export class OrderedDict extends StandardDict {
  /** How often an item came, went or moved. */
  #changes = 0

  override get typeName(): string {
    return 'OrderedDict'
  }

  override get ownType(): PyType {
    return ORDERED_DICT
  }

  override get methods(): Readonly<Record<string, Method<never>>> {
    return METHODS
  }

  override get isOrdered(): boolean {
    return true
  }

  override repr(print: (value: PyValue) => string, _plain: () => string, isOpen: boolean): string {
    if (isOpen) return '...'
    if (this.size === 0) return 'OrderedDict()'
    return `OrderedDict(${print(new PyList(Array.from(this.entries(), ({ key, value }) => new PyTuple([key, value]))))})`
  }

  override set(key: PyValue, value: PyValue, write?: Write): void {
    const { size } = this
    super.set(key, value, write)
    if (this.size !== size) this.#changes++
  }

  override delete(key: PyValue): boolean {
    const wasThere = super.delete(key)
    if (wasThere) this.#changes++
    return wasThere
  }

  override clear(): void {
    super.clear()
    this.#changes++
  }

  override emptyCopy(): OrderedDict {
    return new OrderedDict()
  }

  override turns(): Iterator<DictEntry, undefined> {
    return this.#turns(this.entries(), this.#changes)
  }

  /** The next entry is known before the loop's body runs: a change after the last one is not noticed. */
  *#turns(entries: Iterator<DictEntry>, changes: number): Generator<DictEntry, undefined> {
    for (let next = entries.next(); next.done !== true; ) {
      if (this.#changes !== changes) raise('RuntimeError', 'OrderedDict mutated during iteration')
      const { value } = next
      next = entries.next()
      yield value
    }
    return undefined
  }

  /** Moves the item of a key that it has behind all others, or before them. */
  move(key: PyValue, toEnd: boolean): void {
    const entries = [...this.entries()]
    spend(entries.length)
    const own = this.entry(key) as DictEntry
    if (own === entries[toEnd ? entries.length - 1 : 0]) return
    const others = entries.filter((entry) => entry !== own)
    this.clear()
    for (const entry of toEnd ? [...others, own] : [own, ...others]) this.set(entry.key, entry.value, entry.write)
  }
}

const BY_KEY: Signature = { name: 'OrderedDict', parameters: ['key', 'default'], required: 1, positionalOnly: 0 }
const TO_END: Signature = { name: 'move_to_end', parameters: ['key', 'last'], required: 1, positionalOnly: 0 }
const AT_END: Signature = { name: 'popitem', parameters: ['last'], required: 0, positionalOnly: 0 }

/** Where `OrderedDict` differs from `dict`: arguments by keyword, and the order. */
const METHODS = {
  copy: copyDict,
  move_to_end: (_machine, self, call) => {
    const [key, last = true] = bind(call, TO_END) as [PyValue, PyValue | undefined]
    if (!self.has(key)) raise('KeyError', quotedRepr(key))
    self.move(key, isTrue(last))
    return null
  },
  pop: (_machine, self, call) => {
    const [key, fallback] = bind(call, { ...BY_KEY, name: 'pop' }) as [PyValue, PyValue | undefined]
    const entry = self.entry(key)
    if (entry === undefined) return present(fallback, () => raise('KeyError', quotedRepr(key)))
    self.delete(key)
    return entry.value
  },
  popitem: (_machine, self, call) => {
    const [last = true] = bind(call, AT_END)
    const entries = [...self.entries()]
    spend(entries.length)
    const entry = entries[isTrue(last) ? entries.length - 1 : 0]
    if (entry === undefined) return raise('KeyError', "'dictionary is empty'")
    self.delete(entry.key)
    return new PyTuple([entry.key, entry.value], [undefined, entry.write])
  },
  setdefault: (machine, self, call) => {
    const [key, fallback = null] = bind(call, { ...BY_KEY, name: 'setdefault' }) as [PyValue, PyValue | undefined]
    const entry = self.entry(key)
    if (entry !== undefined) return entry.value
    machine.allocate(ENTRY_BYTES)
    self.set(key, fallback, machine.write(call.nodes[1] ?? machine.at, fallback))
    return fallback
  },
} satisfies Readonly<Record<string, Method<OrderedDict>>>

/** The class itself. */
export const ORDERED_DICT: PyType = new PyType(
  'collections.OrderedDict',
  (machine, call) => {
    const made = new OrderedDict()
    updateDict(machine, made, call, 'OrderedDict')
    return made
  },
  (value) => value instanceof OrderedDict,
  { fromkeys: fromKeys((): PyDict => new OrderedDict(), 0) },
)
