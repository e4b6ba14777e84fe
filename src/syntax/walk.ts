import type { SyntaxNode } from './ast.ts'

/** The nodes right below a node, in the order of its fields. */
export function* childNodes(node: object): Generator<SyntaxNode> {
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const item of value) yield* nodesOf(item)
    else yield* nodesOf(value)
  }
}

/** A node; those of a part that CPython's tree has no place for: the items of a `with`, parameters, the cases of a `match`. */
function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (isNode(value)) yield value
  else if (isPart(value)) yield* childNodes(value)
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'nodeType' in value
}

function isPart(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
