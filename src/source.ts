import { brand, isBranded } from './brand.ts'
import { escapeTalk } from './talk.ts'

/** A named text with positions: what every span, origin and caret frame points into. */
export class SourceText {
  /** How the source is shown to a reader: a path, or a name such as `<string>`. */
  readonly name: string
  readonly text: string
  /** What of the source stands before it, where it is a piece. */
  readonly before: LeftOut
  #lineStarts: number[] | undefined
  #pairs: number[] | undefined

  static {
    brand(SourceText.prototype, 'SourceText')
  }

  /** A text of another copy of this package is one too. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return isBranded(value, 'SourceText')
  }

  /** @param before what of the source stands before `text`, where `text` is a piece of it. */
  constructor(name: string, text: string, before: LeftOut = NOTHING) {
    this.name = name
    this.text = text
    this.before = before
  }

  /** Offsets (UTF-16) at which the lines start; `\n`, `\r\n` and `\r` end a line, as for Python. */
  get lineStarts(): readonly number[] {
    if (this.#lineStarts === undefined) this.#lineStarts = findLineStarts(this.text)
    return this.#lineStarts
  }

  /** Line and column, both counted from 1; the column counts characters (code points), as an editor shows it. */
  positionAt(offset: number): SourcePosition {
    const index = this.lineIndexAt(offset)
    const characters = this.#charactersBetween(this.lineStarts[index] as number, offset)
    return {
      line: this.before.lines + index + 1,
      column: (index === 0 ? this.before.characters : 0) + characters + 1,
    }
  }

  /** Which line of `text` an offset is in, from 0 on. */
  lineIndexAt(offset: number): number {
    const starts = this.lineStarts
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The text of a line (counted from 1) without its line end. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1 - this.before.lines]
    if (start === undefined) return ''
    let end = this.lineStarts[line - this.before.lines] ?? this.text.length
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--
    return this.text.slice(start, end)
  }

  #charactersBetween(start: number, end: number): number {
    if (end - start <= BLOCK) return end - start - pairsBetween(this.text, start, end)
    return this.#charactersBefore(end) - this.#charactersBefore(start)
  }

  /** How many characters end before an offset. Many problems may be on one long line: it is counted once, not for each. */
  #charactersBefore(offset: number): number {
    this.#pairs ??= pairsBefore(this.text)
    const block = Math.min(Math.floor(offset / BLOCK), this.#pairs.length - 1)
    return offset - (this.#pairs[block] as number) - pairsBetween(this.text, block * BLOCK, offset)
  }
}

/** UTF-16 units between two places at which the pairs before them are known. */
const BLOCK = 1024

/** How many pairs of surrogates end before each block of a text. */
function pairsBefore(text: string): number[] {
  const counts = [0]
  for (let at = BLOCK; at <= text.length; at += BLOCK)
    counts.push((counts.at(-1) as number) + pairsBetween(text, at - BLOCK, at))
  return counts
}

/** How many units from `from` to `to` are the second of a pair. */
function pairsBetween(text: string, from: number, to: number): number {
  let pairs = 0
  for (let at = Math.max(from, 1); at < Math.min(to, text.length); at++)
    if (isSecond(text.charCodeAt(at)) && isFirst(text.charCodeAt(at - 1))) pairs++
  return pairs
}

const isFirst = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isSecond = (unit: number) => unit >= 0xdc00 && unit < 0xe000

/** What of a source stands before a piece of it: whole lines, then a part of the line that the piece begins in. */
export interface LeftOut {
  /** Whole lines. */
  readonly lines: number
  /** Characters of the line that the piece begins in. */
  readonly characters: number
}

const NOTHING: LeftOut = { lines: 0, characters: 0 }

/** A place for people: both numbers count from 1. */
export interface SourcePosition {
  readonly line: number
  readonly column: number
}

/** A piece of a source, as UTF-16 offsets; `end` is exclusive. */
export interface SourceSpan {
  /** The text that it is a piece of. */
  readonly source: SourceText
  /** Offset of the first unit. */
  readonly start: number
  /** Offset behind the last unit. */
  readonly end: number
}

/**
 * `file:line:column`, which terminals and editors turn into a link; unseen characters of the name are escaped.
 *
 * @param folder files below it are named from there.
 */
export function formatSpan({ source, start }: SourceSpan, folder?: string): string {
  const { line, column } = source.positionAt(start)
  return `${escapeTalk(nameBelow(source.name, folder))}:${line}:${column}`
}

/** The name of a file as it is told: from `folder` where it is below it. */
export function nameBelow(name: string, folder: string | undefined): string {
  return folder !== undefined && name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : name
}

/** Where the line around an offset begins; `lastIndexOf` looks at the first character even where it is to look in front of it. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length)
  } else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
