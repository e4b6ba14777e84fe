import { numberOf } from '../../python/values.ts'
import { itemsOf, ownLength, saidAt, schedulersOf, trainingOf, unitOf } from '../facts.ts'
import { defineRule, type Finding } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

const SCHEDULE = (end: number, milestones: string) =>
  `train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=${end})\n` +
  `param_scheduler = [dict(type='MultiStepLR', begin=0, end=${end}, milestones=${milestones})]`

export const milestoneBeyondEnd = defineRule({
  id: 'milestone-beyond-end',
  severity: 'warning',
  why:
    'MultiStepLR drops the learning rate at its milestones. One at or behind the end of training never comes, and the last epochs that should ' +
    'have had the small rate keep the large one: so it is where max_epochs is changed alone.',
  bad: SCHEDULE(6, '[4, 8]').replace('end=6, ', ''),
  good: SCHEDULE(6, '[4, 5]'),
  reports: ['mmdetection#10378'],
  *config(checked) {
    const training = trainingOf(checked)
    if (training === undefined) return
    for (const node of schedulersOf(checked)) {
      if (unitOf(node) !== training.unit) continue
      const begin = numberOf(node.dict.get('begin')) ?? 0
      // One that comes too late for the scheduler itself is told by the rule below.
      const own = ownLength(node) ?? Number.POSITIVE_INFINITY
      yield* late(node, (at) => at < own && begin + at >= training.length, {
        words: `training ends after ${training.length} ${training.unit}`,
        related: saidAt(training.node, training.key),
      })
    }
  },
})

export const milestoneBeyondOwnEnd = defineRule({
  id: 'milestone-beyond-own-end',
  severity: 'warning',
  why:
    'A scheduler works from begin to end, and its milestones count from begin. A milestone at or behind its own end never comes: the learning ' +
    'rate stays as high as it is, without a word. Configs that stretch a schedule and leave end as it was have this.',
  bad: SCHEDULE(12, '[8, 11]').replace('end=12', 'end=8'),
  good: SCHEDULE(12, '[8, 11]'),
  *config(checked) {
    for (const node of schedulersOf(checked)) {
      const length = ownLength(node)
      // One that ends before it begins is refused: another rule tells.
      if (length === undefined || length <= 0) continue
      yield* late(node, (at) => at >= length, {
        words: `its scheduler works for ${length} ${unitOf(node)}`,
        related: saidAt(node, 'end', 'the end of the scheduler'),
      })
    }
  },
})

function* late(
  { name, dict, path }: ConfigNode,
  isLate: (milestone: number) => boolean,
  { words, related }: { words: string; related: NonNullable<Finding['related']> },
): Generator<Finding> {
  if (!/^MultiStep/.test(name)) return
  const milestones = itemsOf(dict.get('milestones')).flatMap((one) => numberOf(one) ?? [])
  const never = milestones.filter(isLate)
  if (never.length === 0) return
  yield {
    message: `${never.length === 1 ? `the milestone ${never[0]} never comes` : `the milestones ${never.join(', ')} never come`}: ${words}`,
    path: [...path, 'milestones'],
    hint: 'change the milestones together with the length',
    related,
  }
}
