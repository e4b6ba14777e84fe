/**
 * Keys of MMDetection 2.x that 3.x does not read, with what it has in their place (MMDetection's migration guide,
 * docs/en/migration/config_migration.md of 3.3.0).
 */
const OLD_KEYS: Readonly<Record<string, string>> = {
  data: 'train_dataloader, val_dataloader and test_dataloader, each with its batch_size, num_workers and dataset',
  samples_per_gpu: 'batch_size of a data loader',
  imgs_per_gpu: 'batch_size of a data loader',
  workers_per_gpu: 'num_workers of a data loader',
  img_prefix: 'data_prefix, { img: … }',
  seg_prefix: 'data_prefix, { seg: … }',
  classes: 'metainfo of the data set, { classes: … }',
  img_norm_cfg: 'model.data_preprocessor, with mean, std and bgr_to_rgb',
  optimizer: 'optim_wrapper.optimizer',
  optimizer_config: 'optim_wrapper, with clip_grad in place of grad_clip',
  fp16: 'optim_wrapper, with type AmpOptimWrapper and loss_scale',
  lr_config: 'param_scheduler: a LinearLR for the warm-up, and a MultiStepLR for the steps',
  momentum_config: 'param_scheduler',
  runner: 'train_cfg, with max_epochs',
  total_epochs: 'train_cfg.max_epochs',
  workflow: 'train_cfg and val_cfg',
  evaluation: 'val_evaluator, with train_cfg.val_interval and default_hooks.checkpoint.save_best',
  checkpoint_config: 'default_hooks.checkpoint',
  log_config: 'default_hooks.logger, with vis_backends',
  dist_params: 'env_cfg.dist_cfg',
  opencv_num_threads: 'env_cfg.mp_cfg.opencv_num_threads',
  mp_start_method: 'env_cfg.mp_cfg.mp_start_method',
  cudnn_benchmark: 'env_cfg.cudnn_benchmark',
  resume_from: 'resume: true, with load_from',
  auto_resume: 'resume: true',
  seed: 'randomness.seed',
  deterministic: 'randomness.deterministic',
  gpu_ids: 'the launcher: tools/dist_train.sh CONFIG GPUS',
  device: 'the devices that PyTorch sees',
  pretrained: 'init_cfg of the backbone, with type Pretrained and checkpoint',
  flip_ratio: 'prob',
  multiscale_mode: 'the transforms RandomResize and RandomChoiceResize',
}

/** What MMDetection 3.x calls a key of 2.x, in a sentence; undefined for any other key. */
export function oldKeyHint(key: string): string | undefined {
  const successor = Object.hasOwn(OLD_KEYS, key) ? OLD_KEYS[key] : undefined
  return successor === undefined ? undefined : `${key} is a key of MMDetection 2.x; 3.x has ${successor}`
}
