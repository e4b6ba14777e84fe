import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { Config, SELF_SUPERVISED_METHODS } from '../src/index.ts'
import { runInFolder } from './support/cli.ts'
import { blocksOf } from './support/markdown.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const README = readFileSync('README.md', 'utf8')

const blocks = (language: string) =>
  blocksOf('README.md').flatMap((block) => (block.language === language ? [block.code] : []))
const block = (language: string) => blocks(language)[0] ?? ''

/** Runs an example of TypeScript as a module, and gives its `config`. */
async function configOf(name: string, example: string): Promise<unknown> {
  const index = pathToFileURL(join(process.cwd(), 'src/index.ts')).href
  const folder = join(process.cwd(), 'node_modules', '.cache', 'readme')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, name)
  writeFileSync(file, `${example.replace("'mmdet-config'", JSON.stringify(index))}\nexport { config }\n`)
  return ((await import(/* @vite-ignore */ file)) as { config: unknown }).config
}

test('the TypeScript example runs and gives both forms', async () => {
  const config = (await configOf('example.ts', block('ts'))) as { toPython(form?: object): string }
  expect(config.toPython()).toContain('bbox_head=dict(num_classes=1), mask_head=dict(num_classes=1)')
  expect(config.toPython()).toContain("metainfo=dict(classes=('balloon', ))")
  expect(config.toPython()).toContain("checkpoint='./swav_800ep_pretrain.pth.tar'")
  expect(config.toPython({ form: 'standalone' })).not.toContain('_base_')
})

test('the example of the reader reads one of the four configs', async () => {
  const config = (await configOf('reader.ts', blocks('ts')[1] ?? '')) as Config
  expect(config).toBeInstanceOf(Config)
  expect(config.get('model.backbone.depth', 'int')).toBe(50)
  expect(config.get('train_dataloader.batch_size')).toBe(4)
  expect(config.origins('model.backbone.norm_cfg.type').map(({ file }) => basename(file))).toEqual([
    'mask-rcnn_r50-swav-pre_fpn_1x_coco.py',
    'mask-rcnn_r50_fpn.py',
  ])
})

test('the recipe is the one that `init` writes', async () => {
  const folder = temporaryFolder()
  await runInFolder(folder, 'init', 'balloon')
  expect(block('yaml')).toBe(readFileSync(join(folder, 'balloon/recipe.yaml'), 'utf8'))
})

test('the four configs of its table are those that generate writes', async () => {
  const folder = temporaryFolder()
  const { stdout } = await runInFolder(folder, 'generate')
  const rows = Array.from(README.matchAll(/^\| `(mask-rcnn_.*?)` \|/gm), ([, name]) => name)
  expect(rows).toHaveLength(4)
  for (const row of rows) expect(stdout).toContain(`configs/selfsup_pretrain/${row}.py\n`)
})

test('the weights of its table are those that the configs load', async () => {
  const rows = Array.from(README.matchAll(/^\| .*? \| \[(\S+)\] \| (\S+|the same file) \|$/gm))
  const loaded = rows.map(([, published, name]) => `./${name === 'the same file' ? published : name}`)
  expect(loaded).toEqual(
    [SELF_SUPERVISED_METHODS.mocov2, SELF_SUPERVISED_METHODS.swav].map(({ checkpoint }) => checkpoint),
  )
  for (const [, published] of rows)
    expect(README).toMatch(new RegExp(`^\\[${published}\\]: https://.*/${published}$`, 'm'))
})

test('its lines fit 80 columns; addresses may be longer', () => {
  for (const line of README.split('\n').filter((each) => !each.startsWith('[')))
    expect(line.length, line).toBeLessThan(81)
})
