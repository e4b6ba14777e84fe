/** What a key of a config takes: which registry its `type` is asked of, and what becomes of its other keys. */
export interface Slot {
  /**
   * The names that lead to the key, without the places in lists; `*` stands for any letters. It is held against the end of a path, or
   * against all of it where it starts with `^`.
   */
  readonly at?: string
  /** The name of MMEngine's registry that the value's `type` is looked up in. */
  readonly registry?: string
  /** Where no registry is asked: the module whose attributes the types are, or the component that knows them. */
  readonly namespace?: string
  /** The types of a namespace, with the arguments that they take from a config where those are known. */
  readonly types?: Readonly<Record<string, string | undefined>>
  /** The subpackage of `mmdet.models` whose classes are meant, where a registry holds many kinds. */
  readonly from?: string
  /** What tells the classes that are meant by their paths, where no subpackage has them alone. Others may stand there, and are not offered. */
  readonly like?: RegExp
  /** Of those types the ones that still take arguments by old names: the names of now by the old ones. */
  readonly renamed?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The type of a dict that names none. */
  readonly defaultType?: string
  /** Whether only a component will do: a dict without `type` is wrong, and so is a number or a text. */
  readonly typed?: boolean
  /** Whether the component's numbers are compared as soon as it is built, so that a list in place of one ends the run. */
  readonly compares?: boolean
  /** Arguments that the parent gives: they are never missing. `any` for a builder that gives whatever the type needs. */
  readonly supplies?: readonly string[] | 'any'
  /** Keys that the builder takes away before it constructs: they are never unknown. */
  readonly removes?: readonly string[]
  /** The keys of a dict that is not a component. */
  readonly keys?: readonly string[]
  /** Of those the ones that a class or function takes, by its path. */
  readonly takers?: Readonly<Record<string, string>>
  /** The key beside it that names the reader: another one than MMEngine's may ask for other keys. */
  readonly readBy?: string
  /** Whether a list of such dicts stands there. */
  readonly isList?: boolean
  /** Whether all values are texts. */
  readonly texts?: boolean
  /** Whether a key beyond `keys`, or beyond those of a type, is an error when the run starts; else it is not read. */
  readonly strict?: boolean
  /** Nothing below is for MMEngine's registries. */
  readonly opaque?: boolean
}

export interface Row extends Slot {
  readonly at: string
  /** Types of the component that holds the key, where it depends on that. */
  readonly in?: readonly string[]
}

const SCHEDULED = ['optimizer', 'epoch_length', 'param_name']
const EVALUATED = ['runner', 'dataloader', 'evaluator']
const HEAD = ['train_cfg', 'test_cfg']
const LAYER = { registry: 'model', supplies: 'any' } as const

/** Layers as PyTorch and the packages of OpenMMLab name them: `BatchNorm2d`, `modules.activation.Tanh`, `QuickGELU`, `DeformConv2dPack`. */
const NORM = /(?:Norm|BN|LN)(?:\dd)?$/
const ACTIVATION = /\.activations?\.\w+$|(?:LU|[Ss]wish|[Ss]igmoid)$/
const CONV = /Conv(?!Transpose)\w*\dd\w*$/
const DEFORM = /DeformConv2d/
const UPSAMPLE = /\.upsampl(?:e|ing)\.|ConvTranspose\dd$|CARAFE/
const PREDICTOR = /Linear$|Conv2d$/
/** Blocks that keep the shape. */
const PLUGIN = /\.(?:bricks|layers|ops)\.(?:\w+_block|non_local|dropblock|\w*attention|conv_module)\.\w+$/
const TWO_STAGE = ['DeformableDETR', 'DINO', 'DDQDETR', 'GroundingDINO', 'DABDETR', 'ConditionalDETR', 'GLIP']

/** Of a data loader. */
const DATALOADER = {
  'torch.utils.data.DataLoader':
    'dataset sampler batch_sampler batch_size num_workers persistent_workers drop_last pin_memory pin_memory_device prefetch_factor shuffle ' +
    'timeout collate_fn worker_init_fn multiprocessing_context generator in_order',
  'mmengine.runner.runner.Runner.build_dataloader': 'num_batch_per_epoch disable_subprocess_warning',
}

const CLIP_GRAD = {
  'mmengine.optim.optimizer.optimizer_wrapper.OptimWrapper': 'type',
  'torch.nn.utils.clip_grad_norm_': 'max_norm norm_type error_if_nonfinite foreach',
  'torch.nn.utils.clip_grad_value_': 'clip_value',
}

/** Of an item of `plugins`. */
const PLUGINS = {
  'mmdet.models.backbones.resnet.ResNet.make_stage_plugins': 'stages',
  'mmdet.models.backbones.resnet.Bottleneck': 'cfg position',
}

const PARAMWISE = {
  'mmengine.optim.optimizer.default_constructor.DefaultOptimWrapperConstructor':
    'custom_keys bias_lr_mult bias_decay_mult norm_decay_mult flat_decay_mult dwconv_decay_mult dcn_offset_lr_mult bypass_duplicate',
  'mmdet.engine.optimizers.layer_decay_optimizer_constructor.LearningRateDecayOptimizerConstructor':
    'decay_rate decay_type num_layers',
}

function keysOf(takers: Readonly<Record<string, string>>) {
  return { takers, keys: Object.values(takers).flatMap((keys) => keys.split(' ')) }
}

/**
 * The slots, those that depend on their parent first; the first row that fits counts. Which registry a key asks, what parents give and
 * what builders take away: Runner's build methods (mmengine/runner/runner.py), the builders of mmcv.cnn.bricks, and the constructors of
 * mmdet.models, held against a trace of Registry.get over the stock configs.
 */
export const SLOTS: readonly Row[] = [
  // Runner
  { at: '^model', typed: true, registry: 'model', from: 'detectors', removes: ['_scope_'] },
  { at: '^tta_model', registry: 'model', supplies: ['module'] },
  { at: '^*_dataloader', ...keysOf(DATALOADER), strict: true },
  { at: '^*_dataloader.sampler', typed: true, registry: 'data sampler', supplies: ['dataset', 'seed'] },
  { at: '^*_dataloader.batch_sampler', typed: true, registry: 'data sampler', supplies: ['sampler', 'batch_size'] },
  { at: '^*_dataloader.collate_fn', registry: 'function', supplies: 'any' },
  { at: '^*_dataloader.worker_init_fn', registry: 'function', supplies: 'any' },
  {
    at: '^optim_wrapper',
    registry: 'optim_wrapper',
    defaultType: 'OptimWrapper',
    removes: ['constructor', 'paramwise_cfg'],
  },
  {
    at: '^optim_wrapper.optimizer',
    ...{ typed: true, registry: 'optimizer', supplies: ['params'], compares: true, readBy: 'constructor' },
  },
  { at: '^optim_wrapper.clip_grad', ...keysOf(CLIP_GRAD), strict: true },
  { at: 'custom_keys', opaque: true },
  { at: '^optim_wrapper.paramwise_cfg', ...keysOf(PARAMWISE), readBy: 'constructor' },
  { at: '^optim_wrapper.paramwise_cfg.*', opaque: true },
  {
    at: '^param_scheduler',
    typed: true,
    registry: 'parameter scheduler',
    supplies: SCHEDULED,
    removes: ['convert_to_iter_based'],
    compares: true,
  },
  { at: '^train_cfg', registry: 'loop', supplies: EVALUATED, removes: ['by_epoch'], compares: true },
  { at: '^val_cfg', registry: 'loop', supplies: EVALUATED, defaultType: 'ValLoop' },
  { at: '^test_cfg', registry: 'loop', supplies: EVALUATED, defaultType: 'TestLoop' },
  { at: '^*_evaluator.metrics', registry: 'metric' },
  { at: '^*_evaluator', typed: true, registry: 'metric' },
  { at: '^default_hooks.*', typed: true, registry: 'hook', removes: ['priority'], compares: true },
  { at: '^custom_hooks', typed: true, registry: 'hook', removes: ['priority'], compares: true },
  { at: '^visualizer', typed: true, registry: 'visualizer', supplies: ['name', 'save_dir'] },
  { at: '^visualizer.vis_backends', typed: true, registry: 'vis_backend', supplies: ['save_dir'] },
  { at: '^log_processor', registry: 'log_processor', defaultType: 'LogProcessor' },
  { at: '^model_wrapper_cfg', registry: 'model_wrapper', supplies: ['module'] },
  // data
  { at: 'detector', in: ['Detectron2Wrapper'], opaque: true },
  { at: '*', in: ['Albu'], opaque: true },
  { at: '*', in: ['MultiBranch'], registry: 'transform' },
  { at: 'pipeline', typed: true, registry: 'transform' },
  { at: 'transforms', typed: true, registry: 'transform' },
  { at: 'aug_space', registry: 'transform' },
  { at: 'dataset', typed: true, registry: 'dataset' },
  { at: 'datasets', typed: true, registry: 'dataset' },
  // BaseDataset joins each with data_root.
  { at: 'data_prefix', texts: true },
  { at: 'filter_cfg', keys: ['filter_empty_gt', 'min_size', 'bbox_min_size'] },
  // models
  {
    at: 'reid',
    in: ['SORTTracker', 'StrongSORTTracker'],
    keys: ['num_samples', 'img_scale', 'img_norm_cfg', 'match_score_thr', 'motion_weight'],
  },
  // mmdet/models/utils/image.py; in 2.x what Normalize takes was a variable of this name.
  { at: 'img_norm_cfg', ...keysOf({ 'mmcv.imnormalize': 'mean std to_rgb' }) },
  { at: 'rpn_head', in: ['RPN'], registry: 'model', from: 'dense_heads', supplies: HEAD },
  { at: 'rpn_head', registry: 'model', from: 'dense_heads', supplies: ['num_classes', ...HEAD] },
  {
    at: 'bbox_head',
    typed: true,
    in: TWO_STAGE,
    registry: 'model',
    from: 'dense_heads',
    supplies: ['share_pred_layer', 'num_pred_layer', 'as_two_stage', ...HEAD],
  },
  { at: 'bbox_head', typed: true, registry: 'model', supplies: HEAD },
  { at: 'roi_head', typed: true, registry: 'model', from: 'roi_heads', supplies: HEAD },
  { at: 'mask_head', typed: true, registry: 'model', supplies: HEAD },
  { at: 'panoptic_head', registry: 'model', supplies: HEAD },
  { at: 'panoptic_fusion_head', registry: 'model', from: 'seg_heads', supplies: HEAD },
  { at: 'track_head', registry: 'model', from: 'tracking_heads', supplies: HEAD },
  { at: 'data_preprocessor', typed: true, registry: 'model', from: 'data_preprocessors' },
  { at: 'batch_augments', typed: true, registry: 'model', from: 'data_preprocessors' },
  { at: '*backbone', typed: true, registry: 'model', from: 'backbones' },
  { at: '*neck', typed: true, registry: 'model', from: 'necks' },
  { at: 'shared_head', registry: 'model', from: 'roi_heads' },
  { at: '*_head', registry: 'model' },
  { at: '*roi_extractor', typed: true, registry: 'model', from: 'roi_heads' },
  { at: 'loss_cls', in: ['DETRHead'], registry: 'model', from: 'losses', removes: ['bg_cls_weight'] },
  { at: 'loss_weight', opaque: true },
  { at: 'loss_scale', opaque: true },
  { at: 'loss_*', typed: true, registry: 'model', from: 'losses' },
  { at: '*_loss_cls', typed: true, registry: 'model', from: 'losses' },
  { at: 'detector', registry: 'model', from: 'detectors' },
  { at: 'tracker', registry: 'model', from: 'trackers' },
  { at: 'reid', registry: 'model', from: 'reid' },
  { at: 'stages', in: ['CascadeRPNHead'], registry: 'model' },
  {
    at: 'pixel_decoder',
    typed: true,
    registry: 'model',
    from: 'layers',
    supplies: ['in_channels', 'feat_channels', 'out_channels'],
  },
  { at: 'positional_encoding', registry: 'model', from: 'layers' },
  { at: 'norm_cfg', typed: true, ...LAYER, like: NORM, removes: ['requires_grad'] },
  { at: '*act_cfg', typed: true, registry: 'model', like: ACTIVATION, supplies: ['inplace'] },
  { at: '*conv_cfg', ...LAYER, like: CONV },
  { at: 'dcn', ...LAYER, like: DEFORM, removes: ['fallback_on_stride'] },
  { at: 'dcn_cfg', ...LAYER, like: DEFORM },
  { at: 'sac', ...LAYER, like: /SAConv/ },
  { at: 'dynamic_conv_cfg', registry: 'model', like: /DynamicConv/ },
  { at: 'upsample_cfg', ...LAYER, like: UPSAMPLE, removes: ['scale_factor'] },
  { at: '*predictor_cfg', ...LAYER, like: PREDICTOR },
  { at: 'plugins', isList: true, ...keysOf(PLUGINS) },
  { at: 'plugins.cfg', registry: 'model', like: PLUGIN, supplies: ['in_channels', 'channels'] },
  { at: 'pre_cfg', registry: 'model', like: PLUGIN },
  { at: 'post_cfg', registry: 'model', like: PLUGIN },
  { at: 'init_cfg', registry: 'weight initializer', removes: ['override'] },
  { at: 'init_cfg.override', registry: 'weight initializer', removes: ['name'] },
  { at: '*anchor_generator', typed: true, registry: 'task util', from: 'prior_generators' },
  { at: 'prior_generator', registry: 'task util', from: 'prior_generators' },
  { at: 'bbox_coder', typed: true, registry: 'task util', from: 'coders' },
  { at: 'anchor_coder', registry: 'task util', from: 'coders' },
  { at: '*assigner', typed: true, registry: 'task util', from: 'assigners' },
  {
    at: 'pos_sampler',
    registry: 'task util',
    from: 'samplers',
    supplies: ['num', 'pos_fraction', 'neg_pos_ub', 'add_gt_as_proposals', 'context'],
  },
  {
    at: 'neg_sampler',
    registry: 'task util',
    from: 'samplers',
    supplies: ['num', 'pos_fraction', 'neg_pos_ub', 'add_gt_as_proposals', 'context'],
  },
  { at: 'triplet_sampler', keys: ['num_ids', 'ins_per_id'] },
  { at: '*sampler', registry: 'task util', from: 'samplers', supplies: ['context'] },
  { at: 'match_costs', typed: true, registry: 'task util', from: 'match_cost' },
  { at: 'iou_calculator', registry: 'task util', from: 'iou2d_calculator' },
  { at: 'motion', registry: 'task util' },
  // CdnQueryGenerator (mmdet/models/layers/transformer/dino_layers.py)
  { at: 'dn_cfg.group_cfg', keys: ['dynamic', 'num_groups', 'num_dn_queries'] },
  // dicts whose types no registry holds
  {
    at: 'nms',
    namespace: 'mmcv.ops',
    defaultType: 'nms',
    types: {
      nms: 'iou_threshold score_threshold max_num offset class_agnostic split_thr',
      soft_nms: 'iou_threshold sigma min_score method offset class_agnostic split_thr max_num',
      nms_match: 'iou_threshold',
      nms_quadri: 'iou_threshold labels class_agnostic split_thr',
      nms_rotated: 'iou_threshold labels clockwise class_agnostic split_thr',
    },
    renamed: { nms: { iou_thr: 'iou_threshold' }, soft_nms: { iou_thr: 'iou_threshold' } },
  },
  { at: 'roi_layer', namespace: 'mmcv.ops', supplies: 'any', strict: true },
  {
    at: '*_trans',
    in: ['FPG'],
    namespace: 'FPG',
    types: { conv: undefined, interpolation_conv: undefined, last_conv: undefined },
  },
  { at: 'adapt_cfg', namespace: 'AdaptiveConv', types: { dilation: undefined, offset: undefined } },
  { at: 'dqs_cfg', namespace: 'DDQDETR', types: { nms: undefined, soft_nms: undefined } },
]

/** A component that passes on what it does not know: the argument that names the class, or the names that a method takes. */
export type Forward = { readonly to: string } | { readonly names: readonly string[] }

/** `Runner.save_checkpoint` of MMEngine takes what CheckpointHook passes on. */
export const FORWARDS: ReadonlyMap<string, Forward> = new Map<string, Forward>([
  ['CheckpointHook', { names: ['file_client_args', 'save_optimizer', 'save_param_scheduler', 'meta', 'backend_args'] }],
  ['EMAHook', { to: 'ema_type' }],
  ['RandomChoiceResize', { to: 'resize_type' }],
  ['RandomResize', { to: 'resize_type' }],
  ['ResizeShortestEdge', { to: 'resize_type' }],
])

const patterns = SLOTS.map((row) => ({ row, pattern: patternOf(row.at), last: patternOf(lastOf(row.at)) }))

function lastOf(names: string): string {
  return names.slice(names.lastIndexOf('.') + 1).replace('^', '')
}

/** The end of a dotted path, or all of it. */
function patternOf(at: string): RegExp {
  const isWhole = at.startsWith('^')
  const body = at.replace('^', '').replaceAll('.', '\\.').replaceAll('*', '[^.]*')
  return new RegExp(`${isWhole ? '^' : '(?:^|\\.)'}${body}$`)
}

/**
 * The slot at a path of a config; undefined for a key that no row names: its `type`, if it has one, is looked up by its name alone.
 *
 * @param path keys and places in lists, from the root: `['train_dataloader', 'dataset', 'pipeline', 0]`.
 * @param holder the type of the component that holds the key.
 */
export function slotAt(path: readonly (string | number)[], holder?: string): Slot | undefined {
  return slotBelow(path.filter((part) => typeof part === 'string').join('.'), holder)
}

/** The same for the names of a path, without the places in lists: `train_dataloader.dataset.pipeline`. */
export function slotBelow(names: string, holder = ''): Slot | undefined {
  for (const { row, pattern } of patternsFor(lastOf(names))) {
    if ((row.in === undefined || row.in.includes(holder)) && pattern.test(names)) return row
  }
  return undefined
}

/** The rows that may fit a path that ends in a name: a few. */
function patternsFor(name: string): typeof patterns {
  const known = byLast.get(name) ?? patterns.filter(({ last }) => last.test(name))
  byLast.set(name, known)
  return known
}

const byLast = new Map<string, typeof patterns>()

/** The keys that take a component, as a reader writes them; of a model those of its own kind. */
export function keysFor({ registry, module }: { readonly registry: string; readonly module: string }): string[] {
  const rows = SLOTS.filter((row) => row.registry === registry && row.in === undefined)
  const own = rows.filter(({ from }) => from !== undefined && module.split('.').includes(from))
  const shown = registry === 'model' || registry === 'task util' ? own : rows
  return Array.from(new Set(shown.map(({ at }) => at.replace('^', '').replace(/^\*(?!_)/, ''))))
}

/** Classes that no registry holds and that configs name all the same: those of `roi_layer`. */
export const NAMED_CLASSES: readonly string[] =
  'RoIAlign RoIPool RoIAlignRotated RiRoIAlignRotated DeformRoIPool DeformRoIPoolPack ModulatedDeformRoIPoolPack PrRoIPool SimpleRoIAlign'
    .split(' ')
    .map((name) => `mmcv.ops.${name}`)
