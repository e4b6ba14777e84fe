import { type BackboneConfig, boolOf, CannotCompute, dictOf, intOf, intsOf } from './config.ts'
import { LayerTable, lastName, type TensorShapes } from './layers.ts'

/** What the tensors of a backbone are, or why they cannot be told. */
export type BackboneSpec =
  | { readonly known: true; readonly type: string; readonly tensors: TensorShapes }
  | { readonly known: false; readonly type: string; readonly reason: string }

type Block = 'basic' | 'bottleneck'

/** Blocks and their numbers in the four stages: MMDetection 3.3 `mmdet/models/backbones/resnet.py`, `resnext.py`. */
const DEPTHS: Readonly<Record<number, readonly [block: Block, stages: readonly number[]]>> = {
  18: ['basic', [2, 2, 2, 2]],
  34: ['basic', [3, 4, 6, 3]],
  50: ['bottleneck', [3, 4, 6, 3]],
  101: ['bottleneck', [3, 4, 23, 3]],
  152: ['bottleneck', [3, 8, 36, 3]],
}

/** Output channels of a block, in its planes. */
const EXPANSION: Readonly<Record<Block, number>> = { basic: 1, bottleneck: 4 }

/** Backbones that are known, and what their names fix. */
const KINDS: Readonly<Record<string, { readonly fixed: BackboneConfig; readonly grouped: boolean }>> = {
  ResNet: { fixed: {}, grouped: false },
  ResNetV1d: { fixed: { deep_stem: true, avg_down: true }, grouped: false },
  ResNeXt: { fixed: {}, grouped: true },
}

/** Whether a backbone is one of those whose tensors can be told, by its type alone. */
export function isKnownType(config: BackboneConfig): boolean {
  const type = config['type']
  return typeof type === 'string' && isMmdet(type) && Object.hasOwn(KINDS, lastName(type))
}

const KNOWN = Object.keys(KINDS).join(', ')

/**
 * The parameters and buffers that MMDetection builds for a backbone: ResNet, ResNetV1d and ResNeXt of every depth, stem, style,
 * normalisation and number of stages. For other backbones, deformable convolutions and plugins it says that it cannot tell.
 *
 * @param config `model.backbone` of a composed config
 * @example backboneTensors({ type: 'ResNet', depth: 50 }) // known: 318 tensors
 */
export function backboneTensors(config: BackboneConfig): BackboneSpec {
  const type = typeof config['type'] === 'string' ? config['type'] : ''
  const name = lastName(type)
  const scope = config['_scope_'] ?? 'mmdet'
  const kind = isMmdet(type) && scope === 'mmdet' && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (kind === undefined) {
    const of = `${type || 'a backbone without type'}${scope === 'mmdet' ? '' : ` of ${String(scope)}`}`
    return { known: false, type, reason: `the tensors of ${of} are not known, those of ${KNOWN} are` }
  }
  try {
    return { known: true, type, tensors: resnetTensors({ ...config, ...kind.fixed }, kind.grouped) }
  } catch (error) {
    if (error instanceof CannotCompute) return { known: false, type, reason: error.reason }
    throw error
  }
}

/** `ResNet`, `mmdet.ResNet` and the class's place in MMDetection; a ResNet of another package is another network. */
function isMmdet(type: string): boolean {
  return !type.includes('.') || /^mmdet(\.models(\.backbones(\.resnet|\.resnext)?)?)?\.[A-Za-z0-9]+$/.test(type)
}

interface Stage {
  readonly name: string
  readonly blocks: number
  readonly planes: number
  readonly stride: number
}

interface Network {
  readonly table: LayerTable
  readonly block: Block
  readonly averageDown: boolean
  /** Channels inside a bottleneck of these planes, and the groups of its middle convolution. */
  readonly width: (planes: number) => number
  readonly groups: number
}

function resnetTensors(config: BackboneConfig, grouped: boolean): TensorShapes {
  requireOrdinary(config)
  const depth = intOf(config, 'depth', Number.NaN)
  const [block, numbers] = DEPTHS[depth] ?? []
  if (block === undefined || numbers === undefined || (grouped && depth < 50)) {
    throw new CannotCompute(`there is no ${grouped ? 'ResNeXt' : 'ResNet'} of depth ${depth}`)
  }
  const count = intOf(config, 'num_stages', 4)
  const strides = intsOf(config, 'strides', [1, 2, 2, 2])
  const dilations = intsOf(config, 'dilations', [1, 1, 1, 1])
  if (count < 1 || count > 4 || strides.length !== count || dilations.length !== count) {
    throw new CannotCompute(`num_stages is ${count}, with ${strides.length} strides and ${dilations.length} dilations`)
  }
  const base = intOf(config, 'base_channels', 64)
  const stem = intOf(config, 'stem_channels', base)
  const table = new LayerTable(config)
  const groups = grouped ? intOf(config, 'groups', 1) : 1
  const baseWidth = grouped ? intOf(config, 'base_width', 4) : 4
  const width = (planes: number) => (groups === 1 ? planes : Math.floor(planes * (baseWidth / base)) * groups)
  const network: Network = { table, block, averageDown: boolOf(config, 'avg_down', false), width, groups }
  addStem(table, intOf(config, 'in_channels', 3), stem, boolOf(config, 'deep_stem', false))
  let channels = stem
  for (let at = 0; at < count; at++) {
    const stage = {
      name: `layer${at + 1}`,
      blocks: numbers[at] as number,
      planes: base * 2 ** at,
      stride: strides[at] as number,
    }
    channels = addStage(network, stage, channels)
  }
  return table.tensors
}

/** Parts whose tensors depend on code beyond the backbone's own. */
function requireOrdinary(config: BackboneConfig): void {
  const stages = config['stage_with_dcn']
  const deformable = dictOf(config, 'dcn') !== undefined && Array.isArray(stages) && stages.includes(true)
  if (deformable) throw new CannotCompute('it has deformable convolutions (dcn), whose tensors are not known')
  const plugins = config['plugins']
  if (Array.isArray(plugins) && plugins.length > 0)
    throw new CannotCompute('it has plugins, whose tensors are not known')
}

/** One convolution of 7x7, or three of 3x3 in an `nn.Sequential` with activations between them. */
function addStem(table: LayerTable, into: number, stem: number, deep: boolean): void {
  if (!deep) {
    table.convolution('conv1', stem, into, 7)
    table.numberedNorm('', 1, stem)
    return
  }
  const half = Math.floor(stem / 2)
  for (const [at, from, to] of [
    [0, into, half],
    [3, half, half],
    [6, half, stem],
  ] as const) {
    table.convolution(`stem.${at}`, to, from, 3)
    table.norm(`stem.${at + 1}`, to)
  }
}

/** Adds a stage; gives its output channels. */
function addStage(network: Network, stage: Stage, channels: number): number {
  const out = stage.planes * EXPANSION[network.block]
  let into = channels
  for (let at = 0; at < stage.blocks; at++) {
    const prefix = `${stage.name}.${at}.`
    if (network.block === 'basic') addBasic(network.table, prefix, into, stage.planes)
    else addBottleneck(network, prefix, into, stage.planes)
    if (at === 0 && (stage.stride !== 1 || into !== out)) addDownsample(network, prefix, into, out)
    into = out
  }
  return out
}

function addBasic(table: LayerTable, prefix: string, into: number, planes: number): void {
  table.convolution(`${prefix}conv1`, planes, into, 3)
  table.numberedNorm(prefix, 1, planes)
  table.convolution(`${prefix}conv2`, planes, planes, 3)
  table.numberedNorm(prefix, 2, planes)
}

function addBottleneck({ table, width, groups }: Network, prefix: string, into: number, planes: number): void {
  const inner = width(planes)
  table.convolution(`${prefix}conv1`, inner, into, 1)
  table.numberedNorm(prefix, 1, inner)
  table.convolution(`${prefix}conv2`, inner, inner / groups, 3)
  table.numberedNorm(prefix, 2, inner)
  table.convolution(`${prefix}conv3`, planes * EXPANSION.bottleneck, inner, 1)
  table.numberedNorm(prefix, 3, planes * EXPANSION.bottleneck)
}

/** The shortcut of a stage's first block; with `avg_down` a pooling layer stands before its convolution. */
function addDownsample({ table, averageDown }: Network, prefix: string, into: number, out: number): void {
  const first = averageDown ? 1 : 0
  table.convolution(`${prefix}downsample.${first}`, out, into, 1)
  table.norm(`${prefix}downsample.${first + 1}`, out)
}
