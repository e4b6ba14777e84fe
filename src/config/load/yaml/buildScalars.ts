import type { MmdetConfigError } from '../../../errors.ts'
import { PyBytes, type PyValue } from '../../../python/values.ts'
import { MAX_NUMBER_LENGTH } from '../dataLimits.ts'
import { refusal, shown } from '../place.ts'
import { decodeBase64 } from './base64.ts'
import type { Builder } from './builder.ts'
import { type Node, STANDARD_TAG } from './node.ts'
import { Misfit } from './scalarTypes.ts'
import { parseTimestamp } from './timestamp.ts'

/** The text of a scalar. A mapping with the key `=` stands for the text of that key's value. */
export function scalarText(builder: Builder, node: Node): string {
  const seen = new Set<Node>()
  let current = node
  while (current.kind === 'mapping') {
    if (seen.has(current)) {
      throw refusal(builder.spanOf, {
        code: 'limit',
        message: 'a text cannot stand for itself',
        start: node.start,
        pythonClass: 'RecursionError',
      })
    }
    seen.add(current)
    const pair = current.pairs.find(({ key }) => key.node.tag === `${STANDARD_TAG}value`)
    if (pair === undefined) break
    current = pair.value.node
  }
  if (current.kind === 'scalar') return current.value
  throw builder.constructorError(node, `the tag ${shown(node.tag)} takes a single value`)
}

export function buildNone(builder: Builder, node: Node): null {
  scalarText(builder, node)
  return null
}

/** A builder from a function that reads the text. */
export function reading(read: (text: string) => PyValue | Misfit): (builder: Builder, node: Node) => PyValue {
  return (builder, node) => {
    const text = scalarText(builder, node)
    if (text.length > MAX_NUMBER_LENGTH) {
      throw refusal(builder.spanOf, {
        code: 'limit',
        message: `a number has more than ${MAX_NUMBER_LENGTH} characters`,
        ...node,
        pythonClass: 'ValueError',
      })
    }
    const value = read(text)
    if (value instanceof Misfit) throw misfit(builder, node, value.pythonClass)
    return value
  }
}

function misfit(builder: Builder, { tag, start, end }: Node, pythonClass: string): MmdetConfigError {
  const type = tag.slice(tag.lastIndexOf(':') + 1)
  return refusal(builder.spanOf, {
    code: 'yaml-value',
    message: `the text is no ${type}`,
    start,
    end,
    pythonClass,
    hint: 'quote it if it is a text',
  })
}

export function buildBytes(builder: Builder, node: Node): PyBytes {
  const text = scalarText(builder, node)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  const bytes = /^[\x00-\x7f]*$/.test(text) ? decodeBase64(text) : undefined
  if (bytes === undefined) throw builder.constructorError(node, 'the text is no base64')
  return new PyBytes(bytes)
}

export function buildTimestamp(builder: Builder, node: Node): PyValue {
  scalarText(builder, node)
  if (node.kind !== 'scalar') throw misfit(builder, node, 'TypeError')
  const value = parseTimestamp(node.value)
  if (typeof value === 'string') throw misfit(builder, node, value)
  return value
}
