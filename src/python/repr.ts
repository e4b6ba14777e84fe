import { PyDict } from './dict.ts'
import { floatRepr } from './floatRepr.ts'
import { PyFrozenSet, PySet } from './set.ts'
import { bytesRepr, stringRepr } from './stringRepr.ts'
import { PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from './values.ts'
import { spend } from './work.ts'

/**
 * A value as CPython 3.11's `repr` prints it. Sets of numbers are printed in the order of CPython's hash table, other sets
 * in insertion order (see {@link PySet}); an expression is printed as its code.
 *
 * @example pythonRepr(PyDict.of([['lr', new PyFloat(0.02)], [0, new PyTuple([1])]])) === "{'lr': 0.02, 0: (1,)}"
 */
export function pythonRepr(value: PyValue): string {
  return reprOf(value, [])
}

/** Work of printing one value. */
const VALUE_COST = 20

/** `open` holds the containers that are being printed: one that contains itself is printed as `[...]`. */
function reprOf(value: PyValue, open: PyValue[]): string {
  spend(VALUE_COST)
  if (typeof value === 'string') {
    spend(value.length >> 2)
    return stringRepr(value)
  }
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (value instanceof PyFloat) return floatRepr(value.value)
  if (value instanceof PyBytes) return bytesRepr(value.value)
  if (open.includes(value)) return selfReference(value, open)
  open.push(value)
  const text = value instanceof PyExpression ? value.repr((inner) => reprOf(inner, open)) : containerRepr(value, open)
  open.pop()
  return text
}

function containerRepr(value: PyDict | PyList | PyTuple | PySet, open: PyValue[]): string {
  if (value instanceof PyDict) return dictRepr(value, open, false)
  if (value instanceof PySet) return setRepr(value, open)
  const items = joinItems(value.items, open)
  if (value instanceof PyList) return `[${items}]`
  return value.items.length === 1 ? `(${items},)` : `(${items})`
}

function setRepr(set: PySet, open: PyValue[]): string {
  const items = set.size === 0 ? '' : `{${joinItems([...set.values()], open)}}`
  return set instanceof PyFrozenSet || set.size === 0 ? `${set.typeName}(${items})` : items
}

function dictRepr(dict: PyDict, open: PyValue[], isOpen: boolean): string {
  return dict.repr(
    (value) => reprOf(value, open),
    () => itemsRepr(dict, open),
    isOpen,
  )
}

function itemsRepr(dict: PyDict, open: PyValue[]): string {
  let out = '{'
  let separator = ''
  for (const { key, value } of dict.entries()) {
    out += `${separator}${reprOf(key, open)}: ${reprOf(value, open)}`
    separator = ', '
  }
  return `${out}}`
}

function joinItems(items: Iterable<PyValue>, open: PyValue[]): string {
  let out = ''
  let separator = ''
  for (const item of items) {
    out += separator + reprOf(item, open)
    separator = ', '
  }
  return out
}

function selfReference(value: PyValue, open: PyValue[]): string {
  if (value instanceof PyExpression) return '...'
  if (value instanceof PyDict) return dictRepr(value, open, true)
  if (value instanceof PySet) return 'set(...)'
  return value instanceof PyTuple ? '(...)' : '[...]'
}
