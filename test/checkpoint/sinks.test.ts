import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BufferedSink } from '../../src/checkpoint/byteSink.ts'
import { bytesSource } from '../../src/checkpoint/byteSource.ts'
import { RangeReader } from '../../src/checkpoint/torch/copy.ts'
import { FileSink } from '../../src/node/fileSink.ts'

const MEGABYTE = 1024 * 1024

/** A sink that looks at the memory late, as a disk does. */
function slowSink() {
  const parts: Uint8Array[] = []
  const sink = {
    async write(chunk: Uint8Array) {
      await new Promise((resolve) => setTimeout(resolve, 1))
      parts.push(chunk.slice())
    },
  }
  return { sink, content: () => Buffer.concat(parts) }
}

test('ranges of every size arrive whole, though the memory of their pieces is used again', async () => {
  const content = Uint8Array.from({ length: 5 * MEGABYTE }, (_, at) => (at * 31 + (at >> 9)) & 255)
  const size = fc.oneof(fc.nat({ max: 2000 }), fc.nat({ max: 2 * MEGABYTE }))
  const range = fc.record({ offset: fc.nat({ max: 2 * MEGABYTE }), length: size })
  await fc.assert(
    fc.asyncProperty(fc.array(range, { maxLength: 12 }), async (ranges) => {
      const source = bytesSource(content)
      const reader = new RangeReader(ranges.map((one) => ({ ...one, source, swap: 1 })))
      const { sink, content: written } = slowSink()
      const out = new BufferedSink(sink)
      for (const { length } of ranges) for await (const piece of reader.range(length)) await out.write(piece)
      await out.flush()
      const expected = Buffer.concat(ranges.map(({ offset, length }) => content.subarray(offset, offset + length)))
      expect(out.position).toBe(expected.length)
      expect(written().equals(expected)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a source that fails is heard of when its piece is asked for', async () => {
  const source = { name: 'a', size: MEGABYTE, readInto: () => Promise.reject(new Error('input/output error')) }
  const reader = new RangeReader([{ source, offset: 0, length: 10, swap: 1 }])
  await reader.settle()
  await expect(reader.range(10).next()).rejects.toThrow('input/output')
})

test('a sink that fails is heard of, at the latest when everything is flushed', async () => {
  const failing = { write: () => Promise.reject(new Error('no space left on device')) }
  for (const length of [10, MEGABYTE]) {
    const out = new BufferedSink(failing)
    const write = async () => {
      await out.write(new Uint8Array(length))
      await out.flush()
    }
    await expect(write()).rejects.toThrow('no space')
  }
})

test('a file takes what it is given in as many calls as it likes; a failed flush is heard of', async () => {
  const parts: number[] = []
  const file = {
    async write(chunk: Uint8Array, offset: number, length: number) {
      const bytesWritten = Math.min(length, 3)
      parts.push(...chunk.subarray(offset, offset + bytesWritten))
      return { bytesWritten }
    },
    datasync: () => Promise.reject(new Error('input/output error')),
  }
  const sink = new FileSink(file)
  await sink.write(Uint8Array.from([1, 2, 3, 4, 5, 6, 7]))
  await sink.settle()
  expect(parts).toEqual([1, 2, 3, 4, 5, 6, 7])
  const large = new FileSink({ ...file, write: async (_chunk, _offset, length) => ({ bytesWritten: length }) })
  await large.write(new Uint8Array(30 * MEGABYTE))
  await expect(large.settle()).rejects.toThrow('input/output')
})
