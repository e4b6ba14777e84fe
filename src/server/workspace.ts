import type { ComponentIndex } from '../catalog/lookup.ts'
import type { PackedCatalogue } from '../catalog/pack.ts'
import { Checker, type RuleSeverity, withSeverities } from '../check/check.ts'
import { indexOf } from '../check/findProblems.ts'
import { heeded } from '../check/ignored.ts'
import type { FileSystem } from '../config/fileSystem.ts'
import { BaseIndex, type BasePlace, type FileFacts, readBases } from '../config/load/baseIndex.ts'
import { ConfigCache } from '../config/load/cache.ts'
import { type LoadOptions, readTolerantly, shownValues, type TolerantRead } from '../config/load/readConfig.ts'
import { readText, sourceOf } from '../config/load/readText.ts'
import { isError, MmdetConfigError, type Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { absolutePath, basename, dirname, joinPaths } from '../python/posixPath.ts'
import { type FileKind, kindOfText, schemaOf } from '../recipes/looks.ts'
import type { SourceText } from '../source.ts'
import { configFiles, isForeign, mayBeOurs, namesIn } from './folder.ts'
import { editionInUse, scopeOfHeirs } from './heirs.ts'
import { languageOf } from './spot.ts'

// In: the files of a folder, and the texts that an editor holds in place of some. Out: what the functions of this room ask of a file: its
// values, its problems, who inherits from it. Everything is of the present texts: what a change makes old is forgotten at once.

/** What a {@link Workspace} works with. */
export interface WorkspaceOptions {
  readonly fileSystem: FileSystem
  /** Folders in which packages are looked for. */
  readonly searchPath?: readonly string[] | undefined
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Severities by rule. */
  readonly rules?: Readonly<Record<string, RuleSeverity | undefined>> | undefined
  readonly catalogues?: readonly PackedCatalogue[] | undefined
  /** How many GPUs train, for rules of the batch. */
  readonly gpus?: number | undefined
  /** Whether another server reads the schema that a recipe names: what the schema says is left to that one. */
  readonly schemasElsewhere?: boolean | undefined
  /** The time in milliseconds, which says when the disk is looked at again. */
  readonly now?: (() => number) | undefined
}

/** How long what was seen of a file on the disk counts, where nobody tells of a change. */
const LOOK_MILLISECONDS = 200

/** A config as far as it can be read. */
export interface ConfigView {
  readonly path: string
  /** Its text. */
  readonly source: SourceText
  /** Its values, with what it inherits; empty where nothing can be told. */
  readonly dict: PyDict
  /** What is wrong with reading it. */
  readonly problems: readonly Problem[]
  /** Absolute paths of the files that were read or looked for. */
  readonly files: readonly string[]
  /** Keys of which a mistake keeps what they say from being known; undefined where that may be any. */
  readonly lost?: ReadonlySet<string> | undefined
  readonly recipe?: RecipeParts
}

/** What there is of a recipe besides the config that it composes. */
export interface RecipeParts {
  /** Whether the words, keys and values of the schema are told here. */
  readonly hasSchema: boolean
  /** Gives problems of the config their places, where there is one. */
  readonly place: ((problem: Problem) => Problem) | undefined
  /** What it starts from: its bases and parts, without what it says of them. */
  readonly start: () => Promise<PyDict>
}

/** The configs of a folder as an editor has them. */
export class Workspace {
  readonly options: WorkspaceOptions
  readonly files: FileSystem
  /** How configs are loaded. */
  readonly loadOptions: LoadOptions
  readonly #documents = new Map<string, SourceText>()
  /** Those whose lines end in `\r\n`. */
  readonly #withReturns = new Set<string>()
  /** The same with what was read so far. */
  #load: LoadOptions & { readonly cache: ConfigCache }
  readonly #views = new Map<string, ConfigView>()
  readonly #checked = new WeakMap<ConfigView, Promise<readonly Problem[]>>()
  /** What told the state of a file when it was read, for file systems that tell it, and when the disk was last asked for it. */
  readonly #seen = new Map<string, { state: string | undefined; looked: number }>()
  /** Until when lists of files need no look at the disk. */
  readonly #freshUntil = new WeakMap<readonly string[], number>()
  readonly #cleaned = new Map<string, string>()
  readonly #cleanedLists = new WeakMap<readonly string[], readonly string[]>()
  readonly #now: () => number
  readonly #index: BaseIndex
  /** It looks once at what configs, and states of one, have in common. */
  #checker: Checker | undefined
  #components: ComponentIndex | Promise<ComponentIndex> | undefined
  readonly #folders = new Set<string>()
  /** Files whose facts are to be read again. */
  readonly #changed = new Set<string>()
  /** Counts changes: what was begun before one is done again. */
  #turn = 0

  constructor(options: WorkspaceOptions) {
    this.options = options
    this.#now = options.now ?? Date.now
    this.files = this.#overlaid(options.fileSystem)
    const { searchPath = [], env = {} } = options
    this.loadOptions = { fileSystem: this.files, searchPath, env }
    this.#load = { ...this.loadOptions, cache: new ConfigCache() }
    this.#index = new BaseIndex(this.loadOptions)
  }

  /** The file system, with the texts of documents in place of their files, which notes what was read when. */
  #overlaid(fileSystem: FileSystem): FileSystem {
    const note = (path: string): string => {
      const file = this.#clean(path)
      this.#seen.set(file, { state: this.#stateOf(file), looked: this.#now() })
      return file
    }
    return {
      workingFolder: fileSystem.workingFolder,
      readFolder: (path) => fileSystem.readFolder(path),
      readFile: (path, maxBytes) => {
        const file = note(path)
        const document = this.#documents.get(file)
        return document === undefined ? fileSystem.readFile(file, maxBytes) : new TextEncoder().encode(document.text)
      },
      readSource: (path) => {
        const document = this.#documents.get(path)
        if (document !== undefined) note(path)
        return document
      },
    }
  }

  /** Puts a text in place of a file: a document was opened, or changed. */
  open(path: string, text: string): void {
    const source = sourceOf(path, text)
    this.#documents.set(path, source)
    if (source.text !== text && text.includes('\r\n')) this.#withReturns.add(path)
    else this.#withReturns.delete(path)
    this.changed(path)
  }

  /** The file itself counts again. */
  close(path: string): void {
    this.#documents.delete(path)
    this.#withReturns.delete(path)
    this.changed(path)
  }

  /** The paths of the documents that are open, sorted. */
  get opened(): string[] {
    return [...this.#documents.keys()].sort()
  }

  /** A file was written, made or removed; or a folder was, with all that is in it. */
  changed(path: string): void {
    this.allChanged([path])
  }

  /** The same of many at once, as by a checkout. */
  allChanged(paths: readonly string[]): void {
    const folders = new Set(paths.filter((path) => !mayBeOurs(path) && !isForeign(path)))
    const within = folders.size === 0 ? [] : [...this.#seen.keys()].filter((file) => isWithin(file, folders))
    for (const path of [...paths, ...within]) if (!isForeign(path)) this.#changedFile(path)
  }

  #changedFile(path: string): void {
    this.#turn++
    this.#load.cache.invalidate(path)
    for (const [key, view] of this.#views) if (view.files.includes(path)) this.#views.delete(key)
    if (mayBeOurs(path) || this.#index.facts(path) !== undefined) this.#changed.add(path)
  }

  #stateOf(path: string): string | undefined {
    return this.#documents.has(path) ? 'open' : this.options.fileSystem.stateOf?.(path)?.text
  }

  /** Whether the files are as they were when they were read; what is not, is forgotten. Editors tell of changes, but not all. */
  #areFresh(files: readonly string[]): boolean {
    const now = this.#now()
    if (this.options.fileSystem.stateOf === undefined || now < (this.#freshUntil.get(files) ?? 0)) return true
    let oldest = now
    const old = files.filter((file) => {
      const seen = this.#seen.get(file)
      if (seen === undefined) return false
      const isLooked = now - seen.looked < LOOK_MILLISECONDS
      if (isLooked) oldest = Math.min(oldest, seen.looked)
      else seen.looked = now
      return !isLooked && seen.state !== this.#stateOf(file)
    })
    for (const file of old) this.changed(file)
    this.#freshUntil.set(files, oldest + LOOK_MILLISECONDS)
    return old.length === 0
  }

  /** A config, of the present texts; at once where its bases are known. */
  view(path: string): ConfigView | Promise<ConfigView> {
    const known = this.#views.get(path)
    if (known !== undefined && this.#areFresh(known.files)) return known
    const turn = this.#turn
    const load = this.#load
    const kept = (view: ConfigView): ConfigView | Promise<ConfigView> => {
      if (turn === this.#turn && this.#areFresh(view.files)) {
        this.#views.set(path, view)
        return view
      }
      // What was read in the meantime may be in the cache.
      if (load === this.#load) this.#load = { ...this.loadOptions, cache: new ConfigCache() }
      return this.view(path)
    }
    const reading = this.#read(path, load)
    return reading instanceof Promise ? reading.then(kept) : kept(reading)
  }

  #read(path: string, load: LoadOptions): ConfigView | Promise<ConfigView> {
    const source = this.#documents.get(path)
    if (source === undefined) return this.source(path).then((text) => this.#readText(text, path, load))
    return this.#readText(source, path, load)
  }

  #readText(source: SourceText, path: string, load: LoadOptions): ConfigView | Promise<ConfigView> {
    if (languageOf(path) === 'yaml' && kindOfText(path, source.text) === 'recipe') return this.#readRecipe(source, load)
    const made = ({ loaded, problems, lost, files }: TolerantRead): ConfigView => {
      const dict = loaded === undefined ? new PyDict() : shownValues(loaded.dict, loaded.importedNames)
      return { path, source, dict, problems, files: this.#cleanAll(files), lost }
    }
    const reading = readTolerantly(path, load)
    return reading instanceof Promise ? reading.then(made) : made(reading)
  }

  async #readRecipe(source: SourceText, load: LoadOptions): Promise<ConfigView> {
    const hasSchema = this.options.schemasElsewhere !== true || !(await this.#hasSchema(source.name, source.text))
    return (await import('./recipe.ts')).recipeView(source, load, hasSchema)
  }

  /** A path without what is not part of it: the same files are read again with each key. */
  #clean(path: string): string {
    const known = this.#cleaned.get(path)
    if (known !== undefined) return known
    const clean = absolutePath(path, this.options.fileSystem.workingFolder)
    this.#cleaned.set(path, clean)
    return clean
  }

  #cleanAll(paths: readonly string[]): readonly string[] {
    const clean = this.#cleanedLists.get(paths) ?? paths.map((path) => this.#clean(path))
    this.#cleanedLists.set(paths, clean)
    return clean
  }

  /** Whether the schema that a recipe names is there. */
  async #hasSchema(path: string, text: string): Promise<boolean> {
    const named = schemaOf(text)
    if (named === undefined || /^https?:/.test(named)) return named !== undefined
    const file = joinPaths(dirname(path), named)
    return (await namesIn(this.files, dirname(file))).includes(basename(file))
  }

  /** The present text of a file; an empty one where there is none. */
  async source(path: string): Promise<SourceText> {
    const document = this.#documents.get(path)
    if (document !== undefined) return document
    try {
      return (await readText(this.files, path)) ?? sourceOf(path, '')
    } catch (error) {
      if (error instanceof MmdetConfigError) return sourceOf(path, '')
      throw error
    }
  }

  /** How the lines of an open document end: what is read has `\n`, and what is put in is to be as the rest. */
  lineEndOf(path: string): string {
    return this.#withReturns.has(path) ? '\r\n' : '\n'
  }

  /** What is wrong with a config: why it cannot be read, and what `check` finds of what is sound. */
  async problems(path: string): Promise<readonly Problem[]> {
    const view = await this.view(path)
    const isBroken = view.problems.some(isError)
    if (isBroken && view.lost === undefined) return view.problems
    const known = this.#checked.get(view) ?? this.#check(view)
    this.#checked.set(view, known)
    return known
  }

  async #check(view: ConfigView): Promise<readonly Problem[]> {
    const { rules = {}, gpus } = this.options
    const [index, scope, edition] = await Promise.all([this.components(), this.scope(view), editionInUse(this, view)])
    this.#checker ??= new Checker(index, { severities: rules, gpus })
    const { place = (problem: Problem) => problem } = view.recipe ?? {}
    const about = { scope, edition, lost: view.lost }
    const found = heeded(this.#checker.problemsOf(view.dict, about).map(place))
    return withSeverities([...view.problems, ...found], rules)
  }

  /** What the catalogues know. */
  components(): ComponentIndex | Promise<ComponentIndex> {
    this.#components ??= indexOf(this.options.catalogues ?? []).then((index) => {
      this.#components = index
      return index
    })
    return this.#components
  }

  /** The scope of a config; that of the first which inherits it where it says none, as of a base. */
  scope({ path, dict }: ConfigView): string | Promise<string> {
    const own = dict.get('default_scope')
    return typeof own === 'string' ? own : scopeOfHeirs(this, path)
  }

  /**
   * Who inherits from whom among the files that are known, of the present texts.
   *
   * @param but a file whose own facts are not asked for.
   */
  index(but?: string): BaseIndex | Promise<BaseIndex> {
    const isKnown = this.#changed.size === (but !== undefined && this.#changed.has(but) ? 1 : 0)
    return isKnown ? this.#index : this.#updatedIndex(but)
  }

  async #updatedIndex(but: string | undefined): Promise<BaseIndex> {
    for (const path of [...this.#changed]) {
      if (path === but) continue
      this.#changed.delete(path)
      await this.#update(path)
    }
    return this.#index
  }

  async #update(path: string): Promise<void> {
    await this.#index.update(path, languageOf(path) === 'python' ? undefined : await this.#dataFacts(path))
    // What one inherits from is a config, whatever it says.
    for (const base of this.#index.facts(path)?.bases ?? [])
      if (this.#index.facts(base.path) === NO_FACTS) await this.#update(base.path)
  }

  /** What a file in JSON or YAML says that is not a config; undefined for a config. */
  async #dataFacts(path: string): Promise<FileFacts | undefined> {
    const text = await this.#dataText(path)
    const kind = text === undefined ? undefined : kindOfText(path, text)
    if (kind === 'recipe') return (await import('./recipe.ts')).recipeFacts(await this.source(path), this.loadOptions)
    return kind === 'config' || this.#index.childrenOf(path).length > 0 ? undefined : NO_FACTS
  }

  /** The text of a file that is as large as a config may be. */
  async #dataText(path: string): Promise<string | undefined> {
    try {
      const bytes = await this.files.readFile(path, MAX_DATA_BYTES)
      return bytes === undefined || bytes.length > MAX_DATA_BYTES ? undefined : new TextDecoder().decode(bytes)
    } catch (error) {
      if (error instanceof MmdetConfigError) return undefined
      throw error
    }
  }

  /** The same of all files of the folders as they are on the disk now: an edit of many files is to miss none. */
  async wholeIndex(): Promise<BaseIndex> {
    for (const folder of this.#folders) await this.addFolder(folder)
    this.#areFresh(this.#index.files)
    return this.index()
  }

  /** What a file is: by a cheap look, or since others inherit it. Undefined for other files, which are none of our business. */
  async kindOf(path: string): Promise<FileKind | undefined> {
    const { text } = await this.source(path)
    const kind = kindOfText(path, text)
    if (kind !== undefined || !/\.(?:py|json|ya?ml)$/.test(path)) return kind
    return (await this.index()).childrenOf(path).length > 0 ? 'config' : undefined
  }

  /** What a file says of itself. */
  async facts(path: string): Promise<FileFacts> {
    const index = await this.index()
    if (index.facts(path) === undefined) await this.#update(path)
    return index.facts(path) ?? { bases: [], variables: [] }
  }

  /** The bases that a file names: of one that is being typed nothing else is asked after each key. */
  async bases(path: string): Promise<readonly BasePlace[]> {
    const known = this.#changed.has(path) ? undefined : this.#index.facts(path)
    if (known !== undefined) return known.bases
    return languageOf(path) === 'python' ? readBases(path, this.#load) : (await this.facts(path)).bases
  }

  /**
   * Reads the configs and recipes below a folder into the index.
   *
   * @param pause is awaited between files, so that others get their turn.
   */
  async addFolder(folder: string, pause: () => Promise<void> = async () => undefined): Promise<void> {
    this.#folders.add(folder)
    for (const path of await configFiles(this.options.fileSystem, folder)) {
      await pause()
      if (this.#index.facts(path) === undefined) await this.#update(path)
    }
  }
}

/** Whether a file is somewhere in one of some folders. */
function isWithin(file: string, folders: ReadonlySet<string>): boolean {
  for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1))
    if (folders.has(file.slice(0, at))) return true
  return false
}

/** Bytes of a file in JSON or YAML that is looked at: configs have some thousands, what is larger is data. */
const MAX_DATA_BYTES = 1_000_000

/** Of a file that is none of ours. */
const NO_FACTS: FileFacts = { bases: [], variables: [] }
