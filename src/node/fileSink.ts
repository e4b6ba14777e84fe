import type { ByteSink } from '../checkpoint/byteSink.ts'

/** The part of Node's `FileHandle` that is used here. */
interface WritableHandle {
  write(chunk: Uint8Array, offset: number, length: number): Promise<{ readonly bytesWritten: number }>
  datasync(): Promise<void>
}

/** Bytes after which the disk is asked to begin: the flush at the end then has little left to wait for. */
const FLUSH_BYTES = 24 * 1024 * 1024

/** An open file as a sink, written from its beginning on. */
export class FileSink implements ByteSink {
  readonly #file: WritableHandle
  readonly #flushes: Promise<void>[] = []
  #unflushed = 0

  constructor(file: WritableHandle) {
    this.#file = file
  }

  async write(chunk: Uint8Array): Promise<void> {
    for (let done = 0; done < chunk.byteLength; ) {
      done += (await this.#file.write(chunk, done, chunk.byteLength - done)).bytesWritten
    }
    this.#unflushed += chunk.byteLength
    if (this.#unflushed < FLUSH_BYTES) return
    this.#unflushed = 0
    const flush = this.#file.datasync()
    // A failure is met in `settle`; until then it must not count as unhandled.
    flush.catch(() => undefined)
    this.#flushes.push(flush)
  }

  /** Waits for the flushes under way. The system reports a failed one once, so that none may be left unheard. */
  async settle(): Promise<void> {
    await Promise.all(this.#flushes)
  }
}
