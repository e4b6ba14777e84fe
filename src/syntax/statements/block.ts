import type { Stmt } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'
import { COMPOUND, parseAsync } from './compound.ts'
import { parseClass, parseDecorated, parseFunction } from './definitions.ts'
import { parseMatch } from './match.ts'
import { parseSimpleStatements } from './simple.ts'

/** Statements up to the end of the text. */
export function parseFile(parser: Parser, into: Stmt[]): void {
  while (parser.kind !== Token.end) parser.tolerate(() => parseStatement(parser, into))
}

/** A colon and its block: indented statements, or simple ones on the same line. `after` names what needs it. */
export function parseBlock(parser: Parser, after: string): readonly Stmt[] {
  parser.expect(':', "expected ':'")
  const body: Stmt[] = []
  if (!parser.takeKind(Token.newline)) {
    parseSimpleStatements(parser, body)
    return body
  }
  if (!parser.takeKind(Token.indent)) parser.failMissingBlock(after)
  parser.enter()
  while (!parser.takeKind(Token.dedent)) parser.tolerate(() => parseStatement(parser, body))
  parser.leave()
  return body
}

function parseStatement(parser: Parser, into: Stmt[]): void {
  const { kind, word } = parser
  if (kind === Token.keyword) {
    const compound = Object.hasOwn(COMPOUND, word) ? COMPOUND[word] : undefined
    if (compound !== undefined) into.push(compound(parser))
    else if (word === 'def') into.push(parseFunction(parser))
    else if (word === 'class') into.push(parseClass(parser))
    else if (word === 'async') into.push(parser.peek() === 'def' ? parseFunction(parser) : parseAsync(parser))
    else simple(parser, into)
    return
  }
  if (kind === Token.operator && word === '@') into.push(parseDecorated(parser))
  else {
    const match = kind === Token.name && word === 'match' ? parseMatch(parser) : undefined
    if (match === undefined) simple(parser, into)
    else into.push(match)
  }
}

/** A line of simple statements counts only if all of it is sound. */
function simple(parser: Parser, into: Stmt[]): void {
  const statements: Stmt[] = []
  parseSimpleStatements(parser, statements)
  into.push(...statements)
}
