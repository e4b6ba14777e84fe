// What an editor shows beside a config, by the requests in requests.ts. In come a config's path and how it is loaded, out come texts and
// pictures. Uses every room that runs in a browser too.

import { importConfig } from '../author/importing/importConfig.ts'
import { Config } from '../config/config.ts'
import type { LoadOptions } from '../config/load/readConfig.ts'
import { readText } from '../config/load/readText.ts'
import { MmdetConfigError, type Problem, renderProblem } from '../errors.ts'
import { type PlanOptions, planRun } from '../plan/plan.ts'
import { planSvg } from '../plan/svg.ts'
import { planText } from '../plan/text.ts'
import { basename } from '../python/posixPath.ts'
import { kindOfText } from '../recipes/looks.ts'
import { recipeConfig } from '../recipes/recipeConfig.ts'
import type { ViewRequests } from './requests.ts'
import { languageOf } from './spot.ts'

/** What a config cannot say of its run. */
export interface RunFacts {
  readonly gpus?: number | undefined
  /** Images of the training data after filtering: of all data sets together, or of each. */
  readonly images?: PlanOptions['images']
  /** The length of the training data in their place, where its files were counted. */
  readonly length?: number | undefined
}

type Plan = ViewRequests['mmdet-config/plan']['answer']

/** A config as a run reads it; of a recipe the one that `generate` writes. */
export async function runConfig(path: string, load: LoadOptions): Promise<Config> {
  const text = languageOf(path) === 'yaml' ? (await readText(load.fileSystem, path))?.text : undefined
  const isRecipe = text !== undefined && kindOfText(path, text) === 'recipe'
  return isRecipe ? recipeConfig(text, path, load) : Config.fromFile(path, load)
}

/** The plan of a run. What keeps it from being planned is a problem on the page. */
export async function planView(path: string, load: LoadOptions, { gpus, images, length }: RunFacts): Promise<Plan> {
  const folder = load.fileSystem.workingFolder
  try {
    const plan = planRun(await runConfig(path, load), { gpus, images, length })
    const name = basename(path)
    const problems = plan.problems.map((problem) => renderProblem(problem, folder))
    return { text: planText(name, plan), picture: planSvg(name, plan), problems }
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    const problems = error.problems.map((problem) => renderProblem(inEditor(problem), folder))
    return { text: '', picture: '', problems }
  }
}

/** A config as TypeScript. */
export async function importView(
  path: string,
  load: LoadOptions,
): Promise<ViewRequests['mmdet-config/import']['answer']> {
  const { text } = await importConfig(path, load)
  return { text }
}

/** Help that names an option of the command line names the setting. */
function inEditor(problem: Problem): Problem {
  const hint = problem.hint?.replace(/--images ([\d,]+)/, (_, counts: string) => {
    return `"mmdet-config.images": ${counts.includes(',') ? `[${counts}]` : counts}`
  })
  return { ...problem, hint }
}
