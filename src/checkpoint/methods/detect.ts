import { checkArgument } from '../../argument.ts'
import { CHECKPOINT, type Checkpoint } from '../checkpoint.ts'
import { isModule } from '../modules.ts'
import { allStateDicts, findStateDicts, mmengineStateDict, type StateDict, stateDictAt, valueAt } from '../stateDict.ts'
import { refusedByTorch } from '../weightsOnly.ts'
import type { Detection, Look } from './detection.ts'
import { backboneFor, extract } from './extract.ts'
import { type Network, networksIn } from './network.ts'
import { detectOther } from './other.ts'
import { lackText, NO_BACKBONE, type Proof, type ProvedWay, prove, provedWays, rootOf } from './proof.ts'
import { type CheckpointMethod, withoutModule } from './rules.ts'
import { CHECKPOINT_METHODS, isPretraining, methodById, prefixMethod } from './table.ts'
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

/** Says what a checkpoint is, by its keys, and what can be done with it, by the names and shapes of its tensors. */
export function detectCheckpoint(checkpoint: Checkpoint): Detection {
  checkArgument(checkpoint, CHECKPOINT, 'checkpoint')
  const look = detectRaw(checkpoint) ?? detectBackbone(checkpoint) ?? detectModel(checkpoint) ?? detectOther(checkpoint)
  if (look.stateDict === undefined) return { ...look, hint: look.hint, loadable: false, convertible: false }
  const networks = networksIn(bareTensors(look.stateDict))
  const likely = networks.filter(({ backbone }) => backbone !== undefined)
  const network = likely[0] ?? networks[0]
  if (look.method === undefined && likely.length > 1) {
    return { ...look, hint: choiceOf(likely, look.stateDict), loadable: false, convertible: false }
  }
  const method = look.method ?? (network?.backbone === undefined ? undefined : prefixMethod(network.prefix))
  const extracted = method === undefined ? undefined : extractionProof(method, look.stateDict)
  const ways = network?.backbone === undefined ? [] : provedWays(checkpoint, network.backbone, network.prefix)
  const refused =
    ways.length > 0 && refusedByTorch(checkpoint) !== undefined ? ' (torch 2.6 and later refuse the file)' : ''
  const told = look.hint ?? hintOf(network, ways, extracted)
  const hint = told === undefined ? undefined : told + refused
  return { ...look, hint, method, loadable: ways.length > 0, convertible: extracted?.holds === true }
}

/** Of several networks in an unknown layout, none is better than another. */
function choiceOf(networks: readonly Network[], stateDict: StateDict): string | undefined {
  const proved = networks.filter(({ prefix }) => extractionProof(prefixMethod(prefix), stateDict)?.holds === true)
  if (proved.length === 0) return 'none of its networks was proved to be a whole backbone'
  return `say which one is meant: ${proved.map(({ prefix }) => `convert --prefix ${prefix || "''"}`).join(', or ')}`
}

/** Whether what a method takes out of a dict is the whole backbone that it looks like. */
function extractionProof(method: CheckpointMethod, stateDict: StateDict): Proof | undefined {
  const { kept, network } = extract(method, stateDict.tensors, false)
  const backbone = network === undefined ? undefined : backboneFor(network)
  return backbone === undefined ? undefined : prove(rootOf(kept), backbone, { kind: 'init' })
}

function hintOf(
  network: Network | undefined,
  ways: readonly ProvedWay[],
  extracted: Proof | undefined,
): string | undefined {
  const [first] = ways
  if (first !== undefined) {
    const { loaded, backbone } = first.proof
    const all = loaded.missing.length === 0 ? 'every tensor' : 'all but the norms of its outputs'
    const by = ways.map(({ text }) => text).join(', or ')
    return `nothing needs converting: ${by} loads ${all} of a ${className(network, backbone['type'])}`
  }
  if (extracted?.holds === true) return undefined
  if (extracted === undefined) return NO_BACKBONE
  return `not proved to be a whole ${className(network, extracted.backbone['type'])}: ${lackText(extracted)}`
}

function className(network: Network | undefined, type: unknown): string {
  return type === 'SwinTransformer' ? 'SwinTransformer' : (network?.title ?? String(type))
}

function detectRaw({ root }: Checkpoint): Look | undefined {
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
      return { kind: 'raw', ready: false, title, reasons, method, stateDict, origin: method.id }
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
  const { network } = extract(method, tensors, false)
  if (network === undefined) return []
  const names = { children: ', its parts by number', swin: ", by the Swin authors' names", mmdet: '', other: '' }
  return [`its encoder is a ${network.title}${names[network.names]}`]
}

function queueReason({ tensors }: StateDict): string[] {
  const queue = [...tensors].find(([key]) => withoutModule(key) === 'queue')
  return queue === undefined ? [] : [`${queue[0]} is a queue of negatives, (${queue[1].shape.join(', ')})`]
}

function detectBackbone(checkpoint: Checkpoint): Look | undefined {
  const { root, metadata } = checkpoint
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
  return {
    kind: 'backbone',
    ready,
    title: 'extracted backbone',
    reasons,
    method: methodById('backbone'),
    stateDict,
    origin,
  }
}

/** Why MMEngine does not find the tensors. */
function notReady({ root }: Checkpoint, { at }: StateDict): string[] {
  const value = valueAt(root, at)
  const whole = isModule(value) ? [`the network was pickled whole, as ${value.typeName}`] : []
  return [...whole, 'MMEngine finds no dict of tensors in state_dict or at the root']
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

function detectModel(checkpoint: Checkpoint): Look | undefined {
  const found = [mmengineStateDict(checkpoint.root), ...allStateDicts(checkpoint)]
  const stateDict = found.find((one) => countOf(one, 'backbone.') > 0)
  if (stateDict === undefined) return undefined
  const method = methodById('openmmlab')
  const parts = DETECTOR_PARTS.filter((part) => countOf(stateDict, part) > 0)
  const reasons = [
    `${placeText(stateDict.at)} has ${['backbone.', ...parts].map((part) => countText(stateDict, part)).join(' and ')}`,
    ...encoderReason(method, stateDict).map((reason) => reason.replace('its encoder', 'its backbone')),
  ]
  const shared = { ready: false, reasons, method, stateDict, origin: undefined }
  return parts.length > 0
    ? { kind: 'detector', title: 'whole detector', ...shared }
    : { kind: 'model', title: 'model around a backbone', ...shared }
}
