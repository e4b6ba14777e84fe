import { ref } from '../../python/input.ts'
import { imageScale } from '../components/transforms.ts'
import { validateOptions } from '../fragments/fragmentFile.ts'
import type { MultiScaleOptions } from '../options.generated.ts'
import { type MadeOverrides, madeOverrides } from '../overridesOf.ts'
import { bool, float, list } from '../schema/fields.ts'
import { plainObject } from '../schema/objects.ts'

/** The options of {@link multiScale}. */
export const multiScaleOptions = plainObject<MultiScaleOptions>(
  {
    name: 'MultiScale',
    doc: 'Training images of random scales.',
    source: 'configs/selfsup_pretrain, the ms-2x configs',
  },
  () => ({
    scale: list(
      'Two scales, each as width and height in pixels. The scale of an image is drawn between them.',
      imageScale,
      { min: 2, max: 2 },
    ),
    keep_ratio: bool('Whether the ratio of width to height is kept.'),
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
 * The overrides that give each training image a random scale, as in the ms-2x and ms-3x configs of MMDetection 3.3.0: a new
 * `train_pipeline`, and the training data set that uses it.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path.
 * @example multiScale({ scale: [[1333, 480], [1333, 960]] })
 */
export function multiScale(options: MultiScaleOptions = {}): MadeOverrides {
  validateOptions(multiScaleOptions, options)
  const { scale = STOCK_SCALES.scale, keep_ratio = STOCK_SCALES.keep_ratio, prob = STOCK_SCALES.prob } = options
  return madeOverrides({
    train_pipeline: [
      { type: 'LoadImageFromFile', backend_args: ref('backend_args') },
      { type: 'LoadAnnotations', with_bbox: true, with_mask: true },
      { type: 'RandomResize', scale, keep_ratio },
      { type: 'RandomFlip', prob },
      { type: 'PackDetInputs' },
    ],
    train_dataloader: { dataset: { pipeline: ref('train_pipeline') } },
  })
}
