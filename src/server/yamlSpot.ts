import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { spansOf } from '../config/load/dataText.ts'
import { parseYaml } from '../config/load/yaml/parse.ts'
import type { ConfigPath } from '../config/path.ts'
import { MmdetConfigError } from '../errors.ts'
import { lineStart, SourceText } from '../source.ts'
import type { Frame, Spot, Word } from './spot.ts'

// In: a YAML text, be it half written, and an offset. Out: the place that the text writes there. A key or a value that is not there yet is
// put in for the package `yaml` to read, which says where it is.

/** What stands where nothing is written yet; in no sensible file. */
const MARK = '\uf8f5'

/** What a YAML text writes at an offset. */
export function yamlSpot({ name, text }: SourceText, offset: number): Spot {
  const plain = text.replace(REFERENCE, cover).replace(OPEN_PACKAGE, cover)
  const begun = begunAt(plain, offset)
  const spot = begun === undefined ? spotOf(name, plain, offset) : spotOf(name, begun.text, offset, begun)
  const { word } = spot
  if (begun === undefined && word !== undefined && spot.part === 'value')
    return { ...spot, word: referenceAt(text, offset) ?? { ...word, text: text.slice(word.start, word.end) } }
  return spot
}

function referenceAt(text: string, offset: number): Word | undefined {
  for (const { index, 0: whole } of text.matchAll(REFERENCE)) {
    if (offset < index || offset > index + whole.length) continue
    return { text: whole, start: index, end: index + whole.length, isText: true, isOpen: false }
  }
  return undefined
}

/** As many letters, which are not marks of YAML. */
function cover(whole: string): string {
  return 'x'.repeat(whole.length)
}

/** In the beginning of `package::path`, which YAML takes for a key. */
const OPEN_PACKAGE = /::(?=\s|$)/g

/** `{{_base_.a}}` and its like, which MMEngine fills in before the text is YAML. */
const REFERENCE = /\{\{[^{}\n]*\}\}/g

/** A key or value that is being written, and the text with it as a whole one. */
interface Begun {
  readonly text: string
  readonly isKey: boolean
  readonly word: Word | undefined
}

const IN_WORD = /[\w.-]/

/** The beginning of a key or value that an offset is in: a word, or nothing, with nothing behind. */
function begunAt(text: string, offset: number): Begun | undefined {
  const line = lineStart(text, offset)
  const lineEnd = text.indexOf('\n', offset)
  let start = offset
  while (start > line && IN_WORD.test(text[start - 1] as string)) start--
  while (start < offset && !/[A-Za-z_]/.test(text[start] as string)) start++
  let end = offset
  while (IN_WORD.test(text[end] ?? '')) end++
  const [front, head, tail] = [text.slice(line, start), text.slice(start, offset), text.slice(offset, end)]
  const rest = text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  const isKey = /^\s*(?:- +)*$|[{,[] *$/.test(front)
  // `key:`, and what stands behind an item's dash, may have a value.
  const isValue = head === '' && tail === '' && /:[ \t]+$/.test(front)
  if (!(isKey || isValue) || !/^\s*(?:#.*|[,}\]].*)?$/.test(rest) || (head === '' && tail !== '')) return undefined
  const own = text.slice(start, end)
  const written = `${own === '' ? MARK : own}${isKey ? ': ' : ''}`
  const word = own === '' ? undefined : { text: own, start, end, isText: false, isOpen: false }
  return { text: `${text.slice(0, start)}${written}${text.slice(end)}`, isKey, word }
}

function spotOf(name: string, text: string, offset: number, begun?: Begun): Spot {
  const source = new SourceText(name, text)
  try {
    const { contents } = parseYaml(text, spansOf(source), 'failsafe').document
    return (contents === null ? undefined : new Finder(text, offset, begun).look(contents, [], [])) ?? NOTHING
  } catch (error) {
    if (error instanceof MmdetConfigError) return NOTHING
    throw error
  }
}

/** A comment, or a text that nothing can be told of. */
const NOTHING: Spot = {
  language: 'yaml',
  part: 'gap',
  path: undefined,
  frames: [{ kind: 'other', path: undefined, keys: new Map() }],
  word: undefined,
  names: [],
}

class Finder {
  readonly #text: string
  readonly #offset: number
  readonly #begun: Begun | undefined

  constructor(text: string, offset: number, begun: Begun | undefined) {
    this.#text = text
    this.#offset = offset
    this.#begun = begun
  }

  /** The spot if it is in a node. */
  look(node: ParsedNode, path: ConfigPath, frames: readonly Frame[]): Spot | undefined {
    if (isMap(node)) return this.#inMap(node, path, frames)
    if (isSeq(node)) {
      const inner = [...frames, { kind: 'list', path, keys: new Map() } as const]
      return first(node.items, (item, at) => item && this.look(item as ParsedNode, [...path, at], inner))
    }
    if (!this.#isIn(node)) return undefined
    const word = this.#begun === undefined || this.#begun.word !== undefined ? this.#word(node) : undefined
    return { language: 'yaml', part: 'value', path, frames, word, names: [] }
  }

  #inMap(node: YAMLMap.Parsed, path: ConfigPath, frames: readonly Frame[]): Spot | undefined {
    const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[]
    const own = pairs.find(({ key }) => key != null && !isMap(key) && !isSeq(key) && this.#isIn(key))
    const keys = pairs.flatMap((pair) =>
      (pair === own && this.#begun?.isKey) || !isScalar(pair.key)
        ? []
        : [[String(pair.key.value), textOf(pair.value)] as const],
    )
    const inner = [...frames, { kind: 'display', path, keys: new Map(keys) } as const]
    if (own === undefined) {
      return first(pairs, ({ key, value }) => {
        const name = isScalar(key) ? String(key.value) : undefined
        return value && this.look(value, name === undefined ? path : [...path, name], inner)
      })
    }
    const common = { language: 'yaml', frames: inner, names: [] } as const
    if (this.#begun?.isKey !== true) {
      const word = this.#word(own.key)
      return { ...common, part: 'key', path: [...path, word.text], word }
    }
    const { word } = this.#begun
    // `[a, |]` is a list, whose items need not be dicts; alone in its place it may be a value.
    if (node.flow === true && this.#text[node.range[0]] !== '{') {
      return { ...common, frames, part: 'value', path, word: word && { ...word, isText: false } }
    }
    return { ...common, part: 'gap', path: pairs.length === 1 && node.flow !== true ? path : undefined, word }
  }

  #isIn({ range }: ParsedNode): boolean {
    return range[0] <= this.#offset && this.#offset <= range[1]
  }

  /** A scalar without its quotes. */
  #word(node: ParsedNode): Word {
    const [from, to] = node.range
    const whole = this.#text.slice(from, to)
    const isQuoted = /^["']/.test(whole)
    const isOpen = isQuoted && (whole.length === 1 || whole.at(-1) !== whole[0])
    const start = from + (isQuoted ? 1 : 0)
    const end = to - (isQuoted && !isOpen ? 1 : 0)
    const text = isAlias(node) ? whole : this.#text.slice(start, end)
    return { text, start, end, isText: isQuoted, isOpen }
  }
}

function textOf(node: ParsedNode | null): string | undefined {
  return isScalar(node) && typeof node.value === 'string' ? node.value : undefined
}

function first<Item>(items: readonly Item[], work: (item: Item, at: number) => Spot | undefined | null) {
  for (const [at, item] of items.entries()) {
    const found = work(item, at)
    if (found != null) return found
  }
  return undefined
}
