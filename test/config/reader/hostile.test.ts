import { expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { MmdetConfigError } from '../../../src/errors.ts'
import { HOSTILE_TEXTS } from './hostileTexts.ts'

/** A fifth of the texts, some of every kind: conformance reads all of them, and limits the processor time and memory of each. */
const SOME = Object.entries(HOSTILE_TEXTS).filter(([name], at) => at % 5 === 0 || name === 'long lists compared')

let refused = 0

test.each(SOME)('%s', async (_, make) => {
  const text = make()
  const error = await read(text)
  if (error === undefined) return
  refused++
  // Refused as ours, at a place in the text.
  if (!(error instanceof MmdetConfigError)) throw error
  const { span } = error
  expect(span?.start).toBeGreaterThanOrEqual(0)
  expect(span?.end).toBeGreaterThanOrEqual(span?.start as number)
  expect(span?.end).toBeLessThanOrEqual(text.length)
  expect(error.render()).toContain('/project/config.py:')
})

async function read(text: string): Promise<unknown> {
  try {
    const fileSystem = memoryFileSystem({ '/project/config.py': text }, '/project')
    await Config.fromFile('/project/config.py', { fileSystem, env: {} })
    return undefined
  } catch (error) {
    return error
  }
}

test('most are refused', () => {
  expect(refused).toBeGreaterThan(SOME.length / 2)
})

test.each([
  [new Uint8Array([0x61, 0x20, 0x3d, 0xff]), 'UnicodeDecodeError'],
  [new Uint8Array([0xed, 0xa0, 0x80]), 'UnicodeDecodeError'],
  [new Uint8Array(10 * 2 ** 20).fill(0x61), undefined],
])('bytes that are no config', async (bytes, pythonClass) => {
  const files = memoryFileSystem({}, '/project')
  const fileSystem = { ...files, workingFolder: files.workingFolder, readFile: () => bytes }
  const error = await Config.fromFile('/project/config.py', { fileSystem, env: {} }).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(MmdetConfigError)
  expect((error as MmdetConfigError).pythonClass).toBe(pythonClass)
})
