import { bool, float, int, list, oneOf, orNone } from '../fields.ts'
import { componentGroup } from '../groups.ts'
import type { BoxLossOptions, CrossEntropyLossOptions } from '../options.generated.ts'

const REDUCTIONS = ['none', 'mean', 'sum'] as const

/** Classification and mask loss. */
export const crossEntropyLoss = componentGroup<CrossEntropyLossOptions>(
  {
    name: 'CrossEntropyLoss',
    doc: 'The classification or mask loss.',
    source: 'mmdet/models/losses/cross_entropy_loss.py',
  },
  ['CrossEntropyLoss'],
  () => ({
    use_sigmoid: bool('Whether each class is decided on its own, without softmax. Absent: False.'),
    use_mask: bool('Whether the loss is that of a mask, one binary map per class. Absent: False.'),
    reduction: oneOf('How the losses of elements become one. Absent: mean.', REDUCTIONS),
    class_weight: orNone(list('Weight of each class. Absent: None.', float('A weight.', { min: 0 }))),
    ignore_index: orNone(int('Label that counts for nothing. Absent: None.')),
    loss_weight: float('Factor of this loss in the sum.', { min: 0 }),
    avg_non_ignore: bool('Whether the mean is over elements that are not ignored. Absent: False.'),
  }),
)

/** Box regression loss; SmoothL1Loss takes every key of L1Loss. */
export const boxLoss = componentGroup<BoxLossOptions>(
  { name: 'BoxLoss', doc: 'The box regression loss.', source: 'mmdet/models/losses/smooth_l1_loss.py' },
  ['L1Loss', 'SmoothL1Loss'],
  () => ({
    beta: float('For SmoothL1Loss: the error at which the square turns into a line. Absent: 1.', { above: 0 }),
    reduction: oneOf('How the losses of elements become one. Absent: mean.', REDUCTIONS),
    loss_weight: float('Factor of this loss in the sum.', { min: 0 }),
  }),
)
