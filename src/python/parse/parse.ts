import { parse as parseSyntax } from 'py-ast'
import { MmdetConfigError } from '../../errors.ts'
import type { Source } from '../../source.ts'
import type { Stmt } from './ast.ts'
import { foldNames } from './foldNames.ts'
import { type OffsetMap, PythonModule } from './module.ts'

/** The place and the message of an error of py-ast. */
interface ParserError {
  readonly message: string
  readonly lineno?: number
  readonly col_offset?: number
}

/**
 * Parses a Python text as CPython 3.11 would.
 *
 * @param parsed the text to parse, when it is the source's after substitutions; `map` leads back.
 * @throws MmdetConfigError `python-syntax` with the span.
 */
export function parsePython(source: Source, parsed: Source = source, map?: OffsetMap): PythonModule {
  const { text } = parsed
  const ascii = isAscii(text)
  let body: Stmt[]
  try {
    body = parseSyntax(text).body
    if (!ascii) foldNames(body)
  } catch (error) {
    throw syntaxError(new PythonModule(source, [], ascii, parsed, map), error as ParserError)
  }
  return new PythonModule(source, body, ascii, parsed, map)
}

function syntaxError(module: PythonModule, error: ParserError): MmdetConfigError {
  const node = { nodeType: '', lineno: error.lineno ?? 1, col_offset: error.col_offset ?? 0 }
  return new MmdetConfigError({
    code: 'python-syntax',
    message: error.message,
    span: module.spanOf(node),
    pythonClass: 'SyntaxError',
  })
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  return /^[\x00-\x7f]*$/.test(text)
}
