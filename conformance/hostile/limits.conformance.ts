import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Judge, startJudge } from '../judge.ts'
import { sample } from '../sample.ts'
import { ANNOTATIONS, CHECKPOINTS, DATA, RECIPES, RUNS } from './dataInputs.ts'
import { CONFIGS, type HostileCase, writeCase } from './inputs.ts'

const CLI = join(import.meta.dirname, '../../dist/cli/bin.cjs')

/** What a command may take for an input of a megabyte or less. */
const MOST_SECONDS = 10
const MOST_MEBIBYTES = 512

interface Cost {
  readonly code: number
  readonly seconds: number
  readonly mebibytes: number
  readonly stderr: string
}

/** Commands that read a config of Python, which is FILE. */
const OF_CONFIGS: readonly (readonly string[])[] = [
  ['print', 'FILE'],
  ['print', '--format', 'repr', 'FILE'],
  ['audit', '--json', 'FILE'],
  ['fmt', '--check', 'FILE'],
  ['diff', 'FILE', 'FILE'],
  ['why', 'FILE', 'x'],
  ['check', 'FILE'],
  ['check', '--fix', '--dry-run', 'FILE'],
  ['check', '--format', 'sarif', 'FILE'],
  ['plan', '--images', '9', 'FILE'],
  ['doctor', '--html', 'new.html', 'FILE'],
  ['import', 'FILE'],
  ['import', '--standalone', 'FILE'],
  ['launch', '--on', 'torchrun', '--no-check', 'FILE'],
  ['dataset', '.', '--config', 'FILE'],
  ['catalog', 'add', 'FILE'],
  ['checkpoint', 'inspect', 'FILE'],
]

/** Of those that are not Python too. */
const OF_DATA = OF_CONFIGS.filter(([command]) => !['fmt', 'catalog'].includes(command as string))

const OF_RECIPES = [
  ['generate', '--out', 'out', 'FILE'],
  ['check', 'FILE'],
]

const OF_ANNOTATIONS = [
  ['dataset', 'FILE'],
  ['dataset', '--json', 'FILE'],
  ['dataset', '--fix', 'new.json', '--svg', 'new.svg', 'FILE'],
]

const OF_RUNS = [
  ['results', '.'],
  ['results', '--svg', 'new.svg', '--metric', 'm', '.'],
]

const OF_CHECKPOINTS = [
  ['checkpoint', 'inspect', '--json', 'FILE'],
  ['checkpoint', 'convert', '--unproved', '--prefix', 'a', 'FILE', 'out.pth'],
  ['checkpoint', 'check', 'FILE', '--config', 'config.py'],
]

const pairs = (inputs: readonly HostileCase[], commands: readonly (readonly string[])[]) =>
  inputs.flatMap((input) => commands.map((command) => ({ input, command })))

const ALL = [
  ...pairs(CONFIGS, OF_CONFIGS),
  ...pairs(DATA, OF_DATA),
  ...pairs(RECIPES, OF_RECIPES),
  ...pairs(ANNOTATIONS, OF_ANNOTATIONS),
  ...pairs(RUNS, OF_RUNS),
  ...pairs(CHECKPOINTS, OF_CHECKPOINTS),
]

let judge: Judge
let folder: string
beforeAll(async () => {
  if (!existsSync(CLI)) throw new Error('npm run build first')
  judge = await startJudge('measure')
  folder = mkdtempSync(join(tmpdir(), 'mmdet-hostile-'))
})
afterAll(() => {
  judge.close()
  rmSync(folder, { recursive: true, force: true })
})

const titled = sample(ALL, 25).map((one, at) => [`${one.command.join(' ')}: ${one.input.name}`, one, at] as const)

test.each(titled)('%s', async (_, { input, command }, at) => {
  const cwd = writeCase(folder, at, input)
  const [file = ''] = Object.keys(input.files)
  const words = command.map((word) => (word === 'FILE' ? file : word))
  const { code, seconds, mebibytes, stderr } = await judge.ask<Cost>({
    command: [process.execPath, CLI, ...words],
    cwd,
  })
  rmSync(cwd, { recursive: true })
  expect([0, 1, 2]).toContain(code)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(seconds).toBeLessThan(MOST_SECONDS)
  expect(mebibytes).toBeLessThan(MOST_MEBIBYTES)
})
