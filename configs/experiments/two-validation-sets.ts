// A second validation set, measured by an evaluator of its own.
import { cocoDetection, concat, defaultRuntime, defineConfig, replace, retinanetR50Fpn, schedule1x } from 'mmdet-config'

export default defineConfig({
  bases: [
    retinanetR50Fpn(),
    cocoDetection({ val_ann_file: 'annotations/instances_val2017.json' }),
    schedule1x(),
    defaultRuntime(),
  ],
  overrides: {
    val_dataloader: { dataset: concat({ ann_file: 'annotations/night.json', data_prefix: { img: 'night/' } }) },
    val_evaluator: replace({
      type: 'MultiDatasetsEvaluator',
      metrics: [
        { type: 'CocoMetric', ann_file: 'data/coco/annotations/instances_val2017.json', metric: 'bbox' },
        {
          type: 'CocoMetric',
          ann_file: 'data/coco/annotations/night.json',
          metric: 'bbox',
          proposal_nums: [1, 10, 100],
        },
      ],
      dataset_prefixes: ['day', 'night'],
    }),
  },
})
