import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderProblem } from '../../src/errors.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { Workspace } from '../../src/server/workspace.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

const run = (...argv: string[]) => runInFolder(folder, 'check', ...argv)

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const BASE = "model = dict(backbone=dict(type='ResNet', depth=50, strid=1))\n"
const CHILD = "_base_ = 'base.py'\nmodel = dict(backbone=dict(norm_evl=False))\n"
const SWALLOWED =
  "model = dict(x=dict(assigner=dict(type='MaxIoUAssigner', pos_iou_thr=1, neg_iou_thr=1), sampler=dict(type='PseudoSampler', z=1)))\n"

describe('mmdet-config check', () => {
  test('tells every problem of a folder once, at the line that wrote it, and exits with 1', async () => {
    write({ 'base.py': BASE, 'a.py': CHILD, 'b.py': CHILD.replace('norm_evl', 'norm_eval') })
    const { code, stdout, stderr } = await run('.')
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout.match(/^\S+ - .*/gm)).toEqual([
      'a.py:2:28 - error unknown-argument: ResNet takes no argument norm_evl',
      'base.py:1:53 - error unknown-argument: ResNet takes no argument strid',
    ])
    expect(stdout).toContain('help: did you mean norm_eval?')
    expect(stdout).toContain('help: did you mean strides? (found in a.py, b.py)')
    expect(stdout).toMatch(/3 files checked: 2 errors\n$/)
  })

  test.each([
    ['an option that brings a mistake', ['model.backbone.depht=101'], 1, '--cfg-options:1:16 - error unknown-argument'],
    ['an option that mends one', ['model.backbone.type=SwinTransformer'], 0, '1 file checked: no problems'],
    ['an option that MMEngine refuses', ['model.backbone.depth=(1,2'], 2, '--cfg-options:1:22 - error invalid-option'],
  ])('--cfg-options are judged too: %s', async (_, options, code, words) => {
    write({ 'a.py': `model = dict(backbone=dict(type='ResNet', ${code === 0 ? 'mlp_ratio=4' : 'depth=50'}))\n` })
    const result = await run('a.py', '--cfg-options', ...options)
    expect(result.stdout + result.stderr).toContain(words)
    expect(result.code).toBe(code)
  })

  test('a file that no place is known of is named the same way everywhere', async () => {
    write({ 'big.yaml': `# ${'x'.repeat(2 ** 20)}\n` })
    expect((await run('big.yaml')).stdout).toMatch(/^error limit: .*big\.yaml has more than the 1048576 bytes/)
    expect(JSON.parse((await run('--json', 'big.yaml')).stdout)).toMatchObject({ files: [{ file: 'big.yaml' }] })
    expect((await run('--format', 'github', 'big.yaml')).stdout).toMatch(/^::error file=big\.yaml,/)
    expect((await run('--format', 'junit', 'big.yaml')).stdout).toContain('classname="big.yaml"')
    expect((await run('.')).stderr).toBe('error file-not-found: there is no config and no recipe in . or below\n')
  })

  test('a config without problems', async () => {
    write({ 'a.py': BASE.replace(', strid=1', '') })
    expect(await run('a.py')).toEqual({ code: 0, stdout: '1 file checked: no problems\n', stderr: '' })
  })

  test('a config that cannot be read is a problem beside the others', async () => {
    write({ 'a.py': 'x = = 1\n', 'b.py': BASE })
    const { code, stdout } = await run('a.py', 'b.py')
    expect(code).toBe(1)
    expect(stdout).toContain('a.py:1:5 - error python-syntax')
    expect(stdout).toContain('2 files checked: 2 errors')
  })

  test('--json has the shape of all commands', async () => {
    write({ 'a.py': BASE })
    const { code, stdout, stderr } = await run('--json', 'a.py')
    expect([code, stderr]).toEqual([1, ''])
    expect(JSON.parse(stdout).files[0].problems[0]).toMatchObject({
      severity: 'error',
      rule: 'unknown-argument',
      path: 'model.backbone.strid',
      suggestions: ['strides'],
      place: { file: 'a.py', line: 1, column: 53, endLine: 1, endColumn: 58 },
    })
  })

  test.each<[string, string[], number, RegExp]>([
    ['warnings are no errors', [], 0, /1 warning$/],
    ['unless there are more than are allowed', ['--max-warnings', '0'], 1, /1 warning$/],
    ['and --quiet leaves them out', ['--quiet'], 0, /^1 file checked: 1 warning$/],
    ['a number is a number', ['--max-warnings', 'x'], 2, /^error invalid-option: --max-warnings takes a number/],
    ['of GPUs, too', ['--gpus', 'x'], 2, /^error invalid-option: --gpus takes a positive integer/],
  ])('%s', async (_, flags, code, words) => {
    write({ 'a.py': SWALLOWED })
    const done = await run(...flags, 'a.py')
    expect(done.code).toBe(code)
    expect((done.stdout + done.stderr).trimEnd()).toMatch(words)
  })

  test.each([
    ["    backbone=dict(type='ResNet', depth=50, strid=1))  # mmdet-config: ignore unknown-argument\n", 0],
    ["    backbone=dict(type='ResNet', depth=50, strid=1))  # mmdet-config: ignore\n", 0],
    ["    backbone=dict(type='ResNet', depth=50, strid=1))  # mmdet-config: ignore wrong-kind, unknown-argument\n", 0],
    ["    backbone=dict(type='ResNet', depth=50, strid=1))  # mmdet-config: ignore wrong-kind\n", 1],
  ])('a comment takes the problems of its line: %s', async (line, code) => {
    write({ 'a.py': `model = dict(\n${line}` })
    expect((await run('a.py')).code).toBe(code)
  })

  test('recipes below a folder are checked, other YAML and hidden folders are not', async () => {
    const recipe = 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n'
    write({
      'a.yaml': recipe,
      'b.yaml': recipe.replace('coco_', 'koko_'),
      'metafile.yml': 'Models: []\n',
      'c.yaml': 'x: 1\n',
      '.d/e.py': '=',
    })
    const { code, stdout } = await run('.')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^b\.yaml:2:10 - error/)
    expect(stdout).toContain('2 files checked: 1 error')
  })

  test('a problem of what a recipe composes has the place of the recipe that it is about; an editor is told the same', async () => {
    write({
      'b.py':
        "model = dict(type='FCOS', backbone=dict(type='ResNet', depth=50), neck=dict(type='FPN', in_channels=[256, 512, 1024, 2048], out_channels=1, num_outs=1), bbox_head=None)\n",
      'r.yaml': 'base: b.py\noverrides:\n  model:\n    neck: {type: FPNN}\n  default_scope: mmdet\n',
      'c.yaml': '_base_: b.py\nmodel:\n  neck: {type: FPNN}\n',
      'd.json': '{"_base_": "b.py",\n "model": {"neck" {}}}',
    })
    const names = ['r.yaml', 'c.yaml', 'd.json']
    const { stdout } = await run(...names)
    expect(stdout).toContain('r.yaml:4:18 - error unknown-type: FPNN is not in the registry model\n')
    expect(stdout).toContain('c.yaml:3:16 - error unknown-type: FPNN is not in the registry model\n')
    expect(stdout).toContain('d.json:2:19 - error json-syntax')
    const workspace = new Workspace({ fileSystem: nodeFileSystem(folder) })
    const told = await Promise.all(names.map((name) => workspace.problems(join(folder, name))))
    const heads = told.flat().map((problem) => renderProblem(problem, folder).split('\n')[0])
    expect([...heads].sort()).toEqual(stdout.match(/^\S+ - .*/gm)?.sort())
  })

  test('a glob, a JSON config, and a name that leads nowhere', async () => {
    write({ 'x/a.py': BASE, 'x/b.json': '{"model": {"type": "MaskRCN"}}' })
    expect((await run('**/a.*')).stdout).toContain('1 file checked: 1 error')
    expect((await run('x/b.json')).stdout).toContain(
      'x/b.json:1:20 - error unknown-type: MaskRCN is not in the registry model',
    )
    expect(await run('nowhere', 'x/a.py')).toMatchObject({
      code: 2,
      stderr: 'error file-not-found: there is nothing to check at nowhere\n',
    })
  })

  test('a misspelt name of a file is told with the nearest beside it', async () => {
    write({ 'x/config.py': BASE })
    expect((await run('x/confg.py', 'y/z.py')).stderr).toBe(
      'error file-not-found: there is nothing to check at x/confg.py\n  help: did you mean x/config.py?\n' +
        'error file-not-found: there is nothing to check at y/z.py\n',
    )
  })

  test.each(['lint', 'validate'])('%s is what other tools call it', async (name) => {
    write({ 'a.py': BASE.replace(', strid=1', '') })
    expect((await runInFolder(folder, name, 'a.py')).stdout).toBe('1 file checked: no problems\n')
  })

  test('a part has the scope of the config that inherits it', async () => {
    write({
      'part.py': "model = dict(type='EncoderDecoder')\n",
      'a.py': "_base_ = 'part.py'\ndefault_scope = 'mmseg'\n",
    })
    const { code, stdout } = await run('.')
    expect(code).toBe(0)
    expect(stdout).toContain('note unknown-scope: no catalogue knows the components of mmseg')
    expect(stdout).toContain('help: mmdet-config catalog add mmseg makes one, where mmseg is the folder of the package')
  })
})

test('a part that nothing inherits has the scope of most configs', async () => {
  write({
    'part.py': "model = dict(type='EncoderDecoder')\n",
    'a.py': "default_scope = 'mmseg'\n",
    'b.py': "default_scope = 'mmseg'\nx = 1\n",
    'c.py': "default_scope = 'mmdet'\n",
  })
  expect((await run('.')).stdout).toContain('4 files checked: 3 notes')
})

describe('settings', () => {
  test.each([
    ['mmdet-config.config.json', '{"rules": {"unknown-argument": "note"}, "ignore": ["b.py"]}'],
    ['mmdet-config.config.mjs', 'export default { rules: { "unknown-argument": "note" }, ignore: ["b.py"] }'],
    ['package.json', '{"mmdet-config": {"rules": {"unknown-argument": "note"}, "ignore": ["b.py"]}}'],
  ])('%s', async (name, text) => {
    write({ [name]: text, 'a.py': BASE, 'b.py': 'x = = 1\n' })
    expect(await run('.')).toMatchObject({ code: 0, stdout: expect.stringContaining('1 file checked: 1 note') })
  })

  test.each([
    ['{"rules": {"unknown-argumnt": "off"}}', 'did you mean unknown-argument?'],
    ['{"rule": {}}', 'did you mean rules?'],
    ['{', 'cannot read'],
    ['{"catalogues": ["none.json"]}', 'cannot read the catalogue none.json: no such file'],
  ])('what is wrong in them is told: %s', async (text, words) => {
    write({ 'mmdet-config.config.json': text, 'a.py': BASE })
    const { code, stderr } = await run('a.py')
    expect(code).toBe(2)
    expect(stderr).toContain(words)
  })

  test('a catalogue of their own packages makes its components known', async () => {
    write({
      'nets/__init__.py':
        'from mmdet.registry import MODELS\n\n\n@MODELS.register_module()\nclass Tulip:\n\n    def __init__(self, petals):\n        pass\n',
      'mmdet-config.config.json': '{"catalogues": ["mmdet-config.catalog.json"]}',
      'a.py': "custom_imports = dict(imports=['nets'])\nmodel = dict(backbone=dict(type='Tulip', petal=3, petals=5))\n",
    })
    await runInFolder(folder, 'catalog', 'add', 'nets')
    expect((await run('a.py')).stdout).toContain('a.py:2:42 - error unknown-argument: Tulip takes no argument petal\n')
  })
})

describe('other formats', () => {
  beforeEach(() => write({ 'a.py': "model = dict(\n    backbone=dict(type='ResNet', depth=50, strid='<%>'))\n" }))

  test('github: a command for each problem', async () => {
    expect((await run('--format', 'github', 'a.py')).stdout).toBe(
      '::error file=a.py,line=2,endLine=2,col=44,endColumn=49,title=unknown-argument::ResNet takes no argument strid%0Adid you mean strides?\n',
    )
  })

  test('sarif: rules, places and levels', async () => {
    const { runs, version } = JSON.parse((await run('--format', 'sarif', 'a.py')).stdout)
    expect(version).toBe('2.1.0')
    expect(runs[0].tool.driver.rules).toMatchObject([{ id: 'unknown-argument' }])
    expect(runs[0].tool.driver.version).toBe(
      JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version,
    )
    expect(runs[0].results[0]).toMatchObject({
      ruleId: 'unknown-argument',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.py' },
            region: { startLine: 2, startColumn: 44, endLine: 2, endColumn: 49 },
          },
          logicalLocations: [{ fullyQualifiedName: 'model.backbone.strid' }],
        },
      ],
    })
  })

  test('junit: a suite a file, text escaped', async () => {
    write({ 'b.py': BASE.replace(', strid=1', ", init_cfg=dict(type='Pretrained', checkpoint=3, '<x>')") })
    const { stdout } = await run('--format', 'junit', 'a.py', 'b.py')
    expect(stdout).toContain('<testsuites name="mmdet-config" tests="2" failures="2">')
    expect(stdout).toContain(
      '<failure type="unknown-argument" message="ResNet takes no argument strid">a.py:2:44 - error',
    )
    expect(stdout).not.toContain("'<x>'")
  })
})

describe('rules', () => {
  const rules = (...argv: string[]) => runInFolder(folder, 'rules', ...argv)

  test('are listed, and explained one by one', async () => {
    const { code, stdout } = await rules()
    expect(code).toBe(0)
    expect(stdout).toMatch(/^unknown-argument +error +a component takes no argument of this name$/m)
    const { stdout: one } = await rules('dead-override')
    expect(one).toMatch(/^## dead-override\n\nwarning: /)
    expect(one).toContain('[mmdetection#6206](https://github.com/open-mmlab/mmdetection/issues/6206)')
    expect(JSON.parse((await rules('--json')).stdout).files[0].rules[0]).toMatchObject({
      id: 'unknown-scope',
      severity: 'note',
    })
  })

  test('an unknown one is told with the nearest', async () => {
    expect(await rules('dead-overide')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean dead-override?'),
    })
    expect(await rules('q')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('mmdet-config rules lists them'),
    })
  })

  const OWN =
    "export default { rules: { 'team/x': 'error' }, customRules: [{ id: 'team/x', severity: 'note', why: 'No x.', " +
    "config: ({ config }) => config.has('x') ? [{ message: 'there is an x', path: ['x'] }] : [] }] }\n"

  test('of one’s own run with the settings, and --no-config leaves them out', async () => {
    write({ 'mmdet-config.config.mjs': OWN, 'a.py': 'x = 1\n' })
    expect(await run('a.py')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('a.py:1:5 - error team/x: there is an x'),
    })
    expect((await run('--no-config', 'a.py')).code).toBe(0)
    const sarif = JSON.parse((await run('--format', 'sarif', 'a.py')).stdout)
    expect(sarif.runs[0].tool.driver.rules[0]).toEqual({
      id: 'team/x',
      shortDescription: { text: 'a rule of this project.' },
    })
  })

  test.each([["{ id: 'x' }"], ['3'], ["{ id: 'a/b', severity: 'bad', why: '' }"]])('%s is none', async (rule) => {
    write({ 'mmdet-config.config.mjs': `export default { customRules: [${rule}] }\n`, 'a.py': 'x = 1\n' })
    expect(await run('a.py')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('customRules takes a list of rules'),
    })
  })
})
