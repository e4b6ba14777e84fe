import type { ConfigPath } from '../config/path.ts'
import { lineStart, type SourceText } from '../source.ts'
import { tokensWithin } from '../syntax/parse.ts'
import { tokenize } from '../syntax/tokenize/tokenizer.ts'
import { Token, type Tokens } from '../syntax/tokenize/tokens.ts'
import { Finder } from './finder.ts'

// In: a text, be it half written, and an offset. Out: the place of a config that the text writes there. Only the statement around the offset
// is looked at, by its tokens: while a config is typed, most of its states do not parse.

/** A bracket around an offset. */
export interface Frame {
  /** `dict(`, `{`, `[` or `(` of a tuple, `(` around one value, any other bracket. */
  readonly kind: 'call' | 'display' | 'list' | 'group' | 'other'
  /** Where its items are; undefined where only running the text would tell. */
  readonly path: ConfigPath | undefined
  /** The keys that stand in it, with the texts of those values that are texts. */
  readonly keys: Map<string, string | undefined>
  /** The name that its `type` has for a value: `['FPN']` of `dict(type=FPN`. */
  readonly typeName?: ConfigPath | undefined
  /** `update` or `merge` of `x.update(`: what stands in it without a key is for `x` itself. */
  readonly method?: string | undefined
}

/** A word or a text of a source, without the quotes. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isText: boolean
  /** Whether it is without its last quote. */
  readonly isOpen: boolean
}

/** What a text writes at an offset. */
export interface Spot {
  readonly language: Language
  /** `gap`: where a key, an item or a statement may begin, or a key has begun. */
  readonly part: 'key' | 'value' | 'gap'
  /**
   * Of the item around the offset; undefined where only running the text would tell, and in a gap, but for one of YAML where a value may
   * begin as well.
   */
  readonly path: ConfigPath | undefined
  /** The brackets around it, the innermost last. */
  readonly frames: readonly Frame[]
  readonly word: Word | undefined
  /** The name that ends with the word, with what holds it: `['_base_', 'model']` of `_base_.model` or `_base_['model']`. */
  readonly names: ConfigPath
}

/** In what a file is written. */
export type Language = 'python' | 'json' | 'yaml'

export function languageOf(path: string): Language {
  if (path.endsWith('.py')) return 'python'
  if (/\.ya?ml$/.test(path)) return 'yaml'
  return path.endsWith('.json') ? 'json' : 'python'
}

/** What a file writes at an offset; of YAML later, since what reads it is loaded with the first such file. */
export function spotIn(source: SourceText, offset: number): Spot | Promise<Spot> {
  const language = languageOf(source.name)
  if (language === 'yaml') return import('./yamlSpot.ts').then(({ yamlSpot }) => yamlSpot(source, offset))
  return language === 'json' ? jsonSpot(source, offset) : spotAt(source, offset)
}

/** JSON has the tokens and brackets of Python: a text is one dict, the config. */
function jsonSpot({ text }: SourceText, offset: number): Spot {
  const open = openText(text, tokenize(text), offset)
  const closed = open === undefined ? text : `${text.slice(0, offset)}${open}${text.slice(offset)}`
  const finder = new Finder(closed, tokenize(closed), offset, 0, open !== undefined, [])
  return { ...finder.find(), language: 'json', names: [] }
}

/** What a text of Python writes at an offset. */
export function spotAt(source: SourceText, offset: number): Spot {
  return withinField(source, spotOf(source, offset), offset)
}

/** In `f'{_base_.data_root}x'` the name at an offset is a name, and the rest a text. */
function withinField({ text }: SourceText, spot: Spot, offset: number): Spot {
  const { word } = spot
  if (!word?.isText || !/\bf[rR]?['"]+$|\b[rR]?f['"]+$/i.test(text.slice(Math.max(0, word.start - 5), word.start)))
    return spot
  for (const { index, 1: names = '', 0: whole } of word.text.matchAll(/\{\{|\{[ \t]*([^\W\d]\w*(?:\.\w*)*)/g)) {
    const from = word.start + index + whole.length - names.length
    if (names === '' || offset < from || from + names.length < offset) continue
    const after = names.slice(offset - from).search(/\.|$/)
    const before = names.slice(0, offset - from + after)
    const own = before.slice(before.lastIndexOf('.') + 1)
    const end = from + before.length
    return {
      ...spot,
      part: 'value',
      word: { text: own, start: end - own.length, end, isText: false, isOpen: false },
      names: before.split('.'),
    }
  }
  return spot
}

function spotOf(source: SourceText, offset: number): Spot {
  const { text } = source
  const start = statementStart(text, offset)
  const end = statementEnd(text, offset)
  const tokens = tokensWithin(source, start, end)
  const at = offset - start
  const open = openText(text.slice(start, end), tokens, at)
  if (open === undefined) return new Finder(text.slice(start, end), tokens, at, start, false).find()
  const closed = `${text.slice(start, offset)}${open}${text.slice(offset, end)}`
  return new Finder(closed, tokenize(closed), at, start, true).find()
}

/** Whether an offset is in a comment. */
export function isComment(source: SourceText, offset: number): boolean {
  const { text } = source
  const start = statementStart(text, offset)
  const { kinds, starts, ends } = tokensWithin(source, start, statementEnd(text, offset))
  const last = starts.findLastIndex((one) => one < offset - start)
  const from = Math.max(start + (ends[last] ?? 0), lineStart(text, offset))
  return kinds[last] !== Token.error && text.slice(from, offset).includes('#')
}

/** Whether a statement may name bases: `_base_ = ...`, or an import. */
export function namesBases({ text }: SourceText, offset: number): boolean {
  const line = lineStart(text, offset)
  const starts = /[ \t]*from\b|_base_\b/y
  for (const from of [line, statementStart(text, offset)]) {
    starts.lastIndex = from
    if (starts.test(text)) return true
  }
  return false
}

/** The last line, up to an offset, that begins with a letter: what stands inside of brackets is indented. */
function statementStart(text: string, offset: number): number {
  let start = lineStart(text, offset)
  while (start > 0 && !/[A-Za-z_]/.test(text[start] ?? '')) start = lineStart(text, start - 1)
  return start
}

function statementEnd(text: string, offset: number): number {
  let end = text.indexOf('\n', offset)
  while (end >= 0 && !/[A-Za-z_]/.test(text[end + 1] ?? '_')) end = text.indexOf('\n', end + 1)
  return end < 0 ? text.length : end + 1
}

/** The quote that is missing where an offset is in a text that does not end on its line. */
function openText(text: string, { kinds, starts }: Tokens, at: number): string | undefined {
  const start = starts.at(-1) ?? 0
  if (kinds.at(-1) !== Token.error || at <= start || text.slice(start, at).includes('\n')) return undefined
  return /^[a-zA-Z]{0,2}('''|"""|['"])/.exec(text.slice(start, at))?.[1]
}
