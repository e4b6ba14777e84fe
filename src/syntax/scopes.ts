import type { SyntaxNode } from './ast.ts'
import { PythonSyntaxError } from './syntaxError.ts'

type ScopeKind = 'module' | 'class' | 'function' | 'async function' | 'lambda'

interface Scope {
  readonly kind: ScopeKind
  /** Parameters of a function. */
  readonly parameters: ReadonlySet<string>
  /** Names that the scope has read or bound so far; `global` may not follow. */
  readonly used: Set<string>
  /** Loops around the current statement within the scope. */
  loops: number
  /** Blocks that CPython's compiler keeps a record of: loops, `try`, `with`. */
  blocks: number
  /** `except*` blocks around the current statement, which nothing may leave. */
  groups: number
  /** The first `return` with a value. */
  returned: SyntaxNode | undefined
  /** Comprehensions whose source is being read. */
  sources: number
  /** What comprehensions have to know of, since an element is read before its `for`. */
  readonly walruses: { readonly node: SyntaxNode; readonly name: string }[]
  readonly yields: SyntaxNode[]
}

/** Where a comprehension's element starts in the records of its scope. */
export interface Mark {
  readonly walruses: number
  readonly yields: number
}

const LEAVES_GROUP = "'break', 'continue' and 'return' cannot appear in an except* block"

/** Errors that are kept of one text. */
const MAX_ERRORS = 100

/** Statically nested blocks: `CO_MAXBLOCKS` of CPython 3.11. */
const MAX_BLOCKS = 20

/**
 * What CPython's compiler checks after its parser: where `return`, `yield`, `await`, `break` and `global` are allowed. What it finds is
 * kept until the text is to be evaluated, because MMEngine reads the bases of a config in between. Of a `nonlocal` only its place is
 * checked, not whether a function around it has the name: it is never evaluated.
 */
export class Scopes {
  readonly #scopes: Scope[] = [newScope('module', [])]
  /** What was found, in the order in which CPython finds it. */
  readonly errors: PythonSyntaxError[] = []

  note(error: PythonSyntaxError): void {
    if (this.errors.length < MAX_ERRORS) this.errors.push(error)
  }

  within<Result>(kind: ScopeKind, parameters: Iterable<string>, work: () => Result): Result {
    const scope = newScope(kind, parameters)
    this.#scopes.push(scope)
    try {
      return work()
    } finally {
      this.#scopes.pop()
      if (kind === 'async function' && scope.returned !== undefined && scope.yields.length > 0) {
        this.#refuse(scope.returned, "'return' with value in async generator")
      }
    }
  }

  /** Runs `work` in the block of a loop, a `try` or a `with`. */
  inBlock<Result>(node: SyntaxNode, isLoop: boolean, work: () => Result): Result {
    const scope = this.#current
    if (++scope.blocks > MAX_BLOCKS) this.#refuse(node, 'too many statically nested blocks')
    if (isLoop) scope.loops++
    try {
      return work()
    } finally {
      if (isLoop) scope.loops--
      scope.blocks--
    }
  }

  /** Runs `work` in an `except*` block. */
  inGroup<Result>(work: () => Result): Result {
    const scope = this.#current
    const { loops } = scope
    scope.loops = 0
    scope.groups++
    try {
      return work()
    } finally {
      scope.groups--
      scope.loops = loops
    }
  }

  /** Runs `work` for the source of a comprehension. */
  inSource<Result>(work: () => Result): Result {
    const scope = this.#current
    scope.sources++
    try {
      return work()
    } finally {
      scope.sources--
    }
  }

  /** A name is read or bound. */
  use(name: string): void {
    this.#current.used.add(name)
  }

  checkReturn(node: SyntaxNode, hasValue: boolean): void {
    const scope = this.#current
    if (!scope.kind.endsWith('function')) this.#refuse(node, "'return' outside function")
    if (scope.groups > 0) this.#refuse(node, LEAVES_GROUP)
    if (hasValue) scope.returned ??= node
  }

  checkLoop(node: SyntaxNode, word: 'break' | 'continue'): void {
    const { loops, groups } = this.#current
    if (loops > 0) return
    if (groups > 0) this.#refuse(node, LEAVES_GROUP)
    this.#refuse(node, word === 'break' ? "'break' outside loop" : "'continue' not properly in loop")
  }

  checkYield(node: SyntaxNode): void {
    const { kind, yields } = this.#current
    yields.push(node)
    if (kind === 'async function' && node.nodeType === 'YieldFrom')
      this.#refuse(node, "'yield from' inside async function")
    if (kind === 'module' || kind === 'class') this.#refuse(node, "'yield' outside function")
  }

  checkAsync(node: SyntaxNode, word: string): void {
    const { kind } = this.#current
    if (kind !== 'async function') this.#refuse(node, `'${word}' outside ${kind === 'module' ? '' : 'async '}function`)
  }

  /** `name := value`: bound outside all comprehensions. */
  checkWalrus(node: SyntaxNode, name: string): void {
    const scope = this.#current
    this.use(name)
    if (scope.sources > 0) {
      this.#refuse(node, 'assignment expression cannot be used in a comprehension iterable expression')
    }
    scope.walruses.push({ node, name })
  }

  mark(): Mark {
    const { walruses, yields } = this.#current
    return { walruses: walruses.length, yields: yields.length }
  }

  /** The comprehension whose element started at the mark is complete; `targets` are the names that it iterates with. */
  checkComprehension(mark: Mark, targets: ReadonlySet<string>): void {
    const { kind, walruses, yields } = this.#current
    const [yielded] = yields.slice(mark.yields)
    if (yielded !== undefined) this.#refuse(yielded, "'yield' inside comprehension")
    for (const { node, name } of walruses.slice(mark.walruses)) {
      if (targets.has(name)) {
        this.#refuse(node, `assignment expression cannot rebind comprehension iteration variable '${name}'`)
      } else if (kind === 'class') {
        this.#refuse(node, 'assignment expression within a comprehension cannot be used in a class body')
      }
    }
  }

  checkGlobal(node: SyntaxNode, name: string): void {
    const scope = this.#current
    if (scope.parameters.has(name)) this.#refuse(node, `name '${name}' is parameter and global`)
    else if (scope.used.has(name)) this.#refuse(node, `name '${name}' is used prior to global declaration`)
  }

  checkNonlocal(node: SyntaxNode, name: string): void {
    if (this.#current.kind === 'module') this.#refuse(node, 'nonlocal declaration not allowed at module level')
    else this.checkGlobal(node, name)
  }

  checkImportStar(node: SyntaxNode): void {
    if (this.#current.kind !== 'module') this.#refuse(node, 'import * only allowed at module level')
  }

  get #current(): Scope {
    return this.#scopes.at(-1) as Scope
  }

  #refuse({ start, end }: SyntaxNode, message: string): void {
    this.note(new PythonSyntaxError(message, start, end))
  }
}

function newScope(kind: ScopeKind, parameters: Iterable<string>): Scope {
  const names = new Set(parameters)
  return {
    kind,
    parameters: names,
    used: new Set(names),
    loops: 0,
    blocks: 0,
    groups: 0,
    returned: undefined,
    sources: 0,
    walruses: [],
    yields: [],
  }
}
