import type { TorchTensor } from '../torch/tensor.ts'

/** What becomes of the keys with a prefix. */
export interface KeyRule {
  /** What the key begins with, after the `module.` that DataParallel puts before everything. */
  readonly prefix: string
  /** `backbone` is kept, `head` on request, `drop` never. */
  readonly part: 'backbone' | 'head' | 'drop'
  /** What is cut off the key; empty by default. */
  readonly cut?: string
  /** What the keys are, in a few words. */
  readonly what: string
}

/** A way of self-supervised pretraining, and how its programs name the tensors in their checkpoints. */
export interface CheckpointMethod {
  /** The name for `--method`. */
  readonly id: string
  /** The method in words, for people. */
  readonly title: string
  /** Where the dict of tensors is, from the root; the first that is there counts. */
  readonly places: readonly (readonly string[])[]
  /** Beginnings of keys of which each must occur for the method to be recognised. */
  readonly signs: readonly string[]
  /** Beginnings of keys of which none may occur. */
  readonly never?: readonly string[]
  /** The first rule whose prefix fits decides; a key that none fits is dropped. */
  readonly rules: readonly KeyRule[]
}

/** One tensor that is kept. */
export interface KeptKey {
  /** The key in the checkpoint. */
  readonly from: string
  /** The key in the result. */
  readonly to: string
  /** `head` only where it was asked for. */
  readonly part: 'backbone' | 'head'
  /** What is copied. */
  readonly tensor: TorchTensor
}

/** One tensor that is left out. */
export interface DroppedKey {
  /** The key in the checkpoint. */
  readonly from: string
  /** What it is, in a few words. */
  readonly what: string
  /** What is left out. */
  readonly tensor: TorchTensor
}

/** Applies a method's rules to the tensors of a checkpoint. */
export function applyRules(
  method: CheckpointMethod,
  tensors: ReadonlyMap<string, TorchTensor>,
  keepHead: boolean,
): { kept: KeptKey[]; dropped: DroppedKey[] } {
  const kept: KeptKey[] = []
  const dropped: DroppedKey[] = []
  for (const [from, tensor] of tensors) {
    const bare = withoutModule(from)
    const rule = method.rules.find(({ prefix }) => bare.startsWith(prefix))
    if (rule === undefined || rule.part === 'drop' || (rule.part === 'head' && !keepHead)) {
      dropped.push({ from, what: rule?.what ?? 'not a part of the backbone', tensor })
      continue
    }
    const cut = bare.slice((rule.cut ?? '').length)
    kept.push({ from, to: cut, part: rule.part, tensor })
  }
  return { kept, dropped }
}

/** MMEngine's own rule for a key: one leading `module.` goes (mmengine/runner/checkpoint.py, `revise_keys`). */
export function withoutModule(key: string): string {
  return key.startsWith('module.') ? key.slice('module.'.length) : key
}
