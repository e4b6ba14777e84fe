import type { BackboneConfig } from '../backbone/config.ts'
import type { TorchTensor } from '../torch/tensor.ts'
import { mmdetName, type Network, networksIn } from './network.ts'
import { applyRules, type CheckpointMethod, type DroppedKey, type KeptKey } from './rules.ts'

/** The backbone of a checkpoint under the names by which MMDetection loads it. */
export interface Extraction {
  readonly kept: readonly KeptKey[]
  readonly dropped: readonly DroppedKey[]
  /** What is kept, as it was found. */
  readonly network: Network | undefined
}

/** Applies a method's rules, then gives the network that is left the names of MMDetection. */
export function extract(
  method: CheckpointMethod,
  tensors: ReadonlyMap<string, TorchTensor>,
  keepHead: boolean,
): Extraction {
  const { kept, dropped } = applyRules(method, tensors, keepHead)
  const parts = kept.filter(({ part }) => part === 'backbone')
  const networks = networksIn(new Map(parts.map(({ to, tensor }) => [to, tensor])))
  const bare = networks.find(({ prefix, names }) => prefix === '' && names === 'mmdet')
  // Of several networks none is better than another.
  const network = bare ?? (networks.length === 1 ? networks[0] : undefined)
  const cut = network === undefined ? undefined : renaming(network)
  if (cut === undefined) return { kept, dropped, network }
  const renamed: KeptKey[] = []
  for (const one of kept) {
    const to = one.part === 'head' ? one.to : cut(one.to)
    if (to === undefined)
      dropped.push({ from: one.from, what: `not a part of the ${network?.title}`, tensor: one.tensor })
    else renamed.push({ ...one, to })
  }
  return { kept: renamed, dropped, network }
}

/**
 * How the keys of a network are named in the file that is written; undefined where they stay. SwinTransformer takes what is below
 * `backbone.`, and the names of the Swin authors under `convert_weights=True`, which also turns their weights.
 */
function renaming(network: Network): ((key: string) => string | undefined) | undefined {
  if (network.names === 'other') return undefined
  const isSwin = network.backbone?.['type'] === 'SwinTransformer'
  if (network.names === 'swin') {
    return (key) => (mmdetName(network, key) === undefined ? undefined : key.slice(network.prefix.length))
  }
  if (isSwin)
    return (key) => (key.startsWith(network.prefix) ? `backbone.${key.slice(network.prefix.length)}` : undefined)
  return network.prefix === '' && network.names === 'mmdet' ? undefined : (key) => mmdetName(network, key)
}

/** The backbone that the names of a network ask for. */
export function backboneFor({ backbone, names }: Network): BackboneConfig | undefined {
  return backbone !== undefined && names === 'swin' ? { ...backbone, convert_weights: true } : backbone
}
