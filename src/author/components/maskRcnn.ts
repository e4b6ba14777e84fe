import { anything, bool, float, int, list, number, orNone } from '../fields.ts'
import { componentGroup } from '../groups.ts'
import type { DataPreprocessorOptions, MaskRcnnOptions } from '../options.generated.ts'
import { modelTestCfg, modelTrainCfg } from './assign.ts'
import { resNet } from './backbone.ts'
import { fpn } from './neck.ts'
import { roiHead } from './roiHead.ts'
import { rpnHead } from './rpnHead.ts'
import { initCfg } from './shared.ts'

const dataPreprocessor = componentGroup<DataPreprocessorOptions>(
  {
    name: 'DataPreprocessor',
    doc: 'From a batch of images to one tensor: normalized and padded.',
    source: 'mmdet/models/data_preprocessors/data_preprocessor.py',
  },
  ['DetDataPreprocessor'],
  () => ({
    mean: orNone(list('Mean of each channel that is subtracted, on the scale 0 to 255.', float('A mean.'))),
    std: orNone(
      list('Deviation of each channel that is divided by, on the scale 0 to 255.', float('A deviation.', { above: 0 })),
    ),
    bgr_to_rgb: bool('Whether channels are turned from BGR, as images are read, to RGB. Absent: False.'),
    rgb_to_bgr: bool('Whether channels are turned from RGB to BGR. Absent: False.'),
    pad_mask: bool('Whether masks are padded like their images. Absent: False.'),
    mask_pad_value: int('What masks are padded with. Absent: 0.'),
    pad_seg: bool('Whether semantic maps are padded like their images. Absent: False.'),
    seg_pad_value: int('What semantic maps are padded with. Absent: 255.'),
    pad_size_divisor: int('Height and width are padded to a multiple of this, in pixels. Absent: 1.', { min: 1 }),
    pad_value: number('What images are padded with. Absent: 0.'),
    boxtype2tensor: bool('Whether typed boxes become plain tensors. Absent: True.'),
    non_blocking: bool('Whether copies to the GPU do not wait. Absent: False.'),
    batch_augments: orNone(
      anything('List of augmentations of a whole batch, such as BatchFixedSizePad. Absent: None.'),
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
export const maskRcnn = componentGroup<MaskRcnnOptions>(
  { name: 'MaskRcnn', doc: 'The detector.', source: 'mmdet/models/detectors/mask_rcnn.py, two_stage.py' },
  ['MaskRCNN'],
  () => maskRcnnKeys,
)
