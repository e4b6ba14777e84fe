import type { Kind } from './kinds.ts'

/** A key at the top of a config. */
export interface ConfigKey {
  readonly name: string
  readonly kinds: ReadonlySet<Kind>
  /** What it says, in a few words. */
  readonly about: string
}

const ROWS: readonly [name: string, kinds: string, about: string][] = [
  ['model', 'dict', 'the detector'],
  ...['train', 'val', 'test'].map((name): [string, string, string] => [
    `${name}_dataloader`,
    'dict None',
    `what ${name === 'train' ? 'training' : name === 'val' ? 'validation' : 'a test'} reads`,
  ]),
  ['train_cfg', 'dict None', 'the loop of training'],
  ['val_cfg', 'dict None', 'the loop of validation'],
  ['test_cfg', 'dict None', 'the loop of a test'],
  ['optim_wrapper', 'dict None', 'the optimizer and what wraps it'],
  ['param_scheduler', 'dict list None', 'learning rates and momenta by time'],
  ['val_evaluator', 'dict list None', 'metrics of validation'],
  ['test_evaluator', 'dict list None', 'metrics of a test'],
  ['default_hooks', 'dict None', 'hooks that every run has'],
  ['custom_hooks', 'list None', 'hooks of this run'],
  ['visualizer', 'dict None', 'what draws'],
  ['log_processor', 'dict None', 'what logs are made of'],
  ['tta_model', 'dict None', 'the model of test time augmentation'],
  ['model_wrapper_cfg', 'dict None', 'what wraps the model of a distributed run'],
  ['data_preprocessor', 'dict None', 'what prepares batches, where the model does not say'],
  ['default_scope', 'str None', 'the package whose registries are asked first'],
  ['custom_imports', 'dict None', 'modules that register components'],
  ['work_dir', 'str None', 'the folder of logs and checkpoints'],
  ['load_from', 'str None', 'a checkpoint to start from'],
  ['resume', 'bool str', 'whether, or from where, a run goes on'],
  ['resume_from', 'str None', 'the key of MMDetection 2'],
  ['launcher', 'str', 'how processes are started'],
  ['env_cfg', 'dict', 'processes, cuDNN and the backend of a distributed run'],
  ['log_level', 'str int', 'the least level that is logged'],
  ['randomness', 'dict', 'the seed'],
  ['experiment_name', 'str None', 'the name of the run'],
  ['auto_scale_lr', 'dict None', 'the batch size that the learning rate is for'],
  ['tta_pipeline', 'list None', 'the transforms of test time augmentation'],
  ['backend_args', 'dict None', 'where files are read from'],
]

/** The keys that Runner.from_cfg and MMDetection's tools read, with the kinds of values that they take. */
export const CONFIG_KEYS: readonly ConfigKey[] = ROWS.map(([name, kinds, about]) => ({
  name,
  kinds: new Set(kinds.split(' ') as Kind[]),
  about,
}))
