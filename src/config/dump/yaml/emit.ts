import { YamlOutput } from './output.ts'
import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from './represent.ts'
import { scalarStyle, writeScalar } from './writeScalar.ts'

/** Spaces of one level (libyaml 0.2.5, `best_indent`). */
const INDENT = 2

/** UTF-8 bytes that a key with its tag and anchor may take for its colon to be on the same line (libyaml 0.2.5). */
const MAX_SIMPLE_KEY = 128

/** A node as a YAML document, written as libyaml 0.2.5 writes it for PyYAML: block style, 80 columns, ASCII. */
export function emit(root: YamlNode): string {
  const emitter = new Emitter(root)
  emitter.node(root, -1, { inMapping: false, isSimpleKey: false })
  emitter.out.indentTo(0)
  return emitter.out.text
}

/** What surrounds a node. */
interface Place {
  readonly inMapping: boolean
  readonly isSimpleKey: boolean
}

const ITEM: Place = { inMapping: false, isSimpleKey: false }
const VALUE: Place = { inMapping: true, isSimpleKey: false }
const SIMPLE_KEY: Place = { inMapping: true, isSimpleKey: true }

class Emitter {
  readonly out = new YamlOutput()
  readonly #anchors: ReadonlyMap<YamlNode, string>
  readonly #written = new Set<YamlNode>()

  constructor(root: YamlNode) {
    this.#anchors = nameAnchors(root)
  }

  /** `indent` is that of the collection around the node; -1 around the root. */
  node(node: YamlNode, indent: number, place: Place): void {
    const anchor = this.#anchors.get(node)
    if (anchor !== undefined && this.#written.has(node)) {
      this.out.mark(`*${anchor}`)
      if (place.isSimpleKey) this.out.write(' ')
      return
    }
    this.#written.add(node)
    const style = node.kind === 'scalar' ? scalarStyle(node, place.isSimpleKey) : undefined
    if (anchor !== undefined) this.out.mark(`&${anchor}`)
    if (node.tag !== undefined) this.out.mark(node.tag)
    if (style !== undefined) {
      const { text } = node as YamlScalar
      writeScalar(this.out, text, style, indent < 0 ? INDENT : indent + INDENT, !place.isSimpleKey)
    } else if (node.kind === 'sequence') this.#sequence(node, indent, place)
    else this.#mapping(node as YamlMapping, indent)
  }

  #sequence({ items }: YamlSequence, indent: number, { inMapping }: Place): void {
    if (items.length === 0) {
      this.out.mark('[')
      this.out.attach(']')
      return
    }
    // Behind a key, the dashes are in the key's own column.
    const isIndentless = inMapping && !this.out.onlyIndentation
    const inner = isIndentless ? indent : deeper(indent)
    for (const item of items) {
      this.out.indentTo(inner)
      this.out.mark('-', true)
      this.node(item, inner, ITEM)
    }
  }

  #mapping({ pairs }: YamlMapping, indent: number): void {
    if (pairs.length === 0) {
      this.out.mark('{')
      this.out.attach('}')
      return
    }
    const inner = deeper(indent)
    for (const [key, value] of pairs) {
      this.out.indentTo(inner)
      if (this.#isSimpleKey(key)) {
        this.node(key, inner, SIMPLE_KEY)
        this.out.attach(':')
      } else {
        this.out.mark('?', true)
        this.node(key, inner, VALUE)
        this.out.indentTo(inner)
        this.out.mark(':', true)
      }
      this.node(value, inner, VALUE)
    }
  }

  /** Whether a key and its colon fit on one line. */
  #isSimpleKey(key: YamlNode): boolean {
    const anchor = this.#anchors.get(key)
    let length = anchor?.length ?? 0
    if (anchor !== undefined && this.#written.has(key)) return length <= MAX_SIMPLE_KEY
    length += key.tag?.length ?? 0
    if (key.kind === 'sequence') return key.items.length === 0 && length <= MAX_SIMPLE_KEY
    if (key.kind === 'mapping') return key.pairs.length === 0 && length <= MAX_SIMPLE_KEY
    return !LINE_END.test(key.text) && length + utf8Length(key.text) <= MAX_SIMPLE_KEY
  }
}

/** What ends a line in YAML 1.1. */
const LINE_END = /[\n\r\x85\u2028\u2029]/

function deeper(indent: number): number {
  return indent < 0 ? 0 : indent + INDENT
}

function utf8Length(text: string): number {
  let length = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return length
}

/** Names for the nodes that occur more than once, in the order of their second places. */
function nameAnchors(root: YamlNode): Map<YamlNode, string> {
  const met = new Set<YamlNode>()
  const names = new Map<YamlNode, string>()
  const visit = (node: YamlNode): void => {
    if (met.has(node)) {
      if (!names.has(node)) names.set(node, `id${String(names.size + 1).padStart(3, '0')}`)
      return
    }
    met.add(node)
    if (node.kind === 'sequence') for (const item of node.items) visit(item)
    if (node.kind === 'mapping') {
      for (const [key, value] of node.pairs) {
        visit(key)
        visit(value)
      }
    }
  }
  visit(root)
  return names
}
