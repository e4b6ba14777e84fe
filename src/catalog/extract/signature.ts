import { PyType } from '../../evaluate/objects.ts'
import type { PyValue } from '../../python/values.ts'
import type { Expr, ExprOf, StmtOf } from '../../syntax/ast.ts'
import type { KwargsState, Parameter, Signature } from '../catalogue.ts'
import { boundBy, nodesWithin } from './bindings.ts'
import { isGivenOn, isNamed, type Texts, textsThrough } from './choices.ts'
import { usesOf } from './forwards.ts'
import { Interpreter } from './interpret.ts'
import { linearized } from './mro.ts'
import { External, Instance, KnownClass, StaticClass, StaticFunction, UNKNOWN, Unknown } from './objects.ts'
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
  /** What constructors take, by the order of bases: some are asked for again and again. */
  readonly #initializers = new WeakMap<readonly PyValue[], Map<string, Accepted>>()

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
    const known = this.#initializers.get(order) ?? new Map<string, Accepted>()
    this.#initializers.set(order, known)
    const key = `${from} ${given}`
    const accepted = known.get(key) ?? this.#firstConstructor(order, from, given)
    known.set(key, accepted)
    return accepted
  }

  #firstConstructor(order: readonly PyValue[], from: number, given: number): Accepted {
    for (let at = from; at < order.length; at++) {
      const base = order[at] as PyValue
      if (base instanceof KnownClass) {
        const accepted = this.#besides(withoutPositional(base.signature, given), order, at)
        // A class attribute of its heirs may be what it compares with.
        return order.slice(0, at).some(hasData) ? { ...accepted, ...withoutChoices(accepted) } : accepted
      }
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

  /** What a class of another package takes that stands before others, as a mixin does: it may pass on to the next one what it does not name. */
  #besides(own: Accepted, order: readonly PyValue[], at: number): Accepted {
    if (own.kwargs !== 'closed' || at + 1 === order.length) return own
    const { kwargs, parameters } = this.#firstConstructor(order, at + 1, 0)
    const rest = parameters.map((one) => ({ ...one, required: false }))
    return { ...own, kwargs, parameters: together([own.parameters, rest]) }
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
    const described = describeParameters(node, [...byPosition.slice(given), ...keywordOnly], context)
    const own = this.#withChoices(described, made, { owner, at, order, extra: 0 })
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
  #inside({ node, scope }: StaticFunction, order: readonly PyValue[]): Interpreter {
    const inner = new Scope(scope.module, 'function', scope)
    const { positional, keywordOnly, vararg, kwarg } = node.args
    for (const parameter of [...positional, ...keywordOnly, vararg, kwarg])
      if (parameter !== undefined) inner.set(parameter.arg, UNKNOWN)
    if (positional[0] !== undefined && order.length > 0) inner.set(positional[0].arg, new Instance(order))
    const interpreter = new Interpreter(this.#program, inner)
    bindLocals(node, interpreter)
    const imports = node.body.filter(({ nodeType }) => nodeType === 'Import' || nodeType === 'ImportFrom')
    interpreter.run(imports)
    return interpreter
  }

  /** What becomes of a function's `**kwargs`. */
  #passedOn(made: StaticFunction, place: Place): Signature {
    const { node, scope } = made
    const interpreter = this.#inside(made, place.order)
    const uses = usesOf(node, node.args.kwarg?.arg as string)
    const fact = ([name, value]: readonly [string, Expr | undefined]): Parameter => ({
      name,
      default: value === undefined ? null : defaultText(value, interpreter.evaluate(value), scope.module),
      required: false,
      annotation: null,
      owner: place.owner,
    })
    const targets = uses.calls.map((call) => {
      const target = this.#target(call, node, place, interpreter)
      const isCertain = !uses.escapes && isGivenOn(call, node.body, node.args.kwarg?.arg as string)
      return isCertain ? target : withoutChoices(target)
    })
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

  /** Parameters with the texts that a function, or the constructor of a base that it calls with them, lets pass. */
  #withChoices(parameters: readonly Parameter[], made: StaticFunction, place: Place): readonly Parameter[] {
    const { node } = made
    const interpreter = this.#inside(made, place.order)
    const called = new Map<unknown, readonly Parameter[]>()
    const throughCall = (call: ExprOf<'Call'>, name: string): Texts => {
      const isExplicit = isNamed(call.args[0], node.args.positional[0]?.arg ?? '')
      const at = call.args.findIndex((argument) => isNamed(argument, name))
      const byName = call.keywords.find(({ value }) => isNamed(value, name))?.arg
      if (!isConstructor(call.func) || (at < 0 && byName === undefined)) return undefined
      const known = called.get(call) ?? this.#base(call, Number(isExplicit), place, interpreter)
      called.set(call, known)
      const taken = at < 0 ? known.find((one) => one.name === byName) : known[at - Number(isExplicit)]
      return taken?.choices && new Set(['', ...taken.choices])
    }
    const around = { evaluate: (value: Expr) => interpreter.evaluate(value), throughCall }
    return parameters.map((parameter) => {
      const texts = textsThrough(node.body, parameter.name, around) ?? []
      const choices = Array.from(texts).filter((text) => text !== '')
      return choices.length > 0 ? { ...parameter, choices } : parameter
    })
  }

  /** What the constructor that another one calls takes. */
  #base(call: ExprOf<'Call'>, given: number, place: Place, interpreter: Interpreter): readonly Parameter[] {
    if (this.#depth >= MAX_DEPTH) return []
    this.#depth++
    const { parameters } = this.#callee(call, given, place, interpreter, undefined)
    this.#depth--
    return parameters
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

/** `super().__init__`, `Base.__init__`. */
function isConstructor(func: Expr): boolean {
  if (func.nodeType !== 'Attribute' || func.attr !== '__init__') return false
  return func.value.nodeType !== 'Name' || func.value.id !== 'self'
}

/** The names that a function binds itself: those that it binds once, and always, have the value. */
function bindLocals({ body, args }: StmtOf<'FunctionDef'>, interpreter: Interpreter): void {
  const { scope } = interpreter
  const locals = body.flatMap(nodesWithin).flatMap((node) => boundBy(node as Expr))
  const bound = [...locals, ...[...args.positional, ...args.keywordOnly].map(({ arg }) => arg)]
  for (const name of locals) scope.set(name, UNKNOWN)
  for (const statement of body) {
    if (statement.nodeType !== 'Assign' || statement.targets.length > 1) continue
    const [target] = statement.targets
    if (target?.nodeType !== 'Name' || bound.indexOf(target.id) !== bound.lastIndexOf(target.id)) continue
    scope.setLazily(target.id, () => interpreter.evaluate(statement.value))
  }
}

/** Whether a class binds anything beside methods. */
function hasData(made: PyValue): boolean {
  return made instanceof StaticClass && [...made.members.values()].some((member) => !(member instanceof StaticFunction))
}

function withoutChoices({ kwargs, parameters }: Signature): Signature {
  return { kwargs, parameters: parameters.map(({ choices, ...rest }) => rest) }
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
