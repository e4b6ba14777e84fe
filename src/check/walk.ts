import { type Component, isStock } from '../catalog/catalogue.ts'
import type { ComponentIndex, Found } from '../catalog/lookup.ts'
import { type Slot, slotBelow } from '../catalog/slots.ts'
import { type ConfigPath, pathPart, type Step, stepInto } from '../config/path.ts'
import { MmdetConfigError } from '../errors.ts'
import { type DictEntry, PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { Edition } from './edition.ts'
import { type ConfigNode, type KnownDict, PathNode } from './node.ts'
import { type DictsOfKind, SharedDicts } from './sharedDicts.ts'

// In: a config and the catalogues. Out: the dicts that MMEngine's Runner builds something from, each with the component that it builds.

export type { ConfigNode } from './node.ts'

/** A config with what is known of it: what rules look at. */
export interface CheckedConfig {
  /** The whole config. */
  readonly config: PyDict
  /** What components accept. */
  readonly index: ComponentIndex
  /** The config's `default_scope`, or the one that its file is taken to have. */
  readonly scope: string
  /** Outer ones first, in the order of the config's keys. */
  readonly nodes: readonly ConfigNode[]
  /** Those below a key of the config, itself first. */
  readonly below: (key: string) => readonly ConfigNode[]
  /** Whether a run can start from the config; else it is a part that others inherit, which may add what is missing. */
  readonly isWhole: boolean
  /** Whether MMEngine imports modules before it builds anything: they may register what no catalogue knows. */
  readonly hasImports: boolean
  /** How many GPUs the run will have, where that was said. */
  readonly gpus: number | undefined
  /** Which MMDetection reads it, where that is proved. */
  readonly edition: Edition | undefined
}

/** Keys from which Runner builds (mmengine/runner/runner.py, 0.10.7). Other variables are only there for these. */
const RUNNER_KEYS: ReadonlySet<unknown> = new Set(
  (
    'model tta_model train_dataloader val_dataloader test_dataloader optim_wrapper param_scheduler train_cfg val_cfg test_cfg ' +
    'val_evaluator test_evaluator default_hooks custom_hooks visualizer log_processor model_wrapper_cfg'
  ).split(' '),
)

/** The names of those keys. */
export const runnerKeys = [...RUNNER_KEYS] as readonly string[]

/** Dicts that a run builds from, at most: no published config has a tenth of it, and rules compare some of them with all others. */
const MAX_NODES = 10_000

function tooMany({ at: { path }, write }: Pick<Place, 'at' | 'write'>): MmdetConfigError {
  const message = `a run would build more than ${MAX_NODES} components from the config`
  return new MmdetConfigError({ code: 'limit', message, path, span: write?.span })
}

/** The keys of the data loaders. */
export const DATALOADERS = ['train_dataloader', 'val_dataloader', 'test_dataloader']

/**
 * Finds the dicts of a config that a run builds from.
 *
 * @param fallback the scope of a config without `default_scope`.
 * @throws MmdetConfigError `limit` where there are too many.
 */
export function checkedConfig(
  config: PyDict,
  index: ComponentIndex,
  { scope: fallback = 'mmdet', gpus, edition, shared = new SharedDicts() }: WalkOptions = {},
): CheckedConfig {
  const given = config.get('default_scope')
  const scope = typeof given === 'string' ? given : fallback
  const imports = config.get('custom_imports')
  const isImporting = imports instanceof PyDict && imports.size > 0
  const isWhole = config.has('model') && DATALOADERS.some((key) => config.has(key))
  // The package of another default scope registers its own, be it for `_scope_='mmdet'`.
  const hasImports = isImporting || !index.knows(scope)
  const walk = new Walk(index, shared.of({ isWhole, hasImports }))
  for (const { key, value, write } of config.entries()) {
    if (RUNNER_KEYS.has(key)) walk.start(key as string, value, write, scope)
  }
  const { nodes, nodesBelow } = walk
  const below = (key: string) => nodesBelow.get(key) ?? NO_NODES
  return { config, index, scope, nodes, below, isWhole, hasImports, gpus, edition }
}

const NO_NODES: readonly ConfigNode[] = []

/** What a run builds of the dicts on the way to a path, the one at the path last; nothing else of the config is looked at. */
export function builtAlong(
  config: PyDict,
  index: ComponentIndex,
  scope: string,
  path: ConfigPath,
): readonly ConfigNode[] {
  const [key] = path
  const entry = RUNNER_KEYS.has(key) ? config.entry(key as string) : undefined
  if (entry === undefined) return NO_NODES
  return new Walk(index, undefined, path).below(String(key), entry, scope)
}

export interface WalkOptions {
  /** The scope of a config without `default_scope`. */
  readonly scope?: string | undefined
  readonly gpus?: number | undefined
  readonly edition?: Edition | undefined
  /** What is known of dicts that other configs hold too. */
  readonly shared?: SharedDicts | undefined
}

/** Whether Runner builds from a key of the config. */
export function isRunnerKey(key: PyValue): boolean {
  return RUNNER_KEYS.has(key)
}

interface Place {
  readonly at: PathNode
  readonly write: Written | undefined
  readonly holder: DictNode | undefined
  readonly scope: string
}

class Walk {
  readonly nodes: ConfigNode[] = []
  readonly nodesBelow = new Map<string, readonly ConfigNode[]>()
  /** Those below the key that is being visited. */
  #found: ConfigNode[] = []
  readonly #index: ComponentIndex
  /** What is known of dicts; nothing is kept of those along one path. */
  readonly #shared: DictsOfKind | undefined
  readonly #root: PathNode
  readonly #way: ConfigPath | undefined

  /** @param way the only path to be followed. */
  constructor(index: ComponentIndex, shared: DictsOfKind | undefined, way?: ConfigPath) {
    this.#index = index
    this.#shared = shared
    this.#root = shared?.root ?? new PathNode()
    this.#way = way
  }

  /** Visits what stands under a key of the config, which may be all that stands there in another one. */
  start(key: string, value: PyValue, write: Written | undefined, scope: string): void {
    if (typeof value !== 'object' || value === null) return
    const at = this.#root.below(key)
    const find = () => this.below(key, { value, write }, scope)
    const nodes = this.#shared?.below(value, { at, write, scope }, find) ?? find()
    this.nodesBelow.set(key, nodes)
    for (const node of nodes) this.nodes.push(node)
    if (this.nodes.length > MAX_NODES) throw tooMany({ at, write })
  }

  /** The dicts below a key of the config. */
  below(key: string, { value, write }: Pick<DictEntry, 'value' | 'write'>, scope: string): readonly ConfigNode[] {
    const found: ConfigNode[] = []
    this.#found = found
    this.#visit(value, this.#root.below(key), write, undefined, scope)
    return found
  }

  #isOff(at: PathNode, part: string | number): boolean {
    return this.#way !== undefined && String(this.#way[at.path.length]) !== String(part)
  }

  /** What is visited of a dict: what may hold dicts, or the one entry on the way. */
  #inside(dict: PyDict, { path }: PathNode, known: KnownDict): readonly Step[] {
    if (this.#way === undefined) {
      known.inside ??= insideOf(dict)
      return known.inside
    }
    const part = this.#way[path.length]
    const step = part === undefined ? undefined : stepInto(dict, part)
    return step === undefined ? NONE : [step]
  }

  /** A value that stands at several places is visited at each of them; the reader sees to it that there are not too many. */
  #visit(value: PyValue, at: PathNode, write: Written | undefined, holder: DictNode | undefined, scope: string): void {
    if (value instanceof PyDict) this.#visitDict(value, { at, write, holder, scope })
    else if (value instanceof PyList || value instanceof PyTuple) {
      const { items, writes } = value
      for (let index = 0; index < items.length; index++) {
        const item = items[index] as PyValue
        if (typeof item === 'object' && item !== null && !this.#isOff(at, index)) {
          this.#visit(item, at.below(index), writes?.[index] ?? write, holder, scope)
        }
      }
    }
  }

  #visitDict(dict: PyDict, place: Place): void {
    const { at, write, holder } = place
    const known = this.#known(dict, place)
    const { slot, scope, component, found } = known
    if (slot?.opaque === true) return
    if (this.#found.length >= MAX_NODES) throw tooMany(place)
    const node = new DictNode(at.path, dict, write, holder, known)
    this.#found.push(node)
    holder?.addInner(node)
    if (slot?.namespace !== undefined) return
    const inner = component === undefined && found?.kind !== 'missing' ? holder : node
    for (const { key, value, write: own } of this.#inside(dict, at, known))
      this.#visit(value, at.below(pathPart(key)), own ?? write, inner, scope)
  }

  /** What is known of a dict at such a place: as a rule another config has it there, too. */
  #known(dict: PyDict, place: Place): KnownDict {
    if (this.#shared === undefined) return this.#look(dict, slotOf(dict, place), place)
    const { at, holder, scope: outer } = place
    const key = { at, outer, holder: holder?.component, holderDepth: holder?.path.length ?? 0 }
    const known = this.#shared.find(dict, key)
    if (known !== undefined) return known
    const made = this.#look(dict, slotOf(dict, place), place)
    // Who reads the dict stands in what holds it, which may differ.
    if (made.slot?.readBy === undefined) this.#shared.keep(dict, key, made)
    return made
  }

  #look(dict: PyDict, given: Slot | undefined, { at: { path }, holder, scope: outer }: Place): KnownDict {
    // Whatever the constructor builds is of this scope, too.
    const own = dict.get('_scope_')
    const scope = typeof own === 'string' ? own : outer
    const typeEntry = dict.entry('type')
    const type = typeEntry === undefined ? given?.defaultType : typeName(typeEntry.value)
    const key = String(path.at(-1))
    // What the component around makes of a dict that names no type.
    const part =
      typeEntry !== undefined || holder?.component === undefined || holder.path.length !== path.length - 1
        ? undefined
        : this.#index.part(holder.component, key)
    const slot = part === undefined ? given : { ...given, supplies: part.supplies, typed: false }
    const found = part === undefined ? this.#find(type, slot, scope) : ({ kind: 'component', ...part } as const)
    const component = found?.kind === 'component' ? found.component : undefined
    const name = this.#nameOf(component) ?? (type === undefined ? key : this.#nameIn(scope, type))
    return { slot, scope, type, typeEntry, found, component, name }
  }

  /** The name by which rules know a component: one of another package that is called as a stock one is another, as mmyolo's Mosaic. */
  #nameOf(component: Component | undefined): string | undefined {
    const [name] = component?.names ?? []
    if (component === undefined || name === undefined || isStock(component)) return name
    const [root] = component.module.split('.')
    return this.#index.everywhere(name).some(isStock) ? `${root}.${name}` : name
  }

  /** A type of a scope that no catalogue knows: what only MMDetection has of that name is another, as mmpose's CocoMetric. */
  #nameIn(scope: string, type: string): string {
    if (this.#index.knows(scope)) return type
    const same = this.#index.everywhere(type)
    return same.length > 0 && same.every((one) => one.scope === 'mmdet') ? `${scope}.${type}` : type
  }

  #find(type: string | undefined, slot: Slot | undefined, scope: string): Found | undefined {
    if (type === undefined || !this.#index.knows(scope) || slot?.types !== undefined) return undefined
    if (slot?.namespace !== undefined) return this.#index.findClass(slot.namespace, type)
    if (slot?.registry !== undefined) return this.#index.find(slot.registry, type, scope)
    const component = slot === undefined ? this.#index.anywhere(type, scope) : undefined
    return component === undefined ? undefined : { kind: 'component', component }
  }
}

/** A dict at its place, with what is known of it. */
class DictNode implements ConfigNode {
  readonly path: ConfigPath
  readonly dict: PyDict
  readonly write: Written | undefined
  readonly holder: ConfigNode | undefined
  readonly known: KnownDict
  #inner: ConfigNode[] | undefined

  constructor(
    path: ConfigPath,
    dict: PyDict,
    write: Written | undefined,
    holder: ConfigNode | undefined,
    known: KnownDict,
  ) {
    this.path = path
    this.dict = dict
    this.write = write
    this.holder = holder
    this.known = known
  }

  get inner(): readonly ConfigNode[] {
    return this.#inner ?? []
  }

  addInner(node: ConfigNode): void {
    if (this.#inner === undefined) this.#inner = [node]
    else this.#inner.push(node)
  }

  get slot(): Slot | undefined {
    return this.known.slot
  }

  get scope(): string {
    return this.known.scope
  }

  get type(): string | undefined {
    return this.known.type
  }

  get typeEntry(): DictEntry | undefined {
    return this.known.typeEntry
  }

  get found(): Found | undefined {
    return this.known.found
  }

  get component(): Component | undefined {
    return this.known.component
  }

  get name(): string {
    return this.known.name
  }
}

const NONE: readonly DictEntry[] = []

/** The entries of a dict that may hold dicts. */
function insideOf(dict: PyDict): readonly DictEntry[] {
  let inside: DictEntry[] | undefined
  for (const entry of dict.entries()) {
    if (typeof entry.value !== 'object' || entry.value === null) continue
    inside ??= []
    inside.push(entry)
  }
  return inside ?? NONE
}

/** The slot at a place. Runner decides some by other keys: the loop by `by_epoch`, the evaluator by `metrics`. */
function slotOf(dict: PyDict, { at: { path, names }, holder }: Place): Slot | undefined {
  const slot = slotBelow(names, holder?.name)
  if (path.length !== 1) return slot
  if (slot?.registry === 'metric' && dict.has('metrics')) return { registry: 'evaluator', defaultType: 'Evaluator' }
  if (slot?.registry !== 'loop' || !dict.has('by_epoch') || dict.has('type')) return slot
  return { ...slot, defaultType: dict.get('by_epoch') === true ? 'EpochBasedTrainLoop' : 'IterBasedTrainLoop' }
}

/** What a `type` says: a text, or what is imported, which has the path that MMEngine prints (config/lazy/lazyObject.ts). */
function typeName(value: PyValue): string | undefined {
  if (typeof value === 'string') return value
  const isNamed = typeof value === 'object' && value !== null && 'dottedName' in value
  return isNamed && typeof value.dottedName === 'string' ? value.dottedName : undefined
}
