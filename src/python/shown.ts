/** What `console.log` and Node's `util.inspect` call to show an object. */
export const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom') as never

/** Containers that are being shown: one that contains itself ends there. */
const open = new Set<object>()

/** A container as `util.inspect` shows what it holds, with the name of its class in front. */
export function shownContainer(
  container: object,
  contents: object,
  depth: number,
  options: object,
  inspect: (value: unknown, options: object) => string,
): string {
  const { name } = container.constructor
  if (depth < 0 || open.has(container)) return `[${open.has(container) ? 'Circular' : name}]`
  open.add(container)
  try {
    return `${name} ${inspect(contents, { ...options, depth })}`
  } finally {
    open.delete(container)
  }
}

/** A float as `util.inspect` shows a number. */
export function shownNumber(text: string, options: object): string {
  return (options as { stylize?(text: string, style: string): string }).stylize?.(text, 'number') ?? text
}

/** What `JSON.stringify` shows of what JSON has no number for: the digits as a text. */
export function jsonItem(item: unknown): unknown {
  return typeof item === 'bigint' ? String(item) : item
}
