import type { Project } from '../../../test/config/reader/project.ts'
import { breakProgram } from '../programs/broken.ts'
import type { Choices } from '../programs/random.ts'

/** Two packages that MMEngine takes external configs from, one of them with the metadata of an installation. */
const PACKAGES: Readonly<Record<string, string>> = {
  'site/mmdet/__init__.py': '',
  'site/mmdet/.mim/model-index.yml': 'Import:\n  - configs/metafile.yml\n',
  'site/mmdet/.mim/configs/metafile.yml':
    'Models:\n  - Name: one\n    Config: configs/net/a\n  - Name: two\n    Config: .mim/configs/net/b.py\n  - Name: three\n',
  'site/mmdet/configs/net/a': "listed = dict(type='Listed')\n",
  'site/mmseg/__init__.py': '',
  'site/mmseg/.mim/model-index.yml': 'Import: []\n',
  'site/mmsegmentation-1.0.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: mmsegmentation\nVersion: 1.0.0\n',
  'site/mmsegmentation-1.0.0.dist-info/top_level.txt': 'mmseg\n',
}

/** Configs of the two packages, by how `_base_` names them. */
const PLACES: Readonly<Record<string, string>> = {
  'mmdet::net/b.py': 'site/mmdet/.mim/configs/net/b.py',
  'mmdet::net/c.py': 'site/mmdet/.mim/configs/net/c.py',
  'mmdet::_base_/deep/d.py': 'site/mmdet/.mim/configs/_base_/deep/d.py',
  'mmseg::seg/e.py': 'site/mmseg/.mim/configs/seg/e.py',
  'mmseg::seg/f.py': 'site/mmseg/.mim/configs/seg/f.py',
}

const WRONG_BASES = [
  'mmdet::net/a.py',
  'mmdet::net/missing.py',
  'mmyolo::net/b.py',
  'other::net/b.py',
  'mmdet::b.py',
  '::net/b.py',
  'mmdet::net/b.py::c',
  'mmdet::net/b',
  'mmdet:net/b.py',
  'mmdet::../configs/net/b.py',
  'mmdet::net//b.py',
  'mmdet::/net/b.py',
  'mm-det::net/b.py',
  './missing.py',
]

/** Random configs over those of packages. */
export function packageProject(choices: Choices, isBroken: boolean): Project {
  const files: Record<string, string> = { ...PACKAGES }
  const made: string[] = []
  for (const [name, path] of Object.entries(PLACES)) {
    const stem = path.slice(-4, -3)
    files[path] = packageConfig(choices, stem, path, made)
    made.push(name)
  }
  if (choices.chance(0.4))
    files['work/g.py'] = "g = dict(type='Own')\ng_list = [1, dict(type='Own')]\ng_plain = dict(y=dict(type='Y'))\n"
  const bases = made.filter(() => choices.chance(0.3)).slice(0, 3)
  if (bases.length === 0) bases.push(choices.pick(made))
  const own = files['work/g.py'] === undefined ? [] : ['./g.py']
  if (isBroken && choices.chance(0.4)) bases.push(choices.pick(WRONG_BASES))
  files['work/config.py'] = entry(choices, [...own, ...bases])
  if (isBroken && choices.chance(0.4)) {
    const path = choices.pick(['work/config.py', ...Object.values(PLACES)])
    files[path] = breakProgram(choices, files[path] as string)
  }
  return { files, entry: 'work/config.py', searchPath: ['site'] }
}

/** The variables of a package's config all start with its stem, so that two bases seldom have the same ones. */
function packageConfig(choices: Choices, stem: string, path: string, made: readonly string[]): string {
  const lines: string[] = []
  if (made.length > 0 && choices.chance(0.25)) {
    const name = choices.pick(made)
    const isNear = name.startsWith('mmdet::net') && path.includes('mmdet/.mim/configs/net')
    lines.push(`_base_ = ['${isNear && choices.chance(0.5) ? name.replace('mmdet::net/', './') : name}']`)
  }
  lines.push(`${stem} = ${typedDict(choices, 3)}`)
  lines.push(
    `${stem}_list = [${value(choices, 2)}, ${typedDict(choices, 1)}, (${value(choices, 1)}, ${typedDict(choices, 0)})]`,
  )
  lines.push(`${stem}_plain = dict(x=${value(choices, 1)}, y=dict(type='T', z=dict(type='Z')), lr=0.1)`)
  if (choices.chance(0.3)) lines.push(`${stem}_same = ${stem}`)
  if (choices.chance(0.06)) lines.push(`default_scope = 'mm${stem}'`)
  if (choices.chance(0.02)) lines.push(choices.pick(["type = 'Top'", "_scope_ = 'top'", "model = dict(type='M')"]))
  return `${lines.join('\n')}\n`
}

function typedDict(choices: Choices, depth: number): string {
  const scope = choices.pick(['', '', '', ", _scope_='own'", ', _scope_=None', ", _scope_=''", ', _delete_=True'])
  const type = choices.pick(["type='A', ", "type='B', ", "type='C', ", '', 'type=None, '])
  const more = depth > 0 ? `, head=${typedDict(choices, depth - 1)}, v=${value(choices, depth - 1)}` : ''
  return `dict(${type}n=${choices.below(9)}${scope}${more})`
}

function value(choices: Choices, depth: number): string {
  switch (choices.below(depth > 0 ? 5 : 2)) {
    case 0:
      return choices.pick(['1', 'None', "'text'", '0.5', '{1, 2}', "'{{ fileBasename }}'"])
    case 1:
      return typedDict(choices, depth - 1)
    case 2:
      return `[${value(choices, depth - 1)}, ${typedDict(choices, depth - 1)}]`
    case 3:
      return `(${value(choices, depth - 1)},)`
    default:
      return `{'a': ${value(choices, depth - 1)}, 'type': 'D'}`
  }
}

/** The config that is read: it merges into what the bases hold, asks for it, changes it. */
function entry(choices: Choices, bases: readonly string[]): string {
  const list = bases.map((base) => `'${base}'`)
  const lines = [`_base_ = ${list.length === 1 && choices.chance(0.5) ? list[0] : `[${list.join(', ')}]`}`]
  const stems = bases.filter((base) => base.endsWith('.py')).map((base) => base.slice(-4, -3))
  for (let at = 0; at < 1 + choices.below(5); at++) {
    const stem = choices.pick(stems.length > 0 ? stems : ['b'])
    const name = choices.pick([stem, stem, `${stem}_plain`, `${stem}_plain.y`])
    const line = choices.pick([
      () => `${stem} = dict(n=${value(choices, 1)}, head=${typedDict(choices, 1)})`,
      () => `${stem} = dict(_delete_=True, n=${value(choices, 1)})`,
      () => `${stem}_plain = dict(x=5, y=${typedDict(choices, 2)})`,
      () => `${stem}_list = [${value(choices, 1)}]`,
      () => `own${at} = {{_base_.${name}}}`,
      () => `own${at} = [{{_base_.${name}}}, dict(x={{_base_.${stem}_list}})]`,
      () => `own${at} = _base_.${name}`,
      () => `own${at} = dict(**_base_.${name}, more=1)`,
      () => `own${at} = _base_.${stem}_list[1]\nown${at}.n = 5`,
      () => `own${at} = _base_.${name}.get('_scope_', 'none')`,
      () => `_base_.${name}.update(extra=${typedDict(choices, 1)})`,
      () => `_base_.${name}.n = ${value(choices, 1)}`,
      () => `_base_.${name}.head = dict(type='New')`,
      () => `own${at} = _base_.${name}.copy()\nown${at}.pop('type')`,
      () => `import copy\nown${at} = copy.deepcopy(_base_.${name})\nown${at}.n = 4`,
      () => `_base_.${stem}_list.append(dict(type='New'))`,
      () => `own${at} = f'{_base_.${name}}'`,
      () => `own${at} = [_base_.${name}.scope, _base_.${name} == {{_base_.${name}}}]`,
      () => `own${at} = list(_base_.${name}.items())`,
      () => `default_scope = 'mine'`,
    ])()
    lines.push(line)
  }
  return `${lines.join('\n')}\n`
}
