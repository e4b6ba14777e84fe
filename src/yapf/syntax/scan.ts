import { Kind } from './kinds.ts'

/** Length of a string's prefix (`r`, `f`, `Rb`, …) when a string starts at `at`, else -1. */
export function stringPrefixLength(source: string, at: number, first: number): number {
  if (first === 39 || first === 34) return 0
  const kind = prefixKind(first)
  if (kind === 0) return -1
  const second = source.charCodeAt(at + 1)
  if (second === 39 || second === 34) return 1
  // Two letters: one of them r, the other f or b in any order, or u before r.
  const other = prefixKind(second)
  if (other === 0) return -1
  const third = source.charCodeAt(at + 2)
  if (third !== 39 && third !== 34) return -1
  if (kind === PREFIX_R) return other === PREFIX_FB ? 2 : -1
  return other === PREFIX_R ? 2 : -1
}

const PREFIX_R = 1
const PREFIX_FB = 2
const PREFIX_U = 3

function prefixKind(unit: number): number {
  switch (unit | 32) {
    case 114:
      return PREFIX_R
    case 102:
    case 98:
      return PREFIX_FB
    case 117:
      return PREFIX_U
    default:
      return 0
  }
}

/** The end of the string whose opening quote is at `at`, or -1 when it does not end. */
export function scanStringEnd(source: string, at: number): number {
  const quote = source.charCodeAt(at)
  const triple = source.charCodeAt(at + 1) === quote && source.charCodeAt(at + 2) === quote
  let end = at + (triple ? 3 : 1)
  for (; end < source.length; end++) {
    const unit = source.charCodeAt(end)
    if (unit === 92) {
      // A backslash takes the next character with it, or the line end.
      if (source.charCodeAt(end + 1) === 13 && source.charCodeAt(end + 2) === 10) end++
      end++
    } else if (unit === quote) {
      if (!triple) return end + 1
      if (source.charCodeAt(end + 1) === quote && source.charCodeAt(end + 2) === quote) return end + 3
    } else if (unit === 10 && !triple) return -1
  }
  return -1
}

const NUMBER = new RegExp(
  [
    '\\d+(?:_\\d+)*[jJ]',
    '(?:\\d+(?:_\\d+)*\\.(?:\\d+(?:_\\d+)*)?|\\.\\d+(?:_\\d+)*)(?:[eE][-+]?\\d+(?:_\\d+)*)?[jJ]?',
    '\\d+(?:_\\d+)*[eE][-+]?\\d+(?:_\\d+)*[jJ]?',
    '0[bB]_?[01]+(?:_[01]+)*',
    '0[xX]_?[\\da-fA-F]+(?:_[\\da-fA-F]+)*[lL]?',
    '0[oO]?_?[0-7]+(?:_[0-7]+)*[lL]?',
    '[1-9]\\d*(?:_\\d+)*[lL]?',
    '0[lL]?',
  ].join('|'),
  'y',
)

/** The end of the number at `at`, or `at`. */
export function scanNumber(source: string, at: number, first: number): number {
  if (first === 46) {
    const next = source.charCodeAt(at + 1)
    if (!(next >= 48 && next <= 57)) return at
  } else if (!(first >= 48 && first <= 57)) return at
  else {
    let end = at + 1
    let unit = source.charCodeAt(end)
    while (unit >= 48 && unit <= 57) unit = source.charCodeAt(++end)
    // The plain integers, which are most: nothing follows that could belong to the number.
    const plain = unit === 44 || unit === 41 || unit === 93 || unit === 10
    if (plain && (first !== 48 || end === at + 1)) return end
  }
  NUMBER.lastIndex = at
  return NUMBER.test(source) ? NUMBER.lastIndex : at
}

/** Kind and length of the operator at `at`, as `kind << 2 | length`; 0 when there is none. */
export function scanOperator(source: string, at: number, first: number): number {
  const single = SINGLE[first] ?? 0
  if (single !== 0) return (single << 2) | 1
  const second = source.charCodeAt(at + 1)
  switch (first) {
    case 61: // =
      return second === 61 ? two(Kind.operator) : one(Kind.equal)
    case 58: // :
      return second === 61 ? two(Kind.walrus) : one(Kind.colon)
    case 33: // !
      return second === 61 ? two(Kind.operator) : 0
    case 45: // -
      if (second === 62) return two(Kind.arrow)
      return second === 61 ? two(Kind.augmented) : one(Kind.operator)
    case 42: // *
    case 47: // /
    case 60: // <
    case 62: // >
      return doubled(source, at, first, second)
    default:
      if (!'+%&@|^'.includes(String.fromCharCode(first))) return 0
      if (second === 61) return two(Kind.augmented)
      return one(first === 64 ? Kind.at : Kind.operator)
  }
}

function doubled(source: string, at: number, first: number, second: number): number {
  if (second === first) {
    if (source.charCodeAt(at + 2) === 61) return (Kind.augmented << 2) | 3
    return two(first === 42 ? Kind.doubleStar : Kind.operator)
  }
  if (first === 60 && second === 62) return two(Kind.operator)
  if (second === 61) return two(first === 60 || first === 62 ? Kind.operator : Kind.augmented)
  return one(first === 42 ? Kind.star : Kind.operator)
}

function one(kind: number): number {
  return (kind << 2) | 1
}

function two(kind: number): number {
  return (kind << 2) | 2
}

const SINGLE: readonly (number | undefined)[] = singleTable()

function singleTable(): (number | undefined)[] {
  const table: (number | undefined)[] = new Array(128).fill(undefined)
  for (const character of '([{') table[character.charCodeAt(0)] = Kind.open
  for (const character of ')]}') table[character.charCodeAt(0)] = Kind.close
  table[44] = Kind.comma
  table[46] = Kind.dot
  table[59] = Kind.semicolon
  table[126] = Kind.operator
  return table
}
