import { expect, test } from 'vitest'
import { type AuditFinding, auditModule } from '../../src/config/audit/audit.ts'
import { auditFile } from '../../src/config/audit/auditFile.ts'
import { memoryFileSystem } from '../../src/config/fileSystem.ts'
import { formatSpan, SourceText } from '../../src/source.ts'
import { parsePython } from '../../src/syntax/parse.ts'

const audit = (text: string) => auditModule(parsePython(new SourceText('a.py', text)))

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
  [
    'from torch.nn import ReLU\n',
    ['- a.py:1:1 import: names torch.nn, which MMEngine imports when the object is built'],
  ],
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
  ["a = '{{$HOME:x}}'\n", ['- a.py:1:6 environment: reads the environment variable HOME']],
  [
    "custom_imports = dict(imports=['a'])\nother = dict(imports=['a'])\n",
    ['! a.py:1:18 custom-import: MMEngine imports the modules of custom_imports'],
  ],
  [
    'async def f():\n    await g\n',
    ['- a.py:1:1 definition: defines the function f', '! a.py:2:5 statement: uses Await'],
  ],
])('%j', (source, findings) => {
  expect(audit(source).map(line)).toEqual(findings)
})

test('a config is audited with its bases, each once', async () => {
  const fileSystem = memoryFileSystem({
    '/a.py': "_base_ = ['b.py', 'c.json']\n",
    '/b.py': "import subprocess\n_base_ = 'd.py'\n",
    '/c.json': '{"c": 1}',
    '/d.py': 'd = 1\n',
  })
  const { files, findings, problems } = await auditFile('/a.py', { fileSystem })
  expect(files).toEqual(['/a.py', '/c.json', '/b.py', '/d.py'])
  expect(findings.map(line)).toEqual(['! /b.py:1:1 import: imports subprocess of the standard library'])
  expect(problems).toEqual([])
})

test('what is wrong with a file is said once', async () => {
  const fileSystem = memoryFileSystem({ '/a.py': 'x = (\n' })
  const { problems } = await auditFile('/a.py', { fileSystem })
  expect(problems.map(({ span }) => span && formatSpan(span))).toEqual(['/a.py:1:5'])
})

test('a config that does not load is audited alone, with the reason', async () => {
  const fileSystem = memoryFileSystem({ '/a.py': "_base_ = 'no.py'\nopen('x')\n" })
  const { files, findings, problems } = await auditFile('/a.py', { fileSystem })
  expect(files).toEqual(['/a.py'])
  expect(findings.map(line)).toEqual(['! /a.py:2:1 call: calls open()'])
  expect(problems.map(({ code }) => code)).toEqual(['config-base'])
})
