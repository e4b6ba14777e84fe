import type {
  FilterAnnotationsOptions,
  LoadAnnotationsOptions,
  LoadImageFromFileOptions,
  PackDetInputsOptions,
  PadOptions,
  PhotoMetricDistortionOptions,
  RandomChoiceResizeOptions,
  RandomCropOptions,
  RandomFlipOptions,
  RandomResizeOptions,
  ResizeOptions,
} from '../options.generated.ts'
import { anything, bool, either, float, int, list, number, oneOf, orNone, str, tupleOf } from '../schema/fields.ts'
import { listElement, listOf } from '../schema/objects.ts'
import { backendArgs } from './shared.ts'

const MMCV = 'mmcv/transforms/processing.py'
const MMDET = 'mmdet/datasets/transforms/transforms.py'

/** Width and height of an image in pixels; MMDetection writes them as a tuple. */
export const imageScale = tupleOf(
  'Width and height that images are fitted into, in pixels.',
  int('Pixels.', { min: 1 }),
  {
    min: 2,
    max: 2,
  },
)

const IMAGE_BACKENDS = ['cv2', 'pillow'] as const
const INTERPOLATIONS = ['nearest', 'bilinear', 'bicubic', 'area', 'lanczos'] as const

export const resizeArguments = () => ({
  keep_ratio: bool(
    'Whether the ratio of width to height is kept, so that the image fits into the scale. Default: False.',
  ),
  clip_object_border: bool('Whether boxes are clipped to the image. Default: True.'),
  backend: oneOf('The library that resizes. Default: cv2.', IMAGE_BACKENDS),
  interpolation: oneOf('Interpolation method. Default: bilinear.', INTERPOLATIONS),
})

const loadImageFromFile = listElement<LoadImageFromFileOptions>(
  { name: 'LoadImageFromFile', doc: 'Reads the image.', source: 'mmcv/transforms/loading.py' },
  () => ({
    to_float32: bool('Whether pixels become floats. Default: False.'),
    color_type: oneOf('Colour mode. Default: color.', ['color', 'grayscale', 'unchanged', 'color_ignore_orientation']),
    imdecode_backend: str('The library that decodes. Default: cv2.'),
    ignore_empty: bool('Whether an unreadable image is skipped silently. Default: False.'),
    backend_args: backendArgs,
  }),
)

const loadAnnotations = listElement<LoadAnnotationsOptions>(
  { name: 'LoadAnnotations', doc: 'Reads boxes, labels and masks.', source: 'mmdet/datasets/transforms/loading.py' },
  () => ({
    with_bbox: bool('Whether boxes are read. Default: True.'),
    with_label: bool('Whether labels are read. Default: True.'),
    with_mask: bool('Whether instance masks are read. Default: False.'),
    with_seg: bool('Whether a semantic map is read. Default: False.'),
    poly2mask: bool('Whether polygons become bitmaps. Default: True.'),
    box_type: str('The kind of boxes. Default: hbox.'),
    reduce_zero_label: bool('Whether label 0 of the semantic map is ignored. Default: False.'),
    ignore_index: int('Label of the semantic map to ignore. Default: 255.'),
    imdecode_backend: str('The library that decodes the semantic map. Default: cv2.'),
    backend_args: backendArgs,
  }),
)

const resize = listElement<ResizeOptions>(
  { name: 'Resize', doc: 'Resizes images.', source: `${MMDET}, ${MMCV}` },
  () => ({
    scale: imageScale,
    scale_factor: either(
      'Factor for both directions, or for width and height; instead of scale.',
      float('A factor.', { above: 0 }),
      tupleOf('For width and height.', float('A factor.', { above: 0 }), { min: 2, max: 2 }),
    ),
    ...resizeArguments(),
  }),
)

/** Two scales to draw between, or one scale that is multiplied by a factor drawn from `ratio_range`. */
const randomResize = listElement<RandomResizeOptions>(
  { name: 'RandomResize', doc: 'Resizes each image to a random scale.', source: MMCV },
  () => ({
    scale: either(
      'Two scales, [[w, h], [w, h]]: long and short side are drawn between them; or one scale for ratio_range.',
      list('From and to.', imageScale, { min: 2, max: 2 }),
      imageScale,
    ),
    ratio_range: orNone(
      tupleOf('Smallest and largest factor on a single scale.', float('A factor.', { above: 0 }), { min: 2, max: 2 }),
    ),
    resize_type: str('The transform that resizes. Default: Resize.'),
    ...resizeArguments(),
  }),
  ['scale'],
)

const randomChoiceResize = listElement<RandomChoiceResizeOptions>(
  { name: 'RandomChoiceResize', doc: 'Resizes each image to one of several scales.', source: MMCV },
  () => ({
    scales: list('The scales to choose from.', imageScale, { min: 1 }),
    resize_type: str('The transform that resizes. Default: Resize.'),
    ...resizeArguments(),
  }),
  ['scales'],
)

const FLIPS = ['horizontal', 'vertical', 'diagonal'] as const
const PROBABILITY = { min: 0, max: 1 }

const randomFlip = listElement<RandomFlipOptions>(
  { name: 'RandomFlip', doc: 'Flips images at random.', source: MMDET },
  () => ({
    prob: orNone(
      either(
        'Probability of a flip, or one for each direction.',
        float('A probability.', PROBABILITY),
        list('One for each direction.', float('A probability.', PROBABILITY)),
      ),
    ),
    direction: either(
      'Direction, or several. Default: horizontal.',
      oneOf('A direction.', FLIPS),
      list('Several.', oneOf('A direction.', FLIPS)),
    ),
  }),
)

const randomCrop = listElement<RandomCropOptions>(
  { name: 'RandomCrop', doc: 'Crops each image at random.', source: MMDET },
  () => ({
    crop_size: tupleOf(
      'Width and height for crop_type absolute (pixels) and the relative ones (shares), or a range for absolute_range.',
      number('Pixels or a share.', { above: 0 }),
      { min: 2, max: 2 },
    ),
    crop_type: oneOf('How crop_size is interpreted. Default: absolute.', [
      'absolute',
      'absolute_range',
      'relative',
      'relative_range',
    ]),
    allow_negative_crop: bool('Whether a crop without objects is allowed. Default: False.'),
    recompute_bbox: bool('Whether boxes are recomputed from the cropped masks. Default: False.'),
    bbox_clip_border: bool('Whether boxes are clipped to the crop. Default: True.'),
  }),
  ['crop_size'],
)

const pad = listElement<PadOptions>(
  { name: 'Pad', doc: 'Pads images and masks.', source: `${MMDET}, ${MMCV}` },
  () => ({
    size: orNone(imageScale),
    size_divisor: orNone(int('Width and height become multiples of this, in pixels.', { min: 1 })),
    pad_to_square: bool('Whether images become square. Default: False.'),
    pad_val: anything('Padding value: a number, or a dict with img, mask and seg. Default: dict(img=0, seg=255).'),
    padding_mode: oneOf('Kind of padding. Default: constant.', ['constant', 'edge', 'reflect', 'symmetric']),
  }),
)

const filterAnnotations = listElement<FilterAnnotationsOptions>(
  {
    name: 'FilterAnnotations',
    doc: 'Removes objects that are too small.',
    source: 'mmdet/datasets/transforms/loading.py',
  },
  () => ({
    min_gt_bbox_wh: tupleOf('Smallest width and height of a box, in pixels. Default: (1, 1).', number('Pixels.'), {
      min: 2,
      max: 2,
    }),
    min_gt_mask_area: int('Smallest area of a mask, in pixels. Default: 1.', { min: 0 }),
    by_box: bool('Whether the sizes of boxes count. Default: True.'),
    by_mask: bool('Whether the areas of masks count. Default: False.'),
    keep_empty: bool('Whether an image without objects is replaced by another. Default: True.'),
  }),
)

const range = (doc: string) => list(doc, float('A factor.', { min: 0 }), { min: 2, max: 2 })

const photoMetricDistortion = listElement<PhotoMetricDistortionOptions>(
  { name: 'PhotoMetricDistortion', doc: 'Changes colours at random.', source: MMDET },
  () => ({
    brightness_delta: int('Largest change of brightness, on the scale 0 to 255. Default: 32.', { min: 0 }),
    contrast_range: range('Smallest and largest factor of contrast. Default: (0.5, 1.5).'),
    saturation_range: range('Smallest and largest factor of saturation. Default: (0.5, 1.5).'),
    hue_delta: int('Largest change of hue, in degrees. Default: 18.', { min: 0 }),
  }),
)

const packDetInputs = listElement<PackDetInputsOptions>(
  {
    name: 'PackDetInputs',
    doc: 'Packs image and annotations for the model.',
    source: 'mmdet/datasets/transforms/formatting.py',
  },
  () => ({
    meta_keys: tupleOf('Facts about the image to keep: id, path, shapes, scale factor, flips.', str('A key.')),
  }),
)

const TRANSFORMS = [
  loadImageFromFile,
  loadAnnotations,
  resize,
  randomResize,
  randomChoiceResize,
  randomFlip,
  randomCrop,
  pad,
  filterAnnotations,
  photoMetricDistortion,
  packDetInputs,
] as const

/** A pipeline: the transforms that each sample goes through, in order. */
export const pipeline = (doc: string) =>
  listOf(doc, { name: 'Transform', doc: 'A transform of a pipeline.' }, TRANSFORMS)
