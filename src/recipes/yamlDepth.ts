import { Parser } from 'yaml'

/**
 * Whether a YAML text nests deeper than `limit`, found with no recursion. The YAML library composes recursively, and a regular
 * expression that V8 compiles with its stack used up ends the whole process, where nothing can catch it.
 */
export function nestsDeeperThan(text: string, limit: number): boolean {
  const left: [token: unknown, depth: number][] = Array.from(new Parser().parse(text), (token) => [token, 0])
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [token, depth] = next
    if (typeof token !== 'object' || token === null) continue
    const { value, items } = token as CollectionOrDocument
    if (items === undefined) {
      left.push([value, depth])
      continue
    }
    if (depth === limit) return true
    for (const item of items) left.push([item.key, depth + 1], [item.value, depth + 1])
  }
  return false
}

/** What the library's tokens have inside: a document its value, a list or a dict its items. */
interface CollectionOrDocument {
  readonly value?: unknown
  readonly items?: readonly { readonly key?: unknown; readonly value?: unknown }[]
}
