import { delimiter, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { trainingSite } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'

/** MMDetection's constructors, with other packages beside it. */
export async function startConstruct(...packages: readonly string[]): Promise<Judge> {
  const sites = await trainingSite(join(import.meta.dirname, '..', 'training', '_ext.py'))
  return startJudge('construct', { env: { PYTHONPATH: [...sites, ...packages].join(delimiter) } })
}

/** MMEngine, which composes configs, and MMDetection's constructors. They are there while the tests of a file run. */
export function builders(): { readonly compose: Judge; readonly construct: Judge } {
  const judges: Partial<Record<'compose' | 'construct', Judge>> = {}
  beforeAll(async () => {
    judges.compose = await startJudge('compose', { packages: ['mmengine'] })
    judges.construct = await startConstruct()
  }, 120_000)
  afterAll(() => {
    for (const judge of Object.values(judges)) judge.close()
  })
  return judges as Required<typeof judges>
}

/** What the real constructors answer where nothing is wrong: nothing, or that data, a package of one data set or a GPU are not here. */
export const NOTHING_WRONG = new RegExp(
  [
    '^$',
    '^FileNotFoundError',
    '^(?:ImportError|RuntimeError): (?:Package lvis|panopticapi) is not',
    '^RuntimeError: Failed to import `cityscapesscripts`',
    '^AssertionError: ``AmpOptimizerWrapper`` is only available training on gpu',
  ].join('|'),
)
