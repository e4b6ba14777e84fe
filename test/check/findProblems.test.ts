import { expect, test } from 'vitest'
import { packCatalogue } from '../../src/catalog/pack.ts'
import { Config, defineRule, findProblems, loadCatalogue, memoryFileSystem, type PyDict } from '../../src/index.ts'

const read = (text: string) => Config.fromFile('a.py', { fileSystem: memoryFileSystem({ 'a.py': text }) })

test('a config or its values', async () => {
  const config = await read("model = dict(backbone=dict(type='ResNet', dept=50))\n")
  const [problem, ...more] = await findProblems(config)
  expect(problem).toMatchObject({ code: 'unknown-argument', severity: 'error', suggestions: ['depth'] })
  expect(more.map(({ code }) => code)).toEqual(['missing-argument'])
  expect(await findProblems(config.toDict())).toEqual(await findProblems(config))
})

test('rules and severities of one’s own, and what is off', async () => {
  const config = await read("model = dict(backbone=dict(type='ResNet', depth=50, dept=50))\nx = 1\n")
  const rule = defineRule({
    id: 'own/x',
    severity: 'note',
    why: 'No x.',
    config: ({ config }: { config: PyDict }) => (config.has('x') ? [{ message: 'x', path: ['x'], isKey: true }] : []),
  })
  const problems = await findProblems(config, {
    rules: [rule],
    severities: { 'unknown-argument': 'off', 'own/x': 'error' },
  })
  expect(problems).toMatchObject([{ code: 'own/x', severity: 'error', span: { start: 62, end: 63 } }])
})

test('a catalogue of one’s own packages', async () => {
  const { components, ...rest } = await loadCatalogue()
  const own = components.filter(({ names }) => names.includes('FPN')).map((one) => ({ ...one, names: ['Mine'] }))
  const catalogues = [packCatalogue({ ...rest, components: own, bases: [], parts: [] })]
  const config = await read("model = dict(neck=dict(type='Mine', in_channels=[1], out_channels=1, num_outs=1))\n")
  expect(await findProblems(config, { catalogues })).toEqual([])
})
