import { expect, test } from 'vitest'
import { complete } from '../../src/server/complete.ts'
import { cursorIn, type Marked } from './support.ts'

const BASES = {
  '_base_/model.py':
    "size = 3\nmodel = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, style='pytorch'), neck=dict(type='FPN'))\n",
  '_base_/schedules/x.py': 'lr = 1\n',
  'data.py':
    "pipe = [dict(type='LoadImageFromFile', to_float32=True)]\ntrain_dataloader = dict(dataset=dict(pipeline=pipe))\n",
  'flags.py': 'env_cfg = dict(cudnn_benchmark=False, seed=0)\n',
  'readme.md': '',
  '__pycache__/a.pyc': '',
}

async function labels(files: Marked): Promise<string[]> {
  const { workspace, path, offset } = await cursorIn({ ...BASES, ...files })
  return (await complete(workspace, path, offset)).items.map(({ label }) => label)
}

const FLAGS = "_base_ = 'flags.py'\n"
const READ_BASE = 'from mmengine.config import read_base\n\nwith read_base():\n'
const PIPE = "pipe = [dict(type='Resize', scale=(1, 2)), dict(type='PackDetInputs')]\n"
const IN = "_base_ = '_base_/model.py'\n"

test.each<[what: string, files: Marked, some: string[], none: string[]]>([
  ['keys at the top', { 'a.py': `${IN}mo|` }, ['model', 'size', 'auto_scale_lr', '_base_'], ['depth']],
  [
    'keys of a dict',
    { 'a.py': `${IN}model = dict(backbone=dict(depth=1, |))\n` },
    ['style', 'frozen_stages', 'type', '_delete_'],
    ['depth'],
  ],
  [
    'keys of a dict that is not closed',
    { 'a.py': `${IN}model = dict(backbone=dict(|\nx = 1\n` },
    ['depth', 'style', 'frozen_stages'],
    [],
  ],
  ['a key that has begun', { 'a.py': `${IN}model = dict(backbone=dict(dep|\nx = 1\n` }, ['depth'], []],
  ['a key of a display', { 'a.py': `${IN}model = {'backbone': {'|` }, ['depth', 'style'], []],
  [
    'arguments of the type that stands there',
    { 'a.py': `${IN}model = dict(backbone=dict(type='SwinTransformer', |\n` },
    ['embed_dims', 'depths'],
    [],
  ],
  [
    'arguments where nothing is inherited',
    { 'a.py': "model = dict(neck=dict(type='FPN', |" },
    ['in_channels', 'num_outs'],
    ['_delete_'],
  ],
  [
    'arguments of a type that a variable says',
    { 'a.py': "dataset_type = 'CocoDataset'\ntrain_dataloader = dict(dataset=dict(type=dataset_type, |" },
    ['ann_file', 'data_root'],
    [],
  ],
  [
    'arguments of a type that a variable of the base says',
    {
      'b.py': "dataset_type = 'CocoDataset'\n",
      'a.py': "_base_ = 'b.py'\ntrain_dataloader = dict(dataset=dict(type=_base_.dataset_type, ann|))",
    },
    ['ann_file', 'data_root'],
    [],
  ],
  [
    'arguments of an imported type',
    { 'a.py': 'from mmdet.models import FPN as Neck\nmodel = dict(neck=dict(type=Neck, in|))\n' },
    ['in_channels', 'num_outs'],
    [],
  ],
  [
    'no arguments of a type that is computed',
    { 'a.py': 'model = dict(neck=dict(type=N[0], in|))\n' },
    [],
    ['num_outs'],
  ],
  [
    'variables that say a type',
    { 'a.py': "a = 'CocoDataset'\nb = 'FPN'\ntrain_dataloader = dict(dataset=dict(type=|))\n" },
    ['a', 'CocoDataset'],
    ['b'],
  ],
  [
    'variables that may say a type of a package that no catalogue knows',
    { 'a.py': "default_scope = 'mmseg'\na = 'CityDataset'\ntrain_dataloader = dict(dataset=dict(type=|))\n" },
    ['a'],
    [],
  ],
  [
    'arguments in a list',
    { 'a.py': "train_dataloader = dict(dataset=dict(pipeline=[dict(type='Resize', |" },
    ['scale', 'keep_ratio'],
    [],
  ],
  [
    'no arguments that the run gives',
    { 'a.py': "optim_wrapper = dict(optimizer=dict(type='AdamW', |" },
    ['lr', 'weight_decay'],
    ['params'],
  ],
  ['where a schedule ends', { 'a.py': "param_scheduler = [dict(type='MultiStepLR', |" }, ['end'], ['optimizer']],
  ['types of what a variable is by its name', { 'a.py': "train_pipeline = [dict(type='|" }, ['Resize'], ['ResNet']],
  ['types of what a variable with words before is', { 'a.py': "my_norm_cfg = dict(type='|" }, ['BN'], ['ReLU']],
  [
    'arguments in a variable that nothing uses yet',
    { 'a.py': "x = [dict(type='Resize', |" },
    ['scale', 'keep_ratio'],
    ['_delete_'],
  ],
  ['values in a variable that nothing uses yet', { 'a.py': "x = dict(type='Resize', keep_ratio=|" }, ['True'], []],
  ['no types in a variable that may be anything', { 'a.py': "x = dict(type='|" }, [], ['Resize', 'ResNet']],
  [
    'no default of a variable',
    { 'a.py': 'tta_model = dict(type="DetTTAModel")\ntta_cfg = |' },
    ['tta_model'],
    ['None'],
  ],
  ['types behind a semicolon', { 'a.py': "n = '🚀'; model = dict(backbone=dict(type='|'))\n" }, ['ResNet'], ['FPN']],
  [
    'keys of what is updated',
    { 'a.py': `${READ_BASE}    from ._base_.model import *\nmodel.update(|` },
    ['backbone', 'neck', 'bbox_head'],
    ['size'],
  ],
  [
    'keys of what is updated with a dict',
    { 'a.py': `${READ_BASE}    from ._base_.model import *\nmodel.backbone.update(dict(depth=18, |` },
    ['style', 'frozen_stages'],
    ['depth', 'backbone'],
  ],
  [
    'keys of what a base has, which is updated by keywords',
    { 'a.py': `${IN}_base_.model.update(backbone=dict(|` },
    ['depth', 'style'],
    ['backbone'],
  ],
  [
    'keys of what is merged, and _delete_ there',
    { 'a.py': `${READ_BASE}    from ._base_.model import *\nmodel.merge(dict(backbone=dict(|` },
    ['depth', 'frozen_stages', '_delete_'],
    ['backbone'],
  ],
  [
    'no _delete_ where it would stay',
    { 'a.py': `${READ_BASE}    from ._base_.model import *\nmodel.update(dict(backbone=dict(|` },
    ['depth'],
    ['_delete_'],
  ],
  [
    'inherited keys of what is read by name',
    { 'b.py': 'auto_scale_lr = dict(enable=False)\n', 'a.py': "_base_ = 'b.py'\nauto_scale_lr = dict(|)\n" },
    ['enable', '_delete_'],
    [],
  ],
  [
    'keys in front of a line of YAML, and none of both lines',
    { 'a.yaml': '_base_: _base_/model.py\nmodel:\n  ne|\n  backbone:\n    depth: 18\n' },
    ['neck', 'bbox_head'],
    ['ne backbone', 'backbone'],
  ],
  [
    'keys at the top of YAML in front of a line, and none of both lines',
    { 'a.yaml': '_base_: _base_/model.py\nmo|\nsize: 4\n' },
    ['model'],
    ['mo size'],
  ],
  [
    'keys of a dict by subscripts',
    { 'a.py': `${READ_BASE}    from ._base_.model import *\nmodel['backbone']['|']` },
    ['depth', 'style'],
    ['neck'],
  ],
  [
    'keys of a dict behind a subscript',
    { 'a.py': `${READ_BASE}    from ._base_.model import *\nx = model['backbone'].|` },
    ['depth', 'style'],
    ['size'],
  ],
  ['keys of a base by a subscript', { 'a.py': `${IN}x = _base_['model']['|` }, ['backbone'], ['size']],
  [
    'no layers for a backbone of a package that no catalogue knows',
    { 'a.py': "default_scope = 'mmseg'\nmodel = dict(backbone=dict(type='|'))\n" },
    [],
    ['BN', 'Conv2d'],
  ],
  ['a default in quotes', { 'a.py': `${IN}model = dict(backbone=dict(style='|'))` }, ['pytorch'], ['size']],
  ['no default in quotes that is no text', { 'a.py': `${IN}model = dict(backbone=dict(depth='|'))` }, [], ['size']],
  [
    'classes of a module',
    { 'a.py': `${IN}from mmdet.models.necks import FPN, |` },
    ['PAFPN'],
    ['FPN', 'ResNet', 'size'],
  ],
  ['classes in brackets', { 'a.py': 'from mmengine.hooks import (\n    EMA|\n)\n' }, ['EMAHook'], ['model']],
  ['no values for a module', { 'a.py': `${IN}import |` }, [], ['size', 'model']],
  ['no values for a module behind from', { 'a.py': `${IN}from mm|` }, [], ['size', 'model']],
  ['no keys of what another method takes', { 'a.py': `${IN}_base_.model.pop(|` }, [], ['backbone']],
  [
    'types of backbones',
    { 'a.py': `${IN}model = dict(backbone=dict(type='|` },
    ['ResNet', 'SwinTransformer'],
    ['FPN', 'Resize'],
  ],
  [
    'norm layers',
    { 'a.py': "model = dict(type='FCOS', backbone=dict(type='ResNet', norm_cfg=dict(type='|" },
    ['BN', 'SyncBN', 'GN', 'LN', 'FrozenBN', 'IN2d'],
    ['ReLU', 'ResNet', 'NormedLinear', 'DCNv2', 'ConvModule'],
  ],
  [
    'activations',
    { 'a.py': "model = dict(neck=dict(type='FPN', act_cfg=dict(type='|" },
    ['ReLU', 'LeakyReLU', 'GELU', 'Swish', 'HSigmoid', 'SiLU', 'Clamp', 'Tanh'],
    ['BN', 'ResNet', 'DropPath', 'FocalLoss'],
  ],
  [
    'convolutions',
    { 'a.py': "model = dict(backbone=dict(type='ResNet', conv_cfg=dict(type='|" },
    ['Conv', 'Conv2d', 'ConvWS', 'ConvAWS', 'DCN', 'DCNv2', 'SAC'],
    ['BN', 'ResNet', 'ConvModule', 'deconv', 'DynamicConv', 'CARAFE'],
  ],
  [
    'deformable convolutions',
    { 'a.py': "model = dict(backbone=dict(type='ResNet', dcn=dict(type='|" },
    ['DCN', 'DCNv2'],
    ['Conv2d', 'BN'],
  ],
  [
    'layers that enlarge',
    { 'a.py': "model = dict(neck=dict(type='FPN_CARAFE', upsample_cfg=dict(type='|" },
    ['bilinear', 'nearest', 'deconv', 'pixel_shuffle', 'carafe'],
    ['Conv2d', 'BN', 'zero'],
  ],
  [
    'predictors',
    { 'a.py': "model = dict(roi_head=dict(bbox_head=dict(type='Shared2FCBBoxHead', cls_predictor_cfg=dict(type='|" },
    ['Linear', 'NormedLinear', 'NormedConv2d', 'Conv2d'],
    ['BN', 'ResNet'],
  ],
  [
    'plugins',
    { 'a.py': "model = dict(backbone=dict(type='ResNet', plugins=[dict(cfg=dict(type='|" },
    ['ContextBlock', 'NonLocal2d', 'GeneralizedAttention', 'DropBlock'],
    ['BN', 'ResNet', 'FFN', 'DropPath'],
  ],
  [
    'types of transforms',
    { 'a.py': 'train_dataloader = dict(dataset=dict(pipeline=[dict(type=|' },
    ['Resize', 'LoadImageFromFile'],
    ['ResNet'],
  ],
  [
    'types of a namespace',
    { 'a.py': "model = dict(test_cfg=dict(rcnn=dict(nms=dict(type='|" },
    ['nms', 'soft_nms'],
    ['ResNet'],
  ],
  [
    'values',
    { 'a.py': "n = 1\nmodel = dict(backbone=dict(type='ResNet', deep_stem=|))\n" },
    ['True', 'False', 'n'],
    ['_base_'],
  ],
  [
    'a bool that another class takes',
    { 'a.py': "x = dict(type='RandomResize', keep_ratio=T|)\n" },
    ['True', 'False'],
    [],
  ],
  ['a bool of what is no component', { 'a.py': 'train_dataloader = dict(drop_last=|)\n' }, ['True', 'False'], []],
  ['no bool for what is built', { 'a.py': 'train_dataloader = dict(dataset=|)\n' }, [], ['True', 'False']],
  ['no bool for a number', { 'a.py': "model = dict(backbone=dict(type='ResNet', depth=|))\n" }, [], ['True', 'False']],
  [
    'a bool in a list of them',
    { 'a.py': "model = dict(backbone=dict(type='ResNet', stage_with_dcn=(False, |" },
    ['True'],
    [],
  ],
  ['what _delete_ may be', { 'a.py': `${IN}model = dict(_delete_=|)\n` }, ['True'], ['False']],
  ['a value that the base has as a bool', { 'a.py': `${FLAGS}env_cfg.cudnn_benchmark=|\n` }, ['True', 'False'], []],
  ['the same in a dict', { 'a.py': `${FLAGS}env_cfg = dict(cudnn_benchmark=F|)\n` }, ['True', 'False'], []],
  ['the same in YAML', { 'a.yaml': '_base_: flags.py\nenv_cfg:\n  cudnn_benchmark: |' }, ['true', 'false'], ['True']],
  ['the same, begun', { 'a.yaml': '_base_: flags.py\nenv_cfg:\n  cudnn_benchmark: t|' }, ['true', 'false'], ['True']],
  ['a value that the base has as a number', { 'a.py': `${FLAGS}env_cfg.seed=|\n` }, ['_base_'], ['True']],
  ['keys of an item', { 'a.py': `${PIPE}pipe[0]['|']\n` }, ['type', 'scale'], ['pipe']],
  ['keys of an item, written', { 'a.py': `${PIPE}pipe[0]['|'] = 3\n` }, ['type', 'scale'], ['pipe']],
  ['keys of the last item', { 'a.py': `${PIPE}x = pipe[-1].|\n` }, ['type'], ['scale', 'pipe']],
  ['keys of an item of the base', { 'a.py': "_base_ = 'data.py'\nx = _base_.pipe[0].|\n" }, ['to_float32'], ['pipe']],
  ['keys of no item', { 'a.py': `${PIPE}x = pipe[2].|\n` }, [], ['type', 'pipe']],
  ['a variable whose name ends as another key', { 'a.py': 'img_norm_cfg = dict(|)' }, ['mean', 'std'], ['type']],
  ['a default', { 'a.py': "model = dict(backbone=dict(type='ResNet', style=|))\n" }, ["'pytorch'"], []],
  [
    'what the bases say, by its name, where they are imported',
    { 'a.py': `${READ_BASE}    from ._base_.model import *\nn = 1\nm = |\n` },
    ['size', 'model', 'n'],
    ['_base_', 'm'],
  ],
  [
    'no _base_ where bases are imported',
    { 'a.py': `${READ_BASE}    from ._base_.model import *\n_|\n` },
    [],
    ['_base_'],
  ],
  ['values of the top', { 'a.py': `${IN}n = 1\nm = |\n` }, ['n', '_base_'], ['m', 'size']],
  ['what the bases say', { 'a.py': `${IN}x = _base_.|\n` }, ['size', 'model'], ['x']],
  ['keys of what the bases say', { 'a.py': `${IN}x = _base_.model.back|\n` }, ['backbone', 'neck'], ['size']],
  ['what the bases say, in a text', { 'a.py': `${IN}x = '{{_base_.model.|}}'\n` }, ['backbone', 'neck'], ['size']],
  ['what the bases say of a number', { 'a.py': `${IN}x = _base_.size.|\n` }, [], ['size']],
  ['bases', { 'a.py': "_base_ = ['|']" }, ['../', '_base_/'], ['a.py', 'readme.md', '__pycache__/']],
  ['bases above, begun', { 'a.py': "_base_ = '.|'" }, ['../', './', '_base_/'], []],
  ['bases further above', { 'a.py': "_base_ = '../|'" }, ['../'], ['./']],
  ['bases in a folder', { 'a.py': "_base_ = ['_base_/|" }, ['model.py', 'schedules/'], ['..']],
  ['bases in a folder that is not there', { 'a.py': "_base_ = ['none/|']" }, [], ['..']],
  ['bases of a package', { 'a.py': "_base_ = 'mmdet::|'" }, [], ['..']],
  [
    'types of what a variable is used for',
    { 'a.py': "pipe = [dict(type='|\ndata = dict(pipeline=pipe)\ntrain_dataloader = dict(dataset=data)\n" },
    ['Resize', 'LoadImageFromFile'],
    ['ResNet'],
  ],
  [
    'arguments of what a base uses a variable for; what is in a list is new',
    { 'a.py': "_base_ = 'data.py'\npipe = [dict(type='Resize', |\n" },
    ['scale', 'keep_ratio'],
    ['to_float32', '_delete_'],
  ],
  [
    'arguments of what is updated with a variable',
    {
      'a.py':
        'x = [dict(type="Resize", |\nmodel.update(a=1)\ntrain_dataloader.update(dict(dataset=dict(a=1)), sampler=2)\n' +
        "train_dataloader['dataset'].pipeline = [{**a, 'b': 1}, *c]\n_base_.train_dataloader.dataset.update({'pipeline': x})\n",
    },
    ['scale', 'keep_ratio'],
    [],
  ],
  [
    'no types of a variable that is used for nothing that is built',
    { 'a.py': "pipe = [dict(type='|\nother = dict(a=pipe)\nmore = dict(a=other)\nother = dict(a=more)\n" },
    [],
    ['Resize'],
  ],
  [
    'types of a variable that is referred to in braces',
    {
      'b.py': 'pipe = []\n',
      'a.py':
        "_base_ = 'b.py'\npipe = [dict(type='|\ntrain_dataloader = dict(dataset=dict(pipeline={{_base_.pipe}}))\n",
    },
    ['Resize'],
    [],
  ],
  ['what a dict of a base has', { 'a.py': `${IN}model.backbone.|\n` }, ['depth', 'style'], ['model', 'size']],
  ['what the bases say, without what is new', { 'a.py': `${IN}own = 1\nx = _base_.|\n` }, ['size', 'model'], ['own']],
  ['nothing in a comment', { 'a.py': `${IN}x = 1  # mod|\n` }, [], ['model', 'size', '_base_']],
  ['nothing in a comment of a bracket', { 'a.py': `${IN}model = dict(  # mod|\n` }, [], ['backbone', '_base_']],
  ['keys below a comment', { 'a.py': `${IN}# a\n|` }, ['model', 'size'], []],
  ['nothing behind a bracket', { 'a.py': `${IN}x = dict(a=1)|\n` }, [], ['_base_']],
  ['variables in a field of a text', { 'a.py': "n = 1\nm = f'{n|}'\n" }, ['n'], []],
  ['nothing in a text', { 'a.py': "x = 'a|'" }, [], ['x', '_base_']],
  ['nothing in a call of something else', { 'a.py': 'x = f(|' }, [], ['type']],
])('%s', async (_, files, some, none) => {
  const found = await labels(files)
  expect(found).toEqual(expect.arrayContaining(some))
  for (const label of none) expect(found).not.toContain(label)
})

test('what is put in place of what', async () => {
  const put = async (marked: string, label: string): Promise<string> => {
    const { workspace, path, offset } = await cursorIn({ ...BASES, 'a.py': marked })
    const { items, start, end } = await complete(workspace, path, offset)
    const text = marked.replace('|', '')
    const item = items.find((one) => one.label === label)
    return `${text.slice(0, start)}${item?.text}${text.slice(end)}`
  }
  expect(await put(`${IN}model = dict(backbone=dict(dep|))`, 'depth')).toBe(`${IN}model = dict(backbone=dict(depth=))`)
  expect(await put(`${IN}model = {'backbone': {|}}`, 'depth')).toBe(`${IN}model = {'backbone': {'depth': }}`)
  expect(await put(`${IN}model = {'backbone': {'|'}}`, 'depth')).toBe(`${IN}model = {'backbone': {'depth'}}`)
  expect(await put('model = dict(backbone=dict(type=|))', 'ResNet')).toBe("model = dict(backbone=dict(type='ResNet'))")
  expect(await put("model = dict(backbone=dict(type='Sw|'))", 'ResNet')).toBe(
    "model = dict(backbone=dict(type='ResNet'))",
  )
  expect(await put("_base_ = '_base_/mo|'", 'model.py')).toBe("_base_ = '_base_/model.py'")
  expect(await put('mo|', 'model')).toBe('model = ')
  expect(await put(`${IN}x = '{{_base_.si|}}'`, 'size')).toBe(`${IN}x = '{{_base_.size}}'`)
})

test('what is known of each in a few words', async () => {
  const { workspace, path, offset } = await cursorIn({
    'b.py': `a = dict(a=1, b=2, c=3, d=4, e=5)\nb = [${'1, '.repeat(20)}]\nc = '${'x'.repeat(100)}'\n`,
    'a.py': "_base_ = 'b.py'\n|",
  })
  const details = (await complete(workspace, path, offset)).items.slice(0, 3).map(({ detail }) => detail)
  expect(details).toEqual(['dict(a, b, c, d, …)', '20 items', expect.stringMatching(/^'x{59}…$/)])
})
