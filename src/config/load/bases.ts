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

/** The bases of a config as one, put together one after the other. */
export class CombinedBases {
  readonly warnings: ConfigWarning[] = []
  readonly environment = new Map<string, string>()
  readonly files: string[] = []
  readonly #bases: Base[] = []
  #dict = new PyDict()

  /** Their values; shared, never to be changed. */
  get dict(): PyDict {
    return this.#dict
  }

  /**
   * Adds one.
   *
   * @throws MmdetConfigError `config-base` (KeyError) for a key that an earlier one sets too, with the places in both.
   */
  add(base: Base): void {
    const { loaded, scope, askedFrom } = base
    const values = scope === null ? loaded.dict : scopedCopy(loaded.dict, scope)
    // Most configs have one base, whose values need no copy.
    if (this.#bases.length === 0) this.#dict = values
    else this.#dict = union(this.#dict, values, askedFrom)
    this.#bases.push(base)
    this.warnings.push(...loaded.warnings)
    for (const [name, value] of loaded.environment) this.environment.set(name, value)
    this.files.push(...loaded.files)
  }

  /** Their values as the object `_base_`, free to be changed. */
  copy(): ConfigDict {
    const all = new ConfigDict()
    for (const { loaded, scope } of this.#bases) {
      for (const { key, value, write } of scopedCopy(loaded.dict, scope).entries()) all.set(key, value, write)
    }
    return all
  }
}

function union(one: PyDict, other: PyDict, askedFrom: Span | undefined): PyDict {
  const both = one.copy()
  for (const { key, value, write } of other.entries()) {
    const first = both.entry(key)
    if (first !== undefined) throw new MmdetConfigError(duplicate(key, first.write?.span, write?.span, askedFrom))
    both.set(key, value, write)
  }
  return both
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
