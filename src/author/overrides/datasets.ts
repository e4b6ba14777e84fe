import { checkArgument, kindOf, listOf } from '../../argument.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, PyFloat, PyList, type PyValue, resolved } from '../../python/values.ts'
import { isPlainObject, type OverrideNode, Replacement, toTree, treeToPy, type Unchecked } from './tree.ts'

/** A data set around that of the bases. */
class Wrapper extends Replacement {
  readonly #wrap: (dataset: PyDict) => PyDict

  constructor(wrap: (dataset: PyDict) => PyDict) {
    super(new PyDict())
    this.#wrap = wrap
  }

  override over(base: PyValue | undefined): PyValue {
    const held = base instanceof PyExpression ? base.value : base
    return this.#wrap(held instanceof PyDict ? held : new PyDict())
  }
}

/**
 * The data set of the bases, so many times in each epoch (`RepeatDataset`).
 *
 * @example { train_dataloader: { dataset: repeat(3) } }
 */
export function repeat(times: number): Replacement {
  checkArgument(
    times,
    kindOf('a number of times', (value) => Number.isSafeInteger(value) && (value as number) > 0),
  )
  return new Wrapper((dataset) => wrapped('RepeatDataset', [['times', times]], dataset))
}

/**
 * The data set of the bases, with the images of rare classes repeated (`ClassBalancedDataset`).
 *
 * @param oversample the share of images below which a class is rare
 * @example { train_dataloader: { dataset: classBalanced(0.001) } }
 */
export function classBalanced(oversample: number): Replacement {
  checkArgument(
    oversample,
    kindOf('a share of the images', (value) => typeof value === 'number' && value > 0),
  )
  return new Wrapper((dataset) =>
    wrapped('ClassBalancedDataset', [['oversample_thr', new PyFloat(oversample)]], dataset),
  )
}

/**
 * The data set of the bases and further ones (`ConcatDataset`). What a further one does not say, such as its pipeline, is that of the first.
 * Where the bases repeat or mix a data set, that of several takes its place in there.
 *
 * @example { val_dataloader: { dataset: concat({ ann_file: 'night.json', data_prefix: { img: 'night/' } }) } }
 */
export function concat(...others: readonly { readonly [key: string]: Unchecked | undefined }[]): Replacement {
  checkArgument(
    others,
    kindOf('at least one further data set', (value) => (value as readonly unknown[]).length > 0),
  )
  for (const other of others) checkArgument(other, kindOf('a data set', isPlainObject))
  return new Wrapper((dataset) => joined(dataset, others))
}

function joined(dataset: PyDict, others: readonly { readonly [key: string]: Unchecked | undefined }[]): PyDict {
  const made = dataset.copy()
  const [inner, several] = [resolved(dataset.get('dataset')), resolved(dataset.get('datasets'))]
  if (inner instanceof PyDict) {
    made.set('dataset', joined(inner, others))
    return made
  }
  const held = several instanceof PyList ? several.items : [dataset]
  const first = resolved(held[0])
  const further = others.map((other) => {
    const copy = first instanceof PyDict ? first.copy() : new PyDict()
    for (const [key, value] of Object.entries(other))
      copy.set(key, treeToPy(toTree(value as Unchecked) as OverrideNode))
    return copy
  })
  const datasets = new PyList([...held, ...further])
  if (!(several instanceof PyList))
    return PyDict.of([
      ['type', 'ConcatDataset'],
      ['datasets', datasets],
    ])
  made.set('datasets', datasets)
  return made
}

/**
 * The data set of the bases with transforms that mix several images (`MultiImageMixDataset`): the images are loaded by its pipeline, which
 * must not pack them.
 *
 * @example { train_dataloader: { dataset: multiImageMix([{ type: 'Mosaic', img_scale: tuple(640, 640) }, { type: 'PackDetInputs' }]) } }
 */
export function multiImageMix(pipeline: readonly Unchecked[]): Replacement {
  checkArgument(pipeline, kindOf('a list of transforms', Array.isArray))
  checkArgument(pipeline, listOf(TRANSFORM))
  const transforms = treeToPy(toTree(pipeline))
  return new Wrapper((dataset) => {
    const inner = dataset.copy()
    const own = inner.get('pipeline')
    const items = own instanceof PyExpression ? own.value : own
    const isPacking = (item: PyValue) => item instanceof PyDict && item.get('type') === 'PackDetInputs'
    if (items instanceof PyList) inner.set('pipeline', new PyList(items.items.filter((item) => !isPacking(item))))
    return PyDict.of([
      ['type', 'MultiImageMixDataset'],
      ['dataset', inner],
      ['pipeline', transforms],
    ])
  })
}

const TRANSFORM = kindOf('a transform', (value) => typeof value === 'object' && value !== null)

function wrapped(type: string, entries: readonly (readonly [string, PyValue])[], dataset: PyDict): PyDict {
  return PyDict.of([['type', type], ...entries, ['dataset', dataset]])
}
