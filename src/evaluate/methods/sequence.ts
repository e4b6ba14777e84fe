import { PyBytes, type PyList, type PyTuple, type PyValue } from '../../python/values.ts'
import { bind } from '../callArguments.ts'
import { raise } from '../exceptions.ts'
import type { Method } from '../objects.ts'
import { isEqual } from '../operations/compare.ts'
import { asIndex } from '../operations/indices.ts'
import { collect } from '../operations/iterate.ts'
import { PyRange } from '../range.ts'
import { decodeBytes } from './codecs.ts'

type Sequence = PyList | PyTuple | PyRange | PyBytes

/** `sequence.count(value)`. */
export const countOf: Method<Sequence> = (machine, self, call) => {
  const [item] = bind(call, { name: 'count', parameters: ['value'] }) as [PyValue]
  return collect(machine, self).filter((other) => other === item || isEqual(other, item)).length
}

/** `sequence.index(value, start, stop)`. */
export const indexOf: Method<Sequence> = (machine, self, call) => {
  const signature = { name: 'index', parameters: ['value', 'start', 'stop'], required: 1 }
  const [item, start = 0, stop = Number.MAX_SAFE_INTEGER] = bind(call, signature) as [PyValue, ...PyValue[]]
  if (self instanceof PyRange && call.positional.length > 1) {
    raise('TypeError', 'range.index() takes exactly one argument')
  }
  const items = collect(machine, self)
  const bound = (value: PyValue) => (asIndex(value) < 0 ? Math.max(0, asIndex(value) + items.length) : asIndex(value))
  for (let at = bound(start); at < Math.min(bound(stop), items.length); at++) {
    if (items[at] === item || isEqual(items[at] as PyValue, item)) return at
  }
  return raise('ValueError', `${self.typeName}.index(x): x not in ${self.typeName}`)
}

/** The methods of sequences that cannot change: `tuple`, `range`, and of `bytes` what tells a text from it. */
export const SEQUENCE_METHODS = {
  count: countOf,
  index: indexOf,
  decode: (_machine, self, call) => {
    if (!(self instanceof PyBytes))
      return raise('AttributeError', `'${self.typeName}' object has no attribute 'decode'`)
    const signature = { name: 'decode', parameters: ['encoding', 'errors'], required: 0, positionalOnly: 0 }
    const [encoding = 'utf-8', errors = 'strict'] = bind(call, signature)
    return decodeBytes(self, encoding, errors)
  },
} satisfies Readonly<Record<string, Method<Sequence>>>
