import { child, file, type Project } from '../project.ts'

/** What becomes of an OrderedDict `O` and a defaultdict `D`. */
const STATEMENTS = `
a = O(x=1, y=O(z=2)); b = [O(a=1)]; c = (O(a=1),); e = f'{a}', str(b), repr(c), str(O()); f = type(a).__name__
a = O(x=1, y=2); a.move_to_end('x'); b = a.popitem(last=False); c = [type(v).__name__ for v in (O() | {}, {} | O(), O().copy(), dict(O()))]
a = O(x=1, y=2) == O(y=2, x=1), O(x=1, y=2) == dict(y=2, x=1), [O(x=1, y=2)] == [O(y=2, x=1)], O(x=1) == O(x=1.0), O(x=1) != O(x=1)
a = f'{O(a=1).keys()} {O(a=1).values()} {O(a=1).items()}', O(x=1).keys() == {'x'}, O(x=1, y=2).items() - {('x', 1)}
import copy; b = {'s': O(x={1: 2})}; c = f'{copy.deepcopy(b)}'; d = f'{copy.copy(b["s"])}'; e = O.fromkeys('ab', value=2); f = str(e); del copy
a = O(x=1); a['s'] = a; b = str(a); del a
a = O(x=1); a |= [('z', 2)]; b = str(a); c = a.pop(key='z'); d = a.setdefault(key='q'); e = a.setdefault('r', default=3); f = str(a)
a = O(x=1, z=2, w=3); a.move_to_end('w', last=False); b = [*a], {**a}, list(zip(a, a.values())); d = a.popitem(), a.popitem(False), str(a)
a = isinstance(O(), dict), isinstance({}, O), hasattr(O(), 'move_to_end'), hasattr({}, 'move_to_end'), getattr(O(x=1), 'zz', 3)
a = O(x=1); n = []; exec_ = [n.append(k) or a.update(y=2) for k in a]
a = O(x=1, z=2); n = [a.update(y=2) for k in a]
a = O(x=1, y=2); n = [a.move_to_end(k, last=False) for k in a]
a = O(x=1, z=2); n = [a.move_to_end('z') for k in a.items()]
a = O(x=1); a.move_to_end('q')
a = O().popitem()
a = O(1)
a = O(x=1) | 3
a = O(x=1).zz
a = {O(): 1}
a = O(type='A', _delete_=True); b = O(a=O(_delete_=True))
a = dict(x=1) if 0 else O(x=1); a['x'] = O(y=[a['x']]); b = a; b['n'] = 2
a = D(list); a['x'].append(1); b = str(a), [a], dict(k=a); c = D(int, x=1); d = str(D())
a = D(list, [(1, [2])], x=3); b = a.default_factory, a.get('q'), 'q' in a, a == dict(a), str(a.copy()), a.pop(1), len(a), isinstance(a, D)
a = D(list); a.default_factory = int; a['n'] += 1; c = str(a); f = str(a | {'u': 1}), str({'u': 1} | a); g = '{zz}'.format_map(a); h = '%(yy)s' % a
a = D(dict); a['x']['y'] = 1; a['s'] = a; b = str(a); del a
import copy; a = D(set); a[1].add(2); b = str(copy.copy(a)), str(copy.deepcopy(a)), type(a).__name__; del copy
a = D()['x']
a = D(1)
o = D(type(None)); o['a']
o = D(D); o['a']
o = D(max); o['a']
o = D(dict(a=1).copy); o['a']; b = D('abc'.upper); b[1]; c = D(tuple); c[1] += (2,); d = D(bool); d[1]; e = D(float); e[2] += 1; del b, o
o = D(list, {}, {})
o = O(x=1, y=2); a = [max(o, key=o.get), ''.join(o), dict.fromkeys(o), 'a%(x)s' % o, '{x}{0[y]}'.format(o, **o), list(reversed(o.items()))]
a = O([('a', 1), ('a', 2)]), O({'z': 1}, z=2), O(['ab', 'cd']), O(self=1, dict=2)
a = O([(1, 2, 3)])
a = O('ab')
a = O(x=1); a.update(1, 2)
a = O(x=1).pop('q')
a = O(x=1); a |= 3
a = O | None; b = isinstance(O(), a), isinstance({}, a)
a = D(lambda: 3, x=1); b = a['x']
a = D(list); a.x = 1
a = D.fromkeys([1], 2); b = str(a)
`

const IMPORTS = 'from collections import OrderedDict as O, defaultdict as D\n'

/** Dicts of the module `collections`, in both dialects. */
export const STANDARD_DICT_PROJECTS: Readonly<Record<string, Project>> = Object.fromEntries(
  STATEMENTS.trim()
    .split('\n')
    .flatMap((line) => [
      [`standard dicts: ${line}`, file(`${IMPORTS}${line}\n`)],
      [`standard dicts, pure Python: ${line}`, lazy(line)],
    ]),
)

/** Views stay in the values of the pure-Python dialect, where nothing is copied. */
export const VIEW_PROJECTS: Readonly<Record<string, Project>> = Object.fromEntries(
  [
    'a = dict(x=1).keys()',
    'a = dict(k=dict(x=O(y=1)).values())',
    'a = [dict(x=1).items()], {1: [O(x=2).items()]}, O(x=1).keys()',
    'd = dict(x=1); a = d.keys(); d.update(y=2)',
    'a = {dict(x=1).values()} and 1',
    'a = range(3); b = [slice(1), ...]',
  ].flatMap((line) => [
    [`views: ${line}`, file(`${IMPORTS}${line}\n`)],
    [`views, pure Python: ${line}`, lazy(line)],
  ]),
)

function lazy(line: string): Project {
  return {
    files: {
      'base.py': `${IMPORTS}q = O(a=1, b=O(c=D(list)))\nv = q.keys()\n`,
      'config.py': `from mmengine.config import read_base\nwith read_base():\n    from .base import *\n${IMPORTS}r = type(q).__name__, f'{q}', f'{v}'\n${line}\n`,
    },
  }
}

/** They beside a base's ConfigDict `d`. */
const BESIDE_CONFIG_DICT = `
B.o = O(a=O(b=1)); r = type(B.o).__name__, type(B.o.a).__name__
B.o = D(list); r = type(B.o).__name__; B.o['k'].append(1)
r = [type(v).__name__ for v in (B.d | O(y=1), O(y=1) | B.d, D(int) | B.d, B.d | D(int))], f'{O(y=1) | B.d}', f'{D(int) | B.d}'
B.d.update(O(x=O(z=2)), w=D(int, q=1)); r = f'{B.d}', type(B.d.x).__name__, type(B.d.w).__name__
B.d.x.update(D(int, y=4)); B.d.merge(dict(x=O(k=1)))
o = O(B.d); o.update(B.d); r = f'{o}', type(o['x']).__name__; s = o == B.d, B.d == O(B.d)
d = O(x=O(y=5, n=1)); e = D(int, B.d)
r = f'{B.d | O(p=O(q=1))}'
o = O(a=1); o |= B.d; r = f'{o}'; p = B.d.copy(); p |= o; s = type(p).__name__
B.l = [O(a=1), (D(int),)]; r = type(B.l[0]).__name__, type(B.l[1][0]).__name__
B.q = D(int, a=1); s = f'{B.q}', f'{B.to_dict()}'
import copy; B.q = D(int, a=1); r = f'{copy.deepcopy(B.q)}', type(B.deepcopy().q).__name__; del copy
B.q = D(int, a=1); r = f'{B.q.zz}'
B.q = O(a=1); r = B.q.a; B.q.move_to_end('a')
r = issubclass(type(B), dict), issubclass(type(B), O), isinstance(B, O)
`

export const BESIDE_CONFIG_DICT_PROJECTS: Readonly<Record<string, Project>> = Object.fromEntries(
  BESIDE_CONFIG_DICT.trim()
    .split('\n')
    .flatMap((line) => [
      [
        `standard dicts beside a base: ${line}`,
        child('d = dict(x=dict(y=1))\n', `${IMPORTS}${named(line, '_base_')}\n`),
      ],
      [
        `standard dicts beside a base, pure Python: ${line}`,
        {
          files: {
            'base.py': 'b = dict(d=dict(x=dict(y=1)))\n',
            'config.py': `from mmengine.config import read_base\nwith read_base():\n    from .base import b\n${IMPORTS}${named(line, 'b')}\n`,
          },
        },
      ],
    ]),
)

function named(line: string, base: string): string {
  return line.replaceAll(/\bB\b/g, base)
}
