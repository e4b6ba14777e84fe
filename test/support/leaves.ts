import { parse } from '../../src/yapf/syntax/parse.ts'
import { isLeaf, type Leaf, type Tree } from '../../src/yapf/syntax/tree.ts'

/** The tokens of a Python source, as layout sees them. */
export function leavesOf(source: string): Leaf[] {
  const leaves: Leaf[] = []
  const collect = (tree: Tree): void => {
    if (isLeaf(tree)) leaves.push(tree)
    else for (const child of tree.children) collect(child)
  }
  collect(parse(source).tree)
  return leaves
}
