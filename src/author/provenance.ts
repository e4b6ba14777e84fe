import { PyDict } from '../python/dict.ts'
import { sameValue } from '../python/equal.ts'
import type { Written } from '../python/provenance.ts'
import { stringRepr } from '../python/stringRepr.ts'
import { isInt, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { namesInSum, sumOf } from './computed.ts'

/**
 * A loaded config whose values are names again where its files say so: `pipeline=train_pipeline`, `ann_file=data_root + 'val.json'`,
 * `begin=max_epochs // 2`. What changes such a variable then reaches every place that uses it.
 */
export function withReferences(config: PyDict): PyDict {
  const variables = new Map<string, PyValue>()
  for (const { key, value } of config.entries()) variables.set(String(key), value)
  const aliases = new Set<string>()
  for (const { key, write } of config.entries()) {
    if (nameIn(textOf(write), variables) !== undefined) aliases.add(String(key))
  }
  // A name of a name could lead in a circle.
  for (const alias of aliases) variables.delete(alias)
  return mapDict(config, variables, true)
}

function mapDict(dict: PyDict, variables: ReadonlyMap<string, PyValue>, isTop = false): PyDict {
  const made = new PyDict()
  for (const { key, value, write } of dict.entries()) {
    const known = isTop && variables.has(String(key)) ? undefined : referenceTo(value, write, variables)
    made.set(key, known ?? mapInside(value, variables), write)
  }
  return made
}

function mapInside(value: PyValue, variables: ReadonlyMap<string, PyValue>): PyValue {
  if (value instanceof PyDict) return mapDict(value, variables)
  if (!(value instanceof PyList || value instanceof PyTuple)) return value
  const items = value.items.map(
    (item, at) => referenceTo(item, value.writes?.[at], variables) ?? mapInside(item, variables),
  )
  return value instanceof PyList ? new PyList(items, value.writes) : new PyTuple(items, value.writes)
}

/** The expression that wrote a value, if it still has the value of the variable. */
function referenceTo(
  value: PyValue,
  write: Written | undefined,
  variables: ReadonlyMap<string, PyValue>,
): PyExpression | undefined {
  const text = textOf(write)
  const name = nameIn(text, variables)
  if (name === undefined) return sumIn(text, value, variables)
  const known = variables.get(name) as PyValue
  if (!text.includes('+'))
    return sameValue(known, value) ? new PyExpression(name, mapInside(value, variables)) : undefined
  const begins = typeof value === 'string' && typeof known === 'string' && known !== '' && value.startsWith(known)
  return begins ? new PyExpression(`${name} + ${stringRepr(value.slice(known.length))}`, value, [name]) : undefined
}

/** A number that was computed of variables, `max_epochs // 2`, if they still have the values that it was computed of. */
function sumIn(text: string, value: PyValue, variables: ReadonlyMap<string, PyValue>): PyExpression | undefined {
  if (!isNumber(value)) return undefined
  const code = text.replace(/\b_base_\./g, '').replace(/\s+/g, ' ')
  const names = namesInSum(code)
  if (names.length === 0 || !names.every((name) => isNumber(variables.get(name)))) return undefined
  const made = sumOf(code, (name) => variables.get(name))
  return made !== undefined && sameValue(made, value) ? new PyExpression(code, value, names) : undefined
}

function isNumber(value: PyValue | undefined): boolean {
  return value !== undefined && (isInt(value) || value instanceof PyFloat)
}

const NAME = String.raw`(?:_base_\.)?(\w+)`
const USE = new RegExp(String.raw`^(?:${NAME}|\{\{\s*_base_\.(\w+)\s*\}\}|${NAME}\s*\+\s*(?:'[^']*'|"[^"]*"))$`)

/** The variable that a source names, or adds a text to. */
function nameIn(text: string, variables: ReadonlyMap<string, PyValue>): string | undefined {
  const match = USE.exec(text)
  const name = match?.[1] ?? match?.[2] ?? match?.[3]
  return name !== undefined && variables.has(name) ? name : undefined
}

function textOf(write: Written | undefined): string {
  if (write === undefined) return ''
  const { source, start, end } = write.span
  return end - start > MAX_USE ? '' : source.text.slice(start, end)
}

/** Characters of an expression that is looked at; a file name behind `data_root` has up to 120. */
const MAX_USE = 200
