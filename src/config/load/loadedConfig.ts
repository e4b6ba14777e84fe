import { MmdetConfigError, type Problem } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { aPyType, pyTypeName } from '../../python/hash.ts'
import { RESERVED_KEYS } from '../engineKeys.ts'
import { pythonStr } from '../pythonStr.ts'

/** What loading one config file gives. Its values are shared with other loads and never changed. */
export interface LoadedConfig {
  readonly path: string
  readonly dict: PyDict
  /** What a reader of the config should know, and what stops nothing. */
  readonly warnings: readonly Problem[]
  /** Environment variables that the file or its bases used, with their values. */
  readonly environment: ReadonlyMap<string, string>
  /** Dicts of its bases that it refers to: one object here and there, as MMEngine has them. */
  readonly shared?: ReadonlySet<PyDict> | undefined
  /** Absolute paths of every file that was read: the bases in order, the file itself last. */
  readonly files: readonly string[]
  /** What it names as its bases: absolute paths, or `package::path`. */
  readonly bases: readonly string[]
  /** Whether it depends on its files only: it asks for no environment variable and looks for no package. */
  readonly ownFilesOnly: boolean
  /** Names that the file imported, which are not part of the config's values. */
  readonly importedNames: ReadonlySet<string>
}

/**
 * Takes away the names that begin with two underscores, which MMEngine does not count as variables of the config.
 *
 * @throws MmdetConfigError `evaluation` where `globals()` was given a key that is not a str, as MMEngine runs into it here.
 */
export function dropDunderNames(globals: PyDict): void {
  for (const { key, write } of [...globals.entries()]) {
    if (typeof key !== 'string') {
      throw new MmdetConfigError({
        code: 'evaluation',
        message: `'${pyTypeName(key)}' object has no attribute 'startswith'`,
        pythonClass: 'AttributeError',
        span: write?.span,
        hint: 'the names of a config must be str',
      })
    }
    if (key.startsWith('__')) globals.delete(key)
  }
}

/**
 * Refuses a config with a variable of a reserved name.
 *
 * @throws MmdetConfigError `config-parse` (KeyError)
 */
export function refuseReservedKeys(dict: PyDict): void {
  if (!RESERVED_KEYS.some((key) => dict.has(key))) return
  for (const { key, write } of dict.entries()) {
    if (typeof key !== 'string' || !RESERVED_KEYS.includes(key)) continue
    throw new MmdetConfigError({
      code: 'config-parse',
      message: `${key} is a name that MMEngine's Config keeps for itself`,
      span: write?.span,
      path: [key],
      pythonClass: 'KeyError',
      hint: 'rename the variable',
    })
  }
}

/** MMEngine's key for a notice that a config will go away (mmengine 0.10.7, `DEPRECATION_KEY`). */
const DEPRECATION_KEY = '_deprecation_'

/**
 * Takes a config's deprecation notice out of its variables.
 *
 * @throws MmdetConfigError `config-parse` (TypeError) for a notice that is not a dict.
 */
export function takeDeprecation(dict: PyDict, path: string): Problem | undefined {
  const entry = dict.entry(DEPRECATION_KEY)
  if (entry === undefined) return undefined
  const { value: notice, write } = entry
  if (!(notice instanceof PyDict)) {
    const message = `${DEPRECATION_KEY} must be a dict, not ${aPyType(notice)}`
    throw new MmdetConfigError({ code: 'config-parse', message, span: write?.span, pythonClass: 'TypeError' })
  }
  dict.delete(DEPRECATION_KEY)
  const said = (words: string, key: string) =>
    notice.has(key) ? `; ${words} ${pythonStr(notice.get(key) ?? null)}` : ''
  const message = `the config ${path} will be deprecated in the future${said('use', 'expected')}${said('see', 'reference')}`
  const expected = notice.get('expected')
  const suggestions = typeof expected === 'string' ? [expected] : []
  return { code: 'deprecated', severity: 'warning', message, suggestions, span: write?.span }
}
