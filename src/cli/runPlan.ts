import { relative, resolve } from 'node:path'
import { type ComparedFile, compareFiles, overwriteProblem, type PlannedFile, writeFiles } from '../node/filePlan.ts'
import { escapeTalk, sourceLineTalk } from '../talk.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { paintPatch, unifiedPatch } from './patch.ts'
import type { Report, ReportFlags } from './report.ts'

/** Options of every command that writes files from a plan. */
export interface PlanOptions extends ReportFlags {
  readonly out: string
  readonly check: boolean
  readonly force: boolean
  /** The files that the planned ones are made of: they are never replaced. */
  readonly sources?: readonly string[] | undefined
}

/** Writes planned files and says what was written; with `check` it only says what is missing or differs. */
export async function runPlan(
  planned: readonly PlannedFile[],
  options: PlanOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const files = await compareFiles(resolve(context.cwd, options.out), planned)
  const isRefused = !options.check && !options.force && files.some(({ state }) => state === 'differs')
  for (const file of files) {
    const name = shown(file, context)
    report.file(name)
    report.result('state', JSON.stringify(file.state))
    if (file.state !== 'differs' || options.force) continue
    const { existing = '', text } = file
    const patch = unifiedPatch(escapeTalk(name), [existing, 'on disk'], [text, 'generated'], 2)
    report.talk(paintPatch(patch.split('\n').map(sourceLineTalk).join('\n'), report.talkColours))
    if (isRefused) report.problems([overwriteProblem(file)])
  }
  if (isRefused) return EXIT.trouble
  if (options.check) return check(files, report, context)
  await writeFiles(files, options)
  for (const file of files) report.print(`${WORDS[file.state]} ${escapeTalk(shown(file, context))}\n`)
  return EXIT.fine
}

const WORDS = { new: 'wrote    ', same: 'unchanged', differs: 'replaced ' } as const

/** `--check`: says what is missing or differs, and whether anything is. */
function check(files: readonly ComparedFile[], report: Report, context: CliContext): ExitCode {
  const stale = files.filter(({ state }) => state !== 'same')
  for (const file of stale) {
    report.print(`${file.state === 'new' ? 'missing' : 'differs'} ${escapeTalk(shown(file, context))}\n`)
  }
  if (stale.length === 0) report.talk(`${files.length} files are as generated\n`)
  return stale.length === 0 ? EXIT.fine : EXIT.found
}

function shown(file: ComparedFile, context: CliContext): string {
  const path = relative(context.cwd, file.target)
  return path.startsWith('..') ? file.target : path
}
