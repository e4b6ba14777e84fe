import { pyTypeName } from '../../python/hash.ts'
import type { PyValue } from '../../python/values.ts'
import { raise } from '../exceptions.ts'
import { asInt } from './numbers.ts'

/** A value used where Python needs an int: an index, a count. */
export function asIndex(value: PyValue, message?: string): number {
  const int = asInt(value)
  if (int === undefined) {
    return raise('TypeError', message ?? `'${pyTypeName(value)}' object cannot be interpreted as an integer`)
  }
  return Number(int)
}

/**
 * A value that CPython needs as a C integer: an index into a list that changes, a count of repetitions.
 *
 * @throws PythonException OverflowError for an int beyond 64 bits.
 */
export function asSize(value: PyValue): number {
  const size = asIndex(value)
  if (size >= 2 ** 63 || size < -(2 ** 63)) raise('OverflowError', 'Python int too large to convert to C ssize_t')
  return size
}

/** The bounds of a slice over `length` items, and its step. */
export interface SliceBounds {
  readonly start: number
  readonly stop: number
  readonly step: number
}

/** CPython's rule for slices (`PySlice_AdjustIndices`): negative bounds count from the end, both are clipped. */
export function sliceBounds(length: number, lower: PyValue, upper: PyValue, stride: PyValue): SliceBounds {
  const step = checkStep(stride)
  const [least, most] = step > 0 ? [0, length] : [-1, length - 1]
  const clip = (value: PyValue, absent: number): number => {
    if (value === null) return absent
    const at = sliceIndex(value)
    return Math.min(Math.max(at < 0 ? at + length : at, least), most)
  }
  return { start: clip(lower, step > 0 ? 0 : most), stop: clip(upper, step > 0 ? most : -1), step }
}

/** The step of a slice. */
export function checkStep(stride: PyValue): number {
  const step = stride === null ? 1 : sliceIndex(stride)
  return step === 0 ? raise('ValueError', 'slice step cannot be zero') : step
}

function sliceIndex(value: PyValue): number {
  return asIndex(value, 'slice indices must be integers or None or have an __index__ method')
}

/** The indices that a slice names, in order. */
export function sliceIndices({ start, stop, step }: SliceBounds): number[] {
  const indices: number[] = []
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) indices.push(at)
  return indices
}
