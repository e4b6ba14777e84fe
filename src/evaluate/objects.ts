import { aPyType, pyTypeName } from '../python/hash.ts'
import { PyExpression, type PyValue } from '../python/values.ts'
import { allocate, spendWork } from '../python/workBudget.ts'
import type { CallArguments } from './callArguments.ts'
import { present, raise, refuse } from './exceptions.ts'
import type { Machine } from './machine.ts'

/**
 * A Python object that is not data: a function, a type, a module, a range, an iterator. It lives only while a config is
 * evaluated; one that is left in the result prints as its code.
 */
export abstract class PyObject extends PyExpression {
  constructor(code: string) {
    super(code, undefined, [])
  }

  /** The value of an attribute; undefined if missing. */
  getAttribute(_name: string): PyValue | undefined {
    return undefined
  }

  /** What calling it gives, undefined when it cannot be called. */
  call(_call: CallArguments): PyValue | undefined {
    return undefined
  }

  /** What `type()` gives; undefined if unknown. */
  get ownType(): PyType | undefined {
    return undefined
  }

  /** The items that iterating gives, undefined when it cannot be iterated. */
  iterate(): Iterator<PyValue, undefined> | undefined {
    return undefined
  }

  /** Refuses objects whose text contains an address in memory. */
  override repr(_print: (value: PyValue) => string): string {
    return this.printable ? this.code : refuse(`the text of ${aPyType(this)} is not evaluated`)
  }

  /** Whether the object may stay in a config's values: those of others print a memory address. */
  get printable(): boolean {
    return false
  }
}

/** What runs when a function of the closed table is called. */
export type Implementation = (call: CallArguments, machine: Machine) => PyValue

/** A function of the closed table. */
export class PyBuiltin extends PyObject {
  readonly name: string
  readonly run: Implementation
  /** Whether CPython implements it in C: MMEngine drops Python's own functions from a config, but keeps these. */
  readonly native: boolean
  /** Whether it is evaluated at all: some functions exist only to be refused by name. */
  readonly pure: boolean

  constructor(name: string, run: Implementation, native = true, pure = true) {
    super(`<built-in function ${name}>`)
    this.name = name
    this.run = run
    this.native = native
    this.pure = pure
  }

  override getAttribute(name: string): PyValue | undefined {
    return name === '__name__' ? this.name : undefined
  }

  override get typeName(): string {
    return this.native ? 'builtin_function_or_method' : 'function'
  }

  override get printable(): boolean {
    return this.native
  }
}

/** What runs when a method is called on `self`. */
export type Method<Self extends PyValue = PyValue> = (self: Self, call: CallArguments, machine: Machine) => PyValue

/** A method with the object that it was taken from. */
export class PyBoundMethod extends PyObject {
  readonly self: PyValue
  readonly run: Method<never>

  constructor(self: PyValue, name: string, run: Method<never>) {
    super(`<built-in method ${name}>`)
    this.self = self
    this.run = run
  }

  override get typeName(): string {
    return 'builtin_function_or_method'
  }
}

/** A type of Python: called it converts, and `isinstance` asks it. */
export class PyType extends PyObject {
  readonly name: string
  readonly construct: Implementation
  readonly isInstance: (value: PyValue) => boolean
  /** Functions that are called on the type itself: `dict.fromkeys`. */
  readonly statics: Readonly<Record<string, PyBuiltin>>
  /** Whether it is evaluated at all: some types exist only to be refused by name. */
  readonly pure: boolean

  constructor(
    name: string,
    construct: Implementation,
    isInstance: (value: PyValue) => boolean = () => false,
    statics: Readonly<Record<string, PyBuiltin>> = {},
    pure = true,
  ) {
    super(`<class '${name}'>`)
    this.name = name
    this.construct = construct
    this.isInstance = isInstance
    this.statics = statics
    this.pure = pure
  }

  override get typeName(): string {
    return 'type'
  }

  override get printable(): boolean {
    return true
  }

  override getAttribute(name: string): PyValue | undefined {
    if (name === '__name__') return this.name.slice(this.name.lastIndexOf('.') + 1)
    return Object.hasOwn(this.statics, name) ? this.statics[name] : undefined
  }
}

/** A module of the standard library, with the members in the closed table. */
export class PyModuleObject extends PyObject {
  readonly name: string
  readonly members: Readonly<Record<string, PyValue>>

  constructor(name: string, members: Readonly<Record<string, PyValue>>) {
    super(`<module '${name}'>`)
    this.name = name
    this.members = members
  }

  override get typeName(): string {
    return 'module'
  }

  override getAttribute(name: string): PyValue | undefined {
    return Object.hasOwn(this.members, name) ? this.members[name] : undefined
  }
}

/** A function or lambda that the config itself defines: it can be passed around, calling it is refused. */
export class PyUserFunction extends PyObject {
  readonly name: string

  constructor(name: string, code: string) {
    super(code)
    this.name = name
  }

  override getAttribute(name: string): PyValue | undefined {
    return name === '__name__' ? this.name : undefined
  }

  override get typeName(): string {
    return 'function'
  }
}

/** What `iter`, `zip`, `map` and generator expressions give: items that can be taken once. */
export class PyIterator extends PyObject {
  readonly #kind: string
  readonly #items: Iterator<PyValue, undefined>

  constructor(kind: string, items: Iterator<PyValue, undefined>) {
    super(`<${kind} object>`)
    this.#kind = kind
    this.#items = items
  }

  override get typeName(): string {
    return this.#kind
  }

  override iterate(): Iterator<PyValue, undefined> {
    return this.#items
  }
}

/** A singleton: `...`. */
class PySingleton extends PyObject {
  readonly #type: string

  constructor(code: string, type: string) {
    super(code)
    this.#type = type
  }

  override get typeName(): string {
    return this.#type
  }

  override get printable(): boolean {
    return true
  }
}

export const ELLIPSIS = new PySingleton('Ellipsis', 'ellipsis')

/** Calls a value. */
export function callValue(machine: Machine, callee: PyValue, call: CallArguments): PyValue {
  if (callee instanceof PyType) return callee.construct(call, machine)
  if (callee instanceof PyBuiltin) return callee.run(call, machine)
  if (callee instanceof PyBoundMethod) {
    countSelf(callee.self)
    return callee.run(callee.self as never, call, machine)
  }
  if (callee instanceof PyUserFunction) {
    refuse(
      `the call of ${callee.name} would run code of the config`,
      'write the result out instead of calling a function',
    )
  }
  const called = callee instanceof PyObject ? callee.call(call) : undefined
  return present(called, () => raise('TypeError', `'${pyTypeName(callee)}' object is not callable`))
}

/** Counts what a method of a str costs at least, before it begins: it goes through the text, and may make another one, or its words. */
export function countSelf(self: PyValue): void {
  if (typeof self !== 'string') return
  spendWork(self.length >> 3)
  allocate(self.length * 8)
}

/** A call of a value by positional arguments: `key(item)`. */
export function apply(machine: Machine, callee: PyValue, ...positional: readonly PyValue[]): PyValue {
  return callValue(machine, callee, { positional, nodes: positional.map(() => machine.at), keywords: undefined })
}
