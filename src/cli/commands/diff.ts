import type { Command } from 'commander'
import type { Config } from '../../config/config.ts'
import type { Difference } from '../../config/diff.ts'
import { escapeTalk } from '../../talk.ts'
import type { Colours } from '../colour.ts'
import { type CliContext, EXIT, type ExitCode } from '../context.ts'
import { type Report, runAction, withJson } from '../report.ts'
import { type LoadFlags, loadConfig, loadOptions, withCfgOptions, withLoadFlags } from './loadOptions.ts'

const EXAMPLES = `
Examples:
  $ mmdet-config diff theirs.py mine.py
  $ mmdet-config diff a.py a.py --cfg-options train_cfg.max_epochs=3
`

/** `mmdet-config diff A B`. */
export function registerDiff(program: Command, context: CliContext): void {
  const command = program
    .command('diff')
    .summary('compare two configs by what they say')
    .description(
      'Compare two configs value by value after inheritance. Exits with 1 when they differ, with 2 when one cannot be read.',
    )
    .argument('<before>', 'a config or a recipe, or - for the standard input')
    .argument('<after>', 'another one')
  withCfgOptions(withLoadFlags(withJson(command)), ' of the second config')
    .addHelpText('after', EXAMPLES)
    .action((before: string, after: string, flags: LoadFlags) => {
      return runAction(context, flags, (report) => diff([before, after], flags, report, context))
    })
}

async function diff(
  [before, after]: readonly [string, string],
  flags: LoadFlags,
  report: Report,
  context: CliContext,
): Promise<ExitCode> {
  const { ConfigCache } = await import('../../config/load/cache.ts')
  const options = { ...(await loadOptions(flags, context)), cache: new ConfigCache() }
  const { cfgOptions: _, ...asWritten } = options
  const input = before === '-' && after === '-' ? await withRepeatedInput(context) : context
  const one = await loadTelling(before, (file) => loadConfig(file, asWritten, input), report)
  const other = await loadTelling(after, (file) => loadConfig(file, options, input), report)
  if (one === undefined || other === undefined) return EXIT.trouble
  if (options.cfgOptions !== undefined) {
    const { loadedOptionWarnings } = await import('../optionWarnings.ts')
    report.problems(await loadedOptionWarnings(other, options.cfgOptions, context))
  }
  const differences = one.diff(other)
  if (report.json) report.result('differences', await asJson(differences))
  else report.print(await asText(differences, report.colours))
  return differences.length === 0 ? EXIT.fine : EXIT.found
}

/** The standard input can be read only once. */
async function withRepeatedInput(context: CliContext): Promise<CliContext> {
  const { readStdin } = await import('../input.ts')
  const bytes = await readStdin(context)
  const stdin = {
    async *[Symbol.asyncIterator]() {
      yield bytes
    },
  }
  return { ...context, stdin }
}

function loadTelling(
  file: string,
  load: (file: string) => Promise<Config>,
  report: Report,
): Promise<Config | undefined> {
  return report.attempt(file, async () => {
    const config = await load(file)
    report.problems(config.warnings)
    return config
  })
}

async function asText(differences: readonly Difference[], { green, red, yellow }: Colours): Promise<string> {
  const { formatPath } = await import('../../config/path.ts')
  const { quotedRepr } = await import('../../python/repr.ts')
  const text = (difference: Difference, where: string): string => {
    if (difference.kind === 'added') return `+ ${where} = ${quotedRepr(difference.after)}`
    if (difference.kind === 'removed') return `- ${where} = ${quotedRepr(difference.before)}`
    return `~ ${where} = ${quotedRepr(difference.before)} -> ${quotedRepr(difference.after)}`
  }
  const row = (one: Difference) => text(one, escapeTalk(formatPath(one.path)))
  // A base `package::path` brings a `_scope_` into each of its components: those that are alike are one row.
  const isScope = ({ path }: Difference) => path.at(-1) === '_scope_'
  const scopes = new Map<string, string[]>()
  for (const one of differences.filter(isScope)) {
    const alike = text(one, '_scope_')
    const rows = scopes.get(alike)
    if (rows === undefined) scopes.set(alike, [row(one)])
    else rows.push(row(one))
  }
  const counts = Array.from(scopes, ([alike, rows]) => (rows.length > 1 ? `${alike} in ${rows.length} dicts` : rows[0]))
  const painted = (told = '') => `${{ '+': green, '-': red, '~': yellow }[told[0] as '+'](told)}\n`
  return [...differences.filter((one) => !isScope(one)).map(row), ...counts].map(painted).join('')
}

async function asJson(differences: readonly Difference[]): Promise<string> {
  const { toJson } = await import('../../config/json/toJson.ts')
  const { toPy } = await import('../../python/input.ts')
  return toJson(toPy(differences.map((difference) => ({ ...difference, path: difference.path.join('.') }))))
}
