import { MmdetConfigError } from '../errors.ts'
import { didYouMean } from '../nearest.ts'
import { PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import type { PyValue } from '../python/values.ts'
import { allocate, step } from '../python/workBudget.ts'
import type { SourceSpan } from '../source.ts'
import type { Expr, ExprKind, ExprOf, Stmt, StmtKind, StmtOf, SyntaxNode } from '../syntax/ast.ts'
import type { Places, PythonModule } from '../syntax/module.ts'
import { exceed, nearestKey, PythonException, raise } from './exceptions.ts'

/** Depth of nested expressions: where CPython 3.11's compiler stops, at 3 x its recursion limit of 1000. */
const MAX_DEPTH = 3000

/** Estimated bytes of a write that keeps the one it replaced. */
const WRITE_BYTES = 64

/** What evaluates each kind of expression. A kind that is missing does not compile. */
export type ExpressionTable = { readonly [Kind in ExprKind]: (machine: Machine, node: ExprOf<Kind>) => PyValue }

/** How a block of statements was left. */
export type Completion = 'break' | 'continue' | undefined

/** What runs each kind of statement. */
export type StatementTable = { readonly [Kind in StmtKind]: (machine: Machine, node: StmtOf<Kind>) => Completion }

/** What runs each kind of node, and where names and modules come from. */
export interface Dispatch {
  readonly expressions: ExpressionTable
  readonly statements: StatementTable
  /** What runs some of them otherwise. */
  readonly ownStatements?: Partial<StatementTable> | undefined
  /** The value of a global that is created on first use; undefined for any other name. */
  readonly ambient: (name: string) => PyValue | undefined
  /** The value of a built-in name; undefined for any other name. */
  readonly builtin: (name: string) => PyValue | undefined
  /** What to write in place of a name that nothing defines. */
  readonly hintFor?: ((name: string) => string | undefined) | undefined
  /** The module that `import name` gives; refuses modules outside the closed table. */
  readonly importModule: (name: string) => PyValue
}

/** The names of a comprehension; undefined means not bound yet. */
export interface Scope {
  readonly names: Map<string, PyValue | undefined>
  readonly parent: Scope | undefined
}

/** The write of a value by a piece of Python source. The span is computed when someone asks for it. */
export class NodeWrite implements Written {
  readonly #places: Places
  readonly #start: number
  readonly #end: number
  readonly value: PyValue
  readonly shadowed: Written | undefined

  constructor(places: Places, { start, end }: SyntaxNode, value: PyValue, shadowed?: Written) {
    this.#places = places
    this.#start = start
    this.#end = end
    this.value = value
    this.shadowed = shadowed
  }

  get span(): SourceSpan {
    return this.#places.spanOf(this.#start, this.#end)
  }

  get assignedOver(): Written | undefined {
    return this.shadowed
  }
}

/** The state of evaluating one module: its names and the node at work. */
export class Machine {
  readonly module: PythonModule
  readonly globals: PyDict
  /** The statements that run. */
  readonly body: readonly Stmt[]
  readonly dispatch: Dispatch
  scope: Scope | undefined
  /** The node at work: where an exception is reported. */
  at: SyntaxNode = { nodeType: 'Module', start: 0, end: 0 }
  /** Ambient globals that were deleted. */
  readonly #deleted = new Set<string>()
  #depth = 0

  constructor(
    module: PythonModule,
    dispatch: Dispatch,
    globals: PyDict = new PyDict(),
    body: readonly Stmt[] = module.body,
  ) {
    this.module = module
    this.body = body
    this.dispatch = dispatch
    this.globals = globals
  }

  /** The value of an expression. */
  evaluate(node: Expr): PyValue {
    step()
    if (++this.#depth > MAX_DEPTH) exceed(`expressions are nested deeper than ${MAX_DEPTH}`, 'RecursionError')
    this.at = node
    const run = this.dispatch.expressions[node.nodeType] as (machine: Machine, node: Expr) => PyValue
    const value = run(this, node)
    this.#depth--
    return value
  }

  /** Runs statements in order until one leaves the block. */
  run(body: readonly Stmt[]): Completion {
    for (const statement of body) {
      step()
      this.at = statement
      const { statements, ownStatements } = this.dispatch
      const run = ownStatements?.[statement.nodeType] ?? statements[statement.nodeType]
      const left = (run as (machine: Machine, node: Stmt) => Completion)(this, statement)
      if (left !== undefined) return left
    }
    return undefined
  }

  /** Runs statements in order, each by itself: what ends one is handed over, and the next one runs. */
  runEach(body: readonly Stmt[], passOver: (error: unknown, statement: Stmt) => void): void {
    for (const statement of body) {
      try {
        this.guard(() => this.run([statement]))
      } catch (error) {
        this.scope = undefined
        this.#depth = 0
        passOver(error, statement)
      }
    }
  }

  /** Does the work inside a comprehension's scope. */
  within<Result>(scope: Scope, work: () => Result): Result {
    const outer = this.scope
    this.scope = scope
    const result = work()
    this.scope = outer
    return result
  }

  /** The record that this node wrote the value. */
  write(node: SyntaxNode, value: PyValue, shadowed?: Written): Written {
    if (shadowed !== undefined) allocate(WRITE_BYTES)
    return new NodeWrite(this.module.places, node, value, shadowed)
  }

  /** The value of a name, as Python finds it: comprehensions inside out, then globals, then built-ins. */
  lookUp(name: string): PyValue {
    for (let scope = this.scope; scope !== undefined; scope = scope.parent) {
      const value = scope.names.get(name)
      if (value !== undefined) return value
      if (scope.names.has(name)) {
        const pythonClass = scope === this.scope ? 'UnboundLocalError' : 'NameError'
        raise(pythonClass, `the variable '${name}' is used before it has a value`)
      }
    }
    const global = this.globals.get(name)
    if (global !== undefined) return global
    const ambient = this.#deleted.has(name) ? undefined : this.dispatch.ambient(name)
    if (ambient !== undefined) return ambient
    const own = this.dispatch.builtin(name)
    if (own !== undefined) return own
    const near = nearestKey(name, this.globals)
    const hint = this.dispatch.hintFor?.(name) ?? didYouMean(near).hint
    return raise('NameError', `name '${name}' is not defined`, hint)
  }

  /** Deletes a global; whether there was one. */
  deleteGlobal(name: string): boolean {
    if (this.globals.delete(name)) return true
    if (this.#deleted.has(name) || this.dispatch.ambient(name) === undefined) return false
    this.#deleted.add(name)
    return true
  }

  /** Does the work; a Python exception becomes an error with the place of the node at work. */
  guard<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw this.#located(error)
    }
  }

  #located(error: unknown): unknown {
    const span = this.module.spanOf(this.at)
    if (error instanceof PythonException) {
      const { code, pythonClass, hint } = error
      // CPython's message of a KeyError is the key alone.
      const said = pythonClass === 'KeyError' ? `${pythonClass}: ${error.message}` : error.message
      const message = said === '' ? `${pythonClass} is raised` : said
      return new MmdetConfigError({ code, message, pythonClass, hint, span })
    }
    if (error instanceof MmdetConfigError) {
      return error.span === undefined ? new MmdetConfigError({ ...error.problems[0], span }) : error
    }
    if (error instanceof RangeError) {
      const deep = /call stack/.test(error.message)
      const message = deep ? 'values or expressions are nested too deeply' : 'a value is too large'
      return new MmdetConfigError({
        code: 'limit',
        message,
        span,
        pythonClass: deep ? 'RecursionError' : 'MemoryError',
      })
    }
    return error
  }
}
