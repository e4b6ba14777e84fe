/** Code units by the names that the YAML 1.1 specification gives them. */
export const Char = {
  end: 0,
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  percent: 0x25,
  ampersand: 0x26,
  singleQuote: 0x27,
  asterisk: 0x2a,
  plus: 0x2b,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  less: 0x3c,
  greater: 0x3e,
  question: 0x3f,
  at: 0x40,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  backtick: 0x60,
  openBrace: 0x7b,
  pipe: 0x7c,
  closeBrace: 0x7d,
  exclamation: 0x21,
  nextLine: 0x85,
  lineSeparator: 0x2028,
  paragraphSeparator: 0x2029,
  byteOrderMark: 0xfeff,
} as const

/** YAML 1.1 ends a line at five characters; 1.2 kept two. */
export function isBreak(unit: number): boolean {
  return (
    unit === Char.lineFeed ||
    unit === Char.carriageReturn ||
    unit === Char.nextLine ||
    unit === Char.lineSeparator ||
    unit === Char.paragraphSeparator
  )
}

export function isBlank(unit: number): boolean {
  return unit === Char.space || unit === Char.tab
}

export function isBreakOrEnd(unit: number): boolean {
  return unit === Char.end || isBreak(unit)
}

/** Blank, line break or the end of the text: what has to follow most indicators. */
export function isSpaceOrEnd(unit: number): boolean {
  return unit === Char.space || unit === Char.tab || isBreakOrEnd(unit)
}

export function isDigit(unit: number): boolean {
  return unit >= Char.zero && unit <= Char.nine
}

/** What names of anchors, tag handles and directives consist of. */
export function isWord(unit: number): boolean {
  return (
    isDigit(unit) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x5f ||
    unit === Char.minus
  )
}

/** `,`, `[`, `]`, `{` and `}`. */
export function isFlowIndicator(unit: number): boolean {
  return (
    unit === Char.comma ||
    unit === Char.openBracket ||
    unit === Char.closeBracket ||
    unit === Char.openBrace ||
    unit === Char.closeBrace
  )
}

/**
 * What libyaml's reader does not let in (asked of it for every code point), and halves of surrogate pairs, which no UTF-8
 * file holds.
 */
export const UNREADABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
