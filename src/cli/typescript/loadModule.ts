// Configs in TypeScript or JavaScript: unlike everything else that is read here, they are run. In comes the path of a file, out come its
// exports and the files that were loaded; what goes wrong in them is told with its place there, without a stack.

import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { MAX_FILE_BYTES } from '../../config/limits.ts'
import type { LoadOptions } from '../../config/load/readConfig.ts'
import { MmdetConfigError } from '../../errors.ts'
import { readRegularFile } from '../../node/readFile.ts'
import { toldProblems } from './moduleProblems.ts'

/** What a file exports. */
export interface LoadedModule {
  readonly exports: Readonly<Record<string, unknown>>
  /** Absolute paths of the file and of what it imports, but for installed packages. */
  readonly files: readonly string[]
  /** Runs what the file exports: what goes wrong there is told as if the file had done it. */
  run<T>(work: () => Promise<T>): Promise<T>
}

/** How a file's `fromConfig` loads. */
export type ModuleLoad = Partial<Pick<LoadOptions, 'fileSystem' | 'searchPath'>>

/**
 * Runs a TypeScript or JavaScript file, by jiti, on every Node. `mmdet-config` is the copy that is installed beside the file, else the
 * one that runs.
 *
 * @param load where `fromConfig` of the file finds configs and packages, unless it says so itself.
 * @throws MmdetConfigError with the place in the file.
 */
export async function loadModule(path: string, load: ModuleLoad = {}): Promise<LoadedModule> {
  const { createJiti } = await import('jiti/static')
  const virtualModules = Object.fromEntries(
    await Promise.all(
      Array.from(ENTRIES.keys(), async (name) => [name, searching(await entryFor(path, name), load)] as const),
    ),
  )
  const jiti = createJiti(path, { fsCache: false, interopDefault: false, virtualModules })
  const before = new Set(Object.keys(jiti.cache))
  const files = new Set([path])
  const telling = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const [first, ...rest] = toldProblems(error, path, files)
      throw new MmdetConfigError([first, ...rest], { cause: error })
    } finally {
      // Node keeps modules for good; a later run reads the files as they are then.
      for (const file of Object.keys(jiti.cache)) {
        if (before.has(file)) continue
        if (!file.includes('/node_modules/')) files.add(file)
        delete jiti.cache[file]
      }
    }
  }
  const exports = await telling(() => {
    readRegularFile(path, MAX_FILE_BYTES)
    return jiti.import<Record<string, unknown>>(path)
  })
  return { exports, files: [...files], run: telling }
}

/** An entry whose `fromConfig` loads so. */
function searching(entry: unknown, load: ModuleLoad): unknown {
  const { fromConfig } = entry as Partial<typeof import('../../index.ts')>
  if (fromConfig === undefined) return entry
  const own = (path: string, options?: object) => fromConfig(path, { ...load, ...options })
  return { ...(entry as object), fromConfig: own }
}

/** The entries of this package, as they run. */
const ENTRIES: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  ['mmdet-config', () => import('../../index.ts')],
  ['mmdet-config/browser', () => import('../../entries/browser.ts')],
  ['mmdet-config/python', () => import('../../entries/python.ts')],
  ['mmdet-config/checkpoint', () => import('../../entries/checkpoint.ts')],
] as [string, () => Promise<unknown>][])

async function entryFor(path: string, name: string): Promise<unknown> {
  let installed: string
  try {
    installed = createRequire(path).resolve(name)
  } catch {
    return ENTRIES.get(name)?.()
  }
  return import(pathToFileURL(installed).href)
}
