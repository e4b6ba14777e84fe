import { INDENT_WIDTH } from '../style.ts'
import { Kind } from '../syntax/kinds.ts'
import { trimStart } from '../syntax/pythonText.ts'
import type { Leaf } from '../syntax/tree.ts'

/** Adds the white space before a token: line ends (unless some are there already), block indentation and spaces. */
export function addWhitespace(leaf: Leaf, lineEnds: number, spaces: number, depth: number): void {
  const indent = ' '.repeat(depth * INDENT_WIDTH + Math.max(0, spaces))
  if (leaf.kind === Kind.comment && leaf.text.includes('\n')) {
    leaf.text = leaf.text.split('\n').map(trimStart).join(`\n${indent}`)
  }
  if (leaf.whitespace === '') leaf.whitespace = '\n'.repeat(leaf.newlines === 0 ? lineEnds : leaf.newlines) + indent
  else leaf.whitespace += indent
}

/** Sets the number of line ends before a token; what is behind them stays. */
export function setLineEnds(leaf: Leaf, count: number): void {
  leaf.whitespace = '\n'.repeat(Math.max(0, count)) + leaf.whitespace.replace(/^\n+/, '')
}
