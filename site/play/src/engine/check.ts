import { findProblems } from '#lib/check/findProblems.ts'
import type { PlainProblem } from '#lib/plainProblem.ts'
import { type Opened, problemsIn, told } from './opened.ts'

/** The config held against the catalogue and the rules, which are loaded now. */
export async function check(opened: Opened): Promise<PlainProblem[]> {
  const { config, entry, path, fileSystem } = opened
  try {
    if (path !== entry) return (await import('./recipe.ts')).recipeProblems(entry, fileSystem)
    return told(opened, await findProblems(config))
  } catch (error) {
    return problemsIn(error)
  }
}
