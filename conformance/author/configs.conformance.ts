import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configFiles, selfsupPretrainConfigs } from '../../src/author/selfsupPretrain.ts'
import { temporaryFolder } from '../../test/support/temporaryFolder.ts'
import { mmdetConfigs } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'

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
  yapf = await startJudge('yapf_format', { packages })
})
afterAll(() => {
  for (const judge of [python, mmengine, merge, yapf]) judge.close()
})

describe.each(CONFIGS)('$name', (config) => {
  test('equals the file of the mmdet 3.3.0 wheel, byte for byte', () => {
    expect(configFiles(config)[0]?.text).toBe(readFileSync(join(wheel, `${config.name}.py`), 'utf8'))
  })

  test.each(['inherit', 'standalone'] as const)('composes to the dict of the wheel, form: %s', async (form) => {
    const folder = written(configFiles(config, { form }))
    const ours = join(folder, `${config.name}.py`)
    expect(await mmengine.ask({ ours, theirs: join(wheel, `${config.name}.py`) })).toBeNull()
  })

  test('each _base_ fragment has the values of the wheel', async () => {
    const files = configFiles(config).slice(1)
    const folder = written(files)
    for (const { path } of files) {
      expect(await mmengine.ask({ ours: join(folder, path), theirs: join(wheel, path) }), path).toBeNull()
    }
  })

  test('yapf changes none of its files', async () => {
    for (const form of ['inherit', 'standalone'] as const) {
      for (const { path, text } of configFiles(config, { form })) expect(await formatted(text), path).toBe(text)
    }
  })
})

test('the README names the pinned judges that this suite ran', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
  for (const pin of ['mmengine 0.10.7', 'yapf 0.43.0', 'mmdet 3.3.0']) expect(readme).toContain(pin)
})

async function formatted(text: string): Promise<string> {
  return yapf.ask<string>({ text })
}

/** The files in a fresh folder. */
function written(files: readonly { path: string; text: string }[]): string {
  const folder = temporaryFolder()
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
