import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convertCheckpoint } from '../../src/node/checkpoint.ts'
import { checkpointOf, stateOf } from '../checkpoint/state.ts'
import { runInFolder } from '../support/cli.ts'

let folder: string

const COCO = (name: string) => ({
  images: [1, 2, 3, 4].map((id) => ({ id, file_name: `${id}.jpg`, width: 64, height: 64 })),
  annotations: [1, 2, 3, 4].map((id) => ({
    ...{ id, image_id: id, category_id: 1, bbox: [1, 1, 40, 40], area: 1600, iscrowd: 0 },
    segmentation: [[1, 1, 41, 1, 41, 41]],
  })),
  categories: [{ id: 1, name }],
})

/** A picture of 64 by 64, as far as its header says. */
const PNG = Buffer.from(
  `89504e470d0a1a0a0000000d494844520000004000000040${'0'.repeat(18)}0000000849444154${'0'.repeat(24)}`,
  'hex',
)

const recipe = (more = '') => `model: mask-rcnn_r50_fpn
dataset:
  coco_instance:
    data_root: data/
    classes: [cat]
    train_ann_file: train.json
    train_data_prefix: { img: train/ }
    val_ann_file: val.json
    val_data_prefix: { img: val/ }
schedule: schedule_1x
overrides:
  model: { backbone: { init_cfg: { checkpoint: r50.pth } } }
${more}`

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mmdet-config-'))
  for (const images of ['data/train', 'data/val']) {
    mkdirSync(join(folder, images), { recursive: true })
    for (const id of [1, 2, 3, 4]) writeFileSync(join(folder, images, `${id}.jpg`), PNG)
  }
  writeFileSync(join(folder, 'data/train.json'), JSON.stringify(COCO('cat')))
  writeFileSync(join(folder, 'data/val.json'), JSON.stringify(COCO('cat')))
  writeFileSync(join(folder, 'mine.yaml'), recipe())
  await convertCheckpoint(checkpointOf({ state_dict: stateOf({ type: 'ResNet', depth: 50 }) }), join(folder, 'r50.pth'))
  await runInFolder(folder, 'generate', 'mine.yaml', '--standalone')
  const text = readFileSync(join(folder, 'configs/mine.py'), 'utf8')
  const files = {
    'good.py': text,
    'away.py': text.replaceAll("'data/'", "'nowhere/'").replace("'r50.pth'", "'no.pth'"),
    'url.py': text.replace("'r50.pth'", "'torchvision://resnet50'"),
    'bad.py': text.replace('num_outs=5', 'num_out=5').replace('max_epochs=12', 'max_epochs=12, by_epoch=True'),
    'other.py': text.replaceAll("'data/'", "'other/'"),
    'neck.py': `${text}\nmodel['neck']['init_cfg'] = dict(type='Pretrained', checkpoint='neck.pth')\n`,
    'fresh.py': `${text}\nmodel['backbone'].pop('init_cfg')\n`,
    'broken.py': 'model = = 1\n',
    'part.py': 'x = 1\n',
    'seg.py': "train_dataloader = dict(dataset=dict(type='mmseg.ADE20KDataset', data_root='ade'))\n",
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  mkdirSync(join(folder, 'other'))
  writeFileSync(join(folder, 'other/train.json'), JSON.stringify(COCO('<script>alert(1)</script>\u001b[2J')))
  writeFileSync(join(folder, 'other/val.json'), JSON.stringify(COCO('d'.repeat(10_000))))
})

afterAll(() => rmSync(folder, { recursive: true }))

const doctor = (...args: string[]) => runInFolder(folder, 'doctor', ...args)

/** A report as if lines had no end. */
const unwrapped = (text: string) => text.replaceAll(/\n {4}(?=\S)/g, ' ')

test('a list of VOC that is there and names a file that is not is a mistake', async () => {
  mkdirSync(join(folder, 'voc/ImageSets/Main'), { recursive: true })
  writeFileSync(join(folder, 'voc/ImageSets/Main/train.txt'), '1\n')
  const data =
    "dict(type='VOCDataset', data_root='voc/', ann_file='ImageSets/Main/train.txt', data_prefix=dict(sub_data_root=''))"
  writeFileSync(join(folder, 'voc.py'), `train_dataloader = dict(dataset=${data})\n`)
  const { code, stdout } = await doctor('voc.py')
  expect([code, stdout]).toEqual([1, expect.stringContaining('1 annotation file is not there')])
  expect(stdout).not.toContain('train.txt: the file is not there')
})

test('the batch is held against the learning rate, for so many GPUs', async () => {
  expect((await doctor('good.py')).stdout).not.toContain('batch-differs')
  const { code, stdout } = await doctor('good.py', '--gpus', '1')
  expect(code).toBe(0)
  expect(stdout).toContain('multiply the learning rate by 0.125 and set base_batch_size to 2')
})

test('a mistake in annotations says in which file it is', async () => {
  const coco = COCO('cat')
  const [first, ...rest] = coco.annotations
  writeFileSync(
    join(folder, 'data/wide.json'),
    JSON.stringify({ ...coco, annotations: [{ ...first, bbox: [90, 1, 5, 5] }, ...rest] }),
  )
  writeFileSync(
    join(folder, 'wide.py'),
    readFileSync(join(folder, 'good.py'), 'utf8')
      .replaceAll("'val.json'", "'wide.json'")
      .replaceAll('/val.json', '/wide.json'),
  )
  const { stdout } = await doctor('wide.py')
  expect(stdout).toContain('annotations[0].bbox - error dataset-box: data/wide.json: 1 box lies outside its image')
})

test('an ann_file without a name, or of a folder, leaves the rest of the report there', async () => {
  const text = readFileSync(join(folder, 'good.py'), 'utf8')
  const annFile = /ann_file=(?:data_root \+ )?'[^']*'/g
  writeFileSync(join(folder, 'empty.py'), text.replaceAll(annFile, "ann_file=''"))
  writeFileSync(join(folder, 'folder.py'), text.replaceAll(annFile, "ann_file='../data'"))
  const empty = await runInFolder(folder, 'doctor', 'empty.py', '--images', '4')
  expect(empty.stdout).toContain('names no annotations that are read')
  const named = await runInFolder(folder, 'doctor', 'folder.py', '--images', '4')
  expect(named.stdout).toMatch(/Plan of the run[\s\S]*cannot read .*data: it is a directory/)
})

test('a run that can start: nothing is found, and nothing is left out', async () => {
  const { code, stdout, stderr } = await doctor('good.py')
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('12 epochs, 24 iterations; 2 images a step (1 x 2)')
  expect(stdout).toContain('data/train.json: 4 images, 4 annotations; train reads 4')
  expect(unwrapped(stdout)).toContain('r50.pth (model.backbone.init_cfg): every tensor of the backbone is loaded')
  expect(stdout.split('\n').filter((line) => /^ {2}\S.{78}/.test(line))).toEqual([])
  expect(stdout).not.toContain('not looked at')
})

test('images whose folder is not there are not called right', async () => {
  const text = readFileSync(join(folder, 'good.py'), 'utf8')
  writeFileSync(join(folder, 'prefix.py'), text.replaceAll("img='train/'", "img='trian/'"))
  const { code, stdout } = await doctor('prefix.py')
  expect(code).toBe(0)
  expect(unwrapped(stdout)).toContain(
    'Data set, data/train.json: there is no folder of its images, data/trian/: they were not looked at',
  )
  expect(stdout).not.toContain('note dataset-not-checked')
  const dataset = await runInFolder(folder, 'dataset', '.', '--config', 'prefix.py')
  expect(dataset.stdout).toContain('note dataset-not-checked: there is no folder of its images, data/trian/')
  expect(dataset.stdout).toContain('help: did you mean data/train?')
})

test('one image and one epoch are singular', async () => {
  const { images, annotations, categories } = COCO('cat')
  writeFileSync(
    join(folder, 'data/one.json'),
    JSON.stringify({ images: images.slice(0, 1), annotations: annotations.slice(0, 1), categories }),
  )
  const text = readFileSync(join(folder, 'good.py'), 'utf8')
  writeFileSync(join(folder, 'one.py'), text.replaceAll("'train.json'", "'one.json'"))
  const { stdout } = await doctor('one.py', '--cfg-options', 'train_cfg.max_epochs=1', 'train_dataloader.batch_size=1')
  expect(stdout).toContain('1 epoch, 1 iteration; 1 image a step (1 x 1)')
  expect(stdout).toContain('1 validation, 1 checkpoint kept')
  expect(stdout).toContain('data/one.json: 1 image, 1 annotation; train reads 1')
})

test.each([
  [
    'away.py',
    [
      'nowhere/train.json',
      'nowhere/val.json',
      'how many images',
      'no.pth (model.backbone.init_cfg): the file is not there',
    ],
  ],
  ['neck.py', ['Checkpoints, model.neck.init_cfg: only what is loaded into the backbone is judged']],
  ['url.py', ['torchvision://resnet50 (model.backbone.init_cfg): MMEngine fetches it']],
])('%s: what is not there is listed, and no mistake', async (file, wanted) => {
  const { code, stdout } = await doctor(file)
  expect(code).toBe(0)
  for (const words of wanted) expect(unwrapped(stdout)).toContain(words)
  expect(stdout).toMatch(/not looked at\n$/)
})

test.each([
  ['bad.py', ['error unknown-argument', 'type-beside-by-epoch']],
  ['other.py', ['Data set', 'error']],
  ['seg.py', ['Data set: the config names no annotations that are read']],
  ['part.py', ['runner-refuses', 'Data set: the config has no data loader', 'Checkpoints: the config has no model']],
])('%s: errors end with 1', async (file, wanted) => {
  const { code, stdout } = await doctor(file)
  expect(code).toBe(1)
  for (const words of wanted) expect(stdout).toContain(words)
})

test.each([
  [['broken.py'], 1, 'python-syntax'],
  [['no.py'], 2, 'file-not-found'],
  [['good.py', '--gpus', 'two'], 2, '--gpus takes a positive integer'],
  [['good.py', '--html', 'good.py'], 2, 'file-exists'],
])('%j', async (args, wanted, words) => {
  const { code, stderr } = await doctor(...args)
  expect([code, stderr]).toEqual([wanted, expect.stringContaining(words)])
})

test('--json has the sections', async () => {
  const { stdout } = await doctor('good.py', '--gpus', '8', '--json')
  const [file] = JSON.parse(stdout).files
  expect(file).toMatchObject({
    config: 'good.py',
    sections: {
      check: { problems: [] },
      plan: { epochLength: 1, maxIters: 12 },
      dataset: { files: [{ file: 'data/train.json' }, { file: 'data/val.json' }] },
      checkpoint: { files: [{ at: 'model.backbone.init_cfg', file: 'r50.pth', complete: true }] },
    },
    notChecked: [],
  })
})

test('a config that loads no checkpoint is told so', async () => {
  const { stdout } = await doctor('fresh.py')
  expect(stdout).toContain('Checkpoints\n  the config loads no checkpoint')
})

describe('--html', () => {
  test('is one page that loads and runs nothing; what is hostile is text', async () => {
    const { code } = await doctor('other.py', '--html', 'report.html')
    expect(code).toBe(1)
    const page = readFileSync(join(folder, 'report.html'), 'utf8')
    expect(page).toContain("default-src 'none'; style-src 'sha256-")
    expect(page).toContain('<html lang="en">')
    expect(page).not.toMatch(/<script|(?:src|href)=/)
    expect(page).not.toContain(String.fromCharCode(27))
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(page).not.toContain('d'.repeat(1000))
  })

  test('calls nothing clean that was not looked at', async () => {
    await doctor('away.py', '--images', '4', '--html', 'away.html')
    const page = readFileSync(join(folder, 'away.html'), 'utf8')
    for (const title of ['Data set', 'Checkpoints']) expect(page).toContain(`${title}</h2>\n<p>not looked at</p>`)
  })

  test('has the facts of data and weights', async () => {
    await doctor('good.py', '--html', 'good.html')
    const page = readFileSync(join(folder, 'good.html'), 'utf8')
    expect(page).toContain('data/train.json: 4 images, 4 annotations')
    expect(page).toContain('every tensor of the backbone is loaded')
  })
})

test('a learning rate has the digits that plan gives it', async () => {
  const [told, plan] = await Promise.all(
    ['doctor', 'plan'].map((command) => runInFolder(folder, command, 'good.py', '--images', '61')),
  )
  const most = /([\d.e-]+) at most/.exec(told?.stdout ?? '')?.[1]
  expect(most).toMatch(/^0\.\d+$/)
  expect(plan?.stdout.split(/\s+/)).toContain(most)
})
