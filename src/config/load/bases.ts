import { MmdetConfigError } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { pythonRepr } from '../../python/repr.ts'
import type { PyValue } from '../../python/values.ts'
import { formatSpan, type Span } from '../../source.ts'
import { ConfigDict } from '../configDict.ts'
import type { ConfigWarning, LoadedConfig } from './result.ts'
import { scopedCopy } from './scope.ts'

/** One base of a config. */
export interface Base {
  readonly loaded: LoadedConfig
  /** The package's name for an external base, null for another. */
  readonly scope: string | null
  readonly askedFrom: Span | undefined
}

/** All bases of a config as one. */
export interface CombinedBases {
  /** Their values; shared, never to be changed. */
  readonly dict: PyDict
  /** Their values as the object `_base_`, free to be changed. */
  copy(): ConfigDict
  readonly warnings: readonly ConfigWarning[]
  readonly environment: ReadonlyMap<string, string>
  readonly files: readonly string[]
}

/**
 * Puts bases together.
 *
 * @throws MmdetConfigError `config-base` (KeyError) for a key that two bases set, with the places in both.
 */
export function combineBases(bases: readonly Base[]): CombinedBases {
  const dict = new PyDict()
  for (const { loaded, scope, askedFrom } of bases) {
    const values = scope === null ? loaded.dict : scopedCopy(loaded.dict, scope, askedFrom)
    for (const { key, value, write } of values.entries()) {
      const first = dict.entry(key)
      if (first !== undefined) throw new MmdetConfigError(duplicate(key, first.write?.span, write?.span, askedFrom))
      dict.set(key, value, write)
    }
  }
  return {
    dict,
    copy: () => copyAll(bases),
    warnings: bases.flatMap(({ loaded }) => loaded.warnings),
    environment: new Map(bases.flatMap(({ loaded }) => [...loaded.environment])),
    files: bases.flatMap(({ loaded }) => loaded.files),
  }
}

function copyAll(bases: readonly Base[]): ConfigDict {
  const all = new ConfigDict()
  for (const { loaded, scope, askedFrom } of bases) {
    for (const { key, value, write } of scopedCopy(loaded.dict, scope, askedFrom).entries()) all.set(key, value, write)
  }
  return all
}

function duplicate(key: PyValue, first: Span | undefined, second: Span | undefined, askedFrom: Span | undefined) {
  const places = [first, second].filter((span) => span !== undefined)
  return {
    code: 'config-base',
    message: `two bases set the key ${pythonRepr(key)}`,
    span: askedFrom,
    related: places.map((span) => ({ message: `${pythonRepr(key)} is set at ${formatSpan(span)}`, span })),
    pythonClass: 'KeyError',
    hint: 'let one base inherit from the other, or remove the key from one of them',
  } as const
}
