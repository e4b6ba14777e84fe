import type { Checkpoint } from '../checkpoint.ts'
import { findStateDicts, mmengineStateDict, type StateDict, stateDictAt } from '../stateDict.ts'
import { type Method, withoutModule } from './rules.ts'
import { isPretraining, METHODS, methodById } from './table.ts'

/** What a checkpoint is. */
export interface Detection {
  /**
   * `raw`: as a self-supervised method's training program wrote it; `backbone`: a ResNet by itself, ready for MMDetection;
   * `detector`: a whole detector; `model`: another OpenMMLab model around a backbone; `unknown`.
   */
  readonly kind: 'raw' | 'backbone' | 'detector' | 'model' | 'unknown'
  /** Whether MMEngine finds its backbone as it is. */
  readonly ready: boolean
  /** In a few words. */
  readonly title: string
  /** What was seen that says so, one sentence each. */
  readonly reasons: readonly string[]
  /** How its backbone is extracted, where that is known. */
  readonly method: Method | undefined
  /** The tensors that the verdict is about. */
  readonly stateDict: StateDict | undefined
  /** The self-supervised method that the weights come from, by its `id`, where that is known. */
  readonly origin: string | undefined
}

/** Parts that only a detector has (MMDetection: mmdet/models/detectors). */
const DETECTOR_PARTS = [
  'rpn_head.',
  'roi_head.',
  'bbox_head.',
  'mask_head.',
  'panoptic_head.',
  'decoder.',
  'query_head.',
]

const PRETRAINING = METHODS.filter(isPretraining)

/** Says what a checkpoint is, by its keys alone, and why. */
export function detect(checkpoint: Checkpoint): Detection {
  return detectRaw(checkpoint) ?? detectBackbone(checkpoint) ?? detectModel(checkpoint) ?? detectNothing(checkpoint)
}

function detectRaw({ root }: Checkpoint): Detection | undefined {
  for (const method of PRETRAINING) {
    for (const place of method.places) {
      const stateDict = stateDictAt(root, place)
      if (stateDict === undefined || !fits(method, stateDict)) continue
      const reasons = [
        `${placeText(place)} has ${partsText(method, stateDict)}`,
        `the sign of ${method.title}: ${method.signs.map((sign) => `${sign}${sign.endsWith('.') ? '*' : ''}`).join(' and ')}`,
        ...(method.rules.find((rule) => rule.prefix === 'queue') ? queueReason(stateDict) : []),
      ]
      return { kind: 'raw', ready: false, title: `raw ${method.title}`, reasons, method, stateDict, origin: method.id }
    }
  }
  return undefined
}

function fits(method: Method, { tensors }: StateDict): boolean {
  const has = (sign: string) => [...tensors.keys()].some((key) => withoutModule(key).startsWith(sign))
  return method.signs.every(has) && !(method.never ?? []).some(has)
}

function detectBackbone({ root, metadata }: Checkpoint): Detection | undefined {
  const method = methodById('backbone')
  const stateDict = findStateDicts(root).find((one) => hasResNet(one))
  if (stateDict === undefined) return undefined
  const reasons = [`${placeText(stateDict.at)} has the stem and the stages of a ResNet by themselves`]
  const origin = metadata['method']
  if (origin !== undefined) reasons.push(`the file says that mmdet-config made it from ${origin} weights`)
  if (countOf(stateDict, 'fc.') > 0) reasons.push('with a classifier, fc, that a detector does not use')
  const ready = mmengineStateDict(root).at.join('.') === stateDict.at.join('.')
  if (!ready) reasons.push(`MMEngine looks in state_dict or at the root, not in ${placeText(stateDict.at)}`)
  return { kind: 'backbone', ready, title: 'extracted backbone', reasons, method, stateDict, origin }
}

function hasResNet(stateDict: StateDict): boolean {
  const stem = countOf(stateDict, 'conv1.weight') + countOf(stateDict, 'stem.0.weight')
  return stem > 0 && countOf(stateDict, 'layer1.0.') > 0
}

function detectModel({ root }: Checkpoint): Detection | undefined {
  const stateDict = mmengineStateDict(root)
  if (countOf(stateDict, 'backbone.') === 0) return undefined
  const method = methodById('openmmlab')
  const parts = DETECTOR_PARTS.filter((part) => countOf(stateDict, part) > 0)
  const reasons = [
    `${placeText(stateDict.at)} has ${['backbone.', ...parts].map((part) => countText(stateDict, part)).join(' and ')}`,
  ]
  if (parts.length > 0) {
    return { kind: 'detector', ready: false, title: 'whole detector', reasons, method, stateDict, origin: undefined }
  }
  return {
    kind: 'model',
    ready: false,
    title: 'model around a backbone',
    reasons,
    method,
    stateDict,
    origin: undefined,
  }
}

function detectNothing({ root, tensors }: Checkpoint): Detection {
  const stateDict = findStateDicts(root)[0]
  const reasons = [tensors.length === 0 ? 'it holds no tensors' : 'its keys fit no layout that is known']
  return { kind: 'unknown', ready: false, title: 'unknown', reasons, method: undefined, stateDict, origin: undefined }
}

function countOf({ tensors }: StateDict, prefix: string): number {
  let count = 0
  for (const key of tensors.keys()) if (withoutModule(key).startsWith(prefix)) count++
  return count
}

/** How many keys fall under each rule of a method: `318 keys module.encoder_q.* (query encoder)`. */
function partsText(method: Method, { tensors }: StateDict): string {
  const counts = new Map<string, number>()
  for (const key of tensors.keys()) {
    const bare = withoutModule(key)
    const rule = method.rules.find(({ prefix }) => bare.startsWith(prefix))
    const written = key.slice(0, key.length - bare.length)
    const name = rule === undefined ? 'other keys' : `keys ${written}${rule.prefix}* (${rule.what})`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Array.from(counts, ([name, count]) => `${count} ${name}`).join(', ')
}

function countText(stateDict: StateDict, prefix: string): string {
  const count = countOf(stateDict, prefix)
  const example = [...stateDict.tensors.keys()].find((key) => withoutModule(key).startsWith(prefix)) ?? ''
  const shown = example.startsWith('module.') ? `module.${prefix}` : prefix
  return `${count} ${count === 1 ? 'key' : 'keys'} ${shown}${shown.endsWith('.') ? '*' : ''}`
}

function queueReason({ tensors }: StateDict): string[] {
  const queue = [...tensors].find(([key]) => withoutModule(key) === 'queue')
  return queue === undefined ? [] : [`${queue[0]} is a queue of negatives, (${queue[1].shape.join(', ')})`]
}

function placeText(at: readonly string[]): string {
  return at.length === 0 ? 'the root' : at.join('.')
}
