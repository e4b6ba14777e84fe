/** Random runs: a config's text, and what it does not say. */
export interface RandomRun {
  readonly text: string
  readonly gpus: number
  readonly images: number
  /** Whether a cosine or a power stands in it, of which the last bits may differ. */
  readonly isRounded: boolean
}

/** The ten kinds of schedulers; each run has one to three of them. */
const KINDS = [
  'Step',
  'MultiStep',
  'Constant',
  'Exponential',
  'Linear',
  'Poly',
  'CosineAnnealing',
  'CosineRestart',
  'OneCycle',
  'QuadraticWarmup',
] as const

export function randomRun(random: () => number): RandomRun {
  const int = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const pick = <T>(items: readonly T[]) => items[int(0, items.length - 1)] as T
  const float = (...values: readonly number[]) => {
    const value = pick(values)
    return Number.isInteger(value) ? `${value}.0` : String(value)
  }
  const [gpus, batch, images] = [int(1, 4), int(1, 3), int(10, 70)]
  const byEpoch = random() < 0.7
  const epochs = int(2, 9)
  const total = byEpoch ? epochs * Math.ceil(images / gpus / batch) : int(40, 200)
  let isRounded = false
  const scheduler = (): string => {
    const kind = pick(KINDS)
    const mode = pick(['iter', 'epoch', 'converted'] as const)
    const span = mode === 'iter' ? total : epochs
    const begin = random() < 0.5 ? 0 : int(0, span - 1)
    const end = random() < 0.3 ? '' : `, end=${int(begin + 1, span + 2)}`
    const needsEnd = kind === 'QuadraticWarmup' ? `, end=${int(begin + 1, span)}` : end
    const own = {
      Step: () => `step_size=${int(1, span)}, gamma=${float(0.1, 0.5, 0.97)}`,
      MultiStep: () =>
        `milestones=[${[int(0, span), int(0, span)].sort((a, b) => a - b).join(', ')}], gamma=${float(0.1, 0.3)}`,
      Constant: () => `factor=${float(0.1, 0.333, 1)}`,
      Exponential: () => `gamma=${float(0.9, 0.99)}`,
      Linear: () => `start_factor=${float(0.001, 0.1, 0.333)}, end_factor=${float(1, 0.5, 0.05)}`,
      Poly: () => `power=${float(1, 0.9, 2)}, eta_min=${float(0, 0.0001)}`,
      CosineAnnealing: () =>
        `${pick([`T_max=${int(2, span + 3)}, `, ''])}${pick(['eta_min=0.0001', 'eta_min_ratio=0.05'])}`,
      CosineRestart: () =>
        `periods=[${int(1, span)}, ${int(1, span)}], restart_weights=[1, 0.5], eta_min=${float(0, 0.001)}`,
      OneCycle: () =>
        `eta_max=${float(0.1, 0.05)}, pct_start=${float(0.3, 0.25)}, anneal_strategy='${pick(['cos', 'linear'])}', three_phase=${pick(['True', 'False'])}`,
      QuadraticWarmup: () => '',
    }[kind]()
    isRounded ||= /Cosine|OneCycle|Poly/.test(kind)
    const unit = { iter: 'by_epoch=False', epoch: 'by_epoch=True', converted: 'convert_to_iter_based=True' }[mode]
    return `dict(type='${kind}LR', ${own}${own === '' ? '' : ', '}begin=${begin}${needsEnd}, ${unit})`
  }
  const schedulers = Array.from({ length: int(1, 3) }, scheduler)
  const train = byEpoch
    ? `dict(by_epoch=True, max_epochs=${epochs}, val_interval=${int(1, 4)}, val_begin=${int(1, 3)}${pick(['', `, dynamic_intervals=[(${int(1, epochs)}, 1)]`])})`
    : `dict(type='IterBasedTrainLoop', max_iters=${total}, val_interval=${int(5, 60)})`
  const text = [
    `train_dataloader = dict(batch_size=${batch}, dataset=dict(type='CocoDataset'),`,
    `    drop_last=${pick(['True', 'False'])}, sampler=dict(type='${pick(['DefaultSampler', 'InfiniteSampler'])}'))`,
    `train_cfg = ${train}`,
    'val_cfg = dict(type="ValLoop")\nval_dataloader = dict()\nval_evaluator = dict()',
    `optim_wrapper = dict(type='OptimWrapper', optimizer=dict(type='SGD', lr=${float(0.02, 0.01, 0.3)}, momentum=0.9))`,
    `auto_scale_lr = dict(enable=${pick(['True', 'False'])}, base_batch_size=${pick([16, 12])})`,
    `default_hooks = dict(checkpoint=dict(type='CheckpointHook', interval=${int(-1, 3)}, by_epoch=${pick(['True', 'False'])},`,
    `    save_last=${pick(['True', 'False'])}, save_begin=${int(0, 2)}))`,
    `param_scheduler = [${schedulers.join(',\n    ')}]`,
  ]
  return { text: `${text.join('\n')}\n`, gpus, images, isRounded }
}
