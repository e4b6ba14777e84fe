import { checkArgument, kindOf, OBJECT, oneOf } from '../../argument.ts'
import type {
  PyramidVisionTransformerV2,
  RegNet,
  Res2Net,
  ResNet,
  ResNeXt,
  SwinTransformer,
} from '../../catalog/types.generated.d.ts'
import { outputStrides, outputsAt } from '../../check/widths.ts'
import { PyDict } from '../../python/dict.ts'
import type { PyInput } from '../../python/input.ts'
import { tuple } from '../../python/input.ts'
import { PyExpression, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { RESNETS } from '../consequences/roles.ts'
import { IMAGENET_IMAGES } from '../overrides/selfSupervised.ts'
import {
  type GivenMarker,
  type OverrideTree,
  Replacement,
  toTree,
  treeToPy,
  type Unchecked,
} from '../overrides/tree.ts'
import type { AnyOverrides } from '../overridesOf.ts'

/**
 * A backbone in the place of that of a model. It gives feature maps of the same strides, the neck takes its channels, and what else follows
 * is said where nobody says otherwise.
 */
export class Backbone extends Replacement {
  readonly #options: AnyOverrides
  readonly #follows: OverrideTree

  /**
   * @param value what every model gets
   * @param options what the author says
   */
  constructor(value: AnyOverrides, options: object, follows: AnyOverrides = {}) {
    super(treeToPy(toTree({ ...value, ...options } as Unchecked)))
    this.#options = options as AnyOverrides
    this.#follows = toTree(follows as Unchecked) as OverrideTree
  }

  /** Overrides of other keys of the config. */
  override get follows(): OverrideTree {
    return this.#follows
  }

  override over(base: PyValue | undefined, path: readonly PyValue[]): PyValue {
    const made = super.over(base, path)
    const held = base instanceof PyExpression ? base.value : base
    if (!(made instanceof PyDict) || !(held instanceof PyDict)) return made
    for (const [key, value] of [...levels(held, made), ...training(held, made)]) {
      if (this.#options[key] === undefined) made.set(key, value)
    }
    return made
  }
}

/** The stages that give feature maps of the strides that the model is made for. */
function levels(held: PyDict, made: PyDict): [string, PyValue][] {
  const strides = (dict: PyDict) => outputStrides(String(dict.get('type')), (key) => dict.get(key))
  const [wanted, given] = [strides(held), strides(made)]
  if (wanted === undefined || given === undefined || String(wanted) === String(given)) return []
  const indices = outputsAt(String(made.get('type')), wanted)
  if (indices === undefined) return []
  return [['out_indices', made.get('out_indices') instanceof PyList ? new PyList(indices) : new PyTuple(indices)]]
}

/** How much of a ResNet a model trains. */
function training(held: PyDict, made: PyDict): [string, PyValue][] {
  if (![held, made].every((dict) => RESNETS.includes(String(dict.get('type'))))) return []
  return ['frozen_stages', 'norm_cfg', 'norm_eval'].flatMap((key): [string, PyValue][] => {
    const value = held.get(key)
    return value === undefined ? [] : [[key, value]]
  })
}

/** Arguments of the class of a backbone. */
export type BackboneOptions<Class> = {
  readonly [Key in Exclude<keyof Class, 'type'>]?: Class[Key] | GivenMarker | undefined
}

/** What follows from weights that saw the images of ImageNet as torchvision's did; with other weights nothing is known. */
function withImages(options: { readonly init_cfg?: unknown }, images: AnyOverrides = IMAGENET_IMAGES): AnyOverrides {
  checkArgument(options, OBJECT, 'options')
  return options.init_cfg === undefined ? { model: { data_preprocessor: images } } : {}
}

const pretrained = (checkpoint: string) => ({ type: 'Pretrained', checkpoint })

function chosen<Name extends string>(name: Name, table: ReadonlyMap<Name, AnyOverrides>): AnyOverrides {
  checkArgument(name, oneOf(...table.keys()))
  return table.get(name) as AnyOverrides
}

const SWIN_URL = 'https://github.com/SwinTransformer/storage/releases/download/v1.0.0/swin_'
const swinRow = (file: string, embed: number, depth: number, heads: number, window: number, more: object = {}) => ({
  ...more,
  embed_dims: embed,
  depths: [2, 2, depth, 2],
  num_heads: [1, 2, 4, 8].map((factor) => heads * factor),
  window_size: window,
  init_cfg: pretrained(`${SWIN_URL}${file}.pth`),
})

/** Sizes and weights: `configs/swin` and `configs/mask2former` of MMDetection 3.3.0. */
const SWIN = new Map<SwinSize, AnyOverrides>([
  ['T', swinRow('tiny_patch4_window7_224', 96, 6, 3, 7)],
  ['S', swinRow('small_patch4_window7_224', 96, 18, 3, 7)],
  ['B', swinRow('base_patch4_window12_384', 128, 18, 4, 12, { pretrain_img_size: 384 })],
  ['L', swinRow('large_patch4_window12_384_22k', 192, 18, 6, 12, { pretrain_img_size: 384 })],
])

/** Sizes of Swin Transformers, as their authors name them: tiny, small, base, large. */
export type SwinSize = 'T' | 'S' | 'B' | 'L'

/**
 * A Swin Transformer with the weights that its authors published. Norms and position embeddings do not decay, as in `configs/swin`; it is
 * trained with AdamW: {@link adamW}.
 *
 * @example retinanetR50Fpn({ backbone: swin('T') })
 */
export function swin(size: SwinSize, options: BackboneOptions<SwinTransformer> = {}): Backbone {
  const value = {
    type: 'SwinTransformer',
    ...chosen(size, SWIN),
    mlp_ratio: 4,
    qkv_bias: true,
    drop_path_rate: 0.2,
    patch_norm: true,
    out_indices: tuple(0, 1, 2, 3),
    convert_weights: true,
  }
  const still = { decay_mult: 0 }
  const custom_keys = { absolute_pos_embed: still, relative_position_bias_table: still, norm: still }
  return new Backbone(value, options, { ...withImages(options), optim_wrapper: { paramwise_cfg: { custom_keys } } })
}

const RESNET = {
  num_stages: 4,
  out_indices: tuple(0, 1, 2, 3),
  frozen_stages: 1,
  norm_cfg: { type: 'BN', requires_grad: true },
  norm_eval: true,
  style: 'pytorch',
} satisfies Record<string, PyInput>

/** A ResNet of 18, 34, 50, 101 or 152 layers with torchvision's weights. */
export function resNet(depth: 18 | 34 | 50 | 101 | 152, options: BackboneOptions<ResNet> = {}): Backbone {
  checkArgument(
    depth,
    kindOf('18, 34, 50, 101 or 152', (value) => [18, 34, 50, 101, 152].includes(value as number)),
  )
  const init_cfg = pretrained(`torchvision://resnet${depth}`)
  return new Backbone({ type: 'ResNet', depth, ...RESNET, init_cfg }, options, withImages(options))
}

const NEXT = new Map<'50-32x4d' | '101-32x4d' | '101-64x4d', AnyOverrides>([
  ['50-32x4d', { depth: 50, groups: 32, base_width: 4, init_cfg: pretrained('open-mmlab://resnext50_32x4d') }],
  ['101-32x4d', { depth: 101, groups: 32, base_width: 4, init_cfg: pretrained('open-mmlab://resnext101_32x4d') }],
  ['101-64x4d', { depth: 101, groups: 64, base_width: 4, init_cfg: pretrained('open-mmlab://resnext101_64x4d') }],
])

/** A ResNeXt: `configs/faster_rcnn` of MMDetection 3.3.0. */
export function resNeXt(
  name: '50-32x4d' | '101-32x4d' | '101-64x4d',
  options: BackboneOptions<ResNeXt> = {},
): Backbone {
  return new Backbone({ type: 'ResNeXt', ...RESNET, ...chosen(name, NEXT) }, options, withImages(options))
}

/** A Res2Net-101, 26w x 4s: `configs/res2net` of MMDetection 3.3.0. */
export function res2Net(options: BackboneOptions<Res2Net> = {}): Backbone {
  const init_cfg = pretrained('open-mmlab://res2net101_v1d_26w_4s')
  const value = { type: 'Res2Net', depth: 101, scales: 4, base_width: 26, ...RESNET, init_cfg }
  return new Backbone(value, options, withImages(options))
}

/** Sizes of RegNetX: multiply-adds of one image, 400 million to 12 billion. */
export type RegNetSize = '400MF' | '800MF' | '1.6GF' | '3.2GF' | '4.0GF' | '6.4GF' | '8.0GF' | '12GF'

/** A RegNetX; its weights were trained on BGR images with these means and deviations: `configs/regnet` of MMDetection 3.3.0. */
export function regNet(size: RegNetSize, options: BackboneOptions<RegNet> = {}): Backbone {
  checkArgument(size, oneOf('400MF', '800MF', '1.6GF', '3.2GF', '4.0GF', '6.4GF', '8.0GF', '12GF'))
  const arch = `regnetx_${size.toLowerCase()}`
  const images = { mean: [103.53, 116.28, 123.675], std: [57.375, 57.12, 58.395], bgr_to_rgb: false }
  const init_cfg = pretrained(`open-mmlab://${arch}`)
  return new Backbone(
    { type: 'RegNet', arch, ...withoutStages(RESNET), init_cfg },
    options,
    withImages(options, images),
  )
}

function withoutStages({ num_stages: _, ...rest }: typeof RESNET): Omit<typeof RESNET, 'num_stages'> {
  return rest
}

/** Layers of each size: `configs/pvt` of MMDetection 3.3.0. */
const PVT = new Map<PvtSize, AnyOverrides>([
  ['b0', { embed_dims: 32, num_layers: [2, 2, 2, 2] }],
  ['b1', { embed_dims: 64, num_layers: [2, 2, 2, 2] }],
  ['b2', { embed_dims: 64, num_layers: [3, 4, 6, 3] }],
  ['b3', { embed_dims: 64, num_layers: [3, 4, 18, 3] }],
  ['b4', { embed_dims: 64, num_layers: [3, 8, 27, 3], mlp_ratios: tuple(4, 4, 4, 4) }],
  ['b5', { embed_dims: 64, num_layers: [3, 6, 40, 3], mlp_ratios: tuple(4, 4, 4, 4) }],
])

/** Sizes of Pyramid Vision Transformers v2, the smallest first. */
export type PvtSize = 'b0' | 'b1' | 'b2' | 'b3' | 'b4' | 'b5'

/** A Pyramid Vision Transformer v2. */
export function pvtV2(size: PvtSize, options: BackboneOptions<PyramidVisionTransformerV2> = {}): Backbone {
  const sizes = chosen(size, PVT)
  const init_cfg = { checkpoint: `https://github.com/whai362/PVT/releases/download/v2/pvt_v2_${size}.pth` }
  return new Backbone({ type: 'PyramidVisionTransformerV2', ...sizes, init_cfg }, options, withImages(options))
}

const NEXT_URL = 'https://download.openmmlab.com/mmclassification/v0/convnext/downstream/convnext-'
const CONVNEXT = new Map<'T' | 'S', AnyOverrides>([
  [
    'T',
    {
      arch: 'tiny',
      drop_path_rate: 0.4,
      init_cfg: convNeXtWeights('tiny_3rdparty_32xb128-noema_in1k_20220301-795e9634'),
    },
  ],
  [
    'S',
    {
      arch: 'small',
      drop_path_rate: 0.6,
      init_cfg: convNeXtWeights('small_3rdparty_32xb128-noema_in1k_20220301-303e75e3'),
    },
  ],
])

function convNeXtWeights(file: string) {
  return { ...pretrained(`${NEXT_URL}${file}.pth`), prefix: 'backbone.' }
}

/** A ConvNeXt of mmpretrain, which the config imports: `configs/convnext` of MMDetection 3.3.0. */
export function convNeXt(size: 'T' | 'S', options: AnyOverrides = {}): Backbone {
  const value = {
    type: 'mmpretrain.ConvNeXt',
    ...chosen(size, CONVNEXT),
    out_indices: [0, 1, 2, 3],
    layer_scale_init_value: 1,
    gap_before_final_norm: false,
  }
  const custom_imports = { imports: ['mmpretrain.models'], allow_failed_imports: false }
  return new Backbone(value, options, { ...withImages(options), custom_imports })
}

/** A backbone as recipes name it, and as TypeScript calls it. */
export interface NamedBackbone {
  readonly word: string
  readonly call: string
  readonly argument?: string | number
  readonly make: (options?: AnyOverrides) => Backbone
}

function named<Name extends string | number>(
  word: string,
  call: string,
  make: (name: Name, options?: never) => Backbone,
  names: readonly Name[],
): NamedBackbone[] {
  return names.map((name) => ({
    word: `${word}-${name}`,
    call,
    argument: name,
    make: (options) => make(name, options as never),
  }))
}

/** The backbones that go by one word. */
export const NAMED_BACKBONES: readonly NamedBackbone[] = /* @__PURE__ */ [
  ...named('resnet', 'resNet', resNet, [18, 34, 50, 101, 152]),
  ...named('resnext', 'resNeXt', resNeXt, ['50-32x4d', '101-32x4d', '101-64x4d']),
  { word: 'res2net-101', call: 'res2Net', make: (options) => res2Net(options as never) },
  ...named('regnetx', 'regNet', regNet, ['400MF', '800MF', '1.6GF', '3.2GF', '4.0GF', '6.4GF', '8.0GF', '12GF']),
  ...named('swin', 'swin', swin, ['T', 'S', 'B', 'L']),
  ...named('pvtv2', 'pvtV2', pvtV2, ['b0', 'b1', 'b2', 'b3', 'b4', 'b5']),
  ...named('convnext', 'convNeXt', convNeXt, ['T', 'S']),
]
