import type { PyValue } from '../python/values.ts'
import { PyObject } from './objects.ts'

/** Python's `range`: its items are computed, never stored. */
export class PyRange extends PyObject {
  readonly start: number
  readonly stop: number
  readonly step: number
  readonly length: number

  constructor(start: number, stop: number, step: number) {
    super(step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`)
    this.start = start
    this.stop = stop
    this.step = step
    this.length = Math.max(0, Math.ceil((stop - start) / step))
  }

  override get typeName(): string {
    return 'range'
  }

  override get printable(): boolean {
    return true
  }

  /** The item at an index that lies within the range. */
  at(index: number): number {
    return this.start + index * this.step
  }

  /** Whether an int is one of the items. */
  has(item: number | bigint | boolean): boolean {
    const at = (Number(item) - this.start) / this.step
    return Number.isSafeInteger(at) && at >= 0 && at < this.length
  }

  override getAttribute(name: string): PyValue | undefined {
    return name === 'start' || name === 'stop' || name === 'step' ? this[name] : undefined
  }

  override *iterate(): Iterator<PyValue, undefined> {
    for (let at = 0; at < this.length; at++) yield this.at(at)
    return undefined
  }
}
