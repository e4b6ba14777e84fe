import { ref } from '../python/input.ts'
import { imageScale } from './components/transforms.ts'
import type { ConfigOverrides } from './configOverrides.ts'
import { bool, float, list } from './fields.ts'
import { checkedOptions } from './fragmentFile.ts'
import { settings } from './groups.ts'
import type { MultiScaleOptions } from './options.generated.ts'

/** The options of {@link multiScale}. */
export const multiScaleOptions = settings<MultiScaleOptions>(
  { name: 'MultiScale', doc: 'Training images of many scales.', source: 'configs/selfsup_pretrain, the ms-2x configs' },
  () => ({
    scale: list(
      'Two scales, each width and height in pixels, between which the scale of each image is drawn.',
      imageScale,
      { min: 2, max: 2 },
    ),
    keep_ratio: bool('Whether width over height stays.'),
    prob: float('Probability that an image is flipped left to right.', { min: 0, max: 1 }),
  }),
)

/** As in `configs/selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_ms-2x_coco.py` of MMDetection 3.3.0. */
export const STOCK_SCALES = {
  scale: [
    [1333, 640],
    [1333, 800],
  ],
  keep_ratio: true,
  prob: 0.5,
} as const satisfies MultiScaleOptions

/**
 * The overrides with which each training image gets a scale drawn at random, as in the ms-2x and ms-3x configs of MMDetection
 * 3.3.0: a new `train_pipeline`, and the training data set that goes through it.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path.
 * @example multiScale({ scale: [[1333, 480], [1333, 960]] })
 */
export function multiScale(options: MultiScaleOptions = {}): ConfigOverrides {
  checkedOptions(multiScaleOptions, options)
  const { scale = STOCK_SCALES.scale, keep_ratio = STOCK_SCALES.keep_ratio, prob = STOCK_SCALES.prob } = options
  return {
    train_pipeline: [
      { type: 'LoadImageFromFile', backend_args: ref('backend_args') },
      { type: 'LoadAnnotations', with_bbox: true, with_mask: true },
      { type: 'RandomResize', scale, keep_ratio },
      { type: 'RandomFlip', prob },
      { type: 'PackDetInputs' },
    ],
    train_dataloader: { dataset: { pipeline: ref('train_pipeline') } },
  }
}
