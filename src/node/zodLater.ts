// `zod/mini` for Node, which loads it when the first schema is made: zod takes longer to load than two empty programs, and who reads
// configs needs none. package.json maps `#zod` to this file by the condition `node-addons`, which Node alone has, and to zod itself for bundlers,
// which leave out what is not used.
import { createRequire } from 'node:module'
import type * as z from 'zod/mini'

let loaded: typeof z | undefined

function zod(): typeof z {
  loaded ??= createRequire(import.meta.url)('zod/mini') as typeof z
  return loaded
}

/** A function of zod that loads zod when it is called. */
function later<Name extends keyof typeof z>(name: Name): (typeof z)[Name] {
  const call = (...given: unknown[]) => (zod()[name] as (...given: unknown[]) => unknown)(...given)
  return call as unknown as (typeof z)[Name]
}

export const array = later('array')
export const boolean = later('boolean')
export const catchall = later('catchall')
export const custom = later('custom')
export const discriminatedUnion = later('discriminatedUnion')
export const extend = later('extend')
export const gt = later('gt')
export const int = later('int')
export const lazy = later('lazy')
export const literal = later('literal')
export const looseObject = later('looseObject')
export const maxLength = later('maxLength')
export const maximum = later('maximum')
export const minLength = later('minLength')
export const minimum = later('minimum')
export const number = later('number')
export const object = later('object')
export const optional = later('optional')
export const pipe = later('pipe')
export const record = later('record')
export const refine = later('refine')
export const regex = later('regex')
export const safeParse = later('safeParse')
export const startsWith = later('startsWith')
export const strictObject = later('strictObject')
export const string = later('string')
export const toJSONSchema = later('toJSONSchema')
export const transform = later('transform')
export const tuple = later('tuple')
export const union = later('union')
export const unknown = later('unknown')

const enumLater = later('enum')
const nullLater = later('null')

export { enumLater as enum, nullLater as null }

type Registry = typeof z.globalRegistry

export const globalRegistry: Pick<Registry, 'add' | 'get'> = {
  add: (schema, meta) => zod().globalRegistry.add(schema, meta),
  get: (schema) => zod().globalRegistry.get(schema),
}
