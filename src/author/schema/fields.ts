import * as z from 'zod'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import {
  isMarker,
  type Marker,
  type OverrideNode,
  Replacement,
  toTree,
  treeToPy,
  type Unchecked,
} from '../overrides/tree.ts'

/**
 * The schema of one option. It accepts what an author writes and gives a node of the override tree: floats keep their point, and
 * arrays become tuples where MMDetection has tuples. `PyTuple`, `PyList` and `PyDict` values are accepted unchanged.
 */
export type Field<Input> = z.ZodType<OverrideNode, Input>

/** The TypeScript type of a schema's input, where zod cannot tell it. */
export const typeTexts = z.registry<{ readonly text: string }>()

/** Schemas of values that exist only in a program; JSON Schemas leave them out. */
export const inMemoryOnly = z.registry<{ readonly inMemory: true }>()

/** Objects of options, with the name of their interface in TypeScript. */
export const interfaces = z.registry<{
  readonly name: string
  readonly doc: string
  readonly source?: string
}>()

interface Range {
  readonly min?: number
  readonly max?: number
  /** Greater than this. */
  readonly above?: number
}

/** A Python int. */
export function int(doc: string, { min, max }: Omit<Range, 'above'> = {}): Field<number> {
  return z
    .int()
    .min(min ?? Number.MIN_SAFE_INTEGER)
    .max(max ?? Number.MAX_SAFE_INTEGER)
    .describe(doc)
}

/** A Python float: `1` is written as `1.0`. */
export function float(doc: string, range: Range = {}): Field<number | PyFloat> {
  const plainNumber = (input: unknown) => (input instanceof PyFloat ? input.value : input)
  const schema = z.preprocess(plainNumber, inRange(range)).transform((value) => new PyFloat(value))
  return typedAs(schema, 'number | PyFloat').describe(doc) as Field<number | PyFloat>
}

/** A number that MMDetection's own configs write as int or as float: `-1` stays an int, `float(-1)` is a float. */
export function number(doc: string, range: Range = {}): Field<number | PyFloat> {
  const number = inRange(range).transform((value) => (Number.isSafeInteger(value) ? value : new PyFloat(value)))
  return z.union([number, pyFloat]).describe(doc)
}

export function bool(doc: string): Field<boolean> {
  return z.boolean().describe(doc)
}

export function str(doc: string): Field<string> {
  return z.string().describe(doc)
}

/** A string under a key that every object inherits, as `constructor`: with `string` only, TypeScript would refuse every object. */
export function inheritedStr(doc: string): Field<string> {
  return typedAs(z.string().describe(doc), 'string | Function') as Field<string>
}

export function oneOf<const T extends string>(doc: string, values: readonly T[]): Field<T> {
  return z.enum(values).describe(doc)
}

export function oneOfInts<const T extends number>(doc: string, values: readonly T[]): Field<T> {
  return z.literal(values).describe(doc)
}

interface Length {
  readonly min?: number
  readonly max?: number
}

/** A Python list, written as an array. */
export function list<T>(doc: string, item: Field<T>, length: Length = {}): Field<Sequence<T>> {
  return sequence(item, length, (items) => new PyList(items)).describe(doc)
}

/** A Python tuple, written as an array. */
export function tupleOf<T>(doc: string, item: Field<T>, length: Length = {}): Field<Sequence<T>> {
  return sequence(item, length, (items) => new PyTuple(items)).describe(doc)
}

/** What an author may write for a list or a tuple. */
export type Sequence<T> = readonly T[] | PyList | PyTuple

function sequence<T>(item: Field<T>, { min, max }: Length, make: (items: PyValue[]) => PyValue): Field<Sequence<T>> {
  let items = z.array(item)
  if (min !== undefined) items = items.min(min)
  if (max !== undefined) items = items.max(max)
  return z.union([items.transform((parsed) => make(parsed.map(treeToPy))), pySequence])
}

/** A value or `None`. */
export function orNone<T>(field: Field<T>): Field<T | null> {
  return z.union([field, z.null()]).describe(field.description ?? '')
}

/** A value of one of two forms. */
export function either<A, B>(doc: string, one: Field<A>, other: Field<B>): Field<A | B> {
  return z.union([one, other]).describe(doc)
}

/** Any value that Python can hold. Plain objects merge; `replace()`, `remove()` and `component()` work at any depth. */
export function anything(doc: string): Field<Unchecked> {
  const schema = z.unknown().transform((input, context) => {
    try {
      return toTree(input as Unchecked)
    } catch (error) {
      context.issues.push({ code: 'custom', input, message: error instanceof Error ? error.message : String(error) })
      return z.NEVER
    }
  })
  return typedAs(schema, 'Unchecked').describe(doc) as Field<Unchecked>
}

/** A component of any class: only its `type` must be there. */
export function anyComponent(doc: string): Field<object | null> {
  const typed = z.looseObject({ type: z.string().describe('The class to build.') })
  const component = typed.transform((input) => toTree(input as Unchecked))
  return typedAs(z.union([pyDict, component, z.null()]), 'object | null').describe(doc) as Field<object | null>
}

/** What every option accepts: `ref()`, `replace()`, `remove()`. */
export const marker: z.ZodType<Marker, Marker> = instance(isMarker, 'Marker')

const pyFloat = instance((input): input is PyFloat => input instanceof PyFloat, 'PyFloat')

const pySequence = instance(
  (input): input is PyTuple | PyList => input instanceof PyTuple || input instanceof PyList,
  'PyTuple | PyList',
)

/** A dict made by `dict()`: it merges as an object does, but its keys are not checked. */
export const pyDict = instance((input): input is PyDict => input instanceof PyDict, 'PyDict')

/** What a recipe writes with a tag in a list of components. */
export const taggedElement: z.ZodCustom<PyExpression | Replacement | PyDict, PyExpression | Replacement | PyDict> =
  instance(
    (input): input is PyExpression | Replacement | PyDict =>
      input instanceof PyExpression || input instanceof Replacement || input instanceof PyDict,
    'PyExpression | Replacement | PyDict',
  )

/** What a list of components accepts besides the components that it knows. */
export const replacingElement: z.ZodType<PyExpression | PyValue, PyExpression | Replacement | PyDict> =
  taggedElement.transform((input) => (input instanceof Replacement ? input.value : input))

function instance<T>(guard: (input: unknown) => input is T, text: string): z.ZodCustom<T, T> {
  const schema = z.custom<T>(guard)
  inMemoryOnly.add(schema, { inMemory: true })
  return typedAs(schema, text)
}

function typedAs<S extends z.ZodType>(schema: S, text: string): S {
  typeTexts.add(schema, { text })
  return schema
}

function inRange({ min, max, above }: Range): z.ZodNumber {
  let schema = z.number()
  if (min !== undefined) schema = schema.min(min)
  if (above !== undefined) schema = schema.gt(above)
  if (max !== undefined) schema = schema.max(max)
  return schema
}
