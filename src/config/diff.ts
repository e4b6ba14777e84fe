import { PyDict } from '../python/dict.ts'
import { sameValue } from '../python/equal.ts'
import { isPyValue, noPyValue, PyList, PyTuple, type PyValue } from '../python/values.ts'
import { type ConfigPath, pathPart } from './path.ts'

/** One difference between two configs. */
export type Difference =
  | { readonly kind: 'added'; readonly path: ConfigPath; readonly after: PyValue }
  | { readonly kind: 'removed'; readonly path: ConfigPath; readonly before: PyValue }
  | { readonly kind: 'changed'; readonly path: ConfigPath; readonly before: PyValue; readonly after: PyValue }

/**
 * What differs between two configs, by path, in the order of the first and then of what only the second has. Dicts are compared key by
 * key, lists and tuples of the same type item by item; `1` and `1.0`, a list and a tuple differ. The order of a dict's keys does not
 * count.
 *
 * @example diffValues(before, after) // [{ kind: 'changed', path: ['model', 'backbone', 'depth'], before: 50, after: 101 }]
 */
export function diffValues(before: PyValue, after: PyValue): Difference[] {
  for (const value of [before, after]) if (!isPyValue(value)) throw noPyValue(value)
  return [...differences(before, after, [])]
}

function* differences(before: PyValue, after: PyValue, path: ConfigPath): Generator<Difference> {
  if (before === after) return
  if (before instanceof PyDict && after instanceof PyDict) yield* dictDifferences(before, after, path)
  else if (before instanceof PyList && after instanceof PyList) yield* itemDifferences(before.items, after.items, path)
  else if (before instanceof PyTuple && after instanceof PyTuple)
    yield* itemDifferences(before.items, after.items, path)
  else if (!sameValue(before, after)) yield { kind: 'changed', path, before, after }
}

function* dictDifferences(before: PyDict, after: PyDict, path: ConfigPath): Generator<Difference> {
  for (const { key, value } of before.entries()) {
    const here = [...path, pathPart(key)]
    const other = after.entry(key)
    if (other === undefined) yield { kind: 'removed', path: here, before: value }
    else yield* differences(value, other.value, here)
  }
  for (const { key, value } of after.entries()) {
    if (!before.has(key)) yield { kind: 'added', path: [...path, pathPart(key)], after: value }
  }
}

function* itemDifferences(
  before: readonly PyValue[],
  after: readonly PyValue[],
  path: ConfigPath,
): Generator<Difference> {
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const here = [...path, at]
    const [one, other] = [before[at], after[at]]
    if (other === undefined) yield { kind: 'removed', path: here, before: one as PyValue }
    else if (one === undefined) yield { kind: 'added', path: here, after: other }
    else yield* differences(one, other, here)
  }
}
