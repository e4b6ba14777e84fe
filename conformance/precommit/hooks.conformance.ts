import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { judgePython, judgeSite } from '../home.ts'

const run = promisify(execFile)

let root: string
/** A project whose hooks come from a clone of this repository. */
let project: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mmdet-config-hooks-'))
  const person = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com' }
  const committer = { GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' }
  const site = await judgeSite('precommit')
  env = { ...process.env, ...person, ...committer, PRE_COMMIT_HOME: join(root, 'home'), PYTHONPATH: site }
  const clone = join(root, 'mmdet-config')
  const tracked = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  for (const file of tracked.stdout.split('\0').filter((name) => existsSync(name))) await cp(file, join(clone, file))
  const rev = await commit(clone)
  project = join(root, 'project')
  await mkdir(join(project, 'configs'), { recursive: true })
  const hooks = ['mmdet-config-fmt-check', 'mmdet-config-fmt', 'mmdet-config-check']
    .map((id) => `  - id: ${id}\n`)
    .join('')
  await writeFile(
    join(project, '.pre-commit-config.yaml'),
    `repos:\n- repo: ${clone}\n  rev: ${rev}\n  hooks:\n${hooks}`,
  )
  await writeFile(join(project, 'configs/a.py'), 'a=1\n')
  await writeFile(join(project, 'other.py'), 'a=1\n')
  await commit(project)
})
afterAll(() => rm(root, { recursive: true, force: true }))

async function commit(folder: string): Promise<string> {
  const git = (...words: string[]) => run('git', ['-C', folder, ...words], { env })
  await run('git', ['init', '--quiet', folder], { env })
  await git('add', '--all')
  await git('commit', '--quiet', '--message', 'all')
  return (await git('rev-parse', 'HEAD')).stdout.trim()
}

/** Runs a hook over all files; pre-commit installs it first. What npm itself stumbles over once, as a folder that is not empty yet, is tried again. */
async function hook(id: string, isAgain = false): Promise<{ failed: boolean; told: string }> {
  const words = ['-m', 'pre_commit', 'run', id, '--all-files', '--color', 'never']
  try {
    return { failed: false, told: (await run(await judgePython(), words, { cwd: project, env })).stdout }
  } catch (error) {
    const told = (error as { stdout: string }).stdout
    return told.includes('ENOTEMPTY') && !isAgain ? hook(id, true) : { failed: true, told }
  }
}

test('pre-commit installs the hooks by itself, and they do what they are for', async () => {
  const check = await hook('mmdet-config-fmt-check')
  expect(check.told).toContain('would format configs/a.py\n1 file would be formatted\n')
  const fmt = await hook('mmdet-config-fmt')
  expect([check.failed, fmt.failed]).toEqual([true, true])
  expect(fmt.told).toContain('files were modified by this hook')
  expect(await readFile(join(project, 'configs/a.py'), 'utf8')).toBe('a = 1\n')
  expect(await readFile(join(project, 'other.py'), 'utf8')).toBe('a=1\n')
  expect((await hook('mmdet-config-fmt-check')).failed).toBe(false)
  expect((await hook('mmdet-config-check')).failed).toBe(false)
  await writeFile(join(project, 'configs/a.py'), "model = dict(type='MaskRCN')\n")
  const wrong = await hook('mmdet-config-check')
  expect([wrong.failed, wrong.told]).toEqual([true, expect.stringContaining('did you mean MaskRCNN?')])
})
