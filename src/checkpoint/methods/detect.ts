import { checkArgument } from '../../argument.ts'
import { CHECKPOINT, type Checkpoint } from '../checkpoint.ts'
import { isModule } from '../modules.ts'
import { findStateDicts, mmengineStateDict, type StateDict, stateDictAt, valueAt } from '../stateDict.ts'
import type { Detection } from './detection.ts'
import { networksIn } from './network.ts'
import { detectOther } from './other.ts'
import { applyRules, type CheckpointMethod, withoutModule } from './rules.ts'
import { CHECKPOINT_METHODS, isPretraining, methodById } from './table.ts'
import { countOf, countText, partsText, placeText } from './words.ts'

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

const PRETRAINING = CHECKPOINT_METHODS.filter(isPretraining)

/** Says what a checkpoint is, by its keys alone, and why. */
export function detectCheckpoint(checkpoint: Checkpoint): Detection {
  checkArgument(checkpoint, CHECKPOINT, 'checkpoint')
  return detectRaw(checkpoint) ?? detectBackbone(checkpoint) ?? detectModel(checkpoint) ?? detectOther(checkpoint)
}

function detectRaw({ root }: Checkpoint): Detection | undefined {
  for (const method of PRETRAINING) {
    for (const place of method.places) {
      const stateDict = stateDictAt(root, place)
      if (stateDict === undefined || !fits(method, stateDict)) continue
      const reasons = [
        `${placeText(place)} has ${partsText(method, stateDict)}`,
        `the sign of ${method.title}: ${method.signs.map((sign) => `${sign}${sign.endsWith('.') ? '*' : ''}`).join(' and ')}`,
        ...encoderReason(method, stateDict),
        ...(method.rules.find((rule) => rule.prefix === 'queue') ? queueReason(stateDict) : []),
      ]
      const title = `raw ${method.title}`
      return { kind: 'raw', ready: false, title, reasons, hint: undefined, method, stateDict, origin: method.id }
    }
  }
  return undefined
}

function fits(method: CheckpointMethod, { tensors }: StateDict): boolean {
  const has = (sign: string) => [...tensors.keys()].some((key) => withoutModule(key).startsWith(sign))
  return method.signs.every(has) && !(method.never ?? []).some(has)
}

/** What network a method's rules leave. */
function encoderReason(method: CheckpointMethod, { tensors }: StateDict): string[] {
  const { kept } = applyRules(method, tensors, false)
  const [network] = networksIn(new Map(kept.map(({ to, tensor }) => [to, tensor])))
  return network === undefined || network.prefix !== '' ? [] : [`its encoder is a ${network.title}`]
}

function queueReason({ tensors }: StateDict): string[] {
  const queue = [...tensors].find(([key]) => withoutModule(key) === 'queue')
  return queue === undefined ? [] : [`${queue[0]} is a queue of negatives, (${queue[1].shape.join(', ')})`]
}

function detectBackbone(checkpoint: Checkpoint): Detection | undefined {
  const { root, metadata } = checkpoint
  const method = methodById('backbone')
  const stateDict = findStateDicts(root).find((one) => hasResNet(one))
  if (stateDict === undefined) return undefined
  const network = networksIn(bareTensors(stateDict)).find(({ prefix }) => prefix === '')
  const reasons = [`${placeText(stateDict.at)} is a ${network?.title ?? 'ResNet'} by itself`]
  const recorded = metadata['method']
  if (recorded !== undefined) reasons.push(`the file says that mmdet-config made it from ${recorded} weights`)
  const head = headOf(stateDict)
  if (head !== undefined) reasons.push(head.reason)
  const found = mmengineStateDict(root)
  const ready = found.tensors.size > 0 && found.at.join('.') === stateDict.at.join('.')
  if (!ready) reasons.push(...notReady(checkpoint, stateDict))
  const origin = recorded ?? head?.origin
  return { kind: 'backbone', ready, title: 'extracted backbone', reasons, hint: undefined, method, stateDict, origin }
}

/** Why MMEngine does not find the tensors. */
function notReady({ root }: Checkpoint, { at }: StateDict): string[] {
  const value = valueAt(root, at)
  const whole = isModule(value) ? [`the network was pickled whole, as ${value.typeName}`] : []
  return [...whole, 'MMEngine looks for a dict of tensors in state_dict or at the root, and does not find it']
}

function hasResNet(stateDict: StateDict): boolean {
  const stem = countOf(stateDict, 'conv1.weight') + countOf(stateDict, 'stem.0.weight')
  return stem > 0 && countOf(stateDict, 'layer1.0.') > 0
}

/** The length of MoCo's features (facebookresearch/moco: main_moco.py, `--moco-dim`). */
const MOCO_FEATURES = 128

/** The head beside a backbone: MMDetection's own converter leaves MoCo's there. */
function headOf(stateDict: StateDict): { reason: string; origin: string | undefined } | undefined {
  if (countOf(stateDict, 'fc.') === 0) return undefined
  const rows = (name: string) => bareTensors(stateDict).get(name)?.shape[0]
  if (rows('fc.2.weight') === MOCO_FEATURES && rows('fc.0.weight') !== undefined) {
    return {
      reason: 'fc.0 and fc.2 are the projection head of MoCo v2, which a detector does not use',
      origin: 'mocov2',
    }
  }
  if (rows('fc.weight') === MOCO_FEATURES) {
    return { reason: 'fc is the projection head of MoCo v1, which a detector does not use', origin: 'mocov1' }
  }
  return { reason: 'with a classifier, fc, that a detector does not use', origin: undefined }
}

function bareTensors({ tensors }: StateDict): StateDict['tensors'] {
  return new Map(Array.from(tensors, ([key, tensor]) => [withoutModule(key), tensor]))
}

function detectModel({ root }: Checkpoint): Detection | undefined {
  const stateDict = mmengineStateDict(root)
  if (countOf(stateDict, 'backbone.') === 0) return undefined
  const method = methodById('openmmlab')
  const parts = DETECTOR_PARTS.filter((part) => countOf(stateDict, part) > 0)
  const reasons = [
    `${placeText(stateDict.at)} has ${['backbone.', ...parts].map((part) => countText(stateDict, part)).join(' and ')}`,
    ...encoderReason(method, stateDict).map((reason) => reason.replace('its encoder', 'its backbone')),
  ]
  const shared = { ready: false, reasons, method, stateDict, origin: undefined }
  const asItIs = "load_from, or prefix='backbone.' in init_cfg"
  if (parts.length > 0) {
    const hint = `nothing needs converting to start from it: use ${asItIs}; --method openmmlab extracts its backbone all the same`
    return { kind: 'detector', title: 'whole detector', hint, ...shared }
  }
  return { kind: 'model', title: 'model around a backbone', hint: undefined, ...shared }
}
