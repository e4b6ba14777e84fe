import type { Catalogue } from '../catalogue.ts'
import type { Kind } from '../kinds.ts'
import { configShapes, type DictShape, type GroupShape, type Key, type Value } from './shapes.ts'

/** A JSON Schema, or a part of one. */
type Schema = Readonly<Record<string, unknown>>

const TYPES: Readonly<Record<Kind, string>> = {
  bool: 'boolean',
  // A float for an int works more often than not.
  int: 'number',
  float: 'number',
  str: 'string',
  dict: 'object',
  list: 'array',
  None: 'null',
}

/**
 * The JSON Schema (2020-12) of a whole config, for .json and .yaml configs.
 *
 * @param own catalogues of packages of one's own.
 */
export function configSchemaText(catalogue: Catalogue, own: readonly Catalogue[] = []): string {
  const { config, groups, dicts } = configShapes([catalogue, ...own])
  const shapes = new Set([...groups.flatMap(({ members }) => members), ...dicts])
  const definitions: [string, Schema][] = [
    ['Texts', { type: 'object', additionalProperties: { type: 'string' } }],
    ...groups.flatMap((group) => groupSchemas(group)),
    ...Array.from(shapes, (shape): [string, Schema] => [shape.name, shapeSchema(shape)]),
  ]
  const values = [config, ...shapes].flatMap(({ keys }) => keys.map(({ value }) => value))
  const many = new Map(values.filter(({ isMany, dicts: held }) => isMany && held.length > 0).map(manySchema))
  definitions.push(...many)
  const lines = shared(definitions).map(([name, schema]) => `${JSON.stringify(name)}: ${JSON.stringify(schema)}`)
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A config of MMDetection 3.3.0',
    description: 'A whole config, or what one says beside its _base_: there only the keys are known.',
    type: 'object',
    properties: { _base_: { type: ['string', 'array'], description: 'the configs that this one inherits' } },
    if: { required: ['_base_'] },
    // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
    then: { properties: Object.fromEntries(config.keys.map(({ name, about }) => [name, { description: about }])) },
    else: { properties: properties(config.keys) },
  }
  return `${JSON.stringify(head).slice(0, -1)},\n"$defs": {\n${lines.join(',\n')}\n}}\n`
}

/** Arguments that several components have stand once. */
function shared(definitions: readonly [string, Schema][]): [string, Schema][] {
  const counts = new Map<string, number>()
  const propertiesOf = (schema: Schema): [string, unknown][] => Object.entries((schema.properties ?? {}) as Schema)
  for (const [, schema] of definitions)
    for (const [, property] of propertiesOf(schema)) {
      const text = JSON.stringify(property)
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  const often = Array.from(counts).filter(
    ([text, count]) => count > 1 && text.length > '{"$ref":"#/$defs/0"}'.length + 5,
  )
  const names = new Map(often.map(([text], at) => [text, String(at)]))
  const made = definitions.map(([name, schema]): [string, Schema] => {
    if (schema.properties === undefined) return [name, schema]
    const held = propertiesOf(schema).map(([key, property]) => {
      const known = names.get(JSON.stringify(property))
      return [key, known === undefined ? property : { $ref: `#/$defs/${known}` }]
    })
    return [name, { ...schema, properties: Object.fromEntries(held) }]
  })
  return [...made, ...Array.from(names, ([text, name]): [string, Schema] => [name, JSON.parse(text)])]
}

function properties(keys: readonly Key[]): Schema {
  return Object.fromEntries(
    keys.map(({ name, about, renamed, value }) => [
      name,
      {
        ...valueSchema(value),
        ...(about === '' ? {} : { description: about }),
        ...(renamed === undefined ? {} : { deprecated: true, description: `${about}; write ${renamed}` }),
      },
    ]),
  )
}

function shapeSchema({ types, keys, isOpen, path }: DictShape): Schema {
  const required = keys.filter((key) => key.required).map(({ name }) => name)
  // The group has looked at the type already.
  const type = types.length === 0 ? {} : { type: true }
  return {
    type: 'object',
    ...(path === undefined ? {} : { description: path }),
    properties: { ...type, ...TAKEN, ...properties(keys.filter(({ name }) => types.length === 0 || name !== 'type')) },
    ...(required.length === 0 ? {} : { required }),
    ...(isOpen ? {} : { additionalProperties: false }),
  }
}

/** What MMEngine takes out of every dict. */
const TAKEN = { _scope_: true, _delete_: true }

/** A component, by its type; and what may stand at a key: one, or lists of them. */
function groupSchemas({ name, members }: GroupShape): [string, Schema][] {
  const mayOmit = members.some(({ types, isDefault }) => isDefault || types.length === 0)
  const names = Array.from(new Set(members.flatMap(({ types }) => types)))
  if (members.length === 0) return [[name, { required: ['type'] }]]
  const one: Schema = {
    properties: { type: { type: 'string', anyOf: [{ enum: names }, { pattern: '\\.' }] } },
    ...(mayOmit ? {} : { required: ['type'] }),
    allOf: members.map((member) => when(condition(member), { $ref: `#/$defs/${member.name}` })),
  }
  return [[name, one]]
}

function condition({ types, isDefault, keys }: DictShape): Schema {
  const [first] = keys
  if (types.length === 0)
    return { properties: { [first?.name ?? '']: { const: first?.value.only } }, required: [first?.name], not: HAS_TYPE }
  const type = types.length === 1 ? { const: types[0] } : { enum: types }
  return { properties: { type }, ...(isDefault ? {} : { required: ['type'] }) }
}

const HAS_TYPE: Schema = { required: ['type'] }

function when(test: Schema, schema: Schema): Schema {
  // biome-ignore lint/suspicious/noThenProperty: a key of JSON Schema
  return { if: test, then: schema }
}

function valueSchema({ kinds, dicts, isLoose, isMany, only, texts }: Value): Schema {
  if (only !== undefined) return { const: only }
  if (kinds === undefined && dicts.length === 0) return {}
  const names = new Set(Array.from(kinds ?? (Object.keys(TYPES) as Kind[]), (kind) => TYPES[kind]))
  // Several dicts stand where one does.
  if (dicts.length === 0 ? names.has('object') : isMany) names.add('array')
  if (dicts.length > 0 && !isMany) names.delete('array')
  const others = Array.from(names).filter((name) => texts === undefined || name !== 'string')
  const type: Schema = texts === undefined ? { type: others } : { anyOf: [{ enum: texts }, { type: others }] }
  if (dicts.length === 0) return type
  const one = oneOf(dicts, isLoose)
  if (!isMany) return { ...type, ...when({ type: 'object' }, one) }
  return { ...type, $ref: `#/$defs/${manyName(dicts, isLoose)}` }
}

/** One of these, or a list of them, or a list of such lists. */
function manySchema({ dicts, isLoose }: Value): [string, Schema] {
  const name = manyName(dicts, isLoose)
  return [name, { ...when({ type: 'object' }, oneOf(dicts, isLoose)), items: { $ref: `#/$defs/${name}` } }]
}

function manyName(dicts: readonly string[], isLoose: boolean): string {
  return `${dicts.join('_or_')}${isLoose ? '_or_other' : ''}_or_many`
}

/** A dict of one of several shapes: what has a `type` is a component. */
function oneOf(dicts: readonly string[], isLoose: boolean): Schema {
  const [first, ...others] = dicts.map((name): Schema => ({ $ref: `#/$defs/${name}` }))
  const known = others.length === 0 ? (first as Schema) : { anyOf: [first, ...others] }
  return isLoose ? when(HAS_TYPE, known) : known
}
