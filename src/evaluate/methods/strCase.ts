import { isIdentifier } from '../../python/identifiers.ts'
import { DIGIT_TEXT } from '../../python/numberText.ts'
import { isPrintable } from '../../python/stringRepr.ts'
import { allocateText } from '../../python/workBudget.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { refuse } from '../exceptions.ts'
import type { Method } from '../objects.ts'

/** Changes of case. JavaScript and Python both follow Unicode's full case mapping for `lower` and `upper`. */
export const STR_CASE_METHODS = {
  capitalize: (self, call) => mapped(call, 'capitalize', titleWord(ascii(self, 'capitalize'))),
  casefold: (self, call) => mapped(call, 'casefold', ascii(self, 'casefold').toLowerCase()),
  lower: (self, call) => mapped(call, 'lower', self.toLowerCase()),
  swapcase: (self, call) =>
    mapped(
      call,
      'swapcase',
      ascii(self, 'swapcase').replace(/[a-z]+|[A-Z]+/g, (run) => (run < 'a' ? run.toLowerCase() : run.toUpperCase())),
    ),
  title: (self, call) => mapped(call, 'title', ascii(self, 'title').replace(/[A-Za-z]+/g, titleWord)),
  upper: (self, call) => mapped(call, 'upper', self.toUpperCase()),
} satisfies Readonly<Record<string, Method<string>>>

function titleWord(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
}

/** Beyond ASCII, Python's titles and case folding have rules that JavaScript does not know. */
function ascii(text: string, name: string): string {
  return ASCII.test(text) ? text : refuse(`${name}() of text beyond ASCII is not evaluated`)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const ASCII = /^[\x00-\x7f]*$/

function mapped(call: CallArguments, name: string, text: string): string {
  bind(call, { name, parameters: [] })
  allocateText(text.length)
  return text
}

/** Questions about a str. */
export const STR_TEST_METHODS = {
  isalnum: test('isalnum', /^[\p{L}\p{Nd}\p{No}\p{Nl}]+$/u),
  isalpha: test('isalpha', /^\p{L}+$/u),
  isascii: test('isascii', ASCII),
  isdecimal: test('isdecimal', /^\p{Nd}+$/u),
  isdigit: test('isdigit', DIGIT_TEXT),
  isidentifier: (self, call) => {
    bind(call, { name: 'isidentifier', parameters: [] })
    return isIdentifier(self)
  },
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

/** Whether the text has a letter of this case and no letter of the other. */
function onlyCase(name: string, wanted: RegExp, other: RegExp): Method<string> {
  return (self, call) => {
    bind(call, { name, parameters: [] })
    return wanted.test(self) && !other.test(self)
  }
}
