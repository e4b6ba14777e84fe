/**
 * A JSON merge patch (RFC 7386): dicts merge, null removes, anything else replaces.
 *
 * @example mergePatch({ spec: { a: 1, b: 2 } }, { spec: { a: null } }) // { spec: { b: 2 } }
 */
export function mergePatch(target: object, patch: object): object {
  const merged = new Map<string, unknown>(Object.entries(target))
  for (const [key, value] of Object.entries(patch)) {
    const before = merged.get(key)
    if (value === null) merged.delete(key)
    else merged.set(key, isDict(value) ? mergePatch(isDict(before) ? before : {}, value) : value)
  }
  return Object.fromEntries(merged)
}

/** Whether something is a dict of YAML or JSON. */
export function isDict(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
