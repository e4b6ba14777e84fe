import { execFile } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importConfig } from '../../src/author/importing/importConfig.ts'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { problemsOf } from '../../src/check/check.ts'
import { ConfigCache } from '../../src/config/load/cache.ts'
import { Config } from '../../src/node/config.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { temporaryFolder } from '../../test/support/temporaryFolder.ts'
import { configNames, type Family, MMDET, MMPOSE_FAMILY, MMSEGMENTATION } from '../families.ts'
import { type Judge, startJudge } from '../judge.ts'
import { FULL, SEED, sample } from '../sample.ts'

const ROOT = join(import.meta.dirname, '../..')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')

let compose: Judge
beforeAll(async () => {
  compose = await startJudge('compose', { packages: ['mmengine'] })
})
afterAll(() => compose.close())

/** A project with this package, as it was built, beside it. */
async function project(): Promise<string> {
  const folder = temporaryFolder()
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await mkdir(join(folder, 'node_modules'))
  await symlink(ROOT, join(folder, 'node_modules', 'mmdet-config'))
  return folder
}

/** What tsc has to refuse: it looks at the types of the catalogue. */
const MISSPELT = `import type { AnyNeck } from 'mmdet-config/catalogue'
export default { type: 'FPN', in_channel: [256], out_channels: 256, num_outs: 5 } satisfies AnyNeck
`

const TSC_OPTIONS = '--noEmit --strict --module nodenext --target es2023 --pretty false --types'.split(' ')

/** Files that tsc takes at once: with hundreds it takes a multiple of their time and memory. */
const AT_ONCE = 60

/** What tsc says of files of a folder. */
async function typeCheck(cwd: string, files: readonly string[]): Promise<string[]> {
  const said: string[] = []
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const args = [TSC, ...TSC_OPTIONS, '', ...files.slice(at, at + AT_ONCE)]
    const stdout = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { cwd, maxBuffer: 1 << 28 }, (_error, text) => resolve(text))
    })
    said.push(...stdout.split('\n').filter((line) => /^\S/.test(line)))
  }
  return said
}

const INDEX = new ComponentIndex([await loadCatalogue()])

/** Whether `check` finds an error in a config. */
async function isFaulty(path: string, options: Parameters<typeof Config.fromFile>[1]): Promise<boolean> {
  const config = await Config.fromFile(path, options)
  return problemsOf(config.toDict(), INDEX).some(({ severity = 'error' }) => severity === 'error')
}

/** Generates all configs of a project, as its user does; the lines that are wrong. */
function generate(cwd: string, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return Promise.resolve([])
  return new Promise((resolve) => {
    const args = [join(ROOT, 'dist/cli/bin.cjs'), 'generate', ...files]
    execFile(process.execPath, args, { cwd, maxBuffer: 1 << 28 }, (error, _stdout, stderr) =>
      resolve(error === null ? [] : stderr.split('\n').filter((line) => line.includes(' error '))),
    )
  })
}

const COUNTS: readonly { readonly family: Family; readonly least: number }[] = [
  { family: MMDET, least: 12 },
  { family: MMSEGMENTATION, least: 3 },
  { family: MMPOSE_FAMILY, least: 3 },
]

const WAYS = [
  ['inherit', 'ts'],
  ['standalone', 'ts'],
  ['inherit', 'recipe'],
  ['standalone', 'recipe'],
] as const

describe.each(COUNTS)('$family.name', ({ family, least }) => {
  test('what is imported has types that tsc accepts, and generates a config that MMEngine composes to the same dict', async () => {
    const root = await family.root()
    const folder = await project()
    const fileSystem = nodeFileSystem()
    // Of the three packages MMEngine finds mmdet alone: it cannot read what inherits `mmpose::…`, and that is passed by.
    const searchPath = family === MMDET ? [dirname(dirname(dirname(root)))] : []
    const options = { fileSystem, searchPath, cache: new ConfigCache() }
    const all = configNames(root)
    const names = FULL ? all : sample(all).slice(0, least)
    const wrong: string[] = []
    const counts = {
      configs: 0,
      inherit: 0,
      standalone: 0,
      recipes: 0,
      faulty: 0,
      exact: 0,
      escapes: 0,
      fragments: 0,
    }
    const modules: { name: string; form: string }[] = []
    const recipes: string[] = []
    for (const name of names) {
      // The few that MMEngine cannot read either.
      if ((await Config.fromFile(join(root, name), options).catch(() => undefined)) === undefined) continue
      counts.configs++
      for (const [form, to] of WAYS) {
        const place = to === 'ts' ? join('imported', form) : join('recipes', form)
        const path = join(folder, place, `${name.slice(0, -3)}.${to === 'ts' ? 'ts' : 'yaml'}`)
        try {
          const made = await importConfig(join(root, name), { ...options, form, to, folder: dirname(path) })
          const isRecipe = to === 'recipe'
          await mkdir(dirname(path), { recursive: true })
          await writeFile(path, isRecipe ? `name: recipes/${form}/${name.slice(0, -3)}\n${made.text}` : made.text)
          modules.push({ name, form: isRecipe ? join('recipes', form) : form })
          if (isRecipe) recipes.push(relative(folder, path))
          counts[isRecipe ? 'recipes' : form]++
          if (made.exact) counts.exact++
          if (made.text.includes(' as never ')) counts.escapes++
          if (/^(?:model|dataset|schedule): /m.test(made.text)) counts.fragments++
        } catch (error) {
          wrong.push(`${form} ${to} ${name}: ${(error as Error).message}`)
        }
      }
    }
    await writeFile(join(folder, 'imported/misspelt.ts'), MISSPELT)
    const typed = modules.filter(({ form }) => !form.startsWith('recipes'))
    const files = typed.map(({ name, form }) => `imported/${form}/${name.slice(0, -3)}.ts`)
    const said = await typeCheck(folder, ['imported/misspelt.ts', ...files])
    expect(said.filter((line) => line.includes('misspelt.ts'))).toHaveLength(1)
    for (const line of said.filter((each) => !each.includes('misspelt.ts'))) {
      // What `check` finds an error in, the types may refuse.
      const name = /^imported\/\w+\/(.*)\.ts\(/.exec(line)?.[1]
      if (name !== undefined && (await isFaulty(join(root, `${name}.py`), options))) counts.faulty++
      else wrong.push(line)
    }
    wrong.push(...(await generate(folder, ['imported'])), ...(await generate(folder, recipes)))
    for (const { name, form } of modules) {
      const ours = join(folder, 'configs', form, name)
      const differ = await compose
        .ask<string[] | null>({ ours, theirs: join(root, name) })
        .catch((error: Error) => [error.message])
      if (differ !== null) wrong.push(`${form} ${name}: differs in ${differ.join(', ')}`)
    }
    console.log(`SEED=${SEED}`, family.name, counts)
    expect(wrong).toEqual([])
  }, 3_600_000)
})
