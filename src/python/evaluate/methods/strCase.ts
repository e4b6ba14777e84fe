import { bind, type CallArguments } from '../callArguments.ts'
import type { Machine } from '../machine.ts'
import type { Method } from '../objects.ts'

/** Changes of case. JavaScript and Python both follow Unicode's full case mapping. */
export const STR_CASE_METHODS = {
  capitalize: (machine, self, call) => mapped(machine, call, 'capitalize', titleWord(self)),
  casefold: (machine, self, call) => mapped(machine, call, 'casefold', self.toLowerCase().replaceAll('ß', 'ss')),
  lower: (machine, self, call) => mapped(machine, call, 'lower', self.toLowerCase()),
  swapcase: (machine, self, call) => mapped(machine, call, 'swapcase', Array.from(self, swap).join('')),
  title: (machine, self, call) => mapped(machine, call, 'title', self.replace(CASED_RUN, titleWord)),
  upper: (machine, self, call) => mapped(machine, call, 'upper', self.toUpperCase()),
} satisfies Readonly<Record<string, Method<string>>>

/** A run of letters that have a case: what `title` takes for a word. */
const CASED_RUN = /[\p{Lu}\p{Ll}\p{Lt}]+/gu

function titleWord(word: string): string {
  const [first = ''] = word
  return first.toUpperCase() + word.slice(first.length).toLowerCase()
}

function swap(character: string): string {
  const upper = character.toUpperCase()
  return upper === character ? character.toLowerCase() : upper
}

function mapped(machine: Machine, call: CallArguments, name: string, text: string): string {
  bind(call, { name, parameters: [] })
  machine.allocate(text.length * 2)
  return text
}
