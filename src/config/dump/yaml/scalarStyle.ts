import type { YamlScalar } from './nodes.ts'

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal'

/** Characters that libyaml, told to write ASCII only, writes as escapes: all but the printable ones and the line feed. */
const SPECIAL = /[^\n -~]/

/** A mark at the start that YAML reads as something else than text: an indicator, a document's start or end. */
const INDICATOR_START = /^(?:[#,[\]{}&*!|>'"%@`]|[?:-](?:[ \n]|$)|---|\.\.\.)/

/** A mark further on: a key's colon, a comment. */
const INDICATOR_INSIDE = /:(?:[ \n]|$)|[ \n]#/

/**
 * The style in which libyaml 0.2.5 writes a scalar of a block collection: without quotes where that is read back as it was,
 * else in single quotes, in double quotes where something must be escaped or spaces meet line ends.
 */
export function scalarStyle({ text, tag, plain, literal }: YamlScalar, isSimpleKey: boolean): ScalarStyle {
  if (literal === true) return isSimpleKey || text === '' ? 'double' : 'literal'
  if (isSimpleKey && text.includes('\n')) return 'double'
  const isEmptyKey = text === '' && isSimpleKey
  if ((plain || tag !== undefined) && !isEmptyKey && allowsPlain(text)) return 'plain'
  return SPECIAL.test(text) || / \n|\n /.test(text) ? 'double' : 'single'
}

function allowsPlain(text: string): boolean {
  if (/^ | $|\n/.test(text) || SPECIAL.test(text)) return false
  return !INDICATOR_START.test(text) && !INDICATOR_INSIDE.test(text)
}
