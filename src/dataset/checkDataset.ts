import { MmdetConfigError, type Problem } from '../errors.ts'
import type { PyDict } from '../python/dict.ts'
import { fileProblems, leafProblems, withPlace } from './checkFile.ts'
import type { CocoFile, ReadCocoOptions } from './coco.ts'
import { crossProblems } from './compare.ts'
import { DataFiles, formOf } from './countImages.ts'
import { countsOf, type DatasetCounts } from './counts.ts'
import { choiceOf, type LeafDataset } from './datasets.ts'
import { filterImages } from './filter.ts'
import { labelsOf } from './labels.ts'
import type { Use } from './mistakes.ts'
import { annotationNames, type ConfigFiles, configFiles, prefixProblems, type Role, useOf } from './uses.ts'
import type { OpenFile } from './voc.ts'
import { vocCounts, vocProblems } from './vocReport.ts'

/** What was found in one file of annotations. */
export interface DatasetFileReport {
  /** As the config or the caller names it. */
  readonly file: string
  /** The loaders that read it. */
  readonly roles: readonly Role[]
  /** Undefined where the file could not be read. */
  readonly counts?: DatasetCounts | undefined
  /** How many images each loader has after its filter. */
  readonly loaded: readonly { readonly role: Role; readonly images: number; readonly boxes: number }[]
  /** What is wrong with it, each kind of mistake once, with how often it was found. */
  readonly problems: readonly Problem[]
}

/** What was found in a data set. */
export interface DatasetReport {
  /** One for each annotation file. */
  readonly files: readonly DatasetFileReport[]
  /** What no single file is to blame for. */
  readonly problems: readonly Problem[]
}

/** The problems of image files: which are not there, which have another size. */
export type CheckImages = (file: CocoFile, folder: string) => Promise<readonly Problem[]>

export interface DatasetOptions extends ReadCocoOptions {
  readonly open: OpenFile
  /** A config, merged: its loaders and evaluators say what is read, and how. */
  readonly config?: PyDict | undefined
  /** Files that are checked whatever the config names. */
  readonly files?: readonly string[] | undefined
  /** Whether `files` were found in a folder, where other files may be, too. */
  readonly isSearched?: boolean | undefined
  /** Looks at the images; absent where none are. */
  readonly checkImages?: CheckImages | undefined
  /** The folder of the images, in place of the config's. */
  readonly images?: string | undefined
}

/**
 * Holds files of annotations against a config, or against what mmdet 3.3.0 takes at all. It never throws for a mistake in a file: that
 * is a problem of the report.
 *
 * @example
 * const report = await checkAnnotations({ open: dataFiles(), files: ['annotations/train.json'] })
 * report.files[0]?.problems.map(({ message }) => message)
 */
export async function checkAnnotations(options: DatasetOptions): Promise<DatasetReport> {
  const { config, files = [] } = options
  const named: ConfigFiles = config === undefined ? { leaves: [], metrics: [] } : configFiles(config)
  const checker = new Checker(options, named)
  const paths = new Set([...files, ...annotationNames(named)])
  const reports: DatasetFileReport[] = []
  for (const path of paths) reports.push(await checker.check(path))
  const problems = [...prefixProblems(named), ...notRead(named), ...crossProblems(named, checker.read)]
  return { files: reports, problems }
}

/** What a config names and nothing here reads is told: it is never called clean. */
function notRead({ leaves }: ConfigFiles): Problem[] {
  return leaves.flatMap(({ leaf }): Problem[] => {
    if (formOf(leaf) !== undefined && leaf.annFile !== undefined) return []
    const why = leaf.annFile === undefined ? 'has no ann_file' : 'is of a class whose files are not read'
    const type = leaf.type === '' ? 'dataset without type' : leaf.type
    return [
      { code: 'dataset-not-checked', severity: 'note', message: `not checked: the ${type} ${why}`, path: leaf.path },
    ]
  })
}

class Checker {
  readonly read = new Map<string, CocoFile>()
  readonly #options: DatasetOptions
  readonly #named: ConfigFiles
  readonly #data: DataFiles

  constructor(options: DatasetOptions, named: ConfigFiles) {
    this.#options = options
    this.#named = named
    this.#data = new DataFiles(options.open, options)
  }

  async check(path: string): Promise<DatasetFileReport> {
    const own = this.#leavesOf(path)
    const roles = own.map(({ role }) => role)
    try {
      const [first] = own
      if (first !== undefined && formOf(first.leaf) === 'voc') return await this.#voc(path, roles, first.leaf)
      if (first !== undefined && formOf(first.leaf) === undefined)
        return { file: path, roles, loaded: [], problems: [] }
      const file = await this.#data.coco(path)
      return file === undefined ? this.#missing(path, roles) : await this.#coco(path, file, own)
    } catch (error) {
      const placed = await this.#placed(path, error)
      if (!(placed instanceof MmdetConfigError)) throw placed
      return {
        file: path,
        roles,
        loaded: [],
        problems: this.#options.isSearched ? placed.problems.map(passedOver) : placed.problems,
      }
    }
  }

  /** The datasets that read a file. One that the config does not name is taken for its training's. */
  #leavesOf(path: string): ConfigFiles['leaves'] {
    const { leaves, metrics } = this.#named
    const own = leaves.filter(({ leaf }) => leaf.annFile === path)
    if (own.length > 0 || metrics.some(({ annFile }) => annFile === path)) return own
    return leaves.slice(0, 1).map(({ role, leaf }) => ({ role, leaf: { ...leaf, annFile: path } }))
  }

  async #placed(path: string, error: unknown): Promise<unknown> {
    const source = await this.#options.open(path)
    if (source === undefined) return error
    try {
      return await withPlace(error, source)
    } finally {
      await source.close?.()
    }
  }

  async #coco(path: string, file: CocoFile, own: ConfigFiles['leaves']): Promise<DatasetFileReport> {
    this.read.set(path, file)
    const counts = countsOf(file)
    const use: Use = this.#options.config === undefined ? {} : useOf(path, this.#named)
    const problems = [...fileProblems(file, use)]
    // Two loaders that read a file in one way have one problem.
    for (const leaf of distinct(own.map((one) => one.leaf))) problems.push(...leafProblems(file, counts, leaf))
    problems.push(...(await this.#images(file, own)))
    const loaded = own.map(({ role, leaf }) => {
      const choice = choiceOf(leaf)
      const { images, boxes } = filterImages(
        file,
        leaf.type,
        choice === undefined ? [] : labelsOf(file, choice).ids,
        leaf.filter,
      )
      return { role, images, boxes }
    })
    return { file: path, roles: own.map(({ role }) => role), counts, loaded, problems }
  }

  async #images(file: CocoFile, own: ConfigFiles['leaves']): Promise<readonly Problem[]> {
    const { checkImages, images } = this.#options
    const [first] = own
    const folder = images ?? first?.leaf.prefixes.get('img')
    const problems = checkImages === undefined || folder === undefined ? [] : await checkImages(file, folder)
    const span = first?.leaf.dict?.entry('data_prefix')?.write?.span
    return problems.map((one) => (one.code === 'dataset-not-checked' ? { ...one, span } : one))
  }

  async #voc(path: string, roles: readonly Role[], leaf: LeafDataset): Promise<DatasetFileReport> {
    const voc = await this.#data.voc(leaf)
    if (voc === undefined) return this.#missing(path, roles)
    return { file: path, roles, counts: vocCounts(voc), loaded: [], problems: vocProblems(voc, leaf) }
  }

  /** Whoever names one file need not have the others here. */
  #missing(path: string, roles: readonly Role[]): DatasetFileReport {
    const isNamed =
      this.#options.files === undefined || this.#options.files.length === 0 || this.#options.files.includes(path)
    const problem: Problem = isNamed
      ? { code: 'file-not-found', message: `there is no file ${path}: mmdet fails with FileNotFoundError`, hint: WHERE }
      : { code: 'dataset-not-checked', severity: 'note', message: `not checked: there is no file ${path}` }
    return { file: path, roles, loaded: [], problems: [{ ...problem, span: this.#spanOf(path) }] }
  }

  #spanOf(path: string): Problem['span'] {
    const leaf = this.#named.leaves.find((one) => one.leaf.annFile === path)?.leaf.dict
    return (leaf ?? this.#named.metrics.find(({ annFile }) => annFile === path)?.dict)?.entry('ann_file')?.write?.span
  }
}

function passedOver(problem: Problem): Problem {
  return problem.code === 'dataset-format' ? { ...problem, code: 'dataset-not-checked', severity: 'note' } : problem
}

const WHERE = 'relative paths count from the folder in which training starts: mmdet-config dataset FOLDER names it'

function distinct(leaves: readonly LeafDataset[]): LeafDataset[] {
  const seen = new Map<string, LeafDataset>()
  for (const leaf of leaves) {
    const key = JSON.stringify([leaf.type, leaf.classes, leaf.filter])
    if (!seen.has(key)) seen.set(key, leaf)
  }
  return Array.from(seen.values())
}
