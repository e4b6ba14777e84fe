import { sizeOf } from '../config/load/size.ts'
import { PyDict } from '../python/dict.ts'
import { pyTypeName } from '../python/hash.ts'
import { quotedRepr } from '../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'

/** Values in a container that is printed; a config may hold a million of them. */
const MAX_PRINTED = 1000

/** A value in a line: what Python prints of it, cut after some characters; of what is large how large it is. */
export function brief(value: PyValue, most: number): string {
  if (sizeOf(value).values > MAX_PRINTED) return `${pyTypeName(value)} of ${lengthOf(value)} items`
  const text = quotedRepr(value)
  return text.length > most ? `${text.slice(0, most)}…` : text
}

function lengthOf(value: PyValue): number {
  if (value instanceof PyDict) return value.size
  return value instanceof PyList || value instanceof PyTuple ? value.items.length : 0
}

/** Characters of a value that a detail shows. */
const SHOWN = 60

/** A value in a few words; what is large is not printed whole. */
export function short(value: PyValue): string {
  if (value instanceof PyDict && value.size > 4)
    return `dict(${Array.from(value.entries(), ({ key }) => key)
      .slice(0, 4)
      .join(', ')}, …)`
  if ((value instanceof PyList || value instanceof PyTuple) && value.items.length > 8)
    return `${value.items.length} items`
  return brief(value, SHOWN)
}
