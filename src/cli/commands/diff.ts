import type { Command } from 'commander'
import type { Difference } from '../../config/diff.ts'
import { type CliContext, type ExitCode, runAction } from '../context.ts'
import { type LoadFlags, loadOptions, showWarnings, withLoadFlags } from './loadOptions.ts'

interface DiffFlags extends LoadFlags {
  readonly json: boolean
}

/** `mmdet-config diff A B`. */
export function registerDiff(program: Command, context: CliContext): void {
  const command = program
    .command('diff')
    .summary('compare two configs by what they say')
    .description('Compare two configs value by value after inheritance. Exit code 1 when they differ.')
    .argument('<before>', 'a config')
    .argument('<after>', 'another config')
    .option('--json', 'print JSON', false)
  withLoadFlags(command).action((before: string, after: string, flags: DiffFlags) => {
    return runAction(context, () => diff(before, after, flags, context))
  })
}

async function diff(before: string, after: string, flags: DiffFlags, context: CliContext): Promise<ExitCode> {
  const { Config } = await import('../../config/config.ts')
  const { ConfigCache } = await import('../../config/load/cache.ts')
  const options = { ...(await loadOptions(flags, context)), cache: new ConfigCache() }
  const one = await Config.fromFile(before, options)
  const other = await Config.fromFile(after, options)
  showWarnings([...one.warnings, ...other.warnings], context)
  const differences = one.diff(other)
  context.stdout.write(flags.json ? await asJson(differences) : await asText(differences))
  return differences.length === 0 ? 0 : 1
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
  return `${toJson(toPy(differences.map((difference) => ({ ...difference }))))}\n`
}
