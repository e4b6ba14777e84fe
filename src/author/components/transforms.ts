import { anything, bool, either, float, int, list, number, oneOf, orNone, str, tupleOf } from '../fields.ts'
import { item, items } from '../groups.ts'
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

const resizeArguments = () => ({
  keep_ratio: bool('Whether width over height stays, so that the image fits into the scale. Absent: False.'),
  clip_object_border: bool('Whether boxes are cut at the border of the image. Absent: True.'),
  backend: oneOf('The library that resizes. Absent: cv2.', IMAGE_BACKENDS),
  interpolation: oneOf('How pixels between pixels are found. Absent: bilinear.', INTERPOLATIONS),
})

const loadImageFromFile = item<LoadImageFromFileOptions>(
  { name: 'LoadImageFromFile', doc: 'Reads the image.', source: 'mmcv/transforms/loading.py' },
  () => ({
    to_float32: bool('Whether pixels become floats. Absent: False.'),
    color_type: oneOf('How colours are read. Absent: color.', [
      'color',
      'grayscale',
      'unchanged',
      'color_ignore_orientation',
    ]),
    imdecode_backend: str('The library that decodes. Absent: cv2.'),
    ignore_empty: bool('Whether an image that cannot be read is left out silently. Absent: False.'),
    backend_args: backendArgs,
  }),
)

const loadAnnotations = item<LoadAnnotationsOptions>(
  { name: 'LoadAnnotations', doc: 'Reads boxes, labels and masks.', source: 'mmdet/datasets/transforms/loading.py' },
  () => ({
    with_bbox: bool('Whether boxes are read. Absent: True.'),
    with_label: bool('Whether labels are read. Absent: True.'),
    with_mask: bool('Whether instance masks are read. Absent: False.'),
    with_seg: bool('Whether a semantic map is read. Absent: False.'),
    poly2mask: bool('Whether polygons become bitmaps. Absent: True.'),
    box_type: str('The kind of boxes. Absent: hbox.'),
    reduce_zero_label: bool('Whether label 0 of the semantic map is left out. Absent: False.'),
    ignore_index: int('Label of the semantic map that counts for nothing. Absent: 255.'),
    imdecode_backend: str('The library that decodes the semantic map. Absent: cv2.'),
    backend_args: backendArgs,
  }),
)

const resize = item<ResizeOptions>(
  { name: 'Resize', doc: 'Brings images to one scale.', source: `${MMDET}, ${MMCV}` },
  () => ({
    scale: imageScale,
    scale_factor: either(
      'Factor for both directions, or for width and height; goes in place of scale.',
      float('A factor.', { above: 0 }),
      tupleOf('For width and height.', float('A factor.', { above: 0 }), { min: 2, max: 2 }),
    ),
    ...resizeArguments(),
  }),
)

/** Two scales to draw between, or one scale that is multiplied by a factor drawn from `ratio_range`. */
const randomResize = item<RandomResizeOptions>(
  { name: 'RandomResize', doc: 'Brings each image to a scale drawn at random.', source: MMCV },
  () => ({
    scale: either(
      'Two scales, [[w, h], [w, h]]: long and short side are drawn between them; or one scale for ratio_range.',
      list('From and to.', imageScale, { min: 2, max: 2 }),
      imageScale,
    ),
    ratio_range: orNone(
      tupleOf('Smallest and largest factor on a single scale.', float('A factor.', { above: 0 }), { min: 2, max: 2 }),
    ),
    resize_type: str('The transform that resizes. Absent: Resize.'),
    ...resizeArguments(),
  }),
  ['scale'],
)

const randomChoiceResize = item<RandomChoiceResizeOptions>(
  { name: 'RandomChoiceResize', doc: 'Brings each image to one of several scales.', source: MMCV },
  () => ({
    scales: list('The scales to choose from.', imageScale, { min: 1 }),
    resize_type: str('The transform that resizes. Absent: Resize.'),
    ...resizeArguments(),
  }),
  ['scales'],
)

const FLIPS = ['horizontal', 'vertical', 'diagonal'] as const
const PROBABILITY = { min: 0, max: 1 }

const randomFlip = item<RandomFlipOptions>(
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
      'Direction, or several. Absent: horizontal.',
      oneOf('A direction.', FLIPS),
      list('Several.', oneOf('A direction.', FLIPS)),
    ),
  }),
)

const randomCrop = item<RandomCropOptions>(
  { name: 'RandomCrop', doc: 'Cuts a random piece out of each image.', source: MMDET },
  () => ({
    crop_size: tupleOf(
      'Width and height for crop_type absolute (pixels) and the relative ones (shares), or a range for absolute_range.',
      number('Pixels or a share.', { above: 0 }),
      { min: 2, max: 2 },
    ),
    crop_type: oneOf('How crop_size is meant. Absent: absolute.', [
      'absolute',
      'absolute_range',
      'relative',
      'relative_range',
    ]),
    allow_negative_crop: bool('Whether a piece without objects is allowed. Absent: False.'),
    recompute_bbox: bool('Whether boxes are computed again from the cut masks. Absent: False.'),
    bbox_clip_border: bool('Whether boxes are cut at the border of the piece. Absent: True.'),
  }),
  ['crop_size'],
)

const pad = item<PadOptions>({ name: 'Pad', doc: 'Pads images and masks.', source: `${MMDET}, ${MMCV}` }, () => ({
  size: orNone(imageScale),
  size_divisor: orNone(int('Width and height become multiples of this, in pixels.', { min: 1 })),
  pad_to_square: bool('Whether images become square. Absent: False.'),
  pad_val: anything('What is padded with: a number, or a dict with img, mask and seg. Absent: dict(img=0, seg=255).'),
  padding_mode: oneOf('What the padding is made of. Absent: constant.', ['constant', 'edge', 'reflect', 'symmetric']),
}))

const filterAnnotations = item<FilterAnnotationsOptions>(
  {
    name: 'FilterAnnotations',
    doc: 'Leaves out objects that are too small.',
    source: 'mmdet/datasets/transforms/loading.py',
  },
  () => ({
    min_gt_bbox_wh: tupleOf('Smallest width and height of a box, in pixels. Absent: (1, 1).', number('Pixels.'), {
      min: 2,
      max: 2,
    }),
    min_gt_mask_area: int('Smallest area of a mask, in pixels. Absent: 1.', { min: 0 }),
    by_box: bool('Whether boxes decide. Absent: True.'),
    by_mask: bool('Whether masks decide. Absent: False.'),
    keep_empty: bool('Whether an image without objects is left out and another drawn. Absent: True.'),
  }),
)

const range = (doc: string) => list(doc, float('A factor.', { min: 0 }), { min: 2, max: 2 })

const photoMetricDistortion = item<PhotoMetricDistortionOptions>(
  { name: 'PhotoMetricDistortion', doc: 'Changes colours at random.', source: MMDET },
  () => ({
    brightness_delta: int('Largest change of brightness, on the scale 0 to 255. Absent: 32.', { min: 0 }),
    contrast_range: range('Smallest and largest factor of contrast. Absent: (0.5, 1.5).'),
    saturation_range: range('Smallest and largest factor of saturation. Absent: (0.5, 1.5).'),
    hue_delta: int('Largest change of hue, in degrees. Absent: 18.', { min: 0 }),
  }),
)

const packDetInputs = item<PackDetInputsOptions>(
  {
    name: 'PackDetInputs',
    doc: 'Packs image and annotations for the model.',
    source: 'mmdet/datasets/transforms/formatting.py',
  },
  () => ({
    meta_keys: tupleOf('What is kept of the image: id, path, shapes, scale factor, flips.', str('A key.')),
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
  list(doc, items({ name: 'Transform', doc: 'A transform of a pipeline.' }, TRANSFORMS))
