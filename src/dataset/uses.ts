import type { Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { itemsOf, type PyValue } from '../python/values.ts'
import { datasetTree, type LeafDataset, leavesOf, typeOf } from './datasets.ts'
import type { Use } from './mistakes.ts'

/** What a loader of a config is for: `train_dataloader`, `val_dataloader` or `test_dataloader`. */
export type Role = 'train' | 'val' | 'test'

const ROLES: readonly Role[] = ['train', 'val', 'test']

/** A dataset that a loader of a config reads. */
export interface LoaderLeaf {
  readonly role: Role
  readonly leaf: LeafDataset
}

/** A metric of a config that reads an annotation file of its own. */
export interface MetricFile {
  readonly role: Role
  readonly type: string
  readonly annFile: string
  readonly dict: PyDict
  readonly path: readonly (string | number)[]
  readonly masks: boolean
}

/** What a config reads: of all three loaders, through their wrappers, and of the evaluators. */
export interface ConfigFiles {
  readonly leaves: readonly LoaderLeaf[]
  readonly metrics: readonly MetricFile[]
}

/** Finds the annotation files of a config. */
export function configFiles(config: PyDict): ConfigFiles {
  const leaves = ROLES.flatMap((role) => {
    const key = `${role}_dataloader`
    const loader = config.get(key)
    if (!(loader instanceof PyDict)) return []
    return leavesOf(datasetTree(loader.get('dataset'), [key, 'dataset'])).map((leaf) => ({ role, leaf }))
  })
  const metrics = (['val', 'test'] as const).flatMap((role) =>
    metricsOf(config.get(`${role}_evaluator`), [`${role}_evaluator`], role),
  )
  return { leaves, metrics }
}

/** The files of annotations, as a config names them. */
export function annotationNames({ leaves, metrics }: ConfigFiles): string[] {
  return [...leaves.flatMap(({ leaf }) => leaf.annFile ?? []), ...metrics.map(({ annFile }) => annFile)]
}

/** Evaluators are a metric, a list of them, or an Evaluator with `metrics`. */
function metricsOf(value: PyValue | undefined, path: MetricFile['path'], role: Role): MetricFile[] {
  const items = itemsOf(value)
  if (items !== undefined) return items.flatMap((one, at) => metricsOf(one, [...path, at], role))
  if (!(value instanceof PyDict)) return []
  if (value.has('metrics')) return metricsOf(value.get('metrics'), [...path, 'metrics'], role)
  const annFile = value.get('ann_file')
  if (typeof annFile !== 'string' || annFile === '') return []
  const metric = value.get('metric')
  const names = itemsOf(metric) ?? [metric]
  return [{ role, type: typeOf(value), annFile, dict: value, path, masks: names.includes('segm') }]
}

/** What a config uses a file for. */
export function useOf(annFile: string, { leaves, metrics }: ConfigFiles): Use {
  const own = leaves.filter(({ leaf }) => leaf.annFile === annFile)
  const compared = metrics.filter((metric) => metric.annFile === annFile)
  return {
    trained: own.some(({ role }) => role === 'train'),
    evaluated: compared.some(({ dict }) => dict.get('format_only') !== true),
    masks: own.some(({ leaf }) => leaf.masks) || compared.some(({ masks }) => masks),
  }
}

/** Mistakes of the config that no annotation file is needed for. */
export function prefixProblems({ leaves }: ConfigFiles): Problem[] {
  const needing = leaves.filter(({ leaf: { prefixes, annFile, type } }) => {
    return annFile !== undefined && COCO_LIKE.test(type) && !prefixes.has('img')
  })
  return needing.map(({ leaf }) => ({
    code: 'dataset-missing-key',
    message: `data_prefix of ${leaf.type} has no img: it fails with KeyError: 'img'`,
    span: (leaf.dict.entry('data_prefix') ?? leaf.dict.entry('type'))?.write?.span,
    path: [...leaf.path, 'data_prefix'],
    hint: "write data_prefix=dict(img='train/'), the folder of the images below data_root",
  }))
}

const COCO_LIKE = /^(?:Coco|DeepFashion|iSAID|Cityscapes|Objects365|V3Det|LVIS)\w*Dataset$|^LVISV\w+$/
