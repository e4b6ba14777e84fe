import { anything, bool, int, oneOf, oneOfInts, orNone, tupleOf } from '../fields.ts'
import { componentGroup } from '../groups.ts'
import type { ResNetOptions } from '../options.generated.ts'
import { initCfg, layerCfg, normCfg } from './shared.ts'

/** ResNet and its variants that take all of its keys. */
export const resNet = componentGroup<ResNetOptions>(
  { name: 'ResNet', doc: 'The backbone.', source: 'mmdet/models/backbones/resnet.py, resnext.py' },
  ['ResNet', 'ResNetV1d', 'ResNeXt'],
  () => ({
    depth: oneOfInts('Number of layers.', [18, 34, 50, 101, 152]),
    in_channels: int('Channels of the input image. Absent: 3.', { min: 1 }),
    stem_channels: orNone(int('Channels after the stem. Absent: base_channels.', { min: 1 })),
    base_channels: int('Channels of the first residual stage before expansion. Absent: 64.', { min: 1 }),
    num_stages: int('Residual stages that are built.', { min: 1, max: 4 }),
    strides: tupleOf('Stride of the first block of each stage. Absent: (1, 2, 2, 2).', int('Pixels.', { min: 1 })),
    dilations: tupleOf('Dilation of each stage. Absent: (1, 1, 1, 1).', int('Pixels.', { min: 1 })),
    out_indices: tupleOf(
      'Stages whose feature maps are passed on, counted from 0.',
      int('A stage.', { min: 0, max: 3 }),
    ),
    frozen_stages: int('Stages kept as they start: -1 none, 0 the stem, 1 the stem and the first stage, and so on.', {
      min: -1,
      max: 4,
    }),
    conv_cfg: layerCfg('The convolution layer. Absent: None, a plain Conv2d.'),
    norm_cfg: normCfg,
    norm_eval: bool('Whether running statistics of BN stay as they are while training.'),
    style: oneOf('Which convolution of a bottleneck has the stride: pytorch the 3x3 one, caffe the first 1x1 one.', [
      'pytorch',
      'caffe',
    ]),
    deep_stem: bool('Whether three 3x3 convolutions replace the 7x7 one of the stem. Absent: False.'),
    avg_down: bool('Whether shortcuts shrink by average pooling instead of a stride. Absent: False.'),
    dcn: orNone(anything('Deformable convolution for the stages that stage_with_dcn names. Absent: None.')),
    stage_with_dcn: tupleOf('Stages with deformable convolution. Absent: none of the four.', bool('Yes or no.'), {
      max: 4,
    }),
    plugins: orNone(anything('List of plug-in blocks, each with cfg, stages and position. Absent: None.')),
    with_cp: bool('Whether activations are computed again in the backward pass, to save memory. Absent: False.'),
    zero_init_residual: bool('Whether the last norm of each block starts at zero. Absent: True.'),
    groups: int('For ResNeXt: groups of the 3x3 convolutions. Absent: 1.', { min: 1 }),
    base_width: int('For ResNeXt: channels per group in the first stage. Absent: 4.', { min: 1 }),
    init_cfg: initCfg,
  }),
)
