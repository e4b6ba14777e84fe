import { PyDict } from '../../python/dict.ts'
import { pyTypeName } from '../../python/hash.ts'
import { isInt, type PyValue } from '../../python/values.ts'
import { bind } from '../callArguments.ts'
import { raise, refuse } from '../exceptions.ts'
import { ENTRY_BYTES } from '../limits.ts'
import { type Method, PyBuiltin } from '../objects.ts'
import { asIndex } from '../operations/indices.ts'
import { asInt } from '../operations/numbers.ts'
import { stringLength } from '../operations/text.ts'

/** One str from another by what stands for each of its characters. */
export const STR_TRANSLATE_METHODS = {
  expandtabs: (machine, self, call) => {
    const [size = 8] = bind(call, { name: 'expandtabs', parameters: ['tabsize'], required: 0, positionalOnly: 0 })
    const width = asIndex(size)
    let [out, column] = ['', 0]
    for (const character of self) {
      const spaces = width > 0 ? width - (column % width) : 0
      if (character === '\t') machine.allocate(spaces * 2)
      out += character === '\t' ? ' '.repeat(spaces) : character
      column = /[\r\n]/.test(character) ? 0 : column + (character === '\t' ? spaces : 1)
    }
    return out
  },
  translate: (machine, self, call) => {
    const [table] = bind(call, { name: 'translate', parameters: ['table'] }) as [PyValue]
    if (!(table instanceof PyDict)) return refuse(`translate() by a ${pyTypeName(table)} is not evaluated`)
    let out = ''
    for (const character of self) {
      const mapped = table.get(character.codePointAt(0) as number)
      const text = mapped === undefined ? character : replacement(mapped)
      machine.allocate(text.length * 2)
      out += text
    }
    return out
  },
} satisfies Readonly<Record<string, Method<string>>>

/** `None` takes the character away, an int is the code of another one. */
function replacement(mapped: PyValue): string {
  if (mapped === null) return ''
  if (typeof mapped === 'string') return mapped
  const code = asInt(mapped)
  if (code === undefined) return raise('TypeError', 'character mapping must return integer, None or str')
  const isCode = code >= 0 && code <= 0x10ffff
  return isCode
    ? String.fromCodePoint(Number(code))
    : raise('ValueError', 'character mapping must be in range(0x110000)')
}

/** `str.maketrans`: the table for `translate`, from a dict, or from texts of one length and one of what goes away. */
export const MAKETRANS = new PyBuiltin('maketrans', (machine, call) => {
  const [from, to, without] = bind(call, { name: 'maketrans', parameters: ['x', 'y', 'z'], required: 1 })
  const table = new PyDict()
  const set = (key: PyValue, value: PyValue) => {
    machine.allocate(ENTRY_BYTES)
    table.set(key, value, machine.write(machine.at, value))
  }
  if (to === undefined) {
    if (!(from instanceof PyDict)) {
      return raise('TypeError', 'if you give only one argument to maketrans it must be a dict')
    }
    for (const { key, value } of from.entries()) set(tableKey(key), value)
    return table
  }
  for (const text of [from, to, without ?? '']) {
    if (typeof text !== 'string') {
      return raise('TypeError', `maketrans() arguments must be str, not ${pyTypeName(text as PyValue)}`)
    }
  }
  const [keys, values] = [from, to].map((text) => Array.from(text as string)) as [string[], string[]]
  if (keys.length !== values.length) {
    return raise('ValueError', 'the first two maketrans arguments must have equal length')
  }
  for (const [at, key] of keys.entries()) set(codeOf(key), codeOf(values[at] as string))
  for (const key of (without ?? '') as string) set(codeOf(key), null)
  return table
})

function tableKey(key: PyValue): PyValue {
  if (typeof key === 'string') {
    return stringLength(key) === 1
      ? codeOf(key)
      : raise('ValueError', 'string keys in translate table must be of length 1')
  }
  return isInt(key) ? key : raise('TypeError', 'keys in translate table must be strings or integers')
}

function codeOf(character: string): number {
  return character.codePointAt(0) as number
}
