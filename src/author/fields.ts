import * as z from 'zod'
import { PyDict } from '../python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { isMarker, type Marker, type OverrideNode, Replacement, toTree, treeToPy, type Unchecked } from './overrides.ts'

/**
 * The parts that option schemas are made of. Every field takes what an author writes and gives a place of the override tree:
 * floats with their point, tuples where MMDetection has tuples. `PyTuple`, `PyList` and `PyDict` values are taken as they stand.
 */
export type Field<Input> = z.ZodType<OverrideNode, Input>

/** How the input of a schema is spelt in TypeScript, where zod alone cannot tell. */
export const typeTexts = z.registry<{ readonly text: string }>()

/** Schemas of things that only a program can hold; JSON Schemas leave them out. */
export const inMemoryOnly = z.registry<{ readonly inMemory: true }>()

/** Options of one component or group, with the type that stands for them in TypeScript. */
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
  const schema = z.preprocess(plainNumber, inRange(range)).transform((value) => new PyFloat(value))
  return spelt(schema, 'number | PyFloat').describe(doc) as Field<number | PyFloat>
}

/** A number for which MMDetection's own configs write ints and floats alike: `-1` stays an int, `float(-1)` a float. */
export function number(doc: string, range: Range = {}): Field<number | PyFloat> {
  const whole = inRange(range).transform((value) => (Number.isSafeInteger(value) ? value : new PyFloat(value)))
  return z.union([whole, pyFloat]).describe(doc)
}

export function bool(doc: string): Field<boolean> {
  return z.boolean().describe(doc)
}

export function str(doc: string): Field<string> {
  return z.string().describe(doc)
}

/** A text under a key that every object inherits: TypeScript would else refuse all objects for their inherited function. */
export function inheritedStr(doc: string): Field<string> {
  return spelt(z.string().describe(doc), 'string | Function') as Field<string>
}

/** One of a few texts. */
export function oneOf<const T extends string>(doc: string, values: readonly T[]): Field<T> {
  return z.enum(values).describe(doc)
}

/** One of a few ints. */
export function oneOfInts<const T extends number>(doc: string, values: readonly T[]): Field<T> {
  return z.literal(values).describe(doc)
}

/** A Python list; arrays of any length in `length`, when given. */
export function list<T>(doc: string, item: Field<T>, length: { min?: number; max?: number } = {}): Field<Sequence<T>> {
  return sequence(item, length, (items) => new PyList(items)).describe(doc)
}

/** A Python tuple; the author writes an array. */
export function tupleOf<T>(
  doc: string,
  item: Field<T>,
  length: { min?: number; max?: number } = {},
): Field<Sequence<T>> {
  return sequence(item, length, (items) => new PyTuple(items)).describe(doc)
}

/** What may be written for a list or a tuple. */
export type Sequence<T> = readonly T[] | PyList | PyTuple

function sequence<T>(
  item: Field<T>,
  { min, max }: { min?: number; max?: number },
  make: (items: PyValue[]) => PyValue,
): Field<Sequence<T>> {
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

/** Anything Python can hold: plain objects merge, `replace()`, `remove()` and `component()` may stand inside. */
export function anything(doc: string): Field<Unchecked> {
  const schema = z.unknown().transform((input, context) => {
    try {
      return toTree(input as Unchecked)
    } catch (error) {
      context.issues.push({ code: 'custom', input, message: error instanceof Error ? error.message : String(error) })
      return z.NEVER
    }
  })
  return spelt(schema, 'Unchecked').describe(doc) as Field<Unchecked>
}

/** What may stand in the place of any option: `ref()`, `replace()`, `remove()`. */
export const marker: z.ZodType<Marker, Marker> = instance(isMarker, 'Marker')

const pyFloat = instance((input): input is PyFloat => input instanceof PyFloat, 'PyFloat')

const pySequence = instance(
  (input): input is PyTuple | PyList => input instanceof PyTuple || input instanceof PyList,
  'PyTuple | PyList',
)

/** A dict made by `dict()`: merges like an object in its place, but is not checked. */
export const pyDict = instance((input): input is PyDict => input instanceof PyDict, 'PyDict')

/** What may stand for an element of a list of components, besides the component itself. */
export const itemMarker: z.ZodType<PyExpression | PyValue, PyExpression | Replacement | PyDict> = instance(
  (input): input is PyExpression | Replacement | PyDict =>
    input instanceof PyExpression || input instanceof Replacement || input instanceof PyDict,
  'PyExpression | Replacement | PyDict',
).transform((input) => (input instanceof Replacement ? input.value : input))

function instance<T>(guard: (input: unknown) => input is T, text: string): z.ZodCustom<T, T> {
  const schema = z.custom<T>(guard)
  inMemoryOnly.add(schema, { inMemory: true })
  return spelt(schema, text)
}

function spelt<S extends z.ZodType>(schema: S, text: string): S {
  typeTexts.add(schema, { text })
  return schema
}

function plainNumber(input: unknown): unknown {
  return input instanceof PyFloat ? input.value : input
}

function inRange({ min, max, above }: Range): z.ZodNumber {
  let schema = z.number()
  if (min !== undefined) schema = schema.min(min)
  if (above !== undefined) schema = schema.gt(above)
  if (max !== undefined) schema = schema.max(max)
  return schema
}
