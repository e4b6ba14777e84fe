import { quotedRepr } from './repr.ts'
import type { PyValue } from './values.ts'

/** A dict key as a part of a problem's path: str and small int as they are, others as Python prints them. */
export function pathKey(key: PyValue): string | number {
  return typeof key === 'string' || typeof key === 'number' ? key : quotedRepr(key)
}
