import { type BackboneConfig, boolOf, CannotCompute, dictOf, intOf, intsOf } from './config.ts'
import { LayerTable, type TensorShapes } from './layers.ts'

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

/** The tensors of a ResNet, or with `grouped` of a ResNeXt. */
export function resnetTensors(config: BackboneConfig, grouped: boolean): TensorShapes {
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
