import { describe, expect, test } from 'vitest'
import { evaluateModule } from '../../src/evaluate/evaluateModule.ts'
import { pythonRepr } from '../../src/python/repr.ts'
import type { PyValue } from '../../src/python/values.ts'
import { formatSpan, SourceText } from '../../src/source.ts'
import { parsePython } from '../../src/syntax/parse.ts'
import { caught } from '../support/caught.ts'

const WRITE_OUT = 'write the result out: a config is data'
const SET = 'the order of a set of two or more elements changes from run to run'
const SORT = 'write a list or a tuple, or sort it: sorted(...)'
const UNINSTALLED = 'write what the config needs without it: nothing here depends on what is installed'
const ENVIRONMENT = "write '{{$NAME:default}}', which MMEngine fills in"

/** A source, where it is refused, how the message begins, and the way out. */
type Row = readonly [source: string, place: string, message: string, instead?: string]

const STATEMENTS: readonly Row[] = [
  ['x = 1\nmatch x:\n    case 1:\n        y = 2', '2:1', 'a match statement', 'write if and elif'],
  ['try:\n    x = 1\nexcept Exception:\n    x = 2', '1:1', 'a try statement', UNINSTALLED],
  ['try:\n    x = 1\nexcept* ValueError:\n    x = 2', '1:1', 'except*', UNINSTALLED],
  ["a = 1\nraise ValueError('a')", '2:1', 'raise', 'write assert'],
  ['class A:\n    pass', '1:1', 'a class definition', 'move it to a module, and import that with custom_imports'],
  ["with open('a') as f:\n    pass", '1:1', 'a with statement other than read_base()'],
  ['@a\ndef f():\n    pass', '1:2', 'a decorator', 'remove it: no function of a config is called'],
  ['del __name__', '1:5', 'deleting __name__'],
]

const CALLS: readonly Row[] = [
  [
    'def f():\n    pass\nx = f()',
    '3:5',
    'the call of f would run code',
    'write the result out instead of calling a function',
  ],
  [
    'f = lambda: 1\nx = f()',
    '2:5',
    'the call of <lambda> would run code',
    'write the result out instead of calling a function',
  ],
  ...'locals vars dir input hash id callable ascii help'
    .split(' ')
    .map((name): Row => [`x = ${name}()`, '1:5', `${name}() is not evaluated`]),
  ...'bin chr hex oct ord divmod pow slice eval exec open compile __import__ setattr delattr issubclass complex bytearray object property super'
    .split(' ')
    .map((name): Row => [`x = ${name}('a')`, '1:5', `${name}() is not evaluated`]),
  ['x = bytes(3)', '1:5', 'bytes()', "write a literal: b'...'"],
  ["x = type('A', (), {})", '1:5', 'making a class with type()'],
  ["x = int('ff', 16)", '1:5', 'int() with a base'],
  ["x = int(b'1')", '1:5', 'int() of bytes'],
  ["x = float(b'1')", '1:5', 'float() of bytes'],
  ['x = iter(int, 0)', '1:5', 'iter() of a callable and a sentinel'],
  ['x = range(2 ** 60)', '1:5', 'a range beyond 2**52'],
  ["x = str(b'a', 'utf-8')", '1:5', 'decoding bytes'],
]

const MEMBERS: readonly Row[] = [
  [
    'from collections import OrderedDict',
    '1:1',
    'collections.OrderedDict',
    'write dict(...): it keeps the order of its keys',
  ],
  ['import collections\nx = collections.defaultdict(list)', '2:5', 'collections.defaultdict'],
  ['from collections import Counter', '1:1', 'collections.Counter'],
  ['from functools import partial', '1:1', 'functools.partial'],
  ['from itertools import starmap', '1:1', 'itertools.starmap'],
  ['import math\nx = math.sin(1)', '2:5', 'math.sin'],
  ['from math import exp', '1:1', 'math.exp'],
  ['import os\nx = os.environ["HOME"]', '2:5', 'os.environ', ENVIRONMENT],
  ['import os\nx = os.getenv("HOME")', '2:5', 'os.getenv', ENVIRONMENT],
  ['import os.path as osp\nx = osp.exists("a")', '2:5', 'os.path.exists'],
  ['from pathlib import Path', '1:1', 'pathlib.Path', 'write the path as a string'],
  ['import random\nx = random.random()', '2:5', 'random.random'],
  ["x = 'a'.translate({})", '1:5', 'the attribute translate of str'],
  ["x = str.maketrans('a', 'b')", '1:5', 'the attribute maketrans of str'],
  ["x = 'a'.encode()", '1:5', 'the attribute encode of str'],
  ["x = 'a'.expandtabs()", '1:5', 'the attribute expandtabs of str'],
  ['x = {1}.discard(1)', '1:5', 'the attribute discard of set'],
  ["x = b'a'.decode()", '1:5', 'the attribute decode of bytes'],
  ["x = b'x'.split()", '1:5', 'the attribute split of bytes'],
  ["x = (1).to_bytes(2, 'big')", '1:5', 'the attribute to_bytes of int'],
  ["x = float.fromhex('1')", '1:5', 'the attribute fromhex of float'],
  ["x = dict.fromkeys('ab')", '1:5', 'the attribute fromkeys of dict'],
  ["x = 'a'.__class__", '1:5', 'the attribute __class__ of str'],
  ["x = getattr('', '__len__', 1)", '1:5', 'the attribute __len__ of str'],
  ["x = '{0.a}'.format(1)", '1:5', 'an attribute in a format field'],
  // Harmless, and refused by name all the same: only running would tell.
  ['import re\nx = re.sub("a", "b", "c")', '2:5', 're.sub'],
  ['import string\nx = string.digits', '2:5', 'string.digits'],
  ['import sys\nx = sys.version_info[0]', '2:5', 'sys.version_info'],
  ['import sys\nx = sys.path.copy()', '2:5', 'sys.path'],
  ['import glob\nx = glob.glob("*")', '2:5', 'glob.glob'],
  ['import functools\nx = functools.reduce(max, [1])', '2:5', 'functools.reduce'],
  ['x = 1+2j', '1:7', 'a complex number'],
  ['x = globals().get("a")', '1:5', 'globals().get'],
  ['x = list(globals())', '1:5', 'the names of globals()'],
  ['len.a = 1', '1:1', 'setting an attribute of a builtin_function_or_method'],
]

const VALUES: readonly Row[] = [
  ["x = '\\N{BULLET}'", '1:5', 'a character by its name', 'write the character itself'],
  ['x = 2j', '1:5', 'a complex number'],
  ['x = (-8) ** 0.5', '1:5', 'a negative number to a power with a fraction'],
  ["x = b'a'[0]", '1:5', 'an item of bytes'],
  ["x = b'a' + b'b'", '1:5', 'an operation on bytes'],
  ["x = 2 * b'a'", '1:5', 'an operation on bytes'],
  ["x = b'a' in b'ab'", '1:5', 'in bytes'],
  ["x = list(b'ab')", '1:5', 'the items of bytes'],
  ["x = 'é'.title()", '1:5', 'title() of text beyond ASCII'],
  ["x = 'ß'.casefold()", '1:5', 'casefold() of text beyond ASCII'],
  ["x = f'{1:c}'", '1:7', 'the format c', 'write the character'],
  ["x = f'{1.0:z.1f}'", '1:7', 'the format flag z'],
  ["x = '%c' % 'a'", '1:5', 'the conversion %c', 'write %s'],
  ["x = '%*d' % (3, 1)", '1:5', 'a width or precision of *', 'write the number'],
  ["x = '%.*f' % (3, 1)", '1:5', 'a width or precision of *', 'write the number'],
  ['x = [1, 2]\nx[::2] = [3]', '2:1', 'assigning to a slice with a step'],
  ['x = NotImplemented', '1:5', 'the name NotImplemented'],
  ["x = '%a' % 1", '1:5', 'the conversion %a', 'write %r'],
  ["x = f'{1!a}'", '1:7', 'the conversion !a', 'write !r'],
  ['x = ValueError', '1:5', 'the exception ValueError', 'write assert'],
  ['x = __file__', '1:5', 'the name __file__'],
  ['x = list[int]', '1:5', "<class 'list'>[...]"],
  ['x = globals() + 1', '1:5', 'the operator + of a dict'],
  ['x = int | str', '1:5', 'the operator | of a type'],
  ['x = {}.keys() | {}.keys()', '1:5', 'the operator | of a dict_keys'],
  ['x = {}.keys() < {}.keys()', '1:5', 'the order of views of dicts'],
  ['x = str(iter([]))', '1:5', 'the text of an iterator'],
]

const SETS: readonly Row[] = [
  ['x = list({1, 2})', '1:5', SET, SORT],
  ['x = tuple({1, 2})', '1:5', SET, SORT],
  ['x = [*{1, 2}]', '1:6', SET, SORT],
  ['for x in {1, 2}:\n    pass', '1:10', SET, SORT],
  ['x = [a for a in {1, 2}]', '1:17', SET, SORT],
  ['x, y = {1, 2}', '1:1', SET, SORT],
  ['x = str({1, 2})', '1:5', SET, SORT],
  ["x = f'{set([1, 2])}'", '1:7', SET, SORT],
  ["x = ','.join({'a', 'b'})", '1:5', SET, SORT],
  ["x = sorted({'a', 'b'}, key=len)", '1:5', SET, SORT],
  ["x = sorted({1, float('nan')})", '1:5', SET, SORT],
]

function evaluated(source: string): string {
  const names = evaluateModule(parsePython(new SourceText('a.py', `${source}\n`)))
  return pythonRepr(names.get('x') as PyValue)
}

describe.each([
  ['a statement', STATEMENTS],
  ['a call', CALLS],
  ['a member', MEMBERS],
  ['a value', VALUES],
  ['the order of a set', SETS],
])('%s is refused by name', (_, rows) => {
  for (const [source, place, message, instead = WRITE_OUT] of rows) {
    test(source, () => {
      const [problem] = caught(() => evaluated(source)).problems
      expect(problem).toMatchObject({ code: 'python-unsupported', hint: instead })
      expect(problem.message.startsWith(message)).toBe(true)
      expect(problem.span === undefined ? 'nowhere' : formatSpan(problem.span)).toBe(`a.py:${place}`)
    })
  }
})

test('a set of two or more whose order shows only in what is printed', () => {
  const error = caught(() => evaluated('x = {1, 2}'))
  expect(error.problems[0]).toMatchObject({ code: 'python-unsupported', message: SET, hint: SORT })
})

test.each([
  ['x = sorted({3, 1.5, True})', '[True, 1.5, 3]'],
  ["x = sorted({('b', 1), ('a', 2)})", "[('a', 2), ('b', 1)]"],
  ['x = 2 in {1, 2}, len({1, 2}), {1, 2} == {2, 1}, {1} < {1, 2}', '(True, 2, True, True)'],
  ["x = 'a' in {1} | {'a'}, bool({1, 2}), len({1, 2} - {2})", '(True, True, 1)'],
])('a set where no order shows: %s', (source, result) => {
  expect(evaluated(source)).toBe(result)
})

test.each([
  ['import sys\nsys.path.insert(0, ".")\nx = 1', '1'],
  ['import sys as s\ns.path.append(__file__)\ns.path.extend(["a"])\nx = 1', '1'],
])('where modules are looked for decides no value: %s', (source, result) => {
  expect(evaluated(source)).toBe(result)
})

test('a module that is not of Python is told to belong into custom_imports', () => {
  const { problems, pythonClass } = caught(() => evaluated('from mmdet.models import ResNet'))
  expect(pythonClass).toBe('ModuleNotFoundError')
  expect(problems[0]).toMatchObject({ message: 'the module mmdet is not imported: nothing of a config is run' })
  expect(problems[0]?.hint).toMatch(/its classes as texts, type='Name', its values as they are$/)
  expect(problems[0]?.hint).toContain('custom_imports')
})

test('a name in a format field may hold a closing bracket', () => {
  expect(caught(() => evaluated("x = '{x][0]}'.format(x=[1])"))).toMatchObject({ pythonClass: 'KeyError' })
})
