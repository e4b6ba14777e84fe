import { named, type Opened, told } from './opened.ts'
import type { Engine, Files, ReadResult } from './protocol.ts'
import { openedOf } from './reading.ts'

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

let reading = 0

async function read(files: Files, entry: string): Promise<ReadResult> {
  const mine = ++reading
  opened = undefined
  const made = await openedOf(files, entry)
  if (!('config' in made)) return { text: null, problems: made, files: [] }
  // What was asked to be read later counts, whichever is read first.
  if (mine === reading) opened = made
  const { config, text } = made
  const problems = told(made, [...config.warnings, ...config.prettyTextWarnings()])
  return { text, problems, files: config.files.map((file) => named(made, file)) }
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

/** Milliseconds between two signs of life. */
const SIGN = 1000

let asked = 0
let signs: ReturnType<typeof setInterval> | undefined

/** As long as anything is asked, the page is told that the engine lives: one that is busy with a config without end is silent. */
function begin(): void {
  asked++
  self.postMessage({})
  signs ??= setInterval(() => self.postMessage({}), SIGN)
}

function end(): void {
  if (--asked > 0) return
  clearInterval(signs)
  signs = undefined
}

self.onmessage = async ({ data: { id, name, args } }: MessageEvent<Question>) => {
  begin()
  try {
    const answer = engine[name] as (...args: readonly never[]) => Promise<unknown>
    self.postMessage({ id, answer: await answer(...args) })
  } catch (error) {
    self.postMessage({ id, failure: error instanceof Error ? error.message : String(error) })
  }
  end()
}
