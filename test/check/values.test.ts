import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { epochs, found, shown } from './found.ts'
import { RUN_SETTINGS } from './runSettings.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

const MONITOR = (metric: string, name: string) =>
  `val_evaluator = dict(${metric})\ndefault_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best=${name}))\n`
const of = (problems: readonly string[], rule: string) => problems.filter((one) => one.split(' ')[1] === rule)

test.each([
  ["type='CocoMetric', metric=['bbox', 'segm']", "'coco/segm_mAP_50'"],
  ["type='CocoMetric', metric='bbox', prefix='mine'", "'mine/bbox_mAP'"],
  ["type='CocoMetric', metric='proposal'", "'coco/AR@100'"],
  ["type='CocoMetric', metric='bbox', classwise=True", "'coco/cat_precision'"],
  ["type='CocoMetric', metric='bbox', metric_items=['mAP']", "'coco/bbox_mAP'"],
  ["type='VOCMetric', metric='mAP'", "['pascal_voc/mAP', 'pascal_voc/AP50']"],
  ["type='LVISMetric', metric='bbox'", "'lvis/bbox_APr'"],
  ["type='OpenImagesMetric'", "'openimages/AP50'"],
  ["type='CityScapesMetric'", "'cityscapes/AP@50'"],
  ["type='CrowdHumanMetric'", "'crowd_human/mMR'"],
  ["type='ReIDMetrics'", "'reid-metric/R1'"],
  ["type='CocoMetric', metric='bbox'", "'auto'"],
  ["type='MyMetric'", "'mine'"],
])('%s gives %s', async (metric, name) => {
  expect(of((await found(MONITOR(metric, name), INDEX)).map(shown), 'monitor-unknown')).toEqual([])
})

test.each([
  ["type='CocoMetric', metric='bbox'", "'coco/segm_mAP'", 'save_best', 'coco/bbox_mAP'],
  ["type='VOCMetric'", "['pascal_voc/mAP', 'mAP']", 'save_best.1', 'pascal_voc/mAP'],
  ["type='CityScapesMetric'", "'mAP'", 'save_best', 'cityscapes/mAP'],
])('%s does not give %s', async (metric, name, path, near) => {
  const told = of((await found(MONITOR(metric, name), INDEX)).map(shown), 'monitor-unknown')
  expect(told).toEqual([`error monitor-unknown default_hooks.checkpoint.${path} a.py:2 -> ${near}`])
})

test('a name that disagrees is told where the settings ask for it', async () => {
  const files = {
    'a.py': "_base_ = 'faster-rcnn_r50_8xb4-1x_coco.py'\n",
    'faster-rcnn_r50_8xb4-1x_coco.py': 'train_dataloader = dict(batch_size=2)\n',
  }
  expect((await found(files, INDEX, { 'name-disagrees': 'note' })).map(shown)).toEqual([
    'note name-disagrees train_dataloader.batch_size faster-rcnn_r50_8xb4-1x_coco.py:1',
  ])
  expect(await found(files, INDEX)).toEqual([])
})

test('a number among the names of metrics', async () => {
  const text = "val_evaluator = dict(type='CocoMetric', metric=['bbox', 7])\n"
  expect((await found(text, INDEX)).map(shown)).toEqual(['error wrong-value val_evaluator.metric a.py:1'])
})

const NECK = "type='FPN', in_channels=[8], out_channels=8, num_outs=2"
const withNeck = (neck: string) => `model = dict(type='MaskRCNN', neck=dict(${neck}))\n`

test.each([
  ['a text that none is near', "type='BFP', in_channels=8, num_levels=2, refine_type='pooled'", 'refine_type a.py:1'],
  ['one that is near another', `${NECK}, add_extra_convs='on_inputs'`, 'add_extra_convs a.py:1 -> on_input'],
  [
    'one that a class has of its base',
    `${NECK.replace('FPN', 'PAFPN')}, add_extra_convs='on_inputs'`,
    'add_extra_convs a.py:1 -> on_input',
  ],
])('a text that a constructor does not know: %s', async (_, neck, told) => {
  expect(of((await found(withNeck(neck), INDEX)).map(shown), 'wrong-value')).toEqual([
    `error wrong-value model.neck.${told}`,
  ])
})

test.each([
  ['one that it knows', `${NECK}, add_extra_convs='on_lateral'`],
  ['what is no text', `${NECK}, add_extra_convs=True`],
  ['None', "type='BFP', in_channels=8, num_levels=2, refine_type=None"],
])('no text that a constructor does not know: %s', async (_, neck) => {
  const told = (await found(withNeck(neck), INDEX)).map(shown)
  expect(told.filter((one) => one.includes('model.neck'))).toEqual([])
})

test('a text with another number, which may be meant for any', async () => {
  const text = "model = dict(type='MaskRCNN', backbone=dict(type='EfficientNet', arch='b9'))\n"
  const told = of((await found(text, INDEX)).map(shown), 'wrong-value')
  expect(told).toEqual(['error wrong-value model.backbone.arch a.py:1'])
})

test('texts that a metric has of its base', async () => {
  const text = "val_evaluator = dict(type='CocoVideoMetric', metric=['bbox', 'segn'])\n"
  expect((await found(text, INDEX)).map(shown)).toEqual(['error wrong-value val_evaluator.metric.1 a.py:1 -> segm'])
})

test('a list for a number that is compared is an error', async () => {
  const text = "param_scheduler = [dict(type='MultiStepLR', begin=[1], end=12, milestones=[8], by_epoch=True)]\n"
  expect((await found(text, INDEX)).map(shown)).toEqual(['error wrong-kind param_scheduler.0.begin a.py:1'])
})

test('what a constructor compares with beside its default', async () => {
  const text =
    "model = dict(neck=dict(type='PAFPN', in_channels=[8], out_channels=8, num_outs=2, add_extra_convs='on_input'))\n"
  expect((await found(text, INDEX)).map(shown)).toEqual([])
})

test.each([
  ["type='AmpOptimWrapper', loss_scale=512.0, optimizer=dict(type='SGD', lr=0.1)", []],
  ["type='AmpOptimWrapper', loss_scale=dict(init_scale=512.0), optimizer=dict(type='SGD', lr=0.1)", []],
  [
    "type='AmpOptimWrapper', loss_scale=[1], optimizer=dict(type='SGD', lr=0.1)",
    ['warning wrong-kind optim_wrapper.loss_scale a.py:1'],
  ],
])('what a constructor tests for beside its annotation: %s', async (text, problems) => {
  expect((await found(`optim_wrapper = dict(${text})\n`, INDEX)).map(shown)).toEqual(problems)
})

test.each([
  ['classes', "dataset=dict(type='CocoDataset', classes=('cat', ))", 'metainfo of the data set, { classes: … }'],
  ['samples_per_gpu', 'samples_per_gpu=2', 'batch_size of a data loader'],
  ['img_prefix', "dataset=dict(type='CocoDataset', img_prefix='a')", 'data_prefix, { img: … }'],
])('%s of MMDetection 2.x is told what 3.x has in its place', async (key, text, successor) => {
  const [problem] = await found(`train_dataloader = dict(${text})\n`, INDEX)
  expect(problem).toMatchObject({ code: 'unknown-argument', suggestions: [] })
  expect(problem?.hint).toBe(`${key} is a key of MMDetection 2.x; 3.x has ${successor}`)
})

/** A config that a run can start from; its parts are not looked at here. */
const WHOLE =
  "model = dict(type='mmpretrain.Net', bbox_head=dict(type='RetinaHead', num_classes=80, in_channels=256))\n" +
  "train_dataloader = dict(batch_size=2, dataset=dict(type='CocoDataset', ann_file='t.json', pipeline=[]))\n" +
  `${epochs(12)}optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02))\n`

const ofTop = (problems: readonly string[]) =>
  problems.filter((one) => / (?:run-setting|unread-setting) /.test(one)).map((one) => one.replace(/ a\.py:\d/, ''))

test.each(RUN_SETTINGS)('what Runner takes at the top of a config: %s', async (text, problems) => {
  expect(ofTop((await found(WHOLE + text, INDEX)).map(shown))).toEqual(problems)
})

test.each([
  ['batch_size = 4', ['warning unread-setting batch_size']],
  ['batch_size = 2', []],
  ['batch_size = 4\nval_dataloader = dict(batch_size=batch_size)', []],
  ['lr = 0.01', ['warning unread-setting lr']],
  ['lr = [0.01]\nx = lr[0]', []],
  ['epochs = 30\nmax_epochs = 30', ['warning unread-setting max_epochs', 'warning unread-setting epochs']],
  ['max_iters = 30', []],
  ['seed = 0', ['warning unread-setting seed']],
  ['seed = 0\nrandomness = dict(seed=seed)', []],
  ['num_classes = 3', ['warning unread-setting num_classes']],
  ['num_classes = 80', []],
  ["classes = ('cat', 'dog')", ['warning unread-setting classes']],
  ["metainfo = dict(classes=('cat', 'dog'))", ['warning unread-setting metainfo']],
  ["train_pipeline = [dict(type='LoadImageFromFile')]", ['warning unread-setting train_pipeline']],
  ["lr = 'the rate'", []],
])('a variable with the name of a setting: %s', async (text, problems) => {
  expect(ofTop((await found(WHOLE + text, INDEX)).map(shown))).toEqual(problems)
})

test('a variable that a child reads of its base, or that a base reads whose values are all replaced', async () => {
  const replaced = 'train_dataloader = dict(batch_size=batch_size)\n'
  const files = {
    'base.py': `${WHOLE}lr = 0.5\nbatch_size = 4\n${replaced}`,
    'a.py':
      "_base_ = 'base.py'\noptim_wrapper = dict(optimizer=dict(lr=_base_.lr * 2))\n" +
      "batch_size = 8\ntrain_dataloader = dict(_delete_=True, batch_size=2, dataset=dict(type='CocoDataset'))\n",
  }
  expect(ofTop((await found(files, INDEX)).map(shown))).toEqual([])
})

test('what is to be written for a variable that nothing reads', async () => {
  const [problem] = (await found(`${WHOLE}lr = 0.01\n`, INDEX)).filter(({ code }) => code === 'unread-setting')
  expect(problem).toMatchObject({
    message: 'nothing reads lr, and optim_wrapper.optimizer.lr is 0.02',
    hint: 'write optim_wrapper=dict(optimizer=dict(lr=lr))',
  })
})

test('what stands in an argument that a class refuses is told once', async () => {
  const head = 'roi_head=dict(bbox_head=dict(num_classes=3))'
  const text = WHOLE.replace(
    "type='mmpretrain.Net'",
    `type='RetinaNet', backbone=dict(type='ResNet', depth=50), neck=None, ${head}`,
  )
  const told = (await found(text, INDEX)).map(shown).filter((one) => one.includes('roi_head'))
  expect(told).toEqual(['error unknown-argument model.roi_head a.py:1'])
})

test.each(['', ", ann_file='old.json'"])('an argument of a data set belongs to it, in a wrapper%s', async (inner) => {
  const base = `train_dataloader = dict(dataset=dict(type='RepeatDataset', times=3, dataset=dict(type='CocoDataset'${inner})))\n`
  const files = {
    'base.py': base,
    'a.py': "_base_ = 'base.py'\ntrain_dataloader = dict(dataset=dict(ann_file='mine.json'))\n",
  }
  const problem = (await found(files, INDEX)).find(({ code }) => code === 'wrong-level-in-wrapper')
  expect(problem?.hint).toBe('it belongs to CocoDataset, train_dataloader.dataset.dataset')
})

const twoStages = (cfg: string) =>
  "model = dict(type='FasterRCNN', backbone=dict(type='ResNet', depth=50), rpn_head=dict(type='RPNHead', in_channels=256),\n" +
  "    roi_head=dict(type='StandardRoIHead', bbox_head=dict(type='Shared2FCBBoxHead', num_classes=80)),\n" +
  `    ${cfg})\n`

test.each([
  ['test_cfg=dict(rcnn=dict(max_per_img=100), score_thr=0.3)', ['test_cfg.score_thr'], 'write it into rcnn'],
  [
    'test_cfg=dict(rpn=dict(nms_pre=1), rcnn=dict(score_thr=0.1), max_per_img=9)',
    ['test_cfg.max_per_img'],
    'write it into rcnn or rpn',
  ],
  ['train_cfg=dict(rcnn=dict(pos_weight=-1), pos_weight=1)', ['train_cfg.pos_weight'], 'write it into rcnn'],
  ['test_cfg=dict(rcnn=dict(score_thr=0.3))', [], undefined],
  ['test_cfg=dict(rcnn=dict(score_thr=0.3), ours=1)', [], undefined],
  // Who reads it of a head of somebody's own is not known.
  ["roi_head=dict(type='mine.Head'), test_cfg=dict(rcnn=dict(max_per_img=1), score_thr=0.3)", [], undefined],
])('a setting beside the dict that it belongs into: %s', async (cfg, keys, hint) => {
  const text = cfg.startsWith('roi_head') ? `model = dict(type='FasterRCNN', ${cfg})\n` : twoStages(cfg)
  const problems = (await found(text, INDEX)).filter(({ code }) => code === 'misplaced-setting')
  expect(problems.map(({ path }) => path?.slice(1).join('.'))).toEqual(keys)
  expect(problems[0]?.hint).toBe(hint)
})
