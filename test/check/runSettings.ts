/** What may stand at the top of a config beside a model, and what is wrong with it; conformance/check asks the real Runner. */
export const RUN_SETTINGS: readonly [text: string, problems: readonly string[]][] = [
  ["custom_hooks = dict(type='EMAHook')", ['error run-setting custom_hooks']],
  ['custom_hooks = dict()', []],
  ["default_hooks = [dict(type='CheckpointHook')]", ['error run-setting default_hooks']],
  ['randomness = 0', ['error run-setting randomness']],
  ['randomness = None', ['error run-setting randomness']],
  ['randomness = dict(deterministic=True)', ['error run-setting randomness']],
  ['randomness = dict(sed=0)', ['error run-setting randomness.sed -> seed']],
  ['randomness = dict(seed=None, diff_rank_seed=True)', []],
  ['auto_scale_lr = True', ['error run-setting auto_scale_lr']],
  ['auto_scale_lr = dict(enabled=True, base_batch_size=16)', ['warning run-setting auto_scale_lr.enabled -> enable']],
  ["auto_scale_lr = dict(enable=True, base_batch_size=16, note='ours')", []],
  [
    "env_cfg = dict(mp_cfg=dict(start_method='fork'))",
    ['error run-setting env_cfg.mp_cfg.start_method -> mp_start_method'],
  ],
  ["env_cfg = dict(dist_cfg=dict(backend='gloo', timeout=1800), resource_limit=4096)", []],
  ["custom_imports = ['mine']", ['error run-setting custom_imports']],
  ['custom_imports = dict()', []],
  [
    "train_dataloader = dict(dataset=[dict(type='CocoDataset'), dict(type='CocoDataset')])",
    ['error run-setting train_dataloader.dataset'],
  ],
  [
    "train_dataloader = dict(batch_size='4', num_workers=2.0)",
    ['batch_size', 'num_workers'].map((name) => `error run-setting train_dataloader.${name}`),
  ],
  ['log_level = None', ['error run-setting log_level']],
  ["load_from = ['a.pth']", ['error run-setting load_from']],
  ["param_scheduler = 'step'", ['error run-setting param_scheduler']],
  ["runner_type = 'Mine'\nrandomness = 0", []],
  ['default_scope = None\nlog_level = 30\nresume = 1\nlauncher = None', []],
]
