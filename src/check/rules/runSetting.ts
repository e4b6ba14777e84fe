import { CONFIG_KEYS } from '../../catalog/configKeys.ts'
import { pathPart } from '../../config/path.ts'
import { didYouMean } from '../../nearest.ts'
import { PyDict } from '../../python/dict.ts'
import { numberOf } from '../../python/values.ts'
import { itemsOf, valueBelow } from '../facts.ts'
import { renameKey } from '../fixes.ts'
import { kindOf } from '../kinds.ts'
import { defineRule, type Finding } from '../rule.ts'
import { type CheckedConfig, DATALOADERS, isRunnerKey } from '../walk.ts'
import { kindWords, nearestFree, shortened } from '../words.ts'

export const runSetting = defineRule({
  id: 'run-setting',
  severity: 'error',
  why:
    'Runner takes some keys as they are, without a class that would refuse them: custom_hooks is a list, randomness and the parts of env_cfg are the ' +
    'arguments of functions. A value of another kind, or a key that the function does not take, stops the run; a misspelt key that is only ' +
    'asked for changes nothing, which is a warning. Only told of a config with a model and a data loader.',
  bad: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = None\ncustom_hooks = dict(type='EMAHook')\nrandomness = dict(deterministic=True)",
  good: "model = dict(type='mmpretrain.Net')\ntrain_dataloader = None\ncustom_hooks = [dict(type='EMAHook')]\nrandomness = dict(seed=0, deterministic=True)",
  *config(checked) {
    const { config, isWhole } = checked
    // Another runner may take other keys.
    if (!isWhole || config.has('runner_type')) return
    yield* ofOtherKind(checked)
    yield* ofLoaders(config)
    for (const settings of SETTINGS) {
      const value = valueBelow(config, settings.path)
      if (value instanceof PyDict) yield* misread(value, settings)
    }
  },
})

/** Keys of which any kind passes: what is only asked whether it is true, what tools/train.py sets itself, and what only some commands read. */
const PASSING: ReadonlySet<string> = new Set(
  'resume resume_from launcher experiment_name default_scope tta_model tta_pipeline model_wrapper_cfg backend_args'.split(
    ' ',
  ),
)

function* ofOtherKind({ config }: CheckedConfig): Generator<Finding> {
  for (const { name, kinds } of CONFIG_KEYS) {
    const value = PASSING.has(name) ? undefined : config.get(name)
    const kind = value === undefined ? undefined : kindOf(value)
    if (value === undefined || kind === undefined || kinds.has(kind)) continue
    // No hook at all is none in a dict, too. A number in the place of a component is told by wrong-kind.
    if ((value instanceof PyDict && value.size === 0) || (numberOf(value) !== undefined && isRunnerKey(name))) continue
    yield {
      message: `a run takes ${kindWords(kinds)} for ${name}, not ${shortened(value)}`,
      path: [name],
      hint: kinds.has('list') && value instanceof PyDict ? `put it into a list: ${name} = [dict(...)]` : undefined,
    }
  }
}

/** What PyTorch's DataLoader counts by. */
const COUNTS = ['batch_size', 'num_workers']
const NO_COUNTS: ReadonlySet<string | undefined> = new Set(['str', 'float', 'list', 'dict'])

/** MMDetection 2 put the data sets of a list together. Runner builds a dict alone, and takes a list for the data (mmengine 0.10.7, build_dataloader). */
function* ofLoaders(config: PyDict): Generator<Finding> {
  for (const key of DATALOADERS) {
    const loader = config.get(key)
    if (!(loader instanceof PyDict)) continue
    if (itemsOf(loader.get('dataset'))[0] instanceof PyDict) {
      yield {
        message: `${key}.dataset is a list, of which no data set is built`,
        path: [key, 'dataset'],
        hint: "write dict(type='ConcatDataset', datasets=[...])",
      }
    }
    for (const name of COUNTS) {
      const value = loader.get(name)
      const kind = value === undefined ? undefined : kindOf(value)
      if (value === undefined || !NO_COUNTS.has(kind)) continue
      yield { message: `${key} takes an int for ${name}, not ${shortened(value)}`, path: [key, name] }
    }
  }
}

/** A dict that is read by its keys. */
interface Settings {
  readonly path: readonly [string, ...string[]]
  readonly takes: readonly string[]
  /** Whether it is handed to a function as its arguments, which refuses other keys. */
  readonly isCalled?: boolean
  readonly needs?: string
}

/** mmengine 0.10.7: Runner.set_randomness, Runner.setup_env, set_multi_processing, Runner.scale_lr, import_modules_from_strings. */
const SETTINGS: readonly Settings[] = [
  { path: ['randomness'], takes: ['seed', 'diff_rank_seed', 'deterministic'], isCalled: true, needs: 'seed' },
  { path: ['custom_imports'], takes: ['imports', 'allow_failed_imports'], isCalled: true, needs: 'imports' },
  { path: ['env_cfg', 'mp_cfg'], takes: ['mp_start_method', 'opencv_num_threads'], isCalled: true },
  { path: ['env_cfg'], takes: ['cudnn_benchmark', 'mp_cfg', 'dist_cfg', 'resource_limit'] },
  { path: ['auto_scale_lr'], takes: ['enable', 'base_batch_size'] },
]

function* misread(dict: PyDict, { path, takes, isCalled = false, needs }: Settings): Generator<Finding> {
  const name = path.join('.')
  const others = Array.from(dict.entries()).filter(({ key }) => !takes.includes(String(key)))
  for (const { key, write } of others) {
    const near = nearestFree(String(key), takes, dict)
    // What nobody reads may be a note of the author's.
    if (!isCalled && near === undefined) continue
    yield {
      severity: isCalled ? 'error' : 'warning',
      message: isCalled
        ? `${name} takes no argument ${String(key)}`
        : `nothing reads ${name}.${String(key)}, and a run reads ${name}.${near}`,
      path: [...path, pathPart(key)],
      isKey: true,
      ...(near === undefined ? { hint: `it takes ${takes.join(', ')}` } : didYouMean(near)),
      fix: near === undefined || dict.has(near) ? undefined : renameKey(write, String(key), near),
    }
  }
  // A misspelt one is told already. No imports at all are none.
  if (needs === undefined || dict.has(needs) || others.length > 0 || (name === 'custom_imports' && dict.size === 0))
    return
  yield { message: `${name} needs ${needs}`, path: [...path], hint: `add ${needs}=...` }
}
