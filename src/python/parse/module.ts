import { MmdetConfigError } from '../../errors.ts'
import type { Source, Span } from '../../source.ts'
import type { Stmt, SyntaxNode } from './ast.ts'
import type { PythonSyntaxError } from './syntaxError.ts'

/** Where a piece of the parsed text lies in the text that its author wrote, when the two differ. */
export interface OffsetMap {
  originOf(start: number, end: number): { readonly start: number; readonly end: number }
}

/** A parsed Python text: its statements, and the way from their nodes back to the text. */
export class PythonModule {
  /** What spans point into: the text as its author wrote it. */
  readonly source: Source
  /** What was parsed; differs from the source's text where placeholders were filled in. */
  readonly text: string
  readonly body: readonly Stmt[]
  /** What CPython finds wrong only when it compiles the text. */
  readonly #compileError: PythonSyntaxError | undefined
  readonly #map: OffsetMap | undefined

  constructor(
    source: Source,
    text: string,
    body: readonly Stmt[],
    compileError: PythonSyntaxError | undefined,
    map: OffsetMap | undefined,
  ) {
    this.source = source
    this.text = text
    this.body = body
    this.#compileError = compileError
    this.#map = map
  }

  /** The parsed text of a node. */
  textOf({ start, end }: SyntaxNode): string {
    return this.text.slice(start, end)
  }

  /** Where a node stands in the author's text. */
  spanOf({ start, end }: SyntaxNode): Span {
    return spanIn(this.source, start, end, this.#map)
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
    if (this.#compileError !== undefined) throw syntaxProblem(this.source, this.#compileError, this.#map)
  }
}

function spanIn(source: Source, start: number, end: number, map: OffsetMap | undefined): Span {
  return map === undefined ? { source, start, end } : { source, ...map.originOf(start, end) }
}

/** A syntax error with its place in the author's text. */
export function syntaxProblem(source: Source, error: PythonSyntaxError, map: OffsetMap | undefined): MmdetConfigError {
  const { message, start, end, pythonClass, hint } = error
  const code = pythonClass === 'RecursionError' ? 'limit' : 'python-syntax'
  return new MmdetConfigError({ code, message, span: spanIn(source, start, end, map), pythonClass, hint })
}
