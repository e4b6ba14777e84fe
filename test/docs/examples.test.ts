import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as browser from '../../src/entries/browser.ts'
import * as check from '../../src/entries/check.ts'
import * as editor from '../../src/entries/editor.ts'
import * as api from '../../src/index.ts'
import { parseRecipe } from '../../src/recipes/readRecipe.ts'
import { runInFolder } from '../support/cli.ts'
import { type Block, blocksOf } from '../support/markdown.ts'

// Every example of the guides in TypeScript and YAML runs. What those of some pages give is compared by tests of their own.

const OWN = ['builders', 'recipes', 'reader', 'checkpoints', 'self-supervised'].map((name) => `docs/${name}.md`)

const GUIDES = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)

const inLanguages = (languages: readonly string[]) =>
  GUIDES.filter((page) => !OWN.includes(page)).flatMap((page) =>
    blocksOf(page)
      .filter(({ language }) => languages.includes(language))
      .map((block): [string, number, Block] => [
        page,
        blocksOf(page).findIndex(({ code }) => code === block.code),
        block,
      ]),
  )

/** Where the files are that the pages name, and a package that stands for MMDetection's. */
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  const stock = 'site-packages/mmdet/.mim/configs/retinanet/retinanet_r50_fpn_1x_coco.py'
  put(stock, "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50))\n")
  put('site-packages/mmdet/__init__.py', '')
  put('site-packages/mmdet/.mim/model-index.yml', 'Import: [configs/metafile.yml]\n')
  put(
    'site-packages/mmdet/.mim/configs/metafile.yml',
    'Models: [{Name: one, Config: configs/retinanet/retinanet_r50_fpn_1x_coco.py}]\n',
  )
  for (const page of GUIDES) for (const { name, code } of blocksOf(page)) if (name !== undefined) put(name, code)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const MODULES: Readonly<Record<string, object>> = {
  'mmdet-config': api,
  'mmdet-config/browser': browser,
  'mmdet-config/check': check,
  'mmdet-config/editor': editor,
}

/** Files that examples read stand in the folder. */
const inFolder = (code: string) =>
  code.replaceAll(/'(birds\.(?:py|json)|site-packages)'/g, (_, path: string) => `'${join(folder, path)}'`)

/** Runs an example as a module, whose names that it does not import are the package's; gives its default export and its `config`. */
async function run(code: string): Promise<{ main: unknown; config: unknown }> {
  const module = await transform(inFolder(code), { loader: 'ts', format: 'esm', target: 'es2022' })
  const body = module.code
    .replaceAll(/^import \{([^}]*)\} from "([^"]*)";$/gm, (_, names: string, from: string) => {
      return `const {${names.replaceAll(' as ', ': ')}} = modules['${from}']`
    })
    .replaceAll(/^export \{[^}]*\};?$/gm, (list) =>
      list.replace(/^export \{\s*(\w+) as default.*/s, 'main = $1;').replace(/^export.*/s, ''),
    )
  const AsyncFunction = (async () => {}).constructor as new (
    ...text: string[]
  ) => (...given: unknown[]) => Promise<never>
  const work = new AsyncFunction(
    'modules',
    'process',
    ...Object.keys(api),
    `let main; { ${body}\nreturn { main, config: typeof config === 'undefined' ? undefined : config } }`,
  )
  const process = { stdout: { write: () => true }, env: {} }
  return work(MODULES, process, ...Object.values(api))
}

describe('an example in TypeScript runs', () => {
  /** What `import` prints is compared below; what writes files is the README's, too. */
  const isRun = ({ code }: Block) => !/^\/\/ Imported from|writeConfig\(/m.test(code)

  test.each(inLanguages(['ts', 'js']).filter(([, , block]) => isRun(block)))(
    '%s, block %i',
    async (_, __, { code }) => {
      const { main, config } = await run(code)
      for (const made of [main, config]) {
        if (made !== undefined && typeof made === 'object' && made !== null && 'toPython' in made)
          expect((made as { toPython(): string }).toPython()).toMatch(/dict\(/)
      }
    },
  )
})

describe('an example of a recipe is one', () => {
  const isRecipe = ({ code, name }: Block) => name === undefined && /^(?:model|overrides):/m.test(code)
  const whole = (code: string) =>
    /^model:/m.test(code) ? code : `model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n${code}`

  test.each(inLanguages(['yaml']).filter(([, , block]) => isRecipe(block)))('%s, block %i', async (_, __, { code }) => {
    expect(await parseRecipe(whole(code), 'recipe.yaml')).toMatchObject({ problems: [] })
  })
})

test('what docs/typescript.md imports is written as it stands there', async () => {
  const blocks = blocksOf('docs/typescript.md')
  const source = blocks.find(({ language }) => language === 'python')?.code ?? ''
  await runInFolder(folder, 'generate')
  put('my_config.py', source)
  for (const [language, more] of [
    ['ts', []],
    ['yaml', ['--to', 'recipe']],
  ] as const) {
    const { stdout } = await runInFolder(folder, 'import', 'my_config.py', ...more)
    expect(stdout).toBe(
      blocks.find((block) => block.language === language && block.code.includes('Imported from'))?.code,
    )
  }
})
