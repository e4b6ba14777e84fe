import { MmdetConfigError } from '../errors.ts'
import type { SourceSpan, SourceText } from '../source.ts'
import type { Stmt, SyntaxNode } from './ast.ts'
import type { PythonSyntaxError } from './syntaxError.ts'
import type { Tokens } from './tokenize/tokens.ts'

/** Where a piece of the parsed text lies in the text that its author wrote, when the two differ. */
export interface OffsetMap {
  originOf(start: number, end: number): { readonly start: number; readonly end: number }
}

/** The way from offsets of a parsed text back to its author's. It holds no syntax tree: the writes of values outlive that. */
export class Places {
  /** What spans point into: the text as its author wrote it. */
  readonly source: SourceText
  readonly #map: OffsetMap | undefined

  constructor(source: SourceText, map: OffsetMap | undefined) {
    this.source = source
    this.#map = map
  }

  spanOf(start: number, end: number): SourceSpan {
    const { source } = this
    return this.#map === undefined ? { source, start, end } : { source, ...this.#map.originOf(start, end) }
  }
}

interface Parsed {
  readonly text: string
  readonly body: readonly Stmt[]
  readonly tokens: Tokens
}

/** A parsed Python text: its statements, and the way from their nodes back to the text. */
export class PythonModule {
  readonly places: Places
  /** What was parsed; differs from the source's text where placeholders were filled in. */
  readonly text: string
  readonly body: readonly Stmt[]
  readonly tokens: Tokens
  /** What CPython finds wrong only when it compiles the text. */
  readonly #compileError: PythonSyntaxError | undefined

  constructor(places: Places, parsed: Parsed, compileError: PythonSyntaxError | undefined) {
    this.places = places
    this.text = parsed.text
    this.body = parsed.body
    this.tokens = parsed.tokens
    this.#compileError = compileError
  }

  get source(): SourceText {
    return this.places.source
  }

  /** The parsed text of a node. */
  textOf({ start, end }: SyntaxNode): string {
    return this.text.slice(start, end)
  }

  /** Where a node is in the author's text. */
  spanOf({ start, end }: SyntaxNode): SourceSpan {
    return this.places.spanOf(start, end)
  }

  /** The line, from 1, on which a node starts in the author's text. */
  lineOf(node: SyntaxNode): number {
    return this.source.positionAt(this.spanOf(node).start).line
  }

  /**
   * Compiles the module, as far as that can fail.
   *
   * @throws MmdetConfigError `python-syntax`
   */
  compile(): void {
    if (this.#compileError !== undefined) throw syntaxProblem(this.places, this.#compileError)
  }
}

/** A syntax error with its place in the author's text. */
export function syntaxProblem(places: Places, error: PythonSyntaxError): MmdetConfigError {
  const { message, start, end, pythonClass, hint } = error
  const code = pythonClass === 'RecursionError' ? 'limit' : 'python-syntax'
  return new MmdetConfigError({ code, message, span: withinText(places.spanOf(start, end)), pythonClass, hint })
}

/** What is missing at a text's end is reported there, not behind it. */
function withinText(span: SourceSpan): SourceSpan {
  const end = Math.min(span.end, span.source.text.length)
  return { ...span, start: Math.min(span.start, end), end }
}
