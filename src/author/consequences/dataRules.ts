import type { Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { briefly, type Found, headsOf, type Rule, type View } from './follow.ts'

/** CocoDataset's own classes (MMDetection 3.3.0, mmdet/datasets/coco.py). */
const COCO_CLASSES = 80

const LOADERS = ['train_dataloader', 'val_dataloader', 'test_dataloader'] as const

/** The classes of the training data decide: all data sets have them, and every head knows as many. */
function classes(view: View): Found {
  const train = classesOf(view, 'train_dataloader')
  if (train === undefined) return []
  const { path: because, words, count, value } = train
  const heads = headsOf(view).map((head) => ({
    path: `${head}.num_classes`,
    value: count,
    because,
    words,
    hint: 'leave out num_classes, and name the classes of the data set: the heads follow them',
  }))
  const others = LOADERS.slice(1).flatMap((loader): Found => {
    const other = classesOf(view, loader)
    if (other === undefined || other.names === train.names) return []
    if (value === undefined) return [unlike(other, train)]
    const hint = 'leave them out: all data sets follow the classes of the training data'
    return [{ path: other.path, value, because, words, adds: true, hint }]
  })
  return [...heads, ...others]
}

/** Only the validation names classes: training has those of COCO. */
function unlike(other: Classes, train: Classes): Problem {
  return {
    code: 'invalid-option',
    message: `${other.words}, but ${train.words}`,
    path: other.path.split('.'),
    related: [{ message: 'this is the other place', path: train.path.split('.') }],
    hint: 'give all data sets the same classes',
  }
}

interface Classes {
  /** Of the key that names them, also where it is not there. */
  readonly path: string
  readonly words: string
  readonly count: number
  readonly names: string
  readonly value: PyValue | undefined
}

/** The classes of a data set, undefined where a file or another class of data set knows them. */
function classesOf(view: View, loader: string): Classes | undefined {
  const dataset = innerDataset(view, `${loader}.dataset`)
  const path = `${dataset}.metainfo.classes`
  const value = view.at(path)
  if (value instanceof PyList || value instanceof PyTuple) {
    const count = value.items.length
    const words = `${path} names ${count === 1 ? 'one class' : `${count} classes`}: ${shortened(briefly(value))}`
    return { path, words, count, names: value.items.map(briefly).join('\n'), value }
  }
  if (value !== undefined || view.at(`${dataset}.type`) !== 'CocoDataset') return undefined
  const words = `${dataset} names no classes of its own, so it has the ${COCO_CLASSES} of COCO`
  return { path, words, count: COCO_CLASSES, names: '', value: undefined }
}

/** Data sets that repeat or mix another one hold it as `dataset`. */
function innerDataset(view: View, path: string): string {
  return view.at(`${path}.dataset`) instanceof PyDict ? innerDataset(view, `${path}.dataset`) : path
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** PyTorch refuses persistent workers where there are none. */
function workers(view: View): Found {
  return LOADERS.filter((loader) => view.at(`${loader}.num_workers`) === 0).map((loader) => ({
    path: `${loader}.persistent_workers`,
    value: false,
    because: `${loader}.num_workers`,
    words: `${loader}.num_workers is 0`,
  }))
}

/** What follows from the data. */
export const DATA_RULES: readonly Rule[] = [classes, workers]
