import type { Command } from 'commander'
import type { Difference } from '../../config/diff.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { type LoadFlags, loadOptions, withLoadFlags } from './loadOptions.ts'

/** `mmdet-config diff A B`. */
export function registerDiff(program: Command, context: CliContext): void {
  const command = program
    .command('diff')
    .summary('compare two configs by what they say')
    .description(
      'Compare two configs value by value after inheritance. Exits with 1 when they differ, with 2 when one cannot be read.',
    )
    .argument('<before>', 'a config')
    .argument('<after>', 'another config')
  withLoadFlags(withJson(command)).action((before: string, after: string, flags: LoadFlags) => {
    return runAction(context, flags, (report) => diff([before, after], flags, report, context))
  })
}

async function diff(
  [before, after]: readonly [string, string],
  flags: LoadFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const { Config } = await import('../../config/config.ts')
  const { ConfigCache } = await import('../../config/load/cache.ts')
  const options = { ...(await loadOptions(flags, context)), cache: new ConfigCache() }
  report.file(before)
  const one = await Config.fromFile(before, options)
  report.problems(one.warnings)
  report.file(after)
  const other = await Config.fromFile(after, options)
  report.problems(other.warnings)
  const differences = one.diff(other)
  if (report.json) report.result('differences', await asJson(differences))
  else report.print(await asText(differences))
  return differences.length === 0 ? EXIT.fine : EXIT.found
}

async function asText(differences: readonly Difference[]): Promise<string> {
  const { formatPath } = await import('../../config/path.ts')
  const { quotedRepr } = await import('../../python/repr.ts')
  const lines = differences.map((difference) => {
    const path = formatPath(difference.path)
    if (difference.kind === 'added') return `+ ${path} = ${quotedRepr(difference.after)}\n`
    if (difference.kind === 'removed') return `- ${path} = ${quotedRepr(difference.before)}\n`
    return `~ ${path} = ${quotedRepr(difference.before)} -> ${quotedRepr(difference.after)}\n`
  })
  return lines.join('')
}

async function asJson(differences: readonly Difference[]): Promise<string> {
  const { toJson } = await import('../../config/json/toJson.ts')
  const { toPy } = await import('../../python/input.ts')
  return toJson(toPy(differences.map((difference) => ({ ...difference, path: difference.path.join('.') }))))
}
