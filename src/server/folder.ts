import type { FileSystem } from '../config/fileSystem.ts'
import { MmdetConfigError } from '../errors.ts'

// In: a folder. Out: the files in it that may be configs or recipes, by their names alone.

/** Names that are looked at below a folder; the largest collections of configs have some thousands. */
const MAX_NAMES = 100_000

/** Names of files that stand in great numbers where people work. */
const NO_FOLDER =
  /\.(?:jpe?g|png|gif|bmp|svg|mp4|npy|npz|pth|pt|pkl|safetensors|md|rst|txt|csv|log|zip|gz|tar|so|ipynb|html|pyc)$/i

/** Files in JSON or YAML that a folder of configs has at most: where there are more they are data, as a file of labels for each image. */
const MAX_DATA_FILES = 500

/** The files below a folder that may be configs or recipes, sorted; what is hidden and what packages install is left out. */
export async function configFiles(files: FileSystem, root: string): Promise<string[]> {
  const found: string[] = []
  const folders = [root.replace(/\/$/, '')]
  const seen = new Set<string>()
  let looked = 0
  for (const folder of folders) {
    // A link may lead to a folder that has been looked at, or is around it.
    const state = files.stateOf?.(folder)?.text
    if (state !== undefined && seen.size === seen.add(state).size) continue
    const data: string[] = []
    for (const name of await namesIn(files, folder)) {
      if (++looked > MAX_NAMES) return found.sort()
      const path = `${folder}/${name}`
      if (name.endsWith('.py')) found.push(path)
      else if (DATA.test(name)) data.push(path)
      else if (!LEFT_OUT.has(name) && !name.startsWith('.') && !NO_FOLDER.test(name)) folders.push(path)
    }
    if (data.length <= MAX_DATA_FILES) found.push(...data)
  }
  return found.sort()
}

/** Files that are configs, recipes or anything else by what they say. */
const DATA = /\.(?:json|ya?ml)$/

const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '__pycache__', 'site-packages', 'work_dirs'])

/** Whether the name of a file says that it may be a config or a recipe, and its folder does not say otherwise. */
export function mayBeOurs(path: string): boolean {
  return path.endsWith('.py') || (DATA.test(path) && !path.split('/').some((name) => LEFT_OUT.has(name)))
}

/** Whether a path is that of a file which nothing here reads, as of an image: they come and go by thousands. */
export function isForeign(path: string): boolean {
  return NO_FOLDER.test(path)
}

/** The names in a folder; none where there is none, or it cannot be read. */
export async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return (await files.readFolder(folder)) ?? []
  } catch (error) {
    if (error instanceof MmdetConfigError) return []
    throw error
  }
}
