import type { Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { briefly, type Found, otherPlace, type Rule, type View } from './follow.ts'
import { classPlaces } from './roles.ts'

/** How many classes a data set has that names none: `METAINFO` of MMDetection 3.3.0, mmdet/datasets. */
const OWN_CLASSES = new Map(
  Object.entries({
    CocoDataset: 80,
    CocoPanopticDataset: 80,
    VOCDataset: 20,
    CityscapesDataset: 8,
    LVISV05Dataset: 1230,
    LVISV1Dataset: 1203,
    LVISDataset: 1230,
    OpenImagesDataset: 601,
  }),
)

const LOADERS = ['train_dataloader', 'val_dataloader', 'test_dataloader'] as const

/** The classes of the training data decide: all data sets have them, and every head knows as many. */
function classes(view: View): Found {
  const train = classesOf(view, 'train_dataloader')
  if (train === undefined) return []
  const { path: because, words, count, value } = train
  const heads = classPlaces(view.at('model')).map((place) => ({
    path: place.path.join('.'),
    value: place.value(count),
    because,
    words,
    hint: 'leave out num_classes, and name the classes of the data set: the heads follow them',
  }))
  const others = LOADERS.slice(1).flatMap((loader): Found => {
    const other = classesOf(view, loader)
    if (other === undefined || other.names === train.names) return []
    // What a base says of itself is its own affair.
    if (value === undefined) return view.said(other.path) || view.said(because) ? [unlike(other, train)] : []
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
    related: [otherPlace(train.path)],
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
  const type = String(view.at(`${dataset}.type`))
  const count = ownClasses(view, type)
  if (value !== undefined || count === undefined) return undefined
  const whose = type === 'CocoDataset' ? 'COCO' : type
  const words = `${dataset} names no classes, so it has the ${count} of ${whose}`
  return { path, words, count, names: '', value: undefined }
}

/** Other packages have data sets of the same names: MMSegmentation's CityscapesDataset has 19 classes. */
function ownClasses(view: View, type: string): number | undefined {
  const scoped = type.includes('.') ? type : `${view.at('default_scope') ?? 'mmdet'}.${type}`
  return OWN_CLASSES.get(scoped.replace(/^mmdet\./, ''))
}

/** Data sets that repeat or mix another one hold it as `dataset`. */
function innerDataset(view: View, path: string): string {
  const inner = [`${path}.dataset`, `${path}.datasets.0`].find((each) => view.at(each) instanceof PyDict)
  return inner === undefined ? path : innerDataset(view, inner)
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
