import { constants, type Dirent, existsSync, statSync } from 'node:fs'
import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { BOOLEAN, checkArgument, checkOptions, FUNCTION, instanceOf, type Kind, STRING } from '../argument.ts'
import { type ByteSource, handleSource } from '../checkpoint/byteSource.ts'
import type { DatasetFileReport, DatasetReport } from '../dataset/checkDataset.ts'
import type { Fixes } from '../dataset/fix.ts'
import type { OpenFile } from '../dataset/voc.ts'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { PyDict } from '../python/dict.ts'
import { PyList, PyTuple } from '../python/values.ts'
import { FileSink } from './fileSink.ts'
import { nearFile } from './nearFile.ts'
import { cannotRead, notAFile } from './systemReason.ts'
import { writeFileAtomic } from './writeFile.ts'

/**
 * The files that datasets of a config name, on this machine.
 *
 * @param folder where training starts: relative paths count from there.
 * @example await countImages(dataset, dataFiles('/data/mmdetection'))
 */
export function dataFiles(folder: string = process.cwd()): OpenFile {
  checkArgument(folder, STRING, 'folder')
  return (path) => openData(resolve(folder, path))
}

/** Opens a regular file; undefined where there is nothing. */
export async function openData(path: string): Promise<ByteSource | undefined> {
  try {
    // A pipe is opened without waiting for a writer. (Windows has no such flag.)
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const facts = await handle.stat()
    if (facts.isFile()) return await handleSource(handle, path, () => handle.close())
    await handle.close()
    throw notAFile(path, facts)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (error instanceof MmdetConfigError) throw error
    throw cannotRead(path, error)
  }
}

/** What {@link checkDataset} takes. */
export interface CheckDatasetOptions {
  /** A merged config, as `config.toDict()` gives it: all of its loaders and evaluators are tried. */
  readonly config?: PyDict | undefined
  /** The folder of the images: each is looked at. With a config its own `data_prefix` says it, where that folder exists. */
  readonly images?: string | undefined
  /** Where relative paths count from; by default the working folder of the process. */
  readonly folder?: string | undefined
  /** Bytes of the file that is read. */
  readonly progress?: ((done: number, total: number) => void) | undefined
}

const DATASET_OPTIONS: Readonly<Record<keyof CheckDatasetOptions, Kind>> = {
  config: instanceOf(PyDict),
  images: STRING,
  folder: STRING,
  progress: FUNCTION,
}

/**
 * Reads one file of COCO annotations, of any size: what is in it, and every mistake with what MMDetection 3.3.0 would do.
 *
 * @throws MmdetConfigError `invalid-option`.
 * @example
 * const { counts, problems } = await readDataset('annotations/instances_train.json')
 * console.log(counts?.images, problems.map(({ message }) => message))
 */
export async function readDataset(path: string, options: CheckDatasetOptions = {}): Promise<DatasetFileReport> {
  checkArgument(path, STRING, 'path')
  const { files } = await checkDataset(path, options)
  return files[0] as DatasetFileReport
}

/**
 * Holds a data set against a config, or against what MMDetection takes at all: a file, a folder of them, or what a config names.
 *
 * @param target a file of annotations; or a folder: that of the data set, or the one in which training starts.
 * @throws MmdetConfigError `file-not-found` where there is nothing to check.
 * @example
 * const config = await Config.fromFile('configs/mine.py')
 * const { files, problems } = await checkDataset('.', { config: config.toDict() })
 */
export async function checkDataset(target: string, options: CheckDatasetOptions = {}): Promise<DatasetReport> {
  checkArgument(target, STRING, 'target')
  checkOptions(options, DATASET_OPTIONS)
  const { folder = process.cwd(), config: given, images, progress } = options
  // What reads annotations is loaded with the first data set.
  const [{ checkAnnotations }, { annotationNames, configFiles }, { imageProblems }, { readImageHeader }] =
    await Promise.all([
      import('../dataset/checkDataset.ts'),
      import('../dataset/uses.ts'),
      import('../dataset/imageFiles.ts'),
      import('./imageHeader.ts'),
    ])
  const path = resolve(folder, target)
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts === undefined) throw nothingAt(`there is no file or folder ${target}`, path, target)
  if (images !== undefined && !existsSync(resolve(folder, images)))
    throw nothingAt(`there is no folder of images ${images}`, resolve(folder, images), images)
  const isFolder = facts.isDirectory()
  const find = finder(folder, isFolder ? path : undefined, given)
  const named = given === undefined ? [] : annotationNames(configFiles(given))
  const isOwn = given === undefined && isFolder
  const inFolder = isOwn && !isVoc(path) ? await annotationFiles(path, folder) : []
  const files = isFolder ? inFolder : [named.find((name) => find(name) === path) ?? target]
  const own = isOwn && files.length === 0 ? await vocConfig(path, folder) : given
  if (files.length === 0 && own === undefined) throw await noAnnotations(target, path)
  return checkAnnotations({
    open: (name) => openData(find(name)),
    config: own,
    files,
    isSearched: isFolder,
    images,
    progress,
    checkImages: (file, prefix) => {
      const place = images === undefined ? find(prefix) : resolve(folder, images)
      return images === undefined && !existsSync(place)
        ? Promise.resolve([noFolder(place, prefix)])
        : imageProblems(file, place, readImageHeader, images ?? prefix)
    },
  })
}

function nothingAt(message: string, path: string, name: string): MmdetConfigError {
  return new MmdetConfigError({ code: 'file-not-found', message, ...nearFile(path, name) })
}

/** A folder that may be there where training starts; it is a mistake where that is here. */
function noFolder(place: string, prefix: string): Problem {
  const message = `there is no folder of its images, ${prefix}: they were not looked at`
  return { code: 'dataset-not-checked', severity: 'note', message, ...nearFile(place, prefix) }
}

/** The folder of Cityscapes' own annotations. */
const CITYSCAPES = 'gtFine'
const CONVERT =
  'CityscapesDataset reads what tools/dataset_converters/cityscapes.py of MMDetection makes of gtFine: run it first'

const VOC_LISTS = 'ImageSets/Main'

function isVoc(root: string): boolean {
  return existsSync(join(root, 'Annotations')) && existsSync(join(root, VOC_LISTS))
}

/** A config for a folder in the form of VOC, or one that holds such folders, as VOCdevkit does: their lists, by their names. */
async function vocConfig(root: string, folder: string): Promise<PyDict | undefined> {
  const inside = (await entriesOf(root)).map(({ name }) => join(root, name)).sort()
  const roots = [root, ...inside].filter(isVoc).map((one) => relative(folder, one) || '.')
  const loaders = ['train', 'val', 'test'].flatMap((name): [string, PyDict][] => {
    const list = `${VOC_LISTS}/${name}.txt`
    const datasets = roots.filter((one) => existsSync(resolve(folder, one, list))).map((one) => vocDataset(one, list))
    const dataset = PyDict.of([
      ['type', 'ConcatDataset'],
      ['datasets', new PyList(datasets)],
    ])
    return datasets.length === 0 ? [] : [[`${name}_dataloader`, PyDict.of([['dataset', dataset]])]]
  })
  return roots.length === 0 ? undefined : PyDict.of(loaders)
}

function vocDataset(root: string, list: string): PyDict {
  return PyDict.of([
    ['type', 'XMLDataset'],
    ['ann_file', join(root, list)],
    ['data_prefix', PyDict.of([['sub_data_root', root]])],
  ])
}

async function noAnnotations(target: string, path: string): Promise<MmdetConfigError> {
  const { FORMS } = await import('../dataset/checkFile.ts')
  const hint = existsSync(join(path, CITYSCAPES)) ? CONVERT : FORMS
  return new MmdetConfigError({ code: 'file-not-found', message: `there is no .json file in ${target} or below`, hint })
}

/** Where a path of a config leads: from the working folder, or from the folder that was given, be it that of the data or above it. */
function finder(folder: string, root: string | undefined, config: PyDict | undefined): (path: string) => string {
  const roots = config === undefined ? [] : dataRoots(config)
  return (path) => {
    const inside =
      root === undefined
        ? []
        : roots.filter((one) => path.startsWith(one)).map((one) => join(root, path.slice(one.length)))
    const places = [resolve(folder, path), ...(root === undefined ? [] : [resolve(root, path), ...inside])]
    return places.find((place) => existsSync(place)) ?? (places[0] as string)
  }
}

/** Every `data_root` of a config. */
export function dataRoots(value: unknown): string[] {
  if (value instanceof PyDict) {
    const own = value.get('data_root')
    return [
      ...(typeof own === 'string' && own !== '' ? [own] : []),
      ...Array.from(value.entries()).flatMap((entry) => dataRoots(entry.value)),
    ]
  }
  return value instanceof PyList || value instanceof PyTuple ? value.items.flatMap(dataRoots) : []
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    throw cannotRead(folder, error)
  }
}

/** Depth below a folder to which annotations are looked for. */
const MAX_DEPTH = 3

/** The JSON files of a data set. */
async function annotationFiles(root: string, folder: string, depth = 0): Promise<string[]> {
  const entries = await entriesOf(root)
  const found = entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(async (entry) => {
      const path = join(root, entry.name)
      if (entry.isDirectory())
        return depth < MAX_DEPTH && !entry.name.startsWith('.') && entry.name !== CITYSCAPES
          ? annotationFiles(path, folder, depth + 1)
          : []
      return entry.isFile() && entry.name.endsWith('.json') ? [relative(folder, path)] : []
    })
  return (await Promise.all(found)).flat()
}

/**
 * Copies a file of COCO annotations with what is safe put right: `iscrowd` and `area` where they are missing, ids that are digits in
 * quotes. Everything else stays to the byte. The file is written in one step, and never over the input.
 *
 * @throws MmdetConfigError `file-exists` unless `overwrite`, and where both are one file; `json-syntax`.
 * @example await fixDataset('old.json', 'new.json', { overwrite: false }) // { iscrowd: 120, area: 0, ids: 0 }
 */
export async function fixDataset(from: string, to: string, options: { readonly overwrite: boolean }): Promise<Fixes> {
  checkArgument(from, STRING, 'from')
  checkArgument(to, STRING, 'to')
  checkOptions(options, { overwrite: BOOLEAN }, ['overwrite'])
  const source = await openData(from)
  if (source === undefined) throw new MmdetConfigError({ code: 'file-not-found', message: `there is no file ${from}` })
  const [{ BufferedSink }, { fixCoco }] = await Promise.all([
    import('../checkpoint/byteSink.ts'),
    import('../dataset/fix.ts'),
  ])
  try {
    const fixIds = !(await hasBoth(source))
    let fixes: Fixes = { iscrowd: 0, area: 0, ids: 0 }
    const fill = async (file: FileHandle) => {
      const sink = new FileSink(file)
      const buffered = new BufferedSink(sink)
      fixes = await fixCoco(source, buffered, fixIds)
      await buffered.flush()
      await sink.settle()
    }
    await writeFileAtomic(to, fill, { ...options, sources: [from] })
    return fixes
  } finally {
    await source.close?.()
  }
}

/** Whether an id is there as a number and as a text: then the two must not become one. */
async function hasBoth(source: ByteSource): Promise<boolean> {
  const [{ readCoco }, { isIntegerText }] = await Promise.all([
    import('../dataset/coco.ts'),
    import('../dataset/fix.ts'),
  ])
  const file = await readCoco(source)
  return [Array.from(file.images.keys()), file.categories.map(({ id }) => id)].some((ids) => {
    const numbers = new Set(ids.filter((id) => typeof id === 'number'))
    return ids.some((id) => typeof id === 'string' && isIntegerText(id) && numbers.has(Number(id)))
  })
}
