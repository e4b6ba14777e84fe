import { SourceText } from '../source.ts'
import { parseExpression, parseNamedExpression, parseStarExpressions } from './expressions/expression.ts'
import { parseDisjunction, parseOperand } from './expressions/operators.ts'
import { type OffsetMap, Places, PythonModule, syntaxProblem } from './module.ts'
import { checkNonlocals } from './nonlocals.ts'
import { type Grammar, Parser } from './parser.ts'
import { parseBlock, parseFile } from './statements/block.ts'
import { checkFutureImports } from './statements/future.ts'
import { parseStrings } from './strings/strings.ts'
import { PythonSyntaxError } from './syntaxError.ts'
import { tokenize } from './tokenize/tokenizer.ts'

const GRAMMAR: Grammar = {
  expression: parseExpression,
  namedExpression: parseNamedExpression,
  starExpressions: parseStarExpressions,
  disjunction: parseDisjunction,
  operand: parseOperand,
  block: parseBlock,
  strings: parseStrings,
}

/**
 * Parses a Python text, accepting and refusing what CPython 3.11's `ast.parse` accepts and refuses. What CPython finds when it
 * compiles (`return` outside a function, a keyword argument given twice) is found by {@link PythonModule.compile}.
 *
 * @param text the text to parse, when it is the source's after substitutions; `map` leads back.
 * @throws MmdetConfigError `python-syntax` with the span and, in `pythonClass`, SyntaxError, IndentationError or TabError; `limit`
 *   (RecursionError) for nesting that CPython does not compile either.
 */
export function parsePython(source: SourceText, text: string = source.text, map?: OffsetMap): PythonModule {
  if (text.includes('\r')) return parsePython(withPlainLines(source), plainLines(text), map)
  const places = new Places(source, map)
  let parser: Parser | undefined
  try {
    refuseNul(text)
    parser = new Parser(text, tokenize(text), GRAMMAR)
    const body = parseFile(parser)
    checkFutureImports(parser, body)
    if (parser.scopes.hasNonlocal) checkNonlocals(parser, body)
    return new PythonModule(places, text, body, parser.scopes.error)
  } catch (error) {
    if (error instanceof PythonSyntaxError) throw syntaxProblem(places, firstOf(error, parser))
    if (error instanceof RangeError) throw syntaxProblem(places, tooDeep(text))
    throw error
  }
}

/** CPython reads the text once more when it is wrong, and then first refuses a `match` without its colon, which is an expression. */
function firstOf(error: PythonSyntaxError, parser: Parser | undefined): PythonSyntaxError {
  const match = parser?.openMatch
  if (match === undefined || error.pythonClass !== 'IndentationError' || error === parser?.tokens.error) return error
  return new PythonSyntaxError("expected ':'", match.start, match.end)
}

function refuseNul(text: string): void {
  const at = text.indexOf('\0')
  if (at >= 0) throw new PythonSyntaxError('source code string cannot contain null bytes', at, at + 1)
}

/** The text as Python opens it: every line ends in `\n`. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function withPlainLines(source: SourceText): SourceText {
  return source.text.includes('\r') ? new SourceText(source.name, plainLines(source.text)) : source
}

/** The stack of JavaScript ended before a limit of ours did. */
function tooDeep(text: string): PythonSyntaxError {
  const end = Math.min(1, text.length)
  return new PythonSyntaxError('maximum recursion depth exceeded during compilation', 0, end, 'RecursionError')
}
