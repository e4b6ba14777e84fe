import type { FileSystem } from '#lib/config/fileSystem.ts'
import { type PlainProblem, plainProblem } from '#lib/plainProblem.ts'
import { Workspace } from '#lib/server/workspace.ts'

/** What is wrong with a recipe, and with the config that it says. */
export async function recipeProblems(path: string, fileSystem: FileSystem): Promise<PlainProblem[]> {
  const problems = await new Workspace({ fileSystem }).problems(path)
  return problems.map((problem) => plainProblem(problem, ''))
}
