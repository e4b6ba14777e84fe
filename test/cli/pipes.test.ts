import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

function makePipes(...paths: string[]): void {
  execFileSync('/bin/sh', ['-c', 'mkfifo "$@"', 'sh', ...paths])
}

/** Who opens a pipe waits for a writer, and no signal reaches a program that waits so. */
test.each<[argv: string[], code: number]>([
  [['print', 'pipe.py'], 2],
  [['why', 'pipe.py', 'x'], 2],
  [['diff', 'a.py', 'pipe.py'], 2],
  [['fmt', 'pipe.py'], 2],
  [['audit', 'pipe.py'], 2],
  [['check', 'pipe.py'], 2],
  [['check', 'pipe.yaml'], 2],
  [['check', 'a.py', '--fix', '--dry-run', 'pipe.py'], 2],
  [['plan', 'pipe.py'], 2],
  [['doctor', 'pipe.py'], 1],
  [['import', 'pipe.py'], 2],
  [['launch', 'pipe.py', '--on', 'ray'], 2],
  [['launch', 'pipe.yaml', '--on', 'ray'], 2],
  [['launch', 'a.py', '--on', 'slurm', '--no-check', '--setup', 'pipe.py'], 2],
  [['launch', 'a.py', '--on', 'skypilot', '--no-check', '--patch', 'pipe.yaml'], 2],
  [['generate', 'pipe.yaml'], 2],
  [['generate', 'pipe.ts'], 2],
  [['dataset', 'pipe.json'], 2],
  [['dataset', 'a.json', '--config', 'pipe.py'], 2],
  [['catalog', 'add', 'pipe.py'], 2],
  [['catalog', 'add', 'pipe.yaml'], 2],
  [['checkpoint', 'inspect', 'pipe.pth'], 2],
  [['checkpoint', 'check', 'pipe.pth', '--config', 'a.py'], 2],
  [['checkpoint', 'convert', 'pipe.pth', 'b.pth'], 2],
])('a pipe is refused at once: %s', async (argv, code) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.py'), 'x = 1\n')
  writeFileSync(join(folder, 'a.json'), '{}')
  const pipes = ['py', 'yaml', 'ts', 'json', 'pth'].map((ending) => join(folder, `pipe.${ending}`))
  makePipes(...pipes)
  const { stdout, stderr, ...ended } = await runInFolder(folder, ...argv)
  expect(stdout + stderr).toMatch(/not a regular file|neither a folder nor a \.py file|nothing to check at/)
  expect(ended.code).toBe(code)
})

test.each(['mmdet-config.config.json', 'package.json'])('a pipe as %s is refused at once', async (name) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.py'), 'x = 1\n')
  makePipes(join(folder, name))
  const { code, stderr } = await runInFolder(folder, 'check', 'a.py')
  expect([code, stderr]).toEqual([2, expect.stringMatching(/not a regular file/)])
})

test('a pipe as a catalogue is refused at once', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.py'), 'x = 1\n')
  writeFileSync(join(folder, 'mmdet-config.config.json'), '{"catalogues": ["pipe.json"]}')
  makePipes(join(folder, 'pipe.json'))
  const { code, stderr } = await runInFolder(folder, 'check', 'a.py')
  expect([code, stderr]).toEqual([2, expect.stringMatching(/not a regular file/)])
})
