import { checkpointError } from '../problems.ts'

/**
 * Writes a pickle of protocol 2, torch's default, with opcodes that its weights-only reader knows. Names of globals and short
 * texts that come back are written once and recalled from the memo.
 */
export class PickleWriter {
  #bytes = new Uint8Array(64 * 1024)
  #length = 0
  readonly #memo = new Map<unknown, number>()
  readonly #utf8 = new TextEncoder()

  constructor() {
    this.#op(0x80, 2)
  }

  /** The finished pickle. */
  finish(): Uint8Array {
    this.code('.')
    return this.#bytes.subarray(0, this.#length)
  }

  /** Opcodes without arguments. */
  code(opcodes: string): this {
    this.#reserve(opcodes.length)
    for (let at = 0; at < opcodes.length; at++) this.#bytes[this.#length++] = opcodes.charCodeAt(at)
    return this
  }

  text(text: string): this {
    // A lone surrogate has no UTF-8; Python pickles it as three bytes all the same, which is not worth writing here.
    if (/\p{Surrogate}/u.test(text)) throw halfPair()
    const bytes = this.#utf8.encode(text)
    return this.#op(0x58, ...u32(bytes.byteLength)).#raw(bytes)
  }

  /** A text that comes back often. */
  sharedText(text: string): this {
    return this.shared(text, () => this.text(text))
  }

  /** A global, by its module and its name. */
  global(module: string, name: string): this {
    return this.shared(`${module}\n${name}`, () => this.#op(0x63).#raw(this.#utf8.encode(`${module}\n${name}\n`)))
  }

  /** Writes something once; from then on it is recalled. `identity` tells things apart. */
  shared(identity: unknown, write: () => void): this {
    const index = this.#memo.get(identity)
    if (index !== undefined) return this.#op(...(index < 256 ? [0x68, index] : [0x6a, ...u32(index)]))
    write()
    const next = this.#memo.size
    this.#memo.set(identity, next)
    return this.#op(...(next < 256 ? [0x71, next] : [0x72, ...u32(next)]))
  }

  /** An int that is not negative: a size, a stride, an offset. */
  int(value: number): this {
    if (value < 256) return this.#op(0x4b, value)
    if (value < 65536) return this.#op(0x4d, value & 255, value >> 8)
    if (value <= 0x7fffffff) return this.#op(0x4a, ...u32(value))
    // Eight bytes hold every number that JavaScript counts exactly.
    return this.#op(0x8a, 8, ...u32(value % 2 ** 32), ...u32(Math.floor(value / 2 ** 32)))
  }

  bool(value: boolean): this {
    return this.#op(value ? 0x88 : 0x89)
  }

  /** A tuple of what `write` leaves on the stack. */
  tuple(write: () => void): this {
    this.code('(')
    write()
    return this.code('t')
  }

  /** Sizes, strides: a tuple of numbers. */
  ints(values: readonly number[]): this {
    return this.tuple(() => {
      for (const value of values) this.int(value)
    })
  }

  /** `OrderedDict()`, empty. */
  orderedDict(): this {
    return this.global('collections', 'OrderedDict').code(')R')
  }

  #op(...bytes: readonly number[]): this {
    this.#reserve(bytes.length)
    for (const byte of bytes) this.#bytes[this.#length++] = byte
    return this
  }

  #raw(bytes: Uint8Array): this {
    this.#reserve(bytes.byteLength)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.byteLength
    return this
  }

  #reserve(length: number): void {
    if (this.#length + length <= this.#bytes.byteLength) return
    const larger = new Uint8Array(Math.max(this.#bytes.byteLength * 2, this.#length + length))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

function u32(value: number): number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255]
}

function halfPair(): Error {
  return checkpointError('checkpoint-unsupported', 'a name with half a surrogate pair cannot be written')
}
