import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FileKind, kindOfText, saysRecipe } from '../../src/recipes/looks.ts'

const SCHEMA = '# yaml-language-server: $schema=../node_modules/mmdet-config/schemas/recipe.schema.json\n'

test.each<[what: string, path: string, text: string, kind: FileKind | undefined]>([
  ['a list of bases', '/a.py', "_base_ = ['../a.py']\n", 'config'],
  ['a base without spaces', '/a.py', "# a comment\n_base_='a.py'\n", 'config'],
  [
    'pure Python',
    '/a.py',
    'from mmengine.config import read_base\n\nwith read_base():\n    from .a import *\n',
    'config',
  ],
  ['bases beside a function', '/a.py', "_base_ = 'a.py'\n\n\ndef pick(x):\n    return x\n", 'config'],
  ['a model', '/a.py', 'model = dict(\n    backbone=dict(depth=50))\n', 'config'],
  ['a schedule', '/a.py', 'train_cfg = dict(max_epochs=12)\n', 'config'],
  ['a component', '/a.py', "train_dataloader = dict(type='A')\n", 'config'],
  ['a list of components', '/a.py', "train_pipeline = [\n    dict(type='LoadImageFromFile')]\n", 'config'],
  ['a component in braces', '/a.py', "a = {'type': 'A'}\n", 'config'],
  ['a scope', '/a.py', "default_scope = 'mmdet'\n", 'config'],
  ['a folder of configs', '/work/configs/a.py', 'import os\n', 'config'],
  ['a folder of bases', '/work/_base_/a.py', '', 'config'],
  ['a program', '/a.py', "import sys\n\n\ndef main():\n    print('hello')\n", undefined],
  ['a program that makes a model', '/a.py', 'model = dict(a=1)\n\n\nclass Trainer:\n    pass\n', undefined],
  ['a base in a text', '/a.py', "text = '''\n  _base_ = 1\n'''\n", undefined],
  ['an empty file', '/a.py', '', undefined],

  ['a base in JSON', '/a.json', '{"_base_": "a.py"}', 'config'],
  ['a base in JSON, behind others', '/a.json', '{"a": {"b": [1, "}"]},\r\n "_base_" : ["a.py"', 'config'],
  ['a scope in JSON', '/a.json', '{"default_scope": "mmdet"}', 'config'],
  ['a JSON file in a folder of bases', '/_base_/a.json', '{"model": {}}', 'config'],
  ['a base further inside', '/a.json', '{"a": {"_base_": "b.py"}, "b": "_base_"}', undefined],
  ['a package', '/package.json', '{"name": "a", "dependencies": {"model": "1"}}', undefined],
  ['an empty JSON file', '/configs/a.json', '', undefined],
  ['a list', '/a.json', '["_base_"]', undefined],

  ['a base in YAML', '/a.yaml', '# a\n_base_: ../a.py\n', 'config'],
  ['bases in YAML', '/a.yml', "x: 1\r\n'_base_':\r\n  - a.py\r\n", 'config'],
  ['an optimizer in YAML', '/a.yaml', 'optim_wrapper:\n  type: OptimWrapper\n', 'config'],
  ['JSON in a YAML file', '/a.yaml', ' {"_base_": "a.py"}', 'config'],
  ['a YAML file in a folder of bases', '/_base_/a.yaml', 'model:\n  type: FCOS\n', 'config'],
  ['a model alone', '/a.yaml', 'model:\n  type: bert\n', undefined],
  ['a base further inside YAML', '/a.yaml', 'a:\n  _base_: b\n', undefined],
  ['a workflow', '/.github/workflows/a.yml', 'name: CI\non:\n  schedule:\n    - cron: 1\njobs: {}\n', undefined],
  ['metafile', '/metafile.yml', 'Collections:\n  - Name: a\nModels: []\n', undefined],

  ['a schema', '/a.yaml', SCHEMA, 'recipe'],
  [
    'the schema of another recipe',
    '/a.yaml',
    '# yaml-language-server: $schema=https://x/recipe-format/schema.json\n',
    undefined,
  ],
  ['all parts', '/a.yaml', 'model: a\ndataset: b\nschedule:\n  c: {}\n', 'recipe'],
  ['all parts and much else', '/a.yaml', 'model: a\ndataset: b\nschedule: c\nseed: 1\nlog: 1\ngpus: 2\n', undefined],
  ['some parts', '/a.yaml', 'model: a\ndataset: b\n', undefined],
  ['a base of a package', '/a.yaml', 'base: mmdet::fcos/a.py\nnmae: x\noverrides: {}\n', 'recipe'],
  ['a base that is a file', '/a.yaml', "base: '../a.py'\n", 'recipe'],
  ['bases', '/a.yaml', 'base: [a.py, b.py]\n', 'recipe'],
  ['bases on lines', '/a.yaml', 'base:\n  - ../a.yaml\n', 'recipe'],
  ['no bases', '/a.yaml', 'base: []\noverrides: {}\n', 'recipe'],
  ['another base', '/a.yaml', 'base: main\nhead: x\n', undefined],
  ['the parts in JSON', '/a.json', '{"model": 1, "dataset": 2, "schedule": 3}', undefined],
  ['neither', '/a.toml', '_base_ = 1\n', undefined],
])('%s', (_, path, text, kind) => {
  expect(kindOfText(path, text)).toBe(kind)
})

test.each([
  ['model: a\ndataset: b\n', true],
  [SCHEMA, true],
  ['model: {type: FCOS}\n', false],
])('of %j that is ours, whether it is a recipe', (text, isRecipe) => {
  expect(saysRecipe(text)).toBe(isRecipe)
})

test.each([
  'configs/selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py',
  'configs/_base_/models/mask-rcnn_r50_fpn.py',
  'configs/_base_/datasets/coco_instance.py',
  'configs/_base_/schedules/schedule_1x.py',
  'configs/_base_/default_runtime.py',
])('%s is a config by its text', (path) => {
  expect(kindOfText('/a.py', readFileSync(path, 'utf8'))).toBe('config')
})

test.each(['mask-rcnn_r50-mocov2-pre_fpn_1x_coco', 'mask-rcnn_r50-swav-pre_fpn_ms-2x_coco'])(
  'the recipe of %s is one',
  (name) => {
    expect(kindOfText('/a.yaml', readFileSync(`configs/recipes/${name}.yaml`, 'utf8'))).toBe('recipe')
  },
)
