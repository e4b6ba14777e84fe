import { MmdetConfigError } from '../errors.ts'

/** Digits up to which CPython 3.11 prints an int and reads a decimal literal (`sys.int_info.default_max_str_digits`). */
export const MAX_INT_DIGITS = 4300

/** Whether CPython's `str(value)` gives digits; beyond the limit it raises ValueError. */
export function isPrintedInt(value: number | bigint): boolean {
  return typeof value === 'number' || (value < LIMIT && value > -LIMIT)
}

const LIMIT = 10n ** BigInt(MAX_INT_DIGITS)

/**
 * CPython's `str(value)`.
 *
 * @throws MmdetConfigError `python-value` (ValueError) beyond the limit.
 */
export function intText(value: number | bigint): string {
  if (isPrintedInt(value)) return String(value)
  throw new MmdetConfigError({
    code: 'python-value',
    message: `Exceeds the limit (${MAX_INT_DIGITS} digits) for integer string conversion`,
    pythonClass: 'ValueError',
  })
}
