import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJudge } from './judge.ts'

const run = promisify(execFile)

const README = await readFile('README.md', 'utf8')

/** Commands of the shell, a line each, and those inside of sentences. */
const BLOCKS = Array.from(README.matchAll(/^```sh\n([\s\S]*?)^```$/gm), ([, code]) => code as string)
const LINES = BLOCKS.join('')
  .replaceAll(/ *\\\n */g, ' ')
  .replaceAll(/ *#.*/g, '')
  .trim()
  .split('\n')
const INLINE = Array.from(README.matchAll(/`(npx [^`]+)`/g), ([, command]) => command as string)

const COMMANDS = [...LINES, ...INLINE].filter((command) => command.startsWith('npx '))

let folder: string

/** A clone with what `npm ci` installs, and the files that the README speaks of: the authors' checkpoint and the recipe. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mmdet-config-readme-'))
  const tracked = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  for (const file of tracked.stdout.split('\0').filter((name) => existsSync(name))) await cp(file, join(folder, file))
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'balloon.yaml'), /^```yaml\n([\s\S]*?)^```$/m.exec(README)?.[1] ?? '')
  const torch = await startJudge('pretrained', { packages: ['torch'] })
  const path = join(folder, 'moco_v2_800ep_pretrain.pth.tar')
  await torch.ask({ kind: 'make', layout: 'full-mocov2', path, legacy: true })
  torch.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the README has its commands', () => {
  expect(COMMANDS).toHaveLength(3)
})

test.each(COMMANDS)('%s', async (command) => {
  const env = { ...process.env, npm_config_cache: join(folder, '.npm') }
  const { stdout } = await run('bash', ['-c', command], { cwd: folder, env })
  expect(stdout).not.toBe('')
})

test('those of npm are steps of .ci/run', async () => {
  const steps = await readFile('.ci/run', 'utf8')
  for (const command of LINES.filter((line) => !line.startsWith('npx ')))
    expect(steps).toContain(`step 'README: ${command}'`)
})
