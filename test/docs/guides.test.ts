import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DefinedConfig } from '../../src/author/defineConfig.ts'
import { MmdetConfigError } from '../../src/errors.ts'
import * as api from '../../src/index.ts'
import { readRecipe } from '../../src/recipes/readRecipe.ts'
import { blocksOf } from '../support/markdown.ts'

/** An example of a guide, and the block below it: what it gives. */
interface Example {
  readonly language: string
  readonly code: string
  readonly result: string
}

function examples(path: string): Example[] {
  const blocks = blocksOf(path)
  return blocks.flatMap(({ language, code }, at) => {
    if (['python', 'text', 'sh'].includes(language)) return []
    return [{ language, code, result: blocks[at + 1]?.code ?? '' }]
  })
}

/** Runs an example of TypeScript, which has no types to strip, as a function over the package's names. */
function run(code: string): DefinedConfig {
  const body = code.replace(/^import (\{[^}]*\}) from 'mmdet-config'$/m, 'const $1 = api')
  return new Function('api', `${body}\nreturn typeof config === 'undefined' ? undefined : config`)(api) as DefinedConfig
}

async function given(work: () => DefinedConfig | Promise<DefinedConfig>): Promise<string> {
  try {
    return (await work()).toPython()
  } catch (error) {
    if (error instanceof MmdetConfigError) return error.render()
    throw error
  }
}

describe('docs/builders.md', () => {
  test.each(examples('docs/builders.md'))('$language example $#', async ({ code, result }) => {
    expect(await given(() => run(code))).toBe(result)
  })
})

describe('docs/recipes.md', () => {
  test.each(examples('docs/recipes.md'))('$language example $#', async ({ code, result }) => {
    expect(await given(async () => (await readRecipe(code, 'my-recipe.yaml')).config)).toBe(result)
  })
})

describe('docs/self-supervised.md', () => {
  test.each(examples('docs/self-supervised.md').filter(({ language }) => language === 'ts'))(
    '$language example $#',
    ({ code }) => {
      expect(run(code).toPython()).toContain("checkpoint='./dino_resnet50_pretrain.pth'")
    },
  )
})

test('the guides have their examples', () => {
  expect(examples('docs/builders.md')).toHaveLength(5)
  expect(examples('docs/recipes.md')).toHaveLength(3)
})

test('a block that is a file has its name above it: no page shows what a fence says', () => {
  const unnamed = readdirSync('docs').flatMap((page) => {
    if (!page.endsWith('.md')) return []
    const text = readFileSync(`docs/${page}`, 'utf8')
    return Array.from(text.matchAll(/^```\w+ (\S+)$/gm), ({ index, 1: name = '' }) => ({ name, index }))
      .filter(({ name, index }) => !text.slice(0, index).includes(`\`${name}\``))
      .map(({ name }) => `${page}: ${name}`)
  })
  expect(unnamed).toEqual([])
})
