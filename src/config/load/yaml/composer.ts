import type { MmdetConfigError } from '../../../errors.ts'
import { MAX_DATA_NESTING, MAX_EXPANDED_NODES } from '../dataLimits.ts'
import { refusal, type SpanOf, shown } from '../place.ts'
import { blockMapping, blockSequence, indentlessSequence } from './blockCollections.ts'
import { flowMapping, flowSequence } from './flowCollections.ts'
import type { MappingNode, Node, Pair, SequenceNode, Use } from './node.ts'
import { STANDARD_TAG } from './node.ts'
import { parserError } from './parserError.ts'
import { implicitTag } from './resolve.ts'
import type { Scanner } from './scanner.ts'
import type { Token, TokenOf } from './token.ts'

/**
 * Where a node stands: in brackets; in a block collection; or as the value of a block mapping, whose lists need no deeper
 * indentation.
 */
export type Place = 'flow' | 'block' | 'block-value'

/** What stands in front of a node. */
interface Properties {
  readonly start: number
  readonly anchor: string | undefined
  /** The full tag; undefined where none is written, `!` where it is left open. */
  readonly tag: string | undefined
}

/** Builds the tree of a document from its tokens. */
export class Composer {
  readonly scanner: Scanner
  readonly spanOf: SpanOf
  readonly #handles: ReadonlyMap<string, string>
  readonly #anchors = new Map<string, Node>()
  #depth = 0

  constructor(scanner: Scanner, spanOf: SpanOf, handles: ReadonlyMap<string, string>) {
    this.scanner = scanner
    this.spanOf = spanOf
    this.#handles = handles
  }

  /**
   * The node that begins with the next token.
   *
   * @throws MmdetConfigError `yaml-syntax` (ParserError, ComposerError), or `limit`.
   */
  node(place: Place): Use {
    const token = this.scanner.peek()
    if (token.kind === 'alias') return this.#alias(token)
    const properties = this.#properties(token)
    this.#depth++
    if (this.#depth > MAX_DATA_NESTING) throw this.#limit(token, `more than ${MAX_DATA_NESTING} nested collections`)
    const node = this.#content(properties, place)
    this.#depth--
    return { node, start: node.start, end: node.end }
  }

  /** The node of a place where nothing is written. */
  emptyNode(at: number): Use {
    const node = this.#anchored({ start: at, anchor: undefined, tag: undefined }, scalarAt(at, at, '', implicitTag('')))
    return { node, start: at, end: at }
  }

  /** Adds an item to a list. */
  addItem(node: SequenceNode, item: Use): void {
    node.items.push(item)
    this.#grow(node, item)
  }

  /** Adds a pair to a mapping. */
  addPair(node: MappingNode, pair: Pair): void {
    node.pairs.push(pair)
    this.#grow(node, pair.key)
    this.#grow(node, pair.value)
  }

  /** A mapping without pairs. */
  mappingAt(start: number, tag: string | undefined): MappingNode {
    return { kind: 'mapping', tag: collectionTag(tag, 'map'), start, end: start, size: 1, pairs: [] }
  }

  #grow(node: SequenceNode | MappingNode, use: Use): void {
    node.size += use.node.size
    node.end = Math.max(node.end, use.end)
    if (node.size <= MAX_EXPANDED_NODES) return
    throw this.#limit(use, `the aliases stand for more than ${MAX_EXPANDED_NODES} values`)
  }

  #limit({ start, end }: { start: number; end: number }, message: string): MmdetConfigError {
    return refusal(this.spanOf, { code: 'limit', message, start, end, pythonClass: 'RecursionError' })
  }

  #alias(token: TokenOf<'alias' | 'anchor'>): Use {
    this.scanner.take()
    const node = this.#anchors.get(token.name)
    if (node === undefined) throw this.#composerError(token, `no anchor &${shown(token.name)} stands before this alias`)
    return { node, start: token.start, end: token.end }
  }

  #properties(first: Token): Properties {
    let anchor: string | undefined
    let tag: TokenOf<'tag'> | undefined
    for (let token = first; ; token = this.scanner.peek()) {
      if (token.kind === 'anchor' && anchor === undefined) anchor = token.name
      else if (token.kind === 'tag' && tag === undefined) tag = token
      else break
      this.scanner.take()
    }
    return { start: first.start, anchor, tag: tag === undefined ? undefined : this.#fullTag(tag) }
  }

  #fullTag(token: TokenOf<'tag'>): string {
    if (token.handle === '') return token.suffix
    const prefix = this.#handles.get(token.handle)
    if (prefix !== undefined) return prefix + token.suffix
    throw parserError(this.spanOf, token, `no %TAG directive declares the handle ${shown(token.handle)}`)
  }

  #content(properties: Properties, place: Place): Node {
    const token = this.scanner.peek()
    switch (token.kind) {
      case 'scalar':
        return this.#scalar(properties, token)
      case 'flow-sequence-start':
        return flowSequence(this, this.#sequence(properties))
      case 'flow-mapping-start':
        return flowMapping(this, this.#mapping(properties))
      case 'block-entry':
        if (place === 'block-value') return indentlessSequence(this, this.#sequence(properties))
        break
      case 'block-sequence-start':
        if (place !== 'flow') return blockSequence(this, this.#sequence(properties))
        break
      case 'block-mapping-start':
        if (place !== 'flow') return blockMapping(this, this.#mapping(properties))
        break
    }
    return this.#nothing(properties, token)
  }

  #scalar(properties: Properties, token: TokenOf<'scalar'>): Node {
    this.scanner.take()
    const { tag } = properties
    const isOpen = tag === undefined ? token.style === 'plain' : tag === '!'
    const fullTag = isOpen ? implicitTag(token.value) : (tag ?? `${STANDARD_TAG}str`)
    return this.#anchored(properties, scalarAt(properties.start, token.end, token.value, fullTag))
  }

  #sequence(properties: Properties): SequenceNode {
    const { start, tag } = properties
    return this.#anchored(properties, {
      kind: 'sequence',
      tag: collectionTag(tag, 'seq'),
      start,
      end: start,
      size: 1,
      items: [],
    })
  }

  #mapping(properties: Properties): MappingNode {
    return this.#anchored(properties, this.mappingAt(properties.start, properties.tag))
  }

  /** A node of which only the properties are written. */
  #nothing(properties: Properties, token: Token): Node {
    const { start, anchor, tag } = properties
    if (anchor === undefined && tag === undefined) {
      throw parserError(this.spanOf, token, 'a value is expected here', 'quote a text that begins with an indicator')
    }
    const fullTag = tag === undefined ? implicitTag('') : tag === '!' ? `${STANDARD_TAG}str` : tag
    return this.#anchored(properties, scalarAt(start, token.start, '', fullTag))
  }

  #anchored<Kind extends Node>({ anchor, start }: Properties, node: Kind): Kind {
    if (anchor === undefined) return node
    if (this.#anchors.has(anchor)) {
      throw this.#composerError({ start, end: start + 1 }, `the anchor &${shown(anchor)} is declared twice`)
    }
    this.#anchors.set(anchor, node)
    return node
  }

  #composerError({ start, end }: { start: number; end: number }, message: string): MmdetConfigError {
    return refusal(this.spanOf, { code: 'yaml-syntax', message, start, end, pythonClass: 'ComposerError' })
  }
}

function scalarAt(start: number, end: number, value: string, tag: string): Node {
  return { kind: 'scalar', tag, start, end, size: 1, value }
}

function collectionTag(tag: string | undefined, name: 'seq' | 'map'): string {
  return tag === undefined || tag === '!' ? STANDARD_TAG + name : tag
}
