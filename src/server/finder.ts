import { UPDATES } from '../config/load/writtenPaths.ts'
import type { ConfigPath } from '../config/path.ts'
import { Token, type Tokens } from '../syntax/tokenize/tokens.ts'
import type { Frame, Spot, Word } from './spot.ts'

interface OpenFrame extends Frame {
  /** A comprehension, or an unpacking before: what follows has no place that the text tells. */
  isOpaque: boolean
  key: string | undefined
  index: number
  /** Whether the item has begun. */
  isBegun: boolean
  /** Whether an operator makes the value of several. */
  isComputed: boolean
  typeName: ConfigPath | undefined
}

function frameOf(kind: Frame['kind'], path: ConfigPath | undefined): OpenFrame {
  return {
    kind,
    path,
    keys: new Map(),
    isOpaque: false,
    key: undefined,
    index: 0,
    isBegun: false,
    isComputed: false,
    typeName: undefined,
    method: undefined,
  }
}

/** Words in front of which a bracket begins a value, not a call or a subscript. */
const VALUE_FOLLOWS: ReadonlySet<string> = new Set('in if else and or not return lambda is yield'.split(' '))

/** Reads the tokens of a statement up to an offset, and keeps what is open there. */
export class Finder {
  readonly #text: string
  readonly #tokens: Tokens
  readonly #at: number
  readonly #shift: number
  readonly #isOpen: boolean
  #frames: OpenFrame[] = []
  /** What a statement assigns to, once its `=` was read. */
  #target: ConfigPath | undefined
  /** The names before it. */
  #names: (string | number)[] = []
  #isStatementBegun = false
  #isTop = true
  #isComputed = false
  #found: (() => Spot) | undefined

  constructor(text: string, tokens: Tokens, at: number, shift: number, isOpen: boolean, target?: ConfigPath) {
    this.#text = text
    this.#tokens = tokens
    this.#at = at
    this.#shift = shift
    this.#isOpen = isOpen
    this.#target = target
  }

  find(): Spot {
    const { kinds, starts, ends, length } = this.#tokens
    const own = this.#wordIndex()
    for (let index = 0; index < length; index++) {
      const isBehind = own === undefined ? (starts[index] as number) >= this.#at : index === own
      if (this.#found === undefined && (isBehind || kinds[index] === Token.error)) this.#note(own)
      if (kinds[index] === Token.end || kinds[index] === Token.error) break
      index = this.#take(index)
      if (own !== undefined && this.#found === undefined && index >= own) this.#note(own)
    }
    if (this.#found === undefined || (own === undefined && (ends.at(-1) ?? 0) < this.#at)) this.#note(own)
    return (this.#found as unknown as () => Spot)()
  }

  /** The word that an offset is in or next to. */
  #wordIndex(): number | undefined {
    const { kinds, starts, ends } = this.#tokens
    const isWord = (kind: number | undefined): boolean =>
      kind === Token.name || kind === Token.string || kind === Token.number || kind === Token.keyword
    const index = starts.findIndex(
      (start, each) => start <= this.#at && this.#at <= (ends[each] as number) && isWord(kinds[each]),
    )
    return index < 0 ? undefined : index
  }

  /** Remembers where the offset is; the answer waits for the rest of the statement, which may be a comprehension. */
  #note(own: number | undefined): void {
    const frames = [...this.#frames]
    const frame = frames.at(-1)
    const { texts, kinds } = this.#tokens
    const next = own === undefined ? '' : (texts[own + 1] ?? '')
    const isKeyWord =
      own !== undefined &&
      (frame?.kind === 'call' ? next === '=' && kinds[own] === Token.name : frame?.kind === 'display' && next === ':')
    const word = own === undefined ? undefined : this.#word(own)
    const begun = frame === undefined ? this.#isStatementBegun && this.#target !== undefined : frame.isBegun
    const isKey = isKeyWord && !begun
    const path =
      isKey && frame?.path !== undefined && word !== undefined ? [...frame.path, word.text] : this.#itemPath()
    const inTarget = frame === undefined && this.#target === undefined && this.#isTop && word !== undefined
    const target = inTarget ? this.#targetPath(own as number) : undefined
    const names = own === undefined ? this.#namesBefore() : this.#dottedNames(own)
    const isGap = target === undefined && !isKey && this.#isGap(frame, word)
    this.#found = () => ({
      language: 'python',
      part: isKey || target !== undefined ? 'key' : isGap ? 'gap' : 'value',
      path: frames.some(({ isOpaque }) => isOpaque) ? undefined : (target ?? (isGap ? undefined : path)),
      frames: frames.map((one) => (frames.some((outer) => outer.isOpaque) ? { ...one, path: undefined } : one)),
      word,
      names,
    })
  }

  #isGap(frame: OpenFrame | undefined, word: Word | undefined): boolean {
    if (frame === undefined) return this.#target === undefined && this.#isTop
    if (frame.kind === 'call') return !frame.isBegun && word?.isText !== true
    return frame.kind === 'display' && !frame.isBegun
  }

  /** A word at the beginning of a statement that assigns to it, or to something of it. */
  #targetPath(own: number): ConfigPath | undefined {
    const { texts, kinds, length } = this.#tokens
    let depth = 0
    for (let index = own; index < length && kinds[index] !== Token.newline; index++) {
      const word = texts[index] as string
      if ('([{'.includes(word) && word !== '') depth++
      else if (')]}'.includes(word) && word !== '') depth--
      else if (depth === 0 && kinds[index] === Token.operator && /^(?:=|[^=!<>]+=)$/.test(word)) {
        return fromBase([...this.#names, this.#word(own).text])
      }
    }
    return undefined
  }

  /** Takes a token, and gives the index of the last one that it took. */
  #take(index: number): number {
    const { kinds, texts } = this.#tokens
    const kind = kinds[index]
    const word = texts[index] as string
    const frame = this.#frames.at(-1)
    if (kind === Token.newline || (word === ';' && frame === undefined)) this.#endStatement()
    else if (kind === Token.operator && '([{'.includes(word)) return this.#openBracket(index, word, frame)
    else if (kind === Token.operator && ')]}'.includes(word)) this.#frames.pop()
    else if (frame === undefined) this.#takeTop(index, word)
    else this.#takeInside(frame, index, word)
    return index
  }

  #endStatement(): void {
    this.#target = undefined
    this.#names = []
    this.#isStatementBegun = false
    this.#isTop = true
    this.#isComputed = false
  }

  #takeTop(index: number, word: string): void {
    const { kinds } = this.#tokens
    const kind = kinds[index]
    if (kind === Token.indent || kind === Token.dedent) return
    if (this.#target === undefined) {
      if (kind === Token.name && (!this.#isStatementBegun || this.#tokens.texts[index - 1] === '.'))
        this.#names.push(word)
      else if (word === '=' || (/^[^=!<>]+=$/.test(word) && kind === Token.operator)) {
        this.#target = this.#isTop ? fromBase(this.#names) : undefined
        this.#isComputed = word !== '='
      } else if (word === ':' && this.#names.length === 0) this.#endStatement()
      else if (word !== '.' && word !== ':' && kind === Token.keyword) this.#isTop = false
    } else if (isOperator(kind, word)) this.#isComputed = true
    this.#isStatementBegun = true
  }

  #takeInside(frame: OpenFrame, index: number, word: string): void {
    const { kinds, texts } = this.#tokens
    const kind = kinds[index]
    if (word === ',' && kind === Token.operator) {
      frame.key = undefined
      frame.index++
      frame.isBegun = false
      frame.isComputed = false
      return
    }
    const next = texts[index + 1]
    const isName = frame.kind === 'call' && kind === Token.name && next === '='
    const isText = frame.kind === 'display' && kind === Token.string && next === ':'
    if (!frame.isBegun && (isName || isText)) {
      frame.key = this.#word(index).text
      const isTextValue = kinds[index + 2] === Token.string && /^[,)}]?$/.test(texts[index + 3] ?? '')
      frame.keys.set(frame.key, isTextValue ? this.#word(index + 2).text : undefined)
      if (frame.key === 'type') frame.typeName = this.#nameFrom(index + 2)
    } else if (kind === Token.keyword && word === 'for') frame.isOpaque = true
    else if (frame.kind === 'list' && !frame.isBegun && (word === '*' || word === '**')) frame.isOpaque = true
    else if (frame.isBegun && isOperator(kind, word)) frame.isComputed = true
    frame.isBegun = !isName && !isText
  }

  #openBracket(index: number, word: string, frame: OpenFrame | undefined): number {
    const { kinds, texts } = this.#tokens
    const before = index === 0 ? '' : (texts[index - 1] as string)
    const kindBefore = index === 0 ? Token.newline : (kinds[index - 1] as number)
    const isAfterValue =
      kindBefore === Token.name ||
      kindBefore === Token.string ||
      (kindBefore === Token.operator && /^[)\]}]$/.test(before)) ||
      (kindBefore === Token.keyword && !VALUE_FOLLOWS.has(before))
    // `model['backbone'] = ...`
    const isPart = word === '[' && frame === undefined && this.#target === undefined && texts[index + 2] === ']'
    if (isPart && (kinds[index + 1] === Token.string || kinds[index + 1] === Token.number)) {
      const own = this.#word(index + 1)
      const isUnderCursor = own.start <= this.#at + this.#shift && this.#at + this.#shift <= own.end
      if (!isUnderCursor || this.#found !== undefined) {
        this.#names.push(own.isText ? own.text : Number(own.text))
        return index + 2
      }
    }
    const isDict = word === '(' && before === 'dict' && texts[index - 2] !== '.'
    const isComputed = frame === undefined ? this.#isComputed : frame.isComputed
    const path = isComputed ? undefined : this.#itemPath()
    const kind = isDict ? 'call' : isAfterValue ? 'other' : word === '{' ? 'display' : this.#bracketKind(index, word)
    if (frame !== undefined) frame.isBegun = true
    else this.#isStatementBegun = true
    const updated = word === '(' && frame === undefined ? this.#updated() : undefined
    if (updated !== undefined) this.#frames.push({ ...frameOf('call', updated), method: before })
    else this.#frames.push(frameOf(kind, kind === 'other' ? undefined : path))
    return index
  }

  /** What `x.y.update(` or `x.y.merge(` writes into. */
  #updated(): ConfigPath | undefined {
    const isUpdate = this.#target === undefined && this.#isTop && this.#names.length > 1
    return isUpdate && UPDATES.has(String(this.#names.at(-1))) ? fromBase(this.#names.slice(0, -1)) : undefined
  }

  /** `(` that holds no comma is around a value, not around items. */
  #bracketKind(index: number, word: string): 'list' | 'group' {
    if (word === '[') return 'list'
    const { texts, kinds, length } = this.#tokens
    let depth = 0
    for (let at = index; at < length; at++) {
      if (kinds[at] !== Token.operator) continue
      if ('([{'.includes(texts[at] as string)) depth++
      else if (')]}'.includes(texts[at] as string) && --depth === 0) return 'group'
      else if (depth === 1 && texts[at] === ',') return 'list'
    }
    return 'group'
  }

  /** Where the item is that is being read. */
  #itemPath(): ConfigPath | undefined {
    const frame = this.#frames.at(-1)
    if (frame === undefined) return this.#target
    if (frame.path === undefined || frame.kind === 'group') return frame.path
    if (frame.kind === 'list') return [...frame.path, frame.index]
    if (frame.key === undefined) return frame.method === undefined ? undefined : frame.path
    return [...frame.path, frame.key]
  }

  #word(index: number): Word {
    const { kinds, starts, ends, texts } = this.#tokens
    const start = (starts[index] as number) + this.#shift
    const end = (ends[index] as number) + this.#shift
    if (kinds[index] !== Token.string) {
      const text = texts[index] || this.#text.slice(starts[index], ends[index])
      return { text, start, end, isText: false, isOpen: false }
    }
    const whole = this.#text.slice(starts[index], ends[index])
    const [prefix = '', quote = ''] = /^[a-zA-Z]{0,2}('''|"""|['"])/.exec(whole) ?? []
    const isOpen = this.#isOpen && end - quote.length === this.#at + this.#shift
    const text = whole.slice(prefix.length, whole.length - quote.length)
    return { text, start: start + prefix.length, end: end - quote.length, isText: true, isOpen }
  }

  /** `['_base_', '']` behind `_base_.` */
  #namesBefore(): ConfigPath {
    const dot = this.#tokens.ends.indexOf(this.#at)
    if (this.#tokens.texts[dot] !== '.' || dot < 1) return []
    const names = this.#dottedNames(dot - 1)
    return names.length === 0 ? [] : [...names, '']
  }

  /** The names up to a token: of `a.b`, `a['b']`, `a[0]` and their like. */
  #dottedNames(index: number): ConfigPath {
    const { kinds, texts } = this.#tokens
    const kind = kinds[index]
    if (kind === Token.name) {
      const own = texts[index] as string
      if (texts[index - 1] !== '.') return [own]
      const holder = this.#dottedNames(index - 2)
      return holder.length === 0 ? [own] : [...holder, own]
    }
    if (texts[index] === ']' && kinds[index - 1] === Token.string) return this.#dottedNames(index - 1)
    if (texts[index] === ']' && kinds[index - 1] === Token.number) return this.#indexedNames(index - 1)
    if (kind !== Token.string || texts[index - 1] !== '[') return []
    const holder = this.#dottedNames(index - 2)
    return holder.length === 0 ? [] : [...holder, this.#word(index).text]
  }

  /** The name that a value is; undefined for any other value. */
  #nameFrom(index: number): ConfigPath | undefined {
    const { kinds, texts } = this.#tokens
    let last = index
    while (texts[last + 1] === '.' && kinds[last + 2] === Token.name) last += 2
    return kinds[index] === Token.name && /^[,)}]?$/.test(texts[last + 1] ?? '') ? this.#dottedNames(last) : undefined
  }

  /** The same up to the number in `a[0]` or `a[-1]`. */
  #indexedNames(index: number): ConfigPath {
    const { texts } = this.#tokens
    const isFromEnd = texts[index - 1] === '-'
    const open = isFromEnd ? index - 2 : index - 1
    const holder = texts[open] === '[' ? this.#dottedNames(open - 1) : []
    const at = Number(this.#word(index).text)
    return holder.length === 0 ? [] : [...holder, isFromEnd ? -at : at]
  }
}

/** What a file writes into `_base_` it writes into what it inherits. */
function fromBase(names: ConfigPath): ConfigPath | undefined {
  const path = names[0] === '_base_' && names.length > 1 ? names.slice(1) : names
  return path.length === 0 ? undefined : [...path]
}

function isOperator(kind: number | undefined, word: string): boolean {
  return kind === Token.operator && /^(?:[-+*/%|&^@]|\/\/|<<|>>|\*\*)$/.test(word)
}
