import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { problemsOf as checked } from '../../src/check/check.ts'
import { Config } from '../../src/config/config.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import type { Problem } from '../../src/errors.ts'

const INDEX = new ComponentIndex([await loadCatalogue()])

async function problemsOf(text: string, bases: Readonly<Record<string, string>> = {}): Promise<Problem[]> {
  const fileSystem = memoryFileSystem({ '/a.py': text, ...bases }, '/')
  return checked((await Config.fromFile('/a.py', { fileSystem })).toDict(), INDEX)
}

/** `warning unknown-argument model.neck.x a.py:2:3 -> y` */
function shown({ severity = 'error', code, path, span, suggestions = [] }: Problem): string {
  const at = span?.source.positionAt(span.start)
  const place = at === undefined ? 'nowhere' : `${span?.source.name}:${at.line}:${at.column}`
  return `${severity} ${code} ${path?.join('.')} ${place}${suggestions.length === 0 ? '' : ` -> ${suggestions.join(', ')}`}`
}

const FPN = "type='FPN', in_channels=[256], out_channels=256, num_outs=5"

test.each<[what: string, text: string, problems: string[]]>([
  // types
  ['a misspelt type', "model = dict(type='MaskRCN')", ['error unknown-type model.type /a.py:1:19 -> MaskRCNN']],
  ['a type of another registry', "visualizer = dict(type='SGD')", ['error unknown-type visualizer.type /a.py:1:24']],
  ['a type behind a scope', `model = dict(neck=dict(${FPN.replace('FPN', 'mmdet.FPN')}))`, []],
  [
    'a type of a scope that no catalogue knows',
    "model = dict(backbone=dict(type='mmpretrain.ConvNeXt', arch='tiny'))",
    [],
  ],
  ['a scope of a dict', "model = dict(backbone=dict(type='ConvNeXt', _scope_='mmpretrain'))", []],
  [
    'a default scope that no catalogue knows',
    "default_scope = 'mmseg'\nmodel = dict(type='EncoderDecoder', x=1)",
    ['note unknown-scope default_scope /a.py:1:17'],
  ],
  [
    'a type that custom imports may register',
    "custom_imports = dict(imports=['my'])\nmodel = dict(type='Sunflower')",
    ['warning unknown-type model.type /a.py:2:19'],
  ],
  [
    'a misspelt type beside custom imports',
    "custom_imports = dict(imports=['my'])\nmodel = dict(backbone=dict(type='ResNett', depth=50))",
    ['error unknown-type model.backbone.type /a.py:2:33 -> ResNet'],
  ],
  [
    'one that resembles a known one beside custom imports may be their own',
    "custom_imports = dict(imports=['my'])\nval_evaluator = dict(type='CocoQuickMetric')",
    ['warning unknown-type val_evaluator.type /a.py:2:27 -> CocoMetric'],
  ],
  [
    'so may one with another first letter',
    "custom_imports = dict(imports=['my'])\nmodel = dict(bbox_head=dict(type='MyHead'))",
    ['warning unknown-type model.bbox_head.type /a.py:2:34'],
  ],
  [
    'a type that resembles one with another first letter',
    "model = dict(bbox_head=dict(type='KFLoss'))",
    ['error unknown-type model.bbox_head.type /a.py:1:34'],
  ],
  [
    'a type that the package of the default scope may register for mmdet',
    "default_scope = 'mmaction'\nmodel = dict(_scope_='mmdet', roi_head=dict(type='AVARoIHead'))",
    ['note unknown-scope default_scope /a.py:1:17', 'warning unknown-type model.roi_head.type /a.py:2:50'],
  ],
  [
    'an old name that nms still takes, and one that it does not',
    "model = dict(test_cfg=dict(nms=dict(type='nms', iou_thr=0.5, thr=1)), train_cfg=dict(nms=dict(type='nms_rotated', iou_thr=0.5)))",
    [
      'warning unknown-argument model.test_cfg.nms.thr /a.py:1:62',
      'warning renamed-argument model.test_cfg.nms.iou_thr /a.py:1:49 -> iou_threshold',
      'warning unknown-argument model.train_cfg.nms.iou_thr /a.py:1:115',
    ],
  ],
  [
    'what a constructor of another scope reads',
    "default_scope = 'mmaction'\noptim_wrapper = dict(constructor='TSMOptimWrapperConstructor', paramwise_cfg=dict(fc_lr5=True))",
    ['note unknown-scope default_scope /a.py:1:17'],
  ],
  [
    'what a detector of another scope reads, and a data loader is given',
    "default_scope = 'mmrotate'\nmodel = dict(test_cfg=dict(nms=dict(iou_thr=0.1, thr=1)))\ntest_dataloader = dict(batch=1)",
    [
      'note unknown-scope default_scope /a.py:1:17',
      'error loop-triplet test_dataloader /a.py:3:1',
      'error unknown-argument test_dataloader.batch /a.py:3:24',
    ],
  ],
  [
    'an operator that an extractor of another scope looks for elsewhere',
    "default_scope = 'mmdet3d'\nmodel = dict(extractor=dict(type='Single3DRoIAwareExtractor', roi_layer=dict(type='RoIAwarePool3d')))",
    ['note unknown-scope default_scope /a.py:1:17'],
  ],
  [
    'what a component of custom imports holds may have arguments that it takes away',
    "custom_imports = dict(imports=['my'])\nmodel = dict(type='Gardener', tools=dict(type='FPN', rake=1))",
    ['warning unknown-type model.type /a.py:2:19', 'warning unknown-argument model.tools.rake /a.py:2:54'],
  ],
  [
    'and others that it fills in, deeper inside of a head too',
    "custom_imports = dict(imports=['my'])\nmodel = dict(bbox_head=dict(type='Shed', mask_head=dict(type='FPN')))",
    ['warning unknown-type model.bbox_head.type /a.py:2:34'],
  ],
  [
    'a constructor of one’s own may take keys away before it builds the optimizer',
    "custom_imports = dict(imports=['my'])\noptim_wrapper = dict(constructor='Mine', optimizer=dict(type='SGD', lr=0.1, batch_size_per_gpu=8))",
    [],
  ],
  [
    'and MMDetection’s does not',
    "optim_wrapper = dict(constructor='LearningRateDecayOptimizerConstructor', optimizer=dict(type='SGD', lr=0.1, batch=8))",
    ['error unknown-argument optim_wrapper.optimizer.batch /a.py:1:110'],
  ],
  [
    'scales that Resize takes for factors',
    "train_pipeline = [dict(type='RandomChoiceResize', scales=[320, 640], keep_ratio=True),\n" +
      "  dict(type='RandomChoiceResize', scales=[(1333, 640)]), dict(type='RandomChoiceResize', scales=(1333, 640)),\n" +
      "  dict(type='RandomChoiceResize', scales=[320], resize_type='ResizeShortestEdge', max_size=1333)]\n" +
      "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=train_pipeline))",
    ['error wrong-value train_dataloader.dataset.pipeline.0.scales /a.py:1:58'],
  ],
  ['a variable that nothing builds', "train_pipeline = [dict(type='Nonsense')]", []],
  // arguments
  [
    'a misspelt argument',
    `model = dict(neck=dict(${FPN}, strat_level=1))`,
    ['error unknown-argument model.neck.strat_level /a.py:1:85 -> start_level'],
  ],
  [
    'an argument that is missing',
    "model = dict(type='GFL', backbone=None, bbox_head=None, neck=dict(type='FPN', in_channels=[256], num_outs=5))\ntest_dataloader = dict(dataset=None)",
    ['error loop-triplet test_dataloader /a.py:2:1', 'error missing-argument model.neck /a.py:1:72'],
  ],
  [
    'an argument that what inherits the file may add',
    "model = dict(neck=dict(type='FPN', in_channels=[256], num_outs=5))",
    ['warning missing-argument model.neck /a.py:1:29'],
  ],
  [
    'an argument without effect',
    "model = dict(train_cfg=dict(assigner=dict(type='MaxIoUAssigner', pos_iou_thr=0.5, neg_iou_thr=0.5), sampler=dict(type='PseudoSampler', x=1)))",
    ['warning swallowed-argument model.train_cfg.sampler.x /a.py:1:136'],
  ],
  [
    'an argument with a new name',
    "model = dict(backbone=dict(type='ResNet', depth=50, dcn=dict(type='DCNv2', deformable_groups=1)))",
    ['warning renamed-argument model.backbone.dcn.deformable_groups /a.py:1:76 -> deform_groups'],
  ],
  [
    'what a norm layer is given besides',
    "model = dict(backbone=dict(type='ResNet', depth=50, norm_cfg=dict(type='BN', requires_grad=True)))",
    [],
  ],
  [
    'what goes on to another class',
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='RandomResize', scale=(1, 2), keep_ratoi=True)]))",
    ['error unknown-argument train_dataloader.dataset.pipeline.0.keep_ratoi /a.py:1:108 -> keep_ratio'],
  ],
  [
    'what goes on to the checkpoint',
    "default_hooks = dict(checkpoint=dict(type='CheckpointHook', intervall=1))",
    ['error unknown-argument default_hooks.checkpoint.intervall /a.py:1:61 -> interval'],
  ],
  ['the priority of a hook', "custom_hooks = [dict(type='EMAHook', priority=49)]", []],
  // values
  [
    'a text for a number',
    "model = dict(neck=dict(type='FPN', in_channels=[256], out_channels=256, num_outs='5'))",
    ['error wrong-kind model.neck.num_outs /a.py:1:82'],
  ],
  [
    'a float for an int',
    `model = dict(neck=dict(${FPN}, start_level=1.0))`,
    ['warning wrong-kind model.neck.start_level /a.py:1:97'],
  ],
  ['a tuple for a list', `model = dict(neck=dict(${FPN.replace('[256]', '(256,)')}))`, []],
  ['None where it is not annotated', `model = dict(neck=dict(${FPN}, start_level=None))`, []],
  [
    'a number where a component belongs',
    'optim_wrapper = dict(optimizer=3)',
    ['error wrong-kind optim_wrapper.optimizer /a.py:1:32'],
  ],
  // what no registry builds
  [
    'a data loader',
    "train_dataloader = dict(batch_siez=2, dataset=dict(type='CocoDataset'))",
    ['error unknown-argument train_dataloader.batch_siez /a.py:1:25 -> batch_size'],
  ],
  [
    'a prefix that is no text',
    "val_dataloader = dict(dataset=dict(type='CocoDataset', data_prefix=dict(img=1)))",
    ['error wrong-kind val_dataloader.dataset.data_prefix.img /a.py:1:77'],
  ],
  [
    'the clipping of gradients',
    "optim_wrapper = dict(optimizer=dict(type='SGD', lr=0.1), clip_grad=dict(max_nrom=35))",
    ['error unknown-argument optim_wrapper.clip_grad.max_nrom /a.py:1:73 -> max_norm'],
  ],
  [
    'suppression of boxes',
    "model = dict(test_cfg=dict(nms=dict(type='nms', iou_treshold=0.5)))",
    ['warning unknown-argument model.test_cfg.nms.iou_treshold /a.py:1:49 -> iou_threshold'],
  ],
  [
    'a layer of regions',
    "model = dict(roi_head=dict(x=dict(roi_layer=dict(type='RoiAlign', output_size=7))))",
    ['error unknown-type model.roi_head.x.roi_layer.type /a.py:1:55 -> RoIAlign'],
  ],
  [
    'what belongs to another library',
    "val_dataloader = dict(dataset=dict(pipeline=[dict(type='Albu', transforms=[dict(type='Blur', x=1)])]))",
    [],
  ],
  // one dict of several loaders
  [
    'what two loaders share is told once',
    "info = dict(CLASSES=('tree', ))\ntrain_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=info))\n" +
      "val_dataloader = dict(dataset=dict(type='CocoDataset', metainfo=info))",
    ['error classes-not-tuple train_dataloader.dataset.metainfo.CLASSES /a.py:1:13 -> classes'],
  ],
  // names of other packages
  [
    'the metric of another package is not that of MMDetection',
    "default_scope = 'mmpose'\nval_evaluator = dict(type='CocoMetric')\ndefault_hooks = dict(checkpoint=dict(type='CheckpointHook', save_best='coco/AP'))",
    ['note unknown-scope default_scope /a.py:1:17'],
  ],
  [
    'nor is its data set',
    "default_scope = 'mmseg'\ntrain_dataloader = dict(dataset=dict(type='CityscapesDataset', data_prefix=dict(img_path='left')))",
    ['note unknown-scope default_scope /a.py:1:17'],
  ],
  // loops and evaluators
  [
    'a loop that is chosen twice',
    "train_cfg = dict(type='EpochBasedTrainLoop', by_epoch=True, max_epochs=12)",
    ['error type-beside-by-epoch train_cfg.by_epoch /a.py:1:46'],
  ],
  [
    'a loop that by_epoch chooses',
    'train_cfg = dict(by_epoch=False, max_epochs=12)',
    ['error unknown-argument train_cfg.max_epochs /a.py:1:34', 'warning missing-argument train_cfg /a.py:1:13'],
  ],
  [
    'an evaluator with several metrics',
    "val_evaluator = dict(metrics=[dict(type='CocoMetric'), dict(type='CocoMetrc')])",
    ['error unknown-type val_evaluator.metrics.1.type /a.py:1:66 -> CocoMetric'],
  ],
  [
    'metrics in a list',
    "val_evaluator = [dict(type='CocoMetric', ann_fil='')]",
    ['error unknown-argument val_evaluator.0.ann_fil /a.py:1:42 -> ann_file'],
  ],
])('%s', async (_, text, expected) => {
  expect((await problemsOf(`${text}\n`)).map(shown)).toEqual(expected)
})

describe('what a base says', () => {
  test('a key that is older than the type is told with both places', async () => {
    const base = "model = dict(backbone=dict(type='ResNet', depth=50))\n"
    const [problem, ...more] = await problemsOf("_base_ = 'b.py'\nmodel = dict(backbone=dict(type='CSPDarknet'))\n", {
      '/b.py': base,
    })
    expect(more).toEqual([])
    expect(shown(problem as Problem)).toBe('error type-changed-without-delete model.backbone.depth /b.py:1:43')
    expect(problem?.hint).toContain('_delete_=True')
    expect(problem?.related?.map(({ span }) => span?.source.name)).toEqual(['/a.py'])
  })

  test('of a dict that is updated _delete_ is not the way out', async () => {
    const [problem] = await problemsOf(
      "_base_ = 'b.py'\nmodel = _base_.model\nmodel.update(backbone=dict(type='CSPDarknet'))\n",
      { '/b.py': "model = dict(backbone=dict(type='ResNet', depth=50))\n" },
    )
    expect(problem?.hint).toBe(
      'the base gives depth to another type, and it is kept here: assign a whole dict, or merge one with _delete_=True',
    )
  })

  test('a value that a child replaced is told with what it was before', async () => {
    const [problem] = await problemsOf("_base_ = 'b.py'\nmodel = dict(neck=dict(num_outs='5'))\n", {
      '/b.py': `model = dict(neck=dict(${FPN}))\n`,
    })
    expect(shown(problem as Problem)).toBe('error wrong-kind model.neck.num_outs /a.py:2:33')
    expect(problem?.related?.map(({ span }) => span?.source.name)).toEqual(['/b.py'])
  })
})

test('a key in the wrong place is told where it belongs', async () => {
  const text =
    "model = dict(type='MaskRCNN', backbone=dict(type='ResNet', depth=50, roi_head=dict()), rpn_head=dict(), train_cfg=1, test_cfg=2)"
  const hints = (await problemsOf(`${text}\n`)).map(({ hint }) => hint)
  expect(hints).toContain('it belongs to MaskRCNN, model')
})

test('where the annotations of an evaluator belong', async () => {
  const [problem] = await problemsOf(
    "val_dataloader = dict(dataset=dict(type='CocoDataset', data_root='a/', ann_file='v.json'))\n" +
      "val_evaluator = dict(type='CocoMetric', ann_file='b/v.json')\n",
  )
  expect(problem?.hint).toBe("write ann_file='a/v.json' in val_evaluator")
  const base =
    "test_dataloader = dict(dataset=dict(type='CocoDataset', data_root='a/', ann_file='v.json'))\n" +
    "test_evaluator = dict(type='CocoMetric', ann_file='a/v.json')\n"
  const [old] = await problemsOf("_base_ = 'base.py'\ntest_evaluator = dict(ann_file='b/t.json')\n", {
    '/base.py': base,
  })
  expect(old?.hint).toBe('give test_dataloader the data_root and ann_file of b/t.json: it has those of its base')
})

test('classes that a data set was not given are asked for', async () => {
  const data = "train_dataloader = dict(dataset=dict(type='CocoDataset'))\n"
  const found = await problemsOf(
    `${data}model = dict(bbox_head=dict(type='RetinaHead', num_classes=2, in_channels=256))\n`,
  )
  expect(found.map(({ code, hint }) => code === 'num-classes-mismatch' && hint)).toContain(
    'give the data set its classes, metainfo=dict(classes=...): it has the 80 of CocoDataset',
  )
})

test('a type that a fork of MMDetection has is learnt from the fork', async () => {
  const [problem] = await problemsOf("model = dict(backbone=dict(type='LCTBlock'))\n")
  expect(problem?.hint).toContain('mmdet-config catalog add')
  const [alike] = await problemsOf("model = dict(bbox_head=dict(type='RetinaFaceHead'))\n")
  expect(alike?.hint).toMatch(/^if a module of your own.*; or did you mean RetinaHead\?$/)
})

test('an evaluator that both loops share has one problem', async () => {
  const loader = "dict(dataset=dict(type='CocoDataset', metainfo=dict(classes=('a', )), ann_file='a.json'))\n"
  const found = await problemsOf(
    `val_dataloader = ${loader}test_dataloader = val_dataloader\nval_evaluator = dict(type='CocoMetric', ann_file='b.json')\ntest_evaluator = val_evaluator\n`,
  )
  expect(found.filter(({ code }) => code === 'evaluator-ann-mismatch')).toHaveLength(1)
})

test('more components than any config has are a limit, at the first one too many', async () => {
  const found = await problemsOf(`m = dict(type='ResNet')\nmodel = dict(backbone=[${'m, '.repeat(10_000)}])\n`)
  expect(found.map(shown)).toEqual(['error limit model.backbone.9999 /a.py:2:30021'])
})

test('a key of what is inside is told to belong there, of whichever has room for it', async () => {
  const inner = `dict(${FPN}), dict(${FPN}, start_level=1)`
  const [problem] = await problemsOf(
    `model = dict(type='FasterRCNN', start_level=0, neck=[${inner}])\ntest_dataloader = None`,
  )
  expect(problem?.hint).toBe('it belongs to FPN, model.neck.0')
})
