import type { PyValue } from '../../python/values.ts'
import type { ExprOf } from '../../syntax/ast.ts'
import { convert, formatValue } from '../format/formatValue.ts'
import type { Machine } from '../machine.ts'

/** An f-string. */
export function evaluateJoinedStr(machine: Machine, node: ExprOf<'JoinedStr'>): string {
  let text = ''
  for (const part of node.values) {
    text += machine.evaluate(part) as string
    machine.allocate(text.length * 2)
  }
  return text
}

/** One `{value!conversion:spec}` of an f-string. */
export function evaluateFormattedValue(machine: Machine, node: ExprOf<'FormattedValue'>): PyValue {
  const value = machine.evaluate(node.value)
  const spec = node.formatSpec === undefined ? '' : machine.evaluate(node.formatSpec)
  machine.at = node
  const converted = node.conversion === undefined ? value : convert(value, node.conversion)
  return formatValue(machine, converted, spec as string)
}
