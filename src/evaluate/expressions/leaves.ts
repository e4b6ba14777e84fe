import type { PyValue } from '../../python/values.ts'
import { allocateText } from '../../python/workBudget.ts'
import type { ExprOf } from '../../syntax/ast.ts'
import { PySlice } from '../builtinObjects.ts'
import { refuse } from '../exceptions.ts'
import { convert, formatValue } from '../format/formatValue.ts'
import type { Machine } from '../machine.ts'
import { ELLIPSIS, PyUserFunction } from '../objects.ts'
import { getAttribute } from '../operations/attribute.ts'
import { getItem } from '../operations/subscript.ts'

/** A literal. */
export function evaluateConstant(_machine: Machine, node: ExprOf<'Constant'>): PyValue {
  if (node.special === undefined) return node.value
  if (node.special === 'ellipsis') return ELLIPSIS
  if (node.special === 'imaginary') return refuse('a complex number is not evaluated')
  return refuse('a character by its name, \\N{...}, is not evaluated', 'write the character itself')
}

export function evaluateName(machine: Machine, node: ExprOf<'Name'>): PyValue {
  return machine.lookUp(node.id)
}

/** `(name := value)`: binds in the scope outside all comprehensions. */
export function evaluateNamedExpr(machine: Machine, node: ExprOf<'NamedExpr'>): PyValue {
  const value = machine.evaluate(node.value)
  machine.at = node
  const name = node.target.id
  const write = machine.write(node.value, value, machine.globals.entry(name)?.write)
  machine.globals.set(name, value, write)
  return value
}

export function evaluateAttribute(machine: Machine, node: ExprOf<'Attribute'>): PyValue {
  const value = machine.evaluate(node.value)
  machine.at = node
  return getAttribute(value, node.attr)
}

export function evaluateSubscript(machine: Machine, node: ExprOf<'Subscript'>): PyValue {
  const container = machine.evaluate(node.value)
  const key = machine.evaluate(node.slice)
  machine.at = node
  return getItem(container, key)
}

export function evaluateSlice(machine: Machine, node: ExprOf<'Slice'>): PyValue {
  const [lower, upper, step] = [node.lower, node.upper, node.step].map((part) => {
    return part === undefined ? null : machine.evaluate(part)
  }) as [PyValue, PyValue, PyValue]
  return new PySlice(lower, upper, step)
}

/** A lambda is a value like any other, as long as nobody calls it. Its defaults are evaluated where it stands. */
export function evaluateLambda(machine: Machine, node: ExprOf<'Lambda'>): PyValue {
  for (const value of node.args.defaults) machine.evaluate(value)
  return new PyUserFunction('<lambda>', machine.module.textOf(node))
}

/** An f-string. */
export function evaluateJoinedStr(machine: Machine, node: ExprOf<'JoinedStr'>): string {
  let text = ''
  for (const part of node.values) {
    text += machine.evaluate(part) as string
    allocateText(text.length)
  }
  return text
}

/** One `{value!conversion:spec}` of an f-string. */
export function evaluateFormattedValue(machine: Machine, node: ExprOf<'FormattedValue'>): PyValue {
  const value = machine.evaluate(node.value)
  const spec = node.formatSpec === undefined ? '' : machine.evaluate(node.formatSpec)
  machine.at = node
  const converted = node.conversion === undefined ? value : convert(value, node.conversion)
  return formatValue(converted, spec as string)
}
