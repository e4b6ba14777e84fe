import { Bond } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { firstLeaf, isLeaf, type Node, type Tree } from '../syntax/tree.ts'
import { increase } from './bondTools.ts'

/** A break is best before `and` and `or`. */
export function bondLogical(node: Node, bond: number): void {
  const { children } = node
  increase(node, bond)
  for (let at = 1; at + 1 < children.length; at += 2) {
    const leaf = firstLeaf(children[at] as Tree)
    leaf.bond = leaf.bond > bond ? leaf.bond - bond : 0
  }
}

/** A comparison of two holds together at its operator; a chain of them less. */
export function bondComparison(node: Node): void {
  const { children } = node
  const operator = children[1] as Tree
  if (children.length !== 3 || !isTightComparison(operator)) {
    increase(node, Bond.comparison)
    return
  }
  increase(operator, Bond.veryStrong)
  firstLeaf(children[2] as Tree).bond = Bond.strong
}

function isTightComparison(operator: Tree): boolean {
  if (!isLeaf(operator)) return operator.kind === Kind.comparisonOperator && operator.children.length === 2
  return operator.kind === Kind.operator || operator.text === 'in' || operator.text === 'is'
}

/** A break is best before a bitwise operator. */
export function bondBitwise(node: Node, bond: number): void {
  const { children } = node
  increase(node, bond)
  for (let at = 1; at < children.length - 1; at++) {
    const child = children[at] as Tree
    if (isLeaf(child) && child.kind === Kind.operator) child.bond = Bond.operator
  }
}

/** A break is best after an arithmetic operator. */
export function bondArithmetic(node: Node, bond: number): void {
  const { children } = node
  increase(node, bond)
  for (let at = 1; at < children.length - 1; at++) {
    const { kind } = children[at] as Tree
    if (kind === Kind.operator || kind === Kind.star || kind === Kind.at) {
      firstLeaf(children[at + 1] as Tree).bond = Bond.operator
    }
  }
}
