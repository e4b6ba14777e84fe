import { normalizePath } from '../../python/posixPath.ts'
import { annFileOf, datasetsOf, saidAt } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** Metrics that read the annotations again (mmdet 3.3.0, evaluation/metrics). Panoptic and caption metrics read other files on purpose. */
const READING: ReadonlySet<string> = new Set(['CocoMetric', 'LVISMetric'])

/** Their data sets. */
const COCO = /^(?:Coco|LVIS|LVISV05|LVISV1|CrowdHuman|DeepFashion|Objects365V[12]|V3Det|iSAID)Dataset$/

export const evaluatorAnnMismatch = defineRule({
  id: 'evaluator-ann-mismatch',
  severity: 'warning',
  why:
    'CocoMetric reads the annotations by itself, from its own ann_file with the data_root written into it. Who changes the data loader alone is told ' +
    '"Results do not correspond to current coco set" after the first validation, or that COCO is not there.',
  bad:
    "val_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/mine/', ann_file='val.json'))\n" +
    "val_evaluator = dict(type='CocoMetric', ann_file='data/coco/annotations/instances_val2017.json')",
  good:
    "val_dataloader = dict(dataset=dict(type='CocoDataset', data_root='data/mine/', ann_file='val.json'))\n" +
    "val_evaluator = dict(type='CocoMetric', ann_file='data/mine/val.json')",
  reports: ['mmyolo#969', 'mmdetection#10243', 'mmdetection#11739'],
  *config(checked) {
    const told = new Set<string>()
    for (const role of ['val', 'test']) {
      const datasets = datasetsOf(checked, `${role}_dataloader`)
      const [dataset] = datasets
      const read =
        dataset === undefined || datasets.length > 1 || !COCO.test(dataset.name) ? undefined : annFileOf(dataset)
      const metrics = checked.below(`${role}_evaluator`).filter(({ name }) => READING.has(name))
      // Several files for one data set are meant: one counts some of its classes, the next the others.
      if (new Set(metrics.map(({ dict }) => dict.get('ann_file'))).size > 1) continue
      for (const metric of metrics) {
        const said = metric.dict.get('ann_file')
        if (dataset === undefined || read === undefined || typeof said !== 'string' || normalizePath(said) === read)
          continue
        // test_evaluator = val_evaluator: one place, one problem.
        const place = `${metric.dict.entry('ann_file')?.write?.span.start} ${read}`
        if (told.has(place)) continue
        told.add(place)
        // What was set anew is meant.
        const isDataOld = isAnew(metric) && !isAnew(dataset)
        yield {
          message: `${metric.name} reads ${said}, and ${role}_dataloader reads ${read}`,
          path: [...metric.path, 'ann_file'],
          suggestions: isDataOld ? [] : [read],
          hint: isDataOld
            ? `give ${role}_dataloader the data_root and ann_file of ${said}: it has those of its base`
            : `write ann_file='${read}' in ${role}_evaluator`,
          related: saidAt(dataset, 'ann_file', 'what the data set reads'),
        }
      }
    }
  },
})

/** Whether the annotations that are read are others than those of a base. */
function isAnew({ dict }: ConfigNode): boolean {
  return ['ann_file', 'data_root'].some((key) => dict.entry(key)?.write?.shadowed !== undefined)
}
