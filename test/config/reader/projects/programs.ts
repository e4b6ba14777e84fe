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
}
