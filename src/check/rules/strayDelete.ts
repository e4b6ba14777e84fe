import { PyDict } from '../../python/dict.ts'
import { PyList, PyTuple, type PyValue } from '../../python/values.ts'
import { removeKey } from '../fixes.ts'
import { defineRule } from '../rule.ts'
import { type BuiltValue, builtValues, type CheckedConfig, isRunnerKey } from '../walk.ts'
import { isRead } from './legacy2xKey.ts'

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
  *config(checked) {
    if (!holdsDelete(checked.config)) return
    for (const { path, value } of [...builtValues(checked), ...unusedVariables(checked)]) {
      const entry = value instanceof PyDict ? value.entry(DELETE) : undefined
      if (entry === undefined || entry.value !== true) continue
      yield {
        message: `no dict of a base is merged here, so that ${DELETE} stays in the config`,
        path: [...path, DELETE],
        isKey: true,
        hint: 'remove it: there is nothing to delete',
        fix: removeKey(entry.write, DELETE),
      }
    }
  },
})

/** Whether a `_delete_` is left anywhere, which is rare. */
function holdsDelete(value: PyValue): boolean {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.some(holdsDelete)
  if (!(value instanceof PyDict)) return false
  if (value.has(DELETE)) return true
  for (const { value: inner } of value.entries()) if (holdsDelete(inner)) return true
  return false
}

/** Variables that their file does not use: nothing merges them. */
function unusedVariables({ config }: CheckedConfig): BuiltValue[] {
  return Array.from(config.entries()).flatMap(({ key, value, write }) =>
    typeof key !== 'string' ||
    !(value instanceof PyDict && value.has(DELETE)) ||
    isRunnerKey(key) ||
    isRead(write?.span.source.text, key)
      ? []
      : [{ path: [key], value, write }],
  )
}
