// Generated from configs/yolox/yolox_s_8xb8-300e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { float } from '../../python/input.ts'
import { scheduleFragment, type None, type FileOptions, type ReadVariable, sum, type ZooKeys } from './fragments.ts'

/** 300 epochs of SGD, as YOLOX is trained (`configs/yolox/yolox_s_8xb8-300e_coco.py` of MMDetection 3.3.0). */
export function yolox300e<const Options = None>(options?: FileOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return scheduleFragment<typeof FACTS, Options>('schedules/yolox_300e.py', FACTS, options, { default_hooks: { checkpoint: { interval: 10, max_keep_ckpts: 3 } } })
}

const FACTS = {
  max_epochs: () => (300),
  interval: () => (10),
  train_cfg: (read: ReadVariable) => ({ type: "EpochBasedTrainLoop", max_epochs: read("max_epochs"), val_interval: read("interval") }) as const,
  val_cfg: () => ({ type: "ValLoop" }) as const,
  test_cfg: () => ({ type: "TestLoop" }) as const,
  base_lr: () => (0.01),
  num_last_epochs: () => (15),
  param_scheduler: (read: ReadVariable) => ([{ type: "mmdet.QuadraticWarmupLR", by_epoch: true, begin: 0, end: 5, convert_to_iter_based: true }, { type: "CosineAnnealingLR", eta_min: sum("base_lr * 0.05", 0.0005), begin: 5, T_max: sum("max_epochs - num_last_epochs", 285), end: sum("max_epochs - num_last_epochs", 285), by_epoch: true, convert_to_iter_based: true }, { type: "ConstantLR", by_epoch: true, factor: 1, begin: sum("max_epochs - num_last_epochs", 285), end: read("max_epochs") }]) as const,
  optim_wrapper: (read: ReadVariable) => ({ type: "OptimWrapper", optimizer: { type: "SGD", lr: read("base_lr"), momentum: 0.9, weight_decay: 0.0005, nesterov: true }, paramwise_cfg: { norm_decay_mult: float(0), bias_decay_mult: float(0) } }) as const,
  auto_scale_lr: () => ({ enable: false, base_batch_size: 64 }) as const,
  custom_hooks: (read: ReadVariable) => ([{ type: "YOLOXModeSwitchHook", num_last_epochs: read("num_last_epochs"), priority: 48 }, { type: "SyncNormHook", priority: 48 }, { type: "EMAHook", ema_type: "ExpMomentumEMA", momentum: 0.0001, update_buffers: true, priority: 49 }]) as const,
}
