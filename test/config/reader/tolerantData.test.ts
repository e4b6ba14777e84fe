import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { BaseIndex } from '../../../src/config/load/baseIndex.ts'
import type { MmdetConfigError } from '../../../src/errors.ts'
import { toPlain } from '../../../src/python/plain.ts'

/** What is read of a text, and the first problem of each kind of reading. */
async function both(name: string, text: string) {
  const fileSystem = memoryFileSystem({ [name]: text, 'b.json': '{"x": {"y": 1}}' })
  const { config, problems } = await Config.readAll(name, { fileSystem })
  const strict = await Config.fromFile(name, { fileSystem }).then(
    () => [],
    (error: MmdetConfigError) => error.problems,
  )
  expect(problems).toEqual(strict)
  return config === undefined ? undefined : toPlain(config.toDict())
}

test.each<[what: string, text: string, values: unknown]>([
  ['a key that is not closed', '{"a": 1,\n "dep\n "b": 2}', { a: 1, b: 2 }],
  ['the last key, not closed', '{"a": {"b": 1,\n "dep\n}, "c": 2}', { a: { b: 1 }, c: 2 }],
  ['a key without a value', '{"a": 1, "b": , "c": 3}', { a: 1, c: 3 }],
  ['a key without a colon, on a line of its own', '{"a": 1,\n "b"\n "c": 3}', { a: 1, c: 3 }],
  ['a missing comma', '{"a": 1\n "b": 2}', { a: 1, b: 2 }],
  ['a comma at the end', '{"a": [1, 2,], "b": 2,}', { a: [1, 2], b: 2 }],
  ['a word without quotes', '{a: {"x": [1]}, "b": 2}', { b: 2 }],
  ['two values', '{"a": [1 2, 3], "b": 2}', { a: [1, 3], b: 2 }],
  ['a list that is not closed', '{"a": [1, "x", "b": 2}', { a: [1, 'x', 'b'] }],
  ['a bracket that is not closed', '{"a": {"b": 1', { a: { b: 1 } }],
  ['more behind the end', '{"a": 1} x', { a: 1 }],
  ['a byte order mark', '\ufeff{"a": 1}', {}],
  ['nothing', '', {}],
  ['no dict', '[1]', {}],
  ['a base', '{"_base_": "b.json", "x": {"y": 2', { x: { y: 2 } }],
  ['a base beside a mistake', '{"_base_": "b.json", "x": {"z" 2}}', { x: { y: 1 } }],
])('%s, in JSON', async (_, text, values) => {
  expect(await both('a.json', text)).toEqual(values)
})

test.each<[what: string, text: string, values: unknown]>([
  ['a key that has begun', 'a: 1\nb:\n  c: 2\n  dep\nd: 3\n', { a: 1, b: { c: 2, dep: null }, d: 3 }],
  ['a text that is not closed', 'a: 1\nb: "x\n', { a: 1, b: 'x' }],
  ['a list that is not closed', 'a: 1\nb: [1, 2\n', { a: 1, b: [1, 2] }],
  ['an alias of nothing', 'a: *x\nb: 2\n', { b: 2 }],
  ['an alias of nothing in a list', 'a: [1, *x, 3]\nb: 2\n', { a: [1, null, 3], b: 2 }],
  ['a tag that runs code', 'a: {b: !!python/name:os.system x, c: 1}\nd: 2\n', { a: { c: 1 }, d: 2 }],
  ['a key that is a list', '[1, 2]: 3\nb: 2\n', { b: 2 }],
  ['a merge of what is no dict', 'a:\n  <<: 1\n  b: 2\n', { a: { b: 2 } }],
  ['a control character', 'a: \u0001\n', {}],
  ['no dict', '- 1\n', {}],
  ['nothing', '', {}],
])('%s, in YAML', async (_, text, values) => {
  expect(await both('a.yaml', text)).toEqual(values)
})

test('too much ends the reading all the same', async () => {
  expect(await both('a.json', `{"a": ${'['.repeat(2000)}`)).toBeUndefined()
  expect(await both('a.yaml', `a: ${'['.repeat(2000)}`)).toBeUndefined()
})

const JSON_TEXT = '{"_base_": "b.json", "a": {"b": [1, {"c": "d\\n"}], "e": null},\n "f": -1.5e3}'
const YAML_TEXT = '_base_: b.json\na: &x\n  b: [1, {c: "d"}]\n  e: !!python/tuple [1, 2]\nf:\n- <<: *x\n- |\n  g\n'

test.each([
  ['a.json', JSON_TEXT],
  ['a.yaml', YAML_TEXT],
])('whatever is typed into %s, it is read, with the first mistake that ends any other reading', async (name, text) => {
  const letter = fc.constantFrom(...'{}[],:"\'\n\\ -&*!|x1', '')
  const edit = fc.tuple(fc.nat(text.length - 1), letter, fc.nat(1))
  const typing = fc.array(edit, { minLength: 1, maxLength: 3 })
  const check = async (edits: readonly (readonly [number, string, number])[]): Promise<void> => {
    const typed = edits.reduce((now, [at, by, gone]) => now.slice(0, at) + by + now.slice(at + gone), text)
    const fileSystem = memoryFileSystem({ [name]: typed, 'b.json': '{"x": {"y": 1}}' })
    const { problems } = await Config.readAll(name, { fileSystem })
    const strict = await Config.fromFile(name, { fileSystem }).then(
      () => undefined,
      (error: MmdetConfigError) => error.problems[0],
    )
    expect(problems[0], typed).toEqual(strict)
  }
  await fc.assert(fc.asyncProperty(typing, check), { seed: 7, numRuns: 150 })
})

test('bases and variables of JSON and YAML are known', async () => {
  const fileSystem = memoryFileSystem({
    '/a.json': '{"_base_": ["c.yaml", "b.py"], "x": {"y": 1}}',
    '/c.yaml': "_base_: b.py\nmodel:  # the model\n  type: FCOS\nsize: '{{_base_.size}}'\n",
    '/broken.yaml': '_base_: b.py\nx: [1\n',
    '/none.json': '{"_base_": 1}',
  })
  const index = new BaseIndex({ fileSystem })
  for (const path of ['/a.json', '/c.yaml', '/broken.yaml', '/none.json']) await index.update(path)
  expect(index.childrenOf('/b.py')).toEqual(['/a.json', '/broken.yaml', '/c.yaml'])
  expect(index.inheritorsOf('/c.yaml')).toEqual(['/a.json'])
  const texts = (path: string) =>
    index.facts(path)?.variables.map(({ span: { source, start, end } }) => source.text.slice(start, end))
  expect(texts('/a.json')).toEqual(['x'])
  expect(texts('/c.yaml')).toEqual(['type: FCOS', 'size'])
  expect(index.facts('/none.json')?.bases).toEqual([])
})
