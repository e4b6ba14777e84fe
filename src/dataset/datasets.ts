import { PyDict } from '../python/dict.ts'
import { isAbsolute, joinPaths } from '../python/posixPath.ts'
import { itemsOf, numberOf, type PyValue } from '../python/values.ts'
import type { Filter } from './filter.ts'
import type { ClassChoice } from './labels.ts'
import { stockClasses } from './stockClasses.ts'

/** A dataset that reads files, out of its wrappers, with its paths joined as `BaseDataset._join_prefix` does (mmengine 0.10.7). */
export interface LeafDataset {
  readonly dict: PyDict
  /** Where in the config. */
  readonly path: readonly (string | number)[]
  /** The class, without its scope. */
  readonly type: string
  readonly annFile: string | undefined
  readonly prefixes: ReadonlyMap<string, string>
  /** Undefined where they are the dataset's own and not known here. */
  readonly classes: readonly string[] | string | undefined
  readonly filter: Filter
  readonly masks: boolean
}

/** A dataset of a config as MMEngine builds it: a leaf, or a wrapper with what it holds. */
export type DatasetTree =
  | { readonly kind: 'leaf'; readonly leaf: LeafDataset }
  | { readonly kind: 'wrapper'; readonly type: string; readonly dict: PyDict; readonly inner: readonly DatasetTree[] }
  | { readonly kind: 'unknown'; readonly why: string }

type Path = readonly (string | number)[]

/** What a `dataset` of a config stands for. */
export function datasetTree(value: PyValue | undefined, path: Path = []): DatasetTree {
  if (!(value instanceof PyDict)) return { kind: 'unknown', why: 'it is not a dict' }
  const type = typeOf(value)
  const list = itemsOf(value.get('datasets'))
  if (list !== undefined) {
    const inner = list.map((one, at) => datasetTree(one, [...path, 'datasets', at]))
    return { kind: 'wrapper', type, dict: value, inner }
  }
  const inside = value.get('dataset')
  if (inside !== undefined) {
    return { kind: 'wrapper', type, dict: value, inner: [datasetTree(inside, [...path, 'dataset'])] }
  }
  return { kind: 'leaf', leaf: leafOf(value, type, path) }
}

/** The leaves of a tree. */
export function leavesOf(tree: DatasetTree): LeafDataset[] {
  if (tree.kind === 'leaf') return [tree.leaf]
  return tree.kind === 'wrapper' ? tree.inner.flatMap(leavesOf) : []
}

/** The name of a component's class: `CocoDataset` of `mmdet.CocoDataset`. */
export function typeOf(dict: PyDict): string {
  const type = dict.get('type')
  return typeof type === 'string' ? type.slice(type.lastIndexOf('.') + 1) : ''
}

function leafOf(dict: PyDict, type: string, path: Path): LeafDataset {
  const root = textOf(dict.get('data_root'))
  const join = (part: string) => (isRooted(part) || root === '' ? part : joinPaths(root, part))
  const annFile = textOf(dict.get('ann_file'))
  const prefix = dict.get('data_prefix')
  const prefixes = Array.from(prefix instanceof PyDict ? prefix.entries() : [], ({ key, value }): [string, string] => [
    String(key),
    join(textOf(value)),
  ])
  const metainfo = dict.get('metainfo')
  const given = metainfo instanceof PyDict ? metainfo.get('classes') : undefined
  const named = typeof given === 'string' ? given : itemsOf(given)?.map(String)
  return {
    dict,
    path,
    type,
    annFile: annFile === '' ? undefined : join(annFile),
    prefixes: new Map(prefixes),
    classes: named ?? stockClasses(type),
    filter: filterOf(dict),
    masks: loadsMasks(dict.get('pipeline')),
  }
}

/** `mmengine.utils.is_abs`. */
function isRooted(path: string): boolean {
  return isAbsolute(path) || /^(?:https?|s3):\/\//.test(path)
}

function filterOf(dict: PyDict): Filter {
  const given = dict.get('filter_cfg')
  if (dict.get('test_mode') === true || !(given instanceof PyDict)) return { filterEmpty: false, minSize: 0, off: true }
  return {
    filterEmpty: given.get('filter_empty_gt') === true,
    minSize: numberOf(given.get('min_size')) ?? 0,
    off: false,
  }
}

/** Whether a pipeline loads masks, at any depth: within `TransformBroadcaster`, `RandomChoice`. */
function loadsMasks(pipeline: PyValue | undefined): boolean {
  if (pipeline instanceof PyDict) {
    const isLoader = /^Load\w*Annotations$/.test(typeOf(pipeline)) && pipeline.get('with_mask') === true
    return isLoader || Array.from(pipeline.entries()).some(({ value }) => loadsMasks(value))
  }
  return itemsOf(pipeline)?.some(loadsMasks) ?? false
}

function textOf(value: PyValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** What decides about the labels of a leaf; undefined where its classes are not known. */
export function choiceOf({ type, classes }: LeafDataset): ClassChoice | undefined {
  if (type.startsWith('LVIS')) return { type, classes: classes ?? [] }
  return classes === undefined ? undefined : { type, classes }
}
