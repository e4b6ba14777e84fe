import type { Problem } from '../../errors.ts'
import { throwIfProblems } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { tuple } from '../../python/input.ts'
import { PyExpression, PyList, type PyValue } from '../../python/values.ts'
import { inDataRoot } from '../fragments/cocoInstance.ts'
import { type OverrideNode, type OverrideTree, toTree, treeToPy, type Unchecked } from '../overrides/tree.ts'
import type { AnyOverrides } from '../overridesOf.ts'

/** What is said once of a data set, for all places that need it. */
export interface ShortDataOptions {
  /** Folder of the data set, with a slash at the end: MMDetection appends file names to it. */
  readonly data_root?: string
  /** Names of the classes for all three data sets, in the order of the model's outputs. */
  readonly classes?: readonly string[]
  /** Annotation files below data_root; those of validation and testing are for the evaluator too. */
  readonly train_ann_file?: string
  readonly val_ann_file?: string
  readonly test_ann_file?: string
  /** Folders of the images below data_root, `{ img: 'train/' }`. */
  readonly train_data_prefix?: AnyOverrides
  readonly val_data_prefix?: AnyOverrides
  readonly test_data_prefix?: AnyOverrides
  /** Width and height that images are resized into by `Resize`, in training and testing. */
  readonly img_scale?: readonly [number, number]
  /** Images in a training batch on each GPU. */
  readonly batch_size?: number
  /** Loading processes for each GPU and data loader. */
  readonly num_workers?: number
}

const SPLITS = ['train', 'val', 'test'] as const

/** The short options as overrides of the variables of a file, and the options that are its keys. */
export function dataTrees(
  stock: PyDict,
  options: ShortDataOptions & AnyOverrides,
): { trees: OverrideTree[]; rest: AnyOverrides } {
  const rest: Record<string, Unchecked | undefined> = { ...options }
  const short: ShortDataOptions = options
  for (const key of SHORT) delete rest[key]
  throwIfProblems(rootProblems(short.data_root))
  const trees = [
    ...SPLITS.flatMap((split) => loaderTree(stock, split, short)),
    ...(['val', 'test'] as const).flatMap((split) => evaluatorTree(stock, split, short)),
    ...(short.img_scale === undefined ? [] : scaleTrees(stock, short.img_scale)),
  ]
  if (short.data_root !== undefined) rest['data_root'] = short.data_root
  return { trees, rest }
}

const SHORT = [
  'classes',
  'img_scale',
  'batch_size',
  'num_workers',
  ...SPLITS.flatMap((split) => [`${split}_ann_file`, `${split}_data_prefix`]),
]

function rootProblems(root: string | undefined): Problem[] {
  if (typeof root !== 'string' || root === '' || root.endsWith('/')) return []
  const message = 'data_root must end with a slash: MMDetection appends the names of annotation files to it'
  return [{ code: 'invalid-option', message, path: ['data_root'], hint: `write '${root}/'` }]
}

function loaderTree(stock: PyDict, split: (typeof SPLITS)[number], options: ShortDataOptions): OverrideTree[] {
  const loader = plain(stock.get(`${split}_dataloader`))
  const { classes, batch_size: batch, num_workers: workers } = options
  const dataset = {
    ...(classes === undefined ? {} : { metainfo: { classes: tuple(...classes) } }),
    ...(options[`${split}_ann_file`] === undefined ? {} : { ann_file: options[`${split}_ann_file`] }),
    ...(options[`${split}_data_prefix`] === undefined ? {} : { data_prefix: options[`${split}_data_prefix`] }),
  }
  const own: Record<string, Unchecked> = {
    ...(split === 'train' && batch !== undefined ? { batch_size: batch } : {}),
    ...(workers === undefined ? {} : { num_workers: workers, persistent_workers: workers !== 0 }),
  }
  // What validation and testing share is said of validation: testing follows it.
  const shares = split === 'test' && stock.get('test_dataloader') instanceof PyExpression
  const changes = shares
    ? {
        ...(options.test_ann_file === undefined ? {} : dataset),
        ...(options.test_data_prefix === undefined ? {} : dataset),
      }
    : dataset
  const made = shares ? {} : own
  if (Object.keys(changes).length > 0) made['dataset'] = inside(plain((loader as PyDict).get('dataset')), changes)
  return Object.keys(made).length === 0 ? [] : [new Map([[`${split}_dataloader`, toTree(made)]])]
}

/** Changes of every data set that wrappers hold: they repeat, balance, mix or join others. */
function inside(dataset: PyValue | undefined, changes: { readonly [key: string]: Unchecked }): Unchecked {
  if (!(dataset instanceof PyDict)) return changes
  const inner = plain(dataset.get('dataset'))
  if (inner instanceof PyDict) return { dataset: inside(inner, changes) }
  const several = plain(dataset.get('datasets'))
  if (!(several instanceof PyList)) return changes
  if ('ann_file' in changes || 'data_prefix' in changes) {
    const message = 'these data sets are several, each with files of its own'
    const hint = 'write train_dataloader: { dataset: … }'
    throwIfProblems([{ code: 'invalid-option', message, path: ['train_ann_file'], hint }])
  }
  return { datasets: several.items.map((item) => merged(item, changes)) }
}

function merged(item: PyValue, changes: { readonly [key: string]: Unchecked }): Unchecked {
  if (!(item instanceof PyDict)) return item
  const copy = item.copy()
  for (const [key, value] of Object.entries(changes)) copy.set(key, treeToPy(toTree(value) as OverrideNode))
  return copy
}

/** An evaluator reads the annotations itself, from below data_root. */
function evaluatorTree(stock: PyDict, split: 'val' | 'test', options: ShortDataOptions): OverrideTree[] {
  const key = `${split}_evaluator`
  const file = options[`${split}_ann_file`]
  const evaluator = plain(stock.get(key))
  if (file === undefined || evaluator === undefined) return []
  const root = new PyExpression('data_root', options.data_root ?? stock.get('data_root'))
  const ann_file = inDataRoot(root, file)
  if (evaluator instanceof PyDict) return evaluator.has('ann_file') ? [new Map([[key, toTree({ ann_file })]])] : []
  if (!(evaluator instanceof PyList)) return []
  const items = evaluator.items.map((item) =>
    item instanceof PyDict && item.has('ann_file') ? merged(item, { ann_file: ann_file as Unchecked }) : item,
  )
  return [new Map([[key, toTree(items)]])]
}

/** The scale of the transform that resizes, in both pipelines. */
function scaleTrees(stock: PyDict, scale: readonly [number, number]): OverrideTree[] {
  return ['train_pipeline', 'test_pipeline'].flatMap((name) => {
    const pipeline = stock.get(name)
    if (!(pipeline instanceof PyList)) return []
    const items = pipeline.items.map((item) => {
      const resizes = item instanceof PyDict && item.get('type') === 'Resize'
      return resizes ? merged(item, { scale: tuple(...scale) }) : item
    })
    return [new Map([[name, toTree(items)]])]
  })
}

function plain(value: PyValue | undefined): PyValue | undefined {
  return value instanceof PyExpression ? plain(value.value) : value
}
