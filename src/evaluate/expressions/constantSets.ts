import { pythonRepr } from '../../python/repr.ts'
import { PySet } from '../../python/set.ts'
import type { PyValue } from '../../python/values.ts'
import type { Comprehension, Expr, ExprOf, SyntaxNode } from '../../syntax/ast.ts'
import { childNodes } from '../../syntax/walk.ts'
import { PythonException } from '../exceptions.ts'
import type { Machine } from '../machine.ts'

/** Whether CPython computes an expression when it compiles: literals, and operations and tuples of them. */
export function isConstant(node: Expr): boolean {
  switch (node.nodeType) {
    case 'Constant':
      return true
    case 'UnaryOp':
      return isConstant(node.operand)
    case 'BinOp':
      return isConstant(node.left) && isConstant(node.right)
    case 'Tuple':
      return node.elts.every(isConstant)
    default:
      return false
  }
}

/** The items of the first set by what makes sets one constant. */
type FirstSets = ReadonlyMap<string, readonly PyValue[]>

const known = new WeakMap<Machine, FirstSets>()

/**
 * The items that a set of constants is built from. CPython keeps equal constants of a file once: a set has the order of the first of them
 * that the compiler comes to.
 */
export function firstItems(machine: Machine, items: readonly PyValue[]): readonly PyValue[] {
  if (items.length < 2) return items
  let sets = known.get(machine)
  if (sets === undefined) {
    sets = findSets(machine)
    known.set(machine, sets)
  }
  return sets.get(keyOf(items)) ?? items
}

/** Sets are one constant when their items are of equal types and values. */
function keyOf(items: readonly PyValue[]): string {
  return Array.from(new PySet(items).values(), pythonRepr).sort().join()
}

function findSets(machine: Machine): FirstSets {
  const sets = new Map<string, readonly PyValue[]>()
  const { at } = machine
  for (const node of constantSets(machine.body)) {
    const items = valuesOf(machine, node)
    if (items === undefined) continue
    const key = keyOf(items)
    if (!sets.has(key)) sets.set(key, items)
  }
  machine.at = at
  return sets
}

function valuesOf(machine: Machine, node: ExprOf<'Set'>): PyValue[] | undefined {
  try {
    return machine.attempt(() => node.elts.map((item) => machine.evaluate(item)))
  } catch (error) {
    if (error instanceof PythonException) return undefined
    throw error
  }
}

/** The sets that are constants, in the compiler's order. */
function* constantSets(nodes: readonly SyntaxNode[]): Generator<ExprOf<'Set'>, undefined> {
  for (const node of nodes) {
    if (isSet(node) && node.elts.length > 2) yield node
    const folded = foldedSource(node)
    for (const part of partsOf(node)) {
      if (part === folded) yield folded
      else yield* constantSets([part])
    }
  }
  return undefined
}

function isSet(node: SyntaxNode): node is ExprOf<'Set'> {
  return node.nodeType === 'Set' && (node as ExprOf<'Set'>).elts.every(isConstant)
}

/** The set of constants, of whatever size, that a node only iterates over or looks into. */
function foldedSource(node: SyntaxNode): ExprOf<'Set'> | undefined {
  const { nodeType } = node
  let source: SyntaxNode | undefined
  if (nodeType === 'For' || nodeType === 'comprehension') source = (node as { readonly iter?: Expr }).iter
  if (nodeType === 'Compare') {
    const { ops, comparators } = node as ExprOf<'Compare'>
    if (/in$/i.test(ops.at(-1) ?? '')) source = comparators.at(-1)
  }
  return source !== undefined && isSet(source) ? source : undefined
}

/** The parts of a node in the order in which the compiler comes to them: mostly that of the source. */
function partsOf(node: SyntaxNode): SyntaxNode[] {
  const parts = [...childNodes(node)].sort((left, right) => left.start - right.start)
  const first = firstPart(node)
  if (first !== undefined) parts.sort((left, right) => Number(right === first) - Number(left === first))
  if (!parts.some(isComprehension)) return parts
  // The code of a comprehension comes before what it runs over, and what it gives comes last in it.
  const [outer, ...inner] = parts.filter(isComprehension) as [Comprehension, ...Comprehension[]]
  const given = parts.filter((part) => !isComprehension(part))
  return [outer.target, ...outer.ifs, ...inner, ...given, { ...outer, ifs: [] }]
}

/** What the compiler comes to before what stands before it in the source. */
function firstPart(node: SyntaxNode): SyntaxNode | undefined {
  const { nodeType } = node
  if (nodeType === 'IfExp') return (node as ExprOf<'IfExp'>).test
  if (nodeType === 'For') return (node as { readonly iter?: Expr }).iter
  return nodeType === 'Assign' || nodeType === 'AnnAssign' ? (node as { readonly value?: Expr }).value : undefined
}

function isComprehension(node: SyntaxNode): node is Comprehension {
  return node.nodeType === 'comprehension'
}
