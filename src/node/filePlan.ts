import { dirname, isAbsolute, join, normalize, sep } from 'node:path'
import { MmdetConfigError, type Problem } from '../errors.ts'
import { nodeFileSystem } from './fileSystem.ts'
import { readRegularFile } from './readFile.ts'
import { cannotRead } from './systemReason.ts'
import { keepSources, makeFolder, tidyFolder, writeFileAtomic } from './writeFile.ts'

/** A file to be written below an output folder. */
export interface PlannedFile {
  /** Path below the output folder, with slashes. */
  readonly path: string
  readonly text: string
  /** Whether an existing text, at this path of the disk, is as good: then it stays. Absent: only the same text is. */
  readonly keeps?: (existing: string, target: string) => Promise<boolean>
}

/** MMDetection's own `_base_` files differ from ours only in comments, layout and bases: such a file stays as it is. */
export function plannedConfig(file: PlannedFile): PlannedFile {
  const { path, text } = file
  return path.startsWith('_base_/')
    ? { ...file, keeps: (existing, target) => saysTheSame(existing, text, target) }
    : file
}

async function saysTheSame(existing: string, text: string, filename: string): Promise<boolean> {
  const { Config } = await import('../config/config.ts')
  const load = { filename, fileSystem: nodeFileSystem() }
  try {
    const [one, other] = await Promise.all([existing, text].map((source) => Config.fromString(source, '.py', load)))
    return one !== undefined && other !== undefined && one.diff(other).length === 0
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    return false
  }
}

/** A planned file beside what is on the disk. */
export interface ComparedFile extends PlannedFile {
  /** The path on the disk. */
  readonly target: string
  readonly state: 'new' | 'same' | 'differs'
  /** The file as it is, where it exists. */
  readonly existing?: string
}

/**
 * Compares planned files with what is in the output folder; writes nothing.
 *
 * @throws MmdetConfigError `invalid-path` for a path that escapes the folder or is planned twice with different texts,
 *   `file-read` where an existing file cannot be read.
 */
export async function compareFiles(outDirectory: string, files: readonly PlannedFile[]): Promise<ComparedFile[]> {
  const unique = new Map<string, PlannedFile>()
  for (const file of files) {
    const known = unique.get(file.path)
    if (known !== undefined && known.text !== file.text) throw plannedTwice(file.path)
    unique.set(file.path, file)
  }
  return Promise.all([...unique.values()].map((file) => compareFile(outDirectory, file)))
}

/**
 * Writes what is new, and with `force` what differs, but for the files that all is made of. Each file is written atomically, its folder
 * is made when missing. A folder of what stays is tidied too: a run that was killed may have left but its temporary file.
 */
export async function writeFiles(
  files: readonly ComparedFile[],
  options: { readonly force: boolean; readonly sources?: readonly string[] | undefined },
): Promise<void> {
  const conflicts = files.filter(({ state }) => state === 'differs')
  const [first, ...rest] = options.force ? [] : conflicts.map(overwriteProblem)
  if (first !== undefined) throw new MmdetConfigError([first, ...rest])
  for (const { target } of conflicts) await keepSources(target, options.sources)
  for (const { state, target, text } of files) {
    if (state === 'same') await tidyFolder(dirname(target))
    else {
      await makeFolder(dirname(target))
      await writePlanned(target, text, options.force)
    }
  }
}

/** A file that appeared since the comparison is not a conflict where it says the same: another run wrote it. */
async function writePlanned(target: string, text: string, overwrite: boolean): Promise<void> {
  try {
    await writeFileAtomic(target, text, { overwrite })
  } catch (error) {
    const isThere = error instanceof MmdetConfigError && error.code === 'file-exists'
    if (!isThere || readIfExists(target) !== text) throw error
  }
}

async function compareFile(outDirectory: string, file: PlannedFile): Promise<ComparedFile> {
  const target = inside(outDirectory, file.path)
  const existing = readIfExists(target)
  if (existing === undefined) return { ...file, target, state: 'new' }
  const isSame = existing === file.text || (await file.keeps?.(existing, target)) === true
  return { ...file, target, existing, state: isSame ? 'same' : 'differs' }
}

function inside(outDirectory: string, path: string): string {
  const clean = normalize(path)
  if (isAbsolute(path) || clean === '..' || clean.startsWith(`..${sep}`)) {
    throw new MmdetConfigError({
      code: 'invalid-path',
      message: `the name ${JSON.stringify(path)} would be written outside the output folder`,
      hint: 'use a name without a leading slash and without .. at its start; --out chooses the folder',
    })
  }
  return join(outDirectory, clean)
}

/** Bytes of a file that was written here, at most: a schema of all components is larger than a config may be. */
const MAX_WRITTEN_BYTES = 8 * 2 ** 20

function readIfExists(path: string): string | undefined {
  try {
    return readRegularFile(path, MAX_WRITTEN_BYTES).toString('utf8')
  } catch (error) {
    if (error instanceof MmdetConfigError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cannotRead(path, error)
  }
}

function plannedTwice(path: string): MmdetConfigError {
  return new MmdetConfigError({
    code: 'invalid-path',
    message: `two of the configs would be written to ${path}, with different texts`,
    hint: 'give them different names, or generate them into different folders',
  })
}

/** Why a file that differs is not written. */
export function overwriteProblem({ target }: ComparedFile): Problem {
  return {
    code: 'file-exists',
    message: `${target} exists and differs; nothing was written`,
    hint: 'look at the difference above, then repeat with --force to overwrite it, or choose another folder',
  }
}
