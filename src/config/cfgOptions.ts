import { checkArgument, listOf, STRING } from '../argument.ts'
import { MmdetConfigError, type Problem, throwIfProblems } from '../errors.ts'
import { floatFromText, intFromText } from '../python/numberText.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { SourceText } from '../source.ts'
import { CFG_OPTIONS, type Override, optionWrite } from './merge.ts'

/** Brackets inside each other in one option's value; MMEngine's own parsing ends at Python's recursion limit of 1000. */
const MAX_DEPTH = 900

/**
 * Reads `--cfg-options` as MMEngine's `DictAction` does: `key=value` at the first `=`, all spaces dropped, quotes around a value
 * dropped, numbers, `true` and `false` in any case, `None`, `a,b` and `[a,b]` lists, `(a,b)` tuples, everything else a str.
 *
 * @throws MmdetConfigError `invalid-option` with the place in the option: ValueError without `=`, AssertionError for brackets that do not match.
 * @example parseCfgOptions(['optimizer.lr=1e-4', 'scale=(1333,800)'])
 */
export function parseCfgOptions(options: readonly string[]): Override[] {
  checkArgument(options, listOf(STRING))
  const overrides = new Map<string, Override>()
  const problems: Problem[] = []
  for (const option of options) {
    try {
      const override = parseOption(option)
      // Of two options for one key the last counts, at the place of the first.
      overrides.set(override.key, override)
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      problems.push(...error.problems)
    }
  }
  throwIfProblems(problems)
  return [...overrides.values()]
}

function parseOption(option: string): Override {
  const split = option.indexOf('=')
  if (split < 0) throw refuse(option, 'it has no "="', 'ValueError', 'write key=value')
  const key = option.slice(0, split)
  const text = option.slice(split + 1)
  const value = parseIterable(text, option, 0)
  return { key, value, write: optionWrite(key, value, text) }
}

function refuse(option: string, reason: string, pythonClass: string, hint?: string): MmdetConfigError {
  const message = `the option ${option} is not understood: ${reason}`
  const source = new SourceText(CFG_OPTIONS, option)
  const span = { source, start: option.indexOf('=') + 1, end: option.length }
  return new MmdetConfigError({ code: 'invalid-option', message, pythonClass, hint, span })
}

function parseIterable(text: string, option: string, depth: number): PyValue {
  if (depth > MAX_DEPTH) throw refuse(option, 'its brackets never end', 'RecursionError')
  const value = text.replace(/^['"]+|['"]+$/g, '').replaceAll(' ', '')
  const isTuple = value.startsWith('(') && value.endsWith(')')
  const isList = !isTuple && value.startsWith('[') && value.endsWith(']')
  if (!isTuple && !isList && !value.includes(',')) return parseScalar(value)
  const items = isTuple || isList ? value.slice(1, -1) : value
  const values = splitItems(items, option).map((item) => parseIterable(item, option, depth + 1))
  return isTuple ? new PyTuple(values) : new PyList(values)
}

/**
 * The items between commas outside brackets. MMEngine counts brackets without looking at their order, item after item, and what
 * follows the last comma is an item only if it is not empty.
 */
function splitItems(text: string, option: string): string[] {
  const items: string[] = []
  // MMEngine asks again behind each item; what was split off is balanced, so the answer stays the same.
  if (text !== '') checkBalance(text, option)
  for (let start = 0; start < text.length; ) {
    const end = findComma(text, start)
    items.push(text.slice(start, end))
    start = end + 1
  }
  return items
}

function findComma(text: string, start: number): number {
  let round = 0
  let square = 0
  for (let at = start; at < text.length; at++) {
    const unit = text[at]
    if (unit === ',' && round === 0 && square === 0) return at
    if (unit === '(') round++
    else if (unit === ')') round--
    else if (unit === '[') square++
    else if (unit === ']') square--
  }
  return text.length
}

function checkBalance(text: string, option: string): void {
  const count = (bracket: string) => text.split(bracket).length
  if (count('(') === count(')') && count('[') === count(']')) return
  throw refuse(option, 'its brackets do not match', 'AssertionError')
}

function parseScalar(text: string): PyValue {
  const int = intFromText(text)
  if (int !== undefined) return int
  const float = floatFromText(text)
  if (float !== undefined) return new PyFloat(float)
  const lower = text.toLowerCase()
  if (lower === 'true' || lower === 'false') return lower === 'true'
  return text === 'None' ? null : text
}
