import type { PyDict } from '../../python/dict.ts'
import type { PyValue } from '../../python/values.ts'
import type { Write } from '../../python/write.ts'
import { raise } from '../exceptions.ts'
import { ENTRY_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import { copyDict } from '../methods/copyDict.ts'
import { updateDict } from '../methods/dict.ts'
import { fromKeys } from '../methods/fromKeys.ts'
import { type Method, PyType } from '../objects.ts'
import { apply, isCallable } from '../operations/call.ts'
import { StandardDict } from './standardDict.ts'

/** `collections.defaultdict`: a key that it does not have gets what its factory makes. */
class DefaultDict extends StandardDict {
  #factory: PyValue

  constructor(factory: PyValue) {
    super()
    this.#factory = factory
  }

  override get typeName(): string {
    return 'defaultdict'
  }

  override get ownType(): PyType {
    return DEFAULT_DICT
  }

  override get methods(): Readonly<Record<string, Method<never>>> {
    return METHODS
  }

  override getAttribute(name: string): PyValue | undefined {
    return name === 'default_factory' ? this.#factory : undefined
  }

  override setAttribute(machine: Machine, name: string, value: PyValue, write: Write): void {
    if (name === 'default_factory') this.#factory = value
    else super.setAttribute(machine, name, value, write)
  }

  override missing(key: PyValue, machine: Machine): PyValue | undefined {
    if (this.#factory === null) return undefined
    const value = apply(machine, this.#factory)
    machine.allocate(ENTRY_BYTES)
    this.set(key, value, machine.write(machine.at, value))
    return value
  }

  override repr(print: (value: PyValue) => string, plain: () => string, isOpen: boolean): string {
    return `defaultdict(${print(this.#factory)}, ${super.repr(print, plain, isOpen)})`
  }

  override emptyCopy(): DefaultDict {
    return new DefaultDict(this.#factory)
  }
}

const METHODS = {
  copy: copyDict,
} satisfies Readonly<Record<string, Method<DefaultDict>>>

/** The class itself. */
export const DEFAULT_DICT: PyType = new PyType(
  'collections.defaultdict',
  (machine, call) => {
    const [factory = null, ...positional] = call.positional
    if (factory !== null && !isCallable(factory)) raise('TypeError', 'first argument must be callable or None')
    const made = new DefaultDict(factory)
    updateDict(machine, made, { ...call, positional, nodes: call.nodes.slice(1) }, 'defaultdict')
    return made
  },
  (value) => value instanceof DefaultDict,
  { fromkeys: fromKeys((): PyDict => new DefaultDict(null)) },
)
