import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readRecipe } from '../src/recipes/readRecipe.ts'
import { runInFolder } from './support/cli.ts'

const README = readFileSync('README.md', 'utf8')

const block = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(README)?.[1] ?? ''

test('the TypeScript example runs and gives both forms', async () => {
  const index = pathToFileURL(join(process.cwd(), 'src/index.ts')).href
  const code = block('ts').replace("'mmdet-config'", JSON.stringify(index))
  const folder = join('node_modules', '.cache', 'readme')
  mkdirSync(folder, { recursive: true })
  const file = join(process.cwd(), folder, 'example.ts')
  writeFileSync(file, `${code}\nexport { config }\n`)
  const { config } = (await import(/* @vite-ignore */ file)) as { config: { toPython(form?: object): string } }
  expect(config.toPython()).toContain('bbox_head=dict(num_classes=3), mask_head=dict(num_classes=3)')
  expect(config.toPython()).toContain("checkpoint='./swav_800ep_pretrain.pth.tar'")
  expect(config.toPython({ form: 'standalone' })).not.toContain('_base_')
})

test('the recipe is one, and generates', async () => {
  const recipe = block('yaml')
  expect(readRecipe(recipe, 'balloon.yaml').name).toBe('balloon/mask-rcnn_r50-swav-pre_fpn_ms-2x_balloon')
  const folder = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  writeFileSync(join(folder, 'balloon.yaml'), recipe)
  const { code, stdout } = await runInFolder(folder, 'generate', 'balloon.yaml', '--out', 'configs')
  expect(code).toBe(0)
  expect(stdout).toContain('wrote     configs/balloon/mask-rcnn_r50-swav-pre_fpn_ms-2x_balloon.py\n')
})

test('the four configs of its table are those that generate writes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  const { stdout } = await runInFolder(folder, 'generate')
  const rows = Array.from(README.matchAll(/^\| `(selfsup_pretrain\/.*?)` \|/gm), ([, path]) => path)
  expect(rows).toHaveLength(4)
  for (const row of rows) expect(stdout).toContain(`configs/${row}\n`)
})
