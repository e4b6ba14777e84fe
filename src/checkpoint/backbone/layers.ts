import { type BackboneConfig, boolOf, CannotCompute, dictOf } from './config.ts'

/** Names and shapes of a network's parameters and buffers, in the order in which its modules hold them. */
export type TensorShapes = Map<string, readonly number[]>

/** What a normalisation layer holds, and what mmcv calls it in a block. */
interface NormKind {
  /** Before the number: `bn1`. */
  readonly abbreviation: string
  readonly affine: boolean
  readonly statistics: boolean
  /** `num_batches_tracked`, which counts steps. */
  readonly counter: boolean
  /** The argument that turns `affine` on or off, with its default. */
  readonly affineArgument?: readonly [name: string, byDefault: boolean]
  readonly statisticsByDefault?: boolean
}

const BATCH: NormKind = {
  abbreviation: 'bn',
  affine: true,
  statistics: true,
  counter: true,
  affineArgument: ['affine', true],
  statisticsByDefault: true,
}

const INSTANCE: NormKind = {
  ...BATCH,
  abbreviation: 'in',
  affineArgument: ['affine', false],
  statisticsByDefault: false,
}

/**
 * Normalisation layers by their `type` in `norm_cfg`: mmcv 2.1 `mmcv/cnn/bricks/norm.py` (registered names, `infer_abbr`),
 * MMDetection 3.3 `mmdet/models/layers/brick_wrappers.py` (FrozenBN); what they hold: torch's own modules.
 */
const NORMS: Readonly<Record<string, NormKind>> = {
  BN: BATCH,
  BN1d: BATCH,
  BN2d: BATCH,
  BN3d: BATCH,
  SyncBN: BATCH,
  FrozenBN: { abbreviation: 'bn', affine: true, statistics: true, counter: false },
  GN: { abbreviation: 'gn', affine: true, statistics: false, counter: false, affineArgument: ['affine', true] },
  LN: {
    abbreviation: 'ln',
    affine: true,
    statistics: false,
    counter: false,
    affineArgument: ['elementwise_affine', true],
  },
  IN: INSTANCE,
  IN1d: INSTANCE,
  IN2d: INSTANCE,
  IN3d: INSTANCE,
}

/** Their classes, which configs of the pure-Python dialect name. */
const NORM_CLASSES: Readonly<Record<string, string>> = {
  BatchNorm1d: 'BN1d',
  BatchNorm2d: 'BN',
  BatchNorm3d: 'BN3d',
  SyncBatchNorm: 'SyncBN',
  FrozenBatchNorm2d: 'FrozenBN',
  GroupNorm: 'GN',
  LayerNorm: 'LN',
  InstanceNorm1d: 'IN1d',
  InstanceNorm2d: 'IN',
  InstanceNorm3d: 'IN3d',
}

/** The registered name of a normalisation layer, by that name or by its class. */
export function normName(type: string): string {
  const name = lastName(type)
  return Object.hasOwn(NORM_CLASSES, name) ? (NORM_CLASSES[name] as string) : name
}

/** Convolutions whose one tensor is their weight: mmcv 2.1 `mmcv/cnn/bricks/conv.py`, `conv_ws.py`. */
const PLAIN_CONVOLUTIONS: ReadonlySet<string> = new Set(['Conv2d', 'Conv', 'ConvWS', 'ConvWS2d'])

/** Adds the layers of a backbone to a table of its tensors. */
export class LayerTable {
  readonly tensors: TensorShapes = new Map()
  readonly #norm: NormKind

  constructor(config: BackboneConfig) {
    this.#norm = normOf(dictOf(config, 'norm_cfg'))
    const convolution = dictOf(config, 'conv_cfg')?.['type'] ?? 'Conv2d'
    if (typeof convolution !== 'string' || !PLAIN_CONVOLUTIONS.has(lastName(convolution))) {
      throw new CannotCompute(`convolutions of type ${JSON.stringify(convolution)} are not known`)
    }
  }

  /** A convolution without bias. */
  convolution(name: string, out: number, into: number, kernel: number): void {
    this.tensors.set(`${name}.weight`, [out, into, kernel, kernel])
  }

  /** The normalisation layer of a block, `bn1` for 1. */
  numberedNorm(prefix: string, number: number, channels: number): void {
    this.norm(`${prefix}${this.#norm.abbreviation}${number}`, channels)
  }

  norm(name: string, channels: number): void {
    const { affine, statistics, counter } = this.#norm
    if (affine) this.tensors.set(`${name}.weight`, [channels]).set(`${name}.bias`, [channels])
    if (statistics) this.tensors.set(`${name}.running_mean`, [channels]).set(`${name}.running_var`, [channels])
    if (counter) this.tensors.set(`${name}.num_batches_tracked`, [])
  }
}

/** The last part of a dotted name: `mmdet.ResNet` and `torch.nn.BatchNorm2d` name classes by their place. */
export function lastName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}

function normOf(config: BackboneConfig | undefined): NormKind {
  const type = config?.['type'] ?? 'BN'
  const name = typeof type === 'string' ? normName(type) : ''
  const kind = Object.hasOwn(NORMS, name) ? NORMS[name] : undefined
  if (kind === undefined) throw new CannotCompute(`normalisation layers of type ${JSON.stringify(type)} are not known`)
  if (config === undefined || kind.affineArgument === undefined) return kind
  const affine = boolOf(config, ...kind.affineArgument)
  if (kind.statisticsByDefault === undefined) return { ...kind, affine }
  const statistics = boolOf(config, 'track_running_stats', kind.statisticsByDefault)
  return { ...kind, affine, statistics, counter: statistics }
}
