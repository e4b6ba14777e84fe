import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import type { Example } from '../../src/check/rule.ts'
import { coco, epochs, found, iterations, type Report, shown, testReports } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

const REPORTS: readonly Report[] = [
  [
    'mmdetection#10378',
    'milestones of a long schedule, kept in a short training',
    `${epochs(40)}param_scheduler = [dict(type='MultiStepLR', begin=0, end=12000, milestones=[28, 116])]\n`,
    'warning milestone-beyond-end param_scheduler.0.milestones a.py:2',
  ],
  [
    'mmengine#926',
    'a scheduler of epochs in a training of iterations',
    `${iterations(5000)}param_scheduler = dict(type='PolyLR', power=0.9, eta_min=0, begin=0, end=5000, by_epoch=True)\n`,
    'warning scheduler-end-unit param_scheduler.by_epoch a.py:2',
  ],
  [
    'mmsegmentation#3113',
    'an endless sampler where epochs are counted',
    `${epochs(10)}train_dataloader = dict(sampler=dict(type='InfiniteSampler'), dataset=None)\n`,
    'warning loop-unit-consistency train_dataloader.sampler.type a.py:2',
  ],
  [
    'mmpretrain#1640',
    'an evaluator and a data loader of validation without their loop',
    `model = dict(type='mmpretrain.ImageClassifier')\nval_dataloader = dict(dataset=None)\nval_evaluator = dict(type='mmpretrain.Accuracy')\n`,
    'error loop-triplet val_dataloader a.py:2',
  ],
  [
    'mmrazor#532',
    'a loop of validation whose data loader and evaluator the base does not have',
    `model = dict(type='mmrazor.SingleTeacherDistill')\ntrain_dataloader = None\nval_cfg = dict(type='mmrazor.SingleTeacherDistillValLoop')\n`,
    'error loop-triplet val_cfg a.py:3',
  ],
  [
    'mmdetection#9875',
    'one class, and brackets in place of a tuple',
    `classes = ('balloon')\n${coco('train_dataloader', 'metainfo=dict(classes=classes)')}`,
    'error classes-not-tuple train_dataloader.dataset.metainfo.classes a.py:2',
  ],
  [
    'mmdetection#9367',
    'classes under the key of an early version',
    coco('train_dataloader', "metainfo=dict(CLASSES=('person', 'bicycle'))"),
    'error classes-not-tuple train_dataloader.dataset.metainfo.CLASSES a.py:1 -> classes',
  ],
  [
    'mmdetection#11858',
    'classes that only training is told',
    coco('train_dataloader', "metainfo=dict(classes=('cell', ))") + coco('test_dataloader', "ann_file='t.json'"),
    'warning metainfo-missing test_dataloader.dataset a.py:2',
  ],
  [
    'mmdetection#9195',
    'data sets with the same classes in another order, put together',
    `train_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[\n  dict(type='VOCDataset', metainfo=dict(classes=('a', 'b'))),\n` +
      "  dict(type='VOCDataset', metainfo=dict(classes=('b', 'a')))]))\n",
    'warning concat-metainfo-differs train_dataloader.dataset.datasets.1.metainfo a.py:3',
  ],
  [
    'mmdetection#10877',
    'one class in the data, and in the box head, but not in the mask head',
    "model = dict(roi_head=dict(bbox_head=dict(type='Shared2FCBBoxHead', num_classes=1),\n  mask_head=dict(type='FCNMaskHead', num_classes=80)))\n" +
      coco('train_dataloader', "metainfo=dict(classes=('cell', ))"),
    'error num-classes-mismatch model.roi_head.mask_head.num_classes a.py:2',
  ],
  [
    'public configs',
    'a box head and a mask head of other numbers, in a detector of somebody’s own',
    "custom_imports = dict(imports=['mine'])\nmodel = dict(type='MyDetector', bbox_head=dict(type='RetinaHead', num_classes=3),\n" +
      "  mask_head=dict(type='FCNMaskHead', num_classes=1))\n",
    'warning num-classes-mismatch model.mask_head.num_classes a.py:3',
  ],
  [
    'mmyolo#969',
    'the evaluator of the base with a data set of one’s own',
    {
      'base.py': `${coco('val_dataloader', "data_root='data/coco/', ann_file='annotations/val.json'")}val_evaluator = dict(type='CocoMetric', ann_file='data/coco/annotations/val.json')\n`,
      'a.py': "_base_ = 'base.py'\nval_dataloader = dict(dataset=dict(data_root='data/own', ann_file='val.json'))\n",
    },
    'warning evaluator-ann-mismatch val_evaluator.ann_file base.py:2 -> data/own/val.json',
  ],
  [
    'mmdetection#5650',
    'the AP of masks of a detector that makes none',
    "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50))\nval_evaluator = dict(type='CocoMetric', metric='segm')\n",
    'error mask-without-masks val_evaluator.metric a.py:2',
  ],
  [
    'mmdetection#10825',
    'a mask head, and annotations without masks',
    "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\n" +
      coco('train_dataloader', "\n  pipeline=[dict(type='LoadAnnotations', with_bbox=True)]"),
    'error mask-without-masks train_dataloader.dataset.pipeline.0 a.py:3',
  ],
  [
    'mmdetection#6978',
    'the metric of VOC asked of COCO',
    "val_evaluator = dict(type='CocoMetric', metric='mAP')\n",
    'error wrong-value val_evaluator.metric a.py:1',
  ],
  [
    'mmdetection#11144',
    'results to be written nowhere',
    "test_evaluator = dict(type='CocoMetric', format_only=True)\n",
    'error wrong-value test_evaluator.format_only a.py:1',
  ],
  [
    'mmdetection#3240',
    'a rate that is scaled from a batch of eight GPUs with two images to one with twelve',
    `auto_scale_lr = dict(enable=True, base_batch_size=16)\ntrain_dataloader = dict(batch_size=12, dataset=None)\n`,
    'warning lr-batch-mismatch auto_scale_lr.base_batch_size a.py:1',
  ],
  [
    'mmdetection#6326',
    'another depth, and the neck of the old one',
    {
      'base.py':
        "model = dict(backbone=dict(type='ResNet', depth=50),\n  neck=dict(type='FPN', in_channels=[256, 512, 1024, 2048], out_channels=256, num_outs=5))\n",
      'a.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(depth=34))\n",
    },
    'error channels model.neck.in_channels base.py:2',
  ],
  [
    'mmdetection#8349',
    'a level more than the anchors have strides',
    "model = dict(backbone=None, neck=dict(type='FPN', in_channels=[256], out_channels=256, num_outs=6),\n" +
      "  bbox_head=dict(type='RetinaHead', num_classes=2, in_channels=256, anchor_generator=dict(type='AnchorGenerator',\n" +
      '    strides=[8, 16, 32, 64, 128], ratios=[1.0], scales=[4])))\n',
    'error channels model.bbox_head.anchor_generator.strides a.py:3',
  ],
  [
    'mmdetection#11597',
    'a Swin in place of the ResNet of the base',
    {
      'base.py': "model = dict(backbone=dict(type='ResNet', depth=50))\n",
      'a.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(type='SwinTransformer'))\n",
    },
    'error type-changed-without-delete model.backbone.depth base.py:1',
  ],
  [
    'mmdetection#12007',
    'a wrapper over the data set of the base',
    {
      'base.py': coco('train_dataloader', "data_root='data/coco/'"),
      'a.py':
        "_base_ = 'base.py'\ntrain_dataloader = dict(dataset=dict(type='RepeatDataset', times=50, dataset=dict(type='CocoDataset')))\n",
    },
    'error type-changed-without-delete train_dataloader.dataset.data_root base.py:1',
  ],
  [
    'mmyolo#644',
    'a pipeline for data sets that are put together',
    "train_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset')],\n  pipeline=[]))\n",
    'error wrong-level-in-wrapper train_dataloader.dataset.pipeline a.py:2',
  ],
  [
    'mmdetection#6682',
    'a small ResNet with the deformable convolutions of a large one',
    "model = dict(backbone=dict(type='ResNet', depth=18,\n  dcn=dict(type='DCN', deform_groups=1)))\n",
    'error contradictory-arguments model.backbone.dcn a.py:2',
  ],
  [
    'mmdetection#8773',
    'padding to a size and to a divisor',
    coco('val_dataloader', "pipeline=[\n  dict(type='Pad', size=(480, 640), size_divisor=32)]"),
    'error contradictory-arguments val_dataloader.dataset.pipeline.0.size_divisor a.py:2',
  ],
  [
    'mmdetection#1649',
    'shuffling beside a sampler',
    "train_dataloader = dict(sampler=dict(type='DefaultSampler'), shuffle=True, dataset=None)\n",
    'error contradictory-arguments train_dataloader.shuffle a.py:1',
  ],
  [
    'mmdetection#3772',
    'a depth that there is not',
    "model = dict(backbone=dict(type='ResNeXt', depth=34))\n",
    'error depth-unknown model.backbone.depth a.py:1',
  ],
  [
    'mmdetection#4507',
    'testing the image as it is',
    coco('test_dataloader', "pipeline=[dict(type='LoadImageFromFile'),\n  dict(type='PackDetInputs')]"),
    'warning meta-keys-not-produced test_dataloader.dataset.pipeline.1 a.py:2',
  ],
  [
    'mmdetection#8208',
    'stages of a Swin frozen, with several GPUs',
    "model = dict(backbone=dict(type='SwinTransformer', frozen_stages=3))\n",
    'warning frozen-ddp model.backbone.frozen_stages a.py:1',
  ],
  [
    'mmdetection#12338',
    'heads of regions that count the stuff too',
    "model = dict(roi_head=dict(type='StandardRoIHead', bbox_head=dict(type='Shared2FCBBoxHead', num_classes=17)),\n    panoptic_fusion_head=dict(type='HeuristicFusionHead', num_things_classes=13, num_stuff_classes=4))\n",
    'error panoptic-classes model.roi_head.bbox_head.num_classes a.py:1',
  ],
  [
    'mmdetection#10007',
    'things counted in the head and not where masks are put together',
    "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=1, num_stuff_classes=53),\n    panoptic_fusion_head=dict(type='MaskFormerFusionHead'))\n",
    'error panoptic-classes model.panoptic_fusion_head a.py:2',
  ],
  [
    'mmsegmentation#3811',
    'a weight for each class, and none for the background',
    "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=3, num_stuff_classes=0,\n    loss_cls=dict(type='CrossEntropyLoss', class_weight=[0.1, 1.0, 1.0])))\n",
    'error class-weight-length model.panoptic_head.loss_cls.class_weight a.py:2',
  ],
  [
    'mmdetection#9778',
    'a batch changed in the data loader and not in its sampler',
    "train_dataloader = dict(batch_size=6, dataset=None,\n    sampler=dict(type='GroupMultiSourceSampler', batch_size=5, source_ratio=[1, 4]))\n",
    'warning source-ratio train_dataloader.sampler.batch_size a.py:2',
  ],
  [
    'mmdetection#9778, its third data set',
    'a ratio of two for three data sets',
    "train_dataloader = dict(batch_size=5, sampler=dict(type='MultiSourceSampler', batch_size=5, source_ratio=[1, 4]),\n    dataset=dict(type='ConcatDataset', datasets=[dict(), dict(), dict()]))\n",
    'error source-ratio train_dataloader.sampler.source_ratio a.py:1',
  ],
  [
    'mmdetection#7751',
    'boxes for albumentations without a word about them',
    coco('train_dataloader', "pipeline=[dict(type='LoadAnnotations'), dict(type='Albu', transforms=[])]"),
    'error albu-boxes train_dataloader.dataset.pipeline.1 a.py:1',
  ],
  [
    'mmdetection#4586',
    'labels by the name of MMDetection 2',
    coco(
      'train_dataloader',
      "pipeline=[dict(type='Albu', transforms=[], bbox_params=dict(type='BboxParams', label_fields=['gt_labels']))]",
    ),
    'error albu-boxes train_dataloader.dataset.pipeline.0.bbox_params.label_fields a.py:1 -> gt_bboxes_labels',
  ],
  [
    'qianyuzqy/TransVOD_Lite#9',
    'more feature maps than the attentions look at',
    "model = dict(type='DeformableDETR', num_feature_levels=5, neck=dict(type='ChannelMapper', in_channels=[1], num_outs=5),\n    encoder=dict(layer_cfg=dict(self_attn_cfg=dict(num_levels=5))), decoder=dict(layer_cfg=dict(cross_attn_cfg=dict(num_levels=4))))\n",
    'error feature-levels model.decoder.layer_cfg.cross_attn_cfg.num_levels a.py:2',
  ],
]

testReports(REPORTS, INDEX)

const SGD = "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02))\n"

test.each<[report: string, example: Example, gpus: number, findings: string[]]>([
  [
    'mmdetection#8074',
    "model = dict(neck=dict(type='ChannelMapper', in_channels=[1], norm_cfg=dict(type='SyncBN')))\n",
    1,
    ['note syncbn-single-gpu model.neck.norm_cfg.type a.py:1'],
  ],
  [
    'mmdetection#9899',
    "model = dict(backbone=dict(type='SwinTransformer', frozen_stages=1))\n",
    8,
    ['warning frozen-ddp model.backbone.frozen_stages a.py:1'],
  ],
  ['one GPU', "model = dict(backbone=dict(type='SwinTransformer', frozen_stages=1))\n", 1, []],
  ['two GPUs', "model = dict(neck=dict(type='ChannelMapper', in_channels=[1], norm_cfg=dict(type='SyncBN')))\n", 2, []],
  [
    'mmdetection#3240',
    `auto_scale_lr = dict(base_batch_size=16)\ntrain_dataloader = dict(batch_size=2, dataset=None)\n${SGD}`,
    1,
    ['warning batch-differs auto_scale_lr.base_batch_size a.py:1'],
  ],
  [
    'eight GPUs',
    `auto_scale_lr = dict(base_batch_size=16)\ntrain_dataloader = dict(batch_size=2, dataset=None)\n${SGD}`,
    8,
    [],
  ],
  [
    'a rate that is set anew',
    {
      'base.py': `auto_scale_lr = dict(base_batch_size=16)\ntrain_dataloader = dict(batch_size=2, dataset=None)\n${SGD}`,
      'a.py': "_base_ = 'base.py'\noptim_wrapper = dict(optimizer=dict(lr=0.0025))\n",
    },
    1,
    [],
  ],
  [
    'and a batch',
    {
      'base.py': `auto_scale_lr = dict(base_batch_size=16)\ntrain_dataloader = dict(batch_size=2, dataset=None)\n${SGD}`,
      'a.py': "_base_ = 'base.py'\ntrain_dataloader = dict(batch_size=4)\n",
    },
    1,
    ['warning batch-differs auto_scale_lr.base_batch_size base.py:1'],
  ],
])('%s, with a number of GPUs', async (_, example, gpus, findings) => {
  const all = await found(example, INDEX, undefined, gpus)
  expect(all.filter(({ code }) => /gpu|batch|ddp/.test(code)).map(shown)).toEqual(findings)
})

/** A cascade of so many stages, with lists for three. */
const cascade = (stages: number, head = 'CascadeRoIHead', more = '') =>
  `head = dict(type='Shared2FCBBoxHead')\nmodel = dict(type='CascadeRCNN', roi_head=dict(type='${head}', num_stages=${stages},\n` +
  '  bbox_head=[head, head, head],\n  stage_loss_weights=[1, 0.5, 0.25]),\n' +
  `  train_cfg=dict(rcnn=[dict(), dict(), dict()]))\n${more}`

const rows = (text: string, rule: string) =>
  found(text, INDEX).then((all) => all.filter(({ code }) => code === rule).map(shown))

test.each([
  [cascade(3), []],
  [
    cascade(2),
    [
      'error stage-count model.roi_head.bbox_head a.py:3',
      'warning stage-count model.roi_head.stage_loss_weights a.py:4',
      'warning stage-count model.train_cfg.rcnn a.py:5',
    ],
  ],
  [
    cascade(4),
    [
      'error stage-count model.roi_head.bbox_head a.py:3',
      'error stage-count model.roi_head.stage_loss_weights a.py:4',
      'error stage-count model.train_cfg.rcnn a.py:5',
    ],
  ],
  // A Sparse R-CNN compares its weights when it is built, and has six stages.
  [
    cascade(3, 'SparseRoIHead').replace(' num_stages=3,', '').replace('=[head, head, head]', '=head'),
    ['error stage-count model.roi_head.stage_loss_weights a.py:4', 'error stage-count model.train_cfg.rcnn a.py:5'],
  ],
  // One head for all stages, and the settings of a Faster R-CNN.
  [
    cascade(2)
      .replace('=[head, head, head]', '=head')
      .replace('[1, 0.5, 0.25]', '[1, 1]')
      .replace('[dict(), dict(), dict()]', 'dict()'),
    ['error stage-count model.train_cfg.rcnn a.py:5'],
  ],
  // The mask head of SCNet is one for all stages.
  [cascade(3, 'SCNetRoIHead').replace('num_stages', 'mask_head=[head], num_stages'), []],
  [
    "s = dict(type='StageCascadeRPNHead')\nmodel = dict(rpn_head=dict(type='CascadeRPNHead', num_stages=1, stages=[s, s]), train_cfg=dict(rpn=[dict()]))\n",
    ['error stage-count model.rpn_head.stages a.py:2'],
  ],
])('%s', async (text, expected) => {
  expect(await rows(text, 'stage-count')).toEqual(expected)
})

test.each([
  [
    "dict(type='CosineAnnealingLR', begin=5, end=-5, T_max=5)",
    ['error scheduler-begin-end param_scheduler.0.end a.py:1'],
  ],
  ["dict(type='LinearLR', start_factor=0.1, end=0)", ['error scheduler-begin-end param_scheduler.0.end a.py:1']],
  ["dict(type='mmdet.QuadraticWarmupLR', begin=3, end=3)", ['error scheduler-begin-end param_scheduler.0.end a.py:1']],
  ["dict(type='MultiStepLR', begin=3, milestones=[1])", []],
  ["dict(type='MultiStepLR', begin=3, end=4, milestones=[0])", []],
  ["dict(type='mine.Odd', begin=3, end=2)", []],
])('%s', async (scheduler, expected) => {
  expect(await rows(`param_scheduler = [${scheduler}]\n`, 'scheduler-begin-end')).toEqual(expected)
  expect(await rows(`param_scheduler = [${scheduler}]\n`, 'milestone-beyond-own-end')).toEqual([])
})

/** A two-stage detector with these settings. */
const twoStage = (test: string, roi = "type='StandardRoIHead'", type = 'FasterRCNN') =>
  `head = dict(type='Shared2FCBBoxHead')\nmodel = dict(type='${type}', rpn_head=dict(type='RPNHead'), roi_head=dict(${roi}, bbox_head=head),\n` +
  `  test_cfg=${test})\n`

test.each([
  [twoStage('dict(rpn=dict(nms_per=1000))'), ['warning misspelt-setting model.test_cfg.rpn.nms_per a.py:3 -> nms_pre']],
  [
    twoStage('dict(rcnn=dict(score_th=0.05))'),
    ['warning misspelt-setting model.test_cfg.rcnn.score_th a.py:3 -> score_thr'],
  ],
  [twoStage('dict(rcn=dict(score_thr=0.05))'), ['warning misspelt-setting model.test_cfg.rcn a.py:3 -> rcnn']],
  // What stands in old configs and nothing reads is no slip.
  [twoStage('dict(rpn=dict(debug=False, nms_pre=1, allowed=0))'), []],
  // A head of one's own may read anything, and so may what holds it.
  [twoStage('dict(rcnn=dict(score_th=0.05))', "type='mine.Head'"), []],
  [twoStage('dict(rpn=dict(nms_per=1000))', undefined, 'mine.Detector'), []],
  [
    "model = dict(type='CenterNet', bbox_head=dict(type='CenterNetHead'), test_cfg=dict(topks=100, local_maximum_kernel=3))\n",
    ['warning misspelt-setting model.test_cfg.topks a.py:1 -> topk'],
  ],
  [
    "model = dict(type='SoftTeacher', semi_train_cfg=dict(freeze_teachr=True))\n",
    ['warning misspelt-setting model.semi_train_cfg.freeze_teachr a.py:1 -> freeze_teacher'],
  ],
])('%s', async (text, expected) => {
  expect(await rows(text, 'misspelt-setting')).toEqual(expected)
})
