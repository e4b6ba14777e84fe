import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { textsOf } from '../facts.ts'
import { replaceText } from '../fixes.ts'
import { defineRule } from '../rule.ts'
import { nearestFree } from '../words.ts'

/** What metrics of mmdet 3.3.0 compute (`allowed_metrics` in evaluation/metrics). */
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    CocoMetric: ['bbox', 'segm', 'proposal', 'proposal_fast'],
    LVISMetric: ['bbox', 'segm', 'proposal', 'proposal_fast'],
    VOCMetric: ['recall', 'mAP'],
    CrowdHumanMetric: ['MR', 'AP', 'JI'],
    YouTubeVISMetric: ['youtube_vis_ap'],
    MOTChallengeMetric: ['HOTA', 'CLEAR', 'Identity'],
    ReIDMetrics: ['mAP', 'CMC'],
  }),
)

export const metricUnknown = defineRule({
  id: 'metric-unknown',
  severity: 'error',
  why:
    "Each metric computes a few things by name: CocoMetric bbox, segm, proposal and proposal_fast, VOCMetric mAP and recall. The name of another's " +
    'raises KeyError when the evaluator is built.',
  bad: "val_evaluator = dict(type='CocoMetric', metric='mAP')",
  good: "val_evaluator = dict(type='CocoMetric', metric='bbox')",
  reports: ['mmdetection#6978', 'mmdetection#3429'],
  *node({ name, dict, path }) {
    const allowed = ALLOWED.get(name)
    const entry = dict.entry('metric')
    if (allowed === undefined || entry === undefined || (name === 'VOCMetric' && typeof entry.value !== 'string'))
      return
    for (const metric of textsOf(entry.value)) {
      if (allowed.includes(metric)) continue
      const near = nearestFree(metric, allowed)
      yield {
        message: `${name} has no metric ${metric}`,
        path: [...path, 'metric'],
        suggestions: near === undefined ? [] : [near],
        hint: near === undefined ? `it has ${allowed.join(', ')}` : `did you mean ${near}?`,
        fix: near === undefined ? undefined : replaceText(entry.write, metric, near),
      }
    }
  },
})

/** Metrics that write files, with the argument that says where (mmdet 3.3.0). */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  ['CocoMetric', 'LVISMetric', 'CityScapesMetric', 'CocoPanopticMetric', 'CrowdHumanMetric'].map((name) => [
    name,
    'outfile_prefix',
  ]),
)

export const formatWithoutPrefix = defineRule({
  id: 'format-without-prefix',
  severity: 'error',
  why:
    'format_only=True writes the results to files in place of computing a metric, as for a test server. Without outfile_prefix the evaluator has ' +
    'no place for them and stops at an assertion when it is built.',
  bad: "test_evaluator = dict(type='CocoMetric', format_only=True)",
  good: "test_evaluator = dict(type='CocoMetric', format_only=True, outfile_prefix='work_dirs/test')",
  reports: ['mmdetection#11144', 'mmdetection#10547'],
  *node({ name, dict, path }) {
    const prefix = PREFIXES.get(name)
    if (prefix === undefined || isFalse(dict.get('format_only')) || (dict.get(prefix) ?? null) !== null) return
    yield {
      message: `${name} is to write results, and no ${prefix} says where`,
      path: [...path, 'format_only'],
      hint: `add ${prefix}='...', or remove format_only`,
    }
  },
})

/** What Python takes for false, of what may stand there. */
function isFalse(value: PyValue | undefined): boolean {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length === 0
  return value === undefined || value === null || value === false || value === 0 || value === ''
}
