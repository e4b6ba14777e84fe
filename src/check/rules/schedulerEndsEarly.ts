import { numberOf } from '../../python/values.ts'
import { itemsOf, ownLength, saidAt, schedulersOf, type Training, trainingOf, unitOf } from '../facts.ts'
import { defineRule } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'

/** A few epochs more at the last rate are meant, or do no harm. */
const LONG = 1.5

/** What only brings the rate up: training goes on with the rate that was asked for. */
const WARM_UP = /^(?:Linear|Constant)/

const SCHEDULE = (milestones: string, end: number) =>
  "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=36)\n" +
  `param_scheduler = [dict(type='MultiStepLR', begin=0, end=${end}, milestones=${milestones})]`

export const schedulerEndsEarly = defineRule({
  id: 'scheduler-ends-early',
  severity: 'warning',
  why:
    'Behind its end a scheduler changes nothing. One of 12 epochs in a training of 36 has made all its steps when a third is over, and the rest ' +
    'trains with the smallest learning rate: so it is where max_epochs is raised and the param_scheduler of the base stays.',
  bad: SCHEDULE('[8, 11]', 12),
  good: SCHEDULE('[24, 33]', 36),
  *config(checked) {
    const training = trainingOf(checked)
    if (training === undefined) return
    const ends = schedulersOf(checked).flatMap((node) => endOf(node, training.unit) ?? [])
    const last = Math.max(...ends.map(({ end }) => end))
    const found = ends.find(({ node, end }) => end === last && !WARM_UP.test(node.name))
    if (found === undefined || last * LONG > training.length || isCutOff(found)) return
    const { node } = found
    const isStepped = node.dict.has('milestones')
    yield {
      message: `${node.name} ends at ${last} and training at ${training.length} ${training.unit}: the rate stays as it is for the last ${training.length - last}`,
      path: [...node.path, 'end'],
      hint: `write end=${training.length}${isStepped ? ', and later milestones' : ''}`,
      related: saidAt(training.node, training.key),
    }
  },
})

interface Ending {
  readonly node: ConfigNode
  readonly end: number
}

/** Where a scheduler ends, in what training counts: never, where it does not say so. A warm-up of iterations is over soon. */
function endOf(node: ConfigNode, unit: Training['unit']): Ending | undefined {
  const isSame = unitOf(node) === unit
  if (!isSame && WARM_UP.test(node.name)) return undefined
  return { node, end: (isSame ? numberOf(node.dict.get('end')) : undefined) ?? Number.POSITIVE_INFINITY }
}

/** Milestones that its own end cuts off are told by another rule. */
function isCutOff({ node }: Ending): boolean {
  const length = ownLength(node) ?? Number.POSITIVE_INFINITY
  return itemsOf(node.dict.get('milestones')).some((at) => (numberOf(at) ?? 0) >= length)
}
