import { renamedOf } from '../../catalog/parameters.ts'
import { acceptedBy, renamedIn } from '../accepted.ts'
import { renameKey } from '../fixes.ts'
import type { Rule } from '../rule.ts'

export const renamedArgument: Rule = {
  id: 'renamed-argument',
  severity: 'warning',
  why: 'MMCV and MMDetection keep some old names of arguments, with a warning at run time, until a later version drops them.',
  bad: "model = dict(backbone=dict(type='ResNet', depth=50, dcn=dict(type='DCNv2', deformable_groups=1)))",
  good: "model = dict(backbone=dict(type='ResNet', depth=50, dcn=dict(type='DCNv2', deform_groups=1)))",
  when: (node, { index }) =>
    node.component === undefined
      ? node.slot?.renamed !== undefined && acceptedBy(node, index) !== undefined
      : renamedOf(node.component).length > 0,
  isLocal: true,
  *node(node) {
    const { dict, path, name } = node
    for (const [old, renamed] of renamedIn(node)) {
      const entry = dict.entry(old)
      if (entry === undefined) continue
      yield {
        message: `${name} calls ${old} ${renamed} now`,
        path: [...path, old],
        isKey: true,
        suggestions: [renamed],
        hint: `write ${renamed}`,
        fix: dict.has(renamed) ? undefined : renameKey(entry.write, old, renamed),
      }
    }
  },
}
