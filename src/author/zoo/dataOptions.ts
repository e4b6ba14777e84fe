import type { Problem } from '../../errors.ts'
import { throwIfProblems } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { inDataRoot, rootProblems, shortDataFields } from '../fragments/cocoInstance.ts'
import { validateOptions } from '../fragments/fragmentFile.ts'
import type { CocoInstanceOptions } from '../options.generated.ts'
import {
  type GivenMarker,
  type OverrideNode,
  type OverrideTree,
  splitKeys,
  toTree,
  treeToPy,
  type Unchecked,
} from '../overrides/tree.ts'
import type { AnyOverrides } from '../overridesOf.ts'
import { str } from '../schema/fields.ts'
import { mergeLevel } from '../schema/objects.ts'

/** What is said once of a data set, for all places that need it. */
export type ShortDataOptions = Pick<
  CocoInstanceOptions,
  'data_root' | 'classes' | `${'train' | 'val' | 'test'}_ann_file` | 'img_scale' | 'batch_size' | 'num_workers'
> & {
  readonly [Key in `${'train' | 'val' | 'test'}_data_prefix`]?: CocoInstanceOptions[Key] | Folders
}

/** Folders of a data set below its root: `img`, and what else its class names. */
export interface Folders {
  readonly [name: string]: string | GivenMarker | undefined
}

const SPLITS = ['train', 'val', 'test'] as const

const folders = mergeLevel<object>(
  { name: 'Folders', doc: 'Folders below data_root.', source: 'mmdet/datasets' },
  () => ({}),
  str('A folder.'),
)

const shortDataOptions = mergeLevel<ShortFields>(
  { name: 'ShortData', doc: 'What is said once of a data set.', source: 'configs/_base_/datasets' },
  () => ({ ...shortDataFields(), train_data_prefix: folders, val_data_prefix: folders, test_data_prefix: folders }),
)

type ShortFields = Omit<ShortDataOptions, 'data_root'>

/** The names of the short options. */
export function shortDataNames(): string[] {
  return Object.keys(shortDataFields())
}

/** The same with values of Python. */
type Short = { readonly [K in keyof ShortFields]?: PyValue }

/** The short options as overrides of the variables of a file, and the options that are its keys. */
export function dataTrees(
  stock: PyDict,
  options: ShortDataOptions & AnyOverrides,
): { trees: OverrideTree[]; rest: AnyOverrides } {
  throwIfProblems(rootProblems(options.data_root))
  const [named, rest] = splitKeys(options, shortDataNames())
  const given = validateOptions(shortDataOptions, named as ShortFields)
  const short: Short = Object.fromEntries(Array.from(given, ([key, node]) => [key, treeToPy(node)]))
  const trees = [
    ...SPLITS.flatMap((split) => loaderTree(stock, split, short)),
    ...(['val', 'test'] as const).flatMap((split) => evaluatorTree(stock, split, short, options.data_root)),
    ...(short.img_scale === undefined ? [] : scaleTrees(stock, short.img_scale)),
  ]
  return { trees, rest }
}

function loaderTree(stock: PyDict, split: (typeof SPLITS)[number], options: Short): OverrideTree[] {
  const loader = plain(stock.get(`${split}_dataloader`))
  const { classes, batch_size: batch, num_workers: workers } = options
  const dataset = {
    ...(classes === undefined ? {} : { metainfo: { classes } }),
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
    const message = 'these are several data sets, each with its own files'
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
function evaluatorTree(stock: PyDict, split: 'val' | 'test', options: Short, given: unknown): OverrideTree[] {
  const key = `${split}_evaluator`
  const file = options[`${split}_ann_file`]
  const evaluator = plain(stock.get(key))
  if (file === undefined || evaluator === undefined) return []
  const root = new PyExpression('data_root', typeof given === 'string' ? given : stock.get('data_root'))
  const ann_file = inDataRoot(root, file as string)
  if (evaluator instanceof PyDict) return evaluator.has('ann_file') ? [new Map([[key, toTree({ ann_file })]])] : []
  if (!(evaluator instanceof PyList)) return []
  const items = evaluator.items.map((item) =>
    item instanceof PyDict && item.has('ann_file') ? merged(item, { ann_file: ann_file as Unchecked }) : item,
  )
  return [new Map([[key, toTree(items)]])]
}

/** The scale of the transform that resizes, in both pipelines; where others read it as a variable, that variable. */
function scaleTrees(stock: PyDict, scale: PyValue): OverrideTree[] {
  const isNamed = stock.has('img_scale')
  if (!isNamed) throwIfProblems(unscaled(stock))
  const pipelines = ['train_pipeline', 'test_pipeline'].flatMap((name) => {
    const pipeline = stock.get(name)
    if (!(pipeline instanceof PyList)) return []
    const items = pipeline.items.map((item) => {
      const type = item instanceof PyDict ? item.get('type') : undefined
      if (type === 'Resize' && !isNamed) return merged(item, { scale })
      return type === 'RandomAffine' && isNamed ? merged(item, { border: halves(scale) }) : item
    })
    return [new Map([[name, toTree(items)]])]
  })
  return [...(isNamed ? [new Map([['img_scale', scale]])] : []), ...pipelines]
}

/** Pipelines that bring images to their size otherwise than by `Resize`. */
function unscaled(stock: PyDict): Problem[] {
  return ['train_pipeline', 'test_pipeline'].flatMap((name): Problem[] => {
    const pipeline = stock.get(name)
    const items = pipeline instanceof PyList ? pipeline.items : []
    const types = items.map((item) => String(item instanceof PyDict ? item.get('type') : ''))
    if (types.length === 0 || types.includes('Resize')) return []
    const sizing = types.filter((type) => /Resize|Crop|Mosaic|Choice/.test(type)).join(', ')
    const message = `img_scale is for Resize, and ${name} has ${sizing === '' ? 'none' : `${sizing} in its place`}`
    const hint = `write ${name}: pipeline.update(…), or in a recipe !edit`
    return [{ code: 'invalid-option', message, path: ['img_scale'], hint }]
  })
}

/** What a mosaic, which is twice as large, is cut down by on each side. */
function halves(scale: PyValue): PyTuple {
  const sides = scale instanceof PyTuple ? scale.items : []
  return new PyTuple(sides.map((side) => -Math.floor(Number(side) / 2)))
}

function plain(value: PyValue | undefined): PyValue | undefined {
  return value instanceof PyExpression ? plain(value.value) : value
}
