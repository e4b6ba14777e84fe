import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TorchTensor } from '../../src/checkpoint/torch/tensor.ts'

const FOLDER = join(import.meta.dirname, 'golden')

/** A small file that torch wrote (conformance/generate/checkpoint_goldens.py). */
export function golden(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)))
}

export function goldenPath(name: string): string {
  return join(FOLDER, name)
}

/** What torch says that the goldens hold. */
export const EXPECTED = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Record<
  string,
  Record<string, { dtype: string; shape: number[]; sha256: string }>
>

/** The same facts of a tensor that we read. */
export async function factsOf(tensor: TorchTensor) {
  const sha256 = createHash('sha256')
    .update(await tensor.bytes())
    .digest('hex')
    .slice(0, 16)
  return { dtype: tensor.dtype.name, shape: tensor.shape, sha256 }
}
