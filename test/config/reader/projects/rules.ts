import { file, type Project } from '../project.ts'

/** Rules of Python's built-in types and statements that were once broken: each is a line or an exception. */
export const RULE_PROJECTS: Readonly<Record<string, Project>> = {
  'unions of types': file(
    "a = [isinstance(x, int | None) for x in (1, 'a', None, True)]\nb = (int | str) == (str | int), int | str | int, int | int == int\n" +
      'c = str(None | int), isinstance([], list | tuple | None), {int | str: 1}\n',
  ),
  'None and None are no union': file('a = None | None\n'),
  'a union of a type and a value': file("a = int | 'a'\n"),
  'strict zip of a shorter second': file('a = list(zip([1, 2], [1], strict=True))\n'),
  'strict zip of a shorter first': file('a = list(zip([1], [1, 2], strict=True))\n'),
  'strict zip of three': file('a = list(zip([1], [2], [3], strict=True))\nb = list(zip([1], [2, 3], strict=0))\n'),
  'bytes within bytes': file(
    "a = b'a' in b'ba', b'ab' in b'ba', b'' in b'', 97 in b'ab', True in b'', b'\\x01' in b'a'\n",
  ),
  'a text within bytes': file("a = 'a' in b'a'\n"),
  'an int that is no byte': file("a = 256 in b'a'\n"),
  'a set sought in a set': file('a = {1} in {frozenset([1])}, {1} in {1}, set() not in frozenset()\n'),
  'an int in a long range': file(
    'a = 10**9 in range(10**9), 10**9 - 1 in range(10**9), 7 in range(1, 10**9, 2), -3 in range(0, -9, -3)\n',
  ),
  'the index within a range takes one argument': file('a = range(3).index(1, 2)\n'),
  'counting from a large int': file("a = list(enumerate('ab', 2**70)), list(enumerate('a', True))\n"),
  'bytes as numbers': file("a = int(b' 12 '), int(b'0x1f', 0), int(b'11', base=2), float(b'1.5'), ord(b'a')\n"),
  'bytes that are no number': file("try:\n    a = float(b'\\xd9\\xa3')\nexcept ValueError:\n    a = None\n"),
  'a base is looked at first': file('a = int(1, 99)\n'),
  'bytes by their count': file('a = bytes(True), bytes(2), list(reversed(bytes([1, 2])))\n'),
  'a negative count of bytes': file('a = bytes(-1)\n'),
  'bytes are not summed': file("a = sum([b'a'], b'')\n"),
  'an index beyond 64 bits': file('a = [1].pop(2**64)\n'),
  'inserting beyond 64 bits': file('a = []\na.insert(-2**70, 1)\n'),
  'repeating beyond 64 bits': file('a = [] * 2**64\n'),
  'a character beyond 32 bits': file('a = chr(2**31)\n'),
  'sorting backwards beyond 32 bits': file('a = sorted([1], reverse=2**31)\n'),
  'views backwards': file(
    'd = dict(a=1, b=2)\na = list(reversed(d.keys())), list(reversed(d.items())), list(reversed(d.values()))\n',
  ),
  'views as text': file(
    "d = dict(a=1, b=2)\na = str(d.keys()), f'{d.items()}', '%s' % d.values(), str([d.keys()])\nd['c'] = d.values()\nb = repr(d)\ndel d['c'], d\n",
  ),
  'slices are equal by their parts': file(
    "a = slice(1) == slice(None, 1), slice(1) < slice(2) if slice(0, 1) < slice(0, 2) else None, str(slice(1.5, 'a'))\n",
  ),
  'the step of a slice is looked at first': file('a = [1]\na[::0] = None\n'),
  'an empty dict asks for no hash': file('a = {}.pop([])\n'),
  'an empty dict asks for no hash, with a default': file('a = {}.pop([], 1)\n'),
  'a dict that grew after iter': file("d = dict(a=1)\nit = iter(d)\nd['b'] = 2\na = next(it)\n"),
  'items that grew after iter': file("d = dict(a=1)\nit = iter(d.items())\nd['b'] = 2\na = next(it)\n"),
  'raising what is no exception': file('raise int\n'),
  'a cause that is no exception': file('raise ValueError() from 5\n'),
  'a cause of None': file("try:\n    raise ValueError('a') from None\nexcept ValueError:\n    a = 1\n"),
  'catching what is no exception': file('try:\n    1 / 0\nexcept int:\n    a = 1\n'),
  'catching a tuple with what is no exception': file('try:\n    1 / 0\nexcept (ZeroDivisionError, 5):\n    a = 1\n'),
  'catching nested tuples': file('try:\n    1 / 0\nexcept (ValueError, (ZeroDivisionError,)):\n    a = 1\n'),
  'the class of a caught exception': file(
    'try:\n    {}[1]\nexcept Exception as e:\n    a = isinstance(e, LookupError), isinstance(e, (ValueError, KeyError)), isinstance(e, IndexError)\n',
  ),
  'types that iterate': file(
    'a = [isinstance(x, zip) for x in (zip(), map(str, []), [])]\nb = zip, [map, filter, reversed, complex]\n',
  ),
  'NotImplemented is a value': file('a = NotImplemented, NotImplemented == 1\n'),
  'what has no names of its own': file('a = vars(1)\n'),
  'a container takes one object for equal to itself': file(
    "n = float('nan')\na = [n] == [n], dict(a=n) == dict(a=n), n == n, [n].index(n), (n,) != (n,), [float('nan')] == [n]\n",
  ),
  'what is no data within containers': file(
    "a = [range(0)] == [range(1, 1)], (int | str, 1) == (str | int, 1), [dict(a=1).keys()] == [{'a'}], [{1: slice(1)}] == [{1: slice(None, 1)}]\n" +
      "b = [dict(a=1).values()] == [dict(a=1).values()], str.upper == str.upper, ['a'.upper].index('a'.upper)\n",
  ),
  'logarithms of ints beyond the floats': file(
    'import math\na = math.log(10**400), math.log10(10**400), math.log2(10**400), math.log(10**400, 10), math.log(2**1023)\n',
  ),
  'lengths of no, one and endless coordinates': file(
    "import math\na = math.hypot(), math.hypot(-5), math.hypot(float('inf'), 1), math.degrees(1e308)\n",
  ),
  'a length beyond the floats': file('import math\na = math.hypot(1.5e308, 1.5e308)\n'),
  'divisors by keyword': file('import math\na = math.gcd(x=1)\n'),
  'a chain by keyword': file('import itertools\na = list(itertools.chain([1], iterable=[2]))\n'),
  'products of nothing': file(
    'from itertools import product\na = list(product(5, repeat=0)), list(product()), list(product([1, 2], repeat=2))\n',
  ),
  'a keyword that product does not know': file('from itertools import product\na = list(product([1], times=2))\n'),
  'a keyword that zip_longest does not know': file(
    'from itertools import zip_longest\na = list(zip_longest([1], fill=2))\n',
  ),
  'repeating None times': file('from itertools import repeat\na = next(repeat(1, None))\n'),
  'a negative repetition of a product': file('from itertools import product\na = list(product([1], repeat=-1))\n'),
  'counting from True': file(
    'from itertools import count, islice\na = list(islice(count(True), 3)), list(islice(count(True, 2), 2)), list(islice(count(0.5), 1, None, 2)) if 0 else 0\n',
  ),
  'counting from a list': file('from itertools import count\na = next(count([1], [2]))\n'),
  'an islice of nothing': file('from itertools import islice\na = list(islice())\n'),
  'an islice without an end': file('from itertools import islice\na = list(islice([1]))\n'),
  'an islice to a text': file("from itertools import islice\na = list(islice([1], 'a'))\n"),
}
