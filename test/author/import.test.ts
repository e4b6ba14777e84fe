import { expect, test } from 'vitest'
import { importConfig } from '../../src/author/importing/importConfig.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'

const BASE = `
data_root = 'data/'
train_pipeline = [dict(type='LoadImageFromFile'), dict(type='RandomFlip', prob=0.5)]
train_dataloader = dict(batch_size=2, dataset=dict(type='CocoDataset', ann_file=data_root + 'a\`\${b.json', pipeline=train_pipeline))
model = dict(type='FCOS', neck=dict(type='FPN', in_channels=[8], out_channels=4, num_outs=2), test_cfg=dict(a=1))
`

/** What is written behind the head and the imports. */
async function imported(text: string, form?: 'inherit' | 'standalone', files: Record<string, string> = {}) {
  const fileSystem = memoryFileSystem({ 'a.py': text, 'base.py': BASE, ...files }, '/')
  const made = await importConfig('a.py', { fileSystem, form })
  return { ...made, body: made.text.slice(made.text.indexOf('\n\n') + 2) }
}

const whole = (body: string) => `export default defineConfig({\n  bases: [],\n  overrides: ${body},\n})\n`

test.each([
  [
    'numbers',
    'a = [1, 1.0, 0.5, 1e-5, 2**60, -0.0, float("inf")]',
    '{ a: [1, float(1), 0.5, 0.00001, 1152921504606846976n, float(-0), float(Infinity)] }',
  ],
  ['None, tuples and texts', `a = (None, True, "it's", 'a\\n"')`, `{ a: tuple(null, true, "it's", 'a\\n"') }`],
  [
    'keys that are no names',
    "a = {0: 1, 'b-c': {'__proto__': 2}}",
    "{ a: dict([[0, 1], ['b-c', dict([['__proto__', 2]])]]) }",
  ],
  ['bytes and sets', "a = [b'ab', {1}]", '{ a: [new Uint8Array([97, 98]), new Set([1])] }'],
  ['what is empty', 'a = [[], {}, ()]', '{ a: [[], {}, tuple()] }'],
])('%s', async (_, python, written) => {
  const { body, form, exact } = await imported(python)
  expect(body).toBe(whole(`${written} satisfies MMDetConfigFile`))
  expect([form, exact]).toEqual(['standalone', false])
})

test('variables are constants where the config uses them, with the types of their use', async () => {
  const { text } = await imported(BASE, 'standalone')
  expect(text).toContain("import { defineConfig } from 'mmdet-config'\n")
  expect(text).toContain("import type { AnyTransform, MMDetConfigFile } from 'mmdet-config/catalogue'\n")
  expect(text).toContain("const data_root = 'data/'\n")
  expect(text).toContain(
    "const train_pipeline = [{ type: 'LoadImageFromFile' }, { type: 'RandomFlip', prob: 0.5 }] satisfies AnyTransform[]\n",
  )
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text that is written
  expect(text).toContain('ann_file: `${data_root}a\\`\\${b.json`, pipeline: train_pipeline }')
  expect(text).toContain('    train_pipeline,\n')
})

test('names that TypeScript keeps are other ones, and each constant stands behind what it uses', async () => {
  const { body } = await imported('new = dict(b=[1])\ntuple_ = dict(c=new)\nfloat = [tuple_, new]\nval = float')
  expect(body).toMatch(
    /^const new_ = \{ b: \[1\] \} as const\n\nconst tuple_ = \{ c: new_ \} as const\n\nconst float_ = /,
  )
  expect(body).toContain('{ new: new_, tuple_, float: float_, val: float_ }')
})

test('over bases only what differs is said, with markers where MMEngine would not merge', async () => {
  const { body, form } = await imported(`
_base_ = 'base.py'
train_pipeline = _base_.train_pipeline[:1]
train_dataloader = dict(batch_size=4, dataset=dict(pipeline=train_pipeline))
model = dict(neck=dict(_delete_=True, type='PAFPN', in_channels=[8], out_channels=4, num_outs=2), test_cfg=dict(b=1.0))
`)
  expect(form).toBe('inherit')
  expect(body).toBe(`const train_pipeline = [{ type: 'LoadImageFromFile' }] satisfies AnyTransform[]

export default defineConfig({
  bases: [await fromConfig('base.py')],
  overrides: {
    train_pipeline,
    train_dataloader: { batch_size: 4, dataset: { pipeline: train_pipeline } },
    model: {
      neck: replace({ type: 'PAFPN', in_channels: [8], out_channels: 4, num_outs: 2 } satisfies AnyNeck),
      test_cfg: { b: float(1) },
    },
  },
})
`)
})

test('what would have consequences is exact: a variable that its base has used, keys that stay beside another type', async () => {
  const { body, exact } = await imported(`
_base_ = 'base.py'
_base_.pop('train_pipeline')
data_root = 'other/'
lr = 1
model = dict(neck=dict(type='PAFPN'))
`)
  expect(exact).toBe(true)
  expect(body).toContain("  variables: { lr: 1 },\n  overrides: {\n    data_root: 'other/',\n    model: {")
  expect(body).toContain("neck: replace({ type: 'PAFPN', in_channels: [8], out_channels: 4, num_outs: 2 }")
  expect(body).toContain('train_pipeline: remove()')
})

test('a fault stays, behind a marked escape', async () => {
  const { body } = await imported(
    "model = dict(type='FCOS', backbone=dict(type='ResNet', depth=50, depht=1))",
    'standalone',
  )
  expect(body).toContain("backbone: { type: 'ResNet', depth: 50, depht: 1 } as never /* ResNet")
})

test('components of other packages have no types', async () => {
  const { text } = await imported("default_scope = 'mmpose'\nmodel = dict(type='TopdownPoseEstimator', lr=1)")
  expect(text).toContain('// Its components are not in the catalogue: they have no types here.\n')
  expect(text).not.toMatch(/satisfies|never/)
})

test.each([
  ['a frozen set', 'a = frozenset([1])', 'python-value'],
  ['a config that cannot be read', 'a = ', 'python-syntax'],
])('%s is refused', async (_, python, code) => {
  await expect(imported(python)).rejects.toMatchObject({ problems: [{ code }] })
})

test('what no overrides of its bases give is refused, and can be imported as one file', async () => {
  const python = "_base_ = 'base.py'\ntrain_pipeline = {'_delete_': True, 'a': [dict(_delete_=True)]}"
  await expect(imported(python)).rejects.toMatchObject({
    problems: [{ code: 'config-merge', hint: 'import it with --standalone' }],
  })
  expect((await imported(python, 'standalone')).form).toBe('standalone')
})
