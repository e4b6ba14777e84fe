import { PythonSyntaxError } from '../syntaxError.ts'
import { Token, type Tokens } from './tokens.ts'

/** Levels of indentation: `MAXINDENT` of CPython 3.11's tokenizer, the outermost included. */
const MAX_INDENTS = 100

/** A tab moves to the next multiple of this. */
const TAB_SIZE = 8

/** The indentation of lines, measured twice as CPython does: with tabs of eight and of one, which must agree. */
export class Indentation {
  readonly #text: string
  readonly #tokens: Tokens
  readonly #columns = [0]
  readonly #narrowColumns = [0]
  /** Where the next line starts, after a blank one. */
  afterBlankLine = 0

  constructor(text: string, tokens: Tokens) {
    this.#text = text
    this.#tokens = tokens
  }

  /** The indentation of the current block. */
  get column(): number {
    return this.#columns.at(-1) as number
  }

  /** Measures the line that starts here; the offset of its content, or -1 for a line without any. */
  startLine(start: number): number {
    const text = this.#text
    let column = 0
    let narrow = 0
    let at = start
    // A backslash joins lines: the first of them has the indentation.
    let joined: number | undefined
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 32) {
        column++
        narrow++
      } else if (code === 9) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE
        narrow++
      } else if (code === 12) {
        column = 0
        narrow = 0
      } else if (code === 92) {
        joined ||= column
        at = continuedLine(text, at) - 1
      } else break
    }
    const code = text.charCodeAt(at)
    if (at >= text.length || code === 10 || code === 35) {
      const end = text.indexOf('\n', at)
      this.afterBlankLine = end < 0 ? text.length : end + 1
      return -1
    }
    this.#indentTo(joined || column, joined || narrow, start, at)
    return at
  }

  #indentTo(column: number, narrow: number, start: number, at: number): void {
    const columns = this.#columns
    const narrowColumns = this.#narrowColumns
    const top = this.column
    if (column === top) {
      if (narrow !== narrowColumns.at(-1)) throw inconsistent(start, at)
    } else if (column > top) {
      if (columns.length >= MAX_INDENTS) throw indentationError('too many levels of indentation', start, at)
      if (narrow <= (narrowColumns.at(-1) as number)) throw inconsistent(start, at)
      columns.push(column)
      narrowColumns.push(narrow)
      this.#tokens.push(Token.indent, start, at)
    } else {
      const level = columns.indexOf(column)
      if (level < 0) throw indentationError('unindent does not match any outer indentation level', start, at)
      if (narrow !== narrowColumns[level]) throw inconsistent(start, at)
      for (let left = columns.length - 1 - level; left > 0; left--) this.#tokens.push(Token.dedent, at, at)
      columns.length = level + 1
      narrowColumns.length = level + 1
    }
  }

  /** Ends all open levels. */
  close(at: number): void {
    for (let level = 1; level < this.#columns.length; level++) this.#tokens.push(Token.dedent, at, at)
  }
}

/**
 * Where the next line starts, behind the backslash at an offset.
 *
 * @throws PythonSyntaxError when something else follows the backslash, or nothing.
 */
export function continuedLine(text: string, at: number): number {
  const next = at + 1
  if (next < text.length && text[next] !== '\n') {
    throw new PythonSyntaxError('unexpected character after line continuation character', at, next)
  }
  if (next + 1 >= text.length) throw new PythonSyntaxError('unexpected EOF while parsing', at, next)
  return next + 1
}

function indentationError(message: string, start: number, end: number): PythonSyntaxError {
  return new PythonSyntaxError(message, start, end, 'IndentationError')
}

function inconsistent(start: number, end: number): PythonSyntaxError {
  return new PythonSyntaxError('inconsistent use of tabs and spaces in indentation', start, end, 'TabError')
}
