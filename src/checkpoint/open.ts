import { BOOLEAN, checkOptions, wrongArgument } from '../argument.ts'
import { type ByteSource, blobSource, bytesSource, handleSource, type ReadableHandle } from './byteSource.ts'
import { Checkpoint } from './checkpoint.ts'
import type { ContainerContents, OpenOptions } from './containers/container.ts'
import { recognise } from './containers/recognise.ts'
import { inFile } from './problems.ts'

/** An open file (Node's `FileHandle`), a `Blob` or `File`, the bytes themselves, or a source of one's own. */
export type CheckpointInput = ReadableHandle | Blob | Uint8Array | ArrayBuffer | ByteSource

/**
 * Opens a checkpoint: a torch file (the zip form, the legacy form of torch before 1.6, the tar form before 0.2), a safetensors
 * file or a plain pickle. Only what describes the tensors is read, and nothing that a pickle names is imported or called.
 *
 * @param input an open file stays open when the checkpoint is closed
 * @throws MmdetConfigError `file-read`; `checkpoint-format` and `checkpoint-pickle` with the byte offset
 * of what is wrong; `checkpoint-unsupported` for zip entries that are encrypted, or packed as torch cannot read them.
 * @example
 * const checkpoint = await openCheckpoint(file) // out of <input type="file">
 * for (const { path, tensor } of checkpoint.tensors) console.log(path.join('.'), tensor.shape)
 * await checkpoint.close()
 */
export async function openCheckpoint(input: CheckpointInput, options: OpenOptions = {}): Promise<Checkpoint> {
  checkOptions(options, OPEN_OPTIONS)
  const source = await sourceOf(input)
  try {
    return new Checkpoint(source, await readContents(source, options))
  } catch (error) {
    await source.close?.()
    throw inFile(source.name, error)
  }
}

/** The reader of a form is loaded when a file of it is met. */
async function readContents(source: ByteSource, options: OpenOptions): Promise<ContainerContents> {
  const kind = await recognise(source)
  switch (kind) {
    case 'torch-zip':
      return (await import('./containers/torchZip.ts')).readTorchZip(source, options)
    case 'torch-legacy':
      return (await import('./containers/torchLegacy.ts')).readTorchLegacy(source)
    case 'safetensors':
      return (await import('./containers/safetensors.ts')).readSafetensors(source)
    case 'torch-tar':
      return (await import('./containers/torchTar.ts')).readTorchTar(source)
  }
  return kind satisfies never
}

const OPEN_OPTIONS = { verify: BOOLEAN }

async function sourceOf(input: CheckpointInput): Promise<ByteSource> {
  if (input instanceof Uint8Array) return bytesSource(input)
  if (input instanceof Blob) return blobSource(input)
  if (input instanceof ArrayBuffer) return bytesSource(new Uint8Array(input))
  const given = (typeof input === 'object' ? input : undefined) as
    | Partial<ReadableHandle & ByteSource>
    | null
    | undefined
  if (typeof given?.readInto === 'function') return given as ByteSource
  if (typeof given?.read === 'function' && typeof given.stat === 'function')
    return handleSource(given as ReadableHandle)
  throw wrongArgument('an open file, a Blob, the bytes of a file or a source of them', input)
}
