import type { Expr, Stmt, SyntaxNode } from '../../syntax/ast.ts'
import { childNodes } from '../../syntax/walk.ts'

/** A node and all below it. Bodies are asked for again and again. */
export function nodesWithin(node: SyntaxNode): readonly SyntaxNode[] {
  const known = within.get(node)
  if (known !== undefined) return known
  const found: SyntaxNode[] = []
  const visit = (one: SyntaxNode): void => {
    found.push(one)
    for (const child of childNodes(one)) visit(child)
  }
  visit(node)
  within.set(node, found)
  return found
}

const within = new WeakMap<SyntaxNode, readonly SyntaxNode[]>()

/** What a node itself gives a value, or deletes: names, attributes, items. */
export function targetsOf(node: Stmt | Expr): Expr[] {
  switch (node.nodeType) {
    case 'Assign':
    case 'Delete':
      return node.targets.flatMap(single)
    case 'AugAssign':
    case 'AnnAssign':
    case 'For':
    case 'NamedExpr':
      return single(node.target)
    case 'With':
      return node.items.flatMap(({ optionalVars }) => (optionalVars === undefined ? [] : single(optionalVars)))
    default:
      return []
  }
}

/** Each of `a, *b = ...`. */
function single(target: Expr): Expr[] {
  if (target.nodeType === 'Starred') return single(target.value)
  return target.nodeType === 'Tuple' || target.nodeType === 'List' ? target.elts.flatMap(single) : [target]
}

/** The names that a node itself binds or deletes. */
export function boundBy(node: Stmt | Expr): string[] {
  if (node.nodeType === 'FunctionDef' || node.nodeType === 'ClassDef') return [node.name]
  if (node.nodeType === 'Import' || node.nodeType === 'ImportFrom')
    return node.names.map(({ name, asname }) => asname ?? (name.split('.')[0] as string))
  return targetsOf(node).flatMap((target) => (target.nodeType === 'Name' ? [target.id] : []))
}
