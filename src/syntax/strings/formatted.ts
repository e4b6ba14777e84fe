import type { Constant, Expr, ExprOf } from '../ast.ts'
import { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'
import { tokenize } from '../tokenize/tokenizer.ts'
import { Token, type Tokens } from '../tokenize/tokens.ts'
import { appendPart, decodeEscapes, type Literal, namesCharacter, type Part } from './literal.ts'

/** Format specifiers inside each other that CPython 3.11 reads. */
const MAX_NESTING = 2

/** The parts of an f-string, by the rules of CPython 3.11: no backslash and no `#` in a field, no quotes of the string's own. */
export function parseFormatted(parser: Parser, literal: Literal): Part[] {
  return new FormatReader(parser, literal).parts(0)
}

class FormatReader {
  readonly #parser: Parser
  readonly #text: string
  readonly #end: number
  readonly #isRaw: boolean
  #at: number

  constructor(parser: Parser, { start, end, isRaw }: Literal) {
    this.#parser = parser
    this.#text = parser.text
    this.#at = start
    this.#end = end
    this.#isRaw = isRaw
  }

  /** Text and fields up to the end of the literal, or of the specifier that is read. */
  parts(level: number): Part[] {
    const parts: Part[] = []
    while (this.#at < this.#end) {
      const literal = this.#literal(level)
      if (literal !== undefined) appendPart(parts, literal)
      if (this.#at >= this.#end || this.#text[this.#at] === '}') break
      if (this.#text[this.#at] === '{') for (const part of this.#field(level)) appendPart(parts, part)
    }
    return parts
  }

  /** Text up to a single brace; two braces mean one, but not in a specifier. */
  #literal(level: number): Constant | undefined {
    const start = this.#at
    let text = ''
    let from = start
    const flush = (to: number): void => {
      const content = this.#text.slice(from, to)
      text += this.#isRaw ? content : decodeEscapes(content, from, false)
    }
    for (;;) {
      const at = this.#nextBrace()
      if (at >= this.#end || level > 0 || this.#text[at + 1] !== this.#text[at] || at + 1 >= this.#end) {
        flush(at)
        this.#at = at
        if (level === 0 && at < this.#end && this.#text[at] === '}')
          this.#fail("f-string: single '}' is not allowed", at)
        break
      }
      flush(at + 1)
      this.#at = at + 2
      from = at + 2
    }
    if (text === '') return undefined
    const isNamed = !this.#isRaw && namesCharacter(this.#text.slice(start, this.#at))
    return { nodeType: 'Constant', value: text, special: isNamed ? 'named character' : undefined, start, end: this.#at }
  }

  /** The next brace that is not part of `\N{name}`. */
  #nextBrace(): number {
    let at = this.#at
    for (; at < this.#end; at++) {
      const unit = this.#text[at]
      if (unit === '{' || unit === '}') return at
      if (unit !== '\\' || this.#isRaw) continue
      const next = this.#text[at + 1]
      if (next === 'N' && this.#text[at + 2] === '{') {
        const close = this.#text.indexOf('}', at)
        at = close < 0 || close >= this.#end ? this.#end : close
      } else if (next !== '{' && next !== '}') at++
    }
    return this.#end
  }

  /** `{expression}` with `=`, a conversion and a specifier. */
  #field(level: number): Part[] {
    if (level >= MAX_NESTING) this.#fail('f-string: expressions nested too deeply', this.#at)
    const start = this.#at
    const end = findFieldEnd(this.#text, start + 1, this.#end)
    const value = this.#expression(start + 1, end)
    this.#at = end
    const debug = this.#debugText(start + 1)
    let conversion = this.#conversion()
    let formatSpec: ExprOf<'JoinedStr'> | undefined
    if (this.#text[this.#at] === ':') {
      const from = ++this.#at
      const values = this.parts(level + 1)
      formatSpec = { nodeType: 'JoinedStr', values, start: from, end: this.#at }
    }
    if (this.#at >= this.#end || this.#text[this.#at] !== '}') this.#fail("f-string: expecting '}'", this.#at)
    this.#at++
    if (debug !== undefined && formatSpec === undefined) conversion ??= 'r'
    const node: ExprOf<'FormattedValue'> = {
      nodeType: 'FormattedValue',
      value,
      conversion,
      formatSpec,
      start,
      end: this.#at,
    }
    if (debug === undefined) return [node]
    return [{ nodeType: 'Constant', value: debug, special: undefined, start: start + 1, end }, node]
  }

  /** `{name=}` shows its own text. */
  #debugText(start: number): string | undefined {
    if (this.#text[this.#at] !== '=') return undefined
    this.#at++
    while (/[ \t\n\f\v\r]/.test(this.#text[this.#at] ?? '')) this.#at++
    return this.#text.slice(start, this.#at)
  }

  #conversion(): 's' | 'r' | 'a' | undefined {
    if (this.#text[this.#at] !== '!') return undefined
    const conversion = this.#at + 1 < this.#end ? this.#text[this.#at + 1] : undefined
    if (conversion !== 's' && conversion !== 'r' && conversion !== 'a') {
      return this.#fail("f-string: invalid conversion character: expected 's', 'r', or 'a'", this.#at)
    }
    this.#at += 2
    return conversion
  }

  #expression(start: number, end: number): Expr {
    const source = this.#text.slice(start, end)
    if (/^[ \t\n\f\r]*$/.test(source)) this.#fail('f-string: empty expression not allowed', start - 1)
    const tokens = tokensOf(source, start)
    const parser = new Parser(this.#text, tokens, this.#parser.grammar, this.#parser)
    const value = parser.grammar.starExpressions(parser)
    if (parser.kind !== Token.newline) parser.fail('f-string: invalid syntax')
    return value
  }

  #fail(message: string, at: number): never {
    throw new PythonSyntaxError(message, at, at + 1)
  }
}

/** The tokens of a field, which Python reads as if it stood in parentheses. */
function tokensOf(source: string, start: number): Tokens {
  const shift = start - 1
  const tokens = tokenize(`(${source})`)
  for (const [at, offset] of tokens.starts.entries()) tokens.starts[at] = offset + shift
  for (const [at, offset] of tokens.ends.entries()) tokens.ends[at] = offset + shift
  if (tokens.error !== undefined) {
    const { message, start: from, end, pythonClass } = tokens.error
    tokens.error = new PythonSyntaxError(`f-string: ${message}`, from + shift, end + shift, pythonClass)
  }
  return tokens
}

const CLOSING: ReadonlyMap<string, string> = new Map(Object.entries({ '(': ')', '[': ']', '{': '}' }))

/**
 * Where the expression of an f-string's field ends: at `!`, `:`, `=` or `}` outside of brackets and quotes.
 *
 * @param start behind the opening brace; `end` is the end of the string's content.
 * @throws PythonSyntaxError for what CPython 3.11 does not allow in a field.
 */
function findFieldEnd(text: string, start: number, end: number): number {
  const open: string[] = []
  for (let at = start; at < end; at++) {
    const unit = text[at] as string
    if (unit === '\\') throw refused('f-string expression part cannot include a backslash', at)
    if (unit === '#') throw refused("f-string expression part cannot include '#'", at)
    if (unit === "'" || unit === '"') at = quoteEnd(text, at, end)
    else if (CLOSING.has(unit)) open.push(CLOSING.get(unit) as string)
    else if (open.length === 0 && '!:}=<>'.includes(unit)) {
      if (unit !== ':' && unit !== '}' && text[at + 1] === '=' && at + 1 < end) at++
      else if (unit !== '<' && unit !== '>') return at
    } else if (unit === ')' || unit === ']' || unit === '}') {
      if (open.pop() !== unit) throw refused(`f-string: unmatched '${unit}'`, at)
    }
  }
  throw refused(open.length > 0 ? 'f-string: a bracket was never closed' : "f-string: expecting '}'", end - 1)
}

/** The last quote of the string that starts at `at`. */
function quoteEnd(text: string, at: number, end: number): number {
  const quote = text[at] as string
  const mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote
  const close = text.indexOf(mark, at + mark.length)
  if (close < 0 || close + mark.length > end) throw refused('f-string: unterminated string', at)
  const backslash = text.slice(at, close).indexOf('\\')
  if (backslash >= 0) throw refused('f-string expression part cannot include a backslash', at + backslash)
  return close + mark.length - 1
}

function refused(message: string, at: number): PythonSyntaxError {
  return new PythonSyntaxError(message, at, at + 1)
}
