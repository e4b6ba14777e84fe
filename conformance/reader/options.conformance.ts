import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseCfgOptions } from '../../src/config/cfgOptions.ts'
import { Config } from '../../src/config/config.ts'
import { ConfigCache } from '../../src/config/load/cache.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { canonicalRepr } from '../../test/config/reader/canonical.ts'
import { errorVerdict, type Verdict } from '../../test/config/reader/verdict.ts'
import { MMDET } from '../families.ts'
import { type Judge, startJudge } from '../judge.ts'
import { randomFrom, runs, SEED } from '../sample.ts'
import { unpack } from './marks.ts'
import { randomOptions } from './randomOptions.ts'

let mmengine: Judge
beforeAll(async () => {
  mmengine = await startJudge('config', { packages: ['mmengine'] })
})
afterAll(() => mmengine.close())

test(`--cfg-options over random configs, as DictAction and merge_from_dict (SEED=${SEED})`, async () => {
  const { root, names } = await unpack(MMDET)
  const random = randomFrom(SEED)
  const loading = { fileSystem: nodeFileSystem(), cache: new ConfigCache() }
  const different: unknown[] = []
  const merged: boolean[] = []
  while (merged.length < runs(500)) {
    const path = join(root, names[Math.floor(random() * names.length)] as string)
    const config = await Config.fromFile(path, loading).catch(() => undefined)
    if (config === undefined) continue
    const options = randomOptions(config.toDict(), random)
    const ours = override(config, options)
    const { repr, error } = await mmengine.ask<{ repr?: string; error?: string }>({ path, options })
    if (ours.repr !== repr || ours.error !== error) different.push({ path, options, ours, real: { repr, error } })
    merged.push(repr !== undefined)
  }
  expect(different).toEqual([])
  expect(merged).toContain(true)
  expect(merged).toContain(false)
})

function override(config: Config, options: readonly string[]): { repr?: string; error?: string } {
  try {
    config.mergeFromDict(parseCfgOptions(options))
    return { repr: canonicalRepr(config.toDict()) }
  } catch (error) {
    return errorVerdict(error) satisfies Verdict
  }
}
