import * as z from 'zod/mini'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { isMarker, type OverrideNode, Replacement, toTree, treeToPy, type Unchecked } from '../overrides/tree.ts'

/**
 * The schema of one option, made when it is first asked for: an import of the package makes none, and in Node does not even load zod. It
 * accepts what an author writes and gives a node of the override tree: floats keep their point, and arrays become tuples where MMDetection
 * has tuples. `PyTuple`, `PyList` and `PyDict` values are accepted unchanged.
 */
export type Field<Input> = () => z.ZodMiniType<OverrideNode, Input>

/** What is made once, when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The TypeScript type of a schema's input, where zod cannot tell it. */
export const typeTexts = new WeakMap<z.core.$ZodType, string>()

/** Schemas of values that exist only in a program; JSON Schemas leave them out. */
export const inMemoryOnly = new WeakSet<z.core.$ZodType>()

/** Objects of options, with the name of their interface in TypeScript. */
export const interfaces = new WeakMap<
  z.core.$ZodType,
  { readonly name: string; readonly doc: string; readonly source?: string }
>()

interface Range {
  readonly min?: number
  readonly max?: number
  /** Greater than this. */
  readonly above?: number
}

/** A Python int. */
export function int(doc: string, { min, max }: Omit<Range, 'above'> = {}): Field<number> {
  const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number
  return once(() =>
    described(z.int().check(z.minimum(min ?? MIN_SAFE_INTEGER), z.maximum(max ?? MAX_SAFE_INTEGER)), doc),
  )
}

/** A Python float: `1` is written as `1.0`. */
export function float(doc: string, range: Range = {}): Field<number | PyFloat> {
  const plainNumber = (input: unknown) => (input instanceof PyFloat ? input.value : input)
  return once(() => {
    const plain = z.pipe(z.transform(plainNumber), inRange(range)) as z.ZodMiniType<number>
    const schema = transformed(plain, (value) => new PyFloat(value))
    return described(typedAs(schema, 'number | PyFloat'), doc) as z.ZodMiniType<OverrideNode, number | PyFloat>
  })
}

/** A number that MMDetection's own configs write as int or as float: `-1` stays an int, `float(-1)` is a float. */
export function number(doc: string, range: Range = {}): Field<number | PyFloat> {
  return once(() => {
    const toNode = (value: number) => (Number.isSafeInteger(value) ? value : new PyFloat(value))
    return described(z.union([transformed(inRange(range) as z.ZodMiniType<number, number>, toNode), pyFloat()]), doc)
  })
}

export function bool(doc: string): Field<boolean> {
  return once(() => described(z.boolean(), doc))
}

export function str(doc: string): Field<string> {
  return once(() => described(z.string(), doc))
}

/** A string under a key that every object inherits, as `constructor`: with `string` only, TypeScript would refuse every object. */
export function inheritedStr(doc: string): Field<string> {
  return once(() => typedAs(described(z.string(), doc), 'string | Function'))
}

export function oneOf<const T extends string>(doc: string, values: readonly T[]): Field<T> {
  return once(() => described(z.enum(values), doc))
}

export function oneOfInts<const T extends number>(doc: string, values: readonly T[]): Field<T> {
  return once(() => described(z.literal(values), doc))
}

interface Length {
  readonly min?: number
  readonly max?: number
}

/** A Python list, written as an array. */
export function list<T>(doc: string, item: Field<T>, length: Length = {}): Field<Sequence<T>> {
  return once(() =>
    described(
      sequence(item, length, (items) => new PyList(items)),
      doc,
    ),
  )
}

/** A Python tuple, written as an array. */
export function tupleOf<T>(doc: string, item: Field<T>, length: Length = {}): Field<Sequence<T>> {
  return once(() =>
    described(
      sequence(item, length, (items) => new PyTuple(items)),
      doc,
    ),
  )
}

/** What an author may write for a list or a tuple. */
export type Sequence<T> = readonly T[] | PyList | PyTuple

function sequence<T>(
  item: Field<T>,
  { min, max }: Length,
  make: (items: PyValue[]) => PyValue,
): z.ZodMiniType<OverrideNode, Sequence<T>> {
  let items = z.array(item())
  if (min !== undefined) items = items.check(z.minLength(min))
  if (max !== undefined) items = items.check(z.maxLength(max))
  return z.union([transformed(items, (parsed) => make(parsed.map(treeToPy))), pySequence()])
}

/** A value or `None`. */
export function orNone<T>(field: Field<T>): Field<T | null> {
  return once(() => described(z.union([field(), z.null()]), docOf(field())))
}

/** A value of one of two forms. */
export function either<A, B>(doc: string, one: Field<A>, other: Field<B>): Field<A | B> {
  return once(() => described(z.union([one(), other()]), doc))
}

/** Any value that Python can hold. Plain objects merge; `replace()`, `remove()` and `component()` work at any depth. */
export function anything(doc: string): Field<Unchecked> {
  const toNode = (input: unknown, context: z.core.ParsePayload): OverrideNode => {
    try {
      return toTree(input as Unchecked)
    } catch (error) {
      context.issues.push({ code: 'custom', input, message: error instanceof Error ? error.message : String(error) })
      return null
    }
  }
  return once(() => {
    const schema = typedAs(z.pipe(z.unknown(), z.transform(toNode)), 'Unchecked')
    return described(schema, doc) as z.ZodMiniType<OverrideNode, Unchecked>
  })
}

/** A component of any class: only its `type` must be there. */
export function anyComponent(doc: string): Field<object | null> {
  return once(() => {
    const typed = z.looseObject({ type: str('The class to build.')() })
    const component = transformed(typed, (input) => toTree(input as Unchecked))
    return described(typedAs(z.union([pyDict(), component, z.null()]), 'object | null'), doc)
  })
}

/** What every option accepts: `ref()`, `replace()`, `remove()`. */
export const marker = instance(isMarker, 'Marker')

const pyFloat = instance((input): input is PyFloat => input instanceof PyFloat, 'PyFloat')

const pySequence = instance(
  (input): input is PyTuple | PyList => input instanceof PyTuple || input instanceof PyList,
  'PyTuple | PyList',
)

/** A dict made by `dict()`: it merges as an object does, but its keys are not checked. */
export const pyDict = instance((input): input is PyDict => input instanceof PyDict, 'PyDict')

/** What a recipe writes with a tag in a list of components. */
export const taggedElement = instance(
  (input): input is PyExpression | Replacement | PyDict =>
    input instanceof PyExpression || input instanceof Replacement || input instanceof PyDict,
  'PyExpression | Replacement | PyDict',
)

/** What a list of components accepts besides the components that it knows. */
export const replacingElement = once(() =>
  transformed(taggedElement(), (input): PyExpression | PyValue => (input instanceof Replacement ? input.value : input)),
)

function instance<T>(guard: (input: unknown) => input is T, text: string): () => z.ZodMiniCustom<T, T> {
  return once(() => {
    const schema = z.custom<T>(guard)
    inMemoryOnly.add(schema)
    return typedAs(schema, text)
  })
}

function typedAs<S extends z.ZodMiniType>(schema: S, text: string): S {
  typeTexts.set(schema, text)
  return schema
}

function inRange({ min, max, above }: Range): z.ZodMiniNumber {
  let schema = z.number()
  if (min !== undefined) schema = schema.check(z.minimum(min))
  if (above !== undefined) schema = schema.check(z.gt(above))
  if (max !== undefined) schema = schema.check(z.maximum(max))
  return schema
}

/** Says what a schema that was just made is for. */
export function described<S extends z.ZodMiniType>(schema: S, doc: string): S {
  z.globalRegistry.add(schema, { description: doc })
  return schema
}

/** What a schema is for. */
export function docOf(schema: z.core.$ZodType): string {
  return z.globalRegistry.get(schema)?.description ?? ''
}

/** A schema whose values are converted. */
export function transformed<Input, Value, Result>(
  schema: z.ZodMiniType<Value, Input>,
  convert: (value: Value) => Result,
): z.ZodMiniType<Result, Input> {
  return z.pipe(schema, z.transform(convert)) as unknown as z.ZodMiniType<Result, Input>
}
