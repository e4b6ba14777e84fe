import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { mmdetConfigs } from '../conformance/home.ts'
import { BaseIndex } from '../src/config/load/baseIndex.ts'
import { nodeFileSystem } from '../src/node/fileSystem.ts'
import { type Measure, median, megabytes, report, seconds } from './measure.ts'
import { startNode } from './nodeProcess.ts'

/** The promises of the language server: shares of a full read, in the same process. */
const DIAGNOSTICS_MOST = 0.5
const ANSWER_MOST = 0.1
const INDEX_MOST = 2
const MEMORY_MOST = 400e6

/** Of which the first half only warms up. */
const ROUNDS = 200

/** Leaves with bases on five levels or more: 21 of MMDetection's. */
const LEVELS = 5

test('server', async () => {
  const root = await mmdetConfigs()
  const names = (readdirSync(root, { recursive: true }) as string[]).filter((name) => name.endsWith('.py')).sort()
  const paths = names.map((name) => join(root, name))
  report('server', [...(await keystrokes(await deepLeaves(paths))), ...(await indexing(root, paths))])
})

/**
 * Types a number into the last line of a leaf, and asks after each key: each question is of a new text, and comes behind other work, as in
 * an editor. A full read is one of all its files, with nothing known. Processor time.
 */
const TYPIST = `
  const { Config, ConfigCache, Workspace, complete, diagnostics, hover, nodeFileSystem } = library
  const fileSystem = nodeFileSystem()
  const time = async (work) => {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }

  async function answer({ path, text, line, rounds }) {
    const workspace = new Workspace({ fileSystem })
    const took = { read: [], diagnostics: [], hover: [], completion: [] }
    for (let round = 0; round < rounds; round++) {
      took.read.push(await time(() => Config.fromFile(path, { fileSystem, cache: new ConfigCache() })))
      for (const what of ['diagnostics', 'hover', 'completion']) {
        const typed = text + line.replace('N', String(round * 3 + what.length))
        const offset = what === 'completion' ? typed.lastIndexOf('(') + 1 : typed.lastIndexOf('depth') + 1
        took[what].push(await time(async () => {
          workspace.open(path, typed)
          if (what === 'diagnostics') await diagnostics(workspace, path)
          else if (what === 'hover') await hover(workspace, path, offset)
          else await complete(workspace, path, offset)
        }))
      }
    }
    return Object.fromEntries(Object.entries(took).map(([what, times]) => [what, times.slice(rounds / 2)]))
  }`

/** The configs that inherit over most levels. */
async function deepLeaves(paths: readonly string[]): Promise<string[]> {
  const index = new BaseIndex({ fileSystem: nodeFileSystem() })
  for (const path of paths) await index.update(path)
  const levels = (path: string): number => {
    return Math.max(0, ...(index.facts(path)?.bases ?? []).map((base) => 1 + levels(base.path)))
  }
  return paths.filter((path) => levels(path) >= LEVELS)
}

const KINDS = ['diagnostics', 'hover', 'completion'] as const

async function keystrokes(paths: readonly string[]): Promise<Measure[]> {
  const typist = await startNode(TYPIST)
  const line = '\nmodel = dict(backbone=dict(depth=N))\n'
  const ratios = new Map<string, number[]>(KINDS.map((what) => [what, []]))
  const times = new Map<string, number[]>()
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
    const took = await typist.ask<Record<string, number[]>>({ path, text, line, rounds: ROUNDS })
    const read = median(took['read'] ?? [])
    for (const what of ['read', ...KINDS]) {
      const own = median(took[what] ?? [])
      ratios.get(what)?.push(own / read)
      times.set(what, [...(times.get(what) ?? []), own])
    }
  }
  typist.close()
  const shown = (what: string) => `${(median(times.get(what) ?? []) * 1000).toFixed(2)} ms CPU`
  return KINDS.map((what) => {
    const ratio = median(ratios.get(what) ?? [])
    const most = what === 'diagnostics' ? DIAGNOSTICS_MOST : ANSWER_MOST
    return {
      what: `${what} after a keystroke in ${paths.length} configs with bases on ${LEVELS} levels, warm, median`,
      ours: shown(what),
      theirs: `${shown('read')}, a full read`,
      result: `${ratio.toFixed(3)} of it`,
      target: `at most ${most}`,
      met: ratio <= most,
    }
  })
}

/** Reads all configs with one cache, or indexes their folder, in a new process each. */
const INDEXER = `
  const { Config, ConfigCache, MmdetConfigError, Workspace, nodeFileSystem } = library
  const fileSystem = nodeFileSystem()

  async function answer({ root, paths }) {
    const before = process.cpuUsage()
    if (root !== undefined) {
      const workspace = new Workspace({ fileSystem })
      await workspace.addFolder(root, () => new Promise((resolve) => setImmediate(resolve)))
      const known = (await workspace.index()).files.filter((file) => file.endsWith('.py'))
      if (known.length !== paths.length) throw new Error('not all files are indexed')
    } else {
      const cache = new ConfigCache()
      for (const path of paths) {
        try {
          await Config.fromFile(path, { fileSystem, cache })
        } catch (error) {
          if (!(error instanceof MmdetConfigError)) throw error
        }
      }
    }
    const { user, system } = process.cpuUsage(before)
    return { cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024 }
  }`

async function indexing(root: string, paths: readonly string[]): Promise<Measure[]> {
  const took = async (question: object) => {
    const answers: { cpu: number; memory: number }[] = []
    for (let round = 0; round < 5; round++) {
      const indexer = await startNode(INDEXER)
      answers.push(await indexer.ask({ paths, ...question }))
      indexer.close()
    }
    return { cpu: median(answers.map(({ cpu }) => cpu)), memory: Math.max(...answers.map(({ memory }) => memory)) }
  }
  const [reads, ours] = [await took({}), await took({ root })]
  const what = `an index of all ${paths.length} configs of mmdet 3.3.0, in a new process`
  return [
    {
      what,
      ours: `${seconds(ours.cpu)} CPU`,
      theirs: `${seconds(reads.cpu)} CPU, reading them`,
      result: `${(ours.cpu / reads.cpu).toFixed(2)} of it`,
      target: `at most ${INDEX_MOST}`,
      met: ours.cpu / reads.cpu <= INDEX_MOST,
    },
    {
      what: `${what}: memory at most`,
      ours: megabytes(ours.memory),
      theirs: megabytes(reads.memory),
      result: megabytes(ours.memory),
      target: `below ${megabytes(MEMORY_MOST)}`,
      met: ours.memory < MEMORY_MOST,
    },
  ]
}
