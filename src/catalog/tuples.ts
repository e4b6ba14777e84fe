import { PyDict } from '../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'

// Most classes take a list where their annotation says a tuple. These ask `isinstance(…, tuple)`, and a list stops them, most often at the
// first image (mmcv 2.1.0, transforms/ and image/geometric.py; mmdet 3.3.0, datasets/transforms/ and max_iou_assigner.py).

/** What has to be a tuple: the argument, the items of a list, or the one or the other. */
type Shape = 'whole' | 'items' | 'either'

const GEOMETRIC = ['ShearX', 'ShearY', 'Rotate', 'TranslateX', 'TranslateY']
const MIXED = ['Mosaic', 'CachedMosaic', 'MixUp', 'CachedMixUp']

/** By class, the arguments; a dot leads into a dict. */
const TUPLES: ReadonlyMap<string, Readonly<Record<string, Shape>>> = new Map<string, Readonly<Record<string, Shape>>>([
  ['Resize', { scale: 'whole', scale_factor: 'whole' }],
  ['FixScaleResize', { scale: 'whole', scale_factor: 'whole' }],
  ['RandomResize', { scale: 'either' }],
  ['RandomChoiceResize', { scales: 'items' }],
  ['Pad', { 'pad_val.img': 'whole' }],
  ['CenterCrop', { crop_size: 'whole' }],
  ['CutOut', { n_holes: 'whole' }],
  ['RandomErasing', { n_patches: 'whole', ratio: 'whole' }],
  ['MaxIoUAssigner', { neg_iou_thr: 'whole' }],
  ['PackTrackInputs', { meta_keys: 'whole' }],
  ['PackReIDInputs', { meta_keys: 'whole' }],
  ...MIXED.map((name) => [name, { img_scale: 'whole' }] as const),
  ...GEOMETRIC.map((name) => [name, { img_border_value: 'whole' }] as const),
])

/** A list where its class takes a tuple alone, and what stands there instead. */
export interface NoTuple {
  /** From the dict of the component. */
  readonly path: readonly string[]
  readonly given: PyValue
  readonly wanted: PyValue
}

function argumentsOf(type: PyValue | undefined) {
  return typeof type === 'string' ? TUPLES.get(type.replace(/^(?:mmdet|mmcv)\./, '')) : undefined
}

/** Whether a class takes tuples alone somewhere. */
export function takesTuples(type: string | undefined): boolean {
  return argumentsOf(type) !== undefined
}

/** The lists of a component where its class takes tuples alone. */
export function* noTuples(component: PyDict): Generator<NoTuple> {
  for (const [argument, shape] of Object.entries(argumentsOf(component.get('type')) ?? {})) {
    const path = argument.split('.')
    const given = path.reduce<PyValue | undefined>(inside, component)
    const wanted = given instanceof PyList ? asTuples(given, shape) : undefined
    if (given !== undefined && wanted !== undefined) yield { path, given, wanted }
  }
}

function inside(value: PyValue | undefined, key: string): PyValue | undefined {
  return value instanceof PyDict ? value.get(key) : undefined
}

/** Undefined where nothing is to be done. */
function asTuples(list: PyList, shape: Shape): PyValue | undefined {
  const holdsLists = list.items.some((item) => item instanceof PyList)
  if (shape !== 'whole' && holdsLists) {
    return new PyList(list.items.map((item) => (item instanceof PyList ? new PyTuple(item.items) : item)))
  }
  const holdsTuples = list.items.some((item) => item instanceof PyTuple)
  return shape === 'items' || holdsLists || holdsTuples ? undefined : new PyTuple(list.items)
}
