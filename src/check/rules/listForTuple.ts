import { noTuples, takesTuples } from '../../catalog/tuples.ts'
import { quotedRepr } from '../../python/repr.ts'
import { defineRule } from '../rule.ts'

export const listForTuple = defineRule({
  id: 'list-for-tuple',
  severity: 'error',
  why:
    'Most classes take a list as well as a tuple. Some ask for a tuple and stop at a list, as Resize with keep_ratio=True and RandomResize do ' +
    'at the first image; MaxIoUAssigner then finds no negatives, without an error. JSON has no tuples, YAML has !!python/tuple.',
  bad: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='Resize', scale=[1333, 800], keep_ratio=True)]))",
  good: "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='Resize', scale=(1333, 800), keep_ratio=True)]))",
  when: ({ type }) => takesTuples(type),
  isLocal: true,
  *node({ name, path, dict }) {
    for (const { path: argument, given, wanted } of noTuples(dict)) {
      if (argument[0] === 'scale' && name !== 'RandomResize' && dict.get('keep_ratio') !== true) continue // OpenCV takes both.
      yield {
        path: [...path, ...argument],
        message: `${name} takes no list for ${argument.join('.')}`,
        hint: `write ${quotedRepr(wanted)} in place of ${quotedRepr(given)}`,
      }
    }
  },
})
