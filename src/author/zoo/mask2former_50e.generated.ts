// Generated from configs/mask2former/mask2former_r50_8xb2-lsj-50e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { float, tuple } from '../../python/input.ts'
import { scheduleFragment, type None, type FileOptions, type ReadVariable, sum, type ZooKeys } from './fragments.ts'

/** 368,750 iterations of AdamW, as Mask2Former is trained (`configs/mask2former/mask2former_r50_8xb2-lsj-50e_coco.py` of MMDetection 3.3.0). */
export function mask2former50e<const Options = None>(options?: FileOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return scheduleFragment<typeof FACTS, Options>('schedules/mask2former_50e.py', FACTS, options, { default_hooks: { checkpoint: { interval: 5000, by_epoch: false, save_last: true, max_keep_ckpts: 3 } }, log_processor: { by_epoch: false } })
}

const FACTS = {
  embed_multi: () => ({ lr_mult: float(1), decay_mult: float(0) }) as const,
  optim_wrapper: (read: ReadVariable) => ({ type: "OptimWrapper", optimizer: { type: "AdamW", lr: 0.0001, weight_decay: 0.05, eps: 1e-8, betas: tuple(0.9, 0.999) }, paramwise_cfg: { custom_keys: { backbone: { lr_mult: 0.1, decay_mult: float(1) }, query_embed: read("embed_multi"), query_feat: read("embed_multi"), level_embed: read("embed_multi") }, norm_decay_mult: float(0) }, clip_grad: { max_norm: 0.01, norm_type: 2 } }) as const,
  max_iters: () => (368750),
  param_scheduler: (read: ReadVariable) => ({ type: "MultiStepLR", begin: 0, end: read("max_iters"), by_epoch: false, milestones: [327778, 355092], gamma: 0.1 }) as const,
  interval: () => (5000),
  dynamic_intervals: (read: ReadVariable) => ([tuple(sum("max_iters // interval * interval + 1", 365001), read("max_iters"))]) as const,
  train_cfg: (read: ReadVariable) => ({ type: "IterBasedTrainLoop", max_iters: read("max_iters"), val_interval: read("interval"), dynamic_intervals: read("dynamic_intervals") }) as const,
  val_cfg: () => ({ type: "ValLoop" }) as const,
  test_cfg: () => ({ type: "TestLoop" }) as const,
  auto_scale_lr: () => ({ enable: false, base_batch_size: 16 }) as const,
}
