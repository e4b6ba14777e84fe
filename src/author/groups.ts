import * as z from 'zod'
import type { PyDict } from '../python/dict.ts'
import type { PyExpression } from '../python/values.ts'
import { type Field, interfaces, itemMarker, marker, pyDict } from './fields.ts'
import { isPlainObject, type OverrideNode, type Replacement, treeToPy } from './overrides.ts'

/** What a reader is told of a group of options. */
export interface About {
  /** The component's class, or what the group is. */
  readonly name: string
  /** Its interface in TypeScript. Default: `<name>Options`. */
  readonly interface?: string
  readonly doc: string
  /** The module that the facts are from, below the package: `mmdet/models/backbones/resnet.py`. */
  readonly source: string
}

/** Schemas of the options `T`: one field for each key. */
export type Shape<T> = { readonly [K in keyof T]-?: Field<T[K]> }

/**
 * A level of overrides: every key may be absent, or be `ref()`, `replace()` or `remove()`. Its schema is made when an option is first
 * checked, as that of every group: a thousand schemas would be a third of the time that importing the package takes.
 */
export function group<T>(about: About, shape: () => Shape<T>): Field<T | PyDict> {
  const level = () => strict<T>(about, shape(), (_, field) => orMarker(field).optional())
  return z.lazy(() => z.union([pyDict, onlyPlain(level())])).describe(about.doc) as Field<T | PyDict>
}

/** Settings of a builder: plain values only, all of which may be absent. */
export function settings<T>(about: About, shape: () => Shape<T>): Field<T> {
  const plain = () => strict<T>(about, shape(), (_, field) => field.optional())
  return z.lazy(plain).describe(about.doc) as unknown as Field<T>
}

/**
 * A `dict(type=...)` of MMDetection whose keys are laid over those of the bases. `types` are the classes that take all of these
 * keys, so that a base's other keys stay valid when the type changes.
 */
export function componentGroup<T>(
  about: About,
  types: readonly [string, ...string[]],
  shape: () => Omit<Shape<T>, 'type'>,
): Field<T | PyDict> {
  const type = () => z.enum(types).describe('The class to build; another one takes the place of the whole dict.')
  return group<T>(about, () => ({ type: type(), ...shape() }) as unknown as Shape<T>)
}

/** A `dict(type=...)` that stands in a list: it is never merged, so its type is required, and so is what `required` names. */
export function item<T>(
  about: About,
  shape: () => Omit<Shape<T>, 'type'>,
  required: readonly (keyof T & string)[] = [],
): Item<T> {
  const type = () => z.literal(about.name).describe('The class to build.')
  const all = () => ({ type: type(), ...shape() }) as unknown as Shape<T>
  const place: Place = (key, field) => {
    if (key === 'type') return field
    return required.some((name) => name === key) ? orMarker(field) : orMarker(field).optional()
  }
  return z.lazy(() => strict<T>(about, all(), place)) as unknown as Item<T>
}

/** The options of one class among those that may stand in a list. */
export type Item<T> = z.ZodType<OverrideNode, T> & z.core.$ZodTypeDiscriminable

/** Elements of a list: one of these classes, or any other by `component()`. */
export function items<C extends readonly [Item<unknown>, ...Item<unknown>[]]>(
  about: Pick<About, 'name' | 'doc'>,
  classes: C,
): Field<z.input<C[number]> | ItemMarker> {
  const known = z.discriminatedUnion('type', classes)
  const schema = z.union([itemMarker, known.transform(treeToPy)]).describe(about.doc)
  interfaces.add(schema, about)
  return schema as unknown as Field<z.input<C[number]> | ItemMarker>
}

/** What may stand for an element of a list of components, besides the component itself. */
export type ItemMarker = PyExpression | Replacement | PyDict

type Place = (key: string, field: Field<unknown>) => z.ZodType

function strict<T>(about: About, shape: Shape<T>, place: Place) {
  const fields = Object.entries(shape as Record<string, Field<unknown>>).map(([key, field]) => [key, place(key, field)])
  const object = z.strictObject(Object.fromEntries(fields) as Record<string, z.ZodType>)
  interfaces.add(object, { name: about.interface ?? `${about.name}Options`, doc: about.doc, source: about.source })
  return object.transform((options) => new Map(Object.entries(options).filter(([, value]) => value !== undefined)))
}

/** zod takes an object of any class for a dict; ours are objects in braces. */
function onlyPlain(level: z.ZodType): z.ZodType {
  return z.preprocess((input) => (isPlainObject(input) ? input : undefined), level)
}

function orMarker(field: Field<unknown>): z.ZodType {
  return z.union([marker, field]).describe(field.description ?? '')
}
