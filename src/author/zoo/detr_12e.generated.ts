// Generated from configs/dino/dino-4scale_r50_8xb2-12e_coco.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { scheduleFragment, type None, type FileOptions, type ReadVariable, type ZooKeys } from './fragments.ts'

/** 12 epochs of AdamW, as DINO is trained (`configs/dino/dino-4scale_r50_8xb2-12e_coco.py` of MMDetection 3.3.0). */
export function detr12e<const Options = None>(options?: FileOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return scheduleFragment<typeof FACTS, Options>('schedules/detr_12e.py', FACTS, options)
}

const FACTS = {
  optim_wrapper: () => ({ type: "OptimWrapper", optimizer: { type: "AdamW", lr: 0.0001, weight_decay: 0.0001 }, clip_grad: { max_norm: 0.1, norm_type: 2 }, paramwise_cfg: { custom_keys: { backbone: { lr_mult: 0.1 } } } }) as const,
  max_epochs: () => (12),
  train_cfg: (read: ReadVariable) => ({ type: "EpochBasedTrainLoop", max_epochs: read("max_epochs"), val_interval: 1 }) as const,
  val_cfg: () => ({ type: "ValLoop" }) as const,
  test_cfg: () => ({ type: "TestLoop" }) as const,
  param_scheduler: (read: ReadVariable) => ([{ type: "MultiStepLR", begin: 0, end: read("max_epochs"), by_epoch: true, milestones: [11], gamma: 0.1 }]) as const,
  auto_scale_lr: () => ({ base_batch_size: 16 }) as const,
}
