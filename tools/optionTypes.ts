import * as z from 'zod'
import { interfaces, typeTexts } from '../src/author/fields.ts'

/** What the stock fragments say for a key of an interface, by `interface.key`: texts such as `50`. */
export type StockTexts = ReadonlyMap<string, string>

/**
 * The types of option schemas as TypeScript: an interface for each group, with the descriptions of the schemas as comments, so
 * that a schema is the only place where an option is described.
 */
export function optionTypesText(roots: readonly z.ZodType[], stock: StockTexts): string {
  const printed = new Map<string, string>()
  for (const root of roots) membersOf(root, printed, stock)
  return Array.from(printed.values()).join('\n')
}

/** The members of the union that a schema takes as its input. */
function membersOf(schema: z.ZodType, printed: Map<string, string>, stock: StockTexts): string[] {
  const text = typeTexts.get(schema)?.text
  if (text !== undefined) return text.split(' | ')
  const members = (inner: unknown): string[] => membersOf(inner as z.ZodType, printed, stock)
  if (interfaces.has(schema)) return [printDeclaration(schema, printed, stock)]
  if (schema instanceof z.ZodLazy) return members(schema.unwrap())
  if (schema instanceof z.ZodUnion) return unique(schema.options.flatMap(members))
  if (schema instanceof z.ZodOptional) return members(schema.unwrap())
  if (schema instanceof z.ZodPipe) return members(schema.in instanceof z.ZodTransform ? schema.out : schema.in)
  if (schema instanceof z.ZodArray) return [`readonly ${elementText(members(schema.element))}[]`]
  if (schema instanceof z.ZodEnum) return schema.options.map(literal)
  if (schema instanceof z.ZodLiteral) return Array.from(schema.values, literal)
  return [SIMPLE[schema.type] ?? refuse(schema)]
}

const SIMPLE: Readonly<Record<string, string>> = {
  number: 'number',
  string: 'string',
  boolean: 'boolean',
  null: 'null',
}

function refuse(schema: z.ZodType): never {
  throw new Error(`no TypeScript for a schema of type ${schema.type}`)
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

function printDeclaration(schema: z.ZodType, printed: Map<string, string>, stock: StockTexts): string {
  const about = interfaces.get(schema)
  if (about === undefined) return refuse(schema)
  const { name, doc, source } = about
  if (printed.has(name)) return name
  printed.set(name, '') // keeps its place before the types that it needs
  const head = comment('', source === undefined ? doc : `${doc} Source: ${source}.`)
  const body = schema instanceof z.ZodObject ? interfaceBody(schema, name, printed, stock) : undefined
  if (body === undefined && schema instanceof z.ZodUnion) {
    const members = unique(schema.options.flatMap((option) => membersOf(option as z.ZodType, printed, stock)))
    printed.set(name, `${head}export type ${name} =\n${members.map((member) => `  | ${member}\n`).join('')}`)
  } else {
    printed.set(name, `${head}export interface ${name} {\n${body ?? refuse(schema)}}\n`)
  }
  return name
}

function interfaceBody(schema: z.ZodObject, name: string, printed: Map<string, string>, stock: StockTexts): string {
  const fields = Object.entries(schema.shape).map(([key, field]) => {
    const optional = field instanceof z.ZodOptional
    const inner = (optional ? field.unwrap() : field) as z.ZodType
    const members = membersOf(inner, printed, stock)
    if (optional) members.push('undefined')
    const said = stock.get(`${name}.${key}`)
    const doc = inner.description ?? ''
    return `  ${comment('', said === undefined ? doc : `${doc} Stock: ${said}.`).trim()} readonly ${key}${optional ? '?' : ''}: ${members.join(' | ')}\n`
  })
  return fields.join('')
}

function comment(indent: string, text: string): string {
  return `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n`
}
