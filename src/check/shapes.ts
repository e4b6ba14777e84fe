import type { Slot } from '../catalog/slots.ts'
import type { Problem } from '../errors.ts'
import type { DictEntry, PyDict } from '../python/dict.ts'
import { pathKey, quotedRepr } from '../python/repr.ts'
import { advice, historyOf, nearestFree } from './words.ts'

type Path = readonly (string | number)[]
type Report = (problem: Problem) => void

/** Checks a dict that no registry builds by the keys that its readers ask for. */
export function checkShape({ keys, texts, strict }: Slot, dict: PyDict, path: Path, report: Report): void {
  const name = String(path.at(-1))
  for (const entry of dict.entries()) {
    if (keys !== undefined) checkKey(entry, keys, `${name} has no key`, strict === true, dict, path, report)
    if (texts !== true || typeof entry.value === 'string') continue
    report({
      code: 'wrong-kind',
      message: `${name} takes a str for ${String(entry.key)}, not ${quotedRepr(entry.value)}`,
      path: [...path, pathKey(entry.key)],
      span: entry.write?.span,
      related: historyOf(entry.write),
    })
  }
}

/** Checks a dict whose `type` is a name of a module, or one that only its component knows. */
export function checkNamed(slot: Slot, dict: PyDict, path: Path, report: Report): void {
  const { types = {}, namespace, defaultType, strict } = slot
  const type = dict.entry('type')
  const name = type?.value ?? defaultType
  if (typeof name !== 'string') return
  if (!Object.hasOwn(types, name)) {
    const near = nearestFree(name, Object.keys(types))
    if (near === undefined && strict !== true) return
    report({
      code: 'unknown-type',
      severity: strict === true ? 'error' : 'warning',
      message: `${namespace} has no ${name}`,
      path: [...path, 'type'],
      span: type?.write?.span,
      related: historyOf(type?.write),
      ...advice(near, `it has ${Object.keys(types).join(', ')}`),
    })
    return
  }
  const keys = types[name]?.split(' ')
  if (keys === undefined) return
  for (const entry of dict.entries()) {
    if (entry.key !== 'type') checkKey(entry, keys, `${name} takes no argument`, strict === true, dict, path, report)
  }
}

function checkKey(
  entry: DictEntry,
  keys: readonly string[],
  message: string,
  isError: boolean,
  dict: PyDict,
  path: Path,
  report: Report,
): void {
  const key = String(entry.key)
  if (keys.includes(key)) return
  report({
    code: 'unknown-argument',
    severity: isError ? 'error' : 'warning',
    message: `${message} ${key}`,
    path: [...path, pathKey(entry.key)],
    span: entry.write?.span,
    related: historyOf(entry.write),
    ...advice(nearestFree(key, keys, dict), `it takes ${keys.join(', ')}`),
  })
}
