import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { configSchemaText } from '../../src/catalog/emit/schema.ts'
import { typesText } from '../../src/catalog/emit/types.ts'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { problemsOf } from '../../src/check/check.ts'
import { Config } from '../../src/node/config.ts'
import { toPlain } from '../../src/python/plain.ts'
import { configNames, MMDET } from '../families.ts'
import { FULL, sample } from '../sample.ts'

const ROOT = join(import.meta.dirname, '../..')
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc')

/** The stock configs as JSON, and whether `check`, which the real constructors judge, finds an error. */
async function stock(): Promise<{ readonly name: string; readonly text: string; readonly isWrong: boolean }[]> {
  const root = await MMDET.root()
  const index = new ComponentIndex([await loadCatalogue()])
  const names = configNames(root)
  const read = (FULL ? names : sample(names).slice(0, 30)).map(async (name) => {
    // The few that MMEngine cannot read either: conformance/reader compares them.
    const config = await Config.fromFile(join(root, name)).catch(() => undefined)
    if (config === undefined) return []
    const dict = config.toDict()
    const isWrong = problemsOf(dict, index).some(({ severity = 'error' }) => severity === 'error')
    return [{ name, text: JSON.stringify(toPlain(dict)), isWrong }]
  })
  return (await Promise.all(read)).flat()
}

test('the schema refuses the stock configs that the constructors refuse, and no other', async () => {
  const schema = JSON.parse(configSchemaText(await loadCatalogue()))
  const validate = new Ajv2020({ strict: false, logger: false }).compile(schema)
  const configs = await stock()
  const refused = configs.filter(({ text }) => !validate(JSON.parse(text))).map(({ name }) => name)
  expect(refused).toEqual(configs.filter(({ isWrong }) => isWrong).map(({ name }) => name))
})

test('so do the types', async () => {
  const configs = await stock()
  const folder = await mkdtemp(join(tmpdir(), 'mmdet-config-types-'))
  try {
    await mkdir(join(folder, 'types'))
    const options = { strict: true, module: 'nodenext', target: 'es2023', noEmit: true, types: [] }
    const compilerOptions = { ...options, allowImportingTsExtensions: true }
    const files: Record<string, string> = {
      'package.json': '{ "type": "module" }',
      'tsconfig.json': JSON.stringify({ compilerOptions }),
      'types/catalogue.d.ts': typesText(await loadCatalogue()),
      'types/python.d.ts': `export * from '${join(ROOT, 'src/entries/python.ts')}'\n`,
    }
    for (const [at, { text }] of configs.entries()) {
      files[`config${at}.ts`] =
        `import type { MMDetConfigFile } from './types/catalogue.js'\nexport default ${text} satisfies MMDetConfigFile\n`
    }
    await Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(folder, path), text)))
    const said = await new Promise<string>((resolve) => {
      const options = { cwd: folder, maxBuffer: 1 << 26 }
      execFile(process.execPath, [TSC, '-p', '.', '--pretty', 'false'], options, (_error, stdout) => resolve(stdout))
    })
    expect(said.split('\n').filter((line) => /^\S/.test(line) && !line.startsWith('config'))).toEqual([])
    const refused = configs.filter((_, at) => said.includes(`config${at}.ts(`)).map(({ name }) => name)
    expect(refused).toEqual(configs.filter(({ isWrong }) => isWrong).map(({ name }) => name))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
