import type { Span } from '../source.ts'
import type { PyValue } from './values.ts'

/**
 * One write of a value: the source text that wrote it, and the write that it replaced. Following `shadowed` gives the
 * history of a key, newest first.
 */
export interface Write {
  readonly span: Span
  readonly value: PyValue
  readonly shadowed?: Write | undefined
}

/** A write that was recorded elsewhere, with a history of its own, and now replaces another one: as when a dict is updated from a dict. */
class Replacement implements Write {
  readonly #write: Write
  readonly #replaced: Write

  constructor(write: Write, replaced: Write) {
    this.#write = write
    this.#replaced = replaced
  }

  get span(): Span {
    return this.#write.span
  }

  get value(): PyValue {
    return this.#write.value
  }

  get shadowed(): Write | undefined {
    return writeOver(this.#write.shadowed, this.#replaced) ?? this.#replaced
  }
}

/** The write, now in front of the one that it replaces. */
export function writeOver(write: Write | undefined, replaced: Write | undefined): Write | undefined {
  if (write === undefined || replaced === undefined || write === replaced) return write
  return new Replacement(write, replaced)
}

/** The same place with the value that it finally wrote, as when a reference in it is filled in later. */
export function withWritten(write: Write | undefined, value: PyValue): Write | undefined {
  return write === undefined ? undefined : new Filled(write, value)
}

class Filled implements Write {
  readonly #write: Write
  readonly value: PyValue

  constructor(write: Write, value: PyValue) {
    this.#write = write
    this.value = value
  }

  get span(): Span {
    return this.#write.span
  }

  get shadowed(): Write | undefined {
    return this.#write.shadowed
  }
}
