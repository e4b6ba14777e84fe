import { describeValue } from '../../argument.ts'

/** A value of a composed config as plain data: tuples are arrays, ints and floats are numbers. */
export type PlainValue =
  | null
  | boolean
  | number
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

/** `model.backbone` of a composed config, as plain data. */
export type BackboneConfig = Readonly<Record<string, PlainValue>>

/** What stops the tensors of a backbone from being computed. Thrown inside this folder alone. */
export class CannotCompute {
  readonly reason: string

  constructor(reason: string) {
    this.reason = reason
  }
}

/** An `int` argument of the backbone. */
export function intOf(config: BackboneConfig, key: string, fallback: number): number {
  const value = config[key] ?? fallback
  if (typeof value === 'number' && Number.isInteger(value)) return value
  throw new CannotCompute(`${key} is ${describeValue(value)}, not an int`)
}

/** A `bool` argument of the backbone. */
export function boolOf(config: BackboneConfig, key: string, fallback: boolean): boolean {
  const value = config[key] ?? fallback
  if (typeof value === 'boolean') return value
  throw new CannotCompute(`${key} is ${describeValue(value)}, not a bool`)
}

/** A sequence of ints. */
export function intsOf(config: BackboneConfig, key: string, fallback: readonly number[]): readonly number[] {
  const value = config[key] ?? fallback
  if (Array.isArray(value) && value.every((item) => Number.isInteger(item))) return value as number[]
  throw new CannotCompute(`${key} is ${describeValue(value)}, not a sequence of ints`)
}

/** A dict below a key of a dict, where there is one. */
export function dictAt(config: BackboneConfig | undefined, key: string): BackboneConfig | undefined {
  const value = config !== undefined && Object.hasOwn(config, key) ? config[key] : undefined
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as BackboneConfig) : undefined
}

/** A dict argument, or undefined for None. */
export function dictOf(config: BackboneConfig, key: string): BackboneConfig | undefined {
  const value = config[key]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'object' && !Array.isArray(value)) return value as BackboneConfig
  throw new CannotCompute(`${key} is ${describeValue(value)}, not a dict`)
}
