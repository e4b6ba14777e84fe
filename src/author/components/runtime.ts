import { anything, bool, either, float, int, list, number, oneOf, orNone, str } from '../fields.ts'
import { componentGroup, group, item, items } from '../groups.ts'
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
import { backendArgs } from './shared.ts'

const RUNNER = 'mmengine/runner/runner.py'

const timer = componentGroup<TimerHookOptions>(
  { name: 'TimerHook', doc: 'Measures time.', source: 'mmengine/hooks/iter_timer_hook.py' },
  ['IterTimerHook'],
  () => ({}),
)

const logger = componentGroup<LoggerHookOptions>(
  { name: 'LoggerHook', doc: 'Writes logs.', source: 'mmengine/hooks/logger_hook.py' },
  ['LoggerHook'],
  () => ({
    interval: int('Iterations between lines.', { min: 1 }),
    ignore_last: bool('Whether the last iterations of an epoch, fewer than interval, get no line. Absent: True.'),
    interval_exp_name: int('Iterations between lines with the name of the experiment. Absent: 1000.', { min: 1 }),
    out_dir: orNone(str('Folder or address that logs are copied to. Absent: None.')),
    keep_local: bool('Whether logs stay in the work folder after copying. Absent: True.'),
    log_metric_by_epoch: bool('Whether figures of validation are counted by epochs. Absent: True.'),
    backend_args: backendArgs,
  }),
)

const paramSchedulerHook = componentGroup<ParamSchedulerHookOptions>(
  { name: 'ParamSchedulerHook', doc: 'Steps param_scheduler.', source: 'mmengine/hooks/param_scheduler_hook.py' },
  ['ParamSchedulerHook'],
  () => ({}),
)

const oneOrMore = (doc: string) => orNone(either(doc, str('One.'), list('Several.', str('One.'))))

const checkpoint = componentGroup<CheckpointHookOptions>(
  { name: 'CheckpointHook', doc: 'Writes checkpoints.', source: 'mmengine/hooks/checkpoint_hook.py' },
  ['CheckpointHook'],
  () => ({
    interval: int('Epochs (or iterations) between checkpoints; -1 for none.', { min: -1 }),
    by_epoch: bool('Whether interval counts epochs. Absent: True.'),
    save_optimizer: bool('Whether the state of the optimizer is written. Absent: True.'),
    save_param_scheduler: bool('Whether the state of the schedulers is written. Absent: True.'),
    out_dir: orNone(str('Folder of the checkpoints. Absent: the work folder.')),
    max_keep_ckpts: int('Checkpoints that are kept; -1 for all. Absent: -1.', { min: -1 }),
    save_last: bool('Whether the last epoch is written in any case. Absent: True.'),
    save_best: oneOrMore('Figures whose best checkpoint is kept, such as coco/bbox_mAP, or auto. Absent: None.'),
    rule: oneOrMore('Whether greater or less is better, for each of them. Absent: by the name of the figure.'),
    greater_keys: orNone(list('Parts of names of figures for which greater is better.', str('A part.'))),
    less_keys: orNone(list('Parts of names of figures for which less is better.', str('A part.'))),
    filename_tmpl: orNone(str('Name of a checkpoint, with {} for the number. Absent: epoch_{}.pth.')),
    published_keys: oneOrMore('Keys of the checkpoint that are published after training. Absent: None.'),
    save_begin: int('Epoch (or iteration) from which on checkpoints are written. Absent: 0.', { min: 0 }),
    backend_args: backendArgs,
  }),
)

const samplerSeed = componentGroup<SamplerSeedHookOptions>(
  { name: 'SamplerSeedHook', doc: 'Shuffles anew in each epoch.', source: 'mmengine/hooks/sampler_seed_hook.py' },
  ['DistSamplerSeedHook'],
  () => ({}),
)

const visualization = componentGroup<VisualizationHookOptions>(
  { name: 'VisualizationHook', doc: 'Draws results.', source: 'mmdet/engine/hooks/visualization_hook.py' },
  ['DetVisualizationHook'],
  () => ({
    draw: bool('Whether results are drawn. Absent: False.'),
    interval: int('Iterations between drawings of validation. Absent: 50.', { min: 1 }),
    score_thr: float('Results below this score are not drawn. Absent: 0.3.', { min: 0, max: 1 }),
    show: bool('Whether drawings are shown in a window. Absent: False.'),
    wait_time: float('Seconds that a window stays. Absent: 0.', { min: 0 }),
    test_out_dir: orNone(str('Folder of the drawings while testing. Absent: None.')),
    backend_args: backendArgs,
  }),
)

/** `default_hooks`. */
export const defaultHooks = group<DefaultHooksOptions>(
  { name: 'DefaultHooks', doc: 'What runs beside every loop. null takes one out.', source: RUNNER },
  () => ({
    timer: orNone(timer),
    logger: orNone(logger),
    param_scheduler: orNone(paramSchedulerHook),
    checkpoint: orNone(checkpoint),
    sampler_seed: orNone(samplerSeed),
    visualization: orNone(visualization),
    runtime_info: orNone(anything('Keeps figures of the run. Absent: dict(type="RuntimeInfoHook").')),
  }),
)

const mpCfg = group<MpCfgOptions>(
  { name: 'MpCfg', doc: 'Processes that load data.', source: 'mmengine/utils/dl_utils/setup_env.py' },
  () => ({
    mp_start_method: oneOf('How processes start.', ['fork', 'spawn', 'forkserver']),
    opencv_num_threads: int('Threads of OpenCV in each process; 0 for none of its own.', { min: 0 }),
  }),
)

const distCfg = group<DistCfgOptions>(
  { name: 'DistCfg', doc: 'Talk between GPUs.', source: 'mmengine/dist/utils.py' },
  () => ({
    backend: oneOf('The library.', ['nccl', 'gloo', 'mpi']),
    timeout: number('Seconds after which a missing process is an error. Absent: 1800.', { above: 0 }),
    port: int('Port of the first process, for slurm.', { min: 1, max: 65535 }),
  }),
)

/** `env_cfg`. */
export const envCfg = group<EnvCfgOptions>(
  { name: 'EnvCfg', doc: 'The environment of a run.', source: RUNNER },
  () => ({
    cudnn_benchmark: bool('Whether cuDNN measures which algorithm is fastest; good where images have one size.'),
    mp_cfg: mpCfg,
    dist_cfg: distCfg,
    resource_limit: int('Files that may be open. Absent: 4096.', { min: 1 }),
  }),
)

const saveDir = orNone(str("Folder. Absent: the run's."))
const VIS_BACKENDS = 'mmengine/visualization/vis_backend.py'

const localVisBackend = item<LocalVisBackendOptions>(
  { name: 'LocalVisBackend', doc: 'Writes drawings and figures to files.', source: VIS_BACKENDS },
  () => ({
    save_dir: saveDir,
    img_save_dir: str('Folder of the drawings. Absent: vis_image.'),
    config_save_file: str('Name of the file of the config. Absent: config.py.'),
    scalar_save_file: str('Name of the file of the figures. Absent: scalars.json.'),
  }),
)

const tensorboardVisBackend = item<TensorboardVisBackendOptions>(
  { name: 'TensorboardVisBackend', doc: 'Writes for TensorBoard.', source: VIS_BACKENDS },
  () => ({ save_dir: saveDir }),
)

const wandbVisBackend = item<WandbVisBackendOptions>(
  { name: 'WandbVisBackend', doc: 'Sends to Weights & Biases.', source: VIS_BACKENDS },
  () => ({
    save_dir: saveDir,
    init_kwargs: orNone(anything('Arguments of wandb.init, such as project. Absent: None.')),
    define_metric_cfg: orNone(anything('How figures are summed up. Absent: None.')),
    commit: bool('Whether every call sends. Absent: True.'),
    log_code_name: orNone(str('Name under which the code is kept. Absent: None.')),
    watch_kwargs: orNone(anything('Arguments of wandb.watch. Absent: None.')),
  }),
)

/** `vis_backends`. */
export const visBackends = list(
  'Where drawings and figures go.',
  items({ name: 'VisBackend', doc: 'A place for drawings and figures.' }, [
    localVisBackend,
    tensorboardVisBackend,
    wandbVisBackend,
  ]),
)

/** `visualizer`. */
export const visualizer = componentGroup<VisualizerOptions>(
  { name: 'Visualizer', doc: 'Draws images with results.', source: 'mmdet/visualization/local_visualizer.py' },
  ['DetLocalVisualizer'],
  () => ({
    vis_backends: visBackends,
    name: str('Its name.'),
    save_dir: saveDir,
    bbox_color: orNone(anything('Colour of boxes: a name or a tuple. Absent: by class.')),
    text_color: orNone(anything('Colour of text: a name or a tuple. Absent: (200, 200, 200).')),
    mask_color: orNone(anything('Colour of masks: a name or a tuple. Absent: by class.')),
    line_width: number('Width of lines, in pixels. Absent: 3.', { above: 0 }),
    alpha: float('Opacity of masks. Absent: 0.8.', { min: 0, max: 1 }),
  }),
)

/** `log_processor`. */
export const logProcessor = componentGroup<LogProcessorOptions>(
  { name: 'LogProcessor', doc: 'What a line of the log says.', source: 'mmengine/runner/log_processor.py' },
  ['LogProcessor'],
  () => ({
    window_size: int('Iterations that figures are averaged over.', { min: 1 }),
    by_epoch: bool('Whether lines count epochs.'),
    custom_cfg: orNone(anything('List of further figures, each with data_src and method_name. Absent: None.')),
    num_digits: int('Digits after the point. Absent: 4.', { min: 0 }),
    log_with_hierarchy: bool('Whether names of figures say train or val. Absent: False.'),
    mean_pattern: str('Regular expression of the figures that are averaged.'),
  }),
)

/** `randomness`. */
export const randomness = group<RandomnessOptions>(
  { name: 'Randomness', doc: 'Seeds of the run.', source: RUNNER },
  () => ({
    seed: orNone(int('The seed. Absent: drawn.', { min: 0 })),
    deterministic: bool('Whether cuDNN takes only algorithms that repeat themselves. Absent: False.'),
    diff_rank_seed: bool('Whether each process has a seed of its own. Absent: False.'),
  }),
)

/** `custom_imports`. */
export const customImports = group<CustomImportsOptions>(
  {
    name: 'CustomImports',
    doc: "Modules to import first, for classes of one's own.",
    source: 'mmengine/config/config.py',
  },
  () => ({
    imports: either('Module, or several.', list('Several.', str('A module.')), str('A module.')),
    allow_failed_imports: bool('Whether a module that cannot be imported is only a warning. Absent: False.'),
  }),
)
