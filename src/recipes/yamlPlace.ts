import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Problem } from '../errors.ts'
import type { Source, Span } from '../source.ts'

/** A problem of the value that a document says, with the line and column where it says so. */
export function placed(problem: Problem, document: Document.Parsed, source: Source): Problem {
  if (problem.span !== undefined) return problem
  const whole = problem.code === 'unknown-key' ? 'key' : 'value'
  return { ...problem, span: spanAt(document, problem.path ?? [], whole, source) }
}

/** The place of a path; where it leads to nothing, that of the last of its parts that is there. */
function spanAt(
  document: Document.Parsed,
  path: readonly (string | number)[],
  what: 'key' | 'value',
  source: Source,
): Span {
  let value: Node | null = document.contents
  let key: Node | undefined
  for (const part of path) {
    const next = childAt(isAlias(value) ? value.resolve(document) : value, part)
    if (next === undefined) return { source, ...rangeOf(key ?? value, source) }
    key = next.key
    value = next.value
  }
  const empty = value === null || value.range == null || value.range[0] === value.range[1]
  return { source, ...rangeOf(key !== undefined && (what === 'key' || empty) ? key : value, source) }
}

interface Child {
  readonly key: Node | undefined
  readonly value: Node | null
}

function childAt(node: unknown, part: string | number): Child | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
    return pair === undefined ? undefined : { key: pair.key as Node, value: pair.value as Node | null }
  }
  if (!isSeq(node) || typeof part !== 'number' || part >= node.items.length) return undefined
  return { key: undefined, value: node.items[part] as Node | null }
}

/** A node's place; of a value over several lines, its first line is what a frame shows. */
function rangeOf(node: Node | null | undefined, source: Source): { start: number; end: number } {
  const [start, end] = node?.range ?? [0, 0]
  return { start, end: Math.min(Math.max(end, start), source.text.length) }
}
