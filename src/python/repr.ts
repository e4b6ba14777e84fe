import { PyDict } from './dict.ts'
import { floatRepr } from './floatRepr.ts'
import { intText } from './numberText.ts'
import { orderedItems, PyFrozenSet, PySet } from './set.ts'
import { bytesRepr, stringRepr } from './stringRepr.ts'
import { noPyValue, PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from './values.ts'
import { allocate, spendWork } from './workBudget.ts'

/**
 * A value as CPython 3.11's `repr` prints it; an expression is printed as its code.
 *
 * @throws MmdetConfigError `python-value` (ValueError) for an int of more than 4300 digits; `python-unsupported` for a set of two or
 * more elements, whose order changes from run to run.
 *
 * @example pythonRepr(PyDict.of([['lr', new PyFloat(0.02)], [0, new PyTuple([1])]])) === "{'lr': 0.02, 0: (1,)}"
 */
export function pythonRepr(value: PyValue): string {
  return reprOf(value, { open: [], intText })
}

/** As {@link pythonRepr}, but with all digits of any int: for a message that quotes the value. */
export function quotedRepr(value: PyValue): string {
  return reprOf(value, { open: [], intText: String })
}

interface Printing {
  /** The containers that are being printed: one that contains itself is printed as `[...]`. */
  readonly open: PyValue[]
  readonly intText: (value: number | bigint) => string
}

/** Work of printing one value. */
const VALUE_COST = 20

function reprOf(value: PyValue, printing: Printing): string {
  spendWork(VALUE_COST)
  if (typeof value === 'string') {
    spendWork(value.length >> 2)
    allocate(value.length * 4)
    return stringRepr(value)
  }
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number' || typeof value === 'bigint') return printing.intText(value)
  if (value instanceof PyFloat) return floatRepr(value.value)
  if (value instanceof PyBytes) return bytesRepr(value.value)
  if (printing.open.includes(value)) return selfReference(value, printing)
  printing.open.push(value)
  const text =
    value instanceof PyExpression ? value.repr((inner) => reprOf(inner, printing)) : containerRepr(value, printing)
  printing.open.pop()
  return text
}

function containerRepr(value: PyDict | PyList | PyTuple | PySet, printing: Printing): string {
  if (value instanceof PyDict) return dictRepr(value, printing)
  if (value instanceof PySet) return setRepr(value, printing)
  if (!(value instanceof PyList || value instanceof PyTuple)) throw noPyValue(value)
  const items = joinItems(value.items, printing)
  if (value instanceof PyList) return `[${items}]`
  return value.items.length === 1 ? `(${items},)` : `(${items})`
}

function setRepr(set: PySet, printing: Printing): string {
  const items = set.size === 0 ? '' : `{${joinItems(orderedItems(set), printing)}}`
  return set instanceof PyFrozenSet || set.size === 0 ? `${set.typeName}(${items})` : items
}

function dictRepr(dict: PyDict, printing: Printing): string {
  let out = '{'
  let separator = ''
  for (const { key, value } of dict.entries()) {
    out += `${separator}${reprOf(key, printing)}: ${reprOf(value, printing)}`
    separator = ', '
  }
  return `${out}}`
}

function joinItems(items: Iterable<PyValue>, printing: Printing): string {
  let out = ''
  let separator = ''
  for (const item of items) {
    out += separator + reprOf(item, printing)
    separator = ', '
  }
  return out
}

function selfReference(value: PyValue, _printing: Printing): string {
  if (value instanceof PyExpression) return '...'
  if (value instanceof PyDict) return '{...}'
  if (value instanceof PySet) return 'set(...)'
  return value instanceof PyTuple ? '(...)' : '[...]'
}

/** A dict key as a part of a problem's path: str and small int as they are, others as Python prints them. */
export function pathKey(key: PyValue): string | number {
  return typeof key === 'string' || typeof key === 'number' ? key : quotedRepr(key)
}
