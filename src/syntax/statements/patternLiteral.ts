import { type HashKey, hashKey } from '../../python/hash.ts'
import { PyFloat, type PyValue } from '../../python/values.ts'
import type { Constant } from '../ast.ts'
import { parseAtom } from '../expressions/atom.ts'
import type { Parser } from '../parser.ts'
import { Token } from '../tokenize/tokens.ts'

/**
 * `literal_expr` of CPython 3.11's grammar: a number with a sign, a complex number, texts, None, True, False.
 *
 * @returns what is equal for equal literals; undefined for an f-string, which is refused.
 */
export function parsePatternLiteral(parser: Parser): HashKey | undefined {
  if (parser.kind === Token.operator && !parser.is('-')) parser.fail()
  if (parser.kind === Token.number || parser.is('-')) return parseNumber(parser)
  const { start, end } = parser
  const node = parseAtom(parser)
  if (node.nodeType === 'Constant') return hashKey(node.value)
  parser.failLater({ start, end }, 'patterns may only match literals and attribute lookups')
  return undefined
}

function parseNumber(parser: Parser): HashKey {
  const first = signed(parser)
  if (!parser.is('+') && !parser.is('-')) return first.imaginary ? complexKey(0, first.value) : hashKey(first.value)
  if (first.imaginary) parser.fail('real number required in complex literal')
  const isNegative = parser.is('-')
  parser.at++
  const second = unsigned(parser)
  if (!second.imaginary) parser.fail('imaginary number required in complex literal')
  return complexKey(first.value, isNegative ? negate(second.value) : second.value)
}

interface Part {
  readonly value: PyValue
  readonly imaginary: boolean
}

function signed(parser: Parser): Part {
  if (!parser.take('-')) return unsigned(parser)
  const { value, imaginary } = unsigned(parser)
  return { value: negate(value), imaginary }
}

function unsigned(parser: Parser): Part {
  if (parser.kind !== Token.number) parser.fail()
  const text = parser.text.slice(parser.start, parser.end).replaceAll('_', '')
  const { value, special } = parseAtom(parser) as Constant
  if (special === undefined) return { value, imaginary: false }
  return { value: new PyFloat(Number.parseFloat(text)), imaginary: true }
}

function negate(value: PyValue): PyValue {
  if (value instanceof PyFloat) return new PyFloat(-value.value)
  return typeof value === 'bigint' ? -value : 0 - (value as number)
}

function complexKey(real: PyValue, imaginary: PyValue): HashKey {
  return `\uffffcomplex ${String(hashKey(real))} ${String(hashKey(imaginary))}`
}
