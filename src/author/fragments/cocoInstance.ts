import { type Problem, throwIfProblems } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { stringRepr } from '../../python/stringRepr.ts'
import { PyExpression, type PyValue } from '../../python/values.ts'
import { dataloader, dataPrefix, evaluator, metainfo } from '../components/dataset.ts'
import { imageScale, pipeline } from '../components/transforms.ts'
import { datasetKeys } from '../configOverrides.ts'
import type { Fragment } from '../document.ts'
import type { CocoInstanceOptions, DatasetKeys } from '../options.generated.ts'
import { applyOverrides, isPlainObject, type OverrideTree } from '../overrides/tree.ts'
import { int, str, tupleOf } from '../schema/fields.ts'
import { mergeLevel } from '../schema/objects.ts'
import { type FileBlock, fragment, isPlain, type ReadVariable, stockValue, validateOptions } from './fragmentFile.ts'

const PATH = 'datasets/coco_instance.py'

const annFile = (of: string) => str(`Annotation file of ${of}, below data_root.`)

/** Defaults of the short options of {@link cocoInstance}: COCO 2017. */
export const COCO_2017 = {
  train_ann_file: 'annotations/instances_train2017.json',
  train_data_prefix: { img: 'train2017/' },
  val_ann_file: 'annotations/instances_val2017.json',
  val_data_prefix: { img: 'val2017/' },
  img_scale: [1333, 800],
  batch_size: 2,
  num_workers: 2,
} as const satisfies CocoInstanceOptions

/** What is said once of a data set, for all places that need it. */
export const shortDataFields = () => ({
  classes: tupleOf(
    "Names of the classes for all three data sets, in the order of the model's outputs and spelled as in the annotation files.",
    str('A name.'),
    { min: 1 },
  ),
  train_ann_file: annFile('training'),
  train_data_prefix: dataPrefix,
  val_ann_file: annFile('validation, for data loader and evaluator'),
  val_data_prefix: dataPrefix,
  test_ann_file: annFile('testing, for data loader and evaluator. Default: that of validation'),
  test_data_prefix: dataPrefix,
  img_scale: imageScale,
  batch_size: int('Images in a training batch on each GPU.', { min: 1 }),
  num_workers: int('Loading processes for each GPU and data loader; 0 loads in the main process.', { min: 0 }),
})

/** The options of {@link cocoInstance}. */
export const cocoInstanceOptions = mergeLevel<CocoInstanceOptions>(
  {
    name: 'CocoInstance',
    doc: 'A data set in COCO format, with boxes and masks.',
    source: `configs/_base_/${PATH}`,
  },
  () => {
    const { classes, ...short } = shortDataFields()
    return { classes, metainfo, ...short, ...datasetKeys }
  },
)

/**
 * A data set in COCO format with instance masks: COCO 2017 as in MMDetection 3.3.0 (`configs/_base_/datasets/coco_instance.py`),
 * or your own with its folder, files and classes. The keys of that file are options too, at any depth, and win over the short
 * options.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path.
 * @example
 * cocoInstance({
 *   data_root: 'data/balloon/', classes: ['balloon'],
 *   train_ann_file: 'train/annotation_coco.json', train_data_prefix: { img: 'train/' },
 *   val_ann_file: 'val/annotation_coco.json', val_data_prefix: { img: 'val/' },
 * })
 */
export function cocoInstance(options: CocoInstanceOptions = {}): Fragment<DatasetKeys> {
  const given = validateOptions(cocoInstanceOptions, options)
  throwIfProblems(cocoProblems(options))
  const own: OverrideTree = new Map(Array.from(given).filter(([key]) => key in datasetKeys))
  return fragment(PATH, fileBlocks({}), fileBlocks(options), [own])
}

/** The keys of `configs/_base_/datasets/coco_instance.py` of MMDetection 3.3.0, with the short options. */
function fileBlocks(options: CocoInstanceOptions): readonly FileBlock[] {
  const scale = options.img_scale ?? COCO_2017.img_scale
  return [
    {
      comment: 'The data set, and the folder it is in',
      assign: { dataset_type: () => 'CocoDataset', data_root: () => 'data/coco/' },
    },
    {
      comment: "How files are reached: None for the disk, else a file backend, such as dict(backend='petrel')",
      assign: { backend_args: () => null },
    },
    {
      assign: {
        train_pipeline: (read) => trainPipeline(read('backend_args'), scale),
        test_pipeline: (read) => testPipeline(read('backend_args'), scale),
      },
    },
    {
      assign: {
        train_dataloader: (read) => trainDataloader(read, options),
        val_dataloader: (read) => valDataloader(read, options),
        test_dataloader: (read) => testDataloader(read('val_dataloader'), options),
      },
    },
    {
      comment: 'How results are measured',
      assign: {
        val_evaluator: (read) => valEvaluator(read, options),
        test_evaluator: (read) => testEvaluator(read, options),
      },
    },
  ]
}

type Scale = NonNullable<CocoInstanceOptions['img_scale']>

function trainPipeline(backend_args: PyExpression, scale: Scale): PyValue {
  return stockValue(pipeline(''), [
    { type: 'LoadImageFromFile', backend_args },
    { type: 'LoadAnnotations', with_bbox: true, with_mask: true },
    { type: 'Resize', scale, keep_ratio: true },
    { type: 'RandomFlip', prob: 0.5 },
    { type: 'PackDetInputs' },
  ])
}

function testPipeline(backend_args: PyExpression, scale: Scale): PyValue {
  return stockValue(pipeline(''), [
    { type: 'LoadImageFromFile', backend_args },
    { type: 'Resize', scale, keep_ratio: true },
    { type: 'LoadAnnotations', with_bbox: true, with_mask: true },
    { type: 'PackDetInputs', meta_keys: ['img_id', 'img_path', 'ori_shape', 'img_shape', 'scale_factor'] },
  ])
}

function trainDataloader(read: ReadVariable, options: CocoInstanceOptions): PyValue {
  return stockValue(dataloader, {
    batch_size: options.batch_size ?? COCO_2017.batch_size,
    ...workers(options),
    sampler: { type: 'DefaultSampler', shuffle: true },
    batch_sampler: { type: 'AspectRatioBatchSampler' },
    dataset: {
      type: read('dataset_type'),
      data_root: read('data_root'),
      ...classesOf(options),
      ann_file: options.train_ann_file ?? COCO_2017.train_ann_file,
      data_prefix: options.train_data_prefix ?? COCO_2017.train_data_prefix,
      filter_cfg: { filter_empty_gt: true, min_size: 32 },
      pipeline: read('train_pipeline'),
      backend_args: read('backend_args'),
    },
  })
}

function valDataloader(read: ReadVariable, options: CocoInstanceOptions): PyValue {
  return stockValue(dataloader, {
    batch_size: 1,
    ...workers(options),
    drop_last: false,
    sampler: { type: 'DefaultSampler', shuffle: false },
    dataset: {
      type: read('dataset_type'),
      data_root: read('data_root'),
      ...classesOf(options),
      ann_file: options.val_ann_file ?? COCO_2017.val_ann_file,
      data_prefix: options.val_data_prefix ?? COCO_2017.val_data_prefix,
      test_mode: true,
      pipeline: read('test_pipeline'),
      backend_args: read('backend_args'),
    },
  })
}

/** Testing uses the validation data unless test_ann_file or test_data_prefix is given. */
function testDataloader(validation: PyExpression, options: CocoInstanceOptions): PyValue {
  const files = { ann_file: options.test_ann_file, data_prefix: options.test_data_prefix }
  if (files.ann_file === undefined && files.data_prefix === undefined) return validation
  return overridden(validation, validateOptions(dataloader, { dataset: files }))
}

function valEvaluator(read: ReadVariable, options: CocoInstanceOptions): PyValue {
  return stockValue(evaluator, {
    type: 'CocoMetric',
    ann_file: inDataRoot(read('data_root'), options.val_ann_file ?? COCO_2017.val_ann_file),
    metric: ['bbox', 'segm'],
    format_only: false,
    backend_args: read('backend_args'),
  })
}

function testEvaluator(read: ReadVariable, options: CocoInstanceOptions): PyValue {
  const validation = read('val_evaluator')
  if (options.test_ann_file === undefined) return validation
  return overridden(
    validation,
    validateOptions(evaluator, { ann_file: inDataRoot(read('data_root'), options.test_ann_file) }),
  )
}

function overridden({ value }: PyExpression, overrides: OverrideTree): PyValue {
  return applyOverrides(value instanceof PyDict ? value : new PyDict(), overrides)
}

/** PyTorch refuses persistent_workers without workers. */
function workers({ num_workers = COCO_2017.num_workers }: CocoInstanceOptions) {
  return { num_workers, persistent_workers: num_workers !== 0 }
}

function classesOf({ classes, metainfo }: CocoInstanceOptions) {
  if (classes === undefined) return metainfo === undefined ? {} : { metainfo }
  return { metainfo: isPlain(metainfo) ? { ...metainfo, classes } : { classes } }
}

/** Options that contradict each other, or that MMDetection would misread. */
export function cocoProblems(options: CocoInstanceOptions): Problem[] {
  return [...dataRootProblems(options), ...classesProblems(options), ...scaleProblems(options)]
}

function dataRootProblems({ data_root: dataRoot }: CocoInstanceOptions): Problem[] {
  if (dataRoot === undefined || isPlain(dataRoot)) return rootProblems(dataRoot)
  const message = 'data_root must be a string here: the names of the files are appended to it'
  return [{ code: 'invalid-option', message, path: ['data_root'] }]
}

/** What is wrong with a `data_root` that is a text. */
export function rootProblems(root: unknown): Problem[] {
  if (typeof root !== 'string' || root === '' || root.endsWith('/')) return []
  const message = 'data_root must end with a slash: MMDetection appends the names of annotation files to it'
  return [{ code: 'invalid-option', message, path: ['data_root'], hint: `write '${root}/'` }]
}

function classesProblems({ classes, metainfo }: CocoInstanceOptions): Problem[] {
  if (classes === undefined || metainfo === undefined) return []
  if (isPlainObject(metainfo) && !('classes' in metainfo)) return []
  const message = 'classes is short for metainfo.classes, which is also given'
  return [{ code: 'invalid-option', message, path: ['classes'], hint: 'leave out one of the two' }]
}

function scaleProblems({
  img_scale: scale,
  train_pipeline: train,
  test_pipeline: test,
}: CocoInstanceOptions): Problem[] {
  if (scale === undefined || train === undefined || test === undefined) return []
  const message = 'img_scale applies to the stock pipelines, but both pipelines are given'
  return [{ code: 'invalid-option', message, path: ['img_scale'], hint: 'set the scale of Resize in the pipelines' }]
}

type File = NonNullable<CocoInstanceOptions['val_ann_file']>

/**
 * The annotation file of an evaluator, which does not prepend data_root itself: `data_root + 'val.json'`. Absolute paths and
 * URLs stay unchanged, as in MMEngine's data sets.
 */
export function inDataRoot(dataRoot: PyExpression, file: File): File {
  if (typeof file !== 'string' || isAbsolute(file)) return file
  const root = dataRoot.value
  const value = typeof root === 'string' ? `${root}${file}` : undefined
  return new PyExpression(`${dataRoot.code} + ${stringRepr(file)}`, value, [dataRoot.code])
}

/** As `is_abs` of MMEngine 0.10.7 (`mmengine/dataset/base_dataset.py`, `mmengine/utils/path.py`). */
function isAbsolute(file: string): boolean {
  return /^(?:\/|https?:\/\/|s3:\/\/)/.test(file)
}
