import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { convertCheckpoint } from '../../src/node/checkpoint.ts'
import { goldenPath } from '../checkpoint/golden.ts'
import { checkpointOf, stateOf } from '../checkpoint/state.ts'
import { goodCoco } from '../dataset/files.ts'
import { scheduleConfig } from '../plan/schedules.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const MOCO = goldenPath('moco.pth.tar')
const NAME = 'mask-rcnn_r50-swav-pre_fpn_1x_coco'

const STARTS = "init_cfg=dict(type='Pretrained', checkpoint='whole.pth')"

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
  const files = {
    'a.py': "_deprecation_ = dict(expected='b.py')\nmodel = dict(type='R', depth=50)\n",
    'b.py': "model = dict(type='R', depth=101)\n",
    'ugly.py': 'a=1\n',
    'broken.py': 'a = 1\nb = = 2\n',
    'evil.py': "y = open('f')\n",
    'nets.py': 'from mmdet.registry import MODELS\n\n@MODELS.register_module()\nclass Net:\n    pass\n',
    'r18.py': `model = dict(backbone=dict(type='ResNet', depth=18, ${STARTS}))\n`,
    'hrnet.py': `model = dict(backbone=dict(type='HRNet', ${STARTS}))\n`,
    'coco.json': JSON.stringify(goodCoco()),
    'bad.json': '{"images": [1,]}',
    'run.py': scheduleConfig('None'),
    'counted.py': scheduleConfig('None').replace(
      "'CocoDataset'",
      "'CocoDataset', ann_file='coco.json', metainfo=dict(classes=('cat', 'dog'))",
    ),
    'old.py': "model = dict(type='R')\ndata = dict(samples_per_gpu=2)\nrunner = dict(max_epochs=12)\n",
    'recipe.yaml': 'name: x\nfoo: 1\n',
    'r.yaml': 'base: b.py\n',
    'counted.yaml': 'base: counted.py\n',
    'r18.yaml': 'base: r18.py\n',
    'wrong.yaml': 'base: b.py\nfoo: 1\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  mkdirSync(join(folder, 'stale'))
  mkdirSync(join(folder, 'runs/1/vis_data'), { recursive: true })
  writeFileSync(join(folder, 'runs/1/vis_data/scalars.json'), '{"step": 1, "iter": 1, "loss": 1}\n')
  writeFileSync(join(folder, 'stale/recipe.schema.json'), '{}')
  linkSync(join(weights, 'whole.pth'), join(folder, 'whole.pth'))
})

/** The weights are written once: 45 MB for each test would take longer than all that is tested. */
let weights: string
beforeAll(async () => {
  weights = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  const whole = checkpointOf({ state_dict: stateOf({ type: 'ResNet', depth: 18 }) }, { metadata: { method: 'swav' } })
  await convertCheckpoint(whole, join(weights, 'whole.pth'))
})
afterAll(() => rmSync(weights, { recursive: true }))

const PLACE = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
})
const EDIT = z.strictObject({ file: z.string(), start: z.int(), end: z.int(), text: z.string() })
const PROBLEM = z.strictObject({
  severity: z.enum(['error', 'warning', 'note']),
  rule: z.string().min(1),
  path: z.string(),
  message: z.string().min(1),
  help: z.string(),
  suggestions: z.array(z.string()),
  place: PLACE.nullable(),
  related: z.array(z.strictObject({ message: z.string(), place: PLACE.nullable() })),
  fix: z.strictObject({ title: z.string(), edits: z.array(EDIT) }).nullable(),
  count: z.int().min(1).optional(),
  examples: z.array(z.string()).max(10).optional(),
})
/** What `--json` prints, whatever the command; results stand beside the problems. */
const REPORT = z.strictObject({ files: z.array(z.looseObject({ file: z.string(), problems: z.array(PROBLEM) })) })

/** The outcome, the command line, its exit code, and the results and rules that `--json` tells. */
const ROWS: readonly [string, string[], 0 | 1 | 2, string[]][] = [
  ['init: written', ['init', 'new'], 0, ['state']],
  ['init: not overwritten', ['init', 'stale'], 2, ['state', 'file-exists']],
  ['generate: written', ['generate', NAME], 0, ['state']],
  ['generate --check: missing', ['generate', NAME, '--check'], 1, ['state']],
  ['generate: no such name, no such recipe', ['generate', 'x', 'y.yaml'], 2, ['unknown-name', 'file-not-found']],
  ['generate: a folder without configs', ['generate', 'stale'], 2, ['unknown-name']],
  ['generate: a wrong recipe', ['generate', 'recipe.yaml'], 2, ['unknown-key']],
  ['schema: written', ['schema', '--out', 'new'], 0, ['state']],
  ['schema --check: differs', ['schema', '--out', 'stale', '--check'], 1, ['state']],
  ['fmt: nothing to do', ['fmt', 'b.py'], 0, ['state']],
  ['fmt: written', ['fmt', 'ugly.py'], 0, ['state']],
  ['fmt --check: would change', ['fmt', '--check', 'ugly.py'], 1, ['state']],
  ['fmt --diff: would change', ['fmt', '--diff', 'ugly.py'], 1, ['state', 'diff']],
  ['fmt --check: one would change, one fails', ['fmt', '--check', 'ugly.py', 'broken.py'], 2, ['python-syntax']],
  ['fmt: no such file', ['fmt', 'none.py'], 2, ['file-not-found']],
  ['print: printed, with a warning', ['print', 'a.py'], 0, ['config', 'deprecated']],
  ['import: printed', ['import', 'a.py'], 0, ['text', 'form', 'exact']],
  ['import: written', ['import', 'a.py', '-o', 'a.ts'], 0, ['text', 'form', 'exact', 'state']],
  ['import: two forms', ['import', 'a.py', '--inherit', '--standalone'], 2, ['invalid-option']],
  ['import: of MMDetection 2', ['import', 'old.py'], 0, ['config-of-2x', 'text']],
  ['import: refused', ['import', 'broken.py'], 2, ['python-syntax']],
  ['import: a recipe', ['import', 'r.yaml'], 2, ['recipe-invalid']],
  ['print: a recipe', ['print', 'r.yaml'], 0, ['config']],
  ['print: a recipe that is wrong', ['print', 'wrong.yaml'], 2, ['unknown-key']],
  ['print: over the recipe', ['print', 'r.yaml', '-o', 'r.yaml', '--force'], 2, ['file-exists']],
  ['why: a recipe', ['why', 'r.yaml', 'model.depth'], 0, ['origins']],
  ['diff: a recipe', ['diff', 'b.py', 'r.yaml'], 0, ['differences']],
  ['plan: a recipe', ['plan', 'counted.yaml', '--data', '.'], 0, ['epochLength']],
  ['doctor: a recipe', ['doctor', 'r.yaml'], 1, ['sections', 'notChecked', 'runner-refuses']],
  ['dataset: a recipe', ['dataset', '.', '--config', 'counted.yaml'], 1, ['counts', 'loaded']],
  ['checkpoint check: a recipe', ['checkpoint', 'check', 'whole.pth', '--config', 'r18.yaml'], 0, ['check']],
  ['print: refused', ['print', 'broken.py'], 2, ['python-syntax']],
  ['print: an override without =', ['print', 'b.py', '--cfg-options', 'x'], 2, ['invalid-option']],
  ['why: found', ['why', 'b.py', 'model.depth'], 0, ['origins']],
  ['why: leads nowhere', ['why', 'b.py', 'model.dept'], 2, ['invalid-path']],
  ['diff: equal', ['diff', 'b.py', 'b.py'], 0, ['differences']],
  ['diff: different', ['diff', 'a.py', 'b.py'], 1, ['differences', 'deprecated']],
  ['diff: one is refused', ['diff', 'b.py', 'broken.py'], 2, ['python-syntax']],
  ['check: no errors', ['check', 'ugly.py'], 0, []],
  ['check: errors', ['check', 'broken.py'], 1, ['python-syntax']],
  ['check: no such file', ['check', 'none.py'], 2, ['file-not-found']],
  ['dataset: no errors', ['dataset', 'coco.json'], 0, ['counts', 'loaded', 'dataset-empty-image']],
  ['dataset: errors', ['dataset', 'bad.json'], 1, ['json-syntax']],
  ['dataset: no such file', ['dataset', 'none.json'], 2, ['file-not-found']],
  ['dataset: the config names none', ['dataset', '.', '--config', 'b.py'], 2, ['file-not-found']],
  ['dataset: no folder of images', ['dataset', 'coco.json', '--images', 'none'], 2, ['file-not-found']],
  ['dataset: its copy is the input', ['dataset', 'coco.json', '--fix', 'coco.json', '--force'], 2, ['file-exists']],
  ['plan: planned', ['plan', 'run.py', '--gpus', '2', '--images', '9'], 0, ['epochLength', 'learningRate', 'groups']],
  ['plan: written as a picture', ['plan', 'run.py', '--images', '9', '--svg', 'new.svg'], 0, ['plan-surprise']],
  ['plan: Runner refuses', ['plan', 'b.py', '--images', '9'], 1, ['runner-refuses']],
  ['plan: images counted', ['plan', 'counted.py', '--data', '.'], 0, ['epochLength']],
  ['plan: nothing to count', ['plan', 'run.py', '--data', '.'], 2, ['not-given']],
  ['plan: no images', ['plan', 'run.py'], 2, ['not-given']],
  ['plan: no count', ['plan', 'run.py', '--images', 'many'], 2, ['invalid-option']],
  ['plan: two counts of GPUs', ['plan', 'run.py', '--gpus', '1,2', '--at', '0,3'], 2, ['invalid-option']],
  ['audit: clean', ['audit', 'b.py'], 0, ['clean', 'read']],
  ['audit: would run', ['audit', 'b.py', 'evil.py'], 1, ['audit-call']],
  ['audit: no such file', ['audit', 'evil.py', 'none.py'], 2, ['file-not-found']],
  ['catalog: listed', ['catalog'], 0, ['components']],
  ['rules: listed', ['rules'], 0, ['rules']],
  ['rules: no such rule', ['rules', 'x'], 2, ['unknown-name']],
  ['methods: listed', ['methods'], 0, ['methods']],
  ['methods: no such method', ['methods', 'x'], 2, ['unknown-name']],
  ['doctor: errors', ['doctor', 'b.py'], 1, ['sections', 'notChecked', 'runner-refuses']],
  ['doctor: refused', ['doctor', 'broken.py'], 1, ['python-syntax']],
  ['doctor: no such file', ['doctor', 'none.py'], 2, ['file-not-found']],
  ['check: no GPU', ['check', 'b.py', '--gpus', '0'], 2, ['invalid-option']],
  ['results: shown', ['results', 'runs'], 0, ['runs']],
  ['results: none', ['results', 'stale'], 2, ['file-not-found']],
  ['results: no such folder', ['results', 'none'], 2, ['file-not-found']],
  ['launch: printed', ['launch', 'run.py', '--on', 'torchrun', '--no-check'], 0, ['files', 'commands']],
  ['launch: would not start', ['launch', 'b.py', '--on', 'torchrun'], 1, ['unknown-type']],
  ['launch: no engine', ['launch', 'run.py'], 2, ['invalid-option']],
  ['launch: no such file', ['launch', 'none.py', '--on', 'ray'], 2, ['file-not-found']],
  ['catalog types: printed', ['catalog', 'types'], 0, ['text']],
  ['catalog show: shown', ['catalog', 'show', 'FPN'], 0, ['components']],
  ['catalog show: no such component', ['catalog', 'show', 'FPM'], 2, ['unknown-name']],
  ['catalog add: written', ['catalog', 'add', 'nets.py'], 0, ['state', 'names']],
  ['catalog add: nothing to write', ['catalog', 'add', 'evil.py'], 2, ['unknown-name']],
  ['catalog add: no such folder', ['catalog', 'add', 'none'], 2, ['file-not-found']],
  ['checkpoint inspect', ['checkpoint', 'inspect', MOCO], 0, ['inspection']],
  ['checkpoint inspect: none', ['checkpoint', 'inspect', 'a.py'], 2, ['checkpoint-format']],
  ['checkpoint check: fits', ['checkpoint', 'check', 'whole.pth', '--config', 'r18.py'], 0, ['check']],
  [
    'checkpoint check: not loaded',
    ['checkpoint', 'check', MOCO, '--config', 'r18.py'],
    1,
    ['check', 'checkpoint-not-loaded'],
  ],
  [
    'checkpoint check: cannot tell',
    ['checkpoint', 'check', 'whole.pth', '--config', 'hrnet.py'],
    2,
    ['check', 'checkpoint-mismatch'],
  ],
  ['checkpoint convert: written', ['checkpoint', 'convert', 'whole.pth', 'out.pth'], 0, ['conversion']],
  ['checkpoint convert: not proved', ['checkpoint', 'convert', MOCO, 'out2.pth'], 2, ['checkpoint-mismatch']],
  ['checkpoint convert: not overwritten', ['checkpoint', 'convert', 'whole.pth', 'r18.py'], 2, ['file-exists']],
]

test.each(ROWS)('%s', async (_, argv, code, told) => {
  const json = await runInFolder(folder, ...argv, '--json')
  expect({ code: json.code, stderr: json.stderr }).toEqual({ code, stderr: '' })
  const { files } = REPORT.parse(JSON.parse(json.stdout))
  const keys = files.flatMap(({ problems, ...rest }) => [...problems.map(({ rule }) => rule), ...Object.keys(rest)])
  expect(keys).toEqual(expect.arrayContaining(told))
})

test.each(ROWS)('as text, %s', async (_, argv, code) => {
  expect((await runInFolder(folder, ...argv)).code).toBe(code)
})

test.each([
  [['check', 'none.py'], ['none.py']],
  [
    ['check', 'stale', 'a.py', 'none.py'],
    ['stale', 'none.py'],
  ],
  [['dataset', 'none.json'], ['none.json']],
  [['dataset', 'coco.json', '--config', 'none.py'], ['none.py']],
  [['fmt', 'stale'], ['stale']],
  [
    ['audit', 'runs', 'stale'],
    ['runs', 'stale'],
  ],
  [['catalog', 'add', 'nets.py', 'none'], ['none']],
  [['catalog', 'add', 'evil.py'], ['evil.py']],
])('what is missing is told of the file as it was given: %s', async (argv, names) => {
  const { code, stdout } = await runInFolder(folder, ...argv, '--json')
  const { files } = REPORT.parse(JSON.parse(stdout))
  expect(code).toBe(2)
  expect(files.map(({ file, problems }) => [file, problems.length])).toEqual(names.map((name) => [name, 1]))
})

test.each<[file: string, argv: string[]]>([
  ['a.py', ['print', 'a.py', '-o', 'a.py']],
  ['b.py', ['print', 'a.py', '--cfg-options', 'x=1', '-o', 'link.py']],
  ['a.py', ['import', 'a.py', '-o', 'a.py']],
  ['run.py', ['plan', 'run.py', '--images', '9', '--svg', 'run.py']],
  ['a.py', ['doctor', 'a.py', '--html', 'a.py']],
  ['coco.json', ['dataset', 'coco.json', '--svg', 'coco.json']],
  ['coco.json', ['dataset', 'coco.json', '--fix', 'stale/../coco.json']],
  ['a.py', ['dataset', 'coco.json', '--config', 'a.py', '--svg', 'a.py']],
  ['runs/1/vis_data/scalars.json', ['results', 'runs', '--svg', 'runs/1/vis_data/scalars.json']],
  ['nets.py', ['catalog', 'add', 'nets.py', '--out', 'nets.py']],
  ['nets.py', ['catalog', 'add', 'nets.py', '--types', 'nets.py']],
  ['run.py', ['launch', 'run.py', '--on', 'torchrun', '--no-check', '--out', '.']],
  ['whole.pth', ['checkpoint', 'convert', 'whole.pth', 'whole.pth']],
])('%s stays, also with --force: %s', async (file, argv) => {
  linkSync(join(folder, 'b.py'), join(folder, 'link.py'))
  writeFileSync(join(folder, 'a.py'), "_base_ = 'b.py'\n")
  const before = readFileSync(join(folder, file))
  const { code, stderr } = await runInFolder(folder, ...argv, '--force')
  expect([code, stderr]).toEqual([2, expect.stringMatching(/ is the file that is read\n/)])
  expect(readFileSync(join(folder, file)).equals(before)).toBe(true)
})

const BELOW = ['catalog', 'catalog show', 'catalog add', 'checkpoint inspect', 'checkpoint convert', 'checkpoint check']

test('help fits 80 columns, and what commands have in common stands in one order', async () => {
  const { stdout: all } = await runInFolder(folder, '--help')
  const names = Array.from(all.matchAll(/^ {2}([a-z]+) (?:\[|<| )/gm), ([, name]) => name as string)
  expect(names.length).toBeGreaterThan(15)
  for (const name of [...names, ...BELOW]) {
    const { stdout } = await runInFolder(folder, ...name.split(' '), '--help')
    expect(stdout).toMatch(/^Usage: /)
    for (const line of stdout.split('\n')) expect(line.length, `${name}: ${line}`).toBeLessThanOrEqual(80)
    const common = Array.from(stdout.matchAll(/^ {2}--(?:json|search-path|cfg-options)\b/gm), ([option]) => option)
    const ordered = ['  --json', '  --search-path', '  --cfg-options'].filter((option) => common.includes(option))
    expect(common, name).toEqual(ordered)
  }
})

test.each(['print', 'why', 'diff', 'plan', 'check', 'generate'])(
  'the help of %s ends with examples of it',
  async (name) => {
    const { stdout } = await runInFolder(folder, name, '--help')
    const examples = stdout.slice(stdout.indexOf('\nExamples:\n')).matchAll(/^ {2}\$ mmdet-config (\w+) /gm)
    expect(new Set(Array.from(examples, ([, command]) => command))).toEqual(new Set([name]))
  },
)

test.each([
  ['shw', 'catalog', 'show'],
  ['inspct', 'checkpoint', 'inspect'],
  ['dataste', '', 'dataset'],
])('%s is no command of %s', async (word, command, near) => {
  const { code, stderr } = await runInFolder(folder, ...command.split(' ').filter((each) => each !== ''), word)
  expect([code, stderr]).toEqual([2, `error: unknown command '${word}'\n(Did you mean ${near}?)\n`])
})

test('places count UTF-16 units from 1, with an end that is not in the span', async () => {
  writeFileSync(join(folder, 'wide.py'), "x = 1\na = ('😀', 1 / 0,\n  2)\n")
  const { stdout } = await runInFolder(folder, 'print', 'wide.py', '--json')
  expect(JSON.parse(stdout).files[0].problems[0].place).toEqual({
    file: 'wide.py',
    line: 2,
    column: 12,
    endLine: 2,
    endColumn: 17,
  })
})

test.each<[string, string[], string[]]>([
  ['a file', ['print', 'borken.py'], ['broken.py']],
  ['a config of this package', ['generate', NAME.replace('swav', 'swaw')], [NAME]],
  ['a key of a recipe', ['generate', 'near.yaml'], ['schedule']],
])('what is near is a suggestion: %s', async (_, argv, suggestions) => {
  writeFileSync(join(folder, 'near.yaml'), 'name: x\nschedul: 1\n')
  const { stdout } = await runInFolder(folder, ...argv, '--json')
  const told = JSON.parse(stdout).files.flatMap(({ problems }: { problems: { suggestions: string[] }[] }) =>
    problems.flatMap((problem) => problem.suggestions.map((each) => each.replace(`${folder}/`, ''))),
  )
  expect(told).toEqual(suggestions)
})

test('a name that is near is a suggestion, and paths are those of --cfg-options', async () => {
  const { stdout } = await runInFolder(folder, 'why', 'b.py', 'model.dept', '--json')
  const [problem] = JSON.parse(stdout).files[0].problems
  expect(problem).toMatchObject({ path: 'model.dept', suggestions: ['depth'], help: 'did you mean depth?' })
})
