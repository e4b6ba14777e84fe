import { PyDict } from '../../python/dict.ts'
import { PyList, PyTuple, type PyValue, resolved } from '../../python/values.ts'

/** A key of a model that holds the number of classes, or something of its size. */
export interface ClassPlace {
  readonly path: readonly string[]
  /** What it holds for so many classes. */
  readonly value: (classes: number) => PyValue
}

/** Parts of a model whose classes are not those of the data set: pixels of a semantic branch, and settings. */
const OTHERS = ['semantic_head', 'data_preprocessor', 'backbone', 'neck', 'train_cfg', 'test_cfg']

/**
 * Where a model says how many classes there are: in every head, whatever its place (MMDetection 3.3.0: `num_classes`; of MaskFormer and
 * Mask2Former `num_things_classes`, and a weight for each class and for none).
 */
export function classPlaces(model: PyValue | undefined, path: readonly string[] = ['model']): ClassPlace[] {
  const value = resolved(model)
  if (value instanceof PyList || value instanceof PyTuple) {
    return value.items.flatMap((item, at) => classPlaces(item, [...path, String(at)]))
  }
  if (!(value instanceof PyDict)) return []
  const own = ['num_classes', 'num_things_classes']
    .filter((key) => typeof resolved(value.get(key)) === 'number')
    .map((key) => ({ path: [...path, key], value: (classes: number) => classes }))
  const inner = Array.from(value.entries()).flatMap(({ key, value: held }) =>
    OTHERS.includes(String(key)) ? [] : classPlaces(held, [...path, String(key)]),
  )
  return [...own, ...weightPlaces(value, path), ...inner]
}

/** One weight for each class, and one for none. */
function weightPlaces(head: PyDict, path: readonly string[]): ClassPlace[] {
  const stuff = resolved(head.get('num_stuff_classes'))
  const loss = resolved(head.get('loss_cls'))
  const weights = loss instanceof PyDict ? resolved(loss.get('class_weight')) : undefined
  const [first, none] = weights instanceof PyList ? [weights.items[0], weights.items.at(-1)] : []
  if (typeof stuff !== 'number' || first === undefined || none === undefined) return []
  const value = (classes: number) => new PyList([...new Array<PyValue>(classes + stuff).fill(first), none])
  return [{ path: [...path, 'loss_cls', 'class_weight'], value }]
}

/** Backbones whose stages have the channels of a ResNet. */
export const RESNETS = ['ResNet', 'ResNetV1d', 'ResNeXt', 'Res2Net', 'ResNeSt']
