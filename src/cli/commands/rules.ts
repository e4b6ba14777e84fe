import type { Command } from 'commander'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, type ReportFlags, runAction, withJson } from '../report.ts'
import { wrapped } from './checkpointText.ts'

/** `mmdet-config rules [ID]`. */
export function registerRules(program: Command, context: CliContext): void {
  const command = program
    .command('rules')
    .summary('list the rules of check')
    .description(
      'List the rules of check; with an id: what the rule finds, why it matters, an example, its mend, and public reports.',
    )
    .argument('[id]', 'a rule, such as unknown-argument')
  withJson(command).action((id: string | undefined, flags: ReportFlags) =>
    runAction(context, flags, (report) => rules(id, report)),
  )
}

async function rules(id: string | undefined, report: Report): Promise<ExitCode> {
  const { RULES } = await import('../../check/rules/all.ts')
  const { explained } = await import('../../check/explain.ts')
  const { meaningOf } = await import('../../errorCodes.ts')
  const { MmdetConfigError } = await import('../../errors.ts')
  const chosen = RULES.filter((rule) => id === undefined || rule.id === id)
  if (id !== undefined && chosen.length === 0) {
    const { didYouMean, nearestName } = await import('../../nearest.ts')
    const near = nearestName(
      id,
      RULES.map((rule) => rule.id),
    )
    const help = didYouMean(near, 'mmdet-config rules lists them')
    throw new MmdetConfigError({ code: 'unknown-name', message: `there is no rule ${id}`, ...help })
  }
  const facts = chosen.map(({ id, severity, why, reports = [] }) => ({
    id,
    severity,
    what: meaningOf(id),
    why,
    reports,
  }))
  report.result('rules', JSON.stringify(facts))
  const width = Math.max(...facts.map((one) => one.id.length))
  report.print(
    id === undefined
      ? `${facts.map((one) => `${listed(one, width)}\n`).join('')}\nmmdet-config rules ID says more.\n`
      : chosen.map((rule) => inColumns(explained(rule))).join(''),
  )
  return EXIT.fine
}

function listed({ id, severity, what }: { id: string; severity: string; what: string }, width: number): string {
  return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${wrapped(what, width + 11)}`
}

/** Markdown with its sentences in 80 columns; examples stay. */
function inColumns(text: string): string {
  return text
    .split(/(^```.*?^```$)/ms)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .split('\n')
            .map((line) => wrapped(line, 0))
            .join('\n'),
    )
    .join('')
}
