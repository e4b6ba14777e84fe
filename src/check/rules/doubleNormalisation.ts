import { nodeAt, writtenAt } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { DATALOADERS } from '../walk.ts'

export const doubleNormalisation = defineRule({
  id: 'double-normalisation',
  severity: 'warning',
  why:
    'MMDetection 3 normalises images in model.data_preprocessor. A Normalize in the pipeline, as configs of 2.x have it, normalises them once ' +
    'more: the network sees values that its weights never saw.',
  bad:
    "model = dict(data_preprocessor=dict(type='DetDataPreprocessor', mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, " +
    "57.375]))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='Normalize', mean=[123.675, 116.28, 103.53], " +
    'std=[58.395, 57.12, 57.375])]))',
  good:
    "model = dict(data_preprocessor=dict(type='DetDataPreprocessor', mean=[123.675, 116.28, 103.53], std=[58.395, 57.12, 57.375]))\n" +
    "train_pipeline = [dict(type='LoadImageFromFile')]",
  *config(checked) {
    const preprocessor = nodeAt(checked, 'model', 'data_preprocessor')
    const mean = preprocessor?.dict.entry('mean')
    if (mean === undefined || mean.value === null) return
    for (const { name, path, write } of DATALOADERS.flatMap((loader) => checked.below(loader))) {
      if (name !== 'Normalize' || !path.includes('pipeline')) continue
      yield {
        message: 'images are normalised here, and again in model.data_preprocessor',
        path,
        write,
        hint: 'remove Normalize from the pipeline',
        related: writtenAt(mean.write, 'the mean of the preprocessor'),
      }
    }
  },
})
