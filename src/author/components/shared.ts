import { anything, bool, either, float, int, list, oneOf, orNone, str } from '../fields.ts'
import { componentGroup } from '../groups.ts'
import type { InitOptions, NmsOptions, NormOptions } from '../options.generated.ts'

/** Normalization layers. These classes share their keys, so one may follow another by its `type` alone. */
export const normCfg = componentGroup<NormOptions>(
  { name: 'Norm', doc: 'The normalization layer.', source: 'mmcv/cnn/bricks/norm.py' },
  ['BN', 'SyncBN', 'MMSyncBN', 'GN'],
  () => ({
    requires_grad: bool('Whether scale and shift are trained. Absent: True.'),
    eps: float('Added to the variance for numerical stability. Absent: 1e-05.', { above: 0 }),
    momentum: float("Share of a new batch in the running statistics, for BN and SyncBN. Absent: PyTorch's 0.1.", {
      min: 0,
      max: 1,
    }),
    num_groups: int('Number of channel groups; GN needs it.', { min: 1 }),
  }),
)

const pretrainedOrFiller = componentGroup<InitOptions>(
  { name: 'Init', doc: 'How weights start.', source: 'mmengine/model/weight_init.py' },
  ['Pretrained', 'Constant', 'Xavier', 'Normal', 'TruncNormal', 'Uniform', 'Kaiming', 'Caffe2Xavier'],
  () => ({
    checkpoint: str('For Pretrained: a file, a URL, or a name such as torchvision://resnet50.'),
    prefix: orNone(str('For Pretrained: only the tensors below this prefix are loaded, and the prefix is cut.')),
    map_location: str('For Pretrained: the device that tensors are loaded to. Absent: cpu.'),
    layer: anything('Layer classes to fill: a name or a list of names, such as Conv2d.'),
    override: anything('Parts of the module that start in another way: a dict or a list of dicts, each with a name.'),
    bias: float('The value that biases start from. Absent: 0.'),
    bias_prob: orNone(float('Sets biases so that a sigmoid over them gives this probability.', { min: 0, max: 1 })),
    val: float('For Constant: the value.'),
    gain: float('For Xavier: the scaling factor. Absent: 1.'),
    distribution: oneOf('For Xavier and Kaiming: the distribution.', ['normal', 'uniform']),
    mean: float('For Normal and TruncNormal: the mean. Absent: 0.'),
    std: float('For Normal and TruncNormal: the standard deviation. Absent: 1 and 0.01.'),
    a: float('For Uniform the lower end, for TruncNormal the lower cut, for Kaiming the slope of the leaky ReLU.'),
    b: float('For Uniform the upper end, for TruncNormal the upper cut.'),
    mode: oneOf('For Kaiming: keep the variance of the forward (fan_in) or the backward pass (fan_out).', [
      'fan_in',
      'fan_out',
    ]),
    nonlinearity: str('For Kaiming: the activation that follows. Absent: relu.'),
  }),
)

/** Initialization of a module: one rule or a list of them. */
export const initCfg = orNone(
  either('How the weights of this part start.', pretrainedOrFiller, list('Several rules.', anything('A rule.'))),
)

/** A convolution or activation layer by its registered name. */
export const layerCfg = (doc: string) => orNone(anything(doc))

/** Non-maximum suppression; soft_nms takes every key of nms. */
export const nmsCfg = componentGroup<NmsOptions>(
  { name: 'Nms', doc: 'Non-maximum suppression.', source: 'mmcv/ops/nms.py' },
  ['nms', 'soft_nms'],
  () => ({
    iou_threshold: float('Boxes that overlap a better one by more than this IoU are dropped (soft_nms: weakened).', {
      min: 0,
      max: 1,
    }),
    score_threshold: float('Boxes below this score are dropped first. Absent: 0.', { min: 0, max: 1 }),
    max_num: int('At most this many boxes are kept; -1 for all. Absent: -1.', { min: -1 }),
    class_agnostic: bool('Whether boxes of different classes suppress each other. Absent: False.'),
    split_thr: int('With this many boxes or more, classes are handled one after the other. Absent: 10000.', { min: 0 }),
    sigma: float('For soft_nms: width of the gaussian. Absent: 0.5.', { above: 0 }),
    min_score: float('For soft_nms: boxes weakened below this score are dropped. Absent: 0.001.', { min: 0, max: 1 }),
    method: oneOf('For soft_nms: how scores are weakened. Absent: linear.', ['naive', 'linear', 'gaussian']),
  }),
)

/** How files are reached. */
export const backendArgs = orNone(
  anything('File backend: a dict such as { backend: "petrel" }, or null for the local disk.'),
)
