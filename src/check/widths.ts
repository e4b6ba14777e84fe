import { PyDict } from '../python/dict.ts'
import { PyFloat, PyList, PyTuple, type PyValue } from '../python/values.ts'

// How many channels the feature maps of a backbone have: by the constructors of mmdet 3.3.0, models/backbones; of ConvNeXt,
// mmpretrain/models/backbones/convnext.py of mmpretrain 1.2.0.

/** Necks that take a backbone's outputs from the last to the first. */
export const TAKES_LAST_FIRST: ReadonlySet<unknown> = new Set(['YOLOV3Neck'])

/** Reads a key of the backbone's dict. */
export type ReadKey = (key: string) => PyValue | undefined

/** The channels of a backbone's outputs, one for each of `out_indices`; undefined where the class is not known here. */
export function outputWidths(type: string, read: ReadKey): number[] | undefined {
  const kind = kindOf(type)
  const stages = kind?.stages(read)
  const indices = numbersOf(read('out_indices')) ?? kind?.outputs
  if (stages === undefined || indices === undefined) return undefined
  const widths = indices.map((index) => stages[index])
  return widths.every((width) => width !== undefined) ? widths : undefined
}

/** The numbers of a list; undefined for anything else. */
export function numbersOf(value: PyValue | undefined): number[] | undefined {
  if (!(value instanceof PyList || value instanceof PyTuple)) return undefined
  const { items } = value
  return items.every((item) => typeof item === 'number') ? (items as number[]) : undefined
}

/** How many pixels of the image lie between two cells of each of a backbone's outputs; undefined where the class is not known here. */
export function outputStrides(type: string, read: ReadKey): number[] | undefined {
  const kind = kindOf(type)
  const indices = numbersOf(read('out_indices')) ?? kind?.outputs
  if (kind === undefined || indices === undefined || SPACING.some((key) => read(key) !== undefined)) return undefined
  const strides = indices.map((index) => (kind.strides ?? FROM_FOUR)[index])
  return strides.every((stride) => stride !== undefined) ? strides : undefined
}

/** The `out_indices` of a class whose outputs have these strides; undefined where it has no such stages. */
export function outputsAt(type: string, strides: readonly number[]): number[] | undefined {
  const kind = kindOf(type)
  if (kind === undefined) return undefined
  const indices = strides.map((stride) => (kind.strides ?? FROM_FOUR).lastIndexOf(stride))
  return indices.includes(-1) ? undefined : indices
}

/** The keys that space a backbone's stages otherwise. */
const SPACING = ['strides', 'dilations']

/** The stages of most backbones. */
const FROM_FOUR = [4, 8, 16, 32]

interface BackboneKind {
  /** The channels of every stage that can be an output. */
  readonly stages: (read: ReadKey) => number[] | undefined
  /** The strides of these stages. Default: those of a ResNet. */
  readonly strides?: readonly number[]
  /** The default of `out_indices`. */
  readonly outputs: readonly number[]
}

const RESNET: BackboneKind = {
  outputs: [0, 1, 2, 3],
  stages(read) {
    const depth = read('depth')
    const base = read('base_channels') ?? 64
    if (typeof depth !== 'number' || typeof base !== 'number') return undefined
    const first = base * (depth < 50 ? 1 : 4)
    return [first, first * 2, first * 4, first * 8]
  },
}

/** The widths of RegNet's stages, by `arch` (`RegNet.arch_settings`, after adjust_width_group). */
const REGNET_WIDTHS: ReadonlyMap<unknown, readonly number[]> = new Map(
  Object.entries({
    regnetx_400mf: [32, 64, 160, 384],
    regnetx_800mf: [64, 128, 288, 672],
    'regnetx_1.6gf': [72, 168, 408, 912],
    'regnetx_3.2gf': [96, 192, 432, 1008],
    'regnetx_4.0gf': [80, 240, 560, 1360],
    'regnetx_6.4gf': [168, 392, 784, 1624],
    'regnetx_8.0gf': [80, 240, 720, 1920],
    regnetx_12gf: [224, 448, 896, 2240],
  }),
)

const REGNET: BackboneKind = {
  outputs: [0, 1, 2, 3],
  stages: (read) => REGNET_WIDTHS.get(read('arch'))?.slice(),
}

const SWIN: BackboneKind = {
  outputs: [0, 1, 2, 3],
  stages(read) {
    const width = read('embed_dims') ?? 96
    return typeof width === 'number' ? [width, width * 2, width * 4, width * 8] : undefined
  },
}

const PVT: BackboneKind = {
  outputs: [0, 1, 2, 3],
  stages(read) {
    const width = read('embed_dims') ?? 64
    const heads = read('num_heads') === undefined ? [1, 2, 5, 8] : numbersOf(read('num_heads'))
    return typeof width === 'number' ? heads?.map((count) => count * width) : undefined
  },
}

const HRNET: BackboneKind = {
  outputs: [0, 1, 2, 3],
  stages(read) {
    const extra = read('extra')
    const last = extra instanceof PyDict ? extra.get('stage4') : undefined
    if (!(last instanceof PyDict) || read('multiscale_output') === false) return undefined
    const expansion = last.get('block') === 'BOTTLENECK' ? 4 : 1
    return numbersOf(last.get('num_channels'))?.map((count) => count * expansion)
  },
}

const CSP: BackboneKind = {
  outputs: [2, 3, 4],
  strides: [2, 4, 8, 16, 32, 64],
  stages(read) {
    const factor = read('widen_factor') ?? 1
    const widen = factor instanceof PyFloat ? factor.value : factor
    const arch = CSP_ARCHS.get(read('arch') ?? 'P5')
    if (typeof widen !== 'number' || read('arch_ovewrite') !== undefined) return undefined
    return arch?.map((width) => Math.trunc(width * widen))
  },
}

const CSP_ARCHS: ReadonlyMap<unknown, readonly number[]> = new Map([
  ['P5', [64, 128, 256, 512, 1024]],
  ['P6', [64, 128, 256, 512, 768, 1024]],
])

const CONVNEXT_WIDTHS: ReadonlyMap<unknown, number> = new Map(
  Object.entries({ tiny: 96, small: 96, base: 128, large: 192, xlarge: 256 }),
)

const CONVNEXT: BackboneKind = {
  outputs: [0, 1, 2, 3],
  stages(read) {
    const width = CONVNEXT_WIDTHS.get(read('arch'))
    return width === undefined ? undefined : [width, width * 2, width * 4, width * 8]
  },
}

/** Of the width that the paper gives; other factors are rounded by a rule of their own. */
const MOBILENET: BackboneKind = {
  outputs: [1, 2, 4, 7],
  strides: [2, 4, 8, 16, 16, 32, 32, 32],
  stages(read) {
    const factor = read('widen_factor') ?? 1
    return (factor instanceof PyFloat ? factor.value : factor) === 1 ? [16, 24, 32, 64, 96, 160, 320, 1280] : undefined
  },
}

const DARKNET: BackboneKind = {
  outputs: [3, 4, 5],
  strides: [1, 2, 4, 8, 16, 32],
  stages: (read) => ((read('depth') ?? 53) === 53 ? [32, 64, 128, 256, 512, 1024] : undefined),
}

function kindOf(type: string): BackboneKind | undefined {
  return KINDS.get(type.replace(/^mmdet\./, ''))
}

const KINDS: ReadonlyMap<string, BackboneKind> = new Map(
  Object.entries({
    ResNet: RESNET,
    ResNetV1d: RESNET,
    ResNeXt: RESNET,
    ResNeSt: RESNET,
    Res2Net: RESNET,
    DetectoRS_ResNet: RESNET,
    DetectoRS_ResNeXt: RESNET,
    RegNet: REGNET,
    SwinTransformer: SWIN,
    PyramidVisionTransformer: PVT,
    PyramidVisionTransformerV2: PVT,
    HRNet: HRNET,
    CSPDarknet: CSP,
    CSPNeXt: CSP,
    MobileNetV2: MOBILENET,
    Darknet: DARKNET,
    'mmpretrain.ConvNeXt': CONVNEXT,
  }),
)
