import { writtenAt } from '../facts.ts'
import { pipelinesOf } from '../pipelines.ts'
import { defineRule } from '../rule.ts'

export const semanticMaps = defineRule({
  id: 'semantic-without-maps',
  severity: 'error',
  why:
    'A semantic head, as that of HTC, learns from maps of stuff, which LoadAnnotations reads with with_seg=True from the folder data_prefix.seg. Without ' +
    "them training stops with \"'DetDataSample' object has no attribute '_gt_sem_seg'\"; who has no such maps takes the config without the head.",
  bad:
    "model = dict(roi_head=dict(semantic_head=dict(type='FusedSemanticHead', num_ins=5, fusion_level=1)))\n" +
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='LoadAnnotations', with_bbox=True, with_mask=True), dict(type='PackDetInputs')]))",
  good:
    "model = dict(roi_head=dict(semantic_head=dict(type='FusedSemanticHead', num_ins=5, fusion_level=1, seg_scale_factor=0.125)))\n" +
    "train_dataloader = dict(dataset=dict(type='CocoDataset', pipeline=[dict(type='LoadImageFromFile'), " +
    "dict(type='LoadAnnotations', with_bbox=True, with_mask=True, with_seg=True), dict(type='PackDetInputs')]))",
  reports: ['mmdetection#10613', 'mmdetection#7683'],
  *config(checked) {
    const head = checked
      .below('model')
      .find(({ path, component }) => path.at(-1) === 'semantic_head' && component !== undefined)
    if (head === undefined) return
    for (const { role, transforms } of pipelinesOf(checked)) {
      if (role !== 'train') continue
      const loads = transforms.filter(({ name }) => /^Load(?:Panoptic)?Annotations$/.test(name))
      const [first] = loads
      if (first === undefined) continue
      if (loads.some(({ name, dict }) => (dict.get('with_seg') ?? name === 'LoadPanopticAnnotations') === true))
        continue
      yield {
        message: `${head.name} is trained with maps of stuff, and ${first.name} does not read them`,
        path: first.path,
        write: first.write,
        hint: 'write with_seg=True, or set the semantic head to None',
        related: writtenAt(head.typeEntry?.write, 'the head'),
      }
    }
  },
})
