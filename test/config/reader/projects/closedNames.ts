import { file, type Project } from '../project.ts'

/** Names that Python and MMEngine put beside those of a config. */
const NAMES = [
  "'''doc'''\na = [__doc__ for i in range(2)] if '__doc__' in globals() else 0",
  'a: int = 3\nb = type(__annotations__).__name__',
  'a = __annotations__',
  'b = 1\ndel __annotations__\na: int = 3',
  'a: int = 3\ndel __annotations__\nb = 3\nc: int = 4',
  'a: int = 3\ndel __annotations__\nb = "__annotations__" in globals()',
  '__annotations__["a"] = 3',
  'a = __package__, __name__, __debug__',
  "a = __file__.split('/')[-1]",
  'a = __cached__',
  'b = 2\ndel __builtins__\nc = "__builtins__" in globals(), "b" in globals(), len("abc")',
  'a = __builtins__ is None\nb = list(globals())',
  'a = type(__builtins__).__name__',
  'del __doc__',
  '__name__ = "q"\na = __name__',
  'import math\na = len.__name__, int.__name__, (lambda: 1).__name__, math.sqrt.__name__\ndel math',
]

/** Arguments that itertools looks at when it is called, and what it makes of good ones. */
const ITERATORS = [
  ...[
    'islice([1], -1)',
    'islice(3, 1)',
    'chain(3)',
    'chain.from_iterable(3)',
    'chain.from_iterable([3])',
    "count('a')",
    "count(1, 'a')",
    "repeat(1, 'a')",
    'repeat(1, 2, 3)',
    'accumulate(3)',
    'accumulate([1], 3)',
    'combinations([1], -1)',
    'permutations([1], -1)',
    "permutations([1], 'a')",
    'product(3)',
    'zip_longest(3)',
    'starmap(3, 4)',
    'starmap(3, [4])',
  ].map((call) => `from itertools import ${/^\w+/.exec(call)?.[0]}\na = 1\n${call}`),
  "from itertools import starmap\na = list(starmap(pow, [(2, 3), [1, 2]])), list(starmap(max, ['ab']))",
  'from itertools import starmap\na = list(starmap(pow, [3]))',
  'from itertools import islice\na = {1: 2}\nb = islice(a, 3)\na[2] = 3\nc = list(b)',
  'from itertools import chain\na = {1: 2}\nb = chain(a)\na[2] = 3\nc = list(b)\ndel b',
]

/** Both in both dialects. */
export const CLOSED_NAME_PROJECTS: Readonly<Record<string, Project>> = Object.fromEntries(
  [...NAMES, ...ITERATORS].flatMap((text) => [
    [`closed names: ${text}`, file(`${text}\n`)],
    [`closed names, pure Python: ${text}`, inDialect(text)],
  ]),
)

function inDialect(text: string): Project {
  const start = 'from mmengine.config import read_base\nwith read_base():\n    from .base import *\n'
  return { files: { 'base.py': 'q = 1\n', 'config.py': `${start}${text}\n` } }
}
