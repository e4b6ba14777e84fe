import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import * as api from '../../src/index.ts'
import { blocksOf } from '../support/markdown.ts'

const BLOCKS = blocksOf('docs/reader.md')

/** The examples in a language, each with the block below it: what it prints. */
const examples = (language: string) =>
  BLOCKS.flatMap((block, at) =>
    block.language === language ? [{ code: block.code, printed: BLOCKS[at + 1]?.code ?? '' }] : [],
  )

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  for (const { language, code } of BLOCKS) {
    const name = language === 'python' ? /^# (\S+\.py)\n/.exec(code)?.[1] : undefined
    if (name === undefined) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), code)
  }
})

/** What an example of TypeScript, which has no types to strip, prints when its files stand in the folder. */
async function printedBy(code: string): Promise<string> {
  const lines: string[] = []
  const console = { log: (...values: unknown[]) => lines.push(`${values.map(String).join(' ')}\n`) }
  const body = code
    .replace(/^import (\{[^}]*\}) from 'mmdet-config'$/m, 'const $1 = api')
    .replace("fromFile('configs/", `fromFile('${folder}/configs/`)
    .replace('process.env', '{}')
  await new Function('api', 'console', `return (async () => {${body}})()`)(api, console)
  return lines.join('').replaceAll(`${folder}/`, '')
}

describe('docs/reader.md', () => {
  test.each(examples('ts'))('TypeScript example $#', async ({ code, printed }) => {
    expect(await printedBy(code)).toBe(printed)
  })

  test('has its examples', () => {
    expect([examples('ts').length, examples('python').length]).toEqual([2, 2])
  })
})
