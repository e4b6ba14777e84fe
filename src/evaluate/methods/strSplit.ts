import { pyTypeName } from '../../python/hash.ts'
import { isTrue } from '../../python/truth.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { allocate, ITEM_BYTES } from '../../python/workBudget.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import type { Method } from '../objects.ts'
import { asIndex } from '../operations/indices.ts'

/** Cutting a str into pieces. */
export const STR_SPLIT_METHODS = {
  partition: (self, call) => {
    const separator = separatorOf(call, 'partition')
    const at = self.indexOf(separator)
    if (at < 0) return new PyTuple([self, '', ''])
    return new PyTuple([self.slice(0, at), separator, self.slice(at + separator.length)])
  },
  rpartition: (self, call) => {
    const separator = separatorOf(call, 'rpartition')
    const at = self.lastIndexOf(separator)
    if (at < 0) return new PyTuple(['', '', self])
    return new PyTuple([self.slice(0, at), separator, self.slice(at + separator.length)])
  },
  rsplit: (self, call) => split(self, call, 'rsplit'),
  split: (self, call) => split(self, call, 'split'),
  splitlines: (self, call) => {
    const signature = { name: 'splitlines', parameters: ['keepends'], required: 0, positionalOnly: 0 }
    const [keep = false] = bind(call, signature)
    const lines = self.match(LINE) ?? []
    return listOf(isTrue(keep) ? lines : lines.map((line) => line.replace(LINE_END, '')))
  },
} satisfies Readonly<Record<string, Method<string>>>

/** Line endings of `str.splitlines`. */
const ENDS = '\\n\\v\\f\\r\\x1c-\\x1e\\x85\\u2028\\u2029'
const LINE = new RegExp(`[^${ENDS}]*(?:\\r\\n|[${ENDS}])|[^${ENDS}]+$`, 'g')
const LINE_END = new RegExp(`(?:\\r\\n|[${ENDS}])$`)

/** White space as `str.split()` without a separator takes it. */
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const WORD = new RegExp(`[^${SPACE}]+`, 'g')

function listOf(parts: readonly string[]): PyList {
  allocate(parts.length * ITEM_BYTES)
  return new PyList([...parts])
}

function separatorOf(call: CallArguments, name: string): string {
  const [separator] = bind(call, { name, parameters: ['sep'] }) as [PyValue]
  if (typeof separator !== 'string') raise('TypeError', `must be str, not ${pyTypeName(separator)}`)
  return separator === '' ? raise('ValueError', 'empty separator') : separator
}

function split(self: string, call: CallArguments, name: 'split' | 'rsplit'): PyList {
  const signature = { name, parameters: ['sep', 'maxsplit'], required: 0, positionalOnly: 0 }
  const [separator = null, limit = -1] = bind(call, signature)
  const most = asIndex(limit) < 0 ? Number.POSITIVE_INFINITY : asIndex(limit)
  if (separator === null) return listOf(splitWords(self, most, name === 'rsplit'))
  if (typeof separator !== 'string') return raise('TypeError', `must be str or None, not ${pyTypeName(separator)}`)
  if (separator === '') return raise('ValueError', 'empty separator')
  const parts = self.split(separator)
  if (parts.length - 1 <= most) return listOf(parts)
  if (name === 'split') return listOf([...parts.slice(0, most), parts.slice(most).join(separator)])
  const kept = parts.length - most
  return listOf([parts.slice(0, kept).join(separator), ...parts.slice(kept)])
}

function splitWords(text: string, most: number, fromRight: boolean): string[] {
  const words = [...text.matchAll(WORD)]
  if (words.length - 1 < most) return words.map(([word]) => word)
  if (fromRight) {
    const kept = words.slice(words.length - most)
    const rest = words[words.length - most - 1]
    const head = rest === undefined ? [] : [text.slice(0, rest.index + rest[0].length)]
    return [...head, ...kept.map(([word]) => word)]
  }
  const rest = words[most]
  const tail = rest === undefined ? [] : [text.slice(rest.index)]
  return [...words.slice(0, most).map(([word]) => word), ...tail]
}
