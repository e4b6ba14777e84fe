import { readdir } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { Config } from '../config/config.ts'
import { MAX_FILE_BYTES } from '../config/limits.ts'
import { MmdetConfigError } from '../errors.ts'
import { metricsOf, type RunEnd, type RunResult, resultOf } from '../launch/results.ts'
import { shellWord } from '../launch/shell.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { nodeFileSystem } from '../node/fileSystem.ts'
import { readRegularFile } from '../node/readFile.ts'
import { systemReason } from '../node/systemReason.ts'
import { escapeTalk } from '../talk.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import type { Report, ReportFlags } from './report.ts'

export interface ResultsFlags extends ReportFlags {
  readonly metric?: string
  readonly format: 'text' | 'csv'
}

/** Tells what the runs below some folders came to. */
export async function results(
  folders: readonly string[],
  flags: ResultsFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const found = (await Promise.all(folders.map((folder) => runsBelow(folder, context)))).flat()
  const runs = await Promise.all(found.map((folder) => readRun(folder, context)))
  const metrics = metricsOf(runs.map(({ result }) => result))
  const metric = chosenMetric(flags.metric, metrics)
  if (report.json) {
    report.file(folders.join(' '))
    report.result(
      'runs',
      JSON.stringify(runs.map(plainRow), (_, value) => (isNoNumber(value) ? String(value) : value)),
    )
  } else if (flags.format === 'csv')
    report.print(
      csv(
        runs.map(({ result }) => result),
        metrics,
      ),
    )
  else
    report.print(
      table(
        runs.map(({ result }) => result),
        metric,
      ),
    )
  for (const run of runs) report.talk(advice(run))
  return EXIT.fine
}

interface Run {
  readonly folder: string
  /** The command that goes on where a run stopped. */
  readonly resume?: string | undefined
  readonly result: RunResult
}

/** A run's work_dir has a folder for each start, named by its time, with the log in `vis_data`. */
async function runsBelow(folder: string, { cwd }: CliContext): Promise<string[]> {
  try {
    const names = await readdir(resolve(cwd, folder), { recursive: true })
    const logs = names.filter((name) => basename(name) === 'scalars.json' && basename(dirname(name)) === 'vis_data')
    const runs = new Set(logs.map((name) => join(folder, dirname(dirname(dirname(name))))))
    if (runs.size > 0) return [...runs].sort()
  } catch (error) {
    throw new MmdetConfigError(
      { code: 'file-read', message: `cannot read ${folder}: ${systemReason(error)}` },
      { cause: error },
    )
  }
  const hint = 'name a work_dir of a training, or a folder above it'
  throw new MmdetConfigError({ code: 'file-not-found', message: `no run has a log below ${folder}`, hint })
}

async function readRun(folder: string, context: CliContext): Promise<Run> {
  const path = resolve(context.cwd, folder)
  const entries = await readdir(path)
  const starts: string[] = []
  for (const entry of entries.sort()) {
    const log = join(path, entry, 'vis_data', 'scalars.json')
    const text = readIfThere(log)
    if (text !== undefined) starts.push(text)
  }
  const last = entries.filter((entry) => readIfThere(join(path, entry, 'vis_data', 'config.py')) !== undefined).at(-1)
  const end = last === undefined ? undefined : await endOf(join(path, last, 'vis_data', 'config.py'), context)
  const name = relative(context.cwd, path) || '.'
  const result = resultOf({ name, logs: starts, end, checkpoints: entries })
  return { folder, result, resume: result.state === 'not finished' ? resumeLine(folder, entries) : undefined }
}

/** MMEngine keeps the config in the work_dir, under its own name. */
function resumeLine(folder: string, entries: readonly string[]): string {
  const config = entries.find((entry) => entry.endsWith('.py'))
  const path = config === undefined ? 'CONFIG' : shellWord(join(folder, config))
  return `python tools/train.py ${path} --work-dir ${shellWord(folder)} --resume`
}

function readIfThere(path: string): string | undefined {
  try {
    return readRegularFile(path, MAX_FILE_BYTES).toString('utf8')
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

function chosenMetric(named: string | undefined, metrics: readonly string[]): string | undefined {
  if (named === undefined || metrics.includes(named)) return named ?? metrics[0]
  const near = nearestName(named, metrics)
  const help = near === undefined ? { hint: `the runs have ${metrics.join(', ') || 'none'}` } : didYouMean(near)
  throw new MmdetConfigError({ code: 'unknown-name', message: `no run has the metric ${named}`, ...help })
}

function plainRow({ folder, resume, result: { training, validation, ...row } }: Run): object {
  return { folder, ...row, validations: validation.length, trainingLines: training.length, resume: resume ?? null }
}

/** JSON has no word for it; a text says more than null. */
function isNoNumber(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value)
}

function table(runs: readonly RunResult[], metric: string | undefined): string {
  const head = ['run', 'state', 'epoch', 'iteration', 'loss', ...(metric === undefined ? [] : [metric, 'best', 'at'])]
  const rows = runs.map((run) => {
    const best = metric === undefined ? undefined : run.best[metric]
    const values =
      metric === undefined ? [] : [shown(run.metrics[metric]), shown(best?.value), String(best?.step ?? '-')]
    return [run.name, run.state, String(run.epoch ?? '-'), String(run.iteration ?? '-'), shown(run.loss), ...values]
  })
  const all = [head, ...rows].map((row) => row.map(escapeTalk))
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] as number) : cell.padStart(widths[at] as number))).join('  ')
  return `${all.map((row) => line(row).trimEnd()).join('\n')}\n`
}

function shown(value: number | undefined): string {
  return value === undefined ? '-' : Number.isFinite(value) ? value.toPrecision(4) : String(value)
}

/** As RFC 4180 has it: quotes around what holds a comma, a quote or a line break. */
function csv(runs: readonly RunResult[], metrics: readonly string[]): string {
  const head = ['run', 'state', 'epoch', 'iteration', 'loss', ...metrics]
  const rows = runs.map(({ name, state, epoch, iteration, loss, metrics: values }) => [
    name,
    state,
    ...[epoch, iteration, loss, ...metrics.map((metric) => values[metric])].map((value) => String(value ?? '')),
  ])
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('')
}

/** What a reader should know of a run: it diverged, or how it goes on. */
function advice({ resume, result }: Run): string {
  const name = escapeTalk(result.name)
  if (result.state === 'diverged') return `${name} diverged: its last loss is ${result.loss}\n`
  if (resume === undefined) return ''
  const at =
    result.epoch === undefined
      ? `iteration ${result.iteration}`
      : `epoch ${result.epoch}, iteration ${result.iteration}`
  return `${name} is not finished, its last line is of ${at}; to resume it:\n  ${escapeTalk(resume)}\n`
}
