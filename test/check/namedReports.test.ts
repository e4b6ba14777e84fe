import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { coco, type Report, testReports } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

const METRIC = "val_evaluator = dict(type='CocoMetric', metric=['bbox', 'segm'])\n"
const pipeline = (role: string, ...transforms: string[]) =>
  coco(`${role}_dataloader`, `pipeline=[dict(type='LoadImageFromFile'),\n  ${transforms.join(',\n  ')}]`)

/** More reports of the same mistakes: types that were changed, images that are mixed, keys of images, numbers of validation, levels. */
const REPORTS: readonly Report[] = [
  [
    'mmdetection#11274',
    'another loss over that of the base',
    {
      'base.py':
        "model = dict(bbox_head=dict(type='RetinaHead', num_classes=2, in_channels=1, loss_cls=dict(type='FocalLoss', gamma=2.0)))\n",
      'a.py': "_base_ = 'base.py'\nmodel = dict(bbox_head=dict(loss_cls=dict(type='CrossEntropyLoss')))\n",
    },
    'error type-changed-without-delete model.bbox_head.loss_cls.gamma base.py:1',
  ],
  [
    'mmdetection#11962',
    'another optimizer over that of the base',
    {
      'base.py': "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02, momentum=0.9))\n",
      'a.py': "_base_ = 'base.py'\noptim_wrapper = dict(optimizer=dict(type='AdamW', lr=0.0001))\n",
    },
    'error type-changed-without-delete optim_wrapper.optimizer.momentum base.py:1',
  ],
  [
    'mmdetection#11369',
    'another neck over that of the base',
    {
      'base.py': "model = dict(neck=dict(type='FPN', in_channels=[1], out_channels=1, num_outs=5))\n",
      'a.py': "_base_ = 'base.py'\nmodel = dict(neck=dict(type='YOLOXPAFPN'))\n",
    },
    'error type-changed-without-delete model.neck.num_outs base.py:1',
  ],
  ...(
    [
      ['mmdetection#6155', "dict(type='Mosaic', img_scale=(640, 640))"],
      ['mmdetection#6673', "dict(type='MixUp', img_scale=(640, 640))"],
      ['mmdetection#6122', "dict(type='MixUp', img_scale=(640, 640))"],
      ['mmdetection#7569', "dict(type='CopyPaste', max_num_pasted=100)"],
      ['mmrotate#456', "dict(type='RandomOrder', transforms=[dict(type='Mosaic', img_scale=(1, 1))])"],
    ] as const
  ).map(
    ([report, transform]): Report => [
      report,
      'images that are mixed where there is one at a time',
      pipeline('train', transform),
      `error mix-transform-alone train_dataloader.dataset.pipeline.1${transform.includes('Order') ? '.transforms.0' : ''} a.py:2`,
    ],
  ),
  [
    'mmrotate#491',
    'a mosaic in the data set inside of a wrapper that repeats it',
    "train_dataloader = dict(dataset=dict(type='RepeatDataset', times=2, dataset=dict(type='CocoDataset', pipeline=[\n  dict(type='Mosaic', img_scale=(1, 1))])))\n",
    'error mix-transform-alone train_dataloader.dataset.dataset.pipeline.0 a.py:2',
  ],
  [
    'mmdetection#10499',
    'two data sets with other classes, put together',
    "train_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset', metainfo=dict(classes=('a', ))),\n  dict(type='CocoDataset', metainfo=dict(classes=('b', )))]))\n",
    'warning concat-metainfo-differs train_dataloader.dataset.datasets.1.metainfo a.py:2',
  ],
  [
    'mmdetection#11164',
    'no resize, and so no scale',
    pipeline(
      'val',
      "dict(type='Pad', size_divisor=32)",
      "dict(type='PackDetInputs', meta_keys=('img_id', 'scale_factor'))",
    ),
    'warning meta-keys-not-produced val_dataloader.dataset.pipeline.2.meta_keys a.py:3',
  ],
  [
    'mmdetection#10743',
    'a flip that is handed on and was not made',
    pipeline('test', "dict(type='Resize', scale=(1, 1))", "dict(type='PackDetInputs', meta_keys=('img_id', 'flip'))"),
    'note meta-keys-not-produced test_dataloader.dataset.pipeline.2.meta_keys a.py:3',
  ],
  [
    'mmdetection#10847',
    'the border of CenterNet without what pads it',
    pipeline('test', "dict(type='Resize', scale=(1, 1))", "dict(type='PackDetInputs', meta_keys=('img_id', 'border'))"),
    'warning meta-keys-not-produced test_dataloader.dataset.pipeline.2.meta_keys a.py:3',
  ],
  [
    'mmengine#1491',
    'the best by a number without its prefix',
    `${METRIC}default_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='segm_mAP'))\n`,
    'error monitor-unknown default_hooks.checkpoint.save_best a.py:2 -> coco/segm_mAP',
  ],
  [
    'mmsegmentation#3063',
    'a stop by the number of another task',
    `${METRIC}custom_hooks = [dict(type='EarlyStoppingHook', monitor='mIoU')]\n`,
    'error monitor-unknown custom_hooks.0.monitor a.py:2',
  ],
  [
    'mmdetection#10662',
    'the best by a number of masks where boxes are measured',
    "val_evaluator = dict(type='CocoMetric', metric='bbox')\ndefault_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best=['coco/bbox_mAP', 'coco/segm_mAP']))\n",
    'error monitor-unknown default_hooks.checkpoint.save_best.1 a.py:2 -> coco/bbox_mAP',
  ],
  [
    'mmdetection#10257',
    'a second hook that saves',
    "custom_hooks = [dict(type='CheckpointHook', interval=1, max_keep_ckpts=3)]\n",
    'warning duplicate-default-hook custom_hooks.0 a.py:1',
  ],
  [
    'mmdetection#7561',
    'a level fewer than the RPN has strides',
    "model = dict(neck=dict(type='FPN', in_channels=[1], out_channels=1, num_outs=4), rpn_head=dict(type='RPNHead', in_channels=1, anchor_generator=dict(\n  type='AnchorGenerator', scales=[8], ratios=[1.0], strides=[4, 8, 16, 32, 64])))\n",
    'error channels model.rpn_head.anchor_generator.strides a.py:2',
  ],
  [
    'mmyolo#651',
    'a wider backbone, and the neck of before',
    "model = dict(backbone=dict(type='CSPDarknet', widen_factor=1.0),\n  neck=dict(type='YOLOXPAFPN', in_channels=[128, 256, 512], out_channels=128))\n",
    'error channels model.neck.in_channels a.py:2',
  ],
]

testReports(REPORTS, INDEX)
