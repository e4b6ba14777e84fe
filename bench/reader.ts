import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { mmdetConfigs } from '../conformance/home.ts'
import { type Judge, startJudge } from '../conformance/judge.ts'
import { type Measure, median, report, seconds } from './measure.ts'
import { type NodeProcess, startNode } from './nodeProcess.ts'

/** The promise of the reader. */
const FASTER = 40

/** Rounds; in each, MMEngine loads everything once and we do it several times. */
const ROUNDS = 3
const PASSES = 5

/** Passes before, in which Node's compiler learns the code. */
const WARM_PASSES = 10

/** Every config of mmdet 3.3.0, loaded by MMEngine and by us. */
test('reader', async () => {
  const mmengine = await startJudge('reader_time', { packages: ['mmengine'] })
  const reader = await startNode(READER)
  try {
    report('reader', [await measureCorpus(mmengine, reader)])
  } finally {
    mmengine.close()
    reader.close()
  }
})

/**
 * Loads configs by their paths and prints their reprs. Nothing is kept from one pass to the next: the cache is a new one, in which each
 * base is loaded once, and no module of the package keeps values of its own.
 */
const READER = `
  const { createHash } = await import('node:crypto')
  const { Config, ConfigCache, MmdetConfigError, nodeFileSystem } = library
  const fileSystem = nodeFileSystem()

  async function answer({ paths }) {
    const cache = new ConfigCache()
    const answered = { seconds: 0, cpu: 0, digests: [] }
    for (const path of paths) {
      const used = process.cpuUsage()
      const began = performance.now()
      const bytes = await loaded(path, cache)
      answered.seconds += (performance.now() - began) / 1000
      const { user, system } = process.cpuUsage(used)
      answered.cpu += (user + system) / 1e6
      // The time of the digests is not the reader's.
      answered.digests.push(bytes && createHash('sha256').update(bytes).digest('hex'))
    }
    return answered
  }

  async function loaded(path, cache) {
    try {
      return Buffer.from((await Config.fromFile(path, { fileSystem, cache })).toRepr())
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      return null
    }
  }`

interface Timed {
  readonly seconds: number
  /** Of all threads of the process. */
  readonly cpu: number
  /** Of the repr, null for a config that does not load. */
  readonly digests: readonly (string | null)[]
}

async function measureCorpus(mmengine: Judge, reader: NodeProcess): Promise<Measure> {
  const root = await mmdetConfigs()
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.py'))
  const paths = names.sort().map((name) => join(root, name))
  for (let pass = 0; pass < WARM_PASSES; pass++) await reader.ask<Timed>({ paths })
  const ours: Timed[] = []
  const theirs: Timed[] = []
  for (let round = 0; round < ROUNDS; round++) {
    theirs.push(await mmengine.ask<Timed>({ paths }))
    for (let pass = 0; pass < PASSES; pass++) ours.push(await reader.ask<Timed>({ paths }))
  }
  compare(paths, ours[0] as Timed, theirs[0] as Timed)
  const wall = (all: readonly Timed[]) => median(all.map((one) => one.seconds))
  const cpu = (all: readonly Timed[]) => median(all.map((one) => one.cpu))
  const ratio = wall(theirs) / wall(ours)
  return {
    what: `load ${paths.length} configs and print their reprs, one process`,
    ours: `${seconds(wall(ours))} (${seconds(cpu(ours))} CPU)`,
    theirs: `${seconds(wall(theirs))} (${seconds(cpu(theirs))} CPU; MMEngine)`,
    result: `${Math.round(ratio)} times as fast (${Math.round(cpu(theirs) / cpu(ours))} by CPU time)`,
    target: `at least ${FASTER} times`,
    met: ratio >= FASTER,
  }
}

/** What both load must be the same; the conformance suites say which configs only one side loads. */
function compare(paths: readonly string[], ours: Timed, theirs: Timed): void {
  for (const [at, path] of paths.entries()) {
    const [one, other] = [ours.digests[at], theirs.digests[at]]
    if (one && other && one !== other) throw new Error(`${path} differs: the conformance suites say where`)
  }
}
