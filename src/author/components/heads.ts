import type {
  AnchorGeneratorOptions,
  BboxHeadOptions,
  BoxCoderOptions,
  BoxLossOptions,
  CrossEntropyLossOptions,
  MaskHeadOptions,
  RoiExtractorOptions,
  RoiHeadOptions,
  RoiLayerOptions,
  RpnHeadOptions,
} from '../options.generated.ts'
import { anything, bool, either, float, int, list, number, oneOf, orNone, tupleOf } from '../schema/fields.ts'
import { componentLevel } from '../schema/objects.ts'
import { initCfg, layerCfg, normCfg } from './shared.ts'

const REDUCTIONS = ['none', 'mean', 'sum'] as const

/** Classification and mask loss. */
export const crossEntropyLoss = componentLevel<CrossEntropyLossOptions>(
  {
    name: 'CrossEntropyLoss',
    doc: 'The classification or mask loss.',
    source: 'mmdet/models/losses/cross_entropy_loss.py',
  },
  ['CrossEntropyLoss'],
  () => ({
    use_sigmoid: bool('Whether each class is decided independently, by sigmoid instead of softmax. Default: False.'),
    use_mask: bool('Whether the loss is over masks, one binary map per class. Default: False.'),
    reduction: oneOf('How the losses of elements are reduced to one. Default: mean.', REDUCTIONS),
    class_weight: orNone(list('Weight of each class. Default: None.', float('A weight.', { min: 0 }))),
    ignore_index: orNone(int('Label to ignore. Default: None.')),
    loss_weight: float('Factor of this loss in the sum.', { min: 0 }),
    avg_non_ignore: bool('Whether the mean covers only elements that are not ignored. Default: False.'),
  }),
)

/** Box regression loss; SmoothL1Loss takes every key of L1Loss. */
export const boxLoss = componentLevel<BoxLossOptions>(
  { name: 'BoxLoss', doc: 'The box regression loss.', source: 'mmdet/models/losses/smooth_l1_loss.py' },
  ['L1Loss', 'SmoothL1Loss'],
  () => ({
    beta: float('For SmoothL1Loss: the error from which the loss is linear. Default: 1.', { above: 0 }),
    reduction: oneOf('How the losses of elements are reduced to one. Default: mean.', REDUCTIONS),
    loss_weight: float('Factor of this loss in the sum.', { min: 0 }),
  }),
)

const anchorGenerator = componentLevel<AnchorGeneratorOptions>(
  {
    name: 'AnchorGenerator',
    doc: 'The anchors of every feature map.',
    source: 'mmdet/models/task_modules/prior_generators/anchor_generator.py',
  },
  ['AnchorGenerator'],
  () => ({
    strides: list(
      'Distance of neighbouring anchors in image pixels, for each level.',
      either(
        'One stride, or one for each direction.',
        int('Pixels.', { min: 1 }),
        pair('Width and height, in pixels.'),
      ),
    ),
    ratios: list('Ratios of height to width of the anchors at one position.', float('A ratio.', { above: 0 })),
    scales: orNone(
      list('Scales of the anchors at one position, as multiples of the base size.', number('A factor.', { above: 0 })),
    ),
    base_sizes: orNone(
      list('Side of the base anchor of each level, in pixels. Default: the strides.', number('Pixels.')),
    ),
    scale_major: bool('Whether anchors are ordered by scale first, then by ratio. Default: True.'),
    octave_base_scale: orNone(
      int('Base scale of an octave; used with scales_per_octave instead of scales.', { min: 1 }),
    ),
    scales_per_octave: orNone(int('Scales in an octave.', { min: 1 })),
    centers: orNone(anything('Centre of the anchor in each cell, per level: list of pairs. Default: None.')),
    center_offset: float('Offset of the centres, as a share of the stride. Default: 0.', { min: 0, max: 1 }),
    use_box_type: bool('Whether anchors are wrapped in a box type. Default: False.'),
  }),
)

function pair(doc: string) {
  return tupleOf(doc, int('Pixels.', { min: 1 }), { min: 2, max: 2 })
}

/** Boxes as differences from a reference box. */
export const boxCoder = componentLevel<BoxCoderOptions>(
  {
    name: 'BoxCoder',
    doc: 'How boxes are encoded relative to reference boxes.',
    source: 'mmdet/models/task_modules/coders/delta_xywh_bbox_coder.py',
  },
  ['DeltaXYWHBBoxCoder'],
  () => ({
    target_means: list('Means that are subtracted from dx, dy, dw, dh.', float('A mean.'), { min: 4, max: 4 }),
    target_stds: list('Standard deviations that dx, dy, dw, dh are divided by.', float('A deviation.', { above: 0 }), {
      min: 4,
      max: 4,
    }),
    clip_border: bool('Whether decoded boxes are clipped to the image. Default: True.'),
    add_ctr_clamp: bool('Whether the movement of the centre is limited, as in YOLOF. Default: False.'),
    ctr_clamp: int('The limit of that movement, in pixels. Default: 32.', { min: 0 }),
  }),
)

export const rpnHead = componentLevel<RpnHeadOptions>(
  {
    name: 'RpnHead',
    doc: 'The head that proposes regions.',
    source: 'mmdet/models/dense_heads/rpn_head.py, anchor_head.py',
  },
  ['RPNHead'],
  () => ({
    in_channels: int('Channels of the input feature maps.', { min: 1 }),
    feat_channels: int('Channels between the shared convolutions and the two outputs. Default: 256.', { min: 1 }),
    num_convs: int('Shared 3x3 convolutions. Default: 1.', { min: 1 }),
    num_classes: int('Classes to predict; 1 for object or background. Default: 1.', { min: 1 }),
    anchor_generator: anchorGenerator,
    bbox_coder: boxCoder,
    reg_decoded_bbox: bool('Whether the box loss uses decoded boxes, as IoU losses need. Default: False.'),
    loss_cls: crossEntropyLoss,
    loss_bbox: boxLoss,
    init_cfg: initCfg,
  }),
)

const CHANNELS = { min: 1 }

const roiLayer = componentLevel<RoiLayerOptions>(
  { name: 'RoiLayer', doc: 'How features of a region are sampled.', source: 'mmcv/ops/roi_align.py' },
  ['RoIAlign'],
  () => ({
    output_size: either(
      'Size of the sampled feature map: its side, or height and width.',
      int('Cells.', { min: 1 }),
      list('Height and width.', int('Cells.', { min: 1 }), { min: 2, max: 2 }),
    ),
    sampling_ratio: int('Samples per cell along one side; 0 for as many as fit. Default: 0.', { min: 0 }),
    spatial_scale: float('Factor from image to feature map. Default: set by the extractor from its strides.', {
      above: 0,
    }),
    pool_mode: oneOf('How the samples of a cell are pooled. Default: avg.', ['avg', 'max']),
    aligned: bool('Whether coordinates are shifted by half a pixel. Default: True.'),
    use_torchvision: bool("Whether torchvision's operator is used. Default: False."),
  }),
)

const roiExtractor = componentLevel<RoiExtractorOptions>(
  {
    name: 'RoiExtractor',
    doc: 'Takes the features of each region from the level that fits its size.',
    source: 'mmdet/models/roi_heads/roi_extractors/single_level_roi_extractor.py, base_roi_extractor.py',
  },
  ['SingleRoIExtractor'],
  () => ({
    roi_layer: roiLayer,
    out_channels: int('Channels of the features.', CHANNELS),
    featmap_strides: list('Stride of each level that regions are taken from, in pixels.', int('Pixels.', { min: 1 })),
    finest_scale: int('Regions below this side, in pixels, are taken from the finest level. Default: 56.', { min: 1 }),
    init_cfg: initCfg,
  }),
)

const bboxHead = componentLevel<BboxHeadOptions>(
  {
    name: 'BboxHead',
    doc: 'The box branch.',
    source: 'mmdet/models/roi_heads/bbox_heads/convfc_bbox_head.py, bbox_head.py',
  },
  ['Shared2FCBBoxHead', 'Shared4Conv1FCBBoxHead'],
  () => ({
    in_channels: int('Input channels.', CHANNELS),
    fc_out_channels: int('Width of the fully connected layers.', CHANNELS),
    conv_out_channels: int('Channels of the convolutions. Default: 256.', CHANNELS),
    roi_feat_size: int('Side of the sampled feature map; must equal output_size of the extractor.', { min: 1 }),
    num_classes: int('Classes of the data set, background not counted.', { min: 1 }),
    bbox_coder: boxCoder,
    reg_class_agnostic: bool('Whether all classes share one box. Default: False.'),
    reg_decoded_bbox: bool('Whether the box loss uses decoded boxes, as IoU losses need. Default: False.'),
    with_avg_pool: bool('Whether features are averaged first. Default: False.'),
    with_cls: bool('Whether there is a classification output. Default: True.'),
    with_reg: bool('Whether there is a box output. Default: True.'),
    conv_cfg: layerCfg('The convolution layer. Default: None, a plain Conv2d.'),
    norm_cfg: orNone(normCfg),
    reg_predictor_cfg: anything('The layer that predicts boxes. Default: dict(type="Linear").'),
    cls_predictor_cfg: anything('The layer that predicts classes. Default: dict(type="Linear").'),
    loss_cls: crossEntropyLoss,
    loss_bbox: boxLoss,
    init_cfg: initCfg,
  }),
)

const maskHead = componentLevel<MaskHeadOptions>(
  { name: 'MaskHead', doc: 'The mask branch.', source: 'mmdet/models/roi_heads/mask_heads/fcn_mask_head.py' },
  ['FCNMaskHead'],
  () => ({
    num_convs: int('3x3 convolutions before upsampling.', { min: 0 }),
    in_channels: int('Input channels.', CHANNELS),
    conv_kernel_size: int('Side of the convolutions. Default: 3.', { min: 1 }),
    conv_out_channels: int('Channels of the convolutions.', CHANNELS),
    roi_feat_size: int('Side of the sampled feature map. Default: 14.', { min: 1 }),
    num_classes: int('Classes of the data set, background not counted.', { min: 1 }),
    class_agnostic: bool('Whether all classes share one mask. Default: False.'),
    upsample_cfg: anything('How the feature map is upsampled. Default: dict(type="deconv", scale_factor=2).'),
    conv_cfg: layerCfg('The convolution layer. Default: None, a plain Conv2d.'),
    norm_cfg: orNone(normCfg),
    predictor_cfg: anything('The layer that predicts masks. Default: dict(type="Conv").'),
    loss_mask: crossEntropyLoss,
    init_cfg: initCfg,
  }),
)

export const roiHead = componentLevel<RoiHeadOptions>(
  {
    name: 'RoiHead',
    doc: 'The head that refines each region: box branch and mask branch.',
    source: 'mmdet/models/roi_heads/standard_roi_head.py, base_roi_head.py',
  },
  ['StandardRoIHead'],
  () => ({
    bbox_roi_extractor: roiExtractor,
    bbox_head: bboxHead,
    mask_roi_extractor: roiExtractor,
    mask_head: maskHead,
    shared_head: orNone(anything('A module before both branches, as in C4 models. Default: None.')),
    init_cfg: initCfg,
  }),
)
