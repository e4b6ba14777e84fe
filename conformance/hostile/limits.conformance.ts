import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Judge, startJudge } from '../judge.ts'
import { sample } from '../sample.ts'
import { CONFIGS, DATA, type HostileCase, RECIPES, writeCase } from './inputs.ts'

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

const COMMANDS: readonly (readonly [command: string, ...arguments_: string[]])[] = [
  ['print', 'FILE'],
  ['print', '--format', 'repr', 'FILE'],
  ['audit', '--json', 'FILE'],
  ['fmt', '--check', 'FILE'],
  ['diff', 'FILE', 'FILE'],
  ['why', 'FILE', 'x'],
  ['checkpoint', 'inspect', 'FILE'],
]

const ofConfigs = CONFIGS.flatMap((input) => COMMANDS.map((command) => ({ input, command })))
const ofData = DATA.flatMap((input) => COMMANDS.slice(0, 3).map((command) => ({ input, command })))
const ofRecipes = RECIPES.map((input) => ({ input, command: ['generate', '--out', 'out', 'FILE'] as const }))
const ALL: readonly { readonly input: HostileCase; readonly command: readonly string[] }[] = [
  ...ofConfigs,
  ...ofData,
  ...ofRecipes,
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
