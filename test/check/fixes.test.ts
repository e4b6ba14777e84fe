import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { fixedFiles } from '../../src/check/fixedFiles.ts'
import { found } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

/** The text of `a.py` with the fixes of its own check. */
async function fixed(text: string, bases: Readonly<Record<string, string>> = {}): Promise<string> {
  const problems = await found({ 'a.py': text, ...bases }, INDEX)
  return fixedFiles(new Map([['/a.py', problems]]))[0]?.text ?? text
}

const SAMPLER = "type='PseudoSampler'"
const sampler = (rest: string) => `model = dict(x=dict(sampler=dict(${SAMPLER}${rest})))\n`

test.each<[what: string, before: string, after: string]>([
  [
    'a misspelt key is renamed, in a call',
    "model = dict(backbone=dict(type='ResNet', dept=50))  # 50\n",
    "model = dict(backbone=dict(type='ResNet', depth=50))  # 50\n",
  ],
  [
    'in braces',
    "model = dict(backbone={'type': 'ResNet', 'dept': 50})\n",
    "model = dict(backbone={'type': 'ResNet', 'depth': 50})\n",
  ],
  [
    'where it is set later',
    "model = dict(backbone=dict(type='ResNet', depth=50))\nmodel['backbone']['styl'] = 'caffe'\n",
    "model = dict(backbone=dict(type='ResNet', depth=50))\nmodel['backbone']['style'] = 'caffe'\n",
  ],
  [
    'a misspelt choice',
    "model = dict(x=dict(type='IoULoss', mode='lnear'))\n",
    "model = dict(x=dict(type='IoULoss', mode='linear'))\n",
  ],
  ['a misspelt type', 'model = dict(type="MaskRCN")\n', 'model = dict(type="MaskRCNN")\n'],
  [
    'a type that resembles another stays',
    "val_evaluator = dict(type='CocoQuickMetric')\n",
    "val_evaluator = dict(type='CocoQuickMetric')\n",
  ],
  [
    'two that are the same write are renamed once',
    "b = dict(type='ResNet', dept=50)\nmodel = dict(backbone=b, neck=dict(type='RFP', rfp_backbone=b))\n",
    "b = dict(type='ResNet', depth=50)\nmodel = dict(backbone=b, neck=dict(type='RFP', rfp_backbone=b))\n",
  ],
  [
    'two on different lines, each in its place',
    "model = dict(\n    backbone=dict(type='ResNet', dept=50),\n    neck=dict(type='FPN', in_channel=[256], out_channels=256, num_outs=5))\n",
    "model = dict(\n    backbone=dict(type='ResNet', depth=50),\n    neck=dict(type='FPN', in_channels=[256], out_channels=256, num_outs=5))\n",
  ],
  ['a key without effect is removed, the last one', sampler(', num=1'), sampler('')],
  [
    'of two that touch each other the first',
    sampler(', num=1, add_gt_as_proposals=1'),
    sampler(', add_gt_as_proposals=1'),
  ],
  ['one on a line of its own', sampler(',\n    num=1,\n    context=1,\n'), sampler(',\n    context=1,\n')],
  ['the last one on a line of its own', sampler(',\n    num=1,\n'), sampler(',\n')],
  ['a comment stays', sampler(',\n    num=1,  # why\n'), sampler(',\n      # why\n')],
  [
    'by_epoch beside type',
    "train_cfg = dict(type='EpochBasedTrainLoop', by_epoch=True, max_epochs=12)\n",
    "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)\n",
  ],
])('%s', async (_, before, after) => {
  expect(await fixed(before)).toBe(after)
})

const BASE = { 'b.py': "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1, momentum=0.9))\n" }

test.each<[what: string, before: string, after: string]>([
  [
    '_delete_ where nothing but what is refused goes',
    "_base_ = 'b.py'\noptim_wrapper = dict(optimizer=dict(type='AdamW', lr=0.01))\n",
    "_base_ = 'b.py'\noptim_wrapper = dict(optimizer=dict(_delete_=True, type='AdamW', lr=0.01))\n",
  ],
  [
    'in braces',
    "_base_ = 'b.py'\noptim_wrapper = dict(optimizer={'type': 'AdamW', 'lr': 0.01})\n",
    "_base_ = 'b.py'\noptim_wrapper = dict(optimizer={'_delete_': True, 'type': 'AdamW', 'lr': 0.01})\n",
  ],
  [
    'beside a list that the child writes',
    "_base_ = 'b.py'\noptim_wrapper = dict(optimizer=dict(type='AdamW', lr=0.01, betas=[0.9, 0.99]))\n",
    "_base_ = 'b.py'\noptim_wrapper = dict(optimizer=dict(_delete_=True, type='AdamW', lr=0.01, betas=[0.9, 0.99]))\n",
  ],
  [
    'none in what is updated, where it would stay',
    "_base_ = 'b.py'\n_base_.optim_wrapper.update(optimizer=dict(type='AdamW', lr=0.01))\noptim_wrapper = _base_.optim_wrapper\n",
    "_base_ = 'b.py'\n_base_.optim_wrapper.update(optimizer=dict(type='AdamW', lr=0.01))\noptim_wrapper = _base_.optim_wrapper\n",
  ],
  [
    'none beside an attribute',
    "_base_ = 'b.py'\noptim_wrapper = _base_.optim_wrapper\noptim_wrapper.optimizer.lr = 1\noptim_wrapper.optimizer.type = 'AdamW'\n",
    "_base_ = 'b.py'\noptim_wrapper = _base_.optim_wrapper\noptim_wrapper.optimizer.lr = 1\noptim_wrapper.optimizer.type = 'AdamW'\n",
  ],
  [
    'none where the learning rate of the base would go too',
    "_base_ = 'b.py'\noptim_wrapper = dict(optimizer=dict(type='AdamW'))\n",
    "_base_ = 'b.py'\noptim_wrapper = dict(optimizer=dict(type='AdamW'))\n",
  ],
])('%s', async (_, before, after) => {
  expect(await fixed(before, BASE)).toBe(after)
})

test('a base is not changed for what only its heir makes wrong', async () => {
  const problems = await found(
    { 'a.py': "_base_ = 'b.py'\nmodel = dict(x=dict(type='ResNet'))\n", 'b.py': 'model = dict(x=dict(dept=50))\n' },
    INDEX,
  )
  expect(problems.map(({ suggestions }) => suggestions)).toContainEqual(['depth'])
  expect(fixedFiles(new Map([['/a.py', problems]]))).toEqual([])
})
