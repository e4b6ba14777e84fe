import type { BackboneConfig } from './backbone/config.ts'
import type { TensorShapes } from './backbone/layers.ts'
import { convertedSwinKey } from './backbone/swin.ts'
import type { BackboneSpec } from './backbone/tensors.ts'
import { withoutModule } from './methods/rules.ts'
import { textEntries } from './modules.ts'
import { PickleDict, type PickleValue } from './pickle/values.ts'
import { TorchTensor } from './torch/tensor.ts'

/** What a file brings for the tensors of a backbone. */
export interface Loaded {
  /** Tensors that are there with the right shape. */
  readonly matched: readonly string[]
  /** Tensors that the backbone has and the checkpoint lacks: they keep their start. */
  readonly missing: readonly string[]
  /** `num_batches_tracked` counters that are absent: MMEngine and torch fill them in without a word. */
  readonly counters: readonly string[]
  /** Keys of the checkpoint, as written there, that the backbone has no place for. */
  readonly unexpected: readonly string[]
  /** Tensors that are there with another shape: they are not loaded. */
  readonly wrongShape: readonly ShapeMismatch[]
  /** What has the name of a tensor and cannot be copied into it, with the reason. */
  readonly unfit: readonly { readonly name: string; readonly why: string }[]
  /** Why the run stops instead of loading. */
  readonly refused: string | undefined
}

/** A tensor that has another shape in the checkpoint than in the backbone. */
export interface ShapeMismatch {
  /** As the backbone names it: `conv1.weight`. */
  readonly name: string
  /** The shape in the backbone. */
  readonly expected: readonly number[]
  /** The shape in the checkpoint. */
  readonly found: readonly number[]
}

/** One way to load a file: by `init_cfg` of the backbone, with its prefix, or into a model around it. */
export type Way = { readonly kind: 'init'; readonly prefix?: string | undefined } | ModelWay

/** Into a model that holds the backbone under `stem`: `load_from`, and `init_cfg` of the model. */
export interface ModelWay {
  readonly kind: 'model'
  /** With a dot at its end: `backbone.`. */
  readonly stem: string
  /** What names the file. */
  readonly by: 'init_cfg' | 'load_from'
  /** The `prefix` of the model's `init_cfg`. */
  readonly prefix?: string | undefined
  /** Whether an EMAHook reads the key `state_dict` of the file, without asking whether it is there. */
  readonly ema?: boolean
}

/** A value by the name that MMEngine looks for, with its key in the file. */
type Entries = Map<string, { readonly key: string; readonly value: PickleValue }>

/**
 * What MMEngine (0.10.7) and MMDetection (3.3.0) load of a file: `load_checkpoint`, `_load_checkpoint_with_prefix` and
 * `load_state_dict` of mmengine/runner/checkpoint.py; `init_weights` of SwinTransformer, which goes its own way.
 */
export function loadedBy(root: PickleValue, spec: BackboneSpec, config: BackboneConfig, way: Way): Loaded {
  const expected: TensorShapes = spec.known ? spec.tensors : new Map()
  if (!(root instanceof PickleDict)) return refusal(expected, 'MMEngine loads only a dict, and the file holds none')
  if (way.kind === 'init' && spec.known && spec.family === 'swin') return loadedBySwin(root, expected, config)
  const held = root.get('state_dict') ?? root
  if (!(held instanceof PickleDict)) return refusal(expected, 'its state_dict is not a dict')
  if (held.entries.some(({ key }) => typeof key !== 'string'))
    return refusal(expected, 'a key of its tensors is not a string')
  if (way.kind === 'model' && way.ema === true && held === root)
    return refusal(expected, 'EMAHook stops: the file has no key state_dict')
  return way.kind === 'init' ? byInitCfg(held, expected, way.prefix) : intoModel(held, expected, way)
}

/** `PretrainedInit`: `module.` is stripped, or, given a prefix, that alone. */
function byInitCfg(held: PickleDict, expected: TensorShapes, prefix: string | undefined): Loaded {
  const { entries, left } = initEntries(held, prefix)
  if (prefix === undefined || entries.size > 0) return compare(expected, entries, left)
  return refusal(expected, noPrefix(prefix))
}

function initEntries(held: PickleDict, prefix: string | undefined): { entries: Entries; left: string[] } {
  const dotted = prefix === undefined || prefix.endsWith('.') ? prefix : `${prefix}.`
  const entries: Entries = new Map()
  const left: string[] = []
  for (const [key, value] of textEntries(held)) {
    if (dotted === undefined) entries.set(withoutModule(key), { key, value })
    else if (key.startsWith(dotted)) entries.set(key.slice(dotted.length), { key, value })
    else left.push(key)
  }
  return { entries, left }
}

function noPrefix(prefix: string): string {
  return `no key begins with ${prefix}: MMEngine stops with an AssertionError (module. is not stripped where there is a prefix)`
}

/** The keys of the backbone's own part of a model. The Runner strips `module` and any one character behind it. */
function intoModel(held: PickleDict, expected: TensorShapes, way: ModelWay): Loaded {
  const { entries: all } = way.by === 'init_cfg' ? initEntries(held, way.prefix) : runnerEntries(held)
  if (way.prefix !== undefined && all.size === 0) return refusal(expected, noPrefix(way.prefix))
  // A semi-supervised model takes keys that speak of neither student nor teacher for both.
  const isPlain = way.stem.startsWith('student.') && ![...all.keys()].some((name) => /student|teacher/.test(name))
  const stem = isPlain ? way.stem.slice('student.'.length) : way.stem
  const entries: Entries = new Map()
  for (const [name, entry] of all) if (name.startsWith(stem)) entries.set(name.slice(stem.length), entry)
  return compare(expected, entries, [])
}

function runnerEntries(held: PickleDict): { entries: Entries } {
  return { entries: new Map(textEntries(held).map(([key, value]) => [key.replace(/^module./, ''), { key, value }])) }
}

function loadedBySwin(root: PickleDict, expected: TensorShapes, config: BackboneConfig): Loaded {
  const held = root.get('state_dict') ?? root.get('model') ?? root
  if (!(held instanceof PickleDict)) return refusal(expected, 'its state_dict is not a dict')
  let entries = swinEntries(held, config['convert_weights'] === true)
  const [first] = entries.keys()
  if (first === undefined) {
    const why = 'no key begins with backbone., and SwinTransformer takes no others: it stops with an IndexError'
    return refusal(expected, why)
  }
  if (first.startsWith('module.')) entries = new Map(Array.from(entries, ([name, entry]) => [name.slice(7), entry]))
  if (entries.has('absolute_pos_embed')) return refusal(expected, 'SwinTransformer stops at any absolute_pos_embed')
  const resized = new Map(expected)
  for (const [name, { value }] of entries) {
    if (!name.includes('relative_position_bias_table')) continue
    const found = value instanceof TorchTensor ? value.shape : []
    const wanted = expected.get(name)
    if (wanted === undefined) return refusal(expected, `SwinTransformer has no ${name}: it stops with a KeyError`)
    // A table of another window is interpolated.
    const isSquare = Number.isInteger(Math.sqrt(found[0] ?? Number.NaN))
    if (found.length === 2 && found[1] === wanted[1] && isSquare) resized.set(name, found)
  }
  const loaded = compare(resized, entries, [])
  const [wrong] = [...loaded.wrongShape, ...loaded.unfit]
  if (wrong === undefined) return loaded
  return { ...loaded, matched: [], refused: `${wrong.name} does not fit, and SwinTransformer stops at that` }
}

function swinEntries(held: PickleDict, isConverted: boolean): Entries {
  const entries: Entries = new Map()
  for (const [key, value] of textEntries(held)) {
    const converted = isConverted ? convertedSwinKey(key) : key
    if (converted === undefined) continue
    if (isConverted) entries.set(converted, { key, value })
    else if (key.startsWith('backbone.')) entries.set(key.slice('backbone.'.length), { key, value })
  }
  return entries
}

function compare(expected: TensorShapes, entries: Entries, left: readonly string[]): Loaded {
  const matched: string[] = []
  const missing: string[] = []
  const counters: string[] = []
  const wrongShape: ShapeMismatch[] = []
  const unfit: { name: string; why: string }[] = []
  for (const [name, shape] of expected) {
    const value = entries.get(name)?.value
    const why = value === undefined ? undefined : uncopied(value)
    if (value === undefined) (name.endsWith('.num_batches_tracked') ? counters : missing).push(name)
    else if (why !== undefined) unfit.push({ name, why })
    else if (fits(shape, (value as TorchTensor).shape)) matched.push(name)
    else wrongShape.push({ name, expected: shape, found: (value as TorchTensor).shape })
  }
  const unexpected = Array.from(entries).flatMap(([name, { key }]) => (expected.has(name) ? [] : [key]))
  return { matched, missing, counters, unexpected: [...left, ...unexpected], wrongShape, unfit, refused: undefined }
}

/** Nothing is loaded. */
function refusal(expected: TensorShapes, refused: string): Loaded {
  return { ...compare(expected, new Map(), []), refused }
}

/** Why torch does not copy a value into a parameter (torch 2.13, `Tensor.copy_`). */
function uncopied(value: PickleValue): string | undefined {
  if (!(value instanceof TorchTensor)) return 'it is not a tensor'
  if (value.layout !== 'strided') return `it is ${value.layout}`
  return /^(bits|float4)/.test(value.dtype.name) ? `its dtype is ${value.dtype.name}` : undefined
}

/** torch lets a tensor of one dimension stand for a number without dimensions (files of torch before 0.4). */
function fits(expected: readonly number[], found: readonly number[]): boolean {
  if (expected.length === 0 && found.length === 1) return (found[0] as number) > 0
  return expected.length === found.length && expected.every((size, at) => size === found[at])
}
