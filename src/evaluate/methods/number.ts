import { type PyFloat, PyTuple, type PyValue, pyInt } from '../../python/values.ts'
import { bind } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import type { Method } from '../objects.ts'
import { bitLength } from '../operations/integer.ts'
import { asInt } from '../operations/numbers.ts'
import { decompose } from '../reals/decompose.ts'

/** The methods of `int` and `bool`. */
export const INT_METHODS = {
  bit_length: (_machine, self, call) => {
    bind(call, { name: 'bit_length', parameters: [] })
    return bitLength(asInt(self) as number)
  },
  bit_count: (_machine, self, call) => {
    bind(call, { name: 'bit_count', parameters: [] })
    return BigInt(asInt(self) as number)
      .toString(2)
      .replace(/[^1]/g, '').length
  },
  conjugate: (_machine, self) => asInt(self) as number,
  as_integer_ratio: (_machine, self) => new PyTuple([asInt(self) as number, 1]),
} satisfies Readonly<Record<string, Method<PyValue>>>

/** The methods of `float`. */
export const FLOAT_METHODS = {
  is_integer: (_machine, self, call) => {
    bind(call, { name: 'is_integer', parameters: [] })
    return Number.isInteger(self.value)
  },
  conjugate: (_machine, self) => self,
  as_integer_ratio: (_machine, self) => {
    if (!Number.isFinite(self.value)) raise('OverflowError', 'cannot convert Infinity or NaN to integer ratio')
    if (self.value === 0) return new PyTuple([0, 1])
    const [mantissa, exponent] = decompose(Math.abs(self.value))
    const signed = self.value < 0 ? -mantissa : mantissa
    if (exponent >= 0) return new PyTuple([pyInt(signed << BigInt(exponent)), 1])
    return new PyTuple([pyInt(signed), pyInt(1n << BigInt(-exponent))])
  },
} satisfies Readonly<Record<string, Method<PyFloat>>>
