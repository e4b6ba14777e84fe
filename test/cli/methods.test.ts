import { expect, test } from 'vitest'
import { PRETRAININGS } from '../../src/checkpoint/methods/pretraining.ts'
import { CHECKPOINT_METHODS } from '../../src/checkpoint/methods/table.ts'
import { runInFolder } from '../support/cli.ts'

const run = (...argv: string[]) => runInFolder('.', 'methods', ...argv)

test('every method is listed, with how its file becomes a backbone', async () => {
  const { code, stdout } = await run()
  expect(code).toBe(0)
  for (const [name, { title }] of Object.entries(PRETRAININGS)) expect(stdout).toContain(`${name.padEnd(12)} ${title}`)
  expect(stdout).toMatch(/mae +MAE +- +no backbone/)
})

test.each(Object.keys(PRETRAININGS))('%s: paper, weights, licence, settings', async (name) => {
  const { stdout } = await run(name)
  expect(stdout).toMatch(/paper +\S[\s\S]*\(arXiv:\d{4}\.\d{5}\)\n {2}weights[\s\S]*\n {2}licence/)
  expect(stdout).toMatch(name === 'mae' ? /MMDetection 3\.3\.0 has none/ : /settings +\S/)
})

test('a conversion is one that convert knows', () => {
  const known = CHECKPOINT_METHODS.map(({ id }) => id)
  for (const { conversion } of Object.values(PRETRAININGS)) if (conversion !== null) expect(known).toContain(conversion)
})

test('an unknown name', async () => {
  expect(await run('moco2')).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean mocov2?') })
  expect(await run('zzzzzz')).toMatchObject({ code: 2, stderr: expect.stringContaining('the methods are: mocov1') })
})

test('--json', async () => {
  const { stdout } = await run('swav', '--json')
  expect(JSON.parse(stdout).files[0].methods).toMatchObject([{ name: 'swav', backbone: 'ResNet', conversion: null }])
})
