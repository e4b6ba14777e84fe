import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as limits from '../../src/checkpoint/limits.ts'
import { CHECKPOINT_METHODS } from '../../src/checkpoint/methods/table.ts'
import * as api from '../../src/index.ts'
import { blocksOf } from '../support/markdown.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { writeRawResNet50 } from '../support/weights.ts'

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/checkpoints.md'), 'utf8')

test.each(CHECKPOINT_METHODS.map(({ id }) => id))('the guide has %s with its sources', (id) => {
  const row = GUIDE.split('\n').find((line) => line.startsWith(`| \`${id}\` `)) ?? ''
  expect(row).toMatch(/[\w.-]+\/[\w.-]+: .*\.py/)
})

test.each(Object.keys(limits))('the guide has %s', (name) => {
  expect(GUIDE).toContain(`\`${name}\``)
})

test('the example of the library runs, and says what it says', async () => {
  const folder = temporaryFolder()
  await writeRawResNet50('mocov2', join(folder, 'moco_v2_800ep_pretrain.pth.tar'))
  const example = blocksOf('docs/checkpoints.md').find(({ language }) => language === 'ts')?.code ?? ''
  const body = example
    .replace(/^import (\{[^}]*\}) from 'mmdet-config'$/m, 'const $1 = api')
    .replaceAll(/'(\w+\.pth(?:\.tar)?)'/g, (_, name: string) => `'${folder}/${name}'`)
    .replace(/^checkCheckpoint/m, 'const complete = checkCheckpoint')
    .replace(/^checkConfig/m, 'const fits = checkConfig')
  const lines: string[] = []
  const console = { log: (...values: unknown[]) => lines.push(values.join(' ')) }
  const run = new Function('api', 'console', `return (async () => {${body}\nreturn [complete, fits]})()`)
  expect(await run(api, console)).toEqual([true, expect.any(Boolean)])
  expect(lines).toContain('state_dict.module.encoder_q.conv1.weight float32 64,3,7,7')
})
