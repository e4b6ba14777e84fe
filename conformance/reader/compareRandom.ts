import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import type { Project } from '../../test/config/reader/project.ts'
import { readVerdict, type Verdict } from '../../test/config/reader/verdict.ts'
import { writeProject } from '../../test/config/reader/writeProject.ts'
import type { Judge } from '../judge.ts'

/** What came of random projects. */
export interface Comparison {
  /** The projects on which the two verdicts differ, with both. */
  readonly different: readonly unknown[]
  /** How many MMEngine reads. */
  readonly read: number
  /** How many are beyond a limit, or refused by name where MMEngine raises. */
  readonly unanswered: number
}

/** Programs under way at a time: the judge answers one after the other while ours are read. */
const BATCH = 50

/** Reads each project with MMEngine and with ours, in a folder of its own below `folder`. */
export async function compareRandom(
  mmengine: Judge,
  folder: string,
  projects: readonly Project[],
): Promise<Comparison> {
  const different: unknown[] = []
  const counts = { read: 0, unanswered: 0 }
  for (let at = 0; at < projects.length; at += BATCH) {
    await Promise.all(
      projects.slice(at, at + BATCH).map(async (project, index) => {
        const { ours, real } = await verdictsOf(mmengine, join(folder, String(at + index)), project)
        if ('repr' in real) counts.read++
        if (isUnanswered(ours, real)) counts.unanswered++
        else if (JSON.stringify(ours) !== JSON.stringify(real)) different.push({ ...project, ours, real })
      }),
    )
  }
  return { different, ...counts }
}

/** Dicts that hold themselves, what takes too long, and broken programs that are refused by name in place of an exception. */
function isUnanswered(ours: Verdict, real: Verdict): boolean {
  // A member that a module of the closed table may have or not is refused, where Python says that it has none.
  if ('error' in ours && ours.error === 'refused: python-unsupported' && 'error' in real) return true
  // A misspelt import may name a package that the judge's Python happens to have.
  if ('error' in ours && ours.error === 'ModuleNotFoundError' && 'repr' in real) return true
  const stops = ['RecursionError', 'MemoryError', 'TimeoutError', 'OutOfTime']
  return [ours, real].some((verdict) => 'error' in verdict && stops.includes(verdict.error))
}

async function verdictsOf(mmengine: Judge, root: string, project: Project): Promise<{ ours: Verdict; real: Verdict }> {
  const path = writeProject(root, project)
  const searchPath = (project.searchPath ?? []).map((name) => join(root, name))
  const question = { path, seconds: 5, search_path: searchPath }
  const { repr, error } = await mmengine.ask<{ repr?: string; error?: string }>(question)
  const real = repr === undefined ? { error: error as string } : { repr }
  const loading = { fileSystem: nodeFileSystem(root), env: {}, searchPath }
  const ours = await readVerdict(path, loading).catch((error: unknown) => {
    return { error: `crash: ${(error as Error).stack}` }
  })
  rmSync(root, { recursive: true })
  return { ours, real }
}
