import { execFileSync } from 'node:child_process'
import fs, { symlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { memoryFileSystem, noting, withTexts } from '../../src/config/fileSystem.ts'
import { nodeFileSystem } from '../../src/node/fileSystem.ts'
import { caughtAsync } from '../support/caught.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const { readFile } = nodeFileSystem()
const read = async (path: string, maxBytes: number) => readFile(path, maxBytes)

let folder: string
beforeEach(async () => {
  folder = temporaryFolder()
})

test('a file is read whole, also when it is as large as allowed', async () => {
  const path = join(folder, 'a.py')
  await writeFile(path, 'a = 1\n')
  const bytes = await read(path, 6)
  expect(String(bytes)).toBe('a = 1\n')
  await writeFile(path, 'b = 2\n')
  await read(path, 100)
  expect(String(bytes)).toBe('a = 1\n')
})

test('a larger file is refused, and a device', async () => {
  const path = join(folder, 'a.py')
  await writeFile(path, 'a = 1\n')
  expect((await caughtAsync(() => read(path, 5))).code).toBe('limit')
  const device = await caughtAsync(() => read('/dev/zero', 1000))
  expect(device).toMatchObject({ code: 'file-read', message: 'cannot read /dev/zero: it is not a regular file' })
})

test('a file that may not be read is an error, in the words of the system', async () => {
  const { openSync } = fs
  fs.openSync = () => {
    throw Object.assign(new Error('open'), { code: 'EACCES' })
  }
  syncBuiltinESMExports()
  try {
    expect((await caughtAsync(() => read('/a.py', 10))).problems[0]).toMatchObject({
      code: 'file-read',
      message: 'cannot read /a.py: permission denied',
      pythonClass: 'PermissionError',
    })
  } finally {
    fs.openSync = openSync
    syncBuiltinESMExports()
  }
})

test('nothing there is an answer, a folder is an error', async () => {
  expect(await read(join(folder, 'none.py'), 10)).toBeUndefined()
  expect((await caughtAsync(() => read(folder, 10))).problems[0]).toMatchObject({
    code: 'file-read',
    pythonClass: 'IsADirectoryError',
  })
})

test('of what cannot be looked at no state is known: a loop of links, a name that none can have', async () => {
  symlinkSync('loop.py', join(folder, 'loop.py'))
  expect(nodeFileSystem().stateOf?.(join(folder, 'loop.py'))).toBeUndefined()
  expect(nodeFileSystem().stateOf?.('a\0')).toBeUndefined()
  expect(nodeFileSystem().stateOf?.(folder)).toBeDefined()
})

test('a pipe is refused at once, where its writer would be waited for', async () => {
  const path = join(folder, 'pipe.py')
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path])
  const error = await caughtAsync(() => read(path, 1000))
  expect(error).toMatchObject({ code: 'file-read', message: `cannot read ${path}: it is not a regular file` })
})

test('texts stand in place of files, and folders are as they are', async () => {
  const files = withTexts(memoryFileSystem({ '/a/b.py': 'x = 1\n' }), new Map([['/a/b.py', 'x = 2\n']]))
  const bytes = await files.readFile('/a/b.py', 100)
  expect(new TextDecoder().decode(bytes)).toBe('x = 2\n')
  expect(await files.readFolder('/a')).toEqual(['b.py'])
})

test('files that are asked for are noted, also those that are not there', async () => {
  const asked = new Set<string>()
  const files = noting(
    { ...memoryFileSystem({ 'b.py': 'x = 1\n' }, '/a'), stateOf: () => undefined, readSource: () => undefined },
    asked,
  )
  expect(await files.readFile('b.py', 100)).toBeDefined()
  expect(files.stateOf?.('c.py')).toBeUndefined()
  expect(files.readSource?.('/d.py')).toBeUndefined()
  expect([...asked]).toEqual(['/a/b.py', '/a/c.py', '/d.py'])
})
