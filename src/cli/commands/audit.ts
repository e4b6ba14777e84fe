import type { Command } from 'commander'
import type { Audit } from '../../config/audit/auditFile.ts'
import { renderProblem } from '../../errors.ts'
import { formatSpan } from '../../source.ts'
import { type CliContext, type ExitCode, runAction } from '../context.ts'
import { type LoadFlags, loadOptions, withLoadFlags } from './loadOptions.ts'

interface AuditFlags extends LoadFlags {
  readonly json: boolean
}

/** `mmdet-config audit FILE...`. */
export function registerAudit(program: Command, context: CliContext): void {
  const command = program
    .command('audit')
    .summary('list what a config would execute if Python ran it')
    .description(
      'List what Python would do besides computing values: imports, calls, functions, environment variables. Nothing is run. ' +
        'Exit code 1 when code would run that is not known to be pure.',
    )
    .argument('<files...>', 'configs; their bases are looked at too')
    .option('--json', 'print JSON', false)
  withLoadFlags(command).action((files: string[], flags: AuditFlags) => {
    return runAction(context, () => audit(files, flags, context))
  })
}

async function audit(files: readonly string[], flags: AuditFlags, context: CliContext): Promise<ExitCode> {
  const { auditFile } = await import('../../config/audit/auditFile.ts')
  const { ConfigCache } = await import('../../config/load/cache.ts')
  const options = { ...(await loadOptions(flags, context)), cache: new ConfigCache() }
  const audits: Audit[] = []
  for (const file of files) audits.push(await auditFile(file, options))
  if (flags.json) context.stdout.write(asJson(audits))
  else for (const one of audits) showAudit(one, context)
  const isClean = audits.every(({ findings, problems }) => problems.length === 0 && !findings.some(({ runs }) => runs))
  return isClean ? 0 : 1
}

function showAudit(audit: Audit, context: CliContext): void {
  const { path, files, findings, problems } = audit
  context.stdout.write(`${path}: ${verdictOf(audit)} (${counted(files.length, 'file')} read)\n`)
  for (const { span, message, runs } of findings) {
    context.stdout.write(`  ${runs ? '!' : ' '} ${formatSpan(span, context.cwd)} ${message}\n`)
  }
  for (const problem of problems) context.stderr.write(renderProblem(problem, context.cwd))
}

function verdictOf({ findings, problems }: Audit): string {
  const count = findings.filter(({ runs }) => runs).length
  if (count > 0) return `would run ${counted(count, 'thing')}`
  return problems.length > 0 ? 'cannot be read' : 'runs nothing but its own values'
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function asJson(audits: readonly Audit[]): string {
  const plain = audits.map(({ path, files, findings, problems }) => ({
    path,
    files,
    findings: findings.map(({ kind, message, runs, span }) => ({ kind, message, runs, place: formatSpan(span) })),
    problems: problems.map(({ code, message, span }) => ({ code, message, place: span && formatSpan(span) })),
  }))
  return `${JSON.stringify(plain, null, 2)}\n`
}
