import type { Composer } from './composer.ts'
import type { MappingNode, SequenceNode, Use } from './node.ts'
import { parserError } from './parserError.ts'
import type { TokenKind } from './token.ts'

/** `[item, key: value]`. */
export function flowSequence(composer: Composer, node: SequenceNode): SequenceNode {
  const { scanner } = composer
  scanner.take()
  for (let isFirst = true; scanner.peek().kind !== 'flow-sequence-end'; isFirst = false) {
    if (!isFirst && !takeComma(composer, 'flow-sequence-end', ']')) break
    composer.addItem(node, scanner.peek().kind === 'key' ? singlePair(composer) : composer.node('flow'))
  }
  node.end = scanner.take().end
  return node
}

/** `{key: value, key}`. */
export function flowMapping(composer: Composer, node: MappingNode): MappingNode {
  const { scanner } = composer
  scanner.take()
  for (let isFirst = true; scanner.peek().kind !== 'flow-mapping-end'; isFirst = false) {
    if (!isFirst && !takeComma(composer, 'flow-mapping-end', '}')) break
    const token = scanner.peek()
    if (token.kind === 'key') {
      scanner.take()
      const key = contentUnless(composer, AFTER_MAPPING_KEY)
      composer.addPair(node, { key, value: pairValue(composer, 'flow-mapping-end') })
    } else {
      const key = composer.node('flow')
      composer.addPair(node, { key, value: composer.emptyNode(scanner.peek().start) })
    }
  }
  node.end = scanner.take().end
  return node
}

/** Takes the comma between two entries; false where the collection ends behind it. */
function takeComma(composer: Composer, end: TokenKind, bracket: string): boolean {
  const token = composer.scanner.peek()
  if (token.kind !== 'flow-entry') {
    throw parserError(composer.spanOf, token, `, or ${bracket} is expected`, 'is a comma or a closing bracket missing?')
  }
  composer.scanner.take()
  return composer.scanner.peek().kind !== end
}

const AFTER_MAPPING_KEY: readonly TokenKind[] = ['value', 'flow-entry', 'flow-mapping-end']
const AFTER_PAIR_KEY: readonly TokenKind[] = ['value', 'flow-entry', 'flow-sequence-end']

/** `key: value` as an item of a list: a mapping of one pair. */
function singlePair(composer: Composer): Use {
  const { scanner } = composer
  const start = scanner.take().start
  const node = composer.mappingAt(start, undefined)
  const next = scanner.peek()
  // libyaml 0.2.5 loses the token behind an empty key, as in `[? : x]`, and so do we.
  const key = AFTER_PAIR_KEY.includes(next.kind) ? composer.emptyNode(scanner.take().end) : composer.node('flow')
  composer.addPair(node, { key, value: pairValue(composer, 'flow-sequence-end') })
  return { node, start, end: node.end }
}

function pairValue(composer: Composer, end: TokenKind): Use {
  const token = composer.scanner.peek()
  if (token.kind !== 'value') return composer.emptyNode(token.start)
  composer.scanner.take()
  return contentUnless(composer, ['flow-entry', end])
}

function contentUnless(composer: Composer, ends: readonly TokenKind[]): Use {
  const token = composer.scanner.peek()
  return ends.includes(token.kind) ? composer.emptyNode(token.start) : composer.node('flow')
}
