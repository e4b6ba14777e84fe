import { child, type Project } from '../project.ts'

const MODEL = `model = dict(type='M', backbone=dict(depth=50, out=[1, 2], norm=dict(type='BN')), tags=('a', dict(b=1)))
pipeline = [dict(type='Load'), dict(type='Flip', prob=0.5)]
lr = 0.1
nothing = None
`

function over(config: string): Project {
  return child(MODEL, config)
}

/** The variable `_base_`: MMEngine's ConfigDict, with its own ideas of update, pop and attributes. */
export const BASE_OBJECT_PROJECTS: Readonly<Record<string, Project>> = {
  'reading the base': over('x = _base_.lr * 2\ny = _base_.model.backbone.out[0]\nz = _base_["nothing"]\n'),
  'changing the base': over('_base_.model.backbone.depth = 101\n_base_.model.neck = dict(type="FPN")\n'),
  'deleting from the base': over('del _base_.model\ndel _base_["pipeline"]\n'),
  'deleting what the base has not': over('del _base_.missing\n'),
  'reading what the base has not': over('x = _base_.missing\n'),
  'reading a key that the base has not': over('x = _base_["missing"]\n'),
  'pop gives None': over('x = _base_.pop("missing")\ny = _base_.model.pop("type")\nz = _base_.pop("lr", 3)\n'),
  'pop by keyword': over('x = _base_.pop(key="lr")\ny = _base_.pop("q", default=7)\n'),
  get: over('x = _base_.get("lr")\ny = _base_.get("q", 1)\nz = _base_.model.get(key="q", default=2)\n'),
  'update merges': over(
    '_base_.model.update(backbone=dict(depth=18), extra=1)\n_base_.update(dict(lr=1, model=dict(a=1)))\n',
  ),
  'update with pairs': over('_base_.model.update([("a", 1)])\n'),
  'update with two': over('_base_.model.update({}, {})\n'),
  setdefault: over(
    'x = _base_.model.setdefault("q", [dict(a=1)])\nx.append(1)\ny = _base_.model.setdefault("type", 2)\n',
  ),
  'keys, values and items': over(
    'x = list(_base_.model.keys())\ny = _base_.model.backbone.values()\nz = [k for k, v in _base_.model.items()]\nw = list(_base_.model)\n',
  ),
  'items are a list': over('x = _base_.model.backbone.items()\n'),
  'a copy is shallow': over('x = _base_.model.copy()\nx.backbone.depth = 7\nx.type = "N"\n'),
  'copies by the module copy': over(
    'import copy\nx = copy.copy(_base_.model)\ny = copy.deepcopy(_base_.model)\nx.backbone.depth = 7\ny.backbone.depth = 8\n',
  ),
  'a deep copy of the pipeline': over(
    'import copy\np = copy.deepcopy(_base_.pipeline)\np.append(1)\np[0].type = "X"\n',
  ),
  'putting copies lists': over('l = [dict(a=1)]\n_base_.model.l = l\nl.append(2)\nl[0]["a"] = 3\n'),
  'putting keeps ConfigDicts': over('d = _base_.model.backbone\n_base_.model.again = d\nd.depth = 1\n'),
  'a list of the base is shared': over('p = _base_.pipeline\np.append(dict(type="New"))\nq = _base_.pipeline\n'),
  'a dict in a changed list is plain': over('_base_.pipeline.append(dict(a=dict(b=1)))\nx = _base_.pipeline[-1].a\n'),
  'attributes of a plain dict': over('x = dict(a=1)\ny = x.a\n'),
  'an item of the base is an attribute dict': over('x = _base_.pipeline[1].prob\n_base_.pipeline[1].prob = 1.0\n'),
  'a read-only attribute': over('_base_.model.update = 1\n'),
  'a method as a key': over('_base_.model["items"] = 1\nx = _base_.model["items"]\n'),
  'augmented assignment': over('_base_.lr *= 2\n_base_.pipeline += [1]\n_base_.model.backbone.out += (3,)\n'),
  'uniting in place': over('_base_.model |= dict(backbone=dict(a=1))\nx = dict(a=1)\nx |= _base_.model\n'),
  equality: over(
    'x = _base_.model.backbone == dict(depth=50, out=[1, 2], norm=dict(type="BN"))\ny = dict(a=1) == _base_.model\n',
  ),
  'in and len': over('x = "model" in _base_\ny = len(_base_.model)\nz = bool(_base_.model)\n'),
  isinstance: over('x = isinstance(_base_.model, dict)\ny = isinstance(_base_.pipeline, list)\n'),
  spreading: over('x = dict(**_base_.model.backbone, a=1)\ny = {**_base_.model, "z": 1}\nz = [*_base_.pipeline, 1]\n'),
  'spreading with a repeated key': over('x = dict(**_base_.model, type=1)\n'),
  'a dict of the base': over('x = dict(_base_.model)\nx["backbone"].depth = 9\n'),
  'text of the base': over(
    'x = str(_base_.model.backbone)\ny = f"{_base_.lr:.3f} {_base_.model.tags}"\nz = repr(_base_.pipeline)\n',
  ),
  'the base is deleted': over('del _base_\nx = 1\n'),
  'loops over the base': over(
    'for t in _base_.pipeline:\n    t["seen"] = True\nfor k in list(_base_.model):\n    if k == "tags":\n        del _base_.model[k]\n',
  ),
  'a loop that changes the base': over('for k in _base_.model:\n    del _base_.model[k]\n'),
  'the scope attribute': over('x = _base_.model.scope\n'),
  'the base without bases': { files: { 'config.py': 'x = len(_base_)\n_base_.y = 1\n' } },
  'an attribute of the empty base': { files: { 'config.py': 'x = _base_.y\n' } },
  'a base that is changed by two children': {
    files: {
      'base.py': 'm = dict(a=[1])\n',
      'x.py': "_base_ = 'base.py'\n_base_.m.a.append(2)\nx = 1\ndel _base_.m\n",
      'config.py': "_base_ = ['base.py', 'x.py']\n",
    },
  },
  'a module inside one that is no package': over('import math.x\n'),
  'a module inside another that is no package': over('import copy.deepcopy as d\n'),
  'zeros before a width, beside an alignment': over(
    "x = [f'{v:{s}}' for v in (0, -3, 1.5, True) for s in ('<05', '>05', '^05', '=05', '05', 'x<05', '>010,', '=010,')]\n" +
      "y = [f'{\"a\":{s}}' for s in ('<05', '>05', '^05', '05', 'x<05')]\n",
  ),
}
