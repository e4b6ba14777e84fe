import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runInFolder } from '../../test/support/cli.ts'
import { temporaryFolder } from '../../test/support/temporaryFolder.ts'
import { LanguageServer } from './languageServer.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const GUIDE = read('docs/recipes.md')

/** The setting that the guide tells an editor's user to make. */
const CUSTOM_TAGS = JSON.parse(/`"yaml\.customTags": (\[.*?\])`/.exec(GUIDE)?.[1] ?? '[]') as string[]

let server: LanguageServer
beforeAll(async () => {
  server = await LanguageServer.start(join(root, 'schemas', 'recipe.schema.json'), CUSTOM_TAGS)
})
afterAll(() => server.close())

describe('what is a recipe has no mistake in the language server of editors', () => {
  const examples = Array.from(GUIDE.matchAll(/```yaml\n(.*?)```\n\n```(\w+)/gs), ([, yaml, next]) => ({ yaml, next }))
  const recipes = readdirSync(join(root, 'configs/recipes'))

  test('in the guide', async () => {
    const right = examples.filter(({ next }) => next === 'python')
    expect(right).toHaveLength(2)
    for (const { yaml = '' } of right) expect(await server.diagnose(yaml), yaml).toEqual([])
  })

  test.each(recipes)('configs/recipes/%s', async (name) => {
    expect(await server.diagnose(read(`configs/recipes/${name}`))).toEqual([])
  })

  test('as init writes it', async () => {
    const folder = temporaryFolder()
    await runInFolder(folder, 'init', 'mine')
    expect(await server.diagnose(readFileSync(join(folder, 'mine', 'recipe.yaml'), 'utf8'))).toEqual([])
  })

  test('with every tag, in slots of every kind', async () => {
    expect(await server.diagnose(TAGS)).toEqual([])
  })
})

describe('a mistake is still underlined', () => {
  test.each<[yaml: string, found: string[]]>([
    ['model: 5\n', ['1:8 Incorrect type. Expected "string | a name with options".']],
    [
      'overrides:\n  log_level: DEBUF\n',
      ['2:14 Value is not accepted. Valid values: "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL".'],
    ],
    ['model:\n  mask-rcnn_r50_fpn: {num_classes: 0}\n', ['2:36 Value is below the minimum of 1.']],
    ['model:\n  mask-rcnn_r50_fpn: {neck: {typ: FPN}}\n', ['2:30 Property typ is not allowed.']],
    ['pretrain:\n  swav: {sync: "no"}\n', ['2:16 Incorrect type. Expected "boolean".']],
    ['overrides:\n  train_pipeline: [{type: Resize, scal: [1, 2]}]\n', ['2:35 Property scal is not allowed.']],
    ['overrides:\n  default_hooks: {ema: {momentum: 1}}\n', ['2:19 Missing property "type".']],
  ])('%j', async (yaml, found) => {
    const said = await server.diagnose(yaml)
    expect(said).toEqual(expect.arrayContaining(found))
  })
})

const TAGS = `model:
  mask-rcnn_r50_fpn:
    num_classes: !ref n
    backbone: {depth: !ref d, norm_eval: !ref flag, init_cfg: !remove , out_indices: !ref stages}
    neck: !replace {type: PAFPN, in_channels: [256, 512, 1024, 2048], out_channels: 256, num_outs: 5}
    rpn_head: {anchor_generator: {scales: !!python/tuple [8]}, loss_bbox: !replace {type: GIoULoss}}
dataset:
  coco_instance:
    data_root: data/x/
    train_pipeline:
      - !replace {type: MyLoad, a: 1}
      - {type: PackDetInputs, meta_keys: !!python/tuple [img_id]}
schedule: schedule_1x
variables: {n: 1, d: 50, flag: true, loader: {}, stages: [0, 1, 2, 3]}
overrides:
  train_cfg: !replace {type: MyLoop, max_iters: 5}
  train_dataloader: !ref loader
  default_hooks: {timer: null, ema: {type: EMAHook}, visualization: !remove }
`
