import { child, file, type Project } from '../project.ts'

/** Inheritance and merging in the text dialect. */
export const BASE_PROJECTS: Readonly<Record<string, Project>> = {
  'no base': file('a = 1\nb = dict(c=[1, 2.0, (3,)])\n'),
  'an empty file': file(''),
  'one base': child('a = 1\nb = 2\n', 'b = 3\nc = 4\n'),
  'a list of bases': {
    files: { 'x.py': 'a = 1\n', 'y.py': 'b = dict(c=1)\n', 'config.py': "_base_ = ['x.py', 'y.py']\nb = dict(d=2)\n" },
  },
  'a base in a folder above': {
    files: { 'base.py': 'a = 1\n', 'sub/config.py': "_base_ = '../base.py'\nb = 2\n" },
    entry: 'sub/config.py',
  },
  grandparents: {
    files: {
      'a.py': 'x = dict(p=1, q=dict(r=1, s=2))\n',
      'b.py': "_base_ = 'a.py'\nx = dict(q=dict(s=3))\n",
      'config.py': "_base_ = 'b.py'\nx = dict(q=dict(t=4), p=None)\n",
    },
  },
  'two bases of one grandparent': {
    files: {
      'a.py': 'x = 1\n',
      'b.py': "_base_ = 'a.py'\ny = 1\n",
      'c.py': "_base_ = 'a.py'\nz = 1\n",
      'config.py': "_base_ = ['b.py', 'c.py']\n",
    },
  },
  'a duplicate key among bases': {
    files: { 'x.py': 'a = 1\n', 'y.py': 'a = 1\n', 'config.py': "_base_ = ['x.py', 'y.py']\n" },
  },
  'a duplicate key before a missing base': {
    files: { 'x.py': 'a = 1\n', 'y.py': 'a = 1\n', 'config.py': "_base_ = ['x.py', 'y.py', 'z.py']\n" },
  },
  'a missing base': file("_base_ = 'nowhere.py'\n"),
  'a base of another extension': file("_base_ = 'base.txt'\n"),
  'a base that exists with another extension': {
    files: { 'base.txt': 'a = 1\n', 'config.py': "_base_ = 'base.txt'\n" },
  },
  'a base that is a folder': { files: { 'base.py/x.py': '', 'config.py': "_base_ = 'base.py'\n" } },
  'a base that is a folder of another name': { files: { 'base/x.py': '', 'config.py': "_base_ = 'base'\n" } },
  'a base that is a folder of YAML': { files: { 'base.yaml/x.py': '', 'config.py': "_base_ = 'base.yaml'\n" } },
  'a base that is no string': file('_base_ = 5\n'),
  'a base that is None': file('_base_ = None\n'),
  'a base that is a dict': file('_base_ = dict(a=1)\n'),
  'a base in a tuple': { files: { 'x.py': 'a = 1\n', 'config.py': "_base_ = ('x.py',)\n" } },
  'a base in a nested list': { files: { 'x.py': 'a = 1\n', 'config.py': "_base_ = [['x.py']]\n" } },
  'a base with a null character': file("_base_ = 'a\\0.py'\n"),
  'a base of YAML with a null character': file("_base_ = 'a\\0.yaml'\n"),
  'a base in a set': { files: { 'x.py': 'a = 1\n', 'config.py': "_base_ = {'x.py'}\n" } },
  'a future import': file('from __future__ import annotations\nx: missing[int] = 1\n'),
  'annotations of generic types': file(
    'from typing import Any, Dict, List, Optional, Tuple, Union\na: List[int] = [1]\nb: Optional[int] = None\nc: Dict[str, Tuple[int, ...]] = {}\nd: Union[int, str] = 1\ne: list[Any] = []\nf: int | None = 1\ng: None | int | str = 2\n',
  ),
  'an annotation of typing by its module': file('import typing as t\nx: t.List[t.Any] = []\n'),
  'an annotation that unites None with itself': file('x: None | None = 1\n'),
  'no bases in a list': file('_base_ = []\na = 1\n'),
  'a base by an expression': {
    files: { 'x1.py': 'a = 1\n', 'x2.py': 'b = 1\n', 'config.py': "_base_ = [f'x{i}.py' for i in (1, 2)]\n" },
  },
  'a base by a variable of the file': { files: { 'x.py': 'a = 1\n', 'config.py': "n = 'x.py'\n_base_ = n\n" } },
  'a base that is assigned twice': {
    files: { 'x.py': 'a = 1\n', 'y.py': 'b = 1\n', 'config.py': "_base_ = 'x.py'\n_base_ = 'y.py'\n" },
  },
  'a base in an annotated assignment': { files: { 'x.py': 'a = 1\n', 'config.py': "_base_: str = 'x.py'\nb = 1\n" } },
  'a base with an error': { files: { 'x.py': 'a = 1 +\n', 'config.py': "_base_ = 'x.py'\n" } },
  'a base that raises': { files: { 'x.py': 'a = 1 / 0\n', 'config.py': "_base_ = 'x.py'\n" } },
  'a base of the other dialect': {
    files: { 'x.py': 'from mmdet.models import A\na = A\n', 'config.py': "_base_ = 'x.py'\n" },
  },
  'a cycle of one': file("_base_ = 'config.py'\n"),
  'a syntax error': file('a = (1\n'),
  'an error of the compiler behind a missing base': file("_base_ = 'nowhere.py'\na = dict(b=1, b=2)\n"),
  'an error of the compiler': file('a = dict(b=1, b=2)\n'),
  'wrong indentation': file('a = 1\n  b = 2\n'),
  'tabs and spaces': file('if 1:\n\ta = 1\n        b = 2\n'),
  'a name that is not defined': file('a = b\n'),
  'delete replaces': child('m = dict(a=1, b=2)\n', 'm = dict(_delete_=True, c=3)\n'),
  'delete that is false': child('m = dict(a=1, b=2)\n', 'm = dict(_delete_=False, c=3)\n'),
  'delete that is truthy': child('m = dict(a=1)\n', "m = dict(_delete_='no', c=3)\n"),
  'delete of a value that is no dict': child('m = 1\n', 'm = dict(_delete_=True, c=3)\n'),
  'delete without a base value': file('m = dict(_delete_=True, c=3)\n'),
  'delete in a key that is new': child('m = dict(a=1)\n', 'm = dict(n=dict(_delete_=True, c=3))\n'),
  'delete inside of a deleted dict': child(
    'm = dict(n=dict(a=1))\n',
    'm = dict(_delete_=True, n=dict(_delete_=True, c=3))\n',
  ),
  'delete in a list': child('m = [dict(a=1)]\n', 'm = [dict(_delete_=True, b=1)]\n'),
  'delete stays for the grandchild': {
    files: {
      'a.py': 'x = 1\n',
      'b.py': "_base_ = 'a.py'\nm = dict(_delete_=True, c=3)\n",
      'config.py': "_base_ = 'b.py'\nm = dict(d=4)\n",
    },
  },
  'one dict with delete in two places': child(
    'm = dict(p=dict(a=1), q=dict(b=1))\n',
    'd = dict(_delete_=True, z=1)\nm = dict(p=d, q=d)\n',
  ),
  'a dict over a list': child('m = [1]\n', 'm = dict(a=1)\n'),
  'a dict over None': child('m = dict(n=None)\n', 'm = dict(n=dict(a=1))\n'),
  'a list over a dict': child('m = dict(a=1)\n', 'm = [1]\n'),
  'a list over a list': child('m = [1, 2, 3]\n', 'm = [4]\n'),
  'a tuple over a list': child('m = [1, 2, 3]\n', 'm = (4,)\n'),
  'an empty dict over a dict': child('m = dict(a=1)\n', 'm = dict()\n'),
  'int keys': child('m = {0: 1, 1: dict(a=1)}\n', 'm = {1: dict(b=2), 2: 3}\n'),
  'keys that are equal and differ': child('m = {1: 2, 0: 3}\n', 'm = {True: 4, False: 5}\n'),
  'the order of keys': child('m = dict(z=1, a=2)\n', 'b = 1\nm = dict(c=3, z=4)\na = 0\n'),
  'functions and modules are dropped': file(
    'import math\nimport copy as c\nfrom copy import deepcopy\ndef f(x, y=1):\n    return x\ng = lambda x: x\na = math.floor(2.5)\n',
  ),
  'native functions stay': file('from math import floor, pi\nfrom itertools import chain\na = floor(pi)\n'),
  'a module inside of a dict': file('import math\na = dict(b=math)\n'),
  'types as values': file('a = dict(b=int, c=[str, dict], d=len, e=..., g=range(3), h=range(0, 9, 3))\n'),
  'a view as a value': file('a = dict(b=1)\nk = a.keys()\n'),
  'a generator as a value': file('a = (x for x in [1])\n'),
  'names with two underscores': file('__a = 1\n__b__ = 2\n_c = 3\nd__ = 4\n'),
  'private names of a base': child('_a = 1\n__b = 2\n', 'c = 1\n'),
  'a reserved key': file('filename = 1\n'),
  'a reserved key of a base': child("text = ''\n", ''),
  'a reserved key below the top': file('a = dict(filename=1, text=2, pretty_text=3, env_variables=4)\n'),
  'a deprecation notice': file("_deprecation_ = dict(expected='a.py', reference='b')\na = 1\n"),
  'a deprecation notice of a base': child("_deprecation_ = dict(expected='a.py')\na = 1\n", 'b = 1\n'),
  'a deprecation notice that is a str': file("_deprecation_ = 'old'\na = 1\n"),
  'a deprecation notice that is a telling str': file("_deprecation_ = 'not expected'\na = 1\n"),
  'a deprecation notice that is None': file('_deprecation_ = None\na = 1\n'),
  scopes: file("default_scope = 'mmdet'\na = dict(_scope_='mmcls', type='A')\n"),
  'aliases in a file': file('a = [1]\nb = a\nb.append(2)\nc = dict(x=a)\nc["x"].append(3)\n'),
  'a dict that is aliased and merged': child(
    'm = dict(p=dict(a=1), q=dict(a=1))\n',
    'd = dict(b=2)\nm = dict(p=d, q=d)\n',
  ),
  'a list that contains itself': file('a = []\na.append(a)\n'),
  'a bare annotation': file('a: int\nb: int = 3\nc: str\n'),
  'an annotation of a name that is missing': file('a: Missing = 1\n'),
  'custom imports': file("custom_imports = dict(imports=['no.such.module'], allow_failed_imports=False)\n"),
  'JSON over Python': {
    files: {
      'base.py': 'a = dict(b=1, c=(1, 2))\n',
      'config.json': '{"_base_": "base.py", "a": {"b": 2.0}, "d": null}',
    },
    entry: 'config.json',
  },
  'Python over YAML': {
    files: { 'base.yaml': 'a:\n  b: 1\n  c: [1, 2]\n', 'config.py': "_base_ = ['base.yaml']\na = dict(c=3)\n" },
  },
  'YAML over two': {
    files: { 'x.json': '{"a": 1}', 'y.yml': 'b: yes\n', 'config.yaml': '_base_:\n- x.json\n- y.yml\nc: 1e-5\n' },
    entry: 'config.yaml',
  },
  'JSON that is a list': { files: { 'config.json': '[1]' }, entry: 'config.json' },
  'YAML that is empty': { files: { 'config.yaml': '' }, entry: 'config.yaml' },
  'YAML with an int key': { files: { 'config.yaml': '1: 2\na: {3: 4}\n' }, entry: 'config.yaml' },
  'YAML with an int key below': { files: { 'config.yaml': 'a: {3: 4, null: 5, true: 6}\n' }, entry: 'config.yaml' },
  'JSON with a key of two underscores': { files: { 'config.json': '{"__a": 1, "b": 2}' }, entry: 'config.json' },
  'JSON that is broken': { files: { 'config.json': '{"a": }' }, entry: 'config.json' },
  'no config': { files: { 'config.txt': 'a = 1\n' }, entry: 'config.txt' },
  'no file': { files: {}, entry: 'missing.py' },
  options: { ...child('m = dict(a=1, l=[dict(x=1), 2])\n', ''), options: ['m.a=2', 'm.l.0.x=(1,2)', 'n.o=true'] },
  'a base by a path that is put together': {
    files: {
      'base.py': 'a = 1\n',
      'other.py': 'b = 2\n',
      'config.py':
        "import os.path as osp\n_base_ = [osp.join('.', name + '.py') for name in ('base', 'other')]\nc = osp.join('a', 'b')\n",
    },
  },
  "a base by names of MMEngine's module": {
    files: {
      'base.py': 'a = 1\n',
      'config.py':
        "_base_ = copy.copy(os.path.join('.', BASE_KEY[1:5] + '.py')) if RESERVED_KEYS[0] == 'filename' else DELETE_KEY\n",
    },
  },
  "a base by a name of the config's own": {
    files: { 'base.py': 'a = 1\n', 'config.py': "name = 'base.py'\n_base_ = name\n" },
  },
  'a base by a module of another name': {
    files: { 'base.py': 'a = 1\n', 'config.py': "import os as system\n_base_ = system.path.join('.', 'base.py')\n" },
  },
}
