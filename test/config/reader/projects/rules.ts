import { file, type Project } from '../project.ts'

/** Rules of Python's built-in types and statements that were once broken: each is a line or an exception. */
export const RULE_PROJECTS: Readonly<Record<string, Project>> = {
  'None and None are no union': file('a = None | None\n'),
  'strict zip of a shorter second': file('a = list(zip([1, 2], [1], strict=True))\n'),
  'strict zip of a shorter first': file('a = list(zip([1], [1, 2], strict=True))\n'),
  'strict zip of three': file('a = list(zip([1], [2], [3], strict=True))\nb = list(zip([1], [2, 3], strict=0))\n'),
  'a set sought in a set': file('a = {1} in {frozenset([1])}, {1} in {1}, set() not in frozenset()\n'),
  'an int in a long range': file(
    'a = 10**9 in range(10**9), 10**9 - 1 in range(10**9), 7 in range(1, 10**9, 2), -3 in range(0, -9, -3)\n',
  ),
  'the index within a range takes one argument': file('a = range(3).index(1, 2)\n'),
  'counting from a large int': file("a = list(enumerate('ab', 2**70)), list(enumerate('a', True))\n"),
  'bytes are not summed': file("a = sum([b'a'], b'')\n"),
  'an index beyond 64 bits': file('a = [1].pop(2**64)\n'),
  'inserting beyond 64 bits': file('a = []\na.insert(-2**70, 1)\n'),
  'repeating beyond 64 bits': file('a = [] * 2**64\n'),
  'sorting backwards beyond 32 bits': file('a = sorted([1], reverse=2**31)\n'),
  'views backwards': file(
    'd = dict(a=1, b=2)\na = list(reversed(d.keys())), list(reversed(d.items())), list(reversed(d.values()))\n',
  ),
  'views as text': file(
    "d = dict(a=1, b=2)\na = str(d.keys()), f'{d.items()}', '%s' % d.values(), str([d.keys()])\nd['c'] = d.values()\nb = repr(d)\ndel d['c'], d\n",
  ),
  'the step of a slice is looked at first': file('a = [1]\na[::0] = None\n'),
  'an empty dict asks for no hash': file('a = {}.pop([])\n'),
  'an empty dict asks for no hash, with a default': file('a = {}.pop([], 1)\n'),
  'types that iterate': file(
    'a = [isinstance(x, zip) for x in (zip(), map(str, []), [])]\nb = zip, [map, filter, reversed, complex]\n',
  ),
  'a container takes one object for equal to itself': file(
    "n = float('nan')\na = [n] == [n], dict(a=n) == dict(a=n), n == n, [n].index(n), (n,) != (n,), [float('nan')] == [n]\n",
  ),
  'divisors by keyword': file('import math\na = math.gcd(x=1)\n'),
  'a chain by keyword': file('import itertools\na = list(itertools.chain([1], iterable=[2]))\n'),
  'products of nothing': file(
    'from itertools import product\na = list(product(5, repeat=0)), list(product()), list(product([1, 2], repeat=2))\n',
  ),
  'a keyword that product does not know': file('from itertools import product\na = list(product([1], times=2))\n'),
  'a negative repetition of a product': file('from itertools import product\na = list(product([1], repeat=-1))\n'),
}
