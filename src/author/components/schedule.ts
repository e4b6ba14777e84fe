import { anything, bool, either, float, inheritedStr, int, list, number, oneOf, orNone, tupleOf } from '../fields.ts'
import { componentGroup, group, item, items } from '../groups.ts'
import type {
  AutoScaleLrOptions,
  ClipGradOptions,
  CosineAnnealingLROptions,
  LinearLROptions,
  MultiStepLROptions,
  OptimizerOptions,
  OptimWrapperOptions,
  ParamwiseCfgOptions,
  TestLoopOptions,
  TrainLoopOptions,
  ValLoopOptions,
} from '../options.generated.ts'

const LOOPS = 'mmengine/runner/loops.py'
const SCHEDULERS = 'mmengine/optim/scheduler/param_scheduler.py'

/** The top-level `train_cfg`. */
export const trainLoop = componentGroup<TrainLoopOptions>(
  { name: 'TrainLoop', doc: 'The training loop.', source: LOOPS },
  ['EpochBasedTrainLoop'],
  () => ({
    max_epochs: int('Epochs to train.', { min: 1 }),
    val_begin: int('Epoch from which on there is validation. Absent: 1.', { min: 0 }),
    val_interval: int('Epochs between validations. Absent: 1.', { min: 1 }),
    dynamic_intervals: orNone(
      list(
        'Other intervals from an epoch on: pairs (epoch, interval). Absent: None.',
        tupleOf('Epoch and interval.', int('Epochs.', { min: 1 }), { min: 2, max: 2 }),
      ),
    ),
  }),
)

const fp16 = bool('Whether it runs in half precision. Absent: False.')

/** The top-level `val_cfg`. */
export const valLoop = componentGroup<ValLoopOptions>(
  { name: 'ValLoop', doc: 'The validation loop.', source: LOOPS },
  ['ValLoop'],
  () => ({ fp16 }),
)

/** The top-level `test_cfg`. */
export const testLoop = componentGroup<TestLoopOptions>(
  { name: 'TestLoop', doc: 'The testing loop.', source: LOOPS },
  ['TestLoop'],
  () => ({ fp16 }),
)

const FACTOR = { above: 0, max: 1 }

/** When a scheduler acts. */
const period = () => ({
  by_epoch: bool('Whether begin, end and milestones count epochs (else iterations). Absent: True.'),
  begin: int('First step of this scheduler. Absent: 0.', { min: 0 }),
  end: int('The step before which it ends. Absent: never.', { min: 1 }),
  last_step: int('The step that a resumed run goes on from. Absent: -1.', { min: -1 }),
  verbose: bool('Whether each change is shown. Absent: False.'),
})

const convert = bool('Whether epochs are turned into iterations, for a change in each of them. Absent: False.')

/** Keys of LinearLR, besides its type. */
export const warmupKeys = () => ({
  start_factor: float('Factor of the learning rate at first. Absent: 1/3.', FACTOR),
  end_factor: float('Factor of the learning rate at last. Absent: 1.', { min: 0, max: 1 }),
  ...period(),
  convert_to_iter_based: convert,
})

const linearLR = item<LinearLROptions>(
  { name: 'LinearLR', doc: 'The learning rate grows along a line: warm-up.', source: SCHEDULERS },
  warmupKeys,
)

const multiStepLR = item<MultiStepLROptions>(
  { name: 'MultiStepLR', doc: 'The learning rate falls at each milestone.', source: SCHEDULERS },
  () => ({
    ...period(),
    milestones: list('Steps after which the learning rate falls, in order.', int('An epoch or iteration.', { min: 1 })),
    gamma: float('Factor at each milestone. Absent: 0.1.', { above: 0 }),
    convert_to_iter_based: convert,
  }),
  ['milestones'],
)

const cosineAnnealingLR = item<CosineAnnealingLROptions>(
  { name: 'CosineAnnealingLR', doc: 'The learning rate falls along a cosine.', source: SCHEDULERS },
  () => ({
    T_max: orNone(int('Steps of half a cosine. Absent: end - begin.', { min: 1 })),
    eta_min: orNone(float('The smallest learning rate. Absent: 0.', { min: 0 })),
    eta_min_ratio: orNone(
      float('The smallest learning rate as a share of the first; in place of eta_min.', { min: 0, max: 1 }),
    ),
    ...period(),
    convert_to_iter_based: convert,
  }),
)

/** `param_scheduler`: how the learning rate goes. */
export const paramScheduler = list(
  'Schedulers of the learning rate. A list replaces that of the bases.',
  items({ name: 'ParamScheduler', doc: 'A scheduler of the learning rate.' }, [
    linearLR,
    multiStepLR,
    cosineAnnealingLR,
  ]),
)

/** `optim_wrapper.optimizer`. */
export const optimizer = componentGroup<OptimizerOptions>(
  { name: 'Optimizer', doc: 'The optimizer.', source: 'torch.optim.SGD' },
  ['SGD'],
  () => ({
    lr: float('Learning rate, for a batch of auto_scale_lr.base_batch_size images.', { min: 0 }),
    momentum: float('Share of the last step in the next one.', { min: 0 }),
    weight_decay: float('Factor of the penalty on the size of weights.', { min: 0 }),
    dampening: float('Damping of the momentum. Absent: 0.', { min: 0 }),
    nesterov: bool("Whether the momentum is Nesterov's. Absent: False."),
  }),
)

const clipGrad = group<ClipGradOptions>(
  { name: 'ClipGrad', doc: 'Limit on gradients.', source: 'mmengine/optim/optimizer/optimizer_wrapper.py' },
  () => ({
    type: oneOf('Limit the norm of all, or each value. Absent: norm.', ['norm', 'value']),
    max_norm: number('The largest norm.', { above: 0 }),
    norm_type: number('Which norm. Absent: 2.'),
    error_if_nonfinite: bool('Whether a norm that is not finite is an error. Absent: False.'),
    clip_value: number('For value: the largest gradient.', { above: 0 }),
  }),
)

const factor = (of: string) => orNone(float(`Factor of the ${of}. Absent: 1.`, { min: 0 }))

const paramwiseCfg = group<ParamwiseCfgOptions>(
  {
    name: 'ParamwiseCfg',
    doc: 'Other settings of the optimizer for some parameters.',
    source: 'mmengine/optim/optimizer/default_constructor.py',
  },
  () => ({
    custom_keys: anything('Factors by a part of the name: { backbone: { lr_mult: 0.1, decay_mult: 1 } }.'),
    bias_lr_mult: factor('learning rate of biases'),
    bias_decay_mult: factor('weight decay of biases'),
    norm_decay_mult: factor('weight decay of normalization layers'),
    flat_decay_mult: factor('weight decay of parameters with one dimension'),
    dwconv_decay_mult: factor('weight decay of depth-wise convolutions'),
    dcn_offset_lr_mult: factor('learning rate of the offsets of deformable convolutions'),
    bypass_duplicate: bool('Whether parameters that occur twice are taken once. Absent: False.'),
  }),
)

/** `optim_wrapper`; AmpOptimWrapper takes every key of OptimWrapper. */
export const optimWrapper = componentGroup<OptimWrapperOptions>(
  {
    name: 'OptimWrapper',
    doc: 'How gradients become steps.',
    source: 'mmengine/optim/optimizer/optimizer_wrapper.py, amp_optimizer_wrapper.py',
  },
  ['OptimWrapper', 'AmpOptimWrapper'],
  () => ({
    optimizer,
    accumulative_counts: int('Iterations whose gradients are summed before a step. Absent: 1.', { min: 1 }),
    clip_grad: orNone(clipGrad),
    paramwise_cfg: orNone(paramwiseCfg),
    constructor: inheritedStr('The class that makes the optimizer. Absent: DefaultOptimWrapperConstructor.'),
    loss_scale: either(
      'For AmpOptimWrapper: factor on losses in half precision. Absent: dynamic.',
      oneOf('Found while training.', ['dynamic']),
      anything('A number, or arguments of GradScaler.'),
    ),
    dtype: orNone(
      oneOf('For AmpOptimWrapper: the number format. Absent: chosen by PyTorch.', [
        'float16',
        'bfloat16',
        'float32',
        'float64',
      ]),
    ),
    use_fsdp: bool('For AmpOptimWrapper: whether it works with FSDP. Absent: False.'),
  }),
)

/** `auto_scale_lr`. */
export const autoScaleLr = group<AutoScaleLrOptions>(
  {
    name: 'AutoScaleLr',
    doc: 'The learning rate follows the batch size.',
    source: 'mmengine/runner/runner.py',
  },
  () => ({
    enable: bool(
      "Whether the learning rate is multiplied by the real batch size over base_batch_size; the training script's --auto-scale-lr sets it.",
    ),
    base_batch_size: int('Images on all GPUs that the learning rate is meant for: 8 GPUs with 2 each are 16.', {
      min: 1,
    }),
  }),
)
