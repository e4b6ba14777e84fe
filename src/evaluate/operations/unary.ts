import { pyTypeName } from '../../python/hash.ts'
import { PyFloat, type PyValue } from '../../python/values.ts'
import { raise } from '../exceptions.ts'
import { subtractInts } from './integer.ts'
import { asInt } from './numbers.ts'

/** Python's `-value`, `+value` and `~value`. */
export function unary(operator: '-' | '+' | '~', value: PyValue): PyValue {
  const int = asInt(value)
  if (int !== undefined) {
    if (operator === '-') return subtractInts(0, int)
    return operator === '+' ? int : subtractInts(-1, int)
  }
  if (value instanceof PyFloat && operator !== '~') return operator === '-' ? new PyFloat(-value.value) : value
  return raise('TypeError', `bad operand type for unary ${operator}: '${pyTypeName(value)}'`)
}
