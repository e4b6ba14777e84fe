import { MmdetConfigError } from '../../errors.ts'
import { PyType } from '../../evaluate/objects.ts'
import { PyDict } from '../../python/dict.ts'
import { isWritableName } from '../../python/identifiers.ts'
import { type PrintOptions, printValue } from '../../python/print.ts'
import { PySet } from '../../python/set.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { formatPython } from '../../yapf/format.ts'
import { RESERVED_KEYS } from '../engineKeys.ts'
import { pathPart } from '../path.ts'
import { PyDate } from '../pythonStr.ts'
import { checkNesting } from './nesting.ts'

/**
 * A config as a Python file that MMEngine and this package read back as the equal config, key order included. A key that no
 * variable can be named by is set through `globals().update(…)`.
 *
 * @throws MmdetConfigError `python-value` with the path, for a top-level key that MMEngine never reads back (one that is not a str, or
 *   that it takes for its own) and for a value without a literal; `limit` past the 200 brackets that Python reads.
 * @example toPython(toPy({ lr: float(Infinity), class: 1 })) // "lr = float('inf')\nglobals().update({'class': 1})\n"
 */
export function toPython(dict: PyDict): string {
  checkNesting(dict)
  return formatPython(printModule(dict))
}

/** The same, not laid out: one line a statement. */
function printModule(dict: PyDict): string {
  const statements: string[] = []
  const entries = Array.from(dict.entries())
  const called = new Set([...CALLED, ...classNames(dict)])
  for (let at = 0; at < entries.length; at++) {
    const { key, value } = entries[at] as (typeof entries)[number]
    const name = readableKey(key)
    if (called.has(name)) {
      // All that follows is evaluated before the variable hides what the writer uses.
      statements.push(updateText(entries.slice(at)))
      break
    }
    statements.push(isWritableName(name) ? `${name} = ${printValue(value, OPTIONS)}` : updateText([{ key, value }]))
  }
  return statements.map((statement) => `${statement}\n`).join('')
}

function updateText(entries: readonly { readonly key: PyValue; readonly value: PyValue }[]): string {
  for (const { key } of entries) readableKey(key)
  const items = PyDict.of(entries.map(({ key, value }) => [key, value]))
  return `globals().update(${printValue(items, OPTIONS)})`
}

/** Python's own classes are written by their names. */
const OPTIONS: PrintOptions = {
  expression: (expression) => {
    if (!(expression instanceof PyDate)) return className(expression) ?? expression.code
    throw new MmdetConfigError({
      code: 'python-value',
      message: `${expression.code} has no literal in a config`,
      hint: 'write the date as a str, or dump the config to .yaml',
    })
  },
}

/** The functions that written values call. */
const CALLED = ['dict', 'float', 'frozenset', 'globals', 'range', 'set']

function className(expression: PyExpression): string | undefined {
  return expression instanceof PyType && !expression.name.includes('.') ? expression.name : undefined
}

/** Names of Python's own classes in a value. */
function classNames(value: PyValue): string[] {
  if (value instanceof PyExpression) return [className(value)].filter((name) => name !== undefined)
  if (value instanceof PyDict) {
    return Array.from(value.entries()).flatMap((entry) => [...classNames(entry.key), ...classNames(entry.value)])
  }
  if (value instanceof PyList || value instanceof PyTuple) return value.items.flatMap(classNames)
  return value instanceof PySet ? Array.from(value.values()).flatMap(classNames) : []
}

/** What MMEngine 0.10.7 does with its own top-level keys when it reads a file (`Config._file2dict`, `RESERVED_KEYS`). */
const OWN_KEYS: Readonly<Record<string, string>> = {
  _base_: 'MMEngine takes it for the paths of the base configs',
  _deprecation_: 'MMEngine shows it as a warning and drops it',
  ...Object.fromEntries(RESERVED_KEYS.map((key) => [key, 'MMEngine reserves it'])),
}

/** Why MMEngine does not read this top-level key back from a .py file; undefined where it does. */
export function lostKeyReason(key: PyValue): string | undefined {
  if (typeof key !== 'string') return 'a top-level key of a .py config is a str'
  if (key.startsWith('__')) return 'MMEngine drops keys that begin with two underscores'
  return Object.hasOwn(OWN_KEYS, key) ? OWN_KEYS[key] : undefined
}

function readableKey(key: PyValue): string {
  const reason = lostKeyReason(key)
  if (reason === undefined) return key as string
  throw new MmdetConfigError({
    code: 'python-value',
    message: `the top-level key ${pathPart(key)} does not read back: ${reason}`,
    path: [pathPart(key)],
    hint: 'rename or remove the key',
  })
}
