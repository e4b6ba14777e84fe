import type { Parameter } from './catalogue.ts'

/** What kind of value an argument takes. Lists and tuples are one kind: configs write either. */
export type Kind = 'bool' | 'int' | 'float' | 'str' | 'dict' | 'list' | 'None'

/** The kinds that an argument takes; undefined where its annotation, or without one its default, does not tell. */
export function kindsOf(parameter: Parameter): ReadonlySet<Kind> | undefined {
  const kinds = known.get(parameter)
  if (kinds !== undefined || known.has(parameter)) return kinds
  const found = kindsFor(parameter)
  known.set(parameter, found)
  return found
}

/** Most configs have the same components. */
const known = new WeakMap<Parameter, ReadonlySet<Kind> | undefined>()

/**
 * What components take beside what they annotate, or have as default, by owner and name: what AmpOptimWrapper tests for (mmengine 0.10.7),
 * the colours and the factor that MMDetection's own configs give (NumPy fills and multiplies with
 * either).
 */
const TAKEN: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ['AmpOptimWrapper.loss_scale', ['float', 'dict']],
  ...['Mosaic', 'CachedMosaic', 'MixUp', 'CachedMixUp'].map((name) => [`${name}.pad_val`, ['list']] as const),
  ['BucketingBBoxCoder.scale_factor', ['float']],
])

function kindsFor({ name, owner, annotation, default: value, choices }: Parameter): ReadonlySet<Kind> | undefined {
  const own = value === null ? undefined : literalKind(value)
  const taken: Kind[] = [...(TAKEN.get(`${owner}.${name}`) ?? []), ...(choices === undefined ? [] : ['str' as const])]
  if (annotation === null) return own === undefined || own === 'None' ? undefined : new Set([...LIKE[own], ...taken])
  const kinds = annotated(annotation)
  // `backend_args: dict = None`: the default is as good as what is annotated.
  if (own !== undefined) kinds?.add(own)
  for (const kind of taken) kinds?.add(kind)
  return kinds
}

/** What may stand in place of a default of a kind. */
const LIKE: Readonly<Record<Exclude<Kind, 'None'>, readonly Kind[]>> = {
  bool: ['bool', 'int'],
  int: ['int', 'float', 'bool'],
  float: ['float', 'int', 'bool'],
  // A name of something that is known often stands for a dict that describes it.
  str: ['str', 'dict'],
  dict: ['dict', 'list'],
  list: ['list'],
}

/** The names of annotations, by the kinds that they stand for. MMDetection's aliases are those of `mmdet/utils/typing_utils.py`. */
const NAMES: Readonly<Record<string, readonly Kind[]>> = {
  bool: ['bool'],
  int: ['int', 'bool'],
  float: ['float', 'int', 'bool'],
  Number: ['float', 'int', 'bool'],
  str: ['str'],
  Path: ['str'],
  None: ['None'],
  dict: ['dict'],
  Dict: ['dict'],
  Mapping: ['dict'],
  Config: ['dict'],
  ConfigDict: ['dict'],
  ConfigType: ['dict'],
  OptConfigType: ['dict', 'None'],
  MultiConfig: ['dict', 'list'],
  OptMultiConfig: ['dict', 'list', 'None'],
  list: ['list'],
  List: ['list'],
  tuple: ['list'],
  Tuple: ['list'],
  Sequence: ['list'],
  // No config writes one.
  Tensor: [],
}

/** The kinds of `Optional[Union[int, Tuple[int, int]]]` and its like; undefined as soon as a name is not known. */
function annotated(text: string): Set<Kind> | undefined {
  const kinds = new Set<Kind>()
  for (const option of splitAtTop(text.trim(), '|')) {
    const [, name = '', inner] = /^'?([\w.]+)'?\s*(?:\[(.*)\])?$/s.exec(option.trim()) ?? []
    if (name === 'Optional' || name === 'Union') {
      if (name === 'Optional') kinds.add('None')
      for (const part of splitAtTop(inner ?? '', ',')) {
        const more = annotated(part)
        if (more === undefined) return undefined
        for (const kind of more) kinds.add(kind)
      }
      continue
    }
    const known = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined
    if (known === undefined) return undefined
    for (const kind of known) kinds.add(kind)
  }
  return kinds
}

function splitAtTop(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') depth++
    else if (text[at] === ']') depth--
    else if (text[at] === separator && depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** The kind of a default by its repr. */
function literalKind(repr: string): Kind | undefined {
  if (repr === 'None') return 'None'
  if (repr === 'True' || repr === 'False') return 'bool'
  if (/^['"]/.test(repr)) return 'str'
  if (/^-?\d+$/.test(repr)) return 'int'
  if (/^-?[\d.]+(?:e[-+]?\d+)?$/.test(repr)) return 'float'
  if (/^[[(]/.test(repr)) return 'list'
  return repr.startsWith('{') ? 'dict' : undefined
}
