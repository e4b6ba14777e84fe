import { type Kind, kindOf } from '../argument.ts'
import type { ByteSource } from './byteSource.ts'
import type { ContainerContents, ContainerKind } from './containers/container.ts'
import { PickleDict, type PickleValue } from './pickle/values.ts'
import { checkpointError } from './problems.ts'
import type { GlobalUse } from './torch/globals.ts'
import { TorchTensor } from './torch/tensor.ts'
import { walk, wayTeller } from './walk.ts'

/** A tensor and the way to it from the root of its checkpoint. */
export interface NamedTensor {
  /** Dict keys and positions: `['state_dict', 'module.queue']`. */
  readonly path: readonly (string | number)[]
  /** Its place in the file. */
  readonly tensor: TorchTensor
}

/**
 * An open checkpoint: what it holds, with tensors as places in the file. Nothing of the tensors is read before
 * {@link TorchTensor.bytes} is called or the checkpoint is converted.
 */
export class Checkpoint {
  readonly #source: ByteSource
  readonly #contents: ContainerContents
  #tensors: readonly NamedTensor[] | undefined

  constructor(source: ByteSource, contents: ContainerContents) {
    if (contents === undefined)
      throw checkpointError('invalid-option', 'a Checkpoint is not made with new', undefined, OPEN)
    this.#source = source
    this.#contents = contents
  }

  /** How the file was named when it was opened. */
  get name(): string {
    return this.#source.name
  }

  /** Size of the file in bytes. */
  get byteLength(): number {
    return this.#source.size
  }

  /** The form of the file. */
  get container(): ContainerKind {
    return this.#contents.kind
  }

  /** What the file unpickles to; for safetensors a dict of its tensors. */
  get root(): PickleValue {
    return this.#contents.root
  }

  /** Every global that the pickle names; none of them was imported or called. */
  get globals(): readonly GlobalUse[] {
    return this.#contents.globals
  }

  /** What is worth knowing of the container, one sentence each. */
  get notes(): readonly string[] {
    return this.#contents.notes
  }

  /** Texts beside the tensors: safetensors metadata, or what this package records in the files that it writes. */
  get metadata(): Readonly<Record<string, string>> {
    return this.#contents.metadata
  }

  /** All tensors, wherever the checkpoint holds them, in order. */
  get tensors(): readonly NamedTensor[] {
    this.#tensors ??= collectTensors(this.root)
    return this.#tensors
  }

  /**
   * The tensor at a path of dict keys, or undefined.
   *
   * @example checkpoint.tensor('state_dict', 'conv1.weight')
   */
  tensor(...path: readonly string[]): TorchTensor | undefined {
    let value: PickleValue | undefined = this.root
    for (const key of path) value = value instanceof PickleDict ? value.get(key) : undefined
    return value instanceof TorchTensor ? value : undefined
  }

  /** Closes the file, where opening the checkpoint opened it. */
  async close(): Promise<void> {
    await this.#source.close?.()
  }
}

const OPEN = 'write await openCheckpoint(file)'

/** An argument that must be an open checkpoint. */
export const CHECKPOINT: Kind = kindOf(
  'a checkpoint, as openCheckpoint() gives it',
  (value) => value instanceof Checkpoint,
  (value) => (value instanceof Promise ? 'await it' : OPEN),
)

function collectTensors(root: PickleValue): NamedTensor[] {
  const tensors: NamedTensor[] = []
  const tell = wayTeller()
  walk(root, (value, path) => {
    if (value instanceof TorchTensor) tensors.push({ path: tell(path), tensor: value })
    return true
  })
  return tensors
}
