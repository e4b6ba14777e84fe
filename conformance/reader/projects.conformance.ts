import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import type { Project } from '../../test/config/reader/project.ts'
import { PROJECTS } from '../../test/config/reader/projects.ts'
import { readVerdict, type Verdict } from '../../test/config/reader/verdict.ts'
import { writeProject } from '../../test/config/reader/writeProject.ts'
import { expectRecorded } from '../golden.ts'
import { type Judge, startJudge } from '../judge.ts'

let mmengine: Judge
const folder = mkdtempSync(join(tmpdir(), 'projects-'))
beforeAll(async () => {
  mmengine = await startJudge('config', { packages: ['mmengine'] })
})
afterAll(() => {
  mmengine.close()
  rmSync(folder, { recursive: true })
})

test('what MMEngine makes of each project is recorded for the tests, and is what we make', async () => {
  const recorded: Record<string, Verdict> = {}
  const different: Record<string, unknown> = {}
  for (const [at, [name, project]] of Object.entries(PROJECTS).entries()) {
    const root = join(folder, String(at))
    const path = writeProject(root, project)
    const real = await askMmengine(path, root, project)
    recorded[name] = real
    const ours = await readVerdict(path, loadingOf(root, project), project.options)
    if (JSON.stringify(ours) !== JSON.stringify(real)) different[name] = { ours, real }
  }
  expect(different).toEqual({})
  expectRecorded('test/config/reader/golden/projects.golden.json', recorded)
})

async function askMmengine(path: string, root: string, project: Project): Promise<Verdict> {
  const { options, env, searchPath = [] } = project
  const search_path = searchPath.map((name) => join(root, name))
  const { repr, error } = await mmengine.ask<{ repr?: string; error?: string }>({ path, options, env, search_path })
  return repr === undefined ? { error: error as string } : { repr }
}

function loadingOf(root: string, { env = {}, searchPath = [] }: Project) {
  return { fileSystem: nodeFileSystem(root), env, searchPath: searchPath.map((name) => join(root, name)) }
}
