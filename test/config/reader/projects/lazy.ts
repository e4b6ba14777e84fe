import { file, type Project } from '../project.ts'

const READ = 'from mmengine.config import read_base\n'

/** A config of the pure-Python dialect with one base. */
function over(base: string, config: string): Project {
  return { files: { 'base.py': base, 'config.py': `${READ}${config}` } }
}

const BASE = `from mmdet.models import ResNet
model = dict(type=ResNet, depth=50, norm=dict(type='BN'))
pipeline = [dict(type='Load'), dict(type='Flip')]
lr = 0.1
`

/** The pure-Python dialect. */
export const LAZY_PROJECTS: Readonly<Record<string, Project>> = {
  'lazy: a base that is a folder': {
    files: { 'base.py/x.py': '', 'config.py': `${READ}with read_base():\n    from .base import *\n` },
  },
  'lazy: an imported class': file('from mmdet.models import RetinaNet\nmodel = dict(type=RetinaNet)\n'),
  'lazy: an alias': file('from mmdet.models import RetinaNet as R\nmodel = dict(type=R, x=[R, (R,)])\n'),
  'lazy: several names': file('from mmdet.models import (A, B as C,\n    D)\nx = [A, C, D]\n'),
  'lazy: the imported name itself': file('from mmdet.models import A\nB = A\n'),
  'lazy: a module by alias': file('import mmdet.models as m\nx = dict(type=m.RetinaNet, y=m.a.b.c, z=m)\n'),
  'lazy: modules of one package': file(
    'import mmdet.models\nimport mmdet.datasets\nx = [mmdet.models.A, mmdet.datasets.B.c]\n',
  ),
  'lazy: a package': file('import mmdet\nx = [mmdet.A, mmdet]\n'),
  'lazy: attributes of a class': file('from mmdet.models import A\nx = [A.b, A.b.c, A.b.c.d]\n'),
  'lazy: own attributes': file(
    'from mmdet.models import A\nimport torch.nn as nn\nx = [A.module, nn.module, nn.Linear.module, nn.Linear.name, A.b.name]\n',
  ),
  'lazy: text of a class': file(
    'from mmdet.models import A\nimport torch.nn as nn\nx = [str(A), f"{nn}", repr(A.b), "%s" % nn.c]\n',
  ),
  'lazy: equality': file('from mmdet.models import A\nx = [A == A, A is A, A == 1, A.b == A.b, bool(A)]\n'),
  'lazy: a class in a set and as a key': file('from mmdet.models import A\nx = {A}\ny = {A: 1}\n'),
  'lazy: calling a class': file('from mmdet.models import A\nx = A(1)\n'),
  'lazy: iterating a class': file('from mmdet.models import A\nx = list(A)\n'),
  'lazy: isinstance of a class': file('from mmdet.models import A\nx = [isinstance(A, str), isinstance(A, dict)]\n'),
  'lazy: isinstance of what stands for imports': file(
    'from mmdet.models import A\nx = [isinstance(y, z) for y in (A, A.b, 1) for z in (LazyObject, type(A), type(A.b))]\n',
  ),
  'lazy: two modules in one line': file('import mmdet, mmcls\nx = 1\n'),
  'lazy: two standard modules in one line': file('from mmdet import A\nimport math, copy\nx = 1\n'),
  'lazy: a standard module by alias': file('from mmdet import A\nimport math as m\nx = m.floor(2.5)\n'),
  'lazy: names of the standard library': file('from mmdet import A\nfrom math import pi, floor as f\nx = f(pi)\n'),
  'lazy: a star from a package': file('from mmdet.models import *\nx = 1\n'),
  'lazy: a star from the standard library': file('from mmdet import A\nfrom math import *\nx = 1\n'),
  'lazy: os is no standard module': file('import os\nx = os.path\ny = [os.sep, os.environ]\n'),
  'lazy: calling os': file("import os.path as osp\nx = osp.join('a', 'b')\n"),
  'lazy: deep copies': file(
    'from mmdet.models import A\nfrom copy import deepcopy\nx = dict(type=A, y=[A.b])\nz = deepcopy(x)\n',
  ),
  'lazy: __file__': file('from mmdet import A\nx = __file__[-9:]\n'),
  'lazy: a star import': over(BASE, 'with read_base():\n    from .base import *\nlr = 0.2\n'),
  'lazy: a star import that changes nothing': over(BASE, 'with read_base():\n    from .base import *\n'),
  'lazy: a named import': over(BASE, 'with read_base():\n    from .base import model, lr as rate\nmodel.depth = 101\n'),
  'lazy: a missing name': over(BASE, 'with read_base():\n    from .base import missing\n'),
  'lazy: an imported class of the base': over(
    BASE,
    'with read_base():\n    from .base import ResNet, model\nx = dict(type=ResNet, y=ResNet.z)\n',
  ),
  'lazy: updating an inherited dict': over(
    BASE,
    'with read_base():\n    from .base import *\nmodel.update(dict(norm=dict(requires_grad=True), depth=18))\n',
  ),
  'lazy: an attribute named merge': over(BASE, 'with read_base():\n    from .base import *\nmodel.norm.merge = 1\n'),
  'lazy: an inherited dict by attributes': over(
    BASE,
    'with read_base():\n    from .base import *\nmodel.norm.type = "GN"\nmodel.neck = dict(type="FPN")\ndel model.depth\n',
  ),
  'lazy: an inherited list': over(
    BASE,
    'with read_base():\n    from .base import *\npipeline.append(dict(type="New"))\npipeline[0].type = "X"\npipeline[-1]["y"] = 1\n',
  ),
  'lazy: pop of an inherited dict': over(
    BASE,
    'with read_base():\n    from .base import *\nx = model.pop("type")\ny = model.pop("q")\n',
  ),
  'lazy: a reassigned dict': over(BASE, 'with read_base():\n    from .base import *\nmodel = dict(type="other")\n'),
  'lazy: two imports of one base': over(
    BASE,
    'with read_base():\n    from .base import model\n    from .base import model as again\nmodel.depth = 1\n',
  ),
  'lazy: two bases': {
    files: {
      'a.py': 'x = dict(p=1)\n',
      'b.py': 'y = 2\nx = 3\n',
      'config.py': `${READ}with read_base():\n    from .a import *\n    from .b import *\nz = 1\n`,
    },
  },
  'lazy: a base of a base': {
    files: {
      'a.py': 'from mmdet import A\nx = dict(type=A, p=dict(q=1))\n',
      'b.py': `${READ}with read_base():\n    from .a import *\nx.p.r = 2\n`,
      'config.py': `${READ}with read_base():\n    from .b import *\nx.p.q = 3\n`,
    },
  },
  'lazy: a diamond': {
    files: {
      'a.py': 'x = dict(p=[1])\n',
      'b.py': `${READ}with read_base():\n    from .a import *\nx.p.append(2)\n`,
      'c.py': `${READ}with read_base():\n    from .a import x as y\ny.p.append(3)\n`,
      'config.py': `${READ}with read_base():\n    from .b import *\n    from .c import *\n    from .a import x as z\n`,
    },
  },
  'lazy: folders above': {
    files: {
      'a.py': 'x = 1\n',
      'one/b.py': 'y = 1\n',
      'one/two/config.py': `${READ}with read_base():\n    from ...a import *\n    from ..b import *\n    from ..two.c import *\n`,
      'one/two/c.py': 'z = 1\n',
    },
    entry: 'one/two/config.py',
  },
  'lazy: a folder below': {
    files: { 'sub/deep/a.py': 'x = 1\n', 'config.py': `${READ}with read_base():\n    from .sub.deep.a import *\n` },
  },
  'lazy: a missing base': file(`${READ}with read_base():\n    from .nowhere import *\n`),
  'lazy: a base that is a package': {
    files: { 'a/__init__.py': 'x = 1\n', 'config.py': `${READ}with read_base():\n    from .a import x\n` },
  },
  'lazy: importing from the folder itself': file(`${READ}with read_base():\n    from . import base\n`),
  'lazy: import in read_base': file(`${READ}with read_base():\n    import base\n`),
  'lazy: a statement in read_base': over('x = 1\n', 'with read_base():\n    from .base import *\n    y = 1\n'),
  'lazy: pass in read_base': file(`${READ}with read_base():\n    pass\n`),
  'lazy: another context manager': file(`${READ}with open("x"):\n    pass\n`),
  'lazy: an attribute as a context manager': file('with a.b():\n    pass\n'),
  'lazy: no call as a context manager': file('with read_base:\n    pass\n'),
  'lazy: read_base with another': over('x = 1\n', 'with read_base(), read_base():\n    from .base import *\n'),
  'lazy: read_base in a block': over('x = 1\n', 'if True:\n    with read_base():\n        from .base import *\n'),
  'lazy: read_base in a block with names': over(
    'x = 1\n',
    'if True:\n    with read_base():\n        from .base import x\ny = x\n',
  ),
  'lazy: two read_base': over(
    'x = 1\n',
    'with read_base():\n    from .base import x\nwith read_base():\n    from .other import y\nz = y\n',
  ),
  'lazy: read_base that is not imported': {
    files: { 'base.py': 'x = 1\n', 'config.py': 'with read_base():\n    from .base import *\ny = x\n' },
  },
  'lazy: a second read_base that is not imported': {
    files: {
      'base.py': 'x = 1\n',
      'config.py': 'with read_base():\n    from .base import *\nwith read_base():\n    from .o import y\n',
    },
  },
  'lazy: a relative import outside of read_base': over('x = 1\n', 'from .base import x\ny = x\n'),
  'lazy: the base comes before the code': over(
    'x = [1]\n',
    'y = x + [2]\nwith read_base():\n    from .base import *\nx = 5\n',
  ),
  'lazy: an absolute base without package': file(
    `${READ}with read_base():\n    from nopackage_at_all.configs import *\n`,
  ),
  'lazy: an absolute base of one name': file(`${READ}with read_base():\n    from nopackage_at_all import *\n`),
  'lazy: _base_ in the dialect': over('x = 1\n', "_base_ = './base.py'\ny = 1\n"),
  'lazy: _base_ and an import': {
    files: { 'base.py': 'x = 1\n', 'config.py': "from mmdet import A\n_base_ = './base.py'\ny = A\n" },
  },
  'lazy: _base_ behind read_base': over(
    'x = 1\n',
    "with read_base():\n    from .base import *\n_base_ = './base.py'\n",
  ),
  'lazy: a base with _base_': {
    files: {
      'a.py': 'x = 1\n',
      'base.py': "_base_ = './a.py'\n",
      'config.py': `${READ}with read_base():\n    from .base import *\n`,
    },
  },
  'lazy: a base with an error': over('x = \n', 'with read_base():\n    from .base import *\n'),
  'lazy: a base that raises': over('x = 1 / 0\n', 'with read_base():\n    from .base import *\n'),
  'lazy: a private name of a base': over('_x = 1\n__y = 2\n', 'with read_base():\n    from .base import *\nz = _x\n'),
  'lazy: a very private name of a base': over('__y = 2\n', 'with read_base():\n    from .base import *\nz = __y\n'),
  'lazy: a reserved key': file('from mmdet import A\ntext = 1\n'),
  'lazy: a reserved key by import': file('from mmdet import text\nx = 1\n'),
  'lazy: an int key below': file('from mmdet import A\nx = {1: A, "b": {2: 3}}\n'),
  'lazy: placeholders are not filled in': file("from mmdet import A\nx = '{{ fileBasename }} {{$HOME:x}}'\n"),
  'lazy: a conditional import': file('if True:\n    from mmdet import A\nelse:\n    from mmcls import A\nx = A\n'),
  'lazy: a nested package import': file('if True:\n    import mmdet_is_not_here\nx = 1\n'),
  'lazy: mmengine Config': file('from mmengine import Config\nx = 1\n'),
  'lazy: mmengine Config and another': file('from mmengine import Config, Registry\nx = Registry\n'),
  'lazy: mmengine config': file('from mmengine.config import Config, read_base\nx = 1\n'),
  'lazy: future imports leave annotations alone': file(
    'from __future__ import annotations\nfrom mmdet import A\nx: missing[A] = A\n',
  ),
  'lazy: future imports': file('from __future__ import annotations\nfrom mmdet import A\nx = A\n'),
  'lazy: sets are copied for each importer': {
    files: {
      'a.py': 's = {1}\n',
      'b.py': `${READ}with read_base():\n    from .a import *\ns.add(2)\n`,
      'config.py': `${READ}with read_base():\n    from .b import s as t\n    from .a import s\n`,
    },
  },
  'lazy: options': {
    ...over(BASE, 'with read_base():\n    from .base import *\n'),
    options: ['model.depth=18', 'pipeline.0.type=X', 'model.type=Y'],
  },
  'lazy: a cycle': {
    files: {
      'a.py': `${READ}with read_base():\n    from .config import *\n`,
      'config.py': `${READ}with read_base():\n    from .a import *\n`,
    },
  },
}
