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
import {
  anything,
  bool,
  either,
  float,
  inheritedStr,
  int,
  list,
  number,
  oneOf,
  orNone,
  tupleOf,
} from '../schema/fields.ts'
import { componentLevel, listElement, listOf, mergeLevel } from '../schema/objects.ts'

const LOOPS = 'mmengine/runner/loops.py'
const SCHEDULERS = 'mmengine/optim/scheduler/param_scheduler.py'

/** The top-level `train_cfg`. */
export const trainLoop = componentLevel<TrainLoopOptions>(
  { name: 'TrainLoop', doc: 'The training loop.', source: LOOPS },
  ['EpochBasedTrainLoop', 'IterBasedTrainLoop'],
  () => ({
    max_epochs: int('For EpochBasedTrainLoop: epochs to train.', { min: 1 }),
    max_iters: int('For IterBasedTrainLoop: iterations to train.', { min: 1 }),
    val_begin: int('First epoch (or iteration) with validation. Default: 1.', { min: 0 }),
    val_interval: int('Epochs (or iterations) between validations. Default: 1, or 1000.', { min: 1 }),
    dynamic_intervals: orNone(
      list(
        'Other intervals from an epoch (or iteration) on: pairs (from, interval). Default: None.',
        tupleOf('From and interval.', int('Epochs or iterations.', { min: 0 }), { min: 2, max: 2 }),
      ),
    ),
  }),
  'own',
)

const fp16 = bool('Whether the loop runs in half precision. Default: False.')

/** The top-level `val_cfg`. */
export const valLoop = componentLevel<ValLoopOptions>(
  { name: 'ValLoop', doc: 'The validation loop.', source: LOOPS },
  ['ValLoop'],
  () => ({ fp16 }),
)

/** The top-level `test_cfg`. */
export const testLoop = componentLevel<TestLoopOptions>(
  { name: 'TestLoop', doc: 'The testing loop.', source: LOOPS },
  ['TestLoop'],
  () => ({ fp16 }),
)

const FACTOR = { above: 0, max: 1 }

/** Keys that say when a scheduler acts. */
export const period = () => ({
  by_epoch: bool('Whether begin, end and milestones count epochs instead of iterations. Default: True.'),
  begin: int('First step of this scheduler. Default: 0.', { min: 0 }),
  end: int('Step at which this scheduler ends. Default: never.', { min: 1 }),
  last_step: int('Step from which a resumed run continues. Default: -1.', { min: -1 }),
  verbose: bool('Whether each change is printed. Default: False.'),
})

const convert = bool(
  'Whether epochs are converted to iterations, so that every iteration changes the rate. Default: False.',
)

/** Keys of LinearLR, besides its type. */
export const warmupKeys = () => ({
  start_factor: float('Factor of the learning rate at the start. Default: 1/3.', FACTOR),
  end_factor: float('Factor of the learning rate at the end. Default: 1.', { min: 0, max: 1 }),
  ...period(),
  convert_to_iter_based: convert,
})

const linearLR = listElement<LinearLROptions>(
  { name: 'LinearLR', doc: 'The learning rate grows along a line: warm-up.', source: SCHEDULERS },
  warmupKeys,
)

const multiStepLR = listElement<MultiStepLROptions>(
  { name: 'MultiStepLR', doc: 'The learning rate drops at each milestone.', source: SCHEDULERS },
  () => ({
    ...period(),
    milestones: list('Steps after which the learning rate drops, in order.', int('An epoch or iteration.', { min: 1 })),
    gamma: float('Factor at each milestone. Default: 0.1.', { above: 0 }),
    convert_to_iter_based: convert,
  }),
  ['milestones'],
)

const cosineAnnealingLR = listElement<CosineAnnealingLROptions>(
  { name: 'CosineAnnealingLR', doc: 'The learning rate falls along a cosine.', source: SCHEDULERS },
  () => ({
    T_max: orNone(int('Steps of half a cosine. Default: end - begin.', { min: 1 })),
    eta_min: orNone(float('The smallest learning rate. Default: 0.', { min: 0 })),
    eta_min_ratio: orNone(
      float('The smallest learning rate as a share of the initial one; instead of eta_min.', { min: 0, max: 1 }),
    ),
    ...period(),
    convert_to_iter_based: convert,
  }),
)

/** `param_scheduler`. */
export const paramScheduler = listOf(
  'Schedulers of the learning rate. A list replaces that of the bases.',
  { name: 'ParamScheduler', doc: 'A scheduler of the learning rate.' },
  [linearLR, multiStepLR, cosineAnnealingLR],
)

/** `optim_wrapper.optimizer`. */
export const optimizer = componentLevel<OptimizerOptions>(
  { name: 'Optimizer', doc: 'The optimizer.', source: 'torch.optim.SGD' },
  ['SGD'],
  () => ({
    lr: float('Learning rate, for a batch of auto_scale_lr.base_batch_size images.', { min: 0 }),
    momentum: float('Share of the last step in the next one.', { min: 0 }),
    weight_decay: float('Factor of the L2 penalty on weights.', { min: 0 }),
    dampening: float('Damping of the momentum. Default: 0.', { min: 0 }),
    nesterov: bool("Whether the momentum is Nesterov's. Default: False."),
  }),
)

const clipGrad = mergeLevel<ClipGradOptions>(
  { name: 'ClipGrad', doc: 'Gradient clipping.', source: 'mmengine/optim/optimizer/optimizer_wrapper.py' },
  () => ({
    type: oneOf('Clip by norm or by value. Default: norm.', ['norm', 'value']),
    max_norm: number('The largest norm.', { above: 0 }),
    norm_type: number('Which norm. Default: 2.'),
    error_if_nonfinite: bool('Whether a norm that is not finite is an error. Default: False.'),
    clip_value: number('For value: the largest gradient.', { above: 0 }),
  }),
)

const factor = (of: string) => orNone(float(`Factor of the ${of}. Default: 1.`, { min: 0 }))

const paramwiseCfg = mergeLevel<ParamwiseCfgOptions>(
  {
    name: 'ParamwiseCfg',
    doc: 'Optimizer settings for some parameters.',
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
    bypass_duplicate: bool('Whether parameters that occur twice are optimized once. Default: False.'),
  }),
)

/** `optim_wrapper`; AmpOptimWrapper takes every key of OptimWrapper. */
export const optimWrapper = componentLevel<OptimWrapperOptions>(
  {
    name: 'OptimWrapper',
    doc: 'How gradients are applied.',
    source: 'mmengine/optim/optimizer/optimizer_wrapper.py, amp_optimizer_wrapper.py',
  },
  ['OptimWrapper', 'AmpOptimWrapper'],
  () => ({
    optimizer,
    accumulative_counts: int('Iterations whose gradients are accumulated before a step. Default: 1.', { min: 1 }),
    clip_grad: orNone(clipGrad),
    paramwise_cfg: orNone(paramwiseCfg),
    constructor: inheritedStr('The class that builds the optimizer. Default: DefaultOptimWrapperConstructor.'),
    loss_scale: either(
      'For AmpOptimWrapper: factor on losses in half precision. Default: dynamic.',
      oneOf('Adapted during training.', ['dynamic']),
      anything('A number, or arguments of GradScaler.'),
    ),
    dtype: orNone(
      oneOf('For AmpOptimWrapper: the number format. Default: chosen by PyTorch.', [
        'float16',
        'bfloat16',
        'float32',
        'float64',
      ]),
    ),
    use_fsdp: bool('For AmpOptimWrapper: whether it works with FSDP. Default: False.'),
  }),
)

/** `auto_scale_lr`. */
export const autoScaleLr = mergeLevel<AutoScaleLrOptions>(
  {
    name: 'AutoScaleLr',
    doc: 'Scales the learning rate with the batch size.',
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
