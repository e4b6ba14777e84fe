import { writeSafetensors } from '../../src/checkpoint/containers/safetensorsWriter.ts'
import { planConversion } from '../../src/checkpoint/convert.ts'
import { crc32 } from '../../src/checkpoint/crc32.ts'
import { inspectCheckpoint } from '../../src/checkpoint/inspect.ts'
import { writeTorchZip } from '../../src/checkpoint/torch/writer.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { openCheckpoint } from '../../src/node/checkpoint.ts'

/** Tensors above this are not read: a small file may announce a large one by repeating its elements. */
const READ_BYTES = 1 << 20

const CODES = /^checkpoint-(format|pickle|unsupported|mismatch)$/

/**
 * Opens what may be no checkpoint, reads all of it and writes it again. Gives `ok`, or the code of the typed error that it ends
 * with; anything else that is thrown, and an error of the bytes without an offset inside the file, is thrown on.
 */
export async function useAll(file: Uint8Array, verify: boolean): Promise<string> {
  try {
    const checkpoint = await openCheckpoint(file, { verify })
    inspectCheckpoint(checkpoint)
    for (const { tensor } of checkpoint.tensors) {
      if (tensor.storage?.place !== undefined && tensor.byteLength <= READ_BYTES) await tensor.bytes()
    }
    const plan = planConversion(checkpoint, { method: 'backbone', unproved: true })
    const tensors = new Map(plan.kept.map(({ to, tensor }) => [to, tensor]))
    const options = { crc32, verify, metadata: {} }
    await writeTorchZip({ write: async () => undefined }, tensors, options)
    await writeSafetensors({ write: async () => undefined }, tensors, options)
    return 'ok'
  } catch (error) {
    if (!(error instanceof MmdetConfigError) || !CODES.test(error.code)) throw error
    const { offset } = error.problems[0]
    const needsOffset = error.code === 'checkpoint-format' || error.code === 'checkpoint-pickle'
    if (needsOffset && !(offset !== undefined && offset >= 0 && offset <= file.length)) {
      throw new Error(`${error.message}: the offset is ${offset}, the file has ${file.length} bytes`)
    }
    return error.code
  }
}

type Random = () => number

const NASTY = [0, 1, 0x7f, 0x80, 0xff, 0x28, 0x2e, 0x52, 0x62, 0x68, 0x71, 0x80, 0x8a, 0x8d, 0x95]
const NASTY_WORDS = [0, 1, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

/** One random change, of the kinds that a bad disk, a bad download and a bad person make. */
export function mutate(file: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * file.length)
  const length = Math.floor(random() ** 3 * (file.length - at))
  const changed = file.slice()
  const view = new DataView(changed.buffer)
  switch (Math.floor(random() * 9)) {
    case 0:
      changed[at] = (changed[at] as number) ^ (1 << Math.floor(random() * 8))
      return changed
    case 1:
      changed[at] = NASTY[Math.floor(random() * NASTY.length)] as number
      return changed
    case 2:
      if (at + 4 <= file.length)
        view.setUint32(at, NASTY_WORDS[Math.floor(random() * NASTY_WORDS.length)] as number, true)
      return changed
    case 3:
      if (at + 8 <= file.length)
        view.setBigUint64(at, BigInt(Math.floor(random() * 2 ** 53)) << BigInt(Math.floor(random() * 11)), true)
      return changed
    case 4:
      return file.slice(0, at)
    case 5:
      return joined(file.slice(0, at), file.slice(at + length))
    case 6:
      return joined(file.slice(0, at + length), file.slice(at))
    case 7:
      changed.copyWithin(Math.floor(random() * file.length), at, at + length)
      return changed
    default:
      return mutate(mutate(file, random), random)
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)))
}

/** The file cut at each per cent of its length. */
export function truncations(file: Uint8Array): Uint8Array[] {
  return Array.from({ length: 100 }, (_, percent) => file.slice(0, Math.floor((file.length * percent) / 100)))
}
