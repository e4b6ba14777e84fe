/** Where a file is written to, from its beginning to its end. */
export interface ByteSink {
  /** Takes all of `chunk`; its memory is not touched until the promise is settled. */
  write(chunk: Uint8Array): Promise<void>
}

/** A thousand small tensors do not become a thousand system calls. */
const BUFFER_BYTES = 1024 * 1024

/** Chunks from here on go to the sink as they are; smaller ones are collected. */
const DIRECT_BYTES = 256 * 1024

/** Collects small chunks before a sink, and lets one write be under way while the next chunk is made ready. */
export class BufferedSink {
  readonly #sink: ByteSink
  #filling = new Uint8Array(BUFFER_BYTES)
  #spare = new Uint8Array(BUFFER_BYTES)
  #filled = 0
  #pending: Promise<void> | undefined
  /** Whether the write under way reads the caller's own memory. */
  #borrowed = false
  /** Bytes that were written so far, those still in a buffer among them. */
  position = 0

  constructor(sink: ByteSink) {
    this.#sink = sink
  }

  /** Takes `chunk`. Its memory may be used again once the next `write` or `flush` has returned. */
  async write(chunk: Uint8Array): Promise<void> {
    this.position += chunk.byteLength
    if (chunk.byteLength >= DIRECT_BYTES) {
      await this.#passBuffer()
      await this.#pass(chunk)
      this.#borrowed = true
      return
    }
    if (this.#borrowed) await this.#pending
    this.#borrowed = false
    if (this.#filled + chunk.byteLength > BUFFER_BYTES) await this.#passBuffer()
    this.#filling.set(chunk, this.#filled)
    this.#filled += chunk.byteLength
  }

  /** Waits until everything is in the sink. */
  async flush(): Promise<void> {
    await this.#passBuffer()
    await this.#pending
  }

  async #passBuffer(): Promise<void> {
    if (this.#filled === 0) return
    const full = this.#filling
    await this.#pass(full.subarray(0, this.#filled))
    this.#filling = this.#spare
    this.#spare = full
    this.#filled = 0
  }

  /** Begins to write once the write before has ended. */
  async #pass(chunk: Uint8Array): Promise<void> {
    await this.#pending
    this.#pending = Promise.resolve(this.#sink.write(chunk))
    // A failure is met at the next call; until then it must not count as unhandled.
    this.#pending.catch(() => undefined)
  }
}
