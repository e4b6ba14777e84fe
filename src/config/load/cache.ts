import { MmdetConfigError, type Problem } from '../../errors.ts'
import { normalizePath } from '../../python/posixPath.ts'
import type { FileState, FileSystem } from '../fileSystem.ts'
import type { LoadedConfig } from './loadedConfig.ts'

/**
 * Configs and bases that were loaded, for loading many of one folder: each base is read and evaluated once. Without a cache of your own
 * this happens all the same, as long as no file has changed; your own never asks the disk again. It belongs to one file system and one
 * set of options.
 *
 * @example
 * const cache = new ConfigCache()
 * for (const path of paths) configs.push(await Config.fromFile(path, { cache }))
 */
export class ConfigCache {
  readonly #loaded = new Map<string, LoadedConfig>()
  readonly #modules = new Map<string, LoadedConfig>()
  readonly #broken = new Map<string, BrokenConfig>()
  /** What `model-index.yml` and its metafiles say of each package folder. */
  readonly packages = new Map<string, ReadonlyMap<string, string>>()
  /** Normal paths of the files that something here inherits from: a change of any other one makes nothing old but itself. */
  readonly #inherited = new Set<string>()
  /** Lists of files that are in it. */
  readonly #noted = new WeakSet<readonly string[]>()
  #owner: CacheOwner | undefined
  #shared: SharedConfigs | undefined

  /** The cache of one load, beside what all loads of this process share. */
  static ofLoad(owner: CacheOwner): ConfigCache {
    const cache = new ConfigCache()
    cache.bind(owner)
    if (owner.files.stateOf !== undefined) cache.#shared = new SharedConfigs(owner)
    return cache
  }

  /**
   * Ties the cache to what its entries depend on.
   *
   * @throws MmdetConfigError `invalid-option` when it is already tied to something else.
   */
  bind(owner: CacheOwner): void {
    this.#owner ??= owner
    const { files, env, settings } = this.#owner
    const sameEnv = env === owner.env || (Object.keys(env).length === 0 && Object.keys(owner.env).length === 0)
    if (files === owner.files && sameEnv && settings === owner.settings) return
    throw new MmdetConfigError({
      code: 'invalid-option',
      message: 'a ConfigCache serves one file system, one environment and one set of options',
      hint: 'make a new ConfigCache()',
    })
  }

  /** A config that was loaded, by its absolute path. */
  get(path: string): LoadedConfig | undefined {
    const known = this.#loaded.get(path)
    if (known !== undefined) return known
    const shared = this.#shared?.get(path)
    if (shared !== undefined) this.#put(this.#loaded, path, shared)
    return shared
  }

  /** A base of the pure-Python dialect, its imported objects still objects. */
  module(path: string): LoadedConfig | undefined {
    return this.#modules.get(path)
  }

  /** A base that a tolerant load read as far as it goes. */
  broken(path: string): BrokenConfig | undefined {
    return this.#broken.get(path)
  }

  /**
   * Forgets what was read from a file that has changed, and everything that inherits from it.
   *
   * @param path absolute.
   */
  invalidate(path: string): void {
    const changed = normalizePath(path)
    if (changed.endsWith('.yml') || changed.endsWith('.yaml')) this.packages.clear()
    const isInherited = this.#inherited.has(changed)
    for (const known of [this.#loaded, this.#modules, this.#broken]) {
      known.delete(changed)
      if (isInherited) for (const [key, { files }] of known) if (normalFiles(files).has(changed)) known.delete(key)
    }
  }

  /** To be called before a file is read: what it says is shared only while its state stays this one. */
  willRead(path: string): void {
    this.#shared?.willRead(path)
  }

  keep(path: string, loaded: LoadedConfig): void {
    this.#put(this.#loaded, path, loaded)
    this.#shared?.keep(path, loaded)
  }

  keepModule(path: string, loaded: LoadedConfig): void {
    this.#put(this.#modules, path, loaded)
  }

  keepBroken(path: string, broken: BrokenConfig): void {
    this.#put(this.#broken, path, broken)
  }

  #put<Kept extends { readonly files: readonly string[] }>(known: Map<string, Kept>, path: string, kept: Kept): void {
    known.set(path, kept)
    if (this.#noted.has(kept.files)) return
    this.#noted.add(kept.files)
    for (const file of normalFiles(kept.files)) if (file !== path) this.#inherited.add(file)
  }
}

const normal = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Files without the detours that their paths take: it is asked of each base with each key that is typed in one. */
function normalFiles(files: readonly string[]): ReadonlySet<string> {
  const known = normal.get(files)
  if (known !== undefined) return known
  const made = new Set(files.map(normalizePath))
  normal.set(files, made)
  return made
}

/** A config of which parts were passed over. */
export interface BrokenConfig extends LoadedConfig {
  readonly problems: readonly Problem[]
  /** As {@link Tolerance.lost}. */
  readonly lost: ReadonlySet<string> | undefined
}

/** What entries depend on besides the files. */
export interface CacheOwner {
  readonly files: FileSystem
  readonly env: Readonly<Record<string, string | undefined>>
  /** The other options, as a text. */
  readonly settings: string
}

interface Entry {
  readonly loaded: LoadedConfig
  /** The state of each of its files when it was read. */
  readonly states: ReadonlyMap<string, FileState>
  /** Of its files, in bytes. */
  readonly size: number
}

/** What the entries of all loads may have read, in bytes; configs have some kilobytes each. */
const MAX_SHARED_BYTES = 64 * 2 ** 20

/** Entries, the one that was used last at the end. */
const entries = new Map<string, Entry>()
let sharedBytes = 0

/** A file that was changed less than this ago may change again without its time telling. */
const SETTLED_MILLISECONDS = 1000

/** What all loads share, as one of them sees it: a file is asked for its state once. */
class SharedConfigs {
  readonly #files: FileSystem
  /** What loads must have in common to share. */
  readonly #common: string
  readonly #states = new Map<string, FileState | undefined>()

  constructor({ files, settings }: CacheOwner) {
    this.#files = files
    this.#common = `${systemOf(files)}\0${settings}`
  }

  willRead(path: string): void {
    this.#stateOf(path)
  }

  get(path: string): LoadedConfig | undefined {
    const key = this.#keyOf(path)
    const entry = entries.get(key)
    if (entry === undefined) return undefined
    forget(key, entry)
    for (const [file, state] of entry.states) if (this.#stateOf(file)?.text !== state.text) return undefined
    remember(key, entry)
    return entry.loaded
  }

  keep(path: string, loaded: LoadedConfig): void {
    if (!loaded.ownFilesOnly) return
    const states = new Map<string, FileState>()
    let size = 0
    const settled = Date.now() - SETTLED_MILLISECONDS
    for (const file of loaded.files) {
      const state = this.#states.get(file)
      if (state === undefined || state.changed > settled) return
      states.set(file, state)
      size += state.size
    }
    remember(this.#keyOf(path), { loaded, states, size })
  }

  #keyOf(path: string): string {
    return `${this.#common}\0${path}`
  }

  #stateOf(path: string): FileState | undefined {
    if (!this.#states.has(path)) this.#states.set(path, this.#files.stateOf?.(path))
    return this.#states.get(path)
  }
}

/** File systems are the same where the same functions tell the state of a file and read it: what wraps another one replaces some. */
const functions = new WeakMap<object, number>()
let lastFunction = 0

function systemOf({ stateOf, readFile, readSource }: FileSystem): string {
  return [stateOf, readFile, readSource].map(functionNumber).join()
}

function functionNumber(given: object | undefined): number {
  if (given === undefined) return 0
  const known = functions.get(given) ?? ++lastFunction
  functions.set(given, known)
  return known
}

function remember(key: string, entry: Entry): void {
  const before = entries.get(key)
  if (before !== undefined) forget(key, before)
  entries.set(key, entry)
  sharedBytes += entry.size
  for (const [oldest, { size }] of entries) {
    if (sharedBytes <= MAX_SHARED_BYTES) break
    entries.delete(oldest)
    sharedBytes -= size
  }
}

function forget(key: string, { size }: Entry): void {
  entries.delete(key)
  sharedBytes -= size
}
