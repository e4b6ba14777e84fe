import { MmdetConfigError, type Problem } from '../errors.ts'

/** What a POSIX shell takes as it is wherever a word may stand. */
const PLAIN_WORD = /^[\w@%+:,./-]+$/

/**
 * A text as one word of a POSIX shell (sh, dash, bash): single quotes, in which a shell changes nothing.
 *
 * @throws MmdetConfigError `invalid-option` for NUL, which no word can hold.
 * @example shellWord("it's") // `'it'\\''s'`
 */
export function shellWord(text: string): string {
  if (text.includes('\0'))
    throw new MmdetConfigError({ code: 'invalid-option', message: 'a word of a shell cannot hold NUL' })
  return PLAIN_WORD.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** Characters that end lines, move a cursor or are not text: neither YAML nor a shell script keeps all of them. */
const UNSAFE = /(?![\t\n])[\p{Cc}\u2028\u2029\p{Cs}]/u

/** The problem of a text that cannot be handed on unchanged; a line break is fine only where `lines` says so. */
export function textProblem(
  text: string,
  path: readonly (string | number)[],
  { lines }: { lines: boolean },
): Problem | undefined {
  const unsafe = UNSAFE.exec(text)?.[0] ?? (lines ? undefined : /\n/.exec(text)?.[0])
  if (unsafe === undefined) return undefined
  const code = (unsafe.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
  return {
    code: 'invalid-option',
    message: `${path.join('.')} holds the character U+${code}, which would not reach the job unchanged`,
    path,
    hint: 'remove it',
  }
}
