import { relative, resolve } from 'node:path'
import { type ComparedFile, compareFiles, fileDifference, type PlannedFile, writeFiles } from '../node/filePlan.ts'
import type { CliContext, ExitCode } from './context.ts'

/** Options of every command that writes files from a plan. */
export interface PlanOptions {
  readonly out: string
  readonly check: boolean
  readonly force: boolean
}

/** Writes planned files and says what was written; with `check` it only says what is missing or differs. */
export async function runPlan(
  planned: readonly PlannedFile[],
  options: PlanOptions,
  context: CliContext,
): Promise<ExitCode> {
  const files = await compareFiles(resolve(context.cwd, options.out), planned)
  if (options.check) return check(files, context)
  if (!options.force) showDifferences(files, context)
  await writeFiles(files, options)
  for (const file of files) context.stdout.write(`${WORDS[file.state]} ${shown(file, context)}\n`)
  return 0
}

const WORDS = { new: 'wrote    ', same: 'unchanged', differs: 'replaced ' } as const

/** `--check`: says what is missing or differs, and whether anything is. */
function check(files: readonly ComparedFile[], context: CliContext): ExitCode {
  showDifferences(files, context)
  const stale = files.filter(({ state }) => state !== 'same')
  for (const file of stale) {
    context.stdout.write(`${file.state === 'new' ? 'missing' : 'differs'} ${shown(file, context)}\n`)
  }
  if (stale.length === 0) context.stderr.write(`${files.length} files are as generated\n`)
  return stale.length === 0 ? 0 : 1
}

function showDifferences(files: readonly ComparedFile[], context: CliContext): void {
  for (const file of files) {
    if (file.state === 'differs') context.stderr.write(fileDifference(file, shown(file, context)))
  }
}

function shown(file: ComparedFile, context: CliContext): string {
  const path = relative(context.cwd, file.target)
  return path.startsWith('..') ? file.target : path
}
