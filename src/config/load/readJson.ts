import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { intFromText } from '../../python/numberText.ts'
import { PyFloat, PyList, type PyValue } from '../../python/values.ts'
import type { Write } from '../../python/write.ts'
import { MAX_NESTING } from '../limits.ts'
import { type DataText, SpanWrite, spanOf } from './spanWrite.ts'

/**
 * A JSON text as Python's `json.loads` reads it: `1.0` is a float and `1` an int of any size, `NaN`, `Infinity` and `-Infinity` are
 * read, of two equal keys the last one counts.
 *
 * @throws MmdetConfigError `config-parse` (JSONDecodeError) with the span; `limit` for deep nesting.
 */
export function readJson(data: DataText): PyValue {
  return new JsonReader(data).read()
}

const SPACE = /[ \t\n\r]*/y
const NUMBER = /(-?(?:0|[1-9]\d*))(\.\d+)?([eE][-+]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON refuses exactly these
const PLAIN = /[^"\\\x00-\x1f]*/y
const NAMED: readonly (readonly [string, PyValue])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', new PyFloat(Number.NaN)],
  ['Infinity', new PyFloat(Number.POSITIVE_INFINITY)],
  ['-Infinity', new PyFloat(Number.NEGATIVE_INFINITY)],
]
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

class JsonReader {
  readonly #data: DataText
  readonly #text: string
  #at = 0
  #depth = 0

  constructor(data: DataText) {
    this.#data = data
    this.#text = data.text
  }

  read(): PyValue {
    if (this.#text.startsWith('\ufeff')) this.#fail('a JSON text starts with no byte order mark')
    this.#space()
    const value = this.#value()
    this.#space()
    if (this.#at < this.#text.length) this.#fail('extra data after the value')
    return value
  }

  #value(): PyValue {
    const unit = this.#text[this.#at]
    if (unit === '"') return this.#string()
    if (unit === '{') return this.#nested(() => this.#object())
    if (unit === '[') return this.#nested(() => this.#array())
    for (const [name, value] of NAMED) {
      if (!this.#text.startsWith(name, this.#at)) continue
      this.#at += name.length
      return value
    }
    return this.#number()
  }

  #nested(read: () => PyValue): PyValue {
    if (++this.#depth > MAX_NESTING)
      this.#fail(`values are nested deeper than ${MAX_NESTING}`, 'limit', 'RecursionError')
    this.#at++
    const value = read()
    this.#depth--
    return value
  }

  #object(): PyDict {
    const dict = new PyDict()
    this.#space()
    if (this.#take('}')) return dict
    do {
      this.#space()
      if (this.#text[this.#at] !== '"') this.#fail('expected a key in double quotes')
      const key = this.#string()
      this.#space()
      if (!this.#take(':')) this.#fail("expected ':'")
      const [value, write] = this.#item(dict.entry(key)?.write)
      dict.set(key, value, write)
    } while (this.#take(','))
    if (!this.#take('}')) this.#fail("expected ',' or '}'")
    return dict
  }

  #array(): PyList {
    const list = new PyList([], [])
    this.#space()
    if (this.#take(']')) return list
    do {
      const [value, write] = this.#item(undefined)
      list.items.push(value)
      list.writes?.push(write)
    } while (this.#take(','))
    if (!this.#take(']')) this.#fail("expected ',' or ']'")
    return list
  }

  #item(shadowed: Write | undefined): [PyValue, Write] {
    this.#space()
    const start = this.#at
    const value = this.#value()
    const write = new SpanWrite(this.#data, start, this.#at, value, shadowed)
    this.#space()
    return [value, write]
  }

  #string(): string {
    let out = ''
    for (this.#at++; ; ) {
      out += this.#match(PLAIN)?.[0] ?? ''
      const unit = this.#text[this.#at]
      if (unit === '"') break
      if (unit !== '\\') this.#fail(unit === undefined ? 'a string is not closed' : 'a control character in a string')
      out += this.#escape()
    }
    this.#at++
    return out
  }

  #escape(): string {
    const unit = this.#text[this.#at + 1] ?? ''
    const plain = ESCAPES[unit]
    if (plain !== undefined) {
      this.#at += 2
      return plain
    }
    const digits = this.#text.slice(this.#at + 2, this.#at + 6)
    if (unit !== 'u' || !/^[\da-fA-F]{4}$/.test(digits)) this.#fail('an invalid escape')
    this.#at += 6
    return String.fromCharCode(Number.parseInt(digits, 16))
  }

  #number(): PyValue {
    const match = this.#match(NUMBER)
    if (match === undefined) return this.#fail('expected a value')
    const [text, whole = '', fraction, exponent] = match
    if (fraction !== undefined || exponent !== undefined) return new PyFloat(Number(text))
    return intFromText(whole) ?? this.#fail('an int of more than 4300 digits', 'config-parse', 'ValueError')
  }

  #space(): void {
    this.#match(SPACE)
  }

  #take(unit: string): boolean {
    if (this.#text[this.#at] !== unit) return false
    this.#at++
    return true
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (match === null) return undefined
    this.#at += match[0].length
    return match
  }

  #fail(message: string, code: 'config-parse' | 'limit' = 'config-parse', pythonClass = 'JSONDecodeError'): never {
    throw new MmdetConfigError({ code, message, span: spanOf(this.#data, this.#at, this.#at + 1), pythonClass })
  }
}
