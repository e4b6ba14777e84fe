import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stateDictAt } from '../../src/checkpoint/stateDict.ts'
import { refusedByTorch } from '../../src/checkpoint/weightsOnly.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { convertCheckpoint, openCheckpoint } from '../../src/node/checkpoint.ts'
import { type Judge, startJudge } from '../judge.ts'
import { FULL, runs, SEED } from '../sample.ts'
import { type Described, describeAll } from './describe.ts'

/** Random state dicts of each kind: 400 with FULL=1. */
const CASES = runs(400)

let judge: Judge
let folder: string

beforeAll(async () => {
  judge = await startJudge('torchfiles', { packages: ['torch', 'safetensors'] })
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-torch-'))
})

afterAll(async () => {
  judge.close()
  await rm(folder, { recursive: true, force: true })
})

type Tensors = Record<string, Described>

/** Writes a random state dict with torch. */
function written(path: string, form: string, seed: number, more: object = {}): Promise<Tensors> {
  return judge.ask<Tensors>({ kind: 'write', path, form, seed, ...more })
}

async function ours(path: string) {
  const checkpoint = await openCheckpoint(path)
  const found = stateDictAt(checkpoint.root, ['state_dict']) ?? stateDictAt(checkpoint.root, [])
  const described = await describeAll(found?.tensors ?? [])
  await checkpoint.close()
  return described
}

test('what torch refuses to load weights only, and what it loads', async () => {
  const { readdir } = await import('node:fs/promises')
  const goldens = join(import.meta.dirname, '..', '..', 'test', 'checkpoint', 'golden')
  for (const name of (await readdir(goldens)).filter((one) => !/json$|pkl$|safetensors$|^protocol4/.test(one))) {
    const path = join(goldens, name)
    const checkpoint = await openCheckpoint(path)
    expect(refusedByTorch(checkpoint) === undefined, name).toBe(await judge.ask({ kind: 'weightsOnly', path }))
    await checkpoint.close()
  }
})

describe('torch writes, we read', () => {
  const forms = [
    { form: 'zip', more: {} },
    { form: 'zip', more: { protocol: 4 } },
    { form: 'zip', more: { crc32: false } },
    { form: 'legacy', more: {} },
    { form: 'legacy', more: { protocol: 3 } },
    { form: 'big', more: {} },
    { form: 'tar', more: {} },
  ]
  test.each(forms)('$form $more', async ({ form, more }) => {
    const path = join(folder, `${form}.pth`)
    for (let seed = SEED; seed < SEED + CASES; seed++) {
      const theirs = await written(path, form, seed, more)
      expect(await ours(path), `seed ${seed}`).toEqual(theirs)
    }
  })

  test('safetensors', async () => {
    const path = join(folder, 'theirs.safetensors')
    for (let seed = SEED; seed < SEED + CASES; seed++) {
      const theirs = await judge.ask<Tensors>({ kind: 'writeSafetensors', path, seed })
      const mine = await ours(path)
      for (const [name, one] of Object.entries(theirs)) {
        expect(mine[name], `seed ${seed}`).toMatchObject({ dtype: one.dtype, shape: one.shape, sha256: one.sha256 })
      }
      expect(Object.keys(mine).sort()).toEqual(Object.keys(theirs).sort())
    }
  })

  test('compressed entries', async () => {
    const path = join(folder, 'deflated.pth')
    for (let seed = SEED; seed < SEED + CASES; seed++) {
      await written(path, 'zip', seed)
      const theirs = await judge.ask<Tensors>({ kind: 'deflate', path, seed })
      expect(await ours(path), `seed ${seed}`).toEqual(theirs)
    }
  })

  test('zip64 fields in every entry', async () => {
    const path = join(folder, 'zip64.pth')
    const theirs = await written(path, 'zip', SEED)
    await judge.ask({ kind: 'zip64', path })
    expect(await ours(path)).toEqual(theirs)
  })
})

/** Equal for torch: the same tensors, views and storages, whatever form the source had. */
function withoutStorageSize(tensors: Tensors) {
  return Object.fromEntries(Object.entries(tensors).map(([name, { storageBytes: _, ...rest }]) => [name, rest]))
}

describe('we write, torch reads', () => {
  test.each(['zip', 'legacy', 'big', 'tar', 'deflated'])('from %s', async (form) => {
    const source = join(folder, `from-${form}.pth`)
    const target = join(folder, `to-${form}.pth`)
    for (let seed = SEED; seed < SEED + CASES; seed++) {
      const theirs = await written(source, form === 'deflated' ? 'zip' : form, seed)
      if (form === 'deflated') await judge.ask({ kind: 'deflate', path: source, seed })
      await convertCheckpoint(source, target, { method: 'backbone', overwrite: true, unproved: true })
      for (const mmap of [false, true]) {
        const back = await judge.ask<{ keys: string[]; tensors: Tensors }>({ kind: 'read', path: target, mmap })
        expect(back.keys).toEqual(['state_dict'])
        expect(withoutStorageSize(back.tensors), `seed ${seed}`).toEqual(withoutStorageSize(theirs))
      }
    }
  })

  test('the archive is sound, and torch can compute where each storage lies', async () => {
    const source = join(folder, 'layout-source.pth')
    const target = join(folder, 'layout.pth')
    for (let seed = SEED; seed < SEED + CASES; seed++) {
      const theirs = await written(source, 'zip', seed)
      await convertCheckpoint(source, target, { method: 'backbone', overwrite: true, unproved: true })
      const archive = await judge.ask<{ bad: string | null; names: string[] }>({ kind: 'zipfile', path: target })
      expect(archive.bad).toBeNull()
      expect(archive.names.slice(0, 4)).toEqual(
        ['data.pkl', '.format_version', '.storage_alignment', 'byteorder'].map((name) => `archive/${name}`),
      )
      const back = await judge.ask<Tensors>({ kind: 'offsets', path: target })
      expect(withoutStorageSize(back), `seed ${seed}`).toEqual(withoutStorageSize(theirs))
    }
  })

  test('safetensors: the same tensors, or a refusal that names the one in the way', async () => {
    const source = join(folder, 'plain.pth')
    const target = join(folder, 'plain.safetensors')
    for (let seed = SEED; seed < SEED + CASES; seed++) {
      const form = seed % 2 === 0 ? 'plain' : 'zip'
      const theirs = await written(source, form, seed)
      const refusal = await convertCheckpoint(source, target, {
        method: 'backbone',
        overwrite: true,
        unproved: true,
      }).then(
        () => undefined,
        (error: unknown) => error as Error,
      )
      if (refusal !== undefined) {
        expect(refusal).toBeInstanceOf(MmdetConfigError)
        expect((refusal as MmdetConfigError).code).toBe('checkpoint-unsupported')
        expect(Object.keys(theirs).some((name) => refusal.message.includes(JSON.stringify(name)))).toBe(true)
        expect(form).toBe('zip')
        continue
      }
      const back = await judge.ask<Tensors>({ kind: 'readSafetensors', path: target })
      expect(Object.keys(back).sort()).toEqual(Object.keys(theirs).sort())
      for (const [name, one] of Object.entries(theirs)) {
        expect(back[name], `seed ${seed}`).toMatchObject({ dtype: one.dtype, shape: one.shape, sha256: one.sha256 })
      }
    }
  })
})

test.runIf(FULL)('a storage beyond 4 GiB: read, copied, and mapped by torch', async () => {
  const source = join(folder, 'large.pth')
  const target = join(folder, 'large-copy.pth')
  const size = 2 ** 32 + 1000
  await judge.ask({ kind: 'large', path: source, bytes: size })
  await rm(`${source}.raw`)
  await convertCheckpoint(source, target, { method: 'backbone', unproved: true })
  expect(await judge.ask({ kind: 'readLarge', path: target })).toEqual([[size], [1, 2, 3], [0, 1, 2, 3, 4]])
  const checkpoint = await openCheckpoint(target)
  const small = checkpoint.tensor('state_dict', 'small')
  expect(small?.storage?.place?.offset).toBeGreaterThan(2 ** 32)
  const bytes = (await small?.bytes()) ?? new Uint8Array()
  expect(new DataView(bytes.buffer).getBigInt64(32, true)).toBe(4n)
  await checkpoint.close()
})
