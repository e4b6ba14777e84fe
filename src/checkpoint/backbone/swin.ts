import { type BackboneConfig, boolOf, CannotCompute, intOf, intsOf } from './config.ts'
import { LayerTable, type TensorShapes } from './layers.ts'

/** The parameters and buffers of MMDetection 3.3 `mmdet/models/backbones/swin.py`, `SwinTransformer`. */
export function swinTensors(config: BackboneConfig): TensorShapes {
  const table = new LayerTable({ norm_cfg: config['norm_cfg'] ?? { type: 'LN' } })
  const { tensors } = table
  const embed = intOf(config, 'embed_dims', 96)
  const patch = intOf(config, 'patch_size', 4)
  const depths = intsOf(config, 'depths', [2, 2, 6, 2])
  const heads = intsOf(config, 'num_heads', [3, 6, 12, 24])
  const strides = intsOf(config, 'strides', [4, 2, 2, 2])
  const norms = boolOf(config, 'patch_norm', true)
  const outputs = intsOf(config, 'out_indices', [0, 1, 2, 3])
  requireStages(depths, heads, strides, outputs)
  if (strides[0] !== patch) throw new CannotCompute(`strides begin with ${strides[0]}, patch_size is ${patch}`)
  if (boolOf(config, 'use_abs_pos_embed', false)) {
    const [height = 0, width = height] = sizesOf(config)
    tensors.set('absolute_pos_embed', [1, Math.floor(height / patch) * Math.floor(width / patch), embed])
  }
  tensors.set('patch_embed.projection.weight', [embed, intOf(config, 'in_channels', 3), patch, patch])
  tensors.set('patch_embed.projection.bias', [embed])
  if (norms) table.norm('patch_embed.norm', embed)
  const block = {
    window: intOf(config, 'window_size', 7),
    ratio: intOf(config, 'mlp_ratio', 4),
    bias: boolOf(config, 'qkv_bias', true),
  }
  for (const [stage, depth] of depths.entries()) {
    const channels = embed * 2 ** stage
    for (let at = 0; at < depth; at++) {
      addBlock(table, `stages.${stage}.blocks.${at}.`, { ...block, channels, heads: heads[stage] as number })
    }
    if (stage === depths.length - 1) continue
    if (norms) table.norm(`stages.${stage}.downsample.norm`, 4 * channels)
    tensors.set(`stages.${stage}.downsample.reduction.weight`, [2 * channels, 4 * channels])
  }
  for (const stage of outputs) table.norm(`norm${stage}`, embed * 2 ** stage)
  return tensors
}

/**
 * The norms behind the stages, which MMDetection adds for its outputs: no weights from pretraining have all of them, and they start as
 * nothing was to be done.
 */
export function isOutputNorm(name: string): boolean {
  return /^norm\d+\./.test(name)
}

interface BlockFacts {
  readonly channels: number
  readonly heads: number
  readonly window: number
  readonly ratio: number
  readonly bias: boolean
}

function addBlock(table: LayerTable, prefix: string, { channels, heads, window, ratio, bias }: BlockFacts): void {
  const linear = (name: string, out: number, into: number, withBias = true) => {
    table.tensors.set(`${prefix}${name}.weight`, [out, into])
    if (withBias) table.tensors.set(`${prefix}${name}.bias`, [out])
  }
  table.norm(`${prefix}norm1`, channels)
  table.tensors.set(`${prefix}attn.w_msa.relative_position_bias_table`, [(2 * window - 1) ** 2, heads])
  table.tensors.set(`${prefix}attn.w_msa.relative_position_index`, [window ** 2, window ** 2])
  linear('attn.w_msa.qkv', 3 * channels, channels, bias)
  linear('attn.w_msa.proj', channels, channels)
  table.norm(`${prefix}norm2`, channels)
  linear('ffn.layers.0.0', ratio * channels, channels)
  linear('ffn.layers.1', channels, ratio * channels)
}

/** Swin-L has four stages of up to 18 blocks. */
const MAX_STAGES = 16
const MAX_DEPTH = 200

function requireStages(
  depths: readonly number[],
  heads: readonly number[],
  strides: readonly number[],
  outputs: readonly number[],
): void {
  if (heads.length < depths.length || strides.length < depths.length) {
    throw new CannotCompute(`it has ${depths.length} depths, ${heads.length} num_heads and ${strides.length} strides`)
  }
  if (depths.length > MAX_STAGES || depths.some((depth) => depth < 0 || depth > MAX_DEPTH)) {
    throw new CannotCompute(`its depths are ${depths.slice(0, MAX_STAGES).join(', ')}`)
  }
  if (outputs.some((stage) => stage < 0 || stage >= depths.length)) {
    throw new CannotCompute('out_indices names a stage that is not there')
  }
}

function sizesOf(config: BackboneConfig): readonly number[] {
  const size = config['pretrain_img_size'] ?? 224
  return typeof size === 'number' ? [intOf(config, 'pretrain_img_size', 224)] : intsOf(config, 'pretrain_img_size', [])
}

/**
 * What `convert_weights=True` makes of a key of the Swin authors' (swin.py, `swin_converter`), without the `backbone.` that it puts
 * before each; undefined for what it leaves out.
 */
export function convertedSwinKey(key: string): string | undefined {
  if (key.startsWith('head')) return undefined
  if (key.startsWith('patch_embed')) return key.replaceAll('proj', 'projection')
  if (!key.startsWith('layers')) return key
  return renamed(key).replace('layers', 'stages')
}

function renamed(key: string): string {
  if (key.includes('attn.')) return key.replaceAll('attn.', 'attn.w_msa.')
  if (key.includes('mlp.fc1.')) return key.replaceAll('mlp.fc1.', 'ffn.layers.0.0.')
  if (key.includes('mlp.fc2.')) return key.replaceAll('mlp.fc2.', 'ffn.layers.1.')
  return key.replaceAll('mlp.', 'ffn.')
}
