/** Runs whose values the real Runner recorded: what `param_scheduler` is, in a run of 4 epochs of 10 iterations on 2 GPUs. */
export const SCHEDULES: Readonly<Record<string, string>> = {
  none: 'None',
  'warm-up and milestones':
    "[dict(type='LinearLR', start_factor=0.001, by_epoch=False, begin=0, end=15), dict(type='MultiStepLR', milestones=[2, 3])]",
  'a milestone twice': "dict(type='MultiStepLR', milestones=[1, 1, 3], gamma=0.3)",
  'milestones from begin': "dict(type='MultiStepLR', milestones=[1], begin=2, end=4)",
  'milestones beyond the end of their own': "dict(type='MultiStepLR', milestones=[3], end=3)",
  'milestones as iterations': "dict(type='MultiStepLR', milestones=[1, 2], convert_to_iter_based=True)",
  steps: "dict(type='StepLR', step_size=7, gamma=0.5, by_epoch=False)",
  constant: "dict(type='ConstantLR', factor=0.1, by_epoch=False, end=12)",
  exponential: "dict(type='ExponentialLR', gamma=0.95, by_epoch=False, begin=5, end=30)",
  'a warm-up of one iteration': "dict(type='LinearLR', start_factor=0.1, by_epoch=False, end=1)",
  poly: "dict(type='PolyLR', eta_min=0.0001, by_epoch=False)",
  'poly to the power of 0.9': "dict(type='PolyLR', power=0.9, by_epoch=False)",
  cosine: "dict(type='CosineAnnealingLR', T_max=8, eta_min_ratio=0.05, by_epoch=False)",
  'cosine as iterations': "dict(type='CosineAnnealingLR', eta_min=0.0, begin=1, convert_to_iter_based=True)",
  restarts: "dict(type='CosineRestartLR', periods=[12, 20], restart_weights=[1, 0.5], eta_min=0.0, by_epoch=False)",
  'one cycle': "dict(type='OneCycleLR', eta_max=0.1, total_steps=40, by_epoch=False)",
  'one cycle in three phases':
    "dict(type='OneCycleLR', eta_max=0.1, three_phase=True, anneal_strategy='linear', by_epoch=False)",
  'quadratic warm-up': "dict(type='mmdet.QuadraticWarmupLR', end=1, convert_to_iter_based=True)",
  'two that multiply': "[dict(type='StepLR', step_size=1), dict(type='ExponentialLR', gamma=0.9, by_epoch=False)]",
  'one that overwrites': "[dict(type='StepLR', step_size=1), dict(type='OneCycleLR', eta_max=0.1, total_steps=4)]",
  'momentum too':
    "[dict(type='LinearLR', by_epoch=False, end=9), dict(type='CosineAnnealingMomentum', T_max=20, by_epoch=False, eta_min=0.5)]",
  'end before begin': "dict(type='StepLR', step_size=1, begin=3, end=2)",
  'a start factor of 0': "dict(type='LinearLR', start_factor=0.0, by_epoch=False, end=5)",
  'a factor beyond 1': "dict(type='ConstantLR', factor=1.5)",
  'iterations that are to be converted': "dict(type='StepLR', step_size=1, by_epoch=False, convert_to_iter_based=True)",
}

/** The config of a row. */
export function scheduleConfig(scheduler: string): string {
  return `train_dataloader = dict(batch_size=2, dataset=dict(type='CocoDataset'), sampler=dict(type='DefaultSampler'))
train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=4, val_interval=3)
val_cfg = dict(type='ValLoop')
val_dataloader = dict()
val_evaluator = dict()
optim_wrapper = dict(type='OptimWrapper', optimizer=dict(type='SGD', lr=0.02, momentum=0.9))
param_scheduler = ${scheduler}
auto_scale_lr = dict(enable=True, base_batch_size=16)
default_hooks = dict(checkpoint=dict(type='CheckpointHook', interval=3))
`
}

/** What the command line adds. */
export const MEASURES = { gpus: 2, images: 39 } as const

/** The iterations that were recorded. */
export const RECORDED = [0, 1, 5, 6, 7, 8, 11, 12, 14, 15, 19, 20, 25, 29, 30, 39]

/** The run of no scheduler. */
export const BASE = scheduleConfig('None')
/** The config of a run with other lines. */
export const run = (...lines: readonly string[]) => `${BASE}${lines.join('\n')}\n`
