import { defaultHooks, envCfg, logProcessor, visBackends, visualizer } from '../components/runtime.ts'
import { otherKeys, runtimeKeys } from '../configOverrides.ts'
import type { Fragment } from '../document.ts'
import type { DefaultRuntimeOptions, RuntimeKeys } from '../options.generated.ts'
import { mergeLevel } from '../schema/objects.ts'
import { type FileBlock, fragment, stockValue, validateOptions } from './fragmentFile.ts'

const PATH = 'default_runtime.py'

/** The options of {@link defaultRuntime}. */
export const defaultRuntimeOptions = mergeLevel<DefaultRuntimeOptions>(
  { name: 'DefaultRuntime', doc: 'Hooks, environment, logs, checkpoints.', source: `configs/_base_/${PATH}` },
  () => ({ ...runtimeKeys(), ...otherKeys() }),
)

/**
 * Hooks, environment, visualization and logs, as in MMDetection 3.3.0 (`configs/_base_/default_runtime.py`). Options merge over
 * them, at any depth.
 *
 * @throws MmdetConfigError `unknown-key`, `invalid-option`, with the path.
 * @example defaultRuntime({ default_hooks: { checkpoint: { max_keep_ckpts: 3, save_best: 'coco/segm_mAP' } } })
 */
export function defaultRuntime(options: DefaultRuntimeOptions = {}): Fragment<RuntimeKeys> {
  return fragment(PATH, BLOCKS, BLOCKS, [validateOptions(defaultRuntimeOptions, options)])
}

/** The keys of `configs/_base_/default_runtime.py` of MMDetection 3.3.0. */
const BLOCKS: readonly FileBlock[] = [
  { assign: { default_scope: () => 'mmdet' } },
  {
    assign: {
      default_hooks: () =>
        stockValue(defaultHooks, {
          timer: { type: 'IterTimerHook' },
          logger: { type: 'LoggerHook', interval: 50 },
          param_scheduler: { type: 'ParamSchedulerHook' },
          checkpoint: { type: 'CheckpointHook', interval: 1 },
          sampler_seed: { type: 'DistSamplerSeedHook' },
          visualization: { type: 'DetVisualizationHook' },
        }),
    },
  },
  {
    assign: {
      env_cfg: () =>
        stockValue(envCfg, {
          cudnn_benchmark: false,
          mp_cfg: { mp_start_method: 'fork', opencv_num_threads: 0 },
          dist_cfg: { backend: 'nccl' },
        }),
    },
  },
  {
    assign: {
      vis_backends: () => stockValue(visBackends, [{ type: 'LocalVisBackend' }]),
      visualizer: (read) =>
        stockValue(visualizer, { type: 'DetLocalVisualizer', vis_backends: read('vis_backends'), name: 'visualizer' }),
      log_processor: () => stockValue(logProcessor, { type: 'LogProcessor', window_size: 50, by_epoch: true }),
    },
  },
  { assign: { log_level: () => 'INFO', load_from: () => null, resume: () => false } },
]
