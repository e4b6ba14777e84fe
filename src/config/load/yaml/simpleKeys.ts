import type { MmdetConfigError } from '../../../errors.ts'
import type { Cursor } from './cursor.ts'

/** A place where a key without `?` may have begun. */
interface SimpleKey {
  /** Number of the token that would be the key. */
  readonly token: number
  readonly at: number
  readonly line: number
  readonly column: number
  /** Whether nothing but a key can stand there: it is where the keys of the block mapping begin. */
  readonly required: boolean
  /** Brackets around it. */
  readonly depth: number
}

/** Characters from the start of a key to its `:`, by the YAML 1.1 specification. */
const MAX_KEY_LENGTH = 1024

/** The places where keys may have begun: at most one outside of all brackets, and one in each open bracket. */
export class SimpleKeys {
  readonly #cursor: Cursor
  /** In the order of the text, which is that of their depth. */
  readonly #open: SimpleKey[] = []
  /** Open brackets. */
  depth = 0

  constructor(cursor: Cursor) {
    this.#cursor = cursor
  }

  /** Whether a token, which no possible key stands before, may yet turn out to be a key. */
  mayBeKey(token: number): boolean {
    this.dropStale()
    return this.#open[0]?.token === token
  }

  /** A key may begin at the cursor. */
  offer(token: number, required: boolean): void {
    this.drop()
    const { at, line, column } = this.#cursor
    this.#open.push({ token, at, line, column, required, depth: this.depth })
  }

  /** The key that a `:` at the cursor ends. */
  take(): SimpleKey | undefined {
    return this.#open.at(-1)?.depth === this.depth ? this.#open.pop() : undefined
  }

  /** What began at this depth is no key. */
  drop(): void {
    const key = this.take()
    if (key?.required === true) throw this.#missing(key)
  }

  /** Forgets what can be no key any more: a key ends on its line. */
  dropStale(): void {
    for (let key = this.#open[0]; key !== undefined && !this.#canStillEnd(key); key = this.#open[0]) {
      if (key.required) throw this.#missing(key)
      this.#open.shift()
    }
  }

  #canStillEnd(key: SimpleKey): boolean {
    const { at, line, text } = this.#cursor
    if (key.line < line) return false
    return at - key.at <= MAX_KEY_LENGTH || Array.from(text.slice(key.at, at)).length <= MAX_KEY_LENGTH
  }

  #missing(key: SimpleKey): MmdetConfigError {
    return this.#cursor.error(
      'this key has no colon',
      key.at,
      'write key: value; or is a quote or a bracket missing further up?',
    )
  }
}
