import { Config } from '#lib/config/config.ts'
import { type FileSystem, memoryFileSystem } from '#lib/config/fileSystem.ts'
import { ConfigCache } from '#lib/config/load/cache.ts'
import { type PlainProblem, plainProblem } from '#lib/plainProblem.ts'
import { kindOfText } from '#lib/recipes/looks.ts'
import { type Opened, problemsIn } from './opened.ts'
import type { Engine, Files, ReadResult } from './protocol.ts'

// The engine: the library in a worker, so that the page never waits for it. It holds the config that was read last.

let opened: Opened | undefined

const engine: Engine = {
  read,
  lines: async () => (await import('./origins.ts')).lines(current()),
  originsAt: async (offset) => (await import('./origins.ts')).originsAt(current(), offset),
  originsOf: async (path) => (await import('./origins.ts')).originsOf(current(), path),
  check: async () => (await import('./check.ts')).check(current()),
  inheritance: async () => (await import('./inheritance.ts')).inheritance(current()),
  model: async () => (await import('./model.ts')).modelGraph(current()),
  plan: async (options) => (await import('./plan.ts')).plan(current(), options),
  diff: async (other) => (await import('./diff.ts')).diff(current(), other),
  importTypeScript: async (form) => (await import('./importing.ts')).importTypeScript(current(), form),
  complete: async (...where) => (await import('./workspace.ts')).complete(...where),
  hover: async (...where) => (await import('./workspace.ts')).hover(...where),
  inspect: async (file) => (await import('./inspect.ts')).inspect(file),
  fit: async (file) => (await import('./inspect.ts')).fit(current(), file),
}

async function read(files: Files, entry: string): Promise<ReadResult> {
  opened = undefined
  const fileSystem = memoryFileSystem(Object.fromEntries(files))
  if (kindOfText(`/${entry}`, new Map(files).get(entry) ?? '') === 'recipe') {
    const { recipeProblems } = await import('./recipe.ts')
    return { text: null, problems: await recipeProblems(`/${entry}`, fileSystem), files: [] }
  }
  try {
    const cache = new ConfigCache()
    const config = await Config.fromFile(`/${entry}`, { fileSystem, cache })
    const text = config.prettyText()
    opened = { config, entry, text, fileSystem, cache }
    const problems = [...config.warnings, ...config.prettyTextWarnings()].map((problem) => plainProblem(problem, ''))
    return { text, problems, files: config.files.map((file) => file.slice(1)) }
  } catch (error) {
    return { text: null, problems: await allProblems(entry, fileSystem, problemsIn(error)), files: [] }
  }
}

/** Reading stops at the first problem: these are all that there are, or the first where no other reading finds any. */
async function allProblems(entry: string, fileSystem: FileSystem, first: PlainProblem[]): Promise<PlainProblem[]> {
  const { problems } = await Config.readAll(`/${entry}`, { fileSystem })
  const all = problems.map((problem) => plainProblem(problem, ''))
  return all.some(({ severity }) => severity === 'error') ? all : first
}

function current(): Opened {
  if (opened === undefined) throw new Error('no config was read')
  return opened
}

interface Question {
  readonly id: number
  readonly name: keyof Engine
  readonly args: readonly never[]
}

self.onmessage = async ({ data: { id, name, args } }: MessageEvent<Question>) => {
  try {
    const answer = engine[name] as (...args: readonly never[]) => Promise<unknown>
    self.postMessage({ id, answer: await answer(...args) })
  } catch (error) {
    self.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
}
