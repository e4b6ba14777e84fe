import { floatRepr } from '../python/floatRepr.ts'
import { PyBytes, PyFloat } from '../python/values.ts'
import { escapeTalk } from '../talk.ts'
import {
  PickleDict,
  PickleGlobal,
  PickleList,
  PickleObject,
  PickleSet,
  PickleTuple,
  type PickleValue,
} from './pickle/values.ts'
import { TorchDtype } from './torch/dtypes.ts'
import { NumpyArray, NumpyDtype } from './torch/numpy.ts'
import { TorchTensor } from './torch/tensor.ts'

/** Items of a container that are shown before `…`. */
const SHOWN_ITEMS = 6
/** Nesting that is shown before `…`. */
const SHOWN_DEPTH = 3

/** A value as Python would print it, cut to about `width` characters. */
export function describeValue(value: PickleValue, width = 60, depth = 0): string {
  if (typeof value === 'string') return shortText(value, width)
  if (value instanceof PyFloat) return floatRepr(value.value)
  if (value instanceof PyBytes) return `<${value.value.byteLength} bytes>`
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (
    value instanceof PickleDict ||
    value instanceof PickleList ||
    value instanceof PickleTuple ||
    value instanceof PickleSet
  ) {
    return describeContainer(value, width, depth)
  }
  return describeObject(value)
}

function describeContainer(
  value: PickleDict | PickleList | PickleTuple | PickleSet,
  width: number,
  depth: number,
): string {
  const count = value instanceof PickleDict ? value.size : value.items.length
  const [open, close] = bracketsOf(value)
  if (count === 0) return value instanceof PickleSet ? 'set()' : `${open}${close}`
  if (depth >= SHOWN_DEPTH) return `${open}…${close}`
  const shown = (item: PickleValue): string => describeValue(item, width, depth + 1)
  const parts =
    value instanceof PickleDict
      ? value.entries.slice(0, SHOWN_ITEMS).map((entry) => `${shown(entry.key)}: ${shown(entry.value)}`)
      : value.items.slice(0, SHOWN_ITEMS).map(shown)
  const rest = count > SHOWN_ITEMS ? ', …' : value instanceof PickleTuple && count === 1 ? ',' : ''
  const text = `${open}${parts.join(', ')}${rest}${close}`
  const counted = count > SHOWN_ITEMS ? ` (${count} items)` : ''
  return text.length + counted.length <= width * 2 ? text + counted : `${cut(text, width * 2)}${counted}`
}

function bracketsOf(value: PickleDict | PickleList | PickleTuple | PickleSet): readonly [string, string] {
  if (value instanceof PickleList) return ['[', ']']
  if (value instanceof PickleTuple) return value.typeName === 'tuple' ? ['(', ')'] : [`${value.typeName}([`, '])']
  return ['{', '}']
}

function describeObject(value: PickleValue): string {
  if (value instanceof TorchTensor) return `tensor ${value.dtype.name} (${value.shape.join(', ')})`
  if (value instanceof TorchDtype) return `torch.${value.name}`
  if (value instanceof NumpyDtype) return `numpy.dtype('${value.code}')`
  if (value instanceof NumpyArray) return `numpy array ${value.dtype?.code ?? '?'} (${value.shape.join(', ')})`
  if (value instanceof PickleGlobal) return `<${value.qualifiedName}>`
  if (value instanceof PickleObject) return `<object of ${value.typeName}>`
  return typeof value === 'object' && value !== null && 'typeName' in value ? `<${value.typeName}>` : '<value>'
}

function shortText(text: string, width: number): string {
  if (text.length <= width) return quoted(text)
  return `${quoted(cut(text, width))} (${text.length} characters)`
}

/** In Python's quotes. Python's own table of what is printable would be a twentieth of a page that inspects. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  return quote + escapeTalk(text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)) + quote
}

/** Cuts a text without leaving half a character. */
function cut(text: string, width: number): string {
  return `${Array.from(text.slice(0, width + 1))
    .slice(0, width - 1)
    .join('')}…`
}
