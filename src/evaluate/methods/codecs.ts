import { pyTypeName } from '../../python/hash.ts'
import { PyBytes, type PyValue } from '../../python/values.ts'
import { raise, refuse } from '../exceptions.ts'

/** Spellings of the encodings that are evaluated; CPython takes `-`, `_` and a space for one another. */
const ENCODINGS: Readonly<Record<string, 'utf-8' | 'ascii' | 'latin-1'>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  ascii: 'ascii',
  'us-ascii': 'ascii',
  'latin-1': 'latin-1',
  latin1: 'latin-1',
  'iso-8859-1': 'latin-1',
}

/** Above these code points an encoding has nothing. */
const LAST = { 'utf-8': 0x10ffff, ascii: 0x7f, 'latin-1': 0xff }

/** Python's `bytes.decode(encoding, errors)`. */
export function decodeBytes(bytes: PyBytes, encoding: PyValue, errors: PyValue): string {
  const name = encodingOf(encoding, errors)
  const { value } = bytes
  try {
    if (name === 'utf-8') return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value)
  } catch {
    return fail('UnicodeDecodeError', encoding, errors)
  }
  if (value.some((byte) => byte > LAST[name])) return fail('UnicodeDecodeError', encoding, errors)
  return Array.from(value, (byte) => String.fromCharCode(byte)).join('')
}

/** Python's `str.encode(encoding, errors)`. */
export function encodeText(text: string, encoding: PyValue, errors: PyValue): PyBytes {
  const name = encodingOf(encoding, errors)
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code > LAST[name] || (code >= 0xd800 && code <= 0xdfff)) return fail('UnicodeEncodeError', encoding, errors)
  }
  if (name === 'utf-8') return new PyBytes(new TextEncoder().encode(text))
  return new PyBytes(Uint8Array.from(text, (character) => character.charCodeAt(0)))
}

function encodingOf(encoding: PyValue, errors: PyValue): 'utf-8' | 'ascii' | 'latin-1' {
  for (const argument of [encoding, errors]) {
    if (typeof argument !== 'string') raise('TypeError', `encoding and errors must be str, not ${pyTypeName(argument)}`)
  }
  const name = String(encoding).toLowerCase().replace(/[_ ]/g, '-')
  const known = Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined
  return known ?? refuse(`the encoding ${String(encoding)} is not evaluated`)
}

function fail(pythonClass: string, encoding: PyValue, errors: PyValue): never {
  if (errors !== 'strict') refuse(`the error handler ${String(errors)} of a codec is not evaluated`)
  return raise(pythonClass, `the codec '${String(encoding)}' cannot do it`)
}
