import { child, file, type Project } from '../project.ts'

/** A config over one base of the pure-Python dialect. */
function over(base: string, config: string): Project {
  const read = 'from mmengine.config import read_base\nwith read_base():\n    from .base import *\n'
  return { files: { 'base.py': base, 'config.py': `${read}${config}` } }
}

const MODEL = "model = dict(type='M', norm=dict(type='BN', k=1), out=[dict(a=1)], n=5)\n"

/** What random projects of the pure-Python dialect found, and what stands close to it. */
export const DIALECT_PROJECTS: Readonly<Record<string, Project>> = {
  'dialect: the type of an inherited dict': over(
    MODEL,
    'from mmengine.config import ConfigDict\nx = [type(model).__name__, type(model), type(dict(model))]\ny = isinstance(model, ConfigDict)\n',
  ),
  'dialect: the types of imported things': file(
    'from net import A\nimport torch\nx = [type(A), type(A.b).__name__, type(torch) is type(A), type(A.b) == type(A)]\n',
  ),
  'dialect: the modules of an imported thing': file(
    'from net.a import A\nimport torch.nn\nimport torch.optim\nimport net.b as b\nx = [A._module, torch._module, b._module, b.c._module]\n',
  ),
  'dialect: a future import behind a package': file('from __future__ import annotations\nimport torch\nx = 1\n'),
  'dialect: a docstring in front of a package': file('"""Text."""\nimport torch\nx = torch.nn\n'),
  'dialect: a future import and an alias': file(
    'from __future__ import annotations\nimport torch as t\nfrom net import A\nx = [t, A]\n',
  ),
  'keywords: keys that are no text are found last': file('x = dict(**{3: 1}, a=missing)\n'),
  'keywords: names in a row are evaluated before one is found repeated': file("x = dict(**{'a': 1}, a=1, b=missing)\n"),
  'keywords: repeated before the next spread': file("x = dict(**{'a': 1}, a=1, **missing)\n"),
  'keywords: no text, repeated': file('x = dict(**{3: 1}, **{3: 2})\n'),
  'a nested base beside an import': file("from net import A\nif True:\n    _base_ = 'nowhere.py'\nx = A\n"),
  'dialect: another LazyObject': over('LazyObject = 5\n', 'x = 1\n'),
  'dialect: LazyObject is assigned': file('LazyObject = 5\nfrom net import A\nx = A\n'),
  'dialect: LazyObject is a class': file('LazyObject = dict\nfrom net import A\nx = A\n'),
  'dialect: LazyObject is imported': file('from net import LazyObject\nx = LazyObject.a\n'),
  'dialect: LazyObject is imported first': file('from net import LazyObject, A\nx = A\n'),
  'dialect: making a ConfigDict': over(
    MODEL,
    'from mmengine.config import ConfigDict\nx = ConfigDict(a=dict(b=1))\nx.a.b = 2\ny = ConfigDict(dict(a=1), None, dict(b=[dict(c=1)]), d=model)\ny.b[0].c = 3\nz = type(model)()\n',
  ),
  'dialect: making a ConfigDict of what is inherited': over(
    'from net import A\nmodel = dict(type=A)\n',
    'from mmengine.config import ConfigDict\nx = ConfigDict(model)\nx.type = A\ny = ConfigDict(x, n=A)\n',
  ),
  'dialect: merge reaches into nested dicts': over(
    MODEL,
    'model.merge(dict(norm=dict(k=2, z=3), out=[dict(b=2)], n=dict(m=1)))\nmodel.norm.merge(dict(type=dict(q=1)))\nx = model.norm.k\n',
  ),
  'dialect: merge heeds _delete_': over(
    MODEL,
    'model.merge(dict(norm=dict(_delete_=True, type="GN"), n=dict(_delete_=True, m=dict(_delete_=True))))\nx = [model]\n',
  ),
  'dialect: merge with _delete_ at the top': over(
    MODEL,
    'before = model.norm\nmodel.merge(dict(_delete_=True, a=dict(_delete_=False, b=1), norm=dict(k=3)))\ny = before\n',
  ),
  'dialect: merge copies': over(
    MODEL,
    'more = dict(norm=dict(w=[1]))\nmodel.merge(more)\nmore["norm"]["w"].append(2)\nmodel.norm.w.append(3)\n',
  ),
  'dialect: merge of no dict': over(MODEL, 'model.merge([1])\n'),
  'dialect: merge of keywords': over(MODEL, 'model.merge(n=1)\n'),
  'dialect: merge with two': over(MODEL, 'model.merge({}, {})\n'),
  'dialect: merge of itself, with classes': over(
    'from net import A, B\nmodel = dict(type=A, b=dict(type=A, c=1))\n',
    'from net import B\nmodel.merge(model)\nmodel.merge(dict(b=dict(type=B, d=model)))\n',
  ),
  'merge in the other dialect': child(
    MODEL,
    '_base_.model.merge(dict(norm=dict(_delete_=True, k=2)))\nx = _base_.model\n',
  ),
  'a ConfigDict in the other dialect': child(
    MODEL,
    'from mmengine.config import ConfigDict as C\nx = C(a=dict(b=1))\nx.a.b = 2\nmodel = C(norm=dict(z=1))\n',
  ),
  'read_base beside a base': child(
    'x = 1\n',
    'from mmengine.config import read_base\nwith read_base():\n    y = 2\nz = 3\n',
  ),
  'read_base with an import beside a base': child(
    'x = 1\n',
    'from mmengine.config import read_base\nwith read_base():\n    from .base import x\n',
  ),
  'a cycle of three': {
    files: { 'a.py': "_base_ = ['b.py']\n", 'b.py': "_base_ = './config.py'\n", 'config.py': "_base_ = 'a.py'\n" },
  },
}
