import { expect, test } from 'vitest'
import type { Catalogue } from '../../src/catalog/catalogue.ts'
import { extractCatalogue } from '../../src/catalog/extract/extract.ts'
import { knownObjects } from '../../src/catalog/extract/known.ts'
import { Program } from '../../src/catalog/extract/program.ts'
import { loadCatalogue } from '../../src/catalog/load.ts'
import { ComponentIndex } from '../../src/catalog/lookup.ts'
import { packCatalogue, unpackCatalogue } from '../../src/catalog/pack.ts'
import { found, shown } from '../check/found.ts'

const HEAD = "from mmdet.registry import MODELS\nSHAPES = ('a', 'b')\n"
const KNOWN = await loadCatalogue()

/** The choices of the argument x of the class A of a source. */
function choicesIn(source: string): readonly string[] | undefined {
  const { components } = unpackCatalogue(packCatalogue(catalogueOf(source)))
  return components[0]?.parameters.find(({ name }) => name === 'x')?.choices
}

function catalogueOf(source: string): Catalogue {
  const text = `${HEAD}${source.replace('class A', '@MODELS.register_module()\nclass A')}`
  const files = { find: (path: string) => (path === 'own' ? { name: path, text, isPackage: false } : undefined) }
  return extractCatalogue(new Program(files, knownObjects(KNOWN)), ['own'])
}

/** A class whose constructor has these statements. */
const init = (...lines: string[]): string =>
  `class A:\n  def __init__(self, x='a', y=1):\n${lines.map((line) => `    ${line}\n`).join('')}`

test.each([
  ['an assertion', init("assert x in ['a', 'b']")],
  ['a tuple of the module', init('assert x in SHAPES')],
  ['a set', init("assert x in {'a', 'b'}")],
  ['a list and a dict', init("assert x in ['a', 'b', 'c'] and x in dict(a=1, b=2)")],
  ['an item of a dict', init('y = dict(a=1, b=2)[x]')],
  ['the keys of a dict', init("assert x in {'a': 1, 'b': 2}.keys()")],
  ['None and numbers beside texts', init("assert x in (None, 0, 'a', 'b')")],
  ['one or the other', init("assert x is None or x == 'a' or x == 'b' or isinstance(x, (bool, list))")],
  ['an error that is raised', init("if x not in ('a', 'b'):", "  message = f'no {x}'", '  raise ValueError(message)')],
  ['an error that is raised else', init("if x == 'a': pass", "elif x == 'b': pass", 'else: raise KeyError(x)')],
  ['not and or', init("if not (x == 'a' or x in ['b']): raise ValueError")],
  ['what is asserted of texts alone', init('if isinstance(x, str):', '  assert x in SHAPES')],
  ['what is asserted of what is not false', init('if not x: pass', 'else: assert x in SHAPES')],
  ['both ways', init("if y: assert x in ['a']", "else: assert x in ['b']")],
  ['what the function imports beside it', init('import os.path', 'assert x in SHAPES')],
  ['a list of the function', init("names = ['a', 'b']", 'assert x in names', 'x = x.upper()')],
  ['what only others than texts do before', init('if not isinstance(x, str): x = x[0]', 'assert x in SHAPES')],
  ['what its class has', `${init('assert x in self.shapes')}  shapes = ['a', 'b']\n`],
  [
    'what a base asserts',
    `class Base:\n  shapes = ()\n  def __init__(self, mode): assert mode in self.shapes\nclass A(Base):\n  shapes = SHAPES\n  def __init__(self, x): super().__init__(mode=x)\n`,
  ],
  [
    'what a base asserts that is called by its name',
    `class Base:\n  def __init__(self, y, mode): assert mode in SHAPES\nclass A(Base):\n  def __init__(self, x): Base.__init__(self, 1, x)\n`,
  ],
  [
    'what a base asserts of the rest',
    `class Base:\n  def __init__(self, x): assert x in SHAPES\nclass A(Base):\n  def __init__(self, y, **kwargs):\n    super().__init__(**kwargs)\n`,
  ],
])('%s', (_, source) => {
  expect(choicesIn(source)).toEqual(['a', 'b'])
})

const BASE = 'class Base:\n  def __init__(self, x): assert x in SHAPES\nclass A(Base):\n'

test.each([
  ['an item of a dict that is not always asked for', init('y = y or dict(a=1)[x]', 'if y: y = dict(a=1)[x]')],
  ['an item of what is not known', init('y = y[x]')],
  ['what is asserted of another', init('assert y in SHAPES')],
  ['what is asserted where another is true', init('if y: assert x in SHAPES')],
  ['what is asserted behind a return', init('if y: return', 'assert x in SHAPES')],
  [
    'what is asserted in a loop or a try',
    init('for y in y: assert x in SHAPES', 'try: assert x in SHAPES', 'except: pass'),
  ],
  ['another value', init('x = x.lower()', 'assert x in SHAPES')],
  ['another value of a branch', init('if y: x = y', 'assert x in SHAPES')],
  ['a part of a text', init("assert x in 'ab'")],
  ['an item that is not known', init("assert x in ['a', y]")],
  ['a list that is not known', init('y = [y]', 'assert x in y')],
  ['a list that is made twice', init("names = ['a']", "if y: names = ['b']", 'assert x in names')],
  ['what a text must not be', init("assert x != 'a' and x not in SHAPES")],
  ['that it is no text', init('assert isinstance(x, int)')],
  ['an attribute that a method sets', `${init('self.shapes = y', 'assert x in self.shapes')}  shapes = ['a']\n`],
  [
    'an attribute that is a property',
    `${init('assert x in self.shapes')}  @property\n  def shapes(self): return ['a']\n`,
  ],
  ['an assertion of another function', `${init('self.set(x)')}  def set(self, x): assert x in SHAPES\n`],
  ['what a base gets instead', `${BASE}  def __init__(self, x): super().__init__(x or 'a')\n`],
  ['a base that may not be called', `${BASE}  def __init__(self, x, y):\n    if y: super().__init__(x)\n`],
  [
    'the rest with another value',
    `${BASE}  def __init__(self, **kw):\n    kw['x'] = 'a'\n    super().__init__(**kw)\n`,
  ],
  [
    'the rest with other values',
    `${BASE}  def __init__(self, **kw):\n    kw.update(x='a')\n    super().__init__(**kw)\n`,
  ],
  ['the rest, where it may not go', `${BASE}  def __init__(self, y, **kw):\n    if y: super().__init__(**kw)\n`],
])('nothing of %s', (_, source) => {
  expect(choicesIn(source)).toBeUndefined()
})

test('of a class that a catalogue knows, unless attributes of its heir may be what it compares with', () => {
  const heir = (body: string) =>
    choicesIn(
      `from mmdet.models import IoULoss\nclass A(IoULoss):\n${body}  def __init__(self, x, **kw): super().__init__(mode=x, **kw)\n`,
    )
  expect(heir('')).toEqual(['linear', 'square', 'log'])
  expect(heir("  modes = ['mine']\n")).toBeUndefined()
})

test('a catalogue of one’s own keeps them, with and without a default, and check knows them', async () => {
  const own = catalogueOf(
    "class A:\n  def __init__(self, x, y='a'):\n    assert x in SHAPES and y in SHAPES\n    self.x, self.y = x, y\n",
  )
  const kept = unpackCatalogue(packCatalogue(own))
  expect(kept).toEqual(own)
  const problems = await found("model = dict(type='A', x='a', y='loud')\n", new ComponentIndex([KNOWN, kept]))
  expect(problems.map(shown)).toEqual(['error wrong-value model.y a.py:1'])
})
