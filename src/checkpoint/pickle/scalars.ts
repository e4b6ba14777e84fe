import { PyBytes, PyFloat, pyInt } from '../../python/values.ts'
import { MAX_OLD_TEXT_BYTES, MAX_PICKLE_INT_BYTES, MAX_PICKLE_INT_DIGITS } from '../limits.ts'
import { pickleError } from '../problems.ts'
import type { PickleOperation, PickleState } from './state.ts'
import { decodeLatin1, decodeUtf8, unescapeString, unescapeUnicode } from './text.ts'

/** Opcodes that push a number, a text, bytes, a truth value or None. Names as in CPython's Lib/pickle.py. */
export const SCALAR_OPERATIONS: Readonly<Record<string, PickleOperation>> = {
  N: (state) => state.push(null), // NONE
  '\x88': (state) => state.push(true), // NEWTRUE
  '\x89': (state) => state.push(false), // NEWFALSE
  I: (state) => pushIntLine(state), // INT
  J: (state) => state.push(state.cursor.int32()), // BININT
  K: (state) => state.push(state.cursor.byte()), // BININT1
  M: (state) => state.push(state.cursor.uint16()), // BININT2
  L: (state) => state.push(parseInteger(state, state.cursor.line().replace(/L$/, ''))), // LONG
  '\x8a': (state) => pushLong(state, state.cursor.byte()), // LONG1
  '\x8b': (state) => pushLong(state, state.cursor.int32()), // LONG4
  F: (state) => state.push(new PyFloat(parseFloatLine(state))), // FLOAT
  G: (state) => state.push(new PyFloat(state.cursor.float64())), // BINFLOAT
  S: (state) => pushStringLine(state), // STRING
  T: (state) => pushOldString(state, positive(state, state.cursor.int32())), // BINSTRING
  U: (state) => pushOldString(state, state.cursor.byte()), // SHORT_BINSTRING
  V: (state) => pushUnicodeLine(state), // UNICODE
  X: (state) => pushText(state, state.cursor.uint32()), // BINUNICODE
  '\x8c': (state) => pushText(state, state.cursor.byte()), // SHORT_BINUNICODE
  '\x8d': (state) => pushText(state, state.cursor.length64()), // BINUNICODE8
  B: (state) => pushBytes(state, state.cursor.uint32()), // BINBYTES
  C: (state) => pushBytes(state, state.cursor.byte()), // SHORT_BINBYTES
  '\x8e': (state) => pushBytes(state, state.cursor.length64()), // BINBYTES8
  '\x96': (state) => pushBytes(state, state.cursor.length64()), // BYTEARRAY8
}

/** The integer that bytes hold: two's complement, the lowest byte first. */
export function decodeInteger(bytes: Uint8Array): number | bigint {
  if (bytes.length === 0) return 0
  let hex = ''
  for (let at = bytes.length - 1; at >= 0; at--) hex += (bytes[at] as number).toString(16).padStart(2, '0')
  const unsigned = BigInt(`0x${hex}`)
  const negative = ((bytes[bytes.length - 1] as number) & 0x80) !== 0
  return pyInt(negative ? unsigned - (1n << BigInt(8 * bytes.length)) : unsigned)
}

/** Bytes of an integer that takes no more memory than a number. */
const SMALL_INT_BYTES = 8

function pushLong(state: PickleState, length: number): void {
  if (positive(state, length) > MAX_PICKLE_INT_BYTES) {
    throw pickleError(`an integer of ${length} bytes: the limit is ${MAX_PICKLE_INT_BYTES}`, state.offset)
  }
  if (length > SMALL_INT_BYTES) state.charge(1)
  state.push(decodeInteger(state.cursor.take(length)))
}

function positive(state: PickleState, length: number): number {
  if (length < 0) throw pickleError(`a length of ${length} bytes`, state.offset)
  return length
}

/** `I01` and `I00` are how protocol 1 wrote True and False. */
function pushIntLine(state: PickleState): void {
  const line = state.cursor.line()
  if (line === '01' || line === '00') state.push(line === '01')
  else state.push(parseInteger(state, line))
}

function parseInteger(state: PickleState, line: string): number | bigint {
  const text = line.trim()
  if (text.length > MAX_PICKLE_INT_DIGITS) throw pickleError('an integer has too many digits', state.offset)
  if (!/^[+-]?\d+$/.test(text)) throw pickleError(`not an integer: ${JSON.stringify(text)}`, state.offset)
  return pyInt(BigInt(text.startsWith('+') ? text.slice(1) : text))
}

function parseFloatLine(state: PickleState): number {
  const text = state.cursor.line().trim()
  const special = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text)
  if (special !== null) {
    if (special[2]?.toLowerCase() === 'nan') return Number.NaN
    return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    throw pickleError(`not a float: ${JSON.stringify(text.slice(0, 40))}`, state.offset)
  }
  return Number(text)
}

/** A view of the pickle, not a copy. */
function pushBytes(state: PickleState, length: number): void {
  state.pushNew(new PyBytes(state.cursor.take(length)))
}

function pushText(state: PickleState, length: number): void {
  state.host.budget.text(length, state.offset)
  const text = decodeUtf8(state.cursor.take(length))
  if (text === undefined) throw pickleError('a text is not valid UTF-8', state.offset)
  state.push(text)
}

/** A `str` of Python 2: bytes whose encoding nobody wrote down. torch reads them as UTF-8. */
function pushOldString(state: PickleState, length: number): void {
  if (length > MAX_OLD_TEXT_BYTES) {
    pushBytes(state, length)
    return
  }
  state.host.budget.text(length, state.offset)
  const bytes = state.cursor.take(length)
  state.push(decodeUtf8(bytes) ?? decodeLatin1(bytes))
}

function pushUnicodeLine(state: PickleState): void {
  state.push(unescapeUnicode(textLine(state)))
}

function textLine(state: PickleState): string {
  const line = state.cursor.line()
  state.host.budget.text(line.length, state.offset)
  return line
}

function pushStringLine(state: PickleState): void {
  const line = textLine(state)
  const quote = line[0]
  if (line.length < 2 || (quote !== '"' && quote !== "'") || line[line.length - 1] !== quote) {
    throw pickleError('the argument of the STRING opcode is not quoted', state.offset)
  }
  state.push(unescapeString(line.slice(1, -1)))
}
