import { expect, test } from 'vitest'
import { type AuditFinding, auditSyntax } from '../../../src/config/audit/audit.ts'
import { auditFile } from '../../../src/config/audit/auditFile.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { formatSpan, SourceText } from '../../../src/source.ts'
import { parsePython } from '../../../src/syntax/parse.ts'

const audit = (text: string, isLazy = false) => auditSyntax(parsePython(new SourceText('a.py', text)), isLazy)

const line = ({ kind, message, runs, span }: AuditFinding) =>
  `${runs ? '!' : '-'} ${formatSpan(span)} ${kind}: ${message}`

test.each<[source: string, findings: string[]]>([
  ["_base_ = ['b.py']\nlr = max(1, 2) * len([0])\nmodel = dict(type='A', **dict(a=1))\nmodel.update(b=2)\n", []],
  ['from mmengine.config import read_base\nwith read_base():\n    from .b import *\n', []],
  ['import copy, math\n', ['- a.py:1:1 import: imports copy, math']],
  ['a = math.sqrt(2)\nb = copy.deepcopy(a)\n', []],
  ["a = dict(a=1)\nb = 'x'.upper()\nc = list(map(str, a))\nd = sum([1], 2)\n", []],
  ['a = dict.nope()\n', ['! a.py:1:5 call: calls dict.nope()']],
  ['import subprocess\n', ['! a.py:1:1 import: imports subprocess of the standard library']],
  ['import copy, subprocess\n', ['! a.py:1:1 import: imports copy, subprocess of the standard library']],
  ['from torch.nn import ReLU\n', ['! a.py:1:1 import: imports torch.nn']],
  ['import mmengine_evil\n', ['! a.py:1:1 import: imports mmengine_evil']],
  ['import mmengine.fileio\n', ['! a.py:1:1 import: imports mmengine.fileio']],
  ['from os import sep, system\n', ['! a.py:1:1 import: imports os.system']],
  ['import os.path as osp\na = osp.join("a", osp.sep)\n', ['- a.py:1:1 import: imports os.path']],
  ['from os.path import join as j\na = j("a")\n', ['- a.py:1:1 import: imports os.path']],
  ['a = os.system\n', ['! a.py:1:5 name: names os.system']],
  ['len = eval\n', ['! a.py:1:7 name: names eval']],
  ['a = [].__class__\n', ['! a.py:1:5 name: names ….__class__']],
  [
    'def f(x):\n    return x\na = f(1)\n',
    ['- a.py:1:1 definition: defines the function f', '! a.py:3:5 call: calls its own function f()'],
  ],
  ['@f\ndef g():\n    pass\n', ['! a.py:1:2 definition: defines the function g and calls its decorator']],
  ['class A:\n    pass\n', ['! a.py:1:1 definition: defines the class A, whose body runs']],
  ['f = lambda x: x\n', ['- a.py:1:5 definition: defines a lambda']],
  ['(lambda: 1)()\n', ['! a.py:1:2 call: calls a lambda', '- a.py:1:2 definition: defines a lambda']],
  ['a = dict(f=open("x").read())\n', ['! a.py:1:12 call: calls ….read()', '! a.py:1:12 call: calls open()']],
  ["with open('x') as f:\n    a = 1\n", ['! a.py:1:6 call: calls open()']],
  [
    "def f(a=open('x')):\n    pass\n",
    ['- a.py:1:1 definition: defines the function f', '! a.py:1:9 call: calls open()'],
  ],
  ["f = lambda a=open('x'): a\n", ['- a.py:1:5 definition: defines a lambda', '! a.py:1:14 call: calls open()']],
  ["match a:\n    case 1:\n        open('x')\n", ['! a.py:3:9 call: calls open()']],
  ['b = a[0](1)\n', ['! a.py:1:5 call: calls a computed function']],
  ['torch.load("x")\n', ['! a.py:1:1 call: calls torch.load()']],
  [
    'async def f():\n    await g\n',
    ['- a.py:1:1 definition: defines the function f', '! a.py:2:5 statement: uses Await'],
  ],
])('%j', (source, findings) => {
  expect(audit(source).map(line)).toEqual(findings)
})

test.each<[source: string, findings: string[]]>([
  [
    'from torch.nn import ReLU\n',
    ['- a.py:1:1 import: names torch.nn, which MMEngine imports when the object is built'],
  ],
  ['import os\na = os.system\n', ['- a.py:1:1 import: names os, which MMEngine imports when the object is built']],
  [
    'import math\nimport subprocess\n',
    ['- a.py:1:1 import: imports math', '! a.py:2:1 import: imports subprocess of the standard library'],
  ],
])('in the pure-Python dialect: %j', (source, findings) => {
  expect(audit(source, true).map(line)).toEqual(findings)
})

/** Audits /a.py beside other files. */
async function auditFiles(files: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const { findings, ...rest } = await auditFile('/a.py', { fileSystem: memoryFileSystem(files), env })
  return { ...rest, lines: findings.map(line) }
}

test('a config is audited with its bases, each once', async () => {
  const audited = await auditFiles({
    '/a.py': "_base_ = ['b.py', 'c.json']\n",
    '/b.py': "import subprocess\n_base_ = 'd.py'\n",
    '/c.json': '{"c": 1}',
    '/d.py': 'd = 1\n',
  })
  expect(audited.files).toEqual(['/a.py', '/b.py', '/d.py', '/c.json'])
  expect(audited.lines).toEqual(['! /b.py:1:1 import: imports subprocess of the standard library'])
  expect(audited.problems).toEqual([])
})

test.each<[does: string, files: Record<string, string>, lines: string[]]>([
  [
    'custom_imports of a base, merged with what the config adds',
    {
      '/a.py': "_base_ = 'b.json'\ncustom_imports = dict(imports=['evil', 'other'])\n",
      '/b.json': '{"custom_imports": {}}',
    },
    ['! /a.py:2:18 custom-import: MMEngine imports evil, other for custom_imports'],
  ],
  [
    'custom_imports that the config takes away',
    { '/a.py': "_base_ = 'b.json'\ncustom_imports = None\n", '/b.json': '{"custom_imports": {"imports": "evil"}}' },
    [],
  ],
  [
    'custom_imports of the pure-Python dialect',
    { '/a.py': "from torch import nn\ncustom_imports = dict(imports=['evil'])\n" },
    [
      '- /a.py:2:18 custom-import: custom_imports has no effect in a config of the pure-Python dialect',
      '- /a.py:1:1 import: names torch, which MMEngine imports when the object is built',
    ],
  ],
  [
    'what the evaluation stops at, in a base',
    { '/a.py': "_base_ = 'b.py'\n", '/b.py': 'a = list(map(hex, [1]))\n' },
    ['! /b.py:1:14 name: names hex'],
  ],
  [
    'what the evaluation stops at and the syntax does not show',
    { '/a.py': "a = '{0.x}'.format(1)\n" },
    [
      '! /a.py:1:5 not-evaluated: an attribute in a format field is not evaluated: what MMEngine would run here, and after it, is not known',
    ],
  ],
  [
    'a call in a branch that is not taken',
    { '/a.py': "if False:\n    f('x')\n" },
    ['- /a.py:2:5 call: calls f(), which this config never reaches'],
  ],
  [
    'the same call where the environment may decide',
    { '/a.py': "if '{{$A:0}}' == '2':\n    f('x')\n" },
    ['- /a.py:1:5 environment: reads the environment variable A', '! /a.py:2:5 call: calls f()'],
  ],
  [
    'the same call where the place of the file may decide',
    { '/a.py': "if '{{ fileDirname }}' == 'x':\n    f('x')\n" },
    ['! /a.py:2:5 call: calls f()'],
  ],
  [
    'an import inside a function',
    { '/a.py': 'def f():\n    import subprocess\n' },
    [
      '- /a.py:1:1 definition: defines the function f',
      '- /a.py:2:5 import: imports subprocess of the standard library, which this config never reaches',
    ],
  ],
  [
    'a variable of the environment that stands as code',
    { '/a.py': "a = {{'$A:eval'}}\nb = {{'$B:1e-3'}}\n" },
    [
      '! /a.py:1:5 environment: runs eval as code where the environment variable A is not set',
      '- /a.py:2:5 environment: reads the environment variable B',
    ],
  ],
])('%s', async (_, files, lines) => {
  const audited = await auditFiles(files, { A: '1' })
  expect(audited.lines).toEqual(lines)
  expect(audited.problems).toEqual([])
})

test.each<[feature: string, source: string]>([
  ['bases and references', "_base_ = ['b.py']\na = {{_base_.x}}\nb = _base_.x\n"],
  ['replaced dicts', 'a = dict(_delete_=True, b=[1, (2, 3.0)], c={1: None})\n'],
  ['f-strings and operators', "a = 2\nb = f'{a * 2:04d}' + 'x' * a\nc = a if a > 1 else [not a]\n"],
  ['comprehensions', 'a = [x for x in range(3) if x]\nb = {k: v for k, v in dict(c=1).items()}\n'],
  ['loops', 'a = []\nfor x in enumerate([1]):\n    a.append(x)\nwhile len(a) < 3:\n    a += [0]\n'],
  ['lambdas that are never called', 'a = dict(f=1)\ng = lambda x: x\n'],
  ['modules without effects', 'import math\nimport copy\na = copy.deepcopy([math.pi])\n'],
  ['the place of the file', "a = '{{ fileDirname }}/x'\n"],
  ['the environment inside a string', "a = '{{$NO_SUCH:./data}}/x'\n"],
  [
    'the pure-Python dialect',
    'from mmengine.config import read_base\nwith read_base():\n    from .b import *\nx = 2\n',
  ],
])('harmless: %s', async (_, source) => {
  const { lines, problems } = await auditFiles({ '/a.py': source, '/b.py': 'x = 1\n' })
  expect(lines.filter((text) => text.startsWith('!'))).toEqual([])
  expect(problems).toEqual([])
})

test('a config that does not load is audited with what was read of it, with the reason', async () => {
  const { files, lines, problems } = await auditFiles({ '/a.py': "_base_ = 'no.py'\nopen('x')\n" })
  expect(files).toEqual(['/a.py'])
  expect(lines).toEqual(['! /a.py:2:1 call: calls open()'])
  expect(problems).toMatchObject([{ code: 'config-base' }])
})

test('what is wrong with a file is said once', async () => {
  const { problems } = await auditFiles({ '/a.py': 'x = (\n' })
  expect(problems.map(({ span }) => span && formatSpan(span))).toEqual(['/a.py:1:5'])
})

test('of very many findings the worst are kept', async () => {
  const text = `${'import copy\n'.repeat(1001)}import subprocess\n`
  const { findings } = await auditFile('/a.py', { fileSystem: memoryFileSystem({ '/a.py': text }, '/') })
  expect(findings).toHaveLength(1000)
  expect(findings.filter(({ runs }) => runs).map(({ message }) => message)).toEqual([
    'imports subprocess of the standard library',
  ])
})
