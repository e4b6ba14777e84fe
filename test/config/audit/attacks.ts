/** The files of a folder in which MMEngine is asked to load one of them. `MARK` is the file that an attack leaves behind. */
export interface Attack {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** The config that is loaded: `a.py` unless said otherwise. */
  readonly entry: string
  /** Whether the model, and with `runner_type` the runner, is built of it too. */
  readonly builds?: true
}

const EVIL = "import os\nos.system('touch MARK')\n"
const TOUCH = "__import__('os').system('touch MARK')"
const CODE = `"${TOUCH}"`

/** Configs of one Python file. */
const ONE_FILE: Readonly<Record<string, string>> = {
  'attribute-annotation': `_base_ = 'b.py'\n_base_.y: ${TOUCH} = 1\n`,
  'bare-annotation': `_base_ = 'b.py'\n_base_.x[${TOUCH}]: int\n`,
  'annotation-not-run': `from __future__ import annotations\nx: ${TOUCH} = 1\n`,
  'annotation-plain':
    "from typing import Dict\nx: Dict[str, 'list[int]'] = {}\ndef f(x: int, *y: str | None) -> list[int]:\n    pass\n",
  'from-os-system': "_base_ = 'b.py'\nfrom os import system\nsystem('touch MARK')\n",
  'globals-delete': `a = 1\ndel globals()['a']\nb = ${TOUCH}\n`,
  'env-alias': `len = {{'$NO_SUCH_NAME:eval'}}\na = len(${CODE})\n`,
  'env-alias-in-branch': `len = {{'$NO_SUCH_NAME:eval'}}\nif '{{$OTHER_NAME:1}}' == '1':\n    a = len(${CODE})\n`,
  'var-annotation': `x: ${TOUCH} = 1\n`,
  'alias-len': `len = eval\na = len(${CODE})\n`,
  'any-map': `a = any(map(eval, [${CODE}]))\n`,
  'all-map': `a = all(map(eval, [${CODE}]))\n`,
  assert: `assert ${TOUCH} == 0\n`,
  'assert-message': `assert True or ${TOUCH}\nassert (${TOUCH}, 1)\n`,
  'base-os.remove': "_base_ = [os.rename('VICTIM', 'MARK') or 'b.py']\n",
  'base-os.system': "_base_ = [os.system('touch MARK') and 'x' or 'b.py']\n",
  'base-shutil': "_base_ = ['b.py', __import__('shutil').copy('b.py', 'MARK') and 'c.py'][:1]\n",
  'base-map': `_base_ = list(map(eval, ['${TOUCH.replaceAll("'", '"')} or "b.py"']))\n`,
  'builtins-index': `a = __builtins__['eval'](${CODE})\n`,
  'class-body': `class A:\n    x = ${TOUCH}\n`,
  comp: `a = [eval(code) for code in [${CODE}]]\n`,
  'comp-condition': `a = [1 for x in [1] if ${TOUCH}]\n`,
  'dict-comp': `a = {x: ${TOUCH} for x in [1]}\n`,
  'generator-consumed': `a = list(${TOUCH} for x in [1])\n`,
  copyreg: `import copyreg\na = copyreg.__newobj__(type('A', (), dict(__init__=0, __new__=lambda c: ${TOUCH} or object.__new__(c))))\n`,
  decorator: `@(lambda f: ${TOUCH})\ndef f():\n    pass\n`,
  'def-annotation': `def f(x: ${TOUCH}):\n    pass\n`,
  'def-returns': `def f() -> ${TOUCH}:\n    pass\n`,
  'def-default': `def f(x=${TOUCH}):\n    pass\n`,
  defaultdict: `from collections import defaultdict\na = defaultdict(lambda: ${TOUCH})['x']\n`,
  'del-subscript': `a = {0: 1}\ndel a[${TOUCH}]\n`,
  'dict-map': `a = dict(map(lambda x: (x, ${TOUCH}), [1]))\n`,
  'dunder-import': "__import__('os').system('touch MARK')\n",
  except: `try:\n    raise ValueError\nexcept (${TOUCH}, ValueError)[1]:\n    pass\n`,
  finally: `try:\n    x = 1\nfinally:\n    ${TOUCH}\n`,
  'filter-eval': `a = list(filter(eval, [${CODE}]))\n`,
  fstring: `a = f'{${TOUCH.replaceAll("'", '"')}}'\n`,
  'fstring-width': `a = f'{1:{${TOUCH.replaceAll("'", '"')}}}'\n`,
  getattr: "_base_ = 'b.py'\nimport os\na = getattr(os, 'sys' + 'tem')('touch MARK')\n",
  groupby: `from itertools import groupby\na = list(groupby([${CODE}], eval))\n`,
  'isinstance-hook': `class M(type):\n    def __instancecheck__(cls, x):\n        return ${TOUCH}\nA = M('A', (), {})\na = isinstance(1, A)\n`,
  'iter-sentinel': `a = list(iter(lambda: ${TOUCH}, 0))\n`,
  'lambda-call': `a = (lambda: ${TOUCH})()\n`,
  'lambda-default': `f = lambda x=${TOUCH}: x\n`,
  'list-sort': `a = [${CODE}]\na.sort(key=eval)\n`,
  'map-eval': `a = list(map(eval, [${CODE}]))\n`,
  'map-exec': `a = list(map(exec, [${CODE}]))\n`,
  match: `match ${TOUCH}:\n    case _:\n        pass\n`,
  'match-guard': `match 1:\n    case 1 if ${TOUCH}:\n        pass\n`,
  'max-key-eval': `a = max([${CODE}, '0'], key=eval)\n`,
  'min-default': `a = min([], default=${TOUCH})\n`,
  'mmengine-alias': `_base_ = 'b.py'\nimport mmengine.utils.path as p\na = p.os.system('touch MARK')\n`,
  'mmengine-copy': "_base_ = 'b.py'\nimport mmengine\nmmengine.fileio.copyfile('VICTIM', 'MARK')\n",
  'mmengine-named': "_base_ = 'b.py'\nfrom mmengine.fileio import copyfile\ncopyfile('VICTIM', 'MARK')\n",
  'mmengine-put': "_base_ = 'b.py'\nfrom mmengine import fileio\nfileio.put_text('x', 'MARK')\n",
  'mmengine-symlink': "_base_ = 'b.py'\nfrom mmengine.utils import symlink\nsymlink('VICTIM', 'MARK')\n",
  'operator.call': `import operator\na = operator.methodcaller('system', 'touch MARK')(__import__('os'))\n`,
  'os-system': "_base_ = 'b.py'\nimport os\nos.system('touch MARK')\n",
  'os.remove': "_base_ = 'b.py'\nimport os\nos.rename('VICTIM', 'MARK')\n",
  'os.replace': "_base_ = 'b.py'\nimport os\nx = dict(a=os.replace('VICTIM', 'MARK'))\n",
  'osp-os': "_base_ = 'b.py'\nimport os.path as osp\nosp.os.system('touch MARK')\n",
  'pathlib-touch': "from pathlib import Path\nPath('MARK').touch()\n",
  'print-file': "print('x', file=open('MARK', 'w'))\n",
  'reduce-eval': `from functools import reduce\na = reduce(lambda a, b: eval(b), [0, ${CODE}])\n`,
  'sorted-key-eval': `a = sorted([${CODE}], key=eval)\n`,
  'starmap-eval': `from itertools import starmap\na = list(starmap(eval, [(${CODE},)]))\n`,
  'starred-eval': `a = [*map(eval, [${CODE}])]\n`,
  'str-format-safe': "a = '{0.__class__}'.format(1)\n",
  'subclass-chain':
    "a = [c for c in ().__class__.__base__.__subclasses__() if c.__name__ == '_wrap_close'][0].__init__.__globals__['system']('touch MARK')\n",
  'sum-map': `a = sum(map(eval, [${CODE}]))\n`,
  'suppress-in-func-unused': `def f():\n    ${TOUCH}\n`,
  'type-call': `a = type('A', (), dict(__init__=lambda s: [${TOUCH}][:0] and None))()\n`,
  'type-metaclass': `class A(metaclass=lambda *a: ${TOUCH}):\n    pass\n`,
  'typing-hints': `import typing\nclass A:\n    x: '${TOUCH.replaceAll("'", '"')}'\na = typing.get_type_hints(A)\n`,
  'unpack-map': `a, = map(eval, [${CODE}])\n`,
  while: `while ${TOUCH}:\n    pass\n`,
  'while-walrus': `while (x := ${TOUCH}):\n    pass\n`,
  'with-open': "_base_ = 'b.py'\nwith open('MARK', 'w') as f:\n    x = 1\n",
  'subscript-assign': `a = [0]\na[${TOUCH}] = 1\n`,
  'slice-bound': `a = [0][${TOUCH}:]\n`,
  'keyword-argument': `a = dict(x=${TOUCH})\n`,
  'double-star': `a = dict(**{'x': ${TOUCH}})\n`,
  conditional: `a = 1 if ${TOUCH} else 2\n`,
  'not-run-conditional': `a = 1 if True else ${TOUCH}\n`,
  'not-run-if': `if False:\n    ${TOUCH}\n`,
  'boolean-or': `a = 0 or ${TOUCH}\n`,
  'compare-chain': `a = 1 < 2 < ${TOUCH}\n`,
  'lambda-unused': `f = lambda: ${TOUCH}\n`,
  'env-braces': "a = '{{$HOME:x}}'\n",
  'env-default-code': `a = {{$NO_SUCH_NAME:${TOUCH}}}\n`,
  fileBasename: "a = '{{fileBasename}}'\n",
  'string-code-unused': `a = ${CODE}\n`,
  'print-plain': "print('hello')\n",
  prop: `class A:\n    @property\n    def x(self): return ${TOUCH}\na = A().x\n`,
  'set-name': `class D:\n    def __set_name__(self, o, n): ${TOUCH}\nclass A:\n    x = D()\n`,
  'init-subclass': `class A:\n    def __init_subclass__(cls): ${TOUCH}\nclass B(A): pass\n`,
  'repr-fmt': `class A:\n    def __repr__(self): ${TOUCH}; return 'x'\na = '%r' % A()\n`,
  'fstr-eq': 'a = f\'{__import__("os").system("touch MARK")=}\'\n',
  'format-map':
    "a = '{x.y}'.format_map(type('D', (dict,), dict(__missing__=lambda s, k: type('E', (), dict(__getattr__=lambda s, n: " +
    TOUCH +
    '))()))())\n',
  formfeed: `x = 1\n\f${TOUCH}\n`,
  'cr-line': `# harmless\r${TOUCH}\r`,
  nfkc: `a = ｅval(${CODE})\n`,
  nfkc3: `𝘭𝘦𝘯 = 𝘦𝘷𝘢𝘭\na = len(${CODE})\n`,
  'base-fstring': `_base_ = f'{os.system("touch MARK") or "b"}.py'\n`,
  'base-osp-os': `_base_ = [osp.genericpath.os.system('touch MARK') or 'b.py']\n`,
  'for-target': `a = [0]\nfor a[${TOUCH}] in [1]: pass\n`,
  'for-else': `for i in []:\n    pass\nelse:\n    ${TOUCH}\n`,
  'try-else': `try:\n    x = 1\nexcept Exception:\n    pass\nelse:\n    ${TOUCH}\n`,
  'lazy-call-std': `from mmengine.config import read_base\nwith read_base():\n    from .b import *\nfrom functools import partial\nimport shutil\na = shutil.copy('VICTIM', 'MARK')\n`,
  'lazy-config-attr': `from mmengine.config import read_base\nfrom mmengine.config.config import os\nwith read_base():\n    from .b import *\nos.system('touch MARK')\n`,
  'ls-sep': `# harmless\u2028${TOUCH}\n`,
  'enc-cookie': `# -*- coding: unicode_escape -*-\na = 1\n#\\n${TOUCH}\n`,
}

/** Eager configs beside a module `evil` that leaves the mark. */
const WITH_EVIL: Readonly<Record<string, string>> = {
  'custom-imports': "custom_imports = dict(imports=['evil'])\n",
  'custom-imports-str': "custom_imports = dict(imports='evil')\n",
  'custom-imports-empty': 'custom_imports = dict(imports=[])\n',
  'custom-imports-none': "_base_ = 'd.py'\ncustom_imports = None\n",
  'custom-imports-ann': "custom_imports: dict = dict(imports=['evil'])\n",
  'custom-imports-attr': "_base_ = 'b.py'\n_base_.custom_imports = dict(imports=['evil'])\n",
  'custom-imports-aug': "custom_imports = dict(imports=[])\ncustom_imports['imports'] += ['evil']\n",
  'custom-imports-chain': "a = custom_imports = dict(imports=['evil'])\n",
  'custom-imports-for': "for custom_imports in [dict(imports=['evil'])]:\n    pass\n",
  'custom-imports-globals': "globals()['custom_imports'] = dict(imports=['evil'])\n",
  'custom-imports-import': 'from b import x as custom_imports\n',
  'custom-imports-in-if': "if True:\n    custom_imports = dict(imports=['evil'])\n",
  'custom-imports-merge': "_base_ = 'c.py'\ncustom_imports = dict(imports=['evil'])\n",
  'custom-imports-tuple': "custom_imports, x = dict(imports=['evil']), 1\n",
  'custom-imports-update': "custom_imports = dict()\ncustom_imports.update(imports=['evil'])\n",
  'custom-imports-walrus': "x = (custom_imports := dict(imports=['evil']))\n",
  'custom-imports-with':
    "from mmengine.config import read_base\nwith read_base():\n    from .b import *\ncustom_imports = dict(imports=['evil'])\n",
  'custom-imports-not-allowed':
    "custom_imports = dict(imports=['no_such_module', 'evil'], allow_failed_imports=True)\n",
  'eager-from-evil': '_base_ = "b.py"\nfrom evil import os\n',
  'eager-import-evil': '_base_ = "b.py"\nimport evil\n',
  'import-evil-in-if': '_base_ = "b.py"\nif True:\n    import evil\n',
  'import-evil-in-function-unused': '_base_ = "b.py"\ndef f():\n    import evil\n',
  'import-list': '_base_ = "b.py"\nimport os.path, evil\n',
  'lazy-evil': 'from evil import os\na = 1\n',
  'lazy-evil-call': 'from evil import os\na = dict(x=os.system)\n',
  'lazy-attr-str': 'import evil\na = evil.os.path\n',
  'lazy-fmt': "import evil\na = f'{evil.os}'\n",
  'lazy-in-eager-base-name': "import evil\nx = '_base_ = 1'\n",
  'lazy-read_base-evil': 'from mmengine.config import read_base\nwith read_base():\n    from .evil import *\n',
  'pkg-local-lazy-absolute': 'from mmengine.config import read_base\nwith read_base():\n    from evil import *\n',
  'try-base-import-evil': "_base_ = 'b.py'\ntry:\n    import evil\nexcept ImportError:\n    evil = None\n",
  'try-from-evil-func':
    "_base_ = 'b.py'\ntry:\n    from evil import os\n    os.getcwd()\nexcept Exception:\n    pass\n",
  'try-import-evil': "_base_ = 'b.py'\ntry:\n    import evil\nexcept ImportError:\n    pass\n",
  'try-import-mmengine_evil': "_base_ = 'b.py'\ntry:\n    import mmengine_evil\nexcept ImportError:\n    pass\n",
  'import-mmengine_evil': "_base_ = 'b.py'\nimport mmengine_evil\n",
  'try-mmengine-func':
    "_base_ = 'b.py'\ntry:\n    from mmengine.utils import mkdir_or_exist\n    mkdir_or_exist('MARK')\nexcept ImportError:\n    pass\n",
  'try-mmengine-runner':
    "_base_ = 'b.py'\ntry:\n    from mmengine.fileio import put_text\n    put_text('x', 'MARK')\nexcept ImportError:\n    pass\n",
  'ci-setitem': `custom_imports = {}\ncustom_imports.__setitem__('imports', ['evil'])\n`,
  'ci-setdefault': `custom_imports = {}\ncustom_imports.setdefault('imports', []).append('evil')\n`,
  'ci-or': `custom_imports = {} | {'imports': ['evil']}\n`,
  'ci-ior': `custom_imports = {}\ncustom_imports |= {'imports': ['evil']}\n`,
  'ci-fromkeys': `custom_imports = dict.fromkeys(['imports'], 'evil')\n`,
  'ci-comp': `custom_imports = {k: ['evil'] for k in ['imports']}\n`,
  'ci-vars2': `vars().update(custom_imports=dict(imports=['evil']))\n`,
  'ci-env': `custom_imports = dict(imports=['{{$NOPE_X:evil}}'])\n`,
  'ci-nfkc': `ｃustom_imports = dict(imports=['evil'])\n`,
  'ci-base-update': `_base_ = 'b.py'\n_base_.update(custom_imports=dict(imports=['evil']))\n`,
}

const SUPPORT = {
  'b.py': 'x = 1\n',
  'd.py': "custom_imports = dict(imports=['evil'])\n",
  'f.py': "model = dict(type='os.system')\n",
  'c.py': 'custom_imports = dict(allow_failed_imports=True)\n',
  VICTIM: 'nothing\n',
  'evil.py': EVIL,
  'mmengine_evil.py': EVIL,
  'evilpack/registry.py': EVIL,
}

/** Attacks of several files, or not in Python. */
const SPECIAL: Readonly<Record<string, Omit<Attack, 'name'>>> = {
  'custom-imports-json': { entry: 'a.json', files: { 'a.json': '{"custom_imports": {"imports": ["evil"]}}' } },
  'custom-imports-yaml': { entry: 'a.yaml', files: { 'a.yaml': 'custom_imports:\n  imports: [evil]\n' } },
  'custom-imports-base-json': {
    entry: 'a.py',
    files: { 'a.py': "_base_ = 'd.json'\n", 'd.json': '{"custom_imports": {"imports": ["evil"]}}' },
  },
  'json-base-tag': {
    entry: 'a.json',
    files: { 'a.json': '{"_base_": "d.yaml"}', 'd.yaml': "x: !!python/object/apply:os.system ['touch MARK']\n" },
  },
  'yaml-tag': { entry: 'a.yaml', files: { 'a.yaml': "x: !!python/object/apply:os.system ['touch MARK']\n" } },
  'yaml-tag-name': { entry: 'a.yaml', files: { 'a.yaml': 'x: !!python/name:os.system\n' } },
  'yaml-tag-module': { entry: 'a.yaml', files: { 'a.yaml': 'x: !!python/module:evil\n' } },
  'yaml-tag-base': {
    entry: 'a.py',
    files: { 'a.py': "_base_ = 'd.yaml'\n", 'd.yaml': "x: !!python/object/apply:os.system ['touch MARK']\n" },
  },
  'lazy-config-fromfile': {
    entry: 'a.py',
    files: {
      'a.py':
        "from mmengine.config import Config, read_base\nwith read_base():\n    from .b import *\nConfig.fromfile('e.py')\n",
      'e.py': `${TOUCH}\n`,
    },
  },
  'import-shadowed': { entry: 'a.py', files: { 'a.py': "_base_ = 'b.py'\nimport turtle\n", 'turtle.py': EVIL } },
  'file-name-code': {
    entry: 'a" + str(open("MARK", "w")) + "b.py',
    files: { 'a" + str(open("MARK", "w")) + "b.py': 'x = "{{fileBasenameNoExtension}}"\n' },
  },
  'file-name-json': {
    entry: 'a", "custom_imports": {"imports": ["evil"]}, "z": "b.json',
    files: { 'a", "custom_imports": {"imports": ["evil"]}, "z": "b.json': '{"x": "{{fileBasenameNoExtension}}"}' },
  },
  'json-escaped-key': { entry: 'a.json', files: { 'a.json': '{"custom\\u005fimports": {"imports": ["evil"]}}' } },
  'json-key-twice': {
    entry: 'a.json',
    files: { 'a.json': '{"custom_imports": 0, "custom_imports": {"imports": ["evil"]}}' },
  },
  'json-base-python': { entry: 'a.json', files: { 'a.json': '{"_base_": "e.py"}', 'e.py': `${TOUCH}\n` } },
  'yaml-new': { entry: 'a.yaml', files: { 'a.yaml': "x: !!python/object/new:os.system ['touch MARK']\n" } },
  'yaml-tag-key': { entry: 'a.yaml', files: { 'a.yaml': "? !!python/object/apply:os.system ['touch MARK']\n: 1\n" } },
  'yaml-tag-verbatim': {
    entry: 'a.yaml',
    files: { 'a.yaml': "x: !<tag:yaml.org,2002:python/object/apply:os.system> ['touch MARK']\n" },
  },
  'yaml-tag-handle': {
    entry: 'a.yaml',
    files: { 'a.yaml': "%TAG !p! tag:yaml.org,2002:python/\n---\nx: !p!object/apply:os.system ['touch MARK']\n" },
  },
  'yaml-tag-primary': {
    entry: 'a.yaml',
    files: { 'a.yaml': "%TAG ! tag:yaml.org,2002:python/\n---\nx: !object/apply:os.system ['touch MARK']\n" },
  },
  'yaml-tag-escaped': { entry: 'a.yaml', files: { 'a.yaml': "x: !!python/object/apply:os%2Esystem ['touch MARK']\n" } },
  'yaml-tag-nested': {
    entry: 'a.yaml',
    files: {
      'a.yaml':
        "x: !!python/object/new:dict\n  listitems: !!python/object/new:dict\n    dictitems: !!python/object/apply:os.system ['touch MARK']\n",
    },
  },
  'yaml-environment-tag': {
    entry: 'a.yaml',
    files: { 'a.yaml': 'x: {{$NOPE_X:!!python/object/apply:os.system}} ["touch MARK"]\n' },
  },
  'yaml-imports-merge': {
    entry: 'a.yaml',
    files: { 'a.yaml': 'a: &a {imports: [evil]}\ncustom_imports:\n  <<: *a\n' },
  },
  'yaml-imports-escaped': { entry: 'a.yaml', files: { 'a.yaml': '"custom\\x5fimports": {imports: [evil]}\n' } },
  'yaml-imports-alias': { entry: 'a.yaml', files: { 'a.yaml': 'n: &n custom_imports\n*n : {imports: [evil]}\n' } },
  'base-that-runs': { entry: 'a.py', files: { 'a.py': "_base_ = 'd.py'\n", 'd.py': `x = ${TOUCH}\n` } },
  'base-of-base-imports': {
    entry: 'a.py',
    files: {
      'a.py': "_base_ = 'd.py'\n",
      'd.py': "_base_ = 'e.py'\n",
      'e.py': "custom_imports = dict(imports=['evil'])\n",
    },
  },
}

/** What runs when the model is built, or the runner. */
const BUILT: Readonly<Record<string, string>> = {
  'type-dotted': "model = dict(type='os.system', command='touch MARK')\n",
  'type-engine-function': "model = dict(type='mmengine.fileio.put_text', obj='x', filepath='MARK')\n",
  'type-engine-short': "model = dict(type='mmengine.put_text', obj='x', filepath='MARK')\n",
  'type-in-evil': "model = dict(type='evil.Net')\n",
  'type-os.system': "import os\nmodel = dict(type=os.system, command='touch MARK')\n",
  'type-lazy': 'from evil import Net\nmodel = dict(type=Net)\n',
  'scope-default': "default_scope = 'evilpack'\nmodel = dict(type='Net')\n",
  'scope-of-dict': "model = dict(type='Net', _scope_='evilpack')\n",
  'scope-in-type': "model = dict(type='evilpack.Net')\n",
  'runner-type': "runner_type = 'evil.Runner'\nmodel = dict(type='Net')\n",
  'type-of-base': "_base_ = 'f.py'\nmodel = dict(command='touch MARK')\n",
  'type-in-text': "model = dict(type='Net', note='os.system', kind=dict(name='os.system'))\n",
  'type-of-torch': "model = dict(type='torch.nn.ReLU')\n",
}

function pythonAttack([name, text]: [string, string]): Attack {
  return { name, entry: 'a.py', files: { ...SUPPORT, 'a.py': text } }
}

/** Every kind of attack, also some that look like one and execute nothing. */
export const ATTACKS: readonly Attack[] = [
  ...Object.entries(ONE_FILE).map(pythonAttack),
  ...Object.entries(WITH_EVIL).map(pythonAttack),
  ...Object.entries(BUILT).map((named): Attack => ({ ...pythonAttack(named), builds: true })),
  ...Object.entries(SPECIAL).map(([name, { entry, files }]) => ({ name, entry, files: { ...SUPPORT, ...files } })),
]
