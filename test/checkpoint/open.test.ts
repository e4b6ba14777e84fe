import { open } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { describeValue } from '../../src/checkpoint/describe.ts'
import { inspectCheckpoint } from '../../src/checkpoint/inspect.ts'
import { findStateDicts } from '../../src/checkpoint/stateDict.ts'
import { openCheckpoint } from '../../src/node/checkpoint.ts'
import { bytes, little, type Part, rejection, text, unpickle } from './bytes.ts'
import { EXPECTED, factsOf, golden, goldenPath } from './golden.ts'
import { tensorPickle } from './zipFile.ts'

const KINDS: Readonly<Record<string, string>> = {
  'zip.pth': 'torch-zip',
  'protocol4.pth': 'torch-zip',
  'big.pth': 'torch-zip',
  'legacy.pth': 'torch-legacy',
  'moco.pth.tar': 'torch-legacy',
  'deflated.pth': 'torch-zip',
  'old.tar': 'torch-tar',
  'plain.safetensors': 'safetensors',
}

describe.each(Object.keys(KINDS))('%s', (name) => {
  test('holds what torch wrote', async () => {
    const checkpoint = await openCheckpoint(golden(name))
    expect(checkpoint.container).toBe(KINDS[name])
    const facts: Record<string, unknown> = {}
    for (const [key, tensor] of findStateDicts(checkpoint.root)[0]?.tensors ?? []) facts[key] = await factsOf(tensor)
    expect(facts).toEqual(EXPECTED[name])
  })

  test('is the same from a path, an open file, a Blob and bytes', async () => {
    const handle = await open(goldenPath(name))
    const inputs = [goldenPath(name), handle, new Blob([golden(name) as Uint8Array<ArrayBuffer>]), golden(name)]
    const seen = await Promise.all(
      inputs.map(async (input) => {
        const checkpoint = await openCheckpoint(input)
        const { file: _file, ...inspection } = inspectCheckpoint(checkpoint)
        await checkpoint.close()
        return inspection
      }),
    )
    expect((await handle.stat()).size).toBe(golden(name).length) // Still open: closing a checkpoint leaves it alone.
    await handle.close()
    for (const one of seen) expect(one).toEqual(seen[0])
  })
})

test('views of one storage share it; a Parameter is known as one', async () => {
  const checkpoint = await openCheckpoint(golden('zip.pth'))
  const [turned, row, bias] = ['turned', 'row', 'bias'].map((name) => checkpoint.tensor('state_dict', name))
  expect(turned?.storage).toBe(row?.storage)
  expect([turned?.contiguous, turned?.stride, row?.storageOffset]).toEqual([false, [1, 6], 6])
  expect([bias?.parameter, bias?.requiresGrad]).toEqual([true, true])
})

test('quantised, sparse, meta, nested and conjugated tensors are shown', async () => {
  const quantized = await openCheckpoint(golden('quantized.pth'))
  expect(quantized.tensor('state_dict', 'one')).toMatchObject({ layout: 'quantized', shape: [2, 3] })
  const layouts = await openCheckpoint(golden('layouts.pth'))
  expect(layouts.tensors.map(({ path, tensor }) => [path[1], tensor.layout, tensor.shape])).toEqual([
    ['sparse', 'sparse', [2, 2]],
    ['rows', 'sparse', [3, 3]],
    ['meta', 'meta', [2, 2]],
    ['nested', 'nested', [5]],
    ['conjugated', 'conjugated', [2]],
  ])
  const meta = layouts.tensor('state_dict', 'meta')
  expect((await rejection(meta?.bytes() ?? Promise.resolve())).code).toBe('checkpoint-unsupported')
})

test('what MMEngine puts beside the weights is read, and names nothing dangerous', async () => {
  const checkpoint = await openCheckpoint(golden('mmengine.pth'))
  const { values, globals, kind } = inspectCheckpoint(checkpoint)
  const texts = Object.fromEntries(values.map(({ path, text }) => [path.join('.'), text]))
  expect(texts).toMatchObject({
    'meta.epoch': '1',
    'meta.cfg': "'a = 1'",
    'meta.seed': '3',
    'meta.best': '1.5',
    'meta.history': 'numpy array i8 (3)',
    'message_hub.log_scalars.train/loss': '<object of mmengine.logging.history_buffer.HistoryBuffer>',
    'message_hub.runtime_info.iter': '3',
    'counts.a': '1',
    bytes: '<3 bytes>',
    names: "{'x'}",
    huge: String(2n ** 70n),
  })
  expect(globals.filter((one) => one.kind === 'dangerous')).toEqual([])
  expect(kind).toBe('detector')
})

test.each<[pickle: Part, shown: string]>([
  ['N.', 'None'],
  ['\x89.', 'False'],
  [['G', 0x3f, 0xf8, 0, 0, 0, 0, 0, 0, '.'], '1.5'],
  ['C\x02ab.', '<2 bytes>'],
  ['].', '[]'],
  [').', '()'],
  ['K\x01\x85.', '(1,)'],
  ['(K\x01K\x02t.', '(1, 2)'],
  ['\x8f.', 'set()'],
  ['\x8f(K\x01\x90.', '{1}'],
  [['}(', text('a'), 'K\x01', text('b'), 'Nu.'], "{'a': 1, 'b': None}"],
  [']]]]K\x01aaaa.', '[[[[…]]]]'],
  ['](K\x01K\x02K\x03K\x04K\x05K\x06K\x07e.', '[1, 2, 3, 4, 5, 6, …] (7 items)'],
  ['ctorch\nSize\n(K\x02K\x03t\x85R.', 'torch.Size([2, 3])'],
  ['ctorch\nfloat16\n.', 'torch.float16'],
  [['cnumpy\ndtype\n', text('f8'), '\x89\x88\x87R.'], "numpy.dtype('f8')"],
  ['cnumpy\nndarray\n)R.', 'numpy array ? ()'],
  ['csome.where\nThing\n.', '<some.where.Thing>'],
  [text('é'.repeat(61)), `'${'é'.repeat(59)}…' (61 characters)`],
])('%j is shown as %s', (pickle, shown) => {
  expect(describeValue(unpickle(pickle, '.').value)).toBe(shown)
})

test.each(['evil.pth', 'evil.pkl'])('%s: os.system is named and marked; nothing happens', async (name) => {
  const checkpoint = await openCheckpoint(golden(name))
  expect(checkpoint.globals.find((one) => one.kind === 'dangerous')).toMatchObject({
    name: 'posix.system',
    called: true,
  })
  expect(inspectCheckpoint(checkpoint).values.find(({ path }) => path[0] === 'evil')?.text).toBe(
    '<object of posix.system>',
  )
})

test('a file of 10 GB is inspected without reading its tensors', async () => {
  const magic = bytes('\x80\x02\x8a\x0a', [0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19], '.')
  const elements = 2_500_000_000
  const object = [tensorPickle([50_000, 50_000], [50_000, 1], { key: 'a', elements }), '.']
  const keys = ['](', text('a'), 'e.']
  const head = bytes(magic, '\x80\x02M', little(1001, 2), '.', '\x80\x02}.', object, keys, little(elements, 8))
  let read = 0
  const handle = {
    stat: async () => ({ size: head.length + elements * 4 }),
    async read(target: Uint8Array, offset: number, length: number, position: number) {
      read += length
      target.set(head.subarray(position, position + length), offset)
      return { bytesRead: length }
    },
  }
  const { tensors, bytes: size } = inspectCheckpoint(await openCheckpoint(handle))
  expect([tensors[0]?.bytes, size > 10e9, read < 2e6]).toEqual([10e9, true, true])
})

describe('files that are no checkpoints', () => {
  test.each([
    ['an empty file', '', /empty/],
    ['a web page', '<!DOCTYPE html><html>', /web page/],
    ['a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\n', /LFS/],
    ['gzip', '\x1f\x8b\x08', /gzip/],
    ['HDF5', '\x89HDF\r\n', /HDF5/],
    ['what a server says', '404: Not Found\n', /it is text: "404: Not Found"/],
    ['noise', '\x01\x02\x03\x04', /known form/],
    ['a zip archive of something else', 'PK\x05\x06'.padEnd(22, '\0'), /data\.pkl/],
  ])('%s', async (_name, content, words) => {
    const error = await rejection(openCheckpoint(bytes(content)))
    expect([error.code, error.problems[0].offset]).toEqual(['checkpoint-format', 0])
    expect(error.message).toMatch(words)
  })

  test('a path that is not there', async () => {
    expect((await rejection(openCheckpoint('/no/such/file.pth'))).code).toBe('file-not-found')
    expect((await rejection(openCheckpoint(import.meta.dirname))).code).toBe('file-read')
  })
})
