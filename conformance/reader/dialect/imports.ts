import { posix } from 'node:path'
import type { Choices } from '../programs/random.ts'
import type { Kind, ValueWriter, Variable } from './values.ts'

/** A file that others may import, with the names that it gives them. */
export interface LazyFile {
  readonly path: string
  readonly variables: readonly Variable[]
}

/** What a variable is to those who import it. */
const INHERITED: { readonly [Of in Kind]?: Kind } = { dict: 'inherited', list: 'inheritedList' }

/** Imports of packages that need not exist: they only name what they bring. */
export function packageImport(writer: ValueWriter): string {
  const { choices } = writer
  const bind = (name: string, text: string) => {
    writer.know(name, 'lazy')
    return text
  }
  return choices.pick([
    () => bind('ReLU', 'from torch.nn import ReLU'),
    () => bind('Act', 'from torch.nn import ReLU as Act'),
    () => bind('nn', 'import torch.nn as nn'),
    () => bind('torch', 'import torch'),
    () => bind('torch', 'import torch.nn\nimport torch.optim'),
    () => bind('net', 'import net.models.heads'),
    () => bind('net', 'import net\nimport net.models'),
    () => bind('heads', 'import net.models.heads as heads'),
    () => {
      bind('A', '')
      return bind('C', 'from net.models import A, B as C')
    },
    () => bind('os', 'import os'),
    () => bind('osp', 'import os.path as osp'),
    () => bind('A', 'from .models import A'),
    () => bind('A', 'from net import (A,\n    D)'),
    () => 'import math',
    () => 'from math import pi as round_number',
    () => 'from functools import reduce as fold',
    () => 'from mmengine.config import Config',
    () => bind('A', 'if True:\n    from net import A\nelse:\n    from net2 import A'),
    () => bind('B', 'try:\n    from net import B\nexcept ImportError:\n    B = 1'),
    () => bind('E', 'for i in range(2):\n    from net import E'),
  ])()
}

/** The module of a base as its importer spells it. */
export function moduleName(choices: Choices, from: string, to: string): string {
  const installed = /^site\/(.+)\.py$/.exec(to)
  if (installed !== null && choices.chance(0.8)) return (installed[1] as string).replaceAll('/', '.')
  const steps = posix.relative(posix.dirname(from), to).replace(/\.py$/, '').split('/')
  const up = steps.filter((step) => step === '..').length
  return '.'.repeat(up + 1) + steps.slice(up).join('.')
}

/** One import of a base's names, which are known from then on. */
export function baseImport(writer: ValueWriter, from: string, { path, variables }: LazyFile): string {
  const { choices } = writer
  const module = moduleName(choices, from, path)
  const given = (name: string, { kind }: Variable) => writer.know(name, INHERITED[kind] ?? kind)
  if (variables.length === 0 || choices.chance(0.5)) {
    for (const variable of variables) if (!variable.name.startsWith('__')) given(variable.name, variable)
    return `from ${module} import *`
  }
  const taken = variables.filter(() => choices.chance(0.6)).slice(0, 3)
  if (taken.length === 0) taken.push(choices.pick(variables))
  const names = taken.map((variable) => {
    const as = choices.chance(0.25) ? `${variable.name}_as` : undefined
    given(as ?? variable.name, variable)
    return as === undefined ? variable.name : `${variable.name} as ${as}`
  })
  return `from ${module} import ${names.join(', ')}`
}

/** Imports that no `with read_base():` takes, or that lead nowhere. */
export function wrongImport(choices: Choices): string {
  return choices.pick([
    'from .nowhere import *',
    'from ..nowhere.base import x',
    'from ......too.far import *',
    'from . import base',
    'import base',
    'import net.models',
    'from net import *',
    'import copy as c, math as m',
    'from __future__ import annotations',
    'from nopackage.configs.base import *',
    'from nopackage import base',
    'from math import pi',
    'from math import *',
    'pass',
    'x = 1',
    'from .a import missing_name',
    'from mmdet.configs.none import *',
    'from mmdet import *',
  ])
}
