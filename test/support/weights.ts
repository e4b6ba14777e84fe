import { writeFile } from 'node:fs/promises'
import { backboneTensors } from '../../src/checkpoint/backbone/tensors.ts'
import { crc32 } from '../../src/checkpoint/crc32.ts'
import { TorchTensor } from '../../src/checkpoint/torch/tensor.ts'
import { writeTorchZip } from '../../src/checkpoint/torch/writer.ts'
import { tensorOf } from '../checkpoint/state.ts'

/** One number that stands for all of a tensor: a ResNet-50 then takes kilobytes. */
const NUMBER = tensorOf([1])

/**
 * Writes a ResNet-50 under the names that its authors publish it with, every tensor of its real shape.
 *
 * @param method MoCo v2 keeps two encoders with their heads, SwAV the network beside its head.
 */
export async function writeRawResNet50(method: 'mocov2' | 'swav', path: string): Promise<void> {
  const prefixes = method === 'mocov2' ? ['module.encoder_q.', 'module.encoder_k.'] : ['module.']
  const head = method === 'mocov2' ? ['fc.0.weight', 'fc.2.weight'] : ['projection_head.0.weight', 'prototypes.weight']
  const spec = backboneTensors({ type: 'ResNet', depth: 50 })
  const backbone: [string, readonly number[]][] = spec.known ? [...spec.tensors] : []
  const shapes = [...backbone, ...head.map((name): [string, readonly number[]] => [name, [128, 2048]])]
  const tensors = prefixes.flatMap((prefix) => shapes.map(([name, shape]) => [prefix + name, spread(shape)] as const))
  const parts: Uint8Array[] = []
  const sink = { write: async (chunk: Uint8Array) => void parts.push(chunk.slice()) }
  await writeTorchZip(sink, new Map(tensors), { verify: false, metadata: {}, crc32 })
  await writeFile(path, Buffer.concat(parts))
}

function spread(shape: readonly number[]): TorchTensor {
  return new TorchTensor({ ...NUMBER, shape, stride: shape.map(() => 0) })
}
