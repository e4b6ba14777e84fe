import { Config } from '#lib/config/config.ts'
import { type FileSystem, memoryFileSystem } from '#lib/config/fileSystem.ts'
import { ConfigCache } from '#lib/config/load/cache.ts'
import { type PlainProblem, plainProblem } from '#lib/plainProblem.ts'
import { kindOfText } from '#lib/recipes/looks.ts'
import { type Opened, problemsIn } from './opened.ts'
import type { Files } from './protocol.ts'

/** A config, or that of a recipe; what is wrong with it where it cannot be read. */
export async function openedOf(files: Files, entry: string): Promise<Opened | PlainProblem[]> {
  const fileSystem = memoryFileSystem(Object.fromEntries(files))
  const isRecipe = kindOfText(`/${entry}`, new Map(files).get(entry) ?? '') === 'recipe'
  try {
    if (isRecipe) return await (await import('./recipe.ts')).readRecipe(entry, files)
    const cache = new ConfigCache()
    const config = await Config.fromFile(`/${entry}`, { fileSystem, cache })
    const text = config.prettyText()
    return { config, entry, path: entry, text, files, fileSystem, cache, placeOf: (_, span) => span }
  } catch (error) {
    const first = problemsIn(error)
    return isRecipe ? first : allProblems(entry, fileSystem, first)
  }
}

/** Reading stops at the first problem: these are all that there are, or the first where no other reading finds any. */
async function allProblems(entry: string, fileSystem: FileSystem, first: PlainProblem[]): Promise<PlainProblem[]> {
  const { problems } = await Config.readAll(`/${entry}`, { fileSystem })
  const all = problems.map((problem) => plainProblem(problem, ''))
  return all.some(({ severity }) => severity === 'error') ? all : first
}
