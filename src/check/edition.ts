import { type DictEntry, PyDict } from '../python/dict.ts'
import type { PyValue } from '../python/values.ts'
import { isRead } from './reads.ts'
import { runnerKeys } from './walk.ts'

// In: a config. Out: whether MMDetection 2 or 3 reads it, or packages of their times, which have the same keys.

/** What reads a config: MMDetection 2 with MMCV 1, or MMDetection 3 with MMEngine. */
export type Edition = '2.x' | '3.x'

/**
 * The edition that a config is proved to be of; undefined where it says nothing of it, as a model alone.
 *
 * @param lost keys that may say something else than is known, or be there where they are not.
 */
export function editionOf(config: PyDict, lost: ReadonlySet<string> = NONE): Edition | undefined {
  if (isOf3x(config)) return '3.x'
  if (lost.size > 0 && [...KEYS_OF_3X, ...OF_BOTH].some((key) => lost.has(key))) return undefined
  const proof = proofOf2x(config)
  return proof === undefined || lost.has(proof.key as string) ? undefined : '2.x'
}

const NONE: ReadonlySet<string> = new Set()

/** What proves that a config without keys of 3.x is one of 2.x. A file may use a variable of such a name for something else. */
export function proofOf2x(config: PyDict): DictEntry | undefined {
  for (const key of KEYS_OF_2X) {
    const entry = config.entry(key)
    if (entry !== undefined && isPlain(key, entry.value) && !isRead(entry.write?.span.source, key)) return entry
  }
  return undefined
}

/** Keys that both read. */
const OF_BOTH: ReadonlySet<string> = new Set(['model', 'train_cfg', 'test_cfg', 'custom_hooks'])

/** Keys that MMEngine reads and MMDetection 2 does not. */
const KEYS_OF_3X = [
  ...runnerKeys.filter((key) => !OF_BOTH.has(key)),
  ...['data_preprocessor', 'default_scope', 'env_cfg', 'randomness', 'resume', 'vis_backends'],
]

function isOf3x(config: PyDict): boolean {
  if (KEYS_OF_3X.some((key) => config.has(key))) return true
  const [model, loop] = [config.get('model'), config.get('train_cfg')]
  if (model instanceof PyDict && model.has('data_preprocessor')) return true
  // Of MMDetection 2.0 to 2.2 it is what is model.train_cfg now.
  return loop instanceof PyDict && OF_LOOPS.some((key) => loop.has(key))
}

const OF_LOOPS = ['type', 'by_epoch', 'max_epochs', 'max_iters', 'val_interval']

/** Keys of 2.x that are nobody's variables, where they hold what they held there. */
const KEYS_OF_2X = [
  ...['data', 'lr_config', 'runner', 'total_epochs', 'optimizer_config', 'evaluation', 'checkpoint_config'],
  'log_config',
]

const OF_DATA = ['samples_per_gpu', 'imgs_per_gpu', 'workers_per_gpu']

function isPlain(key: string, value: PyValue): boolean {
  if (key === 'total_epochs') return typeof value === 'number'
  if (!(value instanceof PyDict)) return false
  return key !== 'data' || OF_DATA.some((one) => value.has(one))
}
