import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { coco, epochs, type Report, testReports } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

const NET = "model = dict(type='mmpretrain.Net')\n"

/** Reports about pipelines, data, weights and what a base has read already. */
const REPORTS: readonly Report[] = [
  [
    'mmdetection#10488',
    'a pipeline of training that packs nothing',
    NET + coco('train_dataloader', "pipeline=[dict(type='LoadImageFromFile'),\n  dict(type='LoadAnnotations')]"),
    'error not-packed train_dataloader.dataset.pipeline.1 a.py:3',
  ],
  [
    'mmdetection#10488, its transform that was added',
    'a transform behind the packing, around which a wrapper stands',
    NET +
      "train_dataloader = dict(dataset=dict(type='MultiImageMixDataset', pipeline=[dict(type='PackDetInputs'),\n  dict(type='RandomFlip', prob=0.5)],\n" +
      "  dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations')])))\n",
    'error not-packed train_dataloader.dataset.pipeline.1 a.py:3',
  ],
  [
    'mmdetection#11080',
    'a pipeline of which only its last transform was written',
    NET + coco('train_dataloader', "pipeline=[\n  dict(type='PackDetInputs')]"),
    'error annotations-not-loaded train_dataloader.dataset.pipeline.0 a.py:3',
  ],
  [
    'mmdetection#10822',
    'a metric of two data sets, with no file',
    "val_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[\n" +
      "  dict(type='CocoDataset', pipeline=[dict(type='PackDetInputs')])]))\nval_evaluator = [dict(type='CocoMetric', metric='bbox')]\n",
    'error ground-truth-missing val_evaluator.0 a.py:3',
  ],
  [
    'mmdetection#8785',
    'a metric for each of two data sets',
    "test_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[\n  dict(type='CocoDataset', data_root='x', ann_file='a.json'),\n" +
      "  dict(type='CocoDataset', data_root='y', ann_file='b.json')]))\ntest_evaluator = [dict(type='CocoMetric', ann_file='x/a.json'), dict(type='CocoMetric', ann_file='all.json')]\n",
    'error concat-evaluated test_evaluator.0.ann_file a.py:4',
  ],
  [
    'csuhan/s2anet#65',
    'flips in one of two directions while testing',
    coco(
      'test_dataloader',
      "pipeline=[\n  dict(type='RandomFlip', prob=[0.3, 0.2], direction=['horizontal', 'vertical'])]",
    ),
    'warning random-validation test_dataloader.dataset.pipeline.0 a.py:2',
  ],
  [
    'mmdetection#10613',
    'HTC and a data set that has no maps of stuff',
    "model = dict(roi_head=dict(semantic_head=dict(type='FusedSemanticHead', num_ins=5, fusion_level=1, seg_scale_factor=0.125)))\n" +
      coco('train_dataloader', "pipeline=[dict(type='LoadAnnotations', with_mask=True)]"),
    'error semantic-without-maps train_dataloader.dataset.pipeline.0 a.py:2',
  ],
  [
    'mmdetection#10979',
    'GLIP with a data set of one’s own',
    "model = dict(type='GLIP')\n" +
      coco(
        'train_dataloader',
        "metainfo=dict(classes=('cat', )), pipeline=[dict(type='PackDetInputs', meta_keys=('img_id', 'text'))]",
      ),
    'error text-missing train_dataloader.dataset a.py:2',
  ],
  [
    'mmdetection#11972',
    'GroundingDINO whose pipeline forgets the text',
    "model = dict(type='GroundingDINO', language_model=None)\n" +
      coco('train_dataloader', "return_classes=True, pipeline=[dict(type='PackDetInputs', meta_keys=('img_id', ))]"),
    'error text-missing train_dataloader.dataset.pipeline.0 a.py:2',
  ],
  [
    'mmdetection#9003',
    'weights of a deeper ResNet',
    "model = dict(backbone=dict(type='ResNet', depth=50,\n  init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet101')))\n",
    'warning weights-of-another model.backbone.init_cfg.checkpoint a.py:2',
  ],
  [
    'mmdetection#9003, its ResNeXt',
    'weights with other groups',
    "model = dict(backbone=dict(type='ResNeXt', depth=101, groups=32, base_width=4,\n  init_cfg=dict(type='Pretrained', checkpoint='open-mmlab://resnext101_64x4d')))\n",
    'warning weights-of-another model.backbone.init_cfg.checkpoint a.py:2',
  ],
  [
    'mmdetection#9003, its Swin',
    'weights of a small one in a tiny one',
    "model = dict(backbone=dict(type='SwinTransformer', embed_dims=96, depths=[2, 2, 6, 2],\n  init_cfg=dict(type='Pretrained', checkpoint='w/swin_small_patch4_window7_224.pth')))\n",
    'warning weights-of-another model.backbone.init_cfg.checkpoint a.py:2',
  ],
  [
    'mmdetection#9003, its RegNet',
    'weights of another arch',
    "model = dict(backbone=dict(type='RegNet', arch='regnetx_1.6gf',\n  init_cfg=dict(type='Pretrained', checkpoint='open-mmlab://regnetx_3.2gf')))\n",
    'warning weights-of-another model.backbone.init_cfg.checkpoint a.py:2',
  ],
  [
    'a path that begins with its root',
    'the root written into a prefix too',
    coco('train_dataloader', "data_root='./data/mine', data_prefix=dict(\n  img='data/mine/images/')"),
    'warning data-root-twice train_dataloader.dataset.data_prefix.img a.py:2 -> images',
  ],
  [
    'a prefix for another type',
    'the key of MMSegmentation over that of the base',
    {
      'base.py': coco('train_dataloader', "data_prefix=dict(img='train2017/')"),
      'a.py': "_base_ = 'base.py'\ntrain_dataloader = dict(dataset=dict(data_prefix=dict(img_path='mine/')))\n",
    },
    'warning data-prefix-key train_dataloader.dataset.data_prefix.img_path a.py:2 -> img',
  ],
  [
    'mmpose#1351',
    'a checkpoint to resume from, by its old key',
    "model = dict(type='RetinaNet')\ntrain_dataloader = dict(dataset=None)\nresume_from = 'epoch_30.pth'\n",
    'warning legacy-2x-key resume_from a.py:3',
  ],
  [
    'mmdetection#10544, its epochs',
    'a number of epochs that the loop has already read',
    {
      'base.py': `max_epochs = 300\n${epochs(300).replace('=300', '=max_epochs')}default_hooks = dict(logger=dict(type='LoggerHook', interval=50))\n`,
      'a.py': "_base_ = 'base.py'\nmax_epochs = 50\n",
    },
    'warning dead-override max_epochs a.py:2',
  ],
  [
    'mmdetection#8349, its head without anchors',
    'a level more than an FCOS has strides',
    "model = dict(neck=dict(type='FPN', in_channels=[256], out_channels=256, num_outs=6),\n  bbox_head=dict(type='FCOSHead', num_classes=2, in_channels=256,\n    strides=[8, 16, 32, 64, 128]))\n",
    'error channels model.bbox_head.strides a.py:3',
  ],
  [
    'mmdetection#10007, its data set',
    'classes of one’s own and the head of COCO',
    "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=80, num_stuff_classes=0))\n" +
      coco('train_dataloader', "metainfo=dict(classes=('cat', ))"),
    'error num-classes-mismatch model.panoptic_head.num_things_classes a.py:1',
  ],
  [
    'public configs',
    'a panoptic head of other classes than its data set has by itself',
    "model = dict(panoptic_head=dict(type='Mask2FormerHead', num_things_classes=2, num_stuff_classes=0))\n" +
      "train_dataloader = dict(dataset=dict(type='CocoPanopticDataset'))\n",
    'error num-classes-mismatch model.panoptic_head.num_things_classes a.py:1',
  ],
  [
    'public configs',
    'images of eight channels',
    "model = dict(data_preprocessor=dict(type='DetDataPreprocessor', mean=[1.0] * 8, std=[1.0] * 8))\n",
    'error contradictory-arguments model.data_preprocessor.mean a.py:1',
  ],
  [
    'public configs',
    'a mean of a base whose deviation was taken away',
    "model = dict(data_preprocessor=dict(type='DetDataPreprocessor', mean=[1.0], std=None))\n",
    'error contradictory-arguments model.data_preprocessor.mean a.py:1',
  ],
  [
    'public configs',
    'a second dict in place of the first',
    {
      'base.py': epochs(12),
      'a.py': "_base_ = 'base.py'\ntrain_cfg = dict(max_epochs=30)\ntrain_cfg = dict(val_interval=5)\n",
    },
    'warning assigned-twice train_cfg a.py:3',
  ],
  [
    'public configs',
    'a key of 2.x of which a comment and a text speak',
    "data = dict(samples_per_gpu=2)  # the data of trees\nwork_dir = 'all data here'\n",
    'warning legacy-2x-key data a.py:1',
  ],
  [
    'public configs',
    'a key of 2.x with a type',
    'data: dict = dict(samples_per_gpu=2)\n',
    'warning legacy-2x-key data a.py:1',
  ],
  [
    'public configs',
    'a variable without effect of which a comment speaks',
    {
      'base.py':
        "test_pipeline = [dict(type='LoadImageFromFile')]\ntest_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=test_pipeline))\n",
      'a.py':
        "_base_ = 'base.py'\n# the test_pipeline of trees\ntest_pipeline = [dict(type='LoadImageFromFile', to_float32=True)]\n",
    },
    'warning dead-override test_pipeline a.py:3',
  ],
  [
    'mmdetection#8349, its anchors',
    'anchors for two of three levels',
    "model = dict(bbox_head=dict(type='YOLOV3Head', num_classes=2, in_channels=[1, 2, 3], anchor_generator=dict(type='YOLOAnchorGenerator',\n  base_sizes=[[(1, 2)], [(3, 4)]], strides=[32, 16, 8])))\n",
    'error contradictory-arguments model.bbox_head.anchor_generator.base_sizes a.py:2',
  ],
  [
    'mmdetection#10662, its two data sets',
    'the number of a data set that there is not',
    "val_evaluator = dict(type='MultiDatasetsEvaluator', dataset_prefixes=['a'], metrics=[dict(type='CocoMetric')])\n" +
      "default_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='coco/bbox_mAP'))\n",
    'error monitor-unknown default_hooks.checkpoint.save_best a.py:2 -> a/coco/bbox_mAP',
  ],
  [
    'mmdetection#6326, its YOLO',
    'another backbone under the neck of Darknet',
    "model = dict(backbone=dict(type='MobileNetV2', out_indices=(2, 4, 6)), neck=dict(type='YOLOV3Neck', num_scales=3,\n  in_channels=[1024, 512, 256], out_channels=[512, 256, 128]))\n",
    'error channels model.neck.in_channels a.py:2',
  ],
  [
    'mmdetection#6326, without a neck',
    'another backbone under the head of Mask2Former',
    "model = dict(backbone=dict(type='SwinTransformer'), panoptic_head=dict(type='Mask2FormerHead',\n  in_channels=[256, 512, 1024, 2048]))\n",
    'error channels model.panoptic_head.in_channels a.py:2',
  ],
  [
    'mmdetection#6326, its levels',
    'four levels for a head of three',
    "model = dict(backbone=dict(type='ResNet', depth=50), neck=dict(type='YOLOXPAFPN', in_channels=[256, 512, 1024, 2048], out_channels=8),\n  bbox_head=dict(type='YOLOXHead', num_classes=2, in_channels=8))\n",
    'error channels model.bbox_head.type a.py:2',
  ],
  [
    'mmdetection#9003, its file of torchvision',
    'weights by their file',
    "model = dict(backbone=dict(type='ResNet', depth=101,\n  init_cfg=dict(type='Pretrained', checkpoint='weights/resnet50-0676ba61.pth')))\n",
    'warning weights-of-another model.backbone.init_cfg.checkpoint a.py:2',
  ],
  [
    'mmdetection#8349, its SSD',
    'ratios for two of three levels',
    "model = dict(bbox_head=dict(type='SSDHead', num_classes=2, anchor_generator=dict(type='SSDAnchorGenerator', input_size=300,\n  ratios=[[2], [2]], strides=[8, 16, 32])))\n",
    'error contradictory-arguments model.bbox_head.anchor_generator.ratios a.py:2',
  ],
  [
    'mmsegmentation#3179',
    'a keymap that has the boxes and not the masks',
    coco(
      'train_dataloader',
      "pipeline=[dict(type='LoadAnnotations', with_mask=True), dict(type='Albu', transforms=[dict(type='HorizontalFlip')],\n" +
        "  bbox_params=dict(type='BboxParams'), keymap=dict(img='image', gt_bboxes='bboxes'))]",
    ),
    'warning albu-boxes train_dataloader.dataset.pipeline.1.keymap a.py:2',
  ],
]

testReports(REPORTS, INDEX)
