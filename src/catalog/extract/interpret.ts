import { MmdetConfigError } from '../../errors.ts'
import type { CallArguments } from '../../evaluate/callArguments.ts'
import { evaluateExpression } from '../../evaluate/evaluateModule.ts'
import { STANDARD_MODULES } from '../../evaluate/modules/standardModules.ts'
import { importModule, isPureModule } from '../../evaluate/modules/table.ts'
import { iterate } from '../../evaluate/operations/protocols.ts'
import { PyDict } from '../../python/dict.ts'
import { isTrue } from '../../python/truth.ts'
import { PyTuple, type PyValue } from '../../python/values.ts'
import type { Expr, Stmt, StmtKind, StmtOf } from '../../syntax/ast.ts'
import { External, Intrinsic, StaticClass, StaticFunction, StaticRegistry, UNKNOWN, Unknown } from './objects.ts'
import { defaultOf } from './parameters.ts'
import type { Program } from './program.ts'
import { Scope } from './scope.ts'

/** Thrown where a `try` imports a package that is not at hand. */
class MissingModule {}

/** How a block is left: by a value that a function returns, or by leaving a loop or its turn. */
type Left = { readonly returned: PyValue } | 'break' | 'continue' | undefined

/** Functions that call each other deeper than this are not followed. */
const MAX_CALLS = 12

/** Turns of a loop that are run. */
const MAX_TURNS = 1000

/** Exceptions by which a handler expects that an import fails. */
const IMPORT_ERRORS = /\b(?:ImportError|ModuleNotFoundError|Exception|BaseException)\b/

type Runner<Kind extends StmtKind> = (self: Interpreter, node: StmtOf<Kind>) => Left

/** Runs statements as far as their outcome is known; what is not known is bound to {@link UNKNOWN}. */
export class Interpreter {
  readonly program: Program
  readonly scope: Scope
  /** How many `try` are around the statement at work. */
  tries = 0

  constructor(program: Program, scope: Scope) {
    this.program = program
    this.scope = scope
  }

  run(body: readonly Stmt[]): Left {
    for (const statement of body) {
      this.program.at = { module: this.scope.module, node: statement }
      const run = RUNNERS[statement.nodeType] as ((self: Interpreter, node: Stmt) => Left) | undefined
      const left = run?.(this, statement)
      if (left !== undefined) return left
    }
    return undefined
  }

  /** The value of an expression; {@link UNKNOWN} where only running it would tell. */
  evaluate(node: Expr): PyValue {
    try {
      return evaluateExpression(this.scope.module.source, node, (name) => this.#lookUp(name))
    } catch (error) {
      if (error instanceof MmdetConfigError) return UNKNOWN
      throw error
    }
  }

  #lookUp(name: string): PyValue | undefined {
    const value = this.scope.lookUp(name)
    return value === undefined ? this.program.builtin(name) : value
  }

  /** Whether a condition holds; undefined where it is not known. */
  holds(test: Expr): boolean | undefined {
    const value = this.evaluate(test)
    return value instanceof Unknown || value instanceof External ? undefined : isTrue(value)
  }

  bind(target: Expr, value: PyValue): void {
    if (target.nodeType === 'Name') {
      if (value instanceof StaticRegistry && value.path === undefined) {
        value.path = `${this.scope.module.name}.${target.id}`
        this.program.registries.add(value)
      }
      this.scope.set(target.id, value)
    } else if (target.nodeType === 'Tuple' || target.nodeType === 'List') {
      const items = itemsOf(value)
      for (const [at, part] of target.elts.entries()) this.bind(part, items?.[at] ?? UNKNOWN)
    } else if (target.nodeType === 'Attribute' && typeof value === 'string') {
      const object = /^__(?:name|module)__$/.test(target.attr) ? this.evaluate(target.value) : UNKNOWN
      if (object instanceof StaticClass) object[target.attr === '__name__' ? 'name' : 'module'] = value
    }
  }

  /** A function object, which runs its body when it is called. */
  makeFunction(node: StmtOf<'FunctionDef'>): StaticFunction {
    return new StaticFunction(node, this.scope, (self, call) => this.#call(self, call))
  }

  #call(self: StaticFunction, call: CallArguments): PyValue {
    if (this.program.calls >= MAX_CALLS) return UNKNOWN
    const scope = new Scope(self.scope.module, 'function', self.scope, `${self.qualname}.<locals>.`)
    const inner = new Interpreter(this.program, scope)
    bindParameters(inner, self.node, call)
    const { at } = this.program
    this.program.calls++
    const left = inner.run(self.node.body)
    this.program.calls--
    this.program.at = at
    return typeof left === 'object' ? left.returned : null
  }

  /** The module that an import names, with its leading dots resolved. */
  absolute(module: string | undefined, level: number): string {
    if (level === 0) return module ?? ''
    const { name, isPackage } = this.scope.module
    const parts = name.split('.')
    const kept = parts.slice(0, parts.length - level + (isPackage ? 1 : 0))
    return [...kept, ...(module === undefined ? [] : [module])].join('.')
  }

  /** Leaves the `try` around an import of what is not at hand. */
  require(module: string): void {
    if (this.tries === 0 || this.program.has(module) || this.program.known(module) !== undefined) return
    if (!STANDARD_MODULES.has(module.split('.')[0] as string)) throw new MissingModule()
  }
}

/** What iterating over a value gives; undefined where that is not known. */
export function itemsOf(value: PyValue): PyValue[] | undefined {
  if (value instanceof Unknown || value instanceof External) return undefined
  try {
    const items: PyValue[] = []
    const source = iterate(value)
    for (let next = source.next(); next.done !== true && items.length < MAX_TURNS; next = source.next())
      items.push(next.value)
    return items
  } catch {
    return undefined
  }
}

function bindParameters(self: Interpreter, { args }: StmtOf<'FunctionDef'>, call: CallArguments): void {
  const { positional, vararg, keywordOnly, kwarg } = args
  const { scope } = self
  const rest = call.keywords?.copy() ?? new PyDict()
  for (const [at, parameter] of [...positional, ...keywordOnly].entries()) {
    const byPosition = at < positional.length ? call.positional[at] : undefined
    const given = byPosition === undefined ? rest.get(parameter.arg) : byPosition
    rest.delete(parameter.arg)
    const byDefault = defaultOf(args, parameter)
    if (given !== undefined) scope.set(parameter.arg, given)
    else scope.set(parameter.arg, byDefault === undefined ? UNKNOWN : self.evaluate(byDefault))
  }
  if (vararg !== undefined) scope.set(vararg.arg, new PyTuple(call.positional.slice(positional.length)))
  if (kwarg !== undefined) scope.set(kwarg.arg, rest)
}

const RUNNERS: { readonly [Kind in StmtKind]?: Runner<Kind> } = {
  AnnAssign: (self, { target, value }) => {
    if (value !== undefined) self.bind(target, self.evaluate(value))
    return undefined
  },
  Assign: (self, { targets, value }) => {
    const made = self.evaluate(value)
    for (const target of targets) self.bind(target, made)
    return undefined
  },
  AugAssign: (self, { target, op, value, start, end }) => {
    self.bind(target, self.evaluate({ nodeType: 'BinOp', left: target, op, right: value, start, end }))
    return undefined
  },
  Break: () => 'break',
  ClassDef: runClass,
  Continue: () => 'continue',
  Delete: (self, { targets }) => {
    for (const target of targets) if (target.nodeType === 'Name') self.scope.delete(target.id)
    return undefined
  },
  Expr: (self, { value }) => {
    if (value.nodeType === 'Call') noteUnknown(self, value, self.evaluate(value))
    return undefined
  },
  For: runFor,
  FunctionDef: runFunction,
  If: runIf,
  Import: runImport,
  ImportFrom: runImportFrom,
  Raise: () => ({ returned: UNKNOWN }),
  Return: (self, { value }) => ({ returned: value === undefined ? null : self.evaluate(value) }),
  Try: runTry,
  With: (self, { items, body }) => {
    for (const { optionalVars } of items) if (optionalVars !== undefined) self.bind(optionalVars, UNKNOWN)
    return self.run(body)
  },
}

/** Notes a call of `register_module` that cannot be followed. */
function noteUnknown({ program, scope }: Interpreter, node: Expr, result: PyValue): void {
  const isRegistration =
    node.nodeType === 'Call' && node.func.nodeType === 'Attribute' && node.func.attr === 'register_module'
  if (isRegistration && result instanceof Unknown) program.unknown.push({ module: scope.module, node })
}

/** What is decorated, as its decorators leave it: one that gives something unknown is taken to give the same. */
function decorate(self: Interpreter, value: PyValue, decorators: readonly Expr[]): PyValue {
  let made = value
  for (const node of decorators.toReversed()) {
    const decorator = self.evaluate(node)
    noteUnknown(self, node, decorator)
    const isFollowed =
      decorator instanceof Intrinsic || (decorator instanceof StaticFunction && made instanceof StaticClass)
    const result = isFollowed ? decorator.call({ positional: [made], nodes: [node], keywords: undefined }) : made
    if (result instanceof StaticClass || result instanceof StaticFunction) made = result
  }
  return made
}

function runClass(self: Interpreter, node: StmtOf<'ClassDef'>): undefined {
  const { scope, program } = self
  // Of `Generic[T]` the base counts.
  const bases = node.bases.map((base) => self.evaluate(base.nodeType === 'Subscript' ? base.value : base))
  const body = new Scope(scope.module, 'class', scope, `${scope.qualified(node.name)}.`)
  new Interpreter(program, body).run(node.body)
  const members = new Map(Array.from(body.names(), (name) => [name, body.find(name) ?? UNKNOWN]))
  program.at = { module: scope.module, node }
  const known = program.known(`${scope.module.name}.${scope.qualified(node.name)}`)
  const made = known ?? new StaticClass({ name: node.name, node, bases, members, scope })
  scope.set(node.name, made)
  scope.set(node.name, decorate(self, made, node.decorators))
}

function runFunction(self: Interpreter, node: StmtOf<'FunctionDef'>): undefined {
  const { scope, program } = self
  const made = program.known(`${scope.module.name}.${scope.qualified(node.name)}`) ?? self.makeFunction(node)
  scope.set(node.name, made)
  scope.set(node.name, decorate(self, made, node.decorators))
}

function runFor(self: Interpreter, { target, iter, body }: StmtOf<'For'>): Left {
  for (const item of itemsOf(self.evaluate(iter)) ?? []) {
    self.bind(target, item)
    const left = self.run(body)
    if (left === 'break') return undefined
    if (left !== 'continue' && left !== undefined) return left
  }
  return undefined
}

/** Where a condition is not known both branches are run, the first one last, and neither leaves a loop. */
function runIf(self: Interpreter, { test, body, orelse }: StmtOf<'If'>): Left {
  const holds = self.holds(test)
  if (holds !== undefined) return self.run(holds ? body : orelse)
  const left = [self.run(orelse), self.run(body)]
  return left.findLast((one) => typeof one === 'object')
}

function runImport(self: Interpreter, { names }: StmtOf<'Import'>): undefined {
  const { scope, program } = self
  for (const { name, asname } of names) {
    self.require(name)
    const [root] = name.split('.') as [string]
    const path = asname === undefined ? root : name
    scope.setLazily(asname ?? root, () => program.module(path) ?? pure(path) ?? program.external(path))
  }
}

/** A module of the standard library whose functions are evaluated. */
function pure(path: string): PyValue | undefined {
  return isPureModule(path) ? importModule(path) : undefined
}

function runImportFrom(self: Interpreter, { module, names, level }: StmtOf<'ImportFrom'>): undefined {
  const { scope, program } = self
  const path = self.absolute(module, level)
  self.require(path)
  for (const { name, asname } of names) {
    if (name === '*') scope.addStar(() => program.module(path)?.scope)
    else scope.setLazily(asname ?? name, () => program.member(path, name))
  }
}

/**
 * A `try` around imports: where a package is missing, its handler runs. What the handler puts in place of an import (None, object) is no
 * fact: whoever has the package gets the import.
 */
function runTry(self: Interpreter, node: StmtOf<'Try'>): Left {
  const left = tryBody(self, node.body)
  if (left instanceof MissingModule) return handleMissing(self, node)
  return left ?? self.run(node.orelse) ?? self.run(node.finalbody)
}

function tryBody(self: Interpreter, body: readonly Stmt[]): Left | MissingModule {
  self.tries++
  try {
    return self.run(body)
  } catch (error) {
    if (error instanceof MissingModule) return error
    throw error
  } finally {
    self.tries--
  }
}

function handleMissing(self: Interpreter, { body, handlers, finalbody }: StmtOf<'Try'>): Left {
  const { source } = self.scope.module
  const handler = handlers.find(({ type }) => type === undefined || IMPORT_ERRORS.test(source.textOf(type)))
  if (handler === undefined && self.tries > 0) throw new MissingModule()
  const instead = handler?.body ?? []
  const left = self.run(instead)
  const others = new Set(instead.flatMap(definedNames))
  for (const statement of body) bindMissing(self, statement, others)
  return left ?? self.run(finalbody)
}

/** Names that a statement defines or imports. */
function definedNames(node: Stmt): string[] {
  if (node.nodeType === 'ClassDef' || node.nodeType === 'FunctionDef') return [node.name]
  if (node.nodeType !== 'Import' && node.nodeType !== 'ImportFrom') return []
  return node.names.map(({ name, asname }) => asname ?? (name.split('.')[0] as string))
}

function bindMissing(self: Interpreter, node: Stmt, others: ReadonlySet<string>): void {
  const { scope, program } = self
  if (node.nodeType === 'Import') {
    for (const { name, asname } of node.names) {
      const [root] = name.split('.') as [string]
      if (!others.has(asname ?? root)) scope.set(asname ?? root, program.external(asname === undefined ? root : name))
    }
  } else if (node.nodeType === 'ImportFrom') {
    const path = self.absolute(node.module, node.level)
    for (const { name, asname } of node.names)
      if (!others.has(asname ?? name)) scope.setLazily(asname ?? name, () => program.member(path, name))
  }
}
