import { normalizePath } from '../../python/posixPath.ts'
import { annFileOf, datasetsOf, saidAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

export const concatEvaluated = defineRule({
  id: 'concat-evaluated',
  severity: 'error',
  why:
    'A CocoMetric compares all results with the annotations of one file. With a ConcatDataset in validation it meets images of the other data sets: ' +
    '"Results do not correspond to current coco set", also where each data set has its own metric. MultiDatasetsEvaluator gives each metric the ' +
    'results of its data set.',
  bad:
    "val_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset', ann_file='a.json'), " +
    "dict(type='CocoDataset', ann_file='b.json')]))\nval_evaluator = dict(type='CocoMetric', ann_file='a.json')",
  good:
    "val_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset', ann_file='a.json'), " +
    "dict(type='CocoDataset', ann_file='b.json')]))\nval_evaluator = dict(type='MultiDatasetsEvaluator', dataset_prefixes=['a', 'b'], " +
    "metrics=[dict(type='CocoMetric', ann_file='a.json'), dict(type='CocoMetric', ann_file='b.json')])",
  reports: ['mmdetection#8785', 'mmdetection#10822', 'mmdetection#11912'],
  *config(checked) {
    for (const role of ['val', 'test']) {
      const datasets = datasetsOf(checked, `${role}_dataloader`)
      const files = new Set(datasets.map(annFileOf))
      const evaluators = files.size < 2 ? [] : checked.below(`${role}_evaluator`)
      if (evaluators.some(({ name }) => name === 'MultiDatasetsEvaluator')) continue
      for (const { name, path, dict } of evaluators) {
        const file = dict.get('ann_file')
        // A file that is none of them may hold all images.
        if (!/^(?:Coco|LVIS)Metric$/.test(name) || typeof file !== 'string' || !files.has(normalizePath(file))) continue
        const other = datasets.find((one) => annFileOf(one) !== normalizePath(file))
        yield {
          message: `${name} knows the images of ${file}, and ${role}_dataloader gives those of ${datasets.length} data sets`,
          path: [...path, 'ann_file'],
          hint: 'use MultiDatasetsEvaluator, or one file with the annotations of all',
          related: other === undefined ? [] : saidAt(other, 'ann_file', 'another data set'),
        }
      }
    }
  },
})
