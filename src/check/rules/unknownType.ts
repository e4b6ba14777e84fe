import { didYouMean, isSlip } from '../../nearest.ts'
import { isHeldByOther, isHeldByStock, isPartOfModel } from '../accepted.ts'
import { replaceText } from '../fixes.ts'
import type { Rule } from '../rule.ts'
import { nearestFree } from '../words.ts'

export const unknownType: Rule = {
  id: 'unknown-type',
  severity: 'error',
  why:
    'MMEngine looks up the name of a type in one registry, chosen by the key, and raises KeyError where it is not there. Where custom_imports ' +
    'or the package of default_scope may register it, or a component of another package may read it, and it is not a slip of a known name, it is a warning.',
  bad: "model = dict(type='MaskRCN')",
  good: "model = dict(type='MaskRCNN', backbone=None)",
  reports: ['mmdetection#11762', 'mmdetection#10576', 'mmdetection#7796'],
  when: ({ type, slot, found }) => type !== undefined && (slot?.namespace !== undefined || found?.kind === 'missing'),
  isLocal: true,
  *node(node, { index, hasImports }) {
    const { slot, type, typeEntry, found, path, scope, dict } = node
    if (type === undefined) return
    const at = { path: [...path, 'type'], write: typeEntry?.write ?? dict.entry('type')?.write }
    const fixed = (near: string | undefined) => near && replaceText(at.write, type, near)
    if (slot?.namespace !== undefined) {
      if (!index.knows(scope) || !isHeldByStock(node)) return
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
        ...didYouMean(near, `it has ${names.join(', ')}`),
        fix: fixed(near) || undefined,
      }
      return
    }
    if (found?.kind !== 'missing' || slot?.registry === undefined) return
    const nearest = index.nearest(slot.registry, type, scope)
    const elsewhere = index.everywhere(type)
    const scoped = elsewhere.find((one) => one.registry === slot.registry && one.scope !== scope)?.scope
    const other = elsewhere[0]?.registry
    const isMisspelt = nearest !== undefined && isSlip(type, nearest)
    // The first letter is hardly ever mistyped: MyHead is somebody's own, and no DyHead.
    const isAlike = firstLetter(type) === firstLetter(nearest)
    const isOwn = (hasImports || (isHeldByOther(node) && !isPartOfModel(node))) && !(isMisspelt && isAlike)
    const near = isAlike || (isMisspelt && !isOwn) ? nearest : undefined
    yield {
      ...at,
      severity: isOwn ? 'warning' : 'error',
      message: isOwn
        ? `no catalogue has ${type || "''"} in the registry ${slot.registry}`
        : `${type || "''"} is not in the registry ${slot.registry}`,
      ...didYouMean(near, other === undefined ? importHint(hasImports) : `it is in the registry ${other}`),
      // A name that is only like a known one is hardly ever meant for it: people name their own classes so.
      ...(near !== undefined && !isMisspelt && { hint: `${importHint(hasImports)}; or did you mean ${near}?` }),
      ...(scoped !== undefined && {
        hint: `${scoped} has it, and ${scope} does not ask there: write ${scoped}.${type}`,
        suggestions: [`${scoped}.${type}`],
      }),
      // What only resembles another may be somebody's own.
      fix: isMisspelt && !isOwn && scoped === undefined ? fixed(near) || undefined : undefined,
    }
  },
}

/** That of the name, not of the scope before it. */
function firstLetter(type: string | undefined): string | undefined {
  return type?.slice(type.lastIndexOf('.') + 1)[0]?.toLowerCase()
}

function importHint(hasImports: boolean): string {
  if (hasImports) return 'a module that MMEngine imports first may register it: mmdet-config catalog add reads it'
  return 'if a module of your own registers it, name that module in custom_imports; if your MMDetection has it, mmdet-config catalog add reads it'
}
