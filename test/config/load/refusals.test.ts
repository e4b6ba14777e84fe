import { describe, expect, test } from 'vitest'
import {
  MAX_DATA_NESTING,
  MAX_EXPANDED_NODES,
  MAX_NUMBER_LENGTH,
  MAX_TEXT_LENGTH,
} from '../../../src/config/load/dataText.ts'
import { loadJson } from '../../../src/config/load/loadJson.ts'
import { loadYaml } from '../../../src/config/load/loadYaml.ts'
import { MAX_YAML_NESTING, MAX_YAML_PARTS } from '../../../src/config/load/yaml/parse.ts'
import type { PyDict } from '../../../src/python/dict.ts'
import { pythonRepr } from '../../../src/python/repr.ts'
import type { PyList } from '../../../src/python/values.ts'
import { SourceText } from '../../../src/source.ts'
import { caught } from '../../support/caught.ts'

const yaml = (text: string) => loadYaml(new SourceText('a.yaml', text))
const json = (text: string) => loadJson(new SourceText('a.json', text))

/** Code, Python's class and the refused piece of the text. */
function refused(load: () => unknown): unknown[] {
  const { code, pythonClass, span } = caught(load)
  return [code, pythonClass, span?.source.text.slice(span.start, span.end)]
}

describe('codes and places', () => {
  test.each([
    ['a: \u0001', 'yaml-syntax', '\u0001'],
    ['a: @b', 'yaml-syntax', '@'],
    ['a: [b\nc: d', 'yaml-syntax', 'b\nc'],
    ['- a\n- *b', 'yaml-syntax', '*b'],
    ['a: 1\n---\nb: 2', 'yaml-syntax', '---'],
    ['a: !foo b', 'yaml-value', '!foo b'],
    ['a: &x [1]\n*x : 2', 'yaml-value', '*x'],
    ['a: {<<: [{b: 1}, c]}', 'yaml-value', '[{b: 1}, c]'],
    ['a: 2001-13-01', 'yaml-value', '2001-13-01'],
    ['a: !!int x', 'yaml-value', '!!int x'],
    ['a: !!bool x', 'yaml-value', '!!bool x'],
    ['a: !!timestamp x', 'yaml-value', '!!timestamp x'],
    ['{!!python/tuple [[1]]: 2}', 'yaml-value', '!!python/tuple [[1]]'],
    ['&a !!str {=: *a }', 'yaml-value', '&a !!str {=: *a }'],
  ])('%j', (text, code, piece) => {
    expect(refused(() => yaml(text))).toEqual([code, undefined, piece])
  })

  test.each([
    ['[1 2]', 'json-syntax', 'JSONDecodeError', '2'],
    ['{"a": tru}', 'json-syntax', 'JSONDecodeError', 't'],
    ['\ufeff{}', 'json-syntax', 'JSONDecodeError', '\ufeff'],
    [`[${'1'.repeat(4301)}]`, 'json-syntax', 'ValueError', '1'],
  ])('%.20j', (text, code, pythonClass, piece) => {
    expect(refused(() => json(text))).toEqual([code, pythonClass, piece])
  })

  test('an error renders with its frame and its hint', () => {
    expect(caught(() => yaml('a: 1\nb: %c')).render()).toBe(
      [
        'a.yaml:2:4 - error yaml-syntax: Plain value cannot start with directive indicator character %',
        '   2 | b: %c',
        '     |    ^',
        '',
      ].join('\n'),
    )
  })

  test('a message does not repeat a long text', () => {
    expect(caught(() => yaml(`!${'x'.repeat(10_000)} a`)).message.length).toBeLessThan(200)
    expect(caught(() => yaml(`*${'x'.repeat(10_000)}`)).message.length).toBeLessThan(200)
  })
})

describe('tags that make Python run code', () => {
  test.each([
    '!!python/name:os.system ""',
    '!!python/module:os ""',
    '!!python/object:os.x {}',
    '!!python/object/new:os.system [ls]',
    '!!python/object/apply:os.system [ls]',
    '!<tag:yaml.org,2002:python/object/apply:os.system> [ls]',
  ])('%s', (text) => {
    expect(refused(() => yaml(`a: ${text}`))).toEqual(['python-unsupported', undefined, text])
  })

  test('a handle of its own does not hide them', () => {
    const text = '%TAG !p! tag:yaml.org,2002:python/\n---\n!p!object/apply:os.system [ls]'
    expect(caught(() => yaml(text)).code).toBe('python-unsupported')
  })
})

describe('limits', () => {
  const limit = (load: () => unknown) => refused(load).slice(0, 2)

  test('length', () => {
    expect(pythonRepr(yaml('a'.repeat(MAX_TEXT_LENGTH)))).toHaveLength(MAX_TEXT_LENGTH + 2)
    expect(limit(() => yaml('a'.repeat(MAX_TEXT_LENGTH + 1)))).toEqual(['limit', undefined])
    expect(limit(() => json(' '.repeat(MAX_TEXT_LENGTH + 1)))).toEqual(['limit', undefined])
  })

  // Each of these has a mistake at every character.
  test.each(['}', '[,', '&a ', '""', '*a '])('a text of nothing but %j has 20 problems', (piece) => {
    const text = piece === '[,' ? `[${','.repeat(10_000)}` : piece.repeat(10_000)
    expect(caught(() => yaml(text)).problems).toHaveLength(20)
  })

  test.each([
    ['brackets', (depth: number) => '['.repeat(depth - 1) + ']'.repeat(depth - 1)],
    ['braces', (depth: number) => '{a: '.repeat(depth - 1) + '}'.repeat(depth - 1)],
    ['dashes', (depth: number) => `${'- '.repeat(depth - 1)}a`],
    ['indentation', (depth: number) => Array.from({ length: depth - 1 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
  ])('nesting of %s in YAML', (_, text) => {
    expect(() => yaml(text(MAX_YAML_NESTING))).not.toThrow()
    expect(limit(() => yaml(text(MAX_YAML_NESTING + 2)))).toEqual(['limit', undefined])
  })

  test.each(['[', '{"a":'])('nesting of %s in JSON', (open) => {
    const text = (depth: number) => `${open.repeat(depth)}1${(open === '[' ? ']' : '}').repeat(depth)}`
    expect(() => json(text(MAX_DATA_NESTING))).not.toThrow()
    expect(limit(() => json(text(MAX_DATA_NESTING + 1)))).toEqual(['limit', 'RecursionError'])
    expect(limit(() => json(open.repeat(200_000)))).toEqual(['limit', 'RecursionError'])
  })

  test('numbers', () => {
    expect(() => yaml(`0x${'f'.repeat(MAX_NUMBER_LENGTH - 2)}`)).not.toThrow()
    expect(limit(() => yaml(`0x${'f'.repeat(MAX_NUMBER_LENGTH - 1)}`))).toEqual(['limit', undefined])
    expect(limit(() => yaml(`1${':59'.repeat(300_000)}`))).toEqual(['limit', undefined])
  })

  test('brackets, commas and values together', () => {
    expect(() => yaml(`[${'1,'.repeat(MAX_YAML_PARTS / 4)}]`)).not.toThrow()
    expect(limit(() => yaml(`[${'1,'.repeat(MAX_YAML_PARTS / 2)}]`))).toEqual(['limit', undefined])
  })

  const doubling = (levels: number, line: (name: string, last: string) => string) =>
    ['a0: &a0 {x: 1}', ...Array.from({ length: levels }, (_, at) => line(`a${at + 1}`, `a${at}`))].join('\n')

  test.each([
    ['lists', (name: string, last: string) => `${name}: &${name} [*${last}, *${last}]`],
    ['dicts', (name: string, last: string) => `${name}: &${name} {a: *${last}, b: *${last}}`],
    ['merges', (name: string, last: string) => `${name}: &${name} {<<: [*${last}, *${last}]}`],
    ['tuples', (name: string, last: string) => `${name}: &${name} !!python/tuple [*${last}, *${last}]`],
  ])('aliases that double: %s', (_, line) => {
    expect(() => yaml(doubling(Math.log2(MAX_EXPANDED_NODES) - 4, line))).not.toThrow()
    expect(limit(() => yaml(doubling(40, line)))).toEqual(['limit', undefined])
  })
})

describe('sharing', () => {
  test('an alias is the same object, also inside of itself', () => {
    const dict = yaml('a: &x [1]\nb: *x\nc: &y {self: *y }') as PyDict
    expect(dict.get('b')).toBe(dict.get('a'))
    const inner = dict.get('c') as PyDict
    expect(inner.get('self')).toBe(inner)
  })

  test('equal texts are not', () => {
    const list = yaml('- [1]\n- [1]') as PyList
    expect(list.items[0]).not.toBe(list.items[1])
  })
})
