import { PyFloat, type PyValue, pyInt } from '../python/values.ts'

/**
 * The value of a number literal as Python's tokenizer reads it; undefined for an imaginary one.
 *
 * @example readNumber('1_000') === 1000; readNumber('0x10') === 16; readNumber('1e3') // PyFloat(1000)
 */
export function readNumber(literal: string): PyValue | undefined {
  const text = literal.includes('_') ? literal.replaceAll('_', '') : literal
  if (/^0[xXoObB]/.test(text)) return pyInt(BigInt(text.toLowerCase()))
  if (/[jJ]$/.test(text)) return undefined
  if (/[.eE]/.test(text)) return new PyFloat(Number(text))
  return text.length < 16 ? Number(text) : pyInt(BigInt(text))
}
