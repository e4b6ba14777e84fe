import { MmdetConfigError } from '../../errors.ts'
import { compareText } from '../../python/compareText.ts'
import { PyDict } from '../../python/dict.ts'
import { isIdentifier } from '../../python/identifiers.ts'
import { isPrintedInt, MAX_INT_DIGITS } from '../../python/intDigits.ts'
import { PySet } from '../../python/set.ts'
import { stringRepr } from '../../python/stringRepr.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { pythonStr } from '../printedObject.ts'

/** Spaces of one level (mmengine 0.10.7, `Config.pretty_text`). They only show where a key holds a line break. */
const INDENT = 4

/**
 * The text that MMEngine 0.10.7 hands to yapf for its `pretty_text`, which is `Config(…, format_python_code=False).pretty_text`:
 * keys sorted by `str(key)`, `dict(…)` calls where `str.isidentifier` holds for every key and displays elsewhere, keys between
 * quotes as they are. It need not be valid Python.
 *
 * @throws MmdetConfigError `python-value` (ValueError) for an int of more than 4300 digits.
 * @example prettySource(toPy({ lr: float(0.02), 'a-b': 1 })) // "{'a-b': 1\n'lr': 0.02}"
 */
export function prettySource(dict: PyDict): string {
  return itemsOfDict(dict, 0, '')
}

/**
 * The same text statement by statement, for those who lay out one at a time: each is an assignment that stands for itself.
 * Undefined where the parts could be read otherwise than the whole, because keys hold quotes or the whole is one expression.
 */
export function prettyStatements(dict: PyDict): string[] | undefined {
  if (dict.size === 0 || !hasPlainKeys(dict)) return undefined
  const items = sortedItems(dict)
  if (!items.every(({ name, key, value }) => isIdentifier(name) && !losesKey(key, value))) return undefined
  return items.map(({ name, value }) => `${name}=${valueText(value, INDENT)}`)
}

/** Whether every str key, here and below, is printable ASCII without a quote or backslash. */
function hasPlainKeys(value: PyValue): boolean {
  if (value instanceof PyDict) {
    for (const entry of value.entries()) {
      if (typeof entry.key === 'string' && !PLAIN_KEY.test(entry.key)) return false
      if (!hasPlainKeys(entry.value)) return false
    }
    return true
  }
  return !(value instanceof PyList || value instanceof PyTuple) || value.items.every(hasPlainKeys)
}

const PLAIN_KEY = /^[ -&(-[\]-~]*$/

/** One item of a dict with the text of its key. */
interface Item {
  readonly name: string
  readonly key: PyValue
  readonly value: PyValue
}

/** The items of a dict, each on a line of its own; `indent` is that of these lines. */
function itemsOfDict(dict: PyDict, indent: number, separator: string): string {
  const items = sortedItems(dict)
  const display = !items.every(({ name }) => isIdentifier(name))
  const nextLine = `${separator}\n${' '.repeat(indent)}`
  let text = display ? '{' : ''
  let before = ''
  for (const { key, name, value } of items) {
    text +=
      before +
      (losesKey(key, value) ? '' : keyText(key, name, display, indent + INDENT)) +
      valueText(value, indent + INDENT)
    before = nextLine
  }
  return display ? `${text}}` : text
}

/** MMEngine's own mark for "no key" is None, so a list or tuple under the key None loses it. */
export function losesKey(key: PyValue, value: PyValue): boolean {
  return key === null && (value instanceof PyList || value instanceof PyTuple)
}

function sortedItems(dict: PyDict): Item[] {
  const items: Item[] = []
  for (const { key, value } of dict.entries()) items.push({ name: pythonText(key), key, value })
  return items.sort((one, other) => compareText(one.name, other.name))
}

/** A key and what follows it. A line break inside a str key moves with the lines around it. */
function keyText(key: PyValue, name: string, display: boolean, indent: number): string {
  const broken = name.includes('\n') ? name.replaceAll('\n', `\n${' '.repeat(indent)}`) : name
  if (!display) return `${broken}=`
  return typeof key === 'string' ? `'${broken}': ` : `${broken}: `
}

function valueText(value: PyValue, indent: number): string {
  if (value instanceof PyDict) return `dict(\n${' '.repeat(indent)}${itemsOfDict(value, indent, ',')})`
  if (value instanceof PyList || value instanceof PyTuple) return sequenceText(value, indent)
  return typeof value === 'string' ? stringRepr(value) : pythonText(value)
}

/** A list or tuple, its items on lines of this indentation. */
function sequenceText(sequence: PyList | PyTuple, indent: number): string {
  const margin = ' '.repeat(indent)
  let text = sequence instanceof PyList ? '[\n' : '(\n'
  for (const item of sequence.items) text += `${margin}${itemText(item, indent)},\n`
  return text + margin + (sequence instanceof PyList ? ']' : ')')
}

function itemText(item: PyValue, indent: number): string {
  if (item instanceof PyDict) return `dict(${itemsOfDict(item, indent + INDENT, ',')})`
  if (item instanceof PyList || item instanceof PyTuple) return sequenceText(item, indent + 2 * INDENT)
  return typeof item === 'string' ? stringRepr(item) : pythonText(item)
}

/** Python's `str`, which refuses the longest ints. */
function pythonText(value: PyValue): string {
  if (holdsUnprintedInt(value)) {
    throw new MmdetConfigError({
      code: 'python-value',
      message: `Exceeds the limit (${MAX_INT_DIGITS} digits) for integer string conversion`,
      pythonClass: 'ValueError',
    })
  }
  return pythonStr(value)
}

function holdsUnprintedInt(value: PyValue): boolean {
  if (typeof value === 'bigint') return !isPrintedInt(value)
  if (value instanceof PyTuple) return value.items.some(holdsUnprintedInt)
  return value instanceof PySet && Array.from(value.values()).some(holdsUnprintedInt)
}
