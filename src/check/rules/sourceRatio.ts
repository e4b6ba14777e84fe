import { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { itemsOf, writtenAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** Samplers that put each batch together of several data sets (mmdet 3.3.0, datasets/samplers/multi_source_sampler.py). */
const BY_SOURCE: ReadonlySet<string> = new Set(['MultiSourceSampler', 'GroupMultiSourceSampler'])

export const sourceRatio = defineRule({
  id: 'source-ratio',
  severity: 'warning',
  why:
    'The sampler of semi-supervised training deals out labelled and unlabelled images for batches of its batch_size. The data loader cuts the ' +
    'row of images by its batch_size: where the two differ, batches have another mixture, and some no labelled image at all. source_ratio has ' +
    'a number for each data set.',
  bad:
    "train_dataloader = dict(batch_size=6, sampler=dict(type='MultiSourceSampler', batch_size=5, source_ratio=[1, 4]), " +
    "dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset'), dict(type='CocoDataset')]))",
  good:
    "train_dataloader = dict(batch_size=5, sampler=dict(type='MultiSourceSampler', batch_size=5, source_ratio=[1, 4]), " +
    "dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset'), dict(type='CocoDataset')]))",
  reports: ['mmdetection#9778'],
  when: ({ name }) => BY_SOURCE.has(name),
  *node({ path, dict, name, holder }, { config }) {
    const loader = holder?.dict ?? config.get(String(path[0]))
    if (!(loader instanceof PyDict)) return
    const said = numberOf(dict.get('batch_size'))
    const cut = numberOf(loader.get('batch_size'))
    const write = loader.entry('batch_size')?.write
    if (said !== undefined && cut !== undefined && said !== cut) {
      yield {
        message: `${name} mixes batches of ${said}, and the data loader makes batches of ${cut}`,
        path: [...path, 'batch_size'],
        hint: `write batch_size=${cut} in both`,
        related: writtenAt(write, 'batch_size of the data loader'),
      }
    }
    const sources = loader.get('dataset')
    const datasets = sources instanceof PyDict ? itemsOf(sources.get('datasets')).length : 0
    const ratio = itemsOf(dict.get('source_ratio')).length
    if (datasets === 0 || ratio === 0 || ratio === datasets) return
    yield {
      message: `source_ratio has ${ratio} numbers for ${datasets} data sets`,
      path: [...path, 'source_ratio'],
      severity: 'error',
      hint: 'give one number for each data set',
    }
  },
})
