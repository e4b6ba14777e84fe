import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import type { Example } from '../../src/check/rule.ts'
import { epochs, found, shown } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

const early = async (example: Example) =>
  (await found(example, INDEX)).filter(({ code }) => code === 'scheduler-ends-early').map(shown)

test('more epochs, and the scheduler of the base', async () => {
  const base = `${epochs(12)}param_scheduler = [dict(type='LinearLR', by_epoch=False, end=500),\n  dict(type='MultiStepLR', end=12, milestones=[8, 11])]\n`
  const child = "_base_ = 'base.py'\ntrain_cfg = dict(max_epochs=40)\n"
  expect(await early({ 'base.py': base, 'a.py': child })).toEqual([
    'warning scheduler-ends-early param_scheduler.1.end base.py:3',
  ])
})

test.each([
  [
    'a constant rate behind the cosine',
    300,
    "[dict(type='CosineAnnealingLR', T_max=150, end=150), dict(type='ConstantLR', factor=1, begin=150, end=300)]",
  ],
  ['a few epochs more at the last rate', 36, "dict(type='MultiStepLR', end=30, milestones=[15, 25])"],
  ['a warm-up alone', 12, "[dict(type='LinearLR', end=5), dict(type='LinearLR', by_epoch=False, end=500)]"],
  [
    'a scheduler that never ends',
    12,
    "[dict(type='MultiStepLR', end=6, milestones=[4]), dict(type='StepLR', step_size=4)]",
  ],
  ['milestones that another rule tells of', 36, "dict(type='MultiStepLR', begin=0, end=12, milestones=[28, 34])"],
])('%s is right', async (_, count, schedule) => {
  expect(await early(`${epochs(count)}param_scheduler = ${schedule}\n`)).toEqual([])
})
