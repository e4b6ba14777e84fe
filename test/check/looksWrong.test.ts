import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import type { Example } from '../../src/check/rule.ts'
import { coco, epochs, found, iterations, shown } from './found.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

/** Right configs that look like those. */
test.each<[what: string, example: Example, rule: string]>([
  [
    'a variable that is read, with nearly the name of a key',
    "models = [dict(type='YOLOF')]\nmodel = models[0]\n",
    'misspelt-key',
  ],
  ['a variable whose name only begins as a key does', "model_name = 'yolof'\n", 'misspelt-key'],
  [
    'a milestone in the last epoch',
    `${epochs(12)}param_scheduler = dict(type='MultiStepLR', milestones=[8, 11])\n`,
    'milestone-beyond-end',
  ],
  [
    'iterations of a warm-up in a training of epochs',
    `${epochs(12)}param_scheduler = dict(type='LinearLR', by_epoch=False, begin=0, end=500)\n`,
    'scheduler-end-unit',
  ],
  [
    'milestones of epochs in a training of iterations',
    `${iterations(90)}param_scheduler = dict(type='MultiStepLR', by_epoch=False, milestones=[60, 80])\n`,
    'milestone-beyond-end',
  ],
  [
    'no validation at all',
    "model = dict(type='mmpretrain.X')\ntrain_dataloader = None\nval_dataloader = None\nval_cfg = None\nval_evaluator = None\n",
    'loop-triplet',
  ],
  [
    'a file with the names of the classes',
    coco('train_dataloader', "metainfo=dict(classes='data/classes.txt')"),
    'classes-not-tuple',
  ],
  [
    'an RPN counts one class',
    "model = dict(rpn_head=dict(type='RPNHead', num_classes=1), roi_head=dict(bbox_head=dict(type='Shared2FCBBoxHead', num_classes=80)))\n",
    'num-classes-mismatch',
  ],
  [
    'classes in text',
    `model = dict(type='GroundingDINO', bbox_head=dict(type='GroundingDINOHead', num_classes=256))\n${coco('train_dataloader', "metainfo=dict(classes=('a', ))")}`,
    'num-classes-mismatch',
  ],
  [
    'the same file by another spelling',
    `${coco('val_dataloader', "data_root='./data/coco', ann_file='val.json'")}val_evaluator = dict(type='CocoMetric', ann_file='data/coco/val.json')\n`,
    'evaluator-ann-mismatch',
  ],
  [
    'an AP of masks that is taken away on purpose',
    {
      'base.py':
        "model = dict(roi_head=dict(mask_head=dict(type='FCNMaskHead')))\nval_evaluator = dict(type='CocoMetric', metric=['bbox', 'segm'])\n",
      'a.py': "_base_ = 'base.py'\nval_evaluator = dict(metric=['bbox'])\n",
    },
    'mask-not-evaluated',
  ],
  [
    'boxes that teach masks',
    `model = dict(type='BoxInst', mask_head=dict(type='BoxInstMaskHead'))\n${coco('train_dataloader', "pipeline=[dict(type='LoadAnnotations', with_bbox=True)]")}`,
    'mask-without-masks',
  ],
  [
    'a base that some number of GPUs makes',
    'auto_scale_lr = dict(enable=True, base_batch_size=16)\ntrain_dataloader = dict(batch_size=4, dataset=None)\n',
    'lr-batch-mismatch',
  ],
  [
    'a detector that no catalogue knows',
    "model = dict(type='mmyolo.Seg')\nval_evaluator = dict(type='CocoMetric', metric='segm')\n",
    'mask-without-masks',
  ],
  [
    'a resize that another transform gives its scale',
    coco('train_dataloader', "pipeline=[dict(type='RandomChoiceResize', scales=[(1, 1)], resize_type='Resize')]"),
    'contradictory-arguments',
  ],
  [
    'a pad to a square and a divisor',
    coco('train_dataloader', "pipeline=[dict(type='Pad', pad_to_square=True, size_divisor=32)]"),
    'contradictory-arguments',
  ],
  [
    'the last level of a backbone',
    "model = dict(backbone=dict(type='ResNet', depth=18), neck=dict(type='CTResNetNeck', in_channels=512, num_deconv_filters=(256, ), num_deconv_kernels=(4, )))\n",
    'channels',
  ],
  [
    'two levels of a Swin',
    "model = dict(backbone=dict(type='SwinTransformer', embed_dims=128, out_indices=(1, 2)), neck=dict(type='FPN', in_channels=[256, 512], out_channels=1, num_outs=2))\n",
    'channels',
  ],
  [
    'a wide CSPNeXt',
    "model = dict(backbone=dict(type='CSPNeXt', widen_factor=0.5), neck=dict(type='CSPNeXtPAFPN', in_channels=[128, 256, 512], out_channels=128))\n",
    'channels',
  ],
  [
    'a transform that no catalogue knows',
    coco('val_dataloader', "pipeline=[dict(type='mmyolo.Letter'), dict(type='PackDetInputs')]"),
    'meta-keys-not-produced',
  ],
  [
    'a pipeline of a wrapper that has one',
    "train_dataloader = dict(dataset=dict(type='MultiImageMixDataset', pipeline=[], dataset=dict(type='CocoDataset')))\n",
    'wrong-level-in-wrapper',
  ],
  [
    'a list of which only OpenCV is asked',
    coco('train_dataloader', "pipeline=[dict(type='Resize', scale=[640, 640]), dict(type='PackDetInputs')]"),
    'list-for-tuple',
  ],
  ['a ResNet that freezes', "model = dict(backbone=dict(type='ResNet', depth=50, frozen_stages=3))\n", 'frozen-ddp'],
  [
    'a Swin that freezes nothing',
    "model = dict(backbone=dict(type='SwinTransformer', frozen_stages=-1))\n",
    'frozen-ddp',
  ],
  [
    'a wrapper of its own',
    "model = dict(backbone=dict(type='CSPNeXt', frozen_stages=2))\nmodel_wrapper_cfg = dict(type='MMDistributedDataParallel', find_unused_parameters=True)\n",
    'frozen-ddp',
  ],
  [
    'weights of a sigmoid',
    "model = dict(bbox_head=dict(type='RetinaHead', num_classes=2, loss_cls=dict(type='CrossEntropyLoss', use_sigmoid=True, class_weight=[1.0, 2.0])))\n",
    'class-weight-length',
  ],
  [
    'a batch said by a variable',
    "n = 5\ntrain_dataloader = dict(batch_size=n, dataset=None, sampler=dict(type='MultiSourceSampler', batch_size=n, source_ratio=[1, 4]))\n",
    'source-ratio',
  ],
  [
    'pixels only, before annotations are read',
    coco('train_dataloader', "pipeline=[dict(type='Albu', transforms=[]), dict(type='LoadAnnotations')]"),
    'albu-boxes',
  ],
  [
    'a keymap without boxes',
    coco(
      'train_dataloader',
      "pipeline=[dict(type='LoadAnnotations'), dict(type='Albu', transforms=[], keymap=dict(img='image'))]",
    ),
    'albu-boxes',
  ],
  [
    'four feature maps, as everything has by default',
    "model = dict(type='DINO', neck=dict(type='ChannelMapper', in_channels=[1, 2, 3, 4], out_channels=1))\n",
    'feature-levels',
  ],
  [
    'a pipeline that ends outside',
    "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(dataset=dict(type='MultiImageMixDataset', pipeline=[dict(type='PackDetInputs')], dataset=dict(type='CocoDataset', " +
      "pipeline=[dict(type='LoadImageFromFile'), dict(type='LoadAnnotations')])))\n",
    'not-packed',
  ],
  [
    'a last transform that no catalogue knows',
    "model = dict(type='mmpretrain.Net')\n" +
      coco('train_dataloader', "pipeline=[dict(type='LoadImageFromFile'), dict(type='mine.Pack')]"),
    'not-packed',
  ],
  [
    'annotations of branches',
    `model = dict(type='mmpretrain.Net')\n${coco(
      'train_dataloader',
      "pipeline=[dict(type='LoadImageFromFile'), dict(type='MultiBranch', branch_field=['a'], a=[dict(type='LoadAnnotations'), dict(type='PackDetInputs')])]",
    )}`,
    'annotations-not-loaded',
  ],
  [
    'annotations of validation, which are those of the file',
    coco(
      'val_dataloader',
      "pipeline=[dict(type='Resize', scale=(1, 1)), dict(type='LoadAnnotations'), dict(type='PackDetInputs')]",
    ),
    'late-annotations',
  ],
  [
    'a metric that is handed instances',
    `${coco('val_dataloader', "pipeline=[dict(type='PackDetInputs', meta_keys=('img_id', 'instances'))]")}val_evaluator = dict(type='CocoMetric')\n`,
    'ground-truth-missing',
  ],
  [
    'VOC with its boxes',
    "val_dataloader = dict(dataset=dict(type='VOCDataset', pipeline=[dict(type='LoadAnnotations'), dict(type='PackDetInputs')]))\nval_evaluator = dict(type='VOCMetric')\n",
    'ground-truth-missing',
  ],
  [
    'one file for two data sets',
    "val_dataloader = dict(dataset=dict(type='ConcatDataset', datasets=[dict(type='CocoDataset', ann_file='a.json'), dict(type='CocoDataset', ann_file='b.json')]))\nval_evaluator = dict(type='CocoMetric', ann_file='both.json')\n",
    'concat-evaluated',
  ],
  ['a flip that is off', coco('val_dataloader', "pipeline=[dict(type='RandomFlip', prob=0.0)]"), 'random-validation'],
  [
    'flips at test time',
    "tta_model = dict(type='DetTTAModel')\ntta_pipeline = [dict(type='TestTimeAug', transforms=[[dict(type='RandomFlip', prob=1.0)]])]\n",
    'random-validation',
  ],
  [
    'a PanopticFPN',
    "model = dict(semantic_head=dict(type='PanopticFPNHead', num_things_classes=1, num_stuff_classes=1))\n" +
      coco('train_dataloader', "pipeline=[dict(type='LoadPanopticAnnotations')]"),
    'semantic-without-maps',
  ],
  [
    'texts of a data set that always has them',
    "model = dict(type='GroundingDINO')\ntrain_dataloader = dict(dataset=dict(type='MDETRStyleRefCocoDataset', pipeline=[dict(type='PackDetInputs', meta_keys=('text', ))]))\n",
    'text-missing',
  ],
  [
    'texts out of a file of labels',
    "model = dict(type='GroundingDINO')\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('tree', )), pipeline=[" +
      "dict(type='RandomSamplingNegPos', tokenizer_name='b', label_map_file='labels.json'), dict(type='PackDetInputs', meta_keys=('text', ))]))\n",
    'text-missing',
  ],
  [
    'a colour that fills what a picture leaves',
    "train_dataloader = dict(dataset=dict(pipeline=[dict(type='CachedMixUp', img_scale=(640, 640), pad_val=(114, 114, 114))]))\n",
    'wrong-kind',
  ],
  [
    'one mean for all channels',
    "model = dict(data_preprocessor=dict(type='DetDataPreprocessor', mean=[130.0], std=[60.0]))\n",
    'contradictory-arguments',
  ],
  [
    'a rate of a part of the model that is not under custom_keys',
    "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02), paramwise_cfg=dict(backbone=dict(lr_mult=0.1)))\n",
    'missing-argument',
  ],
  [
    'boxes of a panoptic data set are of things alone',
    "model = dict(roi_head=dict(bbox_head=dict(type='Shared2FCBBoxHead', num_classes=80)))\ntrain_dataloader = dict(dataset=dict(type='CocoPanopticDataset'))\n",
    'num-classes-mismatch',
  ],
  [
    'things that a panoptic data set of one’s own names',
    "model = dict(roi_head=dict(bbox_head=dict(type='Shared2FCBBoxHead', num_classes=1)))\n" +
      "train_dataloader = dict(dataset=dict(type='CocoPanopticDataset', metainfo=dict(classes=('tree', 'sky'), thing_classes=('tree', ))))\n",
    'num-classes-mismatch',
  ],
  [
    'classes under a key that is not read: another rule tells',
    `model = dict(bbox_head=dict(type='RetinaHead', num_classes=1))\n${coco('train_dataloader', "metainfo=dict(CLASSES=('tree', ))")}`,
    'num-classes-mismatch',
  ],
  [
    'a file of another system',
    `${coco('val_dataloader', "data_root='data/coco/', ann_file='D:/trees/val.json'")}val_evaluator = dict(type='CocoMetric', ann_file='D:/trees/val.json')\n`,
    'evaluator-ann-mismatch',
  ],
  [
    'metrics of some classes each',
    `${coco('val_dataloader', "data_root='data/', ann_file='all.json'")}val_evaluator = [dict(type='CocoMetric', ann_file='data/base.json', prefix='Base'), dict(type='CocoMetric', ann_file='data/novel.json', prefix='Novel')]\n`,
    'evaluator-ann-mismatch',
  ],
  [
    'a dict that is written again whole',
    "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=3)\ntrain_cfg = dict(type='EpochBasedTrainLoop', max_epochs=6)\n",
    'assigned-twice',
  ],
  [
    'a dict that is used before it is written again',
    "test_cfg = dict(type='TestLoop', fp16=True)\nval_cfg = test_cfg\ntest_cfg = dict(type='TestLoop')\n",
    'assigned-twice',
  ],
  ['a variable of an f-string', "optimizer = 'SGD'\nwork_dir = f'runs/{optimizer}'\n", 'legacy-2x-key'],
  [
    'what is lost and the base says too',
    {
      'base.py': "default_hooks = dict(checkpoint=dict(type='CheckpointHook', interval=1))\n",
      'a.py':
        "_base_ = 'base.py'\ndefault_hooks = dict(checkpoint=dict(interval=1))\ndefault_hooks = dict(checkpoint=dict(max_keep_ckpts=2))\n",
    },
    'assigned-twice',
  ],
  [
    'a whole path below a root',
    coco('train_dataloader', "data_root='/data/coco', ann_file='/data/coco/a.json'"),
    'data-root-twice',
  ],
  [
    'a folder with the name of the root before it',
    coco('train_dataloader', "data_root='data', ann_file='data2/a.json'"),
    'data-root-twice',
  ],
  [
    'what a base gave to another type',
    {
      'base.py':
        "train_dataloader = dict(dataset=dict(type='VOCDataset', data_prefix=dict(sub_data_root='VOC2007/')))\n",
      'a.py':
        "_base_ = 'base.py'\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', data_prefix=dict(img='VOC2007/')))\n",
    },
    'data-prefix-key',
  ],
  [
    'weights of one’s own with a name like that',
    "model = dict(backbone=dict(type='ResNet', depth=101, init_cfg=dict(type='Pretrained', checkpoint='work/resnet50_teacher.pth')))\n",
    'weights-of-another',
  ],
  [
    'a Swin with a stage more',
    "model = dict(backbone=dict(type='SwinTransformer', embed_dims=128, depths=[2, 2, 18, 2, 1], init_cfg=dict(type='Pretrained', checkpoint='a/swin_base_patch4_window12.pth')))\n",
    'weights-of-another',
  ],
  [
    'keys of another constructor',
    "optim_wrapper = dict(constructor='mine.LayerDecay', paramwise_cfg=dict(custom_keys={'backbone': dict(decay_rate=0.7)}))\n",
    'custom-keys',
  ],
  [
    'what an optimizer may know',
    "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.02), paramwise_cfg=dict(custom_keys={'backbone': dict(lr_mult=0.1, momentum=0.8)}))\n",
    'custom-keys',
  ],
  ['a pipeline that a base has without the model', 'tta_pipeline = []\nmodel = dict()\n', 'tta-unpaired'],
  [
    'a neck of another scope that takes widths as they are before they are widened',
    "default_scope = 'mmyolo'\nmodel = dict(backbone=dict(type='CSPNeXt', widen_factor=0.5), neck=dict(type='CSPNeXtPAFPN', in_channels=[256, 512, 1024]))\n",
    'channels',
  ],
  [
    'a detector that nobody knows, with another neck between',
    "model = dict(type='mmdet3d.ImVoxelNet', neck=dict(type='FPN', out_channels=64), neck_3d=dict(type='N'), bbox_head=dict(type='RetinaHead', in_channels=256))\n",
    'channels',
  ],
  [
    'a head that takes no widths: another rule tells',
    "model = dict(neck=dict(type='ChannelMapper', out_channels=256), bbox_head=dict(type='DeformableDETRHead', in_channels=2048))\n",
    'channels',
  ],
  ['a training that goes on', "load_from = 'a.pth'\nresume = True\n", 'resume-path'],
  [
    'a variable of anybody',
    "model = dict(type='mine.M')\ntrain_dataloader = dict(dataset=None)\nfp16 = True\n",
    'legacy-2x-key',
  ],
  [
    'a number that the child uses by the name of the base',
    {
      'base.py': `max_epochs = 300\n${epochs(300).replace('=300', '=max_epochs')}param_scheduler = [dict(type='CosineAnnealingLR', T_max=max_epochs, end=max_epochs)]\n`,
      'a.py': "_base_ = 'base.py'\nmax_epochs = 50\ntrain_cfg = dict(max_epochs=50)\n",
    },
    'dead-override',
  ],
  [
    'the number of one of two data sets',
    "val_evaluator = dict(type='MultiDatasetsEvaluator', dataset_prefixes=['a', 'b'], metrics=[dict(type='CocoMetric'), dict(type='CocoMetric')])\n" +
      "default_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='b/coco/bbox_mAP'))\n",
    'monitor-unknown',
  ],
  [
    'data sets whose names are not said',
    "val_evaluator = dict(type='MultiDatasetsEvaluator', dataset_prefixes=None, metrics=[dict(type='CocoMetric')])\n" +
      "default_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='x/coco/bbox_mAP'))\n",
    'monitor-unknown',
  ],
  [
    'a Darknet from its last level to its first',
    "model = dict(backbone=dict(type='Darknet', depth=53), neck=dict(type='YOLOV3Neck', num_scales=3, in_channels=[1024, 512, 256], out_channels=[512, 256, 128]))\n",
    'channels',
  ],
  [
    'masks that need not move',
    coco(
      'train_dataloader',
      "pipeline=[dict(type='LoadAnnotations', with_mask=True), dict(type='Albu', transforms=[dict(type='CLAHE')], " +
        "bbox_params=dict(type='BboxParams'), keymap=dict(img='image', gt_bboxes='bboxes'))]",
    ),
    'albu-boxes',
  ],
])('%s is right', async (_, example, rule) => {
  expect((await found(example, INDEX)).filter(({ code }) => code === rule).map(shown)).toEqual([])
})
