import { type ConfigPath, formatPath } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { sameValue } from '../../python/equal.ts'
import type { Written } from '../../python/provenance.ts'
import { numberOf, PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { SourceText } from '../../source.ts'
import { datasetsOf, textsOf, valueBelow, writtenAt } from '../facts.ts'
import { isRead } from '../reads.ts'
import { defineRule } from '../rule.ts'
import type { CheckedConfig } from '../walk.ts'
import { shortened } from '../words.ts'
import { headsOf } from './numClassesMismatch.ts'

export const unreadSetting = defineRule({
  id: 'unread-setting',
  severity: 'warning',
  why:
    'batch_size, lr or max_epochs at the top of a config is a variable: a run reads train_dataloader.batch_size, optim_wrapper.optimizer.lr and ' +
    'train_cfg.max_epochs. Where no file uses the variable, it changes nothing. Only told where the run has another value, and of a config with a ' +
    'model and a data loader.',
  bad:
    "model = dict(type='mmpretrain.Net')\ntrain_dataloader = dict(batch_size=2, dataset=dict(type='mmpretrain.Set'))\n" +
    "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=12)\nmax_epochs = 30\nbatch_size = 4",
  good:
    "model = dict(type='mmpretrain.Net')\nmax_epochs = 30\nbatch_size = 4\n" +
    "train_dataloader = dict(batch_size=batch_size, dataset=dict(type='mmpretrain.Set'))\n" +
    "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=max_epochs)",
  *config(checked) {
    const { config, isWhole } = checked
    if (!isWhole) return
    let sources: readonly SourceText[] | undefined
    // Asked one by one: a change of any other key changes nothing here.
    for (const key of NAMES) {
      const value = config.get(key)
      const other = value === undefined ? undefined : otherOf(key, value, checked)
      if (other === undefined) continue
      sources ??= sourcesOf(config)
      if (sources.some((source) => isRead(source, key) || isReadOfBase(source, key))) continue
      const place = formatPath(other.path)
      const has = other.value === undefined ? 'is not set' : `is ${shortened(other.value)}`
      yield {
        message: `nothing reads ${key}, and ${place} ${has}`,
        path: [key],
        isKey: true,
        hint: `write ${nested(other.path, key)}`,
        related: writtenAt(other.write, place),
      }
    }
  },
})

/** Where a run reads what a variable of this name may be meant for; by the names that people give them. */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'batch_size train_dataloader.batch_size',
    'num_workers train_dataloader.num_workers',
    'lr base_lr learning_rate optim_wrapper.optimizer.lr',
    'weight_decay optim_wrapper.optimizer.weight_decay',
    'max_epochs num_epochs epochs train_cfg.max_epochs',
    'max_iters train_cfg.max_iters',
    'val_interval train_cfg.val_interval',
    'seed randomness.seed',
    'train_pipeline train_dataloader.dataset.pipeline',
    'test_pipeline test_dataloader.dataset.pipeline',
  ].flatMap((row) => {
    const names = row.split(' ')
    const place = (names.pop() as string).split('.')
    return names.map((name) => [name, place] as const)
  }),
)

const NAMES: readonly string[] = [...PLACES.keys(), 'num_classes', 'classes', 'metainfo']

/** What a run has in place of a variable. */
interface Other {
  readonly path: ConfigPath
  /** Undefined where it has nothing. */
  readonly value: PyValue | undefined
  readonly write: Written | undefined
}

/** The setting that a variable is meant for, where the run has another value. */
function otherOf(name: string, value: PyValue, checked: CheckedConfig): Other | undefined {
  if (name === 'num_classes') return otherCount(value, checked)
  if (name === 'classes' || name === 'metainfo') return otherClasses(name, value, checked)
  const path = PLACES.get(name)
  if (path === undefined || !isSetting(value)) return undefined
  const [key = ''] = path.slice(-1)
  const holder = valueBelow(checked.config, path.slice(0, -1))
  const entry = holder instanceof PyDict ? holder.entry(key) : undefined
  // By default no seed is set: a run draws one.
  if (name === 'seed' && entry === undefined) return { path, value: undefined, write: undefined }
  return entry === undefined || !isSetting(entry.value) || sameValue(entry.value, value)
    ? undefined
    : { path, ...entry }
}

function isSetting(value: PyValue): boolean {
  return numberOf(value) !== undefined || value instanceof PyList
}

/** The first head, where none counts so many classes. */
function otherCount(value: PyValue, checked: CheckedConfig): Other | undefined {
  const heads = headsOf(checked)
  const [first] = heads
  const entry = first?.dict.entry('num_classes')
  const isCounted = heads.some(({ dict }) => numberOf(dict.get('num_classes')) === numberOf(value))
  if (first === undefined || entry === undefined || numberOf(value) === undefined || isCounted) return undefined
  return { path: [...first.path, 'num_classes'], ...entry }
}

/** The data set of training, where none is told its classes. */
function otherClasses(name: string, value: PyValue, checked: CheckedConfig): Other | undefined {
  const names = name === 'classes' ? value : value instanceof PyDict ? value.get('classes') : undefined
  const datasets = datasetsOf(checked, 'train_dataloader')
  const [first] = datasets
  const isTold = datasets.some(({ dict }) => dict.has('metainfo'))
  if (first === undefined || isTold || !(names instanceof PyTuple || names instanceof PyList)) return undefined
  if (textsOf(names).length === 0) return undefined
  const path = [...first.path, 'metainfo', ...(name === 'classes' ? ['classes'] : [])]
  return { path, value: undefined, write: first.write }
}

/** The files that wrote what stands at the top, be it written over. */
function sourcesOf(config: PyDict): SourceText[] {
  const sources = new Set<SourceText>()
  for (const { write } of config.entries())
    for (let at = write; at !== undefined; at = at.shadowed) sources.add(at.span.source)
  return [...sources]
}

/** Whether a file reads what a base of it says: `_base_.lr`. */
function isReadOfBase({ text }: SourceText, name: string): boolean {
  return new RegExp(`\\b_base_\\s*\\.\\s*${name}\\b`).test(text)
}

/** `train_cfg=dict(max_epochs=max_epochs)` */
function nested(path: ConfigPath, value: string): string {
  const [first, ...rest] = path
  return rest.length === 0 ? `${first}=${value}` : `${first}=dict(${nested(rest, value)})`
}
