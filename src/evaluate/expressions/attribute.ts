import type { PyValue } from '../../python/values.ts'
import type { ExprOf } from '../../syntax/ast.ts'
import type { Machine } from '../machine.ts'
import { getAttribute } from '../operations/attribute.ts'
import { getItem } from '../operations/subscript.ts'
import { PySlice } from '../slice.ts'

export function evaluateAttribute(machine: Machine, node: ExprOf<'Attribute'>): PyValue {
  const value = machine.evaluate(node.value)
  machine.at = node
  return getAttribute(machine, value, node.attr)
}

export function evaluateSubscript(machine: Machine, node: ExprOf<'Subscript'>): PyValue {
  const container = machine.evaluate(node.value)
  const key = machine.evaluate(node.slice)
  machine.at = node
  return getItem(machine, container, key)
}

export function evaluateSlice(machine: Machine, node: ExprOf<'Slice'>): PyValue {
  const [lower, upper, step] = [node.lower, node.upper, node.step].map((part) => {
    return part === undefined ? null : machine.evaluate(part)
  }) as [PyValue, PyValue, PyValue]
  return new PySlice(lower, upper, step)
}
