import type * as z from 'zod/mini'
import { docOf, interfaces, typeTexts } from '../src/author/schema/fields.ts'

/** The stock value of a key of an interface, by `interface.key`: texts such as `50`. */
export type StockTexts = ReadonlyMap<string, string>

/** Keys that several interfaces have, by the name of the interface that these extend. */
export type SharedKeys = Readonly<
  Record<string, { readonly doc: string; readonly keys: readonly string[]; readonly stock?: string }>
>

interface Printer {
  /** The interfaces for which `ref()`, `replace()`, `remove()` and a dict may stand: see `Held`. */
  readonly held: Set<string>
  /** The declarations by name. */
  readonly printed: Map<string, string>
  readonly stock: StockTexts
  readonly shared: SharedKeys
}

/**
 * The types of option schemas as TypeScript: an interface for each object, with the descriptions of the schemas as comments, so
 * that only the schema describes an option.
 */
export function optionTypesText(
  roots: readonly (() => z.core.$ZodType)[],
  stock: StockTexts,
  shared: SharedKeys,
): string {
  const printer: Printer = { held: new Set(), printed: new Map<string, string>(), stock, shared }
  for (const root of roots) membersOf(root(), printer)
  return Array.from(printer.printed.values()).join('\n')
}

/** The members of the union that a schema takes as its input. */
function membersOf(schema: z.core.$ZodType, printer: Printer): string[] {
  const text = typeTexts.get(schema)
  if (text !== undefined) return text.split(' | ')
  const members = (inner: z.core.$ZodType): string[] => membersOf(inner, printer)
  if (interfaces.has(schema)) return [printDeclaration(schema, printer)]
  const def = defOf(schema)
  switch (def.type) {
    case 'lazy':
      return members((schema as z.core.$ZodLazy)._zod.innerType)
    case 'union':
      return unique(def.options.flatMap(members))
    case 'optional':
      return members(def.innerType)
    case 'pipe':
      return members(defOf(def.in).type === 'transform' ? def.out : def.in)
    case 'array':
      return [`readonly ${elementText(members(def.element))}[]`]
    case 'enum':
      return Object.values(def.entries).map(literal)
    case 'literal':
      return def.values.map(literal)
    default:
      return [SIMPLE[def.type] ?? refuse(schema)]
  }
}

function defOf(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def
}

const SIMPLE: Readonly<Record<string, string>> = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  null: 'null',
}

function refuse(schema: z.core.$ZodType): never {
  throw new Error(`no TypeScript for a schema of type ${defOf(schema).type}`)
}

function unique(texts: readonly string[]): string[] {
  return Array.from(new Set(texts))
}

function elementText(members: readonly string[]): string {
  const [only] = members
  return members.length === 1 && only !== undefined && !only.includes(' ') ? only : `(${members.join(' | ')})`
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value)
}

function printDeclaration(schema: z.core.$ZodType, printer: Printer): string {
  const info = interfaces.get(schema)
  if (info === undefined) return refuse(schema)
  const { name, doc, source } = info
  const { printed } = printer
  if (printed.has(name)) return name
  printed.set(name, '') // keeps its place before the types that it needs
  const head = comment(source === undefined ? doc : `${doc} Source: ${source}.`)
  const def = defOf(schema)
  if (def.type === 'object') printed.set(name, interfaceText(head, name, def, printer))
  else if (def.type === 'union') {
    const members = unique(def.options.flatMap((option) => membersOf(option, printer)))
    printed.set(name, `${head} export type ${name} =\n${members.map((member) => `  | ${member}\n`).join('')}`)
  } else refuse(schema)
  return name
}

function interfaceText(head: string, name: string, def: z.core.$ZodObjectDef, printer: Printer): string {
  const fields = new Map(Object.entries(def.shape))
  const bases = Object.keys(printer.shared).filter((base) => inherits(base, name, fields, printer))
  const own = Array.from(fields, ([key, field]) => memberText(key, field, name, printer)).join('')
  const rest = def.catchall
  const others = rest === undefined || defOf(rest).type === 'never' ? '' : restText(rest, printer)
  const isHeld = others === '' && Object.values(def.shape).every((field) => defOf(field).type === 'optional')
  if (isHeld) printer.held.add(name)
  const heads = isHeld ? [...bases, 'Held'] : bases
  const inherited = heads.length === 0 ? '' : ` extends ${heads.join(', ')}`
  return `${head} export interface ${name}${inherited} {${own + others === '' ? '' : `\n${own}${others}`}}\n`
}

function restText(rest: z.core.$ZodType, printer: Printer): string {
  return `  ${comment(docOf(rest))} readonly [name: string]: ${membersOf(rest, printer).join(' | ')} | undefined\n`
}

/** Takes the members of a shared interface out of `fields`, if all of them are there. */
function inherits(base: string, name: string, fields: Map<string, z.core.$ZodType>, printer: Printer): boolean {
  const { doc, keys, stock = base } = printer.shared[base] as SharedKeys[string]
  if (!keys.every((key) => fields.has(key))) return false
  const textOf = (owner: string) =>
    keys.map((key) => memberText(key, fields.get(key) as z.core.$ZodType, owner, printer)).join('')
  const text = `${comment(doc)} export interface ${base} {\n${textOf(stock)}}\n`
  if ((printer.printed.get(base) ?? text) !== text || ![textOf(''), textOf(stock)].includes(textOf(name))) return false
  printer.printed.set(base, text)
  for (const key of keys) fields.delete(key)
  return true
}

function memberText(key: string, field: z.core.$ZodType, name: string, printer: Printer): string {
  const def = defOf(field)
  const optional = def.type === 'optional'
  const inner = optional ? def.innerType : field
  const members = withoutHeld(membersOf(inner, printer), printer)
  if (optional) members.push('undefined')
  const said = printer.stock.get(`${name}.${key}`)
  const doc = docOf(inner)
  const text = comment(said === undefined ? doc : `${doc} Stock: ${said}.`)
  return `  ${text} readonly ${key}${optional ? '?' : ''}: ${members.join(' | ')}\n`
}

/** Members without those that are part of the one interface among them: so an error about a key names its nearest. */
function withoutHeld(members: string[], { held }: Printer): string[] {
  const others = members.filter((member) => member !== 'Marker' && member !== 'PyDict')
  const objects = others.filter((member) => member !== 'null')
  return others.length === members.length - 2 && objects.length === 1 && held.has(objects[0] as string)
    ? others
    : members
}

function comment(text: string): string {
  return `/** ${text.replaceAll('*/', '*\\/')} */`
}
