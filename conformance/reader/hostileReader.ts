import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

/** What reading a file came to. */
export interface Outcome {
  /** The code of the error, undefined when the file was read. */
  readonly error?: string
  /** What is wrong with the error: one of another family, or without a place in its file. */
  readonly wrong?: string
  /** Seconds of the processor. */
  readonly seconds: number
  /** The most that the process has held so far. */
  readonly bytes: number
}

/** The built package in a process of its own, which a config may hang or fill without harm to the suite. */
export interface Reader {
  /** Reads a config; `replacement` is a file that stands in its place. */
  read(path: string, replacement?: string): Promise<Outcome>
  close(): void
}

const PROGRAM = (library: string) => `
import { createInterface } from 'node:readline'
import { readFileSync } from 'node:fs'
const { Config, MmdetConfigError, nodeFileSystem } = await import(${JSON.stringify(pathToFileURL(library).href)})
const onDisk = nodeFileSystem('/')
async function read({ path, replacement }) {
  const readFile = (name, most) => onDisk.readFile(name === path && replacement ? replacement : name, most)
  try {
    await Config.fromFile(path, { fileSystem: { ...onDisk, readFile }, env: {} })
    return {}
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) return { error: 'foreign', wrong: String(error && error.stack) }
    const { code, span } = error
    error.render()
    const isFile = code === 'file-read' || /more than the \\d+ that are read/.test(error.message)
    if (span === undefined) return isFile ? { error: code } : { error: code, wrong: 'no place: ' + error.message }
    const isInside = span.start >= 0 && span.start <= span.end && span.end <= span.source.text.length
    return isInside ? { error: code } : { error: code, wrong: 'a place outside the text: ' + error.message }
  }
}
for await (const line of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage()
  const outcome = await read(JSON.parse(line))
  const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify({ ...outcome, seconds: (user + system) / 1e6, bytes: process.resourceUsage().maxRSS * 1024 }))
}`

/** Milliseconds after which a reader counts as hung, however busy the machine is. */
const HUNG = 60_000

export function startReader(library: string): Reader {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM(library)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let answer: ((outcome: Outcome) => void) | undefined
  createInterface({ input: child.stdout }).on('line', (line) => answer?.(JSON.parse(line) as Outcome))
  child.on('close', () => answer?.({ error: 'ended', wrong: 'the process ended', seconds: 0, bytes: 0 }))
  return {
    read: (path, replacement) =>
      new Promise((resolveOutcome) => {
        const timer = setTimeout(() => {
          child.kill('SIGKILL')
          resolveOutcome({ error: 'hung', wrong: 'no answer', seconds: HUNG / 1000, bytes: 0 })
        }, HUNG)
        answer = (outcome) => {
          clearTimeout(timer)
          resolveOutcome(outcome)
        }
        child.stdin.write(`${JSON.stringify({ path, replacement })}\n`)
      }),
    close: () => child.kill(),
  }
}
