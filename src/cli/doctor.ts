import { basename, resolve } from 'node:path'
import pick from 'lodash-es/pick.js'
import { type Examination, examine, type SectionName } from '../doctor/examine.ts'
import { examinationHtml } from '../doctor/html.ts'
import { emptyText, factsOf, headline, openText, TITLES } from '../doctor/words.ts'
import { isError, MmdetConfigError, type Problem, renderProblem } from '../errors.ts'
import { writeFileAtomic } from '../node/writeFile.ts'
import { plainProblem } from '../plainProblem.ts'
import { escapeTalk } from '../talk.ts'
import { wrapped } from './commands/checkpointText.ts'
import { type LoadFlags, loadConfig, loadOptions } from './commands/loadOptions.ts'
import { integer, PLANNED } from './commands/plan.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import type { Report } from './report.ts'

export interface DoctorFlags extends LoadFlags {
  readonly gpus?: string
  readonly images?: string
  readonly startDir: string
  readonly html?: string
  readonly force: boolean
}

/** Tells everything that is known of a run, and says by the exit code whether there are errors. */
export async function doctor(file: string, flags: DoctorFlags, report: Report, context: CliContext): Promise<ExitCode> {
  report.file(file)
  const options = { gpus: integer('gpus', flags.gpus), images: integer('images', flags.images) }
  const config = await loadConfig(file, await loadOptions(flags, context), context).catch((error: unknown) => {
    if (!(error instanceof MmdetConfigError)) throw error
    report.problems(error.problems)
    return error.problems.some(({ code }) => code === 'file-not-found') ? EXIT.trouble : EXIT.found
  })
  if (typeof config === 'number') return config
  const found = await examine(config, { ...options, folder: resolve(context.cwd, flags.startDir) })
  const all = Object.values(found.problems).flat()
  if (report.json) tellJson(file, found, all, report, context)
  else report.print(textOf(file, found, report, context))
  if (flags.html !== undefined) {
    const page = examinationHtml(basename(file), found, context.cwd)
    const read = [...found.datasets, ...found.checkpoints].map((one) => resolve(context.cwd, flags.startDir, one.file))
    const options = { overwrite: flags.force, sources: [...config.files, ...read] }
    await writeFileAtomic(resolve(context.cwd, flags.html), page, options)
  }
  return all.some(isError) ? EXIT.found : EXIT.fine
}

function tellJson(
  file: string,
  { problems, plan, datasets, checkpoints, notChecked }: Examination,
  all: readonly Problem[],
  report: Report,
  context: CliContext,
): void {
  const plain = (section: SectionName) => problems[section].map((problem) => plainProblem(problem, context.cwd))
  const sections = {
    check: { problems: plain('check') },
    plan: plan === undefined ? { problems: plain('plan') } : { ...pick(plan, PLANNED), problems: plain('plan') },
    dataset: {
      files: datasets.map(({ file: name, counts, loaded }) => ({ file: name, counts: counts ?? null, loaded })),
      problems: plain('dataset'),
    },
    checkpoint: { files: checkpoints, problems: plain('checkpoint') },
  }
  report.problems(all)
  report.result('config', JSON.stringify(file))
  report.result('sections', JSON.stringify(sections))
  report.result('notChecked', JSON.stringify(notChecked))
}

function textOf(file: string, found: Examination, report: Report, context: CliContext): string {
  const { bold } = report.colours
  const parts = (Object.keys(TITLES) as SectionName[]).map((section) => {
    const facts = factsOf(section, found).map((line) => `  ${wrapped(escapeTalk(line), 4)}\n`)
    const problems = found.problems[section].map((problem) => renderProblem(problem, context.cwd, report.colours))
    const nothing = facts.length === 0 && problems.length === 0 ? [`  ${emptyText(section, found)}\n`] : []
    return `${bold(TITLES[section])}\n${[...facts, ...problems, ...nothing].join('')}\n`
  })
  const open = found.notChecked.map((one) => `  ${wrapped(escapeTalk(openText(one)), 4)}\n`)
  const rest = open.length === 0 ? '' : `${bold('Not looked at')}\n${open.join('')}\n`
  return `${parts.join('')}${rest}${escapeTalk(file)}: ${headline(found)}\n`
}
