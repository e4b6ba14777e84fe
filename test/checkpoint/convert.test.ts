import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stateDictAt } from '../../src/checkpoint/stateDict.ts'
import { dtypeOf } from '../../src/checkpoint/torch/dtypes.ts'
import type { TorchTensor } from '../../src/checkpoint/torch/tensor.ts'
import { type ConvertOptions, convertCheckpoint, openCheckpoint } from '../../src/node/checkpoint.ts'
import { rejection } from './bytes.ts'
import { EXPECTED, factsOf, golden, goldenPath } from './golden.ts'
import { checkpointOf, keys, tensorOf } from './state.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-convert-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const target = (name: string) => join(folder, name)

/** The golden files hold a few tensors of each kind, and no whole backbone. */
function convert(source: Parameters<typeof convertCheckpoint>[0], path: string, options: ConvertOptions = {}) {
  return convertCheckpoint(source, path, { unproved: true, ...options })
}

async function factsOfFile(path: string): Promise<Record<string, unknown>> {
  const checkpoint = await openCheckpoint(path)
  const found = stateDictAt(checkpoint.root, ['state_dict']) ?? stateDictAt(checkpoint.root, [])
  const facts: Record<string, unknown> = {}
  for (const [name, tensor] of found?.tensors ?? []) facts[name] = await factsOf(tensor)
  await checkpoint.close()
  return facts
}

/** The query encoder of the golden MoCo file without its head, by the names that MMDetection gives it. */
const MOCO = Object.fromEntries(
  Object.entries(EXPECTED['moco.pth.tar'] ?? {})
    .filter(([name]) => name.startsWith('module.encoder_q.') && !name.includes('.fc.'))
    .map(([name, facts]) => [name.slice('module.encoder_q.'.length), facts]),
)

describe('a MoCo file', () => {
  test.each(['moco.pth', 'moco.safetensors'])('becomes %s', async (name) => {
    const plan = await convert(goldenPath('moco.pth.tar'), target(name))
    expect(plan.detection.origin).toBe('mocov2')
    expect(await factsOfFile(target(name))).toEqual(MOCO)
    const checkpoint = await openCheckpoint(target(name))
    expect(checkpoint.metadata).toEqual({ tool: 'mmdet-config', method: 'mocov2' })
    await checkpoint.close()
  })

  test('from an open checkpoint, a Blob or bytes: the same file', async () => {
    const bytes = golden('moco.pth.tar')
    const checkpoint = await openCheckpoint(bytes)
    await convert(checkpoint, target('one.pth'))
    await convert(new Blob([bytes as Uint8Array<ArrayBuffer>]), target('two.pth'))
    await convert(bytes, target('three.pth'))
    const files = await Promise.all(['one', 'two', 'three'].map((name) => readFile(target(`${name}.pth`))))
    for (const file of files) expect(file.equals(files[0] as Buffer)).toBe(true)
  })

  test('tells how far it is', async () => {
    const seen: [number, number][] = []
    const onProgress = (done: number, total: number) => seen.push([done, total])
    await convert(golden('moco.pth.tar'), target('progress.pth'), { onProgress })
    const [last] = seen.slice(-1)
    expect(last?.[0]).toBe(last?.[1])
    expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((one, other) => one - other))
  })
})

test('storages stay shared and strided in a torch file', async () => {
  await convert(golden('zip.pth'), target('zip.pth'), { method: 'backbone' })
  expect(await factsOfFile(target('zip.pth'))).toEqual(EXPECTED['zip.pth'])
  const checkpoint = await openCheckpoint(target('zip.pth'))
  const [turned, row, bias] = ['turned', 'row', 'bias'].map((name) => checkpoint.tensor('state_dict', name))
  expect(turned?.storage).toBe(row?.storage)
  expect([turned?.stride, bias?.parameter, bias?.requiresGrad]).toEqual([[1, 6], true, true])
  await checkpoint.close()
})

test('big-endian numbers are turned', async () => {
  await convert(golden('big.pth'), target('big.pth'), { method: 'backbone' })
  expect(await factsOfFile(target('big.pth'))).toEqual(EXPECTED['big.pth'])
})

test('a big-endian storage that is read as elements of two sizes is refused', async () => {
  const wide = tensorOf([2], 'float32')
  const { storage } = wide
  if (storage?.place !== undefined) storage.place = { ...storage.place, bigEndian: true }
  const state = { wide, narrow: wide.with({ dtype: dtypeOf('uint16'), shape: [4] }) }
  const error = await rejection(
    convert(checkpointOf({ state_dict: state }), target('mixed.pth'), { method: 'backbone' }),
  )
  expect([error.code, error.message]).toEqual(['checkpoint-unsupported', expect.stringMatching(/"narrow".*big-endian/)])
})

test('data begins at multiples of 64', async () => {
  await convert(golden('moco.pth.tar'), target('aligned.pth'))
  const checkpoint = await openCheckpoint(target('aligned.pth'))
  for (const { tensor } of checkpoint.tensors) expect((tensor.storage?.place?.offset ?? 1) % 64).toBe(0)
  await checkpoint.close()
})

describe('what safetensors cannot hold is refused by name, and nothing is written', () => {
  const base = tensorOf([6])
  const cases: readonly (readonly [name: string, state: Parameters<typeof checkpointOf>[0], word: RegExp])[] = [
    [
      'shared memory',
      { first: base, second: base.with({ shape: [2], stride: [1], storageOffset: 4 }) },
      /"second".*"first"/,
    ],
    ['complex numbers', { wave: tensorOf([2], 'complex64') }, /"wave".*complex64/],
    ['quantised numbers', { q: tensorOf([2], 'qint8').with({ layout: 'quantized' }) }, /"q".*quantized/],
    ['repeated elements', { r: tensorOf([1]).with({ shape: [9], stride: [0] }) }, /"r".*repeats/],
    ['a meta tensor', { m: tensorOf([2]).with({ layout: 'meta', storage: undefined }) }, /"m".*meta/],
    ['the name of the metadata', keys('__metadata__'), /__metadata__/],
  ]
  test.each(cases)('%s', async (name, state, words) => {
    const path = target(`${name}.safetensors`)
    const error = await rejection(convert(checkpointOf({ state_dict: state }), path, { method: 'backbone' }))
    expect(error.code).toBe('checkpoint-unsupported')
    expect(error.message).toMatch(words)
    expect(await readdir(folder)).not.toContain(`${name}.safetensors`)
  })

  test('views that do not overlap are held', async () => {
    const halves = {
      low: base.with({ shape: [3], stride: [1] }),
      high: base.with({ shape: [3], stride: [1], storageOffset: 3 }),
    }
    await convert(checkpointOf({ state_dict: halves }), target('halves.safetensors'), { method: 'backbone' })
    expect(Object.keys(await factsOfFile(target('halves.safetensors'))).sort()).toEqual(['high', 'low'])
  })
})

test('a sparse tensor is refused by name in a torch file too', async () => {
  const error = await rejection(convert(golden('layouts.pth'), target('layouts.pth'), { method: 'backbone' }))
  expect([error.code, error.message]).toEqual(['checkpoint-unsupported', expect.stringContaining('"sparse"')])
})

test('a name with half a surrogate pair is refused', async () => {
  const checkpoint = checkpointOf({ state_dict: { 'a\ud800': tensorOf([2]) } })
  const error = await rejection(convert(checkpoint, target('half.pth'), { method: 'backbone' }))
  expect([error.code, error.message]).toEqual(['checkpoint-unsupported', expect.stringContaining('half a surrogate')])
})

describe('the target', () => {
  test('that exists is kept, unless overwriting is asked for', async () => {
    await writeFile(target('there.pth'), 'mine')
    const error = await rejection(convert(golden('moco.pth.tar'), target('there.pth')))
    expect(error.code).toBe('file-exists')
    expect(await readFile(target('there.pth'), 'utf8')).toBe('mine')
    await convert(golden('moco.pth.tar'), target('there.pth'), { overwrite: true })
    expect(Object.keys(await factsOfFile(target('there.pth')))).toHaveLength(3)
  })

  test('is never the source itself, by whatever name', async () => {
    await writeFile(target('self.pth'), golden('moco.pth.tar'))
    await symlink(target('self.pth'), target('linked.pth'))
    for (const name of ['self.pth', 'linked.pth', './self.pth']) {
      const error = await rejection(convert(target('self.pth'), target(name), { overwrite: true }))
      expect([error.code, error.message]).toEqual(['file-exists', expect.stringMatching(/is the file that is read/)])
    }
    expect(new Uint8Array(await readFile(target('self.pth')))).toEqual(golden('moco.pth.tar'))
  })

  test('in a folder that is not there cannot be written', async () => {
    expect((await rejection(convert(golden('moco.pth.tar'), target('no/where.pth')))).code).toBe('file-write')
  })

  test.each(['half.pth', 'half.safetensors'])('%s is as it was when the source fails half way', async (name) => {
    await writeFile(target(name), 'mine')
    const damaged = golden('zip.pth')
    const whole = await openCheckpoint(damaged)
    const held = ['weight', 'count'].map((key) => [key, whole.tensor('state_dict', key) as TorchTensor] as const)
    const checkpoint = checkpointOf({ state_dict: Object.fromEntries(held) })
    const place = held[0]?.[1].storage?.place
    damaged[place?.offset ?? 0] = (damaged[place?.offset ?? 0] as number) ^ 255
    const before = await readdir(folder)
    const error = await rejection(convert(checkpoint, target(name), { method: 'backbone', overwrite: true }))
    expect([error.code, error.problems[0].offset]).toEqual(['checkpoint-format', place?.offset])
    expect(await readFile(target(name), 'utf8')).toBe('mine')
    expect(await readdir(folder)).toEqual(before)
    await convert(checkpoint, target(name), { method: 'backbone', overwrite: true, verify: false })
  })
})
