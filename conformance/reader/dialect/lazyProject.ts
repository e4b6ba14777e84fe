import type { Project } from '../../../test/config/reader/project.ts'
import { breakProgram } from '../programs/broken.ts'
import type { Choices } from '../programs/random.ts'
import { baseImport, type LazyFile, packageImport, wrongImport } from './imports.ts'
import { assignment, change } from './statements.ts'
import { ValueWriter } from './values.ts'

const READ = 'from mmengine.config import read_base'

/** Where the bases stand; those below `site` are in a package of the search path. */
const PLACES = [
  'work/a.py',
  'work/b.py',
  'work/sub/c.py',
  'work/sub/deep/d.py',
  'base/e.py',
  'f.py',
  'site/mmdet/configs/g.py',
  'site/mmdet/configs/net/h.py',
  'site/own/i.py',
] as const

const PACKAGES = { 'site/mmdet/__init__.py': '', 'site/own/__init__.py': '' }

/** Random configs of the pure-Python dialect over one another. */
export function lazyProject(choices: Choices, isBroken: boolean): Project {
  const files: Record<string, string> = { ...PACKAGES }
  const made: LazyFile[] = []
  const places = [...PLACES].sort(() => choices.below(3) - 1).slice(0, 1 + choices.below(4))
  for (const path of places) made.push(lazyFile(choices, isBroken, files, path, made))
  lazyFile(choices, isBroken, files, 'work/config.py', made)
  if (isBroken) {
    const path = choices.pick(['work/config.py', 'work/config.py', ...places])
    files[path] = breakLazy(choices, path, files[path] as string)
  }
  return { files, entry: 'work/config.py', searchPath: ['site'] }
}

function lazyFile(
  choices: Choices,
  isBroken: boolean,
  files: Record<string, string>,
  path: string,
  made: readonly LazyFile[],
): LazyFile {
  const writer = new ValueWriter(choices, isBroken)
  const lines: string[] = []
  const isEntry = path === 'work/config.py'
  if (choices.chance(0.03)) lines.push('from __future__ import annotations')
  if (choices.chance(0.7)) lines.push(...Array.from({ length: choices.below(3) }, () => packageImport(writer)))
  if (made.length > 0 && (isEntry || choices.chance(0.6))) {
    const bases = Array.from({ length: 1 + choices.below(3) }, () => choices.pick(made))
    if (!isBroken || choices.chance(0.9)) lines.push(READ)
    const inner = bases.map((base) => `    ${baseImport(writer, path, base)}`)
    lines.push(['with read_base():', ...inner].join('\n'))
  }
  // Each file calls its own variables otherwise, or two bases would hardly ever have different ones.
  const before = new Set(writer.variables.map(({ name }) => name))
  const count = isEntry ? 2 + choices.below(5) : 1 + choices.below(4)
  for (let at = 0; at < count; at++) {
    const inherits = writer.names('inherited').length > 0
    if (choices.chance(0.07)) lines.push(packageImport(writer))
    else lines.push(choices.chance(inherits ? 0.75 : 0.4) ? change(writer) : assignment(writer))
  }
  if (choices.chance(0.1))
    lines.push(choices.pick(["default_scope = 'mmdet'", '_private = [1]', '__hidden = 2', 'type = 3']))
  if (!isEntry && choices.chance(0.5)) lines.push(...renamed(choices, writer, before, path))
  files[path] = `${lines.join('\n')}\n`
  return { path, variables: writer.variables }
}

/** More variables, under names that are this file's alone. */
function renamed(choices: Choices, writer: ValueWriter, before: ReadonlySet<string>, path: string): string[] {
  const stem = path.replace(/\W/g, '_')
  return writer.variables
    .filter(({ name, kind }) => kind === 'dict' && !before.has(name) && choices.chance(0.7))
    .map(({ name, kind }) => {
      writer.know(`${stem}_${name}`, kind)
      return `${stem}_${name} = ${writer.dict()}`
    })
}

function breakLazy(choices: Choices, path: string, text: string): string {
  const lines = text.split('\n')
  const insert = (line: string) => lines.splice(choices.below(lines.length), 0, line)
  const inWith = lines.findIndex((line) => line.startsWith('with '))
  switch (choices.below(9)) {
    case 0:
      return breakProgram(choices, text)
    case 1:
    case 2:
      if (inWith >= 0) lines.splice(inWith + 1, 0, `    ${wrongImport(choices)}`)
      else insert(`with read_base():\n    ${wrongImport(choices)}`)
      break
    case 3:
      insert(wrongImport(choices))
      break
    case 4:
      insert(
        choices.pick(["_base_ = './a.py'", "_base_ = ['./nowhere.py']", '_base_ = []', "_base_ = 'mmdet::net/h.py'"]),
      )
      break
    case 5:
      lines.push(
        choices.pick(['text = 1', 'filename = 2', 'x = model9', 'import torch, net', 'del nothing', 'x = 1 / 0']),
      )
      break
    case 6:
      if (inWith >= 0) lines[inWith] = choices.pick(OTHER_WITH)
      else insert(`${choices.pick(OTHER_WITH)}\n    pass`)
      break
    case 7:
      lines.push(choices.pick(['import nopackage_at_all', 'if 1:\n    import nopackage_at_all']))
      break
    default:
      lines.push(`with read_base():\n    from ${path.startsWith('site') ? 'mmdet.configs.g' : '.config'} import *`)
  }
  return lines.join('\n')
}

const OTHER_WITH = [
  'if True:',
  'with read_base:',
  'with open("x"):',
  'with base.read_base():',
  'with read_base() as base:',
  'with read_base(), read_base():',
  'with read_base(1):',
]
