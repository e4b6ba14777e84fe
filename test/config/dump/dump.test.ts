import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dump, dumpFormat } from '../../../src/config/dump/dump.ts'
import { jsonDump } from '../../../src/config/dump/json.ts'
import { yamlDump } from '../../../src/config/dump/yaml/yamlDump.ts'
import { PyDict } from '../../../src/python/dict.ts'
import { dict, float, type PyInput, toPy, tuple } from '../../../src/python/input.ts'
import { PyFrozenSet } from '../../../src/python/set.ts'
import { PyExpression, PyList, type PyValue } from '../../../src/python/values.ts'
import { caught } from '../../support/caught.ts'
import { DUMP_CASES } from './cases.ts'

type Verdict = { readonly text?: string; readonly error?: string }

function golden(form: string): Record<string, Verdict> {
  return JSON.parse(readFileSync(join(import.meta.dirname, `golden/${form}.golden.json`), 'utf8'))
}

describe.each([
  ['json', jsonDump],
  ['yaml', yamlDump],
] as const)('%s', (form, dump) => {
  const verdicts = golden(form)

  test.each(Object.entries(DUMP_CASES))('is what MMEngine dumps: %s', (name, config) => {
    const { text, error } = verdicts[name] as Verdict
    if (text !== undefined) expect(dump(config)).toBe(text)
    else expect(caught(() => dump(config)).pythonClass).toBe(error)
  })

  test('every case has a verdict', () => {
    expect(Object.keys(verdicts)).toEqual(Object.keys(DUMP_CASES))
  })

  test('a list that contains itself is refused', () => {
    const list = new PyList([1])
    list.items.push(list)
    expect(caught(() => dump(PyDict.of([['a', list]])))).toMatchObject({ code: 'python-value', path: ['a', 1] })
  })

  test('values nested beyond the limit are refused with its name', () => {
    expect(dump(nested(399))).toContain('1')
    expect(caught(() => dump(nested(100_000)))).toMatchObject({ code: 'limit' })
  })
})

function nested(levels: number): PyDict {
  let value: PyValue = 1
  for (let level = 0; level < levels; level++) value = new PyList([value])
  return PyDict.of([['a', value]])
}

describe('what a form has no words for is refused with its path', () => {
  test.each<[string, PyInput, (string | number)[]]>([
    ['bytes', { a: [1, new Uint8Array([1])] }, ['a', 1]],
    ['a frozenset', { a: { b: new PyFrozenSet([1]) } }, ['a', 'b']],
    ['a tuple as a key', { a: dict([[tuple(1), 2]]) }, ['a', '(1,)']],
    ['bytes as a key', { a: dict([[new Uint8Array([97]), 2]]) }, ['a', "b'a'"]],
    ['an object', { a: [new PyExpression("<class 'int'>")] }, ['a', 0]],
    ['an int of 4301 digits', { a: [[10n ** 4300n]] }, ['a', 0, 0]],
  ])('json: %s', (_, input, path) => {
    const error = caught(() => jsonDump(toPy(input)))
    expect(error).toMatchObject({ code: 'python-value', path })
    expect(error.problems[0].pythonClass).toBe(_.startsWith('an int') ? 'ValueError' : 'TypeError')
  })

  test.each<[string, PyInput, (string | number)[], string]>([
    ['a lone surrogate', { a: ['x', '\ud800'] }, ['a', 1], 'UnicodeEncodeError'],
    ['a lone surrogate as a key', { a: { '\udc00': 1 } }, ['a', '\udc00'], 'UnicodeEncodeError'],
    ['an int of 4301 digits', { a: [10n ** 4300n] }, ['a', 0], 'ValueError'],
  ])('yaml: %s', (_, input, path, pythonClass) => {
    expect(caught(() => yamlDump(toPy(input)))).toMatchObject({ code: 'python-value', path, pythonClass })
  })
})

test('yaml: a set is written in order where its elements have one', () => {
  expect(yamlDump(toPy({ a: new Set([2, 10, 1]) }))).toBe('a: !!set\n  1: null\n  2: null\n  10: null\n')
  expect(caught(() => yamlDump(toPy({ a: new Set([1, 'b']) }))).code).toBe('python-unsupported')
})

describe('readers of their own take the dumps for what they are', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }).filter((text) => !/\p{Cs}/u.test(text)),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  )
  const value = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.string().filter((key) => !/^(?:\d+|__proto__)$/.test(key)),
        tie('value'),
        { maxKeys: 4 },
      ),
    ),
  })).value

  test('JSON.parse(jsonDump(x)) is x', () => {
    fc.assert(
      fc.property(value, (input) => {
        expect(JSON.parse(jsonDump(toPy(input as PyInput)))).toEqual(input)
      }),
    )
  })

  const word = fc.constantFrom(
    'a',
    'bc',
    ' ',
    '  ',
    "'",
    '"',
    '\n',
    ': ',
    ' #',
    '-',
    'é',
    '\t',
    '😀',
    'a-long-word-of-letters',
    '? ',
  )
  const text = fc.string({ unit: word, maxLength: 60 })

  test('a YAML parser reads yamlDump(x) as x: texts of every style, as values and keys', () => {
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text, { maxLength: 3 }), { maxKeys: 4 }), (input) => {
        expect(parse(yamlDump(toPy(input)), { version: '1.1' })).toEqual({ ...input })
      }),
    )
  })

  test('no line of YAML is longer than its words make it', () => {
    const words = fc.array(fc.constantFrom('lorem', 'ipsum', 'é', "it's", 'a:'), { minLength: 20, maxLength: 60 })
    fc.assert(
      fc.property(words, (parts) => {
        for (const line of yamlDump(toPy({ a: parts.join(' ') })).split('\n')) expect(line.length).toBeLessThan(80 + 12)
      }),
    )
  })
})

test('floats keep their dot in YAML, where a float without one is a text', () => {
  expect(yamlDump(toPy([float(1e16), 1e-7, float(3)]))).toBe('- 1.0e+16\n- 1.0e-07\n- 3.0\n')
})

describe('dump', () => {
  const config = toPy({ b: tuple(1), a: 'x' }) as PyDict

  test.each([
    ['work_dirs/a.py', "a = 'x'\nb = (1, )\n"],
    ['a.b.json', '{"b": [1], "a": "x"}'],
    ['a.yaml', 'a: x\nb: !!python/tuple\n- 1\n'],
    ['a.yml', 'a: x\nb: !!python/tuple\n- 1\n'],
  ])('goes by the suffix: %s', (path, text) => {
    expect(dump(config, dumpFormat(path))).toBe(text)
  })

  test.each(['a.pkl', 'a', 'a.PY', 'a.', 'a.toString'])('refuses another suffix: %s', (path) => {
    expect(caught(() => dumpFormat(path))).toMatchObject({ code: 'invalid-option' })
  })
})
