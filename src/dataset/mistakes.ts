import type { ErrorCode } from '../errorCodes.ts'
import type { Problem, Severity } from '../errors.ts'
import type { Finding } from './findings.ts'

/** What a file is used for; without a config nothing of it is known. */
export interface Use {
  /** As the `ann_file` of a data set that is trained on. */
  readonly trained?: boolean | undefined
  /** As the `ann_file` of an evaluator, or of a dataset that one without an `ann_file` evaluates. */
  readonly evaluated?: boolean | undefined
  /** Whether a pipeline loads masks, or an evaluator compares them. */
  readonly masks?: boolean | undefined
}

interface Mistake {
  readonly code: ErrorCode
  readonly severity: Severity | ((use: Use) => Severity)
  /** After the number: `boxes lie outside their image`; the singular where it differs. */
  readonly what: readonly [one: string, many: string]
  /** What mmdet 3.3.0 does with it. */
  readonly effect: string
  readonly help?: string
}

/** Of a box that is dropped when it is loaded: COCOeval reads the file itself. */
const DROPPED =
  'CocoDataset drops it silently, while CocoMetric with this ann_file still counts it as an object to be found'

const IN_EVALUATION = ({ evaluated }: Use): Severity =>
  evaluated === true ? 'error' : evaluated === false ? 'note' : 'warning'
const WITH_MASKS = ({ masks }: Use): Severity => (masks === true ? 'error' : masks === false ? 'note' : 'warning')

/** Every mistake of a COCO file that no config is needed for. `%` stands for what {@link Finding} has as its detail. */
const MISTAKES = {
  'image-key': {
    code: 'dataset-missing-key',
    severity: 'error',
    what: ['image has no %', 'images have no %'],
    effect: "CocoDataset fails with KeyError: '%'",
  },
  'annotation-key': {
    code: 'dataset-missing-key',
    severity: 'error',
    what: ['annotation has no %', 'annotations have no %'],
    effect: "CocoDataset fails with KeyError: '%'",
  },
  'category-key': {
    code: 'dataset-missing-key',
    severity: 'error',
    what: ['category has no %', 'categories have no %'],
    effect: "CocoDataset fails with KeyError: '%'",
  },
  'not-an-object': {
    code: 'dataset-wrong-kind',
    severity: 'error',
    what: ['element is not an object', 'elements are not objects'],
    effect: 'CocoDataset fails with TypeError',
  },
  'wrong-kind': {
    code: 'dataset-wrong-kind',
    severity: 'error',
    what: ['% is not made of numbers', 'values of % are not made of numbers'],
    effect: 'CocoDataset fails with TypeError',
  },
  'size-kind': {
    code: 'dataset-wrong-kind',
    severity: 'error',
    what: ['% of an image is not a number', 'values of % of images are not numbers'],
    effect: 'once the image has an annotation or a filter looks at it, CocoDataset fails with TypeError',
  },
  'segmentation-kind': {
    code: 'dataset-wrong-kind',
    severity: WITH_MASKS,
    what: ['segmentation is neither a list nor an RLE', 'segmentations are neither lists nor RLEs'],
    effect: 'LoadAnnotations with with_mask=True fails with TypeError',
  },
  'box-length': {
    code: 'dataset-wrong-kind',
    severity: 'error',
    what: ['bbox does not have four numbers', 'values of bbox do not have four numbers'],
    effect: 'CocoDataset fails with ValueError: %',
    help: 'a box is [x, y, width, height]',
  },
  'box-nan': {
    code: 'dataset-box',
    severity: 'error',
    what: ['box has NaN in it', 'boxes have NaN in them'],
    effect: DROPPED,
  },
  'box-negative': {
    code: 'dataset-box',
    severity: 'error',
    what: ['box has a negative width or height', 'boxes have a negative width or height'],
    effect: DROPPED,
    help: 'its corners may be swapped: a box is [x, y, width, height], with x and y of its upper left corner',
  },
  'box-empty': {
    code: 'dataset-box',
    severity: 'warning',
    what: ['box has a width or height of 0', 'boxes have a width or height of 0'],
    effect: DROPPED,
  },
  'box-small': {
    code: 'dataset-box',
    severity: 'warning',
    what: ['box is narrower or lower than 1 pixel', 'boxes are narrower or lower than 1 pixel'],
    effect: DROPPED,
    help: 'coordinates are pixels: fractions of the width and height (0 to 1) are multiplied by them first',
  },
  'box-outside': {
    code: 'dataset-box',
    severity: 'error',
    what: ['box lies outside its image', 'boxes lie outside their images'],
    effect: DROPPED,
  },
  'box-beyond': {
    code: 'dataset-box',
    severity: 'warning',
    what: ['box reaches beyond its image', 'boxes reach beyond their images'],
    effect: 'CocoDataset keeps it as it is',
  },
  'box-corners': {
    code: 'dataset-box',
    severity: 'warning',
    what: ['box looks like two corners', 'boxes look like two corners'],
    effect: 'CocoDataset takes it as [x, y, width, height] and keeps it: it reaches beyond the image',
    help: 'write [x1, y1, x2 - x1, y2 - y1]',
  },
  'area-zero': {
    code: 'dataset-area',
    severity: 'warning',
    what: ['area is 0 or less', 'areas are 0 or less'],
    effect: DROPPED,
  },
  ignored: {
    code: 'dataset-ignored',
    severity: 'note',
    what: ['annotation is marked ignore', 'annotations are marked ignore'],
    effect: 'CocoDataset drops it silently; COCOeval overwrites ignore by iscrowd',
  },
  'no-iscrowd': {
    code: 'dataset-iscrowd',
    severity: IN_EVALUATION,
    what: ['annotation has no iscrowd', 'annotations have no iscrowd'],
    effect: "CocoDataset takes it as 0, CocoMetric fails with KeyError: 'iscrowd' when it evaluates with this file",
    help: 'write "iscrowd": 0; --fix does',
  },
  'no-segmentation': {
    code: 'dataset-segmentation',
    severity: WITH_MASKS,
    what: ['annotation has no segmentation, or an empty one', 'annotations have no segmentation, or an empty one'],
    effect: "LoadAnnotations with with_mask=True fails with KeyError: 'mask'; without, nothing is missed",
  },
  'polygon-none': {
    code: 'dataset-segmentation',
    severity: WITH_MASKS,
    what: ['segmentation has no polygon of three points', 'segmentations have no polygon of three points'],
    effect: 'LoadAnnotations with with_mask=True drops them and ignores the object silently',
  },
  'polygon-part': {
    code: 'dataset-segmentation',
    severity: ({ masks }) => (masks === false ? 'note' : 'warning'),
    what: [
      'segmentation has polygons of fewer than three points, or of half points',
      'segmentations have polygons of fewer than three points, or of half points',
    ],
    effect: 'LoadAnnotations with with_mask=True drops those polygons silently',
  },
  'polygon-flat': {
    code: 'dataset-segmentation',
    severity: WITH_MASKS,
    what: ['segmentation is one list of numbers', 'segmentations are one list of numbers'],
    effect: 'LoadAnnotations with with_mask=True fails with TypeError: it takes a list of polygons',
    help: 'write [[x1, y1, x2, y2, …]]',
  },
  'polygon-points': {
    code: 'dataset-segmentation',
    severity: WITH_MASKS,
    what: ['segmentation has polygons made of points', 'segmentations have polygons made of points'],
    effect:
      'LoadAnnotations with with_mask=True takes each point for a coordinate: with fewer than six points, or an odd number, it drops the polygon ' +
      'silently, else it fails with ValueError: Buffer has wrong number of dimensions (expected 1, got 2)',
    help: 'write [[x1, y1, x2, y2, …]]',
  },
  'rle-incomplete': {
    code: 'dataset-segmentation',
    severity: WITH_MASKS,
    what: ['RLE has no size or no counts', 'RLEs have no size or no counts'],
    effect: 'LoadAnnotations with with_mask=True ignores the object silently',
  },
  'rle-size': {
    code: 'dataset-rle-size',
    severity: WITH_MASKS,
    what: ['RLE is of another size than its image', 'RLEs are of another size than their images'],
    effect:
      'LoadAnnotations with with_mask=True fails with ValueError: all input arrays must have the same shape; where the image has no other ' +
      'object and the sides are only swapped, the mask is scrambled silently',
    help: 'size is [height, width]',
  },
  'rle-long': {
    code: 'dataset-rle-size',
    severity: WITH_MASKS,
    what: ['RLE covers more pixels than its size has', 'RLEs cover more pixels than their size has'],
    effect: 'LoadAnnotations with with_mask=True fails with ValueError: Invalid RLE mask representation',
  },
  'rle-short': {
    code: 'dataset-rle-size',
    severity: 'warning',
    what: ['RLE covers fewer pixels than its size has', 'RLEs cover fewer pixels than their size has'],
    effect: 'pycocotools takes the rest for background, silently',
  },
  'unknown-image': {
    code: 'dataset-unknown-image',
    severity: 'error',
    what: [
      'annotation is of an image that the file does not have',
      'annotations are of images that the file does not have',
    ],
    effect: 'CocoDataset never looks at it, silently',
  },
  'text-image': {
    code: 'dataset-text-id',
    severity: 'error',
    what: [
      'image_id is a text where the image has a number, or a number where it has a text',
      'values of image_id are texts where the images have numbers, or numbers where they have texts',
    ],
    effect: 'CocoDataset never looks at the annotation, silently',
    help: 'write the number without quotes; --fix does',
  },
  'unknown-category': {
    code: 'dataset-unknown-category',
    severity: 'error',
    what: [
      'annotation is of category %, which the file does not have',
      'annotations are of category %, which the file does not have',
    ],
    effect: 'CocoDataset drops it silently',
  },
  'text-category': {
    code: 'dataset-text-id',
    severity: 'error',
    what: [
      'category_id is the text "%" where the category has a number',
      'values of category_id are the text "%" where the category has a number',
    ],
    effect: 'CocoDataset drops the box silently',
    help: 'write the number without quotes; --fix does',
  },
  'number-category': {
    code: 'dataset-text-id',
    severity: 'error',
    what: [
      'category_id is the number % where the category has the text "%"',
      'values of category_id are the number % where the category has the text "%"',
    ],
    effect: 'CocoDataset drops the box silently',
    help: 'ids are integers; --fix writes them where they are digits',
  },
  'text-id': {
    code: 'dataset-text-id',
    severity: 'warning',
    what: ['% id is a text', '% ids are texts'],
    effect:
      'CocoDataset matches it only with the very same text, and COCOeval fails with TypeError where texts and numbers are mixed',
    help: 'ids are integers; --fix writes them where they are digits',
  },
  'text-annotation': {
    code: 'dataset-text-id',
    severity: IN_EVALUATION,
    what: ['annotation id is a text', 'annotation ids are texts'],
    effect:
      'CocoDataset does not mind; COCOeval puts ids into an array of numbers and fails with ValueError: could not convert string to float, where the text is not a number',
    help: 'ids are integers; --fix writes them where they are digits',
  },
  'annotation-replaced': {
    code: 'dataset-duplicate-id',
    severity: 'error',
    what: [
      'annotation id is used a second time, on an image that the file does not have',
      'annotation ids are used a second time, on images that the file does not have',
    ],
    effect: 'pycocotools keeps the last annotation of an id: the box of one is taken for the other, silently',
  },
  'file-name': {
    code: 'dataset-wrong-kind',
    severity: 'error',
    what: ['file_name is not a string', 'values of file_name are not strings'],
    effect: 'CocoDataset fails with TypeError',
  },
  'id-zero': {
    code: 'dataset-id-zero',
    severity: IN_EVALUATION,
    what: ['annotation has the id 0', 'annotations have the id 0'],
    effect: 'COCOeval takes 0 for no match: what is found of it counts as wrong, silently',
    help: 'count annotation ids from 1',
  },
  'duplicate-annotation': {
    code: 'dataset-duplicate-id',
    severity: 'error',
    what: ['annotation id is used a second time', 'annotation ids are used a second time'],
    effect: "CocoDataset fails with AssertionError: Annotation ids in '…' are not unique!",
  },
  'duplicate-image': {
    code: 'dataset-duplicate-id',
    severity: 'error',
    what: ['image id is used a second time', 'image ids are used a second time'],
    effect:
      'pycocotools keeps the last image of an id, silently: the others are lost, and the last has the boxes of all',
  },
  'duplicate-category': {
    code: 'dataset-duplicate-id',
    severity: 'error',
    what: ['category id is used a second time', 'category ids are used a second time'],
    effect: 'CocoDataset gives the category two labels and uses the second: every later label is shifted, silently',
  },
  'duplicate-name': {
    code: 'dataset-duplicate-name',
    severity: 'error',
    what: ['category has the name of another', 'categories have the name of another'],
    effect: 'CocoDataset gives each a label: every later label is shifted, and the last go beyond the classes',
  },
  'duplicate-file': {
    code: 'dataset-duplicate-name',
    severity: 'warning',
    what: ['image has the file_name of another', 'images have the file_name of another'],
    effect:
      'CocoDataset takes them for different images, silently: each is trained on with its own boxes alone, and those of the others are background',
    help: 'write one entry for each file, whose id all its annotations have',
  },
  'image-zero': {
    code: 'dataset-image-size',
    severity: 'error',
    what: ['width or height of an image is 0 or less', 'widths or heights of images are 0 or less'],
    effect: 'CocoDataset drops every box of the image silently',
  },
  'image-empty': {
    code: 'dataset-empty-image',
    severity: 'note',
    what: ['image has no annotation', 'images have no annotation'],
    effect: 'with filter_empty_gt=True it is left out of training; else it trains as background',
  },
} as const satisfies Readonly<Record<string, Mistake>>

export type MistakeKind = keyof typeof MISTAKES

/** A finding as a problem, told once however often it is there. */
export function problemOf(kind: MistakeKind, { count, examples, detail }: Finding, use: Use): Problem {
  const mistake: Mistake = MISTAKES[kind]
  const { code, severity, what, effect, help } = mistake
  const [one, many] = what
  // Not a pattern: a text of the file may have a $ in it.
  const filled = (text: string) => text.replaceAll('%', () => detail)
  return {
    code,
    severity: typeof severity === 'string' ? severity : severity(use),
    message: `${count} ${filled(count === 1 ? one : many)}: ${filled(effect)}`,
    path: examples.slice(0, 1),
    count,
    examples,
    hint: help,
  }
}
