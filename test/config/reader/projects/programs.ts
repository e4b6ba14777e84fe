import { child, file, type Project } from '../project.ts'

/** What random programs found: each line of these is one rule of Python's. */
export const PROGRAM_PROJECTS: Readonly<Record<string, Project>> = {
  'zeros keep their sign': file('a = 0 / -2\nb = -0.0 // 16\nc = 0 / -10**30\nd = -0.0 % 3\ne = 0.0 // -5\n'),
  'a set of views': file('a = {dict(a=1).keys()}\n'),
  'a slice is no key': file('a = dict(b=1)[::-1]\n'),
  'splitting at white space keeps what is left over': file(
    "a = '  x y '.rsplit(None, 1)\nb = 'a b  '.split(None, 1)\nc = ' a b '.rsplit(None, 0)\n",
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
  'sorting backwards by what is no int': file('a = sorted([2, 1], reverse=[])\n'),
  'the base united in place stays the same object': child(
    'd = dict(a=1, b=2)\n',
    'c = [_base_.d]\n_base_.d |= _base_.d\n_base_.d.pop("a")\n',
  ),
  'the alternate form of a float': file(
    "a = [f'{x:#}|{x:#_}|{x:#12}|{x:#g}|{x:#.0e}|{x:#.3}|{x:#n}' for x in (1e-05, 1.0, 1e16, 1.5e22, 100.0, 0.0, -1e-7)]\n",
  ),
  'a relative import beside bases': child('a = 1\n', 'from .x import y\n'),
}
