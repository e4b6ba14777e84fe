import type { DataPreprocessorOptions, FpnOptions, MaskRcnnOptions, ResNetOptions } from '../options.generated.ts'
import {
  anything,
  bool,
  either,
  float,
  int,
  list,
  number,
  oneOf,
  oneOfInts,
  orNone,
  tupleOf,
} from '../schema/fields.ts'
import { componentLevel } from '../schema/objects.ts'
import { roiHead, rpnHead } from './heads.ts'
import { initCfg, layerCfg, normCfg } from './shared.ts'
import { modelTestCfg, modelTrainCfg } from './trainTestCfg.ts'

/** ResNet and its variants that take all of its keys. */
export const resNet = componentLevel<ResNetOptions>(
  { name: 'ResNet', doc: 'The backbone.', source: 'mmdet/models/backbones/resnet.py, resnext.py' },
  ['ResNet', 'ResNetV1d', 'ResNeXt'],
  () => ({
    depth: oneOfInts('Number of layers.', [18, 34, 50, 101, 152]),
    in_channels: int('Channels of the input image. Default: 3.', { min: 1 }),
    stem_channels: orNone(int('Channels after the stem. Default: base_channels.', { min: 1 })),
    base_channels: int('Channels of the first residual stage before expansion. Default: 64.', { min: 1 }),
    num_stages: int('Number of residual stages.', { min: 1, max: 4 }),
    strides: tupleOf('Stride of the first block of each stage. Default: (1, 2, 2, 2).', int('Pixels.', { min: 1 })),
    dilations: tupleOf('Dilation of each stage. Default: (1, 1, 1, 1).', int('Pixels.', { min: 1 })),
    out_indices: tupleOf('Stages whose feature maps are outputs, counted from 0.', int('A stage.', { min: 0, max: 3 })),
    frozen_stages: int('Frozen stages: -1 for none, 0 for the stem, 1 for the stem and the first stage, and so on.', {
      min: -1,
      max: 4,
    }),
    conv_cfg: layerCfg('The convolution layer. Default: None, a plain Conv2d.'),
    norm_cfg: normCfg,
    norm_eval: bool('Whether the running statistics of BN stay fixed during training.'),
    style: oneOf('Which convolution of a bottleneck has the stride: pytorch the 3x3 one, caffe the first 1x1 one.', [
      'pytorch',
      'caffe',
    ]),
    deep_stem: bool('Whether three 3x3 convolutions replace the 7x7 one of the stem. Default: False.'),
    avg_down: bool('Whether shortcuts downsample by average pooling instead of a stride. Default: False.'),
    dcn: orNone(anything('Deformable convolution for the stages that stage_with_dcn names. Default: None.')),
    stage_with_dcn: tupleOf('Stages with deformable convolution. Default: none of the four.', bool('Yes or no.'), {
      max: 4,
    }),
    plugins: orNone(anything('List of plug-in blocks, each with cfg, stages and position. Default: None.')),
    with_cp: bool('Whether activations are recomputed in the backward pass, to save memory. Default: False.'),
    zero_init_residual: bool('Whether the last norm of each block starts at zero. Default: True.'),
    groups: int('For ResNeXt: groups of the 3x3 convolutions. Default: 1.', { min: 1 }),
    base_width: int('For ResNeXt: channels per group in the first stage. Default: 4.', { min: 1 }),
    init_cfg: initCfg,
  }),
)

export const fpn = componentLevel<FpnOptions>(
  { name: 'Fpn', doc: 'The feature pyramid.', source: 'mmdet/models/necks/fpn.py' },
  ['FPN'],
  () => ({
    in_channels: list('Channels of each feature map of the backbone.', int('Channels.', { min: 1 })),
    out_channels: int('Channels of every level of the pyramid.', { min: 1 }),
    num_outs: int('Levels of the pyramid, including those added on top.', { min: 1 }),
    start_level: int('First feature map that is used, counted from 0. Default: 0.', { min: 0 }),
    end_level: int('First feature map that is not used; -1 to use all. Default: -1.', { min: -1 }),
    add_extra_convs: either(
      'Input of the convolutions that add levels; false adds levels by max pooling. Default: False.',
      bool('True is on_input.'),
      oneOf('The input.', ['on_input', 'on_lateral', 'on_output']),
    ),
    relu_before_extra_convs: bool('Whether a ReLU precedes the added convolutions. Default: False.'),
    no_norm_on_lateral: bool('Whether the lateral 1x1 convolutions have no norm layer. Default: False.'),
    conv_cfg: layerCfg('The convolution layer. Default: None, a plain Conv2d.'),
    norm_cfg: orNone(normCfg),
    act_cfg: layerCfg('The activation layer. Default: None.'),
    upsample_cfg: anything('How a coarser level is upsampled. Default: dict(mode="nearest").'),
    init_cfg: initCfg,
  }),
)

const dataPreprocessor = componentLevel<DataPreprocessorOptions>(
  {
    name: 'DataPreprocessor',
    doc: 'Normalizes and pads a batch of images into one tensor.',
    source: 'mmdet/models/data_preprocessors/data_preprocessor.py',
  },
  ['DetDataPreprocessor'],
  () => ({
    mean: orNone(list('Mean to subtract from each channel, on the scale 0 to 255.', float('A mean.'))),
    std: orNone(
      list('Standard deviation to divide each channel by, on the scale 0 to 255.', float('A deviation.', { above: 0 })),
    ),
    bgr_to_rgb: bool('Whether channels are converted from BGR, as images are read, to RGB. Default: False.'),
    rgb_to_bgr: bool('Whether channels are converted from RGB to BGR. Default: False.'),
    pad_mask: bool('Whether masks are padded like their images. Default: False.'),
    mask_pad_value: int('Padding value of masks. Default: 0.'),
    pad_seg: bool('Whether semantic maps are padded like their images. Default: False.'),
    seg_pad_value: int('Padding value of semantic maps. Default: 255.'),
    pad_size_divisor: int('Height and width are padded to a multiple of this, in pixels. Default: 1.', { min: 1 }),
    pad_value: number('Padding value of images. Default: 0.'),
    boxtype2tensor: bool('Whether typed boxes become plain tensors. Default: True.'),
    non_blocking: bool('Whether copies to the GPU are non-blocking. Default: False.'),
    batch_augments: orNone(
      anything('List of augmentations of a whole batch, such as BatchFixedSizePad. Default: None.'),
    ),
  }),
)

/** Keys of the model of Mask R-CNN, besides its type. */
export const maskRcnnKeys = {
  data_preprocessor: dataPreprocessor,
  backbone: resNet,
  neck: fpn,
  rpn_head: rpnHead,
  roi_head: roiHead,
  train_cfg: modelTrainCfg,
  test_cfg: modelTestCfg,
  init_cfg: initCfg,
}

/** The model of Mask R-CNN. */
export const maskRcnn = componentLevel<MaskRcnnOptions>(
  { name: 'MaskRcnn', doc: 'The detector.', source: 'mmdet/models/detectors/mask_rcnn.py, two_stage.py' },
  ['MaskRCNN'],
  () => maskRcnnKeys,
)
