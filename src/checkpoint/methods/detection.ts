import type { StateDict } from '../stateDict.ts'
import type { CheckpointMethod } from './rules.ts'

/** What a checkpoint is. */
export interface Detection {
  /**
   * `raw`: as a self-supervised method's training program wrote it; `backbone`: a ResNet by itself, ready for MMDetection;
   * `detector`: a whole detector; `model`: another model around a backbone; `unknown`.
   */
  readonly kind: 'raw' | 'backbone' | 'detector' | 'model' | 'unknown'
  /** Whether MMEngine finds its tensors as they are. */
  readonly ready: boolean
  /** In a few words. */
  readonly title: string
  /** What was seen that says so, one sentence each. */
  readonly reasons: readonly string[]
  /** What to do with it: what was proved by comparing its tensors with those of MMDetection's class, or why nothing was. */
  readonly hint: string | undefined
  /** How its backbone is extracted, where that is known. */
  readonly method: CheckpointMethod | undefined
  /** Whether MMDetection was proved to load it whole as it is: `hint` says how. */
  readonly loadable: boolean
  /** Whether what would be extracted was proved to be a whole backbone. */
  readonly convertible: boolean
  /** The tensors that the verdict is about. */
  readonly stateDict: StateDict | undefined
  /** The self-supervised method that the weights come from, by its `id`, where that is known. */
  readonly origin: string | undefined
}

/** A verdict before anything was compared. */
export type Look = Omit<Detection, 'hint' | 'loadable' | 'convertible'> & { readonly hint?: string | undefined }
