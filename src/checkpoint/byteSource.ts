import { MmdetConfigError } from '../errors.ts'
import { checkpointError, formatError } from './problems.ts'

/** A file of known size that is read in pieces: nothing is held in memory but what was asked for. */
export interface ByteSource {
  /** How errors and reports name it. */
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** Fills `target` from `offset` on. Throws `checkpoint-format` when the source ends before. */
  readInto(target: Uint8Array, offset: number): Promise<void>
  /** Absent where there is nothing to close. */
  readonly close?: (() => Promise<void>) | undefined
}

/** The part of Node's `FileHandle` that is used here. */
export interface ReadableHandle {
  /** Fills `buffer` from `offset` on with bytes of the file from `position` on. */
  read(buffer: Uint8Array, offset: number, length: number, position: number): Promise<{ readonly bytesRead: number }>
  /** The size in bytes. */
  stat(): Promise<{ readonly size: number }>
}

/** Reads `length` bytes from `offset` on. */
export async function readBytes(source: ByteSource, offset: number, length: number): Promise<Uint8Array> {
  requireRange(source, offset, length)
  const target = new Uint8Array(length)
  await source.readInto(target, offset)
  return target
}

/** Refuses a range that the source does not hold, before anything is allocated for it. */
export function requireRange(source: ByteSource, offset: number, length: number): void {
  if (offset >= 0 && length >= 0 && offset + length <= source.size) return
  throw formatError(
    `the file ends at byte ${source.size}, but ${length} bytes are announced from byte ${offset} on`,
    Math.min(Math.max(offset, 0), source.size),
    'the file is truncated or damaged: fetch it again',
  )
}

/** Bytes in memory as a source. */
export function bytesSource(bytes: Uint8Array, name = '<bytes>'): ByteSource {
  return sourceOf(name, bytes.byteLength, async (target, offset) => {
    target.set(bytes.subarray(offset, offset + target.byteLength))
  })
}

/** A `Blob` (or a browser's `File`) as a source. */
export function blobSource(blob: Blob, name = (blob as { name?: string }).name ?? '<blob>'): ByteSource {
  return sourceOf(name, blob.size, async (target, offset) => {
    target.set(new Uint8Array(await blob.slice(offset, offset + target.byteLength).arrayBuffer()))
  })
}

/** An open file as a source. `close` is what closing the source does; by default the handle stays open. */
export async function handleSource(
  handle: ReadableHandle,
  name = '<file>',
  close?: () => Promise<void>,
): Promise<ByteSource> {
  const { size } = await handle.stat()
  const readInto = async (target: Uint8Array, offset: number): Promise<void> => {
    for (let done = 0; done < target.byteLength; ) {
      const { bytesRead } = await handle.read(target, done, target.byteLength - done, offset + done)
      if (bytesRead === 0) throw checkpointError('file-read', `${name} became shorter while it was read`, offset + done)
      done += bytesRead
    }
  }
  return sourceOf(name, size, readInto, close)
}

function sourceOf(
  name: string,
  size: number,
  readInto: ByteSource['readInto'],
  close?: () => Promise<void>,
): ByteSource {
  const source: ByteSource = {
    name,
    size,
    async readInto(target, offset) {
      requireRange(source, offset, target.byteLength)
      try {
        await readInto(target, offset)
      } catch (error) {
        if (error instanceof MmdetConfigError) throw error
        const reason = error instanceof Error ? error.message : String(error)
        throw checkpointError('file-read', `cannot read ${name}: ${reason}`, offset)
      }
    },
    close,
  }
  return source
}
