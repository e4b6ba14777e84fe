import { checkArgument, instanceOf, kindOf } from '../argument.ts'
import { PyDict } from '../python/dict.ts'
import { itemsOf, numberOf } from '../python/values.ts'
import { KEPT } from './annotation.ts'
import { type CocoFile, type Id, type ReadCocoOptions, readCoco } from './coco.ts'
import { choiceOf, type DatasetTree, datasetTree, type LeafDataset } from './datasets.ts'
import { chosenImages, filterImages } from './filter.ts'
import { labelsOf } from './labels.ts'
import { type OpenFile, readVoc, type VocFiles } from './voc.ts'

/** How many images a dataset has when training begins, or why that is not known. */
export type ImageCount =
  | { readonly images: number; readonly why?: undefined }
  | { readonly images?: undefined; readonly why: string }

/** The number of images of a dataset of a config, as `mmdet-config` exports it; what `plan --data` counts with. */
export async function countImages(dataset: PyDict, files: OpenFile): Promise<ImageCount> {
  checkArgument(dataset, instanceOf(PyDict), 'dataset')
  checkArgument(files, FILES, 'files')
  return countTree(datasetTree(dataset), new DataFiles(files))
}

const FILES = kindOf('what dataFiles() gives', (value) => typeof value === 'function')

/** The annotation files that configs name, each read once. */
export class DataFiles {
  readonly open: OpenFile
  readonly #options: ReadCocoOptions
  readonly #coco = new Map<string, Promise<CocoFile | undefined>>()

  constructor(open: OpenFile, options: ReadCocoOptions = {}) {
    this.open = open
    this.#options = options
  }

  /** A COCO file; undefined where there is none. */
  coco(path: string): Promise<CocoFile | undefined> {
    const known = this.#coco.get(path) ?? this.#read(path)
    this.#coco.set(path, known)
    return known
  }

  async #read(path: string): Promise<CocoFile | undefined> {
    const source = await this.open(path)
    if (source === undefined) return undefined
    try {
      return await readCoco(source, this.#options)
    } finally {
      await source.close?.()
    }
  }

  /** The files of a VOC data set; undefined where there is no list. */
  async voc({ annFile = '', prefixes, dict }: LeafDataset): Promise<VocFiles | undefined> {
    const list = await this.open(annFile)
    const folder = dict.get('ann_subdir')
    const root = prefixes.get('sub_data_root') ?? ''
    return list && readVoc(list, root, typeof folder === 'string' ? folder : 'Annotations', this.open)
  }
}

/** Classes of mmdet that read COCO's form, all by `CocoDataset.load_data_list` or one that does the same. */
const COCO_TYPES: ReadonlySet<string> = new Set(
  (
    'CocoDataset DeepFashionDataset iSAIDDataset CityscapesDataset ADE20KInstanceDataset Objects365V1Dataset Objects365V2Dataset ' +
    'V3DetDataset LVISDataset LVISV05Dataset LVISV1Dataset CocoPanopticDataset ADE20KPanopticDataset'
  ).split(' '),
)
const VOC_TYPES: ReadonlySet<string> = new Set(['XMLDataset', 'VOCDataset'])

/** How a dataset's files are read; undefined where they are not. */
export function formOf({ type }: LeafDataset): 'coco' | 'voc' | undefined {
  return COCO_TYPES.has(type) ? 'coco' : VOC_TYPES.has(type) ? 'voc' : undefined
}

async function countTree(tree: DatasetTree, files: DataFiles): Promise<ImageCount> {
  if (tree.kind === 'unknown') return tree
  if (tree.kind === 'leaf') return countLeaf(tree.leaf, files)
  const { type, dict, inner } = tree
  const [first] = inner
  if (type === 'ClassBalancedDataset' && first?.kind === 'leaf') return countBalanced(first.leaf, dict, files)
  let images = 0
  for (const one of inner) {
    const count = await countTree(one, files)
    if (count.images === undefined) return count
    images += count.images
  }
  if (type === 'ConcatDataset' || type === 'MultiImageMixDataset') return { images }
  const times = numberOf(dict.get('times'))
  if (type === 'RepeatDataset' && times !== undefined) return { images: images * times }
  return { why: `it is not known how many images a ${type} makes of those that it holds` }
}

async function countLeaf(leaf: LeafDataset, files: DataFiles): Promise<ImageCount> {
  const form = formOf(leaf)
  if (form === undefined) return { why: `annotation files of ${leaf.type || 'a dataset without type'} are not read` }
  if (leaf.annFile === undefined) return { why: `the ${leaf.type} has no ann_file` }
  const images = form === 'coco' ? await countCoco(leaf, files) : countVoc(leaf, await files.voc(leaf))
  if (images === undefined) return { why: `there is no file ${leaf.annFile}` }
  return typeof images === 'number' ? { images: ofIndices(images, leaf) } : images
}

async function countCoco(leaf: LeafDataset, files: DataFiles): Promise<number | ImageCount | undefined> {
  const found = await chosen(leaf, files)
  return found === undefined || 'why' in found
    ? found
    : filterImages(found.file, leaf.type, found.ids, leaf.filter).images
}

interface Chosen {
  readonly file: CocoFile
  readonly ids: readonly Id[]
}

async function chosen(leaf: LeafDataset, files: DataFiles): Promise<Chosen | { readonly why: string } | undefined> {
  const choice = choiceOf(leaf)
  if (choice === undefined && leaf.filter.filterEmpty)
    return { why: `the classes of ${leaf.type} are not known: metainfo.classes names none` }
  const file = await files.coco(leaf.annFile as string)
  return file && { file, ids: choice === undefined ? [] : labelsOf(file, choice).ids }
}

/** `XMLDataset.filter_data`: an image without an object of a class is empty. */
function countVoc({ classes = [], filter }: LeafDataset, voc: VocFiles | undefined): number | ImageCount | undefined {
  const [missing] = voc?.missing ?? []
  if (missing !== undefined) return { why: `there is no file ${missing}` }
  if (voc?.images.some(({ width, height }) => width === undefined || height === undefined) === true)
    return { why: 'an annotation file does not say how large its image is' }
  return voc?.images.filter(({ width = 0, height = 0, objects }) => {
    const isEmpty = filter.filterEmpty && !objects.some((name) => classes.includes(name))
    return filter.off || (!isEmpty && Math.min(width, height) >= filter.minSize)
  }).length
}

/** `indices`: the first or the last of the images, or those that are listed. */
function ofIndices(images: number, { dict }: LeafDataset): number {
  const indices = dict.get('indices')
  if (typeof indices === 'number') return Math.min(Math.abs(indices), images)
  return itemsOf(indices)?.length ?? images
}

/** An image is repeated as often as its rarest class asks for (mmengine 0.10.7, `ClassBalancedDataset._get_repeat_factors`). */
async function countBalanced(leaf: LeafDataset, wrapper: PyDict, files: DataFiles): Promise<ImageCount> {
  const threshold = numberOf(wrapper.get('oversample_thr'))
  if (threshold === undefined || formOf(leaf) !== 'coco' || leaf.dict.has('indices') || leaf.annFile === undefined) {
    return { why: 'it is not known how often a ClassBalancedDataset repeats the images of its dataset' }
  }
  const found = await chosen(leaf, files)
  if (found === undefined) return { why: `there is no file ${leaf.annFile}` }
  if ('why' in found) return found
  const labels = labelsByImage(found.file, found.ids)
  const places = chosenImages(found.file, leaf.type, found.ids, leaf.filter)
  const counts = new Map<number, number>()
  for (const place of places) for (const label of labels[place] ?? []) counts.set(label, (counts.get(label) ?? 0) + 1)
  const factors = new Map(
    Array.from(counts, ([label, count]) => [label, Math.max(1, Math.sqrt(threshold / (count / places.length)))]),
  )
  let images = 0
  for (const place of places) {
    let factor = 1
    for (const label of labels[place] ?? []) factor = Math.max(factor, factors.get(label) as number)
    images += Math.ceil(factor)
  }
  return { images }
}

/** The categories of which an image has a box, by image. */
function labelsByImage(file: CocoFile, ids: readonly Id[]): (Set<number> | undefined)[] {
  const known = new Set(ids)
  const labels: (Set<number> | undefined)[] = []
  for (let at = 0; at < file.imageOf.length; at++) {
    const category = file.categoryOf.at(at)
    if ((file.flags.at(at) & KEPT) === 0 || !known.has(file.used[category]?.id as Id)) continue
    const place = file.imageOf.at(at)
    const own = labels[place] ?? new Set()
    labels[place] = own.add(category)
  }
  return labels
}
