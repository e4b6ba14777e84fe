import { checkArgument, STRING } from '../../argument.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { floatFromText } from '../../python/numberText.ts'
import { PyFrozenSet, PySet } from '../../python/set.ts'
import { PyBytes, PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { SourceText } from '../../source.ts'
import { loadJson } from '../load/loadJson.ts'

/**
 * The value of a text that {@link toJson} wrote.
 *
 * @throws MmdetConfigError `json-syntax` with the span; `python-value` for an object with a `$` key that is none of the forms.
 */
export function fromJson(text: string, name = '<json>'): PyValue {
  checkArgument(text, STRING, 'text')
  checkArgument(name, STRING, 'name')
  return decode(loadJson(new SourceText(name, text)))
}

function decode(value: PyValue): PyValue {
  if (value instanceof PyList) return new PyList(value.items.map(decode))
  if (!(value instanceof PyDict)) return value
  const [only] = value.entries()
  if (value.size === 1 && typeof only?.key === 'string' && only.key.startsWith('$')) return untag(only.key, only.value)
  const dict = new PyDict()
  for (const { key, value: item } of value.entries()) dict.set(key, decode(item))
  return dict
}

function untag(tag: string, value: PyValue): PyValue {
  const items = value instanceof PyList ? value.items.map(decode) : undefined
  if (tag === '$tuple' && items !== undefined) return new PyTuple(items)
  if (tag === '$set' && items !== undefined) return new PySet(items)
  if (tag === '$frozenset' && items !== undefined) return new PyFrozenSet(items)
  const pairs = items?.filter((item) => item instanceof PyList && item.items.length === 2) as PyList[] | undefined
  if (tag === '$dict' && pairs !== undefined && pairs.length === items?.length) return dictOf(pairs)
  if (typeof value === 'string') {
    const float = tag === '$float' ? floatFromText(value) : undefined
    if (float !== undefined) return new PyFloat(float)
    if (tag === '$bytes' && /^(?:[\da-f]{2})*$/.test(value)) return new PyBytes(bytesOf(value))
    if (tag === '$expression') return new PyExpression(value, undefined, [])
  }
  throw new MmdetConfigError({
    code: 'python-value',
    message: `{"${tag}": ...} is not a form of a Python value`,
    hint: 'write a dict with one key that starts with $ as {"$dict": [[key, value]]}',
  })
}

function dictOf(pairs: readonly PyList[]): PyDict {
  return PyDict.of(pairs.map(({ items }) => items as [PyValue, PyValue]))
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
