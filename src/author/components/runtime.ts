import type {
  CheckpointHookOptions,
  CustomImportsOptions,
  DefaultHooksOptions,
  DistCfgOptions,
  EnvCfgOptions,
  LocalVisBackendOptions,
  LoggerHookOptions,
  LogProcessorOptions,
  MpCfgOptions,
  ParamSchedulerHookOptions,
  RandomnessOptions,
  SamplerSeedHookOptions,
  TensorboardVisBackendOptions,
  TimerHookOptions,
  VisualizationHookOptions,
  VisualizerOptions,
  WandbVisBackendOptions,
} from '../options.generated.ts'
import { anyComponent, anything, bool, either, float, int, list, number, oneOf, orNone, str } from '../schema/fields.ts'
import { componentLevel, listElement, listOf, mergeLevel } from '../schema/objects.ts'
import { backendArgs } from './shared.ts'

const RUNNER = 'mmengine/runner/runner.py'

const timer = componentLevel<TimerHookOptions>(
  { name: 'TimerHook', doc: 'Measures time.', source: 'mmengine/hooks/iter_timer_hook.py' },
  ['IterTimerHook'],
  () => ({}),
)

const logger = componentLevel<LoggerHookOptions>(
  { name: 'LoggerHook', doc: 'Writes logs.', source: 'mmengine/hooks/logger_hook.py' },
  ['LoggerHook'],
  () => ({
    interval: int('Iterations between log lines.', { min: 1 }),
    ignore_last: bool(
      'Whether the last iterations of an epoch are not logged if they are fewer than interval. Default: True.',
    ),
    interval_exp_name: int('Iterations between log lines with the name of the experiment. Default: 1000.', { min: 1 }),
    out_dir: orNone(str('Folder or address that logs are copied to. Default: None.')),
    keep_local: bool('Whether logs stay in the work folder after copying. Default: True.'),
    log_metric_by_epoch: bool('Whether validation metrics are logged by epoch. Default: True.'),
    backend_args: backendArgs,
  }),
)

const paramSchedulerHook = componentLevel<ParamSchedulerHookOptions>(
  { name: 'ParamSchedulerHook', doc: 'Updates the learning rate.', source: 'mmengine/hooks/param_scheduler_hook.py' },
  ['ParamSchedulerHook'],
  () => ({}),
)

const oneOrMore = (doc: string) => orNone(either(doc, str('One.'), list('Several.', str('One.'))))

const checkpoint = componentLevel<CheckpointHookOptions>(
  { name: 'CheckpointHook', doc: 'Writes checkpoints.', source: 'mmengine/hooks/checkpoint_hook.py' },
  ['CheckpointHook'],
  () => ({
    interval: int('Epochs (or iterations) between checkpoints; -1 for none.', { min: -1 }),
    by_epoch: bool('Whether interval counts epochs. Default: True.'),
    save_optimizer: bool('Whether the state of the optimizer is written. Default: True.'),
    save_param_scheduler: bool('Whether the state of the schedulers is written. Default: True.'),
    out_dir: orNone(str('Folder of the checkpoints. Default: the work folder.')),
    max_keep_ckpts: int('Checkpoints to keep; -1 for all. Default: -1.', { min: -1 }),
    save_last: bool('Whether the last checkpoint is always written. Default: True.'),
    save_best: oneOrMore('Metrics whose best checkpoint is kept, such as coco/bbox_mAP, or auto. Default: None.'),
    rule: oneOrMore('Whether greater or less is better, for each of them. Default: by the name of the metric.'),
    greater_keys: orNone(list('Parts of metric names for which greater is better.', str('A part.'))),
    less_keys: orNone(list('Parts of metric names for which less is better.', str('A part.'))),
    filename_tmpl: orNone(str('Name of a checkpoint, with {} for the number. Default: epoch_{}.pth.')),
    published_keys: oneOrMore('Keys of the checkpoint that are published after training. Default: None.'),
    save_begin: int('First epoch (or iteration) with a checkpoint. Default: 0.', { min: 0 }),
    backend_args: backendArgs,
  }),
)

const samplerSeed = componentLevel<SamplerSeedHookOptions>(
  { name: 'SamplerSeedHook', doc: 'Reshuffles in each epoch.', source: 'mmengine/hooks/sampler_seed_hook.py' },
  ['DistSamplerSeedHook'],
  () => ({}),
)

const visualization = componentLevel<VisualizationHookOptions>(
  { name: 'VisualizationHook', doc: 'Draws results.', source: 'mmdet/engine/hooks/visualization_hook.py' },
  ['DetVisualizationHook'],
  () => ({
    draw: bool('Whether results are drawn. Default: False.'),
    interval: int('Iterations between drawings in validation. Default: 50.', { min: 1 }),
    score_thr: float('Results below this score are not drawn. Default: 0.3.', { min: 0, max: 1 }),
    show: bool('Whether drawings are shown in a window. Default: False.'),
    wait_time: float('Seconds that a window stays open. Default: 0.', { min: 0 }),
    test_out_dir: orNone(str('Folder of the drawings in testing. Default: None.')),
    backend_args: backendArgs,
  }),
)

/** `default_hooks`. */
export const defaultHooks = mergeLevel<DefaultHooksOptions>(
  {
    name: 'DefaultHooks',
    doc: "Hooks of every run, by any name. null removes one of MMEngine's own, which come back otherwise.",
    source: RUNNER,
  },
  () => ({
    timer: orNone(timer),
    logger: orNone(logger),
    param_scheduler: orNone(paramSchedulerHook),
    checkpoint: orNone(checkpoint),
    sampler_seed: orNone(samplerSeed),
    visualization: orNone(visualization),
    runtime_info: anyComponent('Records facts of the run. Default: dict(type="RuntimeInfoHook").'),
  }),
  anyComponent('A hook of any other name, with its type: { type: "EMAHook" }.'),
)

const mpCfg = mergeLevel<MpCfgOptions>(
  { name: 'MpCfg', doc: 'Processes that load data.', source: 'mmengine/utils/dl_utils/setup_env.py' },
  () => ({
    mp_start_method: oneOf('How processes start.', ['fork', 'spawn', 'forkserver']),
    opencv_num_threads: int('Threads of OpenCV in each process; 0 for no extra threads.', { min: 0 }),
  }),
)

const distCfg = mergeLevel<DistCfgOptions>(
  { name: 'DistCfg', doc: 'Communication between GPUs.', source: 'mmengine/dist/utils.py' },
  () => ({
    backend: oneOf('The library.', ['nccl', 'gloo', 'mpi']),
    timeout: number('Seconds after which a missing process is an error. Default: 1800.', { above: 0 }),
    port: int('Port of the first process, for slurm.', { min: 1, max: 65535 }),
  }),
)

/** `env_cfg`. */
export const envCfg = mergeLevel<EnvCfgOptions>(
  { name: 'EnvCfg', doc: 'The environment of a run.', source: RUNNER },
  () => ({
    cudnn_benchmark: bool('Whether cuDNN benchmarks algorithms; good if all images have one size.'),
    mp_cfg: mpCfg,
    dist_cfg: distCfg,
    resource_limit: int('Limit of open files. Default: 4096.', { min: 1 }),
  }),
)

const saveDir = orNone(str("Folder. Default: the run's."))
const VIS_BACKENDS = 'mmengine/visualization/vis_backend.py'

const localVisBackend = listElement<LocalVisBackendOptions>(
  { name: 'LocalVisBackend', doc: 'Writes drawings and metrics to files.', source: VIS_BACKENDS },
  () => ({
    save_dir: saveDir,
    img_save_dir: str('Folder of the drawings. Default: vis_image.'),
    config_save_file: str('File name of the config. Default: config.py.'),
    scalar_save_file: str('File name of the metrics. Default: scalars.json.'),
  }),
)

const tensorboardVisBackend = listElement<TensorboardVisBackendOptions>(
  { name: 'TensorboardVisBackend', doc: 'Writes for TensorBoard.', source: VIS_BACKENDS },
  () => ({ save_dir: saveDir }),
)

const wandbVisBackend = listElement<WandbVisBackendOptions>(
  { name: 'WandbVisBackend', doc: 'Sends to Weights & Biases.', source: VIS_BACKENDS },
  () => ({
    save_dir: saveDir,
    init_kwargs: orNone(anything('Arguments of wandb.init, such as project. Default: None.')),
    define_metric_cfg: orNone(anything('How metrics are summarized. Default: None.')),
    commit: bool('Whether every call sends data. Default: True.'),
    log_code_name: orNone(str('Name of the logged code. Default: None.')),
    watch_kwargs: orNone(anything('Arguments of wandb.watch. Default: None.')),
  }),
)

/** `vis_backends`. */
export const visBackends = listOf(
  'Where drawings and metrics are written.',
  { name: 'VisBackend', doc: 'A backend for drawings and metrics.' },
  [localVisBackend, tensorboardVisBackend, wandbVisBackend],
)

/** `visualizer`. */
export const visualizer = componentLevel<VisualizerOptions>(
  { name: 'Visualizer', doc: 'Draws images with results.', source: 'mmdet/visualization/local_visualizer.py' },
  ['DetLocalVisualizer'],
  () => ({
    vis_backends: visBackends,
    name: str('Name of the visualizer.'),
    save_dir: saveDir,
    bbox_color: orNone(anything('Colour of boxes: a name or a tuple. Default: by class.')),
    text_color: orNone(anything('Colour of text: a name or a tuple. Default: (200, 200, 200).')),
    mask_color: orNone(anything('Colour of masks: a name or a tuple. Default: by class.')),
    line_width: number('Width of lines, in pixels. Default: 3.', { above: 0 }),
    alpha: float('Opacity of masks. Default: 0.8.', { min: 0, max: 1 }),
  }),
)

/** `log_processor`. */
export const logProcessor = componentLevel<LogProcessorOptions>(
  { name: 'LogProcessor', doc: 'Format of log lines.', source: 'mmengine/runner/log_processor.py' },
  ['LogProcessor'],
  () => ({
    window_size: int('Iterations to average over.', { min: 1 }),
    by_epoch: bool('Whether lines count epochs.'),
    custom_cfg: orNone(anything('List of further log entries, each with data_src and method_name. Default: None.')),
    num_digits: int('Digits after the point. Default: 4.', { min: 0 }),
    log_with_hierarchy: bool('Whether names of metrics include train or val. Default: False.'),
    mean_pattern: str('Regular expression of the names to average.'),
  }),
)

/** `randomness`. */
export const randomness = mergeLevel<RandomnessOptions>(
  { name: 'Randomness', doc: 'Seeds of the run.', source: RUNNER },
  () => ({
    seed: orNone(int('The seed. Default: random.', { min: 0 })),
    deterministic: bool('Whether cuDNN uses only deterministic algorithms. Default: False.'),
    diff_rank_seed: bool('Whether each process has a different seed. Default: False.'),
  }),
)

/** `custom_imports`. */
export const customImports = mergeLevel<CustomImportsOptions>(
  {
    name: 'CustomImports',
    doc: 'Modules to import first, for custom classes.',
    source: 'mmengine/config/config.py',
  },
  () => ({
    imports: either('Module, or several.', list('Several.', str('A module.')), str('A module.')),
    allow_failed_imports: bool('Whether a module that cannot be imported is only a warning. Default: False.'),
  }),
)
