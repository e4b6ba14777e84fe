import type {
  BatchSamplerOptions,
  CocoMetricOptions,
  DataloaderOptions,
  DataPrefixOptions,
  DataSamplerOptions,
  DatasetOptions,
  FilterCfgOptions,
  MetainfoOptions,
} from '../options.generated.ts'
import { anything, bool, either, int, list, oneOf, orNone, str, tupleOf } from '../schema/fields.ts'
import { classLevel, componentLevel, mergeLevel } from '../schema/objects.ts'
import { backendArgs } from './shared.ts'
import { pipeline } from './transforms.ts'

const BASE_DATASET = 'mmengine/dataset/base_dataset.py'

/** The classes of a data set. */
export const metainfo = mergeLevel<MetainfoOptions>(
  { name: 'Metainfo', doc: 'Names and colours of the classes.', source: BASE_DATASET },
  () => ({
    classes: either(
      "Names of the classes, in the order of the model's outputs; or a file with one name per line.",
      tupleOf('The names.', str('A name.'), { min: 1 }),
      str('The file.'),
    ),
    palette: list(
      'Colour of each class.',
      tupleOf('Red, green and blue.', int('0 to 255.', { min: 0, max: 255 }), { min: 3, max: 3 }),
    ),
    task_name: str('Name of the task.'),
    dataset_type: str('Name of the data set.'),
  }),
)

export const dataPrefix = mergeLevel<DataPrefixOptions>(
  { name: 'DataPrefix', doc: 'Folders below data_root.', source: BASE_DATASET },
  () => ({
    img: str('Folder of the images.'),
    seg: str('Folder of the semantic maps.'),
    img_path: str('Folder of the images, for data sets that are not COCO.'),
  }),
)

const filterCfg = mergeLevel<FilterCfgOptions>(
  { name: 'FilterCfg', doc: 'Which images are left out in training.', source: 'mmdet/datasets/coco.py' },
  () => ({
    filter_empty_gt: bool('Whether images without objects are left out. Default: False.'),
    min_size: int('Images with a side shorter than this, in pixels, are left out. Default: 0.', { min: 0 }),
  }),
)

const dataset = classLevel<DatasetOptions>(
  { name: 'Dataset', doc: 'The data set.', source: `mmdet/datasets/coco.py, base_det_dataset.py, ${BASE_DATASET}` },
  () => ({
    type: str('The class of the data set, such as CocoDataset.'),
    data_root: orNone(str('Folder of ann_file and data_prefix.')),
    ann_file: str('Annotation file, below data_root.'),
    metainfo: orNone(metainfo),
    data_prefix: dataPrefix,
    filter_cfg: orNone(filterCfg),
    indices: orNone(
      either(
        'Number of first samples to use, or the indices of the samples.',
        int('How many.'),
        list('Which.', int('Its place.')),
      ),
    ),
    serialize_data: bool('Whether annotations are kept serialized, to share them among processes. Default: True.'),
    test_mode: bool('Whether images are neither filtered nor replaced by others, as in testing. Default: False.'),
    lazy_init: bool('Whether annotations are read only when used. Default: False.'),
    max_refetch: int('How often another sample is drawn for one that fails. Default: 1000.', { min: 0 }),
    pipeline: pipeline('Transforms that each sample goes through.'),
    seg_map_suffix: str('Suffix of semantic maps. Default: .png.'),
    proposal_file: orNone(str('File with proposals, below data_root. Default: None.')),
    return_classes: bool('Whether samples carry the names of the classes. Default: False.'),
    backend_args: backendArgs,
  }),
)

const sampler = componentLevel<DataSamplerOptions>(
  { name: 'DataSampler', doc: 'The order of the samples.', source: 'mmengine/dataset/sampler.py' },
  ['DefaultSampler', 'InfiniteSampler'],
  () => ({
    shuffle: bool('Whether samples are shuffled in each epoch. Default: True.'),
    seed: orNone(int('Seed of the order. Default: random, shared by all processes.', { min: 0 })),
    round_up: bool(
      'For DefaultSampler: whether samples repeat so that all processes get the same number. Default: True.',
    ),
  }),
)

const batchSampler = componentLevel<BatchSamplerOptions>(
  {
    name: 'BatchSampler',
    doc: 'How samples are grouped into batches.',
    source: 'mmdet/datasets/samplers/batch_sampler.py',
  },
  ['AspectRatioBatchSampler'],
  () => ({ drop_last: bool('Whether an incomplete last batch is dropped. Default: False.') }),
)

/** `train_dataloader`, `val_dataloader` or `test_dataloader`. */
export const dataloader = mergeLevel<DataloaderOptions>(
  { name: 'Dataloader', doc: 'Loads batches.', source: 'mmengine/runner/runner.py, torch.utils.data.DataLoader' },
  () => ({
    batch_size: int('Images per batch on each GPU.', { min: 1 }),
    num_workers: int('Loading processes for each GPU; 0 loads in the main process.', { min: 0 }),
    persistent_workers: bool('Whether loading processes stay alive between epochs; needs num_workers above 0.'),
    drop_last: bool('Whether an incomplete last batch is dropped. Default: False.'),
    pin_memory: bool('Whether batches are copied to page-locked memory. Default: False.'),
    prefetch_factor: orNone(int('Batches each process loads ahead. Default: 2.', { min: 1 })),
    timeout: int('Seconds to wait for a batch; 0 waits forever. Default: 0.', { min: 0 }),
    sampler,
    batch_sampler: orNone(batchSampler),
    collate_fn: anything('How samples become a batch. Default: dict(type="pseudo_collate").'),
    worker_init_fn: anything('Function that each process runs first. Default: one that sets the seed.'),
    num_batch_per_epoch: orNone(int('An epoch ends after this many batches. Default: after all.', { min: 1 })),
    dataset,
  }),
)

const METRICS = ['bbox', 'segm', 'proposal', 'proposal_fast'] as const

const cocoMetric = componentLevel<CocoMetricOptions>(
  { name: 'CocoMetric', doc: "COCO's average precision.", source: 'mmdet/evaluation/metrics/coco_metric.py' },
  ['CocoMetric'],
  () => ({
    ann_file: orNone(str('Path of the annotation file; data_root is not prepended.')),
    metric: either(
      'Metrics to compute. Default: bbox.',
      oneOf('One.', METRICS),
      list('Several.', oneOf('One.', METRICS)),
    ),
    classwise: bool('Whether the precision of each class is shown. Default: False.'),
    proposal_nums: list(
      'Numbers of results for which recall is computed. Default: (100, 300, 1000).',
      int('A number.'),
    ),
    iou_thrs: anything('IoU thresholds for precision: a float or a list. Default: 0.5 to 0.95 by 0.05.'),
    metric_items: orNone(list('Metrics to report, such as mAP_50. Default: all.', str('A figure.'))),
    format_only: bool('Whether results are only written, not evaluated; needs outfile_prefix. Default: False.'),
    outfile_prefix: orNone(str('Path prefix of result files. Default: a temporary folder.')),
    collect_device: oneOf('Where results of several GPUs are gathered. Default: cpu.', ['cpu', 'gpu']),
    prefix: orNone(str('Prefix of the metrics in logs. Default: coco.')),
    sort_categories: bool('Whether categories are sorted by id. Default: False.'),
    use_mp_eval: bool('Whether evaluation uses several processes. Default: False.'),
    backend_args: backendArgs,
  }),
)

/** `val_evaluator` or `test_evaluator`: one metric or several. */
export const evaluator = either(
  'How results are evaluated.',
  cocoMetric,
  list('Several metrics, or one of another class.', anything('A metric.')),
)
