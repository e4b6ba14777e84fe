import { Config, type PlanOptions, planRun, type RunPlan } from '../../src/index.ts'
import { MEASURES } from './schedules.ts'

/** The plan of a config's text. */
export async function plan(text: string, options: PlanOptions = MEASURES): Promise<RunPlan> {
  return planRun(await Config.fromString(text, '.py'), options)
}
