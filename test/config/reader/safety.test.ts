import { expect, test } from 'vitest'
import { Config } from '../../../src/config/config.ts'
import { memoryFileSystem } from '../../../src/config/fileSystem.ts'
import { MmdetConfigError } from '../../../src/errors.ts'

/** Ways out of an evaluator that looks only at names: each runs in Python, or shows what lies behind a value. */
const ATTACKS: readonly string[] = [
  'a = ().__class__.__base__.__subclasses__()',
  'a = ().__class__',
  "a = ''.__class__.__mro__[1]",
  'a = [].__class__.__bases__',
  'a = (lambda: 0).__globals__',
  'a = (lambda: 0).__code__',
  'a = len.__self__',
  'a = len.__call__([])',
  "a = '{0.__class__}'.format(1)",
  "a = '{0.__class__.__base__}'.format(())",
  "a = '{a.__init__.__globals__}'.format(a=len)",
  "a = '{0[__class__].__x__}'.format({'__class__': 1})",
  "a = f'{().__class__}'",
  "a = f'{[].append.__self__}'",
  "a = __import__('os')",
  "a = __import__('os').system('true')",
  "a = eval('1')",
  "a = exec('b = 1')",
  "a = compile('1', '', 'eval')",
  "a = open('/etc/passwd')",
  'a = input()',
  "a = globals()['__builtins__']",
  "a = globals()['__builtins__']['eval']('1')",
  "a = vars().get('__builtins__').get('eval')('1')",
  'a = list(locals().values())[1].items()',
  "a = {**globals()['__builtins__']}",
  "a = globals()['__builtins__'] | {}",
  "globals()['__builtins__'].clear()",
  'a = vars(len)',
  'a = dir([])',
  'a = [locals() for x in [1]]',
  "globals().update(__builtins__={})\na = __builtins__['len']",
  "a = getattr((), '__class__')",
  "a = getattr([], '__cl' + 'ass__')",
  "setattr(len, 'a', 1)",
  "a = type('A', (), {})",
  'a = type(()).__base__',
  'a = type.__call__(int)',
  'a = object()',
  'a = super()',
  'a = __builtins__',
  'a = __loader__',
  'a = __spec__',
  'import os\na = os.system("true")',
  'import os\na = os.environ',
  'import sys\na = sys.modules',
  'import subprocess\na = subprocess.run(["true"])',
  'import importlib\na = importlib.import_module("os")',
  'from os import system\na = system("true")',
  'import builtins\na = builtins.eval("1")',
  'import copy\na = copy.__dict__',
  'import math\na = math.__loader__',
  'import functools\na = functools.partial(eval, "1")()',
  'import operator\na = operator.attrgetter("__class__")(())',
  'a = sorted([1], key=eval)',
  'a = list(map(eval, ["1"]))',
  'a = max(["1"], key=lambda b: eval(b))',
  'def f():\n    return 1\na = f()',
  'class A:\n    pass\n',
  'with open("a") as b:\n    pass\n',
  'try:\n    1 / 0\nexcept Exception as e:\n    a = e.__traceback__',
  'a = (b for b in []).gi_frame',
  'a = [c for c in [1]].__iter__()',
  'a = {}.__getitem__(1)',
  'a = "".join.__self__',
  'breakpoint()',
  'a = memoryview(b"a")',
  'exit()',
  'quit()',
]

test.each(ATTACKS)('%s', async (text) => {
  const fileSystem = memoryFileSystem({ '/project/config.py': `_base_ = []\n${text}\n` }, '/project')
  const error = await Config.fromFile('/project/config.py', { fileSystem, env: {} }).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(MmdetConfigError)
  const { span, message } = error as MmdetConfigError
  expect(span?.start).toBeGreaterThanOrEqual('_base_ = []\n'.length)
  expect(span?.end).toBeGreaterThan(span?.start as number)
  expect(message).toContain('/project/config.py:')
})

test('no prototype was touched', () => {
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
})
