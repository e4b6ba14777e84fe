import { pyTypeName } from '../../python/hash.ts'
import { PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, allocateText, ITEM_BYTES } from '../../python/workBudget.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import type { Method } from '../objects.ts'
import { sliceBounds } from '../operations/indices.ts'
import { characterIndex, characters, stringLength } from '../operations/text.ts'

/** Searching inside a str. */
export const STR_SEARCH_METHODS = {
  count: (self, call) => {
    const { text, part } = searched(self, call, 'count')
    if (text === undefined) return 0
    return part === '' ? stringLength(text) + 1 : countOf(text, part)
  },
  endswith: (self, call) => affixed(self, call, 'endswith', (text, affix) => text.endsWith(affix)),
  find: (self, call) => find(self, call, 'find', (text, part) => text.indexOf(part)),
  index: (self, call) => found(find(self, call, 'index', (text, part) => text.indexOf(part))),
  rfind: (self, call) => find(self, call, 'rfind', (text, part) => text.lastIndexOf(part)),
  rindex: (self, call) => found(find(self, call, 'rindex', (text, part) => text.lastIndexOf(part))),
  startswith: (self, call) => affixed(self, call, 'startswith', (text, affix) => text.startsWith(affix)),
} satisfies Readonly<Record<string, Method<string>>>

interface Searched {
  /** The part of the str between the bounds; undefined when they exclude even the empty text. */
  readonly text: string | undefined
  readonly part: string
  readonly start: number
}

function searched(self: string, call: CallArguments, name: string): Searched {
  const [part, start = null, stop = null] = bind(call, { name, parameters: ['sub', 'start', 'end'], required: 1 })
  if (typeof part !== 'string') raise('TypeError', `must be str, not ${pyTypeName(part as PyValue)}`)
  return { part, ...window(self, start, stop) }
}

function window(self: string, start: PyValue, stop: PyValue): { text: string | undefined; start: number } {
  if (start === null && stop === null) return { text: self, start: 0 }
  const units = characters(self)
  const bounds = sliceBounds(units.length, start, stop, null)
  const beyond = typeof start === 'number' && start > units.length
  if (beyond || bounds.start > bounds.stop) return { text: undefined, start: 0 }
  const piece = units.slice(bounds.start, bounds.stop)
  return { text: typeof piece === 'string' ? piece : piece.join(''), start: bounds.start }
}

function find(self: string, call: CallArguments, name: string, where: (text: string, part: string) => number): number {
  const { text, part, start } = searched(self, call, name)
  if (text === undefined) return -1
  const at = where(text, part)
  return at < 0 ? -1 : start + characterIndex(text, at)
}

function found(at: number): number {
  return at < 0 ? raise('ValueError', 'substring not found') : at
}

function affixed(
  self: string,
  call: CallArguments,
  name: string,
  has: (text: string, affix: string) => boolean,
): boolean {
  const [affix, start = null, stop = null] = bind(call, { name, parameters: ['prefix', 'start', 'end'], required: 1 })
  const affixes = affix instanceof PyTuple ? affix.items : [affix as PyValue]
  const { text } = window(self, start, stop)
  return affixes.some((one) => {
    if (typeof one !== 'string') {
      raise('TypeError', `${name} first arg must be str or a tuple of str, not ${pyTypeName(affix as PyValue)}`)
    }
    return text !== undefined && has(text, one)
  })
}

/** `str.replace`; a negative limit means no limit. */
export function replaceText(text: string, from: string, to: string, limit: number): string {
  const found = from === '' ? stringLength(text) + 1 : countOf(text, from)
  const count = limit < 0 ? found : Math.min(found, limit)
  allocate((found + 1) * ITEM_BYTES)
  allocateText(text.length + count * to.length)
  const pieces = from === '' ? ['', ...text, ''] : text.split(from)
  return [pieces.slice(0, count + 1).join(to), ...pieces.slice(count + 1)].join(from)
}

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++
  return count
}
