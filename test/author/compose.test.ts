import { describe, expect, test } from 'vitest'
import { compose, pathKey } from '../../src/author/compose.ts'
import { type Assignment, documentVariables, type Fragment } from '../../src/author/document.ts'
import { type OverrideTree, remove, replace } from '../../src/author/overrides/tree.ts'
import { printInherit, printStandalone } from '../../src/author/printForms.ts'
import { withoutExpressions } from '../../src/author/references.ts'
import { computeChild } from '../../src/config/child.ts'
import { type PyInput, ref, toPy } from '../../src/python/input.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import { PyExpression } from '../../src/python/values.ts'
import { caught } from '../support/caught.ts'

const fragment = (path: string, variables: Readonly<Record<string, PyInput>>): Fragment => {
  const assignments: Assignment[] = Object.entries(variables).map(([name, value]) => ({ name, value: toPy(value) }))
  const stock = { blocks: [{ comment: `the words of ${path}`, assignments }] }
  return { path, stock, value: documentVariables(stock) }
}

const MODEL = fragment('models/m.py', { model: { type: 'M', neck: { type: 'FPN', outs: 5 }, init: null } })
const DATA = fragment('datasets/d.py', {
  root: 'data/',
  pipeline: [{ type: 'Load', root: new PyExpression('root', 'data/') }],
  loader: {
    files: new PyExpression("root + 'a.json'", 'data/a.json', ['root']),
    pipeline: new PyExpression('pipeline', toPy([{ type: 'Load', root: 'data/' }])),
  },
})

const tree = (entries: Record<string, unknown>): OverrideTree =>
  new Map(Object.entries(entries).map(([key, value]) => [key, isPlain(value) ? tree(value) : (value as never)]))

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function inherit(
  bases: readonly Fragment[],
  overrides: OverrideTree[],
  variables: Record<string, PyInput> = {},
): string {
  const composition = compose(bases, overrides, variables)
  const wholePaths = (path: readonly (string | unknown)[]) => composition.wholePaths.has(pathKey(path as never))
  return printInherit(composition, computeChild(composition.stock, composition.wanted, wholePaths), {
    baseDirectory: '../_base_',
  })
}

describe('the inheriting form', () => {
  test('holds the bases and what differs', () => {
    expect(inherit([MODEL, DATA], [tree({ model: { neck: { outs: 4 } } })])).toBe(
      "_base_ = ['../_base_/models/m.py', '../_base_/datasets/d.py']\n\nmodel = dict(neck=dict(outs=4))\n",
    )
  })

  test('one base is a string, none is no line', () => {
    expect(inherit([MODEL], [])).toBe("_base_ = '../_base_/models/m.py'\n")
    expect(inherit([], [tree({ a: 1 })])).toBe('a = 1\n')
  })

  test('replace states the whole value; remove deletes', () => {
    expect(inherit([MODEL], [tree({ model: { neck: replace({ type: 'FPN', outs: 4 }) } })])).toContain(
      "model = dict(neck=dict(type='FPN', outs=4))\n",
    )
    expect(inherit([MODEL], [tree({ model: { init: remove() } })])).toContain(
      "model = dict(_delete_=True, type='M', neck=dict(type='FPN', outs=5))\n",
    )
  })

  test('a top-level key that is removed is popped off the bases', () => {
    expect(inherit([DATA], [tree({ loader: remove() })])).toBe(
      "_base_ = '../_base_/datasets/d.py'\n\n_base_.pop('loader')\n",
    )
  })

  test('a reference is a name below its assignment, and a base reference where only a base has the value', () => {
    const text = inherit(
      [DATA],
      [
        tree({ loader: { pipeline: ref('pipeline') } }),
        tree({ pipeline: toPy([{ type: 'Load', root: ref('root') }, { type: 'Flip' }]) }),
      ],
    )
    expect(text).toBe(
      "_base_ = '../_base_/datasets/d.py'\n\npipeline = [dict(type='Load', root={{_base_.root}}), dict(type='Flip')]\n\nloader = dict(pipeline=pipeline)\n",
    )
  })

  test('a variable is assigned before it is used, and kept though a base says the same', () => {
    const text = inherit([DATA], [tree({ root: ref('where') })], {
      where: 'elsewhere/',
      pipeline: [{ type: 'Load', root: 'data/' }],
    })
    expect(text).toContain("where = 'elsewhere/'\n\nroot = where\n")
    expect(text).toContain("pipeline = [dict(type='Load', root='data/')]\n")
  })

  test('values that a base computed follow an override of their variable, and are written with its name', () => {
    const composition = compose([DATA], [tree({ root: 'other/' })], {})
    expect(pythonRepr(withoutExpressions(composition.wanted.get('loader') ?? null))).toBe(
      "{'files': 'other/a.json', 'pipeline': [{'type': 'Load', 'root': 'other/'}]}",
    )
    expect(inherit([DATA], [tree({ root: 'other/' })])).toBe(
      "_base_ = '../_base_/datasets/d.py'\n\nroot = 'other/'\n\npipeline = [dict(type='Load', root=root)]\n\nloader = dict(files=root + 'a.json', pipeline=pipeline)\n",
    )
  })

  test('but not where the author says another value', () => {
    const loader = { files: 'mine.json' }
    expect(inherit([DATA], [tree({ root: 'other/', loader })])).toContain("loader = dict(files='mine.json', pipeline=")
  })
})

describe('the standalone form', () => {
  test('keeps the blocks, comments and names of the fragments', () => {
    expect(printStandalone(compose([DATA], [], {}))).toBe(
      "# the words of datasets/d.py\nroot = 'data/'\npipeline = [dict(type='Load', root=root)]\nloader = dict(files=root + 'a.json', pipeline=pipeline)\n",
    )
  })

  test('puts variables of no fragment where their names are known', () => {
    const text = printStandalone(compose([DATA], [tree({ root: ref('home'), a: 1 })], { home: 'x/' }))
    expect(text).toMatch(/^home = 'x\/'\n.*\nroot = home\n.*\na = 1\n$/s)
  })

  test('names the variables of a fragment whose values are others now', () => {
    const text = printStandalone(compose([DATA], [tree({ root: 'other/' })], {}))
    expect(text).toContain(
      "root = 'other/'\npipeline = [dict(type='Load', root=root)]\nloader = dict(files=root + 'a.json'",
    )
  })
})

describe('what cannot be composed', () => {
  test('two bases that assign the same key', () => {
    const error = caught(() => compose([MODEL, fragment('b.py', { model: 1 })], [], {}))
    expect(error.code).toBe('config-base')
    expect(error.pythonClass).toBe('KeyError')
    expect(error.path).toEqual(['bases', 'model'])
  })

  test.each([
    ['a reserved key', 'filename'],
    ['a keyword', 'class'],
    ['no identifier', 'a-b'],
    ['a dunder, which MMEngine drops', '__x'],
  ])('%s at the top', (_, name) => {
    const error = caught(() => compose([], [], { [name]: 1 }))
    expect(error.code).toBe('python-value')
    expect(error.path).toEqual([name])
  })

  test('a reference to nothing, and references in a circle', () => {
    expect(caught(() => compose([], [], { a: ref('b') })).code).toBe('unknown-name')
    expect(caught(() => compose([], [], { a: ref('b'), b: [ref('a')] })).message).toContain('a -> b -> a')
    const late = { a: ref('b'), b: ref('c'), c: [ref('b')] }
    expect(caught(() => compose([], [], late)).message).toContain('a -> b -> c -> b')
  })
})
