import { loadCatalogue } from '../catalog/load.ts'
import { ComponentIndex } from '../catalog/lookup.ts'
import { problemsOf } from '../check/check.ts'
import { isRunnerKey, runnerKeys } from '../check/walk.ts'
import type { Config } from '../config/config.ts'
import { CFG_OPTIONS, type Override } from '../config/merge.ts'
import type { Problem } from '../errors.ts'
import { didYouMean, nearestSlip } from '../nearest.ts'
import type { PyDict } from '../python/dict.ts'
import { JSON_SETTINGS } from '../server/settings.ts'
import { SourceText } from '../source.ts'
import type { CliContext } from './context.ts'
import { readCatalogues, readSettings } from './settings.ts'

// In: a config with its --cfg-options. Out: what they bring that no component takes, as warnings: MMEngine merges a misspelt key as it is.

/** Rules that know which keys and values a component takes. */
const RULES: ReadonlySet<string> = new Set(
  'unknown-argument renamed-argument swallowed-argument unknown-type wrong-kind wrong-value'.split(' '),
)

/** The same of a config that was loaded with them. */
export async function loadedOptionWarnings(
  config: Config,
  options: readonly Override[],
  context: CliContext,
): Promise<Problem[]> {
  if (options.length === 0) return []
  const dict = config.toDict()
  const had = (key: string) => dict.entry(key)?.write?.shadowed !== undefined
  return optionWarnings(dict, options, had, await optionIndex(context))
}

/** The components that options may be of. */
export async function optionIndex({ cwd }: CliContext): Promise<ComponentIndex> {
  const own = readCatalogues(await readSettings(cwd, [JSON_SETTINGS]), cwd)
  return new ComponentIndex([await loadCatalogue(), ...own])
}

/** @param had whether the config has a key without the options. */
export function optionWarnings(
  merged: PyDict,
  options: readonly Override[],
  had: (key: string) => boolean,
  index: ComponentIndex,
): Problem[] {
  const found = problemsOf(merged, index, { atEachPath: true }).filter(({ code }) => RULES.has(code))
  const names = Array.from(merged.entries(), ({ key }) => String(key)).concat(runnerKeys)
  return options.flatMap((option) => {
    const parts = option.key.split('.')
    const ofOption = found.filter(({ path = [] }) => {
      return path.length > 0 && parts.every((part, at) => at >= path.length || part === String(path[at]))
    })
    const told = ofOption.map(({ code, message, hint, suggestions, path = [] }): Problem => {
      return { code, severity: 'warning', message, hint, suggestions, path, span: partSpan(option, path.length) }
    })
    return [...told, ...misspeltKey(option, names, had)]
  })
}

/** A key of the config that is new, and one slip away from another one. */
function misspeltKey(option: Override, names: readonly string[], had: (key: string) => boolean): Problem[] {
  const [key = ''] = option.key.split('.')
  if (had(key) || isRunnerKey(key)) return []
  const near = nearestSlip(
    key,
    names.filter((name) => name !== key),
  )
  if (near === undefined) return []
  const message = `the config has no key ${key}`
  const told = { message, path: [key], span: partSpan(option, 1) }
  return [{ code: 'unknown-key', severity: 'warning', ...told, ...didYouMean(near) }]
}

/** The part of an option's key that is so deep. */
function partSpan({ key, write }: Override, depth: number) {
  const parts = key.split('.')
  const end = parts.slice(0, depth).join('.').length
  const source = write?.span.source ?? new SourceText(CFG_OPTIONS, key)
  return { source, start: end - (parts[Math.min(depth, parts.length) - 1] as string).length, end }
}
