import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { didYouMean, nearestName } from '../nearest.ts'

/**
 * The help for a path where nothing is: a file or folder beside it whose name is near.
 *
 * @param name the path as it was given.
 */
export function nearFile(path: string, name: string = path): Partial<ReturnType<typeof didYouMean>> {
  // A link whose target is missing has the very name.
  const others = namesIn(dirname(path)).filter((one) => one !== basename(path))
  const near = nearestName(basename(path), others)
  return near === undefined ? {} : didYouMean(join(dirname(name), near))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
