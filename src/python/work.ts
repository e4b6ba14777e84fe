import { MmdetConfigError } from '../errors.ts'

/**
 * Work that one evaluation may do inside single operations: items compared, hashed or printed, digits of large ints. The largest
 * OpenMMLab config takes some thousands; this many take about half a second.
 */
const MAX_WORK = 6_000_000

let left = Number.POSITIVE_INFINITY

/** Counts work of an operation whose cost grows with its operands. Without limit outside {@link limited}. */
export function spend(units: number): void {
  left -= units
  if (left < 0) exceeded()
}

/** Evaluates something with a limit on the work. Inside another evaluation, that one's limit goes on. */
export function limited<Result>(evaluate: () => Result): Result {
  const outer = left
  if (outer === Number.POSITIVE_INFINITY) left = MAX_WORK
  try {
    return evaluate()
  } finally {
    if (outer === Number.POSITIVE_INFINITY) left = outer
  }
}

function exceeded(): never {
  throw new MmdetConfigError({
    code: 'limit',
    message: 'the config compares, prints or computes more than any config needs',
    pythonClass: 'TimeoutError',
    hint: 'is a loop or a repetition too long?',
  })
}
