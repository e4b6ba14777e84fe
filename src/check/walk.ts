import type { Component } from '../catalog/catalogue.ts'
import type { ComponentIndex, Found } from '../catalog/lookup.ts'
import { type Slot, slotBelow } from '../catalog/slots.ts'
import type { ConfigPath } from '../config/path.ts'
import { MmdetConfigError } from '../errors.ts'
import { type DictEntry, PyDict } from '../python/dict.ts'
import type { Written } from '../python/provenance.ts'
import { pathKey } from '../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'

// In: a config and the catalogues. Out: the dicts that MMEngine's Runner builds something from, each with the component that it builds.

/** What a dict may hold, and what it holds besides. */
export interface Accepted {
  readonly names: readonly string[]
  /** What becomes of other keys: they end the run, or nothing reads them. */
  readonly others: 'refused' | 'ignored' | 'swallowed'
  /** The entries that are none of these. */
  readonly unknown: readonly DictEntry[]
}

/** A dict that a run of the config reads or builds from. */
export interface ConfigNode {
  readonly path: ConfigPath
  readonly dict: PyDict
  /** What wrote it into what holds it. */
  readonly write: Written | undefined
  readonly slot: Slot | undefined
  /** The scope in which its `type` is looked up. */
  readonly scope: string
  /** What `type` says, or the type that a dict without one has at this place. */
  readonly type: string | undefined
  readonly typeEntry: DictEntry | undefined
  readonly found: Found | undefined
  /** What it builds, where the catalogues know it. */
  readonly component: Component | undefined
  /** The name of the component, else what `type` says. */
  readonly name: string
  /** The dict around it that builds a component. */
  readonly holder: ConfigNode | undefined
  /** Those of which it is the holder. */
  readonly inner: ConfigNode[]
  /** What it may hold, once a rule has asked: see accepted.ts. */
  accepted?: Accepted | undefined
}

/** A config with what is known of it: what rules look at. */
export interface CheckedConfig {
  readonly config: PyDict
  readonly index: ComponentIndex
  /** The config's `default_scope`, or the one that its file is taken to have. */
  readonly scope: string
  /** Outer ones first, in the order of the config's keys. */
  readonly nodes: readonly ConfigNode[]
  /** Whether a run can start from the config; else it is a part that others inherit, which may add what is missing. */
  readonly isWhole: boolean
  /** Whether MMEngine imports modules before it builds anything: they may register what no catalogue knows. */
  readonly hasImports: boolean
  /** How many GPUs the run will have, where that was said. */
  readonly gpus: number | undefined
  /** What {@link builtValues} found, since several rules ask. */
  readonly values: BuiltValue[]
}

/** Keys from which Runner builds (mmengine/runner/runner.py, 0.10.7). Other variables are only there for these. */
const RUNNER_KEYS: ReadonlySet<unknown> = new Set(
  (
    'model tta_model train_dataloader val_dataloader test_dataloader optim_wrapper param_scheduler train_cfg val_cfg test_cfg ' +
    'val_evaluator test_evaluator default_hooks custom_hooks visualizer log_processor model_wrapper_cfg'
  ).split(' '),
)

/** Dicts that a run builds from, at most: no published config has a tenth of it, and rules compare some of them with all others. */
const MAX_NODES = 10_000

function tooMany({ path, write }: Place): MmdetConfigError {
  const message = `a run would build more than ${MAX_NODES} components from the config`
  return new MmdetConfigError({ code: 'limit', message, path, span: write?.span })
}

const DATALOADERS = ['train_dataloader', 'val_dataloader', 'test_dataloader']

/**
 * Finds the dicts of a config that a run builds from.
 *
 * @param fallback the scope of a config without `default_scope`.
 * @throws MmdetConfigError `limit` where there are too many.
 */
export function checkedConfig(config: PyDict, index: ComponentIndex, fallback: string, gpus?: number): CheckedConfig {
  const given = config.get('default_scope')
  const scope = typeof given === 'string' ? given : fallback
  const imports = config.get('custom_imports')
  const walk = new Walk(index)
  for (const { key, value, write } of config.entries()) {
    if (RUNNER_KEYS.has(key))
      walk.visit(value, { path: [key as string], names: key as string, write, holder: undefined, scope })
  }
  return {
    config,
    index,
    scope,
    nodes: walk.nodes,
    isWhole: config.has('model') && DATALOADERS.some((key) => config.has(key)),
    hasImports: imports instanceof PyDict && imports.size > 0,
    gpus,
    values: [],
  }
}

/** A value that a run builds from. */
export interface BuiltValue {
  readonly path: ConfigPath
  readonly value: PyValue
  /** Its own write, not that of what holds it. */
  readonly write: Written | undefined
}

/** Every value below the keys from which Runner builds, outer ones first; those of what is not for MMEngine's registries too. */
export function builtValues(checked: CheckedConfig): readonly BuiltValue[] {
  const { config, values: found } = checked
  if (found.length > 0) return found
  for (const { key, value, write } of config.entries()) {
    if (RUNNER_KEYS.has(key)) addValues({ path: [key as string], value, write }, found)
  }
  return found
}

function addValues(built: BuiltValue, found: BuiltValue[]): void {
  found.push(built)
  const { path, value: held } = built
  if (held instanceof PyDict) {
    for (const { key, value, write } of held.entries())
      addValues({ path: [...path, pathKey(key)], value, write }, found)
  } else if (held instanceof PyList || held instanceof PyTuple) {
    for (const [at, value] of held.items.entries())
      addValues({ path: [...path, at], value, write: held.writes?.[at] }, found)
  }
}

/** Whether Runner builds from a key of the config. */
export function isRunnerKey(key: PyValue): boolean {
  return RUNNER_KEYS.has(key)
}

interface Place {
  readonly path: ConfigPath
  /** Those of the path, between dots, without the places in lists. */
  readonly names: string
  readonly write: Written | undefined
  readonly holder: ConfigNode | undefined
  readonly scope: string
}

class Walk {
  readonly nodes: ConfigNode[] = []
  readonly #index: ComponentIndex

  constructor(index: ComponentIndex) {
    this.#index = index
  }

  /** A value that stands at several places is visited at each of them; the reader sees to it that there are not too many. */
  visit(value: PyValue, place: Place): void {
    if (value instanceof PyDict) this.#visitDict(value, place)
    else if (value instanceof PyList || value instanceof PyTuple) {
      for (const [at, item] of value.items.entries())
        this.visit(item, { ...place, path: [...place.path, at], write: value.writes?.[at] ?? place.write })
    }
  }

  #visitDict(dict: PyDict, place: Place): void {
    const slot = slotOf(dict, place)
    if (slot?.opaque === true) return
    if (this.nodes.length >= MAX_NODES) throw tooMany(place)
    const node = this.#node(dict, slot, place)
    this.nodes.push(node)
    place.holder?.inner.push(node)
    if (slot?.namespace !== undefined) return
    const holder = node.component === undefined ? place.holder : node
    for (const { key, value, write } of dict.entries()) {
      if (typeof value !== 'object' || value === null) continue
      const part = pathKey(key)
      const names = typeof part === 'string' ? `${place.names}.${part}` : place.names
      this.visit(value, { path: [...place.path, part], names, write: write ?? place.write, holder, scope: node.scope })
    }
  }

  #node(dict: PyDict, given: Slot | undefined, { path, write, holder, scope: outer }: Place): ConfigNode {
    // Whatever the constructor builds is of this scope, too.
    const own = dict.get('_scope_')
    const scope = typeof own === 'string' ? own : outer
    const typeEntry = dict.entry('type')
    const type = typeEntry === undefined ? given?.defaultType : typeName(typeEntry.value)
    const part = typeEntry === undefined ? this.#part(path, holder) : undefined
    const slot = part === undefined ? given : { ...given, supplies: part.supplies, typed: false }
    const found = part === undefined ? this.#find(type, slot, scope) : ({ kind: 'component', ...part } as const)
    const component = found?.kind === 'component' ? found.component : undefined
    const name = component?.names[0] ?? type ?? String(path.at(-1))
    return { path, dict, write, slot, scope, type, typeEntry, found, component, name, holder, inner: [] }
  }

  /** What the component around makes of a dict that names no type. */
  #part(path: ConfigPath, holder: ConfigNode | undefined): ReturnType<ComponentIndex['part']> {
    const { component } = holder ?? {}
    if (component === undefined || holder?.path.length !== path.length - 1) return undefined
    return this.#index.part(component, String(path.at(-1)))
  }

  #find(type: string | undefined, slot: Slot | undefined, scope: string): Found | undefined {
    if (type === undefined || !this.#index.knows(scope) || slot?.types !== undefined) return undefined
    if (slot?.namespace !== undefined) return this.#index.findClass(slot.namespace, type)
    if (slot?.registry !== undefined) return this.#index.find(slot.registry, type, scope)
    const component = slot === undefined ? this.#index.everywhere(type)[0] : undefined
    return component === undefined ? undefined : { kind: 'component', component }
  }
}

/** The slot at a place. Runner decides some by other keys: the loop by `by_epoch`, the evaluator by `metrics`. */
function slotOf(dict: PyDict, { path, names, holder }: Place): Slot | undefined {
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
