import type { ComponentIndex } from '../../catalog/lookup.ts'
import { pathPart } from '../../config/path.ts'
import { didYouMean } from '../../nearest.ts'
import type { DictEntry, PyDict } from '../../python/dict.ts'
import { renameKey } from '../fixes.ts'
import { defineRule } from '../rule.ts'
import { settingsOf } from '../settings.ts'
import { nearestFree } from '../words.ts'

export const misspeltSetting = defineRule({
  id: 'misspelt-setting',
  severity: 'warning',
  why:
    'Detectors and their heads read train_cfg and test_cfg key by key, and many keys have a default: a misspelt one changes nothing, and no message ' +
    'tells. What is read is known from the sources of MMDetection; a key that nothing reads and that is near to one that is read is told.',
  bad: "model = dict(type='FCOS', bbox_head=dict(type='FCOSHead', num_classes=80, in_channels=256), test_cfg=dict(nms_per=1000))",
  good: "model = dict(type='FCOS', bbox_head=dict(type='FCOSHead', num_classes=80, in_channels=256), test_cfg=dict(nms_pre=1000))",
  when: (node, { index }) =>
    node.path[0] === 'model' &&
    node.path.length > 1 &&
    node.component === undefined &&
    index.isDictRead(String(node.path.findLast((part) => typeof part === 'string'))) &&
    unreadIn(node.dict, index).length > 0,
  *node(node, { index }) {
    const settings = settingsOf(node, index)
    if (settings?.isWhole !== true) return
    const names = [...settings.readers.keys()]
    for (const { key, write } of unreadIn(node.dict, index)) {
      const near = nearestFree(String(key), names, node.dict)
      if (near === undefined) continue
      yield {
        message: `nothing reads ${String(key)}, and ${settings.readers.get(near)?.qualname} reads ${near}`,
        path: [...node.path, pathPart(key)],
        isKey: true,
        ...didYouMean(near),
        fix: node.dict.has(near) ? undefined : renameKey(write, String(key), near),
      }
    }
  },
})

/** The entries that no class at all reads: a key that something else reads is no slip. */
function unreadIn(dict: PyDict, index: ComponentIndex): DictEntry[] {
  return Array.from(dict.entries()).filter(({ key }) => !index.isReadAnywhere(String(key)))
}
