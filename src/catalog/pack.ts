import type { BaseClass, Catalogue, Component, KwargsState, Parameter, Part, Read, RegistryInfo } from './catalogue.ts'

// A catalogue as it is stored: what repeats stands once, in tables that the rest points into.

const STATES: readonly KwargsState[] = ['closed', 'swallowed', 'open']

/** With neither a default nor a text for `other` the parameter is required. */
export type PackedParameter = [
  name: string,
  default_: string | null,
  annotation: number,
  owner: number,
  other?: string | null,
  choices?: readonly string[],
]
/** What a class accepts, as it is stored: places in the tables `texts` and `parameters`, and the state of its `**kwargs` as a number. */
export type PackedSignature = [module: number, qualname: string, state: number, parameters: number[]]

/**
 * A catalogue as it is stored: the parsed JSON that `mmdet-config catalog add` writes. `findProblems` takes it; its numbers are places in its tables,
 * in a list of places each as the distance from the one before: those are small and alike, and a sixth of the file is saved.
 */
export interface PackedCatalogue {
  /** Of this form. */
  readonly version: typeof VERSION
  readonly registries: [registry: string, scope: string, path: string, parent: string | null][]
  /** Texts that the other tables point into. */
  readonly texts: string[]
  /** Parameters that signatures point into. */
  readonly parameters: PackedParameter[]
  readonly components: [registry: string, scope: string, names: string[], ...PackedSignature][]
  /** Classes that no registry holds. */
  readonly bases: PackedSignature[]
  readonly parts: [holder: number, key: string, made: number, supplies: string[]][]
  /** What components read of dicts alike. */
  readonly reads: [paths: string, names: string, to: string, holders: number[]][]
}

/** Of this form. */
const VERSION = 2

/** What stands in place of the new name for a parameter that need not be given though it has no default. */
const OPTIONAL = ''

/** A catalogue in its stored form. */
export function packCatalogue({ registries, components, bases, parts, reads }: Catalogue): PackedCatalogue {
  const texts = table<string>(String)
  const parameters = table<PackedParameter>(JSON.stringify)
  const signature = ({ module, qualname, kwargs, parameters: own }: BaseClass): PackedSignature => [
    texts.index(module),
    qualname,
    STATES.indexOf(kwargs),
    distances(own.map((parameter) => parameters.index(packParameter(parameter, texts.index)))),
  ]
  return {
    version: VERSION,
    registries: registries.map(({ registry, scope, path, parent }) => [registry, scope, path, parent]),
    components: components.map((one) => [one.registry, one.scope, [...one.names], ...signature(one)]),
    bases: bases.map(signature),
    parts: parts.map(({ holder, key, made, supplies }) => [texts.index(holder), key, texts.index(made), [...supplies]]),
    reads: packReads(reads, components.map(pathOf)),
    texts: texts.items,
    parameters: parameters.items,
  }
}

/** As `classPath`, which is not imported: what a page loads later brings what it imports into every page that esbuild makes. */
function pathOf({ module, qualname }: Component): string {
  return `${module}.${qualname}`
}

/** Classes that inherit from one another read the same, and one reads the same of several dicts. */
function packReads(reads: readonly Read[], paths: readonly string[]): PackedCatalogue['reads'] {
  const alike = grouped(reads, ({ path, names, to }) => [path, names, to]).map((rows) => ({
    ...(rows[0] as Read),
    holders: rows.map(({ holder }) => paths.indexOf(holder)),
  }))
  return grouped(alike, ({ names, to, holders }) => [names, to, holders]).map((rows) => {
    const { names, to, holders } = rows[0] as (typeof alike)[number]
    return [rows.map(({ path }) => path).join(' '), names.join(' '), to.join(' '), distances(holders)]
  })
}

/** Items that say the same, in the order of the first of them. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return Array.from(groups.values())
}

function packParameter(parameter: Parameter, index: (text: string) => number): PackedParameter {
  const { name, default: value, required, annotation, owner, renamed, choices } = parameter
  const other = renamed ?? (value === null && !required ? OPTIONAL : undefined)
  const at = annotation === null ? -1 : index(annotation)
  const packed = [name, value, at, index(owner)] as const
  if (choices !== undefined) return [...packed, other ?? null, choices]
  return other === undefined ? [...packed] : [...packed, other]
}

/** Items by their place; each stands once. */
function table<Item>(keyOf: (item: Item) => string): { items: Item[]; index: (item: Item) => number } {
  const items: Item[] = []
  const places = new Map<string, number>()
  const index = (item: Item): number => {
    const key = keyOf(item)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, items.length)
    items.push(item)
    return items.length - 1
  }
  return { items, index }
}

/**
 * The catalogue of a stored form.
 *
 * @throws Error for another form.
 */
export function unpackCatalogue(packed: PackedCatalogue): Catalogue {
  if (packed.version !== VERSION) throw new Error('another version of mmdet-config made it: make it again')
  const texts = packed.texts
  const parameters = packed.parameters.map((parameter) => unpackParameter(parameter, texts))
  const signature = (module: number, qualname: string, state: number, own: readonly number[]): BaseClass => ({
    module: texts[module] as string,
    qualname,
    kwargs: STATES[state] as KwargsState,
    parameters: placesFrom(own).map((at) => parameters[at] as Parameter),
  })
  const components = packed.components.map(
    ([registry, scope, names, ...rest]): Component => ({ registry, scope, names, ...signature(...rest) }),
  )
  return {
    registries: packed.registries.map(
      ([registry, scope, path, parent]): RegistryInfo => ({ registry, scope, path, parent }),
    ),
    components,
    bases: packed.bases.map((one) => signature(...one)),
    parts: packed.parts.map(
      ([holder, key, made, supplies]): Part => ({
        holder: texts[holder] as string,
        key,
        made: texts[made] as string,
        supplies,
      }),
    ),
    reads: packed.reads.flatMap(([paths, names, to, holders]) => {
      const read = { names: words(names), to: words(to) }
      return words(paths).flatMap((path) =>
        placesFrom(holders).map((at) => ({ holder: pathOf(components[at] as Component), path, ...read })),
      )
    }),
  }
}

function distances(places: readonly number[]): number[] {
  return places.map((place, at) => place - (places[at - 1] ?? 0))
}

function placesFrom(distances: readonly number[]): number[] {
  let place = 0
  return distances.map((distance) => (place += distance))
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ')
}

function unpackParameter(
  [name, value, annotation, owner, other = null, choices]: PackedParameter,
  texts: readonly string[],
): Parameter {
  return {
    name,
    default: value,
    required: value === null && other === null,
    annotation: texts[annotation] ?? null,
    owner: texts[owner] as string,
    ...(other === null || other === OPTIONAL ? {} : { renamed: other }),
    ...(choices === undefined ? {} : { choices }),
  }
}
