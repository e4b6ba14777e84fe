import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'vitest'
import { configNames } from '../conformance/families.ts'
import { mmdetConfigs } from '../conformance/home.ts'
import { type Judge, startJudge } from '../conformance/judge.ts'
import { NO_TEXT } from '../conformance/print/families.ts'
import { type Measure, median, report, seconds } from './measure.ts'
import { type NodeProcess, startNode } from './nodeProcess.ts'
import { fitThroughOrigin, type Point, scatterPlot } from './plot.ts'

/** The promises of the printer. */
const FASTER = 100
const LARGEST = 0.1
const LINEAR = 0.95

/** Configs that MMEngine prints before it is our turn, with all of them. */
const TURN = 215

/** Pretty texts of every config of mmdet 3.3.0, side by side with MMEngine. */
test('print', async () => {
  const mmengine = await startJudge('print_time', { packages: ['mmengine'] })
  const printer = await startNode(PRINTER)
  try {
    report('print', await measurePrint(mmengine, printer))
  } finally {
    for (const program of [mmengine, printer]) program.close()
  }
})

/**
 * Prints configs by their paths: as a user does, or `anew`, without what earlier texts taught; all of them in one config where
 * `joined`.
 */
const PRINTER = `
  const { Config, prettyStatements, nodeFileSystem, PyDict, formatPython } = library
  const fileSystem = nodeFileSystem()

  async function answer({ paths, anew, joined }) {
    const configs = []
    for (const path of paths) configs.push(await Config.fromFile(path, { fileSystem }))
    if (!anew) return configs.map((config) => timed(() => config.prettyText()))
    const dicts = configs.map((config) => config.toDict())
    const printed = joined ? [PyDict.of(dicts.map((dict, at) => ['config_' + at, dict]))] : dicts
    return printed.map((dict) => timed(() => formatPython(prettyStatements(dict).statements.join('\\n'))))
  }

  function timed(print) {
    const began = performance.now()
    const before = process.cpuUsage()
    const text = print()
    const { user, system } = process.cpuUsage(before)
    const seconds = (performance.now() - began) / 1000
    return { seconds, cpu: (user + system) / 1e6, characters: Array.from(text).length }
  }`

interface Timed {
  readonly seconds: number
  /** Of the processor, by all threads: what else the machine does counts little. */
  readonly cpu: number
  readonly characters: number
}

async function measurePrint(mmengine: Judge, printer: NodeProcess): Promise<Measure[]> {
  const paths = await printedPaths()
  const { ours, anew, theirs } = await takeTurns(mmengine, paths)
  const points = await sizesAndTimes(printer, paths)
  const { slope, share } = fitThroughOrigin(points)
  writeFileSync(resolve('docs/printing-speed.svg'), plot(points))
  const largest = points.slice(0, paths.length).reduce((one, other) => (other.x > one.x ? other : one))
  const first = await firstCall(paths[points.indexOf(largest)] as string)
  return [
    {
      what: `pretty texts of ${paths.length} configs (${(theirs.characters / 1e6).toFixed(1)} million characters), in a new process`,
      ...faster(ours, theirs),
    },
    {
      what: 'the same, each laid out anew: without what the texts before it taught',
      ...faster(anew, theirs),
      target: 'none, it says what the memory brings',
      met: true,
    },
    {
      what: `the largest config (${Math.round(largest.x * 1000)} thousand characters)`,
      ours: seconds(largest.y / 1000),
      theirs: '-',
      result: `${seconds(first)} as the first call of a new process`,
      target: `at most ${seconds(LARGEST)}`,
      met: largest.y / 1000 <= LARGEST,
    },
    {
      what: 'time against size, to ten times the largest config',
      ours: `${Math.round(slope)} ms per million characters`,
      theirs: '-',
      result: `a line through 0 explains ${(share * 100).toFixed(1)} %`,
      target: `at least ${LINEAR * 100} %`,
      met: share >= LINEAR,
    },
  ]
}

function faster(ours: Timed, theirs: Timed): Omit<Measure, 'what'> {
  return {
    ours: `${seconds(ours.seconds)} (${seconds(ours.cpu)} CPU)`,
    theirs: `${seconds(theirs.seconds)} (${seconds(theirs.cpu)} CPU; MMEngine)`,
    result: `${Math.round(theirs.seconds / ours.seconds)} times as fast (${Math.round(theirs.cpu / ours.cpu)} by CPU time)`,
    target: `at least ${FASTER} times`,
    met: theirs.cpu / ours.cpu >= FASTER,
  }
}

/** The configs that MMEngine prints: the others ask for files or packages that are missing. */
async function printedPaths(): Promise<string[]> {
  const root = await mmdetConfigs()
  const recorded = JSON.parse(readFileSync(resolve('conformance/recorded/printed.json'), 'utf8')) as Record<
    string,
    string
  >
  const marks = recorded['mmdet 3.3.0']?.split(' ') ?? []
  return configNames(root)
    .filter((_, at) => marks[at]?.startsWith(NO_TEXT) === false)
    .map((name) => join(root, name))
}

/** What all texts take: of MMEngine in one process, of ours the median of new processes between its turns. */
async function takeTurns(mmengine: Judge, paths: readonly string[]) {
  const [ours, anew, theirs]: [Timed[], Timed[], Timed[]] = [[], [], []]
  for (let from = 0; from < paths.length; from += TURN) {
    ours.push(await printAll({ paths }))
    anew.push(await printAll({ paths, anew: true }))
    theirs.push(await mmengine.ask<Timed>({ paths: paths.slice(from, from + TURN) }))
  }
  const all = { ours: middle(ours), anew: middle(anew), theirs: total(theirs) }
  if (all.ours.characters !== all.theirs.characters) {
    throw new Error('the texts differ: the conformance suite says where')
  }
  return all
}

async function printAll(question: { readonly paths: readonly string[]; readonly anew?: boolean }): Promise<Timed> {
  const printer = await startNode(PRINTER)
  const answer = total(await printer.ask<Timed[]>(question))
  printer.close()
  return answer
}

function middle(all: readonly Timed[]): Timed {
  const [one] = all as [Timed]
  return { ...one, seconds: median(all.map(({ seconds }) => seconds)), cpu: median(all.map(({ cpu }) => cpu)) }
}

function total(all: readonly Timed[]): Timed {
  return {
    seconds: all.reduce((sum, one) => sum + one.seconds, 0),
    cpu: all.reduce((sum, one) => sum + one.cpu, 0),
    characters: all.reduce((sum, one) => sum + one.characters, 0),
  }
}

/** Rounds whose median is a point of the plot. */
const ROUNDS = 5

/** The time of each text, then of the ten largest in one config, which is larger than any that exists. */
async function sizesAndTimes(printer: NodeProcess, paths: readonly string[]): Promise<Point[]> {
  const rounds: Timed[][] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await printer.ask<Timed[]>({ paths, anew: true }))
  const sizes = paths.map((path, at) => ({ path, characters: rounds[0]?.[at]?.characters ?? 0 }))
  const largest = sizes.sort((one, other) => other.characters - one.characters).slice(0, 10)
  for (let count = 1; count <= largest.length; count++) {
    const question = { paths: largest.slice(0, count).map(({ path }) => path), anew: true, joined: true }
    for (const round of rounds) round.push(...(await printer.ask<Timed[]>(question)))
  }
  return (rounds[0] as Timed[]).map(({ characters }, at) => {
    return { x: characters / 1e6, y: median(rounds.map((round) => (round[at] as Timed).seconds * 1000)) }
  })
}

function plot(points: readonly Point[]): string {
  return scatterPlot(points, {
    title: 'prettyText of the configs of mmdet 3.3.0, and of up to ten of them in one',
    x: 'million characters',
    y: 'ms',
  })
}

/** The time of the first pretty text of a process. */
async function firstCall(path: string): Promise<number> {
  const firsts: number[] = []
  for (let run = 0; run < ROUNDS; run++) {
    const printer = await startNode(PRINTER)
    const [first] = await printer.ask<Timed[]>({ paths: [path] })
    printer.close()
    firsts.push(first?.seconds ?? 0)
  }
  return median(firsts)
}
