import { annotation, type Coco } from '../../test/dataset/files.ts'

type Entry = Record<string, unknown>

/** A value for each key that annotations have, right ones and wrong ones. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  bbox: [
    ...[
      [10, 10, 0, 20],
      [30, 30, -10, -10],
      [200, 10, 10, 10],
      [90, 10, 50, 20],
      [40, 40, 90, 70],
      [0.1, 0.1, 0.5, 0.5],
    ],
    ...[
      [1, 2, 3],
      [1, 2, 3, 4, 5],
      ['1', 2, 3, 4],
      null,
      7,
      [-20, -20, 30, 30],
      [1, 2, true, 9],
      [99, 79, 1, 1],
      [0, 0, 1e9, 1],
    ],
  ],
  area: [0, -3, '9', null, 0.01, true],
  iscrowd: [1, 0, true, '', '0'],
  image_id: [1, 2, 3, 4, '1', 99, 2.0, true, null],
  category_id: [1, 2, 3, '1', 99, null, true],
  id: [0, 1, 2, '1', 'a', 7.5],
  ignore: [0, 1, false, [], [0]],
  segmentation: [[], [[1, 2, 3, 4]], [10, 10, 20, 10, 20, 30], 'x', { size: [80, 100], counts: [0, 8000, 9] }, {}],
  width: [10, 31, 32, 0, -1, '100', null],
  height: [10, 31, 32, 0, '80'],
  file_name: ['a.jpg', 'sub/b.jpg', 3],
  name: ['cat', 'dog', 'cow', 'Cat', ''],
}

/** A file of some images, annotations and categories, with up to three slips: values, keys that are gone, entries twice. */
export function randomCoco(random: () => number): Coco {
  const below = (limit: number) => Math.floor(random() * limit)
  const images = Array.from({ length: 1 + below(5) }, (_, at) => {
    return { id: at + 1, file_name: `${at + 1}.jpg`, width: 100, height: 80 }
  })
  const categories: Entry[] = ['cat', 'dog', 'cow'].slice(0, 1 + below(3)).map((name, at) => ({ id: at + 1, name }))
  const annotations = Array.from({ length: below(7) }, (_, at) =>
    annotation(at + 1, 1 + below(images.length), 1 + below(categories.length)),
  )
  const coco = { images, annotations, categories }
  for (let slips = below(4); slips > 0; slips--) slip(coco, random)
  return coco
}

function slip(coco: Coco, random: () => number): void {
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)]
  const list = pick([coco.annotations, coco.annotations, coco.annotations, coco.images, coco.categories]) as Entry[]
  const entry = pick(list)
  if (entry === undefined) return
  const choice = random()
  const key = pick(Object.keys(entry)) as string
  if (choice < 0.15) delete entry[key]
  else if (choice < 0.2) list.push({ ...entry })
  else if (choice < 0.25) list.reverse()
  else if (Object.hasOwn(VALUES, key)) entry[key] = pick(VALUES[key] as readonly unknown[])
}

/** Texts of a config's dataset: classes, filter, class. */
export function randomChoices(random: () => number): Record<string, unknown> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  const filter = { filter_empty_gt: random() < 0.7, min_size: pick([0, 32, 60]) }
  return {
    type: pick(['CocoDataset', 'CocoDataset', 'CocoDataset', 'CityscapesDataset', 'Objects365V1Dataset']),
    metainfo: { classes: pick([['cat', 'dog'], ['dog', 'cat'], ['cat'], ['cow', 'cat', 'dog'], ['unicorn']]) },
    ...(random() < 0.8 ? { filter_cfg: filter } : {}),
    ...(random() < 0.2 ? { test_mode: true } : {}),
    ...(random() < 0.2 ? { indices: pick([1, 2, -1]) } : {}),
  }
}
