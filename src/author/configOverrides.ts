import { dataloader, evaluator } from './components/dataset.ts'
import { maskRcnn } from './components/detector.ts'
import {
  customImports,
  defaultHooks,
  envCfg,
  logProcessor,
  randomness,
  visBackends,
  visualizer,
} from './components/runtime.ts'
import { autoScaleLr, optimWrapper, paramScheduler, testLoop, trainLoop, valLoop } from './components/schedule.ts'
import { backendArgs } from './components/shared.ts'
import { pipeline } from './components/transforms.ts'
import type { ConfigOverrides } from './options.generated.ts'
import { anything, bool, type Field, list, oneOf, orNone, str } from './schema/fields.ts'
import { mergeLevel, type Shape } from './schema/objects.ts'

/** Top-level keys of a data set file of MMDetection. */
export const datasetKeys = {
  dataset_type: str('The class of the data sets: CocoDataset, or one that takes the same keys.'),
  data_root: str('Folder of the data set, with a slash at the end: MMDetection appends file names to it.'),
  backend_args: backendArgs,
  train_pipeline: pipeline('Transforms of training, from file to model.'),
  test_pipeline: pipeline('Transforms of validation and testing, from file to model.'),
  train_dataloader: dataloader,
  val_dataloader: dataloader,
  test_dataloader: dataloader,
  val_evaluator: evaluator,
  test_evaluator: evaluator,
}

/** Top-level keys of a schedule file of MMDetection. */
export const scheduleKeys = {
  train_cfg: trainLoop,
  val_cfg: valLoop,
  test_cfg: testLoop,
  param_scheduler: paramScheduler,
  optim_wrapper: optimWrapper,
  auto_scale_lr: autoScaleLr,
}

/** Top-level keys of MMDetection's file of runtime settings. */
export const runtimeKeys = () => ({
  default_scope: str("The registry that types are looked up in first: MMDetection's is mmdet."),
  default_hooks: defaultHooks,
  env_cfg: envCfg,
  vis_backends: visBackends,
  visualizer,
  log_processor: logProcessor,
  log_level: oneOf('Minimum level of logged messages.', ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL']),
  load_from: orNone(str('Checkpoint to start from or, with resume, to continue from.')),
  resume: bool('Whether training resumes from load_from, or without it from the last checkpoint in the work folder.'),
})

/** Other top-level keys that MMEngine's runner and MMDetection's scripts read. */
export const otherKeys = () => ({
  custom_hooks: orNone(list('Hooks in addition to default_hooks.', anything('A hook.'))),
  custom_imports: customImports,
  work_dir: orNone(str('Folder of logs and checkpoints. Default: ./work_dirs/ and the name of the config.')),
  experiment_name: orNone(str('Name of the experiment. Default: made of the name of the config and the time.')),
  randomness,
  launcher: oneOf('Launcher of the processes for several GPUs. Default: none.', ['none', 'pytorch', 'slurm', 'mpi']),
  tta_model: anything('The model of test-time augmentation, such as DetTTAModel.'),
  tta_pipeline: list('Transforms of test-time augmentation.', anything('A transform.')),
  find_unused_parameters: bool('Whether distributed training looks for parameters without gradients. Default: False.'),
  detect_anomalous_params: bool('Whether parameters outside the graph are logged. Default: False.'),
  model_wrapper_cfg: anything('Wrapper of the model for several GPUs. Default: MMDistributedDataParallel.'),
  sync_bn: orNone(oneOf('Converts all BN layers to synchronized ones. Default: None.', ['torch', 'mmcv'])),
  compile: anything('Whether the model is compiled: true, or arguments of torch.compile. Default: False.'),
  activation_checkpointing: orNone(list('Modules whose activations are recomputed.', str('A name.'))),
  efficient_conv_bn_eval: orNone(list('Modules whose BN is folded into convolutions in eval mode.', str('A name.'))),
})

const OVERRIDES_INFO = {
  name: 'ConfigOverrides',
  interface: 'ConfigOverrides',
  doc: 'What differs from the bases, by top-level key.',
  source: 'mmengine/runner/runner.py, tools/train.py of MMDetection',
}

const allKeys = () =>
  ({
    model: maskRcnn,
    ...datasetKeys,
    ...scheduleKeys,
    ...runtimeKeys(),
    ...otherKeys(),
  }) satisfies Shape<ConfigOverrides>

/** Whether MMDetection reads a top-level key; any other one is a variable of the author. */
export function isConfigKey(key: string): boolean {
  return Object.hasOwn(allKeys(), key)
}

/** Schema of the overrides of a config whose bases all have option schemas. */
export const configOverrides: Field<ConfigOverrides> = mergeLevel<ConfigOverrides>(
  OVERRIDES_INFO,
  allKeys,
) as Field<ConfigOverrides>

/** The same where some keys are checked by the values that their bases have. */
export function overridesWith(open: readonly string[]): Field<ConfigOverrides> {
  const free = Object.fromEntries(open.map((key) => [key, anything('Checked by the base.')]))
  return mergeLevel<ConfigOverrides>(OVERRIDES_INFO, () => ({ ...allKeys(), ...free })) as Field<ConfigOverrides>
}

export type { ConfigOverrides }
