import * as z from 'zod/mini'
import type { PyDict } from '../../python/dict.ts'
import {
  ComponentTree,
  type GivenDict,
  type GivenExpression,
  type GivenReplacement,
  isPlainObject,
  type OverrideNode,
  type OverrideTree,
  treeToPy,
} from '../overrides/tree.ts'
import {
  described,
  docOf,
  type Field,
  interfaces,
  list,
  marker,
  once,
  oneOf,
  pyDict,
  replacingElement,
  type Sequence,
  transformed,
} from './fields.ts'

/** What a reader is told about an object of options. */
export interface ObjectInfo {
  /** The component's class, or a name for the object. */
  readonly name: string
  /** Its interface in TypeScript. Default: `<name>Options`. */
  readonly interface?: string
  readonly doc: string
  /** The module that the facts come from, below the package: `mmdet/models/backbones/resnet.py`. */
  readonly source: string
}

/** Schemas of the options `T`: one field for each key that has a name. */
export type Shape<T> = {
  readonly [K in keyof T as string extends K ? never : K extends string ? K : never]-?: Field<T[K]>
}

/**
 * An object that merges over a dict of the bases: every key is optional and accepts `ref()`, `replace()` and `remove()`. All
 * schemas of this file are made when they are first used: making a thousand would take a third of the time of the import.
 *
 * @param rest what keys of any other name are; without it there are no others.
 */
export function mergeLevel<T>(info: ObjectInfo, shape: () => Shape<T>, rest?: Field<unknown>): Field<T | PyDict> {
  return optionLevel<T>(info, shape, { rest })
}

/** A level whose `type` may be any class: it takes all of these keys, as data sets do. */
export function classLevel<T>(info: ObjectInfo, shape: () => Shape<T>): Field<T | PyDict> {
  return optionLevel<T>(info, shape, { make: (entries) => new ComponentTree(entries, 'any') })
}

function optionLevel<T>(info: ObjectInfo, shape: () => Shape<T>, further: Further): Field<T | PyDict> {
  const level = () => optionObject<T>(info, shape(), (_, field) => z.optional(orMarker(field())), further)
  // zod accepts an object of any class; only objects written with braces are options.
  const onlyBraces = (input: unknown): unknown => (isPlainObject(input) ? input : undefined)
  const schema = () => z.union([pyDict(), z.pipe(z.transform(onlyBraces), level())])
  return once(() => described(z.lazy(schema), info.doc) as unknown as z.ZodMiniType<OverrideNode, T | PyDict>)
}

/**
 * A `dict(type=...)` of MMDetection that merges over the one of the bases. All classes in `types` take all of these keys, so
 * that the other keys of the bases stay valid when the type changes; unless `own` says that each class has keys of its own: then
 * nothing of the bases stays.
 */
export function componentLevel<T>(
  info: ObjectInfo,
  types: readonly [string, ...string[]],
  shape: () => Omit<Shape<T>, 'type'>,
  keys: 'shared' | 'own' = 'shared',
): Field<T | PyDict> {
  const type = oneOf('The class to build. component() takes any other class.', types)
  const siblings = keys === 'shared' ? types : []
  const typed = () => ({ type, ...shape() }) as unknown as Shape<T>
  return optionLevel<T>(info, typed, { make: (entries) => new ComponentTree(entries, siblings) })
}

/** Settings of a builder: plain values only, all optional. */
export function plainObject<T>(info: ObjectInfo, shape: () => Shape<T>): Field<T> {
  const plain = () => optionObject<T>(info, shape(), (_, field) => z.optional(field()))
  return once(() => described(z.lazy(plain), info.doc) as unknown as z.ZodMiniType<OverrideNode, T>)
}

/** A `dict(type=...)` inside a list. Lists are replaced, never merged, so `type` and the keys in `required` must be present. */
export function listElement<T>(
  info: ObjectInfo,
  shape: () => Omit<Shape<T>, 'type'>,
  required: readonly (keyof T & string)[] = [],
): Element<T> {
  const names: readonly string[] = required
  const type = once(() => described(z.literal(info.name), 'The class to build.'))
  const element = () =>
    optionObject<T>(info, { type, ...shape() } as unknown as Shape<T>, (key, field) => {
      if (key === 'type') return field()
      return names.includes(key) ? orMarker(field()) : z.optional(orMarker(field()))
    })
  return once(() => z.lazy(element) as unknown as ReturnType<Element<T>>)
}

/** The options of one class that a list accepts. */
export type Element<T> = () => z.ZodMiniType<OverrideNode, T> & z.core.$ZodTypeDiscriminable

/** A list of these classes; `component()` adds elements of any other class. */
export function listOf<C extends readonly [Element<unknown>, ...Element<unknown>[]]>(
  doc: string,
  element: Pick<ObjectInfo, 'name' | 'doc'>,
  classes: C,
): Field<Sequence<InputOf<C> | ReplacingElement>> {
  const item = once(() => {
    const [first, ...others] = classes
    const known = z.discriminatedUnion('type', [first(), ...others.map((one) => one())])
    const inner = known as unknown as z.ZodMiniType<OverrideNode>
    const schema = described(z.union([replacingElement(), transformed(inner, treeToPy)]), element.doc)
    interfaces.set(schema, element)
    return schema as unknown as z.ZodMiniType<OverrideNode, InputOf<C> | ReplacingElement>
  })
  return list(doc, item)
}

type InputOf<C extends readonly Element<unknown>[]> = z.input<ReturnType<C[number]>>

type ReplacingElement = GivenExpression | GivenReplacement | GivenDict

interface Further {
  readonly make?: (entries: [string, OverrideNode][]) => OverrideTree
  readonly rest?: Field<unknown> | undefined
}

function optionObject<T>(
  info: ObjectInfo,
  shape: Shape<T>,
  member: (key: string, field: Field<unknown>) => z.ZodMiniType,
  { make = (entries) => new Map(entries), rest }: Further = {},
) {
  const fields = Object.entries(shape as Record<string, Field<unknown>>).map(([key, field]) => [
    key,
    member(key, field),
  ])
  const strict = z.strictObject(Object.fromEntries(fields) as Record<string, z.ZodMiniType>)
  const object = rest === undefined ? strict : z.catchall(strict, orMarker(rest()))
  interfaces.set(object, { name: info.interface ?? `${info.name}Options`, doc: info.doc, source: info.source })
  return transformed<unknown, object, OverrideTree>(object, (options) => {
    const given = Object.entries(options).filter(([, value]) => value !== undefined)
    return make(given as [string, OverrideNode][])
  })
}

function orMarker(schema: z.ZodMiniType): z.ZodMiniType {
  return described(z.union([marker(), schema]), docOf(schema))
}
