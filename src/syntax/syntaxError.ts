type SyntaxErrorClass = 'SyntaxError' | 'IndentationError' | 'TabError' | 'RecursionError'

/**
 * What is wrong with a Python text, while it is parsed. The offset is one of the parsed text; whoever knows the source makes it a
 * `MmdetConfigError`.
 */
export class PythonSyntaxError {
  readonly message: string
  readonly start: number
  readonly end: number
  readonly pythonClass: SyntaxErrorClass
  readonly hint: string | undefined

  constructor(
    message: string,
    start: number,
    end: number,
    pythonClass: SyntaxErrorClass = 'SyntaxError',
    hint?: string,
  ) {
    this.message = message
    this.start = start
    this.end = end
    this.pythonClass = pythonClass
    this.hint = hint
  }

  /** Whether a piece of the text makes no token, as opposed to indentation, or to the text's end. */
  get breaksToken(): boolean {
    return this.pythonClass === 'SyntaxError' && !/never closed|continuation|EOF/.test(this.message)
  }
}
