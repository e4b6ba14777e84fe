import { REGNET_WIDTHS } from '../../check/widths.ts'
import { PyDict } from '../../python/dict.ts'
import { PyExpression, PyFloat, PyList, PyTuple, type PyValue } from '../../python/values.ts'

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
  const value = model instanceof PyExpression ? model.value : model
  if (value instanceof PyList || value instanceof PyTuple) {
    return value.items.flatMap((item, at) => classPlaces(item, [...path, String(at)]))
  }
  if (!(value instanceof PyDict)) return []
  const own = ['num_classes', 'num_things_classes']
    .filter((key) => typeof value.get(key) === 'number')
    .map((key) => ({ path: [...path, key], value: (classes: number) => classes }))
  const inner = Array.from(value.entries()).flatMap(({ key, value: held }) =>
    OTHERS.includes(String(key)) ? [] : classPlaces(held, [...path, String(key)]),
  )
  return [...own, ...weightPlaces(value, path), ...inner]
}

/** One weight for each class, and one for none. */
function weightPlaces(head: PyDict, path: readonly string[]): ClassPlace[] {
  const stuff = head.get('num_stuff_classes')
  const loss = head.get('loss_cls')
  const weights = loss instanceof PyDict ? loss.get('class_weight') : undefined
  const [first, none] = weights instanceof PyList ? [weights.items[0], weights.items.at(-1)] : []
  if (typeof stuff !== 'number' || first === undefined || none === undefined) return []
  const value = (classes: number) => new PyList([...new Array<PyValue>(classes + stuff).fill(first), none])
  return [{ path: [...path, 'loss_cls', 'class_weight'], value }]
}

/** Reads a key of a dict of the model. */
export type ReadKey = (key: string) => PyValue | undefined

const numbers = (value: PyValue | undefined): number[] | undefined =>
  value instanceof PyList || value instanceof PyTuple ? value.items.map(Number) : undefined

/** Backbones whose stages have the channels of a ResNet. */
export const RESNETS = ['ResNet', 'ResNetV1d', 'ResNeXt', 'Res2Net', 'ResNeSt']

/**
 * The channels of each feature map of a backbone, undefined where they are not known. Sources: the classes of MMDetection 3.3.0
 * (`mmdet/models/backbones`); of ConvNeXt, `mmpretrain/models/backbones/convnext.py` of mmpretrain 1.2.0.
 */
export function stageChannels(type: string, read: ReadKey): number[] | undefined {
  const stages = STAGES.get(type.replace(/^mmdet\./, ''))?.(read)
  if (stages === undefined) return undefined
  const at = numbers(read('out_indices')) ?? DEFAULT_INDICES.get(type) ?? [0, 1, 2, 3]
  const channels = at.map((index) => stages[index])
  return channels.every((each) => each !== undefined) ? channels : undefined
}

const DEFAULT_INDICES = new Map([
  ['CSPDarknet', [2, 3, 4]],
  ['CSPNeXt', [2, 3, 4]],
])

const doubling = (first: number) => [1, 2, 4, 8].map((factor) => first * factor)

function resNet(read: ReadKey): number[] {
  const expansion = Number(read('depth') ?? 50) < 50 ? 1 : 4
  return doubling(Number(read('base_channels') ?? 64) * expansion)
}

/** `arch_settings` of `csp_darknet.py` and `cspnext.py`. */
function csp(read: ReadKey): number[] {
  const widen = read('widen_factor')
  const width = widen instanceof PyFloat ? widen.value : Number(widen ?? 1)
  return [64, 128, 256, 512, 1024].map((channels) => Math.trunc(channels * width))
}

const CONVNEXT = new Map(Object.entries({ tiny: 96, small: 96, base: 128, large: 192, xlarge: 256 }))

const STAGES = new Map<string, (read: ReadKey) => number[] | undefined>(
  Object.entries({
    ...Object.fromEntries(RESNETS.map((name) => [name, resNet])),
    SwinTransformer: (read: ReadKey) => doubling(Number(read('embed_dims') ?? 96)),
    PyramidVisionTransformerV2: (read: ReadKey) =>
      (numbers(read('num_heads')) ?? [1, 2, 5, 8]).map((heads) => heads * Number(read('embed_dims') ?? 64)),
    CSPDarknet: csp,
    CSPNeXt: csp,
    RegNet: (read: ReadKey) => REGNET_WIDTHS.get(String(read('arch')))?.slice(),
    'mmpretrain.ConvNeXt': (read: ReadKey) => {
      const first = CONVNEXT.get(String(read('arch')))
      return first === undefined ? undefined : doubling(first)
    },
  }),
)
