import { didYouMean } from '../../nearest.ts'
import type { PyDict } from '../../python/dict.ts'
import { PyList } from '../../python/values.ts'
import { hooksOf, itemsOf, textsOf } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { CheckedConfig, ConfigNode } from '../walk.ts'
import { nearestFree } from '../words.ts'

export const monitorUnknown = defineRule({
  id: 'monitor-unknown',
  severity: 'error',
  why:
    'CheckpointHook.save_best and EarlyStoppingHook.monitor name a number that validation gives, with the prefix of its metric: coco/bbox_mAP. ' +
    'A name that no metric gives stops the training with a KeyError after the first validation.',
  bad:
    "val_evaluator = dict(type='CocoMetric', metric='bbox')\n" +
    "default_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='bbox_mAP'))",
  good:
    "val_evaluator = dict(type='CocoMetric', metric='bbox')\n" +
    "default_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='coco/bbox_mAP'))",
  reports: ['mmengine#1491', 'mmsegmentation#3063', 'mmdetection#10662'],
  *config(checked) {
    const given = givenNumbers(checked)
    if (given === undefined) return
    for (const node of hooksOf(checked)) {
      for (const { key, name, at } of monitored(node)) {
        if (name === 'auto' || given.some((one) => matches(one, name))) continue
        const texts = given.filter((one) => typeof one === 'string')
        const near = texts.find((one) => one.endsWith(`/${name}`)) ?? nearestFree(name, texts)
        yield {
          message: `validation gives no number named ${name}`,
          path: [...node.path, key, ...at],
          ...didYouMean(near, `it gives ${texts.slice(0, 8).join(', ')}`),
        }
      }
    }
  },
})

/** What a hook watches. */
function* monitored({ name, dict }: ConfigNode): Generator<{ key: string; name: string; at: number[] }> {
  const key = name === 'CheckpointHook' ? 'save_best' : name === 'EarlyStoppingHook' ? 'monitor' : undefined
  const value = key === undefined ? undefined : dict.get(key)
  if (key === undefined) return
  if (typeof value === 'string') yield { key, name: value, at: [] }
  if (!(value instanceof PyList)) return
  for (const [at, one] of value.items.entries()) if (typeof one === 'string') yield { key, name: one, at: [at] }
}

/** A name of a number, or what such names look like. */
type Given = string | RegExp

function matches(given: Given, name: string): boolean {
  return typeof given === 'string' ? given === name : given.test(name)
}

/** The names of all numbers that validation gives; undefined where a metric is not known, or there is none. */
function givenNumbers(checked: CheckedConfig): Given[] | undefined {
  const metrics = checked.below('val_evaluator').filter(({ slot }) => slot?.registry === 'metric')
  if (metrics.length === 0) return undefined
  const all = metrics.map((metric) => numbersOf(metric, setOf(metric)))
  return all.includes(undefined) ? undefined : (all as Given[][]).flat()
}

/** What MultiDatasetsEvaluator puts before the numbers of a metric: the name of its data set. Null where it is not known. */
function setOf({ path, holder }: ConfigNode): string | null {
  if (holder?.name !== 'MultiDatasetsEvaluator') return ''
  const name = itemsOf(holder.dict.get('dataset_prefixes'))[Number(path.at(-1))]
  return typeof name === 'string' ? `${name}/` : null
}

function numbersOf({ name, dict }: ConfigNode, set: string | null): Given[] | undefined {
  const metric = METRICS.get(name)
  if (metric === undefined || set === null) return undefined
  const own = dict.get('prefix')
  if (own !== undefined && own !== null && typeof own !== 'string') return undefined
  const prefix = `${set}${own ?? metric.prefix}`
  return metric
    .numbers(dict)
    .map((one) => (typeof one === 'string' ? `${prefix}/${one}` : new RegExp(`^${prefix}/${one.source}$`)))
}

/** The metrics of mmdet 3.3.0 (evaluation/metrics), with the names of what `compute_metrics` gives. */
const METRICS: ReadonlyMap<string, { readonly prefix: string; readonly numbers: (dict: PyDict) => Given[] }> = new Map(
  Object.entries({
    CocoMetric: {
      prefix: 'coco',
      numbers: (dict) => cocoNumbers(dict, ['mAP', 'mAP_50', 'mAP_75', 'mAP_s', 'mAP_m', 'mAP_l']),
    },
    LVISMetric: {
      prefix: 'lvis',
      numbers: (dict) => cocoNumbers(dict, ['AP', 'AP50', 'AP75', 'APs', 'APm', 'APl', 'APr', 'APc', 'APf']),
    },
    VOCMetric: { prefix: 'pascal_voc', numbers: () => ['mAP', /AP\d{2}/, /AR@\d+/, /recall@\d+@[\d.]+/] },
    OpenImagesMetric: { prefix: 'openimages', numbers: () => ['mAP', /AP\d{2}/] },
    CityScapesMetric: { prefix: 'cityscapes', numbers: () => ['mAP', 'AP@50'] },
    CrowdHumanMetric: { prefix: 'crowd_human', numbers: () => ['mAP', 'mMR', 'JI'] },
    ReIDMetrics: { prefix: 'reid-metric', numbers: () => ['mAP', /R\d+/] },
  } satisfies Record<string, { prefix: string; numbers: (dict: PyDict) => Given[] }>),
)

/** `bbox_mAP` and its like, for each `metric`; `metric_items` chooses among them, `classwise` adds one for each class. */
function cocoNumbers(dict: PyDict, items: readonly string[]): Given[] {
  const metrics = textsOf(dict.get('metric') ?? 'bbox')
  const chosen = dict.get('metric_items')
  const own = chosen === undefined || chosen === null ? items : textsOf(chosen)
  const boxes = metrics.filter((metric) => metric === 'bbox' || metric === 'segm')
  const proposals: Given[] = metrics.some((metric) => metric.startsWith('proposal'))
    ? [/A[RP](?:@\d+|[sml]@\d+|_[sml]@\d+)/]
    : []
  const classes: Given[] = dict.get('classwise') === true ? [/.*_precision/] : []
  return [...boxes.flatMap((metric) => own.map((item) => `${metric}_${item}`)), ...proposals, ...classes]
}
