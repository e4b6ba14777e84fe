import { checkArgument, kindOf, STRING } from '../argument.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { PyDict, VALUES } from '../python/dict.ts'
import { absolutePath } from '../python/posixPath.ts'
import { pythonRepr } from '../python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../python/values.ts'
import { type Difference, diffValues } from './diff.ts'
import { dump, dumpFormat } from './dump/dump.ts'
import { type FileSystem, memoryFileSystem } from './fileSystem.ts'
import type { LoadedConfig } from './load/loadedConfig.ts'
import {
  type ConfigFormat,
  checkLoadOptions,
  type LoadOptions,
  readConfig,
  readConfigString,
  readTolerantly,
  shownValues,
  stringOptions,
} from './load/readConfig.ts'
import { type Overrides, withOverrides } from './merge.ts'
import { leadsNowhere, type Origin, originsOf, type WriteAt, writesAt } from './origin.ts'
import { type ConfigPath, followPath, toPath } from './path.ts'
import { prettyText, prettyTextWarnings } from './print/prettyText.ts'
import { type PrintedLine, printedLines } from './print/printedLines.ts'
import { toPython } from './print/printModule.ts'
import { type ConfigTypes, typedValue } from './typedValue.ts'

/**
 * A config as MMEngine's `Config.fromfile` gives it (mmengine 0.10.7, Python 3.11, `import_custom_modules=False`), read without running
 * it; every value knows where it was written.
 *
 * @example
 * const config = await Config.fromFile('configs/dino/dino-4scale_r50_8xb2-12e_coco.py', { fileSystem })
 * config.get('model.backbone.depth') // 50
 * config.origins('model.backbone.depth')[0] // { file: '…', line: 17, column: 15, … }
 */
class AnyConfig {
  /** The path as it was given. */
  readonly filename: string
  /** Deprecation notices of the config and its bases. */
  readonly warnings: readonly Problem[]
  /** Environment variables that were used, with their values. */
  readonly environment: ReadonlyMap<string, string>
  /** Absolute paths of every file that was read, bases first. */
  readonly files: readonly string[]
  readonly #importedNames: ReadonlySet<string>
  readonly #files: FileSystem
  #values: PyDict

  protected constructor(filename: string, loaded: LoadedConfig, files: FileSystem) {
    if (!(loaded?.dict instanceof PyDict)) throw new MmdetConfigError(NO_CONFIG)
    this.filename = filename
    this.warnings = loaded.warnings
    this.environment = loaded.environment
    this.files = loaded.files
    this.#importedNames = loaded.importedNames
    this.#values = loaded.dict
    this.#files = files
  }

  /**
   * Reads a .py, .json, .yaml or .yml config with everything it inherits from.
   *
   * @throws MmdetConfigError with the places involved, and in `pythonClass` the class of the exception that MMEngine raises.
   */
  static async fromFile(path: string, options: LoadOptions): Promise<AnyConfig> {
    checkLoadOptions(options)
    return new AnyConfig(path, await readConfig(path, options), options.fileSystem)
  }

  /**
   * Reads a config as far as it goes, for editors: never throws for what is wrong with files. Statements and bases that fail are left out,
   * and each is a problem.
   *
   * @example
   * const { config, problems } = await Config.readAll('configs/half-written.py', { fileSystem })
   */
  static async readAll(path: string, options: LoadOptions): Promise<ReadAll> {
    checkLoadOptions(options)
    const { loaded, problems, files } = await readTolerantly(path, options)
    return loaded === undefined
      ? { problems, files }
      : { problems, files, config: new AnyConfig(path, loaded, options.fileSystem) }
  }

  /**
   * Reads a config from its text. Relative bases and `{{ fileDirname }}` go by `filename`, by default a file of the working folder.
   */
  static async fromString(
    text: string,
    format: ConfigFormat,
    options: Partial<LoadOptions> & { readonly filename?: string } = {},
  ): Promise<AnyConfig> {
    const { filename, ...given } = stringOptions(text, format, options)
    const { fileSystem = memoryFileSystem({}) } = given
    return new AnyConfig(filename, await readConfigString(text, filename, { ...given, fileSystem }), fileSystem)
  }

  /**
   * The value at a path (`model.backbone.depth`, `train_pipeline.0.type`, `['a key', 0]`). It is a copy: changing it changes nothing
   * else. {@link has} asks whether there is one.
   *
   * @param type the type that is expected: `config.get('train_dataloader.batch_size', 'int')` is a number.
   * @throws MmdetConfigError `invalid-path` where there is no value, with the nearest key, and where it is of another type.
   */
  get(path: string | ConfigPath): PyValue
  get<Type extends keyof ConfigTypes>(path: string | ConfigPath, type: Type): ConfigTypes[Type]
  get(path: string | ConfigPath, type?: keyof ConfigTypes): unknown {
    const parts = toPath(path)
    const value = this.#at(parts)
    if (value === undefined) throw new MmdetConfigError(leadsNowhere(this[VALUES](), parts))
    return type === undefined ? value : typedValue(value, type, parts, this.origins(parts)[0]?.span)
  }

  /** Whether there is a value at a path; `None` is one. */
  has(path: string | ConfigPath): boolean {
    return this.#at(toPath(path)) !== undefined
  }

  #at(parts: ConfigPath): PyValue | undefined {
    const steps = followPath(this.#values, parts)
    if (steps.length < parts.length || this.#importedNames.has(String(parts[0]))) return undefined
    const value = parts.length === 0 ? this.toDict() : steps.at(-1)?.value
    return value === undefined ? undefined : copyOf(value)
  }

  /**
   * Every place that wrote the value at a path, newest first.
   *
   * @throws MmdetConfigError `invalid-path` when the path leads nowhere.
   */
  origins(path: string | ConfigPath): Origin[] {
    return originsOf(this.#values, toPath(path))
  }

  /**
   * Everything that was written at an offset of a file, the innermost first, with its path in this config and whether it was replaced
   * since. A value that several places have by a variable is told for each.
   *
   * @param file the absolute path, as in `files`.
   * @param offset in UTF-16 units of its text with `\n` at every line's end, on a value or its key.
   */
  writesAt(file: string, offset: number): WriteAt[] {
    checkArgument(file, STRING, 'file')
    checkArgument(offset, OFFSET, 'offset')
    return writesAt(this.#values, file, offset)
  }

  /**
   * Merges overrides into this config, as `merge_from_dict`: `{ 'train_pipeline.0.type': 'LoadImage', 'optimizer.lr': 0.1 }`.
   *
   * @throws MmdetConfigError `config-merge` with the path; the config is then as it was.
   */
  mergeFromDict(options: Overrides): void {
    this.#values = withOverrides(this.#values, options)
  }

  /** All values, as a copy that may be changed. */
  toDict(): PyDict {
    const copy = new PyDict()
    for (const { key, value, write } of this.#values.entries()) {
      if (!this.#importedNames.has(key as string)) copy.set(key, copyOf(value), write)
    }
    return copy
  }

  /**
   * MMEngine's `Config.pretty_text`, byte for byte; {@link prettyTextWarnings} says where that text does not read back.
   *
   * @throws MmdetConfigError `python-value` with the path, where what MMEngine prints is not Python and no file can hold the config; `limit` for what
   *   is too large to lay out.
   */
  prettyText(): string {
    return prettyText(this[VALUES]())
  }

  /** The lines of {@link prettyText}, each with the path of what stands on it; {@link origins} says who wrote that. */
  prettyLines(): PrintedLine[] {
    return printedLines(this.prettyText())
  }

  /** Every place where {@link prettyText} does not read back as this config. */
  prettyTextWarnings(): Problem[] {
    return prettyTextWarnings(this[VALUES]())
  }

  /** The config as one Python file that inherits nothing: keys in their order, and it always reads back. */
  toPython(): string {
    return toPython(this[VALUES]())
  }

  /**
   * The text that MMEngine's `Config.dump` writes to a file of this name; without one, in the form of the config's own file.
   *
   * @throws MmdetConfigError `invalid-option` for a suffix other than .py, .json, .yaml, .yml; `python-value` with the path, for a
   *   value that the form has no words for.
   * @example config.dumpText('config.yaml')
   */
  dumpText(path: string = this.filename): string {
    checkArgument(path, STRING, 'path')
    return dump(this[VALUES](), dumpFormat(path))
  }

  /**
   * Writes the config to a .py, .json, .yaml or .yml file, as MMEngine's `Config.dump`: a file that exists is replaced, in one step.
   *
   * @throws MmdetConfigError as `dumpText`; `file-write` where the file system cannot write.
   * @example await config.dump('work_dirs/config.py')
   */
  async dump(path: string): Promise<void> {
    checkArgument(path, STRING, 'path')
    const text = this.dumpText(path)
    if (LONE_SURROGATE.test(text)) {
      throw new MmdetConfigError({
        code: 'python-value',
        message: `cannot write ${path}: a lone surrogate cannot be encoded in UTF-8`,
        pythonClass: 'UnicodeEncodeError',
      })
    }
    const { workingFolder, writeFile } = this.#files
    if (writeFile === undefined) {
      throw new MmdetConfigError({
        code: 'file-write',
        message: `cannot write ${path}: the file system that the config was read with only reads`,
        hint: 'take the text from dumpText(path)',
      })
    }
    await writeFile(absolutePath(path, workingFolder), text)
  }

  /** What another config says differently, by path: values are compared, where MMEngine's `Config.diff` compares texts. */
  diff(other: AnyConfig): Difference[] {
    checkArgument(
      other,
      kindOf('a Config', (value) => value instanceof AnyConfig),
    )
    return diffValues(this[VALUES](), other[VALUES]())
  }

  /** Exactly what `repr(config.to_dict())` prints in Python. */
  toRepr(): string {
    return pythonRepr(this[VALUES]())
  }

  /** All values but what was imported, not copied: for reading only. */
  [VALUES](): PyDict {
    return shownValues(this.#values, this.#importedNames)
  }
}

/** What can be told of a config that may have mistakes. */
export interface ReadAll {
  /** As far as it can be read; absent where nothing can be told. */
  readonly config?: AnyConfig
  /** What is wrong, and what a reader should know. With an error, values may be missing from the config. */
  readonly problems: readonly Problem[]
  /** Absolute paths of the files that were read, or looked for in vain: a change of any may change the rest. */
  readonly files: readonly string[]
}

/** Plain JavaScript sees no protected constructor. */
const NO_CONFIG: Problem = {
  code: 'invalid-option',
  message: 'a Config is not made with new',
  hint: 'write await Config.fromFile(path), or await Config.fromString(text, format)',
}

const OFFSET = kindOf('an offset', Number.isSafeInteger)

const LONE_SURROGATE = /\p{Cs}/u

function copyOf(value: PyValue): PyValue {
  if (value instanceof PyDict) {
    const copy = new PyDict()
    for (const entry of value.entries()) copy.set(entry.key, copyOf(entry.value), entry.write)
    return copy
  }
  if (value instanceof PyList) return new PyList(value.items.map(copyOf), value.writes?.slice())
  return value instanceof PyTuple ? new PyTuple(value.items.map(copyOf), value.writes) : value
}

/** Its own name differs from that of the one with this machine's files, which types of signatures would else tell apart by a number. */
export { AnyConfig as Config }
