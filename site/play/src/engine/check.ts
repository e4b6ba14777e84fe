import { findProblems } from '#lib/check/findProblems.ts'
import { type PlainProblem, plainProblem } from '#lib/plainProblem.ts'
import { type Opened, problemsIn } from './opened.ts'

/** The config held against the catalogue and the rules, which are loaded now. */
export async function check({ config }: Opened): Promise<PlainProblem[]> {
  try {
    const problems = await findProblems(config)
    return problems.map((problem) => plainProblem(problem, ''))
  } catch (error) {
    return problemsIn(error)
  }
}
