import { anything, bool, either, int, list, oneOf, orNone, str, tupleOf } from '../fields.ts'
import { componentGroup, group } from '../groups.ts'
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
import { backendArgs } from './shared.ts'
import { pipeline } from './transforms.ts'

const BASE_DATASET = 'mmengine/dataset/base_dataset.py'

/** What a data set says of its classes. */
export const metainfo = group<MetainfoOptions>(
  { name: 'Metainfo', doc: 'Names and colours of the classes.', source: BASE_DATASET },
  () => ({
    classes: either(
      "Names of the classes, in the order of the model's outputs; or a file with one name a line.",
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

export const dataPrefix = group<DataPrefixOptions>(
  { name: 'DataPrefix', doc: 'Folders below data_root.', source: BASE_DATASET },
  () => ({
    img: str('Folder of the images.'),
    seg: str('Folder of the semantic maps.'),
    img_path: str('Folder of the images, for data sets that are not COCO.'),
  }),
)

const filterCfg = group<FilterCfgOptions>(
  { name: 'FilterCfg', doc: 'Which images are left out while training.', source: 'mmdet/datasets/coco.py' },
  () => ({
    filter_empty_gt: bool('Whether images without objects are left out. Absent: False.'),
    min_size: int('Images with a shorter side, in pixels, are left out. Absent: 0.', { min: 0 }),
  }),
)

const dataset = group<DatasetOptions>(
  { name: 'Dataset', doc: 'The data set.', source: `mmdet/datasets/coco.py, base_det_dataset.py, ${BASE_DATASET}` },
  () => ({
    type: str('The class of the data set, such as CocoDataset.'),
    data_root: orNone(str('Folder that ann_file and data_prefix are below.')),
    ann_file: str('Annotation file, below data_root.'),
    metainfo: orNone(metainfo),
    data_prefix: dataPrefix,
    filter_cfg: orNone(filterCfg),
    indices: orNone(
      either('How many of the first samples are used, or which.', int('How many.'), list('Which.', int('Its place.'))),
    ),
    serialize_data: bool('Whether annotations are kept serialized, to share them among processes. Absent: True.'),
    test_mode: bool('Whether no image is filtered and none drawn in place of another. Absent: False.'),
    lazy_init: bool('Whether annotations are read only when used. Absent: False.'),
    max_refetch: int('How often another sample is drawn for one that fails. Absent: 1000.', { min: 0 }),
    pipeline: pipeline('Transforms that each sample goes through.'),
    seg_map_suffix: str('Suffix of semantic maps. Absent: .png.'),
    proposal_file: orNone(str('File with proposals, below data_root. Absent: None.')),
    return_classes: bool('Whether samples carry the names of the classes. Absent: False.'),
    backend_args: backendArgs,
  }),
)

const sampler = componentGroup<DataSamplerOptions>(
  { name: 'DataSampler', doc: 'The order of the samples.', source: 'mmengine/dataset/sampler.py' },
  ['DefaultSampler', 'InfiniteSampler'],
  () => ({
    shuffle: bool('Whether the order is new in each epoch. Absent: True.'),
    seed: orNone(int('Seed of the order. Absent: drawn, and shared by all processes.', { min: 0 })),
    round_up: bool('For DefaultSampler: whether samples repeat so that all processes have as many. Absent: True.'),
  }),
)

const batchSampler = componentGroup<BatchSamplerOptions>(
  {
    name: 'BatchSampler',
    doc: 'How samples are put into batches.',
    source: 'mmdet/datasets/samplers/batch_sampler.py',
  },
  ['AspectRatioBatchSampler'],
  () => ({ drop_last: bool('Whether a last batch that is not full is left out. Absent: False.') }),
)

/** `train_dataloader`, `val_dataloader` or `test_dataloader`. */
export const dataloader = group<DataloaderOptions>(
  { name: 'Dataloader', doc: 'Loads batches.', source: 'mmengine/runner/runner.py, torch.utils.data.DataLoader' },
  () => ({
    batch_size: int('Images in a batch, on each GPU.', { min: 1 }),
    num_workers: int('Processes that load, for each GPU; 0 loads in the main process.', { min: 0 }),
    persistent_workers: bool('Whether those processes stay between epochs; needs num_workers above 0.'),
    drop_last: bool('Whether a last batch that is not full is left out. Absent: False.'),
    pin_memory: bool('Whether batches are put into page-locked memory. Absent: False.'),
    prefetch_factor: orNone(int('Batches each process loads ahead. Absent: 2.', { min: 1 })),
    timeout: int('Seconds to wait for a batch; 0 waits for ever. Absent: 0.', { min: 0 }),
    sampler,
    batch_sampler: orNone(batchSampler),
    collate_fn: anything('How samples become a batch. Absent: dict(type="pseudo_collate").'),
    worker_init_fn: anything('What each process runs first. Absent: one that sets the seed.'),
    num_batch_per_epoch: orNone(int('An epoch ends after this many batches. Absent: after all.', { min: 1 })),
    dataset,
  }),
)

const METRICS = ['bbox', 'segm', 'proposal', 'proposal_fast'] as const

const cocoMetric = componentGroup<CocoMetricOptions>(
  { name: 'CocoMetric', doc: "COCO's average precision.", source: 'mmdet/evaluation/metrics/coco_metric.py' },
  ['CocoMetric'],
  () => ({
    ann_file: orNone(str('Annotation file, with its folder: data_root is not put before it.')),
    metric: either('What is measured. Absent: bbox.', oneOf('One.', METRICS), list('Several.', oneOf('One.', METRICS))),
    classwise: bool('Whether the precision of each class is shown. Absent: False.'),
    proposal_nums: list('Numbers of results that recall is measured at. Absent: (100, 300, 1000).', int('A number.')),
    iou_thrs: anything('IoUs that precision is measured at: a float or a list. Absent: 0.5 to 0.95 by 0.05.'),
    metric_items: orNone(list('Which of the figures are reported, such as mAP_50. Absent: all.', str('A figure.'))),
    format_only: bool('Whether results are only written, not measured; needs outfile_prefix. Absent: False.'),
    outfile_prefix: orNone(str('Path and start of the name of result files. Absent: a temporary folder.')),
    collect_device: oneOf('Where results of several GPUs are gathered. Absent: cpu.', ['cpu', 'gpu']),
    prefix: orNone(str('Prefix of the figures in logs. Absent: coco.')),
    sort_categories: bool('Whether categories are sorted by id. Absent: False.'),
    use_mp_eval: bool('Whether several processes measure. Absent: False.'),
    backend_args: backendArgs,
  }),
)

/** `val_evaluator` or `test_evaluator`: one metric or several. */
export const evaluator = either(
  'How results are measured.',
  cocoMetric,
  list('Several metrics, or one of another class.', anything('A metric.')),
)
