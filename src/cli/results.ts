import { resolve } from 'node:path'
import { MmdetConfigError } from '../errors.ts'
import { metricsOf } from '../launch/results.ts'
import { didYouMean, nearestName } from '../nearest.ts'
import { writeFileAtomic } from '../node/writeFile.ts'
import { linesSvg, MAX_LINES, type SvgLine } from '../plan/svg.ts'
import { counted, escapeTalk } from '../talk.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { type Run, readRuns } from './readRuns.ts'
import type { Report, ReportFlags } from './report.ts'

export interface ResultsFlags extends ReportFlags {
  readonly metric?: string
  readonly format: 'text' | 'csv'
  readonly svg?: string
  readonly force: boolean
}

/** Tells what the runs below some folders came to. */
export async function results(
  folders: readonly string[],
  flags: ResultsFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  report.file(folders.join(' '))
  const runs = await readRuns(folders, context)
  const metrics = metricsOf(runs.map(({ result }) => result))
  const metric = chosenMetric(flags.metric, metrics)
  report.result(
    'runs',
    JSON.stringify(runs.map(plainRow), (_, value) => (isNoNumber(value) ? String(value) : value)),
  )
  report.print(flags.format === 'csv' ? csv(runs, metrics) : table(runs, metric))
  for (const run of runs) {
    report.problems(run.problems)
    const { name, damagedLines } = run.result
    if (damagedLines > 0)
      report.talk(`${escapeTalk(name)}: ${counted(damagedLines, 'line')} of its log left out: no JSON\n`)
    report.talk(advice(run))
  }
  if (flags.svg !== undefined) {
    const picture = curves(runs, flags.metric)
    const options = { overwrite: flags.force, sources: runs.flatMap(({ files }) => files) }
    await writeFileAtomic(resolve(context.cwd, flags.svg), picture, options)
    if (runs.length > MAX_LINES) report.talk(`the picture shows the first ${MAX_LINES} of ${runs.length} runs\n`)
  }
  return EXIT.fine
}

/** Points of a curve at most. */
const MAX_POINTS = 400

/** The losses of the runs over their iterations, or a metric over epochs or iterations, whichever its validations count. */
function curves(runs: readonly Run[], metric: string | undefined): string {
  const lines = runs.slice(0, MAX_LINES).map(({ result }): SvgLine => {
    const entries = metric === undefined ? result.training : result.validation
    const points = entries.flatMap(({ step, values }): [number, number][] => {
      const value = values.get(metric ?? 'loss') ?? Number.NaN
      return Number.isFinite(value) ? [[step, value]] : []
    })
    const stride = Math.ceil(points.length / MAX_POINTS)
    return { name: result.name, points: points.filter((_, at) => at % stride === 0 || at === points.length - 1) }
  })
  const end = lines.reduce((most, { points }) => Math.max(most, points.at(-1)?.[0] ?? 0), 1)
  const what = metric ?? 'loss'
  const last = lines.map(({ name, points }) => `${name}: ${shown(points.at(-1)?.[1])}`)
  const unit = metric === undefined ? 'iteration' : 'validation after'
  return linesSvg(lines, {
    title: `${what} of ${lines.length === 1 ? lines[0]?.name : `${lines.length} runs`}`,
    description: `The last values of ${what}. ${last.join('; ')}.`,
    end,
    endWords: `${unit} ${end}`,
  })
}

function chosenMetric(named: string | undefined, metrics: readonly string[]): string | undefined {
  if (named === undefined || metrics.includes(named)) return named ?? metrics[0]
  const help = didYouMean(nearestName(named, metrics), `the runs have ${metrics.join(', ') || 'none'}`)
  throw new MmdetConfigError({ code: 'unknown-name', message: `no run has the metric ${named}`, ...help })
}

function plainRow({ folder, resume, state, result: { training, validation, ...row } }: Run): object {
  return {
    folder,
    ...row,
    state,
    validations: validation.length,
    trainingLines: training.length,
    resume: resume ?? null,
  }
}

/** JSON has no word for it; a text says more than null. */
function isNoNumber(value: unknown): boolean {
  return typeof value === 'number' && !Number.isFinite(value)
}

function table(runs: readonly Run[], metric: string | undefined): string {
  const head = ['run', 'state', 'epoch', 'iteration', 'loss', ...(metric === undefined ? [] : [metric, 'best', 'at'])]
  const rows = runs.map(({ state, result: run }) => {
    const best = metric === undefined ? undefined : run.best[metric]
    const values =
      metric === undefined ? [] : [shown(run.metrics[metric]), shown(best?.value), String(best?.step ?? '-')]
    return [run.name, state, String(run.epoch ?? '-'), String(run.iteration ?? '-'), shown(run.loss), ...values]
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
function csv(runs: readonly Run[], metrics: readonly string[]): string {
  const head = ['run', 'state', 'epoch', 'iteration', 'loss', ...metrics]
  const rows = runs.map(({ state, result: { name, epoch, iteration, loss, metrics: values } }) => [
    name,
    state,
    ...[epoch, iteration, loss, ...metrics.map((metric) => values[metric])].map((value) => String(value ?? '')),
  ])
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('')
}

/** What a reader should know of a run: it diverged, or how it goes on. */
function advice({ state, resume, result }: Run): string {
  const name = escapeTalk(result.name)
  if (state === 'diverged') return `${name} diverged: its last loss is ${result.loss}\n`
  if (resume === undefined) return ''
  const { epoch, iteration } = result
  const epochs = epoch === undefined ? '' : `epoch ${epoch}, `
  const at = iteration === undefined ? 'it has no line' : `its last line is of ${epochs}iteration ${iteration}`
  const what = state === 'not finished' ? 'is not finished' : state === 'failed' ? 'failed' : 'was cancelled'
  return `${name} ${what}, ${at}; to resume it:\n  ${escapeTalk(resume)}\n`
}
