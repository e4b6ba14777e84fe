import { expect, test } from 'vitest'
import type { Read } from '../../src/catalog/catalogue.ts'
import { extractCatalogue } from '../../src/catalog/extract/extract.ts'
import { Program } from '../../src/catalog/extract/program.ts'
import { packCatalogue, unpackCatalogue } from '../../src/catalog/pack.ts'

const REGISTRY = "from mmengine.registry import Registry\nMODELS = Registry('model')\n"

/** What the module `a` registers, as `Name(parameter=default, ...) state`, beside other modules; all of it in memory. */
function registered(source: string, others: Readonly<Record<string, string>> = {}): string[] {
  const texts: Readonly<Record<string, string>> = { a: REGISTRY + source, ...others }
  const isPackage = (path: string) => Object.keys(texts).some((other) => other.startsWith(`${path}.`))
  const program = new Program({
    find: (path) => {
      const text = Object.hasOwn(texts, path) ? texts[path] : undefined
      return text === undefined ? undefined : { name: path, text, isPackage: isPackage(path) }
    },
  })
  const { components } = extractCatalogue(program, ['a'])
  const shown = components.map(({ names, parameters, kwargs }) => {
    const texts = parameters.map(({ name, default: value }) => (value === null ? name : `${name}=${value}`))
    return `${names.join('|')}(${texts.join(', ')}) ${kwargs}`
  })
  return [
    ...shown,
    ...program.unknown.map(({ module, node }) => `unknown in line ${module.source.lineOf(node) - 2}`),
  ].sort()
}

const A = '@MODELS.register_module()\nclass A'

interface Row {
  readonly source: string
  readonly others?: Readonly<Record<string, string>>
  readonly wanted: readonly string[]
}

const ROWS: Readonly<Record<string, Row>> = {
  // which objects
  'a loop that leaves a turn, and ends early': {
    source:
      'import other\ndef f(x): pass\nfor name in "WXYZ":\n  if name == "W": continue\n  if other.asked(): break\n  if name == "Z": break\n  MODELS.register_module(name=name, module=f)\n',
    wanted: ['X|Y(x) closed'],
  },
  'a loop over what is not known': {
    source: 'for name in asked():\n  MODELS.register_module(name=name)\n',
    wanted: [],
  },
  'names of a list that grows': {
    source: `names = ['X']\nnames += ['Y']\ndef f(x): pass\nMODELS.register_module(name=names, module=f)\n`,
    wanted: ['X|Y(x) closed'],
  },
  'a name that is not text': {
    source: 'def f(x): pass\nMODELS.register_module(name=[1], module=f)\n',
    wanted: ['unknown in line 2'],
  },
  'a name that is no name': {
    source: 'def f(x): pass\nMODELS.register_module(name=1, module=f)\n',
    wanted: ['unknown in line 2'],
  },
  'what another package has': {
    source:
      'import other\nMODELS.register_module(module=other.nn.Layer)\nMODELS.register_module(name="L", module=other.nn.Layer)\n',
    wanted: ['Layer|L() open'],
  },
  'what is called of another package': {
    source: 'import other\nMODELS.register_module(module=other.make())\n',
    wanted: ['unknown in line 2'],
  },
  'dir and getattr of a module': {
    source:
      'import inspect\nfrom b import layers\nfor name in dir(layers):\n  one = getattr(layers, name)\n  if inspect.isclass(one) and issubclass(one, layers.Base) and one is not layers.Base:\n    MODELS.register_module(module=one)\n',
    others: {
      b: '',
      'b.layers':
        'class Base: pass\nclass One(Base):\n  def __init__(self, x): pass\nclass Other: pass\ndef f(): pass\n',
    },
    wanted: ['One(x) closed'],
  },
  'dir of what is imported by *': {
    source:
      'import b\nfor name in dir(b):\n  if name != "Base" and isinstance(name, str) and name[0] != "_":\n    MODELS.register_module(module=getattr(b, name))\n',
    others: { b: 'from c import *\n', c: 'def f(x): pass\ndef _g(x): pass\n' },
    wanted: ['f(x) closed'],
  },
  'a name that is deleted': {
    source: 'def f(x): pass\ndel f\nMODELS.register_module(module=f)\n',
    wanted: ['unknown in line 3'],
  },
  'the last of two, and the one that is forced': {
    source:
      'def f(x): pass\ndef g(y): pass\nfor one in (f, g):\n  MODELS.register_module(name="L", module=one)\nMODELS.register_module("F", True, f)\nMODELS.register_module("F", False, g)\n',
    wanted: ['F(x) closed', 'L(y) closed'],
  },
  // which branch
  'by a version': {
    source:
      'from b import __version__ as version\nfrom mmengine.utils import digit_version\nif digit_version(version) >= digit_version("2.0"):\n  def f(new): pass\nelse:\n  def f(old): pass\nMODELS.register_module(module=f)\n',
    others: { b: 'class Version(str): pass\n__version__ = Version("2.1.0+cpu")\n' },
    wanted: ['f(new) closed'],
  },
  'by the system, TYPE_CHECKING and hasattr': {
    source:
      'import platform, sys, b\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING or platform.system() == "Windows" or sys.version_info < (3, 8) or hasattr(b, "gone") or not callable(b.f):\n  def f(no): pass\nelse:\n  def f(yes): pass\nMODELS.register_module(module=f)\n',
    others: { b: 'def f(): pass\n' },
    wanted: ['f(yes) closed'],
  },
  'not known: the first branch counts': {
    source:
      'import other\nif other.has_it():\n  def f(yes): pass\nelse:\n  def f(no): pass\nMODELS.register_module(module=f)\n',
    wanted: ['f(yes) closed'],
  },
  'a package that is not here': {
    source:
      'try:\n  import nowhere\n  from nowhere.deep import Base, Other\n  HAS = True\nexcept ImportError:\n  HAS = False\n  nowhere = Base = None\n  class Other: pass\nif HAS:\n  def f(here): pass\nelse:\n  def f(gone): pass\nMODELS.register_module(module=f)\nclass B(Base): pass\nMODELS.register_module(name="N", module=nowhere.N)\nclass C(Other): pass\nMODELS.register_module(module=B)\nMODELS.register_module(module=C)\n',
    wanted: ['B() open', 'C() closed', 'N() open', 'f(gone) closed'],
  },
  'what a handler imports in its place': {
    source:
      'try:\n  import nowhere.deep as one\nexcept ImportError:\n  import b as one\nMODELS.register_module(module=one.f)\n',
    others: { b: 'def f(x): pass\n' },
    wanted: ['f(x) closed'],
  },
  'no handler at all': {
    source:
      'try:\n  import nowhere\nfinally:\n  def f(x): pass\nMODELS.register_module(module=f)\nMODELS.register_module(module=nowhere.N)\n',
    wanted: ['N() open', 'f(x) closed'],
  },
  'a handler for something else leads further out': {
    source:
      'try:\n  try:\n    import nowhere\n  except KeyError:\n    pass\nexcept (ImportError, OSError):\n  def f(x): pass\nMODELS.register_module(module=f)\n',
    wanted: ['f(x) closed'],
  },
  'a package that is here': {
    source:
      'try:\n  import os, b\nexcept ImportError:\n  pass\nelse:\n  MODELS.register_module(module=b.f)\nfinally:\n  pass\n',
    others: { b: 'def f(x): pass\n' },
    wanted: ['f(x) closed'],
  },
  // which names
  'import * takes __all__, and only public names without it': {
    source:
      'from b import *\nfrom c import *\nMODELS.register_module(module=_f)\nMODELS.register_module(module=g)\nMODELS.register_module(module=_h)\nMODELS.register_module(module=k)\n',
    others: { b: '__all__ = ["_f", "g"]\ndef _f(x): pass\ndef g(x): pass\ndef k(x): pass\n', c: 'def _h(x): pass\n' },
    wanted: ['_f(x) closed', 'g(x) closed', 'unknown in line 5', 'unknown in line 6'],
  },
  'modules that import each other': {
    source:
      'import b.c\nMODELS.register_module(module=b.c.f)\nfrom b import nothing\nMODELS.register_module(module=nothing)\n',
    others: {
      b: 'from . import c\n',
      'b.c': 'from . import c\nfrom .. import a\nfrom ..b import c as d\ndef f(x): pass\n',
    },
    wanted: ['f(x) closed', 'nothing() open'],
  },
  'what functions give': {
    source:
      'def pair(a, *rest, b=2, **more):\n  with open(a) as file:\n    pass\n  if b == 2:\n    return rest, more\n  raise ValueError\n(f,), more = pair("x", len, c=1)\nx, y = pair(1, b=3)\ndef endless(): return endless()\nendless()\nMODELS.register_module(name=f"N{more[\'c\']}", module=pair)\n',
    wanted: ['N1(a, b=2) open'],
  },
  // defaults
  'reprs of defaults': {
    source: `import math, other, b\ndef g(): pass\nclass K: pass\nK.__module__ = 'shown'\n${A}:\n  def __init__(self, a=2 * math.pi, b=-1, c=other.x, d=g, e=K, f={1: (2,)}, g=asked(), h=float('inf'), i=...,  j=b.V): pass\n`,
    others: { b: 'V: int = 1e-5\n' },
    wanted: [
      "A(a=6.283185307179586, b=-1, c=other.x, d=g, e=<class 'shown.K'>, f={1: (2,)}, g=asked(), h=inf, i=Ellipsis, j=1e-05) closed",
    ],
  },
  'reprs within reprs': {
    source: `import other\nclass K:\n  size = 3\nclass L(K): pass\ndef g(): pass\n${A}:\n  def __init__(self, a=[other.x, L], b=L.size, c=g.__name__, d=other.make().x(), e=L.gone): pass\n`,
    wanted: ["A(a=[other.x, <class 'a.L'>], b=3, c='g', d=other.make().x(), e=L.gone) closed"],
  },
  'by name only': {
    source: `${A}:\n  def __init__(self, a, b=1, *args, c, d=2, e): pass\n`,
    wanted: ['A(a, b=1, c, d=2, e) closed'],
  },
  'a default sees what is around the class': {
    source: `x = 1\ndef make(x):\n  class A:\n    def __init__(self, x=x): pass\n  return A\nMODELS.register_module(module=make(3))\n`,
    wanted: ['A(x=3) closed'],
  },
  // constructors
  'a dataclass': {
    source: `from dataclasses import dataclass\n@dataclass\nclass B:\n  x: int\n  y: int = 1\n  z = 3\n@MODELS.register_module()\n@dataclass\nclass A(B):\n  w: str = 'a'\n  y: int = 2\n`,
    wanted: ["A(x, y=2, w='a') closed"],
  },
  'a mixin leads to the class beside it': {
    source: `class M:\n  def __init__(self, o, *args, **kwargs):\n    super().__init__(o, 'lr', *args, **kwargs)\nclass B:\n  def __init__(self, o, name, start, end=1): pass\n${A}(M, B): pass\n`,
    wanted: ['A(o, start, end=1) closed'],
  },
  'arguments by position go through *args': {
    source: `class B:\n  def __init__(self, x, y, z=1): pass\nclass C(B):\n  def __init__(self, *args, c=2, **kwargs):\n    super(C, self).__init__(*args, **kwargs)\n${A}(C):\n  def __init__(self, a, **kwargs):\n    super().__init__(a, a, z=3, **kwargs)\n`,
    wanted: ['A(a, c=2) closed'],
  },
  'another class, a method and a base by name': {
    source: `class L:\n  def __init__(self, p, q=1): pass\nclass B:\n  def __init__(self, b=1, **kwargs):\n    self.setup(**kwargs)\n  def setup(self, s=1): pass\nclass C(B):\n  def __init__(self, **kwargs):\n    L(p=1, **kwargs)\n@MODELS.register_module()\nclass D(B):\n  def __init__(self, **kwargs):\n    B.__init__(self, **kwargs)\nMODELS.register_module(module=C)\n`,
    wanted: ['C(q=1) closed', 'D(b=1, s=1) closed'],
  },
  'of several calls, what all take': {
    source: `class B:\n  def __init__(self, x=1, y=2): pass\n${A}(B):\n  def __init__(self, flag, **kwargs):\n    if flag:\n      super().__init__(**kwargs)\n    else:\n      super().__init__(x=1, **kwargs)\n`,
    wanted: ['A(flag, y=2) closed'],
  },
  'taken out before, and looked at': {
    source: `class B:\n  def __init__(self, x=1): pass\n${A}(B):\n  def __init__(self, **kw):\n    self.a = kw.pop('a', None)\n    if 'b' in kw: kw.setdefault('x', 2)\n    super().__init__(**kw)\n@MODELS.register_module()\nclass C:\n  def __init__(self, **kw):\n    self.c = kw['c'] if 'c' in kw else kw.get('d', 4)\n    for name in ('e',):\n      if name in kw: print(kw[name])\n`,
    wanted: ['A(a=None, x=1) closed', 'C(c, d=4) swallowed'],
  },
  'stored, spread or passed to what is not known': {
    source: `class B:\n  def __init__(self, **kw): self.kw = kw\nclass C:\n  def __init__(self, **kw): self.kw = dict(**kw)\nclass D:\n  def __init__(self, block, **kw): self.b = block(**kw)\nclass E(dict): pass\nclass F(B):\n  __init__ = B.setup\nfor one in (B, C, D, E, F): MODELS.register_module(module=one)\n`,
    wanted: ['B() open', 'C() open', 'D(block) open', 'E() open', 'F() open'],
  },
  'bases without constructors': {
    source: `from abc import ABC\nfrom typing import Generic, TypeVar\nT = TypeVar('T')\n${A}(ABC, Generic[T], object):\n  def __init__(self, **kw):\n    super().__init__(**kw)\n`,
    wanted: ['A() closed'],
  },
  'old names': {
    source: `from mmengine.utils import deprecated_api_warning\n${A}:\n  @deprecated_api_warning({'old': 'new', 'older': 'gone'}, cls_name='A')\n  def __init__(self, new=1): pass\n`,
    wanted: ['A(new=1, old=1) closed'],
  },
  'bases in an order that Python refuses': {
    source: `class X:\n  def __init__(self, x): pass\nclass Y(X): pass\n${A}(X, Y): pass\n`,
    wanted: ['A(x) closed'],
  },
  'type() and __name__': {
    source: `class B:\n  def __init__(self, x): pass\nN = type('N', (B,), {'y': 1})\nN.__name__ = 'M'\nMODELS.register_module(module=N)\nMODELS.register_module(module=type(N))\n`,
    wanted: ['M(x) closed', 'unknown in line 6'],
  },
}

test('registries in the order of their paths', () => {
  const text = `${REGISTRY}HEADS = Registry('head', parent=MODELS, scope='own')\nBOXES = Registry(name='box')\nHEADS.parts = asked()\n`
  const program = new Program({ find: (path) => (path === 'a' ? { name: path, text, isPackage: false } : undefined) })
  expect(extractCatalogue(program, ['a']).registries).toEqual([
    { registry: 'box', scope: 'a', path: 'a.BOXES', parent: null },
    { registry: 'head', scope: 'own', path: 'a.HEADS', parent: 'a.MODELS' },
    { registry: 'model', scope: 'a', path: 'a.MODELS', parent: null },
  ])
})

test('dicts without type, the class that each is made into, and what it is given beside', () => {
  const text = `${REGISTRY}class Layer:
  def __init__(self, width, depth=1): pass
class Other:
  def __init__(self, layer): self.layer = Layer(**layer)
class Base:
  def __init__(self, encoder, decoder, dn_cfg, both, left=None):
    self.encoder, self.decoder, self.both = encoder, decoder, both
    dn_cfg['width'] = 8
    self.dn = Layer(**dn_cfg)
    self.build()
  def build(self):
    self.encoder.update(depth=2)
    self.made = Layer(1, **self.encoder)
@MODELS.register_module()
class A(Base):
  def build(self):
    super().build()
    self.one = Other(layer=None, **self.decoder)
    self.two = Layer(**self.both)
    self.three = Other(**self.both)
    self.four = Layer(**local)
`
  const program = new Program({ find: (path) => (path === 'a' ? { name: path, text, isPackage: false } : undefined) })
  const catalogue = extractCatalogue(program, ['a'], ['a.Base'])
  expect(catalogue.parts).toEqual([
    { holder: 'a.A', key: 'decoder', made: 'a.Other', supplies: ['layer'] },
    { holder: 'a.A', key: 'dn_cfg', made: 'a.Layer', supplies: ['width'] },
    { holder: 'a.A', key: 'encoder', made: 'a.Layer', supplies: ['depth', 'width'] },
    { holder: 'a.Base', key: 'dn_cfg', made: 'a.Layer', supplies: ['width'] },
    { holder: 'a.Base', key: 'encoder', made: 'a.Layer', supplies: ['depth', 'width'] },
    { holder: 'a.Other', key: 'layer', made: 'a.Layer', supplies: [] },
  ])
  expect(catalogue.bases.map(({ qualname }) => qualname)).toEqual(['Base', 'Layer', 'Other'])
  expect(unpackCatalogue(packCatalogue(catalogue))).toEqual(catalogue)
})

test('what a model reads of a dict that it is given, and what it hands the dict to', () => {
  const text = `${REGISTRY}class Base:
  def __init__(self, test_cfg: ConfigType, size: int, norm_cfg: dict):
    self.test_cfg = test_cfg
    self.type = norm_cfg['type']
    self.half = size.half
  def predict(self, cfg=None):
    cfg = self.test_cfg if cfg is None else copy.deepcopy(cfg)
    top = cfg.get('top', 1) if 'top_k' in cfg else self.test_cfg['first']
    cfg.update(dict())
    self._one(top, cfg)
    multi_apply(self._two, top, setting=cfg)
  def _one(self, top, cfg): return cfg.by_place
  def _two(self, top, setting):
    for one in setting.many: yield one.item
    for at, two in enumerate(setting['more']): yield two.pop('other')
  def apart(self, given, cfg): return given.not_ours
@MODELS.register_module()
class Head(Base):
  def score(self, head_cfg): return hasattr(head_cfg, 'score')
@MODELS.register_module()
class Model:
  def __init__(self, head: ConfigType, train_cfg: OptConfigType, test_cfg: OptConfigType):
    head_ = head.copy()
    head_.update(test_cfg=test_cfg.first or None)
    head['train_cfg'] = train_cfg
    self.head = MODELS.build(head_)
  def loss(self):
    self.head.score(1, head_cfg=self.train_cfg.get('score', self.test_cfg.last))
`
  const program = new Program({ find: (path) => (path === 'a' ? { name: path, text, isPackage: false } : undefined) })
  const catalogue = extractCatalogue(program, ['a'])
  const shown = catalogue.reads.map(({ holder, path, names, to }) => [holder, path, names.join(' '), to.join(' ')])
  expect(shown).toEqual([
    ['a.Head', 'head_cfg', 'score', ''],
    ['a.Head', 'test_cfg', 'by_place first many more top top_k', ''],
    ['a.Head', 'test_cfg.many', 'item', ''],
    ['a.Head', 'test_cfg.more', 'other', ''],
    ['a.Model', 'test_cfg', 'first last', ''],
    ['a.Model', 'test_cfg.first', '', 'head.test_cfg'],
    ['a.Model', 'test_cfg.last', '', 'head.head_cfg'],
    ['a.Model', 'train_cfg', 'score', 'head.train_cfg'],
    ['a.Model', 'train_cfg.score', '', 'head.head_cfg'],
  ])
  expect(unpackCatalogue(packCatalogue(catalogue)).reads.toSorted(byHolder)).toEqual(catalogue.reads)
})

const byHolder = (one: Read, other: Read) => (`${one.holder} ${one.path}` < `${other.holder} ${other.path}` ? -1 : 1)

test.each(Object.entries(ROWS))('%s', (_, { source, others, wanted }) => {
  expect(registered(source, others)).toEqual(wanted)
})
