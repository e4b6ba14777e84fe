import type { Component } from './catalogue.ts'
import { parametersOf } from './parameters.ts'

/** The texts that an argument may be. */
export interface Choices {
  readonly texts: readonly string[]
  /** Whether a list of texts may hold no other either. */
  readonly ofItems: boolean
}

/** The choices of an argument of a component, where its constructor stops at every other text. */
export function choicesOf(component: Component, argument: string): Choices | undefined {
  const parameter = parametersOf(component).get(argument)
  const metrics = component.scope === 'mmdet' ? METRICS.get(`${parameter?.owner}.${argument}`) : undefined
  if (metrics !== undefined) return { texts: metrics, ofItems: true }
  return parameter?.choices && { texts: parameter.choices, ofItems: false }
}

const DETECTION = ['bbox', 'segm', 'proposal', 'proposal_fast']

/**
 * Metrics go through the texts that they are given, one or several (mmdet 3.3.0, evaluation/metrics): no assertion on the argument itself
 * tells. By the class that names the argument.
 */
const METRICS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'CocoMetric.metric': DETECTION,
    'LVISMetric.metric': DETECTION,
    'CocoOccludedSeparatedMetric.metric': DETECTION,
    'OVCocoMetric.metric': DETECTION,
    'CrowdHumanMetric.metric': ['MR', 'AP', 'JI'],
    'VOCMetric.metric': ['recall', 'mAP'],
    'YouTubeVISMetric.metric': ['youtube_vis_ap'],
    'MOTChallengeMetric.metric': ['HOTA', 'CLEAR', 'Identity'],
    'ReIDMetrics.metric': ['mAP', 'CMC'],
    'SemSegMetric.iou_metrics': ['mIoU', 'mDice', 'mFscore'],
  }),
)
