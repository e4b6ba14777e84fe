import { KEYWORDS } from '../../python/identifiers.ts'
import { PythonSyntaxError } from '../syntaxError.ts'
import { continuedLine, Indentation } from './indentation.ts'
import { endOf, scanNumber, scanString, startsString } from './literals.ts'
import { Token, Tokens } from './tokens.ts'

/** Brackets inside each other: `MAXLEVEL` of CPython 3.11's tokenizer. */
const MAX_BRACKETS = 200

const BEYOND_ASCII = /[\x80-\uffff]/

const OPENING: ReadonlyMap<string, string> = new Map(Object.entries({ ')': '(', ']': '[', '}': '{' }))

/**
 * The tokens of a text as CPython 3.11's tokenizer gives them, indents and dedents included. They end where the text goes wrong: what
 * the parser refuses before that place comes first.
 */
export function tokenize(text: string): Tokens {
  const tokenizer = new Tokenizer(text)
  tokenizer.run()
  return tokenizer.tokens
}

/** Reads tokens up to the first mistake; a tolerant parser then has it go on behind the statement that is broken. */
export class Tokenizer {
  readonly tokens: Tokens
  readonly #text: string
  readonly #indentation: Indentation
  /** Offsets of the open brackets. */
  #open: number[] = []
  #at: number

  /**
   * @param tokens those that are known, up to the end of a line that is in no block.
   * @param at where they end.
   */
  constructor(text: string, tokens = new Tokens(), at = 0) {
    this.#text = text
    this.tokens = tokens
    this.#at = at
    this.#indentation = new Indentation(text, tokens)
  }

  run(): void {
    const { tokens } = this
    try {
      this.#lines()
      tokens.push(Token.end, this.#at, this.#at)
    } catch (error) {
      if (!(error instanceof PythonSyntaxError)) throw error
      tokens.error = error
      tokens.push(Token.error, this.#at, Math.max(this.#at, error.end))
    }
  }

  /**
   * Goes on after an error: the logical line that holds it becomes an empty one, and the next statement is looked for. Inside brackets,
   * which may never be closed, that is the next line that reads like a statement and is not indented deeper than the broken one.
   *
   * @returns the index of the empty line's token: what was behind it is replaced.
   */
  resume(): number {
    const { tokens } = this
    const error = tokens.error as PythonSyntaxError
    let index = tokens.length - 1
    while (index > 0 && !LINE_ENDS.has(tokens.kinds[index - 1] as number)) index--
    const line = tokens.starts[index] as number
    const inBrackets = this.#open.length > 0 || BRACKET.test(error.message)
    const next = inBrackets ? this.#nextStatement(line) : this.#nextLine(Math.max(error.start, this.#at, line))
    tokens.truncate(index)
    tokens.error = undefined
    tokens.push(Token.newline, next, next)
    this.#open = []
    this.#at = next
    this.run()
    return index
  }

  #nextLine(from: number): number {
    const end = this.#text.indexOf('\n', from)
    return end < 0 ? this.#text.length : end + 1
  }

  #nextStatement(from: number): number {
    for (let at = this.#nextLine(from); at < this.#text.length; at = this.#nextLine(at)) {
      STATEMENT.lastIndex = at
      const indent = STATEMENT.exec(this.#text)?.[1]
      if (indent !== undefined && indent.length <= this.#indentation.column) return at
    }
    return this.#text.length
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
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at)
      const unit = code < 128 ? (UNITS[code] as number) : NAME
      if (unit === BLANK) this.#at = afterBlanks(text, this.#at)
      else if (code === 10 && this.#open.length > 0) this.#at = endOf(BLANK_LINES, text, this.#at)
      else if (code === 92) this.#at = continuedLine(text, this.#at)
      else {
        this.#token(code, unit)
        if (code === 10) return
      }
    }
    this.#endOfText()
  }

  #endOfText(): void {
    const open = this.#open.at(-1)
    if (open !== undefined) throw new PythonSyntaxError(`'${this.#text[open]}' was never closed`, open, open + 1)
    this.tokens.push(Token.newline, this.#at, this.#at)
  }

  #token(code: number, unit: number): void {
    const text = this.#text
    const start = this.#at
    let kind: number = Token.operator
    let end = start + 1
    let word = ''
    if (unit === NAME) {
      end = wordEnd(text, start)
      if (end - start <= 2 && startsString(text, start, end)) {
        kind = Token.string
        end = scanString(text, start, end)
      } else {
        word = text.slice(start, end)
        kind = end - start <= LONGEST_KEYWORD && KEYWORDS.has(word) ? Token.keyword : Token.name
        if (BEYOND_ASCII.test(word)) word = normalized(word, start)
      }
    } else if (unit === QUOTE) {
      kind = Token.string
      end = scanString(text, start, start)
    } else if (unit === DIGIT || (code === 46 && isDigit(text, end))) {
      kind = Token.number
      end = scanNumber(text, start)
    } else if (code === 10) kind = Token.newline
    else {
      word = this.#operator(code)
      end = start + word.length
    }
    this.tokens.push(kind, start, end, word)
    this.#at = end
  }

  #operator(code: number): string {
    const operator = scanOperator(this.#text, this.#at)
    const end = this.#at + operator.length
    if (code === 40 || code === 91 || code === 123) {
      if (this.#open.length >= MAX_BRACKETS) {
        throw new PythonSyntaxError('too many nested parentheses', this.#at, end)
      }
      this.#open.push(this.#at)
    } else if (code === 41 || code === 93 || code === 125) this.#close(operator, end)
    return operator
  }

  #close(operator: string, end: number): void {
    const open = this.#open.pop()
    if (open === undefined) throw new PythonSyntaxError(`unmatched '${operator}'`, this.#at, end)
    const opening = this.#text[open]
    if (opening === OPENING.get(operator)) return
    const message = `closing parenthesis '${operator}' does not match opening parenthesis '${opening}'`
    throw new PythonSyntaxError(message, this.#at, end)
  }
}

/** Tokens behind which a logical line starts. */
const LINE_ENDS: ReadonlySet<number> = new Set([Token.newline, Token.indent, Token.dedent])

/** Errors caused by a bracket that is already closed. */
const BRACKET = /does not match opening/

/** A line that reads like a statement: a decorator, a keyword that cannot continue an expression, a target with what follows it. */
const STATEMENT =
  /([ \t]*)(?:@|(?:import|def|class|while|with|try|return|pass|del|assert|raise|global|nonlocal|break|continue|async)\b|from[ \t]+[.\w]+[ \t]+import\b|(?:if|for|elif|else|except|finally)\b.*:[ \t]*(?:#.*)?$|[^\W\d][\w.]*(?:\[.*\])?[ \t]*(?:=(?!=)|:|[-+*/|&]=|\())/my

const LONGEST_KEYWORD = 8
const BLANK_LINES = /(?:[ \t\f\n]+|#[^\n]*)*/y

const NAME = 1
const DIGIT = 2
const QUOTE = 3
const BLANK = 4

/** What a token that starts with an ASCII code is: a name, a number, a string, no token; 0 for the others. */
const UNITS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const unit = String.fromCharCode(code)
  if (/\w/.test(unit)) return /\d/.test(unit) ? DIGIT : NAME
  if (/['"]/.test(unit)) return QUOTE
  return /[ \t\f#]/.test(unit) ? BLANK : 0
})

/** Where a name ends: what is beyond ASCII may be part of it. Patterns take longer to start than a token takes to read. */
function wordEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < 128 && UNITS[code] !== NAME && UNITS[code] !== DIGIT) break
    at++
  }
  return at
}

/** Behind spaces, and a comment up to the end of its line. */
function afterBlanks(text: string, start: number): number {
  let at = start
  let code = text.charCodeAt(at)
  while (code === 32 || code === 9 || code === 12) code = text.charCodeAt(++at)
  if (code !== 35) return at
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const OPERATORS: ReadonlySet<string> = new Set(
  '** // << >> <= >= == != -> += -= *= /= %= &= |= ^= @= := + - * / % & | ^ ~ < > ( ) [ ] { } , : . ; @ ='.split(' '),
)
const LONG_OPERATORS: ReadonlySet<string> = new Set(['**=', '//=', '<<=', '>>=', '...'])

/** 1 for each ASCII character that can be second in a longer operator. */
const SECOND: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  '*/<>=.'.includes(String.fromCharCode(code)) ? 1 : 0,
)

/**
 * The operator at an offset, the longest that fits.
 *
 * @throws PythonSyntaxError for a control character.
 */
function scanOperator(text: string, at: number): string {
  const one = text[at] as string
  if (SECOND[text.charCodeAt(at + 1)] === 1) {
    const three = text.slice(at, at + 3)
    if (LONG_OPERATORS.has(three)) return three
    const two = text.slice(at, at + 2)
    if (OPERATORS.has(two)) return two
  }
  // The other printable characters are tokens that the grammar never accepts.
  const code = one.charCodeAt(0)
  if (code >= 32 && code !== 127) return one
  const name = code.toString(16).padStart(4, '0').toUpperCase()
  throw new PythonSyntaxError(`invalid non-printable character U+${name}`, at, at + 1)
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
