import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadJson } from '../../../src/config/load/loadJson.ts'
import { loadYaml } from '../../../src/config/load/loadYaml.ts'
import { PyDict } from '../../../src/python/dict.ts'
import { sameValue } from '../../../src/python/equal.ts'
import type { Written } from '../../../src/python/provenance.ts'
import { pythonRepr } from '../../../src/python/repr.ts'
import { PyList, PyTuple, type PyValue } from '../../../src/python/values.ts'
import { type SourceSpan, SourceText } from '../../../src/source.ts'
import { jsonText, yamlText } from '../../support/dataTexts.ts'

/** Every write in a value, with the path to it; a shared container is visited once. */
function writesOf(value: PyValue, path = '', seen = new Set<PyValue>()): [string, Written | undefined, PyValue][] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const inner = (key: string, write: Written | undefined, item: PyValue): [string, Written | undefined, PyValue][] => [
    [`${path}.${key}`, write, item],
    ...writesOf(item, `${path}.${key}`, seen),
  ]
  if (value instanceof PyDict)
    return Array.from(value.entries()).flatMap((entry) => inner(pythonRepr(entry.key), entry.write, entry.value))
  if (value instanceof PyList || value instanceof PyTuple)
    return value.items.flatMap((item, at) => inner(String(at), value.writes?.[at], item))
  return []
}

function textOf({ source, start, end }: SourceSpan): string {
  return source.text.slice(start, end)
}

function written(value: PyValue): Record<string, string | undefined> {
  return Object.fromEntries(
    writesOf(value).map(([path, write]) => [path.replaceAll("'", ''), write && textOf(write.span)]),
  )
}

function yaml(text: string): PyValue {
  return loadYaml(new SourceText('a.yaml', text))
}

describe('YAML', () => {
  test('each entry says where its value is written', () => {
    const text = [
      'model:',
      '  type: ResNet  # the backbone',
      "  name: 'it''s'",
      '  scale: !!python/tuple [1333, 800]',
      '  nothing:',
      '  long: one',
      '    two',
      'steps:',
      '- 8',
      '- {a: 1, b}',
      '- [x: y]',
      'text: |',
      '  a',
      '  b',
      '',
    ].join('\n')
    expect(written(yaml(text))).toEqual({
      '.model': [...text.split('\n').slice(1, 7)].join('\n').slice(2),
      '.model.type': 'ResNet',
      '.model.name': "'it''s'",
      '.model.scale': '!!python/tuple [1333, 800]',
      '.model.scale.0': '1333',
      '.model.scale.1': '800',
      '.model.nothing': '',
      '.model.long': 'one\n    two',
      '.steps': '- 8\n- {a: 1, b}\n- [x: y]',
      '.steps.0': '8',
      '.steps.1': '{a: 1, b}',
      '.steps.1.a': '1',
      '.steps.1.b': '',
      '.steps.2': '[x: y]',
      '.steps.2.0': 'x: y',
      '.steps.2.0.x': 'y',
      '.text': '|\n  a\n  b',
    })
  })

  test('an alias is where it stands, what it stands for where that is written', () => {
    const value = yaml('a: &x {k: 1}\nb: *x\nc: {<<: *x, m: 2}')
    expect(written(value)).toEqual({
      '.a': '&x {k: 1}',
      '.a.k': '1',
      '.b': '*x',
      '.c': '{<<: *x, m: 2}',
      '.c.k': '1',
      '.c.m': '2',
    })
  })

  test('a later key shadows an earlier one, a key of its own a merged one', () => {
    const dict = yaml('a: 1\na: 2\nb: {<<: {k: 3}, k: 4}\na: 5') as PyDict
    const write = dict.entry('a')?.write
    expect([write, write?.shadowed, write?.shadowed?.shadowed].map((one) => one && textOf(one.span))).toEqual([
      '5',
      '2',
      '1',
    ])
    expect(write?.shadowed?.shadowed?.shadowed).toBeUndefined()
    const inner = (dict.get('b') as PyDict).entry('k')?.write
    expect([inner, inner?.shadowed].map((one) => one?.value)).toEqual([4, 3])
  })

  test('spans go through the map of a text in which variables were filled in', () => {
    const author = new SourceText('a.yaml', 'a: {{ x }}\nb: [1')
    const seen: string[] = []
    const spanOf = (start: number, end: number) => {
      seen.push(`${start}-${end}`)
      return { source: author, start: start + 1, end: end + 1 }
    }
    const dict = loadYaml(new SourceText('filled', 'a: 10'), spanOf) as PyDict
    expect(dict.entry('a')?.write?.span).toEqual({ source: author, start: 4, end: 6 })
    expect(seen).toEqual(['3-5'])
    expect(() => loadYaml(new SourceText('filled', 'a: ['), spanOf)).toThrow(
      expect.objectContaining({ span: { source: author, start: 5, end: 6 } }),
    )
  })

  test('everything in a random document has a write, and scalars are written where it says', () => {
    let checked = 0
    fc.assert(
      fc.property(yamlText, (text) => {
        for (const [path, write, value] of writesOf(valueOrNull(text))) {
          expect(write?.value, path).toBe(value)
          const piece = textOf((write as Written).span)
          if (!isPlainPiece(piece) || typeof value === 'object') continue
          checked++
          expect(sameValue(yaml(piece), value), `${path}: ${JSON.stringify(piece)}`).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
    expect(checked).toBeGreaterThan(200)
  })
})

function valueOrNull(text: string): PyValue {
  try {
    return yaml(text)
  } catch {
    return null
  }
}

/** A piece that reads the same on its own: no alias, no anchor, no document marker, no indentation given by lines around. */
function isPlainPiece(piece: string): boolean {
  return piece !== '' && !/^(?:[*&|>!]|\.\.\.|---)/.test(piece)
}

describe('JSON', () => {
  const json = (text: string) => loadJson(new SourceText('a.json', text))

  test('each entry says where its value is written', () => {
    expect(written(json('{ "a" : [1, 2.0 ,{"b": "x"}], "c": -Infinity }'))).toEqual({
      '.a': '[1, 2.0 ,{"b": "x"}]',
      '.a.0': '1',
      '.a.1': '2.0',
      '.a.2': '{"b": "x"}',
      '.a.2.b': '"x"',
      '.c': '-Infinity',
    })
  })

  test('a later key shadows an earlier one and takes its place', () => {
    const dict = json('{"a": 1, "b": 2, "a": 3}') as PyDict
    expect(pythonRepr(dict)).toBe("{'a': 3, 'b': 2}")
    expect(dict.entry('a')?.write?.shadowed?.value).toBe(1)
  })

  test('in a random document, each piece is its value', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        for (const [path, write, value] of writesOf(json(text))) {
          expect(write?.value, path).toBe(value)
          expect(sameValue(json(textOf((write as Written).span)), value), path).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
