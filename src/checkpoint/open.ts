import { MmdetConfigError } from '../errors.ts'
import { type ByteSource, blobSource, bytesSource, handleSource, type ReadableHandle } from './byteSource.ts'
import { Checkpoint } from './checkpoint.ts'
import type { ContainerContents, OpenOptions } from './containers/container.ts'
import { recognise } from './containers/recognise.ts'
import { readSafetensors } from './containers/safetensors.ts'
import { readTorchLegacy } from './containers/torchLegacy.ts'
import { readTorchTar } from './containers/torchTar.ts'
import { readTorchZip } from './containers/torchZip.ts'
import { checkpointError } from './problems.ts'

/** A path, an open file (Node's `FileHandle`), a `Blob` or `File`, or the bytes themselves. */
export type CheckpointInput = string | ReadableHandle | Blob | Uint8Array

/**
 * Opens a checkpoint: a torch file (the zip form, the legacy form of torch before 1.6, the tar form before 0.2), a safetensors
 * file or a plain pickle. Only what describes the tensors is read, and nothing that a pickle names is imported or called.
 *
 * @param input a path needs Node; an open file stays open when the checkpoint is closed
 * @throws MmdetConfigError `file-not-found`, `file-read`; `checkpoint-format` and `checkpoint-pickle` with the byte offset
 * of what is wrong; `checkpoint-unsupported` for zip entries that are encrypted, or packed as torch cannot read them.
 * @example
 * const checkpoint = await openCheckpoint('moco_v2_800ep_pretrain.pth.tar')
 * for (const { path, tensor } of checkpoint.tensors) console.log(path.join('.'), tensor.shape)
 * await checkpoint.close()
 */
export async function openCheckpoint(input: CheckpointInput, options: OpenOptions = {}): Promise<Checkpoint> {
  const source = await sourceOf(input)
  try {
    return new Checkpoint(source, await readContents(source, options))
  } catch (error) {
    await source.close()
    throw error
  }
}

async function readContents(source: ByteSource, options: OpenOptions): Promise<ContainerContents> {
  const kind = await recognise(source)
  switch (kind) {
    case 'torch-zip':
      return readTorchZip(source, options)
    case 'torch-legacy':
      return readTorchLegacy(source)
    case 'safetensors':
      return readSafetensors(source)
    case 'torch-tar':
      return readTorchTar(source)
  }
  return kind satisfies never
}

async function sourceOf(input: CheckpointInput): Promise<ByteSource> {
  if (typeof input === 'string') return openPath(input)
  if (input instanceof Uint8Array) return bytesSource(input)
  if (input instanceof Blob) return blobSource(input)
  return handleSource(input)
}

async function openPath(path: string): Promise<ByteSource> {
  // Loaded where a path is used alone, so that everything else runs where there is no node:fs.
  const { open, stat } = await import('node:fs/promises')
  const { systemReason } = await import('../node/systemReason.ts')
  try {
    const facts = await stat(path)
    // A pipe would be waited for, and a device has no size.
    if (!facts.isFile()) throw unreadable(path, facts.isDirectory() ? 'it is a directory' : 'it is not a regular file')
    const handle = await open(path, 'r')
    return await handleSource(handle, path, () => handle.close())
  } catch (error) {
    if (error instanceof MmdetConfigError) throw error
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw unreadable(path, systemReason(error), missing ? 'file-not-found' : 'file-read')
  }
}

function unreadable(path: string, why: string, code: 'file-not-found' | 'file-read' = 'file-read'): MmdetConfigError {
  return checkpointError(code, `cannot read ${path}: ${why}`)
}
