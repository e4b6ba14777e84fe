import {
  type Alias,
  isAlias,
  isCollection,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { ErrorCode } from '../../../errorCodes.ts'
import { MmdetConfigError } from '../../../errors.ts'
import { PyDict } from '../../../python/dict.ts'
import { aPyType } from '../../../python/hash.ts'
import { type Written, writeOver } from '../../../python/provenance.ts'
import { PySet } from '../../../python/set.ts'
import { PyList, PyTuple, type PyValue } from '../../../python/values.ts'
import {
  DataWrite,
  MAX_EXPANDED_NODES,
  MAX_NUMBER_LENGTH,
  type PassOver,
  refusal,
  type SpanOf,
  shown,
} from '../dataText.ts'
import { scalarText } from './libyaml.ts'
import { implicitType, SCALARS } from './scalars.ts'

/** What a node stands for. */
interface Read {
  /** Undefined for a tuple or set whose items are still being read. */
  value: PyValue | undefined
  readonly start: number
  end: number
  /** Values that it holds, with every alias written out. */
  size: number
}

type Made = Read & { value: PyValue }

type Pair = readonly [key: Made, value: Made, isMerge: boolean]

const STANDARD_TAG = 'tag:yaml.org,2002:'

/** PyYAML's own names for standard types; `python/tuple` has no other. */
const PYTHON_TAGS: ReadonlyMap<string, string> = new Map([
  ['python/none', 'null'],
  ['python/bool', 'bool'],
  ['python/int', 'int'],
  ['python/long', 'int'],
  ['python/float', 'float'],
  ['python/str', 'str'],
  ['python/unicode', 'str'],
  ['python/bytes', 'binary'],
  ['python/list', 'seq'],
  ['python/dict', 'map'],
])

/** Tags with which PyYAML imports modules and calls what the text names. */
const UNSAFE_TAG = /^python\/(?:name:|module:|object[:/])/

/** Makes Python values of the nodes of one document, in order. */
export class YamlReader {
  readonly #text: string
  readonly #spanOf: SpanOf
  readonly #passOver: PassOver
  readonly #anchors = new Map<string, Read>()
  /** Dicts whose items are still being read. */
  readonly #open = new Set<PyValue>()
  #flowDepth = 0

  constructor(text: string, spanOf: SpanOf, passOver: PassOver) {
    this.#text = text
    this.#spanOf = spanOf
    this.#passOver = passOver
  }

  /** The value of a node that is written at, or left out behind, an offset. */
  read(node: ParsedNode | Alias | null, at: number): Made {
    if (node === null) return { value: null, start: at, end: at, size: 1 }
    const [from, end] = node.range as [number, number, number]
    if (isAlias(node)) return this.#alias(node, from, end)
    const read: Read = {
      value: undefined,
      start: this.#startOf(node, from),
      end: this.#endOf(node, from, end),
      size: 1,
    }
    this.#anchor(node, read)
    const inFlow = isCollection(node) && node.flow === true
    if (inFlow) this.#flowDepth++
    if (isScalar(node)) this.#scalar(node, read)
    else if (isSeq(node)) this.#list(node, read)
    else this.#map(node, read)
    if (inFlow) this.#flowDepth--
    return read as Made
  }

  #alias({ source }: Alias, start: number, end: number): Made {
    const target = this.#anchors.get(source)
    if (target === undefined) {
      const hint = source.endsWith(':') ? 'put a space before the colon' : undefined
      throw this.#refuse('yaml-syntax', { start, end }, `there is no anchor &${shown(source)} before this alias`, hint)
    }
    const { value, size } = target
    if (value === undefined) throw this.#refuse('yaml-value', { start, end }, 'a tuple or set cannot contain itself')
    return { value, start, end, size }
  }

  #anchor({ anchor }: ParsedNode, read: Read): void {
    if (anchor === undefined) return
    const place = { start: read.start, end: read.start + anchor.length + 1 }
    if (!/^[\w-]+$/.test(anchor)) {
      throw this.#refuse('yaml-syntax', place, 'an anchor is named by ASCII letters, digits, _ and -')
    }
    if (this.#anchors.has(anchor))
      throw this.#refuse('yaml-syntax', place, `the anchor &${shown(anchor)} is given twice`)
    this.#anchors.set(anchor, read)
  }

  /** Where a node begins with its tag and its anchor: the range that `yaml` gives begins behind them. */
  #startOf({ anchor, tag }: ParsedNode, from: number): number {
    let start = from
    if (anchor !== undefined) start = this.#text.lastIndexOf(`&${anchor}`, from - 1)
    if (tag === undefined) return start
    let tagStart = this.#text.lastIndexOf('!', from - 1)
    while (/[^\s,[{]/.test(this.#text.charAt(tagStart - 1))) tagStart--
    return Math.min(start, tagStart)
  }

  /** Where a node ends: a block collection with its last item, a block scalar with its text. */
  #endOf(node: ParsedNode, from: number, end: number): number {
    if (isScalar(node)) return from + this.#text.slice(from, end).trimEnd().length
    return isCollection(node) && node.flow === true ? end : from
  }

  #asText({ source, range }: Scalar.Parsed): Made {
    return { value: source, start: range[0], end: range[1], size: 1 }
  }

  #scalar(node: Scalar.Parsed, read: Read): void {
    const text = scalarText(node, this.#text, this.#spanOf, this.#flowDepth > 0)
    const isOpen = node.tag === undefined && node.type === 'PLAIN'
    const type = isOpen ? implicitType(text) : this.#typeOf(node.tag, 'str', read)
    if (text.length > MAX_NUMBER_LENGTH && (type === 'int' || type === 'float')) {
      throw this.#refuse('limit', read, `a number has more than ${MAX_NUMBER_LENGTH} characters`)
    }
    if (!Object.hasOwn(SCALARS, type)) throw this.#wrongTag(type, read)
    read.value = SCALARS[type]?.(text)
    if (read.value !== undefined) return
    throw this.#refuse('yaml-value', read, `the text is not a valid ${type}`, 'quote it if it is meant as a string')
  }

  #list(node: YAMLSeq.Parsed, read: Read): void {
    const type = this.#typeOf(node.tag, 'seq', read)
    if (type !== 'seq' && type !== 'python/tuple') throw this.#wrongTag(type, read)
    const list = new PyList()
    if (type === 'seq') read.value = list
    const writes: Written[] = []
    for (const item of node.items) {
      // An item that cannot be read keeps its place.
      const inner = this.#tried(() => this.read(item, read.end)) ?? this.read(null, read.end)
      list.items.push(inner.value)
      writes.push(this.#write(inner))
      this.#grow(read, inner)
    }
    list.writes = writes
    if (type !== 'seq') read.value = new PyTuple(list.items, writes)
  }

  #map(node: YAMLMap.Parsed, read: Read): void {
    const type = this.#typeOf(node.tag, 'map', read)
    if (type !== 'map' && type !== 'set') throw this.#wrongTag(type, read)
    const dict = new PyDict()
    this.#open.add(dict)
    if (type === 'map') read.value = dict
    const pairs = node.items.flatMap((pair) => this.#tried(() => [this.#pair(pair, read)]) ?? [])
    for (const [, source, isMerge] of pairs) if (isMerge) this.#tried(() => this.#merge(dict, source))
    for (const [key, value, isMerge] of pairs) if (!isMerge) this.#tried(() => this.#set(dict, key, value))
    if (type === 'set') read.value = new PySet(Array.from(dict.entries(), ({ key }) => key))
    this.#open.delete(dict)
  }

  #pair({ key, value }: YAMLMap.Parsed['items'][number], read: Read): Pair {
    const isMerge = isScalar(key) && plainText(key) === '<<'
    const keyRead = isMerge || (isScalar(key) && plainText(key) === '=') ? this.#asText(key) : this.read(key, read.end)
    const valueRead = this.read(value, keyRead.end)
    this.#grow(read, keyRead)
    this.#grow(read, valueRead)
    return [keyRead, valueRead, isMerge]
  }

  /** The result of some work; undefined where it fails and that is passed over. */
  #tried<Result>(work: () => Result): Result | undefined {
    const depth = this.#flowDepth
    try {
      return work()
    } catch (error) {
      this.#passOver(error)
      this.#flowDepth = depth
      return undefined
    }
  }

  /** Takes in the dict that `<<` names, or the listed ones, of which an earlier one wins. */
  #merge(dict: PyDict, source: Made): void {
    const sources = source.value instanceof PyList ? source.value.items.toReversed() : [source.value]
    for (const other of sources) {
      if (!(other instanceof PyDict)) throw this.#refuse('yaml-value', source, '<< takes a dict or a list of dicts')
      if (this.#open.has(other)) throw this.#refuse('yaml-value', source, 'a dict cannot be merged into itself')
      for (const { key, value, write } of other.entries()) {
        dict.set(key, value, writeOver(write, dict.entry(key)?.write))
      }
    }
  }

  /** Sets an item; of equal keys the last value wins, at the place of the first. */
  #set(dict: PyDict, key: Made, value: Made): void {
    if (key.value instanceof PyList || key.value instanceof PyDict || key.value instanceof PySet) {
      throw this.#refuse('yaml-value', key, `${aPyType(key.value)} cannot be a key`, 'quote the key if it is a string')
    }
    try {
      dict.set(key.value, value.value, this.#write(value, dict.entry(key.value)?.write))
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      throw this.#refuse('yaml-value', key, error.problems[0].message, error.problems[0].hint)
    }
  }

  #grow(read: Read, inner: Made): void {
    read.size += inner.size
    read.end = Math.max(read.end, inner.end)
    if (read.size <= MAX_EXPANDED_NODES) return
    throw this.#refuse('limit', inner, `the aliases expand to more than ${MAX_EXPANDED_NODES} values`)
  }

  #write({ start, end, value }: Made, shadowed?: Written): Written {
    return new DataWrite(this.#spanOf, start, end, value, shadowed)
  }

  /** The last part of a tag, in the standard's name. */
  #typeOf(tag: string | undefined, otherwise: string, read: Read): string {
    if (tag === undefined) return otherwise
    if (!tag.startsWith(STANDARD_TAG)) throw this.#wrongTag(tag, read)
    const name = tag.slice(STANDARD_TAG.length)
    if (!UNSAFE_TAG.test(name)) return PYTHON_TAGS.get(name) ?? name
    const message = `the tag !!${shown(name)} makes Python import and run code, which is not done here`
    throw this.#refuse('python-unsupported', read, message, 'name the class by a string, as type: does')
  }

  #wrongTag(type: string, read: Read): MmdetConfigError {
    const hint = 'quote a string that begins with ! or is <<'
    return this.#refuse('yaml-value', read, `the tag or text ${shown(type)} cannot be read here`, hint)
  }

  #refuse(code: ErrorCode, { start, end }: { start: number; end: number }, message: string, hint?: string) {
    return refusal(this.#spanOf, { code, message, start, end, hint })
  }
}

/** The text of a plain scalar without a tag. */
function plainText({ type, tag, source }: Scalar.Parsed): string | undefined {
  return type === 'PLAIN' && tag === undefined ? source : undefined
}
