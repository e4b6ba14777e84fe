import { describe, expect, test } from 'vitest'
import { checkConfig } from '../../src/checkpoint/check.ts'
import { modelConfigOf } from '../../src/checkpoint/loads.ts'
import { Config } from '../../src/config/config.ts'
import { checkpointOf, stateOf, tensorOf } from './state.ts'

const R18 = { type: 'ResNet', depth: 18 }
const INIT = (more = '', file = 'a.pth') => `init_cfg=dict(type='Pretrained', checkpoint='${file}'${more})`
const RETINA = (backbone: string, around = '') =>
  `model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=18, norm_cfg=dict(type='SyncBN'), norm_eval=False, frozen_stages=0, ${backbone})${around})\n`

/** What a config loads of a.pth, which holds these tensors. */
async function judge(config: string, state: Parameters<typeof checkpointOf>[0], name = 'a.pth') {
  return checkConfig(checkpointOf(state, { name }), modelConfigOf((await Config.fromString(config, '.py')).toDict()))
}

describe('what a config loads', () => {
  const alone = { state_dict: stateOf(R18) }
  const within = { state_dict: { ...stateOf(R18, 'backbone.'), 'bbox_head.weight': tensorOf([1]) } }
  const { 'conv1.weight': _stem, ...headless } = stateOf(R18)

  test.each<[string, string, Parameters<typeof checkpointOf>[0]]>([
    ['init_cfg', RETINA(INIT()), alone],
    ['init_cfg, DataParallel', RETINA(INIT()), { state_dict: stateOf(R18, 'module.') }],
    [
      'init_cfg in a list',
      RETINA(`init_cfg=[dict(type='Constant', val=1), dict(type='Pretrained', checkpoint='./a.pth')]`),
      alone,
    ],
    ['init_cfg with a prefix', RETINA(INIT(", prefix='backbone'")), within],
    ['pretrained', RETINA("pretrained='a.pth'"), alone],
    ['load_from', `${RETINA('init_cfg=None')}load_from = 'a.pth'\n`, within],
    ['load_from over another file', `${RETINA(INIT('', 'torchvision://resnet18'))}load_from = 'a.pth'\n`, within],
    ['init_cfg of the model', RETINA('', `, ${INIT()}`), within],
    ['init_cfg and load_from', `${RETINA(INIT())}load_from = 'a.pth'\n`, alone],
    [
      'a tracker',
      `model = dict(type='QDTrack', detector=${RETINA('').slice(8, -1)})\nload_from = 'a.pth'\n`,
      { state_dict: stateOf(R18, 'detector.backbone.') },
    ],
    [
      'a teacher and a student',
      `model = dict(type='SoftTeacher', detector=${RETINA('').slice(8, -1)})\nload_from = 'a.pth'\n`,
      within,
    ],
    [
      'a student by its name',
      `model = dict(type='SoftTeacher', detector=${RETINA('').slice(8, -1)})\nload_from = 'a.pth'\n`,
      { state_dict: stateOf(R18, 'student.backbone.') },
    ],
    ['an EMAHook', `${RETINA('')}load_from = 'a.pth'\ncustom_hooks = [dict(type='EMAHook')]\n`, within],
  ])('whole: %s', async (_name, config, state) => {
    const { problems, complete } = await judge(config, state)
    expect([problems, complete]).toEqual([[], true])
  })

  test.each<[string, string, Parameters<typeof checkpointOf>[0], string, RegExp, RegExp | undefined]>([
    [
      'nothing',
      RETINA('init_cfg=None'),
      alone,
      'checkpoint-not-loaded',
      /neither init_cfg nor load_from/,
      /^init_cfg of type 'Pretrained' would load every tensor of model.backbone/,
    ],
    [
      'another file',
      RETINA(INIT('', 'other.pth')),
      alone,
      'checkpoint-not-loaded',
      /model.backbone.init_cfg loads other.pth/,
      /^init_cfg/,
    ],
    [
      'a URL that ends alike',
      RETINA(INIT('', 'https://host/a.pth')),
      alone,
      'checkpoint-not-loaded',
      /loads https:/,
      /^init_cfg/,
    ],
    [
      'load_from of a bare backbone',
      `${RETINA('')}load_from = 'a.pth'\n`,
      alone,
      'checkpoint-mismatch',
      /100 of its 120 tensors are not in the file: conv1.weight/,
      /^init_cfg/,
    ],
    [
      'init_cfg of a detector',
      RETINA(INIT()),
      within,
      'checkpoint-mismatch',
      /100 of its 120/,
      /load_from, or init_cfg of type 'Pretrained' with prefix='backbone'/,
    ],
    [
      'a tensor that is missing',
      RETINA(INIT()),
      headless,
      'checkpoint-mismatch',
      /1 of its 120 tensors are not in the file: conv1.weight/,
      undefined,
    ],
    [
      'another shape',
      RETINA(INIT()),
      { ...headless, 'conv1.weight': tensorOf([64, 4, 7, 7]) },
      'checkpoint-mismatch',
      /1 have another shape in the file: conv1.weight/,
      undefined,
    ],
    [
      'what is no tensor',
      RETINA(INIT()),
      { ...headless, 'conv1.weight': 3 },
      'checkpoint-mismatch',
      /conv1.weight cannot be copied: it is not a tensor/,
      undefined,
    ],
    [
      'a dtype that torch does not copy',
      RETINA(INIT()),
      { ...headless, 'conv1.weight': tensorOf([64, 3, 7, 7], 'bits8') },
      'checkpoint-mismatch',
      /its dtype is bits8/,
      undefined,
    ],
    [
      'a prefix that no key has',
      RETINA(INIT(", prefix='net'")),
      alone,
      'checkpoint-mismatch',
      /no key begins with net: MMEngine stops/,
      /^init_cfg/,
    ],
    [
      'a prefix behind module.',
      RETINA(INIT(", prefix='backbone'")),
      { state_dict: stateOf(R18, 'module.backbone.') },
      'checkpoint-mismatch',
      /module. is not stripped/,
      /^load_from, or init_cfg of type 'Pretrained' with prefix='module.backbone' would load/,
    ],
    [
      'load_from of another file over it',
      `${RETINA(INIT())}load_from = 'b.pth'\n`,
      alone,
      'checkpoint-mismatch',
      /load_from loads b.pth over it/,
      undefined,
    ],
    [
      "pretrained of 2.x's models",
      RETINA(INIT(), ", pretrained='a.pth'"),
      alone,
      'checkpoint-mismatch',
      /model.pretrained: .*TypeError/,
      undefined,
    ],
    [
      'init_cfg and pretrained',
      RETINA(`pretrained='a.pth', ${INIT()}`),
      alone,
      'checkpoint-mismatch',
      /exclude each other/,
      undefined,
    ],
    [
      'a model that is not where MMEngine looks',
      RETINA(INIT()),
      { model: stateOf(R18) },
      'checkpoint-mismatch',
      /100 of its 120/,
      /convert it first/,
    ],
    [
      'an EMAHook, and no state_dict',
      `${RETINA('')}load_from = 'a.pth'\ncustom_hooks = [dict(type='EMAHook')]\n`,
      stateOf(R18, 'backbone.'),
      'checkpoint-mismatch',
      /EMAHook stops/,
      /^init_cfg of type 'Pretrained' with prefix='backbone' would/,
    ],
    [
      'a backbone that cannot be told',
      `model = dict(backbone=dict(type='HRNet', ${INIT()}))`,
      alone,
      'checkpoint-mismatch',
      /not known what is loaded: .*HRNet/,
      undefined,
    ],
    [
      'another part',
      RETINA('init_cfg=None', `, neck=dict(type='FPN', ${INIT()})`),
      alone,
      'checkpoint-not-loaded',
      /model.neck.init_cfg loads it into another part/,
      /^init_cfg/,
    ],
  ])('not whole: %s', async (_name, config, state, code, message, help) => {
    const { problems, complete } = await judge(config, state)
    expect(complete).toBe(false)
    expect(problems[0]).toMatchObject({ code, message: expect.stringMatching(message) })
    if (help === undefined) expect(problems[0]?.hint ?? '').not.toMatch(/would load/)
    else expect(problems[0]?.hint).toMatch(help)
  })
})

describe('a SwinTransformer loads in its own way', () => {
  const SMALL =
    "type='SwinTransformer', embed_dims=8, depths=(1, 1), num_heads=(1, 2), strides=(4, 2), out_indices=(0, 1), window_size=2"
  const config = (more: string) => `model = dict(type='MaskRCNN', backbone=dict(${SMALL}, ${more}))\n`
  const whole = Object.entries(
    stateOf({
      type: 'SwinTransformer',
      embed_dims: 8,
      depths: [1, 1],
      num_heads: [1, 2],
      strides: [4, 2],
      out_indices: [0, 1],
      window_size: 2,
    }),
  )
  const named = (rename: (name: string) => string) =>
    Object.fromEntries(whole.map(([name, tensor]) => [rename(name), tensor]))
  const mmdet = named((name) => `backbone.${name}`)
  /** The names of the Swin authors. */
  const authors = named((name) =>
    name
      .replace('patch_embed.projection', 'patch_embed.proj')
      .replace('stages', 'layers')
      .replace('attn.w_msa', 'attn')
      .replace('ffn.layers.0.0', 'mlp.fc1')
      .replace('ffn.layers.1', 'mlp.fc2'),
  )
  const table = 'backbone.stages.0.blocks.0.attn.w_msa.relative_position_bias_table'

  test.each<[string, string, Parameters<typeof checkpointOf>[0]]>([
    ['below backbone.', INIT(), { state_dict: mmdet }],
    ['in model, and the prefix counts for nothing', INIT(", prefix='odd'"), { model: mmdet }],
    ["the authors' names, converted", `convert_weights=True, ${INIT()}`, { model: authors }],
    ['a table of another window', INIT(), { state_dict: { ...mmdet, [table]: tensorOf([25, 1]) } }],
    ['module. behind backbone.', INIT(), { state_dict: named((name) => `backbone.module.${name}`) }],
  ])('whole: %s', async (_name, backbone, state) => {
    expect((await judge(config(backbone), state)).problems).toEqual([])
  })

  test.each<[string, string, Parameters<typeof checkpointOf>[0], RegExp]>([
    ['by itself', INIT(), { state_dict: named((name) => name) }, /no key begins with backbone/],
    ["the authors' names", INIT(), { model: authors }, /no key begins with backbone/],
    [
      "the authors' names below backbone.",
      INIT(),
      { model: Object.fromEntries(Object.entries(authors).map(([name, tensor]) => [`backbone.${name}`, tensor])) },
      /KeyError/,
    ],
    [
      'pretrained, which its constructor loses',
      "pretrained='a.pth'",
      { state_dict: mmdet },
      /loses model.backbone.pretrained without a word/,
    ],
    ['a list', "init_cfg=[dict(type='Pretrained', checkpoint='a.pth')]", { state_dict: mmdet }, /stops at a list/],
    [
      'another shape',
      INIT(),
      { state_dict: { ...mmdet, 'backbone.norm0.weight': tensorOf([9]) } },
      /norm0.weight does not fit, and SwinTransformer stops/,
    ],
    ['other heads', INIT(), { state_dict: { ...mmdet, [table]: tensorOf([9, 4]) } }, /bias_table does not fit/],
    [
      'embedded positions',
      INIT(),
      { state_dict: { ...mmdet, 'backbone.absolute_pos_embed': tensorOf([1, 4, 8]) } },
      /any absolute_pos_embed/,
    ],
    [
      'no norms of the outputs',
      INIT(),
      {
        state_dict: Object.fromEntries(
          Object.entries(mmdet).filter(([name]) => !/norm[01]\.(?!.*blocks)/.test(name) || name.includes('stages')),
        ),
      },
      /4 of its \d+ tensors are not in the file: norm0/,
    ],
  ])('not whole: %s', async (_name, backbone, state, message) => {
    const { problems, complete } = await judge(config(backbone), state)
    expect([complete, problems[0]?.message]).toEqual([false, expect.stringMatching(message)])
  })
})

test('a config that resumes is told of', async () => {
  const { advice } = await judge(`${RETINA(INIT())}resume = True\n`, { state_dict: stateOf(R18) })
  expect(advice).toEqual([expect.stringMatching(/newest checkpoint in work_dir/)])
})

test('another file that comes before is not judged, and that is said', async () => {
  const config = `${RETINA(INIT('', 'other.pth'))}load_from = 'a.pth'\n`
  const { complete, advice } = await judge(config, { state_dict: stateOf(R18, 'backbone.') })
  expect([complete, advice]).toEqual([true, [expect.stringMatching(/init_cfg loads other.pth, which is not judged/)]])
})
