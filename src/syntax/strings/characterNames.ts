import { IDEOGRAPHS } from './characterNames.generated.ts'
import { readNames } from './readNames.ts'

/**
 * The character that `\N{name}` of CPython 3.11 (Unicode 14.0) gives: names and their aliases in any case, those of ideographs and
 * Hangul syllables in capitals only.
 */
export function characterByName(name: string): string | undefined {
  const code = syllable(name) ?? ideograph(name) ?? listed(name)
  return code === undefined ? undefined : String.fromCodePoint(code)
}

const IDEOGRAPH = /^CJK UNIFIED IDEOGRAPH-([0-9A-F]{4,5})$/

function ideograph(name: string): number | undefined {
  const digits = IDEOGRAPH.exec(name)?.[1]
  if (digits === undefined) return undefined
  const code = Number.parseInt(digits, 16)
  return IDEOGRAPHS.some(([start, end]) => code >= start && code < end) ? code : undefined
}

/** Short names of the parts of a Hangul syllable, and where syllables start (The Unicode Standard, 3.12). */
const SYLLABLE_PARTS = [
  'G GG N D DD R M B BB S SS  J JJ C K T P H',
  'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I',
  ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H',
]
const FIRST_SYLLABLE = 0xac00

const SYLLABLE = 'HANGUL SYLLABLE '

function syllable(name: string): number | undefined {
  if (!name.startsWith(SYLLABLE)) return undefined
  let at = SYLLABLE.length
  let code = 0
  for (const listed of SYLLABLE_PARTS) {
    const parts = listed.split(' ')
    const part = longestPart(parts, name, at)
    if (part < 0) return undefined
    code = code * parts.length + part
    at += (parts[part] as string).length
  }
  return at === name.length ? FIRST_SYLLABLE + code : undefined
}

function longestPart(parts: readonly string[], name: string, at: number): number {
  let longest = -1
  for (const [index, part] of parts.entries()) {
    if (name.startsWith(part, at) && part.length > (parts[longest]?.length ?? -1)) longest = index
  }
  return longest
}

let codes: ReadonlyMap<string, number> | undefined

function listed(name: string): number | undefined {
  codes ??= readNames()
  return codes.get(name.replace(/[a-z]+/g, (letters) => letters.toUpperCase()))
}
