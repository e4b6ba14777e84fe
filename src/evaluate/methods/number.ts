import type { PyFloat, PyValue } from '../../python/values.ts'
import { bind } from '../callArguments.ts'
import type { Method } from '../objects.ts'
import { bitLength } from '../operations/integer.ts'
import { asInt } from '../operations/numbers.ts'

/** The methods of `int` and `bool`. */
export const INT_METHODS = {
  bit_length: (self, call) => {
    bind(call, { name: 'bit_length', parameters: [] })
    return bitLength(asInt(self) as number)
  },
  bit_count: (self, call) => {
    bind(call, { name: 'bit_count', parameters: [] })
    return BigInt(asInt(self) as number)
      .toString(2)
      .replace(/[^1]/g, '').length
  },
} satisfies Readonly<Record<string, Method<PyValue>>>

/** The methods of `float`. */
export const FLOAT_METHODS = {
  is_integer: (self, call) => {
    bind(call, { name: 'is_integer', parameters: [] })
    return Number.isInteger(self.value)
  },
} satisfies Readonly<Record<string, Method<PyFloat>>>
