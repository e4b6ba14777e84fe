import { type Document, isMap, isScalar, Parser, parseDocument, type YAMLError } from 'yaml'
import type { Problem } from '../errors.ts'
import type { Source, Span } from '../source.ts'

/** Recipes are short; the limit keeps a hostile text from costing more than a moment. In UTF-16 units. */
const MAX_LENGTH = 100_000

/** The YAML library composes recursively, and a stack that is used up can end the whole process. */
const MAX_DEPTH = 100

/** A YAML text's document, unless it has problems. */
export interface YamlText {
  readonly document?: Document.Parsed
  readonly problems: readonly Problem[]
}

/** Parses one YAML 1.2 document: at most {@link MAX_LENGTH} long and {@link MAX_DEPTH} deep, no key twice. */
export function parseYaml(source: Source): YamlText {
  const { text } = source
  if (text.length > MAX_LENGTH) return refused(source, `a recipe is at most ${MAX_LENGTH} characters long`)
  if (depthOf(text) > MAX_DEPTH) return refused(source, `a recipe is nested at most ${MAX_DEPTH} levels deep`)
  const document = parseDocument(text, { version: '1.2', intAsBigInt: true, prettyErrors: false, logLevel: 'error' })
  if (document.errors.length === 0) return { document, problems: [] }
  return { problems: document.errors.map((error) => syntaxProblem(error, document, source)) }
}

function refused(source: Source, message: string): YamlText {
  return { problems: [{ code: 'limit', message, span: { source, start: 0, end: 0 } }] }
}

/** How deep the text nests, found without recursion. */
function depthOf(text: string): number {
  let deepest = 0
  const left: [unknown, number][] = Array.from(new Parser().parse(text), (token) => [token, 0])
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const [token, depth] = next
    deepest = Math.max(deepest, depth)
    for (const part of partsOf(token)) left.push([part, depth + 1])
  }
  return deepest
}

function partsOf(token: unknown): unknown[] {
  if (typeof token !== 'object' || token === null) return []
  const { value, items } = token as { value?: unknown; items?: readonly { key?: unknown; value?: unknown }[] }
  const inside = items?.flatMap((item) => [item.key, item.value]) ?? [value]
  return inside.filter((part) => typeof part === 'object' && part !== null)
}

function syntaxProblem(error: YAMLError, document: Document.Parsed, source: Source): Problem {
  const [start, end] = error.pos
  const span: Span = { source, start, end }
  if (error.code === 'DUPLICATE_KEY') return duplicateKey(document, span)
  const message = error.code === 'MULTIPLE_DOCS' ? 'a recipe is one YAML document' : `no valid YAML: ${error.message}`
  return { code: 'yaml-syntax', message, span }
}

function duplicateKey(document: Document.Parsed, span: Span): Problem {
  const { source, start } = span
  const key = /^(["']?)(.*?)\1\s*(?::|$)/.exec(source.text.slice(start).split('\n', 1)[0] ?? '')?.[2] ?? ''
  const first = firstKey(document.contents, key, start)
  const related = first === undefined ? undefined : [{ message: 'first given here', span: { source, ...first } }]
  const whole = { source, start, end: start + Math.max(1, key.length) }
  return { code: 'yaml-syntax', message: `the key ${key} is given twice`, span: whole, related }
}

/** The place of the key in the map that also has it at `second`. */
function firstKey(node: unknown, key: string, second: number): { start: number; end: number } | undefined {
  if (isMap(node)) {
    const keys = node.items.map((pair) => pair.key).filter((found) => isScalar(found) && String(found.value) === key)
    const starts = keys.map((found) => (isScalar(found) ? found.range : undefined))
    const [first] = starts
    if (first && starts.some((range) => range?.[0] === second)) return { start: first[0], end: first[1] }
  }
  for (const inner of innerNodes(node)) {
    const found = firstKey(inner, key, second)
    if (found !== undefined) return found
  }
  return undefined
}

function innerNodes(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null || !('items' in node)) return []
  const items = node.items as readonly unknown[]
  return items.flatMap((item) => (isMap(node) ? [(item as { value: unknown }).value] : [item]))
}
