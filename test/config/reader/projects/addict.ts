import { child, type Project } from '../project.ts'

const BASE = 'a = dict(x=dict(y=1, z=[dict(q=2)]), t=(dict(w=1),), n=3)\nb = dict(x=dict(k=5), m=dict(p=1))\n'

/** What becomes of `d`, which is addict's Dict. */
const STATEMENTS = `
e = d.nokey; f = d['nokey']; g = d.get('nokey', 4); h = d.pop('nokey', 1); i = d.pop('n')
e = d.pop('nokey')
d.nokey.a.b = 1; d.q['r'] = 2; d['cnt'] += 1; d['cnt'] += 2
e = [type(v).__name__ for v in (d, d.x, d.m, d.t[0], d.zz, d | d, dict(d), {**d}, d.to_dict(), d.deepcopy())]
e = [list(d.keys()), list(d.items())[0], list(d.values())[2], list(reversed(d)), sorted(d), 'zz' in d, len(d.zz)]
e = [hasattr(d, 'zz'), getattr(d, 'zz', 7), bool(d.zz), d.zz or 4, f'{d.zz}', str(d.x), d.lazy]
d.items = 1
d.x = dict(u=1); e = type(d.x).__name__
d.update(x=dict(z=1), o=2); d.update([('n', 4)]); d.update({'n': 5}, k=6)
e = d.copy(); e.n = 9; e.x.y = 5
e = d.copy(); f = e.zz
import copy; e = copy.copy(d); f = e.zz
import copy; e = copy.deepcopy(d); f = e.zz; e.x.y = 5
e = d | dict(x=dict(y=7)); f = dict(x=dict(y=7)) | d
e = dict(s=1); e |= d; f = type(e).__name__
d |= dict(x=3); d |= [('a', 1)]
e = d | [('a', 1)]
e = d + 1
e = d.zz + 1; f = d.zz + d.yy
d.freeze(); d.n = 4; d.unfreeze(); d.new = 4
d.freeze(); d.new = 4
d.freeze(); e = d.x.new
d.freeze(False); e = d.new
e = d.setdefault('n', 5); f = d.setdefault('new', 6); del d.n
del d.zz
del d['zz']
e = d.popitem(); d.clear()
_base_.a.update(d); _base_.c = d; e = [type(_base_.a).__name__, type(_base_.c).__name__, type(_base_.a.x).__name__]
_base_.a.x = d; e = type(_base_.a.x).__name__
d.x.update(_base_.b.x); d.x.update(y=dict(v=1)); d.x.y.update(w=2); d.m.update(x=dict(y=1)); d.m.update(x=dict(z=1))
e = d.zz; e.foo = 1; g = d['a']['b']; g['c'] = 1; g['d'] = 2
e = d.zz; d.zz = 4; e.foo = 1
d.t[0].v = 1; d.x.z[0].q = 9; d.m.p = 8; e = [_base_.a.t, _base_.a.x.z, _base_.b.m]
e = [d == dict(d), d != _base_.a, _base_.a == d, d == d.copy(), isinstance(d, dict), any([d.zz])]
e = _base_.a | dict(); f = e == _base_.a; g = dict(x=1) | _base_.a; h = g.zz
e = d.to_dict(); e['m']['p'] = 9; e['t'][0]['w'] = 7; d.l = [dict(a=1)]; f = d.to_dict(); f['l'][0]['a'] = 2
e = d.merge(dict(a=1))
e = d.x.y.z
e = d.x.items(); f = list(e)
e = '{0[x][zz]} {0.q}'.format(d)
`

/** `config_dict | other`, which gives addict's Dict. */
export const ADDICT_PROJECTS: Readonly<Record<string, Project>> = {
  ...Object.fromEntries(
    STATEMENTS.trim()
      .split('\n')
      .map((line) => [`addict: ${line}`, child(BASE, `d = _base_.a | _base_.b\n${line}\n`)]),
  ),
  'addict: a base of a base': {
    files: {
      'first.py': BASE,
      'base.py': "_base_ = './first.py'\nd = _base_.a | _base_.b\n",
      'config.py': "_base_ = './base.py'\ne = [_base_.d.zz, type(_base_.d).__name__]\n_base_.d.new.o = 1\n",
    },
  },
  'addict: merged over': {
    files: {
      'first.py': BASE,
      'base.py': "_base_ = './first.py'\nd = _base_.a | _base_.b\n",
      'config.py': "_base_ = './base.py'\nd = dict(x=dict(y=2), m=dict(_delete_=True, o=1), u=dict(v=1))\n",
    },
    options: ['d.x.y=5', 'd.new.o=2', 'd.t.0.w=3'],
  },
}
