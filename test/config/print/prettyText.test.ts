import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prettyStatements } from '../../../src/config/print/prettySource.ts'
import { prettyText, prettyTextWarnings } from '../../../src/config/print/prettyText.ts'
import { toPython } from '../../../src/config/print/printModule.ts'
import { MmdetConfigError } from '../../../src/errors.ts'
import { builtin } from '../../../src/evaluate/builtins/table.ts'
import { INT, STR } from '../../../src/evaluate/builtins/types.ts'
import { PyType } from '../../../src/evaluate/objects.ts'
import { PyDict } from '../../../src/python/dict.ts'
import { dict, float, type PyInput, toPy, tuple } from '../../../src/python/input.ts'
import { PyFrozenSet, PySet } from '../../../src/python/set.ts'
import { type PyExpression, PyList, PyTuple, type PyValue } from '../../../src/python/values.ts'
import { formatPython } from '../../../src/yapf/format.ts'
import { configDict } from '../../support/arbitraries.ts'
import { caught } from '../../support/caught.ts'
import { isPython } from '../../support/isPython.ts'
import { hostileConfig, plainConfig } from '../../support/printedConfigs.ts'
import { PRINT_CASES } from './cases.ts'
import { inGuide, type PrintVerdict, printingTable } from './table.ts'

const ROOT = join(import.meta.dirname, '../../..')
const verdicts = golden('printed') as Record<string, PrintVerdict>
const sources = golden('source') as Record<string, { text?: string; error?: string }>

function golden(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, `golden/${name}.golden.json`), 'utf8'))
}

function config(input: PyInput): PyDict {
  return toPy(input) as PyDict
}

const prettySource = (config: PyDict) => prettyStatements(config).statements.join('\n')

test.each(PRINT_CASES)('the text for yapf is that of MMEngine: $kind', ({ kind, config }) => {
  const source = sources[kind]?.text
  if (source === undefined) {
    expect(caught(() => prettySource(config))).toMatchObject({ code: 'python-value', pythonClass: 'ValueError' })
  } else expect(prettySource(config)).toBe(source)
})

/** Whether MMEngine prints a case as Python. */
function isPrinted(kind: string): boolean {
  const text = verdicts[kind]?.text
  return text !== undefined && isPython(text)
}

const PRINTED = PRINT_CASES.filter(({ kind }) => isPrinted(kind))

test.each(PRINTED)(
  'the text is that of MMEngine, with a warning where it does not read back: $kind',
  ({ kind, config }) => {
    const { text, reads } = verdicts[kind] as PrintVerdict
    expect(prettyText(config)).toBe(text)
    expect(prettyTextWarnings(config).length > 0).toBe(reads !== true)
  },
)

const REPLACED = PRINT_CASES.filter(({ kind }) => !isPrinted(kind) && !kind.startsWith('90 dicts'))

test.each(REPLACED)(
  'MMEngine crashes or prints what is not Python, ours is the text of toPython: $kind',
  ({ config }) => {
    const [warning] = prettyTextWarnings(config)
    expect(warning?.message).toMatch(/^MMEngine cannot print this config as Python: /)
    expect(outcome(() => prettyText(config))).toEqual(outcome(() => toPython(config)))
  },
)

/** A text, or the error that no file can hold the config. */
function outcome(print: () => string): unknown {
  try {
    return print()
  } catch (error) {
    if (!(error instanceof MmdetConfigError)) throw error
    expect(error.code).toBe('python-value')
    return error.problems
  }
}

test('the table of docs/printing.md is that of the cases', () => {
  const guide = readFileSync(join(ROOT, 'docs/printing.md'), 'utf8')
  expect(inGuide(guide, printingTable(PRINT_CASES, verdicts))).toBe(guide)
})

describe('prettyText', () => {
  test('sorts keys by code points of str(key), whatever their types', () => {
    const text = prettyText(
      config({
        a: dict([
          ['b', 1],
          [10, 2],
          [9, 3],
          ['B', 4],
          ['😀', 5],
          ['\uff21', 6],
        ]),
      }),
    )
    expect(text).toBe("a = dict({10: 2, 9: 3, 'B': 4, 'b': 1, '\uff21': 6, '😀': 5})\n")
  })

  test('does not change the config', () => {
    const value = config({ b: 1, a: { d: 1, c: 2 } })
    prettyText(value)
    expect(toPython(value)).toBe('b = 1\na = dict(d=1, c=2)\n')
  })

  test('a config of plain values has no warnings, and prints the same from its own text twice laid out', () => {
    fc.assert(
      fc.property(configDict, (value) => {
        expect(prettyTextWarnings(value)).toEqual([])
        const text = prettyText(value)
        expect(formatPython(text)).toBe(text)
      }),
    )
  })

  test('is the whole text laid out at once, although statements are laid out one by one', () => {
    const whole = (config: PyDict) => formatPython(prettySource(config))
    for (const { kind, config } of PRINT_CASES) {
      if (isPrinted(kind)) expect(prettyText(config), kind).toBe(whole(config))
    }
    fc.assert(
      fc.property(fc.oneof(configDict, plainConfig, hostileConfig), (config) => {
        const crashes = prettyTextWarnings(config).some(({ message }) => message.startsWith('MMEngine cannot print'))
        if (!crashes) expect(prettyText(config)).toBe(whole(config))
      }),
      { numRuns: 500 },
    )
  })

  test('values deeper than the brackets that Python reads have a warning with the path', () => {
    let value: PyValue = 1
    for (let level = 0; level < 201; level++) value = new PyList([value])
    const deep = PyDict.of([['a', value]])
    expect(caught(() => prettyText(deep)).code).toBe('limit')
    expect(prettyTextWarnings(deep)).toMatchObject([
      {
        code: 'python-value',
        path: ['a', ...new Array(200).fill(0)],
        message: expect.stringContaining('200 brackets'),
      },
    ])
    expect(caught(() => toPython(deep)).code).toBe('limit')
  })

  test('a warning names the code, the path and the way out', () => {
    expect(prettyTextWarnings(config({ model: { lr: [float(1), Number.NaN] } }))).toEqual([
      {
        code: 'python-value',
        severity: 'warning',
        message: 'the printed text does not read back: nan is printed as a bare name',
        path: ['model', 'lr', 1],
        hint: 'toPython writes a text that reads back',
      },
    ])
  })

  test.each<[string, string]>([
    ['class', 'MMEngine cannot print this config as Python: the key class is printed as a name, which Python reserves'],
    ['await', 'MMEngine cannot print this config as Python: the key await is printed as a name, which Python reserves'],
    ['ﬁ', 'the printed text does not read back: the key ﬁ is printed as a name, which Python reads as another one'],
  ])('a warning says what is wrong with the name %s', (key, message) => {
    expect(prettyTextWarnings(config({ a: { [key]: 1 } })).map((warning) => warning.message)).toEqual([message])
  })

  test('a function that a variable hides is found wherever the text below calls it', () => {
    const empty = new PyFrozenSet([])
    for (const z of [empty, PyDict.of([['k', empty]]), new PyList([new PyTuple([empty])]), new PySet([empty])]) {
      const value = PyDict.of([
        ['frozenset', 1],
        ['z', z],
      ])
      expect(prettyTextWarnings(value).map(({ path, message }) => [path, message])).toEqual([
        [['z'], expect.stringContaining('calls frozenset(), which the variable frozenset above it hides')],
      ])
    }
  })

  test('every place is named', () => {
    const value = config({ a: [Number.NaN, { b: { class: 1, c: 'x {{fileDirname}}' } }], _base_: 1 })
    expect(prettyTextWarnings(value).map(({ path }) => path)).toEqual([
      ['a', 0],
      ['a', 1, 'b', 'class'],
      ['a', 1, 'b', 'c'],
      ['_base_'],
    ])
  })
})

describe('toPython', () => {
  test.each<[string, PyInput, string]>([
    ['keeps the order of keys', { b: 1, a: 2 }, 'b = 1\na = 2\n'],
    ['is empty for an empty config', {}, '\n'],
    ['writes what is no name through globals', { class: 1, a: 2 }, "globals().update({'class': 1})\na = 2\n"],
    [
      'evaluates everything before a variable hides a function that the text calls',
      { a: 1, dict: 2, b: { c: new Set() } },
      'a = 1\nglobals().update(dict(dict=2, b=dict(c=set())))\n',
    ],
    [
      'writes what MMEngine prints bare',
      { a: [Number.NaN, tuple(-Infinity)] },
      "a = [float('nan'), (float('-inf'), )]\n",
    ],
  ])('%s', (_, input, text) => {
    expect(toPython(config(input))).toBe(text)
  })

  test.each<[string, PyInput, string | number]>([
    [
      'no str',
      dict([
        ['a', 1],
        [1, 2],
      ]),
      1,
    ],
    [
      'no str, behind a name that hides',
      dict([
        ['dict', 1],
        [null, 2],
      ]),
      'None',
    ],
    ['two underscores', { __a: 1 }, '__a'],
    ['_base_', { _base_: 1 }, '_base_'],
    ['_deprecation_', { _deprecation_: 1 }, '_deprecation_'],
    ['reserved', { filename: 1 }, 'filename'],
  ])('a top-level key that no file can hold is refused: %s', (_, input, key) => {
    expect(caught(() => toPython(config(input)))).toMatchObject({ code: 'python-value', path: [key] })
  })

  test.each<[string, PyExpression]>([
    ['has no name without an import', new PyType('collections.OrderedDict', () => null)],
    ['is a built-in function, whose print does not tell its module', builtin('len') as PyExpression],
  ])('an object is refused that %s', (_, object) => {
    expect(caught(() => toPython(PyDict.of([['a', object]])))).toMatchObject({ code: 'python-value' })
  })

  test("Python's own classes are written by their names, before a variable hides them", () => {
    const value = PyDict.of([
      ['a', new PyList([INT, STR])],
      ['int', 1],
      ['b', PyDict.of([[INT, 1]])],
    ])
    expect(toPython(value)).toBe('a = [int, str]\nglobals().update(dict(int=1, b={int: 1}))\n')
  })
})

describe.each([
  ['prettyText', prettyText],
  ['prettyTextWarnings', prettyTextWarnings],
  ['toPython', toPython],
] as const)('%s', (_, print) => {
  test('refuses a list that contains itself twice', () => {
    const list = new PyList([1])
    list.items.push(list, list)
    expect(caught(() => print(PyDict.of([['a', list]])))).toMatchObject({ code: 'python-value', path: ['a', 1] })
  })

  test('refuses values that are nested beyond the limit', () => {
    let value: PyValue = 1
    for (let level = 0; level < 100_000; level++) value = new PyTuple([value])
    expect(caught(() => print(PyDict.of([['a', value]])))).toMatchObject({ code: 'limit' })
  })
})
