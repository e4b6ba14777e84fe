import type { ByteSource } from '../checkpoint/byteSource.ts'
import { MmdetConfigError } from '../errors.ts'
import { normalizePath } from '../python/posixPath.ts'
import { CROWD, isNumber, isTrue, judgeAnnotation, KEPT, type Tell } from './annotation.ts'
import { shortened } from './classes.ts'
import { Column } from './columns.ts'
import { Findings } from './findings.ts'
import type { MistakeKind } from './mistakes.ts'
import { parsePython } from './pythonJson.ts'
import { type JsonVisitor, readElements, splitJson } from './splitJson.ts'

/** An id as Python's dicts tell them apart: `1`, `1.0` and `true` are one, `"1"` is another. */
export type Id = number | string | bigint | null

export interface CocoImage {
  readonly id: Id
  readonly width: unknown
  readonly height: unknown
  readonly fileName: unknown
  /** Of LVIS, in place of `file_name`. */
  readonly url?: string | undefined
  /** Its index in the file. */
  readonly index: number
  /** What of it is annotated, and what of that `CocoDataset` keeps whatever the classes are. */
  annotations: number
  kept: number
}

/** A category as annotations name it, whether the file has it or not. */
export interface UsedCategory {
  readonly id: Id
  count: number
  /** Paths of the first. */
  readonly examples: string[]
}

export interface Category {
  readonly id: Id
  readonly name: unknown
  readonly isThing: boolean
}

/** What forms of files there are: LVIS has names of synsets, panoptic files have segments. */
export type CocoForm = 'coco' | 'lvis' | 'panoptic'

const SECTIONS = ['images', 'annotations', 'categories'] as const
type Section = (typeof SECTIONS)[number]

/**
 * What a COCO file holds, as far as anything is asked of it: memory by images and categories, and 17 bytes an annotation.
 *
 * In: a source of bytes of any size. Out: the images, categories and annotations, and every mistake that does not depend on a config.
 * What depends on one (classes, filters, masks) is judged from it: labels.ts, filter.ts, checkFile.ts.
 */
export class CocoFile {
  readonly name: string
  form: CocoForm = 'coco'
  /** By id; of two with one id the last, as pycocotools takes it. */
  readonly images = new Map<Id, CocoImage>()
  readonly categories: Category[] = []
  readonly used: UsedCategory[] = []
  readonly findings = new Findings<MistakeKind>()
  readonly sections = new Set<string>()
  /** Images by the order of their ids' first appearance; `imageOf` holds places in it, -1 for none. */
  readonly imageList: CocoImage[] = []
  readonly imageOf = new Column(new Int32Array(1024))
  readonly categoryOf = new Column(new Int32Array(1024))
  readonly flags = new Column(new Uint8Array(1024))
  /** How many objects there are by the power of two below the root of their area, and by COCO's three sizes. */
  readonly areas = new Map<number, number>()
  readonly sizes = { small: 0, medium: 0, large: 0 }
  readonly #ids = new Column(new Float64Array(1024))
  readonly #otherIds = new Set<unknown>()
  readonly #places = new Map<Id, number>()
  readonly #usedPlaces = new Map<Id, number>()
  #isSorted = true

  constructor(name: string) {
    this.name = name
  }

  section(name: string, items: readonly unknown[], first: number): void {
    const add = { images: this.#image, categories: this.#category, annotations: this.#annotation }[name as Section]
    for (let at = 0; at < items.length; at++) add.call(this, items[at], first + at)
  }

  #image(item: unknown, index: number): void {
    const path = `images[${index}]`
    const image = this.#object(item, path)
    if (image === undefined) return
    const { width, height } = image
    for (const key of ['id', 'file_name', 'height', 'width']) {
      if (image[key] === undefined && !(key === 'file_name' && image['coco_url'] !== undefined))
        this.findings.add('image-key', () => `${path}.${key}`, key)
    }
    for (const [key, value] of [
      ['width', width],
      ['height', height],
    ] as const) {
      if (value !== undefined && !isNumber(value)) this.findings.add('size-kind', () => `${path}.${key}`, key)
      else if (value !== undefined && Number(value) <= 0) this.findings.add('image-zero', () => `${path}.${key}`)
    }
    const fileName = image['file_name']
    if (fileName !== undefined && typeof fileName !== 'string')
      this.findings.add('file-name', () => `${path}.file_name`)
    if (index === 0 && (image['neg_category_ids'] !== undefined || image['not_exhaustive_category_ids'] !== undefined))
      this.form = 'lvis'
    const id = this.#id(image['id'], () => `${path}.id`, 'image')
    const made = { id, width, height, fileName, url: urlOf(image), index, annotations: 0, kept: 0 }
    const place = this.#places.get(id)
    if (place !== undefined) this.findings.add('duplicate-image', () => `${path}.id`)
    this.images.set(id, made)
    this.#places.set(id, place ?? this.imageList.length)
    this.imageList[place ?? this.imageList.length] = made
  }

  #category(item: unknown, index: number): void {
    const path = `categories[${index}]`
    const category = this.#object(item, path)
    if (category === undefined) return
    for (const key of ['id', 'name']) {
      if (category[key] === undefined) this.findings.add('category-key', () => `${path}.${key}`, key)
    }
    const id = this.#id(category['id'], () => `${path}.id`, 'category')
    const { name } = category
    if (this.categories.some((other) => other.id === id)) this.findings.add('duplicate-category', () => `${path}.id`)
    if (this.categories.some((other) => other.name === name)) this.findings.add('duplicate-name', () => `${path}.name`)
    this.categories.push({ id, name, isThing: isTrue(category['isthing'] ?? true) })
  }

  #annotation(item: unknown, index: number): void {
    const path = `annotations[${index}]`
    const annotation = this.#object(item, path)
    if (annotation === undefined) return
    const segments = annotation['segments_info']
    if (Array.isArray(segments)) {
      this.form = 'panoptic'
      for (const [at, segment] of segments.entries())
        this.#segment(segment, annotation['image_id'], `${path}.segments_info[${at}]`)
      return
    }
    if (annotation['id'] === undefined) this.findings.add('annotation-key', () => `${path}.id`, 'id')
    const place = this.#belongs(annotation, annotation['image_id'], path)
    this.#annotationId(annotation['id'], path)
    this.#judge(annotation, place, path)
  }

  #segment(item: unknown, imageId: unknown, path: string): void {
    const segment = this.#object(item, path)
    if (segment === undefined) return
    const place = this.#belongs(segment, imageId, path)
    const { bbox, area } = segment
    if (bbox === undefined) this.findings.add('annotation-key', () => `${path}.bbox`, 'bbox')
    else if (area === undefined) this.findings.add('annotation-key', () => `${path}.area`, 'area')
    const isKept = Array.isArray(bbox) && Number(area) > 0 && Number(bbox[2]) >= 1 && Number(bbox[3]) >= 1
    this.#keep(isKept ? (isTrue(segment['iscrowd']) ? KEPT | CROWD : KEPT) : 0, place, area)
  }

  /** Files an annotation under its image and its category. */
  #belongs(annotation: Readonly<Record<string, unknown>>, imageId: unknown, path: string): number {
    for (const [key, value] of [
      ['image_id', imageId],
      ['category_id', annotation['category_id']],
    ] as const) {
      if (value === undefined) this.findings.add('annotation-key', () => `${path}.${key}`, key)
    }
    const image = this.#places.get(idOf(imageId)) ?? -1
    if (image < 0 && imageId !== undefined) {
      const isText = this.#places.has(otherKind(imageId))
      this.findings.add(isText ? 'text-image' : 'unknown-image', () => `${path}.image_id`)
    } else if (image >= 0) (this.imageList[image] as CocoImage).annotations++
    this.imageOf.push(image)
    this.#use(annotation['category_id'], path)
    return image
  }

  #use(value: unknown, path: string): void {
    const id = idOf(value)
    let place = this.#usedPlaces.get(id)
    if (place === undefined) {
      place = this.used.push({ id, count: 0, examples: [] }) - 1
      this.#usedPlaces.set(id, place)
    }
    const used = this.used[place] as UsedCategory
    used.count++
    if (used.examples.length < 10) used.examples.push(`${path}.category_id`)
    this.categoryOf.push(place)
  }

  #judge(annotation: Readonly<Record<string, unknown>>, place: number, path: string): void {
    const image = this.imageList[place]
    const tell: Tell = (kind, key, detail) => this.findings.add(kind, () => `${path}.${key}`, detail)
    this.#keep(image === undefined ? 0 : judgeAnnotation(annotation, image, tell), place, annotation['area'])
  }

  #keep(flags: number, place: number, area: unknown): void {
    this.flags.push(flags)
    if (flags !== 0) (this.imageList[place] as CocoImage).kept++
    if (flags === 0 || typeof area !== 'number' || !(area > 0 && area < Number.POSITIVE_INFINITY)) return
    const power = Math.floor(Math.log2(area) / 2)
    this.areas.set(power, (this.areas.get(power) ?? 0) + 1)
    this.sizes[area < 32 ** 2 ? 'small' : area < 96 ** 2 ? 'medium' : 'large']++
  }

  #annotationId(value: unknown, path: string): void {
    if (typeof value !== 'number') {
      if (this.#otherIds.has(value) && value !== undefined)
        this.findings.add('duplicate-annotation', () => `${path}.id`)
      this.#otherIds.add(value)
      if (typeof value === 'string') this.findings.add('text-annotation', () => `${path}.id`)
      this.#ids.push(Number.NaN)
      return
    }
    if (value === 0) this.findings.add('id-zero', () => `${path}.id`)
    const { length } = this.#ids
    if (length > 0 && !(value > this.#ids.at(length - 1))) this.#isSorted = false
    this.#ids.push(value)
  }

  /** Tells what is known when all is read. */
  end(): void {
    if (this.categories.length > 0) this.#unknownCategories()
    if (!this.#isSorted) this.#duplicates()
    const files = new Set<string>()
    for (const image of this.imageList) {
      const name = image.url ?? image.fileName
      if (typeof name === 'string') {
        const file = normalizePath(name)
        if (files.has(file)) this.findings.add('duplicate-file', () => `images[${image.index}].file_name`)
        files.add(file)
      }
      if (image.annotations === 0) this.findings.add('image-empty', () => `images[${image.index}]`)
    }
  }

  #unknownCategories(): void {
    const known = new Set(this.categories.map(({ id }) => id))
    for (const { id, count, examples } of this.used) {
      if (known.has(id) || id === undefined) continue
      const ofKind = typeof id === 'string' ? 'text-category' : 'number-category'
      const kind = known.has(otherKind(id)) ? ofKind : 'unknown-category'
      for (let at = 0; at < count; at++) this.findings.add(kind, () => examples[at] as string, shortened(String(id)))
    }
  }

  /** Ids are compared only where they do not rise by themselves: sorting is of the typed array's own. */
  #duplicates(): void {
    const ids = this.#ids.values()
    const sorted = ids.slice().sort()
    const twice = new Set<number>()
    for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) twice.add(sorted[at] as number)
    // Ids are compared where the file has their image; any later one still takes the place of the first.
    const known = new Set<number>()
    for (let at = 0; twice.size > 0 && at < ids.length; at++) {
      const id = ids[at] as number
      if (!twice.has(id)) continue
      const isKnown = this.imageOf.at(at) >= 0
      const kind = isKnown ? 'duplicate-annotation' : 'annotation-replaced'
      if (known.has(id)) this.findings.add(kind, () => `annotations[${at}].id`)
      if (isKnown) known.add(id)
    }
  }

  #id(value: unknown, path: () => string, what: string): Id {
    if (typeof value === 'string') this.findings.add('text-id', path, what)
    return idOf(value)
  }

  #object(item: unknown, path: string): Readonly<Record<string, unknown>> | undefined {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) return item as Record<string, unknown>
    this.findings.add('not-an-object', () => path)
    return undefined
  }
}

/** Where LVIS has its images; what follows is their file name. */
const LVIS_HOST = 'http://images.cocodataset.org/'

function urlOf({ coco_url: url, file_name: name }: Readonly<Record<string, unknown>>): string | undefined {
  return name === undefined && typeof url === 'string' ? url.replace(LVIS_HOST, '') : undefined
}

/** An id as it would be with quotes, or without. */
function otherKind(id: unknown): Id {
  return typeof id === 'string' ? Number(id) : typeof id === 'number' ? String(id) : null
}

function idOf(value: unknown): Id {
  return typeof value === 'boolean' ? Number(value) : (value as Id)
}

export interface ReadCocoOptions {
  /** Bytes that are read, and how many there are. */
  readonly progress?: ((done: number, total: number) => void) | undefined
}

/**
 * Reads a COCO file once. Where annotations stand before the images they are passed over, and read when the images are known.
 *
 * @throws MmdetConfigError `json-syntax` with the offset, `dataset-format` for what is not a COCO file.
 */
export async function readCoco(source: ByteSource, { progress }: ReadCocoOptions = {}): Promise<CocoFile> {
  const file = new CocoFile(source.name)
  let later: number | undefined
  const visitor: JsonVisitor = {
    member(name, isList, offset) {
      if (!isSection(name)) return true
      if (file.sections.has(name)) throw notCoco(`${name} is there twice at the top level`)
      if (!isList) throw notCoco(`${name} is not a list: CocoDataset fails with TypeError`)
      const waits = name === 'annotations' && !file.sections.has('images')
      file.sections.add(name)
      if (waits) later = offset
      return !waits
    },
    elements(name, items, first, { text }) {
      if (!isSection(name)) return
      file.section(name, items.some(hasLargeId) ? (parsePython(text) as unknown[]) : items, first)
    },
    value: () => undefined,
    progress: (done) => progress?.(done, source.size),
  }
  const top = await splitJson(source, visitor)
  if (top !== 'object')
    throw notCoco(
      top === 'list'
        ? `its top level is a list: ${refused("<class 'list'>")}`
        : `its top level is not an object: ${refused('…')}`,
    )
  if (later !== undefined) await readElements(source, 'annotations', later, visitor)
  if (file.sections.size === 0)
    throw notCoco("it has neither images nor annotations nor categories: CocoDataset fails with KeyError: 'categories'")
  file.end()
  return file
}

/** Whether an entry has an id that a number of JavaScript does not hold exactly. */
function hasLargeId(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false
  const { id, image_id, category_id } = entry as Record<string, unknown>
  return isLarge(id) || isLarge(image_id) || isLarge(category_id)
}

function isLarge(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER
}

function refused(type: string): string {
  return `CocoDataset fails with AssertionError: annotation file format ${type} not supported`
}

function isSection(name: string): name is Section {
  return (SECTIONS as readonly string[]).includes(name)
}

function notCoco(why: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'dataset-format', message: `this is not a COCO file: ${why}` })
}
