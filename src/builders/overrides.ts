import { type PyInput, toPy } from '../python/input.ts'
import type { PyValue } from '../python/values.ts'

/**
 * Checked overrides: what an author wants changed, by key, at any depth. A level whose keys are laid over those of the bases
 * is a map; a `PyDict` value merges just the same; every other value replaces what the bases say.
 */
export type OverrideTree = ReadonlyMap<string, OverrideNode>

/** One place of an {@link OverrideTree}: a deeper level, a value, or the author's word that a value replaces or goes. */
export type OverrideNode = PyValue | OverrideTree | Replacement | Removal

/**
 * Says that a value replaces what the bases say, whole. In the written child it stands whole too, with `_delete_=True` only
 * where a merge could not give exactly this value.
 *
 * @example { model: { neck: replace({ type: 'PAFPN', in_channels: [256, 512, 1024, 2048], out_channels: 256, num_outs: 5 }) } }
 */
export function replace(value: PyInput): Replacement {
  return new Replacement(value)
}

/**
 * Says that a key of the bases is not wanted.
 *
 * @example { model: { backbone: { init_cfg: remove() } } }
 */
export function remove(): Removal {
  return new Removal()
}

/** Made by {@link replace}. */
export class Replacement {
  readonly value: PyInput

  constructor(value: PyInput) {
    toPy(value) // refuses at the author's line what Python has no value for
    this.value = value
  }
}

/** Made by {@link remove}. */
export class Removal {
  readonly removes = true
}
