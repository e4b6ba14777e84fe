/** Where a file is written to, from its beginning to its end. */
export interface ByteSink {
  /** Takes all of `chunk`; its memory is not touched until the promise is settled. */
  write(chunk: Uint8Array): Promise<void>
}

/** A thousand small tensors do not become a thousand system calls, and a large one not a large copy. */
const BUFFER_BYTES = 1024 * 1024

/** Collects what is written in two buffers in turn: while one is on its way to the sink the other is filled. */
export class BufferedSink {
  readonly #sink: ByteSink
  #filling = new Uint8Array(BUFFER_BYTES)
  #writing = new Uint8Array(BUFFER_BYTES)
  #filled = 0
  #pending: Promise<void> | undefined
  /** Bytes that were written so far, those still in a buffer among them. */
  position = 0

  constructor(sink: ByteSink) {
    this.#sink = sink
  }

  /** Takes a copy of `chunk`: the caller may use the memory again. */
  async write(chunk: Uint8Array): Promise<void> {
    this.position += chunk.byteLength
    for (let done = 0; done < chunk.byteLength; ) {
      const part = chunk.subarray(done, done + BUFFER_BYTES - this.#filled)
      this.#filling.set(part, this.#filled)
      this.#filled += part.byteLength
      done += part.byteLength
      if (this.#filled === BUFFER_BYTES) await this.#pass()
    }
  }

  /** Waits until everything is in the sink. */
  async flush(): Promise<void> {
    await this.#pass()
    await this.#pending
  }

  async #pass(): Promise<void> {
    await this.#pending
    const full = this.#filling
    this.#pending = this.#filled === 0 ? undefined : this.#sink.write(full.subarray(0, this.#filled))
    // A failure is met at the next call; until then it must not count as unhandled.
    this.#pending?.catch(() => undefined)
    this.#filling = this.#writing
    this.#writing = full
    this.#filled = 0
  }
}
