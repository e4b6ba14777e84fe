import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
})

const run = (...argv: string[]) => runInFolder(folder, ...argv)
const NAME = 'mask-rcnn_r50-swav-pre_fpn_1x_coco'
const FILE = `selfsup_pretrain/${NAME}.py`
const RECIPE = 'model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\n'

describe('mmdet-config generate', () => {
  test('without a name writes all four and their bases, to the byte what is committed under configs/', async () => {
    const { code, stdout } = await run('generate')
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(9)
    expect(stdout).toContain(`wrote     configs/${FILE}\n`)
    for (const [, path = ''] of stdout.matchAll(/^wrote +(.*)$/gm))
      expect(await readFile(join(folder, path), 'utf8'), path).toBe(await readFile(path, 'utf8'))
    const checked = await runInFolder(process.cwd(), 'generate', '--check')
    expect(checked).toEqual({ code: 0, stdout: '', stderr: '9 files are as generated\n' })
  })

  test('a file outside the folder is named by its whole path', async () => {
    const out = temporaryFolder()
    expect((await run('generate', NAME, '--out', out)).stdout).toContain(`wrote     ${join(out, FILE)}\n`)
  })

  test('says what comes next: where data and weights belong, how to check and to train', async () => {
    expect((await run('generate')).stderr).toBe(
      `next, in the folder where training starts (a clone of MMDetection):
  1. put the data into data/coco/
  2. save the weights as ./mocov2_r50_800ep_pretrain.pth,
     ./swav_800ep_pretrain.pth.tar
  3. npx mmdet-config checkpoint check ./mocov2_r50_800ep_pretrain.pth \\
       --config ${join(folder, 'configs/selfsup_pretrain/mask-rcnn_r50-mocov2-pre_fpn_1x_coco.py')}
  4. python tools/train.py \\
       ${join(folder, 'configs/selfsup_pretrain/mask-rcnn_r50-mocov2-pre_fpn_1x_coco.py')} --auto-scale-lr
`,
    )
  })

  test('what comes next in a clone of MMDetection, and beside one', async () => {
    await mkdir(join(folder, 'mmdetection/tools'), { recursive: true })
    await writeFile(join(folder, 'mmdetection/tools/train.py'), '')
    await mkdir(join(folder, 'mine'))
    const here = await runInFolder(join(folder, 'mmdetection'), 'generate', NAME)
    expect(here.stderr).toBe(
      `next, in the folder where training starts (a clone of MMDetection):
  1. put the data into data/coco/
  2. save the weights as ./swav_800ep_pretrain.pth.tar
  3. npx mmdet-config checkpoint check ./swav_800ep_pretrain.pth.tar \\
       --config configs/${FILE}
  4. python tools/train.py \\
       configs/${FILE} --auto-scale-lr
`,
    )
    const beside = await runInFolder(join(folder, 'mine'), 'generate', NAME, '--out', '../mmdetection/configs')
    expect(beside.stderr).toBe(
      `next, to train in ../mmdetection:
  1. put the data into ../mmdetection/data/coco/
  2. save the weights as ../mmdetection/swav_800ep_pretrain.pth.tar
  3. npx mmdet-config checkpoint check ../mmdetection/swav_800ep_pretrain.pth.tar \\
       --start-dir ../mmdetection \\
       --config ../mmdetection/configs/${FILE}
  4. cd ../mmdetection && python tools/train.py \\
       configs/${FILE} --auto-scale-lr
`,
    )
  })

  test('what comes next where MMEngine fetches the weights, and of a name that the shell would take apart', async () => {
    await writeFile(join(folder, 'mine.yaml'), RECIPE)
    const { stderr } = await run('generate', 'mine.yaml', '--out', "it's/")
    expect(stderr).not.toContain('weights')
    expect(stderr).toContain(`  2. python tools/train.py \\\n       '${folder}/it'\\''s/mine.py' --auto-scale-lr\n`)
    await writeFile(
      join(folder, 'fcos.yaml'),
      RECIPE.replace(/^model.*$/m, 'model: fcos_r50_fpn').replace(/^dataset.*$/m, 'dataset: coco_detection'),
    )
    expect((await run('generate', 'fcos.yaml')).stderr).not.toContain('weights')
  })

  test("in MMDetection's own tree a base file that says the same stays, one that says something else is told", async () => {
    await run('generate', NAME)
    const base = join(folder, 'configs/_base_/schedules/schedule_1x.py')
    const theirs = `# learning rate\n${await readFile(base, 'utf8')}`
    await writeFile(base, theirs)
    const { code, stdout } = await run('generate', NAME, '--force')
    expect(code).toBe(0)
    expect(stdout).toContain('unchanged configs/_base_/schedules/schedule_1x.py\n')
    expect((await run('generate', NAME, '--check')).code).toBe(0)
    expect(await readFile(base, 'utf8')).toBe(theirs)
    for (const other of [theirs.replace('lr=0.02', 'lr=0.01'), 'lr = open()\n']) {
      await writeFile(base, other)
      expect((await run('generate', NAME)).code).toBe(2)
    }
  })

  test('what comes next of a checkpoint of the whole model, and of data sets that others hold', async () => {
    const recipe = RECIPE.replace(/^dataset.*$/m, 'dataset: {voc0712: {data_root: data/mine/}}')
    await writeFile(join(folder, 'mine.yaml'), `${recipe}\noverrides: {load_from: start.pth}\n`)
    const { stderr } = await run('generate', 'mine.yaml')
    expect(stderr).toContain('  1. put the data into data/mine/\n  2. save the weights as start.pth\n')
  })

  test('what comes next of a sweep, beside a clone of MMDetection and without', async () => {
    await writeFile(join(folder, 'mine.yaml'), `${RECIPE}\nsweep: {grid: {optim_wrapper.optimizer.lr: [0.1, 0.2]}}\n`)
    expect((await run('generate', 'mine.yaml')).stderr).toContain(
      `npx mmdet-config launch ${folder}/configs/mine/sweep.json \\\n       --on torchrun\n`,
    )
    await mkdir(join(folder, 'mm/tools'), { recursive: true })
    await writeFile(join(folder, 'mm/tools/train.py'), '')
    expect((await run('generate', 'mine.yaml', '--out', 'mm/configs')).stderr).toContain(
      'npx mmdet-config launch mm/configs/mine/sweep.json \\\n       --on torchrun --chdir mm\n',
    )
  })

  test('what comes next of a recipe that says where it is trained, and of a rate that is scaled already', async () => {
    const sweep = 'sweep: {grid: {optim_wrapper.optimizer.lr: [0.1, 0.2]}}'
    await writeFile(join(folder, 'mine.yaml'), `${RECIPE}\nlaunch: {on: slurm, nodes: 2}\n${sweep}\n`)
    const { stderr } = await run('generate', 'mine.yaml')
    expect(stderr).toContain(`npx mmdet-config launch ${folder}/mine.yaml\n`)
    expect(stderr).not.toContain('torchrun')
    await writeFile(join(folder, 'scaled.yaml'), `${RECIPE}\noverrides: {auto_scale_lr: {enable: true}}\n`)
    expect((await run('generate', 'scaled.yaml')).stderr).not.toContain('--auto-scale-lr')
  })

  test('one by its name, standalone, into another folder', async () => {
    const { code, stdout } = await run('generate', NAME, '--standalone', '--out', 'o')
    expect({ code, stdout }).toEqual({ code: 0, stdout: `wrote     o/${FILE}\n` })
    expect(await readFile(join(folder, 'o', FILE), 'utf8')).not.toContain('_base_')
  })

  test('a second run changes nothing', async () => {
    await run('generate', NAME)
    const { code, stdout } = await run('generate', NAME)
    expect(code).toBe(0)
    expect(stdout).not.toContain('wrote')
    expect(stdout).toContain(`unchanged configs/${FILE}\n`)
  })

  test('a file that differs is shown and kept; --force replaces it', async () => {
    await run('generate', NAME)
    await writeFile(join(folder, 'configs', FILE), 'mine = 1\n')
    const refused = await run('generate', NAME)
    expect(refused.code).toBe(2)
    expect(refused.stdout).toBe('')
    expect(refused.stderr).toMatch(new RegExp(`^--- configs/${FILE} on disk\n\\+\\+\\+ configs/${FILE} generated\n@@ `))
    expect(refused.stderr).toContain('-mine = 1\n')
    expect(refused.stderr).toContain('file-exists')
    expect(await readFile(join(folder, 'configs', FILE), 'utf8')).toBe('mine = 1\n')
    expect((await run('generate', NAME, '--force')).stdout).toContain(`replaced  configs/${FILE}\n`)
  })

  test('--check writes nothing and exits 1 on a difference', async () => {
    const missing = await run('generate', NAME, '--check')
    expect(missing.code).toBe(1)
    expect(missing.stdout).toContain(`missing configs/${FILE}\n`)
    expect(await readdir(folder)).toEqual([])
    await run('generate', NAME)
    await writeFile(join(folder, 'configs', FILE), 'mine = 1\n')
    expect((await run('generate', NAME, '--check')).stdout).toBe(`differs configs/${FILE}\n`)
  })

  test('a recipe, named by itself or by its file', async () => {
    await writeFile(join(folder, 'mine.yaml'), RECIPE)
    expect((await run('generate', 'mine.yaml')).stdout).toContain('wrote     configs/mine.py\n')
    expect(await readFile(join(folder, 'configs/mine.py'), 'utf8')).toContain("'./_base_/models/mask-rcnn_r50_fpn.py'")
    await writeFile(join(folder, 'mine.yaml'), `name: a/b/c\n${RECIPE}`)
    expect((await run('generate', 'mine.yaml')).stdout).toContain('wrote     configs/a/b/c.py\n')
    expect(await readFile(join(folder, 'configs/a/b/c.py'), 'utf8')).toContain(
      "'../../_base_/models/mask-rcnn_r50_fpn.py'",
    )
  })

  test('a recipe with a sweep: a config for each point, and their index', async () => {
    await writeFile(
      join(folder, 'mine.yaml'),
      `${RECIPE}sweep:\n  grid: { optim_wrapper.optimizer.lr: [0.01, 0.02] }\n`,
    )
    const { stdout } = await run('generate', 'mine.yaml', '--standalone')
    expect(stdout).toBe(
      ['lr-0.01.py', 'lr-0.02.py', 'sweep.json'].map((file) => `wrote     configs/mine/${file}\n`).join(''),
    )
    const { points } = JSON.parse(await readFile(join(folder, 'configs/mine/sweep.json'), 'utf8'))
    expect(points[1]).toEqual({
      name: 'lr-0.02',
      config: 'lr-0.02.py',
      workDir: './work_dirs/mine/lr-0.02',
      values: { 'optim_wrapper.optimizer.lr': 0.02 },
    })
    expect((await run('launch', 'configs/mine/sweep.json', '--on', 'slurm')).code).toBe(0)
  })

  test('--cfg-options are merged over the finished config, as MMEngine merges them', async () => {
    await writeFile(join(folder, 'mine.yaml'), RECIPE)
    const options = ['model.backbone.depth=101', 'mine.a=(1,2)', 'param_scheduler.1.end=9']
    await run('generate', 'mine.yaml', '--cfg-options', ...options)
    const text = await readFile(join(folder, 'configs/mine.py'), 'utf8')
    expect(text).toContain('model = dict(backbone=dict(depth=101))\n\nparam_scheduler = [\n')
    expect(text).toContain('end=9,')
    expect(text).toContain('mine = dict(a=(1, 2))\n')
    const misspelt = [
      'model.backbone.dept=34',
      'param_scheduler.1.miles=3',
      'modle.a=1',
      'mine.a=1',
      'model.neck.type=FPNN',
    ]
    const { code, stderr } = await run('generate', 'mine.yaml', '--check', '--cfg-options', ...misspelt)
    expect(code).toBe(1)
    expect(stderr.split('\n').filter((line) => line.startsWith('--cfg-options'))).toEqual([
      '--cfg-options:1:16 - warning unknown-argument: ResNet takes no argument dept',
      '--cfg-options:1:19 - warning unknown-argument: MultiStepLR takes no argument miles',
      '--cfg-options:1:1 - warning unknown-key: the config has no key modle',
      '--cfg-options:1:12 - warning unknown-type: FPNN is not in the registry model',
    ])
    const refused = await run('generate', 'mine.yaml', '--force', '--cfg-options', 'model.backbone.depth.x=1')
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('--cfg-options:1:24 - error config-merge'),
    ])
  })

  test('a mistake in a recipe is shown with its place, and nothing is written', async () => {
    await writeFile(join(folder, 'mine.yaml'), `${RECIPE}pretrain: mocov4\n`)
    const { code, stdout, stderr } = await run('generate', 'mine.yaml')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('mine.yaml:4:11 - error invalid-option')
    expect(await readdir(folder)).toEqual(['mine.yaml'])
  })

  test.each<[string, string[], 1 | 2, string]>([
    ['an unknown name', ['generate', 'mask-rcnn_r50-swaw-pre_fpn_1x_coco'], 2, 'unknown-name'],
    ['a recipe that is not there', ['generate', 'none.yaml'], 2, 'file-not-found'],
    ['a recipe in a folder that is not there', ['generate', 'none/a.yaml'], 2, 'file-not-found'],
    ['an unknown option', ['generate', '--stand-alone'], 2, 'Did you mean --standalone?'],
    ['an unknown command', ['generat'], 2, 'Did you mean generate?'],
    ['an option without its value', ['generate', '--out'], 2, 'argument missing'],
    ['no command', [], 2, 'Usage: mmdet-config'],
  ])('%s', async (_, argv, code, words) => {
    const result = await run(...argv)
    expect(result.code).toBe(code)
    expect(result.stdout).toBe('')
    expect(result.stderr).toContain(words)
    expect(result.stderr).not.toContain('    at ')
  })

  test.each([
    ['a config', 'a.py', 'generate takes recipes (.yaml) and TypeScript: mmdet-config import a.py makes one of it'],
    ['a recipe without its suffix', 'balloon/recipe', 'did you mean balloon/recipe.yaml?'],
    ['another suffix', 'balloon/recipe.yml', 'did you mean balloon/recipe.yaml?'],
    ['a slip', 'balloon/recpie.yaml', 'did you mean balloon/recipe.yaml?'],
    ['a config, where no recipe is near', NAME.replace('swav', 'swaw'), `did you mean ${NAME}?`],
  ])('%s instead of a name: the nearest recipe is told', async (_, name, hint) => {
    await run('init', 'balloon')
    await writeFile(join(folder, 'a.py'), 'a = 1\n')
    const { code, stderr } = await run('generate', name)
    expect(code).toBe(2)
    expect(stderr).toContain(`help: ${hint}\n`)
  })

  test('a name that escapes the output folder', async () => {
    await mkdir(join(folder, 'in'))
    await writeFile(join(folder, 'in/r.yaml'), `name: ../../x\n${RECIPE}`)
    const { code, stderr } = await runInFolder(join(folder, 'in'), 'generate', 'r.yaml')
    expect(code).toBe(2)
    expect(stderr).toContain('invalid-path')
    expect(await readdir(folder)).toEqual(['in'])
  })

  test('an output folder that cannot be made', async () => {
    await writeFile(join(folder, 'configs'), '')
    const { code, stderr } = await run('generate')
    expect(code).toBe(2)
    expect(stderr).toContain('a part of the path is not a directory')
  })

  test('--help has examples and fits 80 columns', async () => {
    const { code, stdout } = await run('generate', '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('Examples:')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})

test('mmdet-config schema --check holds for what is committed', async () => {
  const { code, stderr } = await runInFolder(process.cwd(), 'schema', '--check')
  expect(code).toBe(0)
  expect(stderr).toMatch(/^\d+ files are as generated\n$/)
})
