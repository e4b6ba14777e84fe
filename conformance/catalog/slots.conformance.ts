import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { checkedConfig } from '../../src/check/walk.ts'
import { Config } from '../../src/node/config.ts'
import { configNames, MMDET } from '../families.ts'
import { trainingSite } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { FULL, sample } from '../sample.ts'

let judge: Judge
beforeAll(async () => {
  const sites = await trainingSite(join(import.meta.dirname, '../training/_ext.py'))
  judge = await startJudge('slots', { env: { PYTHONPATH: sites.join(delimiter) } })
})
afterAll(() => judge.close())

interface Trace {
  readonly asked: readonly (readonly [registry: string, type: string])[]
}

/** The registries that the slots ask for each type of a config. */
async function predicted(path: string, index: ComponentIndex): Promise<Map<string, Set<string>> | undefined> {
  const found = new Map<string, Set<string>>()
  const { nodes, hasImports } = checkedConfig((await Config.fromFile(path)).toDict(), index)
  // The packages that custom imports name are not installed.
  if (hasImports) return undefined
  for (const { type, slot, component } of nodes) {
    const registry = slot?.registry ?? component?.registry
    if (type !== undefined && registry !== undefined) found.set(type, (found.get(type) ?? new Set()).add(registry))
  }
  return found
}

test('every registry that MMEngine asks for a type of a config is the one of its slot', async () => {
  const root = await MMDET.root()
  const index = new ComponentIndex([await loadCatalogue()])
  const whole = configNames(root).filter((name) => !/(?:^|\/)_/.test(name))
  const others: string[] = []
  let count = 0
  for (const name of FULL ? whole : sample(whole).slice(0, 12)) {
    const slots = await predicted(join(root, name), index).catch(() => undefined)
    if (slots === undefined) continue
    const { asked } = await judge.ask<Trace>(join(root, name))
    for (const [registry, type] of asked) {
      const known = slots.get(type)
      // Else it is a default of a component, not of the config.
      if (known === undefined) continue
      count++
      if (!known.has(registry)) others.push(`${name}: ${type} is asked of ${registry}, not of ${[...known].join(', ')}`)
    }
  }
  expect(others).toEqual([])
  expect(count).toBeGreaterThan(20)
})
