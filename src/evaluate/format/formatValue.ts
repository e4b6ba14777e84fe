import { pyTypeName } from '../../python/hash.ts'
import { pythonRepr } from '../../python/repr.ts'
import { PyFloat, type PyValue } from '../../python/values.ts'
import { raise, refuse } from '../exceptions.ts'
import { asInt } from '../operations/numbers.ts'
import { characters, toText } from '../operations/text.ts'
import { formatFloat, formatInt } from './formatNumber.ts'
import { pad } from './pad.ts'
import { type FormatSpec, parseSpec } from './spec.ts'

/** Python's `format(value, spec)`. */
export function formatValue(value: PyValue, spec: string): string {
  if (spec === '') return toText(value)
  if (typeof value === 'string') return formatText(value, parseSpec(spec))
  const int = asInt(value)
  if (int !== undefined) return formatInt(int, parseSpec(spec))
  if (value instanceof PyFloat) return formatFloat(value.value, parseSpec(spec))
  return raise('TypeError', `unsupported format string passed to ${pyTypeName(value)}.__format__`)
}

function formatText(text: string, spec: FormatSpec): string {
  if (spec.type !== '' && spec.type !== 's') {
    raise('ValueError', `Unknown format code '${spec.type}' for object of type 'str'`)
  }
  if (spec.sign !== '') raise('ValueError', 'Sign not allowed in string format specifier')
  if (spec.noNegativeZero) raise('ValueError', 'Negative zero coercion (z) not allowed in string format specifier')
  if (spec.alternate) raise('ValueError', 'Alternate form (#) not allowed in string format specifier')
  if (spec.grouping !== '') raise('ValueError', `Cannot specify '${spec.grouping}' with 's'.`)
  if (spec.align === '=') raise('ValueError', "'=' alignment not allowed in string format specifier")
  const units = spec.precision === undefined ? text : characters(text).slice(0, spec.precision)
  return pad(spec, typeof units === 'string' ? units : units.join(''), '<')
}

/** The conversion of a replacement field: `!r`, `!s`, `!a`. */
export function convert(value: PyValue, conversion: string): string {
  if (conversion === 'r') return pythonRepr(value)
  return conversion === 'a' ? refuse('the conversion !a is not evaluated', 'write !r') : toText(value)
}
