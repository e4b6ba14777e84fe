import type { Command } from 'commander'
import type { Audit } from '../../config/audit/auditFile.ts'
import type { Problem } from '../../errors.ts'
import { formatSpan, nameBelow } from '../../source.ts'
import { counted, escapeTalk } from '../../talk.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { type LoadFlags, loadOptions, withLoadFlags } from './loadOptions.ts'

/** `mmdet-config audit FILE...`. */
export function registerAudit(program: Command, context: CliContext): void {
  const command = program
    .command('audit')
    .summary('list what a config would execute if MMEngine loaded it')
    .description(
      'List what Python would do besides computing values: imports, calls, functions, environment variables. Nothing is run. ' +
        'Exits with 1 when code would run that is not known to be pure, with 2 when a file cannot be read.',
    )
    .argument('<files...>', 'configs, or folders of Python ones; their bases are looked at too')
  withLoadFlags(withJson(command)).action((files: string[], flags: LoadFlags) => {
    return runAction(context, flags, (report) => audit(files, flags, report, context))
  })
}

async function audit(
  names: readonly string[],
  flags: LoadFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const { auditFile } = await import('../../config/audit/auditFile.ts')
  const options = await loadOptions(flags, context)
  const { pythonFiles } = await import('../input.ts')
  const found = await pythonFiles(names, report, context)
  if (found === undefined) return EXIT.trouble
  const codes: ExitCode[] = [EXIT.fine]
  for (const file of found) {
    report.file(file)
    const one = await auditFile(file, options)
    showAudit(one, report, context.cwd)
    codes.push(codeOf(one))
  }
  return Math.max(...codes) as ExitCode
}

/** A file that is not there was not audited; one that is refused is not clean. */
function codeOf({ findings, problems, files }: Audit): ExitCode {
  if (files.length === 0) return EXIT.trouble
  return problems.length === 0 && !findings.some(({ runs }) => runs) ? EXIT.fine : EXIT.found
}

function showAudit(audit: Audit, report: Report, cwd: string): void {
  const { path, files, findings, problems } = audit
  report.print(`${escapeTalk(path)}: ${verdictOf(audit)} (${counted(files.length, 'file')} read)\n`)
  for (const { span, message, runs } of findings) {
    report.print(`  ${runs ? '!' : ' '} ${formatSpan(span, cwd)} ${escapeTalk(message)}\n`)
  }
  if (report.json) report.problems(findings.map(problemOf))
  report.problems(problems)
  report.result('clean', String(codeOf(audit) === EXIT.fine))
  report.result(
    'read',
    JSON.stringify(
      files.map((file) => nameBelow(file, cwd)),
      null,
      2,
    ),
  )
}

function problemOf({ kind, message, runs, span }: Audit['findings'][number]): Problem {
  return { code: `audit-${kind}`, severity: runs ? 'error' : 'note', message, span }
}

function verdictOf({ findings, problems }: Audit): string {
  const count = findings.filter(({ runs }) => runs).length
  if (count > 0) return `would run ${counted(count, 'thing')}`
  return problems.length > 0 ? 'cannot be read' : 'runs nothing but its own values'
}
