import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isConfig } from '../../editors/vscode/src/isConfig.ts'

test.each([
  ['a list of bases', "_base_ = ['../a.py']\n"],
  ['a base without spaces', "# a comment\n_base_='a.py'\n"],
  ['the pure-Python dialect', 'from mmengine.config import read_base\n\nwith read_base():\n    from .a import *\n'],
  ['bases beside a function', "_base_ = 'a.py'\n\n\ndef pick(x):\n    return x\n"],
  ['a model', 'model = dict(\n    backbone=dict(depth=50))\n'],
  ['a component', "train_dataloader = dict(type='A')\n"],
  ['a list of components', "train_pipeline = [\n    dict(type='LoadImageFromFile')]\n"],
  ['a component in braces', "a = {'type': 'A'}\n"],
  ['a scope', "default_scope = 'mmdet'\n"],
])('%s is looked at', (_, text) => {
  expect(isConfig(text)).toBe(true)
})

test.each([
  ['a program', "import sys\n\n\ndef main():\n    print('hello')\n"],
  ['a program that makes a model', 'model = dict(a=1)\n\n\nclass Trainer:\n    pass\n'],
  ['a base in a text', "text = '''\n  _base_ = 1\n'''\n"],
  ['an empty file', ''],
])('%s is left alone', (_, text) => {
  expect(isConfig(text)).toBe(false)
})

test.each([
  'configs/selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py',
  'configs/_base_/models/mask-rcnn_r50_fpn.py',
  'configs/_base_/datasets/coco_instance.py',
  'configs/_base_/schedules/schedule_1x.py',
  'configs/_base_/default_runtime.py',
])('%s is looked at', (path) => {
  expect(isConfig(readFileSync(path, 'utf8'))).toBe(true)
})
