import type { Composer } from './composer.ts'
import type { MappingNode, SequenceNode, Use } from './node.ts'
import { parserError } from './parserError.ts'
import type { TokenKind } from './token.ts'

/** Lines of `- item`, further to the right than what is around them. */
export function blockSequence(composer: Composer, node: SequenceNode): SequenceNode {
  const { scanner } = composer
  scanner.take()
  while (scanner.peek().kind === 'block-entry') composer.addItem(node, contentAfter(composer, 'block', AFTER_ENTRY))
  const last = scanner.peek()
  if (last.kind !== 'block-end') {
    throw parserError(composer.spanOf, last, 'the next - of the list, or its end, is expected', INDENT_HINT)
  }
  scanner.take()
  return node
}

/** Lines of `- item` under a key, in the key's own column. */
export function indentlessSequence(composer: Composer, node: SequenceNode): SequenceNode {
  while (composer.scanner.peek().kind === 'block-entry') {
    composer.addItem(node, contentAfter(composer, 'block', AFTER_INDENTLESS_ENTRY))
  }
  return node
}

/** Lines of `key: value` or `? key`. */
export function blockMapping(composer: Composer, node: MappingNode): MappingNode {
  const { scanner } = composer
  scanner.take()
  while (scanner.peek().kind === 'key') {
    const key = contentAfter(composer, 'block-value', AFTER_KEY)
    const next = scanner.peek()
    const value =
      next.kind === 'value' ? contentAfter(composer, 'block-value', AFTER_KEY) : composer.emptyNode(next.start)
    composer.addPair(node, { key, value })
  }
  const last = scanner.peek()
  if (last.kind !== 'block-end') {
    throw parserError(composer.spanOf, last, 'the next key of the mapping, or its end, is expected', INDENT_HINT)
  }
  scanner.take()
  return node
}

const INDENT_HINT = 'is the indentation that of the lines around?'

/** What cannot begin a node: the node is empty then. */
const AFTER_ENTRY: readonly TokenKind[] = ['block-entry', 'block-end']
const AFTER_INDENTLESS_ENTRY: readonly TokenKind[] = ['block-entry', 'key', 'value', 'block-end']
const AFTER_KEY: readonly TokenKind[] = ['key', 'value', 'block-end']

/** Takes an indicator and the node behind it. */
function contentAfter(composer: Composer, place: 'block' | 'block-value', ends: readonly TokenKind[]): Use {
  const indicator = composer.scanner.take()
  return ends.includes(composer.scanner.peek().kind) ? composer.emptyNode(indicator.end) : composer.node(place)
}
