import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equalIgnoringOrder } from '../../../src/config/child.ts'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { fromJson } from '../../../src/config/json/fromJson.ts'
import { toJson } from '../../../src/config/json/toJson.ts'
import { prettyText, prettyTextWarnings } from '../../../src/config/print/prettyText.ts'
import { toPython } from '../../../src/config/print/printModule.ts'
import { MmdetConfigError } from '../../../src/errors.ts'
import type { PyDict } from '../../../src/python/dict.ts'
import { sameValue } from '../../../src/python/equal.ts'
import { dict, float, type PyInput, toPy, tuple } from '../../../src/python/input.ts'
import { PyFrozenSet, PySet } from '../../../src/python/set.ts'
import { PyExpression } from '../../../src/python/values.ts'
import { caught, caughtAsync } from '../../support/caught.ts'
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

describe('JSON with every type', () => {
  test('reads back as the very config, key order included', () => {
    fc.assert(
      fc.property(fc.oneof(plainConfig, hostileConfig), (config) => {
        const json = toJson(config)
        fc.pre(!/\d{4301}/.test(json)) // Neither Python nor we read such an int.
        expect(sameValue(fromJson(json), config), json).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test.each<[json: string, value: PyInput]>([
    ['{"$tuple": [1, 2.0]}', tuple(1, float(2))],
    ['{"$set": [1, 2]}', new PySet([1, 2])],
    ['{"$frozenset": [1]}', new PyFrozenSet([1])],
    ['{"$float": "inf"}', float(Infinity)],
    ['{"$bytes": "ab07"}', Uint8Array.of(0xab, 7)],
    ['1180591620717411303424', 2n ** 70n],
    ['{"$dict": [\n  ["$tuple", 1]\n]}', dict([['$tuple', 1]])],
    ['{"$dict": [\n  [1, 2]\n]}', dict([[1, 2]])],
    ['{"$expression": "range(0, 3)"}', new PyExpression('range(0, 3)')],
    ['{\n  "a": [\n    {\n      "b": null\n    }\n  ],\n  "c": true\n}', { a: [{ b: null }], c: true }],
  ])('%s', (json, value) => {
    expect(toJson(toPy(value))).toBe(json)
    expect(sameValue(fromJson(json), toPy(value))).toBe(true)
  })

  test.each([
    ['{"$tuple": 1}', 'python-value'],
    ['{"$bytes": "abc"}', 'python-value'],
    ['{"$float": "one"}', 'python-value'],
    ['{"$list": [1]}', 'python-value'],
    ['{"$dict": [1]}', 'python-value'],
    ['{"$dict": [[1, 2, 3]]}', 'python-value'],
    ['{"$dict": [[[1], 2]]}', 'python-value'],
    ['{"$set": [[1]]}', 'python-value'],
    ['{"a": }', 'json-syntax'],
  ])('%s is refused', (json, code) => {
    expect(caught(() => fromJson(json)).code).toBe(code)
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
