import type { Project } from '../project.ts'

const INDEX = 'Import:\n  - configs/metafile.yml\n'
const METAFILE = 'Models:\n  - Name: one\n    Config: configs/named\n  - Name: two\n'

/** Two packages in a folder, one with metadata of an installation, one without. */
const PACKAGES: Readonly<Record<string, string>> = {
  'site/mmdet/__init__.py': '',
  'site/mmdet/.mim/model-index.yml': INDEX,
  'site/mmdet/.mim/configs/metafile.yml': METAFILE,
  'site/mmdet/.mim/configs/net/a.py':
    "model = dict(type='Net', head=dict(type='Head', loss=dict(type='L')))\nplain = dict(x=dict(type='T'), l=[dict(type='I'), dict(y=1)])\nlr = 1\n",
  'site/mmdet/.mim/configs/net/b.py': "_base_ = './a.py'\nmodel = dict(head=dict(n=2))\n",
  'site/mmdet/.mim/configs/net/scoped.py':
    "model = dict(type='Net', _scope_='own')\nnone = dict(type='A', _scope_=None)\n",
  'site/mmdet/.mim/configs/net/typed.py': "type = 'Oops'\n",
  'site/mmdet/.mim/configs/net/external.py': "_base_ = 'mmseg::seg/c.py'\nz = dict(type='Z')\n",
  'site/mmdet/.mim/configs/net/steps.py':
    "first = dict()\nsteps = [dict(type='A', inner=dict(type='B'))]\nagain = dict(type='C', steps=steps)\n",
  'site/mmdet/.mim/configs/net/refers.py':
    "_base_ = './steps.py'\nown = [dict(type='D')]\nfirst = dict(type='H', steps={{_base_.steps}})\nlast = dict(type='H', steps={{_base_.steps}}, own=own)\n" +
    'inner = [{{_base_.again}}]\n',
  'site/mmdet/.mim/configs/net/changed.py':
    "_base_ = './steps.py'\nlast = dict(type='H', steps={{_base_.steps}})\nsteps = []\n",
  'site/mmdet/configs/new.py': 'from mmdet.models import A\nx = dict(type=A)\n',
  'site/mmseg/__init__.py': '',
  'site/mmseg/.mim/model-index.yml': 'Import: []\n',
  'site/mmseg/.mim/configs/seg/c.py': "seg = dict(type='Seg')\n",
  'site/mmsegmentation-1.0.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: mmsegmentation\nVersion: 1.0.0\n',
  'site/mmsegmentation-1.0.0.dist-info/top_level.txt': 'mmseg\n',
  'site/mmcls/__init__.py': '',
  'site/mmpose/.mim/configs/p/d.py': 'd = 1\n',
  'site/mmocr/__init__.py': '',
  'site/mmocr/.mim/model-index.yml': 'Import:\n  - missing.yml\n',
  'site/mmocr/.mim/configs/o/e.py': 'e = 1\n',
}

function project(config: string): Project {
  return { files: { ...PACKAGES, 'work/config.py': config }, entry: 'work/config.py', searchPath: ['site'] }
}

/** A package with another index, and a config that asks for what the index may name. */
function indexed(files: Readonly<Record<string, string>>): Project {
  const known = project("_base_ = 'mmdet::net/a.py'\n")
  return { ...known, files: { ...known.files, ...files } }
}

const INDEX_FILE = 'site/mmdet/.mim/model-index.yml'
const METAFILE_FILE = 'site/mmdet/.mim/configs/metafile.yml'

/** Indices as MMEngine iterates over them. */
const INDEX_PROJECTS: Readonly<Record<string, Project>> = {
  'index: a dict': indexed({ [INDEX_FILE]: 'Import: {configs/metafile.yml: 1}\n' }),
  'index: a tuple': indexed({ [INDEX_FILE]: 'Import: !!python/tuple [configs/metafile.yml]\n' }),
  'index: a text': indexed({ [INDEX_FILE]: 'Import: x\n' }),
  'index: an int': indexed({ [INDEX_FILE]: 'Import: [1]\n' }),
  'index: a folder': indexed({ [INDEX_FILE]: 'Import: [configs]\n' }),
  'index: empty': indexed({ [INDEX_FILE]: '' }),
  'index: models that are a text': indexed({ [METAFILE_FILE]: 'Models: abc\n' }),
  'index: models that are a telling text': indexed({ [METAFILE_FILE]: 'Models: [Config]\n' }),
  'index: models that are lists': indexed({ [METAFILE_FILE]: 'Models: [[], [Config]]\n' }),
  'index: a model that is None': indexed({ [METAFILE_FILE]: 'Models: [~]\n' }),
  'index: a config that is no text': indexed({ [METAFILE_FILE]: 'Models: [{Config: 1}]\n' }),
  'index: a config of two models': indexed({
    [METAFILE_FILE]: 'Models: [{Config: .mim/configs/net/b.py}, {Config: x/net/a}, {Config: configs/net/a}]\n',
    'site/mmdet/x/net/a': '',
  }),
  'index: a config without extension': indexed({
    [METAFILE_FILE]: 'Models: [{Config: configs/net/a}]\n',
    'site/mmdet/configs/net/a': 'x = 1\n',
  }),
}

/** `package::path` and absolute imports of packages. */
export const PACKAGE_PROJECTS: Readonly<Record<string, Project>> = {
  ...INDEX_PROJECTS,
  'package: a folder': project("_base_ = 'mmdet::net/'\n"),
  'package: a folder by its name': project("_base_ = 'mmdet::net/.'\n"),
  'package: metadata that names no folder': indexed({
    'site/mmdet-3.0.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: mmdet\nVersion: 3.0.0\n',
  }),
  'package: metadata without a folder': {
    ...indexed({ 'first/mmdet-3.0.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: mmdet\nVersion: 3.0.0\n' }),
    searchPath: ['first', 'site'],
  },
  'package: a base': project("_base_ = 'mmdet::net/a.py'\n"),
  'package: a base of the package has a base': project("_base_ = 'mmdet::net/b.py'\nlr = 2\n"),
  'package: scopes that are there': project("_base_ = 'mmdet::net/scoped.py'\n"),
  'package: overriding': project("_base_ = ['mmdet::net/a.py']\nmodel = dict(head=dict(loss=dict(w=1)))\n"),
  'package: the object': project(
    "_base_ = 'mmdet::net/a.py'\nx = _base_.model\ny = _base_.model.head\nz = _base_.plain.x.scope\n",
  ),
  'package: a reference': project("_base_ = 'mmdet::net/a.py'\nx = {{_base_.model.head}}\n"),
  'package: a local and an external base': {
    ...project("_base_ = ['./local.py', 'mmdet::net/a.py']\n"),
    files: {
      ...project('').files,
      'work/local.py': "own = dict(type='Own')\n",
      'work/config.py': "_base_ = ['./local.py', 'mmdet::net/a.py']\n",
    },
  },
  'package: a base that refers to its base': project("_base_ = 'mmdet::net/refers.py'\nx = {{_base_.first}}\n"),
  'package: a base that refers to what it changes': project("_base_ = 'mmdet::net/changed.py'\n"),
  'package: a distribution of another name': project("_base_ = 'mmseg::seg/c.py'\n"),
  'package: an external base of an external base': project("_base_ = 'mmdet::net/external.py'\n"),
  'package: a variable named type': project("_base_ = 'mmdet::net/typed.py'\n"),
  'package: a variable named type and a key of another base': project(
    "_base_ = ['mmdet::net/typed.py', 'mmdet::net/typed.py']\n",
  ),
  'package: a key of another base comes before a variable named type': {
    ...project(''),
    files: {
      ...project('').files,
      'work/local.py': 'type = 1\n',
      'work/config.py': "_base_ = ['./local.py', 'mmdet::net/typed.py']\n",
    },
  },
  'package: a missing file': project("_base_ = 'mmdet::net/missing.py'\n"),
  'package: a name of the index': project("_base_ = 'mmdet::net/named.py'\n"),
  'package: not installed': project("_base_ = 'mmyolo::a/b.py'\n"),
  'package: unknown to MMEngine': project("_base_ = 'other::a/b.py'\n"),
  'package: two colons twice': project("_base_ = 'mmdet::net/a.py::b'\n"),
  'package: no folder': project("_base_ = 'mmdet::a.py'\n"),
  'package: no package': project("_base_ = '::net/a.py'\n"),
  'package: a package without index': project("_base_ = 'mmcls::a/b.py'\n"),
  'package: a namespace package': project("_base_ = 'mmpose::p/d.py'\n"),
  'package: an index that names a missing file': project("_base_ = 'mmocr::o/e.py'\n"),
  'package: an absolute base': project(
    'from mmengine.config import read_base\nwith read_base():\n    from mmdet.configs.new import *\nx.y = 1\n',
  ),
  'package: an absolute base that is missing': project(
    'from mmengine.config import read_base\nwith read_base():\n    from mmdet.configs.old import *\n',
  ),
  'package: an absolute base of a namespace package': project(
    'from mmengine.config import read_base\nwith read_base():\n    from mmpose.configs.old import *\n',
  ),
  'package: an absolute base of a package that is missing': project(
    'from mmengine.config import read_base\nwith read_base():\n    from mmaction.configs.old import *\n',
  ),
}
