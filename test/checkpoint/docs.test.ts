import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as limits from '../../src/checkpoint/limits.ts'
import { CHECKPOINT_METHODS } from '../../src/checkpoint/methods/table.ts'

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/checkpoints.md'), 'utf8')

test.each(CHECKPOINT_METHODS.map(({ id, source }) => [id, source] as const))(
  'the guide has %s with its sources',
  (id, source) => {
    const row = GUIDE.split('\n').find((line) => line.startsWith(`| \`${id}\` `)) ?? ''
    for (const repository of source.match(/[\w.-]+\/[\w.-]+(?=: )/g) ?? []) expect(row).toContain(repository)
  },
)

test.each(Object.keys(limits))('the guide has %s', (name) => {
  expect(GUIDE).toContain(`\`${name}\``)
})
