import { pyTypeName } from '../python/hash.ts'
import { quotedRepr } from '../python/repr.ts'
import { PyFloat, type PyValue } from '../python/values.ts'
import { PyObject } from './objects.ts'
import { asInt } from './operations/numbers.ts'

/** A slice `[lower:upper:step]`, each part None when absent. */
export class PySlice extends PyObject {
  readonly lower: PyValue
  readonly upper: PyValue
  readonly step: PyValue

  constructor(lower: PyValue, upper: PyValue, step: PyValue) {
    super(`slice(${[lower, upper, step].map(boundText).join(', ')})`)
    this.lower = lower
    this.upper = upper
    this.step = step
  }

  override repr(print: (value: PyValue) => string): string {
    return `slice(${this.parts.map(print).join(', ')})`
  }

  get parts(): PyValue[] {
    return [this.lower, this.upper, this.step]
  }

  override get typeName(): string {
    return 'slice'
  }

  override get printable(): boolean {
    return true
  }

  override get isHashable(): boolean {
    return false
  }
}

/** A bound as it prints; what cannot be one is named by its type, however large it is. */
function boundText(bound: PyValue): string {
  const isShort = bound === null || bound instanceof PyFloat || asInt(bound) !== undefined
  return isShort ? quotedRepr(bound) : pyTypeName(bound)
}
