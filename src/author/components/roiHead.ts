import { anything, bool, either, float, int, list, oneOf, orNone } from '../fields.ts'
import { componentGroup } from '../groups.ts'
import type {
  BboxHeadOptions,
  MaskHeadOptions,
  RoiExtractorOptions,
  RoiHeadOptions,
  RoiLayerOptions,
} from '../options.generated.ts'
import { boxLoss, crossEntropyLoss } from './losses.ts'
import { boxCoder } from './rpnHead.ts'
import { initCfg, layerCfg, normCfg } from './shared.ts'

const CHANNELS = { min: 1 }

const roiLayer = componentGroup<RoiLayerOptions>(
  { name: 'RoiLayer', doc: 'How features of a region are sampled.', source: 'mmcv/ops/roi_align.py' },
  ['RoIAlign'],
  () => ({
    output_size: either(
      'Cells of the sampled feature map along one side, or height and width.',
      int('Cells.', { min: 1 }),
      list('Height and width.', int('Cells.', { min: 1 }), { min: 2, max: 2 }),
    ),
    sampling_ratio: int('Samples in each cell along one side; 0 takes as many as fit. Absent: 0.', { min: 0 }),
    spatial_scale: float('Factor from image to feature map. Absent: set by the extractor from its strides.', {
      above: 0,
    }),
    pool_mode: oneOf('How the samples of a cell become one. Absent: avg.', ['avg', 'max']),
    aligned: bool('Whether coordinates are shifted by half a pixel. Absent: True.'),
    use_torchvision: bool("Whether torchvision's operator is used. Absent: False."),
  }),
)

const roiExtractor = componentGroup<RoiExtractorOptions>(
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
    finest_scale: int('Regions below this side, in pixels, are taken from the finest level. Absent: 56.', { min: 1 }),
    init_cfg: initCfg,
  }),
)

const bboxHead = componentGroup<BboxHeadOptions>(
  {
    name: 'BboxHead',
    doc: 'The box branch.',
    source: 'mmdet/models/roi_heads/bbox_heads/convfc_bbox_head.py, bbox_head.py',
  },
  ['Shared2FCBBoxHead', 'Shared4Conv1FCBBoxHead'],
  () => ({
    in_channels: int('Channels that come in.', CHANNELS),
    fc_out_channels: int('Width of the fully connected layers.', CHANNELS),
    conv_out_channels: int('Channels of the convolutions. Absent: 256.', CHANNELS),
    roi_feat_size: int('Side of the sampled feature map; as output_size of the extractor.', { min: 1 }),
    num_classes: int('Classes of the data set, background not counted.', { min: 1 }),
    bbox_coder: boxCoder,
    reg_class_agnostic: bool('Whether one box serves all classes. Absent: False.'),
    reg_decoded_bbox: bool('Whether the box loss is taken on decoded boxes, as IoU losses need. Absent: False.'),
    with_avg_pool: bool('Whether features are averaged first. Absent: False.'),
    with_cls: bool('Whether there is a classification output. Absent: True.'),
    with_reg: bool('Whether there is a box output. Absent: True.'),
    conv_cfg: layerCfg('The convolution layer. Absent: None, a plain Conv2d.'),
    norm_cfg: orNone(normCfg),
    reg_predictor_cfg: anything('The layer that gives boxes. Absent: dict(type="Linear").'),
    cls_predictor_cfg: anything('The layer that gives classes. Absent: dict(type="Linear").'),
    loss_cls: crossEntropyLoss,
    loss_bbox: boxLoss,
    init_cfg: initCfg,
  }),
)

const maskHead = componentGroup<MaskHeadOptions>(
  { name: 'MaskHead', doc: 'The mask branch.', source: 'mmdet/models/roi_heads/mask_heads/fcn_mask_head.py' },
  ['FCNMaskHead'],
  () => ({
    num_convs: int('3x3 convolutions before enlarging.', { min: 0 }),
    in_channels: int('Channels that come in.', CHANNELS),
    conv_kernel_size: int('Side of the convolutions. Absent: 3.', { min: 1 }),
    conv_out_channels: int('Channels of the convolutions.', CHANNELS),
    roi_feat_size: int('Side of the sampled feature map. Absent: 14.', { min: 1 }),
    num_classes: int('Classes of the data set, background not counted.', { min: 1 }),
    class_agnostic: bool('Whether one mask serves all classes. Absent: False.'),
    upsample_cfg: anything('How the map is enlarged. Absent: dict(type="deconv", scale_factor=2).'),
    conv_cfg: layerCfg('The convolution layer. Absent: None, a plain Conv2d.'),
    norm_cfg: orNone(normCfg),
    predictor_cfg: anything('The layer that gives masks. Absent: dict(type="Conv").'),
    loss_mask: crossEntropyLoss,
    init_cfg: initCfg,
  }),
)

export const roiHead = componentGroup<RoiHeadOptions>(
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
    shared_head: orNone(anything('A module before both branches, as C4 models have. Absent: None.')),
    init_cfg: initCfg,
  }),
)
