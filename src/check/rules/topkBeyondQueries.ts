import { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { counted } from '../../talk.ts'
import { defineRule } from '../rule.ts'

export const topkBeyondQueries = defineRule({
  id: 'topk-beyond-queries',
  severity: 'error',
  why:
    'A DETR takes the best test_cfg.max_per_img of its scores: one for each query and class with a sigmoid, one for each query without. With one ' +
    'class, or fewer queries, there are not that many: the first validation stops with "selected index k out of range".',
  bad:
    "model = dict(type='DeformableDETR', num_queries=100, bbox_head=dict(type='DeformableDETRHead', num_classes=1, " +
    "loss_cls=dict(type='FocalLoss', use_sigmoid=True)), test_cfg=dict(max_per_img=300))",
  good:
    "model = dict(type='DeformableDETR', num_queries=300, bbox_head=dict(type='DeformableDETRHead', num_classes=1, " +
    "loss_cls=dict(type='FocalLoss', use_sigmoid=True)), test_cfg=dict(max_per_img=100))",
  reports: ['IDEA-Research/DINO#52'],
  when: ({ path }) => path.length === 1,
  isLocal: true,
  *node({ path, dict, component }) {
    const most = numberIn(dict.get('test_cfg'), 'max_per_img')
    if (path.join('.') !== 'model' || component === undefined || most === undefined) return
    const scores = scoresOf(dict)
    if (scores === undefined || most <= scores.count) return
    yield {
      message: `max_per_img is ${most}, and there are ${scores.count} scores: ${scores.words}`,
      path: [...path, 'test_cfg', 'max_per_img'],
      hint: `give max_per_img at most ${scores.count}, or more queries`,
    }
  },
})

/** How many scores an image has, and why; undefined for what is not a DETR of mmdet's. */
function scoresOf(dict: PyDict): { count: number; words: string } | undefined {
  const head = dict.get('bbox_head')
  const queries = numberIn(dict, 'num_queries')
  const classes = numberIn(head, 'num_classes')
  const loss = head instanceof PyDict ? head.get('loss_cls') : undefined
  if (queries === undefined || classes === undefined || !(loss instanceof PyDict)) return undefined
  return loss.get('use_sigmoid') === true
    ? { count: queries * classes, words: `${queries} queries for ${counted(classes, 'class')}` }
    : { count: queries, words: `one for each of ${queries} queries` }
}

function numberIn(dict: unknown, key: string): number | undefined {
  return dict instanceof PyDict ? numberOf(dict.get(key)) : undefined
}
