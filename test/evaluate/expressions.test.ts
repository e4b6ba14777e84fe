import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtin } from '../../src/evaluate/builtins/table.ts'
import { PyBuiltin, PyType } from '../../src/evaluate/objects.ts'
import { methodNames } from '../../src/evaluate/operations/attribute.ts'
import { programVerdict } from '../support/programVerdict.ts'
import { METHODS } from './methods.ts'
import { OPERATORS } from './operators.ts'
import { PROGRAMS } from './programs.ts'

/** What CPython 3.11 gives, written by conformance/python/expressions. */
const GOLDEN: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden/expressions.golden.json'), 'utf8'),
)

describe.each(Object.entries({ ...METHODS, ...OPERATORS }))('%s', (_, expressions) => {
  test.each(expressions)('%s', (expression) => {
    expect(programVerdict(`result = ${expression}\n`)).toBe(GOLDEN[expression])
  })
})

test.each(Object.entries(PROGRAMS))('%s', (name, program) => {
  expect(programVerdict(program)).toBe(GOLDEN[name])
})

test('every method that is evaluated has a row', () => {
  const rows = new Set(Object.keys(METHODS).map((name) => name.replace(/^\w+\./, '')))
  expect([...methodNames()].filter((name) => !rows.has(name))).toEqual([])
})

test('every built-in function that is evaluated has a row', () => {
  const rows = new Set(Object.keys(OPERATORS).flatMap((name) => name.split(', ')))
  const names =
    'abs all any bool dict enumerate filter float format frozenset getattr hasattr int isinstance iter len list map max min next print range repr reversed round set sorted str sum tuple type zip'
  for (const name of names.split(' ')) {
    const value = builtin(name)
    expect(value instanceof PyBuiltin || value instanceof PyType, name).toBe(true)
    expect(rows.has(name), name).toBe(true)
  }
})
