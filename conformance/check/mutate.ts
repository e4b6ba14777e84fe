import { PyDict } from '../../src/python/dict.ts'
import { toPy } from '../../src/python/input.ts'
import { PyList, PyTuple, type PyValue } from '../../src/python/values.ts'

/** A slip in a config, as a hand makes it. */
export interface Mutation {
  readonly kind:
    | 'misspelt-key'
    | 'misspelt-type'
    | 'extra-key'
    | 'removed-key'
    | 'wrong-kind'
    | 'moved-up'
    | 'moved-down'
  /** Where: any of these is the right place to tell. */
  readonly places: readonly string[]
  /** What was meant, of a misspelling. */
  readonly meant?: string
}

type Random = () => number
type Path = readonly (string | number)[]

/** Dicts without `type` that a component hands to another as keywords. */
const PARTS = /^(?:encoder|decoder|positional_encoding|\w*layer_cfg|\w+_attn\w*_cfg|ffn_cfg|dn_cfg|group_cfg)$/

/** Makes a slip in one of the dicts below a section that something is built from; undefined where this kind of slip cannot be made there. */
export function mutate(config: PyDict, section: string, random: Random): Mutation | undefined {
  const found = [...components(config.get(section) as PyValue, [section])]
  if (found.length === 0) return undefined
  const [path, dict] = found[Math.floor(random() * found.length)] as [Path, PyDict]
  const keys = [...dict.entries()]
    .map(({ key }) => key)
    .filter((key): key is string => typeof key === 'string' && key !== 'type')
  const key = pick(keys, random)
  const makers = [
    ...(typeof dict.get('type') === 'string' ? [misspeltType] : []),
    extraKey,
    ...(key === undefined ? [] : [misspeltKey, removedKey, wrongKind, movedUp, movedDown]),
  ]
  return (pick(makers, random) as (typeof makers)[number])({ config, path, dict, key: key ?? '', random })
}

interface Spot {
  readonly config: PyDict
  readonly path: Path
  readonly dict: PyDict
  readonly key: string
  readonly random: Random
}

function misspeltKey({ path, dict, key, random }: Spot): Mutation {
  const name = misspelt(key, random)
  const entries = [...dict.entries()]
  for (const entry of entries) dict.delete(entry.key)
  for (const entry of entries) dict.set(entry.key === key ? name : entry.key, entry.value, entry.write)
  return { kind: 'misspelt-key', places: [text(path, name)], meant: key }
}

function misspeltType({ path, dict, random }: Spot): Mutation {
  const type = dict.get('type') as string
  dict.set('type', misspelt(type, random))
  return { kind: 'misspelt-type', places: [text(path, 'type')], meant: type }
}

const EXTRA = ['verbose_level', 'use_gpu', 'lr_multiplier', 'num_outputs', 'debug', 'in_channel', 'pretrained_path']

function extraKey({ path, dict, random }: Spot): Mutation {
  const name = pick(EXTRA, random) as string
  dict.set(name, 1)
  return { kind: 'extra-key', places: [text(path, name)] }
}

function removedKey({ path, dict, key }: Spot): Mutation {
  dict.delete(key)
  return { kind: 'removed-key', places: [text(path)] }
}

function wrongKind({ path, dict, key, random }: Spot): Mutation {
  dict.set(key, toPy(pick(['abc', 7, { a: 1 }, [1]], random) as string))
  return { kind: 'wrong-kind', places: [text(path, key)] }
}

function movedUp({ config, path, dict, key }: Spot): Mutation | undefined {
  let up = path.slice(0, -1)
  while (up.length > 0 && !(at(config, up) instanceof PyDict)) up = up.slice(0, -1)
  const target = at(config, up)
  if (up.length === 0 || !(target instanceof PyDict) || target.has(key)) return undefined
  target.set(key, dict.get(key) as PyValue)
  dict.delete(key)
  return { kind: 'moved-up', places: [text(up, key), text(path), text(path, key)] }
}

function movedDown({ path, dict, key, random }: Spot): Mutation | undefined {
  const inner = [...dict.entries()].filter((entry) => entry.value instanceof PyDict && entry.key !== key)
  const into = pick(inner, random)
  if (into === undefined || !(into.value instanceof PyDict) || into.value.has(key)) return undefined
  into.value.set(key, dict.get(key) as PyValue)
  dict.delete(key)
  return { kind: 'moved-down', places: [text([...path, String(into.key)], key), text(path), text(path, key)] }
}

/** A letter twice, left out, another one, or two swapped. */
function misspelt(name: string, random: Random): string {
  for (;;) {
    const at = Math.floor(random() * (name.length - 1))
    const [one = '', two = ''] = [name[at], name[at + 1]]
    const middle = pick([one + one + two, two, `${two}${one}`, `${one}q`], random)
    const made = name.slice(0, at) + middle + name.slice(at + 2)
    if (made !== name && /^[A-Za-z_]\w*$/.test(made)) return made
  }
}

function* components(value: PyValue, path: Path): Generator<[Path, PyDict]> {
  if (value instanceof PyDict) {
    if (typeof value.get('type') === 'string' || PARTS.test(String(path.at(-1)))) yield [path, value]
    for (const { key, value: inner } of value.entries()) yield* components(inner, [...path, String(key)])
  } else if (value instanceof PyList || value instanceof PyTuple) {
    for (const [index, item] of value.items.entries()) yield* components(item, [...path, index])
  }
}

function at(value: PyValue, path: Path): PyValue | undefined {
  let found: PyValue | undefined = value
  for (const part of path) {
    if (found instanceof PyDict) found = found.get(part)
    else if (found instanceof PyList || found instanceof PyTuple) found = found.items[part as number]
    else return undefined
  }
  return found
}

function text(path: Path, key?: string): string {
  return [...path, ...(key === undefined ? [] : [key])].join('.')
}

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)]
}
