import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { BufferedSink } from '../../src/checkpoint/byteSink.ts'
import { bytesSource, readBytes } from '../../src/checkpoint/byteSource.ts'
import { crc32 } from '../../src/checkpoint/crc32.ts'
import { readZip, type ZipEntry } from '../../src/checkpoint/zip/directory.ts'
import { readEntry } from '../../src/checkpoint/zip/entry.ts'
import { ZipWriter } from '../../src/checkpoint/zip/writer.ts'
import { openCheckpoint } from '../../src/node/checkpoint.ts'
import { bytes, little, type Part, rejection, text } from './bytes.ts'
import { useAll } from './damage.ts'
import { type RawEntry, tensorPickle, torchEntries, zipFile } from './zipFile.ts'

const data = (content: string) => bytes(content)
const zip = (...args: Parameters<typeof zipFile>) => readZip(bytesSource(zipFile(...args)))

/** A torch file whose pickle is `parts`. */
const torchFile = (parts: Part, storages: Readonly<Record<string, Uint8Array>> = {}) =>
  zipFile(torchEntries(bytes(parts, '.'), storages))

describe('zip archives', () => {
  test('entries with and without zip64 fields, and a comment behind the directory', async () => {
    for (const wide of [false, true]) {
      const entries = await zip(
        [
          { name: 'a/b', data: data('abc'), wide },
          { name: 'c', data: data(''), wide },
        ],
        { comment: 'note' },
      )
      expect(entries).toEqual([
        { name: 'a/b', source: expect.anything(), offset: 33, place: 33, size: 3, crc32: undefined },
        { name: 'c', source: expect.anything(), offset: 67, place: 67, size: 0, crc32: 0 },
      ])
    }
  })

  test('no data but a directory', async () => {
    expect(await zip([])).toEqual([])
  })

  const one = { name: 'a', data: data('abc') }
  // The first local header is 30 bytes, its name 1, its data 3; the directory follows at 34.
  const cases: readonly (readonly [name: string, args: Parameters<typeof zipFile>, code: string, offset: number])[] = [
    ['more entries than the directory holds', [[one], { count: 2 }], 'checkpoint-format', 81],
    ['a directory beyond the file', [[one], { directoryStart: 5000 }], 'checkpoint-format', 103],
    ['a directory that is none', [[one], { directoryStart: 3 }], 'checkpoint-format', 3],
    ['the same name twice', [[one, one]], 'checkpoint-format', 68],
    ['an entry that reaches into the directory', [[{ ...one, size: 10, stored: 10 }]], 'checkpoint-format', 31],
    ['an entry that reaches one byte into the directory', [[{ ...one, size: 4, stored: 4 }]], 'checkpoint-format', 31],
    ['an entry beyond the file', [[{ ...one, size: 5000, stored: 5000 }]], 'checkpoint-format', 31],
    ['two entries at one place', [[one, { ...one, name: 'b', header: 0 }]], 'checkpoint-format', 0],
    [
      'overlapping entries',
      [
        [
          { ...one, size: 30, stored: 30 },
          { ...one, name: 'b' },
        ],
      ],
      'checkpoint-format',
      31,
    ],
    ['a header that is none', [[{ ...one, header: 7 }]], 'checkpoint-format', 7],
    ['another name in the header', [[{ ...one, localName: 'z' }]], 'checkpoint-format', 0],
    ['sizes that differ', [[{ ...one, size: 2 }]], 'checkpoint-format', 0],
    ['an entry compressed by bzip2', [[{ ...one, method: 12 }]], 'checkpoint-unsupported', 0],
    ['an encrypted entry', [[{ ...one, flags: 1 }]], 'checkpoint-unsupported', 0],
    ['a bomb: a tiny entry that unpacks to 4 GB', [[{ ...one, method: 8, size: 0xfffffffe }]], 'checkpoint-format', 31],
  ]
  test.each(cases)('%s', async (_name, args, code, offset) => {
    const error = await rejection(zip(...args))
    expect([error.code, error.problems[0].offset]).toEqual([code, offset])
  })

  test('an announced directory of 300,000 entries', async () => {
    const file = bytes(
      'PK\x06\x06',
      little(44, 8),
      little(0, 12),
      little(300_000, 8),
      little(300_000, 8),
      little(0, 16),
    )
    const locator = bytes('PK\x06\x07', little(0, 4), little(0, 8), little(1, 4))
    const end = bytes('PK\x05\x06', little(0, 18))
    const error = await rejection(readZip(bytesSource(bytes(file, locator, end))))
    expect([error.code, error.problems[0].offset]).toEqual(['checkpoint-format', 0])
  })
})

test('a directory larger than any archive of torch is not read', async () => {
  const size = 200_000_000
  const end = bytes(
    'PK\x05\x06',
    little(0, 4),
    little(1, 2),
    little(1, 2),
    little(100_000_000, 4),
    little(0, 4),
    little(0, 2),
  )
  const readInto = async (target: Uint8Array, offset: number) => {
    if (offset + target.length === size) target.set(end, target.length - end.length)
  }
  const error = await rejection(readZip({ name: 'large', size, readInto, close: async () => undefined }))
  expect([error.code, error.message]).toEqual([
    'checkpoint-format',
    expect.stringMatching(/1 entries in 100000000 bytes/),
  ])
})

test('an entry behind 4 GiB has its place in zip64 fields', async () => {
  const parts: Uint8Array[] = []
  const out = new BufferedSink({ write: async (chunk) => void parts.push(chunk.slice()) })
  out.position = 2 ** 32
  const writer = new ZipWriter(out, crc32)
  await writer.add('a', 3, [data('abc')])
  await writer.finish()
  const written = new Uint8Array(Buffer.concat(parts))
  const local = new DataView(written.buffer)
  const extra = 30 + 1
  expect([local.getUint16(extra, true), local.getUint16(extra + 2, true)]).toEqual([1, 8])
  expect(local.getBigUint64(extra + 4, true)).toBe(2n ** 32n)
  // 64-byte aligned data, then a descriptor with sizes of eight bytes, then the directory.
  const dataAt = extra + local.getUint16(28, true)
  expect([dataAt % 64, Buffer.from(written.subarray(dataAt, dataAt + 3)).toString()]).toEqual([0, 'abc'])
  const { head } = readEntry(written.subarray(dataAt + 3 + 24), 0, 0)
  expect([head.header, head.size, head.stored]).toEqual([2 ** 32, 3, 3])
})

test('data that is aligned by itself gets no padding', async () => {
  const parts: Uint8Array[] = []
  const out = new BufferedSink({ write: async (chunk) => void parts.push(chunk.slice()) })
  await new ZipWriter(out, crc32).add('n'.repeat(30), 1, [data('x')])
  await out.flush()
  expect(Buffer.concat(parts)[64]).toBe('x'.charCodeAt(0))
})

describe('compressed entries', () => {
  const content = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7) ^ (at >> 8))
  const packed = deflateRawSync(content)
  const open = async (entry: Partial<RawEntry>) => {
    const [one] = await zip([{ name: 'a', data: packed, method: 8, size: content.length, ...entry }])
    return (at: number, length: number) => readBytes((one as ZipEntry).source, at, length)
  }

  test('are read from any place, in any order and at the same time', async () => {
    const read = await open({})
    const ranges = [
      [0, 300_000],
      [299_999, 1],
      [100, 70_000],
      [100, 5],
      [300_000, 0],
    ] as const
    const pieces = await Promise.all(ranges.map(([at, length]) => read(at, length)))
    for (const [which, [at, length]] of ranges.entries()) {
      expect(Buffer.compare(pieces[which] as Uint8Array, content.subarray(at, at + length))).toBe(0)
    }
  })

  test.each([
    ['unpack to less than announced', { size: 300_001 }, 300_001],
    ['unpack to more than announced', { size: 299_999 }, 299_999],
    ['are cut', { data: packed.subarray(0, 20_000) }, 300_000],
    ['are no deflate stream', { data: content.slice(7, 7000) }, 300_000],
  ])('that %s are refused, with the place of the entry', async (_name, entry, length) => {
    const read = await open(entry)
    const error = await rejection(read(0, length))
    expect([error.code, error.problems[0].offset]).toEqual(['checkpoint-format', 31])
  })

  test('that fail behind what is asked for fail when they are read to there, not before', async () => {
    const short = deflateRawSync(bytes('abc'))
    const read = await open({ data: bytes(Array.from(short), 0xff), size: 4 })
    for (const at of [1, 0]) expect((await read(at, 1))[0]).toBe(97 + at)
    expect((await rejection(read(0, 4))).code).toBe('checkpoint-format')
  })

  test('the pickle of a torch archive: what is wrong in it lies where the entry begins', async () => {
    const pickle = (text: string) =>
      zipFile([{ name: 'archive/data.pkl', data: deflateRawSync(bytes(text)), method: 8, size: text.length }])
    expect((await openCheckpoint(pickle('K\x07.'))).root).toBe(7)
    const error = await rejection(openCheckpoint(pickle('K\x07\xff.')))
    expect([error.code, error.problems[0].offset]).toEqual(['checkpoint-pickle', 46])
    expect(error.message).toMatch(/byte 2 of the unpacked archive\/data\.pkl/)
  })
})

describe('torch archives', () => {
  test('a tensor, and a checksum that is compared unless told otherwise', async () => {
    const pickle = bytes(tensorPickle([2], [1], { elements: 2 }), '.')
    const [head, ...rest] = torchEntries(pickle, { 0: bytes(little(1, 4), little(2, 4)) })
    const good = zipFile([{ ...(head as RawEntry), crc32: crc32(pickle) }, ...rest])
    const bad = zipFile([{ ...(head as RawEntry), crc32: 1 }, ...rest])
    expect((await openCheckpoint(good)).tensors[0]?.tensor.shape).toEqual([2])
    const error = await rejection(openCheckpoint(bad))
    expect([error.code, error.problems[0].offset]).toEqual(['checkpoint-format', 46])
    expect((await openCheckpoint(bad, { verify: false })).tensors).toHaveLength(1)
  })

  test('an entry larger than its storage: its checksum is not that of the storage', async () => {
    const pickle = bytes('}', text('a'), tensorPickle([2], [1], { elements: 2 }), 's.')
    const [head, tail] = torchEntries(pickle, { 0: bytes('123456789') })
    const file = zipFile([head as RawEntry, { ...(tail as RawEntry), crc32: crc32(bytes('123456789')) }])
    expect(await useAll(file, true)).toBe('ok')
    expect(
      await useAll(zipFile([head as RawEntry, { ...(tail as RawEntry), data: bytes('12345678'), crc32: 1 }]), true),
    ).toBe('checkpoint-format')
  })

  const storage = { 0: new Uint8Array(8) }
  const cases: readonly (readonly [name: string, file: Uint8Array])[] = [
    ['a storage without an entry', torchFile(tensorPickle([2], [1], { elements: 2 }))],
    ['an entry shorter than its storage', torchFile(tensorPickle([3], [1], { elements: 3 }), storage)],
    ['a tensor beyond its storage', torchFile(tensorPickle([3], [1], { elements: 2 }), storage)],
    ['a stride beyond its storage', torchFile(tensorPickle([2], [2], { elements: 2 }), storage)],
    ['an offset beyond its storage', torchFile(tensorPickle([1], [1], { elements: 2, offset: 2 }), storage)],
    ['a shape of 2^60 elements', torchFile(tensorPickle([2n ** 60n], [1], { elements: 2 }), storage)],
    [
      'a shape of 2^60 elements, repeated',
      torchFile(tensorPickle([2 ** 30, 2 ** 30], [0, 0], { elements: 2 }), storage),
    ],
    ['sizes without strides', torchFile(tensorPickle([1, 1], [1], { elements: 2 }), storage)],
    ['65 dimensions', torchFile(tensorPickle(Array(65).fill(1), Array(65).fill(1), { elements: 2 }), storage)],
    ['a storage of 2^60 elements', torchFile(tensorPickle([1], [1], { elements: 2 ** 53 - 1 }), storage)],
    ['a storage of an unknown class', torchFile(tensorPickle([1], [1], { elements: 2, type: 'OddStorage' }), storage)],
    ['a tensor over no storage', torchFile(['ctorch._utils\n_rebuild_tensor_v2\n(NK\x00)))', '\x89NtR'])],
    ['a Parameter around no tensor', torchFile('ctorch._utils\n_rebuild_parameter\n(N\x88NtR')],
  ]
  test.each(cases)('%s', async (_name, file) => {
    const error = await rejection(openCheckpoint(file))
    expect(error.code).toBe('checkpoint-pickle')
    expect(error.problems[0].offset).toBeGreaterThan(45)
  })

  test('a byte order that is none', async () => {
    const entries = [...torchEntries(bytes('N.')), { name: 'archive/byteorder', data: bytes('middle') }]
    expect((await rejection(openCheckpoint(zipFile(entries)))).code).toBe('checkpoint-format')
  })

  test('an old torch archive without a byte order, and one of TorchScript', async () => {
    const entries = [...torchEntries(bytes('N.')), { name: 'archive/constants.pkl', data: bytes('N.') }]
    expect((await openCheckpoint(zipFile(entries))).notes[0]).toMatch(/TorchScript/)
  })
})

describe('legacy files', () => {
  const MAGIC = bytes('\x80\x02\x8a\x0a', [0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19], '.')
  const PROTOCOL = bytes('\x80\x02M', little(1001, 2), '.')
  const head = [MAGIC, PROTOCOL, '\x80\x02}.']
  const two = (key: string): Part => [tensorPickle([2], [1], { elements: 2, key })]
  const stored = (elements: number) => bytes(little(elements, 8), new Uint8Array(8))

  test('storages in the order of the keys, not of the tensors', async () => {
    const object = ['}(', text('first'), two('b'), text('second'), two('a'), 'u.']
    const keys = ['](', text('a'), text('b'), 'e.']
    const first = bytes(little(2, 8), little(1, 4), little(2, 4))
    const file = bytes(...head, object, keys, first, stored(2))
    const checkpoint = await openCheckpoint(file)
    expect(checkpoint.container).toBe('torch-legacy')
    expect(Array.from((await checkpoint.tensor('second')?.bytes()) ?? [])).toEqual([1, 0, 0, 0, 2, 0, 0, 0])
    expect(checkpoint.tensor('first')?.storage?.place?.offset).toBe(file.length - 8)
  })

  test('a storage that is a part of another, as torch before 0.4 wrote it', async () => {
    const id = [
      text('storage'),
      'ctorch\nFloatStorage\n',
      text('root'),
      text('cpu'),
      'K\x04(',
      text('view'),
      'K\x01K\x02tt',
    ]
    const object = ['ctorch._utils\n_rebuild_tensor_v2\n((', id, 'QK\x00(K\x02t(K\x01t\x89NtR.']
    const file = bytes(
      ...head,
      object,
      '](',
      text('root'),
      'e.',
      little(4, 8),
      [1, 2, 3, 4].map((one) => little(one, 4)),
    )
    const [named] = (await openCheckpoint(file)).tensors
    expect(Array.from((await named?.tensor.bytes()) ?? [])).toEqual([2, 0, 0, 0, 3, 0, 0, 0])
  })

  const cases: readonly (readonly [name: string, parts: Part])[] = [
    ['another protocol', [MAGIC, 'K\x05.', '}.', 'N.', '].']],
    ['a storage that nothing refers to', [...head, 'N.', '](', text('a'), 'e.', stored(2)]],
    ['a storage that is not listed', [...head, two('a'), '.', '].']],
    ['a storage listed twice', [...head, two('a'), '.', '](', text('a'), text('a'), 'e.', stored(2), stored(2)]],
    ['another length in the file', [...head, two('a'), '.', '](', text('a'), 'e.', stored(3)]],
    ['a length of 2^63', [...head, two('a'), '.', '](', text('a'), 'e.', little(2n ** 63n, 8), new Uint8Array(8)]],
    ['a storage that is cut', [...head, two('a'), '.', '](', text('a'), 'e.', little(2, 8), new Uint8Array(4)]],
  ]
  test.each(cases)('%s', async (_name, parts) => {
    const error = await rejection(openCheckpoint(bytes(parts)))
    expect(error.code).toBe('checkpoint-format')
    expect(error.problems[0].offset).toBeGreaterThan(14)
  })

  test('keys that are no list', async () => {
    expect((await rejection(openCheckpoint(bytes(...head, 'N.', 'N.')))).code).toBe('checkpoint-pickle')
  })

  test('bytes behind the last storage are noted', async () => {
    const checkpoint = await openCheckpoint(bytes(...head, two('a'), '.', '](', text('a'), 'e.', stored(2), 'more'))
    expect(checkpoint.notes).toEqual(['4 bytes follow the last storage'])
  })

  test('a pickle longer than what is read at first', async () => {
    const long = 'x'.repeat(3_000_000)
    const checkpoint = await openCheckpoint(bytes(...head, text(long), '.', '].'))
    expect(checkpoint.root).toBe(long)
  })
})

describe('safetensors', () => {
  const file = (header: unknown, body: Part = '', length?: number | bigint) => {
    const json = typeof header === 'string' ? header : JSON.stringify(header)
    return bytes(little(length ?? json.length, 8), json, body)
  }
  const tensor = (shape: number[], data_offsets: number[], dtype = 'F32') => ({ dtype, shape, data_offsets })

  test('tensors and metadata', async () => {
    const header = { __metadata__: { a: 'b' }, x: tensor([2], [0, 8]), y: tensor([], [8, 10], 'BF16') }
    const checkpoint = await openCheckpoint(file(header, new Uint8Array(10)))
    expect([checkpoint.container, checkpoint.metadata]).toEqual(['safetensors', { a: 'b' }])
    expect(checkpoint.tensors.map(({ path, tensor: one }) => [path[0], one.dtype.name, one.shape])).toEqual([
      ['x', 'float32', [2]],
      ['y', 'bfloat16', []],
    ])
  })

  const cases: readonly (readonly [name: string, content: Uint8Array, offset: number])[] = [
    ['a header that is no JSON', file('{"a":}'), 8],
    ['a header nested without end', file(`{"a":${'['.repeat(100_000)}`), 15],
    ['metadata of numbers', file({ __metadata__: { a: 1 } }), 8],
    ['an entry that is no object', file({ x: 3 }), 8],
    ['a shape of fractions', file({ x: tensor([1.5], [0, 4]) }, new Uint8Array(4)), 8],
    ['a negative size', file({ x: tensor([-1], [0, 4]) }, new Uint8Array(4)), 8],
    ['offsets that run backwards', file({ x: tensor([1], [4, 0]) }, new Uint8Array(4)), 8],
    ['offsets of another size', file({ x: tensor([1], [0, 8]) }, new Uint8Array(8)), 8],
    ['a shape of 2^60 elements', file({ x: tensor([2 ** 30, 2 ** 30], [0, 4]) }, new Uint8Array(4)), 8],
    ['a gap', file({ x: tensor([1], [4, 8]) }, new Uint8Array(8)), 62],
    ['an overlap', file({ x: tensor([1], [0, 4]), y: tensor([1], [2, 6]) }, new Uint8Array(6)), 119],
    ['bytes behind the last tensor', file({ x: tensor([1], [0, 4]) }, new Uint8Array(8)), 66],
    ['tensors beyond the file', file({ x: tensor([1], [0, 4]) }), 62],
  ]
  test.each(cases)('%s', async (_name, content, offset) => {
    const error = await rejection(openCheckpoint(content))
    expect([error.code, error.problems[0].offset]).toEqual(['checkpoint-format', offset])
  })

  test('a download that broke off is told as one', async () => {
    const error = await rejection(openCheckpoint(file({ x: tensor([1], [0, 4]) })))
    expect(error.problems[0].hint).toContain('truncated: fetch it again')
  })

  test('a dtype that is not known is refused by name', async () => {
    const error = await rejection(openCheckpoint(file({ x: tensor([1], [0, 4], 'F6_E2M3') }, new Uint8Array(4))))
    expect([error.code, error.message]).toEqual(['checkpoint-unsupported', expect.stringContaining('F6_E2M3')])
  })

  test('a header of 2^60 bytes', async () => {
    const error = await rejection(openCheckpoint(file('{}', new Uint8Array(100), 2n ** 60n)))
    expect(error.code).toBe('checkpoint-format')
  })
})
