import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'vitest'
import { mmdetConfigs } from '../conformance/home.ts'
import { type Judge, startJudge } from '../conformance/judge.ts'
import { configNames, NO_TEXT, readConfig } from '../conformance/print/families.ts'
import type { Config } from '../src/config/config.ts'
import { ConfigCache } from '../src/config/load/cache.ts'
import { prettyText } from '../src/config/print/prettyText.ts'
import { PyDict } from '../src/python/dict.ts'
import { type Measure, median, report, seconds } from './measure.ts'
import { fitThroughOrigin, type Point, scatterPlot } from './plot.ts'

/** The promises of the printer. */
const FASTER = 100
const LARGEST = 0.1
const LINEAR = 0.95

/** Configs that each side prints before it is the other's turn. */
const TURN = 40

/** A config that MMEngine prints: the others ask for files or packages that are missing. */
interface Printed {
  readonly path: string
  readonly config: Config
}

/** Pretty texts of every config of mmdet 3.3.0, side by side with MMEngine. */
test('print', async () => {
  const judge = await startJudge('print_time', { packages: ['mmengine'] })
  const largest = await startJudge('processes')
  try {
    report('print', await measurePrint(judge, largest))
  } finally {
    judge.close()
    largest.close()
  }
})

async function measurePrint(judge: Judge, processes: Judge): Promise<Measure[]> {
  const configs = await readable()
  const times = await takeTurns(judge, configs)
  const points = sizesAndTimes(configs.map(({ config }) => config.toDict()))
  const { slope, share } = fitThroughOrigin(points)
  writeFileSync(resolve('docs/printing-speed.svg'), plot(points))
  const ratio = times.theirs / times.ours
  const fresh = await freshProcess(processes, times.largest)
  return [
    {
      what: `pretty texts of ${times.printed} configs (${(times.characters / 1e6).toFixed(1)} million characters)`,
      ours: seconds(times.ours),
      theirs: `${seconds(times.theirs)} (MMEngine)`,
      result: `${Math.round(ratio)} times as fast`,
      target: `at least ${FASTER} times`,
      met: ratio >= FASTER,
    },
    {
      what: 'the slowest single config, first call of a new process',
      ours: seconds(fresh.first),
      theirs: '-',
      result: `${seconds(fresh.later)} when repeated`,
      target: `at most ${seconds(LARGEST)}`,
      met: fresh.first <= LARGEST,
    },
    {
      what: 'time against size, to ten times the largest config',
      ours: `${(slope * 1000).toFixed(0)} ms per million characters`,
      theirs: '-',
      result: `a line through 0 explains ${(share * 100).toFixed(1)} %`,
      target: `at least ${LINEAR * 100} %`,
      met: share >= LINEAR,
    },
  ]
}

async function readable(): Promise<Printed[]> {
  const root = await mmdetConfigs()
  const recorded = JSON.parse(readFileSync(resolve('conformance/recorded/printed.json'), 'utf8')) as Record<
    string,
    string
  >
  const marks = recorded['mmdet 3.3.0']?.split(' ') ?? []
  const cache = new ConfigCache()
  const found: Printed[] = []
  for (const [at, name] of configNames(root).entries()) {
    if (marks[at]?.startsWith(NO_TEXT) !== false) continue
    const config = await readConfig(root, name, cache)
    if (config === undefined) throw new Error(`${name} is not read: the conformance suite says why`)
    found.push({ path: join(root, name), config })
  }
  return found
}

interface Times {
  readonly ours: number
  readonly theirs: number
  readonly printed: number
  readonly characters: number
  /** The config that took us longest. */
  readonly largest: string
}

async function takeTurns(judge: Judge, configs: readonly Printed[]): Promise<Times> {
  const times = { ours: 0, theirs: 0, printed: 0, characters: 0, largest: '', longest: 0 }
  for (let from = 0; from < configs.length; from += TURN) {
    const turn = configs.slice(from, from + TURN)
    const theirs = await judge.ask<{ seconds: number; characters: number }>({ paths: turn.map(({ path }) => path) })
    let characters = 0
    for (const { path, config } of turn) {
      const began = performance.now()
      const text = config.prettyText
      const took = (performance.now() - began) / 1000
      characters += Array.from(text).length
      times.ours += took
      if (took > times.longest) Object.assign(times, { longest: took, largest: path })
    }
    if (characters !== theirs.characters) throw new Error('the texts differ: the conformance suite says where')
    times.theirs += theirs.seconds
    times.printed += turn.length
    times.characters += characters
  }
  return times
}

/** The time of each text, and of texts of several configs in one, which are larger than any that exists. */
function sizesAndTimes(configs: readonly PyDict[]): Point[] {
  const largest = [...configs].sort((one, other) => prettyText(other).length - prettyText(one).length).slice(0, 10)
  const joined = largest.map((_, count) => {
    const items = largest.slice(0, count + 1).map((config, at) => [`config_${at}`, config] as const)
    return PyDict.of(items)
  })
  return [...configs, ...joined].map((config) => {
    const rounds = Array.from({ length: 3 }, () => timed(config))
    return { x: (rounds[0] as Timed).characters / 1e6, y: median(rounds.map(({ milliseconds }) => milliseconds)) }
  })
}

interface Timed {
  readonly characters: number
  readonly milliseconds: number
}

function timed(config: PyDict): Timed {
  const began = performance.now()
  const { length } = prettyText(config)
  return { characters: length, milliseconds: performance.now() - began }
}

function plot(points: readonly Point[]): string {
  return scatterPlot(points, {
    title: 'prettyText of the configs of mmdet 3.3.0, and of up to ten of them in one',
    x: 'million characters',
    y: 'ms',
  })
}

/** The first and the later calls of a process that has printed nothing before. */
async function freshProcess(processes: Judge, path: string): Promise<{ first: number; later: number }> {
  const url = (file: string) => JSON.stringify(pathToFileURL(resolve('dist', file)).href)
  const code = `
    import { Config } from ${url('config/config.js')}
    import { nodeFileSystem } from ${url('node/fileSystem.js')}
    const config = await Config.fromFile(${JSON.stringify(path)}, { fileSystem: nodeFileSystem() })
    for (let call = 0; call < 10; call++) {
      const began = performance.now()
      config.prettyText
      console.log((performance.now() - began) / 1000)
    }`
  const runs: number[][] = []
  for (let run = 0; run < 5; run++) {
    const { out } = await processes.ask<{ out: string }>({
      argv: [process.execPath, '--input-type=module', '-e', code],
    })
    runs.push(out.trim().split('\n').map(Number))
  }
  return {
    first: median(runs.map(([first]) => first as number)),
    later: median(runs.map((times) => times.at(-1) as number)),
  }
}
