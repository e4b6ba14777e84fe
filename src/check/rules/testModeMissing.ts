import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** Data sets around others, which take no test_mode themselves (mmengine 0.10.7, mmdet 3.3.0). */
const WRAPPERS: ReadonlySet<string> = new Set([
  'RepeatDataset',
  'ConcatDataset',
  'ClassBalancedDataset',
  'MultiImageMixDataset',
])

export const testModeMissing = defineRule({
  id: 'test-mode',
  severity: 'warning',
  why:
    'With test_mode=True a data set keeps every image, and tells of a broken one. Without, it leaves out images that have no boxes when ' +
    'filter_cfg says so, and takes another image in place of one that it cannot read: a validation of other images than were asked for. For ' +
    'training it is the other way round.',
  bad: "val_dataloader = dict(dataset=dict(type='CocoDataset', ann_file='val.json', filter_cfg=dict(filter_empty_gt=True)))",
  good: "val_dataloader = dict(dataset=dict(type='CocoDataset', ann_file='val.json', test_mode=True))",
  when: ({ slot }) => slot?.registry === 'dataset',
  isLocal: true,
  *node({ path, dict, component, slot, name, write }) {
    if (slot?.registry !== 'dataset' || component === undefined || WRAPPERS.has(name)) return
    const isTested = path[0] === 'val_dataloader' || path[0] === 'test_dataloader'
    const isTest = dict.get('test_mode') === true
    if (isTested === isTest || (isTested && !filters(dict)) || path[0] === 'model') return
    yield {
      message: isTested
        ? `${name} validates without test_mode, and filter_cfg leaves images out`
        : `${name} trains in test_mode: no image is left out, and a broken one stops the training`,
      path: isTest ? [...path, 'test_mode'] : path,
      write: isTest ? undefined : write,
      hint: isTested ? 'add test_mode=True' : 'remove test_mode',
    }
  },
})

/** Whether images are left out in training. */
function filters(dict: ConfigNode['dict']): boolean {
  return dict.get('filter_cfg') !== undefined && dict.get('filter_cfg') !== null
}
