import type { MistakeKind } from './mistakes.ts'

/** Told of a mistake at a key of the annotation. */
export type Tell = (kind: MistakeKind, key: string, detail?: string) => void

export interface ImageSize {
  readonly width: unknown
  readonly height: unknown
}

/** What becomes of an annotation in `CocoDataset.parse_data_info` (mmdet 3.3.0, mmdet/datasets/coco.py), its category aside. */
export const KEPT = 1
/** Beside {@link KEPT}: `ignore_flag` is 1. */
export const CROWD = 2

type Json = Readonly<Record<string, unknown>>

/** Goes the way of `parse_data_info`, in its order, and tells where it fails, drops the box or keeps what cannot be meant. */
export function judgeAnnotation(annotation: Json, image: ImageSize, tell: Tell): number {
  if (isTrue(annotation['ignore'])) {
    tell('ignored', 'ignore')
    return 0
  }
  const box = boxOf(annotation, tell)
  if (box === undefined || !isNumber(image.width) || !isNumber(image.height)) return 0
  const [x, y, w, h] = box
  const width = Number(image.width)
  const height = Number(image.height)
  const inside = span(x, w, width) * span(y, h, height)
  if (inside === 0) {
    tell(whyNothing(box), 'bbox')
    return 0
  }
  if (!hasArea(annotation, tell)) return 0
  if (w < 1 || h < 1) {
    tell('box-small', 'bbox')
    return 0
  }
  if (x < -TOLERANCE || y < -TOLERANCE || x + w > width + TOLERANCE || y + h > height + TOLERANCE) {
    tell(w > x && h > y && w <= width && h <= height ? 'box-corners' : 'box-beyond', 'bbox')
  }
  if (annotation['iscrowd'] === undefined) tell('no-iscrowd', 'iscrowd')
  judgeMask(annotation['segmentation'], width, height, tell)
  return isTrue(annotation['iscrowd']) ? KEPT | CROWD : KEPT
}

function whyNothing([x, y, w, h]: readonly [number, number, number, number]): MistakeKind {
  if (Number.isNaN(x + y + w + h)) return 'box-nan'
  if (w < 0 || h < 0) return 'box-negative'
  return w === 0 || h === 0 ? 'box-empty' : 'box-outside'
}

/** Pixels that a box may lie outside by rounding. */
const TOLERANCE = 1

/** `max(0, min(start + length, limit) - max(start, 0))`, with Python's `min` and `max`: what cannot be compared loses. */
function span(start: number, length: number, limit: number): number {
  const end = limit < start + length ? limit : start + length
  const overlap = end - (0 > start ? 0 : start)
  return overlap > 0 ? overlap : 0
}

function boxOf(annotation: Json, tell: Tell): readonly [number, number, number, number] | undefined {
  const box = annotation['bbox']
  if (box === undefined) tell('annotation-key', 'bbox', 'bbox')
  else if (!Array.isArray(box)) tell('wrong-kind', 'bbox', 'bbox')
  else if (box.length !== 4) tell('box-length', 'bbox', unpackingText(box.length))
  else if (!box.every(isNumber)) tell('wrong-kind', 'bbox', 'bbox')
  else return box.map(Number) as unknown as readonly [number, number, number, number]
  return undefined
}

/** What Python says when it takes four values out of a list. */
function unpackingText(length: number): string {
  return length > 4
    ? 'too many values to unpack (expected 4)'
    : `not enough values to unpack (expected 4, got ${length})`
}

function hasArea({ area }: Json, tell: Tell): boolean {
  if (isNumber(area)) {
    if (Number(area) > 0 || Number.isNaN(area)) return true
    tell('area-zero', 'area')
  } else tell(area === undefined ? 'annotation-key' : 'wrong-kind', 'area', 'area')
  return false
}

/** What `LoadAnnotations(with_mask=True)` makes of a segmentation (mmdet/datasets/transforms/loading.py). */
function judgeMask(mask: unknown, width: number, height: number, tell: Tell): void {
  if (!isTrue(mask)) tell('no-segmentation', 'segmentation')
  else if (Array.isArray(mask)) judgePolygons(mask, tell)
  else if (typeof mask === 'object') judgeRle(mask as Json, width, height, tell)
  else tell('segmentation-kind', 'segmentation')
}

function judgePolygons(polygons: readonly unknown[], tell: Tell): void {
  let good = 0
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || Array.isArray(polygon[0])) {
      tell(Array.isArray(polygon) ? 'polygon-points' : 'polygon-flat', 'segmentation')
      return
    }
    if (polygon.length % 2 === 0 && polygon.length >= 6) good++
  }
  if (good < polygons.length) tell(good === 0 ? 'polygon-none' : 'polygon-part', 'segmentation')
}

function judgeRle({ size, counts }: Json, width: number, height: number, tell: Tell): void {
  if (!isTrue(size) || !(typeof counts === 'string' || Array.isArray(counts))) {
    tell('rle-incomplete', 'segmentation')
    return
  }
  const [rows, columns] = size as readonly unknown[]
  if (rows !== height || columns !== width) tell('rle-size', 'segmentation.size')
  else {
    const pixels = lengthOf(counts)
    if (pixels !== width * height) tell(pixels > width * height ? 'rle-long' : 'rle-short', 'segmentation.counts')
  }
}

/** How many pixels the runs of an RLE cover; a text has them in COCO's own base 48 (pycocotools, maskApi.c `rleFrString`). */
function lengthOf(counts: string | readonly unknown[]): number {
  if (typeof counts !== 'string') return counts.reduce<number>((sum, run) => sum + Number(run), 0)
  const runs: number[] = []
  for (let at = 0; at < counts.length; ) {
    let run = 0
    let more = true
    for (let shift = 0; more && at < counts.length; shift += 5) {
      const unit = counts.charCodeAt(at++) - 48
      run += (unit & 0x1f) * 2 ** shift
      more = (unit & 0x20) !== 0
      if (!more && (unit & 0x10) !== 0) run -= 2 ** (shift + 5)
    }
    if (runs.length > 2) run += runs[runs.length - 2] as number
    runs.push(run)
  }
  return runs.reduce((sum, run) => sum + run, 0)
}

/** Whether Python takes a value of JSON for true. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return Boolean(value) || Number.isNaN(value)
}

/** Whether Python calculates with a value of JSON: `True` is 1. */
export function isNumber(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
}
