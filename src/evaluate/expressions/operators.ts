import { isTrue } from '../../python/truth.ts'
import type { PyValue } from '../../python/values.ts'
import type { ComparisonOperator, Expr, ExprOf } from '../../syntax/ast.ts'
import type { Machine } from '../machine.ts'
import { binary, unary } from '../operations/binary.ts'
import { isEqual, isOrdered, isSame } from '../operations/compare.ts'
import { contains } from '../operations/protocols.ts'

export function evaluateBinOp(machine: Machine, node: ExprOf<'BinOp'>): PyValue {
  const left = machine.evaluate(node.left)
  const right = machine.evaluate(node.right)
  machine.at = node
  return binary(node.op, left, right)
}

export function evaluateUnaryOp(machine: Machine, node: ExprOf<'UnaryOp'>): PyValue {
  const value = machine.evaluate(node.operand)
  machine.at = node
  return node.op === 'not' ? !isTrue(value) : unary(node.op, value)
}

/** `and` and `or` give the operand that decided, not a bool. */
export function evaluateBoolOp(machine: Machine, node: ExprOf<'BoolOp'>): PyValue {
  const stopsAt = node.op === 'or'
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

/** A chain `a < b <= c`: each operand is evaluated once; evaluation stops at the first comparison that fails. */
export function evaluateCompare(machine: Machine, node: ExprOf<'Compare'>): PyValue {
  let left = machine.evaluate(node.left)
  for (const [at, operator] of node.ops.entries()) {
    const right = machine.evaluate(node.comparators[at] as Expr)
    machine.at = node
    if (!compare(operator, left, right)) return false
    left = right
  }
  return true
}

function compare(operator: ComparisonOperator, left: PyValue, right: PyValue): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right)
    case '!=':
      return !isEqual(left, right)
    case 'is':
      return isSame(left, right)
    case 'is not':
      return !isSame(left, right)
    case 'in':
      return contains(right, left)
    case 'not in':
      return !contains(right, left)
    default:
      return isOrdered(operator, left, right)
  }
}
