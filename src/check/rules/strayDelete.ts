import type { ConfigPath } from '../../config/path.ts'
import { PyDict } from '../../python/dict.ts'
import { removeKey } from '../fixes.ts'
import { isRead } from '../reads.ts'
import { defineRule, type Finding } from '../rule.ts'
import { isRunnerKey } from '../walk.ts'

const DELETE = '_delete_'

export const strayDelete = defineRule({
  id: 'stray-delete',
  severity: 'warning',
  why:
    'MMEngine takes _delete_=True away where it merges a dict over a dict of a base. Where there is none, inside of a list or in a file without ' +
    'bases, it stays: whatever is built from the dict gets an argument of that name.',
  bad: "model = dict(type='RetinaNet', backbone=dict(_delete_=True, type='ResNet', depth=50))",
  good: {
    'base.py': "model = dict(type='RetinaNet', backbone=dict(type='SwinTransformer'))",
    'a.py': "_base_ = 'base.py'\nmodel = dict(backbone=dict(_delete_=True, type='ResNet', depth=50))",
  },
  when: ({ dict }) => dict.has(DELETE),
  isLocal: true,
  node: ({ path, dict }) => stray(path, dict),
  *config({ config }) {
    for (const [path, dict] of unusedVariables(config)) yield* stray(path, dict)
  },
})

function* stray(path: ConfigPath, dict: PyDict): Generator<Finding> {
  const entry = dict.entry(DELETE)
  if (entry?.value !== true) return
  yield {
    message: `no dict of a base is merged here, so that ${DELETE} stays in the config`,
    path: [...path, DELETE],
    isKey: true,
    hint: 'remove it: there is nothing to delete',
    fix: removeKey(entry.write, DELETE),
  }
}

/** Variables that their file does not use: nothing merges them. */
function* unusedVariables(config: PyDict): Generator<readonly [ConfigPath, PyDict]> {
  for (const { key, value, write } of config.entries()) {
    if (typeof key !== 'string' || !(value instanceof PyDict) || !value.has(DELETE)) continue
    if (!isRunnerKey(key) && !isRead(write?.span.source, key)) yield [[key], value]
  }
}
