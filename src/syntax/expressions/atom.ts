import type { PyValue } from '../../python/values.ts'
import type { Constant, Expr, SpecialConstant } from '../ast.ts'
import type { Parser } from '../parser.ts'
import { PythonSyntaxError } from '../syntaxError.ts'
import { readNumber } from '../tokenize/literals.ts'
import { Token } from '../tokenize/tokens.ts'
import { parseBraces, parseBrackets, parseParentheses } from './displays.ts'

/** Digits that CPython 3.11 reads in a decimal literal (`sys.int_info.default_max_str_digits`). */
const MAX_DIGITS = 4300

/** A name, a literal, or what is in brackets. */
export function parseAtom(parser: Parser): Expr {
  switch (parser.kind) {
    case Token.name:
      return parseName(parser)
    case Token.string:
      return parser.grammar.strings(parser)
    case Token.number:
      return parseNumber(parser)
    case Token.keyword:
      return parseKeywordAtom(parser)
    case Token.operator:
      return parseOperatorAtom(parser)
    default:
      return parser.fail()
  }
}

function parseName(parser: Parser): Expr {
  const { start, end, word: id } = parser
  parser.at++
  parser.scopes.use(id)
  return { nodeType: 'Name', id, start, end }
}

function constant(parser: Parser, value: PyValue, special?: SpecialConstant): Constant {
  const { start, end } = parser
  parser.at++
  return { nodeType: 'Constant', value, special, start, end }
}

function parseNumber(parser: Parser): Expr {
  const { start, end } = parser
  const literal = parser.text.slice(start, end)
  if (literal.length > MAX_DIGITS && /^\d+$/.test(literal.replaceAll('_', ''))) {
    if (literal.replaceAll('_', '').length > MAX_DIGITS) {
      throw new PythonSyntaxError(`Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion`, start, end)
    }
  }
  const value = readNumber(literal)
  return value === undefined ? constant(parser, null, 'imaginary') : constant(parser, value)
}

function parseKeywordAtom(parser: Parser): Expr {
  switch (parser.word) {
    case 'True':
      return constant(parser, true)
    case 'False':
      return constant(parser, false)
    case 'None':
      return constant(parser, null)
    default:
      return parser.fail()
  }
}

function parseOperatorAtom(parser: Parser): Expr {
  const { start, word } = parser
  if (word === '...') return constant(parser, null, 'ellipsis')
  if (word !== '(' && word !== '[' && word !== '{') return parser.fail()
  parser.at++
  parser.enter()
  const display =
    word === '('
      ? parseParentheses(parser, start)
      : word === '['
        ? parseBrackets(parser, start)
        : parseBraces(parser, start)
  parser.leave()
  return display
}
