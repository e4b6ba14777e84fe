import { PyBytes, PyFloat } from '../../python/values.ts'
import { kindOf } from '../pickle/containers.ts'
import { decodeLatin1 } from '../pickle/text.ts'
import { PickleDict, PickleGlobal, PickleList, PickleSet, PickleTuple, type PickleValue } from '../pickle/values.ts'
import { checkpointError } from '../problems.ts'

/** Nesting that is written at most: values come from files, and torch reads them recursively. */
const MAX_DEPTH = 50

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
    const bytes = this.#encode(text)
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

  int(value: number | bigint): this {
    if (typeof value === 'number' && value >= 0 && value < 256) return this.#op(0x4b, value)
    if (typeof value === 'number' && value >= 0 && value < 65536) return this.#op(0x4d, value & 255, value >> 8)
    if (value >= -0x80000000 && value <= 0x7fffffff) return this.#op(0x4a, ...u32(Number(value)))
    const bytes = twosComplement(BigInt(value))
    if (bytes.length > 255) throw unwritable('an integer beyond 255 bytes')
    return this.#op(0x8a, bytes.length, ...bytes)
  }

  float(value: number): this {
    const bytes = new Uint8Array(8)
    new DataView(bytes.buffer).setFloat64(0, value, false)
    return this.#op(0x47).#raw(bytes)
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

  /** A plain value: what Python itself has, without cycles. `other` writes what else may be inside. */
  value(value: PickleValue, other: (value: PickleValue) => boolean, depth = 0): this {
    if (depth > MAX_DEPTH) throw unwritable('a value nested too deeply')
    if (value === null) return this.code('N')
    if (typeof value === 'boolean') return this.bool(value)
    if (typeof value === 'number' || typeof value === 'bigint') return this.int(value)
    if (typeof value === 'string') return this.text(value)
    if (value instanceof PyFloat) return this.float(value.value)
    if (value instanceof PyBytes) return this.#pyBytes(value)
    if (value instanceof PickleGlobal && value.kind === 'known') return this.global(value.module, value.name)
    if (other(value)) return this
    return this.#container(value, other, depth + 1)
  }

  #container(value: PickleValue, other: (value: PickleValue) => boolean, depth: number): this {
    if (value instanceof PickleTuple) {
      return this.tuple(() => {
        for (const item of value.items) this.value(item, other, depth)
      })
    }
    if (value instanceof PickleList) {
      this.code('](')
      for (const item of value.items) this.value(item, other, depth)
      return this.code('e')
    }
    if (value instanceof PickleSet && value.typeName === 'set') {
      this.global('__builtin__', 'set').code('](')
      for (const item of value.items) this.value(item, other, depth)
      return this.code('e\x85R')
    }
    if (!(value instanceof PickleDict)) throw unwritable(`a value of type ${kindOf(value)}`)
    if (value.typeName === 'OrderedDict') this.orderedDict()
    else this.code('}')
    this.code('(')
    for (const entry of value.entries) this.value(entry.key, other, depth).value(entry.value, other, depth)
    return this.code('u')
  }

  /** Protocol 2 has no opcode for bytes. */
  #pyBytes(bytes: PyBytes): this {
    this.global('_codecs', 'encode')
    return this.tuple(() => this.text(decodeLatin1(bytes.value)).sharedText('latin1')).code('R')
  }

  #encode(text: string): Uint8Array {
    // A lone surrogate has no UTF-8; Python pickles it as three bytes all the same, which is not worth writing here.
    if (/\p{Surrogate}/u.test(text)) throw unwritable('a text with half a surrogate pair')
    return this.#utf8.encode(text)
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

/** The shortest two's complement, the lowest byte first. */
function twosComplement(value: bigint): number[] {
  const bytes: number[] = []
  let rest = value
  for (;;) {
    const low = Number(rest & 255n)
    bytes.push(low)
    rest >>= 8n
    if ((rest === 0n && low < 128) || (rest === -1n && low >= 128)) return bytes
  }
}

function unwritable(what: string): Error {
  return checkpointError('checkpoint-unsupported', `${what} cannot be written`)
}
