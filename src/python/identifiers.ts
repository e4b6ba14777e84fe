import { isPrintable } from './stringRepr.ts'

/** CPython 3.11's `keyword.kwlist`. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
)

/** Whether no assignment and no keyword argument may be named so. */
function isReserved(text: string): boolean {
  return KEYWORDS.has(text) || text === '__debug__'
}

/**
 * Whether a text can be written as a name. Python also allows non-ASCII names, but folds them (NFKC), so that the
 * key read back may be another one: such keys are written as strings.
 */
export function isWritableName(text: string): boolean {
  return ASCII_NAME.test(text) && !isReserved(text)
}

/**
 * Python's `str.isidentifier` (CPython 3.11, Unicode 14.0). Keywords are identifiers to it, and so are names that Python folds
 * to other ones.
 */
export function isIdentifier(text: string): boolean {
  if (ASCII_NAME.test(text)) return true
  return (
    UNICODE_NAME.test(text) && Array.from(text).every((character) => isPrintable(character.codePointAt(0) as number))
  )
}

const ASCII_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
/**
 * JavaScript's Unicode may be newer than CPython's. What that one lacks is unprintable to it; two middle dots became a part of
 * names in Unicode 15.1.
 */
const UNICODE_NAME = /^[\p{XIDS}_](?:(?![\u30fb\uff65])\p{XIDC})*$/u

/** Whether Python reads this name unchanged: not a keyword, and not folded (NFKC) to another name. */
export function isReadName(text: string): boolean {
  return isIdentifier(text) && !isReserved(text) && text.normalize('NFKC') === text
}
