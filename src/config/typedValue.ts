import { checkArgument, oneOf } from '../argument.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { aPyType } from '../python/hash.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { SourceSpan } from '../source.ts'
import { type ConfigPath, formatPath } from './path.ts'

/** What `config.get(path, type)` gives for each name of a type: Python's, and `number` for an int or a float as a number of JavaScript. */
export interface ConfigTypes {
  readonly str: string
  readonly bool: boolean
  /** An int beyond 2^53, which `number` would round, is refused: `get` without a type gives it as a bigint. */
  readonly int: number
  /** A float of Python; `value` of it is a number. */
  readonly float: PyFloat
  /** An int or a float. */
  readonly number: number
  readonly dict: PyDict
  readonly list: PyList
  readonly tuple: PyTuple
}

const READERS: { readonly [Type in keyof ConfigTypes]: (value: PyValue) => ConfigTypes[Type] | undefined } = {
  str: (value) => (typeof value === 'string' ? value : undefined),
  bool: (value) => (typeof value === 'boolean' ? value : undefined),
  int: (value) => (typeof value === 'number' ? value : undefined),
  float: (value) => (value instanceof PyFloat ? value : undefined),
  number: (value) => {
    if (value instanceof PyFloat) return value.value
    return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined
  },
  dict: (value) => (value instanceof PyDict ? value : undefined),
  list: (value) => (value instanceof PyList ? value : undefined),
  tuple: (value) => (value instanceof PyTuple ? value : undefined),
}

/**
 * A value as the type that is asked for.
 *
 * @throws MmdetConfigError `invalid-path` for another type, with the place that wrote the value.
 */
export function typedValue<Type extends keyof ConfigTypes>(
  value: PyValue,
  type: Type,
  path: ConfigPath,
  span: SourceSpan | undefined,
): ConfigTypes[Type] {
  checkArgument(type, oneOf(...Object.keys(READERS)), 'type')
  const read = READERS[type](value)
  if (read !== undefined) return read
  const held = type === 'int' && typeof value === 'bigint' ? 'an int beyond 2^53' : aPyType(value)
  const message = `${formatPath(path)} is ${held}, not ${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
  throw new MmdetConfigError({ code: 'invalid-path', message, path, span })
}
