import { type ConfigPath, formatPath, pathPart } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { sameValue } from '../../python/equal.ts'
import type { Written } from '../../python/provenance.ts'
import type { PyValue } from '../../python/values.ts'
import { readsOf } from '../reads.ts'
import { defineRule } from '../rule.ts'
import { isRunnerKey } from '../walk.ts'

export const assignedTwice = defineRule({
  id: 'assigned-twice',
  severity: 'warning',
  why:
    'A dict of a config is merged over that of its base, and not over one that the same file assigned before: a second train_cfg = dict(...) replaces ' +
    'the first one whole. What only the first one said is lost, and the run has the value of the base.',
  bad: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=30)\ntrain_cfg = dict(val_interval=5)",
  good: "train_cfg = dict(type='EpochBasedTrainLoop', max_epochs=30, val_interval=5)",
  *config({ config }) {
    for (const { key, value, write } of config.entries()) {
      if (typeof key !== 'string' || !isRunnerKey(key) || write === undefined) continue
      const first = write.shadowed
      if (first === undefined || !isReplaced(key, first, write)) continue
      const lost = [...lostOf(first.value, write.value, value, [key])]
      if (lost.length === 0) continue
      const names = lost.slice(0, MAX_NAMES).map(formatPath).join(', ')
      yield {
        message: `${key} is assigned again, and ${names}${lost.length > MAX_NAMES ? ', ...' : ''} from before is lost`,
        path: [key],
        isKey: true,
        hint: 'write both into one dict',
        related: [{ message: 'what is lost was written here', span: first.span }],
      }
    }
  },
})

/** Lost keys that a message names at most. */
const MAX_NAMES = 3

/** Whether a file writes a dict in place of another of its own that it has not used until then. */
function isReplaced(key: string, first: Written, now: Written): boolean {
  const { source, start, end } = now.span
  if (first.span.source !== source || first.span.end > start) return false
  for (const at of readsOf(source, key)) if (first.span.end <= at && at < end) return false
  return true
}

/** The keys of a first dict that neither a second one writes nor the config has after all. */
function* lostOf(
  first: PyValue,
  second: PyValue | undefined,
  now: PyValue | undefined,
  path: ConfigPath,
): Generator<ConfigPath> {
  if (!(first instanceof PyDict) || (second !== undefined && !(second instanceof PyDict))) return
  for (const { key, value } of first.entries()) {
    const isWritten = second?.has(key) === true
    const found = now instanceof PyDict ? now.get(key) : undefined
    const at = [...path, pathPart(key)]
    if (value instanceof PyDict && found instanceof PyDict) yield* lostOf(value, second?.get(key), found, at)
    else if (!isWritten && key !== '_delete_' && (found === undefined || !sameValue(value, found))) yield at
  }
}
