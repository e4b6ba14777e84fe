import { counted } from '../../talk.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { PickleDict } from '../pickle/values.ts'
import { allStateDicts, type StateDict } from '../stateDict.ts'
import { NumpyArray } from '../torch/numpy.ts'
import type { Look } from './detection.ts'
import { type Network, networksIn } from './network.ts'
import { countOf, countText, placeText } from './words.ts'

/** Networks that are named at most. */
const SHOWN = 3

/** Says what can be said of a checkpoint that fits no layout: the networks in it. */
export function detectOther(checkpoint: Checkpoint): Look {
  const nothing = { kind: 'unknown', ready: false, method: undefined, stateDict: undefined, origin: undefined } as const
  if (checkpoint.tensors.length === 0) return { ...nothing, ...withoutTensors(checkpoint) }
  const stateDicts = allStateDicts(checkpoint)
  const found = stateDicts.flatMap((stateDict) =>
    networksIn(stateDict.tensors).map((network) => ({ stateDict, network })),
  )
  const [first] = [...found.filter(({ network }) => network.names !== 'other'), ...found]
  if (first === undefined) {
    const reasons = ['its keys fit no layout that is known', ...mocoRemains(stateDicts)]
    return { ...nothing, title: 'unknown', reasons, stateDict: stateDicts[0] }
  }
  const reasons = found
    .slice(0, SHOWN)
    .map(({ stateDict, network }) => `${placeText(stateDict.at)} has a ${network.title}${underText(network)}`)
  reasons.push('a layout that no method of the table writes', ...mocoRemains(stateDicts))
  const { network, stateDict } = first
  const title = `${network.title}${network.prefix === '' ? '' : ' in an unknown layout'}`
  return { ...nothing, title, reasons, stateDict }
}

function underText({ prefix }: Network): string {
  return prefix === '' ? '' : ` under ${prefix}*`
}

/** MoCo without the encoder that counts. */
function mocoRemains(stateDicts: readonly StateDict[]): string[] {
  return stateDicts
    .filter((one) => countOf(one, 'encoder_k.') > 0 && countOf(one, 'encoder_q.') === 0)
    .map((one) => `${countText(one, 'encoder_k.')}: MoCo's key encoder; the query encoder, encoder_q, is missing`)
}

function withoutTensors({ root }: Checkpoint): Pick<Look, 'title' | 'reasons' | 'hint'> {
  const held = root instanceof PickleDict ? root.get('model') : undefined
  const [place, dict] = held instanceof PickleDict ? ['model', held] : ['the root', root]
  const arrays = dict instanceof PickleDict ? dict.entries.filter(({ value }) => value instanceof NumpyArray) : []
  if (arrays.length === 0)
    return { title: 'unknown', reasons: ['it holds no tensors'], hint: 'there is nothing to convert' }
  const reasons = [`${place} has ${counted(arrays.length, 'numpy array')} and no tensors`]
  const detectron2 = arrays.some(({ key }) => typeof key === 'string' && /(^|\.)res2\.0\./.test(key))
  if (detectron2) reasons.push("res2.0.* is detectron2's name for the first stage of a ResNet")
  const author = root instanceof PickleDict ? root.get('__author__') : undefined
  if (typeof author === 'string') reasons.push(`its author is ${author.slice(0, 40)}`)
  const hint = 'MMEngine reads only torch files: take the file that this one was made from'
  return { title: detectron2 ? 'detectron2 weights' : 'numpy arrays', reasons, hint }
}
