import type { PickleValue } from '../pickle/values.ts'
import type { GlobalUse } from '../torch/globals.ts'

/** The forms of file that are told apart. */
export type ContainerKind = 'torch-zip' | 'torch-legacy' | 'torch-tar' | 'safetensors' | 'pickle'

/** What the readers of the containers give. */
export interface ContainerContents {
  /** The form of the file. */
  readonly kind: ContainerKind
  /** What the file unpickles to, or a dict of its tensors. */
  readonly root: PickleValue
  /** Every global that its pickle names. */
  readonly globals: readonly GlobalUse[]
  /** What is worth knowing of the container, one sentence each. */
  readonly notes: readonly string[]
  /** Texts that the writer put beside the tensors: safetensors metadata, the record of this package. */
  readonly metadata: Readonly<Record<string, string>>
}

/** Where this package keeps its own record inside an archive; torch reads no entry that its pickle does not refer to. */
export const RECORD_ENTRY = 'extra/mmdet-config.json'

/** How a checkpoint is opened. */
export interface OpenOptions {
  /**
   * Whether checksums that a file records are compared: that of the pickle when it is opened, those of storages when they
   * are converted. Default true. torch itself never looks at them.
   */
  readonly verify?: boolean
}
