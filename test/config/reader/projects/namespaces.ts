import { child, file, type Project } from '../project.ts'

/** A config of the pure-Python dialect over two data sets. */
function dialect(text: string): Project {
  return {
    files: {
      'datasets.py': 'a_datasets = [1]\nb_datasets = [dict(x=2), 3]\n',
      'config.py': `from mmengine.config import read_base\nfrom mmdet.models import MaskRCNN\nwith read_base():\n    from .datasets import *\n${text}`,
    },
  }
}

const DATASETS = 'a_datasets = [1]\nb_datasets = [2, 3]\n'

/** Configs that look at all their names. */
export const NAMESPACE_PROJECTS: Readonly<Record<string, Project>> = {
  'names: lists whose names end alike': file(
    `${DATASETS}datasets = sum((v for k, v in locals().items() if k.endswith('_datasets')), [])\n`,
  ),
  'names: lists of bases whose names end alike': dialect(
    "datasets = sum((v for k, v in locals().items() if k.endswith('_datasets')), [])\ndatasets[1]['y'] = 1\n",
  ),
  'names: all of them': file(
    'x = 1\nk = list(globals())\nn = len(locals()), len(vars())\nx = 2\nm = sorted(vars().keys())\n',
  ),
  'names: all of them over a base': child('d = dict(a=1)\n', "x = 1\nk = list(globals())\ny = globals()['_base_'].d\n"),
  'names: all of them in the dialect': dialect('import os.path as p\nx = 1\nk = list(globals())\n'),
  'names: set through the dict': file(
    "globals()['x'] = 3\ny = x\nlocals().update(z=4)\nw = 'x' in globals(), globals()['y'], locals().get('q'), vars().pop('z')\n",
  ),
  'names: the dict is the same each time': file(
    "g = globals()\ng['x'] = 1\ny = x + 1\nz = g is locals(), g == vars()\ndel g\n",
  ),
  'names: the dict among its own values': file('x = 1\na = globals()\n'),
  'names: a loop over what it adds to': file('x = 1\nfor k, v in globals().items():\n    pass\n'),
  'names: a loop over a list of them': file(
    'k = v = None\nout = []\nfor k, v in list(globals().items()):\n    out.append(k)\nv = None\n',
  ),
  'names: functions are among them': file(
    "def f():\n    return 1\ny = [k for k in globals() if not k.startswith('_')]\n",
  ),
  'names: of a kind': file('x = 1\ny = [k for k, v in globals().items() if isinstance(v, (int, list))]\n'),
  'names: a copy': file("x = 1\ny = dict(globals())['x'], {k: v for k, v in vars().items() if k in ('x', 'z')}\n"),
  'names: a key that is no text': file('x = 1\nglobals()[1] = 2\n'),
  'names: a key that is no text, in the dialect': dialect('globals()[1] = 2\n'),
  'names: too many arguments': file('x = globals(1)\n'),
  'names: in order': file("b = 1\na = 2\nx = dir()\ny = [k for k in dir() if k[0] != '_']\n"),
  'names: of the engine in the dialect': dialect("x = str(LazyObject)\nLazyObject = 3\ny = globals()['LazyObject']\n"),
  'names: given away and asked': file(
    "x = 1\ndel globals()['x']\ny = 'x' in vars()\nglobals().pop('_base_')\nz = list(vars())\n",
  ),
  'names: a name that was taken away': file("x = 1\ndel globals()['x']\ny = x\n"),
  'names: of annotations': file('k = list(globals())\nif k:\n    x: int = 1\n'),
  'names: of a text at the start': file('"""about"""\nx: int = 1\nk = list(globals())\ny = globals()["__doc__"]\n'),
  'names: of a text after the bases': child('a = 1\n', "'about'\nk = list(globals())\n"),
  'names: of a text before an import': {
    files: { 'config.py': "'about'\nfrom mmdet.models import A\nimport mmcv.cnn\nk = list(globals())\n" },
  },
}
