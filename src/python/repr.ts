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

type Scalar = null | boolean | number | bigint | string

interface Printing {
  /** The containers that are being printed: one that contains itself is printed as `[...]`. */
  readonly open: PyValue[]
  readonly intText: (value: number | bigint) => string
}

/** Work of printing one value. */
const VALUE_COST = 20

function reprOf(value: PyValue, printing: Printing): string {
  return typeof value === 'object' && value !== null ? objectRepr(value, printing) : scalarRepr(value, printing)
}

function scalarRepr(value: Scalar, { intText }: Printing): string {
  if (typeof value === 'string') {
    spendWork(VALUE_COST + (value.length >> 2))
    allocate(value.length * 4)
    return stringRepr(value)
  }
  spendWork(VALUE_COST)
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value !== 'number' && typeof value !== 'bigint') throw noPyValue(value)
  return intText(value)
}

/**
 * One function for all containers, which is not called for scalars: V8 makes machine code of what is called often, and of functions that
 * call each other it makes much.
 */
function objectRepr(value: Exclude<PyValue, Scalar>, printing: Printing): string {
  spendWork(VALUE_COST)
  if (value instanceof PyFloat) return floatRepr(value.value)
  if (value instanceof PyBytes) return bytesRepr(value.value)
  if (printing.open.includes(value)) return selfReference(value)
  printing.open.push(value)
  let text = ''
  let before = ''
  if (value instanceof PyDict) {
    for (const { key, value: item } of value.entries()) {
      text += `${before}${reprOf(key, printing)}: `
      text += typeof item === 'object' && item !== null ? objectRepr(item, printing) : scalarRepr(item, printing)
      before = ', '
    }
    text = `{${text}}`
  } else if (value instanceof PyExpression) text = value.repr((inner) => reprOf(inner, printing))
  else if (value instanceof PySet) text = setRepr(value, printing)
  else {
    if (!(value instanceof PyList || value instanceof PyTuple)) throw noPyValue(value)
    for (const item of value.items) {
      text +=
        before + (typeof item === 'object' && item !== null ? objectRepr(item, printing) : scalarRepr(item, printing))
      before = ', '
    }
    if (value instanceof PyList) text = `[${text}]`
    else text = value.items.length === 1 ? `(${text},)` : `(${text})`
  }
  printing.open.pop()
  return text
}

function setRepr(set: PySet, printing: Printing): string {
  const items = Array.from(orderedItems(set), (item) => reprOf(item, printing)).join(', ')
  const braced = set.size === 0 ? '' : `{${items}}`
  return set instanceof PyFrozenSet || set.size === 0 ? `${set.typeName}(${braced})` : braced
}

function selfReference(value: PyValue): string {
  if (value instanceof PyExpression) return '...'
  if (value instanceof PyDict) return '{...}'
  if (value instanceof PySet) return 'set(...)'
  return value instanceof PyTuple ? '(...)' : '[...]'
}
