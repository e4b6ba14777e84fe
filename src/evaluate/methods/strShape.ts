import { pyTypeName } from '../../python/hash.ts'
import type { PyValue } from '../../python/values.ts'
import { allocateText } from '../../python/workBudget.ts'
import { bind, type CallArguments } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import { formatMethod } from '../format/strFormat.ts'
import type { Method } from '../objects.ts'
import { asIndex } from '../operations/indices.ts'
import { turns } from '../operations/protocols.ts'
import { isSpace, stringLength, trim } from '../operations/text.ts'
import { replaceText } from './strSearch.ts'

/** Building one str from others: joining, padding, stripping, replacing, formatting. */
export const STR_SHAPE_METHODS = {
  center: (self, call) => justify(self, call, 'center'),
  format: formatMethod,
  join: (self, call) => {
    const [source] = bind(call, { name: 'join', parameters: ['iterable'] }) as [PyValue]
    const parts: string[] = []
    let length = 0
    for (const part of turns(source)) {
      if (typeof part !== 'string') {
        raise('TypeError', `sequence item ${parts.length}: expected str instance, ${pyTypeName(part)} found`)
      }
      length += part.length + self.length
      allocateText(length)
      parts.push(part)
    }
    return parts.join(self)
  },
  ljust: (self, call) => justify(self, call, 'ljust'),
  lstrip: (self, call) => strip(self, call, 'lstrip', true, false),
  removeprefix: (self, call) => {
    const affix = textArgument(call, 'removeprefix')
    return self.startsWith(affix) ? self.slice(affix.length) : self
  },
  removesuffix: (self, call) => {
    const affix = textArgument(call, 'removesuffix')
    return affix !== '' && self.endsWith(affix) ? self.slice(0, -affix.length) : self
  },
  replace: (self, call) => {
    const [from, to, limit = -1] = bind(call, { name: 'replace', parameters: ['old', 'new', 'count'], required: 2 })
    if (typeof from !== 'string' || typeof to !== 'string') {
      const other = typeof from === 'string' ? to : from
      return raise('TypeError', `replace() argument must be str, not ${pyTypeName(other as PyValue)}`)
    }
    return replaceText(self, from, to, asIndex(limit))
  },
  rjust: (self, call) => justify(self, call, 'rjust'),
  rstrip: (self, call) => strip(self, call, 'rstrip', false, true),
  strip: (self, call) => strip(self, call, 'strip', true, true),
  zfill: (self, call) => {
    const [width] = bind(call, { name: 'zfill', parameters: ['width'] }) as [PyValue]
    const missing = Math.max(0, asIndex(width) - stringLength(self))
    allocateText(self.length + missing)
    const sign = /^[-+]/.exec(self)?.[0] ?? ''
    return sign + '0'.repeat(missing) + self.slice(sign.length)
  },
} satisfies Readonly<Record<string, Method<string>>>

function textArgument(call: CallArguments, name: string): string {
  const [text] = bind(call, { name, parameters: ['affix'] }) as [PyValue]
  return typeof text === 'string' ? text : raise('TypeError', `${name}() argument must be str, not ${pyTypeName(text)}`)
}

function strip(self: string, call: CallArguments, name: string, left: boolean, right: boolean): string {
  const [set = null] = bind(call, { name, parameters: ['chars'], required: 0 })
  if (set !== null && typeof set !== 'string') raise('TypeError', `${name} arg must be None or str`)
  return trim(self, set === null ? isSpace : (character) => set.includes(character), left, right)
}

function justify(self: string, call: CallArguments, name: 'center' | 'ljust' | 'rjust'): string {
  const [width, fill = ' '] = bind(call, { name, parameters: ['width', 'fillchar'], required: 1 })
  if (typeof fill !== 'string' || stringLength(fill) !== 1) {
    return raise('TypeError', 'The fill character must be exactly one character long')
  }
  const missing = asIndex(width as PyValue) - stringLength(self)
  if (missing <= 0) return self
  allocateText(self.length + missing)
  if (name === 'ljust') return self + fill.repeat(missing)
  if (name === 'rjust') return fill.repeat(missing) + self
  // CPython puts the odd one left when the width is odd too (`unicode_center_impl`).
  const left = (missing >> 1) + (missing & asIndex(width as PyValue) & 1)
  return fill.repeat(left) + self + fill.repeat(missing - left)
}
