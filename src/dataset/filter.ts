import { CROWD, KEPT } from './annotation.ts'
import type { CocoFile, CocoImage, Id } from './coco.ts'

/** `filter_cfg` of a dataset, and whether it is one of a test. */
export interface Filter {
  readonly filterEmpty: boolean
  readonly minSize: number
  /** `test_mode=True`, or no `filter_cfg`: nothing is left out. */
  readonly off: boolean
}

/** What is left of a file, and what is left out. */
export interface Filtered {
  readonly images: number
  /** Left out since the shorter side is below `min_size`. */
  readonly small: readonly CocoImage[]
  /** Boxes that have a label, of the images that are left, and the images of these that have none. */
  readonly boxes: number
  readonly withoutBoxes: number
}

/**
 * What `CocoDataset.filter_data` (and those of Cityscapes and panoptic datasets) leaves of a file (mmdet 3.3.0). An image counts as
 * annotated when it has any annotation of a class, also one whose box is dropped.
 */
export function filterImages(file: CocoFile, type: string, ids: readonly Id[], filter: Filter): Filtered {
  const { boxes, verdictOf } = judge(file, type, ids, filter)
  let [images, kept, withoutBoxes] = [0, 0, 0]
  const small: CocoImage[] = []
  for (const [place, image] of file.imageList.entries()) {
    const verdict = verdictOf(place)
    if (verdict === 'small') small.push(image)
    else if (verdict === 'kept') {
      images++
      kept += boxes[place] as number
      if (boxes[place] === 0) withoutBoxes++
    }
  }
  return { images, small, boxes: kept, withoutBoxes }
}

/** The places of the images that are left. */
export function chosenImages(file: CocoFile, type: string, ids: readonly Id[], filter: Filter): number[] {
  const { verdictOf } = judge(file, type, ids, filter)
  return Array.from(file.imageList.keys()).filter((place) => verdictOf(place) === 'kept')
}

function judge(file: CocoFile, type: string, ids: readonly Id[], filter: Filter) {
  const { annotated, boxes } = countByImage(file, type, new Set(ids))
  const verdictOf = (place: number): 'kept' | 'empty' | 'small' => {
    const { width, height } = file.imageList[place] as CocoImage
    if (filter.off) return 'kept'
    if (filter.filterEmpty && annotated[place] === 0) return 'empty'
    return Math.min(Number(width), Number(height)) >= filter.minSize ? 'kept' : 'small'
  }
  return { boxes, verdictOf }
}

function countByImage(file: CocoFile, type: string, ids: ReadonlySet<Id>): Record<'annotated' | 'boxes', Uint32Array> {
  const annotated = new Uint32Array(file.imageList.length)
  const boxes = new Uint32Array(file.imageList.length)
  const counts = countsAs(type)
  const isChosen = file.used.map(({ id }) => ids.has(id))
  const things = new Set(file.categories.filter(({ isThing }) => isThing).map(({ id }) => id))
  const isThing = file.used.map(({ id }) => things.has(id))
  for (let at = 0; at < file.imageOf.length; at++) {
    const place = file.imageOf.at(at)
    const category = file.categoryOf.at(at)
    if (place < 0 || isChosen[category] !== true) continue
    const flags = file.flags.at(at)
    if (counts(flags, isThing[category] === true)) annotated[place] = (annotated[place] as number) + 1
    if ((flags & KEPT) !== 0) boxes[place] = (boxes[place] as number) + 1
  }
  return { annotated, boxes }
}

/** Which annotation makes an image one that is not empty. */
function countsAs(type: string): (flags: number, isThing: boolean) => boolean {
  if (type.includes('Panoptic')) return (flags, isThing) => isThing && (flags & KEPT) !== 0 && (flags & CROWD) === 0
  if (type === 'CityscapesDataset') return (flags) => (flags & KEPT) !== 0 && (flags & CROWD) === 0
  return () => true
}
