import { proofOf2x } from '../edition.ts'
import { defineRule } from '../rule.ts'

export const configOf2x = defineRule({
  id: 'config-of-2x',
  severity: 'error',
  why:
    'MMDetection 3 trains with MMEngine, which reads other keys than MMCV 1 did, and most components have other arguments since. A config that has ' +
    'keys of 2.x and none of 3.x is written for MMDetection 2, or for a package of its time. It is told of its keys what they have become; nothing ' +
    'else of it is held against MMDetection 3.3: it would be wrong in most lines.',
  bad:
    "model = dict(type='RetinaNet')\ndata = dict(samples_per_gpu=2)\noptimizer = dict(type='SGD', lr=0.01)\n" +
    "runner = dict(type='EpochBasedRunner', max_epochs=12)",
  good:
    "model = dict(type='RetinaNet')\ntrain_dataloader = dict(batch_size=2)\noptim_wrapper = dict(optimizer=dict(type='SGD', lr=0.01))\n" +
    "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)",
  isFor2x: true,
  *config({ config, edition }) {
    if (edition !== '2.x') return
    const { key = 'model', write } = proofOf2x(config) ?? config.entry('model') ?? {}
    yield {
      message:
        'a config of MMDetection 2, which MMDetection 3 does not run: its keys of 2.x are told, and nothing else of it was looked at',
      path: [String(key)],
      isKey: true,
      write,
      hint: `begin with the config of 3.x that has its model; what has become of its keys: ${GUIDE}`,
      related: [],
    }
  },
})

const GUIDE = 'https://mmdetection.readthedocs.io/en/latest/migration/config_migration.html'
