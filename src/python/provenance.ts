import type { SourceSpan } from '../source.ts'
import type { PyValue } from './values.ts'

/**
 * One write of a value: the source text that wrote it, and the write that it replaced. Following `shadowed` gives the
 * history of a key, newest first.
 */
export interface Written {
  /** Where the text of the value stands. */
  readonly span: SourceSpan
  /** What was written. */
  readonly value: PyValue
  /** The write that it replaced or was merged over. */
  readonly shadowed?: Written | undefined
  /** What an assignment took the place of; what else it shadows it was merged over, where both are dicts. */
  readonly assignedOver?: Written | undefined
}

/** A write with its own history that now replaces another one, as when a dict is updated from another dict. */
class Replacement implements Written {
  readonly #write: Written
  readonly #replaced: Written

  constructor(write: Written, replaced: Written) {
    this.#write = write
    this.#replaced = replaced
  }

  get span(): SourceSpan {
    return this.#write.span
  }

  get value(): PyValue {
    return this.#write.value
  }

  get shadowed(): Written | undefined {
    return writeOver(this.#write.shadowed, this.#replaced) ?? this.#replaced
  }

  get assignedOver(): Written | undefined {
    return this.#write.assignedOver
  }
}

/** The write, now in front of the one that it replaces. */
export function writeOver(write: Written | undefined, replaced: Written | undefined): Written | undefined {
  if (write === undefined || replaced === undefined || write === replaced) return write
  return new Replacement(write, replaced)
}

/** The same place with the value that it finally wrote, as when a reference in it is filled in later. */
export function withWritten(write: Written | undefined, value: PyValue): Written | undefined {
  return write === undefined ? undefined : new Filled(write, value)
}

class Filled implements Written {
  readonly #write: Written
  readonly value: PyValue

  constructor(write: Written, value: PyValue) {
    this.#write = write
    this.value = value
  }

  get span(): SourceSpan {
    return this.#write.span
  }

  get shadowed(): Written | undefined {
    return this.#write.shadowed
  }

  get assignedOver(): Written | undefined {
    return this.#write.assignedOver
  }
}

const ONLY_A_NAME = /^(?:(?:_base_\.)?([^\W\d]\w*)|\{\{\s*_base_\.([^\W\d]\w*)\s*\}\})$/

/** The variable of the config or of its base whose name a piece of source is; undefined where it is anything else. */
export function variableIn(text: string): string | undefined {
  const [, own, placeholder] = ONLY_A_NAME.exec(text) ?? []
  return own ?? placeholder
}
