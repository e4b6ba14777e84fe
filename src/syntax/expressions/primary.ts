import type { Expr } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { parseArguments } from './arguments.ts'
import { parseAtom } from './atom.ts'
import { parseSubscript } from './subscript.ts'

/** `power`: a primary, to the power of a factor. */
export function parsePower(parser: Parser, parseFactor: (parser: Parser) => Expr): Expr {
  const { start } = parser
  const base = parser.take('await') ? parseAwait(parser, start) : parsePrimary(parser)
  if (!parser.take('**')) return base
  parser.enter()
  const right = parseFactor(parser)
  parser.leave()
  return { nodeType: 'BinOp', left: base, op: '**', right, start, end: parser.lastEnd }
}

function parseAwait(parser: Parser, start: number): Expr {
  const value = parsePrimary(parser)
  const node: Expr = { nodeType: 'Await', value, start, end: parser.lastEnd }
  parser.scopes.checkAsync(node, 'await')
  return node
}

/** An atom with its attributes, calls and subscripts. */
export function parsePrimary(parser: Parser): Expr {
  const { start } = parser
  let value = parseAtom(parser)
  let levels = 0
  for (;;) {
    const { word } = parser
    if (word !== '.' && word !== '(' && word !== '[') break
    parser.enter()
    levels++
    parser.at++
    value = parseTrailer(parser, value, word, start)
  }
  for (; levels > 0; levels--) parser.leave()
  return value
}

function parseTrailer(parser: Parser, value: Expr, word: string, start: number): Expr {
  if (word === '.') {
    const attr = parser.expectName()
    return { nodeType: 'Attribute', value, attr, start, end: parser.lastEnd }
  }
  if (word === '(') {
    const { args, keywords } = parseArguments(parser)
    return { nodeType: 'Call', func: value, args, keywords, start, end: parser.lastEnd }
  }
  const slice = parseSubscript(parser)
  return { nodeType: 'Subscript', value, slice, start, end: parser.lastEnd }
}
