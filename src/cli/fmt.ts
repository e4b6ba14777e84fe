import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { decodePython, encodePython, type PythonText } from '../node/pythonFile.ts'
import { writeFileAtomic } from '../node/writeFile.ts'
import { SourceText } from '../source.ts'
import { counted, escapeTalk } from '../talk.ts'
import { formatPythonFile } from '../yapf/format.ts'
import { type CliContext, EXIT, type ExitCode } from './context.ts'
import { pythonFiles, readNamed, readStdin } from './input.ts'
import { paintPatch, unifiedPatch } from './patch.ts'
import type { Report, ReportFlags } from './report.ts'

export interface FmtOptions extends ReportFlags {
  readonly check: boolean
  readonly diff: boolean
}

/** What became of a file. */
type Outcome = 'same' | 'changed' | 'failed'

/** Formats each file, whatever becomes of the others. */
export async function fmt(
  names: readonly string[],
  options: FmtOptions,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const files = await pythonFiles(names, report, context)
  if (files === undefined) return EXIT.trouble
  const counts = { same: 0, changed: 0, failed: 0 }
  for (const file of files) {
    report.file(file)
    const outcome = await formatOne(file, options, report, context)
    report.result('state', JSON.stringify(outcome))
    counts[outcome]++
  }
  const writes = !options.check && !options.diff
  if (files.length > 1 || !files.includes('-')) report.talk(summary(counts, writes))
  if (counts.failed > 0) return EXIT.trouble
  return counts.changed > 0 && !writes ? EXIT.found : EXIT.fine
}

async function formatOne(file: string, options: FmtOptions, report: Report, context: CliContext): Promise<Outcome> {
  try {
    const name = file === '-' ? '<stdin>' : file
    const source = decodePython(file === '-' ? await readStdin(context) : readNamed(file, context), name)
    const text = formatNamed(source.text, name)
    const isSame = normalized(text) === normalized(source.text)
    if (options.check || options.diff) {
      if (!isSame) showChange(name, source.text, text, options, report)
    } else if (file === '-') {
      report.print(text)
      report.result('text', JSON.stringify(text))
    } else if (!isSame) {
      await replaceFile(resolve(context.cwd, file), { ...source, text })
      report.print(`formatted ${escapeTalk(name)}\n`)
    }
    return isSame ? 'same' : 'changed'
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    report.problems(error.problems)
    return 'failed'
  }
}

/**
 * What yapf compares: it leaves a file alone where only line ends or the last one would change.
 */
function normalized(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n')
  return lines.endsWith('\n') ? lines : `${lines}\n`
}

/** Formats a source; the places of its errors are in the file of this name. */
function formatNamed(text: string, name: string): string {
  try {
    return formatPythonFile(text)
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    const [first, ...rest] = error.problems.map((problem) => inFile(problem, name))
    throw new MmdetConfigError([first as Problem, ...rest], { cause: error })
  }
}

function inFile(problem: Problem, name: string): Problem {
  if (problem.span === undefined) return problem
  return { ...problem, span: { ...problem.span, source: new SourceText(name, problem.span.source.text) } }
}

function showChange(name: string, before: string, after: string, options: FmtOptions, report: Report): void {
  if (!options.diff) {
    report.print(`would format ${escapeTalk(name)}\n`)
    return
  }
  const text = unifiedPatch(name, [before, '(original)'], [after, '(formatted)'])
  report.print(paintPatch(text, report.colours))
  report.result('diff', JSON.stringify(text))
}

/** Writes the file that a path leads to: a source was read through a link, and is written through it. */
async function replaceFile(path: string, source: PythonText): Promise<void> {
  await writeFileAtomic(await realpath(path), encodePython(source), { overwrite: true })
}

function summary({ same, changed, failed }: Readonly<Record<Outcome, number>>, writes: boolean): string {
  const parts = [
    changed > 0 ? `${counted(changed, 'file')} ${writes ? 'formatted' : 'would be formatted'}` : '',
    same > 0 ? `${counted(same, 'file')} unchanged` : '',
    failed > 0 ? `${counted(failed, 'file')} failed` : '',
  ]
  return `${parts.filter((part) => part !== '').join(', ')}\n`
}
