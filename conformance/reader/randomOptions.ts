import { PyDict } from '../../src/python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../../src/python/values.ts'

type Random = () => number

/** Random `--cfg-options` for a config: keys that lead somewhere or nowhere in it, values of every form, some of them broken. */
export function randomOptions(config: PyValue, random: Random): string[] {
  const count = 1 + Math.floor(random() * 4)
  const keys: string[] = []
  return Array.from({ length: count }, () => {
    // An option below, above or at the key of one before it.
    const last = keys.at(-1)
    const key = last !== undefined && random() < 0.15 ? relative(last, random) : randomKey(config, random)
    keys.push(key)
    // What begins with a dash is no value to argparse.
    if (key.startsWith('-')) return `x${key}=1`
    if (random() < 0.02) return key.replaceAll('=', '')
    return `${key}=${randomValue(random, 0)}`
  })
}

const WORDS = ['type', 'lr', 'new_key', '_delete_', '_scope_', 'x y', 'é', 'None', 'update', 'a-b']
const INDICES = ['0', '1', '2', '00', '99', '-1', '1.0', '²', '٣', '0x1', ' 0']

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T
}

function randomKey(config: PyValue, random: Random): string {
  const parts: string[] = []
  let value: PyValue | undefined = config
  for (;;) {
    const children: [string, PyValue][] = childrenOf(value)
    if (children.length === 0 || (parts.length > 0 && random() < 0.2)) break
    const [part, child] = pick(children, random)
    parts.push(part)
    value = child
  }
  return mutated(parts, random).join('.')
}

function childrenOf(value: PyValue): [string, PyValue][] {
  if (value instanceof PyDict) return Array.from(value.entries(), (entry) => [String(entry.key), entry.value])
  if (value instanceof PyList || value instanceof PyTuple) return value.items.map((item, at) => [String(at), item])
  return []
}

function mutated(parts: readonly string[], random: Random): string[] {
  const kind = random()
  if (kind < 0.6) return [...parts]
  if (kind < 0.72) return [...parts, pick(WORDS, random)]
  if (kind < 0.78) return [...parts, pick(INDICES, random)]
  if (kind < 0.85) return [...parts, pick(WORDS, random), pick([...WORDS, ...INDICES], random)]
  const at = Math.floor(random() * parts.length)
  if (kind < 0.9) return parts.with(at, pick([...INDICES, ...WORDS], random))
  if (kind < 0.95) return parts.slice(0, Math.max(1, at))
  return pick([[''], ['', ...parts], [...parts, ''], parts.with(at, '')], random)
}

function relative(key: string, random: Random): string {
  const kind = random()
  if (kind < 0.4) return `${key}.${pick([...WORDS, ...INDICES], random)}`
  if (kind < 0.7) return key.split('.').slice(0, -1).join('.') || key
  if (kind < 0.85) return key
  return [...key.split('.').slice(0, -1), pick(WORDS, random)].join('.')
}

const SCALARS = [
  '0',
  '1',
  '-3',
  '+4',
  '007',
  '1_000',
  '1__0',
  '0x10',
  '1e-4',
  '1.',
  '.5',
  '-.5e+3',
  '1e400',
  'inf',
  '-Infinity',
  'nan',
  '1j',
  '12345678901234567890',
  '٣',
  '1.0.0',
  'True',
  'true',
  'FALSE',
  'tRuE',
  'None',
  'none',
  'null',
  'abc',
  'a b',
  ' a ',
  '',
  ' ',
  "'abc'",
  '"abc"',
  "'a,b'",
  '"[1,2]"',
  "'",
  '"\'',
  "''",
  "'1'",
  "a'b'c",
  "'None'",
  'a=b',
  '=',
  '==',
  'a.b.c',
  '~/x',
  '{a: 1}',
  "{'a': 1}",
  'dict(a=1)',
  '\\n',
  'a\tb',
  '\u00a01',
  'ſ',
  'é日',
  '😀',
  '$HOME',
  '{{_base_.x}}',
  '#',
  ';',
] as const

const BROKEN = [
  '(1,2',
  '1,2)',
  '[1,(2]',
  '[1,2',
  ')(',
  '][',
  '([)]',
  '(1],[2)',
  '(,)',
  '[,]',
  ',',
  ',,',
  '1,,2',
  '[1,],',
  '((',
  '[[]',
  '()',
  '[]',
  '(),[]',
  '[()]',
]

function randomValue(random: Random, depth: number): string {
  const kind = random()
  if (depth > 3 || kind < 0.57) return pick(SCALARS, random)
  if (kind < 0.6) return pick(BROKEN, random)
  const items = Array.from({ length: Math.floor(random() * 4) }, () => randomValue(random, depth + 1))
  const text = items.join(pick([',', ', ', ' ,'], random)) + (random() < 0.15 ? ',' : '')
  if (kind < 0.72) return `[${text}]`
  if (kind < 0.84) return `(${text})`
  if (kind < 0.9) return pick([`"${text}"`, `'${text}'`, `"[${text}]"`, `['${text}']`], random)
  return text
}
