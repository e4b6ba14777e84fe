import { writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defineConfig } from '../../src/author/defineConfig.ts'
import { type Fragment, printDocument } from '../../src/author/document.ts'
import { cocoInstance } from '../../src/author/fragments/cocoInstance.ts'
import { defaultRuntime } from '../../src/author/fragments/defaultRuntime.ts'
import { maskRcnnR50Fpn } from '../../src/author/fragments/maskRcnn.ts'
import { schedule1x } from '../../src/author/fragments/stepSchedule.ts'
import type { AnyOverrides } from '../../src/author/overridesOf.ts'
import { convNeXt, pvtV2, regNet, resNet, swin } from '../../src/author/zoo/backbones.ts'
import { SOURCES } from '../../src/author/zoo/sources.ts'
import { ZOO } from '../../src/author/zoo/table.generated.ts'
import { temporaryFolder } from '../../test/support/temporaryFolder.ts'
import { mmdetConfigs, trainingSite, unpackedWheel } from '../home.ts'
import { type Judge, startJudge } from '../judge.ts'
import { builders, NOTHING_WRONG, startConstruct } from './constructors.ts'

const judges = builders()
const wheel = await mmdetConfigs()

const FRAGMENTS = Object.entries(SOURCES).map(([name, source]) => {
  const make = ZOO[name as keyof typeof ZOO] as (options?: object) => Fragment
  return { name, make, ...source }
})

/** What a config holds of a kind of fragment. */
const KEYS = {
  model: ['model'],
  dataset: [
    'train_dataloader',
    'val_dataloader',
    'test_dataloader',
    'val_evaluator',
    'test_evaluator',
    'train_pipeline',
  ],
  schedule: ['train_cfg', 'val_cfg', 'test_cfg', 'param_scheduler', 'optim_wrapper', 'custom_hooks'],
  runtime: [],
}

describe.each(FRAGMENTS)('$name', ({ name, make, from, kind }) => {
  test('has the values of the wheel in the real MMEngine', async () => {
    const ours = join(temporaryFolder(), 'a.py')
    writeFileSync(ours, printDocument(make().stock))
    const differ = await judges.compose.ask<string[] | null>({ ours, theirs: join(wheel, from) })
    if (from.startsWith('_base_/')) expect(differ).toBeNull()
    else for (const key of KEYS[kind]) expect(differ, key).not.toContain(key)
  })

  test('is built by the real constructors', async () => {
    const parts = {
      model: kind === 'model' ? make() : undefined,
      dataset: kind === 'dataset' ? make() : cocoInstance(),
      schedule: kind === 'schedule' ? make() : schedule1x(),
    }
    const bases = [...Object.values(parts).filter((part) => part !== undefined), defaultRuntime()]
    const text = defineConfig({ bases }).toPython({ form: 'standalone' })
    const sections = {
      model: ['model'],
      dataset: KEYS.dataset.slice(0, 4),
      schedule: ['optim_wrapper', 'param_scheduler'],
      runtime: [],
    }
    for (const section of sections[kind]) {
      const answer = await judges.construct.ask<string | null>({ text, section })
      expect(answer ?? '', `${name} ${section}`).toMatch(NOTHING_WRONG)
    }
  })
})

describe('with another backbone, heads get feature maps of the same strides, and take them', () => {
  let builds: Judge
  beforeAll(async () => {
    const sites = await trainingSite(join(import.meta.dirname, '..', 'training', '_ext.py'))
    builds = await startJudge('builds', { env: { PYTHONPATH: sites.join(delimiter) } })
  })
  afterAll(() => builds.close())

  const levels = async (model: Fragment) => {
    const config = defineConfig({ bases: [model, cocoInstance(), schedule1x(), defaultRuntime()] })
    const answer = await builds.ask<{ levels: unknown }>({
      text: config.toPython({ form: 'standalone' }),
      parts: ['levels'],
    })
    return answer.levels
  }

  test.each(['retinanet_r50_fpn', 'detr_r50', 'dino-4scale_r50', 'yolox_s', 'rtmdet_tiny', 'mask2former_r50'] as const)(
    '%s',
    async (name) => {
      const make: (options?: AnyOverrides) => Fragment = ZOO[name]
      const stock = await levels(make())
      expect(stock).toBeInstanceOf(Array)
      for (const backbone of [resNet(18), swin('T'), pvtV2('b0'), regNet('400MF')]) {
        expect(await levels(make({ backbone }))).toEqual(stock)
      }
    },
  )
})

test('a ConvNeXt is built by mmpretrain 1.2.0, which the config imports', async () => {
  const construct = await startConstruct(await unpackedWheel('mmpretrain==1.2.0'))
  for (const size of ['T', 'S'] as const) {
    const bases = [maskRcnnR50Fpn({ backbone: convNeXt(size) }), cocoInstance(), schedule1x(), defaultRuntime()]
    const text = defineConfig({ bases }).toPython({ form: 'standalone' })
    expect(text).toContain('custom_imports = dict(')
    expect(await construct.ask({ text, section: 'model' })).toBeNull()
    const misspelt = text.replace('layer_scale_init_value', 'layer_scale_init')
    expect(await construct.ask({ text: misspelt, section: 'model' })).toContain('layer_scale_init')
  }
  construct.close()
})
