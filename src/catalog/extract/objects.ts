import type { CallArguments } from '../../evaluate/callArguments.ts'
import { PyObject, PyType } from '../../evaluate/objects.ts'
import type { PyValue } from '../../python/values.ts'
import type { Expr, Stmt, StmtOf } from '../../syntax/ast.ts'
import type { Signature } from '../catalogue.ts'
import { nodesWithin, targetsOf } from './bindings.ts'
import type { Scope } from './scope.ts'

// What a name of a Python source can stand for beside data. Nothing is run: a class is its bases and the trees of its methods.

/** What cannot be known without running the source. */
export class Unknown extends PyObject {
  /** What was called to make it, if it has a path: `dataclasses.dataclass`. */
  readonly maker: string | undefined

  constructor(maker?: string) {
    super('unknown')
    this.maker = maker
  }

  override getAttribute(): PyValue {
    return UNKNOWN
  }

  override call(): PyValue {
    return UNKNOWN
  }
}

export const UNKNOWN: PyValue = new Unknown()

/** Something of a package whose sources are not at hand, by the path that it is imported from: `numpy.float32`. */
export class External extends PyObject {
  readonly path: string
  readonly #resolve: Resolve

  constructor(path: string, resolve: Resolve) {
    super(path)
    this.path = path
    this.#resolve = resolve
  }

  override get printable(): boolean {
    return true
  }

  override getAttribute(name: string): PyValue {
    return this.#resolve(`${this.path}.${name}`)
  }

  override call(): PyValue {
    return new Unknown(this.path)
  }
}

/** What a path outside the sources stands for. */
export type Resolve = (path: string) => PyValue

/** A function that is known by what it gives: a built-in, a decorator. */
export class Intrinsic extends PyObject {
  readonly #run: (call: CallArguments) => PyValue

  constructor(name: string, run: (call: CallArguments) => PyValue) {
    super(name)
    this.#run = run
  }

  override call(call: CallArguments): PyValue {
    return this.#run(call)
  }
}

/** A module of the sources. */
export class StaticModule extends PyObject {
  readonly path: string
  readonly scope: Scope

  constructor(path: string, scope: Scope) {
    super(path)
    this.path = path
    this.scope = scope
  }

  override getAttribute(name: string): PyValue | undefined {
    return this.scope.member(name)
  }
}

/** A function of the sources: its tree, and the names that it sees. */
export class StaticFunction extends PyObject {
  readonly name: string
  readonly qualname: string
  readonly node: StmtOf<'FunctionDef'>
  readonly scope: Scope
  readonly #run: (self: StaticFunction, call: CallArguments) => PyValue

  constructor(node: StmtOf<'FunctionDef'>, scope: Scope, run: (self: StaticFunction, call: CallArguments) => PyValue) {
    super(node.name)
    this.name = node.name
    this.qualname = scope.qualified(node.name)
    this.node = node
    this.scope = scope
    this.#run = run
  }

  override getAttribute(name: string): PyValue | undefined {
    return name === '__name__' ? this.name : UNKNOWN
  }

  override call(call: CallArguments): PyValue {
    return this.#run(this, call)
  }
}

interface ClassParts {
  readonly name: string
  /** Absent for a class that `type(name, bases, dict)` makes. */
  readonly node?: StmtOf<'ClassDef'>
  readonly bases: readonly PyValue[]
  /** What its body binds. */
  readonly members: ReadonlyMap<string, PyValue>
  /** Where it is defined. */
  readonly scope: Scope
}

/** A class of the sources. */
export class StaticClass extends PyObject {
  readonly qualname: string
  readonly node: StmtOf<'ClassDef'> | undefined
  readonly bases: readonly PyValue[]
  readonly members: ReadonlyMap<string, PyValue>
  readonly scope: Scope
  /** `__name__` and `__module__`, which a source may set. */
  name: string
  module: string

  constructor({ name, node, bases, members, scope }: ClassParts) {
    super(name)
    this.name = name
    this.module = scope.module.name
    this.qualname = scope.qualified(name)
    this.node = node
    this.bases = bases
    this.members = members
    this.scope = scope
  }

  override get typeName(): string {
    return 'type'
  }

  override repr(): string {
    return `<class '${this.module}.${this.qualname}'>`
  }

  override getAttribute(name: string): PyValue | undefined {
    if (name === '__name__') return this.name
    const own = this.members.get(name)
    if (own !== undefined) return own
    const inherited = this.bases.map((base) => (base instanceof StaticClass ? base.getAttribute(name) : undefined))
    return inherited.find((value) => value !== undefined)
  }

  /** A text for a class of texts; any other object is not known. */
  override call({ positional: [first] }: CallArguments): PyValue {
    const isText = this.bases.some((base) => base instanceof PyType && base.name === 'str')
    return isText && typeof first === 'string' ? first : UNKNOWN
  }
}

/** An object while its constructor runs: what its classes bind is known, unless one of their methods gives it another value. */
export class Instance extends PyObject {
  readonly #order: readonly PyValue[]

  /** @param order its class and the bases of that, in the order in which Python asks them. */
  constructor(order: readonly PyValue[]) {
    super('self')
    this.#order = order
  }

  override getAttribute(name: string): PyValue {
    for (const made of this.#order) {
      const value = made instanceof StaticClass ? made.members.get(name) : UNKNOWN
      if (value instanceof StaticFunction || (value !== undefined && this.#isAssigned(name))) return UNKNOWN
      if (value !== undefined) return value
    }
    return UNKNOWN
  }

  #isAssigned(name: string): boolean {
    const classes = this.#order.filter((made) => made instanceof StaticClass)
    const methods = classes
      .flatMap(({ members }) => [...members.values()])
      .filter((one) => one instanceof StaticFunction)
    const targets = methods.flatMap(({ node }) => nodesWithin(node).flatMap((one) => targetsOf(one as Stmt | Expr)))
    return targets.some((target) => target.nodeType === 'Attribute' && target.attr === name)
  }
}

/** A class whose constructor is known from a catalogue, not from its source. */
export class KnownClass extends PyObject {
  readonly path: string
  readonly signature: Signature

  constructor(path: string, signature: Signature) {
    super(path)
    this.path = path
    this.signature = signature
  }
}

interface RegistryParts {
  readonly registry: string
  readonly scope: string
  readonly parent?: StaticRegistry | undefined
  readonly path?: string
}

/** One of MMEngine's registries. */
export class StaticRegistry extends PyObject {
  readonly registry: string
  readonly scope: string
  readonly parent: StaticRegistry | undefined
  /** Where it is bound: `mmdet.registry.MODELS`. */
  path: string | undefined
  readonly #register: PyValue

  constructor({ registry, scope, parent, path }: RegistryParts, register: Register) {
    super(`${scope}::${registry}`)
    this.registry = registry
    this.scope = scope
    this.parent = parent
    this.path = path
    this.#register = new Intrinsic('register_module', (call) => register(this, call))
  }

  override getAttribute(name: string): PyValue {
    return name === 'register_module' ? this.#register : UNKNOWN
  }
}

/** What a call of `register_module` does. */
export type Register = (registry: StaticRegistry, call: CallArguments) => PyValue

/** An argument of a call by its name or else its position; undefined if missing. */
export function argument(call: CallArguments, name: string, position: number): PyValue | undefined {
  const named = call.keywords?.get(name)
  return named === undefined ? call.positional[position] : named
}
