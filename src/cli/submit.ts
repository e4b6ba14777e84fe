import { join, resolve } from 'node:path'
import { MmdetConfigError } from '../errors.ts'
import { configPath, type Job } from '../launch/job.ts'
import type { LaunchOptions } from '../launch/options.ts'
import { type Submitted, submittedIds } from '../launch/submitted.ts'
import { systemReason } from '../node/systemReason.ts'
import { writeFileAtomic } from '../node/writeFile.ts'
import type { CliContext, CliStream, ExitCode } from './context.ts'
import type { Report } from './report.ts'

/** The file in the folder of a launch that says what was submitted. */
export const SUBMITTED = 'submitted.json'

/** Ray's option for an id of ours. */
export const SUBMISSION_ID = '--submission-id'

/** Characters of an engine's output that are read: the id of a job stands at its beginning. */
const MAX_READ = 1 << 20

/**
 * Runs one command after the other; the first code that is not 0 is passed on, after all have run. What the engine took is written
 * down as soon as it says so: who interrupts finds what is there.
 */
export async function submit(
  commands: readonly (readonly string[])[],
  job: Job,
  options: LaunchOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  let submitted: Submitted = {
    points: job.configs.map((config) => ({ name: config.name, config: configPath(config), workDir: config.workDir })),
    start: resolve(context.cwd, options.chdir ?? ''),
    launch: options,
  }
  const path = join(resolve(context.cwd, job.folder), SUBMITTED)
  const write = (all: Submitted) => writeFileAtomic(path, `${JSON.stringify(all, null, 2)}\n`, { overwrite: true })
  const update = async (change: (at: number) => object, points: readonly number[]) => {
    const all = submitted.points.map((point, at) => (points.includes(at) ? { ...point, ...change(at) } : point))
    submitted = { ...submitted, points: all }
    await write(submitted)
  }
  await write(submitted)
  const everyPoint = submitted.points.map((_, at) => at)
  let first = 0
  for (const [at, command] of commands.entries()) {
    const points = commands.length === 1 ? everyPoint : [at]
    const own = command.indexOf(SUBMISSION_ID)
    if (own >= 0) await update(() => ({ id: command[own + 1] }), points)
    const isWaited = options.on === 'torchrun' || options.on === 'skypilot'
    const seen = async (output: string) => {
      const ids = submittedIds(options.on, output, job)
      if (ids.length > 0) await update((point) => ({ id: ids[points.indexOf(point)] }), points)
      return ids.length >= points.length
    }
    const code = await run(command, report, context, isWaited ? undefined : seen)
    await update(() => ({ code }), points)
    if (first === 0) first = code
  }
  if (first !== 0) report.talk(`the engine's command ended with ${first}\n`)
  return first as ExitCode
}

/**
 * Runs a command of the user's and gives its exit code. What it prints is shown, beside the JSON on the error stream, and until `seen`
 * is content also read; what draws on the terminal has it for itself.
 */
export async function run(
  [tool = '', ...words]: readonly string[],
  report: Report,
  context: CliContext,
  seen?: (output: string) => Promise<boolean>,
): Promise<number> {
  const { execa } = await import('execa')
  const running = execa(tool, words, {
    cwd: context.cwd,
    env: { ...context.env },
    reject: false,
    buffer: false,
    stdin: 'ignore',
    stdout: seen ? 'pipe' : report.json ? 2 : 'inherit',
    stderr: 'inherit',
  })
  const reading = seen ? readTo(running.stdout, seen, report.json ? context.stderr : context.stdout) : undefined
  const result = await running
  await reading
  if (result.exitCode === undefined && result.signal === undefined) throw notFound(tool, result.cause)
  return result.exitCode ?? 1
}

async function readTo(
  stream: AsyncIterable<Uint8Array | string> | null | undefined,
  seen: (output: string) => Promise<boolean>,
  shown: CliStream,
): Promise<void> {
  const decoder = new TextDecoder()
  let output = ''
  let isDone = false
  for await (const part of stream ?? []) {
    const text = typeof part === 'string' ? part : decoder.decode(part, { stream: true })
    shown.write(text)
    if (isDone || output.length > MAX_READ) continue
    output += text
    isDone = await seen(output)
  }
}

function notFound(tool: string, cause: unknown): MmdetConfigError {
  return new MmdetConfigError(
    {
      code: 'file-not-found',
      message: `cannot run ${tool}: ${systemReason(cause)}`,
      hint: `install it, or see that it is in PATH`,
    },
    { cause },
  )
}
