import type { Expr, Stmt, SyntaxNode } from '../../syntax/ast.ts'
import { childNodes } from '../../syntax/walk.ts'

/** A node and all below it. */
export function nodesWithin(node: SyntaxNode): SyntaxNode[] {
  return [node, ...Array.from(childNodes(node)).flatMap(nodesWithin)]
}

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
