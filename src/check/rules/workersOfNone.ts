import { PyDict } from '../../python/dict.ts'
import { writtenAt } from '../facts.ts'
import { removeKey } from '../fixes.ts'
import { defineRule } from '../rule.ts'
import { DATALOADERS } from '../walk.ts'

export const workersOfNone = defineRule({
  id: 'workers-of-none',
  severity: 'error',
  why:
    'With num_workers=0 the main process loads the data, and PyTorch refuses persistent_workers=True and a prefetch_factor with a ValueError: ' +
    'they are about workers. Who sets num_workers=0 to look for a mistake meets another one.',
  bad: 'train_dataloader = dict(batch_size=2, num_workers=0, persistent_workers=True)',
  good: 'train_dataloader = dict(batch_size=2, num_workers=0, persistent_workers=False)',
  reports: ['mmsegmentation#2514', 'mmaction2#1202'],
  *config({ config }) {
    for (const name of DATALOADERS) {
      const loader = config.get(name)
      if (!(loader instanceof PyDict) || (loader.get('num_workers') ?? 0) !== 0) continue
      for (const key of ['persistent_workers', 'prefetch_factor']) {
        const entry = loader.entry(key)
        if (entry === undefined || entry.value === null || entry.value === false) continue
        const workers = loader.entry('num_workers')?.write
        yield {
          message: `${key} is for workers, and ${name} has none`,
          path: [name, key],
          isKey: true,
          hint:
            key === 'persistent_workers'
              ? 'write persistent_workers=False, or give it workers'
              : 'remove it, or give the loader workers',
          related: writtenAt(workers, 'num_workers=0'),
          fix: key === 'prefetch_factor' ? removeKey(entry.write, key) : undefined,
        }
      }
    }
  },
})
