import { firstLeaf, isLeaf, type Leaf, type Tree } from '../syntax/tree.ts'

/** Sets a penalty on every token of a tree that has less. */
export function raise(tree: Tree, bond: number): void {
  if (isLeaf(tree)) {
    if (tree.bond < bond) tree.bond = bond
    return
  }
  for (const child of tree.children) raise(child, bond)
}

export function raiseEach(trees: readonly Tree[], bond: number): void {
  for (const tree of trees) raise(tree, bond)
}

/** Adds a penalty to every token but the first; an opening parenthesis and `for` stay free. */
export function increase(tree: Tree, amount: number): void {
  increaseFrom(tree, amount, firstLeaf(tree))
}

function increaseFrom(tree: Tree, amount: number, first: Leaf): void {
  if (isLeaf(tree)) {
    if (tree !== first && tree.text !== '(' && tree.text !== 'for') tree.bond += amount
    return
  }
  for (const child of tree.children) increaseFrom(child, amount, first)
}
