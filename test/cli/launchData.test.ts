import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { TRAINS } from '../support/trains.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
  writeFileSync(join(folder, 'a.py'), TRAINS)
})

test('data that are there are looked at, where training starts', async () => {
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/a.json'), '{"images": [')
  const args = ['launch', 'a.py', '--on', 'torchrun', '--chdir', 'data']
  expect((await runInFolder(folder, ...args)).code).toBe(1)
  expect((await runInFolder(folder, ...args.slice(0, 4))).stderr).toContain(
    'not looked at: a.json: the file is not there',
  )
  expect((await runInFolder(folder, ...args.slice(0, 5), 'elsewhere')).code).toBe(0)
})

test('a file that several points name is told once', async () => {
  writeFileSync(
    join(folder, 'stages.yaml'),
    `model: mask-rcnn_r50_fpn\ndataset: coco_instance\nschedule: schedule_1x\nlaunch: {on: slurm}\nsweep:\n  grid:\n    model.backbone.frozen_stages: [1, 2]\n`,
  )
  const { stderr } = await runInFolder(folder, 'launch', 'stages.yaml')
  const lines = stderr.split('\n').filter((line) => line.startsWith('not looked at: '))
  expect(lines).toHaveLength(3)
  expect(new Set(lines).size).toBe(3)
})

test('images that are there are counted, where training starts; what several points have is told once', async () => {
  const image = { id: 1, file_name: '1.jpg', width: 20, height: 20 }
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ images: [image], annotations: [], categories: [] }))
  const filter = 'filter_cfg=dict(min_size=32), metainfo=dict(classes=()), pipeline=[]'
  for (const size of [2, 4])
    writeFileSync(
      join(folder, `b${size}.py`),
      TRAINS.replace('pipeline=[]', filter).replace('_size=2', `_size=${size}`),
    )
  const points = [2, 4].map((size) => ({ name: `b${size}`, config: `b${size}.py` }))
  writeFileSync(join(folder, 'both.json'), JSON.stringify({ points }))
  const { stderr } = await runInFolder(folder, 'launch', 'both.json', '--on', 'ray', '--no-check')
  expect(stderr).toContain('how many images')
  const told = (await runInFolder(folder, 'launch', 'both.json', '--on', 'ray')).stderr
  expect(told.match(/warning dataset-small-image/g)).toHaveLength(1)
  writeFileSync(
    join(folder, 'a.json'),
    JSON.stringify({ images: [{ ...image, height: 40, width: 40 }], annotations: [], categories: [] }),
  )
  const { code } = await runInFolder(folder, 'launch', 'both.json', '--on', 'ray', '--out', 'out', '--no-check')
  const { files } = JSON.parse(readFileSync(join(folder, 'out/plan.json'), 'utf8'))
  expect([code, files.map(({ maxIters }: { maxIters: number }) => maxIters)]).toEqual([0, [1, 1]])
})
