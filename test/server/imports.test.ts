import { expect, test } from 'vitest'
import { complete } from '../../src/server/complete.ts'
import { cursorIn } from './support.ts'

const IMPORTED = {
  '_base_/models/fcos.py': "model = dict(type='FCOS')\nsize = 1\n",
  '_base_/mask-rcnn.py': '',
  '_base_/__init__.py': '',
  '/site/mmdet/__init__.py': '',
  '/site/mmdet/configs/_base_/runtime.py': 'x = 1\n',
  '/site/other/__init__.py': '',
}

const READ_BASE = 'from mmengine.config import read_base\n\nwith read_base():\n'

test.each<[what: string, marked: string, labels: string[]]>([
  ['modules of a folder', `${READ_BASE}    from .|`, ['_base_', 'inner']],
  ['modules of the folder above', `${READ_BASE}    from .._ba| import *\n`, ['_base_', 'inner']],
  ['modules of a folder in it', `${READ_BASE}    from .._base_.|\n    from .b import *\n`, ['models']],
  ['modules, of which one has begun', `${READ_BASE}    from .._base_.models.f|`, ['fcos']],
  ['packages with configs', `${READ_BASE}    # why\n\n    from |`, ['mmdet']],
  ['modules of a package', `${READ_BASE}    from mmdet.configs._base_.|`, ['runtime']],
  ['names of a package', `${READ_BASE}    from mmdet.configs._base_.runtime import |`, ['*', 'x']],
  ['names of a base', `${READ_BASE}    from .._base_.models.fcos import |`, ['*', 'model', 'size']],
  ['names besides others', `${READ_BASE}    from .._base_.models.fcos import (si|,\n        model)\n`, ['size']],
  ['names besides one before', `${READ_BASE}    from .._base_.models.fcos import model, |\n`, ['size']],
  ['all of what is not there', `${READ_BASE}    from .none.none import |`, ['*']],
  ['nothing of a package that is not installed', `${READ_BASE}    from none.none.|`, []],
  ['nothing where no base is read', 'if True:\n    from .|', []],
])('completes in an import of bases %s', async (_, marked, labels) => {
  const files = { ...IMPORTED, 'inner/a.py': marked, 'inner/_base_/x.py': '', 'inner/inner/x.py': '' }
  const { workspace, path, offset } = await cursorIn(files, { searchPath: ['/none', '/site'] })
  const { items, start, end } = await complete(workspace, path, offset)
  expect(items.map(({ label }) => label)).toEqual(labels)
  const text = (await workspace.source(path)).text.slice(start, end)
  expect(text).toMatch(/^\w*$/)
})

test('of types those that the file imports come first, by their names', async () => {
  const text = 'from mmdet.models import FPN, PAFPN as P\nmodel = dict(neck=dict(type=|))\n'
  const { workspace, path, offset } = await cursorIn({ 'a.py': text })
  const { items } = await complete(workspace, path, offset)
  const told = items.filter(({ label }) => label.endsWith('FPN') && label.length < 6)
  expect(told.map(({ text: put, rank }) => `${put} ${rank}`)).toEqual(['FPN 0', "'HRFPN' 1", "'PAFPN' 1"])
})

test('completes packages that have configs at the beginning of a base', async () => {
  const site = { '/site/mmdet/.mim/configs/fcos/a.py': '', '/site/numpy/__init__.py': '' }
  for (const [marked, expected] of [
    ["_base_ = 'mm|'\n", ['_base_/', 'mmdet::']],
    ["_base_ = './|'\n", ['_base_/']],
  ] as const) {
    const { workspace, path, offset } = await cursorIn(
      { ...site, '_base_/x.py': '', 'a.py': marked },
      { searchPath: ['/site'] },
    )
    expect((await complete(workspace, path, offset)).items.map(({ label }) => label)).toEqual(expected)
  }
})
