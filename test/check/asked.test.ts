import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { LastConfig, LastFound } from '../../src/check/asked.ts'
import { type CheckedConfig, checkedConfig } from '../../src/check/walk.ts'
import { Config } from '../../src/config/config.ts'

const index = new ComponentIndex([await loadCatalogue()])

const checked = async (text: string) => checkedConfig((await Config.fromString(text, '.py')).toDict(), index)

type Question = readonly [asked: string, ask: (checked: CheckedConfig) => unknown, looks: number]

// Of a config and one that says something else under `b` only, a rule looks at the second where it asked for `b`, or for what it may be in.
test.each<Question>([
  ['nothing', () => undefined, 1],
  [
    'the catalogue and the run',
    ({ index, gpus, scope, isWhole, hasImports }) => [index, gpus, scope, isWhole, hasImports],
    1,
  ],
  ['another key', ({ config }) => config.get('a'), 1],
  ['whether there is another key', ({ config }) => config.has('c'), 1],
  ['what is built below another key', ({ below }) => below('model'), 1],
  ['the key', ({ config }) => config.get('b'), 2],
  ['whether there is the key', ({ config }) => config.has('b'), 2],
  ['who wrote the key', ({ config }) => config.entry('b'), 2],
  ['what is built below the key', ({ below }) => below('b'), 2],
  ['all that is built', ({ nodes }) => nodes, 2],
  ['how many keys there are', ({ config }) => config.size, 2],
  ['all keys', ({ config }) => [...config.entries()], 2],
  ['a copy', ({ config }) => config.copy(), 2],
  ['how it looks', ({ config }) => inspect(config), 2],
  ['an object', ({ config }) => JSON.stringify(config), 2],
])('a rule that asks for %s', async (_, ask, looks) => {
  const one = await checked('a = 1\nb = 2\n')
  const made = one.config.copy()
  made.set('b', 3)
  const [last, found] = [new LastConfig(), new LastFound()]
  let count = 0
  for (const each of [one, checkedConfig(made, index)]) {
    const alone = JSON.stringify(ask(each))
    found.of(each, last.changesIn(each), (seen) => {
      count++
      expect(JSON.stringify(ask(seen))).toBe(alone)
      return []
    })
  }
  expect(count).toBe(looks)
})

test('a config of another scope is looked at', async () => {
  const [last, found] = [new LastConfig(), new LastFound()]
  const scopes: string[] = []
  const look = ({ scope }: CheckedConfig) => {
    scopes.push(scope)
    return []
  }
  for (const scope of ['mmdet', 'mmdet', 'mmpose']) {
    const { config } = await checked('')
    const each = checkedConfig(config, index, { scope })
    found.of(each, last.changesIn(each), look)
  }
  expect(scopes).toEqual(['mmdet', 'mmpose'])
})
