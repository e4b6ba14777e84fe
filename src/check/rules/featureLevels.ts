import { followPath } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { itemsOf, writtenAt } from '../facts.ts'
import { defineRule } from '../rule.ts'

/** Where the attentions of a deformable DETR say how many feature maps they look at; 4 without (mmcv 2.1.0, ops/multi_scale_deform_attn.py). */
const ATTENTIONS = [
  ['encoder', 'layer_cfg', 'self_attn_cfg', 'num_levels'],
  ['decoder', 'layer_cfg', 'cross_attn_cfg', 'num_levels'],
]

export const featureLevels = defineRule({
  id: 'feature-levels',
  severity: 'error',
  why:
    'A deformable DETR says in four places how many feature maps it works on: num_outs of the neck, num_feature_levels, and num_levels of the ' +
    'attentions of its encoder and decoder. One that is left behind ends in a shape mismatch deep in the attention, or in an index out of range.',
  bad:
    "model = dict(type='DINO', num_feature_levels=5, neck=dict(type='ChannelMapper', in_channels=[512, 1024, 2048], out_channels=256, num_outs=4), " +
    'encoder=dict(layer_cfg=dict(self_attn_cfg=dict(num_levels=5))), decoder=dict(layer_cfg=dict(cross_attn_cfg=dict(num_levels=5))))',
  good:
    "model = dict(type='DINO', num_feature_levels=5, neck=dict(type='ChannelMapper', in_channels=[512, 1024, 2048], out_channels=256, num_outs=5), " +
    'encoder=dict(layer_cfg=dict(self_attn_cfg=dict(num_levels=5))), decoder=dict(layer_cfg=dict(cross_attn_cfg=dict(num_levels=5))))',
  reports: ['mmdetection#8349', 'qianyuzqy/TransVOD_Lite#9'],
  when: ({ component, path }) =>
    path.at(-1) !== 'neck' && component?.parameters.some(({ name }) => name === 'num_feature_levels') === true,
  *node({ path, dict, name, component }) {
    const neck = dict.get('neck')
    const outs = neck instanceof PyDict ? outsOf(neck) : undefined
    if (outs === undefined) return
    const given = neck instanceof PyDict ? (neck.entry('num_outs') ?? neck.entry('in_channels'))?.write : undefined
    const related = writtenAt(given, 'what the neck gives')
    const fallback = component?.parameters.find((each) => each.name === 'num_feature_levels')?.default
    for (const keys of [['num_feature_levels'], ...ATTENTIONS]) {
      const said = followPath(dict, keys)[keys.length - 1]?.value
      const levels = said === undefined ? Number(keys.length === 1 ? fallback : 4) : numberOf(said)
      if (levels === undefined || levels === outs) continue
      yield {
        message: `the neck gives ${outs} feature maps, and ${keys.join('.')} of ${name} is ${levels}${said === undefined ? ' by default' : ''}`,
        path: said === undefined ? path : [...path, ...keys],
        // Embeddings of levels that no map has are only idle.
        severity: keys.length === 1 && levels > outs ? 'warning' : 'error',
        hint: `write ${keys.at(-1)}=${outs}, or change the neck`,
        related,
      }
    }
  },
})

/** How many feature maps a ChannelMapper gives; undefined for other necks. */
function outsOf(neck: PyDict): number | undefined {
  if (!/(?:^|\.)ChannelMapper$/.test(String(neck.get('type')))) return undefined
  return numberOf(neck.get('num_outs')) ?? (itemsOf(neck.get('in_channels')).length || undefined)
}
