import { child, file, type Project } from '../project.ts'

/** What random programs found: each line of these is one rule of Python's. */
export const PROGRAM_PROJECTS: Readonly<Record<string, Project>> = {
  'zeros keep their sign': file(
    'a = 0 / -2\nb = -0.0 // 16\nc = 0 / -10**30\nd = -0.0 % 3\ne = 0.0 // -5\nf = divmod(-0.0, 2)\n',
  ),
  'views of keys and items are sets': file(`d = dict(a=1, b=2)
a = d.keys() & ['a', 'z']
b = ['a', 'z'] | d.keys()
c = d.keys() - d
e = d.items() & {('a', 1)}
f = d.keys() == {'a', 'b'}, d.keys() <= {'a', 'b', 'c'}, {'a'} < d.keys(), d.items() == dict(b=2, a=1).items()
g = ('a', 1) in d.items(), ('a', []) in d.items(), 'a' in d.items(), d.keys() == ['a', 'b']
h = d.values() == d.values()
`),
  'views of values are no sets': file('a = dict(a=1).values() | {1}\n'),
  'a set of views': file('a = {dict(a=1).keys()}\n'),
  'a slice is no key': file('a = dict(b=1)[::-1]\n'),
  'splitting at white space keeps what is left over': file(
    "a = '  x y '.rsplit(None, 1)\nb = 'a b  '.split(None, 1)\nc = ' a b '.rsplit(None, 0)\n",
  ),
  'title case': file("a = 'ßa ǆ ﬁn'.title()\nb = 'ﬀ'.capitalize()\nc = 'ß'.upper(), 'ა'.title(), 'ᾳ'.title()\n"),
  'the length of a vector': file(
    'import math\na = math.hypot(3, 3), math.hypot(2, 3), math.hypot(1e-200, 1e200), math.hypot(0, -2)\n',
  ),
  'powers with a fraction': file(
    'a = 6.795**1.37, 8.197**-1.14, 7.535**-0.87, 4.182**2.72, 0.65**0.5, 2**0.5, 1e-4**0.25, 10**-0.5, 0.9**11\n' +
      'b = 2.25**1.5, 17179869184.0**1.5, 134217729.0**2, 94906267.0**3, 1e200**1.5 if a[0] < 0 else 0, 1e-200**2, 3.0**-677\n' +
      'c = (-2.5)**3, (-2.5)**-2, (-1.0)**1e300, 0.0**0.5, 1.0000000001**1e12, 5e-324**0.5, 1**1e308, 2.0**-1074\n',
  ),
  'a power beyond the floats': file('a = 1e200**1.5\n'),
  'logarithms and the exponential function': file(`import math
a = math.exp(2.332), math.exp(4.696), math.exp(-745.1), math.exp(1e-300), math.exp(709.7), math.exp(1)
b = math.log(1.645), math.log(5.46), math.log(1 + 2**-52), math.log(5e-324), math.log(8, 2), math.log(0.3, 10), math.log(1)
c = math.log2(1.276), math.log2(1.47), math.log2(8), math.log2(0.125), math.log2(1e308)
d = math.log10(1.247), math.log10(3.268), math.log10(1000), math.log10(0.001), math.log10(5e-324), math.log10(1e300)
`),
  'functions of angles': file(`import math
a = math.sin(1.007), math.sin(3.974), math.sin(-2.239), math.sin(math.pi), math.sin(1e22), math.sin(-0.0), math.sin(1e-9)
b = math.cos(2.746), math.cos(-3.915), math.cos(math.pi / 2), math.cos(1e300), math.cos(1e-9), math.cos(math.pi)
c = math.tan(3.399), math.tan(-5.36), math.tan(math.pi / 2), math.tan(1e-9), math.tan(1e17)
d = math.atan(3.548), math.atan(-1.239), math.atan(1e30), math.atan(-1e-9), math.atan(math.inf), math.atan(1)
e = math.asin(0.633), math.asin(-0.995), math.asin(1), math.asin(1e-10), math.acos(0.665), math.acos(-0.406), math.acos(0)
f = [math.atan2(y, x) for y in (0.0, -0.0, 3.83, -1e-9, 1e300, 5e-324) for x in (1.0, -1.0, 0.0, -2e-18, 1e10, 1e300, -7.3)]
`),
  'zero to a negative power is no number for math': file('import math\na = math.pow(0.0, -1)\n'),
  'else of try is not guarded': file('try:\n    a = 1\nexcept Exception:\n    b = 1\nelse:\n    c = missing\n'),
  'finally runs when a handler raises': file(
    'a = []\ntry:\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        [][1]\n    finally:\n        a.append(1)\nexcept IndexError:\n    a.append(2)\n',
  ),
  'raising again': file(
    'try:\n    try:\n        1 / 0\n    except ValueError:\n        a = 1\n    except ArithmeticError:\n        raise\nexcept ZeroDivisionError as error:\n    b = 2\n',
  ),
  'raising again what nobody raised': file('raise\n'),
  'an unhashable key is caught': file('try:\n    a = {[]: 1}\nexcept TypeError:\n    b = 1\n'),
  'break in finally drops the exception': file(
    'for i in range(3):\n    try:\n        1 / 0\n    finally:\n        break\n',
  ),
  'a future import inside a block': file('a = 1\nif a:\n    from __future__ import division\n'),
  'only two signs are a sign': file("a = '%5%' % ()\n"),
  'a sign with flags takes an argument': file("a = '%5%' % 3\n"),
  'keys of fields with brackets': file("a = '%((a))s %()s' % {'(a)': 1, '': 2}\n"),
  'an open key of a field': file("a = '%(a' % {}\n"),
  'mappings need not be used up': file("a = '' % [], '' % {}, 'x' % range(3), '%s' % [1], '%s %(a)s' % {'a': 1}\n"),
  'nothing is taken behind a key': file("a = '%(a)s %s' % {'a': 1}\n"),
  'a field of a list': file("a = '%(a)s' % [1]\n"),
  'a width beyond what fits': file("a = '%99999999999999999999d' % 1\n"),
  'a starred width beyond what fits': file("a = '%*d' % (2**70, 1)\n"),
  'a negative starred precision': file("a = '%.*f|%*d|' % (-5, 1.5, -6, 7)\n"),
  'sorting backwards by what is no int': file('a = sorted([2, 1], reverse=[])\n'),
  'which of two equal items a set keeps': file(
    'a = {1} & {True}\nb = {1, 2} & {True}\nc = {True} & {1, 2}\nd = {1}.intersection([True])\ne = {1}\ne &= {True}\nf = {1} | {True}\n',
  ),
  'the base united in place stays the same object': child(
    'd = dict(a=1, b=2)\n',
    'c = [_base_.d]\n_base_.d |= _base_.d\n_base_.d.pop("a")\n',
  ),
  'the alternate form of a float': file(
    "a = [f'{x:#}|{x:#_}|{x:#12}|{x:#g}|{x:#.0e}|{x:#.3}|{x:#n}' for x in (1e-05, 1.0, 1e16, 1.5e22, 100.0, 0.0, -1e-7)]\n",
  ),
  'a relative import beside bases': child('a = 1\n', 'from .x import y\n'),
  'a relative import beside bases, of a config that names itself': child(
    'a = 1\n',
    "__name__ = 'a'\nfrom .x import y\n",
  ),
  'sets are in the order of their table':
    file(`a = list({8, 3, 1}), [x for x in {3, 1, 2}], tuple(set([10, 5, 7, 1])), sum({0.1, 0.7, 1e16})
d = {20, 4, 0}
b = d.pop(), list(enumerate({16, 8, 0})), dict.fromkeys({3, 1}), next(iter({5, 2})), list({3, 1} | {2, 0})
c, *e = {7, 6, 5}
f = str({16, 8, 0}), list({3, 1, 7} - {1}), list(d & {0, 20}), list(zip({2, 1}, {4, 3}))
`),
  'methods of types': file(
    "a = list(map(str.upper, ['a', 'b'])), sorted(['b', 'A'], key=str.lower), str.join('-', ['1', '2']), dict.get({1: 2}, 1)\nb = str.lower\n",
  ),
  'a method of a type without its object': file('a = str.lower()\n'),
  'a method of another type': file('a = str.lower(1)\n'),
  'what a type has not': file('a = str.nope\n'),
  'translating a text': file(
    "a = 'a\\tb'.expandtabs(4), 'abc'.translate({97: 'x', 98: None, 99: 100}), 'abc'.translate(str.maketrans('ab', 'yz', 'c'))\nb = '{a}'.format_map(dict(a=1)), str.maketrans({'a': 1})\n",
  ),
  'a table of keys that are no characters': file("a = str.maketrans({'ab': 1})\n"),
  'a position in a mapping': file("a = '{0}'.format_map({})\n"),
  'sets through all that happens to them': file(`import copy
s = {1, 17, 33, -1, -2, 64, 0.5}
t = {5, 3, 1}
n = 40
u = {n, 8, n + 8, *t, 16}
out = [list(s), list(u), s.pop(), t.pop()]
s.discard(33)
s.add(9)
out += [list(s), list(s | u), list(s & u), list(u - t), list(s ^ u), list(u | u)]
s |= u
t ^= {1, 2, 40, 72}
u &= {n, 5, 8}
out += [list(s), list(t), list(u), u.pop(), list(s.union([7, 2], {4: 1})), list(s.difference([1], u))]
s -= {64, 1, 0.5, 3, 5, 8, 9, 16}
s.update([100, 36], {68: 1})
out += [list(s), list(s.symmetric_difference([36, 4, 4])), list(copy.deepcopy(s)), list(set(list(s)[::-1]))]
t.clear()
t.update(range(12))
t.difference_update(range(3, 30))
t.intersection_update([2, 1, 50])
f = frozenset([8, 0, 16])
out += [list(t), t.pop(), list(f), list(f.copy()), list(f | {24}), list({0, 8, 16}), list({x * 8 for x in (2, 1, 0)})]
`),
  'sets of dicts': file(
    'a = list(set({1: 1, 17: 1, 33: 1, 5: 1})), list(set({24: 0, 8: 0, 16: 0}) | {0}), list({16}.union({8: 1, 0: 2}))\n',
  ),
  'tabs of odd widths': file(
    "a = 'a\\tb\\n\\tc'.expandtabs(1), '\\ta'.expandtabs(0), '\\ta'.expandtabs(-1), 'é\\t日'.expandtabs(3)\n",
  ),
  'arc tangents between 0 and 1': file(
    'import math\na = math.atan(0.3), math.atan(-0.3), math.asin(0.2), math.acos(0.2)\n',
  ),
  'attributes that are asked for': file(
    "a = hasattr('', '__len__'), hasattr('', 'nope'), hasattr(1, 'to_bytes'), hasattr(str, 'lower'), hasattr([], 'lower'), getattr('', 'nope', 1)\n",
  ),
  'loops over sets of constants': file(
    'a = [x for x in {255, 0x1F}]\nb = []\nfor c in {16, 8, 0}:\n    b.append(c)\nd = [x for y in (1,) for x in {255, 31}], list(x for x in {8, 0}), {x: 1 for x in {7, 15, 23, 31}}\n',
  ),
  'characters by their names': {
    files: {
      'base.py': "a = '\\N{BULLET}'\nb = f'{a}\\N{em dash}{a:\\N{DAGGER}>3}'\n",
      'config.py': "_base_ = 'base.py'\nc = [{{_base_.b}}, '\\N{LATIN SMALL LETTER E WITH ACUTE}']\nd = b'\\N{x}'\n",
    },
  },
  'a name that no character has': file("x = 'a'\ny = 'b\\N{BULLETS}'\n"),
  'a name from the environment': {
    files: { 'config.py': "x = '{{$NAMED:a}}'\n" },
    env: { NAMED: '\\N{BULLET}' },
  },
  'characters by their names in the dialect': {
    files: {
      'base.py': "a = '\\N{BULLET}'\n",
      'config.py':
        "from mmengine.config import read_base\nwith read_base():\n    from .base import *\nb = a + '\\N{DAGGER}'\n",
    },
  },
}
