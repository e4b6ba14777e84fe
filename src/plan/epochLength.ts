import { itemsOf } from '../python/values.ts'
import { numberOf, type Section } from './section.ts'

/** What the config cannot say about the data and the machine. */
export interface Measures {
  /** Processes, one for each GPU. */
  readonly gpus: number
  /** Images after filtering: of all data sets together, or of each in the order in which the config has them. */
  readonly images: number | readonly number[] | undefined
  /** The length of the data set with all that wraps it, where somebody counted: `countImages` of dataset/. */
  readonly length: number | undefined
}

/**
 * The images that one process takes in an iteration, and `len(dataloader)`: mmengine 0.10.7's Runner.build_dataloader with the samplers
 * of mmdet 3.3.0. Images are asked for only where they count: an iteration loop may do without.
 */
export function epochLength(loader: Section, measures: Measures): { batch: number; iterations: () => number } {
  const batcher = loader.section('batch_sampler')
  const batch = batchSize(loader, batcher)
  return {
    batch,
    iterations: () => {
      const samples = samplesOf(loader, measures, batch)
      const drops = (batcher ?? loader).bool('drop_last')
      return drops ? Math.floor(samples / batch) : Math.ceil(samples / batch)
    },
  }
}

const BATCH_SAMPLERS = ['AspectRatioBatchSampler', 'TrackAspectRatioBatchSampler', 'BatchSampler']

function batchSize(loader: Section, batcher: Section | undefined): number {
  if (batcher !== undefined) {
    if (!BATCH_SAMPLERS.includes(batcher.type)) {
      throw batcher.unknown('type', `how many batches ${batcher.type || 'this batch sampler'} gives is not known`)
    }
    if (!loader.has('batch_size')) throw loader.refusal('batch_size', 'batch_size is missing', 'ValueError')
    const words = 'batch_sampler excludes drop_last: the batch sampler takes it'
    if (loader.bool('drop_last')) throw loader.refusal('drop_last', words, 'ValueError')
  }
  // torch.utils.data.DataLoader's own default is 1.
  const batch = loader.number('batch_size', 1)
  if (Number.isInteger(batch) && batch > 0) return batch
  throw loader.refusal('batch_size', `batch_size should be a positive integer, but got ${batch}`, 'ValueError')
}

/** Samples that one process sees in an epoch. */
function samplesOf(loader: Section, measures: Measures, batch: number): number {
  const perEpoch = loader.optional('num_batch_per_epoch')
  const sampler = loader.section('sampler')
  const type = sampler?.type ?? ''
  const share = (count: number) => Math.ceil(count / measures.gpus)
  if (type === 'CustomSampleSizeSampler' && sampler !== undefined) return share(chosenSizes(sampler, loader, measures))
  const count = perEpoch === undefined ? datasetLength(loader, measures) : perEpoch * batch * measures.gpus
  if (SHARED.includes(type)) return share(count)
  // Without a sampler PyTorch's own goes through all images, in each process.
  if (sampler === undefined || WHOLE.includes(type)) return count
  throw sampler.unknown('type', `how many samples ${type || 'this sampler'} gives is not known`)
}

/** Samplers that divide the samples among processes, rounded up. TrackImgSampler counts frames. */
const SHARED = ['DefaultSampler', 'ClassAwareSampler', 'MultiDataSampler', 'TrackImgSampler']

/** Samplers whose length is that of the data set, however many processes there are. */
const WHOLE = ['InfiniteSampler', 'MultiSourceSampler', 'GroupMultiSourceSampler']

/** mmdet/datasets/samplers/custom_sample_size_sampler.py: so many of each data set, -1 for all. */
function chosenSizes(sampler: Section, loader: Section, measures: Measures): number {
  const parts = loader.section('dataset')?.sections('datasets') ?? []
  const counts = lengths(parts, loader, measures)
  const sizes = sampler.numbers('dataset_size')
  if (counts.length !== sizes.length) {
    const words = `dataset_size has ${sizes.length} items for ${counts.length} data sets`
    throw sampler.refusal('dataset_size', words, 'AssertionError')
  }
  const isRatio = sampler.bool('ratio_mode')
  return counts.reduce((sum, count, at) => {
    const size = sizes[at] as number
    if (size === -1) return sum + count
    const wanted = isRatio ? Math.trunc(size * count) : size
    const words = `dataset size ${wanted} is larger than dataset length ${count}`
    if (wanted > count) throw sampler.refusal('dataset_size', words, 'AssertionError')
    return sum + wanted
  }, 0)
}

function datasetLength(loader: Section, measures: Measures): number {
  if (measures.length !== undefined) return measures.length
  const dataset = loader.section('dataset')
  if (dataset === undefined) throw loader.refusal('dataset', 'train_dataloader has no dataset', 'TypeError')
  return lengths([dataset], loader, measures).reduce((sum, count) => sum + count, 0)
}

/**
 * The lengths of data sets with what wraps them. One number of images is that of all together: it serves where every data set is
 * repeated alike; else each is asked for.
 */
function lengths(datasets: readonly Section[], loader: Section, { images }: Measures): number[] {
  const parts = datasets.map((each) => leaves(each, 1))
  const open = parts.flat().filter(({ own }) => own === undefined)
  const given = typeof images === 'number' ? [images] : (images ?? [])
  const isShared = given.length === 1 && datasets.length === 1 && new Set(open.map(({ times }) => times)).size === 1
  const total = open.length > 1 && isShared && open.length === parts.flat().length
  if (open.length > 0 && !total && given.length !== open.length) throw ask(open, given.length, loader)
  if (total) return [(given[0] as number) * (open[0] as Leaf).times]
  let next = 0
  const countOf = ({ own, times }: Leaf) => (own ?? (given[next++] as number)) * times
  return parts.map((leavesOfOne) => leavesOfOne.reduce((sum, leaf) => sum + countOf(leaf), 0))
}

function ask(open: readonly Leaf[], given: number, loader: Section) {
  if (open.length === 1) {
    const words =
      given === 0 ? 'how many images are there to train with?' : `there is one data set, but ${given} counts of images`
    return loader.question('dataset', words, 'give the count after filtering: --images 117266 for COCO')
  }
  const names = open.map(({ section }) => section.text('ann_file') ?? section.type).join(', ')
  const words = `how many images has each of the ${open.length} data sets: ${names}?`
  return loader.question('dataset', words, 'give the counts after filtering, in this order: --images 5011,11540')
}

/** A data set below its wrappers. */
interface Leaf {
  readonly section: Section
  readonly times: number
  /** Its length where the config says it: `indices`. */
  readonly own: number | undefined
}

function leaves(dataset: Section, times: number): Leaf[] {
  const inner = dataset.section('dataset')
  switch (dataset.type) {
    case 'RepeatDataset':
      return inner === undefined ? [] : leaves(inner, times * dataset.number('times'))
    case 'MultiImageMixDataset':
      return inner === undefined ? [] : leaves(inner, times)
    case 'ConcatDataset':
      return dataset.sections('datasets').flatMap((each) => leaves(each, times))
    case 'ClassBalancedDataset':
      throw dataset.unknown(
        'type',
        'ClassBalancedDataset repeats images by the classes in them: only the annotations tell how long an epoch is',
        'plan it with num_batch_per_epoch in train_dataloader, or without the wrapper',
      )
    default:
      // Old configs hand lists of annotation files to one data set, which mmdet 3 makes a ConcatDataset of.
      return [{ section: dataset, times, own: ownLength(dataset) }]
  }
}

/** `indices` of mmengine's BaseDataset: the first n, the last n, or a list; they count what filtering left. */
function ownLength(dataset: Section): number | undefined {
  const indices = dataset.get('indices')
  const number = numberOf(indices)
  return number === undefined ? itemsOf(indices)?.length : Math.abs(number)
}
