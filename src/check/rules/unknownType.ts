import { isSlip } from '../../nearest.ts'
import { replaceText } from '../fixes.ts'
import type { Rule } from '../rule.ts'
import { advice, nearestFree } from '../words.ts'

export const unknownType: Rule = {
  id: 'unknown-type',
  severity: 'error',
  why:
    'MMEngine looks up the name of a type in one registry, chosen by the key, and raises KeyError where it is not there. Where custom_imports ' +
    'may register it and it is no slip of a known name, it is a warning.',
  bad: "model = dict(type='MaskRCN')",
  good: "model = dict(type='MaskRCNN', backbone=None)",
  reports: ['mmdetection#11762', 'mmdetection#10576', 'mmdetection#7796'],
  when: ({ type, slot, found }) => type !== undefined && (slot?.namespace !== undefined || found?.kind === 'missing'),
  isLocal: true,
  *node({ slot, type, typeEntry, found, path, scope, dict }, { index, hasImports }) {
    if (type === undefined) return
    const at = { path: [...path, 'type'], write: typeEntry?.write ?? dict.entry('type')?.write }
    const fixed = (near: string | undefined) => near && replaceText(at.write, type, near)
    if (slot?.namespace !== undefined) {
      const names = Object.keys(slot.types ?? {}).concat(
        slot.types === undefined ? index.classNames(slot.namespace) : [],
      )
      const near = nearestFree(type, names)
      if (names.includes(type) || (near === undefined && slot.strict !== true)) return
      const severity = slot.strict === true ? 'error' : 'warning'
      yield {
        ...at,
        severity,
        message: `${slot.namespace} has no ${type}`,
        ...advice(near, `it has ${names.join(', ')}`),
        fix: fixed(near) || undefined,
      }
      return
    }
    if (found?.kind !== 'missing' || slot?.registry === undefined) return
    const near = index.nearest(slot.registry, type, scope)
    const other = index.everywhere(type)[0]?.registry
    const isMisspelt = near !== undefined && isSlip(type, near)
    // The first letter is hardly ever mistyped: MyHead is somebody's own, and no DyHead.
    const isOwn = hasImports && !(isMisspelt && type[0]?.toLowerCase() === near[0]?.toLowerCase())
    yield {
      ...at,
      severity: isOwn ? 'warning' : 'error',
      message: `${type || "''"} is not in the registry ${slot.registry}`,
      ...advice(near, other === undefined ? importHint(hasImports) : `it is in the registry ${other}`),
      // What only resembles another may be somebody's own.
      fix: isMisspelt && !isOwn ? fixed(near) || undefined : undefined,
    }
  },
}

function importHint(hasImports: boolean): string {
  if (hasImports) return 'no catalogue knows it; a module of custom_imports may register it'
  return 'if a module of your own registers it, name that module in custom_imports'
}
