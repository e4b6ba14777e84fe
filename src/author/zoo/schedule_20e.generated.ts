// Generated from configs/_base_/schedules/schedule_20e.py of MMDetection 3.3.0. Write it anew with: npm run fragments
import { scheduleFragment, type None, type FileOptions, type ZooKeys } from './fragments.ts'

/** 20 epochs of SGD (`configs/_base_/schedules/schedule_20e.py` of MMDetection 3.3.0). */
export function schedule20e<const Options = None>(options?: FileOptions<typeof FACTS, Options>): ZooKeys<typeof FACTS, Options> {
  return scheduleFragment<typeof FACTS, Options>('schedules/schedule_20e.py', FACTS, options)
}

const FACTS = {
  train_cfg: () => ({ type: "EpochBasedTrainLoop", max_epochs: 20, val_interval: 1 }) as const,
  val_cfg: () => ({ type: "ValLoop" }) as const,
  test_cfg: () => ({ type: "TestLoop" }) as const,
  param_scheduler: () => ([{ type: "LinearLR", start_factor: 0.001, by_epoch: false, begin: 0, end: 500 }, { type: "MultiStepLR", begin: 0, end: 20, by_epoch: true, milestones: [16, 19], gamma: 0.1 }]) as const,
  optim_wrapper: () => ({ type: "OptimWrapper", optimizer: { type: "SGD", lr: 0.02, momentum: 0.9, weight_decay: 0.0001 } }) as const,
  auto_scale_lr: () => ({ enable: false, base_batch_size: 16 }) as const,
}
