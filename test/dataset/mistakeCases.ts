import { annotation, type Coco, goodCoco } from './files.ts'

/** A file with one mistake, and the problem that tells of it. */
export interface MistakeCase {
  readonly name: string
  /** The file, as an object or as a text. */
  readonly file: unknown
  readonly code: string
  readonly severity: 'error' | 'warning' | 'note'
  /** Where: the path of the problem. */
  readonly path: string
  /** What MMDetection does, as the message says it. */
  readonly effect: string
}

type Change = (coco: Coco) => unknown

function changed(change: Change): Coco {
  const coco = goodCoco()
  change(coco)
  return coco
}

/** The first annotation with other keys; undefined takes one away. */
const first = (keys: Readonly<Record<string, unknown>>) =>
  changed((coco) => Object.assign(coco.annotations[0] as object, keys))
const image = (keys: Readonly<Record<string, unknown>>) =>
  changed((coco) => Object.assign(coco.images[0] as object, keys))
const category = (keys: Readonly<Record<string, unknown>>) =>
  changed((coco) => Object.assign(coco.categories[1] as object, keys))

type Row = readonly [
  name: string,
  file: unknown,
  code: string,
  severity: MistakeCase['severity'],
  path: string,
  effect: string,
]

const DROPPED = 'drops it silently'

const ROWS: readonly Row[] = [
  [
    'annotation without id',
    first({ id: undefined }),
    'dataset-missing-key',
    'error',
    'annotations[0].id',
    "KeyError: 'id'",
  ],
  [
    'annotation without image_id',
    first({ image_id: undefined }),
    'dataset-missing-key',
    'error',
    'annotations[0].image_id',
    "KeyError: 'image_id'",
  ],
  [
    'annotation without category_id',
    first({ category_id: undefined }),
    'dataset-missing-key',
    'error',
    'annotations[0].category_id',
    "KeyError: 'category_id'",
  ],
  ['no bbox', first({ bbox: undefined }), 'dataset-missing-key', 'error', 'annotations[0].bbox', "KeyError: 'bbox'"],
  ['no area', first({ area: undefined }), 'dataset-missing-key', 'error', 'annotations[0].area', "KeyError: 'area'"],
  [
    'no iscrowd',
    first({ iscrowd: undefined }),
    'dataset-iscrowd',
    'error',
    'annotations[0].iscrowd',
    "KeyError: 'iscrowd'",
  ],
  [
    'no segmentation',
    first({ segmentation: undefined }),
    'dataset-segmentation',
    'error',
    'annotations[0].segmentation',
    "KeyError: 'mask'",
  ],
  [
    'empty segmentation',
    first({ segmentation: [] }),
    'dataset-segmentation',
    'error',
    'annotations[0].segmentation',
    "KeyError: 'mask'",
  ],
  [
    'short polygon',
    first({ segmentation: [[1, 2, 3, 4]] }),
    'dataset-segmentation',
    'error',
    'annotations[0].segmentation',
    'ignores the object silently',
  ],
  [
    'one short polygon of two',
    first({
      segmentation: [
        [10, 10, 20, 10, 20, 30],
        [1, 2],
      ],
    }),
    'dataset-segmentation',
    'warning',
    'annotations[0].segmentation',
    'drops those polygons silently',
  ],
  [
    'half a point',
    first({ segmentation: [[1, 2, 3, 4, 5, 6, 7]] }),
    'dataset-segmentation',
    'error',
    'annotations[0].segmentation',
    'ignores the object silently',
  ],
  [
    'flat polygon',
    first({ segmentation: [10, 10, 20, 10, 20, 30] }),
    'dataset-segmentation',
    'error',
    'annotations[0].segmentation',
    'TypeError',
  ],
  [
    'polygon of points',
    first({
      segmentation: [
        [
          [10, 10],
          [20, 10],
          [20, 20],
          [20, 30],
          [10, 30],
          [10, 20],
        ],
      ],
    }),
    'dataset-segmentation',
    'error',
    'annotations[0].segmentation',
    'fails with ValueError: Buffer has wrong number of dimensions',
  ],
  [
    'polygon of three points that are lists',
    first({
      segmentation: [
        [
          [10, 10],
          [20, 10],
          [20, 30],
        ],
      ],
    }),
    'dataset-segmentation',
    'error',
    'annotations[0].segmentation',
    'drops the polygon silently',
  ],
  [
    'segmentation is a text',
    first({ segmentation: 'x' }),
    'dataset-wrong-kind',
    'error',
    'annotations[0].segmentation',
    'TypeError',
  ],
  [
    'RLE of another size',
    first({ segmentation: { size: [40, 50], counts: [0, 2000] } }),
    'dataset-rle-size',
    'error',
    'annotations[0].segmentation.size',
    'ValueError: all input arrays must have the same shape',
  ],
  [
    'RLE with sides swapped',
    first({ segmentation: { size: [100, 80], counts: [0, 8000] } }),
    'dataset-rle-size',
    'error',
    'annotations[0].segmentation.size',
    'ValueError: all input arrays must have the same shape',
  ],
  [
    'RLE too long',
    first({ segmentation: { size: [80, 100], counts: [0, 8000, 9] } }),
    'dataset-rle-size',
    'error',
    'annotations[0].segmentation.counts',
    'ValueError: Invalid RLE mask representation',
  ],
  [
    'RLE too short',
    first({ segmentation: { size: [80, 100], counts: [0, 800] } }),
    'dataset-rle-size',
    'warning',
    'annotations[0].segmentation.counts',
    'background, silently',
  ],
  [
    'packed RLE too short',
    first({ segmentation: { size: [80, 100], counts: '0T6' } }),
    'dataset-rle-size',
    'warning',
    'annotations[0].segmentation.counts',
    'background, silently',
  ],
  [
    'RLE without size',
    first({ segmentation: { counts: [0, 8000] } }),
    'dataset-segmentation',
    'error',
    'annotations[0].segmentation',
    'ignores the object silently',
  ],
  ['zero width', first({ bbox: [10, 10, 0, 20] }), 'dataset-box', 'warning', 'annotations[0].bbox', DROPPED],
  ['negative width', first({ bbox: [30, 30, -10, -10] }), 'dataset-box', 'error', 'annotations[0].bbox', DROPPED],
  ['outside', first({ bbox: [200, 10, 10, 10] }), 'dataset-box', 'error', 'annotations[0].bbox', DROPPED],
  ['beyond', first({ bbox: [90, 10, 50, 20] }), 'dataset-box', 'warning', 'annotations[0].bbox', 'keeps it as it is'],
  [
    'corners',
    first({ bbox: [40, 40, 90, 70] }),
    'dataset-box',
    'warning',
    'annotations[0].bbox',
    'keeps it: it reaches beyond the image',
  ],
  ['below a pixel', first({ bbox: [0.1, 0.1, 0.5, 0.5] }), 'dataset-box', 'warning', 'annotations[0].bbox', DROPPED],
  [
    'NaN',
    JSON.stringify(first({ bbox: [0.125, 1, 10, 10] })).replace('0.125', 'NaN'),
    'dataset-box',
    'error',
    'annotations[0].bbox',
    DROPPED,
  ],
  [
    'three numbers',
    first({ bbox: [1, 2, 3] }),
    'dataset-wrong-kind',
    'error',
    'annotations[0].bbox',
    'ValueError: not enough values to unpack (expected 4, got 3)',
  ],
  [
    'five numbers',
    first({ bbox: [1, 2, 3, 4, 5] }),
    'dataset-wrong-kind',
    'error',
    'annotations[0].bbox',
    'ValueError: too many values to unpack (expected 4)',
  ],
  [
    'bbox of texts',
    first({ bbox: ['1', '2', '3', '4'] }),
    'dataset-wrong-kind',
    'error',
    'annotations[0].bbox',
    'TypeError',
  ],
  ['bbox is null', first({ bbox: null }), 'dataset-wrong-kind', 'error', 'annotations[0].bbox', 'TypeError'],
  ['area 0', first({ area: 0 }), 'dataset-area', 'warning', 'annotations[0].area', DROPPED],
  ['area is a text', first({ area: '100' }), 'dataset-wrong-kind', 'error', 'annotations[0].area', 'TypeError'],
  ['ignore', first({ ignore: 1 }), 'dataset-ignored', 'note', 'annotations[0].ignore', DROPPED],
  [
    'unknown image',
    first({ image_id: 99 }),
    'dataset-unknown-image',
    'error',
    'annotations[0].image_id',
    'never looks at it, silently',
  ],
  [
    'image_id is a text',
    first({ image_id: '1' }),
    'dataset-text-id',
    'error',
    'annotations[0].image_id',
    'never looks at the annotation, silently',
  ],
  [
    'unknown category',
    first({ category_id: 99 }),
    'dataset-unknown-category',
    'error',
    'annotations[0].category_id',
    DROPPED,
  ],
  [
    'category_id is a text',
    first({ category_id: '1' }),
    'dataset-text-id',
    'error',
    'annotations[0].category_id',
    'drops the box silently',
  ],
  ['annotation id is a text', first({ id: 'a' }), 'dataset-text-id', 'error', 'annotations[0].id', 'ValueError'],
  ['annotation id 0', first({ id: 0 }), 'dataset-id-zero', 'error', 'annotations[0].id', 'counts as wrong, silently'],
  [
    'annotation id twice',
    first({ id: 2 }),
    'dataset-duplicate-id',
    'error',
    'annotations[1].id',
    "AssertionError: Annotation ids in '…' are not unique!",
  ],
  [
    'annotation id twice, of no image',
    changed((coco) => coco.annotations.push(annotation(1, 99, 2))),
    'dataset-duplicate-id',
    'error',
    'annotations[3].id',
    'the box of one is taken for the other, silently',
  ],
  [
    'annotation is null',
    changed((coco) => coco.annotations.push(null as never)),
    'dataset-wrong-kind',
    'error',
    'annotations[3]',
    'TypeError',
  ],
  ['image without id', image({ id: undefined }), 'dataset-missing-key', 'error', 'images[0].id', "KeyError: 'id'"],
  [
    'image without file_name',
    image({ file_name: undefined }),
    'dataset-missing-key',
    'error',
    'images[0].file_name',
    "KeyError: 'file_name'",
  ],
  [
    'image without width',
    image({ width: undefined }),
    'dataset-missing-key',
    'error',
    'images[0].width',
    "KeyError: 'width'",
  ],
  [
    'image without height',
    image({ height: undefined }),
    'dataset-missing-key',
    'error',
    'images[0].height',
    "KeyError: 'height'",
  ],
  ['width is a text', image({ width: '100' }), 'dataset-wrong-kind', 'error', 'images[0].width', 'TypeError'],
  [
    'width 0',
    image({ width: 0 }),
    'dataset-image-size',
    'error',
    'images[0].width',
    'drops every box of the image silently',
  ],
  ['file_name is a number', image({ file_name: 5 }), 'dataset-wrong-kind', 'error', 'images[0].file_name', 'TypeError'],
  ['image id is a text', image({ id: '1' }), 'dataset-text-id', 'warning', 'images[0].id', 'TypeError'],
  [
    'image id twice',
    image({ id: 2 }),
    'dataset-duplicate-id',
    'error',
    'images[1].id',
    'keeps the last image of an id, silently',
  ],
  [
    'small image',
    image({ height: 31 }),
    'dataset-small-image',
    'warning',
    'train_dataloader.dataset.filter_cfg.min_size',
    'leaves it out of training silently',
  ],
  [
    'category without id',
    category({ id: undefined }),
    'dataset-missing-key',
    'error',
    'categories[1].id',
    "KeyError: 'id'",
  ],
  [
    'category without name',
    category({ name: undefined }),
    'dataset-missing-key',
    'error',
    'categories[1].name',
    "KeyError: 'name'",
  ],
  [
    'category id twice',
    category({ id: 1 }),
    'dataset-duplicate-id',
    'error',
    'categories[1].id',
    'every later label is shifted, silently',
  ],
  [
    'category name twice',
    category({ name: 'cat' }),
    'dataset-duplicate-name',
    'error',
    'categories[1].name',
    'every later label is shifted',
  ],
  [
    'category name differs',
    category({ name: 'Dog' }),
    'dataset-class-names',
    'error',
    'train_dataloader.dataset.metainfo.classes',
    'leaves it out silently',
  ],
  [
    'category order differs',
    changed((coco) => coco.categories.reverse()),
    'dataset-class-order',
    'error',
    'train_dataloader.dataset.metainfo.classes',
    'labels follow the file',
  ],
  [
    'category that is no class',
    changed((coco) => [coco.categories.push({ id: 3, name: 'cow' }), coco.annotations.push(annotation(9, 2, 3))]),
    'dataset-class-unused',
    'warning',
    'train_dataloader.dataset.metainfo.classes',
    'drops 1 annotation silently',
  ],
  [
    'image with an id in quotes',
    image({ id: '1' }),
    'dataset-text-id',
    'error',
    'annotations[0].image_id',
    'never looks at the annotation, silently',
  ],
  [
    'category with an id in quotes',
    category({ id: '2' }),
    'dataset-text-id',
    'error',
    'annotations[1].category_id',
    'the category has the text "2": CocoDataset drops the box silently',
  ],
  [
    'two images of one file',
    changed((coco) => Object.assign(coco.images[1] as object, { file_name: './1.jpg' })),
    'dataset-duplicate-name',
    'warning',
    'images[1].file_name',
    'those of the others are background',
  ],
  [
    'no annotations at all',
    changed((coco) => coco.annotations.splice(0)),
    'dataset-nothing-left',
    'error',
    'train_dataloader.dataset.ann_file',
    'ValueError: need at least one array to concatenate',
  ],
  [
    'no images',
    { annotations: [], categories: goodCoco().categories },
    'dataset-missing-key',
    'error',
    'images',
    'ValueError: need at least one array to concatenate',
  ],
  [
    'no categories',
    { images: goodCoco().images, annotations: goodCoco().annotations },
    'dataset-missing-key',
    'error',
    'categories',
    "KeyError: 'categories'",
  ],
  ['images are an object', { ...goodCoco(), images: { a: 1 } }, 'dataset-format', 'error', '', 'TypeError'],
  [
    'a list at the top',
    [],
    'dataset-format',
    'error',
    '',
    "AssertionError: annotation file format <class 'list'> not supported",
  ],
  ['broken JSON', '{"images": [1,]}', 'json-syntax', 'error', '', 'JSONDecodeError: Expecting value: line 1 column 15'],
  ['labels of YOLO', '0 0.5 0.5 0.2 0.3\n', 'json-syntax', 'error', '', 'JSONDecodeError: Extra data: line 1 column 3'],
  ['a page', '<!DOCTYPE html>\n', 'json-syntax', 'error', '', 'JSONDecodeError: Expecting value: line 1 column 1'],
]

/** Every mistake that a COCO file can have for itself, once. */
export const MISTAKES: readonly MistakeCase[] = ROWS.map(([name, file, code, severity, path, effect]) => {
  return { name, file, code, severity, path, effect }
})
