import { PyBytes } from '../../python/values.ts'
import type { Constant, Expr } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'
import { Token } from '../tokenize/tokens.ts'
import { parseFormatted } from './formatted.ts'
import { appendPart, decodeEscapes, type Literal, namesCharacter, type Part, takeApart } from './literal.ts'

/** Adjacent string literals: one str, one bytes, or an f-string. */
export function parseStrings(parser: Parser): Expr {
  return parsePlain(parser) ?? parseLiterals(parser)
}

/** A string between single quotes of either kind, without prefix and backslash, and no other behind it: nearly all of them. */
function parsePlain(parser: Parser): Constant | undefined {
  const { text, start, end } = parser
  const mark = text[start]
  if ((mark !== "'" && mark !== '"') || (text[start + 1] === mark && end - start > 2)) return undefined
  const value = text.slice(start + 1, end - 1)
  if (value.includes('\\') || parser.nextKind === Token.string) return undefined
  parser.at++
  return { nodeType: 'Constant', value, special: undefined, start, end }
}

function parseLiterals(parser: Parser): Expr {
  const { start } = parser
  const literals: Literal[] = []
  while (parser.kind === Token.string) {
    literals.push(takeApart(parser.text, parser.start, parser.end))
    parser.at++
  }
  const end = parser.lastEnd
  const isBytes = literals.some((literal) => literal.isBytes)
  if (isBytes && !literals.every((literal) => literal.isBytes)) {
    throw new PythonSyntaxError('cannot mix bytes and nonbytes literals', start, end)
  }
  if (literals.some(({ isFormatted }) => isFormatted)) return formatted(parser, literals, start, end)
  const text = literals.map((literal) => decode(parser.text, literal)).join('')
  const special = literals.some((literal) => isNamed(parser.text, literal)) ? 'named character' : undefined
  const value = isBytes ? new PyBytes(Uint8Array.from(text, (unit) => unit.charCodeAt(0))) : text
  return { nodeType: 'Constant', value, special, start, end }
}

function isNamed(text: string, { start, end, isRaw, isBytes }: Literal): boolean {
  return !isRaw && !isBytes && namesCharacter(text.slice(start, end))
}

function decode(text: string, { start, end, isRaw, isBytes }: Literal): string {
  const content = text.slice(start, end)
  if (isBytes) {
    const at = content.search(/[\x80-\uffff]/)
    if (at >= 0) {
      throw new PythonSyntaxError('bytes can only contain ASCII literal characters', start + at, start + at + 1)
    }
  }
  return isRaw ? content : decodeEscapes(content, start, isBytes)
}

function formatted(parser: Parser, literals: readonly Literal[], start: number, end: number): Expr {
  const values: Part[] = []
  for (const literal of literals) {
    const parts = literal.isFormatted ? parseFormatted(parser, literal) : [constantOf(parser.text, literal)]
    for (const part of parts) appendPart(values, part)
  }
  return { nodeType: 'JoinedStr', values, start, end }
}

function constantOf(text: string, literal: Literal): Constant {
  return {
    nodeType: 'Constant',
    value: decode(text, literal),
    special: isNamed(text, literal) ? 'named character' : undefined,
    start: literal.start,
    end: literal.end,
  }
}
