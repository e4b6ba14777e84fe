/** Words that no assignment and no keyword argument may be named by: CPython 3.11's `keyword.kwlist` and `__debug__`. */
const RESERVED_WORDS = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield __debug__'
  ).split(' '),
)

/**
 * Whether a text can stand as a name in a written file. Python also allows non-ASCII names, but folds them (NFKC), so that the
 * key read back may be another one: such keys are written as strings.
 */
export function isWritableName(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && !RESERVED_WORDS.has(text)
}
