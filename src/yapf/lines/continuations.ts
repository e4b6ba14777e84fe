import { Kind } from '../syntax/kinds.ts'
import { countNewlines, trimEnd, trimStart } from '../syntax/pythonText.ts'
import { isLeaf, Leaf, type Node, type Tree } from '../syntax/tree.ts'

/** Makes a leaf of each backslash that continues a line; such lines keep their breaks. */
export function spliceContinuations(node: Node, source: string): void {
  const children: Tree[] = []
  for (const child of node.children) {
    if (!isLeaf(child)) spliceContinuations(child, source)
    else if (child.hasTrivia) {
      const mark = continuationBefore(child, source)
      if (mark !== undefined) children.push(mark)
    }
    children.push(child)
  }
  if (children.length > node.children.length) node.children = children
}

function continuationBefore(leaf: Leaf, source: string): Leaf | undefined {
  const prefix = source.slice(leaf.prefixStart, leaf.start)
  // As yapf does: a backslash before `\r\n` is not seen, and the line is joined.
  if (!trimStart(prefix).startsWith('\\\n')) return undefined
  const mark = new Leaf(Kind.continuation, trimEnd(prefix), leaf.line - countNewlines(prefix), 0, 0, 0)
  mark.parent = leaf.parent
  return mark
}
