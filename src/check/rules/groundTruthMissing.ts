import { textsOf, writtenAt } from '../facts.ts'
import { type Pipeline, pipelinesOf } from '../pipelines.ts'
import { defineRule } from '../rule.ts'
import type { CheckedConfig, ConfigNode } from '../walk.ts'

export const groundTruthMissing = defineRule({
  id: 'ground-truth-missing',
  severity: 'error',
  why:
    'A metric compares with annotations. CocoMetric reads them from its ann_file; without one it takes the instances that the pipeline hands on, ' +
    'and stops with "ground truth is required for evaluation when `ann_file` is not provided" where meta_keys do not name them. VOCMetric takes ' +
    'the boxes that LoadAnnotations loads.',
  bad:
    "val_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='Resize', scale=(1333, 800)), " +
    "dict(type='PackDetInputs')]))\nval_evaluator = dict(type='CocoMetric', metric='bbox')",
  good:
    "val_dataloader = dict(dataset=dict(type='CocoDataset', ann_file='val.json', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='Resize', scale=(1333, 800)), dict(type='PackDetInputs')]))\nval_evaluator = dict(type='CocoMetric', metric='bbox', ann_file='val.json')",
  reports: ['mmdetection#10822', 'mmdetection#8785'],
  *config(checked) {
    for (const { role, transforms } of pipelinesOf(checked)) {
      if (role === 'train') continue
      for (const metric of metricsOf(checked, role)) {
        const what = missing(metric, transforms)
        if (what === undefined) continue
        yield {
          message: `${metric.name} ${what.words}`,
          path: metric.path,
          write: metric.typeEntry?.write ?? metric.write,
          hint: what.hint,
          related: writtenAt(what.place?.write, 'the pipeline'),
        }
      }
    }
  },
})

function metricsOf(checked: CheckedConfig, role: string): ConfigNode[] {
  return checked.below(`${role}_evaluator`).filter(({ slot }) => slot?.registry === 'metric')
}

function missing({ name, dict }: ConfigNode, transforms: Pipeline['transforms']) {
  const pack = transforms.find((one) => one.name === 'PackDetInputs')
  if (pack === undefined) return undefined
  const isReading = name === 'CocoMetric' || name === 'LVISMetric'
  if (
    isReading &&
    (dict.get('ann_file') ?? null) === null &&
    !textsOf(pack.dict.get('meta_keys')).includes('instances')
  )
    return {
      words: 'has no ann_file, and PackDetInputs does not hand it the annotations',
      hint: "give it ann_file, or add 'instances' to meta_keys of PackDetInputs",
      place: pack,
    }
  if (name !== 'VOCMetric' || transforms.some((one) => /^Load\w*Annotations$/.test(one.name))) return undefined
  return {
    words: 'compares with boxes that the pipeline loads, and no LoadAnnotations does',
    hint: "add dict(type='LoadAnnotations', with_bbox=True) before PackDetInputs",
    place: pack,
  }
}
