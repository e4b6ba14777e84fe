import { expect, test } from 'vitest'
import { bytesSource } from '../../src/checkpoint/byteSource.ts'
import { readCoco } from '../../src/dataset/coco.ts'
import { countImages } from '../../src/dataset/countImages.ts'
import { labelsOf } from '../../src/dataset/labels.ts'
import { Config } from '../../src/node/config.ts'
import type { PyDict } from '../../src/python/dict.ts'
import { annotation, filesOf, goodCoco } from './files.ts'

const CLASSES = "metainfo=dict(classes=('cat', 'dog'))"
const COCO = `type='CocoDataset', data_root='data/', ann_file='a.json', ${CLASSES}`
const FILTER = 'filter_cfg=dict(filter_empty_gt=True, min_size=32)'

/** Four images: two with boxes, one empty, one too small. */
function four() {
  const coco = goodCoco()
  coco.images.push({ id: 4, file_name: '4.jpg', width: 100, height: 20 })
  coco.annotations.push(annotation(4, 4, 1))
  return coco
}

/** The first image has a thing, the second only what is none. */
function panoptic() {
  const { images, categories } = four()
  const segments = (category_id: number) => [{ id: 1, category_id, area: 100, bbox: [0, 0, 10, 10], iscrowd: 0 }]
  return {
    images,
    annotations: [1, 2].map((id) => ({ image_id: id, file_name: `${id}.png`, segments_info: segments(id) })),
    categories: categories.map((one) => ({ ...one, isthing: one['id'] === 1 ? 1 : 0 })),
  }
}

const VOC = `type='VOCDataset', ann_file='list.txt', data_prefix=dict(sub_data_root='VOC/'), ${FILTER}`
const XML =
  '<annotation><size><width>50</width><height>40</height></size><object><name>dog</name></object></annotation>'

const files = filesOf({
  'data/a.json': four(),
  'data/thin.json': { ...four(), annotations: [{ ...annotation(1, 1, 1), bbox: [0, 0, 0, 0] }] },
  'data/crowd.json': { ...four(), annotations: [{ ...annotation(1, 1, 1), iscrowd: 1 }, annotation(2, 2, 1)] },
  'data/late.json': { annotations: four().annotations, categories: four().categories, images: four().images },
  'data/panoptic.json': panoptic(),
  'list.txt': 'one\ntwo\n',
  'VOC/Annotations/one.xml': XML,
  'VOC/Annotations/two.xml': XML.replace('dog', 'unicorn'),
})

const CASES: readonly (readonly [dataset: string, images: number | RegExp])[] = [
  [`${COCO}`, 4],
  [`${COCO}, ${FILTER}`, 2],
  [`${COCO}, ${FILTER}, test_mode=True`, 4],
  [`${COCO}, filter_cfg=dict(filter_empty_gt=True)`, 3],
  [`${COCO}, filter_cfg=dict(min_size=32)`, 3],
  [`${COCO.replace("('cat', 'dog')", "('dog',)")}, ${FILTER}`, 2],
  [`${COCO.replace("('cat', 'dog')", "('cat',)")}, ${FILTER}`, 1],
  [`${COCO.replace("('cat', 'dog')", "'hot dog'")}, ${FILTER}`, 2],
  [`${COCO}, ${FILTER}, indices=1`, 1],
  [`${COCO}, ${FILTER}, indices=[0, 0, 1]`, 3],
  [`${COCO.replace('a.json', 'late.json')}, ${FILTER}`, 2],
  // An image whose only box is dropped is kept: `cat_img_map` has it.
  [`${COCO.replace('a.json', 'thin.json')}, ${FILTER}`, 1],
  [`${COCO.replace('a.json', 'crowd.json')}, ${FILTER}`, 2],
  [`${COCO.replace('a.json', 'crowd.json').replace('Coco', 'Cityscapes')}, ${FILTER}`, 1],
  [`${COCO.replace('a.json', 'panoptic.json').replace('Coco', 'CocoPanoptic')}, ${FILTER}`, 1],
  [`type='RepeatDataset', times=3, dataset=dict(${COCO}, ${FILTER})`, 6],
  [`type='ConcatDataset', datasets=[dict(${COCO}, ${FILTER}), dict(${COCO})]`, 6],
  [`type='MultiImageMixDataset', dataset=dict(${COCO})`, 4],
  // cat is on two images of four, dog on two: each is repeated ceil(sqrt(1 / 0.5)) times, the empty one once.
  [`type='ClassBalancedDataset', oversample_thr=1.0, dataset=dict(${COCO})`, 7],
  [VOC, 1],
  [VOC.replace('list.txt', 'none.txt'), /there is no file none.txt/],
  [`${COCO.replace('a.json', 'none.json')}`, /there is no file data\/none.json/],
  [`type='OpenImagesDataset', ann_file='a.csv'`, /OpenImagesDataset are not read/],
  [`type='V3DetDataset', ann_file='data/a.json', ${FILTER}`, /the classes of V3DetDataset are not known/],
  [`type='CocoDataset'`, /has no ann_file/],
  [`type='Shuffled', dataset=dict(${COCO})`, /how many images a Shuffled makes/],
  [`type='ClassBalancedDataset', dataset=dict(${COCO})`, /how often a ClassBalancedDataset repeats/],
]

test.each(CASES)('dict(%s): %s', async (dataset, images) => {
  const config = await Config.fromString(`dataset = dict(${dataset})\n`, 'py')
  const count = await countImages(config.get('dataset') as PyDict, files)
  if (typeof images === 'number') expect(count).toEqual({ images })
  else expect(count.why).toMatch(images)
})

test.each([
  ['CocoDataset', [2, 1], ['dog', 'cat']],
  ['Objects365V1Dataset', [1, 2], ['cat', 'dog']],
])('labels of %s have the ids %j', async (type, ids, names) => {
  const text = JSON.stringify({ ...goodCoco(), categories: goodCoco().categories.toReversed() })
  const file = await readCoco(bytesSource(new TextEncoder().encode(text), 'a.json'))
  expect(labelsOf(file, { type, classes: ['cat', 'dog'] })).toEqual({ ids, names })
})
