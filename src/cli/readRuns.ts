import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { Config } from '../config/config.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { type EngineState, stateQueries } from '../launch/engineState.ts'
import { type RunEnd, type RunResult, resultOf } from '../launch/results.ts'
import { shellWord } from '../launch/shell.ts'
import { readSubmitted, type Submitted, type SubmittedPoint } from '../launch/submitted.ts'
import { nodeFileSystem } from '../node/fileSystem.ts'
import { readRegularFile } from '../node/readFile.ts'
import { cannotRead, systemReason } from '../node/systemReason.ts'
import type { CliContext } from './context.ts'
import { SUBMITTED } from './submit.ts'

/** A run, by its log and by what its engine says. */
export interface Run {
  readonly folder: string
  readonly result: RunResult
  /** What the table says: the log's word, and where that does not say how it ended, the engine's. */
  readonly state: RunResult['state'] | EngineState
  /** The command that goes on where a run stopped. */
  readonly resume?: string | undefined
  /** What was read, by absolute path. */
  readonly files: readonly string[]
  /** What could not be read. */
  readonly problems: readonly Problem[]
}

/** A training that was launched, and where that is written down. */
interface Launched {
  /** The folder of the launch. */
  readonly out: string
  readonly submitted: Submitted
  readonly point: SubmittedPoint
}

/** The runs below folders: those that have a log, and those that a launch below submitted. */
export async function readRuns(folders: readonly string[], context: CliContext): Promise<Run[]> {
  const { runs, launched } = await found(folders, context)
  const all: Run[] = []
  for (const folder of [...new Set([...runs, ...launched.keys()])].sort()) {
    all.push(await readRun(folder, launched.get(folder), context))
  }
  return all
}

/** A run's work_dir has a folder for each start, named by its time, with the log in `vis_data`. All paths are absolute. */
async function found(folders: readonly string[], context: CliContext) {
  const runs = new Set<string>()
  const indices: { path: string; time: number }[] = []
  for (const folder of folders) {
    const root = resolve(context.cwd, folder)
    const names = await namesBelow(folder, root)
    const before = runs.size + indices.length
    for (const name of names) {
      if (basename(name) === 'scalars.json' && basename(dirname(name)) === 'vis_data')
        runs.add(join(root, dirname(dirname(dirname(name)))))
      if (basename(name) !== SUBMITTED) continue
      const facts = await stat(join(root, name)).catch(() => undefined)
      if (facts !== undefined) indices.push({ path: join(root, name), time: facts.mtimeMs })
    }
    if (runs.size + indices.length === before) throw nothingBelow(folder)
  }
  return { runs, launched: launchedOf(indices) }
}

/** What was launched, by its work_dir; of two launches of one training the later counts. */
function launchedOf(indices: readonly { path: string; time: number }[]): Map<string, Launched> {
  const launched = new Map<string, Launched>()
  for (const { path } of [...indices].sort((one, other) => one.time - other.time)) {
    const submitted = readSubmitted(readIfThere(path) ?? '')
    for (const point of submitted?.points ?? []) {
      const folder = resolve(submitted?.start ?? '', point.workDir ?? `work_dirs/${point.name}`)
      launched.set(folder, { out: dirname(path), submitted: submitted as Submitted, point })
    }
  }
  return launched
}

async function namesBelow(folder: string, root: string): Promise<string[]> {
  try {
    return await readdir(root, { recursive: true })
  } catch (error) {
    throw cannotRead(folder, error, root)
  }
}

function nothingBelow(folder: string): MmdetConfigError {
  const hint = 'name a work_dir of a training, the folder of a launch, or a folder above them'
  return new MmdetConfigError({ code: 'file-not-found', message: `no run has a log below ${folder}`, hint })
}

async function readRun(path: string, launched: Launched | undefined, context: CliContext): Promise<Run> {
  const entries = (await readdir(path).catch(() => [])).sort()
  const folder = relative(context.cwd, path) || '.'
  const problems: Problem[] = []
  const starts: string[] = []
  for (const entry of entries) {
    try {
      const text = readIfThere(join(path, entry, 'vis_data', 'scalars.json'))
      if (text !== undefined) starts.push(text)
    } catch (error) {
      if (!(error instanceof MmdetConfigError)) throw error
      problems.push(...error.problems.map((problem): Problem => ({ ...problem, severity: 'warning' })))
    }
  }
  const configs = entries.map((entry) => join(path, entry, 'vis_data', 'config.py'))
  const last = (await existing(configs)).at(-1)
  const end = last === undefined ? undefined : await endOf(last, context)
  const result = resultOf({ name: folder, logs: starts, end, checkpoints: entries })
  const isKnown = result.state === 'finished' || result.state === 'diverged'
  const engine = isKnown ? undefined : await engineState(launched, context, problems)
  const state = engine ?? result.state
  return {
    folder,
    result,
    state,
    files: ['scalars.json', 'config.py'].flatMap((name) => entries.map((entry) => join(path, entry, 'vis_data', name))),
    problems,
    resume: resumable.has(state) ? resumeLine(path, entries, launched, context) : undefined,
  }
}

/** Logs have a line for every 50 iterations, of 300 bytes: this is ten million iterations. */
const MAX_LOG_BYTES = 1 << 26

const resumable: ReadonlySet<Run['state']> = new Set(['not finished', 'failed', 'cancelled'])

async function existing(paths: readonly string[]): Promise<string[]> {
  const facts = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)))
  return paths.filter((_, at) => facts[at]?.isFile() === true)
}

/** What the engine answers; a training whose command ended with another code than 0 failed. */
async function engineState(
  launched: Launched | undefined,
  context: CliContext,
  problems: Problem[],
): Promise<EngineState | undefined> {
  const { point, submitted } = launched ?? {}
  if (point === undefined || submitted === undefined) return undefined
  const queries = point.id === undefined ? [] : stateQueries(submitted.launch, point.id)
  for (const { argv, read } of queries) {
    const { execa } = await import('execa')
    const [tool = '', ...words] = argv
    const settings = {
      cwd: context.cwd,
      env: { ...context.env },
      reject: false,
      timeout: 20_000,
      stdin: 'ignore',
    } as const
    const { stdout, stderr, exitCode, cause } = await execa(tool, words, settings)
    // Without a terminal Ray answers in its log.
    const state = read(stdout) ?? read(stderr)
    if (state !== undefined) return state
    if (exitCode !== undefined) continue
    const message = `${point.name} cannot be asked for: ${tool}: ${systemReason(cause)}`
    problems.push({ code: 'file-not-found', severity: 'note', message })
  }
  return (point.code ?? 0) === 0 ? undefined : 'failed'
}

/** As it was launched; else MMEngine keeps the config in the work_dir, under its own name. */
function resumeLine(
  path: string,
  entries: readonly string[],
  launched: Launched | undefined,
  { cwd }: CliContext,
): string {
  const shown = (name: string) => shellWord(relative(cwd, name) || '.')
  if (launched !== undefined) {
    const { out, point } = launched
    const where = `--out=${shown(join(out, `resumed-${point.name}`))}`
    return `npx mmdet-config launch ${shown(join(out, SUBMITTED))} --only=${shellWord(point.name)} --resume --submit ${where}`
  }
  const config = entries.find((entry) => entry.endsWith('.py'))
  const name = config === undefined ? 'CONFIG' : shown(join(path, config))
  return `python tools/train.py ${name} --work-dir ${shown(path)} --resume`
}

function readIfThere(path: string): string | undefined {
  try {
    return readRegularFile(path, MAX_LOG_BYTES).toString('utf8')
  } catch (error) {
    if (error instanceof MmdetConfigError) throw error
    return undefined
  }
}

/** Where the run ends, by the config that MMEngine kept. */
async function endOf(path: string, context: CliContext): Promise<RunEnd | undefined> {
  try {
    const config = await Config.fromFile(path, { fileSystem: nodeFileSystem(context.cwd) })
    const number = (key: string) => (config.has(key) ? config.get(key) : undefined)
    const epochs = number('train_cfg.max_epochs')
    if (typeof epochs === 'number') return { epochs }
    const iterations = number('train_cfg.max_iters')
    return typeof iterations === 'number' ? { iterations } : undefined
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    return undefined
  }
}
