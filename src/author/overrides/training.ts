import { checkOptions, kindOf, listOf } from '../../argument.ts'
import { MmdetConfigError } from '../../errors.ts'
import { PyFloat, PyTuple } from '../../python/values.ts'
import { type AnyOverrides, type MadeOverrides, madeOverrides } from '../overridesOf.ts'
import { OnlyItem } from './listEdits.ts'
import { replace } from './tree.ts'

const NUMBER = kindOf('a number', (value) => typeof value === 'number' || value instanceof PyFloat)
const COUNT = kindOf('a whole number above 0', (value) => Number.isSafeInteger(value) && (value as number) > 0)
const COUNT_OR_NONE = kindOf('a whole number', (value) => Number.isSafeInteger(value) && (value as number) >= 0)
const asFloat = (value: number | PyFloat) => (typeof value === 'number' ? new PyFloat(value) : value)

/** What {@link adamW} takes. */
export interface AdamWOptions {
  /** The learning rate. Default: 0.0001. */
  readonly lr?: number | PyFloat
  /** Default: 0.05. */
  readonly weight_decay?: number | PyFloat
}

/**
 * AdamW in the place of the optimizer: 0.0001 and 0.05, as for Swin in `configs/swin` of MMDetection 3.3.0.
 *
 * @example defineConfig({ bases, overrides: [adamW({ lr: 0.0002 }), amp()] })
 */
export function adamW(options: AdamWOptions = {}): MadeOverrides {
  checkOptions(options, { lr: NUMBER, weight_decay: NUMBER })
  const { lr = 0.0001, weight_decay = 0.05 } = options
  const optimizer = replace({ type: 'AdamW', lr: asFloat(lr), weight_decay: asFloat(weight_decay) })
  return madeOverrides({ optim_wrapper: { optimizer } })
}

/** What {@link layerDecay} takes. */
export interface LayerDecayOptions {
  /** What the rate of a layer is multiplied by, for each layer between it and the head: 0.95. */
  readonly decay_rate: number | PyFloat
  /** Layers of the backbone that are told apart: 6 of ConvNeXt-T. */
  readonly num_layers: number
  /** Whether rates fall by layers or by stages. Default: `layer_wise`. */
  readonly decay_type?: 'layer_wise' | 'stage_wise'
}

/**
 * Learning rates that fall from layer to layer of a ConvNeXt (`LearningRateDecayOptimizerConstructor` of MMDetection 3.3.0).
 *
 * @example layerDecay({ decay_rate: 0.95, num_layers: 6 })
 */
export function layerDecay(options: LayerDecayOptions): MadeOverrides {
  checkOptions(
    options,
    { decay_rate: NUMBER, num_layers: COUNT, decay_type: kindOf('layer_wise or stage_wise', isDecay) },
    ['decay_rate', 'num_layers'],
  )
  const { decay_rate, num_layers, decay_type = 'layer_wise' } = options
  const paramwise_cfg = replace({ decay_rate: asFloat(decay_rate), decay_type, num_layers })
  return madeOverrides({ optim_wrapper: { constructor: 'LearningRateDecayOptimizerConstructor', paramwise_cfg } })
}

function isDecay(value: unknown): boolean {
  return value === 'layer_wise' || value === 'stage_wise'
}

/** Automatic mixed precision (`AmpOptimWrapper` of MMEngine), with a loss scale that adapts itself. */
export function amp(options: Readonly<Record<string, never>> = {}): MadeOverrides {
  checkOptions(options, {})
  return madeOverrides({ optim_wrapper: { type: 'AmpOptimWrapper', loss_scale: 'dynamic' } })
}

/**
 * A moving average of the weights, which validation uses: `EMAHook` with MMDetection's `ExpMomentumEMA`, as RTMDet has it. It takes the
 * place of one that the bases have.
 *
 * @example ema({ momentum: 0.0001 })
 */
export function ema(options: { readonly momentum?: number | PyFloat } = {}): MadeOverrides {
  checkOptions(options, { momentum: NUMBER })
  const { momentum = 0.0002 } = options
  const own = { ema_type: 'ExpMomentumEMA', momentum, update_buffers: true, priority: 49 }
  return madeOverrides({ custom_hooks: new OnlyItem({ type: 'EMAHook', ...own }) })
}

/**
 * Test-time augmentation: images of several scales, each flipped too (`DetTTAModel` of MMDetection 3.3.0; `tools/test.py --tta`).
 *
 * @example tta({ scales: [[1333, 800], [666, 400], [2000, 1200]] })
 */
export function tta(options: { readonly scales?: readonly (readonly [number, number])[] } = {}): MadeOverrides {
  checkOptions(options, { scales: kindOf('a list of scales, [[1333, 800], …]', isScales) })
  const {
    scales = [
      [1333, 800],
      [666, 400],
      [2000, 1200],
    ],
  } = options
  const meta_keys = [...META_KEYS]
  const transforms: AnyOverrides[][] = [
    scales.map((scale) => ({ type: 'Resize', scale: new PyTuple(scale), keep_ratio: true })),
    [
      { type: 'RandomFlip', prob: asFloat(1) },
      { type: 'RandomFlip', prob: asFloat(0) },
    ],
    [{ type: 'LoadAnnotations', with_bbox: true }],
    [{ type: 'PackDetInputs', meta_keys }],
  ]
  return madeOverrides({
    tta_model: { type: 'DetTTAModel', tta_cfg: { nms: { type: 'nms', iou_threshold: 0.5 }, max_per_img: 100 } },
    tta_pipeline: [
      { type: 'LoadImageFromFile', backend_args: null },
      { type: 'TestTimeAug', transforms },
    ],
  })
}

function isScales(value: unknown): boolean {
  const isScale = (scale: unknown) => Array.isArray(scale) && scale.length === 2 && scale.every(COUNT.accepts)
  return Array.isArray(value) && value.length > 0 && value.every(isScale)
}

const META_KEYS = ['img_id', 'img_path', 'ori_shape', 'img_shape', 'scale_factor', 'flip', 'flip_direction'] as const

/** Lengths of {@link cosine} and {@link poly}. */
export interface EpochsOptions {
  /** Epochs of the whole run. */
  readonly max_epochs: number
  /** Iterations of the warm-up. */
  readonly warmup?: number
}

/**
 * So many epochs with a learning rate that falls along a cosine to its `eta_min`, over a schedule of one's bases.
 *
 * @example defineConfig({ bases: [retinanetR50Fpn(), cocoDetection(), schedule1x(), defaultRuntime()], overrides: cosine({ max_epochs: 36 }) })
 */
export function cosine(options: EpochsOptions & { readonly eta_min?: number | PyFloat }): MadeOverrides {
  checkOptions(options, { max_epochs: COUNT, warmup: COUNT_OR_NONE, eta_min: NUMBER }, ['max_epochs'])
  const { max_epochs, eta_min = 0 } = options
  const falling = { type: 'CosineAnnealingLR', eta_min: asFloat(eta_min), begin: 0, T_max: max_epochs, end: max_epochs }
  return epochs(options, { ...falling, by_epoch: true, convert_to_iter_based: true })
}

/** The same with a learning rate that falls by a power of what is left. */
export function poly(
  options: EpochsOptions & { readonly power?: number | PyFloat; readonly eta_min?: number | PyFloat },
): MadeOverrides {
  checkOptions(options, { max_epochs: COUNT, warmup: COUNT_OR_NONE, power: NUMBER, eta_min: NUMBER }, ['max_epochs'])
  const { max_epochs, power = 0.9, eta_min = 0 } = options
  const falling = { type: 'PolyLR', power: asFloat(power), eta_min: asFloat(eta_min), begin: 0, end: max_epochs }
  return epochs(options, { ...falling, by_epoch: true, convert_to_iter_based: true })
}

function epochs({ max_epochs, warmup = 500 }: EpochsOptions, falling: AnyOverrides): MadeOverrides {
  const rising = { type: 'LinearLR', start_factor: asFloat(0.001), by_epoch: false, begin: 0, end: warmup }
  const param_scheduler = replace(warmup === 0 ? [falling] : [rising, falling])
  return madeOverrides({ train_cfg: { max_epochs }, param_scheduler })
}

/** What {@link byIterations} takes. */
export interface IterationsOptions {
  /** Iterations of the whole run. */
  readonly max_iters: number
  /** Iterations after which the learning rate drops to a tenth. */
  readonly milestones: readonly number[]
  /** Iterations between validations. Default: 10000, or `max_iters` where that is less. */
  readonly val_interval?: number
}

/**
 * Training by iterations in the place of epochs; checkpoints and the log count them too.
 *
 * @example byIterations({ max_iters: 90000, milestones: [60000, 80000] })
 */
export function byIterations(options: IterationsOptions): MadeOverrides {
  const kinds = { max_iters: COUNT, milestones: listOf(COUNT), val_interval: COUNT }
  checkOptions(options, kinds, ['max_iters', 'milestones'])
  const { max_iters, milestones, val_interval = Math.min(10_000, max_iters) } = options
  const rising = milestones.every((milestone, at) => milestone > (milestones[at - 1] ?? 0) && milestone < max_iters)
  if (!rising) {
    const message = `milestones must rise and be less than max_iters, ${max_iters}; they are ${milestones.join(', ')}`
    throw new MmdetConfigError({ code: 'invalid-option', message, path: ['milestones'] })
  }
  const steps = { begin: 0, end: max_iters, by_epoch: false, milestones: [...milestones], gamma: asFloat(0.1) }
  return madeOverrides({
    train_cfg: replace({ type: 'IterBasedTrainLoop', max_iters, val_interval }),
    param_scheduler: replace([
      { type: 'LinearLR', start_factor: asFloat(0.001), by_epoch: false, begin: 0, end: 500 },
      { type: 'MultiStepLR', ...steps },
    ]),
  })
}
