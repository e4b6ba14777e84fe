import { bytesSource } from '../../src/checkpoint/byteSource.ts'
import type { OpenFile } from '../../src/dataset/voc.ts'

/** A COCO file that MMDetection takes without a word: three images, two of them annotated. */
export function goodCoco() {
  return {
    images: [1, 2, 3].map((id) => ({ id, file_name: `${id}.jpg`, width: 100, height: 80 })),
    annotations: [annotation(1, 1, 1), annotation(2, 1, 2), annotation(3, 2, 2)],
    categories: [
      { id: 1, name: 'cat' },
      { id: 2, name: 'dog' },
    ] as Record<string, unknown>[],
  }
}

/** One box of 10 by 20 pixels with its mask. */
export function annotation(id: unknown, image_id: unknown, category_id: unknown): Record<string, unknown> {
  const segmentation: unknown = [[10, 10, 20, 10, 20, 30]]
  return { id, image_id, category_id, iscrowd: 0, bbox: [10, 10, 10, 20], area: 100, segmentation }
}

/** Files in memory, by path. */
export function filesOf(files: Readonly<Record<string, unknown>>): OpenFile {
  return async (path) => {
    if (!Object.hasOwn(files, path)) return undefined
    const content = files[path]
    return bytesSource(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)), path)
  }
}

export type Coco = ReturnType<typeof goodCoco>

/** A config that trains masks on `a.json` and evaluates with it. */
export const CONFIG = `
dataset = dict(
    type='CocoDataset',
    ann_file='a.json',
    data_prefix=dict(img='img/'),
    metainfo=dict(classes=('cat', 'dog')),
    filter_cfg=dict(filter_empty_gt=True, min_size=32),
    pipeline=[dict(type='LoadAnnotations', with_bbox=True, with_mask=True)])
train_dataloader = dict(dataset=dataset)
val_evaluator = dict(type='CocoMetric', ann_file='a.json', metric='bbox')
`
