import { PythonSyntaxError } from '../syntaxError.ts'
import { continuedLine } from './continuation.ts'
import { Indentation } from './indentation.ts'
import { scanNumber } from './number.ts'
import { scanOperator } from './operator.ts'
import { scanString, startsString } from './string.ts'
import { KEYWORDS, Token, Tokens } from './tokens.ts'

/** Brackets inside each other: `MAXLEVEL` of CPython 3.11's tokenizer. */
const MAX_BRACKETS = 200

const SPACE = /[ \t\f]*/y
const NAME = /[\w\x80-\uffff]*/y
const BEYOND_ASCII = /[\x80-\uffff]/

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/**
 * The tokens of a text as CPython 3.11's tokenizer gives them, indents and dedents included. They end where the text goes wrong: what
 * the parser refuses before that place comes first.
 */
export function tokenize(text: string): Tokens {
  return new Tokenizer(text).run()
}

class Tokenizer {
  readonly #text: string
  readonly #tokens = new Tokens()
  readonly #indentation: Indentation
  /** Offsets of the open brackets. */
  readonly #open: number[] = []
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#indentation = new Indentation(text, this.#tokens)
  }

  run(): Tokens {
    const tokens = this.#tokens
    try {
      this.#lines()
      tokens.push(Token.end, this.#at, this.#at)
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error
      tokens.error = error
      tokens.push(Token.error, this.#at, Math.max(this.#at, error.end))
    }
    return tokens
  }

  #lines(): void {
    const text = this.#text
    while (this.#at < text.length) {
      const content = this.#indentation.startLine(this.#at)
      if (content < 0) this.#at = this.#indentation.afterBlankLine
      else {
        this.#at = content
        this.#logicalLine()
      }
    }
    this.#indentation.close(this.#at)
  }

  /** Tokens up to the end of a statement's line; lines inside brackets belong to it. */
  #logicalLine(): void {
    const text = this.#text
    for (;;) {
      this.#at = endOf(SPACE, text, this.#at)
      const code = text.charCodeAt(this.#at)
      if (code === 10) {
        if (this.#open.length === 0) {
          this.#tokens.push(Token.newline, this.#at, this.#at + 1)
          this.#at++
          return
        }
        this.#at++
      } else if (code === 35) this.#skipComment()
      else if (code === 92) this.#continueLine()
      else if (this.#at >= text.length) {
        this.#endOfText()
        return
      } else this.#token(code)
    }
  }

  #endOfText(): void {
    const open = this.#open.at(-1)
    if (open !== undefined) throw new PythonSyntaxError(`'${this.#text[open]}' was never closed`, open, open + 1)
    this.#tokens.push(Token.newline, this.#at, this.#at)
  }

  #skipComment(): void {
    const end = this.#text.indexOf('\n', this.#at)
    this.#at = end < 0 ? this.#text.length : end
  }

  #continueLine(): void {
    this.#at = continuedLine(this.#text, this.#at)
  }

  #token(code: number): void {
    if (isNameStart(code)) this.#nameOrString()
    else if (isDigit(code) || (code === 46 && isDigit(this.#text.charCodeAt(this.#at + 1)))) {
      const end = scanNumber(this.#text, this.#at)
      this.#push(Token.number, end)
    } else if (code === 39 || code === 34) this.#push(Token.string, scanString(this.#text, this.#at, this.#at))
    else this.#operator()
  }

  #push(kind: number, end: number, text = ''): void {
    this.#tokens.push(kind, this.#at, end, text)
    this.#at = end
  }

  #nameOrString(): void {
    const text = this.#text
    const end = endOf(NAME, text, this.#at)
    if (startsString(text, this.#at, end)) {
      this.#push(Token.string, scanString(text, this.#at, end))
      return
    }
    const name = text.slice(this.#at, end)
    if (KEYWORDS.has(name)) this.#push(Token.keyword, end, name)
    else this.#push(Token.name, end, BEYOND_ASCII.test(name) ? normalized(name, this.#at) : name)
  }

  #operator(): void {
    const operator = scanOperator(this.#text, this.#at)
    const end = this.#at + operator.length
    if (operator === '(' || operator === '[' || operator === '{') {
      if (this.#open.length >= MAX_BRACKETS) {
        throw new PythonSyntaxError('too many nested parentheses', this.#at, end)
      }
      this.#open.push(this.#at)
    } else if (operator === ')' || operator === ']' || operator === '}') this.#close(operator, end)
    this.#push(Token.operator, end, operator)
  }

  #close(operator: string, end: number): void {
    const open = this.#open.pop()
    if (open === undefined) throw new PythonSyntaxError(`unmatched '${operator}'`, this.#at, end)
    const opening = this.#text[open]
    if (opening === OPENING[operator]) return
    const message = `closing parenthesis '${operator}' does not match opening parenthesis '${opening}'`
    throw new PythonSyntaxError(message, this.#at, end)
  }
}

/** Where what a sticky pattern matches ends: the patterns match nothing as well. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return pattern.lastIndex
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Letters, `_`, and everything beyond ASCII, which is looked at when the name is complete. */
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128
}

const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u

/** A name as Python knows it: folded by NFKC. */
function normalized(name: string, start: number): string {
  if (IDENTIFIER.test(name)) return name.normalize('NFKC')
  let at = 0
  for (const character of name) {
    if (!/[\p{XID_Continue}]/u.test(character) || (at === 0 && !/[\p{XID_Start}_]/u.test(character))) {
      const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
      const isPrintable = /[^\p{C}\p{Z}]/u.test(character)
      const message = isPrintable
        ? `invalid character '${character}' (U+${code})`
        : `invalid non-printable character U+${code}`
      throw new PythonSyntaxError(message, start + at, start + at + character.length)
    }
    at += character.length
  }
  return name.normalize('NFKC')
}
