import type { ConfigPath } from '../config/path.ts'
import type { RelatedPlace } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { normalizePath } from '../python/posixPath.ts'
import type { Written } from '../python/provenance.ts'
import { numberOf, PyList, PyTuple, type PyValue } from '../python/values.ts'
import type { CheckedConfig, ConfigNode } from './walk.ts'

// What several rules ask of a config: how long it trains, what it reads, what it is built of.

/** The loop that trains. */
export interface Training {
  readonly unit: 'epochs' | 'iterations'
  /** How many of them. */
  readonly length: number
  /** The key that says so. */
  readonly key: 'max_epochs' | 'max_iters'
  readonly node: ConfigNode
}

/** The dict at a path of keys; undefined where nothing is built of it. */
export function nodeAt(checked: CheckedConfig, ...path: [string, ...string[]]): ConfigNode | undefined {
  return checked.below(path[0]).find((node) => isAt(node, path))
}

function isAt({ path }: ConfigNode, wanted: ConfigPath): boolean {
  return path.length === wanted.length && wanted.every((part, at) => part === path[at])
}

/** The loop of `train_cfg`; undefined where there is none, or one whose length is not said (mmengine 0.10.7, runner/loops.py). */
export function trainingOf(checked: CheckedConfig): Training | undefined {
  const node = nodeAt(checked, 'train_cfg')
  const isByEpoch = node?.name === 'EpochBasedTrainLoop'
  if (node === undefined || (!isByEpoch && node.name !== 'IterBasedTrainLoop')) return undefined
  const key = isByEpoch ? 'max_epochs' : 'max_iters'
  const length = numberOf(node.dict.get(key))
  return length === undefined ? undefined : { unit: isByEpoch ? 'epochs' : 'iterations', length, key, node }
}

/** The hooks, with what is inside of them. */
export function hooksOf(checked: CheckedConfig): readonly ConfigNode[] {
  return [...checked.below('default_hooks'), ...checked.below('custom_hooks')]
}

/** Where something is said, as a related place. */
export function saidAt({ dict }: ConfigNode, key: string, message = key): RelatedPlace[] {
  return writtenAt(dict.entry(key)?.write, message)
}

/** Where a source wrote something, as a related place. */
export function writtenAt(write: Written | undefined, message: string): RelatedPlace[] {
  return write === undefined ? [] : [{ message, span: write.span }]
}

/** The schedulers of learning rates and momenta. */
export function schedulersOf(checked: CheckedConfig): ConfigNode[] {
  return checked.below('param_scheduler').filter(({ slot }) => slot?.registry === 'parameter scheduler')
}

/** How long a scheduler works, where its end is given. */
export function ownLength({ dict }: ConfigNode): number | undefined {
  const end = numberOf(dict.get('end'))
  return end === undefined ? undefined : end - (numberOf(dict.get('begin')) ?? 0)
}

/** What a scheduler counts: epochs, unless it says otherwise. */
export function unitOf({ dict }: ConfigNode): Training['unit'] {
  return dict.get('by_epoch') === false ? 'iterations' : 'epochs'
}

/** What stands below dicts of dicts; undefined where one is not there. */
export function valueBelow(value: PyValue, path: readonly string[]): PyValue | undefined {
  return path.reduce<PyValue | undefined>((at, part) => (at instanceof PyDict ? at.get(part) : undefined), value)
}

/** The items of a list or tuple; none of anything else. */
export function itemsOf(value: PyValue | undefined): readonly PyValue[] {
  return value instanceof PyList || value instanceof PyTuple ? value.items : []
}

/** The texts of a list or tuple, or the one text that stands for them. */
export function textsOf(value: PyValue | undefined): string[] {
  return typeof value === 'string' ? [value] : itemsOf(value).filter((item) => typeof item === 'string')
}

/** Whether a dict builds a data set. */
export function isDataset({ component }: ConfigNode): boolean {
  return component?.registry === 'dataset'
}

/** The data sets of a loader that read annotations, without the wrappers around them. */
export function datasetsOf(checked: CheckedConfig, loader: string): ConfigNode[] {
  const all = checked.below(loader).filter(isDataset)
  // What is inside of one comes next: outer ones stand first.
  return all.filter((one, at) => !isInside(all[at + 1] ?? one, one))
}

/** Whether a dict stands inside of another. */
export function isInside({ path }: ConfigNode, { path: outer }: ConfigNode): boolean {
  return path.length > outer.length && outer.every((part, at) => part === path[at])
}

/** `data_root` and `ann_file` as BaseDataset joins them; undefined where one is not a plain path. */
export function annFileOf({ dict }: ConfigNode): string | undefined {
  const file = dict.get('ann_file')
  const root = dict.get('data_root') ?? ''
  if (typeof file !== 'string' || typeof root !== 'string' || file === '') return undefined
  // C:/data is whole on the machine that has it.
  const isWhole = file.startsWith('/') || /^(?:\w+:\/\/|[a-z]:[\\/])/i.test(file) || root === ''
  return normalizePath(isWhole ? file : `${root.replace(/\/$/, '')}/${file}`)
}
