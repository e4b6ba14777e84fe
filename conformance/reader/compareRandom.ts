import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import type { Project } from '../../test/config/reader/project.ts'
import { readVerdict, type Verdict } from '../../test/config/reader/verdict.ts'
import { writeProject } from '../../test/config/reader/writeProject.ts'
import { type Judge, startJudge } from '../judge.ts'

/** What came of random projects. */
export interface Comparison {
  /** The projects on which the two verdicts differ, with both. */
  readonly different: readonly unknown[]
  /** How many MMEngine reads. */
  readonly read: number
  /** How many are beyond a limit, or hang on the order of a set. */
  readonly unanswered: number
  /** How many are refused by name: programs are a net for what is evaluated, not a wish list. */
  readonly refused: number
}

/** Programs under way at a time: the judge answers one after the other while ours are read. */
const BATCH = 50

/** A project on which the two verdicts differ. */
interface Different {
  readonly project: Project
  readonly ours: Verdict
  readonly real: Verdict
}

/** Reads each project with MMEngine and with ours, each in a folder of its own. */
export async function compareRandom(projects: readonly Project[]): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'projects-'))
  const mmengine = await startJudge('config', { packages: ['mmengine'] })
  try {
    const different: Different[] = []
    const counts = { read: 0, unanswered: 0, refused: 0 }
    for (let at = 0; at < projects.length; at += BATCH) {
      await Promise.all(
        projects.slice(at, at + BATCH).map(async (project, index) => {
          const { ours, real } = await verdictsOf(mmengine, join(folder, String(at + index)), project)
          if ('repr' in real) counts.read++
          if (isRefused(ours)) counts.refused++
          else if (isUnanswered(ours, real)) counts.unanswered++
          else if (JSON.stringify(ours) !== JSON.stringify(real)) different.push({ project, ours, real })
        }),
      )
    }
    const accidents = await accidentsAmong(different, folder)
    return {
      different: different.filter((one) => !accidents.has(one)),
      read: counts.read,
      refused: counts.refused,
      unanswered: counts.unanswered + accidents.size,
    }
  } finally {
    mmengine.close()
    rmSync(folder, { recursive: true })
  }
}

/**
 * Seeds of Python's hashes besides the judges' own, and how many objects shift the addresses by which others hash. Many: three items
 * of which one is a text have the same order under three seeds of four.
 */
const SEEDS = Array.from({ length: 24 }, (_, at) => String(at * 67 + 1))

/** The projects to which MMEngine itself gives another answer in another process: an order that hashes and addresses make. */
async function accidentsAmong(different: readonly Different[], folder: string): Promise<ReadonlySet<Different>> {
  const accidents = new Set<Different>()
  if (different.length === 0) return accidents
  for (const seed of SEEDS) {
    const open = different.filter((one) => !accidents.has(one))
    if (open.length === 0) break
    const env = { PYTHONHASHSEED: seed, BALLAST: seed }
    const other = await startJudge('config', { packages: ['mmengine'], env })
    for (const one of open) {
      const { real } = await verdictsOf(other, join(folder, `again-${seed}`), one.project)
      if (JSON.stringify(real) !== JSON.stringify(one.real)) accidents.add(one)
    }
    other.close()
  }
  return accidents
}

function isRefused(ours: Verdict): boolean {
  return 'error' in ours && ours.error === 'refused: python-unsupported'
}

/** Dicts that hold themselves, and what takes too long. */
function isUnanswered(ours: Verdict, real: Verdict): boolean {
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
