// Generated from configs/rtmdet/rtmdet_tiny_8xb32-300e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { float, tuple } from '../../python/input.ts'
import { scheduleFragment, type None, type FileOptions, type ReadVariable, sum, type ZooKeys } from './fragments.ts'

/** 300 epochs of AdamW with EMA, as RTMDet is trained (`configs/rtmdet/rtmdet_tiny_8xb32-300e_coco.py` of MMDetection 3.3.0). */
export function rtmdet300e<const Options = None>(options?: FileOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return scheduleFragment<typeof FACTS, Options>('schedules/rtmdet_300e.py', FACTS, options, { default_hooks: { checkpoint: { interval: 10, max_keep_ckpts: 3 } } })
}

const FACTS = {
  max_epochs: () => (300),
  interval: () => (10),
  stage2_num_epochs: () => (20),
  train_cfg: (read: ReadVariable) => ({ type: "EpochBasedTrainLoop", max_epochs: read("max_epochs"), val_interval: read("interval"), dynamic_intervals: [tuple(sum("max_epochs - stage2_num_epochs", 280), 1)] }) as const,
  val_cfg: () => ({ type: "ValLoop" }) as const,
  test_cfg: () => ({ type: "TestLoop" }) as const,
  base_lr: () => (0.004),
  param_scheduler: (read: ReadVariable) => ([{ type: "LinearLR", start_factor: 0.00001, by_epoch: false, begin: 0, end: 1000 }, { type: "CosineAnnealingLR", eta_min: sum("base_lr * 0.05", 0.0002), begin: sum("max_epochs // 2", 150), end: read("max_epochs"), T_max: sum("max_epochs // 2", 150), by_epoch: true, convert_to_iter_based: true }]) as const,
  optim_wrapper: (read: ReadVariable) => ({ type: "OptimWrapper", optimizer: { type: "AdamW", lr: read("base_lr"), weight_decay: 0.05 }, paramwise_cfg: { norm_decay_mult: 0, bias_decay_mult: 0, bypass_duplicate: true } }) as const,
  auto_scale_lr: () => ({ enable: false, base_batch_size: 16 }) as const,
  train_pipeline_stage2: () => ([{ type: "LoadImageFromFile", backend_args: null }, { type: "LoadAnnotations", with_bbox: true }, { type: "RandomResize", scale: tuple(640, 640), ratio_range: tuple(0.5, float(2)), keep_ratio: true }, { type: "RandomCrop", crop_size: tuple(640, 640) }, { type: "YOLOXHSVRandomAug" }, { type: "RandomFlip", prob: 0.5 }, { type: "Pad", size: tuple(640, 640), pad_val: { img: tuple(114, 114, 114) } }, { type: "PackDetInputs" }]) as const,
  custom_hooks: (read: ReadVariable) => ([{ type: "EMAHook", ema_type: "ExpMomentumEMA", momentum: 0.0002, update_buffers: true, priority: 49 }, { type: "PipelineSwitchHook", switch_epoch: 280, switch_pipeline: read("train_pipeline_stage2") }]) as const,
}
