import { didYouMean, nearestSlip } from '../../nearest.ts'
import type { PyDict } from '../../python/dict.ts'
import type { SourceText } from '../../source.ts'
import { renameKey } from '../fixes.ts'
import { isRead } from '../reads.ts'
import { defineRule } from '../rule.ts'
import { runnerKeys } from '../walk.ts'

export const misspeltKey = defineRule({
  id: 'misspelt-key',
  severity: 'warning',
  why:
    'Any name may be at the top of a config, and a run reads some of them: model, train_dataloader, optim_wrapper and their like. One that is ' +
    'misspelt is a variable of no use: nothing refuses it, and the run has the value of the base.',
  bad: 'modle = dict(backbone=dict(depth=101))',
  good: 'model = dict(backbone=dict(depth=101))',
  *config({ config }) {
    let count = 0
    let sources: readonly SourceText[] | undefined
    for (const { key, write } of config.entries()) {
      const near = typeof key === 'string' ? meantBy(key) : undefined
      if (typeof key !== 'string' || near === undefined) continue
      if (++count > MAX_SLIPS) return
      sources ??= sourcesOf(config)
      if (sources.some((source) => isRead(source, key))) continue
      const isThere = config.entry(near)?.write?.span.source === write?.span.source
      yield {
        message: `nothing reads ${key}, and a run reads ${near}`,
        path: [key],
        isKey: true,
        ...didYouMean(near),
        fix: isThere ? undefined : renameKey(write, key, near),
      }
    }
  },
})

/** Slips that are told of one config: whether a file reads a name is looked up for each. */
const MAX_SLIPS = 100

/** What else MMEngine and MMDetection's tools read at the top of a config (mmengine 0.10.7, Runner.from_cfg and Config; mmdet 3.3.0, tools/). */
const BESIDE =
  'auto_scale_lr custom_imports data_preprocessor default_scope env_cfg experiment_name launcher load_from log_level randomness resume ' +
  'runner_type tta_pipeline work_dir'

const READ: ReadonlySet<string> = new Set([...runnerKeys, ...BESIDE.split(' ')])

/** The key that a name is one slip away from: configs have the same names over and over. */
function meantBy(name: string): string | undefined {
  if (READ.has(name)) return undefined
  const known = meant.get(name)
  if (known !== undefined) return known.near
  const near = nearestSlip(name, READ)
  if (meant.size >= MAX_MEANT) meant.clear()
  meant.set(name, { near })
  return near
}

const meant = new Map<string, { readonly near: string | undefined }>()

/** Names that are remembered; those of all stock configs are some hundred. */
const MAX_MEANT = 2000

/** The files that wrote what stands at the top. */
function sourcesOf(config: PyDict): SourceText[] {
  const sources = new Set<SourceText>()
  for (const { write } of config.entries()) if (write !== undefined) sources.add(write.span.source)
  return [...sources]
}
