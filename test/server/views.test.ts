import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { memoryFileSystem, withTexts } from '../../src/config/fileSystem.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { importView, planView } from '../../src/server/views.ts'

const STOCK = 'configs/selfsup_pretrain/mask-rcnn_r50-swav-pre_fpn_1x_coco.py'
const stock = { fileSystem: nodeFileSystem() }

test('the plan has the words of the command and its picture', async () => {
  const { text, picture, problems } = await planView(STOCK, stock, { gpus: 8, images: 117266 })
  expect(text).toContain('12 epochs of 7330 iterations')
  expect(picture).toMatch(/^<svg /)
  expect(problems).toEqual([])
})

test('what only the data says is asked for by the name of a setting', async () => {
  const { text, picture, problems } = await planView(STOCK, stock, {})
  expect({ text, picture }).toEqual({ text: '', picture: '' })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('how many images')
  expect(problems[0]).toContain('"mmdet-config.images": 117266')
  expect(problems[0]).not.toContain('--images')
})

test('what a plan finds is on the page, with its place', async () => {
  const scheduler = "param_scheduler = [dict(type='LinearLR', start_factor=0.1, begin=0, end=500)]\n"
  const texts = new Map([['/a.py', `_base_ = '${resolve(STOCK)}'\n${scheduler}`]])
  const fileSystem = withTexts(nodeFileSystem(), texts)
  const { text, problems } = await planView('/a.py', { fileSystem }, { gpus: 8, images: 900 })
  expect(text).not.toBe('')
  expect(problems.join('')).toMatch(/^\/a\.py:2:\d+ - warning scheduler-surprise: /)
})

test('what Runner refuses is on the page, with its place', async () => {
  const fileSystem = memoryFileSystem({
    'a.py': 'train_cfg = dict(by_epoch=True, max_epochs=1)\ntrain_dataloader = dict()\n',
  })
  const { problems } = await planView('/a.py', { fileSystem }, {})
  expect(problems.join('')).toContain('runner-refuses')
})

test('a config that cannot be read is told of', async () => {
  const fileSystem = memoryFileSystem({ 'a.py': 'x = (\n' })
  const { problems } = await planView('/a.py', { fileSystem }, {})
  expect(problems.join('')).toMatch(/^\/a\.py:1:\d+ - error python-syntax/)
})

test('a config becomes TypeScript', async () => {
  const { text } = await importView(STOCK, stock)
  expect(text).toContain('defineConfig(')
  expect(text).toContain("selfSupervised({ method: 'swav' })")
})
