import { DIGIT_TEXT } from '../../python/numberText.ts'
import { isPrintable } from '../../python/stringRepr.ts'
import { allocate } from '../../python/workBudget.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import type { Method } from '../objects.ts'

/** Changes of case. JavaScript and Python both follow Unicode's full case mapping. */
export const STR_CASE_METHODS = {
  capitalize: (self, call) => mapped(call, 'capitalize', titleWord(self)),
  casefold: (self, call) => mapped(call, 'casefold', Array.from(self, fold).join('')),
  lower: (self, call) => mapped(call, 'lower', self.toLowerCase()),
  swapcase: (self, call) => mapped(call, 'swapcase', Array.from(self, swap).join('')),
  title: (self, call) => mapped(call, 'title', self.replace(CASED_RUN, titleWord)),
  upper: (self, call) => mapped(call, 'upper', self.toUpperCase()),
} satisfies Readonly<Record<string, Method<string>>>

/** A run of letters that have a case: what `title` takes for a word. */
const CASED_RUN = /\p{Cased}+/gu

function titleWord(word: string): string {
  const [first = ''] = word
  return titleCharacter(first) + word.slice(first.length).toLowerCase()
}

/** A character as the first of a word: upper case, but for those that have a title case of their own. */
function titleCharacter(character: string): string {
  const upper = character.toUpperCase()
  const code = character.codePointAt(0) ?? 0
  if (DIGRAPHS.test(character)) return DIGRAPHS_IN_TITLE[upper] ?? character
  // Georgian letters are no capitals in titles.
  if (code >= 0x10d0 && code <= 0x10ff) return character
  if (code >= 0x1f80 && code <= 0x1fff && upper.endsWith('\u0399')) {
    return code > 0x1f87 && /\p{Lt}/u.test(character) ? character : `${upper.slice(0, -1)}\u0345`.normalize('NFC')
  }
  return LIGATURE.test(character) ? (upper[0] as string) + upper.slice(1).toLowerCase() : upper
}

const DIGRAPHS = /[\u01c4-\u01cc\u01f1-\u01f3]/
const DIGRAPHS_IN_TITLE: Readonly<Record<string, string>> = {
  '\u01c4': '\u01c5',
  '\u01c7': '\u01c8',
  '\u01ca': '\u01cb',
  '\u01f1': '\u01f2',
}
const LIGATURE = /[\xdf\u0587\ufb00-\ufb06\ufb13-\ufb17]/

function swap(character: string): string {
  if (/\p{Uppercase}/u.test(character)) return character.toLowerCase()
  return /\p{Lowercase}/u.test(character) ? character.toUpperCase() : character
}

/** Unicode's full case folding: nearly always the small letters of the capital ones. */
function fold(character: string): string {
  if (CHEROKEE.test(character)) return character.toUpperCase()
  return character === '\u0131' ? character : character.toLowerCase().toUpperCase().toLowerCase()
}

/** Cherokee folds to its capitals. */
const CHEROKEE = /[\u13a0-\u13fd\uab70-\uabbf]/

function mapped(call: CallArguments, name: string, text: string): string {
  bind(call, { name, parameters: [] })
  allocate(text.length * 2)
  return text
}

/** Questions about a str. */
export const STR_TEST_METHODS = {
  isalnum: test('isalnum', /^[\p{L}\p{Nd}\p{No}\p{Nl}]+$/u),
  isalpha: test('isalpha', /^\p{L}+$/u),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  isascii: test('isascii', /^[\x00-\x7f]*$/),
  isdecimal: test('isdecimal', /^\p{Nd}+$/u),
  isdigit: test('isdigit', DIGIT_TEXT),
  isidentifier: test('isidentifier', /^[\p{XID_Start}_]\p{XID_Continue}*$/u),
  islower: onlyCase('islower', /\p{Lowercase}/u, /[\p{Uppercase}\p{Lt}]/u),
  isnumeric: test('isnumeric', /^[\p{Nd}\p{No}\p{Nl}]+$/u),
  isprintable: (self, call) => {
    bind(call, { name: 'isprintable', parameters: [] })
    return Array.from(self).every((character) => {
      const code = character.codePointAt(0) as number
      return code < 0x7f ? code >= 0x20 : code > 0x7f && isPrintable(code)
    })
  },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Python counts them as white space
  isspace: test('isspace', /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/),
  istitle: (self, call) => {
    bind(call, { name: 'istitle', parameters: [] })
    const words = self.match(/[\p{Uppercase}\p{Lowercase}\p{Lt}]+/gu)
    return words?.every((word) => /^[\p{Uppercase}\p{Lt}]\p{Lowercase}*$/u.test(word)) ?? false
  },
  isupper: onlyCase('isupper', /\p{Uppercase}/u, /[\p{Lowercase}\p{Lt}]/u),
} satisfies Readonly<Record<string, Method<string>>>

function test(name: string, pattern: RegExp): Method<string> {
  return (self, call) => {
    bind(call, { name, parameters: [] })
    return pattern.test(self)
  }
}

/** Whether there is a letter of this case and none of the other. */
function onlyCase(name: string, wanted: RegExp, other: RegExp): Method<string> {
  return (self, call) => {
    bind(call, { name, parameters: [] })
    return wanted.test(self) && !other.test(self)
  }
}
