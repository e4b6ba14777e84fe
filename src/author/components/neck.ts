import { anything, bool, either, int, list, oneOf, orNone } from '../fields.ts'
import { componentGroup } from '../groups.ts'
import type { FpnOptions } from '../options.generated.ts'
import { initCfg, layerCfg, normCfg } from './shared.ts'

export const fpn = componentGroup<FpnOptions>(
  { name: 'Fpn', doc: 'The feature pyramid.', source: 'mmdet/models/necks/fpn.py' },
  ['FPN'],
  () => ({
    in_channels: list('Channels of each feature map of the backbone.', int('Channels.', { min: 1 })),
    out_channels: int('Channels of every level of the pyramid.', { min: 1 }),
    num_outs: int('Levels of the pyramid, those added on top included.', { min: 1 }),
    start_level: int('First feature map that is used, counted from 0. Absent: 0.', { min: 0 }),
    end_level: int('Feature map before which the pyramid ends; -1 for all. Absent: -1.', { min: -1 }),
    add_extra_convs: either(
      'Where convolutions that add levels take their input from; false adds levels by max pooling. Absent: False.',
      bool('True is on_input.'),
      oneOf('The input.', ['on_input', 'on_lateral', 'on_output']),
    ),
    relu_before_extra_convs: bool('Whether a ReLU precedes the added convolutions. Absent: False.'),
    no_norm_on_lateral: bool('Whether the lateral 1x1 convolutions go without norm_cfg. Absent: False.'),
    conv_cfg: layerCfg('The convolution layer. Absent: None, a plain Conv2d.'),
    norm_cfg: orNone(normCfg),
    act_cfg: layerCfg('The activation layer. Absent: None.'),
    upsample_cfg: anything('How a coarser level is enlarged. Absent: dict(mode="nearest").'),
    init_cfg: initCfg,
  }),
)
