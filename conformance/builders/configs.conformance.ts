import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../src/builders/compose.ts'
import { configFiles } from '../../src/builders/configFiles.ts'
import { printDocument } from '../../src/builders/printDocument.ts'
import { printInherit } from '../../src/builders/printForms.ts'
import { selfsupPretrainConfigs } from '../../src/builders/selfsupPretrain.ts'
import { computeChild } from '../../src/config/child.ts'
import { PyDict } from '../../src/python/dict.ts'
import { isWritableName } from '../../src/python/identifiers.ts'
import type { PyValue } from '../../src/python/values.ts'
import { configDict, pyValue } from '../../test/support/arbitraries.ts'
import { mmdetConfigs } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { runs, SEED } from '../sample.ts'
import { tagged } from '../tagged.ts'

const CONFIGS = selfsupPretrainConfigs()

let python: Judge
let mmengine: Judge
let merge: Judge
let yapf: Judge
let wheel: string
beforeAll(async () => {
  wheel = await mmdetConfigs()
  python = await startJudge('python')
  const packages = ['mmengine'] as const
  mmengine = await startJudge('compose', { packages })
  merge = await startJudge('merge', { packages })
  yapf = await startJudge('yapf', { packages })
})
afterAll(() => {
  for (const judge of [python, mmengine, merge, yapf]) judge.close()
})

describe.each(CONFIGS)('$name', (config) => {
  test('equals the file of the mmdet 3.3.0 wheel, byte for byte', () => {
    expect(configFiles(config, { standalone: false })[0]?.text).toBe(
      readFileSync(join(wheel, `${config.name}.py`), 'utf8'),
    )
  })

  test.each([false, true])('composes to the dict of the wheel, standalone: %s', async (standalone) => {
    const folder = written(configFiles(config, { standalone }))
    const ours = join(folder, `${config.name}.py`)
    expect(await mmengine.ask({ ours, theirs: join(wheel, `${config.name}.py`) })).toBeNull()
  })

  test('each _base_ fragment has the values of the wheel', async () => {
    const files = configFiles(config, { standalone: false }).slice(1)
    const folder = written(files)
    for (const { path } of files) {
      expect(await mmengine.ask({ ours: join(folder, path), theirs: join(wheel, path) }), path).toBeNull()
    }
  })

  test('yapf changes none of its files', async () => {
    for (const standalone of [false, true]) {
      for (const { path, text } of configFiles(config, { standalone })) expect(await formatted(text), path).toBe(text)
    }
  })
})

describe('random configs', () => {
  const variables = fc
    .array(fc.tuple(fc.stringMatching(/^[a-z][a-z_]{0,7}$/).filter(isWritableName), pyValue), { maxLength: 4 })
    .map((items) => PyDict.of(items))
  const documents = () => fc.sample(fc.oneof(variables, configDict), { numRuns: runs(300), seed: SEED })

  test('yapf changes none that the writer prints, and Python reads each back as it was', async () => {
    for (const wanted of documents()) {
      const text = printDocument(documentOf(wanted))
      expect(await formatted(text)).toBe(text)
      expect(await python.ask({ code: text, variables: tagged(wanted) })).toEqual({ same: true, order: true })
    }
  })

  test('MMEngine reads the written child of a random base as the wanted config', async () => {
    for (const [base, wanted] of fc.sample(fc.tuple(configDict, configDict), { numRuns: runs(500), seed: SEED })) {
      const fragment = { path: 'base.py', stock: documentOf(base), value: base }
      const composition = { ...compose([fragment], [], {}), wanted }
      const child = printInherit(composition, computeChild(base, wanted), '.')
      const files = { 'child.py': child, 'base.py': printDocument(fragment.stock) }
      expect(await merge.ask({ files, wanted: tagged(wanted) }), child).toBe(true)
    }
  })
})

test('the README names the pinned judges that this suite ran', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  for (const pin of ['mmengine 0.10.7', 'yapf 0.43.0', 'mmdet 3.3.0']) expect(readme).toContain(pin)
})

function documentOf(variables: PyDict): { blocks: { assignments: { name: string; value: PyValue }[] }[] } {
  return {
    blocks: Array.from(variables.entries(), ({ key, value }) => ({ assignments: [{ name: String(key), value }] })),
  }
}

async function formatted(text: string): Promise<string> {
  return yapf.ask<string>({ text })
}

/** The files in a fresh folder. */
function written(files: readonly { path: string; text: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
