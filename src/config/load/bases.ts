import { MmdetConfigError, type Problem, type RelatedPlace } from '../../errors.ts'
import { PyDict } from '../../python/dict.ts'
import { aPyType } from '../../python/hash.ts'
import type { Written } from '../../python/provenance.ts'
import { quotedRepr } from '../../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import type { SourceSpan } from '../../source.ts'
import { ConfigDict } from '../configDict.ts'
import type { ConfigCache } from './cache.ts'
import { scopedCopy } from './copyBase.ts'
import type { LoadedConfig } from './loadedConfig.ts'

/**
 * The base's value that `{{_base_.a.b}}` names.
 *
 * @throws MmdetConfigError `config-base` as MMEngine: KeyError for a missing key, TypeError for a key of anything but a dict.
 */
export function resolveReference(base: PyDict, path: string, span: SourceSpan | undefined): PyValue {
  let value: PyValue = base
  const walked: string[] = []
  for (const key of path.split('.')) {
    const at = ['_base_', ...walked].join('.')
    if (!(value instanceof PyDict)) throw new MmdetConfigError(noDict(at, key, value, span))
    const entry = value.entry(key)
    if (entry === undefined) throw new MmdetConfigError(missing(at, key, value, span))
    value = entry.value
    walked.push(key)
  }
  return value
}

function missing(at: string, key: string, dict: PyDict, span: SourceSpan | undefined) {
  const keys = [...dict.entries()].map(({ key: known }) => quotedRepr(known))
  const shown = keys.length > 12 ? [...keys.slice(0, 12), '…'] : keys
  return {
    code: 'config-base',
    message: `${at} has no key ${quotedRepr(key)}`,
    span,
    pythonClass: 'KeyError',
    hint: `it has ${shown.join(', ')}`,
  } as const
}

function noDict(at: string, key: string, value: PyValue, span: SourceSpan | undefined) {
  const isSequence = value instanceof PyList || value instanceof PyTuple
  return {
    code: 'config-base',
    message: `${at} is ${aPyType(value)}: it has no key ${quotedRepr(key)}`,
    span,
    pythonClass: 'TypeError',
    hint: isSequence ? `a reference cannot index a list; write ${at}[${key}] without braces` : undefined,
  } as const
}

/** Duplicate keys whose places are shown. */
const MAX_SHOWN = 3

/** One base of a config. */
export interface Base {
  readonly loaded: LoadedConfig
  /** The package's name for an external base, null for another. */
  readonly scope: string | null
  readonly askedFrom: SourceSpan | undefined
}

/** The bases of a config as one, put together one after the other. */
export class CombinedBases {
  readonly warnings: Problem[] = []
  readonly environment = new Map<string, string>()
  readonly files = new Set<string>()
  /** What the config names: absolute paths, or `package::path`. */
  readonly names: string[] = []
  /** Whether the bases depend on their files only. */
  ownFilesOnly = true
  readonly #bases: Base[] = []
  #dict = new PyDict()
  #allFiles: readonly string[] | undefined

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
    if (this.#bases.length > 0) refuseDuplicates(this.#dict, loaded.dict, askedFrom)
    const values = scope === null ? loaded.dict : scopedCopy(loaded, scope, askedFrom)
    // Most configs have one base, whose values need no copy.
    if (this.#bases.length === 0) this.#dict = values
    else this.#join(values)
    this.#bases.push(base)
    this.ownFilesOnly &&= loaded.ownFilesOnly && scope === null
    for (const warning of loaded.warnings) if (!this.warnings.includes(warning)) this.warnings.push(warning)
    for (const [name, value] of loaded.environment) this.environment.set(name, value)
    for (const file of loaded.files) this.files.add(file)
  }

  /** Their files, with that of the one config that they are put together for. */
  filesWith(path: string): readonly string[] {
    this.#allFiles ??= [...this.files, path]
    return this.#allFiles
  }

  /** Whether a cache still has every one of them. */
  isIn(cache: ConfigCache): boolean {
    return this.#bases.every(({ loaded }) => cache.get(loaded.path) === loaded)
  }

  /** The second base is put into a copy of the first, every other one into that copy. */
  #join(values: PyDict): void {
    if (this.#bases.length === 1) this.#dict = this.#dict.copy()
    for (const { key, value, write } of values.entries()) this.#dict.set(key, value, write)
  }

  /** Their values as the object `_base_`, free to be changed. */
  copy(): ConfigDict {
    const all = new ConfigDict()
    for (const { loaded, scope, askedFrom } of this.#bases) {
      for (const { key, value, write } of scopedCopy(loaded, scope, askedFrom).entries()) all.set(key, value, write)
    }
    return all
  }
}

function refuseDuplicates(before: PyDict, values: PyDict, askedFrom: SourceSpan | undefined): void {
  const keys = [...values.entries()].map(({ key }) => key).filter((key) => before.has(key))
  if (keys.length === 0) return
  const related = keys
    .slice(0, MAX_SHOWN)
    .flatMap((key) => places(key, before.entry(key)?.write, values.entry(key)?.write))
  throw new MmdetConfigError({
    code: 'config-base',
    message: `two bases set the key${keys.length === 1 ? '' : 's'} ${keys.map(quotedRepr).join(', ')}`,
    span: askedFrom,
    related,
    pythonClass: 'KeyError',
    hint: 'let one base inherit from the other, or remove what they share from one of them',
  })
}

function places(key: PyValue, first: Written | undefined, second: Written | undefined): RelatedPlace[] {
  const name = quotedRepr(key)
  if (first === undefined || second === undefined) return []
  const isSame = first.span.source.name === second.span.source.name && first.span.start === second.span.start
  if (isSame) return [{ message: `both have ${name} from here`, span: first.span }]
  return [
    { message: `${name} is set here`, span: first.span },
    { message: `${name} is set again here`, span: second.span },
  ]
}
