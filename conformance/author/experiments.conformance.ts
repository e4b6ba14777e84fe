import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { configFiles, type NamedConfig } from '../../src/author/selfsupPretrain.ts'
import { findProblems } from '../../src/check/findProblems.ts'
import { moduleConfigs } from '../../src/cli/typescript/moduleConfigs.ts'
import { readRecipe } from '../../src/recipes/readRecipe.ts'
import { temporaryFolder } from '../../test/support/temporaryFolder.ts'
import { builders, NOTHING_WRONG } from './constructors.ts'

const FOLDER = join(import.meta.dirname, '../../configs/experiments')
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))

const judges = builders()

const SECTIONS = [
  'model',
  'train_dataloader',
  'val_dataloader',
  'val_evaluator',
  'optim_wrapper',
  'param_scheduler',
  'custom_hooks',
]

function written(config: NamedConfig, form: 'inherit' | 'standalone'): string {
  const folder = temporaryFolder()
  for (const { path, text } of configFiles(config, { form, folder })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return join(folder, `${config.name}.py`)
}

describe.each(NAMES)('%s', (name) => {
  const read = async () => {
    const { configs } = await moduleConfigs(join(FOLDER, name), name)
    const yaml = name.replace('.ts', '.yaml')
    return [configs[0] as NamedConfig, await readRecipe(readFileSync(join(FOLDER, yaml), 'utf8'), yaml)] as const
  }

  test('MMEngine composes the child, the standalone form and the recipe to one dict', async () => {
    const [config, recipe] = await read()
    const ours = written(config, 'inherit')
    expect(await judges.compose.ask({ ours, theirs: written(config, 'standalone') })).toBeNull()
    expect(await judges.compose.ask({ ours, theirs: written(recipe, 'inherit') })).toBeNull()
  })

  test('check finds nothing in it', async () => {
    const [{ config }] = await read()
    const found = await findProblems(config.value)
    expect(found.filter(({ severity = 'error' }) => severity === 'error').map(({ message }) => message)).toEqual([])
  })

  test('the real constructors build it', async () => {
    const [{ config }] = await read()
    const text = config.toPython({ form: 'standalone' })
    for (const section of SECTIONS) {
      const answer = await judges.construct.ask<string | null>({ text, section })
      expect(answer ?? '', section).toMatch(NOTHING_WRONG)
    }
  })
})
