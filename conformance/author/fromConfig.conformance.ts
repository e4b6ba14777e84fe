import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { fromConfig } from '../../src/author/fromConfig.ts'
import { component, remove } from '../../src/author/overrides/tree.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { ConfigCache } from '../../src/config/load/cache.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { PyDict } from '../../src/python/dict.ts'
import { ref, tuple } from '../../src/python/input.ts'
import { PyFloat, PyList, type PyValue } from '../../src/python/values.ts'
import { configNames } from '../families.ts'
import { judgeSite, unpackedWheel } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { SEED, sample } from '../sample.ts'
import { tagged } from '../tagged.ts'

let merge: Judge
let wheel: string
beforeAll(async () => {
  wheel = await unpackedWheel('mmdet==3.3.0')
  const PYTHONPATH = [await judgeSite('mmengine'), wheel].join(delimiter)
  merge = await startJudge('merge', { env: { PYTHONPATH } })
})
afterAll(() => merge.close())

/** Every third number, text and list of a value is another one. */
function changed(value: PyValue, at = { count: SEED }): unknown {
  if (value instanceof PyDict) {
    const entries = Array.from(value.entries(), (entry) => [String(entry.key), changed(entry.value, at)] as const)
    const kept = entries.filter(([key, item]) => key !== 'type' && !/^\d+$/.test(key) && item !== undefined)
    return kept.length === 0 ? undefined : Object.fromEntries(kept)
  }
  if (++at.count % 3 !== 0) return undefined
  if (value instanceof PyFloat) return value.value / 2
  if (value instanceof PyList) return value.items.length === 0 ? undefined : value.items.slice(1)
  return typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value}/other` : undefined
}

describe('MMEngine composes the written child of any config to our value', () => {
  test('of the mmdet 3.3.0 wheel, by path and by package', async () => {
    const root = join(wheel, 'mmdet/.mim/configs')
    const names = configNames(root).filter((name) => !name.startsWith('_base_'))
    const options = { fileSystem: nodeFileSystem(), searchPath: [wheel], cache: new ConfigCache() }
    let compared = 0
    for (const [at, name] of sample(names, 30).entries()) {
      const base = await fromConfig(at % 2 === 0 ? join(root, name) : `mmdet::${name}`, options).catch(() => undefined)
      if (base === undefined) continue
      // What contradicts itself is refused: here it is only about the writing.
      const overrides = changed(base.value) as object
      const only = Object.fromEntries(
        Object.entries(overrides).filter(([key]) => /pipeline|root|optim|hooks|eval/.test(key)),
      )
      const config = defineConfig({ bases: [base], overrides: only })
      const files = { 'child.py': config.toPython() }
      expect(await merge.ask({ files, wanted: tagged(config.value) }), `${name}\n${files['child.py']}`).toBe(true)
      compared++
    }
    expect(compared).toBeGreaterThan(25)
  })

  test('of a config with read_base(), whose child is one too', async () => {
    const files = {
      'a/base.py':
        "from mmengine.model import BaseModel\nmodel = dict(type=BaseModel, depth=1, neck=dict(type='FPN', a=1))\nlr = 0.1\nold = 1\n",
      'a/middle.py':
        'from mmengine.config import read_base\nwith read_base():\n    from .base import *\nmodel.update(dict(b=[lr]))\n',
    }
    const fileSystem = memoryFileSystem(files, '/')
    const base = await fromConfig('/a/middle.py', { fileSystem })
    for (const overrides of [
      { lr: 0.2, model: { depth: 2, neck: { a: 2 } } },
      { model: { neck: component('PAFPN', { b: 1 }), b: remove() } },
      { old: remove(), model: { b: [1, { b: tuple(1) }] } },
      { model: { depth: ref('lr'), neck: { a: ref('old'), b: [ref('lr')] } } },
    ]) {
      const config = defineConfig({ bases: [base], overrides, variables: { added: 'x', again: ref('lr') } })
      const written = { 'b/child.py': config.toPython({ directory: '/b' }), ...files }
      expect(await merge.ask({ files: written, wanted: tagged(config.value) }), written['b/child.py']).toBe(true)
    }
  })
})
