import type { ExceptHandler, Expr, Nonlocal, Stmt, SyntaxNode } from './ast.ts'
import { parameterNames } from './expressions/parameters.ts'
import { namesOf } from './expressions/target.ts'
import type { Parser } from './parser.ts'
import { childNodes } from './walk.ts'

/** A module, class or function with the names that its own statements bind. */
interface Scope {
  /** Whether scopes inside see its names. */
  readonly isFunction: boolean
  readonly bound: Set<string>
  readonly globals: Set<string>
  readonly nonlocals: Nonlocal[]
  readonly inner: Scope[]
}

/** Notes each `nonlocal` with a name that no function around it binds. CPython sees that when it has read them all. */
export function checkNonlocals(parser: Parser, body: readonly Stmt[]): void {
  const module = newScope(false, [])
  for (const node of body) visit(node, module)
  for (const scope of module.inner) check(parser, scope, new Set())
}

/** @param outer the names that functions around the scope bind. */
function check(parser: Parser, scope: Scope, outer: ReadonlySet<string>): void {
  for (const node of scope.nonlocals) {
    const name = node.names.find((each) => !outer.has(each))
    if (name !== undefined) parser.failLater(node, `no binding for nonlocal '${name}' found`)
  }
  const own = scope.isFunction ? [...scope.bound].filter((name) => !scope.globals.has(name)) : []
  const visible = new Set([...outer, ...own])
  for (const inner of scope.inner) check(parser, inner, visible)
}

function visit(any: SyntaxNode, scope: Scope): void {
  const node = any as Expr | Stmt | ExceptHandler
  for (const name of boundBy(node)) scope.bound.add(name)
  if (node.nodeType === 'Global') for (const name of node.names) scope.globals.add(name)
  else if (node.nodeType === 'Nonlocal') scope.nonlocals.push(node)
  const inside = scopeOf(node)
  if (inside !== undefined) scope.inner.push(inside)
  for (const child of childNodes(node)) visit(child, inside ?? scope)
}

function scopeOf(node: Expr | Stmt | ExceptHandler): Scope | undefined {
  switch (node.nodeType) {
    case 'FunctionDef':
    case 'AsyncFunctionDef':
    case 'Lambda':
      return newScope(true, parameterNames(node.args))
    case 'ClassDef':
      return newScope(false, [])
    default:
      return undefined
  }
}

function boundBy(node: Expr | Stmt | ExceptHandler): readonly string[] {
  switch (node.nodeType) {
    case 'Assign':
    case 'Delete':
      return node.targets.flatMap(namesOf)
    case 'AnnAssign':
    case 'AsyncFor':
    case 'AugAssign':
    case 'For':
    case 'NamedExpr':
      return namesOf(node.target)
    case 'AsyncWith':
    case 'With':
      return node.items.flatMap(({ optionalVars }) => (optionalVars === undefined ? [] : namesOf(optionalVars)))
    case 'Import':
    case 'ImportFrom':
      return node.names.map(({ name, asname }) => asname ?? (name.split('.')[0] as string))
    case 'AsyncFunctionDef':
    case 'ClassDef':
    case 'FunctionDef':
      return [node.name]
    case 'Match':
      return node.cases.flatMap(({ bound }) => bound)
    case 'ExceptHandler':
      return node.name === undefined ? [] : [node.name]
    default:
      return []
  }
}

function newScope(isFunction: boolean, names: readonly string[]): Scope {
  return { isFunction, bound: new Set(names), globals: new Set(), nonlocals: [], inner: [] }
}
