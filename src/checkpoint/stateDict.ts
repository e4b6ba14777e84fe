import type { Checkpoint } from './checkpoint.ts'
import { isModule, moduleTensors } from './modules.ts'
import { PickleDict, PickleObject, type PickleValue } from './pickle/values.ts'
import { TorchTensor } from './torch/tensor.ts'

/** A dict of tensors by name, and where it was found. */
export interface StateDict {
  /** Keys from the root of the checkpoint; empty for the root itself. */
  readonly at: readonly string[]
  /** By their keys in the dict, in its order. */
  readonly tensors: ReadonlyMap<string, TorchTensor>
  /** Keys of the dict that hold something else. */
  readonly others: readonly string[]
}

/** Names under which training programs put the weights; MMEngine knows the first alone. */
const HOLDERS: readonly (readonly string[])[] = [
  ['state_dict'],
  ['model'],
  ['teacher'],
  ['online_network_state_dict'],
  ['online_backbone'],
  ['student'],
  ['model_state_dict'],
  ['net'],
  ['network'],
  ['weights'],
]

/** The tensors of a dict, or of a network that was pickled whole, at a path; undefined where there are none. */
export function stateDictAt(root: PickleValue, at: readonly string[]): StateDict | undefined {
  const value = valueAt(root, at)
  const stateDict = isModule(value) ? { at, tensors: moduleTensors(value), others: [] } : dictOf(value, at)
  return stateDict.tensors.size === 0 ? undefined : stateDict
}

/** What is at a path of dict keys. */
export function valueAt(root: PickleValue, at: readonly string[]): PickleValue | undefined {
  let value: PickleValue | undefined = root
  for (const key of at) value = value instanceof PickleDict ? value.get(key) : undefined
  return value
}

function dictOf(value: PickleValue | undefined, at: readonly string[]): StateDict {
  const tensors = new Map<string, TorchTensor>()
  const others: string[] = []
  for (const { key, value: held } of dictEntries(value)) {
    if (typeof key !== 'string') continue
    if (held instanceof TorchTensor) tensors.set(key, held)
    else others.push(key)
  }
  return { at, tensors, others }
}

/**
 * The dict that MMEngine loads: `checkpoint['state_dict']` where that key exists, else the checkpoint itself
 * (mmengine/runner/checkpoint.py, `_load_checkpoint_to_model`). A network that was pickled whole is none.
 */
export function mmengineStateDict(root: PickleValue): StateDict {
  const at = root instanceof PickleDict && root.get('state_dict') !== undefined ? ['state_dict'] : []
  return dictOf(valueAt(root, at), at)
}

/** Every state dict that is in its usual place, the root last. */
export function findStateDicts(root: PickleValue): StateDict[] {
  return [...HOLDERS, []].flatMap((at) => stateDictAt(root, at) ?? [])
}

/** Every dict that holds tensors, wherever it is, in order. */
export function allStateDicts({ root, tensors }: Pick<Checkpoint, 'root' | 'tensors'>): StateDict[] {
  const places = new Map<string, readonly string[]>()
  for (const { path } of tensors) {
    const at = path.slice(0, -1)
    if (at.every((step) => typeof step === 'string')) places.set(JSON.stringify(at), at as string[])
  }
  return [...places.values()].flatMap((at) => stateDictAt(root, at) ?? [])
}

function dictEntries(value: PickleValue | undefined): readonly { key: PickleValue; value: PickleValue }[] {
  if (value instanceof PickleDict) return value.entries
  return value instanceof PickleObject ? value.entries : []
}
