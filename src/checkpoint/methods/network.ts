import type { BackboneConfig, PlainValue } from '../backbone/config.ts'
import { convertedSwinKey } from '../backbone/swin.ts'
import type { TorchTensor } from '../torch/tensor.ts'

/** A network that keys belong to, by their names and shapes. */
export interface Network {
  /** What its keys begin with; empty where they stand by themselves. */
  readonly prefix: string
  /** In a few words: `ResNet-50`. */
  readonly title: string
  /** Whose names its keys have. */
  readonly names: Names
  /** The backbone of MMDetection that it looks like; whether its tensors are all there is for a comparison to say. */
  readonly backbone: BackboneConfig | undefined
}

/** `mmdet`: MMDetection's own; `children`: numbers, as nn.Sequential gives them to torchvision's ResNet; `swin`: the Swin authors'. */
type Names = 'mmdet' | 'children' | 'swin' | 'other'

type Tensors = ReadonlyMap<string, TorchTensor>

/** Networks, by a key that each has at its beginning. */
const SIGNS: readonly { readonly key: RegExp; readonly title: string; readonly names: Names }[] = [
  { key: /^(.*?)layer1\.0\.conv1\.weight$/, title: 'ResNet', names: 'mmdet' },
  { key: /^(.*?)4\.0\.conv1\.weight$/, title: 'ResNet', names: 'children' },
  { key: /^(.*?)stages\.0\.blocks\.0\.attn\.w_msa\.qkv\.weight$/, title: 'Swin Transformer', names: 'mmdet' },
  { key: /^(.*?)layers\.0\.blocks\.0\.attn\.qkv\.weight$/, title: 'Swin Transformer', names: 'swin' },
  // The blocks of a Swin Transformer stand behind the number of a stage.
  {
    key: /^(.*?)(?<!(?:layers|stages)\.\d+\.)blocks\.0\.attn\.qkv\.weight$/,
    title: 'Vision Transformer',
    names: 'other',
  },
  { key: /^(.*?)layers\.0\.attn\.qkv\.weight$/, title: 'Vision Transformer', names: 'other' },
  { key: /^(.*?)stages\.0\.0\.(dwconv|depthwise_conv)\.weight$/, title: 'ConvNeXt', names: 'other' },
  { key: /^(.*?)res2\.0\.conv1\.weight$/, title: "ResNet by detectron2's names", names: 'other' },
]

/** Networks that are looked at: a hostile file could hold any number. */
const MAX_NETWORKS = 16

/** Every network whose keys are among these, in order. */
export function networksIn(tensors: Tensors): Network[] {
  const networks = new Map<string, Network>()
  for (const key of tensors.keys()) {
    for (const { key: pattern, title, names } of SIGNS) {
      const prefix = pattern.exec(key)?.[1]
      if (prefix === undefined || networks.has(prefix) || networks.size === MAX_NETWORKS) continue
      if (names === 'children' && !tensors.has(`${prefix}0.weight`) && !tensors.has(`${prefix}1.weight`)) continue
      networks.set(prefix, networkAt(tensors, { prefix, title, names, backbone: undefined }))
    }
  }
  return [...networks.values()]
}

/** What MMDetection calls a key of a network; undefined for a key that is not part of it. */
export function mmdetName({ prefix, names }: Network, key: string): string | undefined {
  if (!key.startsWith(prefix)) return undefined
  const bare = key.slice(prefix.length)
  if (names === 'swin') return convertedSwinKey(bare)
  if (names !== 'children') return bare
  const dot = bare.indexOf('.')
  const child = RESNET_CHILDREN.get(bare.slice(0, dot))
  return child === undefined ? undefined : child + bare.slice(dot)
}

/** The order of `torchvision.models.resnet*().children()`: conv1, bn1, relu, maxpool, layer1 to layer4, avgpool. */
const RESNET_CHILDREN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0': 'conv1',
    '1': 'bn1',
    '4': 'layer1',
    '5': 'layer2',
    '6': 'layer3',
    '7': 'layer4',
  }),
)

function networkAt(tensors: Tensors, network: Network): Network {
  if (network.names === 'other') return network
  const named = new Map<string, readonly number[]>()
  for (const [key, { shape }] of tensors) {
    const name = mmdetName(network, key)
    if (name !== undefined) named.set(name, shape)
  }
  return network.title === 'ResNet' ? resnetOf(network, named) : { ...network, ...swinOf(network.title, named) }
}

/** Shapes by the names that MMDetection gives them. */
type Shapes = ReadonlyMap<string, readonly number[]>

/** Blocks in the four stages of the ResNets that have names, by the kind of block. */
const DEPTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'basic 2,2,2,2': 18,
    'basic 3,4,6,3': 34,
    'bottleneck 3,4,6,3': 50,
    'bottleneck 3,4,23,3': 101,
    'bottleneck 3,8,36,3': 152,
    'bottleneck 3,24,36,3': 200,
  }),
)

function resnetOf(network: Network, shapes: Shapes): Network {
  if (shapes.has('conv1.0.weight'))
    return { ...network, names: 'other', title: "ResNet with timm's deep stem (conv1.0)" }
  const stages = blocksOf(shapes, /^layer(\d+)\.(\d+)\./, 1)
  const block = [...shapes.keys()].some((name) => /^layer\d+\.\d+\.conv3\.weight$/.test(name)) ? 'bottleneck' : 'basic'
  const depth = DEPTHS.get(`${block} ${stages.join(',')}`)
  const [inner = 64, into = inner] = shapes.get('layer1.0.conv2.weight') ?? []
  const planes = block === 'basic' ? inner : Math.ceil((shapes.get('layer1.0.conv3.weight')?.[0] ?? 256) / 4)
  const groups = into > 0 && block === 'bottleneck' ? inner / into : 1
  const backbone = depth === undefined ? undefined : resnetConfig(shapes, { depth, planes, inner, groups })
  const title = resnetTitle(shapes, { stages, block, depth, inner, groups }) + variantText(backbone)
  return { ...network, title, backbone }
}

/** Arguments that a config has to say, and that a depth alone does not: ` with deep_stem=True, avg_down=True` of ResNetV1d. */
function variantText(backbone: BackboneConfig | undefined): string {
  const said = Object.entries(backbone ?? {}).flatMap(([key, value]) => {
    const text = value === true ? 'True' : key === 'norm_cfg' ? 'GN' : key === 'in_channels' ? value : undefined
    return text === undefined ? [] : `${key}=${text}`
  })
  return said.length > 0 ? ` with ${said.join(', ')}` : ''
}

function resnetTitle(
  shapes: Shapes,
  facts: { stages: readonly number[]; block: string; depth: number | undefined; inner: number; groups: number },
): string {
  const { stages, block, depth, inner, groups } = facts
  const name = groups > 1 ? 'ResNeXt' : 'ResNet'
  const numbered = depth === undefined ? `${name} of ${stages.join(', ')} ${block} blocks` : `${name}-${depth}`
  const kind = groups > 1 ? ` (${groups}x${inner / groups}d)` : inner > 64 ? `, ${inner / 64} times as wide` : ''
  const part = stages.length === 1 ? ', stage 1 alone' : stages.length < 4 ? `, stages 1 to ${stages.length} alone` : ''
  const stem = shapes.has('conv1.weight') || shapes.has('stem.0.weight') ? '' : ' without a stem (conv1.weight)'
  return `${numbered}${kind}${part}${stem}`
}

/** The arguments that give MMDetection's ResNet these shapes, where any do. */
function resnetConfig(
  shapes: Shapes,
  { depth, planes, inner, groups }: { depth: number; planes: number; inner: number; groups: number },
): BackboneConfig {
  const config: Record<string, PlainValue> = { type: groups > 1 ? 'ResNeXt' : 'ResNet', depth }
  if (groups > 1) Object.assign(config, { groups, base_width: inner / groups })
  if (planes !== 64) config['base_channels'] = planes
  const isDeep = shapes.has('stem.0.weight')
  const [stem = planes] = shapes.get(isDeep ? 'stem.6.weight' : 'conv1.weight') ?? []
  const channels = shapes.get(isDeep ? 'stem.0.weight' : 'conv1.weight')?.[1] ?? 3
  if (stem !== planes) config['stem_channels'] = stem
  if (channels !== 3) config['in_channels'] = channels
  if (isDeep) config['deep_stem'] = true
  if (shapes.get('layer2.0.downsample.1.weight')?.length === 4) config['avg_down'] = true
  if (shapes.has('layer1.0.gn1.weight')) config['norm_cfg'] = { type: 'GN', num_groups: 32 }
  return config
}

/** The arguments that give MMDetection's SwinTransformer these shapes, where any do. */
function swinOf(title: string, shapes: Shapes): Pick<Network, 'title' | 'backbone'> {
  const isSecond = [...shapes.keys()].some((name) => name.includes('logit_scale') || name.includes('cpb_mlp'))
  if (isSecond) return { title: `${title} V2`, backbone: undefined }
  const [embed = 0, channels = 3, patch = 4] = shapes.get('patch_embed.projection.weight') ?? []
  const depths = blocksOf(shapes, /^stages\.(\d+)\.blocks\.(\d+)\./, 0)
  const tables = depths.map(
    (_, stage) => shapes.get(`stages.${stage}.blocks.0.attn.w_msa.relative_position_bias_table`) ?? [169, 0],
  )
  const [wide = 4, narrow = 1] = shapes.get('stages.0.blocks.0.ffn.layers.0.0.weight') ?? []
  const backbone = {
    type: 'SwinTransformer',
    embed_dims: embed,
    in_channels: channels,
    patch_size: patch,
    depths,
    num_heads: tables.map(([, heads = 0]) => heads),
    strides: [patch, ...depths.slice(1).map(() => 2)],
    out_indices: depths.map((_, stage) => stage),
    window_size: Math.round((Math.sqrt(tables[0]?.[0] ?? 169) + 1) / 2),
    mlp_ratio: Math.round(wide / Math.max(narrow, 1)),
    qkv_bias: shapes.has('stages.0.blocks.0.attn.w_msa.qkv.bias'),
    patch_norm: shapes.has('patch_embed.norm.weight'),
    use_abs_pos_embed: shapes.has('absolute_pos_embed'),
  }
  return { title, backbone }
}

/** The number of blocks in each stage, from the first one on: a block counts when any tensor of it or of a later one is there. */
function blocksOf(shapes: Shapes, pattern: RegExp, first: number): number[] {
  const counts: number[] = []
  for (const name of shapes.keys()) {
    const [, stage, block] = pattern.exec(name) ?? []
    if (stage === undefined) continue
    const at = Number(stage) - first
    if (at >= 0 && at < MAX_STAGES) counts[at] = Math.max(counts[at] ?? 0, Math.min(Number(block) + 1, MAX_BLOCKS))
  }
  return Array.from(counts, (count) => count ?? 0)
}

/** No network that is known has more stages, or blocks in one. */
const MAX_STAGES = 8
const MAX_BLOCKS = 100
