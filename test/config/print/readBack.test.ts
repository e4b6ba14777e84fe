import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalIgnoringOrder } from '../../../src/config/child.ts'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { prettyText, prettyTextWarnings } from '../../../src/config/print/prettyText.ts'
import { toPython } from '../../../src/config/print/printModule.ts'
import { MmdetConfigError } from '../../../src/errors.ts'
import type { PyDict } from '../../../src/python/dict.ts'
import { sameValue } from '../../../src/python/equal.ts'
import { caughtAsync } from '../../support/caught.ts'
import { hostileConfig, plainConfig } from '../../support/printedConfigs.ts'

/** The values of a file with this text, in UTF-8. */
async function read(text: string): Promise<PyDict> {
  const fileSystem = memoryFileSystem({ '/config.py': text })
  return (await Config.fromFile('/config.py', { fileSystem })).toDict()
}

/** What a text reads as; undefined where it does not read. */
async function readOrRefuse(text: string): Promise<PyDict | undefined> {
  try {
    return await read(text)
  } catch (error) {
    if (error instanceof MmdetConfigError) return undefined
    throw error
  }
}

describe('texts and the reader', () => {
  test('toPython reads back as the very config, key order included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(plainConfig, hostileConfig), async (config) => {
        let text: string
        try {
          text = toPython(config)
        } catch (error) {
          expect((error as MmdetConfigError).code).toBe('python-value')
          return
        }
        expect(sameValue(await read(text), config), text).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('prettyText of a plain config reads back', async () => {
    await fc.assert(
      fc.asyncProperty(plainConfig, async (config) => {
        expect(equalIgnoringOrder(await read(prettyText(config)), config)).toBe(true)
      }),
    )
  })

  test('prettyText reads back where there is no warning, and only there', async () => {
    await fc.assert(
      fc.asyncProperty(hostileConfig, async (config) => {
        const warnings = prettyTextWarnings(config)
        if (warnings[0]?.message.startsWith('MMEngine cannot print')) return
        const text = prettyText(config)
        if (text.includes('__debug__')) return
        const back = await readOrRefuse(text)
        expect(back !== undefined && equalIgnoringOrder(back, config), text).toBe(warnings.length === 0)
      }),
      { numRuns: 500 },
    )
  })
})

test('names are read in the form to which Python folds them', async () => {
  const folded = await Config.fromString("ﬁ = 'ﬁ'\na = dict(ﬂ=fi, é=1)\nb = [ﬀ for ff in a]\n", '.py')
  expect(folded.toRepr()).toBe("{'fi': 'ﬁ', 'a': {'fl': 'ﬁ', 'é': 1}, 'b': ['fl', 'é']}")
})

describe('globals().update', () => {
  test('sets keys that no variable can be named by, with their places', async () => {
    const config = await Config.fromString("globals().update({'a-b': 1}, c=2)\nd = c\n", '.py')
    expect(config.toRepr()).toBe("{'a-b': 1, 'c': 2, 'd': 2}")
    expect(config.origins(['a-b'])).toMatchObject([{ line: 1, column: 26 }])
  })

  test.each([
    ['a key that is no str', 'globals().update({1: 2})\n', 'evaluation', 1, 22],
    ['with arguments', 'globals(1).update(a=1)\n', 'evaluation', 1, 1],
  ])('%s is refused', async (_, text, code, line, column) => {
    const error = await caughtAsync(() => Config.fromString(text, '.py'))
    expect(error.code).toBe(code)
    expect(error.span?.source.positionAt(error.span.start)).toEqual({ line, column })
  })

  test('a variable of that name hides it', async () => {
    const config = await Config.fromString('globals = dict\na = globals().update(x=1)\ndel globals\n', '.py')
    expect(config.toRepr()).toBe("{'a': None}")
  })
})
