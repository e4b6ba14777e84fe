import { planRun } from '#lib/plan/plan.ts'
import { planWords } from '#lib/plan/text.ts'
import { type Opened, problemsIn, told } from './opened.ts'
import type { PlanInput, Planned } from './protocol.ts'

/** What a run of the open config will do. */
export function plan(opened: Opened, { gpus, images }: PlanInput): Planned {
  try {
    const made = planRun(opened.config, { gpus, images })
    return {
      problems: told(opened, made.problems),
      plan: {
        words: planWords(made),
        maxIters: made.maxIters,
        epochLength: made.byEpoch ? made.epochLength : null,
        groups: made.groups.map(({ name }) => name),
        points: made.learningRate,
        picture: made.picture,
      },
    }
  } catch (error) {
    return { problems: problemsIn(error), plan: null }
  }
}
