import { PyDict } from '../../python/dict.ts'
import { PyTuple, type PyValue } from '../../python/values.ts'
import type { SyntaxNode } from '../../syntax/ast.ts'
import type { CallArguments } from '../callArguments.ts'
import { raise, refuse } from '../exceptions.ts'
import { ENTRY_BYTES } from '../limits.ts'
import type { Machine } from '../machine.ts'
import { PyBoundMethod, PyBuiltin, PyObject, PyType, PyUserFunction } from '../objects.ts'
import { callValue, isCallable } from '../operations/call.ts'

/** `functools.partial`: a callable with some of its arguments. */
class Partial extends PyObject {
  readonly #callee: PyValue
  readonly #positional: readonly PyValue[]
  readonly #nodes: readonly SyntaxNode[]
  readonly #keywords: PyDict

  constructor(callee: PyValue, positional: readonly PyValue[], nodes: readonly SyntaxNode[], keywords: PyDict) {
    super('functools.partial(...)')
    this.#callee = callee
    this.#positional = positional
    this.#nodes = nodes
    this.#keywords = keywords
  }

  /** A partial of a partial is one of what the inner one calls. */
  static of(machine: Machine, callee: PyValue, call: CallArguments): Partial {
    if (callee instanceof Partial) {
      const whole = callee.#extended(machine, call)
      return new Partial(callee.#callee, whole.positional, whole.nodes, whole.keywords ?? new PyDict())
    }
    return new Partial(callee, call.positional, call.nodes, call.keywords?.copy() ?? new PyDict())
  }

  /** The own arguments in front of, and under, those of a call. */
  #extended(machine: Machine, { positional, nodes, keywords }: CallArguments): CallArguments {
    const merged = this.#keywords.copy()
    for (const { key, value, write } of keywords?.entries() ?? []) merged.set(key, value, write)
    machine.allocate((this.#positional.length + positional.length + merged.size) * ENTRY_BYTES)
    return {
      positional: [...this.#positional, ...positional],
      nodes: [...this.#nodes, ...nodes],
      keywords: merged.size === 0 ? undefined : merged,
    }
  }

  override call(machine: Machine, call: CallArguments): PyValue {
    return callValue(machine, this.#callee, this.#extended(machine, call))
  }

  override getAttribute(name: string): PyValue | undefined {
    if (name === 'func') return this.#callee
    if (name === 'args') return new PyTuple([...this.#positional])
    return name === 'keywords' ? this.#keywords : undefined
  }

  override get typeName(): string {
    return 'partial'
  }

  override get ownType(): PyType {
    return PARTIAL
  }

  override get takesAttributes(): boolean {
    return true
  }

  /** A function of Python's own prints as an address in memory. */
  override get printable(): boolean {
    const callee = this.#callee
    if (callee instanceof PyUserFunction || callee instanceof PyBoundMethod) return false
    return !(callee instanceof PyBuiltin) || callee.printable
  }

  override repr(print: (value: PyValue) => string): string {
    if (!this.printable) return refuse('the text of a partial of a function is not evaluated')
    const parts = [this.#callee, ...this.#positional].map(print)
    for (const { key, value } of this.#keywords.entries()) parts.push(`${String(key)}=${print(value)}`)
    return `functools.partial(${parts.join(', ')})`
  }
}

export const PARTIAL = new PyType(
  'functools.partial',
  (machine, { positional, nodes, keywords }) => {
    const [callee, ...rest] = positional
    if (callee === undefined) return raise('TypeError', "type 'partial' takes at least one argument")
    if (!isCallable(callee)) return raise('TypeError', 'the first argument must be callable')
    return Partial.of(machine, callee, { positional: rest, nodes: nodes.slice(1), keywords })
  },
  (value) => value instanceof Partial,
)
