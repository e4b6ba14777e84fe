import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test.each([
  [['fmt', 'sub/confg.py'], 'sub/config.py'],
  [['audit', 'confg.py'], undefined],
  [['checkpoint', 'inspect', 'moco.pht'], 'moco.pth'],
  [['checkpoint', 'convert', 'moco.pht', 'to.pth'], 'moco.pth'],
  [['checkpoint', 'inspect', 'none/moco.pth'], undefined],
  [['dataset', 'trian.json'], 'train.json'],
  [['check', 'sbu'], 'sub'],
  [['results', 'sbu'], 'sub'],
  [['catalog', 'add', 'sbu'], 'sub'],
])('%j where nothing is proposes %s', async (argv, meant) => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'sub'))
  for (const name of ['sub/config.py', 'moco.pth', 'train.json']) writeFileSync(join(folder, name), '')
  const { code, stdout, stderr } = await runInFolder(folder, ...argv, '--json')
  const problems = JSON.parse(stdout === '' ? stderr : stdout).files.flatMap(
    (file: { problems: { rule: string; suggestions: string[] }[] }) => file.problems,
  )
  expect([code, problems]).toEqual([
    2,
    [expect.objectContaining({ rule: 'file-not-found', suggestions: meant === undefined ? [] : [meant] })],
  ])
})
