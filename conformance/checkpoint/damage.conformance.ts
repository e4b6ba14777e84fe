import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesSource } from '../../src/checkpoint/byteSource.ts'
import { readZip } from '../../src/checkpoint/zip/directory.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import { convertCheckpoint } from '../../src/node/checkpoint.ts'
import { mutate, truncations, useAll } from '../../test/checkpoint/damage.ts'
import { zipFile } from '../../test/checkpoint/zipFile.ts'
import { type Judge, startJudge } from '../judge.ts'
import { randomFrom, SEED } from '../sample.ts'

/** Mutations in all, however short the run. */
const MUTATIONS = 20_000
/** A file of a few kilobytes must never take longer. */
const MOST_MILLISECONDS = 3000
/** The process's memory may grow by this at most over all mutations. */
const MOST_BYTES = 600 * 1024 * 1024

const FORMS = ['zip', 'legacy', 'big', 'plain', 'safetensors', 'tar', 'deflated'] as const

const MUTATIONS_EACH = Math.ceil(MUTATIONS / FORMS.length)

let judge: Judge
let folder: string

beforeAll(async () => {
  judge = await startJudge('torchfiles', { packages: ['torch', 'safetensors'] })
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-damage-'))
})

afterAll(async () => {
  judge.close()
  await rm(folder, { recursive: true, force: true })
})

async function fresh(form: (typeof FORMS)[number], seed: number): Promise<Uint8Array> {
  const path = join(folder, `fresh-${form}`)
  if (form === 'safetensors') await judge.ask({ kind: 'writeSafetensors', path, seed })
  else await judge.ask({ kind: 'write', path, form: form === 'deflated' ? 'zip' : form, seed })
  if (form === 'deflated') await judge.ask({ kind: 'deflate', path, seed })
  return new Uint8Array(await readFile(path))
}

describe.each(FORMS)('%s', (form) => {
  test('cut at every per cent: a typed error', async () => {
    for (let seed = SEED; seed < SEED + 5; seed++) {
      for (const cut of truncations(await fresh(form, seed))) {
        expect(await useAll(cut, true), `seed ${seed}, ${cut.length} bytes`).toMatch(/^checkpoint-(format|pickle)$/)
      }
    }
  })

  test(`${MUTATIONS_EACH} mutations: a typed error or a reading, in bounded time and memory`, async () => {
    const random = randomFrom(SEED)
    const before = process.memoryUsage().rss
    let file = await fresh(form, SEED)
    for (let at = 0; at < MUTATIONS_EACH; at++) {
      if (at % 100 === 99) file = await fresh(form, SEED + at)
      const began = performance.now()
      await useAll(mutate(file, random), at % 2 === 0)
      expect(performance.now() - began, `mutation ${at}`).toBeLessThan(MOST_MILLISECONDS)
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(MOST_BYTES)
  })
})

test('a target is whole or not there, and nothing is left beside it', async () => {
  const random = randomFrom(SEED)
  const targets = join(folder, 'targets')
  const { mkdir } = await import('node:fs/promises')
  await mkdir(targets)
  const source = join(folder, 'source.pth')
  const target = join(targets, 'target.pth')
  for (let at = 0; at < 400; at++) {
    const file = await fresh('zip', SEED + Math.floor(at / 40))
    // Damage to the tensors' bytes is met in the middle of writing: the checksums tell.
    const data = Math.floor(file.length / 2)
    const damaged =
      at % 2 === 0 ? mutate(file, random) : file.with(data + (at % 100), (file[data + (at % 100)] as number) ^ 1)
    await writeFile(source, damaged)
    const outcome = await convertCheckpoint(source, target, { method: 'backbone', unproved: true }).then(
      () => undefined,
      (error: unknown) => error,
    )
    if (outcome === undefined) {
      expect(await readdir(targets)).toEqual(['target.pth'])
      const archive = await judge.ask<{ bad: string | null }>({ kind: 'zipfile', path: target })
      expect(archive.bad).toBeNull()
      await rm(target)
    } else {
      expect(outcome).toBeInstanceOf(MmdetConfigError)
      expect(await readdir(targets)).toEqual([])
    }
  }
})

test('an existing target keeps its bytes when the conversion fails', async () => {
  const source = join(folder, 'cut.pth')
  const target = join(folder, 'kept.pth')
  await writeFile(target, 'as it was')
  await writeFile(source, (await fresh('zip', SEED)).subarray(0, 500))
  await expect(convertCheckpoint(source, target, { overwrite: true })).rejects.toBeInstanceOf(MmdetConfigError)
  expect(await readFile(target, 'utf8')).toBe('as it was')
  expect((await stat(target)).size).toBe(9)
})

test('a compressed entry that is unpacked again and again is refused at last', async () => {
  const size = 2 ** 28
  const data = deflateRawSync(new Uint8Array(size))
  const [entry] = await readZip(bytesSource(zipFile([{ name: 'a', data, method: 8, size }])))
  const target = new Uint8Array(1)
  // One byte near the end, then one at the beginning: each pair unpacks all of it.
  const again = async () => {
    for (let count = 0; count < 10; count++) {
      await entry?.source.readInto(target, size - 2)
      await entry?.source.readInto(target, 0)
    }
  }
  await expect(again()).rejects.toMatchObject({ code: 'checkpoint-unsupported' })
})
