import type { ExprOf } from '../../parse/ast.ts'
import { readNumber } from '../../parse/number.ts'
import { PyBytes, PyFloat, type PyValue } from '../../values.ts'
import { refuse } from '../exceptions.ts'
import type { Machine } from '../machine.ts'
import { ELLIPSIS } from '../objects.ts'

/** A literal: the parser's value, but for what it does not keep apart (`1` and `1.0`, `'...'` and `...`, str and bytes). */
export function evaluateConstant(machine: Machine, node: ExprOf<'Constant'>): PyValue {
  const value: unknown = node.value
  if (typeof value === 'string') return evaluateText(machine, node, value)
  if (typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number' && value % 1 !== 0 && Number.isFinite(value)) return new PyFloat(value)
  return readNumber(machine.module.textOf(node)) ?? refuse('a complex number is not evaluated')
}

function evaluateText(machine: Machine, node: ExprOf<'Constant'>, value: string): PyValue {
  const { quote_style: quotes } = node as { readonly quote_style?: string }
  if (quotes === undefined) return ELLIPSIS
  if (/^[rRuU]*[bB]/.test(quotes)) return new PyBytes(Uint8Array.from(value, (unit) => unit.charCodeAt(0)))
  if (value.includes('\\N{') && /(?:^|[^\\])(?:\\\\)*\\N\{/.test(machine.module.textOf(node))) {
    refuse('a character by its Unicode name (\\N{...}) is not evaluated', 'write the character itself, or \\uXXXX')
  }
  return value
}
