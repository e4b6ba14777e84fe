import { Kind } from '../syntax/kinds.ts'
import { firstLeaf, isLeaf, type Leaf, type Node, type Tree } from '../syntax/tree.ts'

/** Tells the first token of each element in parentheses which bracket it belongs to; an outer bracket wins. */
export function assignContainers(node: Node): void {
  const { children } = node
  for (const child of children) if (!isLeaf(child)) assignContainers(child)
  if (children.length !== 3 || (node.kind !== Kind.trailer && node.kind !== Kind.atom)) return
  const open = children[0] as Leaf
  if (open.text !== '(' || open.kind !== Kind.open) return
  const inner = children[1] as Tree
  if (node.kind === Kind.trailer && inner.kind !== Kind.argumentList) {
    firstLeaf(inner).container = open
    return
  }
  if (!isLeaf(inner)) for (const child of inner.children) firstLeaf(child).container = open
}
