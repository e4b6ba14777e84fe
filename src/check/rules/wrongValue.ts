import { hasParameter } from '../../catalog/parameters.ts'
import { didYouMean } from '../../nearest.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { replaceText } from '../fixes.ts'
import { defineRule, type Finding } from '../rule.ts'
import type { ConfigNode } from '../walk.ts'
import { nearestFree } from '../words.ts'

const DETECTION = ['bbox', 'segm', 'proposal', 'proposal_fast']

/** Arguments whose constructors look their texts up in a list of their own (mmdet 3.3.0, evaluation/metrics), by component. */
const CHOICES: ReadonlyMap<string, { readonly key: string; readonly texts: readonly string[] }> = new Map(
  Object.entries({
    CocoMetric: { key: 'metric', texts: DETECTION },
    LVISMetric: { key: 'metric', texts: DETECTION },
    CocoOccludedSeparatedMetric: { key: 'metric', texts: DETECTION },
    OVCocoMetric: { key: 'metric', texts: DETECTION },
    CrowdHumanMetric: { key: 'metric', texts: ['MR', 'AP', 'JI'] },
    VOCMetric: { key: 'metric', texts: ['recall', 'mAP'] },
    YouTubeVISMetric: { key: 'metric', texts: ['youtube_vis_ap'] },
    MOTChallengeMetric: { key: 'metric', texts: ['HOTA', 'CLEAR', 'Identity'] },
    ReIDMetrics: { key: 'metric', texts: ['mAP', 'CMC'] },
    SemSegMetric: { key: 'iou_metrics', texts: ['mIoU', 'mDice', 'mFscore'] },
  }),
)

export const wrongValue = defineRule({
  id: 'wrong-value',
  severity: 'error',
  why:
    'Some constructors know the values that they take and stop at any other: a metric takes the names that it computes. With format_only a metric ' +
    'writes files and computes nothing, so that it has to be told where: outfile_prefix.',
  bad: "val_evaluator = dict(type='CocoMetric', metric='bbx')",
  good: "val_evaluator = dict(type='CocoMetric', metric=['bbox', 'segm'])",
  reports: ['mmdetection#6978', 'mmdetection#3429', 'mmdetection#11144', 'mmdetection#10547'],
  when: ({ slot }) => slot?.registry === 'metric',
  isLocal: true,
  *node(node) {
    yield* ofChoice(node)
    yield* withoutFile(node)
  },
})

function* ofChoice({ name, path, dict, component }: ConfigNode): Generator<Finding> {
  const choice = component === undefined ? undefined : CHOICES.get(name)
  if (choice === undefined) return
  const { key, texts } = choice
  const entry = dict.entry(key)
  for (const [at, text] of textsOf(entry?.value)) {
    if (typeof text !== 'string') {
      // A number alone is of a wrong kind.
      if (at !== undefined) {
        const hint = `it knows ${texts.join(', ')}`
        yield { message: `${name} knows no ${key} ${quotedRepr(text)}`, path: [...path, key], hint }
      }
      continue
    }
    if (texts.includes(text)) continue
    const near = nearestFree(text, texts)
    yield {
      message: `${name} knows no ${key} ${JSON.stringify(text)}`,
      path: at === undefined ? [...path, key] : [...path, key, at],
      ...didYouMean(near, `it knows ${texts.join(', ')}`),
      fix: near === undefined || at !== undefined ? undefined : replaceText(entry?.write, text, near),
    }
  }
}

function textsOf(value: PyValue | undefined): (readonly [number | undefined, PyValue])[] {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.map((item, at) => [at, item] as const)
  return value === undefined ? [] : [[undefined, value]]
}

function* withoutFile({ name, path, dict, component }: ConfigNode): Generator<Finding> {
  if (!['format_only', 'outfile_prefix'].every((key) => hasParameter(component, key))) return
  if (isFalse(dict.get('format_only')) || (dict.get('outfile_prefix') ?? null) !== null) return
  yield {
    message: `${name} is to write files only, and outfile_prefix does not say where`,
    path: [...path, 'format_only'],
    hint: "add outfile_prefix='work_dirs/results'",
  }
}

/** What Python takes for false, of what may stand there. */
function isFalse(value: PyValue | undefined): boolean {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length === 0
  return value === undefined || value === null || value === false || value === 0 || value === ''
}
