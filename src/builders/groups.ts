import { z } from 'zod'
import type { PyDict } from '../python/dict.ts'
import type { PyExpression } from '../python/values.ts'
import { type Field, interfaces, itemMarker, marker, pyDict } from './fields.ts'
import { type OverrideNode, type Replacement, treeToPy } from './overrides.ts'

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

/** A level of overrides: every key may be absent, or be `ref()`, `replace()` or `remove()`. */
export function group<T>(about: About, shape: Shape<T>): Field<T | PyDict> {
  return z.union([strict<T>(about, shape, false), pyDict]).describe(about.doc) as Field<T | PyDict>
}

/**
 * A `dict(type=...)` of MMDetection whose keys are laid over those of the bases. `types` are the classes that take all of these
 * keys, so that a base's other keys stay valid when the type changes.
 */
export function componentGroup<T>(
  about: About,
  types: readonly [string, ...string[]],
  shape: Omit<Shape<T>, 'type'>,
): Field<T | PyDict> {
  const type = z.enum(types).describe(`The class to build. For another one: component('…', {…}).`)
  return group<T>(about, { type, ...shape } as unknown as Shape<T>)
}

/** A `dict(type=...)` that stands in a list: it is never merged, so its type is required, and so is what `required` names. */
export function item<T>(
  about: About,
  shape: Omit<Shape<T>, 'type'>,
  required: readonly (keyof T & string)[] = [],
): Item<T> {
  const type = z.literal(about.name).describe('The class to build.')
  const all = { type, ...shape } as unknown as Shape<T>
  return strict<T>(about, all, ['type', ...required]) as unknown as Item<T>
}

/** The options of one class among those that may stand in a list. */
export type Item<T> = z.ZodType<OverrideNode, T> & z.core.$ZodTypeDiscriminable

/** Elements of a list: one of these classes, or any other by `component()`. */
export function items<C extends readonly [Item<unknown>, ...Item<unknown>[]]>(
  about: Pick<About, 'name' | 'doc'>,
  classes: C,
): Field<z.input<C[number]> | ItemMarker> {
  const known = z.discriminatedUnion('type', classes)
  const schema = z.union([known.transform(treeToPy), itemMarker]).describe(about.doc)
  interfaces.add(schema, about)
  return schema as unknown as Field<z.input<C[number]> | ItemMarker>
}

/** What may stand for an element of a list of components, besides the component itself. */
export type ItemMarker = PyExpression | Replacement | PyDict

function strict<T>(about: About, shape: Shape<T>, required: false | readonly string[]) {
  const fields = Object.entries(shape as Record<string, Field<unknown>>).map(([key, field]) => {
    if (required !== false && key === 'type') return [key, field] as const
    const place = z.union([field, marker]).describe(field.description ?? '')
    return [key, required !== false && required.includes(key) ? place : place.optional()] as const
  })
  const object = z.strictObject(Object.fromEntries(fields))
  interfaces.add(object, { name: about.interface ?? `${about.name}Options`, doc: about.doc, source: about.source })
  return object.transform((options) => new Map(Object.entries(options).filter(([, value]) => value !== undefined)))
}
