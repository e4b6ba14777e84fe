import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cocoInstance, defaultRuntime, defineConfig, maskRcnnR50Fpn, schedule1x, writeConfig } from '../../src/index.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test("a base file of MMDetection's tree may inherit what it says: it stays", async () => {
  const folder = temporaryFolder()
  const out = join(folder, 'configs')
  const config = defineConfig({ bases: [maskRcnnR50Fpn(), cocoInstance(), schedule1x(), defaultRuntime()] })
  await writeConfig({ name: 'mine', config }, { out })
  const base = join(out, '_base_/schedules/schedule_1x.py')
  await rename(base, join(out, '_base_/schedules/whole.py'))
  const theirs = "_base_ = 'whole.py'\n"
  await writeFile(base, theirs)
  await writeConfig({ name: 'mine', config }, { out })
  const generated = await runInFolder(folder, 'generate', 'mask-rcnn_r50-swav-pre_fpn_1x_coco')
  expect(generated.code).toBe(0)
  expect(await readFile(base, 'utf8')).toBe(theirs)
  await writeFile(base, `${theirs}train_cfg = dict(max_epochs=13)\n`)
  await expect(writeConfig({ name: 'mine', config }, { out })).rejects.toThrow('exists and differs')
})
