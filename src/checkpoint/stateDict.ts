import { PickleDict, PickleObject, type PickleValue } from './pickle/values.ts'
import { TorchTensor } from './torch/tensor.ts'

/** A dict of tensors by name, and where it was found. */
export interface StateDict {
  /** Keys from the root of the checkpoint; empty for the root itself. */
  readonly at: readonly string[]
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

/** The tensors of a dict at a path, if there is a dict with at least one tensor. */
export function stateDictAt(root: PickleValue, at: readonly string[]): StateDict | undefined {
  const stateDict = dictAt(root, at)
  return stateDict.tensors.size === 0 ? undefined : stateDict
}

function dictAt(root: PickleValue, at: readonly string[]): StateDict {
  let value: PickleValue | undefined = root
  for (const key of at) value = value instanceof PickleDict ? value.get(key) : undefined
  const entries = dictEntries(value)
  const tensors = new Map<string, TorchTensor>()
  const others: string[] = []
  for (const { key, value: held } of entries) {
    if (typeof key !== 'string') continue
    if (held instanceof TorchTensor) tensors.set(key, held)
    else others.push(key)
  }
  return { at, tensors, others }
}

/**
 * The dict that MMEngine loads: `checkpoint['state_dict']` where that key exists, else the checkpoint itself
 * (mmengine/runner/checkpoint.py, `_load_checkpoint_to_model`).
 */
export function mmengineStateDict(root: PickleValue): StateDict {
  return dictAt(root, root instanceof PickleDict && root.get('state_dict') !== undefined ? ['state_dict'] : [])
}

/** Every state dict that is in its usual place, the root last. */
export function findStateDicts(root: PickleValue): StateDict[] {
  return [...HOLDERS, []].flatMap((at) => stateDictAt(root, at) ?? [])
}

function dictEntries(value: PickleValue | undefined): readonly { key: PickleValue; value: PickleValue }[] {
  if (value instanceof PickleDict) return value.entries
  return value instanceof PickleObject ? value.entries : []
}
