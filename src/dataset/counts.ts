import { CROWD } from './annotation.ts'
import type { CocoFile, CocoForm, Id } from './coco.ts'

/** What a file holds, in numbers. */
export interface DatasetCounts {
  /** How the file is written: of what form its COCO JSON is, or `voc`. */
  readonly form: CocoForm | 'voc'
  /** How many images it lists. */
  readonly images: number
  /** Images with an annotation. */
  readonly annotatedImages: number
  /** How many annotations it has, whatever becomes of them. */
  readonly annotations: number
  /** Boxes that CocoDataset does not drop, whatever the classes are. */
  readonly boxes: number
  /** Annotations with `iscrowd`. */
  readonly crowd: number
  /** Those that the file lists; of VOC the names that its objects have. */
  readonly categories: readonly CategoryCount[]
  /** Of the images, in pixels; null where none says it. */
  readonly width: Spread | null
  /** Of the images, in pixels; null where none says it. */
  readonly height: Spread | null
  /** Boxes of one image, as `boxes` counts them; null without images. */
  readonly boxesPerImage: Spread | null
  /** Objects by area as COCO parts them: below 32², below 96², the rest. */
  readonly sizes: { readonly small: number; readonly medium: number; readonly large: number }
  /** Objects by the square root of their area, in powers of two. */
  readonly areas: readonly { readonly from: number; readonly to: number; readonly count: number }[]
}

/** How often a category is annotated. */
export interface CategoryCount {
  /** As the file has it; an integer that a number cannot hold is a text. */
  readonly id: Id
  /** As the file has it, as a text. */
  readonly name: string
  /** Annotations of this category. */
  readonly annotations: number
  /** Images with at least one of them. */
  readonly images: number
}

/** How numbers are spread, in the unit of what is counted: pixels of `width`, boxes of `boxesPerImage`. */
export interface Spread {
  readonly min: number
  /** The middle one; of an even number of values the mean of the middle two. */
  readonly median: number
  readonly mean: number
  readonly max: number
}

/** Counts what a file holds. */
export function countsOf(file: CocoFile): DatasetCounts {
  const flags = file.flags.values()
  const images = file.imageList
  return {
    form: file.form,
    images: images.length,
    annotatedImages: images.filter(({ annotations }) => annotations > 0).length,
    annotations: flags.length,
    boxes: images.reduce((sum, { kept }) => sum + kept, 0),
    crowd: flags.reduce((sum, one) => sum + ((one & CROWD) === 0 ? 0 : 1), 0),
    categories: categoriesOf(file),
    width: spreadOf(images.map(({ width }) => Number(width))),
    height: spreadOf(images.map(({ height }) => Number(height))),
    boxesPerImage: spreadOf(images.map(({ kept }) => kept)),
    sizes: file.sizes,
    areas: areasOf(file.areas),
  }
}

function categoriesOf(file: CocoFile): CategoryCount[] {
  const images = imagesByCategory(file)
  const used = new Map(
    file.used.map(({ id, count }, place) => [id, { annotations: count, images: images[place] ?? 0 }]),
  )
  const none = { annotations: 0, images: 0 }
  return file.categories.map(({ id, name }) => ({ id: plainId(id), name: String(name), ...(used.get(id) ?? none) }))
}

/** JSON has no bigint. */
function plainId(id: Id): Id {
  return typeof id === 'bigint' ? String(id) : id
}

/** On how many images a category is, without a set for each: annotations are gone through image by image. */
function imagesByCategory({ imageOf, categoryOf, imageList, used }: CocoFile): Uint32Array {
  const starts = new Uint32Array(imageList.length + 1)
  for (const image of imageOf.values()) if (image >= 0) starts[image + 1] = (starts[image + 1] as number) + 1
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number)
  const ordered = new Uint32Array(starts.at(-1) as number)
  const next = starts.slice()
  for (let at = 0; at < imageOf.length; at++) {
    const image = imageOf.at(at)
    if (image < 0) continue
    const place = next[image] as number
    ordered[place] = categoryOf.at(at)
    next[image] = place + 1
  }
  const counts = new Uint32Array(used.length)
  const lastImage = new Int32Array(used.length).fill(-1)
  for (let image = 0; image < imageList.length; image++) {
    for (const category of ordered.subarray(starts[image], starts[image + 1])) {
      if (lastImage[category] === image) continue
      lastImage[category] = image
      counts[category] = (counts[category] as number) + 1
    }
  }
  return counts
}

/** Undefined numbers do not count. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = Float64Array.from(values.filter(Number.isFinite)).sort()
  if (sorted.length === 0) return null
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return {
    min: sorted[0] as number,
    median: sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2,
    mean: sorted.reduce((sum, one) => sum + one, 0) / sorted.length,
    max: sorted.at(-1) as number,
  }
}

function areasOf(areas: ReadonlyMap<number, number>): DatasetCounts['areas'] {
  const powers = Array.from(areas.keys())
  if (powers.length === 0) return []
  const from = Math.min(...powers)
  const length = Math.max(...powers) - from + 1
  return Array.from({ length }, (_, at) => ({
    from: 2 ** (from + at),
    to: 2 ** (from + at + 1),
    count: areas.get(from + at) ?? 0,
  }))
}
