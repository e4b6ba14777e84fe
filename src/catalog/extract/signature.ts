import { PyType } from '../../evaluate/objects.ts'
import type { PyValue } from '../../python/values.ts'
import type { Expr, ExprOf, StmtOf } from '../../syntax/ast.ts'
import type { KwargsState, Parameter, Signature } from '../catalogue.ts'
import { usesOf } from './forwards.ts'
import { Interpreter } from './interpret.ts'
import { linearized } from './mro.ts'
import { External, KnownClass, StaticClass, StaticFunction, UNKNOWN, Unknown } from './objects.ts'
import { defaultText, describeParameters, sourceText } from './parameters.ts'
import type { Program } from './program.ts'
import { Scope } from './scope.ts'

/** What a call may still give after the arguments that are bound already. */
interface Accepted extends Signature {
  /** Names that are bound: to give one again is a TypeError. */
  readonly bound: ReadonlySet<string>
}

const NOTHING: Accepted = { kwargs: 'closed', parameters: [], bound: new Set() }
const ANYTHING: Accepted = { kwargs: 'open', parameters: [], bound: new Set() }

/** Bases that add no parameter to a constructor. */
const WITHOUT_INIT = /^(?:object|abc\.\w+|typing\.\w+|typing_extensions\.\w+)$/

/** `torch.nn.Module` takes `**kwargs` and raises TypeError for any. */
const MODULE = 'torch.nn.modules.module.Module'

/** How deeply calls that pass `**kwargs` on are followed. */
const MAX_DEPTH = 40

/**
 * What constructors and functions accept, `**kwargs` followed through the calls that get it. The order of the bases is that of the class
 * that is constructed, so that `super()` in a mixin leads to the class beside it.
 */
export class Signatures {
  readonly #program: Program
  #depth = 0

  constructor(program: Program) {
    this.#program = program
  }

  /** What calling a class or function accepts. */
  of(value: PyValue): Signature {
    const { kwargs, parameters } = this.#accepted(value, 0)
    return { kwargs, parameters }
  }

  #accepted(value: PyValue, given: number): Accepted {
    if (value instanceof StaticClass) return this.#initializer(linearized(value), 0, given)
    if (value instanceof StaticFunction) return this.#function(value, value.name, given, 0, [])
    if (value instanceof KnownClass) return withoutPositional(value.signature, given)
    return ANYTHING
  }

  /** The first constructor at or after a place in the order of bases. */
  #initializer(order: readonly PyValue[], from: number, given: number): Accepted {
    for (let at = from; at < order.length; at++) {
      const base = order[at] as PyValue
      if (base instanceof KnownClass) return withoutPositional(base.signature, given)
      if (base instanceof StaticClass) {
        if (`${base.module}.${base.qualname}` === MODULE) return NOTHING
        const init = base.members.get('__init__')
        if (init instanceof StaticFunction) return this.#function(init, base.name, given, at, order)
        if (init !== undefined) return ANYTHING
        if (this.#isDataclass(base)) return { ...NOTHING, parameters: this.#fields(order.slice(at)) }
      } else if (!hasNoConstructor(base)) return ANYTHING
    }
    return NOTHING
  }

  /**
   * The parameters of a function. `given` counts the arguments that its caller passes by position. A method stands at a place in an order
   * of bases.
   */
  #function(made: StaticFunction, owner: string, given: number, at: number, order: readonly PyValue[]): Accepted {
    const { node, scope } = made
    const { positional, keywordOnly, kwarg } = node.args
    const byPosition = order.length === 0 ? positional : positional.slice(1)
    const bound = new Set(byPosition.slice(0, given).map(({ arg }) => arg))
    const outside = new Interpreter(this.#program, scope)
    const context = { module: scope.module, owner, evaluate: (value: Expr) => outside.evaluate(value) }
    const own = describeParameters(node, [...byPosition.slice(given), ...keywordOnly], context)
    const accepted = { kwargs: 'closed' as const, parameters: [...own, ...this.#renamed(made, own)], bound }
    if (kwarg === undefined) return accepted
    if (this.#depth >= MAX_DEPTH) return { ...accepted, kwargs: 'open' }
    this.#depth++
    const rest = this.#passedOn(made, { owner, at, order, extra: Math.max(0, given - byPosition.length) })
    this.#depth--
    const taken = new Set([...accepted.parameters.map(({ name }) => name), ...bound])
    const inherited = rest.parameters.filter(({ name }) => !taken.has(name))
    return { kwargs: rest.kwargs, parameters: [...accepted.parameters, ...inherited], bound }
  }

  /** The names that are seen inside a function; of its own parameters nothing is known, what it imports is. */
  #inside({ node, scope }: StaticFunction): Interpreter {
    const inner = new Scope(scope.module, 'function', scope)
    const { positional, keywordOnly, vararg, kwarg } = node.args
    for (const parameter of [...positional, ...keywordOnly, vararg, kwarg])
      if (parameter !== undefined) inner.set(parameter.arg, UNKNOWN)
    const interpreter = new Interpreter(this.#program, inner)
    const imports = node.body.filter(({ nodeType }) => nodeType === 'Import' || nodeType === 'ImportFrom')
    interpreter.run(imports)
    return interpreter
  }

  /** What becomes of a function's `**kwargs`. */
  #passedOn(made: StaticFunction, place: Place): Signature {
    const { node, scope } = made
    const interpreter = this.#inside(made)
    const uses = usesOf(node, node.args.kwarg?.arg as string)
    const fact = ([name, value]: readonly [string, Expr | undefined]): Parameter => ({
      name,
      default: value === undefined ? null : defaultText(value, interpreter.evaluate(value), scope.module),
      required: false,
      annotation: null,
      owner: place.owner,
    })
    const targets = uses.calls.map((call) => this.#target(call, node, place, interpreter))
    const popped = Array.from(uses.popped, fact)
    if (targets.some(({ kwargs }) => kwargs === 'closed')) {
      const rest = common(targets.filter(({ kwargs }) => kwargs === 'closed'))
      return { kwargs: 'closed', parameters: together([popped, rest]) }
    }
    const isOpen = uses.escapes || targets.some(({ kwargs }) => kwargs === 'open')
    const read = Array.from(uses.read, fact)
    const kwargs: KwargsState = isOpen ? 'open' : 'swallowed'
    return { kwargs, parameters: together([popped, ...targets.map(({ parameters }) => parameters), read]) }
  }

  /** What one call takes of the `**kwargs` that it gets. */
  #target(call: ExprOf<'Call'>, node: StmtOf<'FunctionDef'>, place: Place, interpreter: Interpreter): Signature {
    const { vararg, positional } = node.args
    const isRest = (argument: Expr) =>
      argument.nodeType === 'Starred' && argument.value.nodeType === 'Name' && argument.value.id === vararg?.arg
    const given = call.args.filter(({ nodeType }) => nodeType !== 'Starred').length
    const count = given + (call.args.some(isRest) ? place.extra : 0)
    const accepted = this.#callee(call, count, place, interpreter, positional[0]?.arg)
    const named = new Set(call.keywords.map(({ arg }) => arg))
    return { ...accepted, parameters: accepted.parameters.filter(({ name }) => !named.has(name)) }
  }

  #callee(
    { func }: ExprOf<'Call'>,
    given: number,
    place: Place,
    interpreter: Interpreter,
    self: string | undefined,
  ): Signature {
    const { order, at } = place
    if (func.nodeType === 'Attribute' && order.length > 0) {
      const { value, attr } = func
      if (value.nodeType === 'Call' && value.func.nodeType === 'Name' && value.func.id === 'super') {
        const named = value.args[0] === undefined ? undefined : interpreter.evaluate(value.args[0])
        return this.#method(attr, order, (named === undefined ? at : order.indexOf(named)) + 1, given)
      }
      if (value.nodeType === 'Name' && value.id === self) return this.#method(attr, order, 0, given)
      // Base.__init__(self, **kwargs): the first argument is the object.
      const base = order.indexOf(interpreter.evaluate(value))
      if (base >= 0) return this.#method(attr, order, base, given - 1)
    }
    return this.#accepted(interpreter.evaluate(func), given)
  }

  #method(name: string, order: readonly PyValue[], from: number, given: number): Accepted {
    if (name === '__init__') return this.#initializer(order, from, given)
    for (let at = from; at < order.length; at++) {
      const base = order[at]
      const method = base instanceof StaticClass ? base.members.get(name) : undefined
      if (method instanceof StaticFunction) return this.#function(method, (base as StaticClass).name, given, at, order)
    }
    return ANYTHING
  }

  /** Old names that `@deprecated_api_warning({old: new})` keeps. */
  #renamed({ node, scope }: StaticFunction, own: readonly Parameter[]): Parameter[] {
    const interpreter = new Interpreter(this.#program, scope)
    return node.decorators.flatMap((decorator) => {
      const [names] = decorator.nodeType === 'Call' ? decorator.args : []
      if (names?.nodeType !== 'Dict' || decorator.nodeType !== 'Call') return []
      const maker = interpreter.evaluate(decorator.func)
      if (!/\bdeprecated_api_warning$/.test(maker instanceof StaticFunction ? maker.name : pathOf(maker))) return []
      return names.keys.flatMap((key, at) => {
        const value = names.values[at]
        if (key?.nodeType !== 'Constant' || value?.nodeType !== 'Constant') return []
        const renamed = own.find(({ name }) => name === value.value)
        return renamed === undefined
          ? []
          : [{ ...renamed, name: String(key.value), required: false, renamed: renamed.name }]
      })
    })
  }

  #isDataclass({ node, scope }: StaticClass): boolean {
    const interpreter = new Interpreter(this.#program, scope)
    return (node?.decorators ?? []).some((decorator) =>
      /^dataclasses\.dataclass$/.test(pathOf(interpreter.evaluate(decorator))),
    )
  }

  /** The fields of a dataclass, those of its bases first. */
  #fields(order: readonly PyValue[]): Parameter[] {
    const fields = new Map<string, Parameter>()
    for (const made of order.toReversed()) {
      if (!(made instanceof StaticClass) || !this.#isDataclass(made)) continue
      const interpreter = new Interpreter(this.#program, made.scope)
      for (const statement of made.node?.body ?? []) {
        if (statement.nodeType !== 'AnnAssign' || statement.target.nodeType !== 'Name') continue
        const { target, annotation, value } = statement
        fields.set(target.id, {
          name: target.id,
          default: value === undefined ? null : defaultText(value, interpreter.evaluate(value), made.scope.module),
          required: value === undefined,
          annotation: sourceText(annotation, made.scope.module),
          owner: made.name,
        })
      }
    }
    return Array.from(fields.values())
  }
}

/** Where a method stands. */
interface Place {
  readonly owner: string
  readonly at: number
  readonly order: readonly PyValue[]
  /** Arguments by position that fell into its `*args`. */
  readonly extra: number
}

function pathOf(value: PyValue): string {
  if (value instanceof External) return value.path
  return value instanceof Unknown ? (value.maker ?? '') : ''
}

function hasNoConstructor(base: PyValue): boolean {
  if (base instanceof PyType) return base.name === 'object'
  return WITHOUT_INIT.test(pathOf(base))
}

function withoutPositional({ kwargs, parameters }: Signature, given: number): Accepted {
  const bound = new Set(parameters.slice(0, given).map(({ name }) => name))
  return { kwargs, parameters: parameters.slice(given), bound }
}

/** The parameters that all of several calls take. */
function common(targets: readonly Signature[]): readonly Parameter[] {
  const [first, ...others] = targets
  const isCommon = ({ name }: Parameter) =>
    others.every(({ parameters }) => parameters.some((one) => one.name === name))
  return first?.parameters.filter(isCommon) ?? []
}

/** Several lists as one, without repeating a name. */
function together(lists: readonly (readonly Parameter[])[]): Parameter[] {
  const all = new Map<string, Parameter>()
  for (const parameter of lists.flat()) if (!all.has(parameter.name)) all.set(parameter.name, parameter)
  return Array.from(all.values())
}
