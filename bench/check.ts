import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'vitest'
import { mmdetConfigs } from '../conformance/home.ts'
import { type Judge, startJudge } from '../conformance/judge.ts'
import { type Measure, median, report, seconds } from './measure.ts'
import { startNode } from './nodeProcess.ts'

/** The promises of `check`: all configs against reading them, and one config against printing it, each in a new process. */
const ALL_MOST = 3
const COLD_MOST = 1.5

const ROUNDS = 9

const CONFIG = 'retinanet/retinanet_r50_fpn_1x_coco.py'

test('check', async () => {
  const root = await mmdetConfigs()
  const names = (readdirSync(root, { recursive: true }) as string[]).filter((name) => name.endsWith('.py')).sort()
  const judge = await startJudge('processes')
  try {
    report('check', [await all(names.map((name) => join(root, name))), await cold(judge, join(root, CONFIG))])
  } finally {
    judge.close()
  }
})

/** Reads configs by their paths, or reads and checks them; each base is loaded once. */
const CHECKER = `
  const { Config, ConfigCache, MmdetConfigError, findProblems, nodeFileSystem } = library
  const fileSystem = nodeFileSystem()

  async function answer({ paths, checks }) {
    const cache = new ConfigCache()
    const before = process.cpuUsage()
    for (const path of paths) {
      try {
        const config = await Config.fromFile(path, { fileSystem, cache })
        if (checks) await findProblems(config)
        else config.toDict()
      } catch (error) {
        if (!(error instanceof MmdetConfigError)) throw error
      }
    }
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }`

async function all(paths: readonly string[]): Promise<Measure> {
  const took = async (checks: boolean): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < 3; round++) {
      const checker = await startNode(CHECKER)
      times.push(await checker.ask<number>({ paths, checks }))
      checker.close()
    }
    return median(times)
  }
  const [reads, checks] = [await took(false), await took(true)]
  return {
    what: `all ${paths.length} configs of mmdet 3.3.0, read and held against all rules, in a new process`,
    ours: `${seconds(checks)} CPU`,
    theirs: `${seconds(reads)} CPU, reading them`,
    result: `${(checks / reads).toFixed(2)} of it`,
    target: `at most ${ALL_MOST}`,
    met: checks / reads <= ALL_MOST,
  }
}

async function cold(judge: Judge, path: string): Promise<Measure> {
  const times: { check: number[]; print: number[] } = { check: [], print: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const command of ['print', 'check'] as const) {
      const argv = [process.execPath, resolve('dist/cli/bin.cjs'), command, path]
      times[command].push((await judge.ask<{ cpu: number }>({ argv })).cpu)
    }
  }
  const [check, print] = [median(times.check), median(times.print)]
  return {
    what: `check ${CONFIG}, in a new process`,
    ours: `${seconds(check)} CPU`,
    theirs: `${seconds(print)} CPU, print of it`,
    result: `${(check / print).toFixed(2)} of it`,
    target: `at most ${COLD_MOST}`,
    met: check / print <= COLD_MOST,
  }
}
