import { expect, test } from 'vitest'
import { complete } from '../../src/server/complete.ts'
import { cursorIn, type Marked } from './support.ts'

const FASTER = {
  'faster.py':
    "model = dict(type='FasterRCNN', rpn_head=dict(type='RPNHead'),\n" +
    "  roi_head=dict(type='StandardRoIHead', bbox_head=dict(type='Shared2FCBBoxHead'), mask_head=dict(type='FCNMaskHead')))\n",
}
const IN = "_base_ = 'faster.py'\n"

const oneStage = (type: string, settings: string) =>
  `model = dict(type='${type}', bbox_head=dict(type='${type}Head'), ${settings})\n`

test.each<[what: string, files: Marked, some: string[], none: string[]]>([
  [
    'keys of a plugin',
    { 'a.py': "model = dict(backbone=dict(type='ResNet', plugins=[dict(|" },
    ['cfg', 'stages', 'position'],
    ['type'],
  ],
  [
    'what a head of one stage reads',
    { 'a.py': oneStage('FCOS', 'test_cfg=dict(|)') },
    ['nms_pre', 'score_thr', 'nms', 'max_per_img', 'min_bbox_size'],
    ['rcnn', 'topk', 'type'],
  ],
  [
    'what a head reads by attributes',
    { 'a.py': oneStage('CenterNet', 'test_cfg=dict(topk=1, |)') },
    ['local_maximum_kernel', 'max_per_img'],
    ['topk', 'nms_pre'],
  ],
  ['what a DETR reads', { 'a.py': oneStage('DINO', 'train_cfg=dict(|)') }, ['assigner'], ['nms_pre']],
  ['what a detector reads itself', { 'a.py': `${IN}model = dict(train_cfg=dict(|))\n` }, ['rpn', 'rcnn'], ['assigner']],
  [
    'what the part reads that a detector hands it to',
    { 'a.py': `${IN}model = dict(test_cfg=dict(rpn=dict(|)))\n` },
    ['nms_pre', 'nms', 'max_per_img'],
    ['mask_thr_binary', 'rpn'],
  ],
  [
    'what the parts of that part read',
    { 'a.py': `${IN}model = dict(test_cfg=dict(rcnn=dict(|)))\n` },
    ['score_thr', 'nms', 'max_per_img', 'mask_thr_binary'],
    ['nms_pre'],
  ],
  [
    'what the stages of a cascade read',
    {
      'a.py':
        "model = dict(type='CascadeRCNN', roi_head=dict(type='CascadeRoIHead'), train_cfg=dict(rcnn=[dict(), dict(|)]))\n",
    },
    ['assigner', 'sampler'],
    ['rcnn'],
  ],
])('%s', async (_, files, some, none) => {
  const { workspace, path, offset } = await cursorIn({ ...FASTER, ...files })
  const found = (await complete(workspace, path, offset)).items.map(({ label }) => label)
  expect(found).toEqual(expect.arrayContaining(some))
  for (const label of none) expect(found).not.toContain(label)
})
