import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findProblems } from '../../src/check/findProblems.ts'
import { Config } from '../../src/config/config.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { parseRecipe } from '../../src/recipes/readRecipe.ts'
import { formatPython } from '../../src/yapf/format.ts'

type Snippets = Readonly<Record<string, { readonly body: readonly string[] }>>

function snippets(language: string): [string, string][] {
  const all = JSON.parse(readFileSync(`editors/vscode/snippets/${language}.json`, 'utf8')) as Snippets
  return Object.entries(all).map(([name, { body }]) => [name, expanded(body.join('\n'))])
}

/** What stands there when nothing is typed. */
function expanded(body: string): string {
  return body
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\{\d+\|([^,}|]*)[^}]*\}/g, '$1')
    .replaceAll('\\$', '\0')
    .replaceAll(/\n?\$0/g, '')
    .replaceAll('\0', '$')
}

test.each(snippets('python'))('%s is laid out as yapf does', (_, text) => {
  expect(formatPython(`${text.trimEnd()}\n`)).toBe(`${text.trimEnd()}\n`)
})

test.each(snippets('python'))('%s has no problem over a stock config', async (_, text) => {
  const stock = "_base_ = './mask-rcnn_r50-swav-pre_fpn_1x_coco.py'\n"
  const isWhole = text.startsWith('_base_')
  const config = await Config.fromString(isWhole ? text : stock + text, '.py', {
    fileSystem: nodeFileSystem(),
    filename: 'configs/selfsup_pretrain/snippet.py',
  })
  const errors = (await findProblems(config)).filter(({ severity = 'error' }) => severity === 'error')
  expect(errors.map(({ message }) => message)).toEqual([])
})

test.each(snippets('yaml'))('%s is a recipe', async (_, text) => {
  const { problems } = await parseRecipe(text, 'recipe.yaml')
  expect(problems).toEqual([])
})
