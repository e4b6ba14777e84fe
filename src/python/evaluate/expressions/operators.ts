import type { Expr, ExprOf } from '../../parse/ast.ts'
import type { PyValue } from '../../values.ts'
import type { Machine } from '../machine.ts'
import { binary } from '../operations/binary.ts'
import { isEqual, isOrdered, isSame, type OrderOperator } from '../operations/compare.ts'
import { contains } from '../operations/contains.ts'
import { isTrue } from '../operations/truth.ts'
import { unary } from '../operations/unary.ts'

/** Python's binary operators by the name of their node. */
export const OPERATORS: Readonly<Record<ExprOf<'BinOp'>['op']['nodeType'], string>> = {
  Add: '+',
  Sub: '-',
  Mult: '*',
  MatMult: '@',
  Div: '/',
  Mod: '%',
  Pow: '**',
  LShift: '<<',
  RShift: '>>',
  BitOr: '|',
  BitXor: '^',
  BitAnd: '&',
  FloorDiv: '//',
}

export function evaluateBinOp(machine: Machine, node: ExprOf<'BinOp'>): PyValue {
  const left = machine.evaluate(node.left)
  const right = machine.evaluate(node.right)
  machine.at = node
  return binary(machine, OPERATORS[node.op.nodeType], left, right)
}

export function evaluateUnaryOp(machine: Machine, node: ExprOf<'UnaryOp'>): PyValue {
  const value = machine.evaluate(node.operand)
  machine.at = node
  if (node.op.nodeType === 'Not') return !isTrue(value)
  return unary(node.op.nodeType === 'USub' ? '-' : node.op.nodeType === 'UAdd' ? '+' : '~', value)
}

/** `and` and `or` give the operand that decided, not a bool. */
export function evaluateBoolOp(machine: Machine, node: ExprOf<'BoolOp'>): PyValue {
  const stopsAt = node.op.nodeType === 'Or'
  let value: PyValue = null
  for (const operand of node.values) {
    value = machine.evaluate(operand)
    if (isTrue(value) === stopsAt) break
  }
  return value
}

export function evaluateIfExp(machine: Machine, node: ExprOf<'IfExp'>): PyValue {
  return machine.evaluate(isTrue(machine.evaluate(node.test)) ? node.body : node.orelse)
}

/** A chain `a < b <= c`: each operand is evaluated once, and none after the first comparison that fails. */
export function evaluateCompare(machine: Machine, node: ExprOf<'Compare'>): PyValue {
  let left = machine.evaluate(node.left)
  for (const [at, operator] of node.ops.entries()) {
    const right = machine.evaluate(node.comparators[at] as Expr)
    machine.at = node
    if (!compare(machine, operator.nodeType, left, right)) return false
    left = right
  }
  return true
}

type Comparison = ExprOf<'Compare'>['ops'][number]['nodeType']

const ORDER: Partial<Record<Comparison, OrderOperator>> = { Lt: '<', LtE: '<=', Gt: '>', GtE: '>=' }

function compare(machine: Machine, comparison: Comparison, left: PyValue, right: PyValue): boolean {
  const order = ORDER[comparison]
  if (order !== undefined) return isOrdered(order, left, right)
  if (comparison === 'Eq' || comparison === 'NotEq') return isEqual(left, right) === (comparison === 'Eq')
  if (comparison === 'Is' || comparison === 'IsNot') return isSame(left, right) === (comparison === 'Is')
  return contains(machine, right, left) === (comparison === 'In')
}
