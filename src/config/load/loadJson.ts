import type { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { intFromText } from '../../python/numberText.ts'
import type { Written } from '../../python/provenance.ts'
import { PyFloat, PyList, type PyValue } from '../../python/values.ts'
import type { SourceText } from '../../source.ts'
import {
  DataWrite,
  MAX_DATA_NESTING,
  type PassOver,
  refusal,
  refuseLength,
  rethrow,
  type SpanOf,
  spansOf,
} from './dataText.ts'

/**
 * The value of a JSON text as `mmengine.load('x.json')` gives it, which is CPython 3.11's `json.load`: `1` is an int of any size
 * and `1.0` a float, `NaN`, `Infinity` and `-Infinity` are read, of equal keys the last value wins at the place of the first,
 * and halves of surrogate pairs stay. Every entry of a dict or list has a `write` with the span of its value.
 *
 * @param spanOf finds pieces of the text in what its author wrote, when variables were filled in before
 * @param passOver takes mistakes, behind which the reader goes on; without it the first one ends the work
 * @throws MmdetConfigError `json-syntax` (JSONDecodeError; ValueError for an int of more than 4300 digits) with the span at the
 *   character that Python names, or `limit` (RecursionError for deep nesting).
 * @example loadJson(new SourceText('a.json', '{"lr": 1e-5, "scale": [1333, 800]}')) // {'lr': 1e-05, 'scale': [1333, 800]}
 */
export function loadJson(source: SourceText, spanOf: SpanOf = spansOf(source), passOver: PassOver = rethrow): PyValue {
  refuseLength(source.text, spanOf)
  const cursor = new JsonCursor(source.text, spanOf)
  if (source.text.startsWith('\ufeff'))
    throw cursor.error('a JSON text begins with no byte order mark', 0, 'save it without one')
  cursor.skipSpace()
  const value = new JsonReader(cursor, passOver).value()
  cursor.skipSpace()
  if (!cursor.atEnd) passOver(cursor.error('more text follows the value'))
  return value
}

const NUMBER = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y

const CONSTANTS: readonly (readonly [string, PyValue])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', new PyFloat(Number.NaN)],
  ['Infinity', new PyFloat(Number.POSITIVE_INFINITY)],
  ['-Infinity', new PyFloat(Number.NEGATIVE_INFINITY)],
]

class JsonReader {
  readonly #cursor: JsonCursor
  readonly #passOver: PassOver
  #depth = 0

  constructor(cursor: JsonCursor, passOver: PassOver) {
    this.#cursor = cursor
    this.#passOver = passOver
  }

  value(): PyValue {
    const cursor = this.#cursor
    const { character } = cursor
    if (character === '"') return takeString(cursor)
    if (character === '{' || character === '[') {
      this.#depth++
      if (this.#depth > MAX_DATA_NESTING) throw cursor.limit(`more than ${MAX_DATA_NESTING} nested collections`)
      const value = character === '{' ? this.#object() : this.#array()
      this.#depth--
      return value
    }
    for (const [word, value] of CONSTANTS) if (cursor.takeText(word)) return value
    return this.#number()
  }

  #object(): PyDict {
    const cursor = this.#cursor
    const dict = new PyDict()
    const depth = this.#depth
    for (let isAtEnd = this.#open('}'); !isAtEnd; ) {
      const from = cursor.at
      try {
        if (cursor.character !== '"') throw cursor.error('a key in double quotes is expected')
        const key = takeString(cursor)
        cursor.skipSpace()
        if (!cursor.takeText(':')) throw cursor.error('a : is expected behind the key')
        cursor.skipSpace()
        const [value, write] = this.#written(dict.entry(key)?.write)
        dict.set(key, value, write)
        isAtEnd = this.#takeSeparator('}')
      } catch (error) {
        isAtEnd = this.#goOn(error, depth, from, '}')
      }
    }
    return dict
  }

  #array(): PyList {
    const cursor = this.#cursor
    const items: PyValue[] = []
    const writes: Written[] = []
    const depth = this.#depth
    for (let isAtEnd = this.#open(']'); !isAtEnd; ) {
      const from = cursor.at
      try {
        const [value, write] = this.#written(undefined)
        items.push(value)
        writes.push(write)
        isAtEnd = this.#takeSeparator(']')
      } catch (error) {
        isAtEnd = this.#goOn(error, depth, from, ']')
      }
    }
    return new PyList(items, writes)
  }

  /** Takes the first bracket; whether the last one follows at once. */
  #open(last: string): boolean {
    const cursor = this.#cursor
    cursor.at++
    cursor.skipSpace()
    return cursor.takeText(last)
  }

  /** Whether the items are at their end; else the comma behind one was taken. */
  #takeSeparator(last: string): boolean {
    const cursor = this.#cursor
    cursor.skipSpace()
    if (cursor.takeText(last)) return true
    if (!cursor.takeText(',')) throw cursor.error(`, or ${last} is expected`)
    cursor.skipSpace()
    return false
  }

  /**
   * Goes on behind a mistake, where the next item may begin: behind a comma, or at a text on a line of its own.
   *
   * @param outer the depth of the collection.
   * @param from where the item began that is not sound.
   * @returns whether there is no next one.
   */
  #goOn(error: unknown, outer: number, from: number, last: string): boolean {
    const cursor = this.#cursor
    this.#passOver(error)
    this.#depth = outer
    if (cursor.character === '"' && cursor.at > from) return false
    let depth = 0
    for (let part = cursor.takePattern(PART)?.[0]; part !== undefined; part = cursor.takePattern(PART)?.[0]) {
      if (part === '{' || part === '[') depth++
      else if (part === '}' || part === ']') {
        if (--depth >= 0) continue
        // Another bracket than its own ends what is around it too.
        if (part !== last) cursor.at--
        return true
      } else if (depth === 0 && (part === ',' || part === '\n')) {
        cursor.skipSpace()
        if (part === ',') return cursor.takeText(last)
        if (cursor.character === '"') return false
      }
    }
    return true
  }

  #written(shadowed: Written | undefined): [PyValue, Written] {
    const start = this.#cursor.at
    const value = this.value()
    return [value, new DataWrite(this.#cursor.spanOf, start, this.#cursor.at, value, shadowed)]
  }

  #number(): PyValue {
    const cursor = this.#cursor
    const match = cursor.takePattern(NUMBER)
    if (match === undefined) throw cursor.error('a value is expected', cursor.at, VALUE_HINT)
    const [text, whole = '', fraction, exponent] = match
    if (fraction !== undefined || exponent !== undefined) return new PyFloat(Number(text))
    const int = intFromText(whole)
    if (int !== undefined) return int
    throw cursor.error('an int has at most 4300 digits', cursor.at - text.length, undefined, 'ValueError')
  }
}

/** Texts, what decides where a reader goes on, and what is between these. */
const PART = /"(?:[^"\\\n]|\\.)*"?|[{}[\],\n]|[^"{}[\],\n]+/y

const VALUE_HINT = 'JSON has no comments, no single quotes and no comma at the end; true, false and null are lower case'

const SPACE = /[ \t\n\r]*/y

/** A position that walks through a JSON text. */
export class JsonCursor {
  readonly text: string
  readonly spanOf: SpanOf
  at = 0

  constructor(text: string, spanOf: SpanOf) {
    this.text = text
    this.spanOf = spanOf
  }

  /** The next character; empty at the end of the text. */
  get character(): string {
    return this.text.charAt(this.at)
  }

  get atEnd(): boolean {
    return this.at >= this.text.length
  }

  skipSpace(): void {
    this.takePattern(SPACE)
  }

  /** Whether the text goes on with these characters, which are taken then. */
  takeText(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false
    this.at += expected.length
    return true
  }

  /** Takes what a sticky pattern matches here. */
  takePattern(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.text)
    if (match === null) return undefined
    this.at += match[0].length
    return match
  }

  /** The error for a text that is not JSON. */
  error(message: string, start = this.at, hint?: string, pythonClass = 'JSONDecodeError'): MmdetConfigError {
    return refusal(this.spanOf, { code: 'json-syntax', message, start, pythonClass, hint })
  }

  /** The error for a text that is nested too deep. */
  limit(message: string): MmdetConfigError {
    return refusal(this.spanOf, { code: 'limit', message, start: this.at, pythonClass: 'RecursionError' })
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON refuses exactly these
const PLAIN = /[^"\\\x00-\x1f]*/y

const ESCAPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
  }),
)

/** Takes a text in double quotes; the cursor is at the opening one. */
export function takeString(cursor: JsonCursor): string {
  const start = cursor.at
  let value = ''
  cursor.at++
  for (;;) {
    value += cursor.takePattern(PLAIN)?.[0] ?? ''
    if (cursor.takeText('"')) return value
    if (cursor.atEnd) throw cursor.error('a text is not closed', start)
    if (cursor.character !== '\\') {
      throw cursor.error(
        'a string cannot hold a control character',
        cursor.at,
        'write it as an escape: \\n, \\t, \\u0001',
      )
    }
    if (cursor.at + 1 >= cursor.text.length) throw cursor.error('a text is not closed', start)
    value += takeEscape(cursor)
  }
}

function takeEscape(cursor: JsonCursor): string {
  const letter = cursor.text.charAt(cursor.at + 1)
  if (letter === 'u') return takeUnit(cursor)
  const meaning = ESCAPES.get(letter)
  if (meaning === undefined) throw cursor.error('unknown escape', cursor.at, 'write \\\\ for a backslash')
  cursor.at += 2
  return meaning
}

/** `\uXXXX`. Python wants at least one more character behind it. */
function takeUnit(cursor: JsonCursor): string {
  const from = cursor.at + 2
  const digits = cursor.text.slice(from, from + 4)
  if (!/^[0-9a-fA-F]{4}$/.test(digits) || from + 4 >= cursor.text.length) {
    throw cursor.error('four hexadecimal digits are expected behind \\u', from - 1)
  }
  cursor.at = from + 4
  return String.fromCharCode(Number.parseInt(digits, 16))
}
