import { child, file, type Project } from '../project.ts'

/** `functools.partial`. */
export const PARTIAL_PROJECTS: Readonly<Record<string, Project>> = {
  'partials of types': file(`from functools import partial
a = partial(int, base=2)
b = a('101'), str(a), isinstance(a, partial)
c = [partial(dict, type='x'), partial(max)]
d = partial(partial(dict, x=1, y=0), y=2)
e = d(z=3), d.keywords, d.args, d.func
l = [1]
f = partial(list, l)
l.append(2)
g = f()
`),
  'partials in a base': child(
    'import functools\nm = dict(x=1)\na = functools.partial(dict, k=m)\nb = dict(c=a)\n',
    'import functools\np = functools.partial(dict, _base_.m)\nq = functools.partial\n',
  ),
  'partials of lazy objects': {
    files: {
      'base.py': 'from functools import partial\nl = [1]\np = partial(dict, a=1)\n',
      'config.py': `from functools import partial
from mmengine.config import read_base
with read_base():
    from .base import *
import torch.nn as nn
from torch.nn import LayerNorm
a = partial(nn.LayerNorm, eps=1e-6)
b = dict(c=[partial(LayerNorm, 3, eps=l)], d=(partial(nn.ReLU),), e=p(b=2))
`,
    },
  },
  'a partial of nothing': file('from functools import partial\na = partial()\n'),
  'a partial of a number': file('from functools import partial\na = partial(5)\n'),
  'a partial that is called wrongly': file('from functools import partial\na = partial(int, bose=2)("1")\n'),
  'a partial of a lazy object that is called': file(
    'from functools import partial\nfrom torch.nn import ReLU\na = partial(ReLU, 1)()\n',
  ),
}
