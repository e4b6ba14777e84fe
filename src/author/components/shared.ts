import type { InitOptions, NmsOptions, NormOptions } from '../options.generated.ts'
import { anything, bool, either, float, int, list, oneOf, orNone, str } from '../schema/fields.ts'
import { componentLevel } from '../schema/objects.ts'

/** Normalization layers. These classes share their keys, so that changing `type` is enough to switch between them. */
export const normCfg = componentLevel<NormOptions>(
  { name: 'Norm', doc: 'The normalization layer.', source: 'mmcv/cnn/bricks/norm.py' },
  ['BN', 'SyncBN', 'MMSyncBN', 'GN'],
  () => ({
    requires_grad: bool('Whether scale and shift are trained. Default: True.'),
    eps: float('Added to the variance for numerical stability. Default: 1e-05.', { above: 0 }),
    momentum: float("Share of a new batch in the running statistics, for BN and SyncBN. Default: PyTorch's 0.1.", {
      min: 0,
      max: 1,
    }),
    num_groups: int('Number of channel groups; GN needs it.', { min: 1 }),
  }),
)

const pretrainedOrFiller = componentLevel<InitOptions>(
  { name: 'Init', doc: 'How weights are initialized.', source: 'mmengine/model/weight_init.py' },
  ['Pretrained', 'Constant', 'Xavier', 'Normal', 'TruncNormal', 'Uniform', 'Kaiming', 'Caffe2Xavier'],
  () => ({
    checkpoint: str('For Pretrained: a file, a URL, or a name such as torchvision://resnet50.'),
    prefix: orNone(
      str('For Pretrained: only the tensors whose names begin with this prefix are loaded, without the prefix.'),
    ),
    map_location: str('For Pretrained: the device that tensors are loaded to. Default: cpu.'),
    layer: anything('Layer classes to fill: a name or a list of names, such as Conv2d.'),
    override: anything('Parts of the module with other rules: a dict or a list of dicts, each with a name.'),
    bias: float('Initial value of biases. Default: 0.'),
    bias_prob: orNone(float('Sets biases so that a sigmoid over them gives this probability.', { min: 0, max: 1 })),
    val: float('For Constant: the value.'),
    gain: float('For Xavier: the scaling factor. Default: 1.'),
    distribution: oneOf('For Xavier and Kaiming: the distribution.', ['normal', 'uniform']),
    mean: float('For Normal and TruncNormal: the mean. Default: 0.'),
    std: float('For Normal and TruncNormal: the standard deviation. Default: 1 and 0.01.'),
    a: float('For Uniform the lower end, for TruncNormal the lower cut, for Kaiming the slope of the leaky ReLU.'),
    b: float('For Uniform the upper end, for TruncNormal the upper cut.'),
    mode: oneOf('For Kaiming: keep the variance of the forward (fan_in) or the backward pass (fan_out).', [
      'fan_in',
      'fan_out',
    ]),
    nonlinearity: str('For Kaiming: the activation that follows. Default: relu.'),
  }),
  'own',
)

/** Initialization of a module: one rule or a list of them. */
export const initCfg = orNone(
  either(
    'How the weights of this part are initialized.',
    pretrainedOrFiller,
    list('Several rules.', anything('A rule.')),
  ),
)

/** A convolution or activation layer by its registered name. */
export const layerCfg = (doc: string) => orNone(anything(doc))

/** Non-maximum suppression; soft_nms takes every key of nms. */
export const nmsCfg = componentLevel<NmsOptions>(
  { name: 'Nms', doc: 'Non-maximum suppression.', source: 'mmcv/ops/nms.py' },
  ['nms', 'soft_nms'],
  () => ({
    iou_threshold: float('Boxes that overlap a better one by more than this IoU are dropped (soft_nms: weakened).', {
      min: 0,
      max: 1,
    }),
    score_threshold: float('Boxes below this score are dropped first. Default: 0.', { min: 0, max: 1 }),
    max_num: int('At most this many boxes are kept; -1 for all. Default: -1.', { min: -1 }),
    class_agnostic: bool('Whether boxes of different classes suppress each other. Default: False.'),
    split_thr: int('With this many boxes or more, classes are handled one after the other. Default: 10000.', {
      min: 0,
    }),
    sigma: float('For soft_nms: width of the gaussian. Default: 0.5.', { above: 0 }),
    min_score: float('For soft_nms: boxes weakened below this score are dropped. Default: 0.001.', { min: 0, max: 1 }),
    method: oneOf('For soft_nms: how scores are weakened. Default: linear.', ['naive', 'linear', 'gaussian']),
  }),
)

/** How files are reached. */
export const backendArgs = orNone(
  anything('File backend: a dict such as { backend: "petrel" }, or null for the local disk.'),
)
