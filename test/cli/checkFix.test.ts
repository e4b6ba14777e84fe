import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { withTexts } from '../../src/config/fileSystem.ts'
import { runInFolder } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

const run = (...argv: string[]) => runInFolder(folder, 'check', ...argv)
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

const WRONG = "model = dict(\n    backbone=dict(type='ResNet', dept=50))  # ours\n"
const RIGHT = WRONG.replace('dept=', 'depth=')

test('--fix mends, keeps comments and the mode, and tells what is left', async () => {
  write('a.py', `${WRONG}optim_wrapper = dict(optimizer=3)\n`)
  chmodSync(join(folder, 'a.py'), 0o640)
  const { code, stdout, stderr } = await run('--fix', 'a.py')
  expect([code, stderr]).toEqual([1, '1 problem fixed in 1 file\n'])
  expect(stdout).toContain('1 file checked: 1 error')
  expect(read('a.py')).toBe(`${RIGHT}optim_wrapper = dict(optimizer=3)\n`)
  expect(statSync(join(folder, 'a.py')).mode & 0o777).toBe(0o640)
})

test.each([[['--fix', '--dry-run']], [['--dry-run']]])('%j shows the difference and writes nothing', async (flags) => {
  write('a.py', WRONG)
  const { code, stdout, stderr } = await run(...flags, 'a.py')
  expect([code, stderr]).toEqual([1, '1 problem would be fixed in 1 file\n'])
  expect(stdout).toContain(
    "-    backbone=dict(type='ResNet', dept=50))  # ours\n+    backbone=dict(type='ResNet', depth=50))  # ours\n",
  )
  expect(read('a.py')).toBe(WRONG)
})

test('--json has the number of fixes, and of a dry run the difference', async () => {
  write('a.py', WRONG)
  const { files } = JSON.parse((await run('--dry-run', '--json', 'a.py')).stdout)
  expect(files[0]).toMatchObject({ file: expect.stringMatching(/a\.py$/), fixes: 1 })
  expect(files[0].diff).toContain('+++ a.py\t(fixed)')
})

test('a key that a base has is renamed in the child, and a fix that brings a problem keeps back no other', async () => {
  write('b.py', "model = dict(type='RetinaNet', backbone=dict(type='ResNet', depth=50, style='pytorch'))\n")
  const child = (style: string, depth: string) =>
    `_base_ = 'b.py'\nmodel = dict(backbone=dict(${style}='caffe', ${depth}=7))\n`
  write('a.py', child('styl', 'dept'))
  expect((await run('--fix', 'a.py')).stderr).toBe('1 problem fixed in 1 file\n')
  expect(read('a.py')).toBe(child('style', 'dept'))
})

test('a base that is not named stays, and so does one whose fix would be wrong for what inherits it', async () => {
  mkdirSync(join(folder, 'bases'))
  write('bases/b.py', WRONG)
  write('a.py', "_base_ = 'bases/b.py'\n")
  expect((await run('--fix', 'a.py')).stderr).toBe('')
  expect(read('bases/b.py')).toBe(WRONG)
  // With the key renamed, ResNeXt would be given depth and the base width again.
  write(
    'a.py',
    "_base_ = 'bases/b.py'\nmodel = dict(backbone=dict(_delete_=True, type='MMNet', dept=50, depth=_base_.model.backbone.dept))\n",
  )
  await run('--fix', '.')
  expect(read('bases/b.py')).toBe(WRONG)
})

test('what a link below a folder leads to is not ours', async () => {
  mkdirSync(join(folder, 'own'))
  write('other.py', WRONG)
  symlinkSync('../other.py', join(folder, 'own/a.py'))
  expect((await run('--fix', 'own')).code).toBe(1)
  expect(read('other.py')).toBe(WRONG)
  expect((await run('--fix', 'own/a.py')).code).toBe(0)
  expect(read('other.py')).toBe(RIGHT)
})

test('a file with thousands of problems is left, and says so; the others are fixed', async () => {
  const typos = Array.from({ length: 5001 }, (_, at) => `dept${at}=50`).join(', ')
  const many = `model = dict(backbone=dict(type='ResNet', ${typos}))\n`
  write('many.py', many)
  write('a.py', WRONG)
  const { code, stderr } = await run('--fix', 'many.py', 'a.py')
  expect([code, stderr]).toEqual([
    1,
    'many.py has 5002 problems: files with up to 5000 are fixed\n1 problem fixed in 1 file\n',
  ])
  expect([read('many.py'), read('a.py')]).toEqual([many, RIGHT])
})

test('fixes that fight for a name are proved with few checks', async () => {
  const typos = Array.from({ length: 3000 }, (_, at) => `dept${at}=50`).join(', ')
  write('a.py', `model = dict(backbone=dict(type='ResNet', ${typos}))\n`)
  const { code, stderr } = await run('--fix', '--dry-run', 'a.py')
  expect([code, stderr]).toEqual([1, '1 problem would be fixed in 1 file\n'])
})

test('a glob names what lies below where it begins; where that cannot be told, nothing is fixed', async () => {
  mkdirSync(join(folder, 'own/in'), { recursive: true })
  write('own/in/a.py', WRONG)
  expect((await run('--fix', 'o@(wn)/in/*.py')).code).toBe(1)
  expect(read('own/in/a.py')).toBe(WRONG)
  expect((await run('--fix', 'own/i*/a.py')).code).toBe(0)
  expect(read('own/in/a.py')).toBe(RIGHT)
})

test('a changed text stands in for its file; other files and folders are as they are', () => {
  const texts = withTexts(
    { workingFolder: '/', readFile: (path) => Buffer.from(`of ${path}`), readFolder: (path) => [`in ${path}`] },
    new Map([['/a.py', 'x = 1\n']]),
  )
  expect(new TextDecoder().decode(texts.readFile('/a.py', 100) as Uint8Array)).toBe('x = 1\n')
  expect(String(texts.readFile('/b.py', 100))).toBe('of /b.py')
  expect(texts.readFolder('/c')).toEqual(['in /c'])
})
