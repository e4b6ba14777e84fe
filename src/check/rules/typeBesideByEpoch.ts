import { writtenAt } from '../facts.ts'
import { removeKey } from '../fixes.ts'
import type { Rule } from '../rule.ts'

export const typeBesideByEpoch: Rule = {
  id: 'type-beside-by-epoch',
  severity: 'error',
  why: 'Runner.build_train_loop takes type or by_epoch in train_cfg and raises RuntimeError for both.',
  bad: "train_cfg = dict(type='EpochBasedTrainLoop', by_epoch=True, max_epochs=12)",
  good: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)",
  when: ({ path }) => path.length === 1,
  isLocal: true,
  *node({ path, dict, slot, typeEntry }) {
    const choice = dict.entry('by_epoch')
    if (path.length !== 1 || path[0] !== 'train_cfg' || slot === undefined) return
    if (choice === undefined || typeEntry === undefined) return
    const { write } = typeEntry
    const isSameFile = write?.span.source.name === choice.write?.span.source.name
    yield {
      message: 'train_cfg has both type and by_epoch: MMEngine takes only one of them',
      path: [...path, 'by_epoch'],
      isKey: true,
      related: writtenAt(write, 'the type'),
      hint: 'remove by_epoch: the type says whether epochs or iterations are counted',
      fix: isSameFile ? removeKey(choice.write, 'by_epoch') : undefined,
    }
  },
}
