import { dataloader, evaluator } from './components/dataset.ts'
import { maskRcnn } from './components/maskRcnn.ts'
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
import { anything, bool, type Field, list, oneOf, orNone, str } from './fields.ts'
import { group, type Shape } from './groups.ts'
import type { ConfigOverrides } from './options.generated.ts'

/** Top-level keys of a data set file of MMDetection. */
export const datasetKeys = {
  dataset_type: str('The class of the data sets: CocoDataset, or one that takes the same keys.'),
  data_root: str('Folder of the data set; with its last slash, since MMDetection adds file names to it as texts.'),
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
  log_level: oneOf('Least important lines that are logged.', ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL']),
  load_from: orNone(str('Checkpoint to start from or, with resume, to go on from.')),
  resume: bool(
    'Whether training goes on where it stopped: from load_from, or from the last checkpoint of the work folder.',
  ),
})

/** Top-level keys that MMEngine's runner and MMDetection's scripts read besides. */
export const otherKeys = () => ({
  custom_hooks: orNone(list('Hooks besides the default ones.', anything('A hook.'))),
  custom_imports: customImports,
  work_dir: orNone(str('Folder of logs and checkpoints. Absent: ./work_dirs/ and the name of the config.')),
  experiment_name: orNone(str('Name of the experiment. Absent: made of the name of the config and the time.')),
  randomness,
  launcher: oneOf('What starts the processes of several GPUs. Absent: none.', ['none', 'pytorch', 'slurm', 'mpi']),
  tta_model: anything('The model of test-time augmentation, such as DetTTAModel.'),
  tta_pipeline: list('Transforms of test-time augmentation.', anything('A transform.')),
  find_unused_parameters: bool('Whether distributed training looks for parameters without gradients. Absent: False.'),
  detect_anomalous_params: bool('Whether parameters that are in no graph are logged. Absent: False.'),
  model_wrapper_cfg: anything('What wraps the model for several GPUs. Absent: MMDistributedDataParallel.'),
  sync_bn: orNone(oneOf('Turns all BN of the model to synchronized ones. Absent: None.', ['torch', 'mmcv'])),
  compile: anything('Whether the model is compiled: true, or arguments of torch.compile. Absent: False.'),
  activation_checkpointing: orNone(list('Modules whose activations are computed again.', str('A name.'))),
  efficient_conv_bn_eval: orNone(
    list('Modules whose BN is folded into convolutions while in eval mode.', str('A name.')),
  ),
})

/** Checks and converts overrides of any config made of our fragments. */
export const configOverrides: Field<ConfigOverrides> = group<ConfigOverrides>(
  {
    name: 'ConfigOverrides',
    interface: 'ConfigOverrides',
    doc: 'What differs from the bases, by top-level key.',
    source: 'mmengine/runner/runner.py, tools/train.py of MMDetection',
  },
  () =>
    ({
      model: maskRcnn,
      ...datasetKeys,
      ...scheduleKeys,
      ...runtimeKeys(),
      ...otherKeys(),
    }) satisfies Shape<ConfigOverrides>,
) as Field<ConfigOverrides>

export type { ConfigOverrides }
