import { PickleCursor } from '../../src/checkpoint/pickle/cursor.ts'
import { readPickle } from '../../src/checkpoint/pickle/machine.ts'
import type { PickleValue } from '../../src/checkpoint/pickle/values.ts'
import { TorchHost } from '../../src/checkpoint/torch/globals.ts'
import { MmdetConfigError } from '../../src/errors.ts'

/** Parts of a binary file: texts stand for their latin-1 bytes. */
export type Part = string | number | Uint8Array | readonly Part[]

/** Bytes from parts; numbers are single bytes. */
export function bytes(...parts: readonly Part[]): Uint8Array {
  const flat: number[] = []
  const add = (part: Part): void => {
    if (typeof part === 'number') flat.push(part & 255)
    else if (typeof part === 'string') for (const unit of part) flat.push(unit.charCodeAt(0))
    else for (const one of part) add(one)
  }
  for (const part of parts) add(part)
  return Uint8Array.from(flat)
}

/** A number as `size` bytes, the lowest first. */
export function little(value: number | bigint, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => Number((BigInt(value) >> BigInt(8 * at)) & 255n))
}

/** A text as BINUNICODE. */
export function text(value: string): Uint8Array {
  const encoded = new TextEncoder().encode(value)
  return bytes('X', little(encoded.length, 4), encoded)
}

/** Reads a pickle; gives the value and the host that knows its names. */
export function unpickle(...parts: readonly Part[]): { value: PickleValue; host: TorchHost } {
  const host = new TorchHost((storage) => {
    storage.place = undefined
  })
  return { value: readPickle(new PickleCursor(bytes(...parts), 0, true), host), host }
}

/** The problem that reading a pickle ends with: its code and its offset. */
export function pickleProblem(...parts: readonly Part[]): { code: string; offset: number | undefined } {
  return problemOf(() => unpickle(...parts))
}

/** The first problem of an error that a call throws; fails when there is none, or one without a type. */
export function problemOf(call: () => unknown): { code: string; offset: number | undefined } {
  try {
    call()
  } catch (error) {
    if (error instanceof MmdetConfigError) return { code: error.code, offset: error.problems[0].offset }
    throw error
  }
  throw new Error('no error was thrown')
}

/** The same for a promise. */
export async function rejection(promise: Promise<unknown>): Promise<MmdetConfigError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (outcome instanceof MmdetConfigError) return outcome
  throw outcome ?? new Error('no error was thrown')
}
