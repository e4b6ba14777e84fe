import { anything, bool, either, float, int, list, number, orNone, tupleOf } from '../fields.ts'
import { componentGroup } from '../groups.ts'
import type { AnchorGeneratorOptions, BoxCoderOptions, RpnHeadOptions } from '../options.generated.ts'
import { boxLoss, crossEntropyLoss } from './losses.ts'
import { initCfg } from './shared.ts'

const anchorGenerator = componentGroup<AnchorGeneratorOptions>(
  {
    name: 'AnchorGenerator',
    doc: 'The anchors of every feature map.',
    source: 'mmdet/models/task_modules/prior_generators/anchor_generator.py',
  },
  ['AnchorGenerator'],
  () => ({
    strides: list(
      'Pixels of the image between neighbouring anchors, for each level.',
      either(
        'One stride, or one for each direction.',
        int('Pixels.', { min: 1 }),
        pair('Width and height, in pixels.'),
      ),
    ),
    ratios: list('Height over width of the anchors at one place.', float('A ratio.', { above: 0 })),
    scales: orNone(list('Side of the anchors at one place, in base sizes.', number('A factor.', { above: 0 }))),
    base_sizes: orNone(
      list('Side of the base anchor of each level, in pixels. Absent: the strides.', number('Pixels.')),
    ),
    scale_major: bool('Whether anchors are ordered by scale first, then by ratio. Absent: True.'),
    octave_base_scale: orNone(
      int('Base scale of an octave; goes with scales_per_octave in place of scales.', { min: 1 }),
    ),
    scales_per_octave: orNone(int('Scales in an octave.', { min: 1 })),
    centers: orNone(anything('Centre of the anchor in each cell, per level: list of pairs. Absent: None.')),
    center_offset: float('Offset of the centres, as a share of the stride. Absent: 0.', { min: 0, max: 1 }),
    use_box_type: bool('Whether anchors are boxes with a type. Absent: False.'),
  }),
)

function pair(doc: string) {
  return tupleOf(doc, int('Pixels.', { min: 1 }), { min: 2, max: 2 })
}

/** Boxes as differences from a reference box. */
export const boxCoder = componentGroup<BoxCoderOptions>(
  {
    name: 'BoxCoder',
    doc: 'How boxes are expressed relative to reference boxes.',
    source: 'mmdet/models/task_modules/coders/delta_xywh_bbox_coder.py',
  },
  ['DeltaXYWHBBoxCoder'],
  () => ({
    target_means: list('Means that are subtracted from dx, dy, dw, dh.', float('A mean.'), { min: 4, max: 4 }),
    target_stds: list('Standard deviations that dx, dy, dw, dh are divided by.', float('A deviation.', { above: 0 }), {
      min: 4,
      max: 4,
    }),
    clip_border: bool('Whether decoded boxes are cut at the border of the image. Absent: True.'),
    add_ctr_clamp: bool('Whether the movement of the centre is limited, as in YOLOF. Absent: False.'),
    ctr_clamp: int('The limit of that movement, in pixels. Absent: 32.', { min: 0 }),
  }),
)

export const rpnHead = componentGroup<RpnHeadOptions>(
  {
    name: 'RpnHead',
    doc: 'The head that proposes regions.',
    source: 'mmdet/models/dense_heads/rpn_head.py, anchor_head.py',
  },
  ['RPNHead'],
  () => ({
    in_channels: int('Channels of every feature map that comes in.', { min: 1 }),
    feat_channels: int('Channels between the shared convolutions and the two outputs. Absent: 256.', { min: 1 }),
    num_convs: int('Shared 3x3 convolutions. Absent: 1.', { min: 1 }),
    num_classes: int('Classes told apart; object or not is 1. Absent: 1.', { min: 1 }),
    anchor_generator: anchorGenerator,
    bbox_coder: boxCoder,
    reg_decoded_bbox: bool('Whether the box loss is taken on decoded boxes, as IoU losses need. Absent: False.'),
    loss_cls: crossEntropyLoss,
    loss_bbox: boxLoss,
    init_cfg: initCfg,
  }),
)
