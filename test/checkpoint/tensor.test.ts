import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesSource } from '../../src/checkpoint/byteSource.ts'
import { crc32 } from '../../src/checkpoint/crc32.ts'
import { swapBytes } from '../../src/checkpoint/torch/copy.ts'
import { type DtypeName, dtypeOf } from '../../src/checkpoint/torch/dtypes.ts'
import { TorchStorage } from '../../src/checkpoint/torch/storage.ts'
import { TorchTensor } from '../../src/checkpoint/torch/tensor.ts'
import { bytes, rejection } from './bytes.ts'

function tensorOver(
  content: Uint8Array,
  facts: {
    shape: readonly number[]
    stride: readonly number[]
    storageOffset?: number
    dtype?: DtypeName
    bigEndian?: boolean
  },
): TorchTensor {
  const dtype = dtypeOf(facts.dtype ?? 'uint8')
  const storage = new TorchStorage('0', dtype, content.length, 'cpu')
  storage.place = { source: bytesSource(content), offset: 0, bigEndian: facts.bigEndian ?? false, crc32: undefined }
  const { shape, stride, storageOffset = 0 } = facts
  return new TorchTensor({ layout: 'strided', dtype, shape, stride, storageOffset, storage, requiresGrad: false })
}

/** Every index of a shape, in row-major order. */
function* indices(shape: readonly number[]): Generator<number[]> {
  const [size, ...rest] = shape
  if (size === undefined) {
    yield []
    return
  }
  for (let at = 0; at < size; at++) for (const inner of indices(rest)) yield [at, ...inner]
}

describe('elements in row-major order', () => {
  const dimension = fc.record({ size: fc.integer({ min: 0, max: 4 }), stride: fc.integer({ min: 0, max: 9 }) })

  test('are those that the strides point at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(dimension, { maxLength: 4 }),
        fc.integer({ min: 0, max: 5 }),
        async (dimensions, offset) => {
          const shape = dimensions.map(({ size }) => size)
          const stride = dimensions.map((one) => one.stride)
          const content = Uint8Array.from({ length: 200 }, (_, at) => at)
          const expected = Array.from(indices(shape), (index) =>
            index.reduce((sum, at, which) => sum + at * (stride[which] as number), offset),
          )
          const tensor = tensorOver(content, { shape, stride, storageOffset: offset })
          expect(Array.from(await tensor.bytes())).toEqual(expected)
        },
      ),
    )
  })

  test('of more than a byte, turned where the machine was big-endian', async () => {
    const content = bytes([0, 1, 0, 2, 0, 3, 0, 4])
    const facts = { shape: [2, 2], stride: [1, 2], dtype: 'int16', bigEndian: true } as const
    expect(Array.from(await tensorOver(content, facts).bytes())).toEqual([1, 0, 3, 0, 2, 0, 4, 0])
    const complex = tensorOver(bytes([1, 2, 3, 4, 5, 6, 7, 8]), {
      ...facts,
      shape: [1],
      stride: [1],
      dtype: 'complex64',
    })
    expect(Array.from(await complex.bytes())).toEqual([4, 3, 2, 1, 8, 7, 6, 5])
  })

  test('that would fill the memory are refused', async () => {
    const tensor = tensorOver(new Uint8Array(4), { shape: [2 ** 20, 2 ** 20], stride: [0, 0] })
    expect((await rejection(tensor.bytes())).code).toBe('checkpoint-unsupported')
  })
})

test.each([
  [[2, 3], [3, 1], true],
  [[2, 3], [1, 2], false],
  [[2, 1, 3], [3, 99, 1], true],
  [[0, 3], [7, 7], true],
  [[], [], true],
  [[3], [2], false],
])('shape %j with strides %j is contiguous: %s', (shape, stride, contiguous) => {
  expect(tensorOver(new Uint8Array(64), { shape, stride }).contiguous).toBe(contiguous)
})

test('the checksum is that of zip, in one piece or several', () => {
  const content = bytes('123456789')
  expect(crc32(content)).toBe(0xcbf43926)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat({ max: 100 }), (all, at) => {
      expect(crc32(all.subarray(at), crc32(all.subarray(0, at)))).toBe(crc32(all))
    }),
  )
})

test('turning bytes twice changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 4, 8), fc.uint8Array({ maxLength: 40 }), (size, content) => {
      const whole = content.slice(0, content.length - (content.length % size))
      const turned = whole.slice()
      swapBytes(turned, size)
      swapBytes(turned, size)
      expect(turned).toEqual(whole)
    }),
  )
})
