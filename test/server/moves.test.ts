import { expect, test } from 'vitest'
import { editsOfMoves } from '../../src/server/moves.ts'
import { cursorIn, placeOf } from './support.ts'

const FILES = {
  '_base_/b.py': "_base_ = './c.py'\nx = 1\n",
  '_base_/c.py': 'y = 1\n',
  'a.py': "_base_ = ['./_base_/b.py', '_base_/c.py', 'pkg::d.py']\nname = '_base_/b.py'\n|",
  'sub/e.json': '{"_base_": "../_base_/b.py"}',
  'sub/f.yaml': '_base_: ../a.py\n',
  'r.yaml': 'base: a.py\n',
  'lazy.py': 'with read_base():\n    from ._base_.b import *\n    from .sub.g import z\n',
  'sub/g.py': 'with read_base():\n    from .._base_.c import y\nz = 1\n',
  'odd.py': "_base_ = '{{ fileDirname }}/_base_/b.py'\nwith open('x'): pass\n",
  'same.py': "_base_ = '_base_/../_base_/c.py'\n",
}

test.each<[what: string, from: string, to: string, edits: string[]]>([
  [
    'a base',
    '_base_/b.py',
    '_base_/new.py',
    [
      'a.py:1 ./_base_/b.py -> ./_base_/new.py',
      'lazy.py:2 ._base_.b -> ._base_.new',
      'sub/e.json:1 ../_base_/b.py -> ../_base_/new.py',
    ],
  ],
  [
    'a config that goes into a folder',
    'a.py',
    'sub/a.py',
    [
      'a.py:1 ./_base_/b.py -> ../_base_/b.py',
      'a.py:1 _base_/c.py -> ../_base_/c.py',
      'r.yaml:1 a.py -> sub/a.py',
      'sub/f.yaml:1 ../a.py -> a.py',
    ],
  ],
  [
    'a folder of bases',
    '_base_',
    'parts/base',
    [
      'a.py:1 ./_base_/b.py -> ./parts/base/b.py',
      'a.py:1 _base_/c.py -> parts/base/c.py',
      'lazy.py:2 ._base_.b -> .parts.base.b',
      'same.py:1 _base_/../_base_/c.py -> parts/base/c.py',
      'sub/e.json:1 ../_base_/b.py -> ../parts/base/b.py',
      'sub/g.py:2 .._base_.c -> ..parts.base.c',
    ],
  ],
  [
    'a module of the pure-Python dialect',
    'sub/g.py',
    'g.py',
    ['lazy.py:3 .sub.g -> .g', 'sub/g.py:2 .._base_.c -> ._base_.c'],
  ],
  ['a name that no import can have', 'sub/g.py', 'sub/g-2.py', []],
  ['a file that nobody inherits', 'odd.py', 'odd2.py', []],
])('%s', async (_, from, to, edits) => {
  const { workspace } = await cursorIn(FILES)
  const found = await editsOfMoves(workspace, [{ from: `/configs/${from}`, to: `/configs/${to}` }])
  expect(found.map(({ span, text }) => `${placeOf(span)} -> ${text}`)).toEqual(edits)
})

test('files that move together go on naming one another', async () => {
  const { workspace } = await cursorIn(FILES)
  const moves = ['b.py', 'c.py'].map((name) => ({ from: `/configs/_base_/${name}`, to: `/configs/old/${name}` }))
  const found = await editsOfMoves(workspace, moves)
  expect(found.map(({ span }) => placeOf(span))).not.toContain('_base_/b.py:1 ./c.py')
  expect(found).toHaveLength(6)
})
