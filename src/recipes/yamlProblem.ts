import { type Document, isMap, isScalar, visit, type YAMLError } from 'yaml'
import type { Problem } from '../errors.ts'
import type { Source, Span } from '../source.ts'

/** An error of the YAML library as a problem; of a key that stands twice, with the place of the first. */
export function syntaxProblem({ code, message, pos }: YAMLError, document: Document, source: Source): Problem {
  const [start, end] = pos
  if (code === 'DUPLICATE_KEY') return duplicateKey(start, document, source)
  const words = code === 'MULTIPLE_DOCS' ? 'a recipe is one document' : message.replace(/\.$/, '')
  return { code: 'yaml-syntax', message: words, span: { source, start, end: Math.max(end, start + 1) } }
}

function duplicateKey(start: number, document: Document, source: Source): Problem {
  let found: { name: string; first: Span; second: Span } | undefined
  visit(document, {
    Map: (_, map) => {
      const second = map.items.find(({ key }) => isScalar(key) && key.range?.[0] === start)?.key
      if (!isMap(map) || !isScalar(second)) return undefined
      const first = map.items.find(({ key }) => isScalar(key) && key.value === second.value)?.key
      if (!isScalar(first)) return undefined
      found = { name: String(second.value), first: spanOf(first.range, source), second: spanOf(second.range, source) }
      return visit.BREAK
    },
  })
  if (found === undefined)
    return { code: 'yaml-syntax', message: 'a key is given twice', span: { source, start, end: start } }
  const { name, first, second } = found
  const related = [{ message: 'given first', span: first }]
  return { code: 'yaml-syntax', message: `the key ${name} is given twice`, span: second, related }
}

function spanOf(range: readonly number[] | null | undefined, source: Source): Span {
  return { source, start: range?.[0] ?? 0, end: range?.[1] ?? 0 }
}
