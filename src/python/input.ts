import isPlainObject from 'lodash-es/isPlainObject.js'
import { describeValue, wrongArgument } from '../argument.ts'
import { MmdetConfigError } from '../errors.ts'
import { PyDict, pairsOf } from './dict.ts'
import { PyFrozenSet, PySet } from './set.ts'
import { PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue, pyInt } from './values.ts'

/**
 * What an author may write for a Python value: plain objects are dicts with str keys, arrays are lists, an integer is an
 * int, any other number a float. {@link float}, {@link tuple}, {@link dict} and {@link ref} say what TypeScript cannot.
 */
export type PyInput =
  | PyValue
  | Uint8Array
  | readonly PyInput[]
  | ReadonlyMap<PyInput, PyInput>
  | ReadonlySet<PyInput>
  | { readonly [key: string]: PyInput | undefined }

/**
 * A Python `float`, also for an integer.
 *
 * @example float(1) // written as 1.0
 */
export function float(value: number): PyFloat {
  return new PyFloat(value)
}

/**
 * A Python `tuple`.
 *
 * @example tuple(1333, 800) // written as (1333, 800)
 */
export function tuple(...items: PyInput[]): PyTuple {
  return new PyTuple(items.map((item, at) => toPy(item, [at])))
}

/**
 * A Python `dict` from its items, in this order: for keys that are not strings, and for keys like `'0'`, which a JavaScript
 * object would move to the front. From an object, its keys and values.
 *
 * @throws MmdetConfigError `invalid-option` for what holds no pairs, `python-value` as {@link toPy}.
 * @example dict([[0, 'person'], [1, 'car']]) // written as {0: 'person', 1: 'car'}
 */
export function dict(
  items: Iterable<readonly [PyInput, PyInput]> | { readonly [key: string]: PyInput | undefined },
): PyDict {
  if (isPlainObject(items)) return toPy(items as { readonly [key: string]: PyInput | undefined }) as PyDict
  const pairs = pairsOf(items as Iterable<readonly [PyInput, PyInput]>)
  return PyDict.of(pairs.map(([key, value]) => [toPy(key), toPy(value, [String(key)])] as const))
}

/**
 * The value of a top-level variable of the config, by name. In the written file it stays a name (`train_pipeline`) where the
 * file assigns the variable, and becomes `{{_base_.name}}` where a base does.
 *
 * @example { train_dataloader: { dataset: { pipeline: ref('train_pipeline') } } }
 */
export function ref(name: string): PyExpression {
  return new PyExpression(name)
}

/** A reference in a message, as its author wrote it. */
export function referenceText(name: string): string {
  return `ref('${name}')`
}

/**
 * The Python value of an author's input.
 *
 * @param at the path of this input within the author's input, for errors.
 * @throws MmdetConfigError `python-value` with the path, for what Python has no value for: a function, a symbol, a date, an
 * object with integer-like keys (their order is lost before we see it), an object that contains itself.
 */
export function toPy(input: PyInput, at: InputPath = []): PyValue {
  if (!Array.isArray(at)) throw wrongArgument('a path, a list of keys', at)
  return convert(input, at)
}

/** Where in an input: keys and places of lists from its root. */
export type InputPath = readonly (string | number)[]

function convert(input: PyInput, path: InputPath, open: readonly unknown[] = []): PyValue {
  if (input === null || typeof input === 'string' || typeof input === 'boolean') return input
  if (typeof input === 'number')
    return Number.isSafeInteger(input) && !Object.is(input, -0) ? input : new PyFloat(input)
  if (typeof input === 'bigint') return pyInt(input)
  if (isPythonObject(input)) return input
  const own: unknown = ownValue(input)
  if (own !== input) return own as PyValue
  if (typeof input !== 'object')
    throw refuse(path, `${input === undefined ? 'undefined' : `a ${typeof input}`} is not a Python value`)
  if (input instanceof Uint8Array) return new PyBytes(input)
  if (open.includes(input)) throw refuse(path, 'an object that contains itself cannot be written')
  return convertContainer(input, path, [...open, input])
}

/**
 * A Python value of another copy of this package as one of this copy; anything else as it is. Its classes are others there, and `typeName`
 * tells what they are.
 */
export function ownValue(input: unknown): PyValue {
  if (typeof input !== 'object' || input === null || isPlainObject(input) || isPythonObject(input as PyInput))
    return input as PyValue
  const { typeName, value, items = [], code, names } = input as Foreign
  switch (typeName) {
    case 'float':
      return new PyFloat(value as number)
    case 'bytes':
      return new PyBytes(value as Uint8Array)
    case 'list':
      return new PyList(items.map(ownValue))
    case 'tuple':
      return new PyTuple(items.map(ownValue))
    case 'expression':
      return new PyExpression(code as string, value === undefined ? undefined : ownValue(value), names)
    case 'dict':
      return PyDict.of(Array.from((input as PyDict).entries(), (each) => [ownValue(each.key), ownValue(each.value)]))
    case 'set':
    case 'frozenset':
      return new (typeName === 'set' ? PySet : PyFrozenSet)(Array.from((input as PySet).values(), ownValue))
    default:
      return input as PyValue
  }
}

/** What the values of another copy have. */
interface Foreign {
  readonly typeName?: string
  readonly value?: unknown
  readonly items?: readonly unknown[]
  readonly code?: string
  readonly names?: readonly string[]
}

function convertContainer(input: object, path: InputPath, open: readonly unknown[]): PyValue {
  if (Array.isArray(input)) return new PyList(input.map((item: PyInput, at) => convert(item, [...path, at], open)))
  if (input instanceof Set) return new PySet(Array.from(input as Set<PyInput>, (item) => convert(item, path, open)))
  if (input instanceof Map) {
    const items = Array.from(input as Map<PyInput, PyInput>, ([key, value]) => {
      return [convert(key, path, open), convert(value, [...path, String(key)], open)] as const
    })
    return PyDict.of(items)
  }
  if (!isPlainObject(input)) throw refuse(path, `${describeValue(input)} is not a Python value`)
  return convertObject(input as { readonly [key: string]: PyInput | undefined }, path, open)
}

function convertObject(
  input: { readonly [key: string]: PyInput | undefined },
  path: InputPath,
  open: readonly unknown[],
): PyDict {
  const made = new PyDict()
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue
    if (INTEGER_LIKE.test(key)) {
      throw refuse(
        [...path, key],
        `the key ${key} loses its place in a JavaScript object`,
        'write dict([[key, value], …])',
      )
    }
    made.set(key, convert(value, [...path, key], open))
  }
  return made
}

/** Keys that JavaScript sorts before all others of an object. */
export const INTEGER_LIKE = /^(?:0|[1-9]\d*)$/

function isPythonObject(input: PyInput): input is PyValue & object {
  return (
    input instanceof PyDict ||
    input instanceof PyList ||
    input instanceof PyTuple ||
    input instanceof PyFloat ||
    input instanceof PySet ||
    input instanceof PyBytes ||
    input instanceof PyExpression
  )
}

function refuse(path: InputPath, message: string, hint?: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'python-value', message, path, hint })
}
