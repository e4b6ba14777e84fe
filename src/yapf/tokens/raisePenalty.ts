import { firstLeaf, isLeaf, type Leaf, type Tree } from '../syntax/tree.ts'

/** Sets a penalty on every token of a tree that has less. */
export function raise(tree: Tree, penalty: number): void {
  if (isLeaf(tree)) {
    if (tree.syntaxPenalty < penalty) tree.syntaxPenalty = penalty
    return
  }
  for (const child of tree.children) raise(child, penalty)
}

export function raiseEach(trees: readonly Tree[], penalty: number): void {
  for (const tree of trees) raise(tree, penalty)
}

/** Adds a penalty to every token but the first; an opening parenthesis and `for` stay free. */
export function increase(tree: Tree, amount: number): void {
  increaseFrom(tree, amount, firstLeaf(tree))
}

function increaseFrom(tree: Tree, amount: number, first: Leaf): void {
  if (isLeaf(tree)) {
    if (tree !== first && tree.text !== '(' && tree.text !== 'for') tree.syntaxPenalty += amount
    return
  }
  for (const child of tree.children) increaseFrom(child, amount, first)
}
