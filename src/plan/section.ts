import type { ConfigPath } from '../config/path.ts'
import type { ErrorCode } from '../errorCodes.ts'
import { MmdetConfigError, type Problem, type Severity } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { quotedRepr } from '../python/repr.ts'
import { itemsOf, PyFloat, type PyValue } from '../python/values.ts'

/** A dict of a config with its path, read as the constructor that gets it would read it. */
export class Section {
  readonly dict: PyDict
  readonly path: ConfigPath

  constructor(dict: PyDict, path: ConfigPath = []) {
    this.dict = dict
    this.path = path
  }

  /** Whether a key is there and not None. */
  has(key: string): boolean {
    return (this.dict.get(key) ?? null) !== null
  }

  get(key: string): PyValue | undefined {
    return this.dict.get(key)
  }

  /** The name behind `type`, without its scope or module. */
  get type(): string {
    const type = this.dict.get('type')
    return typeof type === 'string' ? type.slice(type.lastIndexOf('.') + 1) : ''
  }

  section(key: string): Section | undefined {
    const value = this.dict.get(key)
    return value instanceof PyDict ? new Section(value, [...this.path, key]) : undefined
  }

  /** The dicts of a list; a dict alone is a list of one. */
  sections(key: string): Section[] {
    const value = this.dict.get(key)
    if (value instanceof PyDict) return [new Section(value, [...this.path, key])]
    const items = itemsOf(value) ?? []
    return items.flatMap((item, at) => (item instanceof PyDict ? [new Section(item, [...this.path, key, at])] : []))
  }

  bool(key: string, otherwise = false): boolean {
    const value = this.dict.get(key)
    return value === undefined ? otherwise : value !== null && value !== false && value !== 0
  }

  text(key: string): string | undefined {
    const value = this.dict.get(key)
    return typeof value === 'string' ? value : undefined
  }

  /** The texts of a list; a text alone is a list of one. */
  texts(key: string): string[] {
    const value = this.dict.get(key)
    return (itemsOf(value) ?? [value]).filter((item) => typeof item === 'string')
  }

  /** A number; None counts as not given. */
  optional(key: string): number | undefined {
    const value = this.dict.get(key) ?? null
    if (value === null) return undefined
    const number = numberOf(value)
    if (number === undefined) throw this.refusal(key, `${key} is not a number: ${quotedRepr(value)}`, 'TypeError')
    return number
  }

  number(key: string, otherwise?: number): number {
    const number = this.optional(key) ?? otherwise
    if (number === undefined) throw this.refusal(key, `${key} is missing`, 'TypeError')
    return number
  }

  numbers(key: string): number[] {
    const numbers = itemsOf(this.dict.get(key))?.map(numberOf)
    if (numbers === undefined || numbers.includes(undefined)) {
      throw this.refusal(key, `${key} is not a list of numbers`, 'TypeError')
    }
    return numbers as number[]
  }

  problem(code: ErrorCode, severity: Severity, key: string | undefined, message: string, hint?: string): Problem {
    const write = key === undefined ? undefined : this.dict.entry(key)?.write
    const type = write ?? this.dict.entry('type')?.write
    const path = key === undefined ? this.path : [...this.path, key]
    return { code, severity, message, path, span: type?.span, hint }
  }

  /** Runner stops here: with which exception, in the sense of its words. */
  refusal(key: string | undefined, message: string, pythonClass: string, hint?: string): MmdetConfigError {
    return new MmdetConfigError({ ...this.problem('runner-refuses', 'error', key, message, hint), pythonClass })
  }

  /** What only the data or the user can say. */
  question(key: string | undefined, message: string, hint: string): MmdetConfigError {
    return new MmdetConfigError(this.problem('not-given', 'error', key, message, hint))
  }

  /** What this package does not work out, by name. */
  unknown(key: string | undefined, message: string, hint?: string): MmdetConfigError {
    return new MmdetConfigError(this.problem('not-planned', 'error', key, message, hint))
  }
}

export function numberOf(value: PyValue | undefined): number | undefined {
  if (value instanceof PyFloat) return value.value
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  return typeof value === 'number' ? value : undefined
}
